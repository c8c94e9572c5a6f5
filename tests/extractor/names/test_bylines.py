"""Authors in bylines."""

import pytest

from newsparse import tokens
from newsparse.extractor.names.bylines import SURE, with_authors
from newsparse.record import Segment
from newsparse.tokens import Document, Name, Names

BODY = "\n\nAda Moss-Roe spoke in Bern."


def read(byline: str) -> Document:
    """Tokenize a byline and a paragraph."""
    text = byline + BODY
    return tokens.tokenize(
        text, [Segment("byline", 0, len(byline)), Segment("paragraph", len(byline) + 2, len(text))]
    )


def name(doc: Document, words: str, label: str) -> Name:
    """Give the first place of some words as a name."""
    start = doc.text.index(words)
    first = list(doc.starts).index(start)
    last = list(doc.ends).index(start + len(words)) + 1
    return Name(start, start + len(words), label, first, last, (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("byline", "authors", "expected"),
    [
        ("Thabo Moss Parliamentary Reporter", ("Thabo Moss",), ["Thabo Moss"]),
        ("By ADA MOSS-ROE and K. Poole", ("Ada Moss-Roe", "K. Poole"), ["ADA MOSS-ROE", "K. Poole"]),
        ("By Ada Moss-Roe", ("Luz Poole",), []),
        ("By Ada Moss", ("Ada Moss-Roe",), []),
        ("By Pilgrim", ("Pilgrim",), []),
        ("By Ada Moss and Ada Moss", ("Ada Moss", "Ada Moss"), ["Ada Moss", "Ada Moss"]),
    ],
)
def test_authors(byline: str, authors: tuple[str, ...], expected: list[str]) -> None:
    """Full names, in any case, token by token, and in the byline only."""
    doc = read(byline)
    found = with_authors(doc, Names(), authors)
    assert [doc.text[n.start : n.end] for n in found] == expected
    assert all(n.label == "PERSON" and n.odds == SURE for n in found)
    assert all((doc.starts[n.first], doc.ends[n.last - 1]) == (n.start, n.end) for n in found)


def test_takes_the_place_of_what_it_touches() -> None:
    """The tagger's name that runs over it goes, others stay, and all are in order."""
    doc = read("Thabo Moss Parliamentary Reporter")
    wrong, other = name(doc, "Thabo Moss Parliamentary", "ORG"), name(doc, "Bern", "PLACE")
    found = list(with_authors(doc, Names([wrong, other]), ("Thabo Moss",)))
    assert [(doc.text[n.start : n.end], n.label) for n in found] == [
        ("Thabo Moss", "PERSON"),
        ("Bern", "PLACE"),
    ]


def test_without_authors_nothing_changes() -> None:
    """The same names come back."""
    doc = read("By Ada Moss")
    names = Names([name(doc, "Ada Moss", "ORG")])
    assert with_authors(doc, names, ()) is names
