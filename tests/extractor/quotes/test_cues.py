"""Which words are words of saying."""

import pytest
from quoting import page, sight

from newsparse.extractor.quotes import cues
from newsparse.extractor.quotes.cues import Cue
from newsparse.extractor.quotes.scan import accept


@pytest.mark.parametrize(
    ("n", "expected"), [(0, 0), (1, 1), (5, 5), (7, 5), (8, 8), (12, 8), (13, 13), (999, 13)]
)
def test_steps(n: int, expected: int) -> None:
    """Distances are rounded down."""
    assert cues.step(n) == expected


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("“No,” said [Ann Roe|PERSON].", "said"),
        ("“No,” she said.", "said"),
        ("“I said no,” [Ann Roe|PERSON] replied.", "replied"),
        ("“No,” quips [Ann Roe|PERSON].", "quips"),
        ("“No,” [Ann Roe|PERSON] quipped.", "quipped"),
        ("It rained in [Bern|PLACE].", ""),
    ],
)
def test_possible(marked: str, words: str) -> None:
    """Known words, and what stands like one behind a quote; nothing inside marks."""
    s = sight(marked)
    assert " ".join(s.page.low[i] for i in cues.possible(s.page, s.sentence)) == words


@pytest.mark.parametrize(
    ("marked", "word", "expected"),
    [
        ("“No,” said [Ann Roe|PERSON].", "said", "a-"),
        ("“No,” the tall man said.", "said", "b-"),
        ("[Ann Roe|PERSON] said “no” twice.", "said", "-a"),
        ("[Ann Roe|PERSON] said on Friday “no” twice.", "said", "-b"),
        ("[Ann Roe|PERSON] said so.", "said", "--"),
    ],
)
def test_near(marked: str, word: str, expected: str) -> None:
    """A letter for the marks before, one for those behind: the nearer the earlier."""
    s = sight(marked)
    assert cues.near(s, s.page.low.index(word)) == expected


def test_kinds_beside_a_token() -> None:
    """What ends before it and what begins at it."""
    s = sight("[Ann Roe|PERSON] told officials of [Acme|ORG].")
    assert [cues.ends_at(s, i) for i in range(7)] == [".", ".", "P", ".", "N", ".", "O"]
    assert [cues.begins_at(s, i) for i in range(7)] == ["P", ".", ".", "N", ".", "O", "."]


@pytest.mark.parametrize(
    ("word", "expected"), [("said", "-"), ("noted", "ed"), ("saying", "ing"), ("says", "s")]
)
def test_endings(word: str, expected: str) -> None:
    """The forms of verbs."""
    assert cues.ending(word) == expected


def test_words_beyond_the_sentence() -> None:
    """They are the edge, whatever stands there."""
    s = sight("It rained. It poured.")
    assert [s.word(i) for i in (-1, 0, 2, 3)] == ["#", "it", ".", "#"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Ann Roe|PERSON] said on Friday that the bridge is safe.", "said R"),
        ("The bridge is safe, [Ann Roe|PERSON] said on Friday.", "said L"),
        ("“No,” [Ann Roe|PERSON] said, “never again.”", "said B"),
        ("[Ann Roe|PERSON] walked to the bridge.", ""),
        ("[Ann Roe|PERSON] wants a bridge.", ""),
    ],
)
def test_accepted(marked: str, expected: str) -> None:
    """Cues with the side of their words; without marks only words of saying."""
    s = sight(marked)
    assert (
        ", ".join(f"{s.page.low[c.at]} {c.side}" for c in accept(s, cues.possible(s.page, s.sentence)))
        == expected
    )


def test_blocks() -> None:
    """A cue and its speaker are one, unless they stand far apart."""
    s = sight("[Ann Roe|PERSON] said so.")
    (c,) = s.candidates
    assert Cue(2, c).block == (0, 3)
    assert Cue(2).block == (2, 3)
    assert Cue(19, c).block == (0, 20)
    assert Cue(20, c).block == (20, 21)


def test_the_next_candidates() -> None:
    """Three at most."""
    s = sight("He met [Bern|PLACE], [Bonn|PLACE], [Bath|PLACE] and [Brno|PLACE].")
    assert [c.first for c in s.after(0)] == [2, 4, 6]


def test_features_know_the_class_of_a_word() -> None:
    """And the word itself."""
    s = sight("“No,” said [Ann Roe|PERSON].")
    found = cues.features(s, 4)
    assert {"Cwsaid", "Cqa-", "CrP", "Cp”"} <= set(found)
    assert page("x").low == ["x"]
