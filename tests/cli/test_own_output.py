"""An output that is also an input: a usage error, and every byte of the user's file still there."""

import os
from pathlib import Path

import pytest
from conftest import Run
from shell import shell

from newsparse.cli.options import FORMATS

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


@pytest.mark.parametrize("operand", [".", "*.txt", "[a]*", "sub"])
@pytest.mark.parametrize("output", ["a.txt", "soft.txt", "hard.txt"])
def test_one_that_is_met(newsparse: Run, folder: Path, operand: str, output: str) -> None:
    """In a folder or a quoted pattern, under any of its names; a link out of a folder is not followed."""
    run = newsparse(operand, "--csv", "-o", output)
    if operand == "sub":
        assert (run.returncode, run.stdout) == (1, "")
        assert run.stderr == (
            "newsparse: sub: no file in this folder\n"
            f"newsparse: {output}: no record was written, so it stays as it is\n"
        )
        assert (folder / "a.txt").read_text() == OLD
    else:
        refused(run.returncode, run.stdout, run.stderr, folder)


ARTICLES = {
    "a.txt": "BERN - It rained all day.\n",
    "b.txt": "ROME - Ada Roe said it was dry on 3 May 2024.\n",
}

OUTPUTS = [
    *(
        (f"out.{end}",)
        for end in ("jsonl", "json", "csv", "md", "html", "geojson", "db", "sqlite3", "parquet")
    ),
    *(("out.txt", form.option) for form in FORMATS if form.name not in ("highlight", "explain")),
    *((f"sum.{end}", "--summary") for end in ("json", "csv", "html")),
]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Make a folder of two articles."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def untouched(folder: Path) -> bool:
    """Tell whether the articles are as they were."""
    return all((folder / name).read_text() == text for name, text in ARTICLES.items())


@pytest.mark.parametrize("operands", [("a.txt", "b.txt", "{}"), (".",), ("*",)], ids=" ".join)
@pytest.mark.parametrize("options", OUTPUTS, ids=" ".join)
def test_the_same_command_twice(
    newsparse: Run, articles: Path, options: tuple[str, ...], operands: tuple[str, ...]
) -> None:
    """What newsparse wrote is told by its content, left out with a count, and replaced by the same."""
    if options[0].endswith("parquet"):
        pytest.importorskip("pyarrow")
    if operands[0] == "a.txt" and not (articles / options[0]).exists():
        newsparse(".", "-o", *options)
    named = tuple(o.format(options[0]) for o in operands)
    first = newsparse(*named, "-o", *options)
    before = (articles / options[0]).read_bytes()
    again = newsparse(*named, "-o", *options)
    assert (first.returncode, first.stdout, again.returncode, again.stdout) == (0, "", 0, "")
    assert again.stderr == "newsparse: left out 1 file that newsparse wrote\n"
    if not options[0].endswith(("db", "sqlite3")):  # a database has the time of its making
        assert (articles / options[0]).read_bytes() == before
    assert untouched(articles)


@pytest.mark.parametrize("options", OUTPUTS, ids=" ".join)
def test_nothing_but_the_output(newsparse: Run, articles: Path, options: tuple[str, ...]) -> None:
    """There is nothing to read, and it stays as it is."""
    if options[0].endswith("parquet"):
        pytest.importorskip("pyarrow")
    newsparse(".", "-o", *options)
    before = (articles / options[0]).read_bytes()
    run = newsparse(options[0], "-o", *options)
    assert (run.returncode, run.stderr) == (
        2,
        "newsparse: nothing to read: left out 1 file that newsparse wrote\n",
    )
    assert (articles / options[0]).read_bytes() == before


@pytest.mark.parametrize("options", OUTPUTS, ids=" ".join)
def test_what_newsparse_wrote_is_no_article(newsparse: Run, articles: Path, options: tuple[str, ...]) -> None:
    """Named as an operand it is one failed input; in a folder it is counted; the others come."""
    if options[0].endswith("parquet"):
        pytest.importorskip("pyarrow")
    newsparse(".", "-o", *options)
    name = f"{options[0]}.part"  # told by content
    (articles / options[0]).rename(articles / name)
    run = newsparse(name, "a.txt", "--jsonl")
    is_records = options[0].startswith("out.json") or options[-1] in ("--json", "--jsonl")
    reason = "records: use --from-jsonl" if is_records else "written by newsparse: no article"
    assert (run.returncode, run.stderr, run.stdout.count("\n")) == (1, f"newsparse: {name}: {reason}\n", 1)
    run = newsparse(".", "--jsonl")
    assert (run.returncode, run.stdout.count("\n")) == (0, 2)
    assert run.stderr == "newsparse: left out 1 file that newsparse wrote\n"
    assert newsparse(".", "--jsonl", "--quiet").stderr == ""


def test_a_plain_view_is_an_article(newsparse: Run, articles: Path) -> None:
    """Nothing in it says who wrote it, so it is never replaced where it would be read."""
    assert newsparse("a.txt", "-o", "view").returncode == 0
    before = (articles / "view").read_text()
    run = newsparse(".", "-o", "view")
    assert (run.returncode, run.stderr) == (
        2,
        "newsparse: ./view: it is the output too; write to another file\n",
    )
    assert (articles / "view").read_text() == before


