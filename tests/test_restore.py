"""Records that come back from their JSON form."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from records import RECORD
from update_samples import samples

import newsparse
from newsparse import Record
from newsparse.restore import NO_TEXT

VERSION_1 = {
    "version": 1,
    "source": {
        "name": "a.txt", "format": "text", "encoding": "utf-8", "url": None, "site": None, "language": None,
    },
    "title": "Envoy Lands",
    "authors": ["Jo Doe"],
    "dateline": {"text": "BERN –", "place": "BERN", "agency": None, "date": None, "start": 13, "end": 19},
    "published": None,
    "published_from": None,
    "paragraphs": ["Ada Roe landed."],
    "people": [
        {
            "name": "Ada Roe", "role": None, "aliases": [],
            "mentions": [{"text": "Ada Roe", "start": 20, "end": 27}],
        },
    ],
    "places": [],
    "organizations": [],
    "dates": [{"value": "2024", "type": "DATE", "mentions": [{"text": "2024", "start": 1, "end": 5}]}],
    "durations": [],
    "layout": {
        "title": [0, 11], "deck": None, "byline": None, "paragraphs": [[20, 35]], "captions": [], "other": [],
    },
    "notes": [],
    "text": None,
}  # fmt: skip


def test_a_record_comes_back() -> None:
    """Whole, and equal, where its text is in it."""
    again = Record.from_dict(json.loads(RECORD.to_json(text=True)))
    assert again == RECORD
    assert again.article.dateline == RECORD.article.dateline
    assert again.article.segments == RECORD.article.segments
    assert hash(again) == hash(RECORD)
    assert again.to_json(text=True) == RECORD.to_json(text=True)


@pytest.mark.parametrize("sample", samples(), ids=lambda p: p.name)
def test_every_sample_comes_back(sample: Path) -> None:
    """As JSON with its text, byte for byte."""
    record = newsparse.parse(sample, date="2024-10-26")
    again = Record.from_dict(json.loads(record.to_json(text=True)))
    assert again == record
    assert again.to_json(text=True) == record.to_json(text=True)


def test_without_its_text_it_has_its_lists() -> None:
    """And a note that says so, once."""
    again = Record.from_dict(RECORD.to_dict())
    assert (again.people, again.quotes, again.text) == (RECORD.people, RECORD.quotes, "")
    assert again != RECORD
    assert again.notes == (NO_TEXT,)
    assert Record.from_dict(again.to_dict()).notes == (NO_TEXT,)


def test_version_1_is_read() -> None:
    """What it had not is null or empty."""
    record = Record.from_dict(VERSION_1)
    assert record.people[0].confidence is None
    assert (record.dates[0].begin, record.credits, record.quotes) == (None, (), ())
    assert record.version == 2


def test_equality_is_of_the_whole() -> None:
    """Another text, list or class is another record."""
    assert Record(RECORD.article) != RECORD
    assert RECORD.to_dict() != RECORD
    assert copy.copy(RECORD) == RECORD


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 3),
        (("version",), 0),
        (("version",), "2"),
        (("source",), None),
        (("layout",), []),
        (("layout", "paragraphs"), [5]),
        (("people",), {"name": "x"}),
        (("people",), ["x"]),
        (("people", 0, "mentions"), None),
        (("dateline",), "BERN"),
        (("quotes", 0, "speaker"), "x"),
        (("error",), "no such file"),
    ],
)
def test_what_is_no_record_is_refused(path: tuple[str | int, ...], value: object) -> None:
    """In one line, by the package's own error."""
    plain: Any = RECORD.to_dict()
    at = plain
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(newsparse.NewsparseError, match="record"):
        Record.from_dict(plain)
    with pytest.raises(newsparse.NewsparseError):
        Record.from_dict([])  # type: ignore[arg-type]


def test_notebooks_show_the_report() -> None:
    """``_repr_html_`` is what IPython asks for."""
    assert RECORD._repr_html_().startswith("<!")


def test_to_json_as_the_command_writes_it() -> None:
    """On one line or indented; the text of plain text only where it is asked for."""
    assert json.loads(RECORD.to_json()) == RECORD.to_dict()
    assert RECORD.to_json().count("\n") == 0
    assert RECORD.to_json(indent=True).startswith('{\n  "version": 2,')
    assert json.loads(RECORD.to_json(text=True))["text"] == RECORD.text
