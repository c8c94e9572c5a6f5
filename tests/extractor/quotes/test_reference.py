"""Whom pronouns and nouns stand for."""

import pytest
from quoting import lines

TAIL = "\n“The bridge is safe,” {} said."

CASES = {
    "she": ("[Tom Hale|PERSON] met [Ann Roe|PERSON].", "she", "Ann Roe"),
    "he": ("[Ann Roe|PERSON] met [Tom Hale|PERSON].", "he", "Tom Hale"),
    "the subject before the object": ("[Ann Roe|PERSON] met [Eva Moss|PERSON].", "she", "Ann Roe"),
    "the newest subject": ("[Ann Roe|PERSON] came. [Eva Moss|PERSON] left.", "she", "Eva Moss"),
    "a pronoun keeps its person": ("[Ann Roe|PERSON] came. She met [Eva Moss|PERSON].", "she", "Ann Roe"),
    "the last speaker": (
        "[Eva Moss|PERSON] came. “No way,” said [Ann Roe|PERSON].",
        "she",
        "Ann Roe",
    ),
    "nobody of that gender": ("[Tom Hale|PERSON] came.", "she", "(she)"),
    "nobody's gender is known": ("[Zx Qvar|PERSON] came.", "he", "Zx Qvar"),
    "the known before, the unknown last": ("[Ann Roe|PERSON] came. [Zx Qvar|PERSON] left.", "she", "Zx Qvar"),
    "the mayor": ("[Ann Roe|PERSON] met [Tom Hale|PERSON].", "the mayor", "Ann Roe"),
    "a mayor": ("[Ann Roe|PERSON] met [Tom Hale|PERSON].", "a mayor", "(mayor)"),
    "the minister named last": (
        "[Eva Moss|PERSON] came. [Tom Hale|PERSON] left.",
        "the minister",
        "Tom Hale",
    ),
    "not the role's object": ("[Tom Hale|PERSON] came.", "the boat", "(boat)"),
    "his statement": ("[Tom Hale|PERSON] resigned.", "his statement", "Tom Hale"),
    "her letter": ("[Ann Roe|PERSON] resigned.", "her letter", "Ann Roe"),
    "the company": ("[Acme|ORG] closed it.", "the company", "Acme"),
    "the ministry, by its name": ("The [Trade Ministry|ORG] closed it.", "the ministry", "Trade Ministry"),
    "police, of no name": ("The [Police Agency|ORG] closed it.", "police", "(police)"),
    "it": ("“No way,” [Acme|ORG] said.", "it", "Acme"),
    "they": ("“No way,” officials said.", "they", "(they)"),
    "officials": ("[Ann Roe|PERSON] came.", "officials", "(officials)"),
    "the PM": ("[Eva Gale|PERSON] met [Tom Hale|PERSON].", "the PM", "Eva Gale"),
    "a role in short": ("[Bo Lind|PERSON] met [Tom Hale|PERSON].", "the Liberal governor", "Bo Lind"),
    "another office": ("[Eva Gale|PERSON] met [Tom Hale|PERSON].", "the foreign minister", "(minister)"),
    "of something": ("[Tom Hale|PERSON] met [Ann Roe|PERSON].", "the minister of trade", "Tom Hale"),
    "of something else": (
        "[Tom Hale|PERSON] met [Ann Roe|PERSON].",
        "the minister of the arts",
        "(minister)",
    ),
    "no more in office": ("[Ann Roe|PERSON] met [Tom Hale|PERSON].", "the former mayor", "(mayor)"),
    "unlike": ("[Tom Hale|PERSON] came. Unlike [Zx Qvar|PERSON], he stayed.", "he", "Tom Hale"),
    "a name that hangs on another": (
        "[Tom Hale|PERSON] came. Led by figures like [Bo Hale|PERSON], he stayed.",
        "he",
        "Tom Hale",
    ),
    "the mayor as the subject": (
        "[Ann Roe|PERSON] met [Eva Moss|PERSON]. “No,” [Eva Moss|PERSON] said. But the mayor stayed.",
        "she",
        "Ann Roe",
    ),
    "the company that spoke last": (
        "In May the builders of [Acme|ORG] left. “No,” [Acme|ORG] said.",
        "the company",
        "Acme",
    ),
    "a company that is told by a clause": ("[Acme|ORG] closed it.", "the company that left", "(company)"),
    "the last speaker before the named": (
        "“No,” [Ann Roe|PERSON] said. A boat took [Eva Moss|PERSON] home.",
        "she",
        "Eva Moss",
    ),
    "an unnamed woman": (
        "[Ann Roe|PERSON] came. An elderly local resident said it rained.",
        "she",
        "(she)",
    ),
    "the same noun": ("[Ann Roe|PERSON] came.", "a cobbler", "(cobbler)"),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    """The speaker of the last quote."""
    marked, phrase, expected = CASES[case]
    assert lines(marked + TAIL.format(phrase))[-1] == f"{expected}: The bridge is safe"


def test_in_apposition() -> None:
    """A noun behind a comma is who stands before it."""
    marked = "[Ann Roe|PERSON], spokeswoman of the [Acme|ORG], said the bridge is safe."
    assert lines(marked) == ["Ann Roe: the bridge is safe"]


def test_before_in_the_sentence() -> None:
    """A name in the sentence comes before those of the text."""
    marked = "[Eva Moss|PERSON] came. After [Ann Roe|PERSON] left, she said the bridge is safe."
    assert lines(marked) == ["Ann Roe: the bridge is safe"]


def test_i_and_we_are_unnamed() -> None:
    """Whoever spoke last."""
    marked = "“It is late,” said [Ann Roe|PERSON]. “Go home at once,” I said."
    assert lines(marked)[-1].startswith("(I)")


def test_named_in_what_is_said() -> None:
    """Nobody speaks of themselves by name."""
    marked = "[Ann Roe|PERSON] came.\n[Eva Moss|PERSON] lied about the bridge in Bern, she said."
    assert lines(marked) == ["Ann Roe: Eva Moss lied about the bridge in Bern"]


@pytest.mark.parametrize(
    "between",
    [
        "> [Eva Moss|PERSON] waves.",
        "[Eva Moss|PERSON] waves from a boat in Bern. (Photo by Bo Hale)",
        "What [Eva Moss|PERSON] wants",
        "Boats are fun. — [Eva Moss|PERSON] (@eva)",
    ],
)
def test_the_story_goes_on_without_what_stands_apart(between: str) -> None:
    """Captions, credits, headings and posts bring nobody into focus."""
    marked = f"“No,” [Ann Roe|PERSON] said.\n{between}\n“The bridge is safe,” she said."
    assert lines(marked)[-1] == "Ann Roe: The bridge is safe"


@pytest.mark.parametrize(("words", "speaker"), [(12, "Ann Roe"), (13, "Eva Moss")])
def test_a_heading_is_short(words: int, speaker: str) -> None:
    """Fifteen tokens at most; a longer line has only lost its stop."""
    marked = f"“No,” [Ann Roe|PERSON] said.\n[Eva Moss|PERSON] {'so ' * words}left\n“It is safe,” she said."
    assert lines(marked)[-1] == f"{speaker}: It is safe"


@pytest.mark.parametrize(("words", "speaker"), [("So, ", "Ann Roe"), ("So, then, ", "Eva Moss")])
def test_a_role_is_the_subject_near_the_beginning(words: str, speaker: str) -> None:
    """Three tokens behind the first."""
    marked = f"[Ann Roe|PERSON] met [Eva Moss|PERSON]. “No,” [Eva Moss|PERSON] said. {words}the mayor stayed."
    assert lines(marked + "\n“It is safe,” she said.")[-1] == f"{speaker}: It is safe"


@pytest.mark.parametrize(("paragraphs", "speaker"), [(2, "Ann Roe"), (3, "Eva Moss")])
def test_the_last_speaker_is_remembered_for_two_paragraphs(paragraphs: int, speaker: str) -> None:
    """Then whoever is named comes first."""
    between = "\nIt rained." * (paragraphs - 1) + "\n[Tom Hale|PERSON] met [Eva Moss|PERSON]."
    marked = f"“No,” [Ann Roe|PERSON] said.{between}\n“It is safe,” she said."
    assert lines(marked)[-1] == f"{speaker}: It is safe"


@pytest.mark.parametrize(("words", "speaker"), [("big old", "(she)"), ("big old sad", "Ann Roe")])
def test_an_unnamed_source_has_two_words_before_it(words: str, speaker: str) -> None:
    """Between its article and its noun."""
    marked = f"[Ann Roe|PERSON] came. A {words} resident said it rained.\n“It is safe,” she said."
    assert lines(marked)[-1] == f"{speaker}: It is safe"
