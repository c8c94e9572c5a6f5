"""What each list, flag, rule and weight is worth: takes them out one by one and scores the sets anew.

    python tests/benchmarks/ablate.py DATA [--most N] [--only WORDS] [--sets NAMES]

DATA is the folder of the development sets; N articles are taken of each, spread over it (all by default). A
list is a section of newsparse/data/*.txt, a flag a mark of the tables of times and quotes, a rule an entry
of ``times.rules.RULES``, a weight a row of ranker.tsv or of ``people.namesakes.WEIGHTS``. Each is taken out
in a forked process, which scores the sets that the part can touch; printed is what each loses, in points of
F1 (a negative figure: it is better without). A part that loses less than 0.1 on every set is marked.

The models stay as they are: what a list gave while they were trained is not taken from them, and the
development sets may have been seen by them. The figures tell of lists and rules alone.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import benchmark_sets

GOES = 0.1
"""Points that a list or a rule must be worth on some set."""
NAMES = ("worldwide", "conll", "wikigold", "records", "people", "organizations", "roles")
TIMES = ("tbaq", "expressions")
PLACES = ("lgl", "gwn", "worldwide", "records")
QUOTES = ("ggt", "polnear")
READER = ("fundus", "aeb", "naeb", "reuters", "blocks")
TOUCHES = {
    "calendar.txt": (*TIMES, *READER),
    "feasts.txt": TIMES,
    "names.txt": NAMES,
    "organizations.txt": NAMES,
    "page.txt": ("fundus", "aeb", "naeb"),
    "people.txt": (*NAMES, *QUOTES, *READER),
    "places.txt": PLACES,
    "quotes.txt": QUOTES,
    "reader.txt": READER,
    "times.txt": TIMES,
    "tokens.txt": (*NAMES, *TIMES, *QUOTES),
    "ranker.tsv": PLACES[:2],
    "times.rules": TIMES,
    "people.namesakes": NAMES,
}
"""The sets that each file or module can touch; another file is taken to touch all."""
TABLES = {
    "blocks.txt",
    "countries.txt",
    "formats.txt",
    "holidays.txt",
    "languages.txt",
    "land.txt",
    "spoken.txt",
}
"""Tables of models, countries, calendars, languages and formats: what they say is no rule."""
FLAGS = {"times.txt", "quotes.txt"}
"""Files with a table of words, each with its marks: a mark is a list there."""
HEADED = "people.txt"
"""The file whose headings are the marks of the words below them."""
LISTS = {"family-first", "spellings", "outside"}
"""Its headings that are none."""
MARKED = "words"
"""The section that such a table stands in."""
NOWHERE = "\0"
"""A word that no text has: it keeps a list that is empty."""

DATA = Path(__file__).parents[2] / "newsparse" / "data"

Part = tuple[str, str, str]


def parts() -> list[Part]:
    """Name everything that can be taken out: its kind, where it stands, its name."""
    from newsparse import wordlists
    from newsparse.extractor.people.namesakes import Evidence
    from newsparse.extractor.places import ranking
    from newsparse.extractor.times import rules

    found: list[Part] = []
    for file in sorted({p.name for p in DATA.glob("*.txt")} - TABLES):
        lists = [s for s in wordlists.sections(file) if not (file in FLAGS and s == MARKED)]
        found += [("list", file, s) for s in lists if file != HEADED or s in LISTS]
        found += [("flag", file, mark) for mark in marks(file)] if file in {*FLAGS, HEADED} else []
    found += [("rule", "times.rules", rule) for rule in rules.RULES]
    found += [("weight", "ranker.tsv", row) for row in ranking.weights() if not row.startswith("chance-")]
    return found + [("weight", "people.namesakes", field) for field in Evidence._fields]


def marks(file: str) -> list[str]:
    """Name the marks of a table of words; letters and values, which make a word what it is, are none."""
    from newsparse import wordlists

    if file == HEADED:
        return sorted({mark for heading in set(wordlists.sections(file)) - LISTS for mark in heading.split()})
    lines = wordlists.sections(file)[MARKED]
    if file == "quotes.txt":
        return sorted({mark for line in lines for mark in line[0].split(",")})
    return sorted({mark for _, *given in lines for mark in given if len(mark) > 1 and "=" not in mark})


def unmarked(file: str, line: list[str], mark: str) -> list[str]:
    """Take a mark from a line of a table of words."""
    if file == "quotes.txt":
        return [",".join(m for m in line[0].split(",") if m != mark) or NOWHERE, *line[1:]]
    return [line[0], *(m for m in line[1:] if m != mark)]


def take_out(part: Part) -> None:
    """Take a part out of this process, which has not read it yet."""
    kind, where, name = part
    if kind in ("list", "flag"):
        return take_words(kind, where, name)
    if kind == "rule":
        from newsparse.extractor.times import rules

        del rules.RULES[name]
    elif where == "ranker.tsv":
        from newsparse.extractor.places import ranking

        table = ranking.weights()
        table[name] = 1.0 if name == "obscure" else 0.0  # a share of the votes, not a score
    else:
        from newsparse.extractor.people import namesakes

        namesakes.WEIGHTS = namesakes.WEIGHTS._replace(**{name: 0.0})  # type: ignore[misc]
    return None


def take_words(kind: str, where: str, name: str) -> None:
    """Take a list of words out, or a mark of a table of words."""
    from newsparse import wordlists

    original = wordlists.sections
    left = [(heading, original(where)[heading]) for heading in original(where)]
    if kind == "list":
        left = [(heading, [] if heading == name else lines) for heading, lines in left]
    elif where == HEADED:
        left = [(unheaded(heading, name), lines) for heading, lines in left]
    else:
        kept = [NOWHERE, name] if where == "times.txt" else [name, NOWHERE]
        marked = [*(unmarked(where, line, name) for line in dict(left)[MARKED]), kept]
        left = [(heading, marked if heading == MARKED else lines) for heading, lines in left]
    text = "".join(
        f"[{heading}]\n" + "".join(" ".join(line) + "\n" for line in lines) for heading, lines in left
    )
    wordlists.sections = lambda file: wordlists.Sections(text) if file == where else original(file)  # type: ignore[assignment]


def unheaded(heading: str, mark: str) -> str:
    """Take a mark from a heading."""
    if heading in LISTS or mark not in heading.split():
        return heading
    return " ".join(m for m in heading.split() if m != mark) or NOWHERE


def forked(work: Any) -> Any:  # noqa: ANN401 - a function, and what it gives
    """Run a function in a process of its own and give its answer; None where it fails."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        code = 1
        try:
            with os.fdopen(writes, "w") as out:
                json.dump(work(), out)
            code = 0
        except Exception as e:  # noqa: BLE001 - said in a line; the others go on
            print(f"{type(e).__name__}: {e}", file=sys.stderr)
        os._exit(code)
    os.close(writes)
    with os.fdopen(reads) as answer:
        text = answer.read()
    return json.loads(text) if os.waitpid(child, 0)[1] == 0 else None


