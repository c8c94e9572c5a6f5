"""Word classes and lists of names, from vectors and names of our own."""

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("faker")

from newsparse.extractor.names import model  # noqa: E402 - after the skips
from newsparse.extractor.places.gazetteer import DEMONYM, POSTAL, Entry  # noqa: E402 - after the skips
from newsparse.training import lexicon  # noqa: E402 - as above


def place(kind: str, weight: int) -> Entry:
    """Build a place of a kind and size."""
    return Entry(0, 0.0, 0.0, "CH", kind, weight, -1, None, capital=False, district=False)


@pytest.mark.parametrize(
    ("kind", "weight", "how", "flag"),
    [
        ("country", 200, 0, "C"),
        ("country", 200, DEMONYM, "D"),
        ("admin1", 100, POSTAL, ""),
        ("city", 170, 0, "B"),
        ("city", 130, 0, "M"),
        ("city", 100, 0, "T"),
        ("city", 10, 0, ""),
        ("water", 0, 0, "R"),
        ("facility", 0, 0, "Z"),
    ],
)
def test_flags_of_places(kind: str, weight: int, how: int, flag: str) -> None:
    """Kind and size, and how the name stands for the place, give the flag."""
    assert lexicon.place_flag(place(kind, weight), how, plain=True) == flag


def test_spellings() -> None:
    """Names are looked up token by token, small, with and without accents."""
    assert lexicon.spellings("São Tomé") == {"são tomé", "sao tome"}
    assert lexicon.spellings("Guinea-Bissau") == {"guinea - bissau"}
    assert lexicon.spellings("St. Helier") == {"saint helier"}
    assert lexicon.spellings("A Name of Far Too Many Words") == set()


def test_k_means() -> None:
    """Two bundles of directions are two classes, the same each time."""
    rng = np.random.default_rng(0)
    points = np.repeat(np.eye(2, 8), 20, axis=0) + rng.normal(scale=0.05, size=(40, 8))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    classes, _ = lexicon.k_means(points, np.ones(40), 2, 5, 1)
    again, _ = lexicon.k_means(points, np.ones(40), 2, 5, 1)
    assert len(set(classes[:20])) == len(set(classes[20:])) == 1
    assert classes[0] != classes[20]
    assert (classes == again).all()


def test_titles_are_lower_case() -> None:
    """Titles are looked up in lower case, and no title is twice on the list."""
    assert len(set(lexicon.TITLES)) == len(lexicon.TITLES)
    assert all(t.islower() for t in lexicon.TITLES)


def test_listed() -> None:
    """Words that lists give one type only: a town that is a surname too is left out."""
    known = lexicon.listed()
    assert model.TYPES[known["tanzania"]] == "PLACE"
    assert model.TYPES[known["tanzanian"]] == "OTHER"
    assert model.TYPES[known["patricia"]] == "PERSON"
    assert "houston" not in known
