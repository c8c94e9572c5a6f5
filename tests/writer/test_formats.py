"""Each format: what it shows, and that nothing in a record can break it."""

import csv
import io
import json
import re

import pytest
from formats import VIEWS
from hypothesis import given
from hypothesis import strategies as st
from records import RECORD, TEXT, hostile
from update_samples import ROOT

from newsparse.record import Mention, Person, Place, Record
from newsparse.writer import Style, load, spans
from newsparse.writer import csv as csv_writer
from newsparse.writer import json as json_writer
from newsparse.writer import markdown as markdown_writer

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

WORDS = st.text(
    st.sampled_from("aA1 \n\r\t\"'=+-@,;|<>&*_[]`#\\\x00\x1b\x07\x9b\x7f\u202e\u2066\u2028\u0301界\ud800"),
    min_size=1,
)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("style", [Style(), Style(width=40), Style(width=1)])
@given(words=WORDS)
def test_no_control_character_gets_through(view: str, style: Style, words: str) -> None:
    """Neither C0, C1 nor bidi controls, and what is written can be UTF-8."""
    writer = load(view)
    text = writer.HEAD + writer.body(hostile(words), style) + writer.BETWEEN + writer.TAIL
    assert not UNSAFE.search(text)
    text.encode("utf-8")


def test_every_format_has_its_option() -> None:
    """A module that writes records is asked for by an option, and so is in all tests of formats."""
    folder = ROOT / "newsparse" / "writer"
    files = [*folder.glob("*.py"), *folder.glob("*/__init__.py")]
    writes = [f for f in files if f.parent != folder or "\ndef body(" in f.read_text(encoding="utf-8")]
    assert {f.parent.name if f.stem == "__init__" else f.stem for f in writes} == set(VIEWS)


@given(words=WORDS)
def test_json_lines_have_one_line_end_and_lose_nothing(words: str) -> None:
    """No tool splits a record in two, and every string comes back as it was."""
    line = json_writer.body(hostile(words), Style(), {"k": words})
    assert len(line.splitlines()) == 1
    assert line.endswith("\n")
    assert json.loads(line) == hostile(words).to_dict() | {"input": {"k": words}}


@given(words=WORDS)
def test_indented_json_is_the_same_json(words: str) -> None:
    """Only white space differs."""
    assert json.loads(json_writer.write(hostile(words))) == hostile(words).to_dict()


def test_indented_json_keeps_short_members_on_a_line() -> None:
    """A mention is a line, as the documentation shows it."""
    text = json_writer.write(RECORD)
    assert '    {"text": "Ada Roe", "start": 26, "end": 33}' in text or '[{"text": "Ada Roe"' in text
    assert max(map(len, text.splitlines())) <= 120
    assert json_writer.write(RECORD, indent=False).count("\n") == 1


def test_csv_has_a_row_a_mention_in_the_order_of_the_text() -> None:
    """The columns are those of the header."""
    rows = list(csv.DictReader(io.StringIO(csv_writer.write(RECORD))))
    assert [(r["kind"], r["text"]) for r in rows] == [
        ("place", "BERN"), ("person", "Ada Roe"), ("organization", "Acme"), ("place", "Bern"),
        ("date", "Friday"), ("quote", "She stays two days"), ("duration", "two days"),
    ]  # fmt: skip
    assert rows[0] == {
        "id": "note.txt", "kind": "place", "name": "Bern", "text": "BERN", "start": "13", "end": "17",
        "value": "", "country": "CH", "lat": "46.94809", "lon": "7.44744",
        "begin_date": "", "end_date": "", "confidence": "0.98", "wikidata": "Q70",
        "begin_time": "", "end_time": "",
    }  # fmt: skip
    assert all(TEXT[int(r["start"]) : int(r["end"])] == r["text"] for r in rows)


@given(words=WORDS)
def test_csv_cells_are_no_formulas(words: str) -> None:
    """A spreadsheet takes them for text, and each row has all columns."""
    rows = list(csv.reader(io.StringIO(csv_writer.write(hostile(words)))))
    assert {len(row) for row in rows} == {len(csv_writer.COLUMNS)}
    for row in rows[1:]:
        assert not any(cell[:1] in tuple("=+-@\t\r") for cell in (*row[:4], row[6]) if cell)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_csv_defuses_with_an_apostrophe(start: str) -> None:
    """What follows is kept."""
    assert f",person,'{start}1," in csv_writer.write(hostile(f"{start}1"))


def test_markdown_shows_tables() -> None:
    """Facts, then one table a kind."""
    text = markdown_writer.write(RECORD)
    assert text.startswith("<!-- Written by newsparse -->\n\n# Envoy Lands\n\n- Source: note.txt\n")
    assert "| Bern | city | Bern | CH | 46.94809 | 7.44744 | 2 |" in text
    assert "| 2 days | two days |" in text


@given(words=WORDS)
def test_markdown_is_only_text(words: str) -> None:
    """Nothing from a record makes markup or another table cell."""
    for line in markdown_writer.body(hostile(words), Style()).splitlines():
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", line.removeprefix("> ").replace("**", ""))
        assert not re.search(r"[<>`*_\[\]]", bare)
        if line.startswith("| "):
            assert bare.count("|") in (3, 4, 5, 8)


