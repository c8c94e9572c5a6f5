"""JSON-LD with schema.org's terms: a NewsArticle with its authors, places, mentions and quotations."""

from typing import TYPE_CHECKING, Any

from newsparse.writer import Style, names
from newsparse.writer.json import dump, without_nothing
from newsparse.writer.shapes import fill, shapes

if TYPE_CHECKING:
    from newsparse.record import Place, Quote, Record

HEAD = '{"@context": "https://schema.org", "@graph": [\n'
BETWEEN = ",\n"
TAIL = "\n]}\n"


def write(record: "Record") -> str:
    """Write a graph of one article."""
    return HEAD + body(record, Style()) + TAIL


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write an article on a line."""
    return dump(article(record))


def article(record: "Record") -> dict[str, Any]:
    """Give the article; what is null or empty is left out."""
    site, line = record.source.site, record.dateline
    told = fill(
        "jsonld",
        "article",
        record,
        by=[_named("person", name) for name in record.authors],
        credited=[_named("organization", name) for name in record.credits],
        publisher=_named("organization", site) if site else None,
        line=line.text if line else None,
        body="\n\n".join(record.paragraphs),
        placed=[_place(p) for p in record.places if p.lat is not None],
        mentioned=_mentioned(record),
        quotations=[_quotation(q) for q in record.quotes],
        spans=[f"{d.begin}/{d.end}" for d in record.dates if d.begin and d.end],
    )
    return without_nothing(told)


def _named(kind: str, name: str) -> dict[str, Any]:
    """Give somebody or something of whom only the name is known."""
    return fill("jsonld", "named", type=shapes("jsonld")["types"][kind], name=name)


def _mentioned(record: "Record") -> list[dict[str, Any]]:
    """Give the people, the organizations, and the places of which only the name is known."""
    return [
        *(without_nothing(fill("jsonld", "person", p)) for p in record.people),
        *(without_nothing(fill("jsonld", "organization", o)) for o in record.organizations),
        *(_named("place", p.name) for p in record.places if p.lat is None),
    ]


def _place(place: "Place") -> dict[str, Any]:
    """Give a place with its point and its addresses elsewhere."""
    types = shapes("jsonld")["types"]
    address = fill("jsonld", "address", place) if place.country else None
    kind = types.get(place.kind, types["place"])
    told = fill("jsonld", "place", place, type=kind, address=address, same=names.addresses(place))
    return without_nothing(told)


def _quotation(quote: "Quote") -> dict[str, Any]:
    """Give a quotation with who says it."""
    speaker = quote.speaker
    who = _named(speaker.kind, speaker.name) if speaker and speaker.name else None
    return without_nothing(fill("jsonld", "quotation", quote, who=who))
