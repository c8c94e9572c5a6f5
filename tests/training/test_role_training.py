"""Learning roles: what is counted, what is right, and that a fit finds what tells them apart."""

from collections import Counter
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("faker")

from newsparse.training import roles  # noqa: E402 - after the skips
from newsparse.wordlists import sections  # noqa: E402 - as above

TEXT = "Baker Ann Poole met Bob Moss, a nurse from Leeds. Poole left the house."
ARTICLE = {
    "id": "1",
    "text": TEXT,
    "spans": [[6, 15, "PERSON"], [20, 28, "PERSON"], [43, 48, "PLACE"], [50, 55, "PERSON"], [0, 5, "DATE"]],
    "people": [["Ann Poole", ["Poole"], "Baker"], ["Bob Moss", [], "nurse from Leeds"]],
}


@pytest.mark.parametrize(
    ("texts", "role", "expected"),
    [
        (["mayor", "the mayor", "mayor of Leeds"], "mayor", {0, 1}),
        (["mayor", "former mayor of Leeds", "nurse"], "mayor of Leeds", {1}),
        (["mayor", "man"], "mayor of the town of Leeds", {0}),
        (["mayor"], "nurse", set()),
        (["mayor"], None, set()),
        ([], "mayor", set()),
    ],
)
def test_right(texts: list[str], role: str | None, expected: set[int]) -> None:
    """The same words, articles aside; else those nearest in length of what agrees."""
    assert roles.right(texts, role) == expected


def test_named() -> None:
    """Labelled names become tokens; labels that are no names are left out."""
    doc, names = roles.named(ARTICLE)
    assert [(" ".join(doc.words[n.first : n.last]), n.label) for n in names] == [
        ("Ann Poole", "PERSON"),
        ("Bob Moss", "PERSON"),
        ("Leeds", "PLACE"),
        ("Poole", "PERSON"),
    ]


def test_counted() -> None:
    """Small words in all, in roles, and as the heads of roles."""
    every, inside, heads = roles.counted([ARTICLE])
    assert every["nurse"] == every["house"] == 1
    assert inside == Counter(("nurse", "from"))
    assert heads == Counter(("baker", "nurse"))


def test_determined() -> None:
    """Words behind an article or a possessive pronoun."""
    assert roles.determined([ARTICLE]) == Counter(("nurse", "house"))


def test_fit() -> None:
    """What is in every right phrase weighs much, what is in every wrong one little."""
    found = [roles.Case([["good", "x"], ["bad", "x"]], ["baker", "house"], "baker") for _ in range(9)]
    found += [roles.Case([["bad", "x"]], ["house"], None) for _ in range(9)]
    weight = roles.fit(roles.table(found, {"good": 1, "bad": 2, "x": 3}), 4)
    none, good, bad, both = weight
    assert good + both > none > bad + both


def test_shares() -> None:
    """Probabilities of the rows of each person add up to one."""
    found = roles.shares(np.array([1.0, 1.0, 5.0]), np.array([0, 0, 1]))
    assert found.tolist() == [0.5, 0.5, 1.0]


@pytest.mark.slow
def test_learn() -> None:
    """A handful of articles gives weights of no role and of features; rare features are left out."""
    rng = np.random.default_rng(0)
    words = ["baker", "nurse", "house", "left", "met"]
    outside, found = roles.learn([ARTICLE] * 3, words, rng.normal(size=(5, 100)).astype(np.float32))
    assert outside == set()
    assert found["nothing"] != 0
    assert found["hbaker"] > 0
    assert roles.learn([ARTICLE] * 3, words, np.ones((5, 100), np.float32))[1].keys() >= {"hbaker", "nothing"}


def test_put_words(tmp_path: Path) -> None:
    """The last section is written anew, sorted; all before it stays."""
    file = tmp_path / "people.txt"
    file.write_text("# Words\n\n[kin]\nwife\n\n[outside]\nold\n", "utf-8")
    roles.put_words(file, "outside", {"said", "who"})
    assert (
        file.read_text("utf-8") == f"# Words\n\n[kin]\nwife\n\n[outside]\n# {roles.OUTSIDE_SAYS}\nsaid who\n"
    )


def test_the_shipped_section_is_the_last() -> None:
    """So that training can write it anew; it holds no noun that an article stands before."""
    names = list(sections("people.txt"))
    assert names[-1] == "outside"
    words = {w for line in sections("people.txt")["outside"] for w in line}
    assert "said" in words
    assert not words & {"mayor", "company", "president", "of", "the"}
