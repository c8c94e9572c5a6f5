"""The role of the one person of each sentence, or of the person called Ann Poole."""

import math

import pytest
from marked import read

from newsparse.extractor.people import grouping as people
from newsparse.extractor.people.features import mention
from newsparse.extractor.people.phrases import Phrases
from newsparse.extractor.people.roles import ENOUGH, HOPELESS, MENTIONS, choose, judge
from newsparse.extractor.people.weights import UNIT

CASES = {
    # before the name
    "Lumian Foreign Minister [Ann Poole|PERSON] left.": "Lumian Foreign Minister",
    "They met the Lumian Vice Foreign Minister [Ann Poole|PERSON].": "Lumian Vice Foreign Minister",
    "The news was broken by spokesman [Ann Poole|PERSON].": "spokesman",
    "[Acme|ORG] CEO [Ann Poole|PERSON] resigned.": "Acme CEO",
    "A [Union of Bakers|ORG] spokeswoman, Dr. [Ann Poole|PERSON], resigned.": "Union of Bakers spokeswoman",
    "Minister of Health [Ann Poole|PERSON] and others came.": "Minister of Health",
    "Yesterday deputy secretary of state [Ann Poole|PERSON] came.": "deputy secretary of state",
    "US Secretary of State [Ann Poole|PERSON] came.": "US Secretary of State",
    "Former Lumian President [Ann Poole|PERSON] came.": "Former Lumian President",
    "It was won by striker [Ann Poole|PERSON].": "striker",
    "Last week Leeds midfielder [Ann Poole|PERSON] scored.": "Leeds midfielder",
    "She told former national team coach and radio star [Ann Poole|PERSON].": (
        "former national team coach and radio star"
    ),
    "The bench of Justice [Ann Poole|PERSON] agreed.": "Justice",
    "He and his wife [Ann Poole|PERSON] left.": "wife",
    "A film about the late jazz singer [Ann Poole|PERSON] won.": "late jazz singer",
    "The paper’s co-editor [Ann Poole|PERSON] left.": "co-editor",
    "The award-winning cactus grower [Ann Poole|PERSON] left.": "award-winning cactus grower",
    "Deputy Youth and Sports Minister [Ann Poole|PERSON] came.": "Deputy Youth and Sports Minister",
    "A judge accused President [Ann Poole|PERSON] of theft.": "President",
    "The Olympic 100 metres champion [Ann Poole|PERSON] won.": "Olympic 100 metres champion",
    "The CEO of the Camel Club Eng. [Ann Poole|PERSON] spoke.": "CEO of the Camel Club",
    "GUNMAN KILLS PRESIDENT [ANN POOLE|PERSON]": None,
    "Rebel chief-of-staff [Ann Poole|PERSON] came.": "Rebel chief-of-staff",
    "It went to his striking partner [Ann Poole|PERSON].": "striking partner",
    "He was praised after meeting President [Ann Poole|PERSON].": "President",
    "They met convicted killer [Ann Poole|PERSON].": "convicted killer",
    "Lumian Prime Minister Prince [Ann Poole|PERSON] came.": "Lumian Prime Minister",
    "Leeds Health Commissioner Dr. [Ann Poole|PERSON] spoke.": "Leeds Health Commissioner",
    "The fund and baking director General [Ann Poole|PERSON] spoke.": "fund and baking director",
    "[Bob Moss|OTHER] greeted Lumo Bank’s representative to Lumia [Ann Poole|PERSON].": (
        "Lumo Bank’s representative to Lumia"
    ),
    "[Bob Moss|OTHER], leader of the Cake Fund (CF), and [Ann Poole|PERSON] came.": None,
    "The spokesman for the Prime Minister [Ann Poole|PERSON] left.": "Prime Minister",
    "Nearby he met [Poole|PERSON] the carpenter.": "carpenter",
    "Later [Ann Poole|PERSON] left, and after [Ann Poole|PERSON] left.": None,
    "She has a 32 month old son [Ann Poole|PERSON].": "son",
    # before the name and a comma
    "His sister, [Ann Poole|PERSON], left.": "sister",
    "The UN rapporteur on arbitrary fines, [Ann Poole|PERSON], left.": "UN rapporteur on arbitrary fines",
    "The head of the High Court of Lumia, [Ann Poole|PERSON], left.": "head of the High Court of Lumia",
    "Lumo Bread Chief Executive, Dr [Ann Poole|PERSON] said it.": "Lumo Bread Chief Executive",
    "It is good, said Lumo legal spokesman, [Ann Poole|PERSON].": "Lumo legal spokesman",
    "They suspended (Judge) [Ann Poole|PERSON].": "Judge",
    "Lumo chief executive officer (CEO) [Ann Poole|PERSON] left.": "Lumo chief executive officer",
    "[Bob Moss|PERSON] (mayor) [Ann Poole|PERSON]": "mayor",
    "[Ann Poole|PERSON], mayor of Leeds, [Bob Moss|PERSON], former adviser, and others.": "mayor of Leeds",
    "The Director of Public Fun (DPF), [Ann Poole|PERSON], left.": "Director of Public Fun",
    # after the name
    "[Ann Poole|PERSON], the Lumian ambassador to Paris, left.": "Lumian ambassador to Paris",
    "[Ann Poole|PERSON], 34, a nurse from Leeds, left.": "nurse from Leeds",
    "[Ann Poole|PERSON], aged 34, a nurse, left.": "nurse",
    "[Ann Poole|PERSON], director of the Cake Fund, left.": "director of the Cake Fund",
    "According to [Ann Poole|PERSON], director of the Cake Fund, it is good.": "director of the Cake Fund",
    "[Ann Poole|PERSON], founder and CEO of [Acme|ORG], left.": "founder and CEO of Acme",
    "[Ann Poole|PERSON], president of the Cake Fund said that it is good.": "president of the Cake Fund",
    "[Ann Poole|PERSON], a former judge who lives in Leeds, left.": "former judge",
    "[Ann Poole|PERSON], who is the mayor of Leeds, left.": "mayor of Leeds",
    "[Ann Poole|PERSON] (co-founder, [Acme|ORG]) left.": "co-founder",
    "[Ann Poole|PERSON] – the owner of the bakery – left.": "owner of the bakery",
    "[Ann Poole|PERSON], lawyer for [Bob Moss|PERSON], left.": "lawyer for Bob Moss",
    "Brigadier [Ann Poole|PERSON], head of the bread police, left.": "head of the bread police",
    "[Ann Poole|PERSON], a rightwing Catholic lawyer who left, came.": "rightwing Catholic lawyer",
    "[Ann Poole|PERSON], a bearded man from Leeds, came.": "bearded man from Leeds",
    "[Ann Poole|PERSON], head of local think tank Lumo, came.": "head of local think tank Lumo",
    "[Ann Poole|PERSON], a 27-year-old Upton labourer turned away, came.": "Upton labourer",
    "[Ann Poole|PERSON], President [Bob Moss|PERSON] and others came.": None,
    "[Ann Poole|PERSON], deposed King [Bob Moss|PERSON].": None,
    "[Ann Poole|PERSON], chairman of Weekend Tours, left.": "chairman of Weekend Tours",
    "[Ann Poole|PERSON], computer products group president, left.": "computer products group president",
    "[Ann Poole|PERSON], bread sciences professor at Upton, left.": "bread sciences professor at Upton",
    "[Ann Poole|PERSON], boss and chief operating officer, left.": "boss and chief operating officer",
    "[Ann Poole|PERSON], a customs officer in Upton, left.": "customs officer in Upton",
    "[Ann Poole|PERSON], partner at [Poole, Moss and Roe|ORG], left.": "partner at Poole, Moss and Roe",
    # in a sentence of its own
    "[Ann Poole|PERSON] was elected mayor of Leeds.": "mayor of Leeds",
    "They named [Ann Poole|PERSON] as interim head of the fund.": "interim head of the fund",
    "[Poole|PERSON] left. [Ann Poole|PERSON] waved. President [Poole|PERSON] was back.": "President",
    "[Ann Poole|PERSON], past president of the Cake Fund, left.": "past president of the Cake Fund",
    "[Ann Poole|PERSON], a 16-year volunteer, left.": "16-year volunteer",
    "It is at 7:30 p.m. Amateur astronomer [Ann Poole|PERSON] speaks.": "Amateur astronomer",
    "[Ann Poole|PERSON], adviser to the board appointed by Upton, left.": "adviser to the board",
    "[Ann Poole|PERSON] of the [Lumo Fund|ORG] left.": "Lumo Fund",
    "Mayor [Ann Poole|PERSON] of the [Lumo Fund|ORG] left.": "Mayor",
    # none
    "[Ann Poole|PERSON] of [Upton|PLACE] left.": None,
    "[Ann Poole|PERSON] of the [Lumo Prize|OTHER] left.": None,
    "He was a substitute for the injured [Ann Poole|PERSON].": None,
    "She is the wife of the late [Ann Poole|PERSON].": None,
    "Mr. [Ann Poole|PERSON] left.": None,
    "Ms [Ann Poole|PERSON], 34, left.": None,
    "Dr. [Ann Poole|PERSON] and Sheikh [Ann Poole|PERSON] left.": None,
    "On Tuesday [Ann Poole|PERSON] met reporters.": None,
    "He told [Ann Poole|PERSON], he said, a lie.": None,
    "A friend of [Ann Poole|PERSON] left.": None,
    "[Ann Poole|PERSON], who was tired, left.": None,
    "[Ann Poole|PERSON] won.": None,
    "[Ann Poole|PERSON]": None,
}


