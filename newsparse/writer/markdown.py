"""The record as Markdown (CommonMark with tables), for notes and issues."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newsparse.writer import Style, speech, spoken
from newsparse.writer.terminal import clean

if TYPE_CHECKING:
    from newsparse.record import Date, Duration, Record

HEAD = "<!-- Written by newsparse -->\n\n"
"""The mark by which the file is told from an article."""
TAIL = ""
BETWEEN = "\n---\n\n"

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&]|^[-+=](?=\s|$)|^(\d{1,9})(?=[.)](?:\s|$))")
"""What Markdown would read as more than text."""


def write(record: "Record") -> str:
    """Write the record as a Markdown document."""
    return HEAD + body(record, Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the page has no place for them
    """Write title, facts and a table for each kind of thing, and the quotes."""
    return "\n".join(_lines(record)) + "\n"


def _lines(record: "Record") -> Iterator[str]:
    """Give the lines of the page."""
    yield f"# {_plain(record.title or '(no title)')}"
    yield ""
    for name, value in _facts(record):
        yield f"- {name}: {_plain(value)}"
    yield from _table(
        "People", ("Name", "Role", "Mentions"), [(p.name, p.role, len(p.mentions)) for p in record.people]
    )
    yield from _table(
        "Places",
        ("Name", "Kind", "Admin1", "Country", "Latitude", "Longitude", "Mentions"),
        [(p.name, p.kind, p.admin1, p.country, p.lat, p.lon, len(p.mentions)) for p in record.places],
    )
    yield from _table(
        "Organizations",
        ("Name", "Also", "Mentions"),
        [(o.name, ", ".join(o.aliases), len(o.mentions)) for o in record.organizations],
    )
    told = [d for d in record.dates if spoken.is_calendar(d.value)]
    untold = [d for d in record.dates if not spoken.is_calendar(d.value)]
    yield from _table(
        "Dates", ("When", "From", "To", "Words"), [(_when(d), d.begin, d.end, _words(d)) for d in told]
    )
    lengths = [(_when(d), _words(d)) for d in record.durations]
    yield from _table("Durations and repeated times", ("Length", "Words"), lengths)
    yield from _table("Times without a day", ("When", "Words"), [(_when(d), _words(d)) for d in untold])
    yield from _quotes(record)


def _quotes(record: "Record") -> Iterator[str]:
    """Write the quotes as block quotations with their speakers."""
    if record.quotes:
        yield from ("", "## Quotes")
    for quote in record.quotes:
        name = speech.speaker(quote)
        role = speech.role(record, quote)
        by = "" if name is None else f" — **{_plain(name)}**" + (f", {_plain(role)}" if role else "")
        yield from ("", f"> {_plain(speech.words(quote))}{by}")


def _when(time: "Date | Duration") -> str:
    """Say a value in plain words."""
    return spoken.words(time.value, time.type, getattr(time, "mod", None))


def _words(time: "Date | Duration") -> str:
    """Give the words of the text that stand for it."""
    return ", ".join(dict.fromkeys(clean(m.text) for m in time.mentions))


def _facts(record: "Record") -> Iterator[tuple[str, str]]:
    """Give what the reader found, as far as there is any."""
    yield "Source", record.source.shown
    if record.source.url:
        yield "URL", record.source.url
    if record.authors:
        yield "By", ", ".join(record.authors)
    if record.dateline:
        yield "Dateline", record.dateline.text
    if record.published:
        yield "Published", f"{record.published} (from {record.published_from})"


def _table(heading: str, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """Write a table under a heading, if it has rows."""
    lines = [" | ".join("" if cell is None else _plain(str(cell)) for cell in row) for row in rows]
    if lines:
        yield from ("", f"## {heading}", "", f"| {' | '.join(head)} |", "|" + "---|" * len(head))
        yield from (f"| {line} |" for line in lines)


def _plain(text: str) -> str:
    """Escape text so that Markdown shows it as it is."""
    return _SPECIAL.sub(lambda m: f"{m[1]}\\" if m[1] else "\\" + m[0], clean(text))
