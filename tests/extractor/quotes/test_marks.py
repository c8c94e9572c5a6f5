"""Quotation marks to stretches."""

from itertools import pairwise

import pytest

from newsparse.extractor.quotes.marks import Stretch, marks, single_marks, stretches
from newsparse.record import Segment
from newsparse.tokens import Document, tokenize

CASES = {
    "curly": ("He said “no way” and “never”.", ["“no way”", "“never”"]),
    "straight": ('He said "no way" and "never".', ['"no way"', '"never"']),
    "guillemets": ("Il dit «non» et « jamais ».", ["«non»", "« jamais »"]),
    "low": ("Er sagte „nein“ zu ihr.", ["„nein“"]),
    "Swedish": ("Hon sa ”nej tack” igen.", ["”nej tack”"]),
    "typewriter": ("He said ``no way'' twice.", ["``no way''"]),
    "corners": ("He wrote 「no」 there.", ["「no」"]),
    "opened straight, closed curly": ('He said "no way” twice.', ['"no way”']),
    "single": ("‘We lost,’ she said. ‘It hurts.’", ["‘We lost,’", "‘It hurts.’"]),
    "straight single": ("'We lost,' she said.", ["'We lost,'"]),
    "apostrophes are none": ("It’s the boys’ and Jane’s ‘90s tune.", []),
    "a plural's apostrophe inside": ("‘The boys’ toys are gone,’ she said.", ["‘The boys’ toys are gone,’"]),
    "single inside double": ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    "double inside single": ("‘He said “no” to me,’ she said.", ["‘He said “no” to me,’"]),
    "single beside double": ("‘We lost,’ said the “losers”.", ["‘We lost,’", "“losers”"]),
    "a word in singles beside double": ("“We lost,” said the ‘losers’ today.", ["“We lost,”"]),
    "inches": ('The 6" pipe burst.', []),
    "never closed": ("He said “no way. Then he left.", ["“no way."]),
    "never closed, and opened again": ("“We lost. “It hurts,” he said.", ["“We lost.", "“It hurts,”"]),
    "opened twice in a sentence": ("He said “no “way” there.", ["“way”"]),
    "closed only": ("no way” he said", []),
    "one mark": ("“", ["“"]),
}


def found_in(doc: Document, *, goes_on: bool = False) -> list[Stretch]:
    """Pair the marks of a document."""
    at = [i for i, w in enumerate(doc.words) if w in marks() | single_marks()]
    return stretches(doc, at, len(doc.words), goes_on=goes_on)


@pytest.mark.parametrize("case", CASES)
def test_pairs(case: str) -> None:
    """Whatever the marks, the stretches hold them and do not overlap."""
    text, expected = CASES[case]
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    found = found_in(doc)
    assert [text[doc.starts[s.first] : doc.ends[s.last - 1]] for s in found] == expected
    assert all(a.last <= b.first for a, b in pairwise(found))


def test_a_quote_over_paragraphs_runs_to_the_end_of_each() -> None:
    """What is not closed goes on where the next paragraph opens again."""
    text = "“We lost. It hurts."
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    assert found_in(doc, goes_on=True)[0] == (0, len(doc.words), False)
    assert found_in(doc)[0].last == 4


@pytest.mark.parametrize(("n", "pairs"), [(1000, 500), (1002, 0)])
def test_a_paragraph_of_marks_is_no_text(n: int, pairs: int) -> None:
    """More than a thousand marks are not paired."""
    text = "“a” " * (n // 2)
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    assert len(found_in(doc)) == pairs


def test_all_marks_are_known() -> None:
    """Those that open and those that close."""
    assert set('“”„«»"「」') <= marks()
    assert "’" not in marks()
