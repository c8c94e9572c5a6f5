"""Fit what decides the type of a name in an article; ``names`` writes it to ``newsparse/data/entities.json``.

Corpora are those that the tagger is fitted on. The evidence
holds what the tagger says of each mention, and a tagger is too sure of articles that it has seen:
so the articles are dealt into five parts, and each is tagged by a tagger fitted on the other four
(cross-fitting). The weights are those of a softmax regression with an L1 penalty, fitted by the
trainer of the tagger on sequences of one.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsparse.extractor.names import entities, model, tagger
from newsparse.extractor.names.forms import Form
from newsparse.tokens import Name
from newsparse.training import corpus, crf
from newsparse.training import tagger as training

PENALTY = 1e-4
"""Weight of the L1 penalty: some 700 features, which start fast. From 2e-5 on the figures are the same."""
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


def fold_taggers(
    sequences: crf.Sequences, folds: Sequence[int], features: training.Features, folder: Path
) -> list[model.Model]:
    """Fit a tagger for each part of the articles, on the other parts.

    Args:
        sequences: the articles, as ``training.tagger.gather`` gives them.
        folds: the part that each sequence belongs to.
        features: what the sequences were made with.
        folder: where the model files go; they are read as long as the models are in use.

    """
    models = []
    for part in range(corpus.FOLDS):
        path = folder / f"{part}.bin"
        field = training.fit(sequences, [k for k, fold in enumerate(folds) if fold != part])
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
