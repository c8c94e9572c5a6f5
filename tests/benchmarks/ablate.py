"""What each list, rule and weight is worth: takes them out one by one and scores the development sets anew.

    python tests/benchmarks/ablate.py DATA [--most N] [--only WORDS] [--jobs N]

DATA is the folder of the development sets, N the articles taken of each (all by default). A list is a section
of newsparse/data/*.txt, a rule an entry of a module's ``RULES``, a weight an entry of a module's
``WEIGHTS``. Each is taken out in a process of its own; printed is what each set loses, in points of F1
(a negative figure: it is better without). What loses less than 0.1 on every set is marked: it goes.
"""

import argparse
import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import newsparse
from newsparse import wordlists

GOES = 0.1
"""Points that a list or a rule must be worth on some set."""
LABELS = {"PERSON": "people", "PLACE": "places", "ORG": "organizations"}

Pairs = Iterator[tuple[set[Any], set[Any]]]


def rows(file: Path, most: int | None) -> Iterator[dict[str, Any]]:
    """Read the first rows of JSON Lines."""
    with file.open(encoding="utf-8") as f:
        yield from (json.loads(line) for line in islice(f, most))


def f1(pairs: Pairs) -> float:
    """Give micro-averaged F1 of (gold, found) sets, in points."""
    right = gold = found = 0
    for g, p in pairs:
        right, gold, found = right + len(g & p), gold + len(g), found + len(p)
    return 200 * right / max(1, gold + found)


def names(file: Path, most: int | None) -> Pairs:
    """Compare the spans of people, places and organizations."""
    for row in rows(file, most):
        record = newsparse.parse(row["text"], format="text", url=row.get("url"))
        gold = {(s, e, label) for s, e, label in row["spans"] if label in LABELS}
        found = {
            (m.start, m.end, label)
            for label, kind in LABELS.items()
            for entry in getattr(record, kind)
            for m in entry.mentions
            if m.kind not in ("demonym", "inside")
        }
        yield gold, found


def roles(file: Path, most: int | None) -> Pairs:
    """Compare the people with their roles."""
    for row in rows(file, most):
        record = newsparse.parse(row["text"], format="text")
        gold = {(name, role.casefold()) for name, _, role in row["people"] if role}
        yield gold, {(p.name, p.role.casefold()) for p in record.people if p.role}


def dates(file: Path, most: int | None) -> Pairs:
    """Compare the spans and values of time expressions."""
    for row in rows(file, most):
        record = newsparse.parse(row["text"], format="text", date=row["dct"][:10])
        found = {(m.start, m.end, t.value) for t in record.times for m in t.mentions}
        yield {(s, e, value) for s, e, _, value in row["timexes"]}, found


def places(file: Path, most: int | None) -> Pairs:
    """Compare the placed mentions, to a fifth of a degree."""
    for row in rows(file, most):
        record = newsparse.parse(row["text"], format="text", url=row.get("url"))
        gold = {
            (t["start"], t["end"], *near(t["lat"], t["lon"])) for t in row["toponyms"] if t["lat"] is not None
        }
        found = {
            (m.start, m.end, *near(p.lat, p.lon))
            for p in record.places
            if p.lat is not None and p.lon is not None
            for m in p.mentions
            if m.kind != "inside"
        }
        yield gold, found


def near(lat: float, lon: float) -> tuple[int, int]:
    """Give a cell of a degree and a half."""
    return round(lat / 1.5), round(lon / 1.5)


def pages(file: Path, most: int | None) -> Pairs:
    """Compare the paragraphs of pages."""
    import gzip

    for row in rows(file, most):
        with gzip.open(file.with_suffix("") / f"{row['id']}.html.gz") as f:
            page = f.read()
        record = newsparse.read(page, format="html", url=row.get("url"))
        words = [" ".join(line.split()) for line in row["body"].split("\n")]
        yield {w for w in words if w}, {" ".join(p.split()) for p in record.paragraphs}


