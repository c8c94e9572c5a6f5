"""The command's options, one by one, as a user gives them."""

import json
from pathlib import Path

import pytest
from conftest import Run

from newsparse import __version__


def test_json_is_indented_for_one_document(newsparse: Run, article: Path) -> None:
    """One object on many lines, the file named as it was given."""
    run = newsparse(article.name, "--json", "--date", "2025-05-22")
    record = json.loads(run.stdout)
    assert run.returncode == 0
    assert run.stderr == ""
    assert run.stdout.startswith('{\n  "version": 2,\n')
    assert record["source"]["name"] == "envoy.txt"
    assert (record["published"], record["published_from"]) == ("2025-05-22", "option")


def test_json_is_one_line_each_for_several(newsparse: Run, article: Path) -> None:
    """Several operands, a folder or a glob give compact lines."""
    (article.parent / "b").mkdir()
    (article.parent / "b" / "c.txt").write_bytes(article.read_bytes())
    for operands, names in (
        (("envoy.txt", "b/c.txt"), ["envoy.txt", "b/c.txt"]),
        (("b",), ["b/c.txt"]),
        (("**/*.txt",), ["b/c.txt", "envoy.txt"]),
    ):
        lines = newsparse(*operands, "--json").stdout.splitlines()
        assert [json.loads(line)["source"]["name"] for line in lines] == names


def test_standard_input_needs_no_operand(newsparse: Run, article: Path) -> None:
    """A pipe is read; the record has no name for it."""
    piped = newsparse("--jsonl", stdin=article.read_bytes()).stdout
    assert piped == newsparse("-", "--jsonl", stdin=article.read_bytes()).stdout
    assert json.loads(piped)["source"]["name"] is None


@pytest.mark.usefixtures("article")
def test_the_first_view_is_for_people(newsparse: Run) -> None:
    """Without a format the title leads and nothing is coloured in a pipe."""
    out = newsparse("envoy.txt").stdout
    assert out.splitlines()[0] == "Envoy Lands in Bern"
    assert "\x1b" not in out


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("option", "start"),
    [
        (
            "--csv",
            "id,kind,name,text,start,end,value,country,lat,lon,begin_date,end_date,confidence,wikidata,begin_time,end_time\n",
        ),
        ("--md", "<!-- Written by newsparse -->\n\n# Envoy Lands in Bern\n"),
        ("--html", "<!DOCTYPE html>\n"),
        ("--jsonl", '{"version": 2, '),
    ],
)
def test_each_format_starts_as_it_should(newsparse: Run, option: str, start: str) -> None:
    """Every format is chosen by its option."""
    assert newsparse("envoy.txt", option).stdout.startswith(start)


@pytest.mark.usefixtures("article")
def test_several_documents_share_one_head(newsparse: Run) -> None:
    """A CSV file has one header, a report one frame."""
    assert newsparse("envoy.txt", "envoy.txt", "--csv").stdout.count("id,kind") == 1
    page = newsparse("envoy.txt", "envoy.txt", "--html").stdout
    assert (page.count("<html"), page.count("<article"), page.count("</html>")) == (1, 2, 1)


@pytest.mark.usefixtures("article")
def test_url_and_format_reach_the_reader(newsparse: Run) -> None:
    """What the user knows of the input is heeded."""
    record = json.loads(
        newsparse("envoy.txt", "--json", "--url", "https://a.example/x", "--format", "html").stdout
    )
    assert record["source"]["url"] == "https://a.example/x"
    assert record["source"]["format"] == "html"


def test_version_help_and_schema(newsparse: Run) -> None:
    """Each prints and stops."""
    assert newsparse("--version").stdout == f"newsparse {__version__}\n"
    assert "Examples:" in newsparse("-h").stdout
    assert json.loads(newsparse("--schema").stdout)["title"] == "newsparse record"


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    "options",
    [
        ("--date", "yesterday"),
        ("--date", "2025-02-30"),
        ("--format", "pdf"),
        ("--jobs", "-1"),
        ("--jobs", "many"),
        ("--timeout", "-3"),
        ("--resume",),
        ("--resume", "--jsonl"),
        ("-o", ""),
        ("--keep-errors", "--csv"),
        ("--no-such-option",),
        ("-o",),
    ],
)
def test_wrong_usage_is_exit_code_2(newsparse: Run, options: tuple[str, ...]) -> None:
    """One line says what is wrong."""
    run = newsparse("envoy.txt", *options)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.startswith("newsparse: ")
    assert run.stderr.count("\n") == 1


def test_json_lines_carry_other_fields_through(newsparse: Run) -> None:
    """The article is in a field; date and url serve as options; blank lines are nothing."""
    lines = (
        '{"id": 7, "body": "BERN - It rained.", "date": "2025-05-22T06:00"}\n\n'
        '{"id": 8, "body": "x", "url": "https://a.example/2024/03/05/x"}\n'
    )
    first, second = (
        json.loads(line)
        for line in newsparse("--input-jsonl", "body", "--jsonl", stdin=lines).stdout.splitlines()
    )
    assert first["input"] == {"id": 7, "date": "2025-05-22T06:00"}
    assert (first["source"]["name"], first["published"]) == ("stdin:1", "2025-05-22")
    assert second["source"] == {
        "part": None,
        "id": None,
        "name": "stdin:3",
        "format": "text",
        "encoding": None,
        "url": "https://a.example/2024/03/05/x",
        "site": None,
        "language": None,
    }


def test_an_option_beats_a_field(newsparse: Run) -> None:
    """--date is what the user says now."""
    line = '{"text": "x", "published": "2020-01-01"}'
    out = newsparse("--input-jsonl", "text", "--jsonl", "--date", "2025-05-22", stdin=line).stdout
    assert json.loads(out)["published"] == "2025-05-22"
