"""What quotes know of words: the lists, each read once on first use, and the kinds of each word as bits."""

from functools import cache

from newsparse.extractor.quotes.marks import marks, single_marks
from newsparse.extractor.quotes.model import CUE, NOUN, weights
from newsparse.wordlists import first_of_line, sections

_FILE = "quotes.txt"
_MEMORY = 20_000
"""Words remembered at most, some 2 MB; then the memory is cleared."""

IS_CUE, IS_SAYING, IS_PLAIN, IS_SPEAKING, IS_PRONOUN, IS_BREAK, IS_NOUN, IS_MARK = (1 << n for n in range(8))
"""Bits of a word: of saying somewhere; of saying without marks too; nearly always of saying ("said"); a noun
that speaks; a pronoun; nothing that a phrase runs over; what may be a noun; a quotation mark."""


@cache
def pronouns() -> dict[str, str]:
    """Each pronoun with the first of its kind: he, she, they, it, me, who."""
    return first_of_line(_FILE, "pronouns")


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
def breaks() -> frozenset[str]:
    """Words and marks that no phrase of a speaker runs over."""
    return listed("prepositions") | listed("phrase-breaks") | listed("determiners")


class Kinds(dict[str, int]):
    """The bits of each word in small letters."""

    def __missing__(self, low: str) -> int:
        """Look the word up in the lists and remember it."""
        if len(self) > _MEMORY:
            self.clear()
        value = self[low] = sum(bit for bit, known in _bits(low) if known)
        return value


def _bits(low: str) -> "list[tuple[int, object]]":
    """Give each bit with whether a word has it."""
    known = weights()
    broken = low in breaks()
    plain = low.isalpha()
    noun = plain and not broken and low not in listed("days") and not low.endswith("ly")
    return [
        (IS_CUE, plain and known[CUE + low]),
        (IS_SAYING, low in listed("saying")),
        (IS_PLAIN, low in listed("plain-saying")),
        (IS_SPEAKING, (plain and known[NOUN + low]) or low in listed("speaking")),
        (IS_PRONOUN, low in pronouns()),
        (IS_BREAK, broken),
        (IS_NOUN, noun),
        (IS_MARK, low in marks() or low in single_marks()),
    ]


@cache
def table(mask: int) -> bytes:
    """Give the table that turns the bits of words into 1 where they have one of a mask, for ``translate``."""
    return bytes(int(b & mask > 0) for b in range(256))


@cache
def kinds() -> Kinds:
    """Give the bits of words."""
    return Kinds()
