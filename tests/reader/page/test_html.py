"""Whole pages of our own writing, each beside what is read from it."""

import json
import sys
from pathlib import Path

import pytest

from newsparse import read

PAGES = Path(__file__).parents[2] / "data" / "pages"


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.html")), ids=lambda p: p.stem)
def test_page(page: Path) -> None:
    """The record of a page is the one that stands beside it."""
    article = read(page)
    text = article.text
    parts = {k: text[start:end] for k, start, end in ((s.kind, s.start, s.end) for s in article.segments)}
    got = {
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "published_from": article.published_from,
        "url": article.source.url,
        "deck": parts.get("deck"),
        "dateline": article.dateline.text if article.dateline else None,
        "paragraphs": list(article.paragraphs),
        "notes": list(article.notes),
    }
    assert got == json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert article.source.format == "html"


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.html")), ids=lambda p: p.stem)
def test_spans(page: Path) -> None:
    """Every part is a span of the text; parts are in order and leave only white space between them."""
    article = read(page)
    paragraphs = [article.text[s.start : s.end] for s in article.segments if s.kind == "paragraph"]
    assert paragraphs == list(article.paragraphs)
    at = 0
    for s in article.segments:
        assert not article.text[at : s.start].strip()
        assert s.start < s.end
        at = s.end
    assert at == len(article.text)
    if article.title:
        assert article.text.startswith(article.title)


def test_date_option_wins() -> None:
    """A date that the caller gives is the article's; an address likewise."""
    article = read(PAGES / "bridge.html", date="2020-01-02", url="https://other.example/x")
    assert (article.published, article.published_from) == ("2020-01-02", "option")
    assert article.source.url == "https://other.example/x"


def test_css_still_works() -> None:
    """Loading bs4 without its engine for CSS leaves that engine there for others."""
    read(PAGES / "bridge.html")
    import bs4

    soup = bs4.BeautifulSoup("<p class=a>x<p>y", "html.parser")
    assert [p.text[0] for p in soup.select("p.a")] == ["x"]
    assert "soupsieve" in sys.modules


def test_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is parsed once."""
    from newsparse.reader.page import tree as html

    calls = []
    parse = html.parse
    monkeypatch.setattr(html, "parse", lambda text: calls.append(1) or parse(text))
    read(PAGES / "bridge.html")
    assert calls == [1]


def test_only_importer_of_bs4() -> None:
    """No other module than reader/page/tree.py names bs4 in an import."""
    package = Path(__file__).parents[3] / "newsparse"
    importers = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if any(
            line.split()[:1] in (["import"], ["from"]) and "bs4" in line
            for line in path.read_text("utf-8").splitlines()
        )
    ]
    assert importers == ["reader/page/tree.py"]
