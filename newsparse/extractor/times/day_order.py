"""Whether an article writes 3 April 2022 as 03/04/2022 or as 04/03/2022.

Only asked when a date in figures can be read both ways. The evidence, strongest first: the
article's own dates in figures, its outlet's domain, its dates in words ("3 April" or
"April 3"), the country of its dateline. Month first is the reading without any.
"""

import re

from newsparse.extractor.times.alphabet import MONTHS
from newsparse.record import Article

_DAY_FIRST = frozenset(
    (
        "uk gb ie au nz in za pk bd lk ng ke gh ug tz zm zw sg my hk eu de fr it es nl be se no dk fi pl ru"
        " tr il ae qa sa eg mt cy jm tt gr pt at ch cz ro ua br ar cl co pe ve mx id th vn np ma dz tn lb jo"
        " kw om bh"
    ).split()
)
"""Top-level domains and country codes."""
_MONTH_FIRST = frozenset(("us", "gov", "mil", "ph"))
_FIGURES = r"(?<![\w./])([0-9]{1,2})[/.]([0-9]{1,2})[/.](?:[0-9]{4}|[0-9]{2})(?![\w/])"
_WORDS = r"(?:(?<![0-9])([0-9]{1,2}))?\ ([A-Z][a-z]{2,8})\.?\ ([0-9]{1,2}(?![0-9]))?"
_LAST_MONTH = 12


def is_month_first(article: Article) -> bool:
    """Tell whether the month comes first in the article's dates in figures."""
    domain = (article.source.url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    top = domain.rpartition(".")[2].lower()
    votes = _own_figures(article.text)
    if not votes and top in _DAY_FIRST | _MONTH_FIRST:
        return top in _MONTH_FIRST
    votes = votes or _own_words(article.text)
    return votes > 0 if votes else _country(article) not in _DAY_FIRST


def _own_figures(text: str) -> int:
    """Count dates in figures that can be read one way only; a plus is for month first."""
    votes = 0
    for m in re.finditer(_FIGURES, text):
        first, second = int(m[1]), int(m[2])
        votes += (first <= _LAST_MONTH < second) - (second <= _LAST_MONTH < first)
    return votes


def _own_words(text: str) -> int:
    """Count "April 3" against "3 April"."""
    votes = 0
    for m in re.finditer(_WORDS, text):
        if m[2].lower() in MONTHS and (m[1] or m[3]):
            votes += -1 if m[1] else 1
    return votes


def _country(article: Article) -> str:
    """Give the ISO code, in lower case, of the country of the dateline; empty if it has none."""
    from newsparse.extractor.places import gazetteer  # few articles ask

    place = (article.dateline and article.dateline.place) or ""
    if not place:
        return ""
    data = gazetteer.load()
    found = data.find(gazetteer.fold(place)) or data.find(gazetteer.fold(place.rpartition(",")[2]))
    return data.entry(found[0][0]).country.lower() if found else ""
