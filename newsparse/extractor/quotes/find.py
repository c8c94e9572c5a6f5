"""The quotes of an article as the record has them."""

from collections.abc import Iterator

from newsparse.extractor.quotes.attribution import Answer, Attribution
from newsparse.extractor.quotes.marks import marks
from newsparse.extractor.quotes.page import Entities, Page
from newsparse.extractor.quotes.scan import scan
from newsparse.record import KINDS, Article, Organization, Person, Place, Quote, Speaker
from newsparse.tokens import Document

_QUOTED = 0.99
"""Share of its letters inside marks that makes a quote direct: all but a letter in a hundred."""


def find(doc: Document, article: Article, entities: Entities) -> list[Quote]:
    """Find who said what.

    Args:
        doc: the tokens.
        article: what the reader made.
        entities: the people, organizations and places of the record, which speakers point into.

    """
    page = Page(doc, article, entities)
    attribution = Attribution(page)
    quotes: list[Quote] = []
    for scanned in scan(page):
        for answer in attribution.answers(scanned):
            quotes += _quote(page, answer, quotes)
    return quotes


def _quote(page: Page, answer: Answer, before: list[Quote]) -> Iterator[Quote]:
    """Write an answer as a quote, unless nothing is left of it."""
    first, last = answer.finding.first, answer.finding.last
    while before and first < last and page.doc.starts[first] < before[-1].end:
        first += 1
    kind = "direct" if answer.finding.verbatim else _kind(page, first, last)
    if kind == "direct":
        first, last = _unmarked(page, first, last)
    words = page.text(first, last) if first < last else None
    if words is None or not any(map(str.isalnum, words.text)):
        return
    cue = answer.finding.cue
    speaker = _speaker(page, answer)
    said = None if cue is None else page.text(cue, cue + 1)
    yield Quote(words.text, words.start, words.end, kind, answer.continues, speaker, said)


def _kind(page: Page, first: int, last: int) -> str:
    """Tell how much of a quote stands in marks: all but a letter in a hundred is direct."""
    if page.quoted.find(1, first, last) < 0:
        return "indirect"
    if page.quoted.find(0, first, last) < 0:
        return "direct"
    doc = page.doc
    sizes = [
        (doc.ends[i] - doc.starts[i], page.quoted[i]) for i in range(first, last) if page.low[i][0].isalnum()
    ]
    quoted = sum(n for n, q in sizes if q)
    return "direct" if quoted >= _QUOTED * sum(n for n, _ in sizes) else "mixed" if quoted else "indirect"


def _unmarked(page: Page, first: int, last: int) -> tuple[int, int]:
    """Narrow a direct quote to the words between its marks, without the comma before the closing one."""
    words = page.doc.words
    while first < last and not words[first][0].isalnum() and page.quoted[first] and _mark(words[first]):
        first += 1
    while first < last and (_mark(words[last - 1]) or words[last - 1] == ","):
        last -= 1
    return first, last


def _mark(word: str) -> bool:
    """Tell whether a token is a quotation mark."""
    return word in marks() or word in "'‘’"


def _speaker(page: Page, answer: Answer) -> Speaker | None:
    """Write the speaker of an answer."""
    who = answer.who
    if who is None:
        return None
    mention = None if answer.phrase is None else page.text(answer.phrase.first, answer.phrase.last)
    if who.kind == "unnamed":
        return Speaker(None, "unnamed", None, mention)
    entries: tuple[Person | Organization | Place, ...] = getattr(page.entities, KINDS[who.kind])
    return Speaker(entries[who.number].name, who.kind, who.number, mention)
