"""The grammar proposes the phrases that may be a role; each case lists all for the first person."""

import pytest
from marked import read

from newsparse.extractor.people.kinds import DETERMINER, LINK, OWN, PARTICIPLE, PREPOSITION, STOP, WORD, Kinds
from newsparse.extractor.people.phrases import Phrases

OUTSIDE = frozenset(("said", "who", "left", "as", "came", "met", "took"))
VERBS = frozenset(("edged", "trails", "fired"))

CASES = {
    # before the name
    "Then came Lumo chief [Poole|PERSON].": ["b chief", "b Lumo chief"],
    "He said minister of state [Poole|PERSON].": ["b state", "b minister of state"],
    "He said wife of Lumo [Poole|PERSON].": ["b Lumo"],
    "He said police chief Capt. [Poole|PERSON].": [
        "b Capt.", "b chief Capt.", "b police chief Capt.", "t chief", "t police chief",
    ],
    "He said Mayor Prince [Poole|PERSON].": ["b Prince", "b Mayor Prince", "t Mayor"],
    "He said Mayor Sheikh [Poole|PERSON].": ["t Mayor"],
    "He said Mayor Dr. [Poole|PERSON].": ["t Mayor"],
    "He said Lumo Lady [Poole|PERSON].": ["b Lady", "b Lumo Lady", "t Lumo"],
    "He said His Majesty King [Poole|PERSON].": ["b King"],
    "The head of the club with his aide [Poole|PERSON] left.": ["b aide"],
    "HRH Crown Prince [Poole|PERSON] left.": ["b Prince", "b Crown Prince", "t Crown"],
    "He said chief officer Major [Poole|PERSON].": [
        "b Major", "b officer Major", "b chief officer Major",
        "t officer", "t chief officer", "t chief",
    ],
    "His aide, [Poole|PERSON], left.": ["c, aide"],
    "The mayor, [Poole|PERSON], left.": ["c, mayor"],
    '"He was a mayor," [Poole|PERSON] left.': [],
    'The mayor, "[Poole|PERSON]", left.': ["c, mayor"],
    "The Blues 3, Reds 1: [Poole|PERSON] left.": [],
    # verbs, and what is made of them
    "Lumo trails [Poole|PERSON].": [],
    "[Moss|ORG] trails former baker [Poole|PERSON].": ["b baker", "b former baker"],
    "Moss edged [Poole|PERSON].": [],
    "The former fired aide [Poole|PERSON].": ["b aide", "b fired aide", "b former fired aide"],
    "[Poole|PERSON], a baker fired, left.": [">,a baker"],
    "The bakers including [Poole|PERSON] left.": ["i bakers"],
    "The bakers, such as [Poole|PERSON], left.": ["i bakers"],
    "The winner is [Poole|PERSON].": ["v winner"],
    "The (former mayor) [Poole|PERSON] left.": [") mayor", ") former mayor"],
    "The chief (CEO) [Poole|PERSON] left.": [") CEO", "b chief"],
    "The [Union of Bakers|ORG] head [Poole|PERSON] left.": ["b head", "b Union of Bakers head"],
    "The long-time head [Poole|PERSON] left.": ["b head", "b long - time head"],
    "The 34-year-old head [Poole|PERSON] left.": ["b head"],
    "A writer, baker and cook [Poole|PERSON].": ["b cook", "b baker and cook", "b writer , baker and cook"],
    # behind it
    "[Poole|PERSON], mayor of Leeds, left.": [">, mayor", ">, mayor of Leeds"],
    "[Poole|PERSON], 34, a baker, left.": [">,ya baker"],
    "[Poole|PERSON], D-Vt., the senator, left.": [">,yt senator"],
    "[Poole|PERSON], a 34-year-old baker, left.": [">,a baker"],
    "[Poole|PERSON] (mayor) left.": [">( mayor"],
    "[Poole|PERSON] – the owner – left.": [">-t owner"],
    "[Poole|PERSON] / Lumo.": [">/ Lumo"],
    "[Poole|PERSON], who is a baker, left.": [">wa baker"],
    "[Poole|PERSON], who served as mayor, left.": [">w mayor"],
    "[Poole|PERSON] is the mayor.": [">vt mayor"],
    "[Poole|PERSON] has been mayor.": [">v mayor"],
    "[Poole|PERSON] has hammered the mayor.": [],
    "[Poole|PERSON], a baker whose bread came, left.": [">,a baker"],
    "[Poole|PERSON] was elected mayor.": [">p mayor"],
    "[Poole|PERSON] was named as mayor.": [">p mayor"],
    "They took [Poole|PERSON] as mayor.": [">as mayor"],
    "They met [Poole|PERSON] of Lumo.": [">of Lumo"],
    "[Poole|PERSON], with the Lumo Club, left.": [">,with Lumo Club"],
    "[Poole|PERSON], 34, of Lumo, left.": [">,yof Lumo"],
    "[Poole|PERSON], her aide, left.": [">,h aide"],
    "They met [Poole|PERSON] of old.": [],
    "by [Poole|PERSON] Lumo reporter": ["b by", ">n Lumo", ">n Lumo reporter"],
    "[Poole|PERSON], Lumo’s head of sales, left.": [
        ">, Lumo ’s head", ">, Lumo ’s head of sales", ">, head", ">, head of sales",
    ],
    "[Poole|PERSON], clerk in [Upton|PLACE], [Lumia|PLACE], left.": [
        ">, clerk", ">, clerk in Upton", ">, clerk in Upton , Lumia",
    ],
    # the next sentence
    "[Poole|PERSON] left. She is a baker.": [">s1a baker"],
    "[Poole|PERSON] left. The baker said so.": [">d baker"],
    # nothing
    "[Poole|PERSON] said so.": [],
    "[Poole|PERSON]": [],
    "": [],
}  # fmt: skip


