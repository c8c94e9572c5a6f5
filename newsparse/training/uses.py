"""What a word is likely to name, told by its vector: learnt from labelled articles, for words in none.

Ridge regression on random rectified features (an extreme learning machine: Huang, Zhu and Siew, 2006) of the
share of a word's occurrences that were labelled PERSON, PLACE, ORG and OTHER. A word of the articles is
judged by its likes alone: its own labels, which the tagger learns anyway, are left out (cross-fitting).
Worth .3 of the four types' F1 on articles of four corpora, ORG .5 to 1.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from newsparse.extractor.names.model import TYPES
from newsparse.extractor.names.view import Page, page
from newsparse.training import corpus

LEVELS = (0.12, 0.3, 0.6)
"""Shares that part the four levels of a type, two bits each."""
BITS = 2
HIDDEN, RIDGE = 1200, 30.0
"""Random features and penalty: ten times the penalty loses a point of correlation with words left out."""
FOLDS = 5
"""Parts of the known words: each is judged by what was learnt from the others."""
CHUNK = 20_000
"""Words that are judged at once, for memory."""
COMMON = 8_000
"""The most frequent words name nothing, if no article says otherwise."""
ONCE = 2
"""Occurrences in an article that count, at most."""
MOST = 30
"""Occurrences that a word's weight grows with, by their root."""
WEIGHTS = {"common": 0.5, "listed": 0.7}
"""What a word weighs that is known from a list only."""
NONE = len(TYPES)

Array = Any  # a numpy array; numpy's own generic would say no more here
Known = tuple[Array, Array]


def counts(texts: Iterable[corpus.Text]) -> dict[str, Array]:
    """Count the labels of each word of labelled articles, in small letters: of ``TYPES`` and none."""
    found: dict[str, Array] = defaultdict(lambda: np.zeros(NONE + 1))
    for text in texts:
        doc = corpus.document(text)
        seen = Counter(_labelled(page(doc), corpus.bilou(doc, text.spans)))
        for (word, kind), often in seen.items():
            found[word][kind] += min(often, ONCE)
    return found


def _labelled(p: Page, labels: Sequence[str]) -> Iterable[tuple[str, int]]:
    """Give the words with the numbers of their types, but for capitals that their place may explain."""
    for i, label in enumerate(labels):
        opens = i == 0 or not p.words[i - 1].islower()
        if label == "O" and p.capital[i] and opens:
            continue
        yield p.lows[i], NONE if label == "O" else TYPES.index(label[2:])


def targets(words: Sequence[str], counted: Mapping[str, Array], listed: Mapping[str, int]) -> Known:
    """Give the shares of the types that words are known to have, and what each counts (0: not known).

    Args:
        words: the words that have vectors, by frequency.
        counted: what ``counts`` gave.
        listed: further words, with the number of their type.

    """
    shares, weights = np.zeros((len(words), NONE + 1), np.float32), np.zeros(len(words), np.float32)
    for i, word in enumerate(words):
        own = counted.get(word)
        if own is not None:
            shares[i], weights[i] = own / own.sum(), min(own.sum(), MOST) ** 0.5
        elif word in listed:
            shares[i, listed[word]], weights[i] = 1, WEIGHTS["listed"]
        elif i < COMMON:
            shares[i, NONE], weights[i] = 1, WEIGHTS["common"]
    return shares, weights


def predict(points: Array, known: Known) -> Array:
    """Give the share of each type that the vectors of words speak for."""
    shares, weights = known
    rng = np.random.default_rng(5)
    mix = rng.normal(size=(points.shape[1], HIDDEN)).astype(np.float32) * 2
    shift = rng.normal(size=HIDDEN).astype(np.float32) / 2

    def hidden(some: Array) -> Array:
        ones = np.ones((len(some), 1), np.float32)
        return np.hstack([np.maximum(some @ mix + shift, 0), some * 10, ones])

    rows = np.flatnonzero(weights)
    part = rng.integers(0, FOLDS, len(rows))
    seen = hidden(points[rows])
    sums = [_sums(seen[part == k], shares[rows[part == k]], weights[rows[part == k]]) for k in range(FOLDS)]
    squares, products = (sum(s) for s in zip(*sums, strict=True))
    whole = _solved(squares, products)
    chunks = (points[at : at + CHUNK] for at in range(0, len(points), CHUNK))
    found = np.concatenate([hidden(chunk) @ whole for chunk in chunks])
    for k, (square, product) in enumerate(sums):
        found[rows[part == k]] = seen[part == k] @ _solved(squares - square, products - product)
    return found


def _sums(seen: Array, shares: Array, weights: Array) -> Known:
    """Give the two sides of the normal equations."""
    weighed = (seen * weights[:, None]).T
    return (weighed @ seen).astype(np.float64), (weighed @ shares).astype(np.float64)


def _solved(squares: Array, products: Array) -> Array:
    """Solve the normal equations with the penalty."""
    return np.linalg.solve(squares + RIDGE * np.eye(len(squares)), products)


def codes(found: Array) -> list[int]:
    """Give each word its byte: the levels of ``TYPES``, two bits each, PERSON lowest."""
    levels = [np.digitize(found[:, k], LEVELS).astype(int) << BITS * k for k in range(NONE)]
    return [int(code) for code in sum(levels)]
