"""Bad input: one clear line and exit code 1, or a record with empty lists; never a traceback."""

import gzip
import json
import os
from pathlib import Path

import pytest
from conftest import Done, Run
from shell import shell

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))


def fails(run: Done, name: str, reason: str = "") -> None:
    """Check that a run failed with one line about one input."""
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.startswith(f"newsparse: {name}: {reason}")
    assert run.stderr.count("\n") == 1


def test_a_missing_file(newsparse: Run) -> None:
    """The system's own words."""
    fails(newsparse("gone.txt", "--json"), "gone.txt", "No such file or directory")


def test_a_missing_file_leaves_no_output_file(newsparse: Run, tmp_path: Path) -> None:
    """Nothing is half-written."""
    fails(newsparse("gone.txt", "--json", "-o", "out.json"), "gone.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_pattern_without_a_match(newsparse: Run) -> None:
    """It is not silently nothing."""
    fails(newsparse("*.txt", "--json"), "*.txt", "no file matches")


def test_an_empty_folder(newsparse: Run, tmp_path: Path) -> None:
    """Nor is this."""
    (tmp_path / "d").mkdir()
    fails(newsparse("d", "--json"), "d", "no file in this folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(newsparse: Run, tmp_path: Path) -> None:
    """It is one failed input."""
    (tmp_path / "d").mkdir(mode=0)
    fails(newsparse("d", "--json"), "d", "Permission denied")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n  ", b"\xef\xbb\xbf"])
def test_nothing_to_read_gives_an_empty_record(newsparse: Run, tmp_path: Path, content: bytes) -> None:
    """An empty file is no error, or one with a reason."""
    (tmp_path / "e.txt").write_bytes(content)
    run = newsparse("e.txt", "--json")
    if run.returncode:
        fails(run, "e.txt")
    else:
        record = json.loads(run.stdout)
        assert record["title"] is None
        assert [record[k] for k in ("paragraphs", "people", "places", "organizations", "dates")] == [[]] * 5


def test_a_file_of_50_megabytes(newsparse: Run, tmp_path: Path) -> None:
    """It is refused by its size."""
    with (tmp_path / "big.txt").open("wb") as f:
        f.truncate(50_000_000)
    fails(newsparse("big.txt", "--json"), "big.txt", "larger than 20 MB")


def test_standard_input_of_50_megabytes(newsparse: Run) -> None:
    """As for a file."""
    fails(newsparse("--json", stdin=b"a b\n" * 12_500_000), "stdin", "larger than 20 MB")


def test_gzip_that_unpacks_to_50_megabytes(newsparse: Run, tmp_path: Path) -> None:
    """The cap counts what comes out."""
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    fails(newsparse("bomb.gz", "--json"), "bomb.gz", "larger than 20 MB")


def test_gzip_cut_short(newsparse: Run, tmp_path: Path) -> None:
    """Half an article is not an article."""
    (tmp_path / "cut.gz").write_bytes(gzip.compress(b"Envoy lands. " * 999)[:40])
    fails(newsparse("cut.gz", "--json"), "cut.gz", "damaged gzip data")


@pytest.mark.parametrize(
    "content", [PNG, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", b"PK\x03\x04\x14\x00\x00\x00"]
)
def test_binary_is_named(newsparse: Run, tmp_path: Path, content: bytes) -> None:
    """What the file looks like is said."""
    (tmp_path / "b.txt").write_bytes(content)
    fails(newsparse("b.txt", "--json"), "b.txt")


def test_broken_utf8_is_read(newsparse: Run, tmp_path: Path) -> None:
    """A stray byte does not lose the article."""
    (tmp_path / "l.txt").write_bytes(b"Caf\xe9 opens in Bern\n\nBERN - It opened.")
    assert json.loads(newsparse("l.txt", "--json").stdout)["source"]["encoding"]


def test_lone_surrogates_come_back_escaped(newsparse: Run) -> None:
    """JSON may carry them; UTF-8 may not."""
    run = newsparse("--input-jsonl", "t", "--jsonl", stdin=r'{"t": "Rain in \ud800 town.", "k": "\udfff"}')
    assert run.returncode == 0
    assert json.loads(run.stdout)["input"] == {"k": "\udfff"}


@pytest.mark.parametrize(
    "line", ["no", "[1]", '{"u": 1}', '{"t": 1}', '{"t": "x", "n": NaN}', "[" * 100_000, "\x00"]
)
def test_lines_that_are_no_articles(newsparse: Run, line: str) -> None:
    """One error a line, with its number; the next line is done."""
    run = newsparse(
        "--input-jsonl", "t", "--jsonl", "--keep-errors", stdin=f'{line}\n{{"t": "It rained."}}\n'
    )
    first, second = map(json.loads, run.stdout.splitlines())
    assert run.returncode == 1
    assert run.stderr.startswith("newsparse: stdin:1: ")
    assert (first["source"]["name"], list(first)) == ("stdin:1", ["version", "source", "error"])
    assert second["source"]["name"] == "stdin:2"


@pytest.mark.usefixtures("article")
def test_one_failure_does_not_stop_the_others(newsparse: Run) -> None:
    """Good inputs are still printed, in order."""
    run = newsparse("envoy.txt", "gone.txt", "envoy.txt", "--jsonl")
    assert run.returncode == 1
    assert [json.loads(line)["source"]["name"] for line in run.stdout.splitlines()] == ["envoy.txt"] * 2
    assert run.stderr == "newsparse: gone.txt: No such file or directory\n"


@pytest.mark.slow
def test_a_closed_pipe_is_quiet(article: Path) -> None:
    """Less output is wanted, and that is all."""
    article.write_text(article.read_text() * 300)
    run = shell(
        "$N envoy.txt --json | head -c 1; echo; $N envoy.txt envoy.txt --jsonl | true; $N --help | true",
        article.parent,
    )
    assert (run.stdout, run.stderr) == ("{\n", "")


@pytest.mark.parametrize("where", ["> /dev/full", "-o /dev/full"])
def test_a_full_disk_is_one_line(article: Path, where: str) -> None:
    """The name of the output and the system's words."""
    run = shell(f"$N envoy.txt --json {where}", article.parent)
    assert run.returncode == 1
    assert run.stderr.endswith(": No space left on device\n")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("option", ["--help", "--schema", "--version", "--json envoy.txt"])
def test_a_closed_standard_output_is_no_traceback(article: Path, option: str) -> None:
    """``>&-`` leaves nowhere to write."""
    run = shell(f"$N {option} >&-", article.parent)
    assert "Traceback" not in run.stderr
    assert run.stderr.count("\n") <= 1


@pytest.mark.usefixtures("article")
def test_an_output_folder_that_is_not_there(newsparse: Run) -> None:
    """One line, before anything is read."""
    run = newsparse("envoy.txt", "-o", "no/out.json")
    assert (run.returncode, run.stderr) == (1, "newsparse: no/out.json: No such file or directory\n")
