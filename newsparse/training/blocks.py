"""Train the judge of a page's blocks (``data/blocks.txt``) from pages with the text of their story.

    python -m newsparse.training.blocks PAGES OUT [--folds]

PAGES is a folder with NAME.jsonl (``id``, ``url``, ``body``, maybe ``body_alt``) beside NAME/ID.html.gz.
A block is the story's if most runs of four words in it are in the body. A logistic model with an L2 penalty
is fitted by L-BFGS (Liu and Nocedal, "On the limited memory BFGS method", 1989). With ``--folds`` nothing is
written: five times the pages of a fifth of the outlets are read with what the others teach.
"""

import gzip
import hashlib
import json
import re
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from newsparse.reader import decode, read
from newsparse.reader.page import body as html_body
from newsparse.reader.page import junk, model, title, tree
from newsparse.reader.page.features import features
from newsparse.reader.page.meta import facts
from newsparse.reader.page.title import letters
from newsparse.reader.page.view import View

Floats: TypeAlias = NDArray[np.float64]
Table = dict[str, float]
Loss = Callable[[Floats], tuple[float, Floats]]

RUN = 4
"""Words of the runs that a block and the body have in common; the scorer of the benchmark counts the same."""
SAME = 0.6
"""The part of its runs from which a block is the story's."""
DOUBT = (0.25, 0.75)
"""Parts between which a block is half the story's and counts less."""
HEARD = 0.5
"""The part of the body that a page's blocks must hold for the page to teach anything."""
LEAST_OUTLETS = 15
"""Outlets that a feature must be seen at: 8 loses up to .006 of F1 in five folds (English Fundus)."""
PENALTY = 10.0
"""Of the L2 norm: 3 loses .006 on AEB in five folds, 30 gains nothing."""
SMALLEST = 0.02
"""Weights nearer to nought are left out."""
FOLDS = 5
MEMORY, ROUNDS, HALVINGS = 8, 400, 20
"""Of L-BFGS: steps remembered, steps taken at most, halvings of a step."""
TOLERANCE = 1e-6
_WORD = re.compile(r"\w+")


class Row(NamedTuple):
    """What a block teaches: its features, whether it is the story's, how much it counts."""

    features: list[str]
    good: bool
    weight: float


class Page(NamedTuple):
    """A page of a set: where it is from, what its set says of it, and its file."""

    name: str
    outlet: str
    gold: dict[str, Any]
    file: Path

    @property
    def fold(self) -> int:
        """The fold of its outlet."""
        return int(hashlib.md5(self.outlet.split(".")[0].encode()).hexdigest(), 16) % FOLDS  # noqa: S324 - no secret

    def html(self) -> bytes:
        """Read the page."""
        return gzip.decompress(self.file.read_bytes())


def pages(folder: Path) -> Iterator[Page]:
    """Give the pages of all sets of a folder."""
    for rows in sorted(folder.glob("*.jsonl")):
        for line in rows.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            host = urlsplit(gold.get("url") or "").netloc.lower().removeprefix("www.")
            file = folder / rows.stem / f"{gold['id']}.html.gz"
            yield Page(rows.stem, host or gold["id"].rsplit("_", 1)[0], gold, file)


def runs(text: str, n: int = RUN) -> Counter[tuple[str, ...]]:
    """Count the runs of words of a text; a shorter text is one run."""
    found = _WORD.findall(text)
    return Counter(tuple(found[i : i + n]) for i in range(max(1, len(found) - n + 1)) if found)


def shared(text: str, body: Counter[tuple[str, ...]], lines: set[str]) -> float:
    """Tell what part of a block's runs is in the body; a shorter block must be a line of it."""
    if len(_WORD.findall(text)) < RUN:
        return float(letters(text) in lines)
    own = runs(text)
    return sum(n for run, n in own.items() if run in body) / sum(own.values())


def rows(page: Page) -> list[Row]:
    """Give what the blocks of a page's story element teach; nothing if the page does not hold its body."""
    text, _ = decode.decode(page.html())
    parsed = tree.parse(text)
    told, shape = facts(parsed.metas, parsed.scripts), parsed.shape
    headline = title.find(shape, told, parsed.title, page.gold.get("url"))
    heading = html_body.title_block(shape, headline)
    keep = junk.kept(shape)
    first, last = html_body.container(shape, keep, heading)
    view = View(shape, keep, heading, told.first("og:description", "description") or "")
    gold = page.gold["body"]
    body, lines = runs(gold), set(map(letters, gold.split("\n")))
    summary = runs(page.gold.get("body_alt") or "") - body
    found, heard = [], 0
    for i in range(first, last):
        block = shape.blocks[i].text
        part = shared(block, body, lines)
        heard += len(block) if part >= SAME else 0
        known = letters(block) == letters(headline or "") or (
            part < SAME and shared(block, summary, set()) >= SAME
        )
        found.append(Row(features(view, i), part >= SAME, 0.0 if known else weight(block, part)))
    return found if heard >= HEARD * len(gold) else []


def weight(block: str, part: float) -> float:
    """Tell how much a block counts: by its words, from a third to six; less in doubt."""
    n = len(_WORD.findall(block))
    counts = min(6.0, (3 + n) / 8) if n else 0.3
    return counts * (0.3 if DOUBT[0] < part < DOUBT[1] and n >= RUN else 1.0)


