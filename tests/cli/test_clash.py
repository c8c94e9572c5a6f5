"""An output that is also an input: a usage error, and every byte of the user's file still there."""

import os
from pathlib import Path

import pytest
from conftest import Run
from shell import shell

OLD = '{"text": "BERN - It rained all day."}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a file with a hard link and two symbolic links to it, and another file."""
    (tmp_path / "a.txt").write_text(OLD)
    (tmp_path / "b.txt").write_text("ROME - It was dry.")
    (tmp_path / "sub").mkdir()
    os.link(tmp_path / "a.txt", tmp_path / "hard.txt")
    (tmp_path / "soft.txt").symlink_to("a.txt")
    (tmp_path / "sub" / "soft.txt").symlink_to("../soft.txt")
    return tmp_path


def refused(code: int, out: str, err: str, folder: Path) -> None:
    """Check one line, and that nothing has changed or come to be."""
    assert (code, out) == (2, "")
    assert err.startswith("newsparse: ")
    assert "it is the output too" in err
    assert err.count("\n") == 1
    assert (folder / "a.txt").read_text() == (folder / "hard.txt").read_text() == OLD
    assert sorted(p.name for p in folder.iterdir()) == ["a.txt", "b.txt", "hard.txt", "soft.txt", "sub"]


@pytest.mark.parametrize("output", ["a.txt", "./sub/../a.txt", "hard.txt", "soft.txt", "sub/soft.txt"])
@pytest.mark.parametrize("operand", ["a.txt", "hard.txt", "soft.txt"])
def test_a_named_file(newsparse: Run, folder: Path, operand: str, output: str) -> None:
    """By its path, a link, a hard link."""
    run = newsparse(operand, "--json", "-o", output)
    refused(run.returncode, run.stdout, run.stderr, folder)


@pytest.mark.parametrize(
    "options",
    [
        ("b.txt", "a.txt"),
        ("b.txt", "a.txt", "b.txt"),
        ("a.txt", "--jsonl", "--resume"),
        ("a.txt", "--input-jsonl", "text", "--jsonl"),
        ("a.txt", "--input-jsonl", "text", "--jsonl", "--resume", "--jobs", "2"),
    ],
)
def test_a_file_among_others(newsparse: Run, folder: Path, options: tuple[str, ...]) -> None:
    """First or last, as an article or as JSON Lines, of a new run or one that goes on."""
    run = newsparse(*options, "-o", "a.txt")
    refused(run.returncode, run.stdout, run.stderr, folder)


@pytest.mark.parametrize(
    "command",
    [
        "$N *.txt --csv -o a.txt",
        "$N < a.txt -o a.txt",
        "$N - --input-jsonl text --jsonl -o soft.txt < a.txt",
        "$N b.txt a.txt >> hard.txt",
        "$N < a.txt >> a.txt",
    ],
)
def test_as_a_shell_does_it(folder: Path, command: str) -> None:
    """What the shell expanded or opened."""
    run = shell(command, folder)
    refused(run.returncode, run.stdout, run.stderr, folder)


def test_a_file_that_is_not_there_yet(newsparse: Run, folder: Path) -> None:
    """It is not made."""
    run = newsparse("new.txt", "-o", "new.txt")
    refused(run.returncode, run.stdout, run.stderr, folder)


def test_an_unfinished_part_is_written_to_as_well(newsparse: Run, folder: Path) -> None:
    """So it may not be read either."""
    (folder / "out.part").write_text("x")
    run = newsparse("b.txt", "out.part", "--jsonl", "-o", "out")
    assert run.returncode == 2
    assert (folder / "out.part").read_text() == "x"


@pytest.mark.parametrize("operand", [".", "*.txt"])
def test_one_that_is_met_is_left_out(newsparse: Run, folder: Path, operand: str) -> None:
    """In a folder or a quoted pattern, under any of its names."""
    run = newsparse(operand, "--csv", "-o", "a.txt")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert (folder / "hard.txt").read_text() == OLD
    assert (folder / "a.txt").read_text().startswith("id,kind")
    assert {line.split(",")[0].strip("./") for line in (folder / "a.txt").read_text().splitlines()[1:]} == {
        "b.txt"
    }


@pytest.mark.slow
@pytest.mark.parametrize("output", ["/dev/null", "/dev/stdout"])
def test_a_device_is_no_file(folder: Path, output: str) -> None:
    """It may be both."""
    assert shell(f"cat b.txt | $N -o {output} | cat", folder).stderr == ""
    assert shell("$N /dev/stdin -o /dev/null < b.txt", folder).stderr == ""
