"""The quick way out: everything is written, and what needs the ordinary end gets it."""

import subprocess
import sys

import pytest
from update_samples import ROOT, environment

SCRIPT = """
import atexit, sys
sys.argv = ["newsparse", *sys.argv[2:]]
atexit.register(print, "the ordinary end")
if {trace}:
    sys.setprofile(lambda *_: None)
from newsparse.__main__ import run
run()
"""


def end(*options: str, trace: bool = False) -> subprocess.CompletedProcess[str]:
    """Run the command where a hook tells how it ended."""
    command = [sys.executable, "-c", SCRIPT.format(trace=trace), "--", *options]
    return subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=60, check=False
    )


def test_one_article_ends_at_once() -> None:
    """All of the output is there."""
    run = end("samples/obituary.txt", "--json")
    assert run.returncode == 0
    assert run.stdout.endswith("}\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "trace"),
    [(("samples/obituary.txt", "samples/sports.txt", "--jsonl"), False), (("--version",), True)],
)
def test_workers_and_tracers_get_the_ordinary_end(options: tuple[str, ...], *, trace: bool) -> None:
    """So that nothing of theirs is lost."""
    run = end(*options, trace=trace)
    assert run.returncode == 0
    assert run.stdout.endswith("the ordinary end\n")


@pytest.mark.parametrize(("options", "code"), [(("--version",), 0), (("gone.txt",), 1), (("--nothing",), 2)])
def test_the_exit_code_is_kept(options: tuple[str, ...], code: int) -> None:
    """Whichever way out."""
    assert end(*options).returncode == code
