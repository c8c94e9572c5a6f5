"""Learn what is a role: write ``newsparse/data/people.bin`` and ``[outside]`` of ``people.txt`` beside it.

    python -m newsparse.training.roles RECORDS.jsonl... VECTORS.json [--out FILE]

and its section of SOURCES.md beside it. RECORDS.jsonl: articles with the spans of all names and their
people, ``{"id", "text", "spans": [[start, end, label]], "people": [[name, [other forms], role or null]]}``;
VECTORS.json: see ``lexicon``. First names come from PyPI ``faker`` (see ``first_names``).

Of each person all phrases beside the mentions are candidates (``extractor.people.phrases``); those with
the words of the labelled role are right, or no phrase is. The model is fitted by Adam (Kingma and Ba,
2015) to the likelihood of what is right. One core, 1 GB, a minute; the same files give the same bytes.
"""

import argparse
import json
import re
import textwrap
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

import newsparse
from newsparse.extractor.names.tagger import model
from newsparse.extractor.people import weights
from newsparse.extractor.people.features import Vocabulary, features, mention
from newsparse.extractor.people.kinds import Kinds
from newsparse.extractor.people.phrases import Phrases
from newsparse.extractor.people.roles import MENTIONS
from newsparse.tokens import Document, Name, tokenize
from newsparse.training import first_names, sources
from newsparse.training.corpus import LABELS
from newsparse.training.likeness import likeness, vectors
from newsparse.training.verbs import verbs

DATA = Path(__file__).parent.parent / "data"
OFTEN, OUTSIDE, NOUN = 180, 600, 0.15
"""Words that occur so often, and so many times more often than in roles, end a phrase; but not those of
which so large a part stands behind an article: nouns, which a complement may hold."""
OUTSIDE_SAYS = "Words that no role has, learned by training/roles.py."
SEEN = 3
"""Phrases that a feature must be of."""
PENALTY, ROUNDS, RATE, LATE, SLOWER = 1.0, 250, 0.1, 150, 0.3
"""L2 penalty, steps of Adam, their size, and from when on they are how much smaller."""
LEAST = 3
"""Weights (in units of the table) that are left out below."""
DROPPED = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
_GOVERNING = re.compile(r",| (?:of|for|at|in|to|from|with|on) ")
_WORD = re.compile(r"[\w'’&.-]+")
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his) ([a-z]+)\b")
_SMALL = re.compile(r"(?<![\w’'])[a-z]+")

Json = dict[str, Any]
Matrix = Any  # a numpy array


@dataclass(frozen=True)
class Case:
    """A person to learn from: the features of each phrase, its text, and the role or None."""

    phrases: list[list[str]]
    texts: list[str]
    role: str | None


def plain(text: str) -> list[str]:
    """Give the words of a role without case and articles."""
    return [w for w in _WORD.findall(text.lower().replace("’", "'")) if w not in DROPPED]


def right(texts: list[str], role: str | None) -> set[int]:
    """Tell which phrases are the role: the same words, else those that share most with it."""
    due = plain(role or "")
    found = [plain(t) for t in texts]
    same = {i for i, words in enumerate(found) if words == due}
    if same or not due:
        return same if due else set()
    near = {
        i: abs(len(w) - len(due))
        for i, w in enumerate(found)
        if w and (set(w) <= set(due) or set(due) <= set(w))
    }
    return {i for i, far in near.items() if far == min(near.values())}


def named(article: Json) -> tuple[Document, list[Name]]:
    """Give the tokens of an article and its labelled names."""
    read = newsparse.read(article["text"], format="text")
    doc = tokenize(read.text, read.segments)
    names: list[Name] = []
    for start, end, label in sorted(map(tuple, article["spans"])):
        first, last = bisect_right(doc.ends, start), bisect_left(doc.starts, end)
        if label in LABELS and first < last and (not names or first >= names[-1].last):
            names.append(Name(start, end, LABELS[label], first, last))
    return doc, names


def cases(articles: Iterable[Json], kinds: Kinds, vocabulary: Vocabulary) -> Iterator[Case]:
    """Give all people of labelled articles."""
    for article in articles:
        doc, names = named(article)
        phrases = Phrases(doc, names, kinds)
        by_form: dict[str, list[Name]] = defaultdict(list)
        for n in names:
            if n.label == "PERSON":
                by_form[article["text"][n.start : n.end]].append(n)
        for name, forms, role in article["people"]:
            found = sorted({n for form in (name, *forms) for n in by_form[form]}, key=lambda n: n.start)
            yield case(phrases, vocabulary, found[:MENTIONS], role)


def case(phrases: Phrases, vocabulary: Vocabulary, mentions: list[Name], role: str | None) -> Case:
    """Give one person."""
    out = Case([], [], role)
    doc = phrases.doc
    for nth, n in enumerate(mentions):
        at = mention(vocabulary, phrases, nth, n.last, full=n.last - n.first > 1)
        for phrase in phrases.beside(n.first, n.last):
            out.phrases.append(features(vocabulary, phrases, phrase, at))
            out.texts.append(" ".join(doc.text[doc.starts[phrase.first] : doc.ends[phrase.last - 1]].split()))
    return out


