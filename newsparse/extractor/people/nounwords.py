"""Which words a phrase that says what a person is can be made of."""

from typing import NamedTuple

from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import fold, words

_FILE = "roles.txt"
_MIN_UNKNOWN = 2
_MIN_AGENT = 5
_AFTER = {
    "lady": ("first",),
    "charge": ("-",),
    "staff": ("-",),
    "one": ("number",),
    "accused": ("key", "main", "prime", "fellow", "the", "other", "alleged"),
}
"""Words that name a person after some others only."""
_AGES = ("year", "years", "month", "months", "week", "weeks", "day", "days")
DASHES = ("-", "‐", "‑")


class Lists(NamedTuple):
    """The word lists of roles, looked up once a document."""

    heads: frozenset[str]
    endings: tuple[str, ...]
    not_heads: frozenset[str]
    agents: tuple[str, ...]
    not_agents: frozenset[str]
    modifiers: frozenset[str]
    adjectives: frozenset[str]
    topics: frozenset[str]
    plurals: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]


_SETS = (
    *("heads", "not-heads", "not-agents", "modifiers", "adjectives", "topics", "plurals", "stops", "titles"),
    *("determiners", "prepositions"),
)


def lists() -> Lists:
    """Read the lists."""
    found = {n.replace("-", "_"): words(_FILE, n) for n in _SETS}
    endings, agents = (tuple(sorted(words(_FILE, n))) for n in ("endings", "agents"))
    return Lists(endings=endings, agents=agents, **found)


def acronym(word: str) -> bool:
    """US, IT: written like small words but for their capitals."""
    return word.isupper() and len(word) > 1


def _adjectival(folded: str) -> bool:
    """Tell whether a lower-case word looks like an adjective or a noun in the singular, no verb or adverb."""
    if folded.endswith(("ed", "ing", "ly")):
        return folded.endswith("wing")
    return len(folded) >= _MIN_UNKNOWN and (not folded.endswith("s") or folded.endswith(("ss", "us")))


class Vocabulary:
    """What the words of one document can be in a phrase."""

    def __init__(self, doc: Document, names: list[Name]) -> None:
        """Take the tokens, and the names of people, which are no part of phrases."""
        self.doc = doc
        self.words = doc.words
        self.lists = lists()
        self.people = {i for n in names if n.label == "PERSON" for i in range(n.first, n.last)}

    def glued(self, i: int) -> bool:
        """Tell whether token i follows the one before it without a space."""
        return i > 0 and self.doc.ends[i - 1] == self.doc.starts[i]

    def is_head(self, i: int) -> bool:
        """Tell whether a token can be the last noun of a role."""
        word = self.words[i]
        folded = fold(word)
        lists = self.lists
        if folded in lists.heads or folded in lists.titles:
            return word != "Md"
        if folded in _AFTER and i > 0 and fold(self.words[i - 1]) in _AFTER[folded]:
            return True
        if "-" in folded and folded.rsplit("-", 1)[-1] in lists.heads:
            return True
        return word.islower() and folded.endswith(lists.endings) and folded not in lists.not_heads

    def is_agent(self, i: int) -> bool:
        """Tell whether an unknown word right in front of a name looks like an occupation."""
        word = self.words[i]
        known = word in self.lists.not_agents or word in self.lists.stops or word in self.lists.modifiers
        return word.islower() and len(word) >= _MIN_AGENT and word.endswith(self.lists.agents) and not known

    def is_modifier(self, i: int) -> bool:
        """Tell whether a token can stand in front of a head."""
        word = self.words[i]
        if i in self.people or not word[0].isalnum():
            return False
        if self._hyphened(i):
            return word != "old"
        if not any(c.isalpha() for c in word):
            return False
        folded = fold(word)
        if word == "think":
            return self.words[i + 1 : i + 2] == ["tank"]
        aged = word == "old" and i > 0 and self.words[i - 1] in _AGES
        if aged or folded.endswith("year-old") or (folded in self.lists.stops and not self._proper(i)):
            return False
        known = folded in self.lists.modifiers or folded in self.lists.plurals
        return known or word[0].isupper() or "-" in word or _adjectival(folded)

    def _hyphened(self, i: int) -> bool:
        """Tell whether a token is part of a hyphened word: 16-year, award-winning."""
        after = self.glued(i) and self.words[i - 1] in DASHES
        return after or (i + 1 < len(self.words) and self.words[i + 1] in DASHES and self.glued(i + 1))

    def _proper(self, i: int) -> bool:
        """Tell whether a word is a name in spite of its looks: US, of Weekend Tours."""
        word = self.words[i]
        governed = i > 0 and self.words[i - 1] in self.lists.prepositions
        return acronym(word) or (governed and word[0].isupper())
