"""The record as CSV (RFC 4180), one row a mention or quote."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.record import Place, day_and_clock
from newsparse.writer import Style, speech
from newsparse.writer.terminal import clean

if TYPE_CHECKING:
    from newsparse.record import Mention, Record


class Row(NamedTuple):
    """A row, under the names of its columns."""

    id: str
    kind: str
    name: str | None
    text: str
    start: int
    end: int
    value: str | None
    country: str | None
    lat: float | None
    lon: float | None
    begin_date: str | None
    end_date: str | None
    confidence: float | None
    wikidata: str | None
    begin_time: str | None
    end_time: str | None


COLUMNS = Row._fields
_PLACE = [field for field in Place.fields if field in COLUMNS]
"""The fields of a place that are columns."""
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
    for row in sorted(_rows(record), key=lambda row: (row.start, row.end)):
        rows.writerow(map(defuse, row))
    return out.getvalue()


def _rows(record: "Record") -> Iterator[Row]:
    """Give the rows, entry by entry."""
    blank = Row(record.source.shown, "", None, "", 0, 0, *(None,) * 10)
    for p in record.people:
        yield from _each(p.mentions, blank._replace(kind="person", name=p.name, confidence=p.confidence))
    for place in record.places:
        own = {column: getattr(place, column) for column in _PLACE} | {"kind": "place"}
        yield from _each(place.mentions, blank._replace(**own))
    for o in record.organizations:
        yield from _each(
            o.mentions, blank._replace(kind="organization", name=o.name, confidence=o.confidence)
        )
    for q in record.quotes:
        row = blank._replace(kind="quote", name=speech.speaker(q), value=q.kind)
        yield row._replace(text=q.text, start=q.start, end=q.end)
    for date in record.dates:
        (first, begin), (last, end) = day_and_clock(date.begin), day_and_clock(date.end)
        row = blank._replace(kind=date.type.lower(), value=date.value, begin_date=first, end_date=last)
        yield from _each(date.mentions, row._replace(begin_time=begin, end_time=end))
    for length in record.durations:
        yield from _each(length.mentions, blank._replace(kind=length.type.lower(), value=length.value))


def _each(mentions: "Iterable[Mention]", row: Row) -> Iterator[Row]:
    """Give a row for each mention of an entry."""
    return (row._replace(text=m.text, start=m.start, end=m.end) for m in mentions)


def defuse(cell: Cell) -> Cell:
    """Keep a spreadsheet from taking text for a formula (CWE-1236) and a terminal from being steered."""
    if not isinstance(cell, str):
        return cell
    cell = clean(cell)
    return "'" + cell if cell[:1] in ("=", "+", "-", "@") else cell
