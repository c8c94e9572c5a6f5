"""Authors are people: their names in the byline, as the reader has read them, whatever the tagger made of it.

"Thabo Moss Parliamentary Reporter" is one run of capitals, and no sentence is around it.
"""

from collections.abc import Iterator, Sequence

from newsparse.tokens import Document, Name, Names

SURE = (170, -60, -60, -60)
"""Scores of ``TYPES`` (units of 21 a nat) for an author's name, like those that the tagger has for a
full name in a sentence: eight nats, less three of the others."""
_KIND = "byline"
_LEAST = 2
"""Words of a name that is looked for: one may be a desk or a pen name."""


def with_authors(doc: Document, tagged: Names, authors: Sequence[str]) -> Names:
    """Give the names of a document with its authors among them.

    Args:
        doc: the tokens.
        tagged: what ``tagger.tag`` found.
        authors: the names of the people who wrote it.

    Returns:
        The names in order; an author's takes the place of all that it touches.

    """
    found = list(_found(doc, authors))
    if not found:
        return tagged
    others = (n for n in tagged if not any(n.first < a.last and a.first < n.last for a in found))
    return Names(sorted((*others, *found)))


def _found(doc: Document, authors: Sequence[str]) -> Iterator[Name]:
    """Find each author in the bylines, once."""
    bylines = [r for r, kind in zip(doc.sentences, doc.kinds, strict=True) if kind == _KIND]
    taken = 0
    for author in authors:
        words = author.casefold().split()
        place = next((p for r in bylines if (p := _place(doc, r, words, taken))), None)
        if place and len(words) >= _LEAST:
            first, taken = place
            yield Name(doc.starts[first], doc.ends[taken - 1], "PERSON", first, taken, SURE)


def _place(doc: Document, sentence: tuple[int, int], words: list[str], floor: int) -> tuple[int, int] | None:
    """Give the tokens of a sentence, from some token on, that spell a name, its spaces aside."""
    spelt = "".join(words)
    first, last = sentence
    for a in range(max(first, floor), last):
        z, rest = a, spelt
        while z < last and rest and rest.startswith(doc.words[z].casefold()):
            rest = rest[len(doc.words[z].casefold()) :]
            z += 1
        if not rest:
            return a, z
    return None
