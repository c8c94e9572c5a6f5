"""Wrong usage that is easily guessed: one line says what was meant."""

from pathlib import Path

import pytest
from conftest import Run
from shell import shell


@pytest.mark.parametrize("option", ["-json", "-csv", "-output", "-date", "-resume", "-md", "-html", "-help"])
def test_a_long_option_with_one_dash(newsparse: Run, article: Path, option: str) -> None:
    """It would be read as several short ones."""
    run = newsparse(article.name, option, "x")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"newsparse: No such option: {option} (did you mean -{option}?)")
    assert run.stderr.count("\n") == 1
    assert [p.name for p in article.parent.iterdir()] == [article.name]


def test_behind_two_dashes_it_is_a_file(newsparse: Run) -> None:
    """As everywhere."""
    assert newsparse("--", "-json").stderr == "newsparse: -json: No such file or directory\n"


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=[2]", "http://a.example", "www.a.example/it's"])
def test_a_url_as_operand(newsparse: Run, article: Path, url: str) -> None:
    """The line can be pasted; the other operands are done."""
    run = newsparse(url, article.name, "--csv")
    quoted = shell(f"printf %q {url!r}", article.parent).stdout
    assert run.returncode == 1
    assert run.stdout.count("\n") > 1
    assert run.stderr.startswith(f"newsparse: {url}: newsparse fetches nothing: curl -sL ")
    pasted = run.stderr.split(": ", 3)[3].replace("curl", "echo").replace("newsparse", "cat -; echo")
    assert shell(pasted, article.parent).stdout.split("\n")[-2] == f"--url {url}", quoted
    assert newsparse(url).stderr.count("\n") == 1


STORY = "It rained in the old town of Bern, where Anna Keller met Kofi Mensah on Tuesday. " * 40


@pytest.mark.parametrize("begin", ["", "BERN - ", "https://a.example/1\n\n", "www.a.example said? ", "{"])
@pytest.mark.parametrize("options", [[], ["--json"], ["--from-jsonl"], ["--jobs", "2", "--jsonl"]])
def test_an_article_as_operand(newsparse: Run, begin: str, options: list[str]) -> None:
    """It is quoted once and shortened, and the reason stands behind it."""
    run = newsparse(begin + STORY, *options)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith(f"newsparse: {begin.replace(chr(10) * 2, ' ')}It rained in the old town")
    assert run.stderr.endswith(
        (": File name too long\n", ": No such file or directory\n", ": no file matches\n")
    )
    assert run.stderr.count("\n") == run.stderr.count("…") == 1
    assert len(run.stderr.rstrip("\n")) == 300


@pytest.mark.parametrize("option", ["--date", "--jobs", "--format", "--home", "--x"])
def test_an_article_as_value_of_an_option(newsparse: Run, article: Path, option: str) -> None:
    """The same."""
    run = newsparse(article.name, option, STORY) if option != "--x" else newsparse(option + STORY)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert len(run.stderr.rstrip("\n")) <= 300


def test_a_long_url_as_operand(newsparse: Run) -> None:
    """Its command is whole and has a word where the URL goes."""
    url = f"https://a.example/{'x' * 300}"
    run = newsparse(url)
    assert run.stderr.startswith("newsparse: https://a.example/xxx")
    assert run.stderr.endswith("x: newsparse fetches nothing: curl -sL URL | newsparse --url URL\n")
    assert run.stderr.count("https") == 1


def test_nothing_to_read(article: Path) -> None:
    """No operand and no standard input, as a job of cron may have it."""
    run = shell("$N --json <&-", article.parent)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("newsparse: Nothing to read")
    assert shell("$N - --json <&-", article.parent).stderr == "newsparse: stdin: standard input is closed\n"


@pytest.mark.parametrize("home", ["Zzyzzxville", "Alexandria, Louisianna", "", " , "])
def test_an_unknown_home(newsparse: Run, article: Path, home: str) -> None:
    """It would be heeded nowhere; nothing is written."""
    run = newsparse(article.name, "--home", home, "--jsonl", "-o", "out.jsonl")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f"newsparse: no such place as a home: {home!r}\n"
    assert [p.name for p in article.parent.iterdir()] == [article.name]


@pytest.mark.parametrize("home", ["Alexandria, Louisiana", "Alexandria, La.", "Cork, Ireland", "Bern"])
def test_a_known_home(newsparse: Run, article: Path, home: str) -> None:
    """In the ways it is written."""
    assert newsparse(article.name, "--home", home, "--csv").returncode == 0
