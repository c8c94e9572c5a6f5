"""Mentions to people, each case a sentence or two in the notation of ``marked``.

A person is written "Name = mention / mention / ..."; people are set apart by semicolons.
"""

import pytest
from marked import read

from newsparse.extractor.people import fullnames
from newsparse.extractor.people import grouping as people

CASES = {
    "the father's name is not the son's": (
        "King [Salman|PERSON] met [Mohammed bin Salman|PERSON]. [Bin Salman|PERSON], [Salman|PERSON].",
        "Salman = Salman / Salman; Mohammed bin Salman = Mohammed bin Salman / Bin Salman",
    ),
    "surname": (
        "[Jacob Hlope|PERSON] won. [Hlope|PERSON] thanked Mr. [Hlope|PERSON]’s rivals.",
        "Jacob Hlope = Jacob Hlope / Hlope / Hlope",
    ),
    "middle name and initial": (
        "[Ruth Ada Moss|PERSON], [Ruth Moss|PERSON] and [R. A. Moss|PERSON] are one.",
        "Ruth Ada Moss = Ruth Ada Moss / Ruth Moss / R. A. Moss",
    ),
    "initials run together": (
        "[P.K. Varma|PERSON] wrote it. [PK Varma|PERSON] denies it.",
        "P.K. Varma = P.K. Varma / PK Varma",
    ),
    "title inside": (
        "They met [President Tolo|PERSON]. [Ivo Tolo|PERSON] smiled at [Mr Tolo|PERSON]'s aide.",
        "Ivo Tolo = Tolo / Ivo Tolo / Tolo",
    ),
    "possessive inside": (
        "[Ivo Tolo's|PERSON] car and [Tolo’s|PERSON] house.",
        "Ivo Tolo = Ivo Tolo / Tolo",
    ),
    "headline before": (
        "# [Tolo|PERSON] leaves\n[Ivo Tolo|PERSON] left.",
        "Ivo Tolo = Tolo / Ivo Tolo",
    ),
    "capital headline": (
        "# [IVO McTOLO|PERSON] LEAVES\n[Ivo McTolo|PERSON] left.",
        "Ivo McTolo = IVO McTOLO / Ivo McTolo",
    ),
    "only capitals": (
        "By [ANNE-MARIE VAN DER MEER JR.|PERSON] and [PAT O'SHEA|PERSON]",
        "Anne-Marie van der Meer Jr. = ANNE-MARIE VAN DER MEER JR.; Pat O'Shea = PAT O'SHEA",
    ),
    "Korean": (
        "[Ri Un-ok|PERSON] met [Cho Min|PERSON]. [Ri|PERSON], [Ri Un Ok|PERSON], [Cho|PERSON].",
        "Ri Un-ok = Ri Un-ok / Ri / Ri Un Ok; Cho Min = Cho Min / Cho",
    ),
    "given name of one, family name of another": (
        "[Kim Doyle|PERSON] and [Lee Kim|PERSON] and [Kim Su-mi|PERSON] came. [Doyle|PERSON] left.",
        "Kim Doyle = Kim Doyle / Doyle; Lee Kim = Lee Kim; Kim Su-mi = Kim Su-mi",
    ),
    "a bare word is a family name before a given one": (
        "[Grant Doyle|PERSON] and [Ann Grant|PERSON] came. [Grant|PERSON] left.",
        "Grant Doyle = Grant Doyle; Ann Grant = Ann Grant / Grant",
    ),
    "Vietnamese": (
        "[Nguyen Van Bao|PERSON] said. [Bao|PERSON] added; [Nguyen|PERSON] agreed.",
        "Nguyen Van Bao = Nguyen Van Bao / Bao / Nguyen",
    ),
    "Western given name before a Chinese name": (
        "[Rita Wong Mei-ling|PERSON] spoke and [Wong|PERSON] sang.",
        "Rita Wong Mei-ling = Rita Wong Mei-ling / Wong",
    ),
    "Spanish": (
        "[Rosa Gil Pardo|PERSON] ran, [Gil Pardo|PERSON] fell, [Gil|PERSON] and [Pardo|PERSON] rose.",
        "Rosa Gil Pardo = Rosa Gil Pardo / Gil Pardo / Gil / Pardo",
    ),
    "accents": (
        "[José Añón|PERSON] and [Anon|PERSON] and [Jose Anon|PERSON].",
        "José Añón = José Añón / Anon / Jose Anon",
    ),
    "Arabic article": (
        "[Omar bin Saleh al-Dosi|PERSON], [Al Dosi|PERSON], [Dosi|PERSON], [Umar al-Dosi|PERSON].",
        "Omar bin Saleh al-Dosi = Omar bin Saleh al-Dosi / Al Dosi / Dosi / Umar al-Dosi",
    ),
    "particle": (
        "[Jan van der Laan|PERSON] and [Van der Laan|PERSON] and [Laan|PERSON].",
        "Jan van der Laan = Jan van der Laan / Van der Laan / Laan",
    ),
    "nickname": (
        "[Luis “El Gato” Rey|PERSON] and [El Gato|PERSON] and [Luis Rey|PERSON].",
        "Luis “El Gato” Rey = Luis “El Gato” Rey / El Gato / Luis Rey",
    ),
    "suffix": (
        "[Ned Ogle Jr.|PERSON] and [Ned Ogle|PERSON] and [Ogle|PERSON].",
        "Ned Ogle Jr. = Ned Ogle Jr. / Ned Ogle / Ogle",
    ),
    "father and son": (
        "[Ned Ogle Jr.|PERSON] buried his father, [Ned Ogle Sr.|PERSON], on Monday.",
        "Ned Ogle Jr. = Ned Ogle Jr.; Ned Ogle Sr. = Ned Ogle Sr.",
    ),
    "the late father": (
        "[Ned Ogle Jr.|PERSON] is the son of the late [Ned Ogle|PERSON].",
        "Ned Ogle Jr. = Ned Ogle Jr.; Ned Ogle = Ned Ogle",
    ),
    "the one named first": (
        "[Ann Poole|PERSON] spoke. [Bob Poole|PERSON] sang. [Poole|PERSON] was off key.",
        "Ann Poole = Ann Poole / Poole; Bob Poole = Bob Poole",
    ),
    "courtesy title tells": (
        "[Ann Poole|PERSON] lost her bag. [Bob Poole|PERSON] lost his. Ms [Poole|PERSON] wept.",
        "Ann Poole = Ann Poole / Poole; Bob Poole = Bob Poole",
    ),
    "role tells": (
        "Senator [Ann Poole|PERSON] spoke. Singer [Bob Poole|PERSON] sang. Senator [Poole|PERSON] left.",
        "Ann Poole = Ann Poole / Poole; Bob Poole = Bob Poole",
    ),
    "a wife not named in full": (
        "Mr [Bob Poole|PERSON] sang his song. Mrs [Poole|PERSON] wept.",
        "Bob Poole = Bob Poole; Poole = Poole",
    ),
    "a title used before": (
        "[Ann Poole|PERSON] slept. Dr. [Poole|PERSON] woke. [Eve Poole|PERSON] came. Dr. [Poole|PERSON].",
        "Ann Poole = Ann Poole / Poole / Poole; Eve Poole = Eve Poole",
    ),
    "kin do not take over the family name": (
        "[Ann Poole|PERSON] spoke. Her son [Bob Poole|PERSON] sang. [Poole|PERSON] was off key.",
        "Ann Poole = Ann Poole / Poole; Bob Poole = Bob Poole",
    ),
    "a son called like a part of the name": (
        "[Saleh bin Omar Dosi|PERSON] and his son [Omar|PERSON] left.",
        "Saleh bin Omar Dosi = Saleh bin Omar Dosi; Omar = Omar",
    ),
    "a son named before": (
        "[Ann Poole|PERSON] and her son [Bob Poole|PERSON] left. Her son [Bob|PERSON] ran.",
        "Ann Poole = Ann Poole; Bob Poole = Bob Poole / Bob",
    ),
    "letters after the name": (
        "[Ann Poole OBE|PERSON] met [ROY MP|PERSON].",
        "Ann Poole = Ann Poole; Roy Mp = ROY MP",
    ),
    "given names later": (
        "[Ann Poole|PERSON] and [Bob Poole|PERSON] met. [Ann|PERSON] spoke, [Bob|PERSON] listened.",
        "Ann Poole = Ann Poole / Ann; Bob Poole = Bob Poole / Bob",
    ),
    "misspelt": (
        "[Ann Eldridge|PERSON] spoke. [Eldrige|PERSON] left. [Anna Muelle|PERSON], [Annia Muelle|PERSON].",
        "Ann Eldridge = Ann Eldridge / Eldrige; Anna Muelle = Anna Muelle; Annia Muelle = Annia Muelle",
    ),
    "too short to be a misspelling": (
        "[Ann Poole|PERSON] spoke. [Pople|PERSON] left.",
        "Ann Poole = Ann Poole; Pople = Pople",
    ),
    "misspelt in full": (
        "[Rina Souna|PERSON], [Rina Sourna|PERSON], [Rina Souna|PERSON]; [Souna|PERSON], [Sourna|PERSON].",
        "Rina Souna = Rina Souna / Rina Sourna / Rina Souna / Souna / Sourna",
    ),
    "two spellings": (
        "[Mohammed Talib|PERSON] and [Muhamad Talib|PERSON]. [Kofi Odoru|PERSON], [Kofi Odrou|PERSON].",
        "Mohammed Talib = Mohammed Talib / Muhamad Talib; Kofi Odoru = Kofi Odoru / Kofi Odrou",
    ),
    "other labels are let alone": ("[Poole|PLACE] and [Poole Ltd|ORG] and [Poolish|OTHER].", ""),
    "nothing but marks": ("[“”|PERSON] and [’s|PERSON]", ""),
}