def counted(articles: Iterable[Json]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count small words in all, those in roles, and the heads of roles."""
    every, inside, heads = Counter[str](), Counter[str](), Counter[str]()
    for article in articles:
        every.update(_SMALL.findall(article["text"]))
        for role in (role for _, _, role in article["people"] if role):
            inside.update(set(_SMALL.findall(role)))
            heads.update(re.findall(r"[\w-]+", _GOVERNING.split(role)[0].lower())[-1:])
    return every, inside, heads


def determined(articles: Iterable[Json]) -> Counter[str]:
    """Count small words behind an article or a possessive pronoun."""
    return Counter(w for article in articles for w in _DETERMINED.findall(article["text"]))


@dataclass(frozen=True)
class Table:
    """The phrases of all people as one sparse matrix; row 0 of each person is no role at all."""

    rows: Matrix
    columns: Matrix
    people: Matrix
    right: Matrix


def table(found: list[Case], index: dict[str, int]) -> Table:
    """Lay out cases; column 0 is the weight of no role."""
    rows: list[int] = []
    columns: list[int] = []
    people: list[int] = []
    correct: list[bool] = []
    for k, one in enumerate(found):
        good = right(one.texts, one.role)
        for i, has in enumerate([None, *one.phrases], -1):
            known = [0] if has is None else [index[f] for f in has if f in index]
            rows += [len(people)] * len(known)
            columns += known
            people.append(k)
            correct.append(i in good if has is not None else not good)
    return Table(np.array(rows), np.array(columns), np.array(people), np.array(correct))


def shares(scores: Matrix, people: Matrix) -> Matrix:
    """Give the probability of each row among those of its person."""
    top = np.full(people[-1] + 1, -np.inf)
    np.maximum.at(top, people, scores)
    e = np.exp(scores - top[people])
    return e / np.bincount(people, e)[people]


def fit(t: Table, size: int) -> Matrix:
    """Find the weights under which what is right is likeliest."""
    weight, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, ROUNDS + 1):
        scores = np.bincount(t.rows, weight[t.columns], len(t.people))
        wanted = shares(np.where(t.right, scores, -np.inf), t.people)
        slope = np.bincount(t.columns, (shares(scores, t.people) - wanted)[t.rows], size) + PENALTY * weight
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        rate = RATE * (SLOWER if step > LATE else 1)
        weight -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weight


def learn(articles: list[Json], words: list[str], points: Matrix) -> tuple[set[str], dict[str, int]]:
    """Give the words that end phrases, and all weights of the table: likeness to heads, and the features."""
    every, inside, heads = counted(articles)
    nouns = determined(articles)
    standing = {w for w, n in every.items() if nouns[w] >= NOUN * n}
    outside = {w for w, n in every.items() if n >= OFTEN and n > OUTSIDE * inside[w]} - standing
    like = likeness(words, points, heads, every)
    known = like.keys() | heads.keys() | inside.keys() | standing
    acting = verbs(articles, words, points, known)
    found = {"n" + w: step for w, step in like.items()} | {"v" + w: 1 for w in acting}
    lookup: Callable[[str], int] = lambda low: found.get("n" + low, 0)  # noqa: E731 - as at run time
    kinds = Kinds(outside, frozenset[str]().__contains__)  # what verbs head is learned from, if not looked at
    people = list(cases(articles, kinds, Vocabulary(model().lexicon, lookup)))
    count = Counter(f for one in people for phrase in one.phrases for f in set(phrase))
    index = {f: i for i, f in enumerate(sorted(f for f, n in count.items() if n >= SEEN), 1)}
    weight = fit(table(people, index), len(index) + 1)
    scaled = {"nothing": round(weight[0] * weights.UNIT)}
    scaled |= {f: round(weight[i] * weights.UNIT) for f, i in index.items()}
    return outside, found | {f: w for f, w in scaled.items() if abs(w) >= LEAST}


def put_words(file: Path, section: str, words: Iterable[str]) -> None:
    """Put words into a section of a word list, which is its last, in place of those that it has."""
    kept = file.read_text("utf-8").partition(f"[{section}]")[0]
    lines = textwrap.wrap(" ".join(sorted(words)), 118, break_on_hyphens=False)
    file.write_text("\n".join([f"{kept}[{section}]", f"# {OUTSIDE_SAYS}", *lines, ""]), "utf-8")


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("records", type=Path, nargs="+")
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--out", type=Path, default=DATA / "people.bin")
    args = parser.parse_args()
    lines = (line for path in args.records for line in path.read_text("utf-8").splitlines())
    articles = list(map(json.loads, lines))
    outside, found = learn(articles, *vectors(args.vectors))
    put_words(args.out.with_name("people.txt"), "outside", outside)
    args.out.write_bytes(weights.packed(found | first_names.genders()))
    used = [(sources.name(p), sources.digest(p)) for p in args.records]
    used += [(p.name, sources.digest(p)) for p in (args.vectors, DATA / "lexicon.bin")]
    given = " ".join([*map(sources.name, args.records), args.vectors.name])
    command = f"python -m newsparse.training.roles {given}"
    sources.put(
        args.out.with_name("SOURCES.md"),
        sources.section(args.out, command, [*used, ("faker", version("faker"))]),
    )


if __name__ == "__main__":
    main()
