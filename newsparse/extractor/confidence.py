"""How sure an entry of the record is: the probability that it is what its list says.

A logistic regression over what speaks for the mentions of an entry: the probability of their label
as all mentions of the form have it (``names.entities``), the tagger's scores of each, where they stand,
how they are written, how many there are. Its weights were learnt from articles that neither the tagger
nor the decision had seen (see ``training.confidence``), so that of all entries given .9, nine of ten
are right.
"""

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from math import exp, log
from os.path import dirname, join
from typing import TypeVar

from newsparse.extractor.names.forms import probabilities
from newsparse.extractor.names.model import TYPES
from newsparse.extractor.names.tagger import model
from newsparse.record import Mention, Organization, Person, Place
from newsparse.tokens import Document, Name

_FILE = join(dirname(__file__), "..", "data", "confidence.json")  # noqa: PTH118, PTH120 - pathlib costs start-up
UNIT = 100
"""What the weights of the file were multiplied with."""
BIAS = "1"
"""The feature that every entry has."""
LABELS = {Person: "PERSON", Place: "PLACE", Organization: "ORG"}
UNCOUNTED = ("demonym", "inside")
"""Mentions that are no names of the place itself, and so neither right nor wrong."""
_LOOKED_AT = 12
"""Mentions of an entry that are looked at, so that time stays linear."""
_MANY = 6
"""Mentions, forms and words from which on they are not counted."""
_EDGE = 12
"""End of the scale of a probability, in half nats of its odds: 400:1."""
_LEAST = 0.001
"""Least probability, and what is left to certainty, that is told apart."""

Entry = TypeVar("Entry", Person, Place, Organization)
AnyEntry = Person | Place | Organization


class Reader:
    """The names of an article by where they stand."""

    __slots__ = ("_doc", "_names", "_starts")

    def __init__(self, doc: Document, names: Sequence[Name]) -> None:
        """Take the tokens and the names with their final labels, in order."""
        self._doc, self._names = doc, names
        self._starts = array("I", (n.start for n in names))

    def sure(self, entry: Entry) -> Entry:
        """Give an entry with its confidence; of a place, that it is one and the right one.

        A place without a name of its own (peoples, parts of other names) is as sure as its resolving.
        """
        right = entry.confidence if isinstance(entry, Place) else None
        if right is not None and all(m.kind in UNCOUNTED for m in entry.mentions):
            return entry.replace(confidence=round(right, 2))
        share = weigh(self.features(entry)) * (1.0 if right is None else right)
        return entry.replace(confidence=round(share, 2))

    def features(self, entry: AnyEntry) -> list[str]:
        """Give the features of an entry, each with the label of its list."""
        label = LABELS[type(entry)]
        counted = [m for m in entry.mentions if m.kind not in UNCOUNTED][:_LOOKED_AT]
        found = [self._name(m) for m in counted]
        common = [*_shares(found, label), *self._written(counted), *_known(entry)]
        common += [f"n{min(len(counted), _MANY)}", f"f{min(len({m.text for m in counted}), _MANY)}"]
        return [*[f"{label} {f}" for f in common], label]

    def _name(self, mention: Mention) -> Name | None:
        """Give the name that a mention is part of."""
        k = bisect_right(self._starts, mention.start) - 1
        if k < 0 or self._names[k].end <= mention.start:
            k += 1
        inside = k < len(self._names) and self._names[k].start < mention.end
        return self._names[k] if inside else None

    def _written(self, mentions: list[Mention]) -> Iterator[str]:
        """How the longest mention is written, its first and last word by their classes, and what it touches.

        The classes: 1.4 points more of the entries at .9 and above, of the same precision.
        """
        if not mentions:
            yield "w0"
            return
        text = max((m.text for m in mentions), key=len)
        words = text.split()
        yield f"w{min(len(words), _MANY)}"
        lexicon = model().lexicon
        for place, word in (("first", words[0]), ("last", words[-1])):
            yield f"{place} {lexicon[word.lower()] >> 11 & 511}"
        if text.isupper():
            yield f"capitals{min(len(text), _MANY)}"
        for small in sorted({w for w in words if w.islower()}):
            yield f"small {small}"
        if "," in text:
            yield "comma"
        first = mentions[0]
        yield from self._touched(first)

    def _touched(self, mention: Mention) -> Iterator[str]:
        """Whether capitalised words touch a mention, and in which part of the article it stands."""
        doc = self._doc
        a, b = bisect_right(doc.ends, mention.start), bisect_right(doc.starts, mention.end - 1)
        if a < len(doc.words):
            number = bisect_right(doc.sentences, (a, len(doc.words))) - 1
            first, last = doc.sentences[number]
            yield f"in {doc.kinds[number]}"
            if a > first and doc.words[a - 1][0].isupper():
                yield f"before {'first' if a - 1 == first else 'other'}"
            if b < last and doc.words[b][0].isupper():
                yield "after"


def _known(entry: AnyEntry) -> Iterator[str]:
    """What else the record says of the entry."""
    if isinstance(entry, Place):
        yield "unresolved" if entry.lat is None else f"kind {entry.kind}"
    elif isinstance(entry, Person):
        yield "role" if entry.role else "no role"


def _shares(names: list[Name | None], label: str) -> Iterator[str]:
    """The probabilities of the label, of the forms and of the mentions alone: mean, least, most."""
    k = TYPES.index(label)
    known = [n for n in names if n is not None and n.label == label]
    yield f"unnamed{min(len(names) - len(known), _MANY)}"
    for what, shares in (
        ("form", [n.share for n in known]),
        ("alone", [probabilities(n.odds)[k] for n in known if n.odds]),
    ):
        if shares:
            yield f"{what} mean{scale(sum(shares) / len(shares))}"
            yield f"{what} least{scale(min(shares))}"
            yield f"{what} most{scale(max(shares))}"


def scale(share: float) -> int:
    """Give the logarithm of the odds of a probability, in half nats.

    >>> scale(0.5), scale(0.9), scale(0.0)
    (0, 4, -12)
    """
    share = min(max(share, _LEAST), 1 - _LEAST)
    return max(-_EDGE, min(_EDGE, int(2 * log(share / (1 - share)))))


@cache
def weights() -> dict[str, int]:
    """Read the weights of the features."""
    with open(_FILE, encoding="utf-8") as f:  # noqa: PTH123 - as above
        found: dict[str, int] = json.load(f)
    return found


def weigh(found: Sequence[str], table: dict[str, int] | None = None) -> float:
    """Give the probability that features speak for, by the weights of the file or others."""
    known = weights() if table is None else table
    return 1 / (1 + exp(-(known[BIAS] + sum([known.get(f, 0) for f in found])) / UNIT))
