"""Adjectives of places that do not mean the place: languages, tribes, dishes."""

from functools import cache

from newsparse.extractor.places.gazetteer import FILE
from newsparse.extractor.places.span import Span
from newsparse.tokens import Document
from newsparse.wordlists import sections, words

_BEFORE = 3
"""Tokens before a language in which the word for speaking may stand ("speak only a little French")."""

_JOINED = "-'’"
"""What makes one word of an adjective and what follows: "in French-held land"."""


def means_country(doc: Document, span: Span) -> bool:
    """Tell whether a mention speaks of a place; an adjective may be of a language or a thing."""
    if span.kind != "demonym":
        return True
    return not (_is_people(doc, span) or _is_language(doc, span) or _is_thing(doc, span))


def _low(doc: Document, i: int) -> str:
    """A token in lower case, or "" outside the document."""
    return doc.words[i].lower() if 0 <= i < len(doc.words) else ""


def _is_people(doc: Document, span: Span) -> bool:
    """Tell whether an adjective is a part of a tribe's or a people's name that is not the country's."""
    first, last = _low(doc, span.first), _low(doc, span.last - 1)
    if last in words(FILE, "ethnic"):
        return True
    before = _low(doc, span.first - 1) if span.last - span.first == 1 else first
    return last in _peoples().get(before, ()) or _low(doc, span.last) in _peoples().get(last, ())


@cache
def _peoples() -> dict[str, frozenset[str]]:
    """What follows the first word of a people's name."""
    return {line[0]: frozenset(line[1:]) for line in sections(FILE)["peoples"]}


def _is_language(doc: Document, span: Span) -> bool:
    """Tell whether an adjective is a language ("fluent in French", "English speakers")."""
    if _low(doc, span.last) in words(FILE, "speakers"):
        return True
    if _low(doc, span.last) == "-" and _low(doc, span.last + 1) in words(FILE, "speakers"):
        return True
    spoken = words(FILE, "speak")
    if _low(doc, span.first - 1) in words(FILE, "written") and _has_no_noun(doc, span.last):
        return True
    return any(_low(doc, i) in spoken for i in range(span.first - _BEFORE, span.first))


def _has_no_noun(doc: Document, i: int) -> bool:
    """Tell whether no noun follows an adjective: "in Spanish, she", "into Hindi and", not "in French law".

    Of 32 such phrases in 2,900 articles (worldwide, records, LGL, GeoWebNews) all meant the language.
    """
    following = _low(doc, i)
    if not following or following in words("reader.txt", "small"):
        return True
    return not following[0].isalnum() and following[0] not in _JOINED


def _is_thing(doc: Document, span: Span) -> bool:
    """Tell whether an adjective is a part of the name of a thing found anywhere ("French toast")."""
    return _low(doc, span.last) in words(FILE, "things")
