"""Whole texts to quotes: who said what, in our own sentences."""

from itertools import pairwise

import pytest
from quoting import lines, quotes

from newsparse.record import Mention

ROLES = {"Ann Roe": "mayor of Bern", "Bo Hale": "Chief Inspector"}

CASES = {
    "said after": ("“We lost the match,” [Ann Roe|PERSON] said.", ["Ann Roe: We lost the match"]),
    "inverted": (
        "“We lost the match,” said [Ann Roe|PERSON], a nurse from [Bern|PLACE].",
        ["Ann Roe: We lost the match"],
    ),
    "said before": (
        "[Ann Roe|PERSON] said, “We lost the match.”",
        ["Ann Roe: We lost the match."],
    ),
    "a colon": ("[Ann Roe|PERSON] told reporters: “We lost.”", ["Ann Roe: We lost."]),
    "a colon before a paragraph": (
        "[Ann Roe|PERSON] wrote:\n“The bridge will never be built here.”",
        ["Ann Roe: The bridge will never be built here."],
    ),
    "in two parts": (
        "“We lost,” [Ann Roe|PERSON] said. “It hurts a lot.”",
        ["Ann Roe: We lost", "Ann Roe: It hurts a lot."],
    ),
    "in two parts of a sentence": (
        "“We lost,” [Ann Roe|PERSON] said, “because of the rain.”",
        ["Ann Roe: We lost", "Ann Roe: because of the rain."],
    ),
    "over paragraphs": (
        (
            "“We lost the match today,” [Ann Roe|PERSON] said. “It hurts. We were tired.\n"
            "“But we will be back next year.”"
        ),
        [
            "Ann Roe: We lost the match today",
            "Ann Roe: It hurts. We were tired.",
            "Ann Roe: But we will be back next year.",
        ],
    ),
    "indirect": (
        "[Ann Roe|PERSON] said on Friday that the bridge is closed.",
        ["Ann Roe: the bridge is closed"],
    ),
    "indirect, said at the end": (
        "The bridge will be closed until May, [Ann Roe|PERSON] said.",
        ["Ann Roe: The bridge will be closed until May"],
    ),
    "according to": (
        "According to [Ann Roe|PERSON], the bridge was closed in May.",
        ["Ann Roe: the bridge was closed in May"],
    ),
    "according to at the end": (
        "The bridge was closed in May, according to [Acme|ORG].",
        ["Acme: The bridge was closed in May"],
    ),
    "an organization": ("[Acme|ORG] said the bridge is safe.", ["Acme: the bridge is safe"]),
    "a place": ("[Bern|PLACE] said the treaty is dead.", ["Bern: the treaty is dead"]),
    "officials": ("Officials said the bridge is safe.", ["(Officials): the bridge is safe"]),
    "mixed": (
        "[Ann Roe|PERSON] said the plan was “a bad joke” and would fail.",
        ["Ann Roe: the plan was “a bad joke” and would fail"],
    ),
    "single marks": ("‘We lost the match,’ [Ann Roe|PERSON] said.", ["Ann Roe: We lost the match"]),
    "guillemets": ("«We lost the match», [Ann Roe|PERSON] said.", ["Ann Roe: We lost the match"]),
    "a signature": ("“We lost the match today.” — [Ann Roe|PERSON]", ["Ann Roe: We lost the match today."]),
    "a post": (
        "“No deal is better than this one,” [Ann Roe|PERSON] tweeted.",
        ["Ann Roe: No deal is better than this one"],
    ),
    "a statement": (
        "[Acme|ORG] said in a statement that the mine is closed.",
        ["Acme: the mine is closed"],
    ),
    "she": (
        "[Ann Roe|PERSON] came late. “We lost the match,” she said.",
        ["Ann Roe: We lost the match"],
    ),
    "he, not the woman": (
        "[Tom Hale|PERSON] met [Ann Roe|PERSON]. “We lost the match,” he said.",
        ["Tom Hale: We lost the match"],
    ),
    "the role": (
        "[Ann Roe|PERSON] came late. “We lost the match,” the mayor said.",
        ["Ann Roe: We lost the match"],
    ),
    "her statement": (
        "[Ann Roe|PERSON] resigned. “We lost the match,” her statement said.",
        ["Ann Roe: We lost the match"],
    ),
    "the company": (
        "[Acme|ORG] closed the mine. “We lost money,” the company said.",
        ["Acme: We lost money"],
    ),
    "who": (
        "[Ann Roe|PERSON], who said the bridge is safe, left on Monday.",
        ["Ann Roe: the bridge is safe"],
    ),
    "of a party": (
        "[Ann Roe|PERSON] of [Acme|ORG] said the bridge is safe.",
        ["Ann Roe: the bridge is safe"],
    ),
    "scare quotes": ("The “green” bridge and the so-called “hero” of [Bern|PLACE] met again.", []),
    "a title": ("[Ann Roe|PERSON] starred in “The Long Road Home” last year.", []),
    "not said": ("[Ann Roe|PERSON] did not say whether the bridge is safe.", []),
    "a headline": ("# [Ann Roe|PERSON]: “We lost the match”\nIt rained.", []),
    "a caption": ("> “We lost the match,” [Ann Roe|PERSON] said.", ["Ann Roe: We lost the match"]),
    "nobody": (
        "“Nobody knows who wrote these words on the wall.”",
        ["?: Nobody knows who wrote these words on the wall."],
    ),
    "announced the visit": ("[Ann Roe|PERSON] announced a visit to [Bern|PLACE].", []),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    """Speakers and words."""
    marked, expected = CASES[case]
    assert lines(marked, ROLES) == expected


def test_a_quote_with_all_its_fields() -> None:
    """Speaker, mention, cue and offsets."""
    first, second = quotes("“We lost,” [Ann Roe|PERSON] said. “It hurts a lot.”")
    assert (first.start, first.end, first.kind, first.continues) == (1, 8, "direct", False)
    assert first.speaker is not None
    assert first.speaker.mention is not None
    assert (first.speaker.kind, first.speaker.index, first.speaker.mention.start) == ("person", 0, 11)
    assert first.cue == Mention("said", 19, 23)
    assert (second.kind, second.continues, second.cue) == ("direct", True, None)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("“We lost the match,” [Ann Roe|PERSON] said.", "direct"),
        ("[Ann Roe|PERSON] said they lost “the match of the year”.", "mixed"),
        ("[Ann Roe|PERSON] said they lost the match.", "indirect"),
    ],
)
def test_kinds(marked: str, kind: str) -> None:
    """By how much stands in marks."""
    assert [q.kind for q in quotes(marked)] == [kind]


