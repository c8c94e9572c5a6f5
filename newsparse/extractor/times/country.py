"""The country an article is of: it decides the order of figures, and whose holidays are meant."""

from collections import Counter
from collections.abc import Callable, Iterable

from newsparse import calendar
from newsparse.record import Article, Place

_LEAST = 0.5
"""Share of the places' mentions in one country that make an article that country's."""


def is_month_first(article: Article, country: Callable[[], str] | None = None) -> bool:
    """Tell whether the month comes first in the article's dates in figures."""
    where = country or (lambda: country_of(article))
    return calendar.is_month_first(article.text, article.source.url, where)


def country_of(article: Article, home: str | None = None, places: Iterable[Place] = ()) -> str:
    """Give the ISO 3166-1 code of the country an article is of; empty if nothing tells.

    Args:
        article: its dateline, then the top-level domain of its URL are asked first.
        home: the place a local paper writes about.
        places: what the article names; one country must have half of the mentions.

    """
    filed = article.dateline.place if article.dateline else None
    return (
        country_of_place(filed)
        or calendar.country_of_domain(article.source.url)
        or country_of_place(home)
        or _of_most(places)
    )


def country_of_place(place: str | None) -> str:
    """Give the country of a place by its name, region included."""
    if not place:
        return ""
    from newsparse.extractor.places import gazetteer  # few articles ask

    data = gazetteer.load()
    found = data.find(gazetteer.place_key(place)) or data.find(gazetteer.place_key(place.rpartition(",")[2]))
    return found[0][0].country if found else ""


def _of_most(places: Iterable[Place]) -> str:
    """Give the country that most of the places lie in."""
    counts: Counter[str] = Counter()
    for place in places:
        counts[place.country or ""] += len(place.mentions)
    country, count = counts.most_common(1)[0] if counts else ("", 0)
    return country if count >= _LEAST * counts.total() else ""
