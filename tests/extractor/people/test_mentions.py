"""The mentions of people as they are held."""

import pytest
from marked import read

from newsparse.extractor.people import fullnames
from newsparse.extractor.people.mentions import NameMention, NameMentions, mentions


def test_mentions_are_held_in_little() -> None:
    """A sequence like a list of them."""
    ann, roe = fullnames.parse("Ann Poole"), fullnames.parse("Roe")
    given = [NameMention(0, 9, 0, 2, ann), NameMention(12, 15, 4, 5, roe), NameMention(20, 29, 6, 8, ann)]
    held = NameMentions(given)
    assert list(held) == held[:] == given
    assert (held[1], held[-1], held[1:], len(held)) == (given[1], given[2], given[1:], 3)
    assert (list(held.starts), list(held.ends), list(held.firsts)) == ([0, 12, 20], [9, 15, 29], [0, 4, 6])


def test_a_name_is_let_go() -> None:
    """What a person of the record was made of is asked for no more."""
    held = NameMentions([NameMention(0, 3, 0, 1, fullnames.parse("Roe"))])
    held.call(0, None)
    assert held[0][4] is None


def test_a_first_name_takes_the_family_name_of_the_next() -> None:
    """Ann and Luis Vega are both Vegas, unless the first is somebody's family name."""
    assert [m.full.words for m in mentions(*read("[Ann|PERSON] and [Luis Vega|PERSON] met."))] == [
        ("ann", "vega"),
        ("luis", "vega"),
    ]
    found = mentions(*read("[Roe Ann|PERSON] saw [Ann|PERSON] and [Luis Vega|PERSON]."))
    assert [m.full.words for m in found] == [("roe", "ann"), ("ann",), ("luis", "vega")]


def test_equal_names_are_one() -> None:
    """Words, weights and the text of a name are held once, however often they are there."""
    first, second = mentions(*read("[Ann Poole|PERSON] and [Ann Poole|PERSON] met."))
    assert first.full is second.full
    other = fullnames.parse("Ada Poole")
    assert other.words[1] is first.full.words[1]
    assert other.family is first.full.family
    assert other.weight is fullnames.parse("Eva Poole").weight
    text = "Ann Poole"
    assert fullnames.parse(text).surface is text


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Sultan [Salim|PERSON] left.", "Salim"),
        ("[Sultan Salim Omar|PERSON] left.", "Salim Omar"),
        ("The envoy, Sultan [A. Poole|PERSON], left.", "Sultan A. Poole"),
        ("The sultan [A. Poole|PERSON] left.", "A. Poole"),
        ("Dr [A. Poole|PERSON] left.", "A. Poole"),
        ("[Sultan A. Poole|PERSON] left.", "Sultan A. Poole"),
        ("[Sultan Al-Poole|PERSON] left.", "Sultan Al-Poole"),
        ("[Sultan al Poole|PERSON] left.", "Sultan al Poole"),
        ("[King A|PERSON] left.", "A"),
        ("[Dr A. Poole|PERSON] left.", "A. Poole"),
    ],
)
def test_a_monarch_goes_by_the_first_name(marked: str, name: str) -> None:
    """So what stands before an initial or "al-" is a first name, not a throne."""
    assert [m.full.surface for m in mentions(*read(marked))] == [name]
