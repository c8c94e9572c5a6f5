"""Every list once: no doubles, no twins, sorted, and none that no code asks for."""

import ast
from itertools import combinations

import pytest
from update_samples import ROOT

from newsparse import wordlists

PACKAGE = ROOT / "newsparse"
FILES = sorted(p.name for p in (PACKAGE / "data").glob("*.txt") if "\n[" in p.read_text(encoding="utf-8"))
LISTS = [(file, section) for file in FILES for section in wordlists.sections(file)]
OWN_FORM = {
    "calendar.txt",
    "countries.txt",
    "feasts.txt",
    "formats.txt",
    "holidays.txt",
    "languages.txt",
    "spoken.txt",
}
"""Tables in an order or a form of their own: by the calendar, by a specification, by code; the small words of
languages that are relatives are the same."""
ORDERED = {("page.txt", "by"), ("page.txt", "date-meta"), ("quotes.txt", "marks"), ("quotes.txt", "words")}
"""Lists whose order tells something: the surest first, longer words before shorter ones."""
ALIKE = 0.6
"""Share of the words of two lists that both have from which they are twins (Jaccard, 1901)."""
LEAST = 12
"""Words of a list that can be a twin: shorter ones share the small words of English."""


def words(file: str, section: str) -> list[str]:
    """Give the words of a list in their order."""
    return [word for line in wordlists.sections(file)[section] for word in line]


def literals() -> set[str]:
    """Give every string that stands in the package's code."""
    trees = (ast.parse(p.read_text(encoding="utf-8")) for p in PACKAGE.rglob("*.py"))
    return {
        n.value
        for tree in trees
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


@pytest.mark.parametrize(("file", "section"), LISTS)
def test_sorted_without_doubles(file: str, section: str) -> None:
    """By words, or where a line is an entry, by the first word of each."""
    lines = wordlists.sections(file)[section]
    flat, first = words(file, section), [line[0] for line in lines]
    free = file in OWN_FORM or (file, section) in ORDERED
    assert free or flat == sorted(set(flat)) or first == sorted(first)
    assert len({tuple(line) for line in lines}) == len(lines)


def test_no_twins() -> None:
    """Two lists of which most words are the same are one list."""
    sets = {(f, s): set(words(f, s)) for f, s in LISTS if f not in OWN_FORM and len(words(f, s)) >= LEAST}
    pairs = combinations(sets.items(), 2)
    assert [(one, two) for (one, a), (two, b) in pairs if len(a & b) >= ALIKE * len(a | b)] == []


def test_no_list_that_nobody_asks_for() -> None:
    """Files and sections are named in the code; languages are asked for by their tags."""
    said = literals()
    assert [f for f in FILES if f not in said] == []
    keys = {s for s in said if s.endswith("-")}
    unread = [
        (file, section)
        for file, section in LISTS
        if file not in OWN_FORM
        and section not in said
        and not said >= set(section.split())  # a list of several flags
        and not section.startswith(tuple(keys))
    ]
    assert unread == []
