"""README is true: its commands and examples run, every option is in it, CI runs its two commands."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from update_samples import BLOCK, ROOT, console, environment, samples

from newsparse import __version__
from newsparse.cli.main import command
from newsparse.cli.manpage import page

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Give the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def options() -> list[str]:
    """List every spelling of every option of the command."""
    context = command.make_context("newsparse", [], resilient_parsing=True)
    return [o for p in command.get_params(context) if isinstance(p, click.Option) for o in p.opts]


@pytest.mark.parametrize("option", options())
def test_every_option_is_in_the_table_with_its_help(option: str) -> None:
    """An option that is not documented is not there."""
    rows = [line for line in README.splitlines() if line.startswith("| `-")]
    assert any(f"`{option}`" in row or f"`{option} " in row for row in rows)


def test_the_table_has_no_option_too_many() -> None:
    """What is documented is there."""
    rows = [line.split("|")[1] for line in README.replace(r"\|", "/").splitlines() if line.startswith("| `-")]
    assert set(re.findall(r"`(--?[a-z-]+)", " ".join(rows))) == set(options())


def test_every_option_has_help() -> None:
    """As the command line shows it."""
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help


@pytest.mark.slow
@pytest.mark.parametrize(
    "block", [m[1] for m in BLOCK.finditer(README)], ids=lambda b: b.splitlines()[0][2:42]
)
def test_console_examples_give_what_is_shown(block: str) -> None:
    """``python tests/update_samples.py`` writes them anew."""
    assert console([line[2:] for line in block.splitlines() if line.startswith("$ ")]) == block


def test_python_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a checkout."""
    monkeypatch.chdir(ROOT)
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own README


def test_queries_of_a_database_run(tmp_path: Path) -> None:
    """On a database of the samples; the names of Datasette's labels are columns."""
    import json
    import sqlite3

    import newsparse
    from newsparse.corpus import sqlite

    records = [newsparse.parse(s).to_dict(text=True) for s in samples()]
    sqlite.load(str(tmp_path / "news.db"), records)
    (block,) = blocks("sql")
    labels = json.loads((ROOT / "samples" / "datasette.json").read_text(encoding="utf-8"))
    tables = labels["databases"]["news"]["tables"]
    with sqlite3.connect(tmp_path / "news.db") as db:
        queries = [query for query in block.split(";") if query.strip()]
        assert len(queries) == 3
        for query in queries:
            assert db.execute(query).fetchall(), query
        for table, told in tables.items():
            assert told["label_column"] in [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_lines_work(shell: str, tmp_path: Path) -> None:
    """The shell takes what the command prints."""
    (line,) = blocks(shell)
    shim = tmp_path / "newsparse"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n')
    shim.chmod(0o755)
    env = environment(PATH=f"{tmp_path}:/usr/bin:/bin")
    script = subprocess.run(
        [shim],
        env=env | {"_NEWSPARSE_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "newsparse" in script.stdout
    if shutil.which(shell):
        run = subprocess.run([shell, "-c", line], env=env, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, "")


def test_zsh_loads_what_completion_needs_first() -> None:
    """Without compinit its start-up ends in ``command not found: compdef``; it may not be here to say so."""
    (lines,) = blocks("zsh")
    assert lines.index("autoload -U compinit && compinit") < lines.index("_NEWSPARSE_COMPLETE=zsh_source")


def test_spark_is_told_which_python_its_workers_run() -> None:
    """Else they run the system's, which has no newsparse."""
    assert "PYSPARK_PYTHON=$(which python)" in README


def test_completion_completes_options() -> None:
    """What the shell asks for."""
    env = environment(_NEWSPARSE_COMPLETE="bash_complete", COMP_WORDS="newsparse --js", COMP_CWORD="1")
    run = subprocess.run(
        [sys.executable, "-m", "newsparse"],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.stdout.split() == ["plain,--json", "plain,--jsonl", "plain,--jsonld"]


@pytest.mark.slow
def test_help_examples_run(tmp_path: Path) -> None:
    """Each as it stands, in a folder that has what it names."""
    (tmp_path / "articles").mkdir()
    for name in ("article.txt", "articles/a.txt", "page.html"):
        (tmp_path / name).write_text("BERN - It rained all day in the old town.\n")
    (tmp_path / "dump.jsonl").write_text('{"body": "BERN - It rained."}\n')
    subprocess.run(["gzip", tmp_path / "dump.jsonl"], check=True)
    shim = tmp_path / "bin" / "newsparse"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n')
    shim.chmod(0o755)
    examples = [
        line.strip() for line in (command.epilog or "").splitlines() if line.startswith("  newsparse")
    ]
    assert len(examples) >= 5
    for example in examples:
        run = subprocess.run(
            ["bash", "-c", example], cwd=tmp_path, env=environment(PATH=f"{shim.parent}:/usr/bin:/bin"),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (run.returncode, run.stderr) == (0, ""), example


def test_ci_runs_the_two_commands_of_readme() -> None:
    """One installs and runs the main job on a sample, the other the tests; nothing else is marked sh."""
    first, second = blocks("sh")
    assert re.search(r"venv .*pip install .*newsparse samples/", first)
    assert re.search(r"venv .*pip install .*pytest", second)
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_the_manual_page_has_every_option() -> None:
    """It is made from the help."""
    text = page()
    assert text.startswith(f'.TH NEWSPARSE 1 "" "newsparse {__version__}"')
    for option in options():
        assert option.replace("-", r"\-") in text
    assert ".SH EXAMPLES" in text


def test_security_names_tests_that_exist() -> None:
    """A promise without a test is none."""
    for name in re.findall(r"`(tests/[\w/.]+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name
