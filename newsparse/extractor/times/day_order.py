"""Whether an article writes 3 April 2022 as 03/04/2022 or as 04/03/2022, the country of its dateline told."""

from newsparse import calendar
from newsparse.record import Article


def is_month_first(article: Article) -> bool:
    """Tell whether the month comes first in the article's dates in figures."""
    return calendar.is_month_first(article.text, article.source.url, lambda: country(article))


def country(article: Article) -> str:
    """Give the ISO code, in lower case, of the country of the dateline; empty if it has none."""
    place = (article.dateline and article.dateline.place) or ""
    if not place:
        return ""
    from newsparse.extractor.places import gazetteer  # few articles ask

    data = gazetteer.load()
    found = data.find(gazetteer.fold(place)) or data.find(gazetteer.fold(place.rpartition(",")[2]))
    return found[0][0].country.lower() if found else ""
