"""Whether words without quotation marks are a quote as an editor has it: a clause behind a word of saying."""

from newsparse.extractor.quotes.lexis import governors, listed, pronouns
from newsparse.extractor.quotes.page import Page

_LONG = 6
"""Words that a strong word of saying brings without a verb we know: 8 in 10 are a clause (GGT dev)."""
_NEAR = 4
"""Tokens before a word of saying in which "what" and "than" are looked for."""
_OBJECT = 12
"""Words in which what is called something ends: "called the new plan a joke"."""
_NOT = 3
"""Tokens before a word of saying in which "not" is looked for."""


def is_quote(page: Page, first: int, last: int, cue: int) -> bool:
    """Tell whether tokens [first, last) are what a cue at token ``cue`` says.

    A strong word of saying needs a clause, a weak one "that"; what is not said is no quote.
    """
    word = page.low[cue]
    before = _before(page, first)
    if word not in listed("saying") or _denied(page, cue) or (first > cue and _hangs(page, cue, before)):
        return False
    if _led(page, first, before, word):
        return True
    if word in listed("naming"):
        return first > cue and _names(page, first, last)
    if word in listed("clausal"):
        return _led_by_pronoun(page, first, last) or _is_clause(page, first, last)
    return word in listed("strong") and _stands_alone(page, first, last)


def _led(page: Page, first: int, before: str, word: str) -> bool:
    """Tell whether "that" leads the words, or "to" what somebody is asked to do."""
    asked = word in listed("telling") and "to" in page.low[max(0, first - 1) : first + 2]
    return asked or before == "that"


def _names(page: Page, first: int, last: int) -> bool:
    """Tell whether words say what something is called: "it a mistake", "it as old", not "a meeting"."""
    led = page.low[first : min(first + _OBJECT, last)]
    at = next((i for i, w in enumerate(led) if i and (w == "as" or w in listed("indefinite"))), 0)
    return at > 0 and led[0] not in listed("prepositions") and "to" not in led[:at]


def _hangs(page: Page, cue: int, before: str) -> bool:
    """Tell whether words behind a cue are no clause of their own: "said of her", "than he said it was"."""
    return (before in governors() and before != "to") or _relative(page, cue)


def _before(page: Page, first: int) -> str:
    """Give the word before a token, over a comma: "said that, if he comes"."""
    if first > 1 and page.low[first - 1] == ",":
        first -= 1
    return page.low[first - 1] if first else ""


def _relative(page: Page, cue: int) -> bool:
    """Tell whether a word of saying stands in a clause that tells who or which: "those that say"."""
    led = page.low[max(0, cue - _NEAR) : cue]
    if "," in led:
        led = led[led.index(",") + 1 :]
    if led[-1:] == ["who"] and page.doc.words[cue - 2].islower() and page.doc.words[cue - 2].isalpha():
        return True  # "anyone who says"
    return led[-1:] == ["that"] or any(w in listed("compared") for w in led)


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
    if led and page.low[cue].endswith("ed") and (led[-1] in governors() or led[-1] in listed("determiners")):
        return led[-1] != "that"  # "subject to repeated attacks"
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
    return False


def _participle(page: Page, i: int) -> bool:
    """Tell whether a word in "-ed" stands as an adjective or behind "who": "the planned move"."""
    before = page.low[i - 1]
    return before in listed("determiners") or before in listed("prepositions") or before == ","