@pytest.mark.parametrize("case", CASES)
def test_people(case: str) -> None:
    """Every mention goes to the right person, trimmed, in order."""
    marked, expected = CASES[case]
    found = people.group(*read(marked)).people
    shown = "; ".join(f"{p.name} = {' / '.join(m.text for m in p.mentions)}" for p in found)
    assert shown == expected


def test_offsets_and_aliases() -> None:
    """Mentions are slices of the text; aliases are the other forms, in order, each once."""
    doc, names = read("# [TOLO|PERSON]\n[Ivo  Tolo|PERSON] won. [Tolo|PERSON], [Ivo|PERSON], [Tolo|PERSON].")
    (person,) = people.group(doc, names).people
    assert (person.name, person.aliases) == ("Ivo Tolo", ("Tolo", "Ivo"))
    assert all(doc.text[m.start : m.end] == m.text for m in person.mentions)


@pytest.mark.slow
def test_many_namesakes_take_linear_work() -> None:
    """Ten thousand people of one family and as many bare surnames are quick."""
    many = " ".join(f"[Ann{i} Poole|PERSON] met [Poole|PERSON]." for i in range(3000))
    doc, names = read(many)
    assert sum(len(p.mentions) for p in people.group(doc, names).people) == 6000


def test_endless_names_take_linear_work() -> None:
    """Names of thousands of words are compared by a few of them."""
    long = "Ann " * 900
    last = [f"Po{letter * 4}" for letter in "abcdefghijklmnopqrst"]
    doc, names = read(" ".join(f"[{long}{name}|PERSON] and [{long}Moss|PERSON]." for name in last))
    assert len(people.group(doc, names).people) == 21


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Ann Poole", "A. Poole", True),
        ("John Poole", "Jane Poole", False),
        ("J. Poole", "J. P. Poole", True),
        ("Kim Jong-un", "Kim Jongun", True),
        ("Suk-yeol Yoon", "Yoon Suk Yeol", True),
        ("Simon Poole", "Simone Poole", False),
        ("Ann Poole", "Ann Marie", False),
    ],
)
def test_compatible(a: str, b: str, *, one: bool) -> None:
    """Two full names of one person or of two."""
    assert fullnames.compatible(fullnames.parse(a), fullnames.parse(b)) is one
