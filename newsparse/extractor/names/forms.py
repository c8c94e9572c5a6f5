"""The mentions of an article put together by what they say: one form, one type.

In 1,359 articles labelled by hand 11 have a string that stands for things of two types, so the
type of a name is decided for all its mentions at once (see ``entities``).
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import exp
from typing import TypeVar

from newsparse.extractor.groups import Groups
from newsparse.extractor.names.model import NAT
from newsparse.extractor.names.view import FILE
from newsparse.tokens import Document, Name, Some
from newsparse.wordlists import words as listed

_LONGEST = 12
"""Words of a form that is compared with others, at most: longer ones are sentences in capitals."""
_NAMESAKES = 8
"""Longer forms that a form is compared with, at most, so that time stays linear."""
_POSSESSIVE = ("'s", "’s", "'", "’")

Key = tuple[str, ...]
Long = tuple[Key, str]
"""The words of a form, and what the tagger calls most of its mentions."""
Entry = TypeVar("Entry")


class Form:
    """One string of an article with its mentions.

    ``shares`` are the mean probabilities of ``TYPES`` and of none, by the tagger's scores of each mention
    alone; ``best`` and ``total`` say for each type by how much it leads the others, in the mention where it
    does most and in all together; ``label`` is what the tagger calls most of them.
    """

    __slots__ = ("best", "label", "mentions", "shares", "total", "words")

    def __init__(self, words: Key, mentions: Some, label: str = "") -> None:
        """Take mean, most and sum over the mentions; of none there is nothing to take."""
        self.words, self.mentions, self.label = words, mentions, label
        self.shares: tuple[float, ...] = ()
        self.best: tuple[int, ...] = ()
        self.total: tuple[int, ...] = ()
        if len(mentions) == 1:
            odds = mentions[0].odds
            self.shares, self.best = tuple(probabilities(odds)), _leads(odds)
            self.total = self.best
        else:
            self._sum_up(Counter(n.odds for n in mentions), len(mentions))

    def _sum_up(self, counts: Counter[tuple[int, ...]], count: int) -> None:
        shares = [[p * times / count for p in probabilities(odds)] for odds, times in counts.items()]
        leads = [_leads(odds) for odds in counts]
        sums = [[v * times for v in row] for row, times in zip(leads, counts.values(), strict=True)]
        self.shares = tuple(map(sum, zip(*shares, strict=True)))
        self.best = tuple(map(max, zip(*leads, strict=True)))
        self.total = tuple(map(sum, zip(*sums, strict=True)))


def _leads(odds: tuple[int, ...]) -> tuple[int, ...]:
    """Give by how much each type leads the best of the others and none."""
    second, top = sorted((*odds, 0))[-2:]
    return tuple([s - (second if s == top else top) for s in odds])


def probabilities(odds: tuple[int, ...]) -> list[float]:
    """Give the probabilities of ``TYPES`` and of none that go with scores over none.

    >>> [round(p, 2) for p in probabilities((21, 0, 0, 0))]
    [0.4, 0.15, 0.15, 0.15, 0.15]
    """
    top = max(0, *odds)
    parts = [exp((s - top) / NAT) for s in (*odds, 0)]
    total = sum(parts)
    return [p / total for p in parts]


def key(doc: Document, name: Name) -> Key:
    """Fold a mention to what makes it one form with others: small, without "the" and a closing 's."""
    words = [w.lower() for w in doc.words[name.first : name.last]]
    if len(words) > 1 and words[-1] in _POSSESSIVE:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    return tuple([w if len(w) <= len("J.") else w.rstrip(".") or w for w in words])