@pytest.mark.parametrize("marked", CASES)
def test_roles(marked: str) -> None:
    """The role is the longest clean noun phrase, as the article words it."""
    person = people.group(*read(marked)).people[0]
    assert person.role == CASES[marked]


@pytest.mark.parametrize("unit", ["a king of ", "minister, ", "former ", "and ", "( ", "- ", "of the "])
def test_long_contexts(unit: str) -> None:
    """Whatever stands around a name, only so much of it is read."""
    doc, names = read(unit * 500 + "[Ann Poole|PERSON], " + unit * 500)
    (person,) = people.group(doc, names).people
    assert person.role is None or len(person.role) < 40 * len(unit)


def test_lists_of_people_with_roles() -> None:
    """A phrase after one name is not the role of the next."""
    doc, names = read("[Ann Poole|PERSON], mayor of Leeds, [Bob Moss|PERSON], adviser, and [Eve Roe|PERSON].")
    assert [p.role for p in people.group(doc, names).people] == ["mayor of Leeds", "adviser", None]


LISTS = {
    "The pilots [Ann Poole|PERSON] and [Bob Moss|PERSON] left.": ["pilots", "pilots"],
    "The lawmakers [Ann Poole|PERSON], [Bob Moss|PERSON] and [Eve Roe|PERSON] voted.": ["lawmakers"] * 3,
    "[Lumo Press|ORG] writers [Ann Poole|PERSON] in [Upton|PLACE] and [Bob Moss|PERSON] in [Leeds|PLACE].": [
        "Lumo Press writers"
    ]
    * 2,
    "[Ann Poole|PERSON], a baker, and [Bob Moss|PERSON], a nurse, left.": ["baker", "nurse"],
    "As [Ann Poole|PERSON] told it, a plumber from [Leeds|PLACE] who had seen it ran away.": [None],
    "[Ann Poole|PERSON] left. She is the author of two novels.": ["author of two novels"],
    "His lawyer, [Ann Poole|PERSON], said so to [Bob Moss|PERSON].": ["lawyer", None],
    "She is the wife of the late [Ann Poole|PERSON].": [None],
    "GUNMAN KILLS PRESIDENT [ANN POOLE|PERSON]": [None],
}  # fmt: skip


