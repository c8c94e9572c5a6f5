"""The mentions of a record as runs of its text that do not overlap."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsparse.record import Mention, Record


class Run(NamedTuple):
    """A stretch of text; ``kind`` is empty where nothing is mentioned, ``label`` says what is meant.

    ``key`` names the entry: p, l, o or d (people, places, organizations, times) and its place in the list.
    ``unsure`` is set where the entry is rather wrong than right.
    """

    start: int
    end: int
    kind: str = ""
    label: str = ""
    key: str = ""
    unsure: bool = False


UNSURE = 0.5
"""Confidence below which an entry is marked: it is rather wrong than right."""


def mentions(record: "Record") -> list[Run]:
    """List every mention in the order of the text; where two overlap, the longer stands."""
    runs = [
        Run(m.start, m.end, entity.kind, entity.label, entity.key, is_unsure(entity.confidence))
        for entity in _entities(record)
        for m in entity.mentions
    ]
    kept: list[Run] = []
    for run in sorted(runs, key=lambda r: (r.start, -r.end)):
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return kept


def is_unsure(confidence: float | None) -> bool:
    """Tell an entry that is rather wrong than right."""
    return confidence is not None and confidence < UNSURE


def cut(runs: list[Run], start: int, end: int) -> Iterator[Run]:
    """Divide ``[start, end)`` of the text into mentions and what stands between them."""
    at = start
    for i in range(bisect_left(runs, (start,)), len(runs)):
        run = runs[i]
        if run.end > end:
            break
        if run.start > at:
            yield Run(at, run.start)
        yield run
        at = run.end
    if at < end:
        yield Run(at, end)


class _Entity(NamedTuple):
    """An entry of any list, as far as its marks show it."""

    kind: str
    key: str
    label: str
    mentions: "tuple[Mention, ...]"
    confidence: float | None = None


def _entities(record: "Record") -> Iterator[_Entity]:
    """Give everything that was found."""
    for n, person in enumerate(record.people):
        label = ", ".join(filter(None, (person.name, person.role)))
        yield _Entity("person", f"p{n}", label, person.mentions, person.confidence)
    for n, place in enumerate(record.places):
        where = "" if place.lat is None or place.lon is None else f"{place.lat:.2f}, {place.lon:.2f}"
        label = ", ".join(filter(None, (place.name, place.country, where)))
        yield _Entity("place", f"l{n}", label, place.mentions, place.confidence)
    for n, body in enumerate(record.organizations):
        yield _Entity("organization", f"o{n}", body.name, body.mentions, body.confidence)
    for n, time in enumerate(record.times):
        yield _Entity("date", f"d{n}", time.value, time.mentions)