@pytest.mark.parametrize("output", ["out.jsonl", "out.csv", "out.html", "out.txt", "out.db", "out.parquet"])
@pytest.mark.parametrize("inputs", [("gone.txt",), ("gone.txt", "empty.txt")], ids=" ".join)
def test_a_run_without_a_record_replaces_nothing(
    newsparse: Run, articles: Path, output: str, inputs: tuple[str, ...]
) -> None:
    """Whatever is there; where nothing is there, nothing but a database with the reasons comes to be."""
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    (articles / "empty.txt").touch()
    (articles / output).write_text("old")
    run = newsparse(*inputs, "-o", output)
    assert run.returncode == 1
    assert run.stderr.endswith(f"newsparse: {output}: no record was written, so it stays as it is\n")
    assert (articles / output).read_text() == "old"
    assert not list(articles.glob("*.part"))


def test_errors_that_are_kept_are_no_record(newsparse: Run, articles: Path) -> None:
    """They make a new file and replace none."""
    options = ("gone.txt", "--keep-errors", "-o", "out.jsonl")
    assert newsparse(*options).returncode == 1
    assert "No such file" in (articles / "out.jsonl").read_text()
    (articles / "out.jsonl").write_text("old")
    assert "stays as it is" in newsparse(*options).stderr
    assert (articles / "out.jsonl").read_text() == "old"


@pytest.mark.parametrize("operand", ["r.jsonl", ".", "*.jsonl"])
def test_records_are_inputs_like_any_other(newsparse: Run, articles: Path, operand: str) -> None:
    """With --from-jsonl an output among them is refused."""
    newsparse("a.txt", "-o", "r.jsonl")
    before = (articles / "r.jsonl").read_bytes()
    run = newsparse("--from-jsonl", operand, "-o", "r.jsonl")
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert "it is the output too" in run.stderr
    assert (articles / "r.jsonl").read_bytes() == before


def test_other_exports_among_records(newsparse: Run, articles: Path) -> None:
    """They are left out; a text among them is one failed input."""
    newsparse("a.txt", "-o", "r.jsonl")
    for _ in range(2):
        run = newsparse("--from-jsonl", ".", "-o", "t.csv")
        assert run.returncode == 1
    assert run.stderr == (
        "newsparse: left out 1 file that newsparse wrote\n"
        "newsparse: ./a.txt: neither JSON Lines of records nor a record in JSON\n"
        "newsparse: ./b.txt: neither JSON Lines of records nor a record in JSON\n"
    )
    assert (articles / "t.csv").read_text().startswith("id,kind")


def test_a_file_with_the_name_of_a_part(newsparse: Run, articles: Path) -> None:
    """A user's own is neither read over nor written over."""
    for output in ("out.jsonl", "out.db"):
        part = articles / f"{output}.part"
        part.write_text("my notes")
        run = newsparse("a.txt", "-o", output)
        assert (run.returncode, run.stderr.count("\n")) == (2, 1)
        assert "move it away" in run.stderr
        assert part.read_text() == "my notes"
        assert not (articles / output).exists()
        assert newsparse(".", "-o", output).returncode == 2
        assert part.read_text() == "my notes"
        part.unlink()


def test_a_shell_that_has_emptied_the_output(articles: Path) -> None:
    """Its pattern names the output of the first run; nothing of it is left to be lost."""
    for _ in range(2):
        run = shell("$N * --jsonl > out.jsonl", articles)
        assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr == "newsparse: left out 1 file that newsparse wrote\n"
    assert (articles / "out.jsonl").read_text().count("\n") == 2
    assert untouched(articles)


def test_a_stream_by_its_name(newsparse: Run, articles: Path) -> None:
    """``-o -`` makes no file."""
    assert newsparse("a.txt", "--jsonl", "-o", "-").stdout == newsparse("a.txt", "--jsonl").stdout
    assert sorted(p.name for p in articles.iterdir()) == list(ARTICLES)


@pytest.mark.parametrize(
    ("output", "options", "start"),
    [
        ("o.json", (), '{\n  "version"'),
        ("o.JSONL", (), '{"version"'),
        ("o.csv", (), "id,kind"),
        ("o.md", (), "<!-- Written by newsparse -->"),
        ("o.html", (), "<!DOCTYPE html>"),
        ("o.geojson", (), '{"type": "FeatureCollection"'),
        ("o.txt", (), "(no title)"),
        ("o", (), "(no title)"),
        ("o.csv", ("--json",), '{\n  "version"'),
        ("o.json", ("--summary",), '{\n "articles": 1'),
    ],
)
def test_the_name_says_the_format(
    newsparse: Run, articles: Path, output: str, options: tuple[str, ...], start: str
) -> None:
    """Where no option does."""
    assert newsparse("a.txt", "-o", output, *options).returncode == 0
    assert (articles / output).read_text().startswith(start)


@pytest.mark.slow
@pytest.mark.parametrize("output", ["/dev/null", "/dev/stdout"])
def test_a_device_is_no_file(folder: Path, output: str) -> None:
    """It may be both."""
    assert shell(f"cat b.txt | $N -o {output} | cat", folder).stderr == ""
    assert shell("$N /dev/stdin -o /dev/null < b.txt", folder).stderr == ""
