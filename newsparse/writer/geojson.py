"""The places of a record as GeoJSON (RFC 7946): one collection of points, for any map.

A place is a feature; one that could not be resolved has no geometry. Its properties are flat, so that
QGIS shows them as columns; ``mentions`` is a list.
"""

import re
from typing import TYPE_CHECKING, Any

from newsparse.writer import Style
from newsparse.writer.json import dump
from newsparse.writer.shapes import fill

if TYPE_CHECKING:
    from newsparse.record import Mention, Place, Record

HEAD = '{"type": "FeatureCollection", "features": [\n'
BETWEEN = ",\n"
TAIL = "\n]}\n"

REACH = 1000
"""Characters of a sentence before and after its mention at most: longer ones are lists without stops."""
_END = re.compile(r"(?<=[a-z0-9)\]][.!?…])[\"'”’)\]]{0,3}\s+(?=\S)")
"""Where a sentence ends, as far as a writer can see: an initial or a capital before the stop ends none."""


def write(record: "Record") -> str:
    """Write the places of a record as a FeatureCollection."""
    return HEAD + body(record, Style()) + TAIL


def body(record: "Record", style: Style, extra: dict[str, Any] | None = None) -> str:  # noqa: ARG001 - always one form
    """Write a feature for each place, a line each, in the order of their first mentions."""
    return BETWEEN.join(dump(feature(record, place)) for place in record.places)


def feature(record: "Record", place: "Place") -> dict[str, Any]:
    """Give a place as a feature: its point, and what a map may show of it."""
    first = min(place.mentions, key=lambda m: m.start, default=None)
    known = place.lat is not None and place.lon is not None
    return fill(
        "geojson",
        "feature",
        place,
        point=fill("geojson", "point", place) if known else None,
        sentence=sentence(record, first) if first else None,
        mentioned=[fill("geojson", "mention", m) for m in place.mentions],
        title=record.title,
        published=record.published,
        **{f"source.{name}": value for name, value in record.source.plain().items()},
    )


def sentence(record: "Record", mention: "Mention") -> str | None:
    """The sentence around a mention, its white space as single blanks; none where the text is not at hand."""
    text = record.text
    if not text or text[mention.start : mention.end] != mention.text:
        return None
    first, last = 0, len(text)
    for s in record.article.segments:
        if s.start <= mention.start and mention.end <= s.end:
            first, last = s.start, s.end
    first, last = max(first, mention.start - REACH), min(last, mention.end + REACH)
    stops = [first + m.end() for m in _END.finditer(text[first:last])]
    start = max((s for s in stops if s <= mention.start), default=first)
    end = min((s for s in stops if s >= mention.end), default=last)
    return " ".join(text[start:end].split())
