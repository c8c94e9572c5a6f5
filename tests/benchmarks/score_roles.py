"""Score the roles of people against the hand labels of roles.jsonl.

    python tests/benchmarks/score_roles.py DATA [--gold-spans] [--part tune|held|last|fresh] [--errors]

DATA is the folder with names/worldwide-dev.jsonl; the labels hold only its ids and offsets.  Each
label is one person: a mention of the name, and the stretches of text that state the role.  Where
an article states several, each is right; null among them means that giving no role is right too.

The parts were labelled in this order, each before any figure or error of it was seen: tune (errors
read while the rules were written), held (read after its first figures: precision 97.7 %, recall
91.5 %), last (77 people; first figures 86.8 % and 75.0 %, then read) and fresh (46 people; 95.7 %
both; one error read). First figures are from gold spans.

exact    the role is one of the stretches, white space, case and a leading article aside
overlap  all words of one of the two are among the words of the other
Precision counts the labelled people given a role; recall those that must have one.
"""

import argparse
import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import newsparse
from newsparse import tokens
from newsparse.extractor.people import grouping as people
from newsparse.record import Person, Segment

LABELS = Path(__file__).with_name("roles.jsonl")
Json = dict[str, Any]


def plain(role: str) -> str:
    """Fold a role for comparison."""
    found = role.casefold().replace("’", "'").split()
    return " ".join(found[1:] if len(found) > 1 and found[0] in ("a", "an", "the") else found)


def exact(role: str, gold: str) -> bool:
    """The same words."""
    return plain(role) == plain(gold)


def overlap(role: str, gold: str) -> bool:
    """One within the other."""
    a, b = set(plain(role).split()), set(plain(gold).split())
    return a <= b or b <= a


def from_gold(article: Json) -> Iterable[Person]:
    """People of an article from the names that its annotators marked."""
    text = article["text"]
    at, segments = 0, []
    for line in text.splitlines(keepends=True):
        if line.strip():
            segments.append(Segment("paragraph", at, at + len(line)))
        at += len(line)
    doc = tokens.tokenize(text, segments)
    names = [
        tokens.Name(a, b, label, bisect_right(doc.ends, a), bisect_left(doc.starts, b))
        for a, b, label in sorted(article["spans"])
        if label != "DATE"
    ]
    return people.group(doc, names).people


def from_text(article: Json) -> Iterable[Person]:
    """People of an article from its text alone."""
    return newsparse.parse(article["text"], format="text").people


def judged(
    labels: list[Json], articles: dict[str, Json], find: Callable[[Json], Iterable[Person]]
) -> Iterator[tuple[Json, str | None, list[str | None]]]:
    """Each label with the role found and the right ones."""
    found: dict[str, list[Person]] = {}
    for label in labels:
        article = articles[label["id"]]
        if label["id"] not in found:
            found[label["id"]] = list(find(article))
        start, end = label["name"]
        named = (p for p in found[label["id"]] if any(m.start < end and start < m.end for m in p.mentions))
        role = next((p.role for p in named), None)
        yield label, role, [None if r is None else article["text"][slice(*r)] for r in label["roles"]]


def main() -> None:
    """Print precision and recall."""
    ap = argparse.ArgumentParser()
    ap.add_argument("data", type=Path)
    ap.add_argument("--gold-spans", action="store_true", help="names as annotated instead of found")
    ap.add_argument("--part", choices=("tune", "held", "last", "fresh"))
    ap.add_argument("--errors", action="store_true")
    args = ap.parse_args()
    labels = [json.loads(x) for x in LABELS.read_text(encoding="utf-8").splitlines()]
    labels = [x for x in labels if args.part in (None, x["part"])]
    lines = (args.data / "names" / "worldwide-dev.jsonl").read_text(encoding="utf-8").split("\n")
    articles = {a["id"]: a for a in map(json.loads, filter(None, lines))}
    rows = list(judged(labels, articles, from_gold if args.gold_spans else from_text))
    given = sum(role is not None for _, role, _ in rows)
    for name, fits in (("exact", exact), ("overlap", overlap)):
        hits = [role is not None and any(g and fits(role, g) for g in gold) for _, role, gold in rows]
        due = sum(hit or None not in gold for hit, (_, _, gold) in zip(hits, rows, strict=True))
        right, p, r = sum(hits), sum(hits) / max(given, 1), sum(hits) / max(due, 1)
        print(f"{name:8s} P {p:6.1%}  R {r:6.1%}  right {right} given {given} due {due} people {len(rows)}")  # noqa: T201 - a report
    if args.errors:
        for label, role, gold in rows:
            if not any(exact(role, g) if role and g else role is g for g in gold):
                print(label["id"], label["name"], "|", role, "|", gold)  # noqa: T201 - a report


if __name__ == "__main__":
    main()
