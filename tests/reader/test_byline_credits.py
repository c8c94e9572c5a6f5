"""The organizations of a byline in plain text."""

import pytest

from newsparse.reader.byline import split


@pytest.mark.parametrize(
    ("field", "people", "organizations"),
    [
        ("By Jane Roe, Reuters", ["Jane Roe"], ["Reuters"]),
        ("JANE ROE Associated Press", ["Jane Roe"], ["Associated Press"]),
        ("Jane Roe and John Doe, The Harbour Times", ["Jane Roe", "John Doe"], ["The Harbour Times"]),
        ("By AFP", [], ["AFP"]),
        ("Jane Roe, Staff Writer", ["Jane Roe"], []),
        ("By Jane Roe in Paris", ["Jane Roe"], []),
        ("BBC News", [], ["BBC News"]),
        ("Agencies", [], []),
    ],
)
def test_split(field: str, people: list[str], organizations: list[str]) -> None:
    """People and organizations, each in order; a job is neither."""
    assert split(field) == (people, organizations)


@pytest.mark.parametrize(
    ("line", "people", "organizations"),
    [
        ("By Jane Roe (Reuters)", ["Jane Roe"], ["Reuters"]),
        ("By Jane Roe and the Associated Press", ["Jane Roe"], ["Associated Press"]),
        ("The Associated Press", [], ["The Associated Press"]),
        ("By Reuters Staff", [], []),
    ],
)
def test_brackets(line: str, people: list[str], organizations: list[str]) -> None:
    """What stands in brackets is a part of its own; the staff of an agency is nobody."""
    assert split(line) == (people, organizations)
