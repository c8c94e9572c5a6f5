"""What the gazetteer knows of a name, and of the name behind it ("Readington Township")."""

from newsparse.extractor.gazetteer import ABBREVIATION, ALTERNATE, DEMONYM, POSTAL, Gazetteer, exact, fold
from newsparse.extractor.place_ranking import Reading

_TAILS = {
    "county": "admin2", "parish": "admin2", "township": "city", "borough": "city", "village": "city",
    "town": "city", "city": "city", "district": "", "province": "admin1", "state": "admin1", "governorate": "admin1",
    "prefecture": "admin1", "region": "", "municipality": "city", "area": "", 
    "oblast": "admin1", "suburbs": "", "metro": "", "island": "terrain",
    "islands": "terrain", "river": "water", "valley": "", "heights": "", "emirate": "admin1", "canton": "admin1",
    "metropolitan": "", "downtown": "",
}  # fmt: skip
_HEADS = frozenset(
    "greater downtown central north south east west northern southern eastern western northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern upper lower inner outer old "
    "metropolitan suburban mainland rural port occupied midtown uptown metro "
    "north-east north-west south-east south-west".split()
)
_OF = frozenset(
    ("city", "town", "village", "state", "province", "county", "port", "republic", "borough", "township")
)
_FOLDED = {"north east", "north west", "south east", "south west"}


_INITIALS = 4
"""Letters from which capitals spell a name rather than initials."""
_WATERS = frozenset(("lake", "river", "loch", "lough", "mount", "mt."))
_SITES = frozenset(("Port", "University", "Bay", "Gulf", "Strait", "Isle"))
_FACILITIES = frozenset(
    "airport airfield hospital infirmary library courthouse court jail prison university college school "
    "fairgrounds museum zoo stadium arena speedway racecourse station harbor harbour port center centre "
    "cathedral refuge base barracks cemetery campus dam reservoir canal pier marina district".split()
)


def lookup(gazetteer: Gazetteer, text: str, *, postal: bool = False) -> list[Reading]:
    """The places that bear this very name, best first.

    Args:
        gazetteer: the open gazetteer.
        text: the name as printed.
        postal: whether a two-letter code may be meant (after "City,").

    """
    found = gazetteer.find(fold(text)) if any(c.isupper() for c in text) else []
    if len(text) < 9 and text[:1].isupper():  # noqa: PLR2004 - "N.Z.", "Calif."
        short = gazetteer.find(exact(text))
        found = [p for p in short if postal or not p[1] & POSTAL] + [
            p for p in found if not (text.isupper() and (short or len(text) < _INITIALS) or text.endswith("."))
        ]
    return [Reading(gazetteer.entry(number), flags) for number, flags in found]


def behind(gazetteer: Gazetteer, text: str) -> tuple[list[Reading], str]:
    """The places that the core of a longer name bears, and the kind of what the whole names.

    "Readington Township" gives Readington, "northern Iraq" Iraq, "Leeds General Hospital" Leeds.
    Nothing if there is no such core.
    """
    words = text.replace("-", " ").split()
    kind = ""
    for _ in range(3):
        words, said = stripped(words)
        if not words:
            break
        kind = said or kind
        readings = suited(proper(lookup(gazetteer, " ".join(words))), kind)
        if readings:
            return readings, kind or "region"
    words = text.split()
    if len(words) == 2 and words[0].lower() in _WATERS:  # noqa: PLR2004 - "River Lune"
        return suited(proper(lookup(gazetteer, f"{words[1]} {words[0]}")), "water"), "water"
    return namesake(gazetteer, words), "facility"


def suited(readings: list[Reading], kind: str) -> list[Reading]:
    """Those that a name of this kind can stand for: a river is not the town it is named after."""
    if kind in {"water", "terrain"}:
        return [r for r in readings if r.entry.kind == kind or (kind, r.entry.kind) == ("terrain", "region")]
    return readings


def stripped(words: list[str]) -> tuple[list[str], str]:
    """A name without one of the words around its core, and the kind that word says."""
    if len(words) < 2:  # noqa: PLR2004 - a core and a word
        return [], ""
    if words[-1].lower() in _TAILS:
        return words[:-1], _TAILS[words[-1].lower()]
    if words[0].lower() in _HEADS:
        return words[1:], ""
    if words[0].lower() in _OF and words[1] == "of":
        return words[2:], ""
    return [], ""


def proper(readings: list[Reading]) -> list[Reading]:
    """Without demonyms, abbreviations and other languages' names."""
    return [r for r in readings if not r.flags & (DEMONYM | POSTAL | ABBREVIATION | ALTERNATE)]


def namesake(gazetteer: Gazetteer, words: list[str]) -> list[Reading]:
    """The town that a facility is named after ("Leeds General Hospital", "Port of Los Angeles")."""
    if len(words) > 2 and words[0] in _SITES and words[1] == "of":  # noqa: PLR2004
        return proper(lookup(gazetteer, " ".join(words[2:])))
    if words[-1].lower() not in _FACILITIES:
        return []
    for last in range(min(4, len(words) - 1), 0, -1):
        readings = proper(lookup(gazetteer, " ".join(words[:last])))
        if readings:
            return readings
    return []
