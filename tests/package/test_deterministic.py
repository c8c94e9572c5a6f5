"""The same input gives the same bytes, whatever the machine is set to."""

import subprocess
import sys

import pytest
from update_samples import SAMPLES, environment, samples

NAMES = [s.name for s in samples()]


def run(*options: str, **env: str) -> bytes:
    """Write the records of all samples."""
    command = [sys.executable, "-m", "newsparse", *NAMES, *options]
    done = subprocess.run(command, cwd=SAMPLES, env=environment(**env), capture_output=True, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def expected() -> bytes:
    """Give the records under one set of settings."""
    return run("--jsonl", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1", "LC_ALL": "POSIX"},
    ],
)
def test_records_do_not_depend_on_the_machine(expected: bytes, env: dict[str, str]) -> None:
    """Neither on hash seeds, nor on time zone, locale or encoding."""
    assert run("--jsonl", **env) == expected


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["2", "3"])
def test_records_do_not_depend_on_jobs(expected: bytes, jobs: str) -> None:
    """Byte for byte."""
    assert run("--jsonl", "--jobs", jobs) == expected


@pytest.mark.slow
def test_a_record_does_not_depend_on_its_neighbours(expected: bytes) -> None:
    """Nothing is remembered from one document to the next."""
    NAMES.reverse()
    try:
        assert sorted(run("--jsonl").splitlines()) == sorted(expected.splitlines())
    finally:
        NAMES.reverse()
