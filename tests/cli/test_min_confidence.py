"""--min-confidence: what records leave out, from articles and from records."""

import json
from typing import Any

import pytest
from conftest import Run

TEXT = "The mayor of Dunmore, Ann Poole, spoke on Monday. Poole said the Zib Zab was ready. They like Qib."


def entries(output: str) -> list[dict[str, Any]]:
    """Give the entries of a printed record."""
    record = json.loads(output)
    return [e for k in ("people", "places", "organizations") for e in record[k]]


def test_what_is_left(newsparse: Run) -> None:
    """Nothing below the threshold; all of it without."""
    everything = entries(newsparse("--json", stdin=TEXT).stdout)
    least = sorted(e["confidence"] for e in everything)[1]
    left = entries(newsparse("--json", "--min-confidence", str(least), stdin=TEXT).stdout)
    assert left == [e for e in everything if e["confidence"] >= least]


def test_records(newsparse: Run) -> None:
    """Records that were written before are cut in the same way."""
    lines = newsparse("--jsonl", stdin=TEXT).stdout
    again = newsparse("--from-jsonl", "--jsonl", "--min-confidence", "0.9", stdin=lines).stdout
    assert entries(again) == entries(newsparse("--jsonl", "--min-confidence", "0.9", stdin=TEXT).stdout)


@pytest.mark.parametrize("given", ["2", "-0.1", "x"])
def test_wrong_usage(newsparse: Run, given: str) -> None:
    """A probability is from 0 to 1."""
    assert newsparse("--min-confidence", given, stdin=TEXT).returncode == 2
