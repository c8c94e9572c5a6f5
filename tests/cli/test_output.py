"""-o and --resume: a file that is whole or absent, and runs that go on where they were cut off."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Run
from update_samples import environment

LINES = 150
GO_ON = "what is done is kept in out.jsonl.part: the same command with --resume goes on"


def dump(folder: Path, lines: int = LINES) -> Path:
    """Write JSON Lines of small articles."""
    file = folder / "dump.jsonl"
    text = (
        "BERN - Envoy {} met Kofi Mensah in Geneva on Tuesday. "
        + "They spoke for an hour of the river. " * 40
    )
    file.write_text("".join(json.dumps({"id": i, "text": text.format(i)}) + "\n" for i in range(lines)))
    return file


def names(text: str) -> list[str]:
    """Give the names of the records of JSON Lines."""
    return [json.loads(line)["source"]["name"] for line in text.splitlines()]


def test_output_goes_to_the_file(newsparse: Run, article: Path, tmp_path: Path) -> None:
    """The same bytes as on standard output, and no other file."""
    run = newsparse(article.name, "--json", "-o", "out.json")
    assert (run.returncode, run.stdout) == (0, "")
    assert (tmp_path / "out.json").read_text() == newsparse(article.name, "--json").stdout
    assert sorted(p.name for p in tmp_path.iterdir()) == ["envoy.txt", "out.json"]


def test_a_symbolic_link_stays_one(newsparse: Run, article: Path, tmp_path: Path) -> None:
    """The file it points to is replaced."""
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    newsparse(article.name, "--json", "-o", "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["version"] == 2


@pytest.mark.usefixtures("article")
def test_an_output_in_the_input_folder_is_not_read(newsparse: Run, tmp_path: Path) -> None:
    """Neither the file nor its part."""
    for _ in range(2):
        newsparse(".", "--jsonl", "-o", "out.jsonl")
        assert names((tmp_path / "out.jsonl").read_text()) == ["./envoy.txt"]


def test_an_earlier_file_survives_a_failure(newsparse: Run, tmp_path: Path) -> None:
    """It is replaced by a whole file or not at all."""
    (tmp_path / "out.json").write_text("old")
    newsparse("gone.txt", "--json", "-o", "out.json")
    assert (tmp_path / "out.json").read_text() == "old"


@pytest.mark.parametrize("tail", ["", '{"version": 1, "sour', '{"version": 1}\n', "\ufffd"])
def test_resume_mends_the_last_line(newsparse: Run, tmp_path: Path, tail: str) -> None:
    """What is whole is kept, what is not is done again."""
    dump(tmp_path, 6)
    whole = newsparse("dump.jsonl", "--input-jsonl", "text", "--jsonl").stdout
    kept = "".join(whole.splitlines(keepends=True)[:4])
    (tmp_path / "out.jsonl").write_text(kept + tail)
    run = newsparse("dump.jsonl", "--input-jsonl", "text", "--jsonl", "-o", "out.jsonl", "--resume")
    assert run.returncode == 0
    assert (tmp_path / "out.jsonl").read_text() == whole


def test_resume_without_an_earlier_file(newsparse: Run, article: Path, tmp_path: Path) -> None:
    """It is an ordinary run."""
    newsparse(article.name, "--jsonl", "-o", "out.jsonl", "--resume")
    assert names((tmp_path / "out.jsonl").read_text()) == ["envoy.txt"]


def test_resume_refuses_a_file_of_something_else(newsparse: Run, article: Path, tmp_path: Path) -> None:
    """It was not written by an earlier run."""
    (tmp_path / "out.jsonl").write_text("dear diary\n\nmore\n")
    run = newsparse(article.name, "--jsonl", "-o", "out.jsonl", "--resume")
    assert run.returncode == 2
    assert (tmp_path / "out.jsonl").read_text() == "dear diary\n\nmore\n"


def start(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a run over the dump, in its own process group."""
    command = [sys.executable, "-m", "newsparse", "dump.jsonl", "--input-jsonl", "text", "--jsonl", *options]
    return subprocess.Popen(
        command, cwd=folder, env=environment(), stderr=subprocess.PIPE, start_new_session=True
    )


def until_written(file: Path, size: int) -> None:
    """Wait until a run is under way."""
    end = time.monotonic() + 60
    while not file.exists() or file.stat().st_size < size:
        assert time.monotonic() < end
        time.sleep(0.005)


def children(pid: int) -> list[int]:
    """List the child processes."""
    return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_killed_run_goes_on(newsparse: Run, tmp_path: Path) -> None:
    """SIGKILL of the parent: its workers end, and --resume neither loses nor doubles a record."""
    dump(tmp_path)
    run = start(tmp_path, "--jobs", "2", "-o", "out.jsonl")
    until_written(tmp_path / "out.jsonl.part", 10_000)
    workers = children(run.pid)
    run.kill()
    run.communicate()
    assert len(workers) == 2
    end = time.monotonic() + 20
    while any(Path(f"/proc/{w}").exists() and "Z" not in status(w) for w in workers):
        assert time.monotonic() < end
        time.sleep(0.01)
    assert not (tmp_path / "out.jsonl").exists()
    assert 0 < (tmp_path / "out.jsonl.part").read_bytes().count(b"\n") < LINES
    again = newsparse(
        "dump.jsonl", "--input-jsonl", "text", "--jsonl", "-o", "out.jsonl", "--resume", "--jobs", "2"
    )
    assert (again.returncode, again.stderr) == (0, "")
    assert names((tmp_path / "out.jsonl").read_text()) == [f"dump.jsonl:{i + 1}" for i in range(LINES)]
    assert not (tmp_path / "out.jsonl.part").exists()


def status(pid: int) -> str:
    """Give the state letter of a process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    """SIGKILL of a worker: another one does its document again."""
    dump(tmp_path)
    run = start(tmp_path, "--jobs", "2", "-o", "out.jsonl")
    until_written(tmp_path / "out.jsonl.part", 10_000)
    os.kill(children(run.pid)[0], signal.SIGKILL)
    _, err = run.communicate(timeout=120)
    assert (run.returncode, err) == (0, b"")
    assert names((tmp_path / "out.jsonl").read_text()) == [f"dump.jsonl:{i + 1}" for i in range(LINES)]


@pytest.mark.slow
@pytest.mark.usefixtures("_heeded")
def test_an_interrupted_run_says_so_and_goes_on(newsparse: Run, tmp_path: Path) -> None:
    """Ctrl-C is exit code 130 and leaves the part."""
    dump(tmp_path)
    run = start(tmp_path, "--jobs", "2", "-o", "out.jsonl")
    until_written(tmp_path / "out.jsonl.part", 10_000)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert (run.returncode, err.decode().strip()) == (130, "newsparse: interrupted; " + GO_ON)
    newsparse("dump.jsonl", "--input-jsonl", "text", "--jsonl", "-o", "out.jsonl", "--resume")
    assert names((tmp_path / "out.jsonl").read_text()) == [f"dump.jsonl:{i + 1}" for i in range(LINES)]
