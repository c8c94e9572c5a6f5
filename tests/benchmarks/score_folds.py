"""Names on articles that nothing was fitted on, whatever the shipped models have seen.

    python tests/benchmarks/score_folds.py CORPUS.jsonl...

The corpora are dealt into five parts by article; each part is read, whole records, by a tagger and a decision
that were fitted on the other four, and its confidence is fitted on the entries of the other four. Prints for
each corpus F1 of PERSON, PLACE and ORG (exact spans, but for articles, quotes and closing 's), the
calibration error of the confidence in ten bins, and how many of the entries of .9 and more are right.
Some fifteen minutes on one core for all development sets.
"""

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import newsparse
from newsparse.extractor import confidence as sureness
from newsparse.extractor.names import entities as deciding
from newsparse.extractor.names import model, tagger
from newsparse.record import Record
from newsparse.training import confidence, corpus, entities
from newsparse.training import tagger as training

LABELS = ("PERSON", "PLACE", "ORG")


class Sheet:
    """What was counted on one corpus."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.hits, self.found, self.due = Counter[str](), Counter[str](), Counter[str]()
        self.entries: list[tuple[int, list[str], bool]] = []

    def read(self, text: corpus.Text, record: Record) -> None:
        """Count the names of an article."""
        due = set(entities.answers(text))
        for entry in confidence.entries(record):
            label = sureness.LABELS[type(entry)]
            counted = [m for m in entry.mentions if m.kind not in sureness.UNCOUNTED]
            found = {(*entities.trimmed(text.text, m.start, m.end), label) for m in counted}
            self.hits[label] += len(found & due)
            self.found[label] += len(found)
        self.due.update(label for _, _, label in due)

    def f1(self, label: str) -> float:
        """Give F1 of a label, in per cent."""
        return 200 * self.hits[label] / max(1, self.found[label] + self.due[label])

    def calibration(self) -> str:
        """Tell how true the confidence is."""
        bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for fold in range(corpus.FOLDS):
            others = [
                (f, confidence.RIGHT if right else confidence.WRONG)
                for k, f, right in self.entries
                if k != fold
            ]
            table = confidence.fit(others)
            for k, features, right in self.entries:
                if k == fold:
                    share = sureness.weigh(features, table)
                    bins[min(9, int(10 * share))].append((share, right))
        count = sum(map(len, bins.values()))
        error = sum(abs(sum(share - right for share, right in cell)) for cell in bins.values()) / count
        sure = [right for _, right in bins[9]]
        return f"calibration error {error:.3f}, at .9 {sum(sure) / len(sure):.3f} of {len(sure) / count:.2f}"


def score(corpora: dict[str, Sequence[corpus.Text]], models: Sequence[model.Model]) -> dict[str, Sheet]:
    """Read every article by what was fitted on the other parts."""
    sheets = {name: Sheet() for name in corpora}
    seen = [case for texts in corpora.values() for case in entities.cases(texts, models)]
    for part in range(corpus.FOLDS):
        tagger.use(models[part])
        deciding.use(entities.fit([case for case in seen if case.fold != part]))
        for name, texts in corpora.items():
            mine = [text for text in texts if corpus.fold(text) == part]
            for text in mine:
                sheets[name].read(text, newsparse.parse(text.text, format="text"))
            found = confidence.cases(mine)
            sheets[name].entries += [(part, f, verdict == confidence.RIGHT) for f, verdict in found]
    return sheets


def main(arguments: Iterable[str] | None = None) -> None:
    """Score from the command line."""
    parser = argparse.ArgumentParser(prog="score_folds.py")
    parser.add_argument("corpus", type=Path, nargs="+")
    paths = parser.parse_args(None if arguments is None else list(arguments)).corpus
    corpora = {f"{path.parent.name}/{path.stem}": corpus.read([path]) for path in paths}
    features = training.Features(model.Lexicon())
    with tempfile.TemporaryDirectory() as folder:
        sequences, folds = training.gather([t for texts in corpora.values() for t in texts], features)
        models = entities.fold_taggers(sequences, folds, features, Path(folder))
        for name, sheet in score(corpora, models).items():
            figures = "  ".join(f"{label} {sheet.f1(label):.1f}" for label in LABELS)
            print(f"{name}: {figures}  {sheet.calibration()}")  # noqa: T201 - that is what it is for


if __name__ == "__main__":
    main()
