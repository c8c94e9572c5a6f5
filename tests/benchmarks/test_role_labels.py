"""Precision and recall of roles against the hand labels, with floors a little under what was seen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from score_roles import LABELS, exact, from_text, judged

pytestmark = pytest.mark.benchmark


def test_roles(data: Path, report: Callable[[str, float], float]) -> None:
    """Roles of people found in the text alone, exact but for case, white space and articles."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    lines = (data / "names" / "worldwide-dev.jsonl").read_text(encoding="utf-8").split("\n")
    articles = {a["id"]: a for a in map(json.loads, filter(None, lines))}
    rows = list(judged(labels, articles, from_text))
    hits = [role is not None and any(g and exact(role, g) for g in gold) for _, role, gold in rows]
    given = sum(role is not None for _, role, _ in rows)
    due = sum(hit or None not in gold for hit, (_, _, gold) in zip(hits, rows, strict=True))
    assert report("roles: precision, 324 people of worldwide-dev", sum(hits) / given) > 0.9
    assert report("roles: recall", sum(hits) / due) > 0.85


def test_labels_hold_no_text() -> None:
    """A label has an id, offsets and the part it belongs to, and nothing else."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        assert sorted(label) == ["id", "name", "part", "roles"]
        spans = [label["name"], *filter(None, label["roles"])]
        assert all(isinstance(n, int) for span in spans for n in span)
