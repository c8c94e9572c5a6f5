"""What printed exports are cut by: keys, values, blank lines."""

import io
import re

import pytest

from newsparse.reader.formats import printed
from newsparse.reader.formats.stream import Stream


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("LENGTH: 812 words", ("length", "812 words")),
        ("PUBLICATION-TYPE: Newspaper", ("publication-type", "Newspaper")),
        ("  Byline : Ada Roe ", ("byline", "Ada Roe")),
        ("HEADLINE: Road: closed", ("headline", "Road: closed")),
        ("BODY:", ("body", "")),
        ("10:35 in the morning", ("", "")),
        (": nothing before it", ("", "")),
        ("no colon", ("", "")),
        ("a" * 18 + ": x", ("a" * 18, "x")),
        ("a" * 19 + ": x", ("", "")),
        ("", ("", "")),
    ],
)
def test_keys(line: str, found: tuple[str, str]) -> None:
    """Eighteen letters before a colon, no number; the value is all that follows."""
    assert printed.key(line) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("\n\n", []),
        ("a", [["a"]]),
        ("a\nb\n\nc", [["a", "b"], ["c"]]),
        ("\n\na\n \t\n\nb\n", [["a"], ["b"]]),
        ("a\n\xa0\nb", [["a"], ["b"]]),
        ("a\r\n\r\nb", [["a"], ["b"]]),
    ],
)
def test_blocks(text: str, found: list[list[str]]) -> None:
    """The lines of each stretch between blank ones, whatever is blank."""
    assert printed.blocks(text) == found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"1 of 2\na\n2 of 2\nb\n", ["a", "b"]),
        (b"head\n1 of 1\na\n", ["a"]),
        (b"\n \n", []),
        (b"no mark", []),
    ],
)
def test_cut(data: bytes, found: list[str]) -> None:
    """At the marks; a blank stretch is no article."""
    marks = re.compile(rb"(?m)^(?P<open>\d+ of \d+)$")
    pieces = list(printed.cut(Stream(io.BytesIO(data)), "nexis", marks))
    assert [re.sub(r"\d+ of \d+", "", bytes(p.data).decode()).strip() for p in pieces] == found
    assert {p.kind for p in pieces} <= {"nexis"}
