"""The line of time of a report: the calendar dates of an article around its own day, as inline SVG.

Days are laid out by the logarithm of their distance from the article's day, since news speaks of
yesterday, last year and 1945 in one breath; without such a day the scale is even.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from math import copysign, log1p
from typing import TYPE_CHECKING, NamedTuple

from newsparse.writer.html.escape import plain

if TYPE_CHECKING:
    from newsparse.record import Date, Record
    from newsparse.writer.html.entries import Entries

WIDTH = 480
"""Of the drawing, in its own units."""
SIDE = 12
"""Units left free at either side."""
ROW = 17
"""Height of a row."""
ROWS = 10
"""Rows drawn, the most mentioned dates: the list below has all."""
LETTER = 6.6
"""Width of a letter of a label."""
TICKS = (
    (-36525, "100 years before"),
    (-3652, "10 years"),
    (-365, "a year"),
    (-30, "a month"),
    (-7, "a week"),
    (7, "a week"),
    (30, "a month"),
    (365, "a year"),
    (3652, "10 years"),
    (36525, "100 years after"),
)
"""Days from the article's day that are marked, with their labels."""
EVEN = 2.0
"""Days around the article's that are laid out evenly: a day is as far from the next as news counts."""

Scale = Callable[[int], float]


class Bar(NamedTuple):
    """A date to draw: the number of its entry, first and last day (ordinals), words and weight."""

    number: int
    begin: int
    end: int
    words: str
    mentions: int


def draw(record: "Record", entries: "Entries") -> str:
    """Draw the calendar dates of a record; nothing where there are fewer than two days to tell apart."""
    bars = [bar for n, date in enumerate(record.dates) if (bar := _bar(n, date))]
    own = _ordinal(record.published)
    days = {d for bar in bars for d in (bar.begin, bar.end)} | ({own} if own else set())
    if not bars or len(days) == 1:
        return ""
    bars = sorted(sorted(bars, key=lambda b: -b.mentions)[:ROWS], key=lambda b: (b.begin, b.end))
    low, high = min(days), max(days)
    scale = _scale(low, high, own)
    height = ROW * len(bars) + 26
    return "".join(
        (
            f'<svg class="timeline" viewBox="0 0 {WIDTH} {height}" role="group" aria-label="Line of time">',
            *(_ticks(low, high, own, scale, height) if own else _years(low, high, scale, height)),
            *(_drawn(row, bar, scale, entries) for row, bar in enumerate(bars)),
            "</svg>",
        )
    )


def _bar(number: int, date: "Date") -> Bar | None:
    """Give a date as a bar, if it has days."""
    begin, end = _ordinal(date.begin), _ordinal(date.end)
    if begin is None or end is None:
        return None
    return Bar(number, begin, end, date.mentions[0].text, len(date.mentions))


def _ordinal(day: str | None) -> int | None:
    """Give the number of a day; days outside the years 1 to 9999 have none."""
    try:
        return dt.date.fromisoformat((day or "")[:10]).toordinal()
    except ValueError:
        return None


def _scale(low: int, high: int, own: int | None) -> Scale:
    """Give what lays a day out between the sides."""

    def spread(day: int) -> float:
        away = day - own if own else float(day)
        return copysign(log1p(abs(away) / EVEN), away) if own else away

    least, most = spread(low), spread(high)
    room = (WIDTH - 2 * SIDE) / ((most - least) or 1)
    return lambda day: SIDE + (spread(day) - least) * room


def _ticks(low: int, high: int, own: int | None, scale: Scale, height: int) -> Iterator[str]:
    """Mark the article's day, and weeks, months and years from it that have room."""
    day = own or 0
    x = scale(day)
    label = dt.date.fromordinal(day).isoformat()
    anchor = "start" if x < WIDTH / 4 else "end" if x > WIDTH * 3 / 4 else "middle"
    yield f'<line class="own" x1="{x:.0f}" x2="{x:.0f}" y1="0" y2="{height - 16}"/>'
    yield f'<text class="own" x="{x:.0f}" y="{height - 3}" text-anchor="{anchor}">{label}</text>'
    wide = LETTER * len(label)
    left, right = x - wide, x + wide
    for away, words in sorted(TICKS, key=lambda tick: abs(tick[0])):
        if not low <= day + away <= high:
            continue
        at, half = scale(day + away), LETTER * len(words) / 2
        fits = at + half < left if away < 0 else at - half > right
        if fits and half <= at <= WIDTH - half:
            left, right = (at - half, right) if away < 0 else (left, at + half)
            yield _tick(at, words, height)


def _years(low: int, high: int, scale: Scale, height: int) -> Iterator[str]:
    """Mark the first days of years, so many as have room."""
    first, last = dt.date.fromordinal(low).year + 1, dt.date.fromordinal(high).year
    step = max(1, (last - first) // 8)
    for year in range(first, last + 1, step):
        yield _tick(scale(dt.date(year, 1, 1).toordinal()), str(year), height)


def _tick(x: float, words: str, height: int) -> str:
    """Draw a mark with its label."""
    return (
        f'<line x1="{x:.0f}" x2="{x:.0f}" y1="0" y2="{height - 16}"/>'
        f'<text class="tick" x="{x:.0f}" y="{height - 3}" text-anchor="middle">{words}</text>'
    )


def _drawn(row: int, bar: Bar, scale: Scale, entries: "Entries") -> str:
    """Draw a date as a link to its entry: a bar, or a dot where it is too short for one."""
    left, right = scale(bar.begin), scale(bar.end)
    y = row * ROW + 4
    key = f"d{bar.number}"
    words = plain(bar.words)
    size = LETTER * len(bar.words)
    after = max(right, left + 8) + 4
    x, anchor = (after, "start") if after + size <= WIDTH else (max(left - 4, size), "end")
    return (
        f'<a class="bar {entries.lit(key)}" href="#<:{key}" aria-label="{words}">'
        f'<rect x="{left:.0f}" y="{y}" width="{max(right - left, 8):.0f}" height="9" rx="4"/>'
        f'<text x="{x:.0f}" y="{y + 9}" text-anchor="{anchor}" aria-hidden="true">{words}</text></a>'
    )
