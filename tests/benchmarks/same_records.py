"""Are the records the same as before? Dump them, change the code, dump them again, and compare.

    python tests/benchmarks/same_records.py dump DATA before.jsonl [--every 10] [--jobs 2]
    python tests/benchmarks/same_records.py compare before.jsonl after.jsonl

DATA is a folder: the field ``text`` (or ``raw``) of every line of its JSON Lines files, every ``.html.gz``
and every ``.txt`` in it is an article; samples/ is done too. A line of the dump is an article: its name, and
its record with sorted keys. ``compare`` prints each path that differs, how often, and in which articles.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import newsparse

SAMPLES = Path(__file__).parents[2] / "samples"
SHOWN = 3
"""Articles that are named for each path that differs."""


def articles(folder: Path) -> Iterator[tuple[str, str | bytes, str | None]]:
    """Give each article of a folder once: its name, its text or bytes, and the day it is read against."""
    seen = set()
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".jsonl":
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                row = json.loads(line or "null")
                text = row.get("text") or row.get("raw") if isinstance(row, dict) else None
                if isinstance(text, str) and text not in seen:
                    seen.add(text)
                    day = row.get("dct") or row.get("date")
                    yield f"{path.relative_to(folder)}:{number}", text, day if _is_day(day) else None
        elif path.name.endswith(".html.gz"):
            yield str(path.relative_to(folder)), gzip.decompress(path.read_bytes()), None
        elif path.suffix in (".txt", ".html"):
            yield str(path.relative_to(folder)), path.read_bytes(), None


def record(article: tuple[str, str | bytes, str | None]) -> str:
    """Give the line of an article."""
    name, source, day = article
    try:
        told: Any = newsparse.parse(source, date=day).to_dict()
    except newsparse.NewsparseError as e:
        told = str(e)
    return json.dumps([name, told], sort_keys=True)


def dump(folder: Path, out: Path, every: int, jobs: int) -> None:
    """Write the records of a folder and of the samples."""
    chosen = [*articles(SAMPLES), *islice(articles(folder), 0, None, every)]
    with ProcessPoolExecutor(jobs) as pool, out.open("w", encoding="utf-8") as file:
        for line in pool.map(record, chosen, chunksize=16):
            file.write(f"{line}\n")
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    sys.stdout.write(f"{len(chosen)} articles, sha256 {digest[:16]}\n")


def compare(before: Path, after: Path) -> int:
    """Print what differs; give the number of articles that do."""
    old = dict(map(json.loads, before.read_text(encoding="utf-8").splitlines()))
    new = dict(map(json.loads, after.read_text(encoding="utf-8").splitlines()))
    differing: dict[str, list[str]] = defaultdict(list)
    for name in sorted(old.keys() | new.keys()):
        for path in sorted(set(differences(old.get(name), new.get(name)))):
            differing[path].append(name)
    for path, names in sorted(differing.items()):
        sys.stdout.write(f"{path}: {len(names)}: {', '.join(names[:SHOWN])}\n")
    count = len({name for names in differing.values() for name in names})
    sys.stdout.write(f"{count} of {len(old)} articles differ\n")
    return count


def differences(old: object, new: object, path: str = "") -> Iterator[str]:
    """Give the paths at which two records differ; places in lists are all one."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in old.keys() | new.keys():
            yield from differences(old.get(key), new.get(key), f"{path}.{key}")
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from differences(one, other, f"{path}[]")
    elif old != new:
        yield path


def _is_day(value: object) -> bool:
    """Tell an ISO date."""
    return isinstance(value, str) and len(value) == len("2024-10-26") and value[:4].isdecimal()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    dumping = commands.add_parser("dump")
    dumping.add_argument("folder", type=Path)
    dumping.add_argument("out", type=Path)
    dumping.add_argument("--every", type=int, default=1, help="take every Nth article")
    dumping.add_argument("--jobs", type=int, default=2)
    comparing = commands.add_parser("compare")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    given = parser.parse_args()
    if given.command == "dump":
        dump(given.folder, given.out, given.every, given.jobs)
    else:
        sys.exit(min(compare(given.before, given.after), 1))
