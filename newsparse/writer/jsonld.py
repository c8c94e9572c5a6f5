"""JSON-LD with schema.org's terms: a NewsArticle with its authors, places, mentions and quotations."""

from newsparse.typed import TYPE_CHECKING, Any
from newsparse.writer import Style, names
from newsparse.writer.json import dump, without_nothing

if TYPE_CHECKING:
    from newsparse.record import Place, Quote, Record

HEAD = '{"@context": "https://schema.org", "@graph": [\n'
BETWEEN = ",\n"
TAIL = "\n]}\n"

SPEAKERS = {"person": "Person", "organization": "Organization", "place": "Place"}


def write(record: "Record") -> str:
    """Write a graph of one article."""
    return HEAD + body(record, Style()) + TAIL


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write an article on a line."""
    return dump(article(record))


def article(record: "Record") -> dict[str, Any]:
    """Give the article; what is null or empty is left out."""
    source, line = record.source, record.dateline
    told = {
        "@type": "NewsArticle",
        "@id": source.url,
        "identifier": source.id,
        "url": source.url,
        "headline": record.title,
        "author": [{"@type": "Person", "name": name} for name in record.authors],
        "sourceOrganization": [{"@type": "Organization", "name": name} for name in record.credits],
        "publisher": {"@type": "Organization", "name": source.site} if source.site else None,
        "datePublished": record.published,
        "dateline": line.text if line else None,
        "inLanguage": source.language,
        "articleBody": "\n\n".join(record.paragraphs),
        "contentLocation": [_place(p) for p in record.places if p.lat is not None],
        "mentions": [*_people(record), *_organizations(record), *_unplaced(record)],
        "hasPart": [_quotation(q) for q in record.quotes],
        "temporalCoverage": [f"{d.begin}/{d.end}" for d in record.dates if d.begin and d.end],
    }
    return without_nothing(told)


def _people(record: "Record") -> list[dict[str, Any]]:
    """Give the people."""
    return [
        without_nothing(
            {"@type": "Person", "name": p.name, "jobTitle": p.role, "alternateName": list(p.aliases)}
        )
        for p in record.people
    ]


def _organizations(record: "Record") -> list[dict[str, Any]]:
    """Give the organizations."""
    return [
        without_nothing({"@type": "Organization", "name": o.name, "alternateName": list(o.aliases)})
        for o in record.organizations
    ]


def _unplaced(record: "Record") -> list[dict[str, Any]]:
    """Give the places of which only the name is known."""
    return [{"@type": "Place", "name": p.name} for p in record.places if p.lat is None]


def _place(place: "Place") -> dict[str, Any]:
    """Give a place with its point and its addresses elsewhere."""
    kind = {
        "country": "Country",
        "city": "City",
        "admin1": "AdministrativeArea",
        "admin2": "AdministrativeArea",
    }
    return without_nothing(
        {
            "@type": kind.get(place.kind, "Place"),
            "name": place.name,
            "geo": {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon},
            "address": {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None,
            "sameAs": names.addresses(place),
        }
    )


def _quotation(quote: "Quote") -> dict[str, Any]:
    """Give a quotation with who says it."""
    speaker = quote.speaker
    who = None
    if speaker and speaker.name:
        who = {"@type": SPEAKERS[speaker.kind], "name": speaker.name}
    return without_nothing({"@type": "Quotation", "text": quote.text, "creator": who})
