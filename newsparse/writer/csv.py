"""The record as CSV (RFC 4180), one row a mention."""

import csv
import io
from typing import TYPE_CHECKING, Any

from newsparse.writer import Style
from newsparse.writer.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse.record import Mention, Record

COLUMNS = ("id", "kind", "name", "text", "start", "end", "value", "country", "lat", "lon")
HEAD = ",".join(COLUMNS) + "\n"
BETWEEN = TAIL = ""

Cell = str | int | float | None


def write(record: "Record") -> str:
    """Write the header and a row for each mention."""
    return HEAD + body(record, Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the columns are fixed
    """Write a row for each mention, in the order of the text."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    name = record.source.shown
    for m, (kind, *rest) in sorted(_rows(record), key=lambda row: (row[0].start, row[0].end)):
        rows.writerow(map(_defuse, (name, kind, rest[0], m.text, m.start, m.end, *rest[1:])))
    return out.getvalue()


def _rows(record: "Record") -> "Iterator[tuple[Mention, tuple[Cell, ...]]]":
    """Give each mention with kind, name, value, country, latitude and longitude."""
    for person in record.people:
        yield from ((m, ("person", person.name, None, None, None, None)) for m in person.mentions)
    for p in record.places:
        yield from ((m, ("place", p.name, None, p.country, p.lat, p.lon)) for m in p.mentions)
    for organization in record.organizations:
        yield from (
            (m, ("organization", organization.name, None, None, None, None)) for m in organization.mentions
        )
    for time in record.times:
        yield from ((m, (time.type.lower(), None, time.value, None, None, None)) for m in time.mentions)


def _defuse(cell: Cell) -> Cell:
    """Keep a spreadsheet from taking text for a formula (CWE-1236) and a terminal from being steered."""
    if not isinstance(cell, str):
        return cell
    cell = clean(cell)
    return "'" + cell if cell[:1] in ("=", "+", "-", "@") else cell
