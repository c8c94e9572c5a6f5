"""Which of two people of one surname a bare surname means: each piece of evidence decides alone."""

import pytest
from marked import read

from newsparse.extractor.people import fullnames, namesakes
from newsparse.extractor.people import grouping as people
from newsparse.extractor.people.namesakes import WEIGHTS, Evidence, score, shortens

NONE = Evidence(*[0.0] * len(Evidence._fields))

CASES = {
    "the one named first": ("[Ann Poole|PERSON] and [Eve Poole|PERSON]. [Poole|PERSON] left.", "Ann Poole"),
    "the one named more often": (
        "[Ann Poole|PERSON]. [Eve Poole|PERSON], [Eve Poole|PERSON], [Eve Poole|PERSON]. [Poole|PERSON].",
        "Eve Poole",
    ),
    "not the one called by the first name": (
        "[Ann Poole|PERSON] and [Eve Poole|PERSON]. [Ann|PERSON] ran, [Ann|PERSON] fell. [Poole|PERSON].",
        "Eve Poole",
    ),
    "not one who was not met yet": (
        "[Eve Poole|PERSON]. [Poole|PERSON] left. [Ann Poole|PERSON] came.",
        "Eve Poole",
    ),
    "the pronoun": (
        "[Ann Poole|PERSON] and [Bob Poole|PERSON]. [Poole|PERSON] lost his hat.",
        "Bob Poole",
    ),
    "the title": ("[Ann Poole|PERSON] and [Bob Poole|PERSON]. Mr [Poole|PERSON] left.", "Bob Poole"),
    "a monarch is called by the first name": (
        "[Omar Salim|PERSON] left. King [Salim|PERSON] of [Lumia|PLACE] came.",
        "Salim",
    ),
    "a monarch's first name": (
        "King [Salim bin Omar|PERSON] left. King [Salim|PERSON] came.",
        "Salim bin Omar",
    ),
    "a bare name is not the monarch's who shares it": (
        "King [Salim|PERSON] met [Omar Salim|PERSON]. [Salim|PERSON] left.",
        "Omar Salim",
    ),
    "one pronoun is no gender": (
        "[Xob Poole|PERSON] won. He said so. Miss [Poole|PERSON] left.",
        "Xob Poole",
    ),
    "two are": (
        "[Xob Poole|PERSON] won. He said so. [Xob Poole|PERSON] lost his hat. Miss [Poole|PERSON] left.",
        "Poole",
    ),
    "a monarch alone": ("King [Salim|PERSON] left. [Salim|PERSON] came.", "Salim"),
    "an initial without a space": ("[R.Poole|PERSON] left. [Poole|PERSON] came.", "R.Poole"),
    "the suffix": (
        "[Ned Ogle Jr.|PERSON] and [Ned Ogle Sr.|PERSON]. [Ogle Sr.|PERSON] left.",
        "Ned Ogle Sr.",
    ),
    "a short form": ("[Rebecca Poole|PERSON] left. [Becca|PERSON] came.", "Rebecca Poole"),
    "a first name shared": ("[Ana Torres|PERSON] left. [Ana|PERSON] and [Luis Vega|PERSON] came.", "Ana"),
    "a couple": ("[Bill Poole|PERSON] left. [Bill|PERSON] and [Eve Poole|PERSON] came.", "Bill Poole"),
    "a daughter named in full later": (
        "His daughter [Amelia|PERSON] left. [Amelia Roe|PERSON] came.",
        "Amelia Roe",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_bearer(case: str) -> None:
    """The mention in question belongs to the person of that name."""
    marked, name = CASES[case]
    doc, names = read(marked)
    names = [n for n in names if n.label == "PERSON"]
    bare = [n for n in names if n.last - n.first == 1 or doc.words[n.first] == "Ogle"]
    mention = bare[0] if case.startswith(("a daughter", "a first", "a couple")) else bare[-1]
    found = people.group(doc, names).people
    assert [p.name for p in found if any(m.start == mention.start for m in p.mentions)] == [name]


def test_score() -> None:
    """Weights add up; what was not met yet, or is called otherwise, is held against a person."""
    assert score(NONE) == 0
    assert score(NONE._replace(main=1.0, often=4.0)) == WEIGHTS.main + 4 * WEIGHTS.often
    against = [f for f in Evidence._fields if getattr(WEIGHTS, f) < 0]
    assert against == ["called", "unseen", "against"]


def test_weights() -> None:
    """To be unmet outweighs all mentions in full; a pronoun outweighs the first place."""
    assert score(NONE._replace(unseen=1.0, often=4.0)) < 0
    assert WEIGHTS.agrees > WEIGHTS.main > 0 > WEIGHTS.against


def test_short_forms() -> None:
    """Three letters at either end of a first name; not the name itself."""
    assert shortens("becca", "rebecca")
    assert not shortens("ann", "ann")
    assert not shortens("ann", "joanne")
    assert len("lou") == namesakes.SHORT
    two = people.group(*read("[Louetta Poole|PERSON] left. [Lo|PERSON] came.")).people
    assert len(two) == 2
    one = people.group(*read("[Louetta Poole|PERSON] left. [Lou|PERSON] came.")).people
    assert len(one) == 1
    both = people.group(
        *read("[Louetta Poole|PERSON], [Louella Moss|PERSON] left. [Lou|PERSON] came.")
    ).people
    assert len(both) == 3


def test_the_words_of_a_person_are_held_in_little() -> None:
    """Few are a tuple, more than four a set; a word is there once."""
    person = namesakes.Bearer(0, fullnames.parse("Ann Poole"), 0)
    for k in range(9):
        assert isinstance(person.families, set) == (k > 4)
        for _ in range(2):
            person.learn(fullnames.parse(f"Ann Pool{chr(97 + k)}"))
    assert sorted(person.families) == [f"pool{c}" for c in "abcdefghi"]
    assert tuple(person.firsts) == ("ann",)
