"""An ordinary command line is read without click, and as click reads it."""

import os
from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import arguments
from newsparse.command import command
from newsparse.options import OPTIONS, is_day

PIECES = [
    "a.txt", "-", "dir/", "*.txt", "", " ", "--", "a=b", "--date", "2025-02-28", "2025-02-29",
    "20250228", "today", "--date=2025-02-28", "--date=", "--url", "https://a.example/?a=b", "--url=x=y",
    "--home", "Bern", "-x", "-1", "--format", "text", "TEXT", "html", "--format=html", "--input-jsonl",
    "--min-confidence", ".5", "0.5", "1", "1.0", "1.1", "1e-3", "inf", "nan", ".", "5.", "٣",
    "--min-confidence=.25", "--jobs", "-j", "0", "4", "-j4", "007", "1_0", " 4", "+4", "99999999999",
    "-j=4", "--jobs=2", "--timeout", "2.5", "-o", "out.jsonl", "-o=out", "-oout", "--output=out",
    "--output", "--text", "--text=1", "--all", "-q", "--quiet", "-qo", "--color", "always", "red", "-h",
    "--help", "--version", "--schema", "--nothing", "-json", "--js", "--keep-errors",
    *(name for option in OPTIONS if option.dest == "view" for name in option.names),
]  # fmt: skip


def by_click(line: list[str]) -> arguments.Line | str:
    """Read a line with click; a word for what it refuses."""
    lines: list[arguments.Line] = []

    def work(operands: tuple[str, ...], chosen: dict[str, Any]) -> int:
        lines.append((operands, chosen))
        return 0

    try:
        command.main(list(line), prog_name="newsparse", standalone_mode=False, obj=work)
    except click.ClickException:
        return "refused"
    return lines[0] if lines else "printed"


@given(st.lists(st.sampled_from(PIECES), max_size=7))
def test_what_is_read_is_what_click_reads(line: list[str]) -> None:
    """Any line at all: either it is left to click, or both give the same."""
    line = ["-", *line]  # without an operand it may be help that is wanted
    read = arguments.read(line)
    if read is not None:
        assert read == by_click(line)


@pytest.mark.parametrize(
    ("line", "chosen"),
    [
        ("a.txt --json", {"view": "json"}),
        ("--json --csv a.txt", {"view": "csv"}),
        ("a.txt --date 2025-02-28 --url=x=y", {"date": "2025-02-28", "url": "x=y"}),
        ("a.txt b.txt -j 2 --timeout .5 -q", {"jobs": 2, "timeout": 0.5, "quiet": True}),
        ("a.txt -o out.html --html --all", {"output": "out.html", "view": "html", "everything": True}),
        ("a.txt --min-confidence 1 --format html", {"least": 1.0, "kind": "html"}),
        ("a.txt --color never --text --from-jsonl", {"color": "never", "text": True, "records": True}),
    ],
)
def test_ordinary_lines_need_no_click(line: str, chosen: dict[str, Any]) -> None:
    """The options are found, all others are what they are by default."""
    read = arguments.read(line.split())
    assert read is not None
    assert read == by_click(line.split())
    assert {name: read[1][name] for name in chosen} == chosen


@pytest.mark.parametrize(
    "line",
    [
        "-h", "--help", "--version", "--schema a.txt", "a.txt -json", "a.txt --nothing", "a.txt --js",
        "-- -a.txt", "a.txt --json=1", "a.txt -j4", "a.txt -j=4", "a.txt --jobs", "a.txt --jobs x",
        "a.txt --jobs -1", "a.txt --jobs 9999999999", "a.txt --jobs 1.5", "a.txt --timeout 1.2.3",
        "a.txt --min-confidence 1.01", "a.txt --min-confidence nan", "a.txt --date 2025-02-29",
        "a.txt --format TEXT", "a.txt -o -", "a.txt --url=",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_click(line: str) -> None:
    """It knows the words for a mistake."""
    assert arguments.read(line.split()) is None


def test_the_longest_number() -> None:
    """Nine digits are read here."""
    assert arguments.read(["--jobs", "9" * arguments.LONGEST]) is not None
    assert arguments.read(["--jobs", "9" * (arguments.LONGEST + 1)]) is None


def test_no_operand() -> None:
    """Standard input is meant."""
    read = arguments.read(["--json"])
    assert read is not None
    assert read[0] == ()


def test_completion_is_left_to_click(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell asks by a variable."""
    monkeypatch.setitem(os.environ, "_NEWSPARSE_COMPLETE", "bash_complete")
    assert arguments.read(["a.txt"]) is None


def test_patterns_of_windows_are_left_to_click(monkeypatch: pytest.MonkeyPatch) -> None:
    """It expands them."""
    monkeypatch.setattr("newsparse.arguments.os", type("os", (), {"name": "nt", "environ": {}}))
    assert arguments.read(["*.txt"]) is None


@pytest.mark.parametrize(
    ("text", "told"), [("2025-02-28", True), ("2025-02-29", False), ("", False), ("x", False)]
)
def test_a_day_is_one(text: str, told: bool) -> None:  # noqa: FBT001 - the expectation
    """As the calendar has it."""
    assert is_day(text) is told
