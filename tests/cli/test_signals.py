"""What ends a run from outside: signals, a full disk, a closed pipe; and what only halts it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import warm
from conftest import Run, started
from shell import shell
from update_samples import environment

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("_heeded")]

LINES = 150
GO_ON = "; what is done is kept in out.jsonl.part: the same command with --resume goes on\n"


def lines(folder: Path) -> None:
    """Write JSON Lines of small articles."""
    text = "BERN - Envoy {} met Kofi Mensah in Geneva on Tuesday. " + "They spoke of the river. " * 40
    made = (json.dumps({"id": i, "text": text.format(i)}) + "\n" for i in range(LINES))
    (folder / "dump.jsonl").write_text("".join(made))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the lines."""
    lines(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def whole(command: warm.Command | None, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what a run that nothing ends writes."""
    folder = tmp_path_factory.mktemp("whole")
    lines(folder)
    options = ("dump.jsonl", "--input-jsonl", "text", "--jsonl")
    return (command.run if command else started)(options, folder, environment(), None)[1].decode()


def start(folder: Path, *options: str, **how: object) -> subprocess.Popen[str]:
    """Start a run over the lines, and wait until it has written something."""
    command = [sys.executable, "-m", "newsparse", "dump.jsonl", "--input-jsonl", "text", *options]
    run = subprocess.Popen(
        command,
        cwd=folder,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **how,
    )  # type: ignore[call-overload]
    end = time.monotonic() + 60
    while not sum(p.stat().st_size for p in folder.glob("out.*l.part")):
        assert time.monotonic() < end
        assert run.poll() is None
        time.sleep(0.01)
    return run  # type: ignore[no-any-return]


@pytest.mark.parametrize("ended", [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
@pytest.mark.parametrize("group", [False, True])
def test_a_signal_ends_a_run_in_order(
    newsparse: Run, folder: Path, whole: str, ended: tuple[signal.Signals, int], *, group: bool
) -> None:
    """Its exit code says which; the part is kept, and --resume goes on byte for byte."""
    number, code = ended
    run = start(folder, "--jsonl", "-o", "out.jsonl", "--jobs", "2")
    os.killpg(run.pid, number) if group else run.send_signal(number)
    err = run.communicate(timeout=60)[1]
    said = "interrupted" if number == signal.SIGINT else "terminated"
    assert (run.returncode, err) == (code, f"newsparse: {said}{GO_ON}")
    options = ("dump.jsonl", "--input-jsonl", "text", "--jsonl", "--jobs", "2")
    assert newsparse(*options, "-o", "out.jsonl", "--resume").returncode == 0
    assert (folder / "out.jsonl").read_text() == whole
    assert sorted(p.name for p in folder.iterdir()) == ["dump.jsonl", "out.jsonl"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_nothing_of_a_format_that_cannot_go_on(folder: Path, number: signal.Signals) -> None:
    """Half a table is no table."""
    run = start(folder, "--csv", "-o", "out.l")
    run.send_signal(number)
    err = run.communicate(timeout=60)[1]
    assert err in ("newsparse: terminated\n", "newsparse: interrupted\n")
    assert [p.name for p in folder.iterdir()] == ["dump.jsonl"]


def test_an_ignored_signal_is_ignored(folder: Path) -> None:
    """As nohup wants it."""
    run = shell("trap '' HUP; $N dump.jsonl --input-jsonl text --jsonl -o out.jsonl & P=$!; sleep 1; "
                "kill -HUP $P; wait $P", folder)  # fmt: skip
    assert run.returncode == 0
    assert (folder / "out.jsonl").read_text().count("\n") == LINES


def test_workers_of_a_killed_run_end_without_a_word(folder: Path) -> None:
    """Whatever they were at."""
    run = start(folder, "--jsonl", "-o", "out.jsonl", "--jobs", "2")
    run.kill()
    assert run.communicate(timeout=60)[1] == ""


def test_a_stopped_run_fails_nothing(folder: Path) -> None:
    """Ctrl-Z for longer than a document may take, then fg."""
    run = start(folder, "--jsonl", "-o", "out.jsonl", "--jobs", "2", "--timeout", "2")
    os.killpg(run.pid, signal.SIGSTOP)
    time.sleep(3)
    os.killpg(run.pid, signal.SIGCONT)
    assert run.communicate(timeout=60)[1] == ""
    assert run.returncode == 0
    assert (folder / "out.jsonl").read_text().count("\n") == LINES


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_size_limit_keeps_what_is_done(newsparse: Run, folder: Path, whole: str, jobs: str) -> None:
    """As a full disk; without the limit the run goes on byte for byte."""
    options = f"dump.jsonl --input-jsonl text --jsonl --jobs {jobs}"
    run = shell(f"ulimit -f 20; $N {options} -o out.jsonl", folder)
    assert (run.returncode, run.stderr) == (1, f"newsparse: out.jsonl: File too large{GO_ON}")
    assert 0 < (folder / "out.jsonl.part").stat().st_size <= 20 * 1024
    assert newsparse(*options.split(), "-o", "out.jsonl", "--resume").stderr == ""
    assert (folder / "out.jsonl").read_text() == whole


def test_a_closed_pipe_ends_by_its_signal(folder: Path) -> None:
    """As for cat: 128 and 13 in the shell, and not a word."""
    lines = "dump.jsonl --input-jsonl text --jsonl"
    (folder / "long.txt").write_text("Envoy Ama Owusu met Kofi Mensah in Geneva on Tuesday.\n\n" * 900)
    for command in (
        f"$N {lines}",
        f"$N {lines} --jobs 2",
        "$N --help",
        "$N --schema",
        "$N long.txt --json",
    ):
        run = shell(f"{command} | true; echo ${{PIPESTATUS[0]}}", folder)
        assert (run.stdout, run.stderr) == ("141\n", ""), command
