"""The grammar of datelines: a run of places, dates and agencies up to a separator.

    dateline  = { part [","] } [separator [part separator]]
    part      = place | date | agency
    separator = "-" | "--" | "–" | "—" | "_" | ":" | ".-" | "."

``read`` only says what could be read; ``dateline`` judges whether it is one.
"""

import re

from newsparse.calendar import Token
from newsparse.reader import words
from newsparse.reader.dateline import dates
from newsparse.reader.dateline.dates import BRACKETS, Part, Tokens, glued

_NEAR, _REACH = 70, 150
"""Most datelines end within the first distance, all within the second."""

_HINT = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_:|)]/")
"""One of these stands in every dateline that text follows."""

_TOKEN = re.compile(
    r"(?P<w>[^\W\d_]+(?:(?:['`´]|[ʻ’](?=\w))[^\W\d_]+)*)|(?P<n>\d+)|(?P<d>[-\u2010-\u2015\u2212_]{1,5})|(?P<p>\S)",
)
_MAX_PLACE = 9
"""Tokens of a place, its particles and hyphens counted, four more with marks between."""
_MAX_AGENCY = 9
"""Tokens of an agency with its brackets."""
_MAX_INITIALS = 4
"""Letters up to which an agency's name must stand in capitals."""
_INSIDE = words.PARTICLES | {"/", "&", "-", "."}


def read(text: str, start: int, end: int) -> list[Part]:
    """Read the parts at the beginning of a block; the last one is the separator if there is one."""
    stop = min(end, start + _REACH)
    if stop < end and _HINT.isdisjoint(text[start:stop]):
        return []
    parts = _scan(_tokens(text, start, min(end, start + _NEAR)))
    if stop - start > _NEAR and (parts[-1].end if parts else start) > start + _NEAR // 2:
        return _scan(_tokens(text, start, stop))
    return parts


def _tokens(text: str, start: int, stop: int) -> Tokens:
    """Cut a stretch of the text into tokens."""
    found = _TOKEN.finditer(text, start, stop)
    return [Token(m.lastgroup or "p", m[0], *m.span()) for m in found if m[0] != "*"]


def _scan(row: Tokens) -> list[Part]:
    """Read parts up to a separator that no other part follows."""
    i = _past_marks(row)
    parts, i = _run(row, i)
    while parts and parts[-1].kind == "separator":
        more, j = _run(row, i)
        if not _goes_on(parts, more):
            break
        parts, i = [*parts[:-1], *more], j
    return parts


def _past_marks(row: Tokens) -> int:
    """Step over the rules that some wires print before the place."""
    i = 0
    while i < len(row) and (row[i].text == "•" or (row[i].kind == "d" and len(row[i].text) > 1)):
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
        found = dates.read(row, i) or _agency(row, i, after_place=bool(parts)) or _place(row, i)
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
    if token.text in {".", ","} and glued(row, i + 1) and row[i + 1].kind == "d":
        return i + 2
    if token.text == "." and parts[-1].kind != "place" and i + 1 < len(row):
        return i + 1 if parts[-1].kind == "agency" or row[i + 1].text not in BRACKETS else 0
    if token.text == "|" and i + 1 < len(row):
        return i + 1
    return 0


def _agency(row: Tokens, i: int, *, after_place: bool = False) -> tuple[Part, int] | None:
    """Read an agency in parentheses, brackets or slashes, or the bare name of a known one."""
    if row[i].text in BRACKETS:
        return _enclosed(row, i)
    found = _bare(row, i) if row[i].kind == "w" else None
    if found and after_place and row[found[1]].kind != "d":
        return None  # "ERIE, PA, March 19 -" is Pennsylvania
    return found


def _enclosed(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read "(AP)", "(Yonhap News Agency)", "/TASS/"."""
    close = BRACKETS[row[i].text]
    for j in range(i + 2, min(i + _MAX_AGENCY, len(row))):
        if row[j].text != close:
            continue
        inner = row[i + 1 : j]
        name = " ".join(t.text for t in inner if t.kind == "w")
        if not name:
            return None  # no agency but a score: "(1-0)"
        known = row[i].text == "/" or _is_agency_name(name)
        if not known and not all(t.kind == "n" or t.text[0].isupper() or t.text in _INSIDE for t in inner):
            return None
        kind = "place" if not known and words.is_place(name) else "agency"
        return Part(kind, inner[0].start, inner[-1].end, known=known), j + 1
    return None


def _is_agency_name(name: str) -> bool:
    """Tell the name of an agency: of the table, or with a word that says so."""
    if words.is_agency(name) or words.is_agency(name.partition(" ")[0]):
        return True
    last = name.rpartition(" ")[2].lower()
    return last in words.AGENCY_NOUNS or last.endswith("news")


def _bare(row: Tokens, i: int) -> tuple[Part, int] | None:
    """Read a known agency, or a name that ends in "News" or "Agency", before a mark."""
    best = None
    name = ""
    for j in range(i, min(i + 5, len(row))):
        if row[j].kind != "w":
            break
        name = f"{name} {row[j].text}".lstrip()
        noun = j > i and row[j].text[0].isupper() and row[j].text.lower() in words.AGENCY_NOUNS
        after = row[j + 1] if j + 1 < len(row) else None
        if (noun or _is_named(name)) and after and (after.kind == "d" or after.text in ",.:/("):
            best = Part("agency", row[i].start, row[j].end, known=True), j + 1
    if best and row[best[1]].text == "/":
        return _partner(row, best)
    return best


def _is_named(name: str) -> bool:
    """Tell a known agency as it is printed: short names in capitals."""
    return words.is_agency(name) and (name.isupper() or (len(name) > _MAX_INITIALS and name[0].isupper()))


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
    small = i == 0 and row[i].text.islower()
    if row[i].text.islower() and not small and row[i].text not in words.PARTICLES:
        return None
    j, last = i, i
    while j < len(row) and j - i < _MAX_PLACE + 4:
        token = row[j]
        if token.kind == "w":
            if j > i and (dates.read(row, j) or _is_filed(row, j)):
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


def _is_filed(row: Tokens, j: int) -> bool:
    """Tell an agency right behind a place and before a dash: "Oslo, Norway CNN —"."""
    name = row[j].text
    return j + 1 < len(row) and row[j + 1].kind == "d" and name.isupper() and words.is_agency(name)


def _joins(row: Tokens, j: int) -> bool:
    """Tell a mark inside a place name: "N.Y.", "St. Paul", "PORT-AU-PRINCE", "DALLAS/FORT WORTH"."""
    token, before = row[j], row[j - 1]
    if not glued(row, j) or before.kind != "w":
        return token.text == "&" or (token.text == "/" and not glued(row, j + 1))
    if token.text == ".":
        return len(before.text) == 1 or before.text.lower() in words.REGIONS | words.PLACE_ABBREVIATIONS
    if token.text not in {"-", "/"} or not glued(row, j + 1) or row[j + 1].kind != "w":
        return False
    return token.text == "/" or _is_compound(before.text, row[j + 1].text)


def _is_compound(first: str, second: str) -> bool:
    """Tell the hyphen of "PORT-AU-PRINCE" from one that ends a dateline ("CAIRO-The")."""
    if first.isupper() != second.isupper() or len(second) == 1:
        return False
    return not second.istitle() or not words.is_place(first) or words.is_place(f"{first}-{second}")