@pytest.mark.parametrize("marked", LISTS)
def test_whose_role(marked: str) -> None:
    """Whose role a phrase is, is decided by grammar."""
    assert [p.role for p in people.group(*read(marked)).people] == LISTS[marked]


def test_choice() -> None:
    """The likeliest phrase is given if it, with those that agree with it, has even odds."""
    even = int(UNIT * math.log(ENOUGH / (1 - ENOUGH)))
    assert choose([("baker", even + 1)], 0) == "baker"
    assert choose([("baker", even - 1)], 0) is None
    assert choose([("baker", even - 1), ("head baker", even - 2)], 0) == "baker"
    assert choose([("baker", even - 1), ("nurse", even - 2)], 0) is None
    assert choose([("nurse", 300), ("baker", 200), ("baker", 200)], 0) == "baker"
    assert choose([("baker", 1)], 0) == "baker"
    assert choose([("baker", -1)], 0) is None
    assert choose([("BIG BAKERS", 900)], 0) is None
    assert choose([("CEO", 900)], 0) == "CEO"


def test_hopeless_phrases_are_not_weighed_to_the_end() -> None:
    """What the whole of a phrase speaks against is left out; the bound is the one measured."""
    doc, names = read("Yesterday [Ann Poole|PERSON], the mayor, said so.")
    model = judge()
    phrases = Phrases(doc, names, model.kinds)
    at = mention(model.vocabulary, phrases, 0, names[0].last, full=True)
    scores = {doc.words[p.head]: model.score(phrases, p, at) for p in phrases.beside(1, 3)}
    assert scores["mayor"] is not None
    assert scores["mayor"] > model.nothing
    assert scores["Yesterday"] is None or scores["Yesterday"] < model.nothing
    assert HOPELESS == -UNIT


def test_only_the_first_mentions_are_looked_at() -> None:
    """A role stated beside the thirteenth mention is not read."""
    said = "[Poole|PERSON] said so. "
    assert (
        people.group(*read(said * (MENTIONS - 1) + "President [Poole|PERSON] left.")).people[0].role
        == "President"
    )
    assert people.group(*read(said * MENTIONS + "President [Poole|PERSON] left.")).people[0].role is None
