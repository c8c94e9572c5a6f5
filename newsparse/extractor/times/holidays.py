"""Feasts and holidays by name.

Names and their rules stand in ``data/feasts.txt``, rules of countries in ``data/holidays.txt``. The module
``feast_days`` reads them, but for "by": the rule of the article's country.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsparse import wordlists

LONGEST = 6
"""Words in the longest name."""
_LINKS = "-'’."
"""Signs that may stand inside a name."""
_GENITIVES = ("'s", "’s")
_SIGNS = frozenset((*_LINKS, *_GENITIVES))
_MOST_SIGNS = 3
"""Tokens to the second word of a name: St.-Jean."""
_SHORTEST = 3
"""Letters of a word whose last s is dropped: all saints."""
_EVE = "eve"
_OWN = 4
"""A name with more rules than that is each country's own: Independence Day; with fewer it is one's."""


class Holiday(NamedTuple):
    """A name's rule, whether it needs capitals, and the days to add (Diwali eve: -1)."""

    rule: str
    capitals: bool = False
    offset: int = 0


class Match(NamedTuple):
    """A holiday named in a text, and the token after it."""

    holiday: Holiday
    end: int


def _stem(word: str) -> str:
    """Drop the last s, of a genitive or plural mostly, and read another spelling as the usual one."""
    word = word[:-1] if len(word) > _SHORTEST and word[-1] == "s" else word
    return _aliases().get(word, word)


@cache
def _aliases() -> dict[str, str]:
    """Give other spellings of words of names."""
    return wordlists.first_of_line("feasts.txt", "aliases")


@cache
def _by_first() -> dict[str, list[str]]:
    """Give the rule and the words of each name, a line each, by the stem of the first word."""
    found: dict[str, list[str]] = {}
    for name in _countries():
        found.setdefault(name.partition("_")[0], []).append("^by " + name.replace("_", " "))
    for line in wordlists.sections("feasts.txt").lines("names"):
        found.setdefault(_stem(line.split(" ", 2)[1]), []).append(line)
    return found


@cache
def _names(first: str) -> dict[tuple[str, ...], Holiday]:
    """Read the names of holidays that begin with a stem."""
    found: dict[tuple[str, ...], Holiday] = {}
    for rule, *words in map(str.split, _by_first().get(first, ())):
        stems = words if rule == "^by" else map(_stem, words)
        found[tuple(stems)] = Holiday(rule.lstrip("^"), rule[0] == "^")
    return found


@cache
def _countries() -> dict[str, list[str]]:
    """Give the lines about each name whose day is another in each country."""
    found: dict[str, list[str]] = {}
    for file, section in (("holidays.txt", "countries"), ("feasts.txt", "by-country")):
        for line in wordlists.sections(file).lines(section):
            name, usual, *rest = line.split(" ", 2)
            anywhere = f"*={usual} " if section == "by-country" and name not in found else ""
            found.setdefault(name, []).append(f"{usual} {anywhere}{''.join(rest)}")
    return found


def _rules(name: str) -> dict[str, str]:
    """Read the rules of countries for a name: each country's, and that without one (an empty string)."""
    found: dict[str, str] = {}
    for usual, *rest in map(str.split, _countries()[name]):
        found = found or {"": usual}
        found |= dict(pair.split("=") for pair in rest)
    return found


@cache
def starts() -> frozenset[str]:
    """Give the words that a name may begin with."""
    stems = _by_first().keys()
    words = {*stems, *(word for word, usual in _aliases().items() if usual in stems)}
    return frozenset(words | {word + "s" for word in words})


@cache
def follows(word: str) -> frozenset[str]:
    """Give what may follow a word that a name may begin with, nothing where anything may."""
    after: set[str] = set()
    alone = word.removesuffix("s")
    stems = {word, alone, _aliases().get(word, word), _aliases().get(alone, alone)}
    for stem in stems & _by_first().keys():
        for _, *rest in _names(stem) if word in _spellings(stem) else ():
            if not rest:
                return frozenset()
            after |= _spellings(rest[0])
    return frozenset(after)


