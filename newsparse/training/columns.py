"""Turn corpora of columns into the JSON Lines that the trainers read.

    python -m newsparse.training.columns FILE... --out CORPUS.jsonl [--raw FOLDER]

Columns are the published form of CoNLL-2003 (``eng.train``: word, part of speech, chunk, tag; documents
begin with ``-DOCSTART-``), of WikiGold, and of the Worldwide English newswire (``NAME.txt.4class.tsv``:
word and tag, a file an article). Sentences are parted by blank lines, tags are IOB1, BIO or BIOES.

With ``--raw`` the words are looked up in the article itself, ``FOLDER/**/NAME.txt``, so that the spans count
in what was published; without, words are set together as print has them, a sentence a paragraph.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

LABELS = {
    "PER": "PERSON", "PERSON": "PERSON", "LOC": "PLACE", "LOCATION": "PLACE", "GPE": "PLACE",
    "FAC": "FACILITY", "FACILITY": "FACILITY", "ORG": "ORG", "ORGANIZATION": "ORG", "MISC": "OTHER",
    "MISCELLANEOUS": "OTHER", "NORP": "OTHER", "DATE": "DATE",
}  # fmt: skip
"""What the tags of the corpora are called here; others become OTHER."""
START = "-DOCSTART-"
REACH = 400
"""Characters that a word of the columns is looked for in the article, from the end of the one before."""
_TIGHT_LEFT = frozenset(".,;:!?)]%")
_TIGHT_RIGHT = frozenset("([$#")
_ENDINGS = ("'s", "n't", "'", "'re", "'ve", "'ll", "'d", "'m")


class Word(NamedTuple):
    """A word of the columns with its tag."""

    text: str
    tag: str


Sentence = list[Word]
Span = tuple[int, int, str]


def documents(lines: Iterable[str]) -> Iterator[list[Sentence]]:
    """Give the documents of a file: their sentences of words."""
    found: list[Sentence] = [[]]
    for line in lines:
        columns = line.split()
        if columns[:1] == [START]:
            yield from _whole(found)
            found = [[]]
        elif not columns:
            found.append([])
        else:
            found[-1].append(Word(columns[0], columns[-1]))
    yield from _whole(found)


def _whole(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Give the sentences of a document that have words, if any."""
    kept = [s for s in sentences if s]
    if kept:
        yield kept


def names(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Give the names of a sentence: first word, word after the last, label."""
    start, kind = 0, ""
    for i, word in enumerate((*words, Word("", "O"))):
        prefix, _, tag = word.tag.partition("-")
        if kind and (prefix in "OBSU" or tag != kind):
            yield start, i, LABELS.get(kind.upper(), "OTHER")
            kind = ""
        if not kind and tag:
            start, kind = i, tag


def printed(sentences: Iterable[Sentence]) -> tuple[str, list[Span]]:
    """Set sentences as print has them, a paragraph each."""
    text, spans = "", []
    for words in sentences:
        places = []
        text += "\n\n" * bool(text)
        quoted = False
        for k, word in enumerate(words):
            if k and not _is_tight(words[k - 1].text, word.text, quoted=quoted):
                text += " "
            quoted ^= word.text == '"'
            places.append((len(text), len(text) + len(word.text)))
            text += word.text
        spans += [(places[a][0], places[z - 1][1], label) for a, z, label in names(words)]
    return text, spans


def _is_tight(before: str, word: str, *, quoted: bool) -> bool:
    """Tell whether no space stands between two words."""
    if '"' in (before, word) and quoted:
        return True
    return word[0] in _TIGHT_LEFT or before in _TIGHT_RIGHT or word.lower() in _ENDINGS


def aligned(sentences: Iterable[Sentence], text: str) -> list[Span]:
    """Find the names of a document in the article; names with a word that is not found are left out."""
    spans, at = [], 0
    for words in sentences:
        places: list[tuple[int, int] | None] = []
        for word in words:
            start = text.find(word.text, at, at + REACH)
            places.append((start, start + len(word.text)) if start >= 0 else None)
            at = places[-1][1] if places[-1] else at
        for a, z, label in names(words):
            first, last = places[a], places[z - 1]
            if first and last:
                spans.append((first[0], last[1], label))
    return spans


def items(file: Path, raw: Path | None) -> Iterator[dict[str, object]]:
    """Give the articles of a file as the trainers read them."""
    stem = file.name.split(".")[0]
    with file.open(encoding="utf-8") as lines:
        for number, sentences in enumerate(documents(lines)):
            if raw is None:
                text, spans = printed(sentences)
            else:
                text = next(raw.rglob(f"{stem}.txt")).read_text("utf-8")
                spans = aligned(sentences, text)
            yield {"id": f"{stem}-{number:04d}" if raw is None else stem, "text": text, "spans": spans}


def main() -> None:
    """Convert from the command line."""
    parser = argparse.ArgumentParser(prog="python -m newsparse.training.columns")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--raw", type=Path)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        for file in sorted(options.files):
            out.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items(file, options.raw))


if __name__ == "__main__":
    main()
