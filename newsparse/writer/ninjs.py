"""ninjs 3.0 (IPTC, News in JSON): the article as agencies pass it on, one object a document.

Keys as in the IPTC's documentation: what a text without its photographs and rights has of them.
"""

from typing import TYPE_CHECKING, Any

from newsparse.writer import Style, names
from newsparse.writer.json import dump, without_nothing
from newsparse.writer.shapes import fill

if TYPE_CHECKING:
    from newsparse.record import Place, Record

HEAD = BETWEEN = TAIL = ""


def write(record: "Record") -> str:
    """Write one object."""
    return body(record, Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write an object on a line."""
    return dump(item(record)) + "\n"


def item(record: "Record") -> dict[str, Any]:
    """Give the article; what is null or empty is left out."""
    source, line = record.source, record.dateline
    body = "\n\n".join(record.paragraphs)
    told = fill(
        "ninjs",
        "item",
        record,
        uri=source.url or f"urn:newsparse:{source.name or 'stdin'}:{source.id or source.part or 1}",
        moment=_moment(record.published),
        headlines=[fill("ninjs", "headline", record)] if record.title else [],
        by=", ".join(record.authors),
        located=line.place if line else None,
        persons=[without_nothing(fill("ninjs", "person", p)) for p in record.people],
        bodies=[fill("ninjs", "organization", o) for o in record.organizations],
        points=[_place(p) for p in record.places],
        sources=[fill("ninjs", "source", name=name) for name in record.credits],
        characters=len(body),
        words=len(body.split()),
        body=body,
    )
    return without_nothing(told)


def _moment(day: str | None) -> str | None:
    """Give a day as the moment that the standard asks for."""
    return None if day is None else day if "T" in day else f"{day}T00:00:00Z"


def _place(place: "Place") -> dict[str, Any]:
    """Give a place; its point as GeoJSON."""
    known = place.lat is not None and place.lon is not None
    point = fill("ninjs", "point", place) if known else None
    uri = next(iter(names.addresses(place)), None) if place.wikidata else None
    return without_nothing(fill("ninjs", "place", place, uri=uri, point=point))
