"""The development sets, as pairs of what is right and what newsparse finds, for ``ablate.py``."""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

LABELS = {"PERSON": "people", "PLACE": "places", "ORG": "organizations"}
CELL = 1.5
"""Degrees within which a place is the right one: 161 km, the measure of LGL and GeoWebNews."""

Row = dict[str, Any]
Pair = tuple[set[Any], set[Any]]

rows: dict[str, list[Row]] = {}
"""The articles of each file."""


def load(data: Path, names: Iterable[str], most: int | None) -> None:
    """Read the files of sets once, of each so many articles, spread over it."""
    for file in {SETS[name][0] for name in names}:
        with (data / file).open(encoding="utf-8") as f:
            found = [json.loads(line) for line in f]
        step = max(1, len(found) // most) if most else 1
        rows[file] = found[::step][:most]
        for row in rows[file]:
            row["page"] = (data / file).with_suffix("") / f"{row.get('id')}.html.gz"
            row["raw_file"] = data / "text/worldwide-raw" / str(row.get("file"))


def scores(names: Iterable[str]) -> dict[str, float]:
    """Score the sets of these names."""
    return {name: f1(SETS[name][1](row) for row in rows[SETS[name][0]]) for name in names}


def f1(pairs: Iterable[Pair]) -> float:
    """Give micro-averaged F1 of pairs of right and found, in points."""
    right = gold = found = 0
    for g, p in pairs:
        right, gold, found = right + len(g & p), gold + len(g), found + len(p)
    return 200 * right / max(1, gold + found)


@cache
def parsed(text: str, url: str | None, date: str | None = None) -> Any:  # noqa: ANN401 - a record
    """Parse an article once."""
    import newsparse

    return newsparse.parse(text, format="text", url=url, date=date)


def names(row: Row) -> Pair:
    """Compare the spans of people, places and organizations."""
    record = parsed(row["text"], row.get("url"))
    gold = {(s, e, label) for s, e, label in row["spans"] if label in LABELS}
    found = (
        (m.start, m.end, label)
        for label, kind in LABELS.items()
        for entry in getattr(record, kind)
        for m in entry.mentions
        if m.kind not in ("demonym", "inside")
    )
    return gold, set(found)


def people(row: Row) -> Pair:
    """Compare the names of the people."""
    record = parsed(row["text"], row.get("url"))
    return {name for name, *_ in row["people"]}, {p.name for p in record.people}


def organizations(row: Row) -> Pair:
    """Compare the names of the organizations."""
    record = parsed(row["text"], row.get("url"))
    return {name for name, *_ in row["organizations"]}, {o.name for o in record.organizations}


def roles(row: Row) -> Pair:
    """Compare the people with their roles."""
    record = parsed(row["text"], row.get("url"))
    gold = {(name, role.casefold()) for name, _, role in row["people"] if role}
    return gold, {(p.name, p.role.casefold()) for p in record.people if p.role}


def timexes(text: str, day: str) -> set[tuple[int, int, str]]:
    """Find the time expressions alone: what other stages find says nothing of them."""
    import newsparse
    from newsparse import tokens
    from newsparse.extractor.times import find

    article = newsparse.read(text, format="text", date=day)
    doc = tokens.tokenize(article.text, article.segments)
    return {
        (m.start, m.end, t.value)
        for found in find.resolve(doc, article, str)
        for t in found
        for m in t.mentions
    }


def dates(row: Row) -> Pair:
    """Compare the spans and values of time expressions."""
    return {(s, e, value) for s, e, _, value in row["timexes"]}, timexes(row["text"], row["dct"][:10])


def expressions(row: Row) -> Pair:
    """Count an expression as found whose value is one of those that are right."""
    found = timexes(row["text"], row["reference"])
    if row["expression"] is None:
        return set(), found
    value = next((v for s, e, v in found if s < row["end"] and e > row["start"]), None)
    if row.get("values") and value in row["values"]:
        return {value}, {value}
    return {""}, {value} if value else set()


def places(row: Row) -> Pair:
    """Compare the placed mentions."""
    record = parsed(row["text"], row.get("url"))
    gold = (
        (t["start"], t["end"], *cell(t["lat"], t["lon"])) for t in row["toponyms"] if t["lat"] is not None
    )
    found = (
        (m.start, m.end, *cell(p.lat, p.lon))
        for p in record.places
        if p.lat is not None and p.lon is not None
        for m in p.mentions
        if m.kind != "inside"
    )
    return set(gold), set(found)


def cell(lat: float, lon: float) -> tuple[int, int]:
    """Give a cell of the Earth."""
    return round(lat / CELL), round(lon / CELL)


def quotes(row: Row) -> Pair:
    """Compare the quotes with the last word of their speaker, a quote by the middle of its words."""
    record = parsed(row["text"], None)
    gold = {(q["start"] + q["end"]) // 2: last(q.get("speaker")) for q in row["quotes"]}
    found: set[Any] = set()
    for q in record.quotes:
        held = [m for m in gold if q.start <= m < q.end]
        who = last(q.speaker.name if q.speaker else None)
        found.add(
            (held[0], gold[held[0]]) if held and (not gold[held[0]] or who == gold[held[0]]) else q.start
        )
    return set(gold.items()), found


def last(name: str | None) -> str:
    """Give the last word of a name."""
    return name.split()[-1].casefold() if name and name.split() else ""


def article(data: bytes | str, kind: str, url: str | None) -> Any:  # noqa: ANN401 - an article
    """Read an article."""
    import newsparse

    return newsparse.read(data, format=kind, url=url)


def pages(row: Row) -> Pair:
    """Compare the paragraphs, title and authors of a page."""
    with gzip.open(row["page"]) as f:
        found = article(f.read(), "html", row.get("url"))
    gold: set[Any] = {flat(line) for line in row["body"].split("\n")} - {""}
    gold |= {("author", flat(a)) for a in row.get("authors") or ()}
    got: set[Any] = {flat(p) for p in found.paragraphs}
    got |= {("author", flat(a)) for a in found.authors if row.get("authors")}
    if row.get("title"):
        gold.add(("title", flat(row["title"])))
        got.add(("title", flat(found.title or "")))
    return gold, got


def flat(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())


def wires(row: Row) -> Pair:
    """Compare the title, the place of the dateline and the first words of a wire story."""
    found = article(row["raw"], "text", None)
    first = next(iter(row["body_paragraphs"]), "")[:60]
    gold = {
        ("title", flat(row["title"]).casefold()),
        ("place", row["dateline_place"]),
        ("first", flat(first)),
    }
    place = found.dateline.place if found.dateline else None
    body = next(iter(found.paragraphs), "")[:60]
    return gold, {("title", flat(found.title or "").casefold()), ("place", place), ("first", flat(body))}


def blocks(row: Row) -> Pair:
    """Compare where the paragraphs of a saved file begin."""
    found = article(row["raw_file"].read_bytes(), "text", None)
    got = {s for s, _ in found.layout["paragraphs"]}
    if row.get("dateline"):
        start, end = row["dateline"]
        got = {start if start <= s <= end + 3 else s for s in got}
    return set(row["body_starts"]), got


def sets() -> Iterator[tuple[str, str, Callable[[Row], Pair]]]:
    """Name each set with its file and what compares a row."""
    yield "worldwide", "names/worldwide-dev.jsonl", names
    yield "conll", "names/conll03-dev.jsonl", names
    yield "wikigold", "names/wikigold.jsonl", names
    yield "records", "records/dev.jsonl", names
    yield "people", "records/dev.jsonl", people
    yield "organizations", "records/dev.jsonl", organizations
    yield "roles", "records/dev.jsonl", roles
    yield "tbaq", "dates/tbaq.jsonl", dates
    yield "expressions", "dates/expressions.jsonl", expressions
    yield "lgl", "places/lgl.jsonl", places
    yield "gwn", "places/geowebnews.jsonl", places
    yield "ggt", "quotes/ggt-dev.jsonl", quotes
    yield "polnear", "quotes/polnear-dev.jsonl", quotes
    yield "fundus", "pages/fundus.jsonl", pages
    yield "aeb", "pages/aeb.jsonl", pages
    yield "naeb", "pages/naeb.jsonl", pages
    yield "reuters", "text/reuters.jsonl", wires
    yield "blocks", "text/worldwide-labels.jsonl", blocks


SETS = {name: (file, compare) for name, file, compare in sets()}
"""The file of each set, and what compares a row of it."""
