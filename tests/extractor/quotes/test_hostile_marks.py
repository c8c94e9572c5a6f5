"""Bad input: nothing but marks, marks that are not paired, very many, those of other scripts."""

import time
from itertools import pairwise

import pytest
from quoting import parts, quotes

from newsparse.extractor.quotes import find
from newsparse.extractor.quotes.marks import marks, single_marks

UNITS = {
    **{f"U+{ord(mark[0]):04X}": mark + " " for mark in sorted(marks() | single_marks())},
    "pairs": "“a” ",
    "straight pairs": '"a" said ',
    "opened only": "“a ",
    "closed only": "a” ",
    "mixed scripts": "«a「b『c《d„e ",
    "said": "said ",
    "said with marks": "“a” said Roe, ",
    "labels": "Roe: ",
    "that": "that ",
    "dashes": "— ",
    "posts": "— @roe ( ",
    "brackets": "Roe (a ",
    "owned": "Roe's a ",
}
"""Marks of all scripts alone, and what stands beside them."""
MANY, LARGE = 100_000, 40_000
ALLOWED = 8.0
"""Four times the input may take so many times the time; quadratic growth would take 16 times."""
QUICK = 0.2
"""Seconds under which a ratio says nothing."""


def seconds(text: str) -> float:
    """Measure the CPU of finding quotes, tokens and names given."""
    given = parts(text)
    start = time.process_time()
    find.find(*given)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_hostile_marks(unit: str) -> None:
    """No quote crosses a paragraph, none overlap, and each is what stands there."""
    text = "[Ann Roe|PERSON] said “we " + unit * 1000 + "\nIt rained. " + unit * 100
    found = quotes(text)
    plain = text.replace("[Ann Roe|PERSON]", "Ann Roe")
    assert all(plain[q.start : q.end] == q.text and "\n" not in q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["“", "”", '"', "« ", "「", "‘ ", "“\n"])
def test_nothing_but_marks(unit: str) -> None:
    """A hundred thousand of them are nobody's words."""
    assert quotes(unit * MANY) == []


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["“ ", '" ', "' ", *(u for name, u in UNITS.items() if name[:2] != "U+")])
@pytest.mark.parametrize("end", ["", "\n"])
def test_time_is_linear(unit: str, end: str) -> None:
    """In one paragraph as well as in many."""
    text = "[Ann Roe|PERSON] said “we " + (unit + end) * (LARGE // len(unit + end))
    large = seconds(text)
    assert large < QUICK or large <= ALLOWED * min(seconds(text[: LARGE // 4]) for _ in range(2))


def test_no_giant_quote_of_a_mark_that_is_never_closed() -> None:
    """It ends with its sentence."""
    (quote,) = quotes("[Ann Roe|PERSON] said: “We lost the match. " + "It rained in Bern. " * 20)
    assert quote.text == "We lost the match."
