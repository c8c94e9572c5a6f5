"""What the gazetteer knows of a name, and of the name behind it ("Readington Township")."""

from newsparse.extractor.gazetteer import ABBREVIATION, DEMONYM, POSTAL, Gazetteer, exact, fold
from newsparse.extractor.place_ranking import Reading

_TAILS = {
    "county": "admin2", "parish": "admin2", "township": "city", "borough": "city", "village": "city",
    "town": "city", "city": "city", "district": "", "province": "admin1", "state": "admin1", "governorate": "admin1",
    "prefecture": "admin1", "region": "", "municipality": "city", "area": "", "airport": "city", "harbor": "city",
    "harbour": "city", "port": "city", "oblast": "admin1", "suburbs": "city", "metro": "city", "island": "terrain",
    "islands": "terrain", "river": "water", "valley": "", "heights": "", "emirate": "admin1", "canton": "admin1",
    "metropolitan": "city", "downtown": "city",
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
            p for p in found if not ((text.isupper() and short) or text.endswith("."))
        ]
    return [Reading(gazetteer.entry(number), flags) for number, flags in found]


def behind(gazetteer: Gazetteer, text: str) -> tuple[list[Reading], str]:
    """The places that the core of a longer name bears, and the kind its other words say.

    "Readington Township" gives Readington, "northern Iraq" Iraq. Nothing if there is no such
    core.
    """
    words = text.replace("-", " ").split()
    kind = ""
    for _ in range(3):
        if len(words) < 2:  # noqa: PLR2004 - a core and a word
            break
        if words[-1].lower() in _TAILS:
            kind = _TAILS[words.pop().lower()] or kind
        elif words[0].lower() in _HEADS:
            words = words[1:]
        elif words[0].lower() in _OF and words[1] == "of":
            words = words[2:]
        else:
            break
        core = " ".join(words)
        readings = [r for r in lookup(gazetteer, core) if not r.flags & (DEMONYM | POSTAL)]
        if readings:
            return readings, kind
    if words and words[0].lower() in {"lake", "river", "mount", "mt."} and len(words) == 2:  # noqa: PLR2004
        return [r for r in lookup(gazetteer, f"{words[1]} {words[0]}") if not r.flags & ABBREVIATION], "water"
    return [], ""
