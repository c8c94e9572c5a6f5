"""The dates of datelines: "Oct. 26", "26 October 2022", "Friday, May 5", "2022-07-26"."""

from typing import NamedTuple

from newsparse.reader.published import Day
from newsparse.reader.words import MONTHS, WEEKDAYS

BRACKETS = {"(": ")", "[": "]", "/": "/"}
_CLOCK = frozenset({"a", "p", "m", "am", "pm", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "hrs", "."})
_YEAR_DIGITS, _DAY_DIGITS = 4, 2


class Token(NamedTuple):
    """A word (w), number (n), run of dashes (d) or other mark (p) of the text."""

    kind: str
    text: str
    start: int
    end: int


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


def read(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read a date: "Oct. 26", "26 October 2022", "May 2022", "2022-07-26", "Friday", "(July 19)"."""
    if row[i].text in {"(", "["}:
        inner = read(row, i + 1) if i + 1 < len(row) and row[i + 1].text not in BRACKETS else None
        if inner and inner[1] < len(row) and row[inner[1]].text == BRACKETS[row[i].text]:
            return Part("date", row[i].start, row[inner[1]].end, inner[0].day), inner[1] + 1
        return None
    word = row[i].text.lower()
    if word in WEEKDAYS:
        return _weekday(row, i)
    found = _month_first(row, i) if word in MONTHS else _number_first(row, i)
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
    while k < len(row) and row[k].text.lower() in _CLOCK:
        k += 1
    return k


def _weekday(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read a day of the week with the date after it, if there is one."""
    j = i + 1
    while j < len(row) and row[j].text in {",", "."}:
        j += 1
    rest = read(row, j) if j < len(row) and row[j].text.lower() not in WEEKDAYS else None
    if rest:
        return Part("date", row[i].start, rest[0].end, rest[0].day), rest[1]
    return Part("date", row[i].start, row[i].end, Day(None, None, None)), i + 1


def _month_first(row: Tokens, i: int) -> tuple[Day, int] | None:
    """Read "Oct. 26", "Oct 26, 2022", "October 2022" or a month alone."""
    month = MONTHS[row[i].text.lower()]
    j = i + 1
    if j < len(row) and row[j].text == "." and glued(row, j):
        j += 1
    if j == len(row) or row[j].kind != "n":
        alone = j < len(row) and (row[j].kind == "d" or row[j].text in ":,)")
        return (Day(None, month, None), j) if alone else None
    if len(row[j].text) == _YEAR_DIGITS:
        return Day(int(row[j].text), month, None), j + 1
    if len(row[j].text) > _DAY_DIGITS:
        return None
    number = int(row[j].text)
    year, j = _year(row, _past_ordinal(row, j + 1))
    return Day(year, month, number), j


def _number_first(row: Tokens, i: int) -> tuple[Day, int] | None:
    """Read "26 October 2022", "26th Oct", "2022-07-26" or "26/07/2022"."""
    if row[i].kind != "n" or len(row[i].text) > _YEAR_DIGITS:
        return None
    j = _past_ordinal(row, i + 1)
    if j < len(row) and row[j].text.lower() in MONTHS and len(row[i].text) <= _DAY_DIGITS:
        month = MONTHS[row[j].text.lower()]
        j += 1
        if j < len(row) and row[j].text == "." and glued(row, j):
            j += 1
        year, j = _year(row, j)
        return Day(year, month, int(row[i].text)), j
    return _numeric(row, i)


def _numeric(row: Tokens, i: int) -> tuple[Day, int] | None:
    """Read three numbers joined by the same mark, year first or last."""
    five = row[i : i + 5]
    if [t.kind == "n" for t in five] != [True, False, True, False, True] or five[1].text != five[3].text:
        return None
    if five[1].text not in {"-", "/", "."} or any(len(t.text) > _YEAR_DIGITS for t in five):
        return None
    a, b, c = int(five[0].text), int(five[2].text), int(five[4].text)
    if len(five[0].text) == _YEAR_DIGITS:
        return Day(a, b, c), i + 5
    if len(five[4].text) != _YEAR_DIGITS:
        return None
    return (Day(c, b, a) if b <= MONTHS["dec"] else Day(c, a, b)), i + 5


def _past_ordinal(row: Tokens, j: int) -> int:
    """Step over the letters of "26th"."""
    return j + 1 if j < len(row) and row[j].text.lower() in {"st", "nd", "rd", "th"} else j


def _year(row: Tokens, j: int) -> tuple[int | None, int]:
    """Read a year after a day, with or without a comma."""
    k = j + 1 if j < len(row) and row[j].text == "," else j
    if k < len(row) and row[k].kind == "n" and len(row[k].text) == _YEAR_DIGITS:
        return int(row[k].text), k + 1
    return None, j
