"""Datelines: where, when and for whom a story was filed, printed before its first words.

What the grammar reads is judged by the evidence: capitals, a date, an agency, the separator,
what follows it, and - for a bare place - a table of large places or the text itself.
"""

from collections.abc import Sequence

from newsparse.reader import grammar, words
from newsparse.reader.grammar import Part
from newsparse.reader.published import Day, nearest
from newsparse.record import Dateline, Pair

_BLOCKS = 3
"""Datelines are looked for in so many blocks."""

_MAX_LEAD_IN = 300
"""A block before the dateline (a deck, a caption) is no longer."""

_WINDOW = 20_000
"""How much of the text may confirm a place."""

_OPENERS = "\"'“‘«„(<[$£€+¿¡#@`"
_MAX_BARE_WORDS = 4
_MIN_BARE = 4
_MAX_LABEL = 30
_PREPOSITIONS = ("in", "from", "at", "near", "to", "of", "for", "outside", "across", "around")


class _Reading:
    """What a block begins with: the parts of a possible dateline and what can be told from them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Scan the beginning of the block ``text[start:end]``."""
        self.text = text
        self.block = (start, end)
        self.parts = grammar.scan(grammar.tokens(text, start, end))
        closed = bool(self.parts) and self.parts[-1].kind == "separator"
        self.separator = text[self.parts[-1].start : self.parts[-1].end] if closed else ""
        self.end = self._end()
        self.place = self._place()
        self.agency = next((p for p in self.parts if p.kind == "agency"), None)
        self.date = next((p for p in self.parts if p.kind == "date"), None)

    def _end(self) -> int:
        """Find the end of the last part, with the bracket that closes it."""
        if not self.parts:
            return self.block[0]
        end = self.parts[-1].end
        while end < self.block[1] and self.text[end] in ")]/" and not self.separator:
            end += 1
        return end

    def _place(self) -> Pair | None:
        """Give the span of the first run of place parts, region included."""
        spans = [(p.start, p.end) for p in self.parts if p.kind == "place"]
        if not spans:
            return None
        first = next(k for k, p in enumerate(self.parts) if p.kind == "place")
        last = first
        while last + 1 < len(self.parts) and self.parts[last + 1].kind == "place":
            last += 1
        return self.parts[first].start, self.parts[last].end

    @property
    def name(self) -> str:
        """The words of the place."""
        return self.text[slice(*self.place)] if self.place else ""

    @property
    def rest(self) -> str:
        """The first characters after the dateline."""
        return self.text[self.end : min(self.end + 40, self.block[1])].lstrip()


def find(text: str, spans: Sequence[Pair], published: str | None) -> tuple[int, Dateline] | None:
    """Find the dateline among the first blocks of an article.

    Args:
        text: the text that ``spans`` count in.
        spans: the [start, end) of each block of the body, in order; only the first few
            are looked at.
        published: the article's own date (ISO 8601), which gives a date without a year
            its year.

    Returns:
        The index of the block that starts with the dateline, and the dateline; None if
        there is none.

    """
    bare = None
    for k, (start, end) in enumerate(spans[:_BLOCKS]):
        reading = _Reading(text, start, end)
        if _is_dateline(reading):
            if reading.agency or reading.date:
                return k, _dateline(reading, published)
            if _is_label(reading, spans[k + 1 : k + 1 + _BLOCKS]):
                break
            bare = bare or (k, _dateline(reading, published))
        if end - start > _MAX_LEAD_IN:
            break
    return bare


def _dateline(reading: _Reading, published: str | None) -> Dateline:
    """Turn an accepted reading into the value of the record."""
    text, agency = reading.text, reading.agency
    start = reading.parts[0].start
    while start > reading.block[0] and text[start - 1] in "([/":
        start -= 1
    outlet = _is_outlet(reading)
    place = None if outlet else reading.place
    source = (agency.start, agency.end) if agency else reading.place if outlet else None
    return Dateline(
        text=text[start : reading.end],
        place=text[slice(*place)] if place else None,
        agency=text[slice(*source)] if source else None,
        date=_iso(reading.date, published),
        start=start,
        end=reading.end,
        place_start=place[0] if place else None,
    )