def test_an_unnamed_source_has_its_words() -> None:
    """No name and no number."""
    (quote,) = quotes("“The bridge is safe,” officials said.")
    assert quote.speaker is not None
    assert quote.speaker.mention is not None
    assert (quote.speaker.name, quote.speaker.kind, quote.speaker.index) == (None, "unnamed", None)
    assert quote.speaker.mention.text == "officials"


HOSTILE = (
    "“",
    "”",
    '"',
    "' ",
    "‘",
    "«",
    "“a” ",
    '"a" said ',
    "said ",
    "“a” said Roe, ",
    "Roe: ",
    "that ",
    "— ",
)


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_marks(unit: str) -> None:
    """No quote crosses a paragraph, none overlap, and each is what stands there."""
    text = "[Ann Roe|PERSON] said “we " + unit * 3000 + "\nIt rained. " + unit * 300
    found = quotes(text)
    plain = text.replace("[Ann Roe|PERSON]", "Ann Roe")
    assert all(plain[q.start : q.end] == q.text and "\n" not in q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_no_giant_quote_of_a_mark_that_is_never_closed() -> None:
    """It ends with its sentence."""
    (quote,) = quotes("[Ann Roe|PERSON] said: “We lost the match. " + "It rained in Bern. " * 20)
    assert quote.text == "We lost the match."