def proposed(marked: str, which: int = 0) -> list[str]:
    """Give the place and the words of each phrase beside one person."""
    doc, names = read(marked)
    phrases = Phrases(doc, names, Kinds(OUTSIDE, VERBS.__contains__))
    found = phrases.people[which : which + 1]
    return [
        f"{p.place} {' '.join(doc.words[p.first : p.last])}"
        for n in found
        for p in phrases.beside(n.first, n.last)
    ]


@pytest.mark.parametrize("marked", CASES)
def test_proposals(marked: str) -> None:
    """All phrases, in the order in which they are found."""
    assert proposed(marked) == CASES[marked]


def test_lists_share_a_phrase() -> None:
    """A plural before or behind a list belongs to each of its names."""
    marked = (
        "The pilots [Ann Poole|PERSON], 34, of [Leeds|PLACE], [Bob Moss|PERSON] and Mr [Roe|PERSON] left."
    )
    assert proposed(marked, 1) == ["c, Leeds", "lb pilots"]
    assert "lb pilots" in proposed(marked, 2)
    assert "Lb pilots" in proposed(marked)
    marked = "[Ann Poole|PERSON] and [Bob Moss|PERSON], both bakers, left."
    assert proposed(marked) == ["l>, bakers"]
    assert proposed(marked, 1) == ["L>, bakers"]


def test_what_stands_between_two_names_of_no_list() -> None:
    """A verb or a stop parts a list; so does too much text."""
    assert proposed("The pilots [Ann Poole|PERSON] met [Bob Moss|PERSON].", 1) == []
    assert proposed("Pilots [Ann Poole|PERSON]. [Bob Moss|PERSON].", 1) == []
    long = "Pilots [Ann Poole|PERSON] (" + "a b " * 6 + "), [Bob Moss|PERSON]."
    assert proposed(long, 1) == []


def test_a_phrase_between_commas_is_the_one_before_it() -> None:
    """The mayor behind one name is not the mayor before the next."""
    marked = "[Ann Poole|PERSON], the mayor, [Bob Moss|PERSON] and others left."
    assert proposed(marked) == [">,t mayor"]
    assert proposed(marked, 1) == []


def test_an_abbreviated_title_ends_no_sentence() -> None:
    """Eng. is no end of a sentence before a name."""
    assert "t chief" in proposed("The chief Eng. [Poole|PERSON] left.")


def test_the_next_sentence_is_about_one_person() -> None:
    """The baker may be the one or the other of two."""
    assert proposed("[Poole|PERSON] met [Moss|PERSON]. The baker won.") == []
    assert proposed("[Poole|PERSON] met [Moss|PERSON]. She is a baker.") == [">sfa baker"]


def test_a_word_that_is_a_title_ends_a_sentence_in_full() -> None:
    """Eng. is short for one; "spokesman." ends what was said of somebody else."""
    assert proposed("He is the spokesman. [Poole|PERSON] left.") == []
    assert proposed("He is the mayor Capt. [Poole|PERSON] left.") != []


def test_another_person_ends_a_phrase_at_a_verb() -> None:
    """What somebody did to the chief is not who the chief is; the aide of somebody is one."""
    marked = "[Ann Moss|PERSON] trails Lumo chief [Bob Poole|PERSON]."
    assert proposed(marked, 1) == ["b chief", "b Lumo chief"]
    assert proposed("[Ann Moss|PERSON] edged [Bob Poole|PERSON].", 1) == []
    assert "b Ann Moss aide" in proposed("Then [Ann Moss|PERSON] aide [Bob Poole|PERSON] left.", 1)


def test_phrases_are_bounded() -> None:
    """No more is read before and behind a name than roles are long."""
    doc, names = read("word " * 40 + "[Poole|PERSON], " + "word of " * 40)
    phrases = Phrases(doc, names, Kinds(OUTSIDE, VERBS.__contains__))
    found = list(phrases.beside(names[0].first, names[0].last))
    before = [p for p in found if p.place == "b"]
    behind = [p for p in found if p.place == ">,"]
    assert max(p.last - p.first for p in before) == 12
    assert len(behind) == 7
    doc, names = read("[Poole|PERSON], " + "word " * 40)
    found = list(
        Phrases(doc, names, Kinds(OUTSIDE, VERBS.__contains__)).beside(names[0].first, names[0].last)
    )
    assert [p.last - p.first for p in found] == [22]


def test_kinds() -> None:
    """What a word can be, by the table of words and what is known to stand outside of roles."""
    kinds = Kinds(OUTSIDE, VERBS.__contains__)
    found = [kinds[w] for w in ("of", "The", "and", "’s", "said", "is", "baker", "34", "?")]
    assert found == [PREPOSITION, DETERMINER, LINK, OWN, STOP, STOP, WORD, WORD, STOP]
    assert [kinds[w] for w in ("trails", "edged", "Edged", "her")] == [STOP, PARTICIPLE, WORD, DETERMINER]
