"""Fit what decides the type of a name in an article: write ``newsparse/data/entities.json``.

    python -m newsparse.training.entities CORPUS.jsonl... [--out FILE]

and its section of SOURCES.md beside it.

Corpora in the form that ``corpus`` describes, the same that the tagger is fitted on. The evidence
holds what the tagger says of each mention, and a tagger is too sure of articles that it has seen:
so the articles are dealt into five parts, and each is tagged by a tagger fitted on the other four
(cross-fitting). The weights are those of a softmax regression with an L1 penalty, fitted by the
trainer of the tagger on sequences of one. Some five minutes for a million tokens.
"""

import argparse
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsparse.extractor.names import entities, model, tagger
from newsparse.extractor.names.forms import Form
from newsparse.tokens import Name
from newsparse.training import corpus, crf, sources
from newsparse.training import tagger as training

DATA = Path(__file__).parent.parent / "data"
PENALTY = 3e-5
"""Weight of the L1 penalty: some 2,500 features. From 2e-5 to 1e-4 the figures are the same."""
LEAST = 5
"""Forms that a feature must be seen with."""
COUNTED = 2
"""Mentions that a form counts for at most."""
ALIKE = 0.5
"""Share of its characters that a mention has in common with a labelled name, to have its type anyway."""
NEVER = 1000
"""What every feature weighs against a type that the corpus has not."""
NONE = "NONE"
_EDGES = " \t\n\"“”‘’'`()[],;:.-–—"

Span = tuple[int, int, str]


class Case(NamedTuple):
    """A form of an article: its features and type, how often it counts, the part it is from."""

    features: list[str]
    label: str
    weight: int
    fold: int


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to what annotators agree on: no article, quotes, closing 's or stop."""
    for tail in ("'s", "’s"):
        end -= len(tail) * text.endswith(tail, start, end)
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    if text[start:end].lower().startswith("the "):
        return trimmed(text, start + len("the "), end)
    return start, end


def answers(text: corpus.Text) -> list[Span]:
    """Give the labelled names of an article, trimmed."""
    return [(*trimmed(text.text, a, b), label) for a, b, label in text.spans]


def label(text: str, name: Name, labelled: Iterable[Span]) -> str:
    """Give the type of the labelled name that a mention is, or is most of."""
    a, b = trimmed(text, name.start, name.end)
    shares = ((common(a, b, x, y), kind) for x, y, kind in labelled if a < y and x < b)
    share, kind = max(shares, default=(0.0, NONE))
    return kind if share >= ALIKE else NONE


def common(a: int, b: int, x: int, y: int) -> float:
    """Give what two spans have in common, as a share of both together."""
    return (min(b, y) - max(a, x)) / max(1, max(b, y) - min(a, x))


def verdict(text: str, form: Form, labelled: list[Span]) -> str:
    """Give the type of most of the mentions of a form; in doubt one, not none."""
    counts = Counter(label(text, name, labelled) for name in form.mentions)
    return max(counts, key=lambda kind: (counts[kind], kind != NONE, kind))


def fold_taggers(texts: Sequence[corpus.Text], folder: Path) -> list[model.Model]:
    """Fit a tagger for each part of the articles, on the other parts."""
    features = training.Features(model.Lexicon())
    sequences, folds = training.gather(texts, features)
    models = []
    for part in range(corpus.FOLDS):
        path = folder / f"{part}.bin"
        field = crf.fit(sequences, [k for k, fold in enumerate(folds) if fold != part])
        training.Export(field, features.coarser).write(path)
        models.append(model.Model(str(path)))
        print(f"tagger {part + 1} of {corpus.FOLDS}", flush=True)
    return models


def cases(texts: Iterable[corpus.Text], models: Sequence[model.Model]) -> Iterator[Case]:
    """Give the forms of articles, each article seen by the tagger of its part."""
    for text in texts:
        fold = corpus.fold(text)
        tagger.use(models[fold])
        doc = corpus.document(text)
        labelled = answers(text)
        for form, found in entities.evidence(doc, tagger.tag(doc)):
            yield Case(found, verdict(text.text, form, labelled), min(COUNTED, len(form.mentions)), fold)
    tagger.use(None)


def fit(seen: Sequence[Case], penalty: float = PENALTY) -> dict[str, list[int]]:
    """Fit the weights of the features, for the types and none."""
    often = Counter(f for case in seen for f in case.features)
    sequences = crf.Sequences()
    for case in seen:
        kept = [entities.BIAS, *(f for f in case.features if often[f] >= LEAST)]
        for _ in range(case.weight):
            sequences.add([kept], [case.label])
    field = crf.fit(sequences, penalty=penalty)
    number = {kind: k for k, kind in enumerate(field.labels)}
    rows = (
        [
            round(row[number[kind]] * entities.UNIT) if kind in number else -NEVER
            for kind in (*model.TYPES, NONE)
        ]
        for row in field.states.tolist()
    )
    return {
        f: row for f, row in sorted(zip(field.features, rows, strict=True)) if any(row) or f == entities.BIAS
    }


def write(weights: dict[str, list[int]], path: Path) -> None:
    """Write the weights, a feature a line."""
    lines = (f"{json.dumps(f, ensure_ascii=False)}: {json.dumps(row)}" for f, row in weights.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def main() -> None:
    """Fit from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.entities")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=DATA / "entities.json")
    options = parser.parse_args()
    start = time.monotonic()
    texts = corpus.read(options.corpus)
    with tempfile.TemporaryDirectory() as folder:
        seen = list(cases(texts, fold_taggers(texts, Path(folder))))
    weights = fit(seen)
    write(weights, options.out)
    names = " ".join(map(sources.name, options.corpus))
    origins = [(sources.name(path), sources.digest(path)) for path in options.corpus]
    note = sources.section(options.out, f"python -m newsparse.training.entities {names}", origins)
    sources.put(options.out.with_name("SOURCES.md"), note)
    print(f"{len(seen)} forms, {len(weights)} features, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
