"""What words name, by vectors: counted in labelled articles, foretold for others."""

import pytest

np = pytest.importorskip("numpy")

from newsparse.extractor.names.model import TYPES  # noqa: E402 - after the skip
from newsparse.training import corpus, uses  # noqa: E402 - as above

PERSON, PLACE, ORG = (TYPES.index(kind) for kind in ("PERSON", "PLACE", "ORG"))
TEXT = "We saw Ann Roe in Bern. Bern was wet, they said, and in Bern Roe left the Wixa club to Moss."


def counted() -> dict[str, list[float]]:
    """Count the words of a text."""
    spans = []
    for name, kind in (("Ann Roe", "PERSON"), ("Bern", "PLACE"), ("Wixa", "ORG")):
        at = TEXT.find(name)
        while at >= 0:
            spans.append((at, at + len(name), kind))
            at = TEXT.find(name, at + 1)
    return {word: list(row) for word, row in uses.counts([corpus.Text(TEXT, tuple(spans))]).items()}


def test_counts() -> None:
    """Labels of words in small letters, two an article at most; capitals after capitals prove nothing."""
    rows = counted()
    assert rows["bern"][PLACE] == 2
    assert rows["wixa"] == [0, 0, 1, 0, 0]
    assert rows["club"][uses.NONE] == 1
    assert rows["moss"][uses.NONE] == 1
    assert "we" not in rows
    assert rows["ann"][PERSON] == 1


def test_targets() -> None:
    """Articles say more than lists, and common words on neither name nothing."""
    words = ["the", "bern", "wixa", "poole"]
    known = {"bern": np.array([0, 3, 1, 0, 0.0])}
    shares, weights = uses.targets(words, known, {"bern": ORG, "wixa": ORG, "poole": PERSON})
    assert shares[1].tolist() == [0, 0.75, 0.25, 0, 0]
    assert weights.tolist() == pytest.approx([0.5, 2, 0.7, 0.7])
    assert shares[0, uses.NONE] == shares[2, ORG] == shares[3, PERSON] == 1


def test_a_word_counts_for_the_root_of_its_mentions() -> None:
    """But no more than thirty do."""
    _, weights = uses.targets(["bern"], {"bern": np.array([0, 90.0, 0, 0, 0])}, {})
    assert weights[0] == pytest.approx(30**0.5)


def bundles() -> tuple[object, list[int]]:
    """Give vectors in two directions, and the number of the bundle of each."""
    rng = np.random.default_rng(1)
    which = [k % 2 for k in range(400)]
    points = np.eye(2, 8)[which] + rng.normal(scale=0.1, size=(400, 8))
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32), which


def test_predict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words like those of people are people; what is known of a word itself does not count for it."""
    monkeypatch.setattr(uses, "HIDDEN", 40)
    points, which = bundles()
    shares = np.zeros((400, uses.NONE + 1), np.float32)
    weights = np.zeros(400, np.float32)
    for i in range(300):
        shares[i, PERSON if which[i] else PLACE] = weights[i] = 1
    shares[0], shares[0, ORG] = 0, 1
    found = uses.predict(points, (shares, weights))
    assert found.shape == (400, uses.NONE + 1)
    assert all(found[i, PERSON if which[i] else PLACE] > 0.6 for i in range(300, 400))
    assert found[0, ORG] < 0.12
    assert uses.predict(points, (shares, weights)).tolist() == found.tolist()


@pytest.mark.parametrize(
    ("shares", "code"),
    [
        ((0, 0, 0, 0, 1), 0),
        ((0.13, 0, 0, 0, 0), 1),
        ((0.31, 0, 0, 0, 0), 2),
        ((0.61, 0.29, 0, 0, 0), 0b0111),
        ((0, 0, 0, 0.9, 0), 0b11000000),
    ],
)
def test_codes(shares: tuple[float, ...], code: int) -> None:
    """Two bits for the level of each type, none for being no name."""
    assert uses.codes(np.array([shares])) == [code]
