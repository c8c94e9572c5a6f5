"""A record without what it is unsure of."""

import pytest

from newsparse.record import Article, Mention, Organization, Person, Place, Quote, Record, Source, Speaker
from newsparse.threshold import above

SAID = Mention("she", 3, 6)
PEOPLE = (Person("Ann Poole", confidence=0.4), Person("Joe Moss", confidence=0.9), Person("Xip"))
PLACES = (Place("Bern", confidence=0.5), Place("Wixa", confidence=0.49))
BODIES = (Organization("Acme", confidence=0.1), Organization("UN", confidence=1.0))


def quote(kind: str, index: int | None, name: str | None = "X") -> Quote:
    """Build a quote with a speaker."""
    return Quote("So.", 0, 3, "direct", speaker=Speaker(name, kind, index, SAID))


def record(*quotes: Quote) -> Record:
    """Build a record."""
    return Record(Article(Source(), "So."), PEOPLE, PLACES, BODIES, quotes=quotes)


def test_what_is_left() -> None:
    """Entries at the threshold stay, and those without a confidence."""
    found = above(record(), 0.5)
    assert [p.name for p in found.people] == ["Joe Moss", "Xip"]
    assert [p.name for p in found.places] == ["Bern"]
    assert [o.name for o in found.organizations] == ["UN"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (quote("person", 1), quote("person", 0)),
        (quote("person", 2), quote("person", 1)),
        (quote("person", 0), quote("unnamed", None, None)),
        (quote("place", 0), quote("place", 0)),
        (quote("place", 1), quote("unnamed", None, None)),
        (quote("organization", 1), quote("organization", 0)),
        (quote("unnamed", None, None), quote("unnamed", None, None)),
        (Quote("So.", 0, 3, "direct"), Quote("So.", 0, 3, "direct")),
    ],
)
def test_speakers(before: Quote, after: Quote) -> None:
    """Quotes point into the lists as they are now; who was left out is unnamed, with the words for them."""
    assert above(record(before), 0.5).quotes == (after,)


def test_nothing_asked() -> None:
    """At nought everything stays."""
    assert above(record(quote("person", 2)), 0.0) == record(quote("person", 2))
