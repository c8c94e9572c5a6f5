"""What tells where an article plays before its names are read: home, outlet and dateline."""

from bisect import bisect_left

from newsparse.extractor.places.gazetteer import FILE, Entry, Gazetteer
from newsparse.extractor.places.lookup import lookup
from newsparse.extractor.places.ranking import Toponym, rank
from newsparse.extractor.places.votes import Votes
from newsparse.record import Article
from newsparse.tokens import Document
from newsparse.wordlists import first_of_line, words

HOME = 6.0
"""Votes for the home of a local paper and what lies around it."""
OUTLET = 2.0
"""Votes for the country of the outlet's domain."""


def prior(gazetteer: Gazetteer, article: Article, home: str | None) -> Votes:
    """The votes that stand before the first name is read."""
    votes = Votes(gazetteer=gazetteer)
    code = country_of(article.source.url)
    if code in gazetteer.countries:
        votes.countries[code] = OUTLET
    if home:
        best = find_home(gazetteer, home)
        if best is not None:
            votes.add(best, HOME)
    return votes


def country_of(url: str | None) -> str:
    """The ISO code of the country of a web address's domain, or ""."""
    if not url:
        return ""
    from urllib.parse import urlsplit

    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    label = host.rsplit(".", 1)[-1]
    if len(label) != 2 or label in words(FILE, "generic-domains"):  # noqa: PLR2004 - country domains have two letters
        return ""
    return first_of_line(FILE, "domains").get(label, label.upper())


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
