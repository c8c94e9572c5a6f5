"""Arguments of any type: parse, read and extract raise NewsparseError and nothing else."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import NewsparseError, extract, parse
from newsparse.reader import read

TEXT = "It rained in the old town of Bern."


class Hostile:
    """Says that it is a path."""

    def __init__(self, answer: Callable[[], object]) -> None:
        """Remember what to answer."""
        self.answer = answer

    def __fspath__(self) -> object:
        """Answer."""
        return self.answer()


def released() -> memoryview:
    """Give a view that is gone."""
    view = memoryview(b"x")
    view.release()
    return view


def shown(value: object) -> str:
    """Give an id that is the same in every process: of what shows its address, the type."""
    return type(value).__name__ if " at 0x" in repr(value) else repr(value)


@pytest.mark.parametrize(
    "source",
    [
        None, 5, 1.5, [], {}, object, TEXT.split(), Path("a\0b"), Path("/"), Path("gone"), released(),
        Hostile(lambda: 5), Hostile(lambda: None), Hostile(lambda: 1 / 0), Hostile(lambda: "gone"),
    ],
    ids=shown,
)  # fmt: skip
def test_sources(source: object) -> None:
    """Whatever is given as a source."""
    for call in (parse, read):
        with pytest.raises(NewsparseError):
            call(source)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("call", "option"),
    [(call, option) for call in (parse, read) for option in ("date", "url", "format")]
    + [(parse, "home"), (read, "name")],
)
@pytest.mark.parametrize("value", [5, 1.5, b"x", [], {}, object(), float("nan"), True, dt.time()], ids=shown)
def test_options(call: Callable[..., object], option: str, value: object) -> None:
    """Whatever is given as an option."""
    with pytest.raises(NewsparseError):
        call(TEXT, **{option: value})


def test_an_option_is_checked_for_a_path_too(tmp_path: Path) -> None:
    """Before the file is opened."""
    with pytest.raises(NewsparseError, match="url must be a string, not a int"):
        parse(tmp_path / "gone", url=5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "article", [None, TEXT, TEXT.encode(), Path("a"), {}, parse(TEXT)], ids=lambda value: type(value).__name__
)
def test_what_is_extracted_from(article: object) -> None:
    """What is no Article is refused by its type; a text belongs to parse."""
    with pytest.raises(NewsparseError, match=f"takes an Article, .*not a {type(article).__name__}$"):
        extract(article)  # type: ignore[arg-type]


@given(st.one_of(st.text(), st.dates(), st.datetimes(), st.binary(), st.integers(), st.floats(), st.none()))
def test_any_date(date: object) -> None:
    """It is a day or an error."""
    try:
        day = read(TEXT, date=date).published  # type: ignore[arg-type]
    except NewsparseError:
        return
    assert day is None if date is None else day is not None and len(day) == 10


def test_bytes_of_every_kind() -> None:
    """They are read alike."""
    data = TEXT.encode()
    wide = memoryview(data + b" " * (-len(data) % 4)).cast("I")
    for source in (data, bytearray(data), memoryview(data), wide):
        assert parse(source).text.rstrip() == TEXT  # type: ignore[arg-type]