SETS: dict[str, tuple[str, Callable[[Path, int | None], Pairs]]] = {
    "worldwide": ("names/worldwide-dev.jsonl", names),
    "conll": ("names/conll03-dev.jsonl", names),
    "records": ("records/dev.jsonl", names),
    "roles": ("records/dev.jsonl", roles),
    "tbaq": ("dates/tbaq.jsonl", dates),
    "lgl": ("places/lgl.jsonl", places),
    "gwn": ("places/geowebnews.jsonl", places),
    "fundus": ("pages/fundus.jsonl", pages),
}


def parts() -> Iterator[str]:
    """Name everything that can be taken out."""
    folder = Path(wordlists.__file__).with_name("data")
    for file in sorted(folder.glob("*.txt")):
        yield from (f"list {file.name} {section}" for section in wordlists.sections(file.name))
    for module in modules():
        for table in ("RULES", "WEIGHTS"):
            yield from (f"{table} {module.__name__} {name}" for name in entries(getattr(module, table, ())))


def modules() -> Iterator[Any]:
    """Import the modules of the stages."""
    for stage in ("newsparse.reader", "newsparse.extractor"):
        package = importlib.import_module(stage)
        for found in pkgutil.walk_packages(package.__path__, f"{stage}."):
            yield importlib.import_module(found.name)


def entries(table: Any) -> list[str]:  # noqa: ANN401 - a dict, or a sequence of functions or pairs
    """Name the entries of a table of rules."""
    if isinstance(table, dict):
        return [str(key) for key in table]
    return [getattr(rule, "name", None) or getattr(rule, "__name__", None) or str(rule[0]) for rule in table]


def take_out(part: str) -> None:
    """Take a list, a rule or a weight out of this process."""
    kind, where, name = part.split(" ", 2)
    if kind == "list":
        original = wordlists.sections

        def without(file: str) -> dict[str, list[list[str]]]:
            """Give all lists but the one."""
            found = original(file)
            return found | {name: []} if file == where else found

        wordlists.sections = without  # type: ignore[assignment]
        return
    module = importlib.import_module(where)
    table = getattr(module, kind)
    if isinstance(table, dict):
        key = next(key for key in table if str(key) == name)
        if kind == "WEIGHTS":
            table[key] = 0
        else:
            del table[key]
    else:
        setattr(module, kind, type(table)(r for r, n in zip(table, entries(table), strict=True) if n != name))


def scores(data: Path, most: int | None, part: str) -> dict[str, float]:
    """Score all sets without a part, in a process of its own; {} where it does not run without."""
    command = [sys.executable, __file__, str(data), "--child", part, *(["--most", str(most)] if most else [])]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return json.loads(run.stdout) if run.returncode == 0 else {}


def main() -> None:
    """Print a line for each part."""
    options = argparse.ArgumentParser()
    options.add_argument("data", type=Path)
    options.add_argument("--most", type=int)
    options.add_argument("--only", default="")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--child")
    given = options.parse_args()
    if given.child is not None:
        if given.child:
            take_out(given.child)
        print(
            json.dumps(
                {name: f1(score(given.data / file, given.most)) for name, (file, score) in SETS.items()}
            )
        )
        return
    base = scores(given.data, given.most, "")
    print("| part | " + " | ".join(SETS) + " |\n|" + "---|" * (len(SETS) + 1))
    print("| all, F1 | " + " | ".join(f"{base[name]:.1f}" for name in SETS) + " |", flush=True)
    chosen = [part for part in parts() if given.only in part]
    with ThreadPoolExecutor(given.jobs) as pool:
        for part, found in zip(
            chosen, pool.map(lambda p: scores(given.data, given.most, p), chosen), strict=True
        ):
            lost = {name: base[name] - found[name] for name in found}
            cells = " | ".join(f"{lost[name]:+.1f}" for name in SETS) if found else "does not run without"
            mark = " **goes**" if found and max(lost.values()) < GOES else ""
            print(f"| {part}{mark} | {cells} |", flush=True)


if __name__ == "__main__":
    main()
