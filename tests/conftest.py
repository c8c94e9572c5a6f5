"""What several tests share: the command as a user runs it, and the options of the benchmarks."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from update_samples import environment

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]

ARTICLE = (
    "Envoy Lands in Bern\n\nBERN, May 22 (Reuters) - Envoy Ada Roe met Kofi Mensah in Geneva on Tuesday.\n"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the folder of the development sets."""
    parser.addoption("--bytes", type=int, help="size of the largest documents of the tests of memory")
    parser.addoption("--data", type=Path, help="folder of the development sets, for the benchmarks")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the benchmarks out where there is no data."""
    if config.getoption("--data") is None:
        for item in items:
            if "benchmark" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="needs --data=DIR"))


FIGURES: list[str] = []


@pytest.fixture
def data(request: pytest.FixtureRequest) -> Path:
    """Give the folder of the development sets."""
    folder: Path = request.config.getoption("--data")
    return folder


@pytest.fixture
def report() -> Callable[[str, float], float]:
    """Give a function that shows a figure at the end of the run."""

    def show(name: str, figure: float) -> float:
        FIGURES.append(f"{figure:8.3f}  {name}")
        return figure

    return show


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the benchmarks."""
    if FIGURES:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(FIGURES))


@pytest.fixture
def newsparse(tmp_path: Path) -> Run:
    """Give a function that runs the command in an empty folder."""

    def run(*options: str, stdin: str | bytes | None = None, **env: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "newsparse", *options],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            cwd=tmp_path,
            env=environment(**env),
            capture_output=True,
            timeout=120,
            check=False,
        )
        out, err = (b.decode("utf-8", "surrogateescape") for b in (done.stdout, done.stderr))
        assert "Traceback" not in err
        return Done(done.args, done.returncode, out, err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give a small article in a file."""
    file = tmp_path / "envoy.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file
