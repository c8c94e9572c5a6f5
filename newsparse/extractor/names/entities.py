"""One type for a name in all of an article: the decision over everything that speaks for it.

The tagger's mentions, and the words that it nearly took for one, are put together by form
(``forms``). What all mentions of a form have to say (``evidence``) is weighed by a softmax
regression, whose weights were learnt from articles that the tagger had not seen (see
``training.entities``). So what is sure once is sure everywhere, and no later stage changes a label.
"""

import json
from array import array
from collections.abc import Iterator, Sequence
from math import exp
from os.path import dirname, join

from newsparse.extractor.names import pieces, tagger
from newsparse.extractor.names.evidence import Context, features
from newsparse.extractor.names.forms import Form, Forms, Links
from newsparse.extractor.names.model import TYPES
from newsparse.tokens import Document, Name, Names

_FILE = join(dirname(__file__), "..", "..", "data", "entities.json")  # noqa: PTH118, PTH120 - pathlib costs start-up
UNIT = 100
"""What the weights of the file were multiplied with."""
BIAS = "1"
"""The feature that every form has."""
_APART = 60
"""Units (of 21 a nat) that the tagger must be surer of a mention's own label than of its form's, for the
form to stand for two things: a town and its club in tables of results. CoNLL-2003 PLACE +.8, ORG +1.2;
a string with two labels in 6 of 282 articles in place of 5."""


_in_use: list[dict[str, list[int]]] = []


def weights() -> dict[str, list[int]]:
    """Give the weights of the features: a row for each, of ``TYPES`` and none; the file is read once."""
    if not _in_use:
        with open(_FILE, encoding="utf-8") as f:  # noqa: PTH123 - as above
            _in_use.append(json.load(f))
    return _in_use[-1]


def use(other: dict[str, list[int]] | None) -> None:
    """Decide with other weights from here on, or with the shipped ones again; for training."""
    _in_use[:] = [] if other is None else [other]


def decide(doc: Document, tagged: Sequence[Name]) -> Sequence[Name]:
    """Give every form of an article its type.

    Args:
        doc: the tokens.
        tagged: what ``tagger.tag`` found.

    Returns:
        The names with their final labels and the probability of each (``share``), in order and without
        overlaps.

    """
    decided = bytearray(len(tagged))  # the number of the type, from 1
    sure = array("d", bytes(8 * len(tagged)))
    for form, found in evidence(doc, tagged):
        _decide(form, weigh(found), decided, sure)
    names = (tagged[k]._replace(label=TYPES[d - 1], share=sure[k]) for k, d in enumerate(decided) if d)
    return Names(pieces.join(doc, names))


def evidence(doc: Document, tagged: Sequence[Name]) -> Iterator[tuple[Form, list[str]]]:
    """Give the forms of an article, each with its features."""
    forms = Forms(doc, tagged)
    around = Context(doc, tagged, Links(forms), tagger.model().lexicon)
    for form in forms:
        yield form, features(form, around)


def weigh(found: list[str]) -> list[float]:
    """Give the probabilities of ``TYPES`` and none that features speak for."""
    table = weights()
    a, b, c, d, e = table[BIAS]
    for feature in found:
        row = table.get(feature)
        if row:
            a += row[0]
            b += row[1]
            c += row[2]
            d += row[3]
            e += row[4]
    top = max(a, b, c, d, e)
    parts = [exp((s - top) / UNIT) for s in (a, b, c, d, e)]
    total = sum(parts)
    return [p / total for p in parts]


def _decide(form: Form, shares: list[float], decided: bytearray, sure: "array[float]") -> None:
    """Give the mentions of a form its type, unless it is no name."""
    best = max(range(len(shares)), key=shares.__getitem__)
    if best == len(TYPES):
        return
    for number, name in zip(form.mentions.numbers, form.mentions, strict=True):
        own = TYPES.index(name.label) if name.label else best
        if name.odds[own] - name.odds[best] <= _APART:
            own = best
        decided[number] = own + 1
        sure[number] = shares[own]


def explain(
    doc: Document, tagged: Sequence[Name]
) -> Iterator[tuple[str, dict[str, float], list[tuple[str, str, int]]]]:
    """Tell why each form has its type.

    Args:
        doc: the tokens.
        tagged: what ``tagger.tag`` found.

    Yields:
        The words of a form, its probabilities (of ``TYPES`` and "none"), and each feature that the file
        knows, with the type that it speaks loudest for or against and its weight, the heaviest first.

    """
    kinds = (*TYPES, "none")
    table = weights()
    for form, found in evidence(doc, tagged):
        shares = dict(zip(kinds, weigh(found), strict=True))
        rows = [(f, max(zip(kinds, table[f], strict=True), key=_loudness)) for f in found if f in table]
        heaviest = sorted(((f, kind, w) for f, (kind, w) in rows), key=lambda r: -abs(r[2]))
        yield " ".join(form.words), shares, heaviest


def _loudness(weight: tuple[str, int]) -> int:
    """Give how much a weight says, for or against."""
    return abs(weight[1])
