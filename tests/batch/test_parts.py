"""The command over files of many articles: a line an article, whatever the jobs, whole after a kill."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import warm
from conftest import started
from update_samples import SAMPLES, environment
from wires import sample, zipped

from newsparse.batch import parts
from newsparse.batch.job import Item
from newsparse.batch.pool import SECONDS, SECONDS_A_MB, seconds
from newsparse.batch.progress import Progress

BROKEN = '<DOC id="BROKEN" type="story"><TEXT></TEXT></DOC>\n'


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(command: warm.Command | None) -> Run:
    """Give a function that runs the command: exit code, output and messages."""

    def give(
        *options: str, data: bytes | None = None, cwd: Path = SAMPLES / "formats"
    ) -> tuple[int, str, str]:
        code, out, err = (command.run if command else started)(options, cwd, environment(), data)
        return code, out.decode(), err.decode()

    return give


def told(output: str) -> list[tuple[str | None, int | None, str | None]]:
    """Give name, part and id of each record."""
    found = [json.loads(line)["source"] for line in output.splitlines()]
    return [(s["name"], s["part"], s.get("id")) for s in found]


def corpus(path: Path, number: int) -> Path:
    """Write a file of so many articles, every fifth of them broken."""
    doc = sample("gigaword.sgm").decode().partition("</DOC>")[0] + "</DOC>\n"
    text = "".join(
        BROKEN if k % 5 == 4 else doc.replace("20101231.0001", f"20101231.{k:04}") for k in range(number)
    )
    path.write_text(text)
    return path


def test_a_line_an_article(run: Run) -> None:
    """With --json too, and the same with two workers; a view for people for each."""
    code, out, err = run("gigaword.sgm", "--json")
    assert (code, err) == (0, "")
    assert told(out) == [("gigaword.sgm", n, f"EXA_ENG_20101231.000{n}") for n in (1, 2, 3)]
    assert run("gigaword.sgm", "--jsonl", "--jobs", "2") == (code, out, err)
    table = run("gigaword.sgm")[1]
    assert "gigaword.sgm#2" in table
    assert "Kisumu fish market moves to new halls" in table


def test_a_file_of_one_is_one_document(run: Run, tmp_path: Path) -> None:
    """Indented JSON, no part, as for any single article."""
    code, out, _ = run("nitf.xml", "--json")
    assert code == 0
    assert out.startswith('{\n  "version"')
    assert json.loads(out)["source"]["part"] is None
    (tmp_path / "x.rtf").write_bytes(b"{\\rtf1 }")
    assert run("x.rtf", cwd=tmp_path)[2] == "newsparse: x.rtf: nothing to read: an RTF file without text\n"
    assert run("nitf.xml", "--json", "-", data=b"BERN - It rained.")[1].count("\n") == 2


def test_a_broken_part_is_one_line(run: Run, tmp_path: Path) -> None:
    """The next ones come; with --keep-errors it has its line."""
    path = corpus(tmp_path / "wire.sgm", 6)
    code, out, err = run(path.name, "--jsonl", cwd=tmp_path)
    assert code == 1
    assert [part for _, part, _ in told(out)] == [1, 2, 3, 4, 6]
    assert err == "newsparse: wire.sgm#5: no article in it: neither a headline nor a text\n"
    kept = run(path.name, "--jsonl", "--keep-errors", cwd=tmp_path)[1].splitlines()
    assert json.loads(kept[4])["source"]["part"] == 5
    assert "neither a headline" in json.loads(kept[4])["error"]


def test_ids_of_csv(run: Run) -> None:
    """The file and the part."""
    rows = run("gigaword.sgm", "--csv")[1].splitlines()[1:]
    assert {row.partition(",")[0] for row in rows} >= {"gigaword.sgm#1", "gigaword.sgm#2"}


def test_standard_input(run: Run) -> None:
    """Many, one, and a plain article; the name is null as ever."""
    assert told(run("--json", data=sample("gigaword.sgm"))[1]) == [
        (None, n, f"EXA_ENG_20101231.000{n}") for n in (1, 2, 3)
    ]
    assert run("--json", data=sample("nitf.xml"))[1].startswith("{\n")
    assert json.loads(run("--json", data=b"BERN - It rained.")[1])["source"]["format"] == "text"
    assert run("--json", data=b"x" * 20_000_001)[::2] == (1, "newsparse: stdin: larger than 20 MB\n")


def test_a_format_that_is_told(run: Run) -> None:
    """Called text, a file of many is one text."""
    code, out, _ = run("gigaword.sgm", "--json", "--format", "text")
    assert code == 0
    assert (json.loads(out)["source"]["part"], json.loads(out)["source"]["format"]) == (None, "text")


def test_folders_and_archives(run: Run, tmp_path: Path) -> None:
    """Each file in its turn; what is told of a whole file is one line, and no failure."""
    (tmp_path / "a.txt").write_text("BERN - It rained.")
    (tmp_path / "b.zip").write_bytes(
        zipped(("x/c.txt", "BERN - It rained."), ("d.sgm", sample("gigaword.sgm")))
    )
    (tmp_path / "c.warc").write_bytes(sample("crawl.warc"))
    code, out, err = run(".", "--jsonl", cwd=tmp_path)
    assert code == 0
    assert [(name, part) for name, part, _ in told(out)] == [
        *(("./a.txt", None), ("./b.zip", 1), ("./b.zip", 2), ("./b.zip", 3), ("./b.zip", 4)),
        *(("./c.warc", 1), ("./c.warc", 2)),
    ]
    assert err.startswith("newsparse: ./c.warc: passed over: 2 records")
    assert run(".", "--jsonl", "--quiet", cwd=tmp_path)[2] == ""


@pytest.mark.slow
def test_killed_and_resumed(run: Run, tmp_path: Path) -> None:
    """Killed anywhere within a file of many, a run goes on within it, byte for byte."""
    path = corpus(tmp_path / "wire.sgm", 120)
    whole = run(path.name, "--jsonl", cwd=tmp_path)[1]
    output = tmp_path / "out.jsonl"
    command = [
        sys.executable,
        "-m",
        "newsparse",
        path.name,
        "--jsonl",
        "-o",
        output.name,
        "--jobs",
        "2",
        "-q",
    ]
    for _ in range(3):
        process = subprocess.Popen(
            [*command, "--resume"], cwd=tmp_path, env=environment(), stderr=subprocess.DEVNULL
        )
        part = tmp_path / "out.jsonl.part"
        size, end = part.stat().st_size if part.exists() else 0, time.monotonic() + 30
        while process.poll() is None and time.monotonic() < end:
            if part.exists() and part.stat().st_size > size + 3000:
                process.send_signal(signal.SIGKILL)
                break
            time.sleep(0.01)
        process.wait()
        if output.exists():
            break
    assert (
        subprocess.run(
            [*command, "--resume"], cwd=tmp_path, env=environment(), check=False, stderr=subprocess.DEVNULL
        ).returncode
        == 1
    )
    assert output.read_text() == whole


def test_documents_are_cut_as_they_are_asked_for(tmp_path: Path) -> None:
    """A large file is never listed."""
    path = corpus(tmp_path / "wire.sgm", 400)
    found = parts.documents([Item("w", str(path))], whole=False)
    assert next(found).shown == "w#1"
    item = next(found)
    assert Item.unpacked(item.packed()) == item
    assert item.kind == "gigaword"


def test_what_is_not_cut(tmp_path: Path) -> None:
    """Errors, other files, files that cannot be opened."""
    plain = tmp_path / "a.txt"
    plain.write_text("BERN - It rained.")
    items = [
        Item("e", error="gone"),
        Item("a", str(plain)),
        Item("n", str(tmp_path / "none")),
        Item("d", data=b"x"),
    ]
    assert list(parts.documents(items, whole=False)) == items
    assert [parts.is_many(str(p)) for p in (plain, tmp_path / "none", tmp_path)] == [False, False, False]
    assert parts.is_many(str(corpus(tmp_path / "b.sgm", 2)))


def test_the_head_of_standard_input_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking takes nothing away."""
    stdin = io.TextIOWrapper(io.BytesIO(sample("gigaword.sgm")))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert parts.is_many("-")
    assert parts.is_many("-")
    assert [i.part for i in parts.documents([Item("stdin")], whole=False)] == [1, 2, 3]
    monkeypatch.setattr(sys, "stdin", None)
    assert [i.error for i in parts.documents([Item("stdin")], whole=False)] == ["standard input is closed"]


def test_the_time_a_piece_may_take() -> None:
    """By its own size, not by that of its file."""
    path = os.fspath(SAMPLES / "formats" / "gigaword.sgm")
    assert seconds(Item("a", path, b"x" * 2_000_000, part=1)) == SECONDS + 2 * SECONDS_A_MB


def test_the_count_of_a_progress_line() -> None:
    """More documents than inputs: how many there will be is not known."""
    progress = Progress(1, shown=False)
    progress.step()
    assert progress._total == 1  # noqa: SLF001 - the line itself needs a terminal
    progress.step()
    assert progress._total is None  # noqa: SLF001 - as above
