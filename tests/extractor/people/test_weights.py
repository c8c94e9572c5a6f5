"""The table of weights: what is packed is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.extractor.people import weights
from newsparse.extractor.people.weights import Weights, packed


@given(st.dictionaries(st.text(max_size=9), st.integers(-32768, 32767), max_size=60))
def test_read_back(table: dict[str, int]) -> None:
    """Every key has its weight (two keys of one hash aside), every other has none."""
    read = Weights(memoryview(packed(table)))
    for key, weight in table.items():
        assert read[key] == weight
    assert read["a key that is not there"] == 0


def test_other_bytes_are_refused() -> None:
    """A file of another version is no table."""
    with pytest.raises(ValueError, match="not of this version"):
        Weights(memoryview(b"nothing1" + bytes(60000)))


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are remembered, but not all for ever."""
    monkeypatch.setattr(weights, "_MOST_REMEMBERED", 10)
    read = Weights(memoryview(packed({"a": 1})))
    assert [read[str(i)] for i in range(100)] == [0] * 100
    assert len(read) <= 12
    assert read["a"] == 1


def test_the_shipped_table_is_opened_once() -> None:
    """It knows first names, heads of roles and how likely none is."""
    table = weights.weights()
    assert table is weights.weights()
    assert table["gann"] > 0 > table["grobert"]
    assert table["nnurse"] >= 6
    assert table["nothing"] > 0
