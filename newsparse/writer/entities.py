"""The entities of a record under one form, for the formats that make no difference between the lists."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.record import Mention, Record

PERSON, PLACE, ORGANIZATION, DATE = "PERSON", "PLACE", "ORGANIZATION", "DATE"


class Entity(NamedTuple):
    """An entry of a list: what it is, its place in the list, its name, how sure it is, its mentions."""

    label: str
    number: int
    name: str
    confidence: float | None
    mentions: tuple[Mention, ...]


def entities(record: Record, *, dates: bool = True) -> Iterator[Entity]:
    """Give all entries; mentions inside another name are left out, since most formats know no nesting.

    Args:
        record: the record.
        dates: whether dates and durations are given too, under their TIMEX3 values.

    """
    for n, person in enumerate(record.people):
        yield Entity(PERSON, n, person.name, person.confidence, person.mentions)
    for n, place in enumerate(record.places):
        outer = tuple(m for m in place.mentions if m.kind != "inside")
        yield Entity(PLACE, n, place.name, place.confidence, outer)
    for n, body in enumerate(record.organizations):
        yield Entity(ORGANIZATION, n, body.name, body.confidence, body.mentions)
    if dates:
        for n, time in enumerate(record.times):
            yield Entity(DATE, n, time.value, None, time.mentions)


def flat(record: Record, *, dates: bool = True) -> list[tuple[Mention, Entity]]:
    """Give the mentions in the order of the text; where two overlap, the longer stands."""
    found = [(m, entity) for entity in entities(record, dates=dates) for m in entity.mentions]
    kept: list[tuple[Mention, Entity]] = []
    for mention, entity in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if not kept or mention.start >= kept[-1][0].end:
            kept.append((mention, entity))
    return kept
