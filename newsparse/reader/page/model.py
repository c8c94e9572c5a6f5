"""The learned judge of a page's blocks: a logistic model over ``page.features``.

``data/blocks.txt`` holds a weight a line; ``training/blocks.py`` makes it from the development pages.
"""

from functools import cache
from math import exp
from os.path import dirname, join

from newsparse.reader.page.features import features
from newsparse.reader.page.view import Signature, View

FILE = join(dirname(__file__), "..", "..", "data", "blocks.txt")  # noqa: PTH118, PTH120 - as wordlists
BIAS = ""
"""The name of the weight that every block has."""
STEEPEST = 30.0
"""Sums beyond it are as good as sure; keeps ``exp`` in its range."""
ALIKE = 0.7
"""What blocks of the same kind of element say of one of them: 0 loses .0016 of F1 in five folds, and .018 of
the pages that are exact; .4 and .55 lose .0003."""
LENGTH = 400
"""Characters from which a block says no more of the others of its kind: six lines of print."""


@cache
def weights() -> dict[str, float]:
    """Read the weights: a number and a name a line, "#" begins a comment."""
    with open(FILE, encoding="utf-8") as f:  # noqa: PTH123 - as wordlists
        lines = [line for line in f.read().split("\n") if line and not line.startswith("#")]
    return {name: float(number) for number, _, name in (line.partition(" ") for line in lines)}


def chances(view: View, asked: list[int]) -> dict[int, float]:
    """Give the probability that each of some blocks of a page belongs to its story.

    A block is judged by itself and with the blocks whose element and class are the same.
    """
    own = {i: odds(view, i) for i in asked}
    heard: dict[Signature, list[float]] = {}
    for i, z in own.items():
        said = heard.setdefault(view.signatures[i], [0.0, 0.0])
        size = min(LENGTH, len(view.blocks[i].text))
        said[0] += z * size
        said[1] += size
    means = {kind: z / size for kind, (z, size) in heard.items()}
    return {i: probability((1 - ALIKE) * z + ALIKE * means[view.signatures[i]]) for i, z in own.items()}


def odds(view: View, i: int) -> float:
    """Give the logarithm of the odds that the block ``i`` of a page belongs to its story."""
    known = weights()
    z = known.get(BIAS, 0.0) + sum([known[f] for f in features(view, i) if f in known])
    return max(-STEEPEST, min(STEEPEST, z))


def probability(z: float) -> float:
    """Give the probability of the logarithm of odds."""
    return 1 / (1 + exp(-z))
