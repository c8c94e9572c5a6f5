"""What a document says of a name as a whole; the names as they come out in the notation of ``marked``."""

from itertools import pairwise

import pytest
from marked import read

from newsparse.extractor.names.consistency import settle
from newsparse.extractor.tokens import Name, tokenize
from newsparse.record import Segment

CASES = {
    "FARGO ([AP|PLACE]) -- It rained.": "FARGO ([AP|ORG]) -- It rained.",
    # a forename, a scrap of an office, leaders by their family names
    "The police chief Wixa [Poole Hope|PERSON] left.": "The police chief [Wixa Poole Hope|PERSON] left.",
    "Now CEO Sultan [A. Poole|PERSON] left.": "Now CEO [Sultan A. Poole|PERSON] left.",
    "The spokesman Dr [Ann Poole|PERSON] left.": "The spokesman Dr [Ann Poole|PERSON] left.",
    "[Ann Poole|PERSON], [R-Ga.|ORG], and [Foreign|ORG] Secretary [Roe|PERSON].": (
        "[Ann Poole|PERSON], R-Ga., and Foreign Secretary [Roe|PERSON]."
    ),
    "They told Yeltsin and [Merkel|ORG] so, on [Macron|PLACE] Street in [Blair|PLACE].": (
        "They told [Yeltsin|PERSON] and [Merkel|PERSON] so, on [Macron|PERSON] Street in [Blair|PLACE]."
    ),
    "[Acme Bank Chair|ORG] [Ann Poole|PERSON] left [Acme Bank Chair|ORG].": (
        "[Acme Bank|ORG] Chair [Ann Poole|PERSON] left [Acme Bank Chair|ORG]."
    ),
    "In Henry [County|PERSON] and Poole [County|PERSON] the [County|PERSON] pays.": (
        "In [Henry County|PLACE] and [Poole County|PLACE] the [County|PERSON] pays."
    ),
    # a company named after its town
    "[Harrow Corp.|ORG] fell. [Harrow|PLACE], whose staff left, is in [Harrow|PLACE].": (
        "[Harrow Corp.|ORG] fell. [Harrow|ORG], whose staff left, is in [Harrow|PLACE]."
    ),
    # initials outside
    "T [P Moss|PERSON] left with B Y [Poole|PERSON].": "[T P Moss|PERSON] left with [B Y Poole|PERSON].",
    "They met KB [Poole|PERSON], PM [Moss|PERSON] and UN [Roe|PERSON].": (
        "They met [KB Poole|PERSON], PM [Moss|PERSON] and UN [Roe|PERSON]."
    ),
    "WON BY [POOLE|PERSON]": "WON BY [POOLE|PERSON]",
    # full name elsewhere
    "[Ann Poole|PERSON] and [Poole|ORG], Poole.": "[Ann Poole|PERSON] and [Poole|PERSON], [Poole|PERSON].",
    "[Ann Hope|PERSON] has hope. Hope is good.": "[Ann Hope|PERSON] has hope. Hope is good.",
    "[Ann Poole|PERSON] saw the Poole Bridge.": "[Ann Poole|PERSON] saw the Poole Bridge.",
    "Ann Poole ran. [Ann Poole|PERSON] fell.": "[Ann Poole|PERSON] ran. [Ann Poole|PERSON] fell.",
    # one word, mostly a person
    "[Xip|PERSON], [Xip|PERSON] met [Xip|ORG], then Xip ran.": (
        "[Xip|PERSON], [Xip|PERSON] met [Xip|PERSON], then [Xip|PERSON] ran."
    ),
    "[Xip|PERSON] met [Xip|ORG].": "[Xip|PERSON] met [Xip|ORG].",
    # the word before
    "The storm [Bob|PERSON] came. [Bob|PERSON] left.": "The storm [Bob|OTHER] came. [Bob|OTHER] left.",
    "A charity “[Xip|PERSON]”, [Xip|PERSON].": "A charity “[Xip|ORG]”, [Xip|ORG].",
    "They saw Mr. [Xip|ORG] run.": "They saw Mr. [Xip|PERSON] run.",
    "The firm [Poole|PERSON] or [Ann Poole|PERSON].": "The firm [Poole|PERSON] or [Ann Poole|PERSON].",
    "[Ann Poole|PERSON] saw [Poole|PLACE], then [Poole|PLACE], in [Poole|PLACE].": (
        "[Ann Poole|PERSON] saw [Poole|PLACE], then [Poole|PLACE], in [Poole|PLACE]."
    ),
    "[Ann Poole|PERSON] and [Poole|PLACE].": "[Ann Poole|PERSON] and [Poole|PERSON].",
    "[Ann Poole|PERSON] in [Poole|PLACE].": "[Ann Poole|PERSON] in [Poole|PLACE].",
    "It fell. [Reuter|PERSON]": "It fell. [Reuter|ORG]",
    "The [Cabinet|PERSON] fell.": "The [Cabinet|ORG] fell.",
    "The singer [Xip|ORG] ran to [Xip|ORG].": "The singer [Xip|PERSON] ran to [Xip|PERSON].",
    "The lawyer [Xip Zed|ORG] of [Bun Ltd|ORG]": "The lawyer [Xip Zed|PERSON] of [Bun Ltd|ORG]",
    "He met a singer. [Xip|ORG] ran.": "He met a singer. [Xip|ORG] ran.",
    "The [Wixa|PERSON] was fun. the [Wixa|PERSON].": "The [Wixa|OTHER] was fun. the [Wixa|OTHER].",
    "The [Moss|PERSON] case. [Moss|PERSON] won.": "The [Moss|PERSON] case. [Moss|PERSON] won.",
    # own words
    "The [Ann Poole Institute|PERSON] met [Justice Ann Poole|ORG].": (
        "The [Ann Poole Institute|ORG] met Justice [Ann Poole|PERSON]."
    ),
    "By [Presa Moss|PERSON], [Justice Department|ORG].": "By [Presa Moss|PLACE], [Justice Department|ORG].",
    "The [United Republic of Lumia|ORG] has the [Bank of the Republic of Lumia|ORG].": (
        "The [United Republic of Lumia|PLACE] has the [Bank of the Republic of Lumia|ORG]."
    ),
    "[Gen Poole|PERSON] left. Then Gen Poole and [Lt. Col. Moss|PERSON] ran.": (
        "Gen [Poole|PERSON] left. Then Gen Poole and Lt. Col. [Moss|PERSON] ran."
    ),
    "Her son, [Xip Zed|ORG], met [Ann Poole|PERSON], [D-N.J.|PERSON], on [John Moss Highway|PERSON].": (
        "Her son, [Xip Zed|PERSON], met [Ann Poole|PERSON], [D-N.J.|OTHER], on [John Moss Highway|PLACE]."
    ),
    # lists
    "In [Upton|PLACE], [Ramby|PERSON], [Lower Moss|PLACE] and [Wick|PLACE].": (
        "In [Upton|PLACE], [Ramby|PLACE], [Lower Moss|PLACE] and [Wick|PLACE]."
    ),
    "[Ann Poole|PERSON], [Xip|ORG], [Bob Moss|PERSON]": "[Ann Poole|PERSON], [Xip|PERSON], [Bob Moss|PERSON]",
    "[Ann Poole|PERSON], Xip Zed, [Bob Moss|PERSON]": (
        "[Ann Poole|PERSON], [Xip Zed|PERSON], [Bob Moss|PERSON]"
    ),
    "[Ann Poole|PERSON], so Xip, [Bob Moss|PERSON]": "[Ann Poole|PERSON], so Xip, [Bob Moss|PERSON]",
    "[Upton|PLACE] and [Ramby|PERSON]": "[Upton|PLACE] and [Ramby|PERSON]",
    # pieces
    "[Xip - Ann Poole|PERSON] ran.": "[Xip|PERSON] - [Ann Poole|PERSON] ran.",
    "[Ann|PERSON] [Poole|PERSON] left.": "[Ann Poole|PERSON] left.",
    "[Ann Poole|PERSON] [Bob Moss|PERSON]": "[Ann Poole|PERSON] [Bob Moss|PERSON]",
    "[Daniel|PERSON] arap [Poole|PERSON]": "[Daniel arap Poole|PERSON]",
    "[Poole Technologies|PERSON] fell.": "[Poole Technologies|ORG] fell.",
    "[Roy|PERSON] “Big [Fish” Poole|PERSON]": "[Roy “Big Fish” Poole|PERSON]",
    '[Roy "Fish|PERSON]" [Poole|PERSON] Jr., 9, left.': '[Roy "Fish" Poole Jr.|PERSON], 9, left.',
    "[Roy|PERSON] (Fish) [Poole|PERSON]": "[Roy (Fish) Poole|PERSON]",
    "[Roy|PERSON] (see [Poole|PERSON])": "[Roy|PERSON] (see [Poole|PERSON])",
    "[Ann Poole|PERSON] won. Ann [Poole|PERSON].": "[Ann Poole|PERSON] won. [Ann Poole|PERSON].",
    "[Bread Forum Bob Moss|ORG]; [Moss|PERSON].": "[Bread Forum|ORG] [Bob Moss|PERSON]; [Moss|PERSON].",
    # votes
    "[Upton Rovers|ORG], [Upton Rovers|ORG], [Upton Rovers|PLACE]": (
        "[Upton Rovers|ORG], [Upton Rovers|ORG], [Upton Rovers|ORG]"
    ),
    "In [Upton|PLACE] a fan of [Upton|ORG] sang.": "In [Upton|PLACE] a fan of [Upton|ORG] sang.",
    # companies
    "[Milton Roy|PERSON] Corp. sold [Roy|PERSON] and [Milton Roy|PERSON].": (
        "[Milton Roy Corp.|ORG] sold [Roy|ORG] and [Milton Roy|ORG]."
    ),
    "[Lumo|PERSON] fell. [Lumo Holdings Ltd|ORG] rose.": "[Lumo|ORG] fell. [Lumo Holdings Ltd|ORG] rose.",
    "[Ann Lumo|PERSON] left [Lumo Ltd|ORG]; [Lumo|PERSON] wept.": (
        "[Ann Lumo|PERSON] left [Lumo Ltd|ORG]; [Lumo|PERSON] wept."
    ),
    "[Vind Skag AB|PERSON] fell.": "[Vind Skag AB|ORG] fell.",
    "[Hurricane Bob|PERSON] came.": "[Hurricane Bob|OTHER] came.",
    # works
    "“[Ann Poole|PERSON]” won, with “[Poole|PERSON]”.": "“[Ann Poole|OTHER]” won, with “[Poole|PERSON]”.",
    "The carrier [Ann Poole|PERSON] sailed.": "The carrier [Ann Poole|OTHER] sailed.",
    "": "",
}


