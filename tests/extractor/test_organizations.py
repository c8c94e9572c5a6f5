"""Mentions to organizations; "Name = mention / mention", set apart by semicolons."""

import pytest
from marked import read

from newsparse.extractor import organizations

CASES = {
    "U.N. is no navy": (
        "The [U.S. Navy|ORG] told the [U.N.|ORG] and the [United Nations|ORG].",
        "U.S. Navy = U.S. Navy; United Nations = U.N. / United Nations",
    ),
    "acronym in brackets": (
        "The [Central News Bureau|ORG] ([CNB|ORG]) reported. [CNB|ORG] erred.",
        "Central News Bureau = Central News Bureau / CNB / CNB",
    ),
    "acronym in brackets, one span": (
        "[Central News Bureau (CNB)|ORG] reported. [CNB|ORG] erred.",
        "Central News Bureau = Central News Bureau / CNB / CNB",
    ),
    "acronym in brackets, not tagged": (
        "[Union of Bakers|ORG] (UB) struck. The [U.B.|ORG] won.",
        "Union of Bakers = Union of Bakers / UB / U.B.",
    ),
    "acronym elsewhere": (
        "[UB|ORG] struck. The [Union of Bakers|ORG] won.",
        "Union of Bakers = UB / Union of Bakers",
    ),
    "acronym with the small words": (
        "The [Board of Bakers|ORG] met. [BOB|ORG] won.",
        "Board of Bakers = Board of Bakers / BOB",
    ),
    "acronym with the article": (
        "The [Bread Trust|ORG] met. [TBT|ORG] won.",
        "Bread Trust = Bread Trust / TBT",
    ),
    "teams of a club": (
        "[Harrow Fistball Club|ORG]: [HFC 1|ORG] beat [HFC 2|ORG] and [KFC 2|ORG].",
        "Harrow Fistball Club = Harrow Fistball Club / HFC 1 / HFC 2; KFC 2 = KFC 2",
    ),
    "a number that is no team's": (
        "The [Union of Bakers|ORG] met [Group 8|ORG] of the [Group Union|ORG].",
        "Union of Bakers = Union of Bakers; Group 8 = Group 8; Group Union = Group Union",
    ),
    "acronym of another tongue": (
        "The [Institute of Tourism|ORG] ([Intur|ORG]) spoke; [Intur|ORG] left.",
        "Institute of Tourism = Institute of Tourism / Intur / Intur",
    ),
    "long form in brackets": (
        "[UB|ORG] ([Union of Bakers|ORG]) struck.",
        "Union of Bakers = UB / Union of Bakers",
    ),
    "brackets that hold something else": (
        "[Riverside Rovers|ORG] ([Gazette|ORG]) won.",
        "Riverside Rovers = Riverside Rovers; Gazette = Gazette",
    ),
    "nearest of two": (
        "[Union of Bakers|ORG], [UB|ORG]. [Union of Brewers|ORG].",
        "Union of Bakers = Union of Bakers / UB; Union of Brewers = Union of Brewers",
    ),
    "article and possessive": (
        "[The Lantern|ORG]’s editor; the [Lantern’s|ORG] cat.",
        "Lantern = Lantern / Lantern",
    ),
    "legal forms": (
        "[Acme Holdings Inc.|ORG] fell. [Acme|ORG] rose. [Acme Ltd|ORG] too.",
        "Acme Holdings Inc. = Acme Holdings Inc. / Acme / Acme Ltd",
    ),
    "short form": (
        "[Lumo News Agency|ORG] said. [Lumo|ORG] added.",
        "Lumo News Agency = Lumo News Agency / Lumo",
    ),
    "no short form": (
        "The [Big Sky Union|ORG] met the [Big Sky Union Health Fund|ORG].",
        "Big Sky Union = Big Sky Union; Big Sky Union Health Fund = Big Sky Union Health Fund",
    ),
    "headline": (
        "# [Lumo|ORG] falls\n[Lumo Motors|ORG] fell.",
        "Lumo Motors = Lumo / Lumo Motors",
    ),
    "parent first": (
        "[Lumo|ORG] fell. [Lumo Academy|ORG] rose.",
        "Lumo = Lumo; Lumo Academy = Lumo Academy",
    ),
    "bare head": (
        "The [Ministry of Bread|ORG] met the [Cake Commission|ORG]. The [Ministry|ORG] and [Commission|ORG].",
        "Ministry of Bread = Ministry of Bread / Ministry; Cake Commission = Cake Commission / Commission",
    ),
    "a country left out": (
        "The [Lumian Ministry of Bread|ORG] and the [Ministry of Bread|ORG].",
        "Lumian Ministry of Bread = Lumian Ministry of Bread / Ministry of Bread",
    ),
    "two words left out": (
        "The [New Lumian Ministry of Bread|ORG] and the [Ministry of Bread|ORG].",
        "New Lumian Ministry of Bread = New Lumian Ministry of Bread / Ministry of Bread",
    ),
    "three words are more than a country": (
        "The [Great New Lumian Ministry of Bread|ORG] and the [Ministry of Bread|ORG].",
        (
            "Great New Lumian Ministry of Bread = Great New Lumian Ministry of Bread; "
            "Ministry of Bread = Ministry of Bread"
        ),
    ),
    "of a country left out": (
        "The [High Court of Lumia|ORG] and the [High Court|ORG].",
        "High Court of Lumia = High Court of Lumia / High Court",
    ),
    "UN and United Nations": (
        "The [UN Bread Programme|ORG] ([UNBP|ORG]), the [United Nations Bread Programme|ORG].",
        "United Nations Bread Programme = UN Bread Programme / UNBP / United Nations Bread Programme",
    ),
    "a club's last word": (
        "# [Reds|ORG] win\n[Harrow Reds|ORG] won. The [Reds|ORG] ran.",
        "Harrow Reds = Reds / Harrow Reds / Reds",
    ),
    "two companies of one name": (
        "[Zou Construction Co Ltd|ORG], a unit of [Zou Group|ORG].",
        "Zou Construction Co Ltd = Zou Construction Co Ltd; Zou Group = Zou Group",
    ),
    "two countries": (
        "The [Lumian Bread Ministry|ORG], the [Umian Bread Ministry|ORG] and the [Bread Ministry|ORG].",
        (
            "Lumian Bread Ministry = Lumian Bread Ministry; Umian Bread Ministry = Umian Bread Ministry; "
            "Bread Ministry = Bread Ministry"
        ),
    ),
    "a club's first word": (
        "[Riverside Juniors|ORG] beat [Upton|ORG]; [Riverside|ORG] won.",
        "Riverside Juniors = Riverside Juniors / Riverside; Upton = Upton",
    ),
    "spelling": (
        "[Lumo Centre|ORG] and [Lumo Center|ORG].",
        "Lumo Centre = Lumo Centre / Lumo Center",
    ),
    "teams and courts": (
        "[Riverside Rovers FC|ORG] sued at the [High Court|ORG]; [Riverside Rovers|ORG] lost.",
        "Riverside Rovers FC = Riverside Rovers FC / Riverside Rovers; High Court = High Court",
    ),
    "other labels are let alone": ("[Lumo|PERSON] [Lumo|PLACE]", ""),
}


@pytest.mark.parametrize("case", CASES)
def test_organizations(case: str) -> None:
    """Every mention goes to the right organization, trimmed, in order."""
    marked, expected = CASES[case]
    found = organizations.group(*read(marked))
    shown = "; ".join(f"{o.name} = {' / '.join(m.text for m in o.mentions)}" for o in found)
    assert shown == expected


def test_offsets_and_aliases() -> None:
    """Mentions are slices of the text; aliases are the other forms, in order, each once."""
    doc, names = read("# [LUMO|ORG] FALLS\n[Lumo Motors|ORG] fell. [Lumo|ORG] and [LM|ORG] and [Lumo|ORG].")
    (organization,) = organizations.group(doc, names)
    assert (organization.name, organization.aliases) == ("Lumo Motors", ("LUMO", "LM"))
    assert all(doc.text[m.start : m.end] == m.text for m in organization.mentions)


def test_many_names_take_linear_work() -> None:
    """Thousands of organizations with one first word are quick."""
    doc, names = read(" ".join(f"[Lumo {i} Bank|ORG] met [Lumo|ORG]." for i in range(3000)))
    assert sum(len(o.mentions) for o in organizations.group(doc, names)) == 6000
