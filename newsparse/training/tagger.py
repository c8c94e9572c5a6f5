"""Train the name tagger: write ``newsparse/data/tagger.bin``.

    python -m newsparse.training.tagger CORPUS.jsonl... [--out FILE]

and its section of SOURCES.md beside it.

Corpora in the form that ``corpus`` describes, your own too. The word classes and lists are those
of ``newsparse/data/lexicon.bin`` (see ``lexicon``). Needs PyPI ``python-crfsuite``, one core, 2 GB
and about five minutes for a million tokens. The same corpora give the same bytes on one machine.
"""

import argparse
import struct
import tempfile
import time
from collections import defaultdict
from itertools import chain
from pathlib import Path

import pycrfsuite

from newsparse.extractor.names.features import BLOCKS, context, position_features, word_features
from newsparse.extractor.names.model import HEADER, MAGIC, NOUGHT, Lexicon
from newsparse.extractor.names.view import CAPS, TITLE, Page
from newsparse.training import corpus, sources
from newsparse.training.tables import pad, table

DATA = Path(__file__).parent.parent / "data"
COUNTED = {"P": "locg3", "N": "locg3", "Q": "locg", "R": "locg", "B": "locg", "A": "locg",
           "L": "lcg3", "F": "lcg", "D": "lcg", "E": "lcg"}  # fmt: skip
"""Word features that count in each block, by first letter; of the word itself all do."""
PARAMETERS = {"c1": 0.1, "c2": 0.3, "max_iterations": 90}
"""Weights of the L1 and L2 penalties; iterations of L-BFGS (stopping early is a penalty too)."""
STRONGEST = 6.0
"""A weight that the file's largest number stands for."""


class Features:
    """The features of tokens as strings for the trainer, block first."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read word classes from a lexicon."""
        self.lexicon = lexicon
        self.coarser: dict[str, list[str]] = {}
        self._words: dict[tuple[int, str], list[str]] = {}

    def token(self, p: Page, k: int, i: int) -> list[str]:
        """Give the features of token i of segment k."""
        words = sorted(context(p, k, i))
        return [
            *chain.from_iterable(self.word(block, view) for block, view in words),
            *("-" + f for f in position_features(p, k, i, self.lexicon)),
        ]

    def word(self, block: int, view: str) -> list[str]:
        """Give the features of a word from one block."""
        known = self._words.get((block, view))
        if known is None:
            wide, own = word_features(view, self.lexicon)
            name = BLOCKS[block]
            known = [name + f for f in wide if not block or f[0] in COUNTED[name]]
            known += [name + f for f in own if not block]
            classes = [c for f in wide if f[0] == "c" for c in self.classes(f, view)]
            known += [name + c for c in classes]
            self._words[block, view] = known
        return known

    def classes(self, fine: str, view: str) -> list[str]:
        """Give the coarser classes that a word's class is a part of."""
        known = self.coarser.get(fine)
        if known is None:
            value = self.lexicon[view.lstrip(CAPS + TITLE).lower()]
            middle = value >> 11 & 511
            known = self.coarser[fine] = [f"k{middle}", f"t{self.lexicon.tops[middle]}"]
        return known


def train(texts: list[corpus.Text], features: Features, path: Path) -> None:
    """Fit the field by L-BFGS with L1 and L2 penalties (crfsuite)."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for p, k, labels in corpus.sequences(chain(texts, corpus.recased(texts))):
        first = p.segments[k][0]
        items = [features.token(p, k, i) for i in range(first, first + len(labels))]
        trainer.append(pycrfsuite.ItemSequence(items), labels)
    trainer.set_params(PARAMETERS)
    trainer.train(str(path))


class Export:
    """The trained weights as tables of bytes."""

    def __init__(self, path: Path, coarser: dict[str, list[str]]) -> None:
        """Read crfsuite's model; ``coarser`` are the classes that each class takes the weights of too."""
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        info = tagger.info()
        self.labels = sorted(info.labels, key=lambda x: (x[2:], x[0]))
        number = {x: i for i, x in enumerate(self.labels)}
        n = len(number)
        weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * n)
        for (feature, label), w in info.state_features.items():
            weights[feature][number[label]] = w
        self.steps = [[0.0] * n for _ in range(n)]
        for (a, b), w in info.transitions.items():
            self.steps[number[a]][number[b]] = w
        strongest = max(abs(w) for row in weights.values() for w in row)
        self.scale = (NOUGHT - 1) / min(strongest, STRONGEST)
        self.weights = dict(weights)
        for block in BLOCKS:
            for fine, classes in coarser.items():
                rows = [r for r in (weights.get(block + c) for c in (fine, *classes)) if r]
                if rows:
                    self.weights[block + fine] = [sum(column) for column in zip(*rows, strict=True)]

    def rows(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """Give the rows by block and the plain rows, without those that are nought."""
        nought = bytes([NOUGHT]) * len(self.labels)
        blocks: dict[str, dict[str, bytes]] = defaultdict(dict)
        plain: dict[str, bytes] = {}
        for name, row in self.weights.items():
            data = bytes(max(0, min(255, round(w * self.scale) + NOUGHT)) for w in row)
            if data == nought or (name[1] in "kt" and name[0] != "-"):
                continue
            if name[0] == "-" or name[1] in "psnw":
                plain[name[1:]] = data
            else:
                blocks[name[1:]][name[0]] = data
        wide = {f: b"".join(by.get(b, nought) for b in BLOCKS) for f, by in blocks.items()}
        return wide, plain

    def write(self, path: Path) -> None:
        """Write the model file."""
        wide, plain = (table(rows) for rows in self.rows())
        names = pad(" ".join(self.labels).encode()).replace(b"\0", b" ")
        n = len(self.labels)
        steps = [round(w * self.scale) for row in self.steps for w in row]
        head = HEADER.pack(MAGIC, len(names), n, wide[1], plain[1], 0, 0)
        path.write_bytes(head + names + pad(struct.pack(f"<{n * n}h", *steps)) + wide[0] + plain[0])


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.tagger")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=DATA / "tagger.bin")
    options = parser.parse_args()
    start = time.monotonic()
    features = Features(Lexicon())
    texts = corpus.read(options.corpus)
    with tempfile.TemporaryDirectory() as folder:
        fitted = Path(folder) / "crf"
        train(texts, features, fitted)
        Export(fitted, features.coarser).write(options.out)
    names = " ".join(path.name for path in options.corpus)
    origins = [(path.name, sources.digest(path)) for path in (*options.corpus, DATA / "lexicon.bin")]
    note = sources.section(options.out, f"python -m newsparse.training.tagger {names}", origins)
    sources.put(options.out.with_name("SOURCES.md"), note)
    print(f"{len(texts)} texts, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
