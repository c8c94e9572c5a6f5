"""Fit everything about names anew: tagger.bin, entities.json and confidence.json of ``newsparse/data``.

    python -m newsparse.training.names CORPUS.jsonl... [--only CORPUS.jsonl]... [--out FOLDER]

The same as ``tagger``, ``entities`` and ``confidence`` one after another, but the articles are read and
the taggers of the five parts are fitted once. Some ten minutes on one core, 4 GB.
"""

import argparse
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsparse.extractor.names import model
from newsparse.training import confidence, corpus, entities, sources
from newsparse.training import tagger as training

DATA = Path(__file__).parent.parent / "data"


def fit(texts: Sequence[corpus.Text], counted: Sequence[corpus.Text], out: Path) -> None:
    """Fit and write the three files.

    Args:
        texts: the articles to learn from.
        counted: those whose entries the confidence is learnt from.
        out: the folder of the files.

    """
    features = training.Features(model.Lexicon())
    sequences, folds = training.gather(texts, features)
    with tempfile.TemporaryDirectory() as folder:
        models = entities.fold_taggers(sequences, folds, features, Path(folder))
        seen = list(entities.cases(texts, models))
        entities.write(entities.fit(seen), out / "entities.json")
        weights = confidence.fit(list(confidence.crossed(seen, models, counted)))
    confidence.write(weights, out / "confidence.json")
    training.Export(training.fit(sequences), features.coarser).write(out / "tagger.bin")


def note(out: Path, paths: Iterable[Path], only: Iterable[Path]) -> None:
    """Write the sections of the files."""
    origins = [(sources.name(path), sources.digest(path)) for path in paths]
    origins.append(("lexicon.bin", sources.digest(DATA / "lexicon.bin")))
    chosen = "".join(f" --only {sources.name(path)}" for path in only)
    command = f"python -m newsparse.training.names {' '.join(map(sources.name, paths))}{chosen}"
    for file in ("tagger.bin", "entities.json", "confidence.json"):
        sources.put(out / "SOURCES.md", sources.section(out / file, command, origins))


def main() -> None:
    """Fit from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.names")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--only", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=DATA)
    options = parser.parse_args()
    start = time.monotonic()
    texts = corpus.read(options.corpus)
    fit(texts, corpus.read(options.only) if options.only else texts, options.out)
    note(options.out, options.corpus, options.only)
    print(f"{len(texts)} texts, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
