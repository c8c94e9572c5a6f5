"""Values and their phrasings, a file a country, after the manner of duckling's corpora; and what is no date.

A file of tests/data/dates begins with the day its sentences are read against and the dateline they are filed
under; then each line is a value and sentences with the expression in brackets, apart by "|". The sentences
are of our own writing. New cases go to the file of their country, or to general.txt.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from dated import explain

from newsparse.extractor.times import entries

CORPORA = Path(__file__).parents[2] / "data" / "dates"


def lines(name: str) -> tuple[dict[str, str], list[str]]:
    """Read a corpus: what it is read against, and its lines."""
    head: dict[str, str] = {}
    rows = []
    for line in (CORPORA / name).read_text(encoding="utf-8").splitlines():
        key, colon, rest = line.partition(": ")
        if colon and key in ("day", "dateline"):
            head[key] = rest
        elif line and line[0] != "#":
            rows.append(line)
    return head, rows


def cases() -> Iterator[ParameterSet]:
    """Give every sentence of every country with its value."""
    for file in sorted(CORPORA.glob("*.txt")):
        if file.stem != "negative":
            head, rows = lines(file.name)
            for row in rows:
                value, _, sentences = row.partition(" ")
                for sentence in sentences.split(" | "):
                    one = sentence.strip()
                    yield pytest.param(head, value, one, id=f"{file.stem}: {one[:60]}")


@pytest.mark.parametrize(("head", "value", "sentence"), list(cases()))
def test_values(head: dict[str, str], value: str, sentence: str) -> None:
    """The expression is found as it is marked, with its value."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    found = explain(text, head["day"], place=head.get("dateline"))
    ranges = [(m.text, entry.value) for entry in entries.dates(text, found) for m in entry.mentions]
    assert (text[start:end], value) in [*ranges, *((text[t.start : t.end], t.value) for t in found)]


@pytest.mark.parametrize("sentence", lines("negative.txt")[1])
def test_nothing(sentence: str) -> None:
    """Numbers, names and words that only look like times."""
    assert [(sentence[t.start : t.end], t.value) for t in explain(sentence, "2024-10-23")] == []
