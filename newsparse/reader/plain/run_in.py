"""A headline or a byline that runs into the dateline on the same line.

Texts that were stripped of their layout read "Storm hits coast. MIAMI (AP) - ..." or
"By Jane Roe, Associated Press MIAMI (AP) - ...".
"""

import re
from collections.abc import Iterator
from itertools import islice

from newsparse.reader import byline, words
from newsparse.reader.dateline import evidence
from newsparse.reader.dateline.evidence import Reading
from newsparse.spans import Pair

_REACH = 220
"""Characters of a headline and a byline that may run into the dateline."""
_CANDIDATE = re.compile(r"\s{1,3}(?=[A-Z][A-Z. ])")
_ENDS = frozenset(".!?\"'”’)")
"""Signs that end a headline; small letters do too."""
_MAX_TRIES = 8
"""Places in them where a dateline may begin; bounds the work."""
_MIN_NAME = 4
"""Letters of a place that no table knows."""
_WINDOW = 5000
"""Characters of the text that may use the word in lower case."""


def split(text: str, start: int, end: int) -> int | None:
    """Find where a dateline begins inside a block.

    Args:
        text: the text that ``start`` and ``end`` count in.
        start: where the block begins.
        end: where it ends.

    Returns:
        The offset of the dateline; None if the block holds none after a headline or byline.

    """
    places = islice(_candidates(text, start, min(end, start + _REACH)), _MAX_TRIES)
    return next((at for at in places if _is_sure(Reading(text, at, end))), None)


def _candidates(text: str, start: int, end: int) -> Iterator[int]:
    """Give where a word in capitals follows what may end a headline."""
    for found in _CANDIDATE.finditer(text, start + 1, end):
        before = text[found.start() - 1]
        if before in _ENDS or "a" <= before <= "z":
            yield found.end()


def heads(text: str, start: int, end: int) -> list[Pair]:
    """Cut what stands before the dateline into a headline and, if one follows it, a name."""
    cut = text.rfind(". ", start, end)
    if cut > start and byline.is_short_name(text[cut + 2 : end].rstrip(".")):
        return [(start, cut + 1), (cut + 2, end)]
    return [(start, end)]


def is_stacked(strings: list[str], k: int) -> bool:
    """Tell three lines that are one dateline: a place, an agency, a dash."""
    place, agency, dash = strings[k : k + 3]
    filed = dash in {"—", "–", "-", "--"} and words.is_agency(agency)
    return filed and words.is_place(place.partition(",")[0])


def _is_sure(r: Reading) -> bool:
    """Tell a dateline that needs no line of its own: capitals, and an agency, a date or a known place."""
    head, _, region = r.name.partition(",")
    town = bool(r.parts) and r.parts[0].kind == "place" and head.isupper()
    if town and r.date and r.date.day and r.date.day.iso() and not r.separator:
        return r.end >= r.block[1] or r.text[r.end] in "\r\n"  # "DODGE CITY 1996-08-27" ends the line
    if not town or (region and not words.is_region(region.strip())):
        return False
    known = bool(region) or words.is_place(head)
    if not known and (not words.NOT_PLACES.isdisjoint(words.spaced(head).split()) or len(head) < _MIN_NAME):
        return False
    if r.separator == ":" or not r.separator:
        return known and _is_marked(r)
    if not evidence.is_start(r.rest) or not evidence.is_spaced(r):
        return False
    return known or r.agency is not None or not evidence.is_common(head, r.text[r.end : r.end + _WINDOW])


def _is_marked(r: Reading) -> bool:
    """Tell a known place without a dash: a colon or an agency."""
    return evidence.is_start(r.rest) and (r.separator == ":" or (r.agency is not None and r.agency.known))
