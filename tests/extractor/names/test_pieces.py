"""The pieces of a person's name, in the notation of ``marked``."""

from itertools import pairwise

import pytest
from marked import read, write

from newsparse.extractor.names.pieces import join

CASES = {
    "T [P Moss|PERSON] left with B Y [Poole|PERSON].": "[T P Moss|PERSON] left with [B Y Poole|PERSON].",
    "They met KB [Poole|PERSON], PM [Moss|PERSON] and UN [Roe|PERSON].": (
        "They met [KB Poole|PERSON], PM [Moss|PERSON] and UN [Roe|PERSON]."
    ),
    "WON BY [POOLE|PERSON]": "WON BY [POOLE|PERSON]",
    "A [Poole|PERSON] and a T [Moss|PLACE]": "A [Poole|PERSON] and a T [Moss|PLACE]",
    "T-[Poole|PERSON]": "T-[Poole|PERSON]",
    "[Ann|PERSON] [Poole|PERSON] left.": "[Ann Poole|PERSON] left.",
    "[Ann|PERSON] [Poole|ORG] left.": "[Ann|PERSON] [Poole|ORG] left.",
    "[Ann|ORG] [Poole|ORG] left.": "[Ann|ORG] [Poole|ORG] left.",
    "[Ann|PERSON]\n[Poole|PERSON] left.": "[Ann|PERSON]\n[Poole|PERSON] left.",
    "[Ann Poole|PERSON] [Bob Moss|PERSON]": "[Ann Poole|PERSON] [Bob Moss|PERSON]",
    "[Daniel|PERSON] arap [Poole|PERSON]": "[Daniel arap Poole|PERSON]",
    "[Daniel|PERSON] saw [Poole|PERSON]": "[Daniel|PERSON] saw [Poole|PERSON]",
    "[Roy|PERSON] “Big [Fish” Poole|PERSON]": "[Roy “Big Fish” Poole|PERSON]",
    "[Roy|PERSON] “A Big Old Fish [He” Poole|PERSON]": "[Roy “A Big Old Fish He” Poole|PERSON]",
    "[Roy|PERSON] “A Very Big Old Fish [He” Poole|PERSON]": (
        "[Roy|PERSON] “A Very Big Old Fish [He” Poole|PERSON]"
    ),
    '[Roy "Fish|PERSON]" [Poole|PERSON] Jr., 9, left.': '[Roy "Fish" Poole Jr.|PERSON], 9, left.',
    "[Roy|PERSON] (Fish) [Poole|PERSON]": "[Roy (Fish) Poole|PERSON]",
    "[Roy|PERSON] (see [Poole|PERSON])": "[Roy|PERSON] (see [Poole|PERSON])",
    "[Poole|PERSON] Jr. saw [Ann Poole|PERSON] Sr": "[Poole|PERSON] Jr. saw [Ann Poole Sr|PERSON]",
    "[Roy E. Poole|PERSON] II saw [Poole|PERSON] II.": "[Roy E. Poole II|PERSON] saw [Poole|PERSON] II.",
    "[Ann Poole|PERSON] [Jr. Poole|PERSON]": "[Ann Poole|PERSON] [Jr. Poole|PERSON]",
    "": "",
}


@pytest.mark.parametrize("case", CASES)
def test_join(case: str) -> None:
    """Names of people are lengthened and joined, others stay."""
    doc, names = read(case)
    assert write(doc.text, list(join(doc, names))) == CASES[case]


def test_names_stay_in_order_and_apart() -> None:
    """Names stay sorted, disjoint and aligned with tokens."""
    doc, names = read("T [P Moss|PERSON] [Moss|PERSON] Jr. Moss P [Moss|PERSON] and [Moss|PLACE] Moss. " * 20)
    found = list(join(doc, names))
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all((doc.starts[n.first], doc.ends[n.last - 1]) == (n.start, n.end) for n in found)
