"""Whose words a cue brings."""

import pytest
from quoting import sight, words

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
    "not a day": ("[Acme AB|ORG], a maker of cogs, today announced that it grew.", "announced", "Acme AB"),
    "nobody": ("It is said that it rained.", "said", None),
}


@pytest.mark.parametrize("case", CASES)
def test_best(case: str) -> None:
    """The speaker of a cue, or none."""
    marked, word, expected = CASES[case]
    s = sight(marked)
    assert words(s, speakers.best(s, s.page.low.index(word))) == expected


def test_nearest_are_few() -> None:
    """Six before and two behind, none of them the cue's own phrase."""
    names = ", ".join(f"[N{i}|PERSON]" for i in range(12))
    s = sight(f"{names} said {names}")
    assert speakers.nearest(s, s.page.low.index("said")) == list(range(6, 14))


def test_nearest_are_near() -> None:
    """Sixty tokens away at most."""
    for far, expected in ((59, [0]), (60, [])):
        s = sight("[Roe|PERSON] " + "and " * (far - 1) + "cried")
        assert speakers.nearest(s, far) == expected


def test_a_candidate_that_holds_the_cue_is_none() -> None:
    """A report cannot be what it reports."""
    s = sight("[The Said Bank|ORG] closed.")
    assert speakers.nearest(s, 1) == []


@pytest.mark.parametrize(("titles", "expected"), [("T T T", "Ann Roe"), ("T T T T", "spokeswoman")])
def test_titles_between_a_noun_and_its_name_are_few(titles: str, expected: str) -> None:
    """Three words."""
    s = sight(f"The spokeswoman, {titles} [Ann Roe|PERSON], said that it rained.")
    assert words(s, speakers.best(s, s.page.low.index("said"))) == expected