def marked_up(text: str, names: list[tuple[int, int, str]]) -> str:
    """Write names into a text."""
    for start, end, label in reversed(names):
        text = f"{text[:start]}[{text[start:end]}|{label}]{text[end:]}"
    return text


@pytest.mark.parametrize("case", CASES)
def test_settle(case: str) -> None:
    """Names are relabelled, lengthened and added, in order."""
    doc, names = read(case)
    assert marked_up(doc.text, [(n.start, n.end, n.label) for n in settle(doc, names)]) == CASES[case]


def test_names_stay_in_order_and_apart() -> None:
    """Names stay sorted, disjoint and aligned with tokens."""
    doc, names = read("T [P Moss|PERSON] [Moss|ORG] Moss Moss P Moss, Moss and [Moss|PLACE] Moss. " * 20)
    found = settle(doc, names)
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all((doc.starts[n.first], doc.ends[n.last - 1]) == (n.start, n.end) for n in found)


def test_the_place_of_the_dateline_is_no_person() -> None:
    """A bare name that the dateline has is a place."""
    text = "UPTON - The mayor of Upton left."
    doc = tokenize(text, [Segment("dateline", 0, 7), Segment("paragraph", 8, len(text))])
    at = doc.words.index("Upton")
    (name,) = settle(doc, [Name(doc.starts[at], doc.ends[at], "PERSON", at, at + 1)])
    assert name.label == "PLACE"
