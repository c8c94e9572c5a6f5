"""Datelines: where, when and for whom a story was filed, printed before its first words.

What the grammar reads is judged by the evidence: capitals, a date, an agency, the separator,
what follows it, and - for a bare place - a table of large places or the text itself.
"""

from collections.abc import Sequence

from newsparse import calendar
from newsparse.reader import words
from newsparse.reader.dateline import evidence
from newsparse.reader.dateline.dates import Part
from newsparse.reader.dateline.evidence import Reading
from newsparse.record import Dateline
from newsparse.spans import Pair

_BLOCKS = 10
"""Datelines are looked for in so many blocks."""

_LABELS = 3
"""Blocks behind a name with a colon that tell whether it labels them as well."""
LOOKED_AT = _BLOCKS + _LABELS
"""Blocks that are looked at, at most."""
_MAX_LEAD_IN = 300
"""A block before the dateline (a title, a deck, a caption) is no longer."""

_MIN_PARAGRAPH = 100
"""Characters of running text: a deck has fewer."""
_MAX_PARAGRAPHS = 1
"""So many of the blocks before it may look like running text (a deck does)."""

_MAX_BARE_WORDS = 4
"""Words of a place that stands without date or agency ("Rio de Janeiro" and one more)."""
_MIN_BARE = 4
"""Letters of such a place that no table knows: shorter capitals are acronyms."""
_MAX_REGION = 32
"""Characters of a region behind a town ("Northwest Territories" has 21)."""
_MAX_LABEL = 30
"""Characters of a label; a speaker's name and office have no more."""
_MAX_MARKS = 10
"""Stars and rules before the place."""


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
    paragraphs = 0
    for k, (start, end) in enumerate(spans[:_BLOCKS]):
        reading = Reading(text, start, end)
        if _is_dateline(reading):
            if reading.agency or reading.date:
                return k, _dateline(reading, published)
            if _is_label(reading, spans[k + 1 : k + 1 + _LABELS]):
                break
            bare = bare or (k, _dateline(reading, published))
        paragraphs += end - start >= _MIN_PARAGRAPH and text[end - 1] in '.”"’'
        if end - start > _MAX_LEAD_IN or paragraphs > _MAX_PARAGRAPHS:
            break
    return bare


def _dateline(reading: Reading, published: str | None) -> Dateline:
    """Turn an accepted reading into the value of the record."""
    text, agency = reading.text, reading.agency
    start = reading.parts[0].start
    while start > reading.block[0] and text[start - 1] in "([/*":
        start -= 1
    outlet = _is_outlet(reading)
    place = None if outlet else reading.place
    source = (agency.start, agency.end) if agency else reading.place if outlet else None
    return Dateline(
        text=text[start : reading.end],
        place=text[slice(*place)] if place else None,
        agency=text[slice(*source)] if source else None,
        date=_iso(text, reading.date, published),
        start=start,
        end=reading.end,
        place_start=place[0] if place else None,
    )


def _iso(text: str, part: Part | None, published: str | None) -> str | None:
    """Give the date of a dateline as ISO 8601, with the published year if it prints none."""
    day = part.day if part else None
    if day is None:
        return None
    if day.year is None and day.month and day.day and published:
        return calendar.nearest(day.month, day.day, published)
    if part is None or day.iso() is None:
        return None
    found = calendar.find(text[part.start : part.end], lambda: calendar.is_month_first(text))
    return found.day if found else None


def _is_dateline(r: Reading) -> bool:
    """Judge what was read by the evidence there is."""
    if not r.parts or r.parts[0].start - r.block[0] > _MAX_MARKS:
        return False
    if not (r.agency or r.date) and r.end == r.block[1]:
        return _is_town(r)
    if r.place is None or _is_outlet(r):
        return _is_filed(r)
    if not _is_place_like(r) or not _is_in_order(r):
        return False
    if r.agency or r.date:
        return _is_own_line(r) if r.end >= r.block[1] else _is_dated(r)
    return bool(r.separator) and evidence.is_start(r.rest) and _is_bare(r)


def _is_place_like(r: Reading) -> bool:
    """Tell words that may name a place from the beginning of a sentence, a label or a headline."""
    head, _, region = r.name.partition(",")
    if not (words.OUTLET_NOUNS | words.AGENCY_NOUNS).isdisjoint(words.spaced(region).split()[-1:]):
        return False
    if words.is_place(head):
        return True
    tokens = words.spaced(head).split()
    if tokens[:1] == ["the"] and r.date and head.isupper():
        tokens = tokens[1:]
    if not tokens or tokens[0] in words.NOT_PLACES:
        return False
    run_on = r.place is not None and r.date is not None and r.text[r.place[1] : r.date.start].isspace()
    return not run_on or len(tokens) < _MAX_BARE_WORDS


