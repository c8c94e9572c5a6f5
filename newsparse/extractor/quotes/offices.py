"""Who has an office: "the mayor", "the foreign minister", by the roles of the record."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.extractor.quotes.lexis import IS_NOUN, listed, offices
from newsparse.extractor.quotes.page import Page
from newsparse.extractor.quotes.who import Who

_SCOPE = 3
"""Words behind a noun that are looked at for what it is of."""
_MODIFIERS = 3
"""Words before a noun that tell its office at most."""


class Bearer(NamedTuple):
    """Who has an office, the words before its noun, and all words of the role."""

    who: Who
    before: frozenset[str]
    role: frozenset[str]


Bearers = dict[str, list[Bearer]]
"""People by the nouns of their roles."""


def bearer(page: Page, bearers: Bearers, focus: Sequence[Who], at: int) -> Who | None:
    """Find the person whose role is the noun at a token; of several the one the text was about last."""
    known = _modifiers(page, at)
    of = _scope(page, at)
    same = [b for b in bearers.get(office(page.low[at]), ()) if not _other(known, b.before)]
    found = [b.who for b in same if of is None or of in b.role]
    recent = (w for w in reversed(focus) if w in found)
    return found[0] if len(found) == 1 else next(recent, None)


def _modifiers(page: Page, at: int) -> frozenset[str]:
    """Give the words in small letters before a noun: "foreign" of "the foreign minister"."""
    first = at
    while first > at - _MODIFIERS and page.bits[first - 1] & IS_NOUN and page.doc.words[first - 1].islower():
        first -= 1
    return frozenset(page.low[first:at])


def _scope(page: Page, at: int) -> str | None:
    """Give what a noun is of: "trade" of "the minister of trade"."""
    behind = [w for w in page.low[at + 1 : at + 1 + _SCOPE] if w != "the"]
    return behind[1] if len(behind) > 1 and behind[0] == "of" else None


def _other(known: frozenset[str], own: frozenset[str]) -> bool:
    """Tell whether a noun with some words before it is another office than a role with its own."""
    if not known.isdisjoint(listed("others") - own):
        return True
    return bool(known and own) and known.isdisjoint(own)


def bearers_of(page: Page) -> Bearers:
    """Give the people by the nouns of their roles, each with the words before it."""
    found: Bearers = {}
    for number, person in enumerate(page.entities.people):
        words = _title(person.role or "")
        if words:
            role = frozenset((person.role or "").lower().replace(",", " ").split())
            bearer = Bearer(Who("person", number), frozenset(words[:-1]), role)
            found.setdefault(office(words[-1]), []).append(bearer)
    return found


def _title(role: str) -> list[str]:
    """Give the words of an office up to its noun: "deputy", "minister" of "the deputy minister of trade"."""
    words = role.lower().replace("-", " ").replace(",", "").replace(".", "").split()
    end = next((i for i, w in enumerate(words) if w in listed("prepositions") or w == "and"), len(words))
    return words[:end]


def nouns(bearers: Bearers) -> frozenset[str]:
    """Give all nouns for the offices that somebody has."""
    return frozenset(bearers).union(n for n, first in offices().items() if first in bearers)


def office(noun: str) -> str:
    """Give one noun for all of the same office."""
    return offices().get(noun, noun)
