"""The grammar of datelines: a run of places, dates and agencies up to a separator.

    dateline  = { part [","] } [separator [part separator]]
    part      = place | date | agency
    separator = "-" | "--" | "–" | "—" | "_" | ":" | ".-" | "."

``scan`` only says what could be read; ``dateline`` judges whether it is one.
"""

import re
from typing import NamedTuple

from newsparse.reader import words
from newsparse.reader.published import MONTHS, WEEKDAYS, Day

REACH = 180
"""No dateline is longer."""

_TOKEN = re.compile(
    r"(?P<w>[^\W\d_]+(?:['’`ʻ´][^\W\d_]+)*)|(?P<n>\d+)|(?P<d>[-\u2010-\u2015\u2212_]{1,5})|(?P<p>\S)",
)
_OPEN = {"(": ")", "[": "]", "/": "/"}
_MAX_PLACE = 9
_MAX_AGENCY = 9
_ABBREVIATION = 6
_MAX_INITIALS = 4
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


def tokens(text: str, start: int, end: int) -> Tokens:
    """Cut the beginning of a block into tokens."""
    stop = min(end, start + REACH)
    return [Token(m.lastgroup or "p", m[0], *m.span()) for m in _TOKEN.finditer(text, start, stop)]


def scan(row: Tokens) -> list[Part]:
    """Read the parts at the beginning of a block; the last one is the separator if there is one."""
    i = _past_marks(row)
    parts, i = _run(row, i)
    while parts and parts[-1].kind == "separator":
        more, j = _run(row, i)
        if not _goes_on(parts, more):
            break
        parts, i = [*parts[:-1], *more], j
    return parts


def _past_marks(row: Tokens) -> int:
    """Step over stars and rules that some wires print before the place."""
    i = 0
    while i < len(row) and (row[i].text in "*>•" or (row[i].kind == "d" and len(row[i].text) > 1)):
        i += 1
    return i


def _goes_on(parts: list[Part], more: list[Part]) -> bool:
    """Tell whether what follows a separator still is dateline ("CAIRO - 26 July 2022:")."""
    if len(more) < 2 or more[-1].kind != "separator":  # noqa: PLR2004 - a part and its separator
        return False
    before, after = {p.kind for p in parts}, {p.kind for p in more[:-1]}
    if before & after:
        return False
    return "date" in after or "agency" in after or "place" not in before


def _run(row: Tokens, i: int) -> tuple[list[Part], int]:
    """Read parts up to and with the first separator."""
    parts: list[Part] = []
    while i < len(row):
        if parts and (j := _separator(row, i, parts)):
            parts.append(Part("separator", row[i].start, row[j - 1].end))
            return parts, j
        if parts and row[i].text in {",", "."} and parts[-1].end >= row[i].start - 1:
            i += 1
            continue
        found = _date(row, i) or _agency(row, i, after_place=bool(parts)) or _place(row, i)
        if found is None:
            break
        parts.append(found[0])
        i = found[1]
    return parts, i


def _separator(row: Tokens, i: int, parts: list[Part]) -> int:
    """Read a separator; a full stop is one only after an agency or a date, before the text."""
    token = row[i]
    if token.kind == "d" or token.text == ":":
        return i + 1
    if token.text in {".", ","} and _glued(row, i + 1) and row[i + 1].kind == "d":
        return i + 2
    if token.text == "." and parts[-1].kind != "place" and i + 1 < len(row):
        return i + 1 if parts[-1].kind == "agency" or row[i + 1].text not in _OPEN else 0
    if token.text == "|" and i + 1 < len(row):
        return i + 1
    return 0


def _glued(row: Tokens, i: int) -> bool:
    """Tell whether a token follows the one before it without a space."""
    return 0 < i < len(row) and row[i].start == row[i - 1].end


