"""Labelled articles as training sequences, on what the reader and the tokenizer really give.

A corpus is JSON Lines: ``{"text": ..., "spans": [[start, end, label], ...]}`` with offsets in
characters and the labels PERSON, PLACE, ORG, OTHER (FACILITY counts as PLACE, others are left
out). Part of the sentences are taken twice more, in headline case or capitals, as the article
would print them there.
"""

import hashlib
import json
import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import newsparse
from newsparse.errors import NewsparseError
from newsparse.extractor.names.view import Page, page
from newsparse.tokens import Document, tokenize

LABELS = {"PERSON": "PERSON", "PLACE": "PLACE", "FACILITY": "PLACE", "ORG": "ORG", "OTHER": "OTHER"}
SEED = 11
SHARE = 0.12
"""Of the paragraphs, whose first sentence is taken in another case too."""
SHORTEST, LONGEST = 25, 160
_COMMA = re.compile(r",\s+(?:in\s+)?(?:the\s+)?")
_STOP = re.compile(r"[.!?][\"”]?\s")


@dataclass(frozen=True)
class Text:
    """A labelled article; ``only`` are the stretches that count (all of it if there are none)."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    only: tuple[tuple[int, int], ...] = ()
    id: str = ""


def read(paths: Iterable[Path]) -> list[Text]:
    """Read corpus files; what the reader refuses is left out."""
    out = []
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            item = json.loads(line)
            known = ((a, b, LABELS[x]) for a, b, x in item["spans"] if x in LABELS)
            spans = chain.from_iterable(parts(item["text"], *span) for span in known)
            # money and counts, which some corpora mark too, are no names
            kept = sorted(s for s in spans if any(map(str.isupper, item["text"][s[0] : s[1]])))
            out.append(Text(item["text"], tuple(kept), id=str(item.get("id", ""))))
    return out


FOLDS = 5
"""Parts that articles are dealt into, so that what is fitted on four is tried on the fifth."""


def fold(text: Text) -> int:
    """Give the part that an article belongs to, by its id (by its text, if it has none)."""
    key = text.id or text.text
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % FOLDS


def parts(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    """Give a town and its country as two places, as most corpora and most annotators of each do."""
    if label == "PLACE":
        for m in _COMMA.finditer(text, start, end):
            yield start, m.start(), label
            start = m.end()
    yield start, end, label


def recased(texts: Iterable[Text]) -> Iterator[Text]:
    """Give copies in which some first sentences of paragraphs are headlines."""
    for text in texts:
        rng = random.Random(f"{SEED} {text.id or text.text}")  # noqa: S311 - no secret
        chars, only = list(text.text), []
        for m in re.finditer(r"[^\n]+", text.text):
            if len(m.group()) < SHORTEST or rng.random() >= SHARE:
                continue
            stop = _STOP.search(text.text, m.start() + SHORTEST, m.end())
            end = min(stop.end() - 1 if stop else m.end(), m.start() + LONGEST)
            new = headline(text.text[m.start() : end], capitals=rng.random() < 0.5)  # noqa: PLR2004 - either way
            if len(new) != end - m.start() or any(a < end < b for a, b, _ in text.spans):
                continue
            chars[m.start() : end] = new
            chars[end : end + 1] = "\n" * len(chars[end : end + 1])
            only.append((m.start(), end))
        if only:
            yield replace(text, text="".join(chars), only=tuple(only))


def headline(sentence: str, *, capitals: bool) -> str:
    """Print a sentence as a headline: in capitals, or its longer words with a capital, without a stop."""
    if capitals:
        sentence = sentence.upper()
    else:
        sentence = re.sub(r"(?<![\w'’])[a-z](?=\w{3})", lambda m: m.group().upper(), sentence)
    return re.sub(r"[.!?]([\"”]?\s*)$", r" \1", sentence)


def document(text: Text) -> Document:
    """Read and tokenize a text; empty if the reader refuses it."""
    try:
        article = newsparse.read(text.text, format="text")
    except NewsparseError:
        return Document(text.text)
    return tokenize(text.text, article.segments)


def bilou(doc: Document, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """Label the tokens of a document: begin, inside, last, outside, unit."""
    labels = ["O"] * len(doc.words)
    for start, end, label in spans:
        i = j = bisect_right(doc.ends, start)
        while j < len(labels) and doc.starts[j] < end:
            labels[j] = f"I-{label}"
            j += 1
        if j == i + 1:
            labels[i] = f"U-{label}"
        elif j > i:
            labels[i], labels[j - 1] = f"B-{label}", f"L-{label}"
    return labels


def whole(labels: list[str]) -> list[str]:
    """Label as outside what is left of a name at the edges of a cut-out stretch."""
    out = list(labels)
    i = 0
    while i < len(out) and out[i][0] in "IL":
        out[i] = "O"
        i += 1 if labels[i][0] == "I" else len(out)
    i = len(out) - 1
    while i >= 0 and out[i][0] in "BI":
        out[i] = "O"
        i -= 1 if labels[i][0] == "I" else len(out)
    return out


def sequences(texts: Iterable[Text]) -> Iterator[tuple[Page, int, list[str]]]:
    """Give the stretches that the tagger will look at: the page, the segment's number, its labels."""
    for text in texts:
        doc = document(text)
        labels = bilou(doc, text.spans)
        p = page(doc)
        for k, (first, last, _, _) in enumerate(p.segments):
            start = doc.starts[first]
            if not text.only or any(a <= start < b for a, b in text.only):
                yield p, k, whole(labels[first:last])