class Forms:
    """The forms of an article, in the order of their first mentions.

    There may be a hundred thousand, so each is made when it is asked for; what is kept is a string, a
    number and four bytes a mention.
    """

    __slots__ = ("_groups", "_names", "_numbers", "labels")

    def __init__(self, doc: Document, names: Sequence[Name]) -> None:
        """Put the mentions of a document together."""
        self._names = names
        self._numbers: dict[str, int] = {}
        """The words of each form, with a space between, and its number."""
        which = array("I", (self._number(" ".join(key(doc, name))) for name in names))
        self._groups = Groups(which, len(self._numbers))
        self.labels = [_most([n.label for n in self._some(k)]) for k in range(len(self._numbers))]
        """What the tagger calls most mentions of each."""

    def _number(self, words: str) -> int:
        return self._numbers.setdefault(words, len(self._numbers))

    def _some(self, number: int) -> Some:
        """Give the mentions of a form."""
        return Some(self._names, self._groups[number])

    def __len__(self) -> int:
        """Count them."""
        return len(self._numbers)

    def __iter__(self) -> Iterator[Form]:
        """Give them in order."""
        for number, words in enumerate(self.words()):
            yield Form(words, self._some(number), self.labels[number])

    def words(self) -> Iterator[Key]:
        """Give the words of each, in order."""
        for words in self._numbers:
            yield tuple(words.split(" "))

    def label(self, words: Key) -> str | None:
        """Give what the tagger calls most mentions of a form; None if there is no such form."""
        number = self._numbers.get(" ".join(words))
        return None if number is None else self.labels[number]


def _most(labels: list[str]) -> str:
    """Give the label that is there most often, the first of several."""
    return labels[0] if len(labels) == 1 else max(dict.fromkeys(labels), key=labels.count)


class Links:
    """Which forms of an article are parts of others: surnames, short forms, acronyms."""

    __slots__ = ("forms", "initials", "longer")

    def __init__(self, forms: Forms) -> None:
        """Index the forms of several words by each of their words, and by their initials."""
        self.forms = forms
        self.longer: dict[str, tuple[Long, ...]] = {}
        self.initials: dict[str, tuple[str, ...]] = {}
        for words, label in zip(forms.words(), forms.labels, strict=True):
            if 1 < len(words) <= _LONGEST and label:
                _enter(self.longer, words, (words, label))
                _enter(self.initials, acronyms(words), label)

    def of(self, form: Form) -> Iterator[str]:
        """Give how a form is linked to others, with what the tagger calls those."""
        words = form.words
        yield from {f"{_place(words, other)}:{label}" for other, label in self._longer_than(words)}
        if len(words) == 1:
            letters = words[0].replace(".", "")
            long = self.initials.get(letters, ()) if len(letters) > 1 else ()
            yield from {f"acronym:{label}" for label in long}
            return
        for place, part in (("first", words[:1]), ("last", words[-1:]), ("tail", words[1:])):
            label = self.forms.label(part)
            if label is not None:
                yield f"{place}:{label}"
        alone = map(self.forms.label, [(a,) for a in acronyms(words)])
        yield from {f"short:{label}" for label in alone if label is not None}

    def _longer_than(self, words: Key) -> Iterator[Long]:
        """Give the longer forms that have the first word of a form."""
        for other in self.longer.get(words[0], ()):
            if len(other[0]) > len(words):
                yield other


def _enter(index: dict[str, tuple[Entry, ...]], places: Iterable[str], entry: Entry) -> None:
    """Put something of a form into an index under each word that has room."""
    for place in places:
        found: tuple[Entry, ...] = index.get(place, ())
        if len(found) < _NAMESAKES:
            index[place] = (*found, entry)


def _place(words: Key, longer: Key) -> str:
    """Tell where a form stands in a longer one."""
    if longer[-len(words) :] == words:
        return "ends"
    return "opens" if longer[: len(words)] == words else "inside"


def acronyms(words: Key) -> set[str]:
    """Give the acronyms that a form may have: of its main words, and of all of them.

    >>> sorted(acronyms(("bank", "of", "wixa")))
    ['bow', 'bw']
    """
    small, between = listed(FILE, "unspelt"), listed(FILE, "unspelt-between")
    main = [w for w in words if w not in small and w not in between]
    if len(main) < 2:  # noqa: PLR2004 - one word has no acronym
        return set()
    return {"".join([w[0] for w in main]), "".join([w[0] for w in words])}
