"""Features of words and positions: what is counted for a token, as text."""

from collections import defaultdict

import pytest
from marked import read

from newsparse.extractor.names.features import (
    BLOCKS,
    FLAGS,
    USES,
    around,
    around_features,
    bounds,
    context,
    position_features,
    shape,
    word_features,
)
from newsparse.extractor.names.view import CAPS, TITLE, page

LEXICON = defaultdict[str, int](int, {
    "ada": 1 << 20 + FLAGS.index("F") | 3 << 11 | 17,
    "roe": (1 << FLAGS.index("L") | 1 << FLAGS.index("T")) << 20,
    "lake bern": 1 << 20 + FLAGS.index("R"),
})  # fmt: skip


@pytest.mark.parametrize(
    ("word", "outline"),
    [("Bern", "Xx"), ("UN", "X"), ("rain", "x"), ("O'Hara", "X'Xx"), ("1,200", "9,9"), ("U.S.", "X.X.")],
)
def test_shape(word: str, outline: str) -> None:
    """Runs of one kind are one letter."""
    assert shape(word) == outline


def test_small_words_have_few_features() -> None:
    """A word in lower case is its own, its ending, its outline and its class."""
    assert word_features("ada", LEXICON) == (["ox", "lada", "3ada", "c17"], [])


def test_capitalised_words_have_lists_and_affixes() -> None:
    """A capitalised word has the lists that it is on, one by one too, beginnings and endings."""
    everywhere, own = word_features("Roe", LEXICON)
    assert everywhere == ["oXx", "lroe", "3roe", "gLT", "gL", "gT"]
    assert own == ["pr", "pro", "se", "soe", "n3", "wRoe"]


@pytest.mark.parametrize(("word", "known"), [("poole", True), ("Poole", True), ("Moss", False)])
def test_words_have_what_their_vectors_say(word: str, *, known: bool) -> None:
    """Words in small letters have it too, and lists keep to their bits."""
    lexicon = defaultdict[str, int](int, {"poole": 0b10 << USES | 1 << 20 + FLAGS.index("V")})
    everywhere, _ = word_features(word, lexicon)
    assert ("u2" in everywhere) == known
    assert ("gV" in everywhere) == (word == "Poole")


@pytest.mark.parametrize("mode", [CAPS, TITLE])
def test_case_says_little_in_headlines(mode: str) -> None:
    """In a headline the word as printed does not count, and its outline is the headline's."""
    everywhere, own = word_features(mode + "ADA", LEXICON)
    assert everywhere[0] == "o" + mode + "X"
    assert "gF" in everywhere
    assert not any(f[0] == "w" for f in own)


def test_digits_are_alike() -> None:
    """Numbers of one form are one word."""
    assert word_features("1,200", LEXICON) == word_features("3,455", LEXICON)


def test_context() -> None:
    """Each block has the word that stands there, and other occurrences their neighbours."""
    p = page(read("the envoy Ada Roe spoke again. in Bern, Roe left.")[0])
    by_block = defaultdict(set)
    for block, view in context(p, 0, p.words.index("Roe")):
        by_block[BLOCKS[block]].add(view)
    assert by_block == {
        "S": {"Roe"}, "P": {"Ada"}, "N": {"spoke"}, "Q": {"envoy"}, "R": {"again"},
        "B": {"envoy"}, "A": {"spoke"}, "F": {"Ada"}, "D": {","}, "E": {"left"},
    }  # fmt: skip


def test_position() -> None:
    """Neighbours together, case elsewhere, and the place names of several words."""
    p = page(read("they saw Lake Bern. the lake froze.")[0])
    found = position_features(p, 0, p.words.index("Lake"), LEXICON)
    assert {"bsaw lake", "flake bern", "xx Xx Xx", "dTrue0"} <= set(found)
    assert "m02" + str(1 << FLAGS.index("R")) in found


def test_bounds() -> None:
    """A run goes as far as its sentence and its capitals."""
    capital = [True, False, True, True, True, False]
    assert bounds(capital, 0, 6, 3) == (2, 5)
    assert bounds(capital, 3, 4, 3) == (3, 4)
    assert bounds(capital, 0, 6, 0) == (0, 1)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("the members of the Wixa Club left early.", "Wixa", ["Nleft early", "Mof the", "Hmembers the"]),
        ("met Roe of it", "Roe", ["Nof it", "M\x02 met"]),
        ("Roe left town", "Roe", ["Nleft town"]),
        ("the light of Roe", "Roe", ["Mlight of", "Hlight of"]),
        ("sat by the light of the Moss", "Moss", ["Mof the", "Hlight the"]),
        ("a ray of a day of a Moss", "Moss", ["Mof a", "Hday a"]),
        ("a ray of and for the Moss", "Moss", ["Mfor the"]),
        ("of the Moss", "Moss", ["Mof the"]),
    ],
)
def test_around(text: str, word: str, expected: list[str]) -> None:
    """The pairs around a run of capitals, and the noun that it belongs to over three small words at most."""
    p = page(read(text)[0])
    i = p.words.index(word)
    _, _, first, last = p.segments[-1]
    found = around(p.lows, (first, last), bounds(p.capital, first, last, i))
    assert found == expected
    of_token = position_features(p, len(p.segments) - 1, i, LEXICON)
    assert {f for x in found for f in around_features(x, LEXICON)} <= set(of_token)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Nada roe", ["N3 0"]),
        ("Mada of", ["M3 of"]),
        ("Hada the", ["Hwada", "Hc3", "Hf17", "Hxada the"]),
    ],
)
def test_features_around(found: str, expected: list[str]) -> None:
    """Classes of both words, of one, or a noun by itself, by its classes and with the word before the run."""
    assert around_features(found, LEXICON) == expected
