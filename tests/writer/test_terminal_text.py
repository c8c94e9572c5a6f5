"""Display width, cutting, wrapping and cleaning of text for a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.writer.terminal import clean, clean_lines, cut, pad, paint, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("Bern", 4),
        ("東京", 4),
        ("Zu\u0308rich", 6),
        ("한국어 a", 8),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("Ａ", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    """Wide characters take two columns, combining ones none."""
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "result"),
    [
        ("Bern", 4, "Bern"),
        ("Geneva", 4, "Gen…"),
        ("東京都", 4, "東…"),
        ("a b c", 3, "a…"),
        ("abc", 0, ""),
        ("abc", 1, "…"),
    ],
)
def test_cut(text: str, columns: int, result: str) -> None:
    """An ellipsis takes a column and no wide character is halved."""
    assert cut(text, columns) == result


@given(st.text(), st.integers(1, 50))
def test_cut_and_pad_give_exactly_the_columns(text: str, columns: int) -> None:
    """So that a table is aligned whatever is in it."""
    assert width(pad(cut(text, columns), columns)) == columns


def test_pad_aligns_right() -> None:
    """For numbers."""
    assert pad("東", 4, right=True) == "  東"


def test_wrap_breaks_at_spaces() -> None:
    """A word longer than the line has a line of its own."""
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("one incomprehensible two", 5) == ["one", "incomprehensible", "two"]
    assert wrap("one two", 0) == ["one two"]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\r\n b\tc", "a b c"),
        ("\u202eevil\u2066", "\ufffdevil\ufffd"),
        ("\x9b2J", "\ufffd2J"),
        ("\ud800", "\ufffd"),
        ("Tāne 界 é", "Tāne 界 é"),
    ],
)
def test_clean(text: str, result: str) -> None:
    """One line, nothing that steers a terminal."""
    assert clean(text) == result


def test_clean_lines_keeps_lines_and_tabs() -> None:
    """Line ends of any kind are line ends, a carriage return cannot write over a line."""
    assert clean_lines("a\r\nb\rc\fd\te\x07") == "a\nb\nc\nd\te\ufffd"


def test_paint() -> None:
    """Colour only where it is wanted and there is something to colour."""
    assert paint("a", "person", color=True) == "\x1b[33ma\x1b[0m"
    assert paint("a", "person", color=False) == "a"
    assert paint("", "person", color=True) == ""
