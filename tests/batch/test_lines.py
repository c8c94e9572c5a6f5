"""A line of JSON Lines: the article, and what the other fields say of it."""

import json

import pytest

from newsparse.batch import lines
from newsparse.batch.job import Settings
from newsparse.errors import NewsparseError


def line(**fields: object) -> bytes:
    """Write a line."""
    return json.dumps({"text": "It rained in the old town."} | fields).encode()


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "-Infinity", '[1, {"x": 2e400}]'])
def test_numbers_that_json_cannot_say(number: str) -> None:
    """They would come out as Infinity, which is no JSON."""
    with pytest.raises(NewsparseError, match="a number that JSON cannot say"):
        lines.fields(b'{"text": "x", "n": %s}' % number.encode(), "text")


@pytest.mark.parametrize("number", ["1e308", "-0.0", "5e-324", "1e-999", "12345678901234567890"])
def test_numbers_that_it_can(number: str) -> None:
    """They are carried through."""
    assert lines.fields(b'{"text": "x", "n": %s}' % number.encode(), "text") == (
        "x",
        {"n": json.loads(number)},
    )


@pytest.mark.parametrize("text", [b"no", b"[1]", b'"x"', b"{", b"\xff", b"1" * 5000, b"[" * 100_000, b"\0"])
def test_what_is_no_object(text: bytes) -> None:
    """It is refused."""
    with pytest.raises(NewsparseError, match="not a JSON object"):
        lines.fields(text, "text")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024-10-26", "2024-10-26"),
        ("2024-10-26T23:30:00-04:00", "2024-10-26"),
        ("20241026T060000Z", "2024-10-26"),
        ("Sat, 26 Oct 2024 23:10:00 -0400", "2024-10-26"),
        ("26 Oct 2024 23:10 EST", "2024-10-26"),
        (1729936800, "2024-10-26"),
        (1729936800.5, "2024-10-26"),
        ("1729936800", "2024-10-26"),
        (1729936800000, "2024-10-26"),
    ],
)
def test_dates_that_are_understood(said: object, day: str) -> None:
    """ISO 8601, RFC 822 and 2822, seconds and milliseconds since 1970."""
    for key in ("date", "published"):
        article, extra = lines.read(line(**{key: said}), "d:1", Settings())
        assert (article.published, article.notes) == (day, ())
        assert extra == {key: said}


@pytest.mark.parametrize("said", ["yesterday", "2024-13-45", "soon" * 99, True, 7, [2024], {"y": 1}])
def test_dates_that_are_not(said: object) -> None:
    """A note says so, and the article is read all the same."""
    article, _ = lines.read(line(date=said), "d:1", Settings())
    assert article.published is None
    (note,) = article.notes
    assert note.startswith("date not understood: ")
    assert len(note) < 100


def test_the_second_field_where_the_first_is_not_understood() -> None:
    """And what was not is said."""
    article, _ = lines.read(line(date="soon", published="2024-10-26"), "d:1", Settings())
    assert (article.published, article.notes) == ("2024-10-26", ("date not understood: 'soon'",))


@pytest.mark.parametrize("said", [None, ""])
def test_no_date_needs_no_note(said: object) -> None:
    """An empty field says nothing."""
    assert lines.read(line(date=said), "d:1", Settings())[0].notes == ()


def test_an_option_counts_more() -> None:
    """Then the fields are not looked at."""
    settings = Settings(date="2020-02-02", url="https://b.example/")
    article, _ = lines.read(line(date="soon", url="https://a.example/"), "d:1", settings)
    assert (article.published, article.source.url, article.notes) == ("2020-02-02", "https://b.example/", ())


@pytest.mark.parametrize("url", [5, None, ["x"]])
def test_a_url_that_is_no_string(url: object) -> None:
    """It is carried through, and that is all."""
    article, extra = lines.read(line(url=url), "d:1", Settings())
    assert (article.source.url, extra) == (None, {"url": url})
