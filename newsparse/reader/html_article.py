"""A parsed page to an Article: what was found is put together into one text with its segments."""

import re
from dataclasses import replace
from itertools import accumulate
from typing import Protocol

from newsparse.reader import dateline, html_authors, html_body, html_date, html_title
from newsparse.reader.html_meta import Facts, facts, text
from newsparse.reader.html_outline import Outline, Tag, clean, outline
from newsparse.record import Article, Segment, Source


import os; DECK=os.environ.get("DECK")
class Page(Protocol):
    """What is used of a page."""

    root: Tag
    title: str
    metas: list[dict[str, str]]
    links: list[dict[str, str]]
    scripts: list[tuple[dict[str, str], str]]


def build(
    page: Page, *, date: str | None, url: str | None, name: str | None, encoding: str | None
) -> Article:
    """Make the Article of a page."""
    told = facts(page.metas, page.scripts)
    shape = outline(page.root)
    url = url or address(page, told)
    title = headline(page, shape, told, url)
    published, source = when(shape, told, url, date)
    names = tuple(authors(shape, told))
    deck, body = html_body.paragraphs(shape, title, told.first("og:description", "description"), names)
    if deck and DECK: body.insert(0, deck)
    return compose(
        Article(
            source=Source(name, "html", encoding, url),
            text="",
            title=title,
            authors=names,
            published=published,
            published_from=source,
        ),
        body,
    )


def compose(article: Article, body: list[str]) -> Article:
    """Join title and paragraphs to the text; find the dateline; lay the segments."""
    parts = [article.title, *body] if article.title else body
    ends = list(accumulate(len(p) + 2 for p in parts))
    spans = [(end - 2 - len(p), end - 2) for p, end in zip(parts, ends, strict=True)]
    joined = "\n\n".join(parts)
    titles = [Segment("title", *spans[0])] if article.title else []
    spans = spans[len(titles) :]
    found = dateline.find(joined, spans, article.published)
    segments = titles
    for i, (start, end) in enumerate(spans):
        if found and found[0] == i:
            line = found[1]
            segments.append(Segment("dateline", line.start, line.end))
            start = line.end + len(joined[line.end : end]) - len(joined[line.end : end].lstrip())
        if start < end:
            segments.append(Segment("paragraph", start, end))
    return replace(
        article,
        text=joined,
        dateline=found[1] if found else None,
        paragraphs=tuple(joined[s.start : s.end] for s in segments if s.kind == "paragraph"),
        segments=tuple(segments),
        notes=() if body else ("no article found in the page",),
    )


def address(page: Page, told: Facts) -> str | None:
    """Give the canonical address of the page, if it is a full one."""
    links = [a.get("href", "") for a in page.links if a.get("rel", "").lower() == "canonical"]
    for found in (*links, *told.meta("og:url", "twitter:url")):
        if re.match(r"https?://[^\s/]+", found):
            return found.strip()
    return None


def headline(page: Page, shape: Outline, told: Facts, url: str | None) -> str | None:
    """Choose the headline."""
    declared = [
        *told.meta("og:title"),
        text(told.story.get("headline")),
        *told.meta("twitter:title"),
        clean(page.title),
    ]
    headings = [clean(m.text) for m in shape.marks if m.name == "h1"]
    host = re.sub(r"^https?://(?:www\.)?([^/:?#]*).*", r"\1", url or "", flags=re.DOTALL)
    return html_title.choose([h for h in headings if h], [d for d in declared if d], told.first("og:site_name"), host)


def when(shape: Outline, told: Facts, url: str | None, date: str | None) -> tuple[str | None, str | None]:
    """Find the day of publication and what told it."""
    if date:
        return date, "option"
    said = [
        text(told.story.get("datePublished")),
        *told.meta(*DATE_METAS),
        *(m.attrs.get("content") or m.attrs.get("datetime") or m.text for m in shape.marks if "datepublished" in m.words),
    ]
    for value in said:
        found = html_date.iso(value)
        if found:
            return found, "metadata"
    found = html_date.from_url(url or "")
    if found:
        return found, "url"
    for mark in shape.marks:
        if mark.name == "time" or not DATE_WORDS.isdisjoint(mark.words):
            found = html_date.iso(mark.attrs.get("datetime") or mark.text)
            if found:
                return found, "header"
    return None, None


def authors(shape: Outline, told: Facts) -> list[str]:
    """Find the people who wrote the story: the first source that names any."""
    sources = (
        html_authors.from_json(told.story.get("author")),
        [v for v in told.meta(*AUTHOR_METAS) if "://" not in v],
        [m.text for m in shape.marks if "author" in m.attrs.get("rel", "")],
        [m.text for m in shape.marks if "author" in m.attrs.get("itemprop", "")],
        [m.text for m in shape.marks if not AUTHOR_WORDS.isdisjoint(m.words)],
    )
    return next(filter(None, map(html_authors.names, sources)), [])


DATE_METAS = """article:published_time og:article:published_time datepublished article.published parsely-pub-date
    sailthru.date pubdate publish-date publish_date publishdate dc.date.issued dcterms.created dc.date date
    og:published_time article_date_original cxenseparse:recs:publishtime dcterms.date originalpublicationdate""".split()
AUTHOR_METAS = """author article:author parsely-author sailthru.author byl dc.creator dcterms.creator article:author_name
    authors og:article:author cxenseparse:author twitter:data1""".split()
AUTHOR_WORDS = frozenset(("byline", "bylines", "author", "authors", "writer", "contributor"))
DATE_WORDS = frozenset("date datetime published pubdate timestamp posted publishdate".split())
