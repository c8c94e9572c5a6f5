"""What codes of the record are called by people."""

from functools import cache
from typing import TYPE_CHECKING

from newsparse import wordlists

if TYPE_CHECKING:
    from newsparse.record import Place


@cache
def _countries() -> dict[str, str]:
    """Read the names of countries."""
    return {code: " ".join(name) for code, *name in wordlists.sections("countries.txt")["countries"]}


def country(code: str | None) -> str | None:
    """Give the common English name for an ISO 3166-1 alpha-2 code; an unknown code stands for itself."""
    return _countries().get(code, code) if code else None


def addresses(place: "Place") -> list[str]:
    """Give the addresses (IRIs) of a place elsewhere: its Wikidata entity, its GeoNames feature."""
    found = [f"http://www.wikidata.org/entity/{place.wikidata}"] if place.wikidata else []
    return found + ([f"https://sws.geonames.org/{place.geonames_id}/"] if place.geonames_id else [])
