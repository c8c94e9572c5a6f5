"""Whether words without quotation marks are a quote as an editor has it: a clause behind a word of saying."""

from newsparse.extractor.quotes.lexis import listed, pronouns
from newsparse.extractor.quotes.page import Page

_LONG = 6
"""Words that a strong word of saying brings without a verb we know: 8 in 10 are a clause (GGT dev)."""
_NOT = 3
"""Tokens before a word of saying in which "not" is looked for."""


def is_quote(page: Page, first: int, last: int, cue: int) -> bool:
    """Tell whether tokens [first, last) are what a cue at token ``cue`` says.

    A strong word of saying needs a clause, a weak one "that"; what is not said is no quote.
    """
    word = page.low[cue]
    if word not in listed("saying") or _denied(page, cue):
        return False
    before = page.low[first - 1] if first else ""
    if before == "that" or (word in listed("telling") and "to" in page.low[max(0, first - 1) : first + 2]):
        return True
    if word in listed("clausal"):
        return _led_by_pronoun(page, first, last) or _is_clause(page, first, last)
    return word in listed("strong") and _stands_alone(page, first, last)


def _stands_alone(page: Page, first: int, last: int) -> bool:
    """Tell whether words are a clause that needs no "that" and hangs on no preposition."""
    if _led_by_pronoun(page, first, last):
        return True
    hangs = page.low[first] == "to" or page.low[first - 1] in listed("prepositions")
    return not hangs and _clause(page, first, last)


def _led_by_pronoun(page: Page, first: int, last: int) -> bool:
    """Tell whether words begin with a pronoun and go on."""
    return last - first > 1 and page.low[first] in pronouns()


def _is_clause(page: Page, first: int, last: int) -> bool:
    """Tell whether words behind "said" are many or have a verb."""
    return last - first >= _LONG or any(_finite(page, i) for i in range(first, last))


def _denied(page: Page, cue: int) -> bool:
    """Tell whether something is not said, or nobody says it: "was said to"."""
    led = page.low[max(0, cue - _NOT) : cue]
    return any(w in listed("not") for w in led) or bool(led and led[-1] in listed("be"))


def _finite(page: Page, i: int) -> bool:
    """Tell whether a token looks like a verb with a tense."""
    return page.low[i] in listed("finite") or page.low[i].endswith("ed")


def _clause(page: Page, first: int, last: int) -> bool:
    """Tell whether tokens have a verb with a tense that is not a relative clause's."""
    for i in range(first, last):
        low = page.low[i]
        if low in listed("finite"):
            return True
        if low in listed("relatives") and i > first:
            return False
        if low.endswith("ed") and i > first and not _participle(page, i):
            return True
    return last - first >= _LONG


def _participle(page: Page, i: int) -> bool:
    """Tell whether a word in "-ed" stands as an adjective or behind "who": "the planned move"."""
    before = page.low[i - 1]
    return before in listed("determiners") or before in listed("prepositions") or before == ","
