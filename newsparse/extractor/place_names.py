"""What the gazetteer knows of a name, and of the name at the core of a longer one."""

from newsparse.extractor.gazetteer import (
    ABBREVIATION,
    ALTERNATE,
    BARE,
    DEMONYM,
    POSTAL,
    Gazetteer,
    exact,
    fold,
)
from newsparse.extractor.place_ranking import Reading
from newsparse.extractor.wordlists import first_of_line, words

FILE = "places.txt"
_LONGEST = 80
"""Characters of the longest name worth a look-up."""
_SHORT = 9
"""Abbreviations have fewer characters ("P.E.I.", "Calif.")."""
_INITIALS = 4
"""Letters from which capitals spell a name rather than initials."""


def lookup(gazetteer: Gazetteer, text: str, *, postal: bool = False) -> list[Reading]:
    """The places that bear this very name, best first.

    Args:
        gazetteer: the open gazetteer.
        text: the name as printed.
        postal: whether a two-letter code may be meant (after "City,").

    """
    if len(text) > _LONGEST or not any(c.isupper() for c in text):
        return []
    short: list[tuple[int, int]] = []
    if len(text) < _SHORT and text[0].isupper():
        short = [p for p in gazetteer.find(exact(text)) if postal or not p[1] & POSTAL]
    initials = text.isupper() and (short or len(text) < _INITIALS)
    long = [] if initials or text[-1] == "." else gazetteer.find(fold(text))
    return [Reading(gazetteer.entry(number), flags) for number, flags in short + long]


def plainest(readings: list[Reading]) -> Reading:
    """The best of the readings that bear the name as their own, if there are any."""
    return next((r for r in readings if not r.flags & (ALTERNATE | BARE)), readings[0])


def behind(gazetteer: Gazetteer, text: str) -> tuple[list[Reading], str]:
    """The places that the core of a longer name bears, and the kind of what the whole names.

    "Readington Township" gives Readington, "northern Iraq" Iraq, "Leeds General Hospital" Leeds:
    the part, or the facility, lies there. Nothing if there is no such core.
    """
    if len(text) > _LONGEST:
        return [], ""
    parts = text.replace("-", " ").split()
    kind = ""
    for _ in range(3):
        parts, said = _stripped(parts)
        if not parts:
            break
        kind = said or kind
        readings = _suited(_proper(lookup(gazetteer, " ".join(parts))), kind)
        if readings:
            return readings, kind or "region"
    parts = text.split()
    if len(parts) == 2 and parts[0].lower() in words(FILE, "waters"):  # noqa: PLR2004 - "River Lune"
        return _suited(_proper(lookup(gazetteer, f"{parts[1]} {parts[0]}")), "water"), "water"
    return _site(gazetteer, parts), "facility"


def _stripped(parts: list[str]) -> tuple[list[str], str]:
    """A name without one of the words around its core, and the kind that word says."""
    if len(parts) < 2:  # noqa: PLR2004 - a core and a word
        return [], ""
    first, last = parts[0].lower(), parts[-1].lower()
    tails = first_of_line(FILE, "tails")
    if last in tails:
        return parts[:-1], tails[last]
    if first in words(FILE, "heads"):
        return parts[1:], ""
    if first in words(FILE, "of") and parts[1] == "of":
        return parts[2:], ""
    return [], ""


def _proper(readings: list[Reading]) -> list[Reading]:
    """Without demonyms, abbreviations and other languages' names."""
    return [r for r in readings if not r.flags & (DEMONYM | POSTAL | ABBREVIATION | ALTERNATE)]


def _suited(readings: list[Reading], kind: str) -> list[Reading]:
    """Those that a name of this kind can stand for: a river is not the town it is named after."""
    if kind in {"water", "terrain"}:
        return [r for r in readings if r.entry.kind == kind or (kind, r.entry.kind) == ("terrain", "region")]
    return readings


def _site(gazetteer: Gazetteer, parts: list[str]) -> list[Reading]:
    """The town that a facility is named after ("Leeds General Hospital", "Port of Dover")."""
    if len(parts) > 2 and parts[1] == "of" and parts[0].lower() in words(FILE, "sites"):  # noqa: PLR2004
        return _proper(lookup(gazetteer, " ".join(parts[2:])))
    if not parts or parts[-1].lower() not in words(FILE, "facilities"):
        return []
    for last in range(min(4, len(parts) - 1), 0, -1):
        readings = _proper(lookup(gazetteer, " ".join(parts[:last])))
        if readings:
            return readings
    return []
