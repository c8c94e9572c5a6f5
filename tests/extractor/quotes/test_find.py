"""Whole texts to quotes: who said what, in our own sentences."""

import pytest
from quoting import lines, quotes

from newsparse.record import Mention

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
    "added, but no words": ("[Acme|ORG] added two more lines to the long road to [Bern|PLACE].", []),
    "said of": ("[Ann Roe|PERSON] said of the plan of the town. It rained.", []),
    "say between commas": ("Towns unlike, say, [Bern|PLACE] lost their old bridges in May.", []),
    "the said bridge": ("Some boats passed the said bridge, which is closed, in May.", []),
    "worth noting": ("It is worth noting that the bridge is old.", []),
    "those who say": ("The bridge is for anyone who says it is safe.", []),
    "than somebody says": ("The bridge is older than [Ann Roe|PERSON] says it is.", []),
    "a heading in marks": (
        "[Ann Roe|PERSON] left.\n“There is only one bridge in Bern”\nIt rained.",
        [],
    ),
    "that, and a comma": (
        "[Ann Roe|PERSON] reported that, until May, the bridge was closed.",
        ["Ann Roe: until May, the bridge was closed"],
    ),
    "points out that": (
        "[Ann Roe|PERSON] points out that the bridge is old.",
        ["Ann Roe: the bridge is old"],
    ),
    "adding that": (
        "“We lost,” [Ann Roe|PERSON] said, adding that “it hurts a lot.”",
        ["Ann Roe: We lost", "Ann Roe: it hurts a lot."],
    ),
    "an adverb before the verb": (
        "[Ann Roe|PERSON] came late. “We lost the match,” she drily summarizes.",
        ["Ann Roe: We lost the match"],
    ),
    "told a meeting that": (
        "[Ann Roe|PERSON] told a meeting of officials that few bridges are safe.",
        ["Ann Roe: few bridges are safe"],
    ),
    "the end of a sentence is its last cue's": (
        "Trains like the one that [Bo Hale|PERSON] called “an old lady” are rare, [Ann Roe|PERSON] said.",
        ["Ann Roe: Trains like the one that Bo Hale called “an old lady” are rare"],
    ),
    "That at the beginning": (
        "“That is a bad plan,” [Ann Roe|PERSON] said.",
        ["Ann Roe: That is a bad plan"],
    ),
    "brackets behind the name": (
        "[Acme|ORG] <ACME.L> said the bridge is safe.",
        ["Acme: the bridge is safe"],
    ),
    "an adjective is no speaker": (
        "Swiss bridge builders [Acme|ORG] said the bridge is safe.",
        ["Acme: the bridge is safe"],
    ),
    "the name beside the noun": (
        "The chief spokeswoman, Major [Ann Roe|PERSON], said the bridge is safe.",
        ["Ann Roe: the bridge is safe"],
    ),
    "the name behind a clause": (
        "The company that built it, [Acme|ORG], says the bridge is safe.",
        ["Acme: the bridge is safe"],
    ),
    "somebody's office": (
        "[Ann Roe|PERSON]'s office said the bridge is safe.",
        ["(Ann Roe's office): the bridge is safe"],
    ),
    "said of somebody, not by them": (
        "Two boats were found by [Bo Hale|PERSON], police said.",
        ["(police): Two boats were found by Bo Hale"],
    ),
    "a quote that goes on has the speaker of its next paragraph": (
        "[Bo Hale|PERSON] came.\n“We lost the match today.\n“But we will be back,” says [Ann Roe|PERSON].",
        ["Ann Roe: We lost the match today.", "Ann Roe: But we will be back"],
    ),
    "states, behind a quote": (
        "“The bridge is safe,” states [Ann Roe|PERSON], a nurse.",
        ["Ann Roe: The bridge is safe"],
    ),
    "according to a plain noun": (
        "[Bern|PLACE]'s weakness is that the bridge is old, according to industrial cobblers.",
        ["(cobblers): Bern's weakness is that the bridge is old"],
    ),
    "a long title": (
        "But the chief product officer [Ann Roe|PERSON] merely said the bridge is safe.",
        ["Ann Roe: the bridge is safe"],
    ),
    "marks turned around": (
        "”We lost the match,“ [Ann Roe|PERSON] said.",
        ["Ann Roe: We lost the match"],
    ),
    "repeated as an adjective": (
        "[Ann Roe|PERSON] was subject to repeated attacks that included being robbed.",
        [],
    ),
    "a day before that": (
        "[Ann Roe|PERSON] announced recently that the bridge is safe.",
        ["Ann Roe: the bridge is safe"],
    ),
    "than, before a comma": (
        "[Ann Roe|PERSON] walked home earlier than planned, saying the bridge is safe.",
        ["Ann Roe: the bridge is safe"],
    ),
    "somebody's dad": (
        "“We lost the match,” says [Ann Roe|PERSON]'s dad, [Bo Hale|PERSON].",
        ["Bo Hale: We lost the match"],
    ),
    "a title behind marks": (
        "“We lost the match,” former cobbler critic [Ann Roe|PERSON] said in May.",
        ["Ann Roe: We lost the match"],
    ),
    "two words in marks, not of saying": ("[Ann Roe|PERSON] labeled the plan as “old hat” in May.", []),
    "three words in marks": (
        "[Ann Roe|PERSON] labeled the plan as “an old hat” in May.",
        ["Ann Roe: the plan as “an old hat” in May"],
    ),
    "two words in marks, said": (
        "[Ann Roe|PERSON] said the plan is “old hat” in May.",
        ["Ann Roe: the plan is “old hat” in May"],
    ),
    "a title behind a colon": ("[Bern|PLACE] improved to level three: “Reconsider Travel” due to rain.", []),
    "somebody's words": (
        "[Ann Roe|PERSON]'s bottom line was this: “The bridge will never be safe again.”",
        ["Ann Roe: The bridge will never be safe again."],
    ),
    "at that time, behind marks": (
        "“We lost the match,” [Ann Roe|PERSON] said at that time.",
        ["Ann Roe: We lost the match"],
    ),
    "informed sources": ("Informed sources said the bridge is safe.", ["(sources): the bridge is safe"]),
    "the police": ("The police said the bridge is safe.", ["(police): the bridge is safe"]),
    "some": ("Some said the bridge is safe.", ["(Some): the bridge is safe"]),
    "a post of the page": (
        "The bridge is safe. https://t.co/x — [Ann Roe|PERSON] (@annroe)",
        ["Ann Roe: The bridge is safe. https://t.co/x"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    """Speakers and words."""
    marked, expected = CASES[case]
    assert lines(marked) == expected


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
