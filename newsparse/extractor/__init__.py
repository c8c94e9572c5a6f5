"""The extractor: an Article to a Record with people, places, organizations, dates and quotes.

Knows nothing of files, formats and terminals.
"""

from newsparse import tokens
from newsparse.errors import NewsparseError
from newsparse.extractor import confidence, organizations
from newsparse.extractor.home import check as check_home
from newsparse.extractor.names import bylines, entities, tagger
from newsparse.extractor.people.grouping import group as group_people
from newsparse.extractor.places.resolve import resolve as resolve_places
from newsparse.extractor.quotes.find import find as find_quotes
from newsparse.extractor.quotes.page import Entities
from newsparse.extractor.times.country import country_of
from newsparse.extractor.times.find import resolve as resolve_times
from newsparse.record import Article, Record


def extract(article: Article, *, home: str | None = None) -> Record:
    """Find and resolve the mentions of an article.

    Args:
        article: what the reader made.
        home: the place a local paper writes about, if known.

    Returns:
        The record; its lists are empty where the text is in another language than English.

    Raises:
        NewsparseError: what is given is no article, or there is no such home.

    """
    if not isinstance(article, Article):
        raise NewsparseError(
            f"extract takes an Article, as newsparse.read gives it, not a {type(article).__name__}"
        )
    check_home(home)
    if article.source.language not in (None, "en"):
        return Record(article)
    doc = tokens.tokenize(article.text, article.segments)
    tagged = entities.decide(doc, bylines.with_authors(doc, tagger.tag(doc), article.authors))
    found, names = resolve_places(doc, tagged, article, home=home)
    dates, durations = resolve_times(doc, article, lambda: country_of(article, home, found))
    grouped = group_people(doc, names, tagged)
    reader = confidence.Reader(doc, tagged)
    speakers = Entities(
        tuple(map(reader.sure, grouped.people)),
        tuple([reader.sure(o) for o in organizations.group(doc, names)]),
        tuple(map(reader.sure, found)),
        grouped.genders,
    )
    del tagged, names, grouped, reader  # of a long document they are most of what is held
    return Record(
        article=article,
        people=speakers.people,
        places=speakers.places,
        organizations=speakers.organizations,
        dates=tuple(dates),
        durations=tuple(durations),
        quotes=tuple(find_quotes(doc, article, speakers)),
    )
