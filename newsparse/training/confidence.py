"""Fit how sure the entries of a record are: write ``newsparse/data/confidence.json``.

    python -m newsparse.training.confidence CORPUS.jsonl... [--only CORPUS.jsonl] [--out FILE]

and its section of SOURCES.md beside it.

The corpora are those of the tagger. Each article is read by a tagger and a decision that were fitted
on the other four parts of the corpora (see ``entities``); an entry is right if most of its mentions are
labelled names of its kind, to the letter. Only the entries of the corpora after ``--only`` count: those
labelled most carefully, since a name that an annotator missed makes the program look wrong.
"""

import argparse
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import newsparse
from newsparse import tokens
from newsparse.errors import NewsparseError
from newsparse.extractor import confidence
from newsparse.extractor.names import entities, model, tagger
from newsparse.record import Record
from newsparse.training import corpus, crf, sources
from newsparse.training import entities as deciding

DATA = Path(__file__).parent.parent / "data"
PENALTY = 2e-4
"""Weight of the L1 penalty: some 150 features."""
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
    texts: Sequence[corpus.Text], models: Sequence[model.Model], counted: Sequence[corpus.Text]
) -> Iterator[Case]:
    """Give the entries of the counted articles, read by what was fitted on the other parts."""
    seen = list(deciding.cases(texts, models))
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


def main() -> None:
    """Fit from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.confidence")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--only", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=DATA / "confidence.json")
    options = parser.parse_args()
    start = time.monotonic()
    texts = corpus.read(options.corpus)
    with tempfile.TemporaryDirectory() as folder:
        models = deciding.fold_taggers(texts, Path(folder))
        seen = list(crossed(texts, models, corpus.read(options.only) if options.only else texts))
    weights = fit(seen)
    options.out.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")
    names = " ".join(map(sources.name, options.corpus))
    only = "".join(f" --only {sources.name(path)}" for path in options.only)
    origins = [(sources.name(path), sources.digest(path)) for path in options.corpus]
    note = sources.section(options.out, f"python -m newsparse.training.confidence {names}{only}", origins)
    sources.put(options.out.with_name("SOURCES.md"), note)
    print(f"{len(seen)} entries, {len(weights)} features, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
