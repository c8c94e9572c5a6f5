"""What is noted of a page: walls, live blogs, text that only scripts hold; scripts in scripts; no tree."""

import json

import pytest

from newsparse import read
from newsparse.reader.page import article as pages
from newsparse.reader.page import tree
from newsparse.reader.page.tokens import tokens

LINE = "The council met on Monday and spoke about the new road for two hours, part {}."
PARTS = [LINE.format(k) for k in range(5)]
STORY = "".join(f"<p>{p}</p>" for p in PARTS)


def page(head: str, body: str = STORY) -> str:
    """Make a page."""
    return f"<html><head><title>The road</title>{head}</head><body><h1>The road</h1>{body}</body></html>"


def linked(**fields: object) -> str:
    """Give JSON-LD of a story."""
    said = {"@type": "NewsArticle", "headline": "The road", **fields}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


@pytest.mark.parametrize(
    ("head", "note"),
    [
        (linked(isAccessibleForFree=False), pages.PAYWALL),
        (linked(isAccessibleForFree="False"), pages.PAYWALL),
        ("<meta property='article:content_tier' content=locked>", pages.PAYWALL),
        (linked(**{"@type": "LiveBlogPosting"}), pages.LIVE),
        (linked(isAccessibleForFree=True), None),
        ("", None),
    ],
)
def test_notes(head: str, note: str | None) -> None:
    """What the page says of itself is noted."""
    assert [n for n in read(page(head)).notes if n in {pages.PAYWALL, pages.LIVE}] == ([note] if note else [])


def pushed(row: str) -> str:
    """Give a script of Next.js that pushes a row."""
    return f"<script>self.__next_f.push({json.dumps([1, row])})</script>"


def test_next_elements() -> None:
    """Text in React elements of the stream."""
    tree_of = [
        "$",
        "div",
        None,
        {"children": [["$", "p", str(k), {"children": [p]}] for k, p in enumerate(PARTS)]},
    ]
    article = read(page(pushed(f"1a:{json.dumps(tree_of)}\n"), ""))
    assert list(article.paragraphs) == PARTS
    assert pages.SCRIPTS in article.notes


def test_next_markup() -> None:
    """Text as one row of HTML, cut over two scripts."""
    row = f"2b:T{len(STORY):x},{STORY}"
    article = read(page(pushed(row[:90]) + pushed(row[90:]), ""))
    assert list(article.paragraphs) == PARTS


@pytest.mark.parametrize(
    "script", ["self.__next_f.push(", "self.__next_f.push(1)", "self.__next_f.push([0])"]
)
def test_next_broken(script: str) -> None:
    """A stream that is none says nothing."""
    assert read(page(f"<script>{script}</script>")).paragraphs[0] == PARTS[0]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<!-- <script> x </script> y --> z", "a"),
        ("<!-- <script> x </script> y", "a"),
        ("<!-- x -->", "a"),
        ("<!--> <script> x", "a"),
        ('"<script>"', "a"),
    ],
)
def test_script_in_script(inner: str, text: str) -> None:
    """A script inside a comment of a script has an end tag of its own (HTML Standard, 13.2.5)."""
    seen = "".join(said for kind, _, said in tokens(f"<script>{inner}</script><p>a") if kind == "text")
    assert seen == text


def test_script_that_never_ends() -> None:
    """Such a comment without an end costs the page no more than before."""
    found = list(tokens("<script><!--<script></script>" * 3 + "<p>a"))
    assert ("text", "", "a") in found


def test_menus() -> None:
    """A small menu is passed over; one that holds the headline, or most of the page, is not."""
    menu = "<nav><a>Home</a></nav>"
    assert [b.text for b in tree.parse(f"{menu}{STORY}").shape.blocks] == PARTS
    assert len(tree.parse(f"<nav><h1>The road</h1></nav>{STORY}").shape.blocks) == 6
    assert len(tree.parse(f"<nav>{STORY}</nav>").shape.blocks) == 5
    assert [b.text for b in tree.parse(f"<nav><nav>x</nav>{STORY}").shape.blocks][-5:] == PARTS


def test_without_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of too many elements is read all the same, with its metadata."""
    monkeypatch.setattr(tree, "MAX_ELEMENTS", -1000)
    parsed = tree.parse(page("<meta name=author content='Anna Lind'>") + "<button>no</button>")
    assert parsed.root is None
    article = read(page("<meta name=author content='Anna Lind'>") + "<a href=x>no</a><button>no</button>")
    assert list(article.paragraphs) == PARTS
    assert article.authors == ("Anna Lind",)


def test_crumbs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many blocks the shortest are joined, and no text is lost."""
    from newsparse.reader.page import flat

    monkeypatch.setattr(tree, "MAX_ELEMENTS", -1000)
    monkeypatch.setattr(flat, "MANY", 3)
    shape = tree.parse("<p>x" * 9 + "<li>y").shape
    assert [b.text for b in shape.blocks] == ["x", "x", "x", "x x x x x x", "y"]
