"""Any bytes, text or page at all: a record whose spans are true, or NewsparseError."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from target import PIECES, check, page

pytestmark = pytest.mark.slow

pieces = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
options = st.fixed_dictionaries(
    {}, optional={"date": st.dates().map(str), "url": st.text(), "format": st.sampled_from(["text", "html"])}
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), options)
def test_bytes(data: bytes, kwargs: dict[str, str]) -> None:
    """Encodings, byte-order marks and binary files included."""
    check(data, **kwargs)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=400), options)
def test_text(data: str, kwargs: dict[str, str]) -> None:
    """Lone surrogates and unassigned characters included."""
    check(data, **kwargs)


@settings(max_examples=250, deadline=None)
@given(pieces, options)
def test_what_news_is_made_of(data: str, kwargs: dict[str, str]) -> None:
    """Datelines, names, dates and markup in senseless order, as text and as bytes."""
    check(data, **kwargs)
    check(data.encode("utf-8", "surrogatepass"), **kwargs)
    check(data.encode("utf-16", "surrogatepass"), **kwargs)


@settings(max_examples=150, deadline=None)
@given(pieces, st.text(st.characters(), max_size=60))
def test_pages(data: str, title: str) -> None:
    """A page around the pieces, its metadata included."""
    check(page(data, title), format="html")


@settings(max_examples=50, deadline=None)
@given(pieces)
def test_the_same_input_gives_the_same_record(data: str) -> None:
    """Twice in one process."""
    first, second = (check(data, date="2024-10-26") for _ in range(2))
    assert json.dumps(first and first.to_dict()) == json.dumps(second and second.to_dict())
