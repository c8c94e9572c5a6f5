"""The tests have the same names in every process, as pytest-xdist needs."""

import subprocess
import sys

import pytest
from update_samples import ROOT, environment


def collected(seed: str) -> list[str]:
    """Give the ids of all tests, as one process sees them."""
    options = ["--collect-only", "-q", "-o", "addopts=--import-mode=importlib"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options],
        cwd=ROOT, env=environment(PYTHONHASHSEED=seed), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [line for line in run.stdout.splitlines() if "::" in line]


@pytest.mark.slow
def test_ids_do_not_depend_on_the_process() -> None:
    """Neither on hashes, nor on addresses; nor on the clock, for the second process starts later."""
    first, second = collected("1"), collected("2")
    assert len(first) > 1000
    assert [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]] == []
