"""Accuracy on the development sets, with floors a little under what was seen.

``pytest -m benchmark --data=DIR`` prints the figures under the test run. The sets are not part of
the project; these are the measures of the literature in their plainest form (exact spans, exact
values), on whole sets: half a minute for every run of the continuous integration.
"""

import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import newsparse

pytestmark = pytest.mark.benchmark

Report = Callable[[str, float], float]


def rows(file: Path, most: int = 10**9) -> list[dict[str, Any]]:
    """Read the first rows of JSON Lines."""
    with file.open(encoding="utf-8") as f:
        return [json.loads(line) for line in islice(f, most)]


def f1(pairs: Iterable[tuple[set[Any], set[Any]]]) -> float:
    """Give micro-averaged F1 of (gold, found) sets."""
    right = gold = found = 0
    for g, p in pairs:
        right, gold, found = right + len(g & p), gold + len(g), found + len(p)
    return 2 * right / (gold + found)


def fold(text: str | None) -> str:
    """Keep letters and digits only."""
    return " ".join(re.findall(r"\w+", text or "")).casefold()


@pytest.mark.parametrize(
    ("name", "label", "floor"),
    [
        ("worldwide-dev", "PERSON", 0.87),
        ("worldwide-dev", "PLACE", 0.79),
        ("conll03-dev", "PERSON", 0.95),
        ("conll03-dev", "PLACE", 0.93),
    ],
)
def test_names(data: Path, report: Report, name: str, label: str, floor: float) -> None:
    """Exact spans of people and places in worldwide news and in Reuters news."""
    pairs = []
    for row in rows(data / "names" / f"{name}.jsonl"):
        r = newsparse.parse(row["text"], format="text", url=row.get("url"))
        things = r.people if label == "PERSON" else r.places
        found = {
            (m.start, m.end)
            for thing in things
            for m in thing.mentions
            if m.kind not in {"demonym", "inside"}
        }
        pairs.append(({(s, e) for s, e, k in row["spans"] if k == label}, found))
    assert report(f"names: {label} F1, {name}", f1(pairs)) > floor


@pytest.mark.parametrize(("what", "floor"), [("span", 0.88), ("value", 0.77)])
def test_dates(data: Path, report: Report, what: str, floor: float) -> None:
    """TIMEX3 spans, and spans with their values, in TimeBank and AQUAINT."""
    pairs = []
    for row in rows(data / "dates" / "tbaq.jsonl"):
        r = newsparse.parse(row["text"], format="text", date=row["dct"])
        gold = {(s, e, v if what == "value" else "") for s, e, _, v in row["timexes"]}
        times = [(m, t) for t in (*r.dates, *r.durations) for m in t.mentions]
        pairs.append((gold, {(m.start, m.end, t.value if what == "value" else "") for m, t in times}))
    assert report(f"dates: {what} F1, tbaq", f1(pairs)) > floor


@pytest.mark.parametrize(("name", "near", "items"), [("lgl", 0.73, 0.78), ("geowebnews", 0.72, 0.88)])
def test_places(data: Path, report: Report, name: str, near: float, items: float) -> None:
    """Toponyms found and resolved within 161 km (100 miles), and placed mentions with a Wikidata item."""
    gold = right = placed = linked = 0
    for row in rows(data / "places" / f"{name}.jsonl"):
        r = newsparse.parse(row["text"], format="text")
        found = {(m.start, m.end): p for p in r.places if p.lat is not None for m in p.mentions}
        placed += len(found)
        linked += sum(p.wikidata is not None for p in found.values())
        for t in row["toponyms"]:
            if t["lat"] is not None:
                gold += 1
                p = found.get((t["start"], t["end"]))
                right += p is not None and distance(t, p) < 161
    assert report(f"places: found and within 161 km, {name}", right / gold) > near
    assert report(f"places: placed mentions with a Wikidata item, {name}", linked / placed) > items


def distance(t: dict[str, Any], place: newsparse.Place) -> float:
    """Measure the great circle in kilometres (haversine formula)."""
    a, b, c, d = map(math.radians, (t["lat"], t["lon"], place.lat or 0, place.lon or 0))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def test_datelines(data: Path, report: Report) -> None:
    """Datelines of raw files as saved, those without one included."""
    gold = {row["file"]: row["dateline"] for row in rows(data / "text" / "worldwide-datelines.jsonl")}
    pairs = []
    for file in sorted((data / "text" / "worldwide-raw").glob("*.txt")):
        d = newsparse.read(file.read_bytes(), format="text").dateline
        start, end = gold.get(file.name, (0, 0))
        hit = d is not None and d.start < end and start < d.end
        pairs.append(({1} if end else set(), set() if d is None else {1 if hit else 2}))
    assert report("reader: dateline F1, worldwide-raw", f1(pairs)) > 0.98


def test_wire(data: Path, report: Report) -> None:
    """Title and dateline place of Reuters stories as they were wired."""
    right = 0
    stories = rows(data / "text" / "reuters.jsonl")
    for row in stories:
        a = newsparse.read(row["raw_wire"], format="text", date="1987-06-15")
        place = a.dateline and a.dateline.place
        right += fold(a.title) == fold(row["title"]) and fold(place) == fold(row["dateline_place"])
    assert report("reader: title and place right, reuters as wired", right / len(stories)) > 0.98


def test_pages(data: Path, report: Report) -> None:
    """Body text of news pages: F1 of 4-word shingles over all pages."""
    gold = Counter[tuple[str, ...]]()
    found = Counter[tuple[str, ...]]()
    for i, row in enumerate(rows(data / "pages" / "naeb.jsonl")):
        page = gzip.decompress((data / "pages" / "naeb" / f"{row['id']}.html.gz").read_bytes())
        a = newsparse.read(page, format="html", url=row["url"])
        body = "\n".join((a.dateline.text if a.dateline else "", *a.paragraphs))
        for counter, text in ((gold, row["body"]), (found, body)):
            words = [str(i), *re.findall(r"\w+", text)]
            counter.update(tuple(words[:1] + words[j : j + 4]) for j in range(1, len(words) - 3))
    score = 2 * (gold & found).total() / (gold.total() + found.total())
    assert report("reader: body F1, naeb", score) > 0.85
