"""The people who wrote a page's story."""

import re
from typing import Any

from newsparse.reader.html_meta import text

NOT_NAMES = frozenset(
    """staff editor editors editorial news newsroom newsdesk desk team press agency reuters afp ap associated
    reporter reporters correspondent writer writers contributor contributors admin administrator webmaster online
    digital media magazine times post herald tribune daily guest author authors com www http https bureau wire
    services service report reports network tv radio board company inc llc ltd corporation university
    department office unknown none null anonymous user the""".split()
)
"""Words of which no name of a person holds any."""

_BY = re.compile(r"^\W*(?:(?:(?:written|story|reported|words|text|posted|published)\s+)?by|from)\b[\s:]*", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:[;|/•·\n\t]|\s+and\s+|\s+&\s+|\s+with\s+|,)\s*")
_TAIL = re.compile(r"\s*(?:\(|@|\bfor\b|\bin\b|\bat\b|\bof\b|\bis\b|\bon\b|\d).*")
_NAME = re.compile(r"[^\W\d_][\w.'’‘\-]*")
_SUFFIX = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "phd", "ph.d.", "m.d.", "esq"))
_SMALL = frozenset("de da do dos das di del della der den la le van von bin ibn al el ter ten y e du des st".split())


def names(values: list[str]) -> list[str]:
    """Split author strings into the names of people, in order, each once."""
    found: dict[str, str] = {}
    for value in values:
        for part in _SPLIT.split(_BY.sub("", value[:500])):
            if part.lower() in _SUFFIX and found:
                key = next(reversed(found))
                found[key] = f"{found[key]} {part}"
                continue
            name = person(part)
            if name:
                found.setdefault(name.casefold(), name)
    return list(found.values())


def person(part: str) -> str | None:
    """Give a part of a byline as a person's name, or None if it is none."""
    name = _TAIL.sub("", _BY.sub("", part)).strip(" .,:-–—")
    words = name.split()
    if not 2 <= len(words) <= 5 or not all(_NAME.fullmatch(w) for w in words):
        return None
    if any(w.lower().strip(".") in NOT_NAMES for w in words):
        return None
    if not all(w[0].isupper() or w.lower() in _SMALL for w in words):
        return None if not name.islower() else name.title()
    return name.title() if name.isupper() else name


def from_json(value: Any) -> list[str]:  # noqa: ANN401 - any JSON
    """Give the author strings of JSON-LD."""
    found: list[str] = []
    for v in value if isinstance(value, list) else [value]:
        if isinstance(v, dict):
            kind = v.get("@type")
            if "Organization" not in (kind if isinstance(kind, list) else [kind]):
                names_ = v.get("name")
                found += [text(n) for n in (names_ if isinstance(names_, list) else [names_])]
        else:
            found.append(text(v))
    return [f for f in found if f]