def test_highlight_brackets_mentions_where_there_is_no_colour() -> None:
    """The article is all there."""
    text = load("highlight").body(RECORD, Style())
    assert text == (
        "Envoy Lands\n\n[BERN|place] – Envoy [Ada Roe|person] of [Acme|organization] flew to [Bern|place]"
        " on [Friday|date].\nShe stays [two days|date].\n"
    )


def test_highlight_colours_and_wraps() -> None:
    """Lines end at spaces; without colour codes the words are the article's."""
    text = load("highlight").body(RECORD, Style(width=20, color=True))
    bare = re.sub(r"\x1b\[\d*m", "", text.partition("\n\n")[2])
    assert max(map(len, bare.splitlines())) <= 20
    assert bare.split() == TEXT.split()
    assert "\x1b[33mRoe\x1b[0m" in text
    assert "Lands\n\n\x1b[32mBERN" in load("highlight").body(RECORD, Style(width=12, color=True))


def test_of_overlapping_mentions_the_longer_stands() -> None:
    """Spans of a text that is shown once cannot cross."""
    runs = spans.mentions(hostile("Bern"))
    assert len(runs) == 1
    assert [(r.start, r.end, bool(r.kind)) for r in spans.cut(spans.mentions(RECORD), 20, 40)] == [
        (20, 26, False), (26, 33, True), (33, 40, False),
    ]  # fmt: skip


def test_the_view_for_people() -> None:
    """Title, facts, counts and aligned lists."""
    assert load("table").body(RECORD, Style()) == (
        "Envoy Lands\n"
        "by Jo Doe · BERN – · published 2024-10-26 (from option)\n"
        "note.txt · 1 paragraph, 1 person, 1 place, 1 organization, 1 quote, 1 date, 1 duration\n"
        "\nPeople\n  Ada Roe  Envoy, aged 51  1 quote  ×1\n"
        "\nPlaces\n  Bern  city  Bern, Switzerland  46.95°N  7.45°E  ×2\n"
        "\nOrganizations\n  Acme  Acme Inc.  ×1  42%\n"
        "\nQuotes\n  Ada Roe  She stays two days\n"
        "\nDates\n  25 October 2024  Friday\n"
        "\nDurations\n  2 days  two days\n"
        "\ndim, with a figure: less likely right than wrong\n"
    )


def people(*counts: int) -> tuple[Person, ...]:
    """Give people with so many mentions each."""
    return tuple(Person(f"P{n}", mentions=(Mention("x", 0, 1),) * count) for n, count in enumerate(counts))


def test_the_most_mentioned_are_shown() -> None:
    """In the order of the text, with the number of the others; all if all are asked for."""
    record = Record(RECORD.article, people=people(*[1] * 9, 3, 2, 1))
    shown = load("table").body(record, Style()).partition("People\n")[2].splitlines()
    assert [line.split()[0] for line in shown] == [*(f"P{n}" for n in range(8)), "P9", "P10", "and"]
    assert shown[-1] == "  and 2 more (--all)"
    everything = load("table").body(record, Style(all=True))
    assert everything.count("×") == 12
    assert "more (--all)" not in everything
    assert "more" not in load("table").body(Record(RECORD.article, people=people(*[1] * 10)), Style())


def test_places_stand_by_country() -> None:
    """The country of most mentions first, places without one last."""
    mention = (Mention("x", 0, 1, "name"),)
    places = (
        Place("Nowhere", mentions=mention * 9),
        Place("Paris", "city", "FR", mentions=mention * 2),
        Place("Bern", "city", "CH", mentions=mention * 2),
        Place("Basel", "city", "CH", mentions=mention),
    )
    shown = load("table").body(Record(RECORD.article, places=places), Style())
    assert [w for w in shown.split() if w in {p.name for p in places}] == [
        "Bern",
        "Basel",
        "Paris",
        "Nowhere",
    ]


def test_what_is_unsure_is_dim() -> None:
    """From under one in two, with its figure."""
    one, two = people(1, 1)
    record = Record(RECORD.article, people=(one.replace(confidence=0.49), two.replace(confidence=0.5)))
    lines = load("table").body(record, Style(color=True)).splitlines()
    assert "\x1b[2m  P0  ×1  49%\x1b[0m" in lines
    assert not any("50%" in line for line in lines)
    assert "less likely" not in load("table").body(Record(RECORD.article, people=people(1)), Style())


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@given(words=st.text(st.sampled_from("ab 界é"), min_size=1, max_size=200))
def test_the_view_fits_the_terminal(columns: int, words: str) -> None:
    """Columns give way; wide characters count twice."""
    from newsparse.writer.terminal import width

    text = load("table").body(hostile(words), Style(width=columns))
    longest = max(map(width, words.split()), default=0)
    for line in text.splitlines():
        assert width(line) <= max(columns, longest + len("note: ")) or not line.startswith("  ")
