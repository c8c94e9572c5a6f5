"""Transcripts: paragraphs that begin with who speaks and a colon ("ROE: Let me ask you ...")."""

from typing import NamedTuple

from newsparse.extractor.quotes.candidates import Candidate
from newsparse.extractor.quotes.marks import marks
from newsparse.extractor.quotes.page import Page

_TURNS = 3
"""Paragraphs with a speaker and a colon from which on an article has a transcript."""
_PEOPLE = 2
"""Of them those whose label is a person of the record."""
_LABEL = 5
"""Tokens of a label at most: "SEN. ANN ROE (D-OHIO):" is longer, and rare."""


class Turn(NamedTuple):
    """What somebody says in one paragraph: tokens [first, last); no speaker where the turn before goes on."""

    first: int
    last: int
    speaker: Candidate | None


def turns(page: Page) -> dict[int, Turn]:
    """Find the turns of a transcript by the first token of their paragraph; none if there are only a few."""
    if page.low.count(":") < _TURNS:
        return {}
    found = _turns(page)
    labels = [t.speaker for t in found.values() if t.speaker is not None]
    people = sum(c.kind == "P" for c in labels)  # "WATCH:" and "READ MORE:" are nobody
    exchanged = len({page.low[c.head] for c in labels}) > 1
    return found if len(labels) >= _TURNS and people >= _PEOPLE and exchanged else {}


def _turns(page: Page) -> dict[int, Turn]:
    """Find the paragraphs that begin with a label, and those where a turn goes on."""
    found: dict[int, Turn] = {}
    goes_on = False
    for paragraph in page.paragraphs():
        first, last = paragraph.sentences[0][0], paragraph.sentences[-1][1]
        begin = first + (page.low[first] in marks())
        colon = _colon(page, begin, last)
        if colon:
            found[first] = Turn(colon + 1, last, _speaker(page, begin, colon))
        elif goes_on and begin > first:
            found[first] = Turn(begin, last, None)
        goes_on = first in found
    return found


def _colon(page: Page, first: int, last: int) -> int:
    """Give the colon behind a label that begins at a token, 0 if there is none or no words behind it."""
    words = page.doc.words
    end = min(first + _LABEL, last - 1)
    colon = next((i for i in range(first + 1, end) if words[i] == ":"), 0)
    if not colon:
        return 0
    person = page.mentions.kinds[first] == ord("P") and page.mentions.at(first).last == colon
    capitals = (
        all(w.isupper() or not w[0].isalpha() for w in words[first:colon]) and words[first][0].isalpha()
    )
    return colon if capitals or person else 0


def _speaker(page: Page, first: int, colon: int) -> Candidate:
    """Give the label as a candidate: the person it names or, by the last word of their name, stands for."""
    for i in range(first, colon):
        if page.mentions.kinds[i] == ord("P"):
            return Candidate(first, colon, "P", page.mentions.at(i).number)
    family = page.low[colon - 1]
    for index, person in enumerate(page.entities.people):
        if person.name.lower().split()[-1:] == [family]:
            return Candidate(first, colon, "P", index)
    return Candidate(first, colon, "N")
