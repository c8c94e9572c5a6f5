"""Which words are verbs: what is counted, and that vectors carry it over to words that were not seen."""

from collections import Counter

import pytest

np = pytest.importorskip("numpy")

from newsparse.training import verbs  # noqa: E402 - after the skip

TEXT = (
    "Ann Poole baked bread. She also baked a cake, which will please the bread fans. "
    "Ann Poole, who left, sang."
)
ARTICLE = {"text": TEXT, "spans": [[0, 9, "PERSON"], [80, 89, "PERSON"], [23, 26, "OTHER"]]}


def test_counted() -> None:
    """Words behind pronouns, auxiliaries and names of people; a comma parts them."""
    every, found = verbs.counted([ARTICLE])
    assert (every["bread"], every["baked"]) == (2, 2)
    assert found == Counter({"baked": 2, "will": 1, "left": 1})


def test_verbs() -> None:
    """A word with the vector of verbs is one, but for nouns; one that stands elsewhere mostly is none."""
    rng = np.random.default_rng(0)
    acting, things = [f"verb{chr(97 + k)}" for k in range(24)], [f"noun{chr(97 + k)}" for k in range(24)]
    towards = rng.normal(size=100)
    points = np.array([s * towards + 0.1 * rng.normal(size=100) for s in [1] * 24 + [-1] * 24], np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    said = " ".join(f"she {v} the {n}." for v, n in zip(acting[:-1], things[:-1], strict=True))
    rare = f"she {things[0]} " + f"the {things[0]} " * 12  # less than one in twelve stands where verbs do
    articles = [{"text": f"{said} {said} {rare}", "spans": []}]
    found = verbs.verbs(articles, acting + things, points, {acting[0]})
    assert found & {acting[-1], acting[1]}
    assert acting[0] not in found
    assert not found & set(things)
