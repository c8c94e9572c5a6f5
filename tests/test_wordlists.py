"""Word lists: sections of a file, cut into words when they are asked for."""

import pytest

from newsparse import wordlists
from newsparse.wordlists import Sections

TEXT = """# A table for this test.

[colours]
# Not many.
red
dark blue

[empty]

[colours]
grey
"""


def test_sections() -> None:
    """Comments and empty lines are none; a heading may come again."""
    sections = Sections(TEXT)
    assert list(sections) == ["colours", "empty"]
    assert len(sections) == 2
    assert sections["colours"] == [["red"], ["dark", "blue"], ["grey"]]
    assert sections["empty"] == []
    assert dict(sections) == {"colours": [["red"], ["dark", "blue"], ["grey"]], "empty": []}


def test_lines_are_not_cut() -> None:
    """As they are printed."""
    assert Sections(TEXT).lines("colours") == ["red", "dark blue", "grey"]
    assert Sections(TEXT).text("colours").split() == ["red", "dark", "blue", "grey"]


def test_a_section_is_cut_once() -> None:
    """The second question is answered from what the first has made."""
    sections = Sections(TEXT)
    assert sections["colours"] is sections["colours"]


def test_an_unknown_section_is_an_error() -> None:
    """A list that code asks for must be there."""
    with pytest.raises(KeyError):
        Sections(TEXT)["shapes"]
    assert "shapes" not in Sections(TEXT)


def test_words_and_first_words() -> None:
    """Of the shipped lists."""
    assert "day" in wordlists.words("feasts.txt", "aliases")
    first = wordlists.first_of_line("feasts.txt", "aliases")
    assert (first["labor"], first["labour"]) == ("labour", "labour")


def test_fold() -> None:
    """Accents, capitals, full stops and apostrophes go."""
    assert wordlists.fold("O’Zürich.") == "ozurich"
