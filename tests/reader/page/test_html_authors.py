"""The people of a byline."""

import pytest

from newsparse.reader.page.authors import from_json, names, pen_name

# Developed on: the first eleven. From pages that were read wrong: the others.
BYLINES = [
    ("By Anna Lind", "Anna Lind"),
    ("by anna lind", "Anna Lind"),
    ("ANNA LIND", "Anna Lind"),
    ("Anna Lind and Bo Ek", "Anna Lind | Bo Ek"),
    ("Anna Lind, Bo Ek & Cy Roe", "Anna Lind | Bo Ek | Cy Roe"),
    ("Anna Lind, Jr.", "Anna Lind Jr."),
    ("Anna de la Cruz", "Anna de la Cruz"),
    ("J. R. R. O'Neill-Smith", "J. R. R. O'Neill-Smith"),
    ("Staff", ""),
    ("Harbour Daily News", ""),
    ("https://post.example/anna-lind", ""),
    ("ByAnna Lind", "Anna Lind"),
    ("Anna Lind The Associated Press", "Anna Lind"),
    ("Anna Lind, Harbour Courier-Post", "Anna Lind"),
    ("By Anna Lind • December 20, 2023 7:00 am", "Anna Lind"),
    ("Anna Lind for the Post", "Anna Lind"),
    ("Anna Lind in Oslo", "Anna Lind"),
    ("Anna Lind (Oslo bureau)", "Anna Lind"),
    ("HBR Arts", ""),
    ("5 min read", ""),
    ("Anna Lind\nSenior editor\nUpdated: May 2, 2024", "Anna Lind"),
    ("written by Anna Lind", "Anna Lind"),
    ("Łukasz Żak", "Łukasz Żak"),
    ("Anna Lind.", "Anna Lind"),
    ("the mayor said so", ""),
    ("", ""),
]


@pytest.mark.parametrize(("line", "expected"), BYLINES, ids=[b for b, _ in BYLINES])
def test_names(line: str, expected: str) -> None:
    """People only, split and cleaned."""
    assert " | ".join(names([line])) == expected


def test_each_once() -> None:
    """A person named twice is one author."""
    assert names(["Anna Lind", "By ANNA LIND", "Bo Ek"]) == ["Anna Lind", "Bo Ek"]


def test_from_json() -> None:
    """JSON-LD authors: persons, lists, bare strings; no organizations."""
    assert from_json({"@type": "Person", "name": "Anna Lind"}) == ["Anna Lind"]
    assert from_json([{"@type": ["Person"], "name": ["Anna Lind", None]}, "Bo Ek"]) == ["Anna Lind", "Bo Ek"]
    assert from_json({"@type": "Organization", "name": "Harbour Post"}) == []
    assert from_json(None) == []
    assert from_json([1, {"name": 2}]) == []


def test_pen_name() -> None:
    """One declared person with an unusual name is kept."""
    assert pen_name({"@type": "Person", "name": "Quill"}, "Post") == ["Quill"]
    assert pen_name({"@type": "Person", "name": "Quill"}, "QUILL") == []
    assert pen_name({"@type": "Person", "name": "The Post"}, None) == []
    assert pen_name([{"@type": "Person", "name": "Quill"}, {}], None) == []
    assert pen_name("Quill", None) == []
