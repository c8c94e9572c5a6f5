"""Blocks of plain text in every layout, and the strings made of them."""

import textwrap

import pytest

from newsparse.reader.plain import blocks

A = "The council of the old town voted on Monday to close the harbour road for months, to people’s anger."
B = "Mayor Ada Roe said the work could not wait any longer, and that nobody knew how old the sea wall was."
C = "Work begins on 4 November."


def strings(text: str) -> list[str]:
    """Give the blocks of a text as strings."""
    return [blocks.string(text, *span) for span in blocks.blocks(text)]


def wrap(paragraph: str, width: int = 65, indent: str = "") -> str:
    """Wrap a paragraph as a wire does."""
    return textwrap.fill(paragraph, width, initial_indent=indent, break_on_hyphens=False)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
def test_one_line_a_paragraph(end: str) -> None:
    """With and without blank lines, whatever ends a line."""
    assert strings(end.join([A, B, C])) == [A, B, C]
    assert strings((end * 2).join([A, B, C])) == [A, B, C]
    assert strings(f"{end} {end}".join([A, B, C]) + end) == [A, B, C]


@pytest.mark.parametrize("width", [40, 65, 72, 100])
def test_wrapped(width: int) -> None:
    """Blank lines, indents or nothing but a short last line between wrapped paragraphs."""
    rows = [wrap(p, width) for p in (A, B, C)]
    assert strings("\n\n".join(rows)) == [A, B, C]
    assert strings("\r\n\r\n".join(rows).replace("\n\n", "\n \n")) == [A, B, C]
    for indent in ("  ", "    ", "\t"):
        assert strings("\n".join(wrap(p, width, indent) for p in (A, B, C))) == [A, B, C]


def test_wrapped_without_a_mark() -> None:
    """A line that would have held the next word ends its paragraph."""
    assert strings("\n".join(wrap(p, 60) for p in (A, C, B, C))) == [A, C, B, C]


def test_all_indented() -> None:
    """An indent that all lines share says nothing."""
    text = textwrap.indent("\n\n".join(wrap(p) for p in (A, B)), "    ")
    assert strings(text) == [A, B]


def test_page_break() -> None:
    """A form feed inside a wrapped paragraph does not end it."""
    rows = wrap(A, 40).split("\n")
    assert strings("\n".join([rows[0], "\f" + rows[1], *rows[2:]]) + f"\n\n{B}\n")[0] == A


def test_title_above_wrapped_lines() -> None:
    """Title, byline and dateline lines stand alone even where the next word would not have fit."""
    title = "Council Closes The Harbour Road Of The Old Town For Six Months"
    assert strings(f"{title}\nBy Kofi Mensah\n{wrap(A)}\n{wrap(B)}") == [title, "By Kofi Mensah", A, B]


def test_lists_in_wrapped_text() -> None:
    """Items keep their lines."""
    text = (
        f"{wrap(A)}\n• buses run from the market place all day\n• boats do not\n1. walk\n2. stay\n\n{wrap(B)}"
    )
    assert strings(text) == [
        A,
        "• buses run from the market place all day",
        "• boats do not",
        "1. walk",
        "2. stay",
        B,
    ]


def test_capitals_only() -> None:
    """Without lower case the width of the lines decides."""
    assert strings("\n\n".join(wrap(p.upper()) for p in (A, B))) == [A.upper(), B.upper()]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the govern-\nment fell", "the government fell"),
        ("the govern-  \r\n  ment fell", "the government fell"),
        ("a well-\nknown wall", "a well-known wall"),
        ("a state-of-the-\nart wall", "a state-of-the-art wall"),
        ("the Anglo-\nSaxon wall", "the Anglo-Saxon wall"),
        ("pages 10-\n12", "pages 10-12"),
        ("a dash -\nand more", "a dash - and more"),
        ("a-\nb-\nc-\nd", "abcd"),
        ("soft\xadhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("non\xa0breaking \u2003 spaces", "non breaking spaces"),
        ("> quoted\n> lines", "> quoted lines"),
    ],
)
def test_string(text: str, joined: str) -> None:
    """Lines are joined by one space, broken words by nothing, and what prints nothing is dropped."""
    assert blocks.string(text, 0, len(text)) == joined


def test_spans_are_trimmed() -> None:
    """A block begins and ends with something visible."""
    text = "\ufeff \u200b A town. \xa0\r\n\r\n\t> B town.\x03\n\x1a"
    assert [text[slice(*span)] for span in blocks.blocks(text)] == ["A town.", "B town."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b\n\x03", "> \n>\n"])
def test_nothing(text: str) -> None:
    """No block without anything visible."""
    assert list(blocks.blocks(text)) == []
