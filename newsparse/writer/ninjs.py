"""ninjs 3.0 (IPTC, News in JSON): the article as agencies pass it on, one object a document.

Keys as in the IPTC's documentation: what a text without its photographs and rights has of them.
"""

from newsparse.typed import TYPE_CHECKING, Any
from newsparse.writer import Style
from newsparse.writer.json import dump, without_nothing

if TYPE_CHECKING:
    from newsparse.record import Place, Record

HEAD = BETWEEN = TAIL = ""

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}


def write(record: "Record") -> str:
    """Write one object."""
    return body(record, Style())


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write an object on a line."""
    return dump(item(record)) + "\n"


def item(record: "Record") -> dict[str, Any]:
    """Give the article; what is null or empty is left out."""
    source, line = record.source, record.dateline
    text = "\n\n".join(record.paragraphs)
    told = {
        "uri": source.url or f"urn:newsparse:{source.name or 'stdin'}:{source.id or source.part or 1}",
        "standard": STANDARD,
        "type": "text",
        "representationType": "complete",
        "language": source.language,
        "contentCreated": _moment(record.published),
        "headlines": [{"role": "main", "value": record.title}] if record.title else [],
        "by": ", ".join(record.authors),
        "located": line.place if line else None,
        "people": [_named(p.name, p.role, "mentioned") for p in record.people],
        "organisations": [_named(o.name, None, "mentioned") for o in record.organizations],
        "places": [_place(p) for p in record.places],
        "infoSources": [{"name": name, "role": "source"} for name in record.credits],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": len(text.split()),
                "value": text,
            }
        ],
    }
    return without_nothing(told)


def _moment(day: str | None) -> str | None:
    """Give a day as the moment that the standard asks for."""
    return None if day is None else day if "T" in day else f"{day}T00:00:00Z"


def _named(name: str, role: str | None, relation: str) -> dict[str, Any]:
    """Give a person or an organization."""
    return without_nothing({"name": name, "rel": relation, "role": role})


def _place(place: "Place") -> dict[str, Any]:
    """Give a place; its point as GeoJSON."""
    known = place.lat is not None and place.lon is not None
    return without_nothing(
        {
            "name": place.name,
            "rel": "mentioned",
            "uri": f"http://www.wikidata.org/entity/{place.wikidata}" if place.wikidata else None,
            "geoJSON": {"type": "Point", "coordinates": [place.lon, place.lat]} if known else None,
        }
    )
