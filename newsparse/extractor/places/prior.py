"""What tells where an article plays before its names are read: home, outlet and dateline."""

from bisect import bisect_left

from newsparse import calendar
from newsparse.extractor.places.gazetteer import Entry, Gazetteer
from newsparse.extractor.places.lookup import lookup
from newsparse.extractor.places.ranking import Toponym, rank
from newsparse.extractor.places.votes import Votes
from newsparse.record import Article
from newsparse.tokens import Document

HOME = 6.0
"""Votes for the home of a local paper and what lies around it."""
OUTLET = 2.0
"""Votes for the country of the outlet's domain."""


def prior(gazetteer: Gazetteer, article: Article, home: str | None) -> Votes:
    """The votes that stand before the first name is read."""
    votes = Votes(gazetteer=gazetteer)
    code = calendar.country_of_domain(article.source.url)
    if code in gazetteer.countries:
        votes.countries[code] = OUTLET
    if home:
        best = find_home(gazetteer, home)
        if best is not None:
            votes.add(best, HOME)
    return votes


def find_home(gazetteer: Gazetteer, home: str) -> Entry | None:
    """The place that "Alexandria, La." names."""
    toponyms: list[Toponym] = []
    for part in home.split(","):
        toponym = Toponym(part.strip(), lookup(gazetteer, part.strip(), postal=bool(toponyms)))
        if toponyms:
            toponyms[-1].within.append(toponym)
        toponyms.append(toponym)
    rank(toponyms, Votes())
    best = toponyms[0].best if toponyms else None
    return best.entry if best else None


def dateline_tokens(doc: Document, article: Article) -> tuple[int, int]:
    """The tokens [first, last) of the dateline's place; none gives (0, 0)."""
    line = article.dateline
    if line is None or not line.place or line.place_start is None:
        return 0, 0
    first = bisect_left(doc.starts, line.place_start)
    return first, bisect_left(doc.starts, line.place_start + len(line.place))
