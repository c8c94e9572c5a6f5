"""Web Annotations (W3C Recommendation, 2017): each mention points at its words in the article.

One AnnotationPage an article; many articles are an AnnotationCollection. A target is found by position
and by quote, so that it holds for the text here and for the page it came from.
"""

from typing import TYPE_CHECKING, Any

from newsparse.writer import Style, names
from newsparse.writer.entities import PLACE, flat
from newsparse.writer.json import dump
from newsparse.writer.shapes import fill

if TYPE_CHECKING:
    from newsparse.record import Mention, Record
    from newsparse.writer.entities import Entity

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
HEAD = f'{{"@context": "{CONTEXT}", "type": "AnnotationCollection", "items": [\n'
BETWEEN = ",\n"
TAIL = "\n]}\n"

AROUND = 32
"""Characters of prefix and suffix: enough to tell one mention from the next."""


def write(record: "Record") -> str:
    """Write a collection of one page."""
    return HEAD + body(record, Style()) + TAIL


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write the annotations of an article on a line."""
    items = [_annotation(record, n, *pair) for n, pair in enumerate(flat(record))]
    return dump(fill("annotation", "page", id=_id(record, "page"), items=items))


def _annotation(record: "Record", number: int, mention: "Mention", entity: "Entity") -> dict[str, Any]:
    """Give a mention as an annotation that identifies what it names."""
    value = fill("annotation", "body", entity, type=f"https://schema.org/{entity.label.capitalize()}")
    place = record.places[entity.number] if entity.label == PLACE else None
    same = names.addresses(place) if place else []
    if same:
        value["https://schema.org/sameAs"] = [{"id": address} for address in same]
    return fill(
        "annotation",
        "annotation",
        id=_id(record, f"mention-{number}"),
        value=value,
        source=_source(record),
        selectors=_selectors(record.text, mention),
    )


def _selectors(text: str, mention: "Mention") -> list[dict[str, Any]]:
    """Give where a mention stands, and its words with those around."""
    before, behind = (
        text[max(0, mention.start - AROUND) : mention.start],
        text[mention.end : mention.end + AROUND],
    )
    return [
        fill("annotation", "position", mention),
        fill("annotation", "quote", mention, prefix=before, suffix=behind),
    ]


def _source(record: "Record") -> str:
    """Give the address of the article, or a name for it."""
    return record.source.url or _id(record, "text")


def _id(record: "Record", what: str) -> str:
    """Name a part of the record, the same in every run."""
    from urllib.parse import quote

    name = quote(record.source.name or "stdin", safe="", errors="replace")
    return f"urn:newsparse:{name}:{record.source.part or 1}:{what}"
