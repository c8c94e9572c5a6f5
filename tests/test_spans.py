"""Stretches of a text held in little: a list of pairs in all that is asked of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.record import Article, Segment, Segments, Source
from newsparse.spans import Pair, Spans

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=4)


@given(PAIRS, PAIRS, st.integers(0, 4), st.integers(0, 4))
def test_spans_are_a_list(pairs: list[Pair], new: list[Pair], a: int, b: int) -> None:
    """To read, to change, to put in and to take out."""
    spans = Spans(pairs)
    assert (list(spans), len(spans), list(spans[a:b])) == (pairs, len(pairs), pairs[a:b])
    spans[a:b] = new
    pairs[a:b] = new
    spans.insert(1, (7, 8))
    pairs.insert(1, (7, 8))
    spans[0], pairs[0] = (1, 2), (1, 2)
    assert list(spans) == pairs
    del spans[a:b], pairs[a:b]
    assert list(spans) == pairs


def test_find() -> None:
    """A stretch is found by both its ends; a copy goes its own way."""
    spans = Spans([(0, 3), (4, 9), (12, 15)])
    copy = spans.copy()
    spans[1] = (5, 9)
    assert [copy.find(*pair) for pair in ((0, 3), (4, 9), (12, 15))] == [0, 1, 2]
    assert [copy.find(*pair) for pair in ((0, 4), (5, 9), (3, 4), (16, 17))] == [-1] * 4
    assert Spans().find(0, 1) == -1


def test_segments_are_a_tuple() -> None:
    """Equal to the tuple of the same, with its hash and its looks, whatever of it is asked for."""
    given = (Segment("title", 0, 3), Segment("paragraph", 4, 9), Segment("paragraph", 10, 12))
    held = Segments(given)
    assert (held, hash(held), repr(held)) == (given, hash(given), repr(given))
    assert given == held
    assert (held[0], held[-1], held[1:], len(held)) == (given[0], given[-1], given[1:], 3)
    assert held != given[:2]
    assert held != "x"
    assert Article(Source(), "x", segments=held) == Article(Source(), "x", segments=given)
    with pytest.raises(IndexError):
        held[3]


def test_the_spans_of_a_kind() -> None:
    """What the layout has, for any kind."""
    article = Article(Source(), "x", segments=Segments([Segment("title", 0, 3), Segment("other", 4, 9)]))
    assert list(article.spans("other")) == article.layout["other"] == [(4, 9)]
    assert list(article.spans("caption")) == []
