"""The gender that an article gives a person: titles, kin, pronouns up to the next person, first names."""

import pytest
from marked import read

from newsparse.extractor.people import fullnames
from newsparse.extractor.people import grouping as people

CASES: dict[str, str | None] = {
    "Mr. [Poole|PERSON] left.": "M",
    "Mrs [Poole|PERSON] left.": "F",
    "Her husband [Poole|PERSON] left.": "M",
    "His wife, [Poole|PERSON], left.": "F",
    "Spokeswoman [Poole|PERSON] left.": "F",
    "King [Poole|PERSON] left.": "M",
    "[Poole|PERSON] said she left.": "F",
    "[Poole|PERSON] left. His dog stayed.": "M",
    "[Ann Poole|PERSON] left.": "F",
    "[Robert Poole|PERSON] left.": "M",
    "[Bob Poole|PERSON] left.": "M",
    "Dr [Poole|PERSON] left.": None,
    "[Poole|PERSON] left.": None,
    "[Kim Jong|PERSON] left.": None,
    "They told her [Poole|PERSON] left.": None,
    # a title weighs more than a name, a name more than a pronoun
    "Mr [Ann Poole|PERSON] left. Mr [Poole|PERSON] slept.": "M",
    "[Ann Poole|PERSON] left and he slept.": None,
}


@pytest.mark.parametrize("marked", CASES)
def test_genders(marked: str) -> None:
    """The gender of the one person."""
    assert people.group(*read(marked)).genders == (CASES[marked],)


def test_a_pronoun_speaks_up_to_the_next_person() -> None:
    """He behind a second name says nothing of the first."""
    found = people.group(*read("[Poole|PERSON] met [Moss|PERSON], and he left."))
    assert found.genders == (None, "M")


def test_a_pronoun_far_behind_says_nothing() -> None:
    """Thirty tokens are read, no more."""
    assert people.group(*read("[Poole|PERSON] left " + "so " * 27 + "she slept.")).genders == ("F",)
    assert people.group(*read("[Poole|PERSON] left " + "so " * 31 + "she slept.")).genders == (None,)


def test_genders_are_parallel_to_people() -> None:
    """One for each person, in the order of the people."""
    found = people.group(*read("Ms [Poole|PERSON], Mr [Moss|PERSON] and [Roe|PERSON]."))
    assert [p.name for p in found.people] == ["Poole", "Moss", "Roe"]
    assert found.genders == ("F", "M", None)
    assert people.group(*read("Nobody came.")) == ((), ())


def test_first_names() -> None:
    """Names that are nearly always one gender's are known; others are not."""
    assert fullnames.is_given("ann")
    assert not fullnames.is_given("zzyzx")
