"""Precision and recall of roles against the hand labels, with floors a little under what was seen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from score_roles import LABELS, exact, from_text, judged, overlap

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize(
    ("same", "precision", "recall"),
    [
        (overlap, 0.9, 0.85),
        pytest.param(
            exact, 0.9, 0.85,
            marks=pytest.mark.xfail(
                reason="these labels end a role where the rules of 0.1 did; learned roles, which end as 1,359"
                " articles labelled by hand do, gave .827 and .797 here, and .758 for .658 of F1 there"
            ),
        ),
    ],
)  # fmt: skip
def test_roles(
    data: Path,
    report: Callable[[str, float], float],
    same: Callable[[str, str], bool],
    precision: float,
    recall: float,
) -> None:
    """Roles of people found in the text alone, but for case, white space and articles."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    lines = (data / "names" / "worldwide-dev.jsonl").read_text(encoding="utf-8").split("\n")
    articles = {a["id"]: a for a in map(json.loads, filter(None, lines))}
    rows = list(judged(labels, articles, from_text))
    hits = [role is not None and any(g and same(role, g) for g in gold) for _, role, gold in rows]
    given = sum(role is not None for _, role, _ in rows)
    due = sum(hit or None not in gold for hit, (_, _, gold) in zip(hits, rows, strict=True))
    how = same.__name__
    found = report(f"roles: precision ({how}), 324 people of worldwide-dev", sum(hits) / given)
    recalled = report(f"roles: recall ({how})", sum(hits) / due)
    assert found > precision
    assert recalled > recall


def test_labels_hold_no_text() -> None:
    """A label has an id, offsets and the part it belongs to, and nothing else."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        assert sorted(label) == ["id", "name", "part", "roles"]
        spans = [label["name"], *filter(None, label["roles"])]
        assert all(isinstance(n, int) for span in spans for n in span)
