"""A parsed page to an Article: what was found is put together into one text with its segments."""

import re
from itertools import accumulate
from typing import Protocol

from newsparse.reader.dateline import find as dateline
from newsparse.reader.page import authors as html_authors
from newsparse.reader.page import body as html_body
from newsparse.reader.page import date as html_date
from newsparse.reader.page import title as html_title
from newsparse.reader.page.meta import Facts, facts
from newsparse.reader.page.outline import Tag, outline
from newsparse.record import Article, Segment, Source

NOTHING = "no article found in the page"
"""The note of a page without a story: an index, a wall before the text, an empty shell."""


class Page(Protocol):
    """What is used of a parsed page."""

    root: Tag
    title: str
    metas: list[dict[str, str]]
    links: list[dict[str, str]]
    scripts: list[tuple[dict[str, str], str]]


def build(  # noqa: PLR0913 - what a caller can tell of a page
    page: Page,
    *,
    date: str | None,
    url: str | None,
    name: str | None,
    encoding: str | None,
    note: str | None = None,
) -> Article:
    """Make the Article of a page."""
    told = facts(page.metas, page.scripts)
    shape = outline(page.root)
    url = url or address(page, told)
    title = html_title.find(shape, told, page.title, url)
    heading = html_body.title_block(shape, title)
    published, source = (date, "option") if date else html_date.find(shape, told, url, heading)
    authors = tuple(html_authors.find(shape, told, heading))
    deck, body = html_body.paragraphs(shape, title, told.first("og:description", "description"), authors)
    if not (told.story or told.first("article:published_time")) and html_body.index(shape):
        deck, body = None, []
    elif sum(map(len, body)) < html_body.THIN:
        from newsparse.reader.page import scripts as html_scripts

        body = html_scripts.find(told, page.scripts) or body
    article = Article(
        source=Source(
            name=name,
            format="html",
            encoding=encoding,
            url=url,
            site=told.first("og:site_name"),
            language=language(page, told),
        ),
        text="",
        title=title,
        authors=authors,
        published=published,
        published_from=source,
        notes=(note,) if note else (),
    )
    return compose(article, deck, body)


def address(page: Page, told: Facts) -> str | None:
    """Give the canonical address of the page, if it is a full one."""
    links = [a.get("href", "") for a in page.links if a.get("rel", "").lower() == "canonical"]
    for found in (*links, *told.meta("og:url", "twitter:url")):
        if re.match(r"https?://[^\s/]+", found):
            return found.strip()
    return None


def language(page: Page, told: Facts) -> str | None:
    """Give the language that the page declares, as a BCP 47 tag such as "en" or "pt-BR"."""
    stated = [t.attrs.get("lang", "") for t in page.root.contents if getattr(t, "name", None) == "html"]
    declared = (*stated, *told.meta("content-language", "og:locale", "inlanguage"))
    tags = (d.split(",")[0].strip().replace("_", "-") for d in declared)
    return next((t for t in tags if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", t)), None)


def compose(article: Article, deck: str | None, body: list[str]) -> Article:
    """Join title, deck and paragraphs to the text; find the dateline; lay the segments."""
    head = [(k, t) for k, t in (("title", article.title), ("deck", deck if body else None)) if t]
    parts = [t for _, t in head] + body
    ends = list(accumulate(len(p) + 2 for p in parts))
    spans = [(end - 2 - len(p), end - 2) for p, end in zip(parts, ends, strict=True)]
    text = "\n\n".join(parts)
    segments = [Segment(k, *span) for (k, _), span in zip(head, spans, strict=False)]
    spans = spans[len(head) :]
    found = dateline.find(text, spans, article.published)
    for i, (start, end) in enumerate(spans):
        at = start
        if found and found[0] == i:
            line = found[1]
            segments.append(Segment("dateline", line.start, line.end))
            rest = text[line.end : end]
            at = line.end + len(rest) - len(rest.lstrip())
        if at < end:
            segments.append(Segment("paragraph", at, end))
    return article.replace(
        text=text,
        dateline=found[1] if found else None,
        paragraphs=tuple(text[s.start : s.end] for s in segments if s.kind == "paragraph"),
        segments=tuple(segments),
        notes=article.notes if body else (*article.notes, NOTHING),
    )
