"""Train the rankers of quotes: write ``newsparse/data/quotes.bin``.

    python -m newsparse.training.quotes polnear-train.jsonl [--out FILE]

and its section of SOURCES.md beside it. The corpus is PolNeAR (Newell, Margolin and Ruths, "An attribution
relations corpus for political news", LREC 2018) as JSON Lines, a line an article: ``text`` and ``quotes``,
each with ``start`` and ``end``, ``attribution`` (quotes of one act share it), ``cues`` and ``sources`` (lists
of [start, end, words]). Needs numpy, one core, 3 GB and three minutes.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsparse.extractor.names.model import HEADER, MAGIC
from newsparse.extractor.quotes import lexis, model
from newsparse.extractor.quotes.lexis import breaks, listed, pronouns
from newsparse.training import quote_examples, rankers, sources
from newsparse.training.quote_examples import Labelled, tokens

DATA = Path(__file__).parent.parent / "data"
Lists = tuple[set[str], set[str]]
"""Words of saying, nouns that speak."""
OFTEN, SHARE = 3, 0.12
"""A word is one of saying if it was so often, and at least so often of 1 outside quotation marks."""
_HEAD = re.compile(r"[,(]| who | of | for | in | at | from | with | on ")
"""Where the head of a speaker's phrase ends."""


def said(articles: Iterable[Labelled]) -> Iterator[str]:
    """Learn the words of saying."""
    inside, every = Counter[str](), Counter[str]()
    apart = breaks() | listed("days") | pronouns().keys()
    for page, _, labelled in articles:
        marked = {i for act in labelled for i in tokens(page, act.cues)}
        for i, low in enumerate(page.low):
            if low.isalpha() and not page.quoted[i] and low not in apart:
                every[low] += 1
                inside[low] += i in marked
    yield from (w for w, n in inside.items() if n >= OFTEN and n >= SHARE * every[w])


def speaking(articles: Iterable[Labelled]) -> Iterator[str]:
    """Learn the nouns that speak: heads of speakers' phrases in small letters."""
    counts = Counter[str]()
    for page, _, labelled in articles:
        for act in labelled:
            for start, end in act.speakers:
                words = _HEAD.split(page.doc.text[start:end])[0].split()
                if words and words[-1].isalpha() and (words[-1].islower() or words[-1].endswith("s")):
                    counts[words[-1].lower()] += 1
    known = breaks() | pronouns().keys()
    yield from (w for w, n in counts.items() if n >= OFTEN and w not in known)


def lists(articles: list[Labelled]) -> Lists:
    """Give the learned lists: words of saying, nouns that speak."""
    verbs = {*said(articles), *listed("saying")}
    return verbs, set(speaking(articles)) - (verbs - listed("papers"))


def write(path: Path, rows: dict[str, int], words: Lists) -> None:
    """Write the table and the lists."""
    text = "\n".join(" ".join(sorted(w)) for w in words)
    path.write_bytes(HEADER.pack(MAGIC, model.SLOTS, *[0] * 5) + model.packed(rows) + text.encode())


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.quotes")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=DATA / model.FILE)
    options = parser.parse_args()
    start = time.monotonic()
    articles = list(quote_examples.read(options.corpus))
    rows = train(articles, options.out)
    origins = [(options.corpus.name, sources.digest(options.corpus))]
    origins.append(("lexicon.bin", sources.digest(DATA / "lexicon.bin")))
    note = sources.section(options.out, f"python -m newsparse.training.quotes {options.corpus.name}", origins)
    sources.put(options.out.with_name("SOURCES.md"), note)
    print(f"{len(articles)} articles, {len(rows)} rows, {time.monotonic() - start:.0f} s")


def train(articles: list[Labelled], out: Path) -> dict[str, int]:
    """Learn the lists, then with them the weights; both are written."""
    words = lists(articles)
    known = model.weights()  # who can speak and which words may be cues is read from there
    known.saying, known.speaking = map(frozenset, words)
    lexis.kinds.cache_clear()
    for article in articles:
        article.page.look_up()
    rows: dict[str, int] = {}
    for part, examples in quote_examples.examples(articles).items():
        learned = rankers.fit(examples)
        print(f"{part}: {len(examples)} examples, {len(learned)} weights")
        rows.update({f: round(w * model.SCALE) for f, w in learned.items()})
    write(out, rows, words)
    model.weights.cache_clear()
    lexis.kinds.cache_clear()
    return rows


if __name__ == "__main__":
    main()
