"""Whose words a cue brings."""

import pytest
from quoting import sight

from newsparse.extractor.quotes import speakers

CASES = {
    "before": ("[Ann Roe|PERSON] said that it rained.", "said", "Ann Roe"),
    "behind": ("“No,” said [Ann Roe|PERSON] in [Bern|PLACE].", "said", "Ann Roe"),
    "not who hears it": ("[Ann Roe|PERSON] told [Bo Hale|PERSON] that it rained.", "told", "Ann Roe"),
    "in apposition": ("[Ann Roe|PERSON], a nurse, said that it rained.", "said", "Ann Roe"),
    "a noun": ("Officials in [Bern|PLACE] said that it rained.", "said", "Officials"),
    "according to": ("It rained in [Bern|PLACE], according to [Acme|ORG].", "according", "Acme"),
    "who": ("[Ann Roe|PERSON], who said that it rained, left.", "said", "Ann Roe"),
    "of a party": ("[Ann Roe|PERSON] of [Acme|ORG] said that it rained.", "said", "Ann Roe"),
    "with an office": ("[Ann Roe|PERSON] with the [Acme|ORG] said that it rained.", "said", "Ann Roe"),
    "nobody": ("It is said that it rained.", "said", None),
}


@pytest.mark.parametrize("case", CASES)
def test_best(case: str) -> None:
    """The speaker of a cue, or none."""
    marked, word, expected = CASES[case]
    s = sight(marked)
    c = speakers.best(s, s.page.low.index(word))
    assert (None if c is None else s.page.text(c.first, c.last).text) == expected


def test_nearest_are_few() -> None:
    """Six before and two behind, none of them the cue's own phrase."""
    names = ", ".join(f"[N{i}|PERSON]" for i in range(12))
    s = sight(f"{names} said {names}")
    assert speakers.nearest(s, s.page.low.index("said")) == list(range(6, 14))


def test_nearest_are_near() -> None:
    """Sixty tokens away at most."""
    for words, expected in ((59, [0]), (60, [])):
        s = sight("[Roe|PERSON] " + "and " * (words - 1) + "cried")
        assert speakers.nearest(s, words) == expected


def test_a_candidate_that_holds_the_cue_is_none() -> None:
    """A report cannot be what it reports."""
    s = sight("[The Said Bank|ORG] closed.")
    assert speakers.nearest(s, 1) == []
