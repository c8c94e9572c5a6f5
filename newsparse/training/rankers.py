"""Linear rankers: of the candidates of each example the right one, by a softmax over sums of weights.

Fitted by L-BFGS (Liu and Nocedal, "On the limited memory BFGS method for large scale optimization", 1989)
with an L2 penalty. A yes-or-no question is a ranking against a candidate without features.
"""

from collections import Counter, deque
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

Vector = Any  # a numpy array; numpy's own generic would say no more here
MEMORY = 8
"""Steps of L-BFGS that are remembered."""
ITERATIONS = 60
"""Passes; more change the figures of PolNeAR dev by less than .1."""
PENALTY = 0.5
"""Of the squared weights; .2 and 1 are within .2 points on both development sets."""
RARE = 3
"""Candidates that a feature must stand in to be learned."""
LEAST = 0.12
"""Weights below are dropped: two thirds of all, no loss on either set."""


class Example(NamedTuple):
    """Features of each candidate, and which is right."""

    candidates: Sequence[Sequence[str]]
    right: int


class Problem:
    """Examples as arrays: features of all candidates in a row, with where candidates and examples begin."""

    def __init__(self, examples: Sequence[Example]) -> None:
        """Number the features that are not rare."""
        every = [c for e in examples for c in e.candidates]
        counts = Counter(chain.from_iterable(every))
        self.names = [f for f, n in counts.items() if n >= RARE]
        number = {f: i for i, f in enumerate(self.names)}
        rows = [[number[f] for f in c if f in number] for c in every]
        self.features = np.fromiter(chain.from_iterable(rows), dtype=np.int64)
        self.candidate = np.repeat(np.arange(len(rows)), np.array([len(r) for r in rows], dtype=np.int64))
        sizes = np.array([len(e.candidates) for e in examples])
        self.begins = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self.example = np.repeat(np.arange(len(sizes)), sizes)
        self.right = self.begins + np.array([e.right for e in examples])

    def loss(self, w: Vector) -> tuple[float, Vector]:
        """Give the negative log-likelihood with the penalty, and its gradient."""
        sums = np.bincount(self.candidate, weights=w[self.features], minlength=len(self.example))
        sums -= np.maximum.reduceat(sums, self.begins)[self.example]
        shares = np.exp(sums)
        totals = np.add.reduceat(shares, self.begins)
        shares /= totals[self.example]
        value = float(np.log(totals).sum() - sums[self.right].sum() + PENALTY * (w @ w))
        shares[self.right] -= 1
        gradient = np.bincount(self.features, weights=shares[self.candidate], minlength=len(w))
        return value, gradient + 2 * PENALTY * w


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Learn the weights of features; those near nought are left out."""
    examples = [e for e in examples if len(e.candidates) > 1]
    if not examples:
        return {}
    problem = Problem(examples)
    w = np.zeros(len(problem.names))
    value, gradient = problem.loss(w)
    steps: deque[tuple[Vector, Vector]] = deque(maxlen=MEMORY)
    for _ in range(ITERATIONS):
        direction = _direction(gradient, steps)
        size = 1.0 if steps else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        new, found = value, gradient
        while size > 1e-9:  # noqa: PLR2004 - then there is nothing left to gain
            new, found = problem.loss(w + size * direction)
            if new < value + 1e-4 * size * float(direction @ gradient):
                break
            size /= 2
        steps.append((size * direction, found - gradient))
        w, value, gradient = w + size * direction, new, found
    return {f: float(x) for f, x in zip(problem.names, w, strict=True) if abs(x) > LEAST}


def _direction(gradient: Vector, steps: deque[tuple[Vector, Vector]]) -> Vector:
    """Give the step that the curvature of the last ones suggests (the two-loop recursion)."""
    q = -gradient
    kept = []
    for s, y in reversed(steps):
        a = (s @ q) / max(float(y @ s), 1e-12)
        q = q - a * y
        kept.append(a)
    if steps:
        s, y = steps[-1]
        q = q * (float(s @ y) / max(float(y @ y), 1e-12))
    for (s, y), a in zip(steps, reversed(kept), strict=True):
        q = q + s * (a - (y @ q) / max(float(y @ s), 1e-12))
    return q