def _date(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read a date: "Oct. 26", "26 October 2022", "May 2022", "2022-07-26", "Friday", "(July 19)"."""
    if row[i].text in {"(", "["}:
        inner = _date(row, i + 1) if i + 1 < len(row) else None
        if inner and inner[1] < len(row) and row[inner[1]].text == _OPEN[row[i].text]:
            return Part("date", row[i].start, row[inner[1]].end, inner[0].day), inner[1] + 1
        return None
    word = row[i].text.lower()
    if word in WEEKDAYS:
        return _weekday(row, i)
    read = _month_first if word in MONTHS else _number_first
    found = read(row, i)
    if found is None:
        return None
    day, j = found
    return Part("date", row[i].start, row[j - 1].end, day), j


def _weekday(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read a day of the week with the date after it, if there is one."""
    j = i + 1
    while j < len(row) and row[j].text in {",", "."}:
        j += 1
    rest = _date(row, j) if j < len(row) and row[j].text.lower() not in WEEKDAYS else None
    if rest:
        return Part("date", row[i].start, rest[0].end, rest[0].day), rest[1]
    return Part("date", row[i].start, row[i].end, Day(None, None, None)), i + 1


def _month_first(row: Tokens, i: int) -> tuple[Day, int] | None:
    """Read "Oct. 26", "Oct 26, 2022", "October 2022" or a month alone."""
    month = MONTHS[row[i].text.lower()]
    j = i + 1
    if j < len(row) and row[j].text == "." and _glued(row, j):
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
        if j < len(row) and row[j].text == "." and _glued(row, j):
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


def _agency(row: Tokens, i: int, *, after_place: bool = False) -> tuple[Part, int] | None:
    """Read an agency in parentheses, brackets or slashes, or the bare name of a known one."""
    if row[i].text in _OPEN:
        return _enclosed(row, i)
    found = _bare(row, i) if row[i].kind == "w" else None
    if found and after_place and row[found[1]].kind != "d":
        return None  # "ERIE, PA, March 19 -" is Pennsylvania
    return found


def _enclosed(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read "(AP)", "(Yonhap News Agency)", "/TASS/"."""
    close = _OPEN[row[i].text]
    for j in range(i + 2, min(i + _MAX_AGENCY, len(row))):
        if row[j].text != close:
            continue
        inner = row[i + 1 : j]
        name = " ".join(t.text for t in inner if t.kind == "w")
        known = row[i].text == "/" or _is_agency_name(name)
        if not known and not all(t.text[0].isupper() or t.text in "/&-" for t in inner):
            return None
        kind = "place" if not known and words.is_place(name) else "agency"
        return Part(kind, inner[0].start, inner[-1].end, known=known), j + 1
    return None


def _is_agency_name(name: str) -> bool:
    """Tell the name of an agency: of the table, or with a word that says so."""
    head, _, _ = name.partition(" ")
    last = name.rpartition(" ")[2].lower()
    return words.is_agency(name) or words.is_agency(head) or last in words.AGENCY_NOUNS


def _bare(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read a known agency, or a name that ends in "News" or "Agency", before a mark."""
    best = None
    name = ""
    for j in range(i, min(i + 5, len(row))):
        if row[j].kind != "w":
            break
        name = f"{name} {row[j].text}".lstrip()
        known = (words.is_agency(name) and (name.isupper() or len(name) > _MAX_INITIALS and name[0].isupper())) or (
            j > i and row[j].text.lower() in words.AGENCY_NOUNS and row[j].text[0].isupper()
        )
        if known and j + 1 < len(row) and (row[j + 1].kind == "d" or row[j + 1].text in ",.:/("):
            best = Part("agency", row[i].start, row[j].end, known=True), j + 1
    if best and row[best[1]].text == "/":
        return _partner(row, best)
    return best


def _partner(row: Tokens, first: tuple[Part, int]) -> tuple[Part, int] | None:
    """Read the second of two outlets that share a story ("X News / Y, 5 November -")."""
    second = _place(row, first[1] + 1) if first[1] + 1 < len(row) else None
    if second is None:
        return first
    return Part("agency", first[0].start, second[0].end, known=True), second[1]


def _place(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read the words of a place name: capitalised words, joined by particles, hyphens, slashes."""
    if row[i].kind != "w":
        return None
    small = row[i].text.islower()
    j, last = i, i
    while j < len(row) and j - i < _MAX_PLACE + 4:
        token = row[j]
        if token.kind == "w":
            if j > i and _date(row, j):
                break
            if not small and token.text.islower() and token.text not in words.PARTICLES:
                break
            last = j if small or not token.text.islower() else last
        elif not _joins(row, j):
            break
        elif token.text == ".":
            last = j
        j += 1
    if small and last > i + 2:
        return None
    return Part("place", row[i].start, row[last].end), last + 1


def _joins(row: Tokens, j: int) -> bool:
    """Tell a mark inside a place name: "N.Y.", "St. Paul", "PORT-AU-PRINCE", "DALLAS/FORT WORTH"."""
    token, before = row[j], row[j - 1]
    if not _glued(row, j) or before.kind != "w":
        return token.text in {"&"}
    if token.text == ".":
        short = len(before.text) <= _ABBREVIATION
        return short and not (_glued(row, j + 1) and row[j + 1].kind == "d")
    if token.text not in {"-", "/"} or not _glued(row, j + 1) or row[j + 1].kind != "w":
        return False
    return token.text == "/" or _is_compound(before.text, row[j + 1].text)


def _is_compound(first: str, second: str) -> bool:
    """Tell the hyphen of "PORT-AU-PRINCE" from one that ends a dateline ("CAIRO-The")."""
    if first.isupper() != second.isupper() or len(second) == 1:
        return False
    return not second.istitle() or not words.is_place(first) or words.is_place(f"{first}-{second}")
