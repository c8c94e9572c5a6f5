"""The learned judge of a page's blocks: a logistic model over ``page.features``.

``data/blocks.txt`` holds a weight a line; ``training/blocks.py`` makes it from the development pages.
"""

from functools import cache
from math import exp
from os.path import dirname, join

from newsparse.reader.page.features import features
from newsparse.reader.page.view import View

FILE = join(dirname(__file__), "..", "..", "data", "blocks.txt")  # noqa: PTH118, PTH120 - as wordlists
BIAS = ""
"""The name of the weight that every block has."""
STEEPEST = 30.0
"""Sums beyond it are as good as sure; keeps ``exp`` in its range."""


@cache
def weights() -> dict[str, float]:
    """Read the weights: a number and a name a line, "#" begins a comment."""
    with open(FILE, encoding="utf-8") as f:  # noqa: PTH123 - as wordlists
        lines = [line for line in f.read().split("\n") if line and not line.startswith("#")]
    return {name: float(number) for number, _, name in (line.partition(" ") for line in lines)}


def chance(view: View, i: int) -> float:
    """Give the probability that the block ``i`` of a page belongs to its story."""
    known = weights()
    z = known.get(BIAS, 0.0) + sum([known[f] for f in features(view, i) if f in known])
    return 1 / (1 + exp(-max(-STEEPEST, min(STEEPEST, z))))
