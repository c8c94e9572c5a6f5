"""Whom pronouns and nouns stand for."""

import pytest
from quoting import lines

ROLES = {"Ann Roe": "mayor of Bern", "Tom Hale": "deputy minister of trade", "Eva Moss": "minister"}
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
    "it": ("“No way,” [Acme|ORG] said.", "it", "Acme"),
    "they": ("“No way,” officials said.", "they", "(they)"),
    "officials": ("[Ann Roe|PERSON] came.", "officials", "(officials)"),
    "the same noun": ("[Ann Roe|PERSON] came.", "a cobbler", "(cobbler)"),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    """The speaker of the last quote."""
    marked, phrase, expected = CASES[case]
    assert lines(marked + TAIL.format(phrase), ROLES)[-1] == f"{expected}: The bridge is safe"


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
