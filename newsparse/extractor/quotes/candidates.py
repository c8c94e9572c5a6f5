"""Who can speak in a sentence: names, pronouns and nouns outside the quotation marks."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.quotes.lexis import (
    IS_BREAK,
    IS_CUE,
    IS_NOUN,
    IS_PLAIN,
    IS_PRONOUN,
    IS_SAYING,
    IS_SPEAKING,
    listed,
    pronouns,
)
from newsparse.extractor.quotes.page import Page, Sentence

_GAP = 3
"""Words between two parts of one phrase at most: "Reform Party campaign manager Ann Roe"."""
_SHORT = 2
"""Letters of a noun that speaks in capitals only: "PM", "MPs"."""
_PHRASE = 6
"""Words of "the retired bus driver" that are looked at."""


POSSESSIVES = frozenset(("'s", "’s"))
BRACKETS = {"(": ")", "<": ">", "[": "]"}
_BRACKET = 8
"""Tokens from a bracket to its end at most."""


class Candidate(NamedTuple):
    """A phrase that can speak: tokens [first, last).

    ``kind`` is P, O or L for a name (with its number in the record's list), N for a noun, R and the first
    letter of the pronoun's kind for a pronoun. ``head`` is the token that it is about.
    """

    first: int
    last: int
    kind: str
    number: int = -1

    @property
    def head(self) -> int:
        """The last token."""
        return self.last - 1


def candidates(page: Page, sentence: Sentence) -> list[Candidate]:
    """Find who can speak in a sentence, in order."""
    found: list[Candidate] = []
    for c in _parts(page, sentence):
        whole = c
        while found and _one_phrase(page, found[-1], whole):
            whole = c._replace(first=found.pop().first)
        found.append(whole)
    return found


def behind(page: Page, c: Candidate, last: int) -> int:
    """Give the token behind a candidate and the brackets after it: "Ann Roe (D-Ohio)", "Acme <ACME.L>"."""
    closing = BRACKETS.get(page.low[c.last]) if c.last < last else None
    if closing is None:
        return c.last
    inside = range(c.last + 1, min(c.last + _BRACKET, last))
    return next((i + 1 for i in inside if page.low[i] == closing), c.last)


def _parts(page: Page, sentence: Sentence) -> Iterator[Candidate]:
    """Give names, pronouns and nouns."""
    first, last = sentence.first, sentence.last
    known = page.where(IS_SPEAKING | IS_PRONOUN, first, last)
    end = first
    for i in sorted({*page.mentions.between(first, last), *known, *_standing(page, sentence)}):
        c = None if page.quoted[i] or i < end else _part(page, sentence, i)
        if c is not None:
            yield c
            end = c.last


def _part(page: Page, sentence: Sentence, i: int) -> Candidate | None:
    """Give what begins at token i, which is a name, a pronoun or a noun."""
    if page.mentions.kinds[i]:
        return _name(page, sentence, i)
    if page.bits[i] & IS_PRONOUN:
        own = _possessive(page, sentence, i)
        return None if own else Candidate(i, i + 1, "R" + pronouns()[page.low[i]][0])
    word = page.doc.words[i]
    clock = len(word) <= _SHORT and not word.isupper()  # "3 pm"
    return None if clock or page.low[i + 1 : i + 2] == ["-"] else Candidate(i, i + 1, "N")  # no self-taught


def _name(page: Page, sentence: Sentence, i: int) -> Candidate:
    """Give the name that begins at token i, or the noun of what is its own: "Roe's office"."""
    m = page.mentions.at(i)
    at = m.last + 1
    if at < sentence.last and page.low[at - 1] in POSSESSIVES:
        while at < sentence.last and _owned(page, at):
            at += 1
        if at > m.last + 1:
            return Candidate(i, at, "N")
    return Candidate(i, min(m.last, sentence.last), m.kind, m.number)


def _owned(page: Page, i: int) -> bool:
    """Tell whether a token is a noun in small letters, and no verb of saying."""
    noun = page.bits[i] & (IS_NOUN | IS_CUE) == IS_NOUN and page.doc.words[i].islower()
    return noun and not page.low[i].endswith("ing")


def _possessive(page: Page, sentence: Sentence, i: int) -> bool:
    """Tell whether "her" belongs to the noun behind it."""
    if page.low[i] != "her" or i + 1 >= sentence.last:
        return False
    return page.low[i + 1].isalpha() and not page.bits[i + 1] & IS_BREAK


def _standing(page: Page, sentence: Sentence) -> Iterator[int]:
    """Give the tokens where a noun speaks: "the cobbler said", "said a tired cobbler from Bath"."""
    bits = page.bits
    for i in page.where(IS_PLAIN, sentence.first, sentence.last):
        if not page.quoted[i]:
            at = _before_day(page, sentence, i)
            if at >= sentence.first and bits[at] & IS_NOUN and not bits[at] & IS_CUE:
                yield at
            yield from _head(page, sentence, i + 1)
    for i in page.where(IS_SAYING, sentence.first, sentence.last):
        if page.low[i] == "according":
            yield from _head(page, sentence, i + 2, bare=True)


def _before_day(page: Page, sentence: Sentence, i: int) -> int:
    """Give the token before a cue, over "on Monday"."""
    at = i - 1
    if at > sentence.first and page.low[at] in listed("days"):
        at -= 2 if page.low[at - 1] == "on" else 1
    return at


def _head(page: Page, sentence: Sentence, i: int, *, bare: bool = False) -> Iterator[int]:
    """Give the last noun of the phrase that begins at token i, behind its determiner or ``bare``."""
    if i >= sentence.last:
        return
    article = page.low[i] in listed("determiners")
    if not bare and not article and not page.doc.words[i].istitle():
        return
    at = i + article
    end = min(at + _PHRASE, sentence.last)
    while at < end and page.bits[at] & IS_NOUN:
        at += 1
    if at > i and page.bits[at - 1] & IS_NOUN:
        yield at - 1


def _one_phrase(page: Page, a: Candidate, b: Candidate) -> bool:
    """Tell whether only plain words stand between two candidates."""
    if a.kind[0] == "R" or b.kind[0] == "R" or b.first - a.last > _GAP:
        return False
    titled = b.kind == "P" and page.mentions.kinds[b.first] != ord("P")
    return all(_joins(page, i, small=titled or a.kind in "OL") for i in range(a.last, b.first))


def _joins(page: Page, i: int, *, small: bool) -> bool:
    """Tell whether a token may stand inside a phrase of two candidates.

    In small letters only behind a place or an organization ("Bath cobbler Ann Roe") and before a title
    ("chief product officer Ann Roe"); elsewhere that is as often a verb ("police shot Ann Roe").
    """
    if page.low[i] in listed("phrase-joints"):
        return not page.quoted[i]
    if page.low[i] in listed("determiners") or not plain(page, i):
        return False
    return small or page.doc.words[i][0].isupper()


def plain(page: Page, i: int) -> bool:
    """Tell whether a token may belong to a phrase: no verb, preposition, adverb or mark that we know."""
    low, bits = page.low[i], page.bits[i]
    if page.quoted[i] or bits & IS_CUE or not low[0].isalpha() or low.endswith(("ed", "ing", "ly")):
        return False
    return not bits & IS_BREAK or low in listed("determiners")
