"""The table of weights."""

import pytest

from newsparse.extractor.names.model import HEADER, MAGIC
from newsparse.extractor.quotes import model
from newsparse.extractor.quotes.model import Weights, packed, weights


@pytest.mark.parametrize(("word", "known"), [("said", True), ("table", False)])
def test_words_of_saying(word: str, known: object) -> None:
    """Learned from annotated articles."""
    assert (word in weights().saying) is known


def test_nouns_that_speak() -> None:
    """Likewise."""
    assert "officials" in weights().speaking
    assert "said" not in weights().speaking


def test_unknown_features_weigh_nothing() -> None:
    """All but a few in a thousand."""
    strangers = [f"no such feature {i}" for i in range(1000)]
    assert sum(weights()[f] != 0 for f in strangers) < 5


def test_a_table_gives_back_its_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than a byte holds; no other feature weighs anything."""
    rows = {"a": 3, "b": -500, "c": 500, "é\ud800": 1}
    data = HEADER.pack(MAGIC, model.SLOTS, *[0] * 5) + packed(rows) + b"said says\nofficials"
    monkeypatch.setattr(model, "open_file", lambda _: memoryview(data))
    known = Weights()
    assert [known[f] for f in rows] == [3, -127, 127, 1]
    assert known.score(["a", "d", "b"]) == -124
    assert (known.saying, known.speaking) == ({"said", "says"}, {"officials"})
    assert not any(known[f"no such feature {i}"] for i in range(1000))


def test_of_two_features_of_a_slot_the_heavier_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever comes first."""
    monkeypatch.setattr(model, "SLOTS", 1)
    monkeypatch.setattr(model, "_MASK", 0)
    assert packed({"a": 9, "b": 3}) == packed({"a": 9}) == packed({"b": 3, "a": 9})


def test_said_speaks_for_a_cue() -> None:
    """And a bias against any word."""
    assert weights()["Cwsaid"] > 0
    assert model.word_class("said") > 0
