"""The record as a self-contained page: the article with its mentions marked, beside it what was found.

Every text goes through ``html.escape``; the page loads nothing and runs nothing, and its
Content-Security-Policy says so to the browser.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Any

from newsparse.writer import Style, spans
from newsparse.writer.html_style import CSS
from newsparse.writer.terminal import clean, clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsparse.record import Record, Segment

_HASH = b64encode(sha256(CSS.encode()).digest()).decode()

_KEY = " ".join(f'<mark class="{k}">{k}</mark>' for k in ("person", "place", "organization", "date"))

HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{_HASH}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="newsparse">
<title>newsparse report</title>
<style>{CSS}</style>
</head>
<body>
<p class="key">{_KEY}</p>
"""
BETWEEN = ""
TAIL = "</body>\n</html>\n"

TAGS = {"title": "h2", "deck": "h3", "paragraph": "p"}
"""The element of a segment by its kind; the others are small print."""


def write(record: "Record") -> str:
    """Write the record as a whole page."""
    return HEAD + body(record, Style()) + TAIL


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the page has no place for them
    """Write one article of the page."""
    return "\n".join(
        (
            '<article class="record">',
            f'<p class="source">{_facts(record)}</p>',
            '<div class="columns"><div class="text">',
            *_text(record),
            '</div><div class="found">',
            *_found(record),
            "</div></div>",
            "</article>\n",
        )
    )


def _facts(record: "Record") -> str:
    """Write what the reader found beside the text."""
    facts = [record.source.name or "stdin"]
    if record.source.url:
        facts.append(record.source.url)
    if record.authors:
        facts.append("by " + ", ".join(record.authors))
    if record.published:
        facts.append(f"published {record.published} (from {record.published_from})")
    return " · ".join(_plain(fact) for fact in (*facts, *record.notes))


def _text(record: "Record") -> "Iterator[str]":
    """Write the article segment by segment; a dateline runs into its paragraph."""
    runs = spans.mentions(record)
    dateline = ""
    for segment in record.article.segments:
        words = _marked(record.text, runs, segment)
        if segment.kind == "dateline":
            dateline = f"<b>{words}</b> "
            continue
        tag = TAGS.get(segment.kind)
        yield f"<{tag}>{dateline}{words}</{tag}>" if tag else f'<p class="small">{dateline}{words}</p>'
        dateline = ""
    if dateline:
        yield f"<p>{dateline}</p>"


def _marked(text: str, runs: "list[spans.Run]", segment: "Segment") -> str:
    """Write a segment with its mentions marked."""
    parts = []
    for run in spans.cut(runs, segment.start, segment.end):
        words = escape(clean_lines(text[run.start : run.end]))
        label = escape(clean(run.label))
        parts.append(f'<mark class="{run.kind}" title="{label}">{words}</mark>' if run.kind else words)
    return "".join(parts)


def _found(record: "Record") -> "Iterator[str]":
    """Write the lists beside the article."""
    yield from _list("People", "person", [(p.name, p.role, len(p.mentions)) for p in record.people])
    yield from _list(
        "Places",
        "place",
        [(p.name, _where(p.kind, p.admin1, p.country, p.lat, p.lon), len(p.mentions)) for p in record.places],
    )
    yield from _list(
        "Organizations",
        "organization",
        [(o.name, ", ".join(o.aliases), len(o.mentions)) for o in record.organizations],
    )
    times = record.times
    yield from _list(
        "Dates and durations",
        "date",
        [
            (t.value, ", ".join(dict.fromkeys(clean(m.text) for m in t.mentions)), len(t.mentions))
            for t in times
        ],
    )


def _where(kind: str, admin1: str | None, country: str | None, lat: float | None, lon: float | None) -> str:
    """Say what a place is and where it lies."""
    at = None if lat is None or lon is None else f"{lat:.2f}, {lon:.2f}"
    return " · ".join(filter(None, (kind, ", ".join(filter(None, (admin1, country))), at)))


def _list(heading: str, kind: str, rows: "Iterable[tuple[str, str | None, int]]") -> "Iterator[str]":
    """Write a table under a heading, if it has rows."""
    lines = [
        f'<tr><th scope="row"><mark class="{kind}">{_plain(name)}</mark></th>'
        f'<td>{_plain(what or "")}</td><td class="n">{n}</td></tr>'
        for name, what, n in rows
    ]
    if lines:
        yield from (f"<h3>{heading}</h3>", "<table>", *lines, "</table>")


def _plain(text: str) -> str:
    """Escape text and replace control characters."""
    return escape(clean(text))
