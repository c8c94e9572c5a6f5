"""JSON written in pieces is the JSON of the whole, byte for byte, and takes little more memory than it."""

import json
import tracemalloc

import pytest

from newsparse.record import Article, Mention, Organization, Person, Place, Record, Segment, Source
from newsparse.writer import Style
from newsparse.writer import json as writer


def record(mentions: int, people: int = 1) -> Record:
    """Make a record of people with so many mentions each, and of one place with as many."""
    spots = tuple(Mention("Roe", i, i + 3) for i in range(mentions))
    names = tuple(Mention("Bern", i, i + 4, "name") for i in range(mentions))
    return Record(
        Article(Source("x"), "Roe " * mentions, paragraphs=("Roe",)),
        people=tuple(
            Person(f"Ada Roe {i}", "envoy", aliases=("Roe",), mentions=spots) for i in range(people)
        ),
        places=(Place("Bern", "city", "CH", mentions=names),),
        organizations=(Organization("Acme", mentions=(Mention("Acme \u202e", 0, 6),)),),
    )


def plain(found: Record, *, indent: bool) -> str:
    """Write a record by way of its plain values."""
    return writer.dump(found.to_dict() | {"input": {"n": [1]}}, indent=indent) + "\n"


@pytest.mark.parametrize(
    "mentions", [0, 1, 2, writer.FEW - 1, writer.FEW, writer.FEW + 1, 3 * writer.FEW, 501]
)
@pytest.mark.parametrize("people", [0, 1, 3, 40])
@pytest.mark.parametrize("indent", [False, True])
def test_pieces_are_the_whole(mentions: int, people: int, *, indent: bool) -> None:
    """Whatever the number of entries and mentions."""
    found = record(mentions, people)
    written = writer.body(found, Style(indent=indent), {"n": [1]})
    assert written == plain(found, indent=indent)
    assert json.loads(written) == found.to_dict() | {"input": {"n": [1]}}


@pytest.mark.parametrize("count", [0, 1, writer.FEW - 2, writer.FEW - 1, writer.FEW, writer.FEW + 1, 501])
@pytest.mark.parametrize("indent", [False, True])
def test_paragraphs(count: int, *, indent: bool) -> None:
    """Whatever their number, with captions beside them and a title before."""
    text = "Roe “é”\n" * (count + 3)
    spots = [Segment("paragraph", 8 * i, 8 * i + 7) for i in range(1, count + 1)]
    around = Segment("title", 0, 7), *(Segment("caption", 8 * i, 8 * i + 7) for i in (count + 1, count + 2))
    article = Article(
        Source("x"), text, "Roe “é”", paragraphs=("Roe “é”",) * count, segments=(*spots, *around)
    )
    found = Record(article)
    written = writer.body(found, Style(indent=indent), {"n": [1]})
    assert written == plain(found, indent=indent)
    assert writer.packed(found, Style(indent=indent), {"n": [1]}) == written.encode()


@pytest.mark.slow
@pytest.mark.parametrize("indent", [False, True])
def test_memory(*, indent: bool) -> None:
    """At most four times the JSON, where plain values take more than six times."""
    found = record(20_000)
    tracemalloc.start()
    try:
        size = len(writer.body(found, Style(indent=indent)))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        plain(found, indent=indent)
        _, before = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * size
    assert before > 6 * size


@pytest.mark.slow
def test_memory_of_a_wide_text() -> None:
    """One character beyond U+FFFF makes no string of four bytes a character of all."""
    found = record(20_000)
    found = found.replace(article=found.article.replace(paragraphs=("\U0001f600",)))
    tracemalloc.start()
    try:
        size = len(writer.packed(found, Style()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2 * size
