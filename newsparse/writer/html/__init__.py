"""The report: a self-contained page with the text and what was found in it, linked both ways.

No script, no request: links are anchors, what is looked at lights up by ``:target`` and filters are check
boxes that style sheets read (CSS ``:has``, all browsers since 2023). Every text goes through ``html.escape``
and the Content-Security-Policy allows the one style sheet by its hash and nothing else.

A page is made of the articles' ``body`` and their ``facts``, which the title and the index are made of.
In a body, names of anchors begin with ``<:``, which no escaped text holds, until ``document`` numbers them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsparse.writer import Style
from newsparse.writer.html import index, lists, text, timeline, worldmap
from newsparse.writer.html.entries import Entries
from newsparse.writer.html.escape import plain
from newsparse.writer.html.style import CSS, HASH

if TYPE_CHECKING:
    from newsparse.record import Record

HEAD = BETWEEN = TAIL = ""

ANCHOR = "<:"
"""Stands before the name of an anchor in a body."""

Facts = dict[str, Any]


def write(record: "Record") -> str:
    """Write the record as a whole page."""
    return "".join(document([facts(record)], [body(record, Style())]))


def document(told: Sequence[Facts], bodies: Iterable[str]) -> Iterator[str]:
    """Write the page of some articles.

    Args:
        told: the facts of each article.
        bodies: the body of each.

    """
    many = len(told) != 1
    title = f"{len(told)} articles" if many else told[0]["title"] or told[0]["name"]
    yield _head(plain(title), lit=any(f["map"] for f in told))
    yield f"<main>\n<h1>{plain(title) if many else 'newsparse report'}</h1>\n"
    if many:
        yield index.write(told)
    for number, one in enumerate(bodies, 1):
        yield one.replace(ANCHOR, f"a{number}-" if many else "")
    yield "</main>\n</body>\n</html>\n"


def facts(record: "Record") -> Facts:
    """Tell what title and index need to know of an article, as plain JSON values."""
    return {
        "name": record.source.name or "stdin",
        "title": record.title,
        "published": record.published,
        "quotes": len(record.quotes),
        "map": worldmap.points(record) != [],
        **{
            kind: [(entry.name, len(entry.mentions)) for entry in getattr(record, kind)]
            for kind in ("people", "places", "organizations")
        },
    }


def packed(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> bytes:
    """Write the facts on a line of JSON, then the body."""
    import json

    return f"{json.dumps(facts(record))}\n{body(record, style, extra)}".encode("utf-8", "replace")


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the page has no place for them
    """Write one article of the page, its anchors not numbered yet."""
    entries = Entries(record)
    return "\n".join(
        (
            f'<article class="record" id="{ANCHOR}top" aria-labelledby="{ANCHOR}title">',
            *text.head(record, entries),
            '<div class="columns">',
            '<div class="text">',
            *text.segments(record, entries),
            "</div>",
            '<div class="found">',
            *lists.people(record, entries),
            *lists.quotes(record, entries),
            *lists.places(record, entries, worldmap.draw(record, entries)),
            *lists.organizations(record, entries),
            *lists.dates(record, entries, timeline.draw(record, entries)),
            "</div>",
            "</div>",
            "</article>\n",
        )
    )


def page(title: str, content: str) -> str:
    """Write a page of other content in the same style.

    Args:
        title: of the page, plain text.
        content: markup.

    """
    title = plain(title)
    return f"{_top(title)}<main>\n<h1>{title}</h1>\n{content}</main>\n</body>\n</html>\n"


def _head(title: str, *, lit: bool) -> str:
    """Write all that stands before the articles; the outline of the land where there is a map."""
    land = worldmap.outline() if lit else ""
    return f"""{_top(title)}{land}<header><fieldset class="filters">
<legend>Show</legend>
{_FILTERS}
</fieldset></header>
"""


def _top(title: str) -> str:
    """Write the head of a page and open its body."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{HASH}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="newsparse">
<title>{title}</title>
<style>{CSS}</style>
</head>
<body>
"""


_FILTERS = "\n".join(
    f'<label class="key {kind}"><input type="checkbox" id="show-{kind}" checked> {words}</label>'
    for kind, words in (
        ("person", "people"),
        ("place", "places"),
        ("organization", "organizations"),
        ("date", "dates"),
        ("quote", "quotes"),
        ("unsure", "unsure (below 50 %)"),
    )
)
"""A check box a kind is the legend too: it looks as the kind does in the text."""
