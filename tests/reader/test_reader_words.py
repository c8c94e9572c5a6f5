"""The word tables of the reader, asked as the reader asks them."""

from itertools import pairwise

import pytest

from newsparse.reader import words


@pytest.mark.parametrize(
    ("name", "found"),
    [("Oslo", True), ("OSLO", True), ("new-york", True), ("St. Louis", True), ("Saint Louis", True),
     ("Norway", True), ("Washington", True), ("Zorbville", False), ("The", False), ("", False),
     ("...", False), ("a", False), ("zzz", False), ("'s-Hertogenbosch", True)],
)  # fmt: skip
def test_places(name: str, *, found: bool) -> None:
    """Large cities, countries and states, however printed; the first and the last line of the table too."""
    assert words.is_place(name) is found


def test_every_line_of_the_table_is_found() -> None:
    """The search halves the file; no line may fall between."""
    lines = words._places().strip("\n").split("\n")  # noqa: SLF001 - the table itself
    assert all(one < two for one, two in pairwise(lines))
    assert all(words.is_place(line) for line in (*lines[:20], *lines[-20:], *lines[:: len(lines) // 50]))
    assert not any(words.is_place(f"{line} zzq") for line in lines[:: len(lines) // 50])


@pytest.mark.parametrize(
    ("name", "found"),
    [("Del.", True), ("W. Va.", True), ("N.Y.", True), ("B.C.", True), ("Ont.", True), ("N.S.W.", True),
     ("Afghanistan", True), ("Zz.", False), ("", False)],
)  # fmt: skip
def test_regions(name: str, *, found: bool) -> None:
    """With or without their full stops."""
    assert words.is_region(name) is found


@pytest.mark.parametrize(
    ("name", "found"),
    [("Reuters", True), ("REUTERS", True), ("AFP", True), ("A.P.", True), ("Associated Press", True),
     ("Agence France-Presse", True), ("the AP", False), ("Lumo News", False), ("", False)],
)  # fmt: skip
def test_agencies(name: str, *, found: bool) -> None:
    """By their whole name."""
    assert words.is_agency(name) is found


@pytest.mark.parametrize(
    ("block", "word"),
    [("© Reuters", "©"), ("(Reuters)", "reuters"), ("Photo: x", "photo"), ("“Read more", "read"),
     ("123 go", "go"),     ("don’t miss", "don’t"), ("...", ""), ("", ""), (" " * 50 + "late", "")],
)  # fmt: skip
def test_first_words(block: str, word: str) -> None:
    """Marks and figures before it left out, but the sign of copyright; within forty letters."""
    assert words.first(block) == word


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Subject: x", "title"), ("Headline: x", "title"), ("By: Ada", "author"), ("Date: 5 May", "date"),
     ("Published on: x", "date"), ("URL: x", "url"), ("Zorb: x", None), (": x", None), ("Subject", None),
     ("A very long key that is none: x", None)],
)  # fmt: skip
def test_header_keys(line: str, kind: str | None) -> None:
    """What stands before the colon tells what kind of value follows."""
    assert words.header_key(line) == kind


def test_kinds_of_header_keys() -> None:
    """Each section of keys is one kind; no key has two."""
    assert set(words.KEYS.values()) == {"title", "author", "date", "url", "deck", "other"}
    listed = [key for kind in set(words.KEYS.values()) for key in words.phrases(f"key-{kind}")]
    assert len(listed) == len(set(listed)) == len(words.KEYS)


@pytest.mark.parametrize(
    ("name", "spaced"),
    [
        ("St. John's", "st johns"),
        ("A-b c", "a b c"),
        ("U.S. (north)", "u s north"),
        ("  ", ""),
        ("Łódź 3", "łódź"),
    ],
)
def test_spaced(name: str, spaced: str) -> None:
    """Words in lower case, one space between, whatever marks stood there."""
    assert words.spaced(name) == spaced


@pytest.mark.parametrize(
    "table", ["CLOCK", "BEFORE_PLACE", "PLACE_ABBREVIATIONS", "DATE_SMALL", "NOTE_FIRST", "SMALL"]
)
def test_words_stand_as_they_are_asked_for(table: str) -> None:
    """In lower case."""
    found: frozenset[str] = getattr(words, table)
    assert found
    assert all(word == word.lower() and not word.isspace() for word in found)
