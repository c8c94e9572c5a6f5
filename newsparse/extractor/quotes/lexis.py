"""What quotes know of words: the lists, each read once on first use, and the kinds of each word as bits."""

from collections.abc import Iterable, Iterator
from functools import cache

from newsparse.extractor.quotes.marks import marks, single_marks
from newsparse.extractor.quotes.model import weights
from newsparse.wordlists import first_of_line, sections

_FILE = "quotes.txt"
_MEMORY = 20_000
"""Words remembered at most, some 2 MB."""

IS_CUE, IS_SAYING, IS_PLAIN, IS_SPEAKING, IS_PRONOUN, IS_BREAK, IS_NOUN, IS_MARK = (1 << n for n in range(8))
"""Bits of a word: of saying somewhere; of saying without marks too; nearly always of saying ("said"); a noun
that speaks; a pronoun; nothing that a phrase runs over; what may be a noun; a quotation mark."""


@cache
def pronouns() -> dict[str, str]:
    """Each pronoun with the first of its kind: he, she, they, it, me, who."""
    return first_of_line(_FILE, "pronouns")


@cache
def offices() -> dict[str, str]:
    """Each noun of an office with the first for the same: "governor" for "gov"."""
    return first_of_line(_FILE, "offices")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list: of all lines that are marked with its name."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    """The words of each list; a line of words may be marked with the names of several."""
    found: dict[str, list[str]] = {}
    for names, *words in sections(_FILE)["words"]:
        for name in names.split(","):
            found.setdefault(name, []).extend(words)
    return found


@cache
def governors() -> frozenset[str]:
    """Prepositions that bind what comes behind them to a noun: "said of her", not "said after she left"."""
    return listed("prepositions") - listed("joints")


@cache
def dashes() -> frozenset[str]:
    """The dashes, without the hyphen."""
    return listed("dashes") - listed("phrase-joints")


@cache
def breaks() -> frozenset[str]:
    """Words and marks that no phrase of a speaker runs over."""
    return listed("prepositions") | listed("phrase-breaks") | listed("determiners")


class Kinds(dict[str, int]):
    """The bits of each word in small letters: those of the lists from the start, others as they come."""

    def __missing__(self, low: str) -> int:
        """Give the bits of a word that stands in no list, and remember it."""
        value = IS_NOUN if low.isalpha() and not low.endswith("ly") else 0
        if len(self) < _MEMORY:
            self[low] = value
        return value


@cache
def kinds() -> Kinds:
    """Give the bits of words."""
    found = Kinds()
    for words, bit in _bits():
        for word in words:
            found[word] = found[word] | bit
    for word in breaks():
        found[word] &= ~IS_NOUN
    for word in listed("days"):
        found[word] &= ~(IS_NOUN | IS_SPEAKING)
    return found


def _bits() -> Iterator[tuple[Iterable[str], int]]:
    """Give the lists of words with the bit that each word of it has."""
    yield weights().saying, IS_CUE
    yield listed("saying"), IS_SAYING
    yield listed("plain-saying"), IS_PLAIN
    yield weights().speaking | listed("speaking"), IS_SPEAKING
    yield pronouns(), IS_PRONOUN
    yield breaks(), IS_BREAK
    yield marks() | single_marks(), IS_MARK


@cache
def table(mask: int) -> bytes:
    """Give the table that turns the bits of words into 1 where they have one of a mask, for ``translate``."""
    return bytes(int(b & mask > 0) for b in range(256))
