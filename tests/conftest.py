"""What several tests share: the command as a user runs it, and the options of the benchmarks."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import warm
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


@pytest.fixture(scope="session")
def command() -> Iterator[warm.Command | None]:
    """Give the loaded command, where processes can be forked."""
    if sys.platform != "linux":
        yield None
        return
    loaded = warm.Command()
    yield loaded
    loaded.close()


@pytest.fixture
def newsparse(tmp_path: Path, command: warm.Command | None) -> Run:
    """Give a function that runs the command in an empty folder."""

    def run(*options: str, stdin: str | bytes | None = None, **env: str) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        if command and env.keys() <= warm.HEEDED:
            code, out, err = command.run(options, tmp_path, environment(**env), data)
        else:
            code, out, err = started(options, tmp_path, environment(**env), data)
        said, told = (b.decode("utf-8", "surrogateescape") for b in (out, err))
        assert "Traceback" not in told
        return Done(options, code, said, told)

    return run


def started(options: tuple[str, ...], folder: Path, env: dict[str, str], stdin: bytes | None) -> warm.Told:
    """Run the command in a process of its own start."""
    done = subprocess.run(
        [sys.executable, "-m", "newsparse", *options],
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        cwd=folder,
        env=env,
        capture_output=True,
        timeout=warm.LONGEST,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def _heeded() -> Iterator[None]:
    """Let a process that is started heed SIGINT, also where the tests run in the background and do not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give a small article in a file."""
    file = tmp_path / "envoy.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file