def measure(part: Part | None, names: tuple[str, ...]) -> dict[str, float] | None:
    """Score sets without a part, in a process of its own."""

    def work() -> dict[str, float]:
        """Take the part out before anything reads it."""
        if part:
            take_out(part)
        return benchmark_sets.scores(names)

    found: dict[str, float] | None = forked(work)
    return found


def table(chosen: tuple[str, ...], only: str) -> Iterator[str]:
    """Give the lines of the table, each as soon as it is known."""
    base = measure(None, chosen) or {}
    yield "| part | " + " | ".join(chosen) + " |"
    yield "|---" * (len(chosen) + 1) + "|"
    yield "| all, F1 | " + " | ".join(f"{base[name]:.2f}" for name in chosen) + " |"
    for kind, where, name in forked(parts):
        if only not in f"{kind} {where} {name}":
            continue
        touched = tuple(s for s in chosen if s in TOUCHES.get(where, chosen))
        found = measure((kind, where, name), touched) if touched else {}
        if found is None:
            yield f"| {kind} {where} {name}: does not run without |"
            continue
        lost = {s: base[s] - found[s] for s in touched}
        mark = " **goes**" if max(lost.values(), default=0.0) < GOES else ""
        cells = " | ".join(f"{lost[s]:+.2f}" if s in lost else "" for s in chosen)
        yield f"| {kind} {where} {name}{mark} | {cells} |"


def main() -> None:
    """Print a line for each part."""
    options = argparse.ArgumentParser()
    options.add_argument("data", type=Path)
    options.add_argument("--most", type=int)
    options.add_argument("--only", default="")
    options.add_argument("--sets", default="")
    given = options.parse_args()
    chosen = tuple(given.sets.split(",")) if given.sets else tuple(benchmark_sets.SETS)
    benchmark_sets.load(given.data, chosen, given.most)
    for line in table(chosen, given.only):
        print(line, flush=True)


if __name__ == "__main__":
    main()
