"""Accuracy of the plain-text reader on the development sets.

    pytest tests/benchmarks/test_reader.py --data DIR

DIR holds text/reuters.jsonl (stories of 1987 with title, dateline and paragraphs),
text/worldwide-raw with its datelines and labels (raw files of 26 outlets). Floors are a little
below what was reached; the stories are scored with blank lines and as the wire sent them.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from newsparse.reader import read
from newsparse.record import Article

pytestmark = pytest.mark.benchmark
FLOORS = {"title": 0.985, "place": 0.985, "start": 0.98}


@pytest.fixture
def text(request: pytest.FixtureRequest) -> Path:
    """Give the folder of the development sets for text."""
    folder: Path = request.config.getoption("--data")
    return folder / "text"


def fold(words: str | None) -> str:
    """Fold a string for comparison."""
    return re.sub(r"[\W_]+", " ", words or "").strip().casefold()


def rows(file: Path) -> list[dict[str, Any]]:
    """Read a JSON Lines file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def wired(row: dict[str, Any]) -> str:
    """Wrap a story at 65 columns, its paragraphs told by an indent alone."""
    import textwrap

    blocks = row["raw"].strip().split("\n\n")
    body = [textwrap.fill(b, 65, initial_indent="    ", break_on_hyphens=False) for b in blocks[1:]]
    return "\n".join([blocks[0], *body, " Reuter", ""])


@pytest.mark.parametrize("form", ["blank lines", "wired", "as sent"])
def test_reuters(text: Path, form: str) -> None:
    """Title, place of the dateline and the beginning of the body of wire stories."""
    stories = rows(text / "reuters.jsonl")
    hits: Counter[str] = Counter()
    for row in stories:
        raw = {"blank lines": row["raw"], "wired": wired(row), "as sent": row["raw_wire"]}[form]
        article = read(raw, format="text", date="1987-06-15")
        first = (row["body_paragraphs"] or [""])[0]
        hits["title"] += fold(article.title) == fold(row["title"])
        hits["place"] += fold(article.dateline.place if article.dateline else "") == fold(
            row["dateline_place"]
        )
        hits["start"] += bool(article.paragraphs) and fold(article.paragraphs[0])[:60] == fold(first)[:60]
    shares = {kind: n / len(stories) for kind, n in hits.items()}
    print(form, shares)  # noqa: T201 - the figures are what a benchmark is for
    assert all(shares[kind] >= floor for kind, floor in FLOORS.items()), shares


def test_datelines(text: Path) -> None:
    """Precision, recall and place of datelines over whole outlets."""
    gold = {row["file"]: row for row in rows(text / "worldwide-datelines.jsonl")}
    hits: Counter[str] = Counter()
    for file in sorted((text / "worldwide-raw").glob("*.txt")):
        article = read(file.read_bytes(), format="text")
        _judge(hits, article, gold.get(file.name))
    precision = hits["right"] / (hits["right"] + hits["wrong"])
    recall = hits["right"] / len(gold)
    print(precision, recall, hits["place"] / hits["places"])  # noqa: T201 - as above
    assert precision >= 0.98
    assert recall >= 0.96
    assert hits["place"] / hits["places"] >= 0.96


def _judge(hits: Counter[str], article: Article, gold: dict[str, Any] | None) -> None:
    """Count one file."""
    found = article.dateline
    overlap = bool(found and gold and found.start < gold["dateline"][1] and gold["dateline"][0] < found.end)
    hits["right"] += overlap
    hits["wrong"] += found is not None and not overlap
    if gold and gold.get("place"):
        hits["places"] += 1
        hits["place"] += overlap and fold(found.place if found else "") == fold(
            article.text[slice(*gold["place"])]
        )


def test_labels(text: Path) -> None:
    """Title and all beginnings of paragraphs of the labelled files."""
    labels = rows(text / "worldwide-labels.jsonl")
    exact = titles = 0
    for row in labels:
        article = read((text / "worldwide-raw" / row["file"]).read_bytes(), format="text")
        starts = {start for start, _ in article.layout["paragraphs"]}
        if line := row.get("dateline"):
            starts = {line[0] if line[0] <= s <= line[1] + 3 else s for s in starts}
        exact += starts == set(row["body_starts"])
        title = article.text[slice(*row["title"])] if row.get("title") else ""
        titles += fold(article.title) == fold(title)
    print(exact / len(labels), titles / len(labels))  # noqa: T201 - as above
    assert exact / len(labels) >= 0.85
    assert titles / len(labels) >= 0.97
