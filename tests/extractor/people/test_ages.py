"""Ages beside names: what is read, and what is no age."""

import pytest
from marked import read

from newsparse.extractor.people import ages
from newsparse.extractor.people import grouping as people

CASES: dict[str, int | None] = {
    "[Ann Poole|PERSON], 34, left.": 34,
    "[Ann Poole|PERSON], 34, of Leeds, left.": 34,
    "[Ann Poole|PERSON] (34) left.": 34,
    "[Ann Poole|PERSON], aged 34, left.": 34,
    "[Ann Poole|PERSON], age 34, left.": 34,
    "[Ann Poole|PERSON], now 34, left.": 34,
    "[Ann Poole|PERSON], who is 34, left.": 34,
    "[Ann Poole|PERSON] aged 34 left.": 34,
    "[Ann Poole|PERSON] is 34.": 34,
    "[Ann Poole|PERSON] was 34 years old.": 34,
    "[Ann Poole|PERSON] turned 34, he said.": 34,
    "[Ann Poole|PERSON], a 34-year-old baker, left.": 34,
    "[Ann Poole|PERSON], the 34 year old baker, left.": 34,
    "[Ann Poole|PERSON] is a 34-year-old baker.": 34,
    "34-year-old [Ann Poole|PERSON] left.": 34,
    "The 34-year-old [Poole|PERSON] left.": 34,
    "The 34-year-old former head baker [Ann Poole|PERSON] left.": 34,
    "[Ann Poole|PERSON] left. Mrs [Poole|PERSON], 34, came back.": 34,
    "He saw [Ann Poole|PERSON], 34, a baker.": 34,
    "Thirty-four-year-old [Ann Poole|PERSON] left.": 34,
    "The forty year old baker [Ann Poole|PERSON] left.": 40,
    "[Ann Poole|PERSON] died on Friday. She was 94.": 94,
    "[Ann Poole|PERSON] died. Many came. She was 94, and a baker.": 94,
    "[Ann Poole|PERSON] died. She was 94. Mrs [Poole|PERSON], 93, baked.": 93,
    # of somebody else, or no age
    "[Ann Poole|PERSON] died. She was 94.5 cm tall.": None,
    "[Ann Poole|PERSON] left. He was 12, when she came.": None,
    "Several-year-old [Ann Poole|PERSON] left.": None,
    "[Ann Poole|PERSON] died. " + "She baked bread for many. " * 16 + "She was 94.": None,
    "A 34-year-old man told [Ann Poole|PERSON] of it.": None,
    "A 34-year-old and [Ann Poole|PERSON] left.": None,
    "34-year-old [Bob Moss|OTHER], said [Ann Poole|PERSON].": None,
    "[Ann Poole|PERSON], 150, left.": None,
    "[Ann Poole|PERSON], 0, left.": None,
    "[Ann Poole|PERSON], 34 miles from Leeds, left.": None,
    "[Ann Poole|PERSON] was 34 minutes late.": None,
    "[Ann Poole|PERSON] won 34-12.": None,
    "[Ann Poole|PERSON] has a 34-month-old son.": None,
    "[Ann Poole|PERSON]": None,
}


@pytest.mark.parametrize("marked", CASES)
def test_ages(marked: str) -> None:
    """The age of the one person, or none."""
    (person,) = people.group(*read(marked)).people
    assert person.age == CASES[marked]


def test_each_person_has_an_own_age() -> None:
    """An age before a name does not reach over the person before it."""
    found = people.group(
        *read("34-year-old [Ann Poole|PERSON], [Bob Moss|PERSON], 40, and [Eve Roe|PERSON] left.")
    )
    assert [p.age for p in found.people] == [34, 40, None]
    found = people.group(*read("[Bob Moss|PERSON], a 34-year-old friend of baker [Ann Poole|PERSON], left."))
    assert [p.age for p in found.people] == [34, None]
    found = people.group(*read("The 34-year-old friend of [Ann Poole|PERSON]’s [Bob Moss|PERSON] left."))
    assert found.people[1].age is None


def test_oldest() -> None:
    """The highest number that is an age, and the next."""
    assert people.group(*read(f"[Ann Poole|PERSON], {ages.OLDEST}, left.")).people[0].age == 115
    assert people.group(*read(f"[Ann Poole|PERSON], {ages.OLDEST + 1}, left.")).people[0].age is None


def test_far_ages_are_not_read() -> None:
    """What stands many words before the name is not its age; the search takes bounded time."""
    far = "34-year-old " + "old " * 9 + "[Ann Poole|PERSON]"
    assert people.group(*read(far)).people[0].age is None
    many = "34-year-old " * 5000 + "[Ann Poole|PERSON]"
    assert people.group(*read(many)).people[0].age == 34
