"""Train the name tagger: write ``newsparse/data/tagger.bin``.

    python -m newsparse.training.tagger CORPUS.jsonl... [--out FILE]

and its section of SOURCES.md beside it.

Corpora in the form that ``corpus`` describes, your own too. The word classes and lists are those
of ``newsparse/data/lexicon.bin`` (see ``lexicon``). Needs a C++ compiler (see ``crf``), one core,
3 GB and about two minutes for a million tokens. The same corpora give the same bytes on one machine.
"""

import argparse
import struct
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from newsparse.extractor.names.features import BLOCKS, context, position_features, word_features
from newsparse.extractor.names.model import HEADER, MAGIC, NAT, NOUGHT, Lexicon
from newsparse.extractor.names.view import CAPS, TITLE, Page
from newsparse.training import corpus, crf, sources
from newsparse.training.crf import Field, Sequences
from newsparse.training.tables import pad, table

DATA = Path(__file__).parent.parent / "data"
COUNTED = {"P": "locg3u", "N": "locg3u", "Q": "locgu", "R": "locgu", "B": "locgu", "A": "locgu",
           "L": "lcg3u", "F": "lcgu", "D": "lcgu", "E": "lcgu"}  # fmt: skip
"""Word features that count in each block, by first letter; of the word itself all do."""

EPOCHS = 5
"""Passes over the corpus: after eight the four corpora's mean F1 is the same."""
PENALTY = 5e-6
"""Weight of the L1 penalty, a step: a model file under 5 MB (1e-6: twice that, at no gain)."""


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


def gather(texts: Iterable[corpus.Text], features: Features) -> tuple[Sequences, list[int]]:
    """Read texts as sequences of features; also gives the fold that each sequence belongs to."""
    out, folds = Sequences(), []
    for text in texts:
        fold = corpus.fold(text)
        for p, k, labels in corpus.sequences(chain([text], corpus.recased([text]))):
            first = p.segments[k][0]
            out.add((features.token(p, k, i) for i in range(first, first + len(labels))), labels)
            folds.append(fold)
    return out, folds


def fit(sequences: Sequences, chosen: Sequence[int] | None = None) -> Field:
    """Fit the weights of a tagger.

    Args:
        sequences: the articles, as ``gather`` gives them.
        chosen: the numbers of those to learn from; by default all.

    """
    return crf.fit(sequences, chosen, epochs=EPOCHS, penalty=PENALTY)


class Export:
    """The fitted weights as tables of bytes."""

    def __init__(self, field: Field, coarser: dict[str, list[str]]) -> None:
        """Take the weights; ``coarser`` are the classes that each class takes the weights of too."""
        order = sorted(range(len(field.labels)), key=lambda k: (field.labels[k][2:], field.labels[k][0]))
        self.labels = [field.labels[k] for k in order]
        self.steps: list[list[float]] = field.steps[order][:, order].tolist()
        states = field.states[:, order]
        kept = states.any(axis=1).nonzero()[0]
        self.weights: dict[str, list[float]] = {field.features[k]: states[k].tolist() for k in kept}
        self.scale = NAT
        for block in BLOCKS:
            for fine, classes in coarser.items():
                rows = [r for r in (self.weights.get(block + c) for c in (fine, *classes)) if r]
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
    sequences, _ = gather(texts, features)
    Export(fit(sequences), features.coarser).write(options.out)
    names = " ".join(map(sources.name, options.corpus))
    origins = [(sources.name(path), sources.digest(path)) for path in options.corpus]
    origins.append(("lexicon.bin", sources.digest(DATA / "lexicon.bin")))
    note = sources.section(options.out, f"python -m newsparse.training.tagger {names}", origins)
    sources.put(options.out.with_name("SOURCES.md"), note)
    print(f"{len(texts)} texts, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
