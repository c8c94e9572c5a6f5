"""The role of a person as the article states it: the likeliest of the phrases beside the mentions, or none.

A log-linear model (Berger, Della Pietra and Della Pietra, "A maximum entropy approach to natural
language processing", 1996) chooses among all phrases beside all mentions of a person and "no role".
What is stated twice counts twice; phrases that hold one another agree.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from math import exp
from typing import Final

from newsparse.extractor.names.tagger import model
from newsparse.extractor.people.features import (
    EDGES,
    WHOLE,
    Key,
    Mention,
    Vocabulary,
    edges,
    mention,
    of_inner,
    whole,
)
from newsparse.extractor.people.kinds import ORGANIZATION, PERSON, Kinds
from newsparse.extractor.people.phrase import Phrase
from newsparse.extractor.people.phrases import Phrases
from newsparse.extractor.people.weights import UNIT, Weights, weights
from newsparse.extractor.people.words import flagged
from newsparse.tokens import Document, Name

MENTIONS: Final = 12
"""Mentions of a person that are looked at: later ones hold 1 % of the roles of the records set."""
ENOUGH: Final = 0.5
"""Least probability of a role that is given: lenient precision and recall on records/dev are .93 / .77 (at .4
.91 / .78)."""
HOPELESS: Final = -1 * UNIT
"""Phrases whose whole weighs less are none: the same roles on records/dev as at -2 (lenient F 84.0) in 2 %
less time; at 0 F is 83.1."""
ACRONYM: Final = 5
"""Letters of a word in capitals, at most, that is no shout."""
_MOST: Final = 30_000
"""Keys of a group remembered at most; then the memory is cleared."""


class _Inner(dict[str, int]):
    """``inner[word]`` is what a word inside a phrase weighs; remembered."""

    __slots__ = ("_vocabulary", "_weights")

    def __init__(self, vocabulary: Vocabulary, table: Weights) -> None:
        super().__init__()
        self._vocabulary, self._weights = vocabulary, table

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST:
            self.clear()
        value = self[word] = sum([self._weights[f] for f in of_inner(self._vocabulary, word)])
        return value


class _Sums(dict[Key, int]):
    """``sums[key]`` is what the features of a key weigh together; remembered."""

    __slots__ = ("_group", "_vocabulary", "_weights")

    def __init__(self, group: Callable[..., list[str]], vocabulary: Vocabulary, table: Weights) -> None:
        super().__init__()
        self._group, self._vocabulary, self._weights = group, vocabulary, table

    def __missing__(self, key: Key) -> int:
        if len(self) > _MOST:
            self.clear()
        table = self._weights
        value = self[key] = sum([table[f] for f in self._group(self._vocabulary, *key)])
        return value


class Judge:
    """The model: what each phrase weighs."""

    def __init__(self, table: Weights) -> None:
        """Take the weights."""
        self.vocabulary = Vocabulary(model().lexicon, lambda low: table["n" + low])
        self.kinds = Kinds(flagged("outside"), lambda low: table["v" + low])
        self.nothing = table["nothing"]
        """What speaks for no role."""
        self._heads, self._shapes, self._mentions = (_Sums(g, self.vocabulary, table) for g in WHOLE)
        self._edges = [_Sums(group, self.vocabulary, table) for group in EDGES]
        self._inner = _Inner(self.vocabulary, table)

    def score(self, phrases: Phrases, phrase: Phrase, at: Mention) -> int | None:
        """Weigh a phrase beside a mention; None where it is hopeless."""
        head, form, stand = whole(phrases, phrase, at)
        total = self._heads[head] + self._shapes[form] + self._mentions[stand]
        if total < HOPELESS:
            return None
        for sums, key in zip(self._edges, edges(phrases, phrase), strict=False):
            total += sums[key]
        _, first, last, at_head = phrase
        if last - first > 1:
            inner, words, kinds = self._inner, phrases.words, phrases.kinds
            for i in range(first, last):
                if i != at_head and kinds[i] != PERSON:
                    total += inner[words[i]]
        return total


@cache
def judge() -> Judge:
    """Open the model, once."""
    return Judge(weights())


class Roles:
    """Finds roles in one document."""

    def __init__(self, doc: Document, names: Sequence[Name]) -> None:
        """Take the tokens and names of a document."""
        self._judge = judge()
        self._text = doc.text
        self._phrases = Phrases(doc, names, self._judge.kinds)

    def of(self, mentions: Iterable[tuple[int, int, bool]]) -> str | None:
        """Give the role of a person.

        Args:
            mentions: of each mention its tokens [first, last), and whether it is more than a surname.

        """
        scored = list(self._scored(mentions))
        found = [(self._words(phrase), score) for phrase, score in scored if score is not None]
        role = choose(found, self._judge.nothing) if found else None
        return role or next((self._words(p) for p, _ in scored if self._affiliates(p)), None)

    def _scored(self, mentions: Iterable[tuple[int, int, bool]]) -> Iterator[tuple[Phrase, int | None]]:
        """Give all phrases beside the mentions, each with what it weighs."""
        phrases = self._phrases
        for nth, (first, last, full) in enumerate(islice(mentions, MENTIONS)):
            at: Mention | None = None
            for phrase in phrases.beside(first, last):
                at = at or mention(self._judge.vocabulary, phrases, nth, last, full=full)
                yield phrase, self._judge.score(phrases, phrase, at)

    def _affiliates(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is the whole name of whom somebody is of: Jane Roe of the Acme Fund."""
        tokens = self._phrases
        whole = tokens.begins.get(phrase.last) == phrase.first and tokens.labels[phrase.first] == ORGANIZATION
        return whole and phrase.place.endswith("of")

    def _words(self, phrase: Phrase) -> str:
        doc = self._phrases.doc
        return " ".join(self._text[doc.starts[phrase.first] : doc.ends[phrase.last - 1]].split())


def choose(scores: list[tuple[str, int]], nothing: int, *, least: float = ENOUGH) -> str | None:
    """Choose among phrases and "no role" (``nothing``) by what each weighs.

    Returns:
        The likeliest phrase, if it and those that agree with it are likely enough together.

    """
    top = max(nothing, *(s for _, s in scores))
    mass: dict[str, float] = defaultdict(float)
    for text, score in scores:
        mass[text] += exp((score - top) / UNIT)
    total = sum(mass.values()) + exp((nothing - top) / UNIT)
    best = max(mass, key=mass.__getitem__)
    if _shouted(best):
        return None
    if mass[best] >= least * total:
        return best
    own = set(best.lower().split())
    agreeing = sum(m for text, m in mass.items() if _agree(own, set(text.lower().split())))
    return best if agreeing >= least * total else None


def _shouted(text: str) -> bool:
    """Tell whether a phrase is part of a headline in capitals, where nothing tells nouns from verbs."""
    return text.isupper() and max(map(len, text.split())) > ACRONYM


def _agree(a: set[str], b: set[str]) -> bool:
    """Tell whether all words of one phrase are among the other's."""
    return a <= b or b <= a