def candidates(words: list[str]) -> list[int]:
    """Give the tokens at which a name may begin: by their word and the next one, behind signs."""
    found: list[int] = []
    present = set(words)
    for word in starts() & present:
        after, at = follows(word), -1
        if after and after.isdisjoint(present):
            continue
        for _ in range(words.count(word)):
            at = words.index(word, at + 1)
            if not after or _next_word(words, at) in after:
                found.append(at)
    return sorted(found)


def _next_word(words: list[str], at: int) -> str:
    """Give the word behind a token and the signs after it."""
    for word in words[at + 1 : at + 1 + _MOST_SIGNS]:
        if word not in _SIGNS:
            return word
    return ""


@cache
def _others() -> dict[str, list[str]]:
    """Give the other spellings of words of names."""
    found: dict[str, list[str]] = {}
    for word, usual in _aliases().items():
        found.setdefault(usual, []).append(word)
    return found


def _spellings(stem: str) -> set[str]:
    """Give the words that have a stem."""
    return {form for word in (stem, *_others().get(stem, ())) for form in (word, word + "s")}


def match(words: Sequence[str], raw: Sequence[str], at: int) -> Match | None:
    """Give the longest name that starts at a token.

    Args:
        words: the tokens in lower case.
        raw: as printed.
        at: the first token.

    """
    row = list(_words(words, at))
    for size in range(len(row), 0, -1):
        stems = tuple(stem for stem, _ in row[:size])
        end = row[size - 1][1] + 1
        names = _names(stems[0])
        holiday = names.get(stems)
        if holiday is None and size > 1 and stems[-1] == _EVE and (day := names.get(stems[:-1])):
            holiday = day._replace(offset=-1)
        if holiday and (_is_dated(words, at, end) or _is_printed(holiday, stems, raw[at:end])):
            if holiday.rule == "by":
                holiday = holiday._replace(rule="by:" + "_".join(stems[: size - (holiday.offset < 0)]))
            return Match(holiday, end)
    return None


def _words(words: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
    """Give the stems from a token on with their places, over the signs inside a name."""
    found = 0
    for i in range(at, min(len(words), at + 2 * LONGEST)):
        if words[i] in _GENITIVES or words[i] in _LINKS:
            continue
        if found == LONGEST or not words[i][0].isalpha():
            return
        found += 1
        yield _stem(words[i]), i


def _is_printed(holiday: Holiday, stems: tuple[str, ...], printed: Sequence[str]) -> bool:
    """Tell whether a name has the capitals that it needs: a single word has one at least."""
    if holiday.capitals:
        return all(word[0].isupper() for word in printed if word[0].isalpha() and len(word) > _SHORTEST)
    return len(stems) > 1 or printed[0][0].isupper() or stems[0] in wordlists.words("feasts.txt", "any-case")


def _is_dated(words: Sequence[str], at: int, end: int) -> bool:
    """Tell a name that stands as a date does: mothers day 2014, last fathers day."""
    year = end < len(words) and len(words[end]) == len("2014") and words[end].isdecimal()
    return year or (at > 0 and words[at - 1] in ("last", "next", "this"))


def rule_in(holiday: Holiday, country: Callable[[], str]) -> str:
    """Give the rule of a holiday in a country.

    Args:
        holiday: what was named.
        country: gives an ISO 3166-1 code, or an empty string; asked only where it matters.

    """
    if not holiday.rule.startswith("by:"):
        return holiday.rule
    rules = _rules(holiday.rule[3:])
    if len(rules) == 1:
        return rules[""]
    code = country().upper()
    if code and code not in rules and len(set(rules.values())) > _OWN:
        return rules.get("*", "-")
    return rules.get(code, rules[""])
