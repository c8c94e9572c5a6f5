"""Which nouns are used like those that head roles: from the vectors of words.

A ridge regression on the vector of a word and a hidden layer of random units (Huang, Zhu and Siew,
"Extreme learning machine", 2006) tells the heads of labelled roles from the other words of the same
articles. What a word of the training articles is given comes from a fit that did not see it.
"""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

WORDS, SIZE = 60_000, 100
"""Words of the vectors that are looked at, by frequency, and numbers of each."""
HIDDEN, SPREAD, STRESS, RIDGE = 400, 3.0, 3.0, 20.0
"""Random units, by what their sum is divided, by what the vector is multiplied beside them, the penalty."""
FOLDS = 5
RARE = 2
"""Times that a word must occur to be an example of no head."""
OFTEN = 3
"""Times from which on a head weighs no more."""
STEPS = (-0.9, -0.8, -0.7, -0.6, -0.45, -0.3, -0.1, 0.2)
"""Where one step of likeness ends and the next begins; heads are fitted to 1, others to -1."""
KNOWN = 25
"""Words that occur so often without heading a role are not like heads, whatever their vectors say."""
LEAST = 6
"""Steps below it are left out of the table: nine words of ten."""

Matrix = Any  # a numpy array


def vectors(path: Path) -> tuple[list[str], Matrix]:
    """Read the most frequent words with their vectors, centred and made unit length."""
    known: dict[str, list[float]] = json.loads(path.read_text("utf-8"))["vectors"]
    words = list(known)[:WORDS]
    matrix = np.array([known[w][:SIZE] for w in words], dtype=np.float32)
    matrix -= matrix.mean(0)
    return words, matrix / (np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9)


def layer(points: Matrix) -> Matrix:
    """Give the vectors, the hidden units and a constant side by side."""
    rng = np.random.default_rng(0)
    chosen = rng.normal(size=(points.shape[1], HIDDEN)).astype(np.float32)
    hidden = np.maximum(0, points @ chosen / SPREAD)
    return np.hstack([points * STRESS, hidden, np.ones((len(points), 1), np.float32)])


def ridge(inputs: Matrix, wanted: Matrix, weights: Matrix) -> Matrix:
    """Fit weighted least squares with a penalty."""
    weighted = inputs * weights[:, None]
    return np.linalg.solve(inputs.T @ weighted + RIDGE * np.eye(inputs.shape[1]), weighted.T @ wanted)


def likeness(
    words: list[str], points: Matrix, heads: Mapping[str, int], others: Counter[str]
) -> dict[str, int]:
    """Give each word the step of its likeness to the heads.

    Args:
        words: all words that are to have one, lower-cased.
        points: their vectors.
        heads: words that head roles, with how often.
        others: all words of the articles, with how often.

    """
    wanted = np.array([1.0 if w in heads else -1.0 if others[w] >= RARE else 0.0 for w in words])
    weights = np.array([min(OFTEN, heads.get(w, 1)) for w in words], dtype=float)
    inputs = layer(points)
    folds = np.random.default_rng(1).integers(0, FOLDS, len(words))
    found = np.zeros(len(words))
    for fold in range(FOLDS + 1):
        seen = (wanted != 0) & (folds != fold)
        unseen = (wanted != 0) & (folds == fold) if fold < FOLDS else wanted == 0
        found[unseen] = inputs[unseen] @ ridge(inputs[seen], wanted[seen], weights[seen])
    steps = np.searchsorted(STEPS, found) + 1
    told = {w: int(s) for w, s in zip(words, steps, strict=True) if s >= LEAST}
    return {w: s for w, s in told.items() if w in heads or others[w] < KNOWN}
