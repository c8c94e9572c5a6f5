"""The mentions of a record as runs of its text that do not overlap."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse.record import Mention, Record


class Run(NamedTuple):
    """A stretch of text; ``kind`` is empty where nothing is mentioned, ``label`` says what is meant."""

    start: int
    end: int
    kind: str = ""
    label: str = ""


def mentions(record: "Record") -> list[Run]:
    """List every mention in the order of the text; where two overlap, the longer stands."""
    runs = [Run(m.start, m.end, kind, label) for kind, label, found in _entities(record) for m in found]
    kept: list[Run] = []
    for run in sorted(runs, key=lambda r: (r.start, -r.end)):
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return kept


def cut(runs: list[Run], start: int, end: int) -> "Iterator[Run]":
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


def _entities(record: "Record") -> "Iterator[tuple[str, str, tuple[Mention, ...]]]":
    """Give kind, label and mentions of everything that was found."""
    for person in record.people:
        yield "person", ", ".join(filter(None, (person.name, person.role))), person.mentions
    for place in record.places:
        where = "" if place.lat is None or place.lon is None else f"{place.lat:.2f}, {place.lon:.2f}"
        yield "place", ", ".join(filter(None, (place.name, place.country, where))), place.mentions
    for organization in record.organizations:
        yield "organization", organization.name, organization.mentions
    for time in record.times:
        yield "date", time.value, time.mentions