def _iso(part: Part | None, published: str | None) -> str | None:
    """Give the date of a dateline as ISO 8601, with the published year if it prints none."""
    day: Day | None = part.day if part else None
    if day is None:
        return None
    if day.year is None and day.month and day.day and published:
        return nearest(day.month, day.day, published)
    return day.iso()


def _is_dateline(r: _Reading) -> bool:
    """Judge what was read by the evidence there is."""
    if not r.parts or r.parts[0].start - r.block[0] > len("**********"):
        return False
    if r.place is None or _is_outlet(r):
        return _is_filed(r)
    if not _is_place_like(r) or not _is_in_order(r):
        return False
    if r.end >= r.block[1]:
        return _is_own_line(r)
    if r.agency or r.date:
        return _is_dated(r)
    return bool(r.separator) and _starts(r.rest) and _is_bare(r)


def _is_place_like(r: _Reading) -> bool:
    """Tell words that may name a place from the beginning of a sentence, a label or a headline."""
    head = r.name.partition(",")[0]
    if words.is_place(head):
        return True
    tokens = words.fold(head).split()
    if tokens[:1] == ["the"] and r.date and head.isupper():
        tokens = tokens[1:]
    if not tokens or tokens[0] in words.NOT_PLACES:
        return False
    following = r.parts[r.parts.index(r.date) - 1] if r.date and r.parts[0] is not r.date else None
    if following and following.kind == "place" and r.text[following.end : r.date.start].isspace():  # type: ignore[union-attr]
        return len(tokens) <= _MAX_BARE_WORDS - 1
    return True


def _is_in_order(r: _Reading) -> bool:
    """Tell whether the places stand together and an unknown agency after them."""
    kinds = [p.kind for p in r.parts if p.kind != "separator"]
    after = kinds[kinds.index("place") :]
    if "place" in after[after.count("place") :]:
        return False
    return r.agency is None or r.agency.known or kinds[0] != "agency"


def _is_filed(r: _Reading) -> bool:
    """Judge a dateline without a place: "AGENCY, 5 May -", "(AGENCY) -", "Jan. 5 (UPI) --"."""
    if _is_own_outlet(r):
        return bool(r.separator or r.agency) and _starts(r.rest)
    if r.agency is None or not r.agency.known or not _starts(r.rest):
        return False
    if r.separator and r.separator != ":":
        return _is_spaced(r)
    enclosed = r.text[r.agency.start - 1 : r.agency.start] in {"(", "[", "/"}
    return enclosed or (r.date is not None and bool(r.separator))


def _is_own_line(r: _Reading) -> bool:
    """Judge a dateline that is a block of its own: a known place or capitals with a date or agency."""
    head = r.name.partition(",")[0]
    known = words.is_place(head)
    if not known and (not head.isupper() or words.NOT_PLACES & set(words.fold(head).removeprefix("the ").split())):
        return False
    enclosed = r.agency is not None and (known or r.agency.known) and r.text[r.agency.start - 1] in "([/"
    return r.date is not None or enclosed


def _is_dated(r: _Reading) -> bool:
    """Judge a place with a date or an agency."""
    head = r.name.partition(",")[0]
    capitals = _is_capitals(head)
    sure = capitals or words.is_place(head) or (head.islower() and "," in r.text[r.parts[0].start : r.end])
    known = r.agency is not None and r.agency.known
    if r.agency and not known and not (r.separator and (sure or r.date)):
        return False
    if not r.separator:
        return known and (sure or r.date is not None) and _starts(r.rest)
    if r.agency and not r.date and not sure:
        return known and not words.OUTLET_NOUNS & set(words.fold(r.name).split()) and _starts(r.rest)
    return sure or _starts(r.rest) or (known and r.date is not None)


