"""A parsed page to an Article: what was found is put together into one text with its segments."""

import re
from itertools import accumulate
from typing import NamedTuple, Protocol

from newsparse.reader.dateline import find as dateline
from newsparse.reader.page import authors as html_authors
from newsparse.reader.page import body as html_body
from newsparse.reader.page import captions as html_captions
from newsparse.reader.page import date as html_date
from newsparse.reader.page import title as html_title
from newsparse.reader.page.body import Head, Story
from newsparse.reader.page.meta import Facts, facts
from newsparse.reader.page.outline import Outline
from newsparse.record import Article, Segment, Source

NOTHING = "no article found in the page"
"""The note of a page without a story: an index, a wall before the text, an empty shell."""
PAYWALL = "paywall: the page says that it is not free to read; its text may be cut"
LIVE = "live blog: the entries stand as the page shows them, each of its own time"
SCRIPTS = "scripts: the text stands only in the page's scripts and was taken from there"

TOP = 3
"""Elements among which the page's own stands: behind the document itself."""


class Page(Protocol):
    """What is used of a parsed page."""

    title: str
    metas: list[dict[str, str]]
    links: list[dict[str, str]]
    scripts: list[tuple[dict[str, str], str]]

    @property
    def shape(self) -> Outline:
        """The outline of the page."""


class Part(NamedTuple):
    """A part of the text: the kind of its segment and its words."""

    kind: str
    text: str


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
    shape = page.shape
    url = url or address(page, told)
    head = find_head(page, shape, told, url)
    day, source = (date, "option") if date else html_date.find(shape, told, url, head.heading)
    parts, notes = find_parts(page, shape, told, head)
    article = Article(
        source=Source(
            name=name,
            format="html",
            encoding=encoding,
            url=url,
            site=told.first("og:site_name"),
            language=language(shape, told),
        ),
        text="",
        title=head.title,
        authors=head.byline.authors,
        credits=head.byline.credits,
        published=day,
        published_from=source,
        notes=(*((note,) if note else ()), *notes),
    )
    return compose(article, parts)


def find_head(page: Page, shape: Outline, told: Facts, url: str | None) -> Head:
    """Find what stands above the story: headline, byline, and what the metadata say that it tells."""
    title = html_title.find(shape, told, page.title, url)
    heading = html_body.title_block(shape, title)
    byline = html_authors.find(shape, told, heading)
    place = html_authors.place(shape, heading, byline)
    return Head(title, heading, told.first("og:description", "description"), byline, place)


def find_parts(page: Page, shape: Outline, told: Facts, head: Head) -> tuple[list[Part], list[str]]:
    """Find the story's parts behind the headline, in the order of the page, and what is to be noted."""
    found = html_body.story(shape, head)
    notes = [note for note, said in ((PAYWALL, told.walled), (LIVE, told.live)) if said]
    if not (told.story or told.first("article:published_time")) and html_body.index(shape):
        return [], [*notes, NOTHING]
    if found.size >= html_body.THIN:
        return shown(shape, head, found), notes
    from newsparse.reader.page import scripts as html_scripts

    hidden = html_scripts.find(told, page.scripts)
    if hidden:
        return [Part("paragraph", p) for p in hidden], [*notes, SCRIPTS]
    return shown(shape, head, found), notes if found.body else [*notes, NOTHING]


def shown(shape: Outline, head: Head, found: Story) -> list[Part]:
    """Give the parts that the page shows, in its order."""
    if not found.body or found.view is None:
        return []
    kinds = dict.fromkeys(found.body, "paragraph")
    apart = {i: kind for i, kind in ((found.deck, "deck"), (head.place, "byline")) if i is not None}
    kinds = apart | kinds
    taken = {*apart} if head.heading is None else {*apart, head.heading}
    captions = html_captions.find(found.view, found.body, taken)
    parts = {i: Part(kind, shape.blocks[i].text) for i, kind in kinds.items()}
    parts |= {run[0]: Part("caption", " ".join(shape.blocks[i].text for i in run)) for run in captions}
    return [parts[i] for i in sorted(parts)]


def address(page: Page, told: Facts) -> str | None:
    """Give the canonical address of the page, if it is a full one."""
    links = [a.get("href", "") for a in page.links if a.get("rel", "").lower() == "canonical"]
    for found in (*links, *told.meta("og:url", "twitter:url")):
        if re.match(r"https?://[^\s/]+", found):
            return found.strip()
    return None


def language(shape: Outline, told: Facts) -> str | None:
    """Give the language that the page declares, as a BCP 47 tag such as "en" or "pt-BR"."""
    stated = [e.attrs.get("lang", "") for e in shape.elements[:TOP] if e.name == "html"]
    declared = (*stated, *told.meta("content-language", "og:locale", "inlanguage"))
    tags = (d.split(",")[0].strip().replace("_", "-") for d in declared)
    return next((t for t in tags if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", t)), None)


def compose(article: Article, parts: list[Part]) -> Article:
    """Join the title and the other parts to the text; find the dateline; lay the segments."""
    if article.title:
        parts = [Part("title", article.title), *parts]
    ends = list(accumulate(len(p.text) + 2 for p in parts))
    spans = [(end - 2 - len(p.text), end - 2) for p, end in zip(parts, ends, strict=True)]
    text = "\n\n".join(p.text for p in parts)
    running = [span for part, span in zip(parts, spans, strict=True) if part.kind == "paragraph"]
    found = dateline.find(text, running, article.published)
    filed = found[1] if found else None
    segments: list[Segment] = []
    for part, (start, end) in zip(parts, spans, strict=True):
        at = start
        if filed and start <= filed.start < end:
            segments.append(Segment("dateline", filed.start, filed.end))
            at = end - len(text[filed.end : end].lstrip())
        if at < end:
            segments.append(Segment(part.kind, at, end))
    return article.replace(
        text=text,
        dateline=filed,
        paragraphs=tuple(text[s.start : s.end] for s in segments if s.kind == "paragraph"),
        segments=tuple(segments),
    )
