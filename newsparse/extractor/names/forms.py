"""The mentions of an article put together by what they say: one form, one type.

In 1,359 articles labelled by hand 11 have a string that stands for things of two types, so the
type of a name is decided for all its mentions at once (see ``entities``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import exp

from newsparse.extractor.names.model import NAT
from newsparse.tokens import Document, Name, Some
from newsparse.wordlists import words as listed

FILE = "names.txt"
_LONGEST = 12
"""Words of a form that is compared with others, at most: longer ones are sentences in capitals."""
_NAMESAKES = 8
"""Longer forms that a form is compared with, at most, so that time stays linear."""
_POSSESSIVE = ("'s", "’s", "'", "’")

Key = tuple[str, ...]


class Form:
    """One string of an article with its mentions.

    ``shares`` are the mean probabilities of ``TYPES`` and of none, by the tagger's scores of each mention
    alone; ``best`` and ``total`` say for each type by how much it leads the others, in the mention where it
    does most and in all together; ``label`` is what the tagger calls most of them.
    """

    __slots__ = ("best", "label", "mentions", "shares", "total", "words")

    def __init__(self, words: Key, names: Sequence[Name]) -> None:
        """A form without mentions yet, which will be some of the names."""
        self.words = words
        self.mentions = Some(names)
        self.label = ""
        self.shares: tuple[float, ...] = ()
        self.best: tuple[int, ...] = ()
        self.total: tuple[int, ...] = ()

    def sum_up(self) -> None:
        """Take mean, most and sum over the mentions."""
        count = len(self.mentions)
        if count == 1:
            only = self.mentions[0]
            self.shares, self.label = tuple(probabilities(only.odds)), only.label
            self.best = self.total = _leads(only.odds)
            return
        counts = Counter([n.odds for n in self.mentions])
        shares = [[p * times / count for p in probabilities(odds)] for odds, times in counts.items()]
        leads = [_leads(odds) for odds in counts]
        sums = [[v * times for v in row] for row, times in zip(leads, counts.values(), strict=True)]
        self.shares = tuple(map(sum, zip(*shares, strict=True)))
        self.best = tuple(map(max, zip(*leads, strict=True)))
        self.total = tuple(map(sum, zip(*sums, strict=True)))
        self.label = Counter([n.label for n in self.mentions]).most_common(1)[0][0]


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


def gather(doc: Document, names: Sequence[Name]) -> dict[Key, Form]:
    """Put the mentions of a document together by form, in the order of the first."""
    forms: dict[Key, Form] = {}
    for number, name in enumerate(names):
        words = key(doc, name)
        form = forms.get(words)
        if form is None:
            form = forms[words] = Form(words, names)
        form.mentions.numbers.append(number)
    for form in forms.values():
        form.sum_up()
    return forms


def _enter(index: dict[str, list["Form"]], entries: Iterable[str], form: "Form") -> None:
    """Put a form into an index under each entry that has room."""
    for entry in entries:
        if len(index[entry]) < _NAMESAKES:
            index[entry].append(form)


class Links:
    """Which forms of an article are parts of others: surnames, short forms, acronyms."""

    __slots__ = ("forms", "initials", "longer")

    def __init__(self, forms: dict[Key, Form]) -> None:
        """Index the forms of several words by each of their words, and by their initials."""
        self.forms = forms
        self.longer: dict[str, list[Form]] = defaultdict(list)
        self.initials: dict[str, list[Form]] = defaultdict(list)
        for form in forms.values():
            if 1 < len(form.words) <= _LONGEST and form.label:
                _enter(self.longer, form.words, form)
                _enter(self.initials, acronyms(form.words), form)

    def of(self, form: Form) -> Iterator[str]:
        """Give how a form is linked to others, with what the tagger calls those."""
        words = form.words
        yield from {f"{_place(words, other.words)}:{other.label}" for other in self._longer_than(words)}
        if len(words) == 1:
            letters = words[0].replace(".", "")
            long = self.initials.get(letters, ()) if len(letters) > 1 else ()
            yield from {f"acronym:{f.label}" for f in long}
            return
        for place, part in (("first", words[:1]), ("last", words[-1:]), ("tail", words[1:])):
            alone = self.forms.get(part)
            if alone is not None:
                yield f"{place}:{alone.label}"
        yield from {f"short:{self.forms[(a,)].label}" for a in acronyms(words) if (a,) in self.forms}

    def _longer_than(self, words: Key) -> Iterator[Form]:
        """Give the longer forms that have the first word of a form."""
        for other in self.longer.get(words[0], ()):
            if len(other.words) > len(words):
                yield other


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
    small = listed(FILE, "unspelt")
    main = [w for w in words if w not in small]
    if len(main) < 2:  # noqa: PLR2004 - one word has no acronym
        return set()
    return {"".join([w[0] for w in main]), "".join([w[0] for w in words])}
