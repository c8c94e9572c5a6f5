"""Which words are verbs: those that stand behind subjects and auxiliaries, and what is used like them.

What is learned from the articles is carried over to other words by their vectors (see ``likeness``).
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from newsparse.training.likeness import likeness

OFTEN = 0.08
"""The part of a word's occurrences that stand where verbs do, at least: nouns stay under it."""
SURE = 9
"""Least step of likeness: of 3,200 phrases that such a word ends 33 are roles; 8 is no better
(lenient F of roles 86.4 for 86.5) and takes as many words again."""
_BEHIND = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|who|which|to|will|would|can|could|may|might|should)"
    r" (?:also |never |once |have |has |had |was |is |are |were )?([a-z]{2,})\b"
)
_NEXT = re.compile(r" ([a-z]{2,})\b")
_SMALL = re.compile(r"(?<![\w’'])[a-z]+")

Json = dict[str, Any]
Matrix = Any  # a numpy array


def counted(articles: Iterable[Json]) -> tuple[Counter[str], Counter[str]]:
    """Count all small words, and those behind pronouns, auxiliaries and the names of people."""
    every, found = Counter[str](), Counter[str]()
    for article in articles:
        text = article["text"]
        every.update(_SMALL.findall(text))
        found.update(_BEHIND.findall(text))
        people = (end for _, end, label in article["spans"] if label == "PERSON")
        found.update(m[1] for m in (_NEXT.match(text, end) for end in people) if m)
    return every, found


def verbs(articles: list[Json], words: list[str], points: Matrix, nouns: Collection[str]) -> set[str]:
    """Give the words that are verbs and head no role.

    Args:
        articles: texts with the spans of names.
        words: all words that are to be judged, lower-cased.
        points: their vectors.
        nouns: words that are none.

    """
    every, found = counted(articles)
    often = {w: n for w, n in found.items() if n >= OFTEN * every[w]}
    steps = likeness(words, points, often, every)
    return {w for w, step in steps.items() if step >= SURE and w not in nouns}