def _is_in_order(r: Reading) -> bool:
    """Tell whether the places stand together and an unknown agency after them."""
    kinds = [p.kind for p in r.parts if p.kind != "separator"]
    after = kinds[kinds.index("place") :]
    if "place" in after[after.count("place") :]:
        return False
    return r.agency is None or r.agency.known or kinds[0] != "agency"


def _is_filed(r: Reading) -> bool:
    """Judge a dateline without a place: "AGENCY, 5 May -", "(AGENCY) -", "Jan. 5 (UPI) --"."""
    if evidence.is_own_outlet(r):
        return bool(r.separator or r.agency) and evidence.is_start(r.rest)
    if r.agency is None or not r.agency.known or not evidence.is_start(r.rest):
        return False
    if r.separator and r.separator != ":":
        return evidence.is_spaced(r)
    enclosed = r.text[r.agency.start - 1 : r.agency.start] in {"(", "[", "/"}
    return enclosed or (r.date is not None and bool(r.separator))


def _is_own_line(r: Reading) -> bool:
    """Judge a dateline that is a block of its own: a known place or capitals with a date or agency."""
    head = r.name.partition(",")[0]
    known = words.is_place(head)
    tokens = words.spaced(head).removeprefix("the ").split()
    filed = r.date is not None and r.agency is not None and r.agency.known
    capitals = head.isupper() and words.NOT_PLACES.isdisjoint(tokens)
    if not known and not capitals and not filed:
        return False
    if r.parts[0].kind != "place":
        return False
    marked = r.agency is not None and (r.separator != "" or r.text[r.agency.start - 1] in "([/")
    return r.date is not None or (marked and r.agency is not None and (known or r.agency.known))


def _is_town(r: Reading) -> bool:
    """Judge a block that is nothing but "CITY, COUNTRY" or "CITY —"."""
    head, _, region = r.name.partition(",")
    if not head.isupper() or len(words.spaced(head).split()) >= _MAX_BARE_WORDS:
        return False
    if r.separator and not region:
        return r.separator != ":" and words.is_place(head)
    return bool(region) and words.is_region(region.strip())


def _is_dated(r: Reading) -> bool:
    """Judge a place with a date or an agency."""
    head = r.name.partition(",")[0]
    capitals = evidence.is_capitals(head)
    if r.parts[0].kind == "date" and not capitals and not words.is_place(head):
        return False  # "May 5, 2024 | Jane Roe | Harbour Post": the line above an article
    sure = capitals or words.is_place(head) or (head.islower() and "," in r.text[r.parts[0].start : r.end])
    known = r.agency is not None and r.agency.known
    if r.agency and not known and not (r.separator and (sure or r.date)):
        return False
    if not r.separator:
        return known and (sure or r.date is not None) and evidence.is_start(r.rest)
    if r.agency and not r.date and not sure:
        return known and evidence.is_start(r.rest)
    return sure or evidence.is_start(r.rest) or (known and r.date is not None)


def _is_bare(r: Reading) -> bool:
    """Judge a place with nothing but a separator: "CITY -", "City:", "City, Region -"."""
    head, _, region = r.name.partition(",")
    head = head.partition(" and ")[0]
    tokens = words.spaced(head).split()
    short = 0 < len(tokens) <= _MAX_BARE_WORDS and len(region) <= _MAX_REGION
    if not short or not evidence.is_spaced(r) or evidence.is_headline(r):
        return False
    if words.is_place(head) or (region and words.is_region(region.strip())):
        return True
    if any(t in words.NOT_PLACES for t in tokens):
        return False
    window = r.text[r.end : r.end + evidence.WINDOW]
    if evidence.is_confirmed(head, window):
        return True
    plain = evidence.is_all_capitals(head) and r.separator != ":" and len(head) >= _MIN_BARE
    return plain and not evidence.is_common(head, window)


def _is_outlet(r: Reading) -> bool:
    """Tell the name of a newspaper before its agency, or the name of the site, from a place."""
    if evidence.is_own_outlet(r):
        return True
    tokens = words.spaced(r.name).split()
    short = r.agency is not None and len(tokens) <= _MAX_BARE_WORDS and "," not in r.name
    return short and not words.OUTLET_NOUNS.isdisjoint(tokens) and not words.is_place(r.name)


def _is_label(r: Reading, following: Sequence[Pair]) -> bool:
    """Tell the speakers of a transcript and the items of a list: the next blocks begin in the same way."""
    if r.agency or r.date or not r.separator:
        return False
    for start, end in following:
        other = Reading(r.text, start, end)
        short = len(other.name) <= _MAX_LABEL and not (other.agency or other.date)
        if other.place and short and other.separator == r.separator and other.name != r.name:
            return True
    return False
