"""The table of weights."""

import pytest

from newsparse.extractor.quotes import model
from newsparse.extractor.quotes.model import CUE, NOUN, Weights, weights


@pytest.mark.parametrize(
    ("key", "known"),
    [(CUE + "said", 1), (CUE + "table", 0), (NOUN + "officials", 1)],
)
def test_learned_lists(key: str, known: int) -> None:
    """Words of saying, nouns that speak."""
    assert weights()[key] == known


def test_unknown_features_weigh_nothing() -> None:
    """They are remembered as that."""
    known = Weights()
    assert known["no such feature"] == 0
    assert "no such feature" in known
    assert known.score(["no such feature", CUE + "said", CUE + "says"]) == 2


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is cleared when it is full."""
    monkeypatch.setattr(model, "_MEMORY", 3)
    known = Weights()
    for word in ["a", "b", "c", "d", "e", "f"]:
        known[word]
    assert len(known) <= 4


def test_said_speaks_for_a_cue() -> None:
    """And a bias against any word."""
    assert weights()["Cwsaid"] > 0
    assert model.word_class("said") > 0
