"""The record for people to read in a terminal: what was found most, a screen and a half at the most."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.writer import Style, names, speech, spoken
from newsparse.writer.spans import is_unsure
from newsparse.writer.terminal import clean, cut, pad, paint, width, wrap

if TYPE_CHECKING:
    from newsparse.record import Date, Duration, Mention, Organization, Person, Place, Quote, Record

HEAD = TAIL = ""
BETWEEN = "\n"

MOST = 10
"""Entries of a kind that are shown, the most mentioned, unless all are asked for: seven in ten articles of
the development sets have no more, and a long one still fits a screen and a half."""
LEAST = (12, 2)
"""Columns that text keeps when a table is too wide, first and at the very last."""
FIGURE = len("  49%")
"""Columns of the figure behind an entry that is unsure."""
LEGEND = "dim, with a figure: less likely right than wrong"


class Row(NamedTuple):
    """An entry: its cells, how often it is mentioned, and how sure it is."""

    cells: tuple[str, ...]
    mentions: int
    confidence: float | None = None


class Table(NamedTuple):
    """Rows under a heading: ``flexible`` are the columns that give way, ``right`` those of numbers."""

    heading: str
    kind: str
    rows: Sequence[Row]
    flexible: tuple[int, ...]
    right: tuple[int, ...] = ()


def write(record: "Record", *, style: Style | None = None) -> str:
    """Write the view; by default without colour and as wide as it needs."""
    return body(record, style or Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - the view has no room for them
    """Write title, dateline, counts and aligned lists of what was found."""
    lines = [*_top(record, style)]
    for table in _tables(record):
        if table.rows:
            lines += ["", *_table(table, style)]
    if any(is_unsure(row.confidence) for table in _tables(record) for row in table.rows):
        lines += ["", paint(LEGEND, "dim", color=style.color)]
    return "\n".join(lines) + "\n"


def _top(record: "Record", style: Style) -> Iterable[str]:
    """Write what the reader found."""
    for line in wrap(clean(record.title or "(no title)"), style.width):
        yield paint(line, "title" if record.title else "dim", color=style.color)
    if facts := " · ".join(_facts(record)):
        yield from wrap(facts, style.width)
    small = [f"{clean(record.source.shown)} · {_counts(record)}"]
    small += [f"note: {clean(note)}" for note in record.notes]
    for line in (line for text in small for line in wrap(text, style.width)):
        yield paint(line, "dim", color=style.color)


def _facts(record: "Record") -> Iterator[str]:
    """Give who wrote it, for whom, where and when."""
    if record.authors:
        yield "by " + ", ".join(map(clean, record.authors))
    if record.credits:
        yield ", ".join(map(clean, record.credits))
    if record.dateline:
        yield clean(record.dateline.text)
    if record.published:
        yield f"published {record.published} (from {record.published_from})"


def _counts(record: "Record") -> str:
    """Count what was found, in words."""
    counts = {
        ("paragraph", "paragraphs"): len(record.paragraphs),
        ("person", "people"): len(record.people),
        ("place", "places"): len(record.places),
        ("organization", "organizations"): len(record.organizations),
        ("quote", "quotes"): len(record.quotes),
        ("date", "dates"): len(record.dates),
        ("duration", "durations"): len(record.durations),
    }
    return ", ".join(f"{n} {words[n != 1]}" for words, n in counts.items() if n) or "nothing found"


def _tables(record: "Record") -> Iterator[Table]:
    """Give the lists as rows of clean text."""
    said = speech.said(record, "person")
    people = [_person(p, len(said.get(n, ()))) for n, p in enumerate(record.people)]
    yield Table("People", "person", people, (1, 0), (3,))
    yield Table("Places", "place", _places(record.places), (2, 0), (3, 4, 5))
    yield Table(
        "Organizations", "organization", [_organization(o) for o in record.organizations], (1, 0), (2,)
    )
    yield Table("Quotes", "dim", [_quote(q) for q in record.quotes], (1, 0))
    told = [t for t in record.dates if spoken.is_calendar(t.value)]
    untold = [t for t in record.dates if not spoken.is_calendar(t.value)]
    for heading, times in (("Dates", told), ("Durations", record.durations), ("Times without a day", untold)):
        yield Table(heading, "date", [_time(t) for t in times], (1, 0))


def _person(p: "Person", quotes: int) -> Row:
    """Give name, role and age, number of quotes and of mentions."""
    age = "" if p.age is None else f"aged {p.age}"
    what = clean(", ".join(filter(None, (p.role, age))))
    said = f"{quotes} {'quote' if quotes == 1 else 'quotes'}" if quotes else ""
    return Row((clean(p.name), what, said, _times(p.mentions)), len(p.mentions), p.confidence)


def _places(places: "Sequence[Place]") -> list[Row]:
    """Give the places by country, the country of most mentions first."""
    weights: dict[str, int] = {}
    for p in places:
        weights[p.country or ""] = weights.get(p.country or "", 0) + len(p.mentions) * bool(p.country)
    ordered = sorted(places, key=lambda p: (-weights[p.country or ""], p.country or ""))
    return [_place(p) for p in ordered]


def _place(p: "Place") -> Row:
    """Give name, kind, country, coordinates and count."""
    within = clean(
        ", ".join(filter(None, (p.admin1, names.country(p.country) if p.kind != "country" else None)))
    )
    cells = (clean(p.name), p.kind, within, _degrees(p.lat, "NS"), _degrees(p.lon, "EW"), _times(p.mentions))
    return Row(cells, len(p.mentions), p.confidence)


def _organization(o: "Organization") -> Row:
    """Give name, other names and count."""
    return Row(
        (clean(o.name), clean(", ".join(o.aliases)), _times(o.mentions)), len(o.mentions), o.confidence
    )


def _quote(q: "Quote") -> Row:
    """Give the speaker and the words; the longest are told first."""
    return Row((clean(speech.speaker(q) or "") or "?", speech.words(q)), len(q.text))


def _time(t: "Date | Duration") -> Row:
    """Give the value in plain words and the words that stand for it."""
    words = ", ".join(dict.fromkeys(clean(m.text) for m in t.mentions))
    return Row((clean(spoken.words(t.value, t.type, getattr(t, "mod", None))), words), len(t.mentions))


def _times(mentions: "tuple[Mention, ...]") -> str:
    """Write how often something is mentioned."""
    return f"×{len(mentions)}"


def _degrees(value: float | None, sides: str) -> str:
    """Write a coordinate with its side of the world."""
    return "" if value is None else f"{abs(value):.2f}°{sides[value < 0]}"


def _table(table: Table, style: Style) -> list[str]:
    """Align the rows that are shown in columns that fit the width."""
    rows = table.rows if style.all else _most_mentioned(table.rows)
    widths = [max(map(width, column)) for column in zip(*(row.cells for row in rows), strict=True)]
    if style.width:
        sure = FIGURE if any(is_unsure(row.confidence) for row in rows) else 0
        _squeeze(widths, table.flexible, style.width - 2 - sure)
    lines = [paint(table.heading, "title", color=style.color)]
    lines += [_line(row, table, widths, style) for row in rows]
    left = len(table.rows) - len(rows)
    return [*lines, paint(f"  and {left} more (--all)", "dim", color=style.color)] if left else lines


def _most_mentioned(rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows of most mentions, in the order in which they stand."""
    if len(rows) <= MOST:
        return rows
    kept = set(sorted(range(len(rows)), key=lambda n: (-rows[n].mentions, n))[:MOST])
    return [row for n, row in enumerate(rows) if n in kept]


def _line(row: Row, table: Table, widths: list[int], style: Style) -> str:
    """Write a row; one that is rather wrong than right is dim and tells how sure it is."""
    cells = [
        pad(cut(cell, size), size, right=i in table.right)
        for i, (cell, size) in enumerate(zip(row.cells, widths, strict=True))
    ]
    cells = [cell for cell, size in zip(cells, widths, strict=True) if size]
    if row.confidence is not None and is_unsure(row.confidence):
        line = f"  {'  '.join(cells)}  {row.confidence:.0%}"
        return paint(line, "dim", color=style.color)
    cells[0] = paint(cells[0], table.kind, color=style.color)
    return "  " + "  ".join(cells).rstrip()


def _squeeze(widths: list[int], flexible: tuple[int, ...], room: int) -> None:
    """Narrow the flexible columns, one after the other, until a row fits."""
    for least, column in ((least, column) for least in LEAST for column in flexible):
        spare = room - sum(widths) - 2 * (sum(w > 0 for w in widths) - 1)
        if spare < 0:
            widths[column] = max(widths[column] + spare, min(widths[column], least))
