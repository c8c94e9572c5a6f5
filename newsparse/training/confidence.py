"""Fit how sure the entries of a record are; ``names`` writes it to ``newsparse/data/confidence.json``.

Each article is read by a tagger and a decision that were fitted
on the other four parts of the corpora (see ``entities``); an entry is right if most of its mentions are
labelled names of its kind, to the letter. Only the corpora that are labelled most carefully should count,
since a name that an annotator missed makes the program look wrong.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import newsparse
from newsparse import tokens
from newsparse.errors import NewsparseError
from newsparse.extractor import confidence
from newsparse.extractor.names import entities, model, tagger
from newsparse.record import Record
from newsparse.training import corpus, crf
from newsparse.training import entities as deciding

PENALTY = 1e-4
"""Weight of the L1 penalty: some 250 features."""
LEAST = 10
"""Entries that a feature must be seen with."""
RIGHT, WRONG = "right", "wrong"

Case = tuple[list[str], str]


def is_right(text: str, entry: confidence.AnyEntry, labelled: Iterable[deciding.Span]) -> bool | None:
    """Tell whether most mentions of an entry are labelled names of its kind; None, if none count."""
    names = set(labelled)
    label = confidence.LABELS[type(entry)]
    counted = [m for m in entry.mentions if m.kind not in confidence.UNCOUNTED]
    hits = sum((*deciding.trimmed(text, m.start, m.end), label) in names for m in counted)
    return 2 * hits > len(counted) if counted else None


def cases(texts: Iterable[corpus.Text]) -> Iterator[Case]:
    """Give the entries of articles with what speaks for them, as the tagger and weights in use find them."""
    for text in texts:
        try:
            article = newsparse.read(text.text, format="text")
        except NewsparseError:
            continue
        record = newsparse.extract(article)
        doc = tokens.tokenize(article.text, article.segments)
        reader = confidence.Reader(doc, entities.decide(doc, tagger.tag(doc)))
        labelled = deciding.answers(text)
        for entry in entries(record):
            right = is_right(text.text, entry, labelled)
            if right is not None:
                yield reader.features(entry), RIGHT if right else WRONG


def entries(record: Record) -> tuple[confidence.AnyEntry, ...]:
    """Give the entries of the three lists of names."""
    return (*record.people, *record.places, *record.organizations)


def crossed(
    seen: Sequence[deciding.Case], models: Sequence[model.Model], counted: Sequence[corpus.Text]
) -> Iterator[Case]:
    """Give the entries of the counted articles, read by what was fitted on the other parts.

    Args:
        seen: the forms of all articles that may be learnt from.
        models: the taggers of the parts.
        counted: the articles whose entries are given.

    """
    for part in range(corpus.FOLDS):
        tagger.use(models[part])
        entities.use(deciding.fit([case for case in seen if case.fold != part]))
        yield from cases(text for text in counted if corpus.fold(text) == part)
    tagger.use(None)
    entities.use(None)


def fit(seen: Sequence[Case], penalty: float = PENALTY) -> dict[str, int]:
    """Fit the weights of the features: of being right over being wrong."""
    often = Counter(f for found, _ in seen for f in found)
    sequences = crf.Sequences()
    for found, verdict in seen:
        sequences.add([[confidence.BIAS, *(f for f in found if often[f] >= LEAST)]], [verdict])
    field = crf.fit(sequences, penalty=penalty)
    right, wrong = field.labels.index(RIGHT), field.labels.index(WRONG)
    rows = (field.states[:, right] - field.states[:, wrong]).tolist()
    table = {f: round(w * confidence.UNIT) for f, w in sorted(zip(field.features, rows, strict=True))}
    return {f: w for f, w in table.items() if w or f == confidence.BIAS}


def write(weights: dict[str, int], path: Path) -> None:
    """Write the weights, a feature a line."""
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")
