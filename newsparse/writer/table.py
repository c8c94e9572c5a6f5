"""The record for people to read in a terminal."""

from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.writer import Style
from newsparse.writer.terminal import clean, cut, pad, paint, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsparse.record import Date, Duration, Person, Place, Record

HEAD = TAIL = ""
BETWEEN = "\n"

LEAST = (12, 2)
"""Columns that text keeps when a table is too wide, first and at the very last."""


class Table(NamedTuple):
    """Rows under a heading: ``flexible`` are the columns that give way, ``right`` those of numbers."""

    heading: str
    kind: str
    rows: list[tuple[str, ...]]
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
    return "\n".join(lines) + "\n"


def _top(record: "Record", style: Style) -> "Iterable[str]":
    """Write what the reader found."""
    for line in wrap(clean(record.title or "(no title)"), style.width):
        yield paint(line, "title" if record.title else "dim", color=style.color)
    facts = [
        " and ".join(clean(a) for a in record.authors)
        and "by " + ", ".join(clean(a) for a in record.authors),
        record.dateline and clean(record.dateline.text),
        record.published and f"published {record.published} (from {record.published_from})",
    ]
    if any(facts):
        yield from wrap(" · ".join(f for f in facts if f), style.width)
    for line in wrap(f"{clean(record.source.name or 'stdin')} · {_counts(record)}", style.width):
        yield paint(line, "dim", color=style.color)
    for note in record.notes:
        for line in wrap(f"note: {clean(note)}", style.width):
            yield paint(line, "dim", color=style.color)


def _counts(record: "Record") -> str:
    """Count what was found, in words."""
    counts = {
        ("paragraph", "paragraphs"): len(record.paragraphs),
        ("person", "people"): len(record.people),
        ("place", "places"): len(record.places),
        ("organization", "organizations"): len(record.organizations),
        ("date", "dates"): len(record.dates),
        ("duration", "durations"): len(record.durations),
    }
    return ", ".join(f"{n} {words[n != 1]}" for words, n in counts.items() if n) or "nothing found"


def _tables(record: "Record") -> list[Table]:
    """Give the lists as rows of clean text."""
    return [
        Table("People", "person", [_person(p) for p in record.people], (1, 0), (2,)),
        Table("Places", "place", [_place(p) for p in record.places], (2, 0), (3, 4, 5)),
        Table(
            "Organizations",
            "organization",
            [(clean(o.name), _aliases(o.aliases), _times(o.mentions)) for o in record.organizations],
            (1, 0),
            (2,),
        ),
        Table("Dates", "date", [_time(t) for t in record.dates], (1, 0)),
        Table("Durations", "date", [_time(t) for t in record.durations], (1, 0)),
    ]


def _person(p: "Person") -> tuple[str, ...]:
    """Give name, role and count."""
    return clean(p.name), clean(p.role or ""), _times(p.mentions)


def _place(p: "Place") -> tuple[str, ...]:
    """Give name, kind, country, coordinates and count."""
    within = clean(", ".join(filter(None, (p.admin1, p.country))))
    return clean(p.name), p.kind, within, _degrees(p.lat, "NS"), _degrees(p.lon, "EW"), _times(p.mentions)


def _time(t: "Date | Duration") -> tuple[str, ...]:
    """Give the value and the words that stand for it."""
    return clean(t.value), ", ".join(dict.fromkeys(clean(m.text) for m in t.mentions))


def _aliases(aliases: tuple[str, ...]) -> str:
    """Give other names."""
    return clean(", ".join(aliases))


def _times(mentions: tuple[object, ...]) -> str:
    """Write how often something is mentioned."""
    return f"×{len(mentions)}"


def _degrees(value: float | None, sides: str) -> str:
    """Write a coordinate with its side of the world."""
    return "" if value is None else f"{abs(value):.2f}°{sides[value < 0]}"


def _table(table: Table, style: Style) -> list[str]:
    """Align rows in columns that fit the width."""
    widths = [max(map(width, column)) for column in zip(*table.rows, strict=True)]
    if style.width:
        _squeeze(widths, table.flexible, style.width - 2)
    lines = [paint(table.heading, "title", color=style.color)]
    for row in table.rows:
        cells = [
            pad(cut(cell, size), size, right=i in table.right)
            for i, (cell, size) in enumerate(zip(row, widths, strict=True))
        ]
        cells = [cell for cell, size in zip(cells, widths, strict=True) if size]
        cells[0] = paint(cells[0], table.kind, color=style.color)
        lines.append("  " + "  ".join(cells).rstrip())
    return lines


def _squeeze(widths: list[int], flexible: tuple[int, ...], room: int) -> None:
    """Narrow the flexible columns, one after the other, until a row fits."""
    for least, column in ((least, column) for least in LEAST for column in flexible):
        spare = room - sum(widths) - 2 * (sum(w > 0 for w in widths) - 1)
        if spare < 0:
            widths[column] = max(widths[column] + spare, min(widths[column], least))
