"""Where the numbers of a page's story decide: lengths, links, likelihoods, dates in view."""

import json

import pytest

from newsparse.reader.page import date, scripts
from newsparse.reader.page import tree as html
from newsparse.reader.page.blocks import Piece, about_author, judge, linked, sentence
from newsparse.reader.page.outline import Block
from newsparse.reader.page.view import ended, prose, size

SENTENCE = "The council met on Monday and spoke about the new road for two hours."


def piece(text: str, name: str = "p", *, links: int = 0, at: int = 0, chance: float = 1.0) -> Piece:
    """Put a text under judgement."""
    return Piece(at, Block(text, 0, links), name, good=True, chance=chance)


@pytest.mark.parametrize(
    ("text", "links", "is_link"),
    [
        ("x" * 10, 6, False),
        ("x" * 10, 7, True),
        ("x" * 99 + ".", 75, False),
        ("x" * 99 + ".", 76, True),
    ],
)
def test_how_much_of_a_link_is_linked(text: str, links: int, *, is_link: bool) -> None:
    """Three fifths; of a sentence, which quotes with links, three quarters."""
    assert linked(Block(text, 0, links)) is is_link


@pytest.mark.parametrize(
    ("text", "name", "reads"),
    [
        ("x" * 80, "p", True),
        ("x" * 79, "p", False),
        ("x" * 15 + ".", "p", True),
        ("x" * 14 + ".", "p", False),
        ("x" * 159, "h2", False),
        ("x" * 160, "h2", True),
    ],
)
def test_what_reads_like_a_paragraph(text: str, name: str, *, reads: bool) -> None:
    """Eighty letters, or fifteen and a stop; a heading of a hundred and sixty is one in its clothes."""
    assert sentence(piece(text, name)) is reads


@pytest.mark.parametrize(("length", "kept"), [(80, 2), (81, 1)])
def test_what_is_said_twice(length: int, kept: int) -> None:
    """A long paragraph is given once; short ones may be said again."""
    text = "x" * (length - 1) + "."
    assert len(judge([piece(text, at=n) for n in range(2)], None, ())) == kept


@pytest.mark.parametrize(("chance", "kept"), [(0.69, 1), (0.7, 2)])
def test_what_begins_a_story(chance: float, kept: int) -> None:
    """A line that is no paragraph, if it is likely."""
    found = judge([piece("Road", chance=chance), piece(SENTENCE, at=1)], None, ())
    assert len(found) == kept


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Ada Roe is a reporter in Oslo.", True),
        ("Ada Roe, a reporter, lives in Oslo.", True),
        ("Ada Roe’s road was closed.", False),
        ("The road of Ada Roe is closed.", False),
        ("Bo Ek is a reporter in Oslo.", False),
    ],
)
def test_notes_about_the_author(text: str, *, about: bool) -> None:
    """They begin with the name and say what the bearer is."""
    assert about_author(text, ("Ada Roe",)) is about


@pytest.mark.parametrize(
    ("text", "links", "count"), [("x" * 49, 0, 0), ("x" * 50, 0, 50), ("x" * 50, 25, 50), ("x" * 50, 26, 0)]
)
def test_what_counts_as_prose(text: str, links: int, count: int) -> None:
    """Fifty letters, at most half of them in links."""
    assert prose(Block(text, 0, links)) == count


@pytest.mark.parametrize(
    ("text", "is_ended"),
    [("It rained.", True), ("It rained.”", True), ("It rained", False), ("Why?)", True), ("", False)],
)
def test_ends_of_sentences(text: str, *, is_ended: bool) -> None:
    """With what closes a quotation behind them."""
    assert ended(text) is is_ended


@pytest.mark.parametrize(("letters", "words"), [(12, 1), (24, 1), (36, 3)])
def test_words_of_a_script_without_spaces(letters: int, words: int) -> None:
    """Twelve letters a word, where there are no spaces."""
    assert size("界" * letters) >= words


@pytest.mark.parametrize(("before", "day"), [(4, "2024-05-05"), (5, None)])
def test_how_far_above_the_headline_a_date_stands(before: int, day: str | None) -> None:
    """Four blocks."""
    filling = "".join(f"<p>Line {n}</p>" for n in range(before - 1))
    shape = html.parse(f"<html><body><p>5 May 2024</p>{filling}<h1>The road</h1></body></html>").shape
    seen = date.visible(shape, before, lambda: True)
    assert seen == ([day] if day else [])


@pytest.mark.parametrize(("behind", "found"), [(11, True), (12, False)])
def test_how_far_below_the_headline_a_date_stands(behind: int, *, found: bool) -> None:
    """Eleven blocks behind it."""
    filling = "".join(f"<p>Line {n}</p>" for n in range(behind - 1))
    shape = html.parse(f"<html><body><h1>The road</h1>{filling}<p>5 May 2024</p></body></html>").shape
    assert bool(date.visible(shape, 0, lambda: True)) is found


@pytest.mark.parametrize(("length", "found"), [(119, True), (120, False)])
def test_how_long_a_line_with_a_date_is(length: int, *, found: bool) -> None:
    """What is longer tells of another day."""
    line = "5 May 2024 " + "x" * (length - 11)
    shape = html.parse(f"<html><body><h1>The road</h1><p>{line}</p></body></html>").shape
    assert bool(date.visible(shape, 0, lambda: True)) is found


@pytest.mark.parametrize(("paragraphs", "found"), [(2, 0), (3, 3)])
def test_how_long_a_story_in_a_script_is(paragraphs: int, found: int) -> None:
    """Two hundred letters; less is a teaser."""
    row = [["$", "p", None, {"children": SENTENCE + f" Part {n}."}] for n in range(paragraphs)]
    script = f"self.{scripts.NEXT}{json.dumps([1, '1:' + json.dumps(row)])})"
    assert len(scripts.from_stream([script])) == paragraphs
    told = html.parse("<html><body></body></html>")
    assert told.shape.blocks == []
    body = " ".join(f"{SENTENCE} Part {n}." for n in range(paragraphs))
    assert (len(body) >= scripts.LEAST) is (found > 0)