def _is_bare(r: _Reading) -> bool:
    """Judge a place with nothing but a separator: "CITY -", "City:", "City, Region -"."""
    head, _, region = r.name.partition(",")
    tokens = words.fold(head).split()
    if not 0 < len(tokens) <= _MAX_BARE_WORDS or len(region) > len("Democratic Republic of the Congo"):
        return False
    if not _is_spaced(r) or _is_headline(r):
        return False
    if words.is_place(head) or (region and words.is_place(region)):
        return True
    if any(t in words.NOT_PLACES for t in tokens):
        return False
    window = r.text[r.end : r.end + _WINDOW]
    if _is_confirmed(head, window):
        return True
    if not _is_capitals(head) or r.separator == ":":
        return False
    return len(head) >= _MIN_BARE and not _is_common(head, window)


def _is_spaced(r: _Reading) -> bool:
    """Tell a separator from the hyphen of a compound: a space on one side, a long dash, or "The"."""
    if r.separator.strip(".,") not in {"-", "‐", "‑"}:
        return True
    around = r.text[r.parts[-1].start - 1] + r.text[r.end : r.end + 1]
    return any(c.isspace() for c in around) or words.first(r.rest) in words.NOT_PLACES


def _is_headline(r: _Reading) -> bool:
    """Tell a headline in capitals with a dash: what follows is in capitals, too."""
    return r.name.isupper() and r.text[r.end : r.block[1]].isupper()


def _is_confirmed(head: str, window: str) -> bool:
    """Tell whether the text says "in", "from", "near" ... the place."""
    name = head.title() if head.isupper() else head
    at = window.find(name)
    while at >= 0:
        before = window[max(0, at - 12) : at].split()
        if before and before[-1] in _PREPOSITIONS and not window[at + len(name) : at + len(name) + 1].isalpha():
            return True
        at = window.find(name, at + 1)
    return False


def _is_common(head: str, window: str) -> bool:
    """Tell whether the text uses the word in lower case, or as an acronym only."""
    padded = f" {window} "
    if f" {head.lower()} " in padded:
        return True
    acronym = len(head) <= _MIN_BARE and head.isalpha()
    return acronym and f" {head} " in padded and head.title() not in padded


def _is_capitals(head: str) -> bool:
    """Tell a name in capitals, particles aside."""
    return any(len(w) > 1 and w.isupper() for w in head.replace("-", " ").split()) and head[:2].isupper()


def _starts(rest: str) -> bool:
    """Tell whether a sentence may begin so."""
    if not rest:
        return False
    return rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENERS or not rest[0].isascii() or rest[1:2].isupper()


def _is_outlet(r: _Reading) -> bool:
    """Tell the name of a newspaper before its agency, or the name of the site, from a place."""
    if _is_own_outlet(r):
        return True
    return r.agency is not None and bool(words.OUTLET_NOUNS & set(words.fold(r.name).split()))


def _is_own_outlet(r: _Reading) -> bool:
    """Tell whether a name is that of the site whose URL stands above the text."""
    above = r.text[: min(r.block[0], len("https://www.a-long-host-name.example.com"))]
    host = above.partition("://")[2].partition("/")[0]
    name = words.fold(r.name).replace(" ", "")
    return len(name) >= _MIN_BARE and not words.is_place(r.name) and name in host.replace("-", "").lower()


def _is_label(r: _Reading, following: Sequence[Pair]) -> bool:
    """Tell the speakers of a transcript and the items of a list: the next blocks begin in the same way."""
    if r.agency or r.date:
        return False
    for start, end in following:
        other = _Reading(r.text, start, end)
        short = len(other.name) <= _MAX_LABEL and not (other.agency or other.date)
        if other.place and short and other.separator == r.separator:
            return True
    return False
