"""Likeness to the nouns that head roles, from vectors of our own."""

import json
from collections import Counter
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")

from newsparse.training import likeness  # noqa: E402 - after the skip

WORDS = [f"person{i}" for i in range(40)] + [f"thing{i}" for i in range(40)]


def points() -> np.ndarray:
    """Give two bundles of vectors."""
    rng = np.random.default_rng(3)
    centres = np.repeat(rng.normal(size=(2, likeness.SIZE)), 40, axis=0)
    found = centres + rng.normal(scale=0.3, size=centres.shape)
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def test_like_heads() -> None:
    """Words near the heads are like them though they head no role; the others are left out."""
    heads = dict.fromkeys(WORDS[:30], 2)
    others = Counter(dict.fromkeys((*WORDS[:30], *WORDS[45:]), 3))
    found = likeness.likeness(WORDS, points(), heads, others)
    assert all(found[w] >= likeness.LEAST for w in WORDS[:40])
    assert not any(w in found for w in WORDS[40:])


def test_words_known_as_none() -> None:
    """A word that occurs often and never heads a role is not like a head, near as it may be."""
    heads = dict.fromkeys(WORDS[:30], 2)
    others = Counter(
        {WORDS[35]: likeness.KNOWN, WORDS[36]: likeness.KNOWN - 1, **dict.fromkeys(WORDS[45:], 3)}
    )
    found = likeness.likeness(WORDS, points(), heads, others)
    assert WORDS[35] not in found
    assert WORDS[34] in found


def test_vectors(tmp_path: Path) -> None:
    """The file's numbers, centred and of unit length; what follows the vector is left out."""
    file = tmp_path / "vectors.json"
    rows = {"a": [1.0] * 100 + [9, 9], "b": [-1.0] * 100 + [9, 9]}
    file.write_text(json.dumps({"vectors": rows}), "utf-8")
    words, found = likeness.vectors(file)
    assert words == ["a", "b"]
    assert np.allclose(found[0], 0.1)
    assert np.allclose(found[0], -found[1])