def fit(taught: list[tuple[str, list[Row]]]) -> Table:
    """Fit the weights to the rows of pages, each with its outlet."""
    outlets: dict[str, set[str]] = {}
    for outlet, found in taught:
        for row in found:
            for feature in row.features:
                outlets.setdefault(feature, set()).add(outlet)
    names = sorted(f for f, seen in outlets.items() if len(seen) >= LEAST_OUTLETS)
    number = {f: i for i, f in enumerate(names)}
    all_rows = [row for _, found in taught for row in found]
    active = [[number[f] for f in dict.fromkeys(row.features) if f in number] for row in all_rows]
    solved = minimize(loss(active, all_rows, len(names)), np.zeros(len(names) + 1))
    table = {f: round(float(w), 2) for f, w in zip(names, solved, strict=False) if abs(w) >= SMALLEST}
    return {model.BIAS: round(float(solved[-1]), 2), **table}


def loss(active: list[list[int]], given: list[Row], size: int) -> Loss:
    """Give the weighted log loss with its penalty, and its gradient, as a function of the weights."""
    lengths = np.array([len(a) for a in active])
    index = np.concatenate([np.array(a, dtype=np.int64) for a in active])
    row = np.repeat(np.arange(len(active)), lengths)
    good = np.array([float(r.good) for r in given])
    counts = np.array([r.weight for r in given])

    def value(w: Floats) -> tuple[float, Floats]:
        z = np.bincount(row, weights=w[index], minlength=len(active)) + w[-1]
        p = 1 / (1 + np.exp(-np.clip(z, -model.STEEPEST, model.STEEPEST)))
        entropy = good * np.log(p + 1e-12) + (1 - good) * np.log(1 - p + 1e-12)
        slope = counts * (p - good)
        penalty = PENALTY / 2 * float(w[:-1] @ w[:-1])
        gradient = np.bincount(index, weights=slope[row], minlength=size) + PENALTY * w[:-1]
        return penalty - float(counts @ entropy), np.append(gradient, slope.sum())

    return value


def minimize(value: Loss, at: Floats) -> Floats:
    """Find the least value of a smooth function by L-BFGS with backtracking."""
    now, gradient = value(at)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(ROUNDS):
        way = -direction(gradient, steps)
        length = 1.0 if steps else 1 / max(1.0, float(np.abs(gradient).sum()))
        for _ in range(HALVINGS):
            after, slope = value(at + length * way)
            if after <= now + 1e-4 * length * float(gradient @ way):
                break
            length /= 2
        step, turn = length * way, slope - gradient
        steps = [*steps[1 - MEMORY :], (step, turn)] if step @ turn > 0 else steps
        done = abs(now - after) < TOLERANCE * abs(now)
        at, now, gradient = at + step, after, slope
        if done:
            break
    return at


def direction(gradient: Floats, steps: list[tuple[Floats, Floats]]) -> Floats:
    """Multiply a gradient by what the last steps tell of the inverse Hessian (the two-loop recursion)."""
    way = gradient.copy()
    scales = []
    for step, turn in reversed(steps):
        scales.append(float(step @ way) / float(turn @ step))
        way -= scales[-1] * turn
    if steps:
        step, turn = steps[-1]
        way *= float(step @ turn) / float(turn @ turn)
    for (step, turn), scale in zip(steps, reversed(scales), strict=True):
        way += step * (scale - float(turn @ way) / float(turn @ step))
    return way


def write(table: Table, file: Path) -> None:
    """Write the weights."""
    head = "# Weights of the judge of a page's blocks: made by newsparse/training/blocks.py, see SOURCES.md\n"
    lines = [f"{w:g} {name}\n" for name, w in sorted(table.items())]
    file.write_text(head + "".join(lines), encoding="utf-8")


def score(page: Page) -> tuple[int, int, int]:
    """Count the runs of words of a page that are right, too many and missing, by the better gold."""
    article = read(page.html(), format="html", url=page.gold.get("url"))
    line = article.dateline.text if article.dateline else ""
    got = runs("\n".join([line, *article.paragraphs]))
    golds = [runs(g) for g in (page.gold["body"], page.gold.get("body_alt")) if g]
    counts = [((g & got).total(), (got - g).total(), (g - got).total()) for g in golds]
    return max(counts, key=lambda c: c[0] / max(1, sum(c)))


def report(scored: dict[str, list[tuple[int, int, int]]]) -> None:
    """Print precision, recall, F1 and the share of exact pages of each set."""
    for name, counts in sorted(scored.items()):
        p = statistics.mean(a / (a + b) for a, b, _ in counts if a + b)
        r = statistics.mean(a / (a + c) for a, _, c in counts if a + c)
        exact = statistics.mean(b == c == 0 for _, b, c in counts)
        print(
            f"{name}: {len(counts)} pages, P {p:.4f} R {r:.4f} F1 {2 * p * r / (p + r):.4f} exact {exact:.3f}"
        )


def folds(taught: list[tuple[Page, list[Row]]]) -> None:
    """Read each fifth of the outlets with what the others teach, and report."""
    scored: dict[str, list[tuple[int, int, int]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        model.FILE = str(Path(folder) / "blocks.txt")
        for k in range(FOLDS):
            write(fit([(p.outlet, r) for p, r in taught if p.fold != k]), Path(model.FILE))
            model.weights.cache_clear()
            for page in [p for p, _ in taught if p.fold == k]:
                name = f"{page.name} {page.gold.get('language') or ''}".strip()
                scored.setdefault(name, []).append(score(page))
    report(scored)


def main(arguments: Iterable[str]) -> None:
    """Train, or report five folds."""
    source, out, *options = arguments
    taught = [(page, rows(page)) for page in pages(Path(source))]
    if "--folds" in options:
        folds(taught)
    else:
        write(fit([(page.outlet, found) for page, found in taught]), Path(out))


if __name__ == "__main__":
    main(sys.argv[1:])
