"""The record as CSV (RFC 4180), one row a mention or quote."""

import csv
import io

from newsparse.record import Mention
from newsparse.typed import TYPE_CHECKING, Any
from newsparse.writer import Style, speech
from newsparse.writer.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse.record import Record

COLUMNS = (
    "id",
    "kind",
    "name",
    "text",
    "start",
    "end",
    "value",
    "country",
    "lat",
    "lon",
    "begin_date",
    "end_date",
    "confidence",
    "wikidata",
)
HEAD = ",".join(COLUMNS) + "\n"
BETWEEN = TAIL = ""

Cell = str | int | float | None


def write(record: "Record") -> str:
    """Write the header and a row for each mention and quote."""
    return HEAD + body(record, Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the columns are fixed
    """Write a row for each mention and quote, in the order of the text."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    name = record.source.shown
    for m, (kind, *rest) in sorted(_rows(record), key=lambda row: (row[0].start, row[0].end)):
        rows.writerow(map(defuse, (name, kind, rest[0], m.text, m.start, m.end, *rest[1:])))
    return out.getvalue()


def _rows(record: "Record") -> "Iterator[tuple[Mention, tuple[Cell, ...]]]":
    """Give each mention and quote with kind, name and the cells from value on."""
    nothing = (None,) * 5
    for person in record.people:
        row: tuple[Cell, ...] = ("person", person.name, *nothing, None, person.confidence, None)
        yield from ((m, row) for m in person.mentions)
    for p in record.places:
        row = ("place", p.name, None, p.country, p.lat, p.lon, None, None, p.confidence, p.wikidata)
        yield from ((m, row) for m in p.mentions)
    for organization in record.organizations:
        row = ("organization", organization.name, *nothing, None, organization.confidence, None)
        yield from ((m, row) for m in organization.mentions)
    for quote in record.quotes:
        row = ("quote", speech.speaker(quote), quote.kind, *nothing, None, None)
        yield Mention(quote.text, quote.start, quote.end), row
    for date in record.dates:
        row = (date.type.lower(), None, date.value, None, None, None, date.begin, date.end, None, None)
        yield from ((m, row) for m in date.mentions)
    for length in record.durations:
        row = (length.type.lower(), None, length.value, *nothing, None, None)
        yield from ((m, row) for m in length.mentions)


def defuse(cell: Cell) -> Cell:
    """Keep a spreadsheet from taking text for a formula (CWE-1236) and a terminal from being steered."""
    if not isinstance(cell, str):
        return cell
    cell = clean(cell)
    return "'" + cell if cell[:1] in ("=", "+", "-", "@") else cell
