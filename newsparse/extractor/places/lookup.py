"""What the gazetteer knows of a name, and of the name at the core of a longer one."""

from collections.abc import Container
from functools import cache

from newsparse.extractor.places.gazetteer import (
    ABBREVIATION,
    ALTERNATE,
    BARE,
    DEMONYM,
    FILE,
    POSTAL,
    Entry,
    Gazetteer,
    exact,
    place_key,
)
from newsparse.extractor.places.ranking import Candidate
from newsparse.wordlists import first_of_line, sections, words

_LONGEST = 80
"""Characters of the longest name worth a look-up."""
_SHORT = 9
"""Abbreviations have fewer characters ("P.E.I.", "Calif.")."""
FAME = 133
"""The weight of a town of 100,000."""
_EXACT = frozenset(("admin1", "admin2", "city", "water", "terrain"))
"""Kinds that a name's last word says outright ("Readington Township")."""
_DWARFED = 28
"""How much heavier a division must be than its namesakes: eleven times the people."""
_REGIONS = frozenset(("region", "continent"))
"""Kinds that a bare direction may name ("the West"): no town is called so in running text."""
_INITIALS = 4
"""Letters from which capitals spell a name rather than initials."""


def lookup(gazetteer: Gazetteer, text: str, *, postal: bool = False) -> list[Candidate]:
    """The places that bear this very name, best first.

    Args:
        gazetteer: the open gazetteer.
        text: the name as printed.
        postal: whether a two-letter code may be meant (after "City,").

    """
    if len(text) > _LONGEST or text.islower() or not text:
        return []
    key = place_key(text)
    if key in _no_places():
        return []
    if key in words(FILE, "directions"):
        return [Candidate(e, flags) for e, flags in gazetteer.find(key) if e.kind in _REGIONS]
    short = _abbreviated(gazetteer, text, postal=postal)
    candidates = [Candidate(entry, flags) for entry, flags in short + _in_full(gazetteer, text, key, short)]
    _restore(candidates)
    if not text.isascii():
        return [c for c in candidates if not _unaccented(gazetteer, c)] or candidates
    return candidates


def _abbreviated(gazetteer: Gazetteer, text: str, *, postal: bool) -> list[tuple[Entry, int]]:
    """The places that a text is an abbreviation of."""
    if len(text) >= _SHORT or not text[0].isupper():
        return []
    found = gazetteer.find(exact(text))
    if not found and text.isupper() and text[-1] == ".":
        found = gazetteer.find(exact(text.capitalize()))
    return found if postal else [p for p in found if not p[1] & POSTAL]


def _in_full(
    gazetteer: Gazetteer, text: str, key: str, short: list[tuple[Entry, int]]
) -> list[tuple[Entry, int]]:
    """The places that a text is a whole name of, unless it can only be initials."""
    if text[-1] == "." or (text.isupper() and (short or len(text) < _INITIALS)):
        return []
    found = gazetteer.find(key)
    if said_kind(text) == "water":  # the Red River is not Red River County
        return [p for p in found if not p[1] & BARE]
    return found


@cache
def _no_places() -> frozenset[str]:
    """Keys of names that are no places, whatever towns are called so."""
    return frozenset(" ".join(line) for line in sections(FILE)["no places"])


def _unaccented(gazetteer: Gazetteer, candidate: Candidate) -> bool:
    """Tell whether a place would not be written with accents."""
    entry = candidate.entry
    return (
        not candidate.flags and entry.country in words(FILE, "unaccented") and gazetteer.name(entry).isascii()
    )


def _restore(candidates: list[Candidate]) -> None:
    """Give a division its name back that a small town in it bears too (Quebec, Xinjiang)."""
    towns = max((r.entry.weight for r in candidates if r.entry.kind == "city"), default=0)
    for i, candidate in enumerate(candidates):
        if (
            candidate.flags & BARE
            and candidate.entry.kind == "admin1"
            and candidate.entry.weight > towns + _DWARFED
        ):
            candidate.flags &= ~BARE
            candidates.insert(0, candidates.pop(i))


def plainest(candidates: list[Candidate]) -> Candidate:
    """The best of the candidates that bear the name as their own, if there are any."""
    return next((r for r in candidates if not r.flags & (ALTERNATE | BARE)), candidates[0])


def behind(gazetteer: Gazetteer, text: str, named: Container[str]) -> tuple[str, list[Candidate], str]:
    """The places that the core of a longer name bears, and the kind of what the whole names.

    "Readington Township" gives Readington, "northern Iraq" Iraq, "Leeds General Hospital" Leeds:
    the part, or the facility, lies there. The core must be famous, or stand by itself elsewhere
    in the article: "Webb Center" is not at any Webb.

    Args:
        gazetteer: the open gazetteer.
        text: the longer name.
        named: the names that the article uses by themselves.

    Returns:
        The core, its candidates and the kind; nothing if there is no such core.

    """
    if len(text) > _LONGEST:
        return "", [], ""
    parts = text.replace("-", " ").split()
    kind = ""
    for _ in range(3):
        parts, said = _stripped(parts)
        if not parts:
            break
        kind = said or kind
        core = " ".join(parts)
        if core.lower() in words(FILE, "heads"):
            break
        candidates = _suited(_proper(lookup(gazetteer, core)), kind)
        if candidates and (core in named or said in _EXACT or _famous(candidates)):
            return core, candidates, kind or "region"
    parts = text.split()
    if len(parts) == 2 and parts[0].lower() in words(FILE, "waters"):  # noqa: PLR2004 - "River Lune"
        core = f"{parts[1]} {parts[0]}"
        return core, _suited(_proper(lookup(gazetteer, core)), "water"), "water"
    return *_site(gazetteer, parts, named), "facility"


def said_kind(text: str) -> str:
    """The kind that the last word of a name says ("Kerala state": admin1), or ""."""
    return first_of_line(FILE, "tails").get(text.rsplit(None, 1)[-1].lower(), "") if " " in text else ""


def _famous(candidates: list[Candidate]) -> bool:
    """Tell whether a name makes one think of its place wherever it stands."""
    return any(r.entry.weight >= FAME and not r.flags & BARE for r in candidates)


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
        return parts[2:], tails.get(first, "")
    return [], ""


def _proper(candidates: list[Candidate]) -> list[Candidate]:
    """Without demonyms, abbreviations and other languages' names."""
    return [r for r in candidates if not r.flags & (DEMONYM | POSTAL | ABBREVIATION | ALTERNATE)]


def _suited(candidates: list[Candidate], kind: str) -> list[Candidate]:
    """Those that a name of this kind can stand for: a river is not the town it is named after."""
    if kind in {"water", "terrain"}:
        return [
            r for r in candidates if r.entry.kind == kind or (kind, r.entry.kind) == ("terrain", "region")
        ]
    return candidates


def _site(gazetteer: Gazetteer, parts: list[str], named: Container[str]) -> tuple[str, list[Candidate]]:
    """The town that a facility is named after ("Leeds General Hospital", "Port of Dover")."""
    if len(parts) > 2 and parts[1] == "of" and parts[0].lower() in words(FILE, "sites"):  # noqa: PLR2004
        core = " ".join(parts[2:])
        return core, _proper(lookup(gazetteer, core))
    if not parts or parts[-1].lower() not in words(FILE, "facilities"):
        return "", []
    for last in range(min(4, len(parts) - 1), 0, -1):
        core = " ".join(parts[:last])
        candidates = _proper(lookup(gazetteer, core)) if core.lower() not in words(FILE, "heads") else []
        if candidates:
            return core, candidates if core in named or _famous(candidates) else []
    return "", []
