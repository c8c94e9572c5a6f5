"""Where the words of a cue begin and end."""

import pytest
from quoting import sight

from newsparse.extractor.quotes import bounds, edges
from newsparse.extractor.quotes.cues import Cue

CASES = {
    "that": ("[Roe|PERSON] said that the bridge is safe.", "the bridge is safe"),
    "a day": ("[Roe|PERSON] said on Friday that the bridge is safe.", "the bridge is safe"),
    "a statement": ("[Roe|PERSON] said in a statement that the bridge is safe.", "the bridge is safe"),
    "who hears it": ("[Roe|PERSON] told reporters on Friday that the bridge is safe.", "the bridge is safe"),
    "marks": ("[Roe|PERSON] said: “The bridge is safe.”", "“The bridge is safe.”"),
    "a further cue": ("[Roe|PERSON] said the bridge is safe, adding that it is new.", "the bridge is safe"),
    "mixed": (
        "[Roe|PERSON] said the bridge is “as safe as any” in town.",
        "the bridge is “as safe as any” in town",
    ),
    "but before marks": ("[Roe|PERSON] said, but “the bridge is safe.”", "“the bridge is safe.”"),
}


@pytest.mark.parametrize("case", CASES)
def test_behind(case: str) -> None:
    """Past the days, the occasion and who hears it."""
    marked, expected = CASES[case]
    s = sight(marked)
    span = bounds.behind(s, Cue(1, s.candidates[0]))
    assert span is not None
    assert s.page.text(*span).text == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The bridge is safe, [Roe|PERSON] said.", "The bridge is safe"),
        ("The bridge is safe and old, [Roe|PERSON] said.", "The bridge is safe and old"),
        ("“The bridge is safe,” [Roe|PERSON] said.", "“The bridge is safe,”"),
    ],
)
def test_before(marked: str, expected: str) -> None:
    """From the beginning of the sentence to the speaker."""
    s = sight(marked)
    span = bounds.before(s, Cue(s.page.low.index("said"), s.candidates[-1]), s.sentence.first)
    assert span is not None
    assert s.page.text(*span).text == expected


def test_nothing_to_say() -> None:
    """A cue alone has no words."""
    s = sight("[Roe|PERSON] said.")
    cue = Cue(1, s.candidates[0])
    assert bounds.behind(s, cue) is None
    assert bounds.before(s, cue, 0) is None


def test_words_begin_within_reach() -> None:
    """Twelve tokens behind the cue, never with "that" or within marks."""
    s = sight("[Roe|PERSON] wrote of “a b” " + "it by " * 30)
    assert edges.firsts_behind(s, Cue(1, s.candidates[0])) == [2, 4, *range(7, 14)]
    assert edges.firsts_behind(sight("[Roe|PERSON] wrote that it is"), Cue(1)) == [3]
    assert edges.firsts_behind(sight("[Roe|PERSON] wrote on May 5 that it is"), Cue(1)) == [2, 6]
    assert edges.firsts_behind(sight("[Roe|PERSON] said it is all right"), Cue(1)) == [2]


def test_ends_are_at_marks_and_joints() -> None:
    """And at the end of the sentence."""
    s = sight("[Roe|PERSON] said it is safe, old and “new” now.")
    assert edges.lasts_behind(s, 2) == [5, 7, 8, 10, 12]


def test_without_marks_few_places_end_what_is_said() -> None:
    """A further cue, a bracket, a dash, "but"."""
    s = sight("[Roe|PERSON] said it is safe, old and new (it rains) – no, but it said no.")
    assert edges.lasts_behind(s, 2) == [9, 15, 20]


def test_asides_end_at_the_next_comma() -> None:
    """ "who said", and ", adding"."""
    s = sight("[Roe|PERSON], who said it is safe, left.")
    assert edges.limit(s, Cue(3), 4) == 7
    s = sight("[Roe|PERSON] said it is safe, new, adding it is old.")
    assert edges.limit(s, Cue(1), 2) == 7


def test_edges_of_a_kind_are_forty() -> None:
    """On a sentence without end, with its end."""
    s = sight("[Roe|PERSON] said " + "so and " * 100 + "“so”")
    assert len(edges.lasts_behind(s, 2)) == 41
    assert len(edges.firsts_before(s, 200, 0)) <= 41
    assert len(edges.lasts_before(s, Cue(150), 0)) <= 41


def test_forward_and_backward() -> None:
    """Over marks, commas and "that"."""
    s = sight("Roe said: that, “no”.")
    assert (edges.forward(s, 2, 9), edges.backward(s, 8, 0)) == (6, 7)


def test_what_somebody_is_asked_for() -> None:
    """An infinitive before any other verb."""
    s = sight("[Roe|PERSON] urged residents of [Bern|PLACE] to leave.")
    assert edges.firsts_behind(s, Cue(1)) == [5]
    s = sight("[Roe|PERSON] told residents not to leave.")
    assert edges.firsts_behind(s, Cue(1)) == [3]
    s = sight("[Roe|PERSON] told residents they had to leave.")
    assert edges.firsts_behind(s, Cue(1)) == [2, 3, 4, 5, 6]
