"""The fitting of linear rankers."""

from typing import TYPE_CHECKING

import pytest

np = pytest.importorskip("numpy")
rankers = pytest.importorskip("newsparse.training.rankers")
if TYPE_CHECKING:
    from newsparse.training.rankers import Example, Problem
else:
    Example, Problem = rankers.Example, rankers.Problem


def test_the_right_candidate_wins() -> None:
    """Features that stand with right answers weigh more."""
    examples = [Example([["a"], ["b"]], 0)] * 20 + [Example([["b"], ["c"], ["a"]], 2)] * 20
    weights = rankers.fit(examples)
    assert weights["a"] > max(weights.get("b", 0), weights.get("c", 0))


def test_yes_or_no() -> None:
    """A candidate without features is the no."""
    examples = [Example([[], ["w", "yes"]], 1)] * 20 + [Example([[], ["w"]], 0)] * 20
    weights = rankers.fit(examples)
    assert weights["w"] + weights["yes"] > 0 > weights["w"]


def test_rare_features_and_small_weights_are_left_out() -> None:
    """Three candidates at least."""
    examples = [Example([["a", f"once{i}"], ["b"]], 0) for i in range(9)]
    problem = Problem(examples)
    assert set(problem.names) == {"a", "b"}
    even = [Example([["c"], ["d"]], i % 2) for i in range(20)]
    assert rankers.fit(even) == {}


def test_examples_with_one_candidate_say_nothing() -> None:
    """They are left out."""
    assert rankers.fit([Example([["a"]], 0)] * 9) == {}


def test_the_gradient_is_the_slope_of_the_loss() -> None:
    """By finite differences."""
    rng = np.random.default_rng(1)
    names = list("abcdef")
    examples = [
        Example([list(rng.choice(names, 3)) for _ in range(4)], int(rng.integers(4))) for _ in range(30)
    ]
    problem = Problem(examples)
    w = rng.normal(size=len(problem.names))
    _, gradient = problem.loss(w)
    for k in range(len(w)):
        step = np.zeros(len(w))
        step[k] = 1e-6
        slope = (problem.loss(w + step)[0] - problem.loss(w - step)[0]) / 2e-6
        assert slope == pytest.approx(gradient[k], abs=1e-4)
