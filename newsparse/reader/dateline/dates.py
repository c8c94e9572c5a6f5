"""The dates of datelines: "Oct. 26", "26 October 2022", "Friday, May 5", "2022-07-26"."""

from typing import NamedTuple

from newsparse import calendar
from newsparse.calendar import Day, Order, Token
from newsparse.reader import words

BRACKETS = {"(": ")", "[": "]", "/": "/"}


class Part(NamedTuple):
    """A stretch of a dateline: place, date, agency or separator."""

    kind: str
    start: int
    end: int
    day: Day | None = None
    known: bool = False
    """The agency is one of the table, or named as one."""


Tokens = list[Token]


def glued(row: Tokens, i: int) -> bool:
    """Tell whether a token follows the one before it without a space."""
    return 0 < i < len(row) and row[i].start == row[i - 1].end


def read(row: Tokens, i: int, order: Order | None = None) -> tuple[Part, int] | None:
    """Read a date: "Oct. 26", "26 October 2022", "May 2022", "2022-07-26", "Friday", "(July 19)"."""
    if row[i].text in {"(", "["}:
        inner = read(row, i + 1, order) if i + 1 < len(row) and row[i + 1].text not in BRACKETS else None
        if inner and inner[1] < len(row) and row[inner[1]].text == BRACKETS[row[i].text]:
            return Part("date", row[i].start, row[inner[1]].end, inner[0].day), inner[1] + 1
        return None
    found = calendar.read(row, i, order) if row[i].kind in {"w", "n"} else None
    if found is None:
        return None
    day, j = found
    return Part("date", row[i].start, row[j - 1].end, day), _past_time(row, j)


def _past_time(row: Tokens, j: int) -> int:
    """Step over a time of day after a date: "/ 10:30 am", ", 4:05 GMT"."""
    k = j + 1 if j < len(row) and row[j].text in {"/", ",", "|"} else j
    three = [t.kind for t in row[k : k + 3]]
    if three != ["n", "p", "n"] or row[k + 1].text != ":":
        return j
    k += 3
    while k < len(row) and row[k].text.lower() in words.CLOCK:
        k += 1
    return k
