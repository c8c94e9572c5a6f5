"""The tables of the model file, against plain dictionaries."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from update_samples import ROOT, environment

from newsparse.extractor.names import model
from newsparse.extractor.names.features import BLOCKS, USES, word_features
from newsparse.extractor.names.tagger import model as opened
from newsparse.training.tables import table

KEYS = st.text(max_size=12)


@settings(deadline=None)
@given(st.dictionaries(KEYS, st.binary(min_size=3, max_size=3), max_size=60), KEYS)
def test_table(rows: dict[str, bytes], stranger: str) -> None:
    """A table gives each key its row, and a stranger none."""
    data, count = table(rows)
    t = model.Table(memoryview(data), count, 3)
    assert t.size == len(data)
    for key, row in rows.items():
        at = 3 * t.find(key)
        assert bytes(t.rows[at : at + 3]) == row
    assert (t.find(stranger) >= 0) == (stranger in rows)


def test_lone_surrogate_is_a_key() -> None:
    """Any string can be looked up."""
    data, count = table({"\ud800": b"x"})
    assert model.Table(memoryview(data), count, 1).find("\ud800") == 0


def test_rows_are_widened() -> None:
    """Adding widened rows adds the bytes of each lane."""
    data, count = table({"a": bytes([1, 255, 128]), "b": bytes([4, 255, 0])})
    t = model.Table(memoryview(data), count, 3)
    total = sum(model.lanes(t, t.find(key)) for key in ("a", "b", "missing"))
    assert struct.unpack("<3H", total.to_bytes(6, "little")) == (5, 510, 128)


def test_parts_make_up_the_vector() -> None:
    """A word's weights from a block are the sum of its features' there."""
    m = opened()
    wide, own = word_features("Geneva", m.lexicon)
    for block in range(len(BLOCKS)):
        parts = sum(m.vectors.part(f, block) for f in wide)
        parts += sum(m.weights[f] for f in own) if block == 0 else 0
        assert parts == m.vectors["Geneva"][block]


@pytest.mark.parametrize(
    ("word", "kind", "least"),
    [("merkel", "PERSON", 2), ("kofi", "PERSON", 2), ("unilever", "ORG", 2), ("zimbabwe", "PLACE", 2)],
)
def test_what_vectors_say(word: str, kind: str, least: int) -> None:
    """The fifth byte of a row of the lexicon tells what a word is likely to name, two bits a type."""
    code = opened().lexicon[word] >> USES
    assert code >> 2 * model.TYPES.index(kind) & 3 >= least
    assert code < 256


@pytest.mark.parametrize("word", ["administrator", "no-such-word-at-all"])
def test_words_that_name_nothing(word: str) -> None:
    """Common nouns and strangers have no such byte."""
    assert opened().lexicon[word] >> USES == 0


def test_what_stands_around_weighs_what_its_features_do() -> None:
    """The sums are those of the features that speak of the words, also after they were forgotten."""
    m = opened()
    noun = ["Hwmembers", "Hxmembers the"]
    middle, fine = m.lexicon["members"] >> 11 & 511, m.lexicon["members"] & 2047
    noun += [f"Hc{middle}", f"Hf{fine}"]
    assert m.around["Hmembers the"] == sum(m.weights[f] for f in noun) != 0


def test_what_stands_around_is_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory does not grow without end."""
    monkeypatch.setattr(model, "_MEMORY", 5)
    m = model.Model()
    before = m.around["Hmembers the"]
    for i in range(50):
        m.around[f"Nstranger{i} said"]
    assert len(m.around) <= 7
    assert m.around["Hmembers the"] == before


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lexicon forgets what it remembered before that grows without end."""
    monkeypatch.setattr(model, "_MEMORY", 5)
    lexicon = model.Lexicon()
    assert all(lexicon[f"stranger {i}"] == 0 for i in range(50))
    assert len(lexicon) <= 7


def test_other_versions_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of another layout is not read as a model."""
    (tmp_path / "old.bin").write_bytes(b"oldmodel" + bytes(64))
    monkeypatch.setattr(model, "_DIRECTORY", str(tmp_path))
    with pytest.raises(ValueError, match=r"old\.bin"):
        model.open_file("old.bin")


def test_needs_no_numpy() -> None:
    """Tagging imports nothing but the standard library."""
    code = "import newsparse, sys; newsparse.parse('Ada Roe flew to Bern.'); sys.exit('numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment(), check=True)


def test_words_and_pairs_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """So do the vectors and the pairs; what is forgotten is added up anew, to the same sums."""
    monkeypatch.setattr(model, "_MEMORY", 5)
    monkeypatch.setattr(model, "_VECTORS", 5)
    m = model.Model()
    vector, pair = m.vectors["Geneva"], m.pairs["in geneva"]
    for i in range(50):
        assert m.vectors[f"Stranger{i}"]
        assert m.pairs[f"stranger{i} said"]
    assert len(m.vectors) <= 7
    assert len(m.pairs) <= 7
    assert m.vectors["Geneva"] == vector
    assert m.pairs["in geneva"] == pair


def test_a_pair_weighs_what_its_features_do() -> None:
    """The sums of a pair are those of the four features that speak of it."""
    m = opened()
    classes = [m.lexicon[w] >> 11 & 511 for w in ("in", "geneva")]
    before = m.weights["fin geneva"] + m.weights[f"z{classes[0]} {classes[1]}"]
    after = m.weights["bin geneva"] + m.weights[f"y{classes[0]} {classes[1]}"]
    assert m.pairs["in geneva"] == (before, after)
