"""On a terminal: colour, width, progress, and nothing from outside that could steer it."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run
from update_samples import environment

from newsparse.batch.progress import line
from newsparse.writer.terminal import width

CONTROL = re.compile("[\x00-\x09\x0b-\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SGR = re.compile(r"\x1b\[(?:[0-9;]*m|K)")

EVIL = "e\x1b[31m\x07\u202evil\x9b"


def on_terminal(folder: Path, *options: str, columns: int = 80, **env: str) -> str:
    """Run the command with standard output and error on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "newsparse", *options]
    settings = environment(**{"COLUMNS": str(columns), "TERM": "xterm"} | env)
    with subprocess.Popen(
        command, cwd=folder, env=settings, stdout=theirs, stderr=theirs, stdin=theirs
    ) as run:
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux says EIO when the other end is closed
                break
            if not part:
                break
            seen += part
        run.wait(60)
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")


@pytest.mark.slow
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("view", [(), ("--highlight",)])
def test_views_are_coloured_and_fit(article: Path, columns: int, view: tuple[str, ...]) -> None:
    """Colour comes of itself, and no line is longer than the terminal is wide."""
    shown = on_terminal(article.parent, "envoy.txt", *view, columns=columns)
    assert "\x1b[33m" in shown
    bare = SGR.sub("", shown)
    assert "\x1b" not in bare
    assert max(map(width, bare.splitlines())) <= columns


@pytest.mark.parametrize(
    ("options", "env", "colored"),
    [
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"TERM": "dumb"}, False),
        (("--json",), {}, False),
    ],
)
def test_who_decides_on_colour_on_a_terminal(
    article: Path, options: tuple[str, ...], env: dict[str, str], *, colored: bool
) -> None:
    """The option, then NO_COLOR, then the terminal."""
    assert ("\x1b[" in on_terminal(article.parent, "envoy.txt", *options, **env)) is colored


@pytest.mark.usefixtures("article")
def test_who_decides_on_colour_in_a_pipe(newsparse: Run) -> None:
    """FORCE_COLOR or the option."""
    assert "\x1b" not in newsparse("envoy.txt").stdout
    assert "\x1b[33m" in newsparse("envoy.txt", FORCE_COLOR="1").stdout
    assert "\x1b" not in newsparse("envoy.txt", FORCE_COLOR="0").stdout
    assert "\x1b[33m" in newsparse("envoy.txt", "--color", "always").stdout


def test_without_operand_a_terminal_sees_the_help(tmp_path: Path) -> None:
    """Rather than a program that waits."""
    assert on_terminal(tmp_path).startswith("Usage: newsparse [OPTIONS]")


@pytest.mark.slow
@pytest.mark.parametrize(
    "view", [(), ("--json",), ("--jsonl",), ("--csv",), ("--md",), ("--html",), ("--highlight",)]
)
def test_hostile_names_and_texts_do_not_steer_the_terminal(tmp_path: Path, view: tuple[str, ...]) -> None:
    """A file's name, its text, a missing file, a URL."""
    (tmp_path / f"{EVIL}.txt").write_text(
        f"{EVIL} Lands\n\nBERN - Envoy Ada {EVIL} Roe met {EVIL} on Friday.\n"
    )
    shown = on_terminal(tmp_path, f"{EVIL}.txt", f"gone{EVIL}", *view, "--url", f"https://{EVIL}")
    assert "newsparse: gone" in shown
    assert not CONTROL.search(SGR.sub("", shown).replace("\r", ""))


@pytest.mark.parametrize(
    "options", [(f"--{EVIL}",), ("--date", EVIL), ("-o", f"no/{EVIL}"), ("--format", EVIL)]
)
def test_hostile_options_do_not_steer_the_terminal(tmp_path: Path, options: tuple[str, ...]) -> None:
    """The message about them is as harmless."""
    shown = on_terminal(tmp_path, "x.txt", *options)
    assert shown.startswith("newsparse: ")
    assert not CONTROL.search(shown)
    assert "\x1b" not in shown


@pytest.mark.slow
def test_progress_is_on_a_terminal_only(newsparse: Run, article: Path) -> None:
    """And not with --quiet, and not among records on the screen."""
    article.with_name("d.jsonl").write_text('{"text": "BERN - It rained all day in the old town."}\n' * 900)
    options = ("d.jsonl", "--input-jsonl", "text", "--jsonl", "-o", "out.jsonl")
    shown = on_terminal(article.parent, *options)
    assert re.search(r"\r\x1b\[K\d+ articles, \d+/s", shown)
    assert shown.endswith("\r\x1b[K")
    assert on_terminal(article.parent, *options, "--quiet") == ""
    assert newsparse(*options).stderr == ""


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (50, 200, 10, "50/200 articles (25%), 5/s, 0:30 left"),
        (1, 36_001, 0.2, "1/36001 articles (0%), 5/s, 2:00:00 left"),
        (7, None, 2, "7 articles, 4/s"),
        (0, 10, 0, "0/10 articles (0%), 0/s, 0:00 left"),
    ],
)
def test_the_progress_line(done: int, total: int | None, seconds: float, words: str) -> None:
    """Count, share, rate, time left."""
    assert line(done, total, seconds) == words
