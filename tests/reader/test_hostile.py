"""Any bytes and any text: an Article whose spans hold, or NewsparseError; time grows with the input."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from timing import collector_rests

from newsparse import NewsparseError
from newsparse.reader import read
from newsparse.reader.plain import read as structure
from newsparse.record import Article

PIECES = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        "A",
        "Ada Roe",
        "By ",
        "by",
        "PARIS",
        "Paris",
        ", ",
        "(AP)",
        "(",
        ")",
        "/",
        " - ",
        "—",
        "--",
        ":",
        ".",
        "Oct. 26",
        "2024",
        "26/10/2024",
        "31 February 2024",
        "Subject: ",
        "Date: ",
        "# ",
        "---",
        "https://a.b/2024/1/1/c-d",
        "Photo: ",
        "Read more: ",
        "Reuter",
        "the road was closed",
        "The road was closed. ",
        "\u200b",
        "\ufeff",
        "\xad",
        "\xa0",
        "\0",
        "\ud800",
        "é",
        "東京",
        "؟",
        "\x85",
        "> ",
        "* ",
        "©",
        "1. ",
        "-\n",
        "said.”",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
FAST = settings(
    derandomize=True, max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def check(article: Article) -> None:
    """The parts follow one another, inside the text, and begin and end with something visible."""
    at = 0
    for segment in article.segments:
        assert at <= segment.start < segment.end <= len(article.text)
        part = article.text[segment.start : segment.end]
        assert part == part.strip()
        at = segment.end
    assert len(article.paragraphs) == sum(s.kind == "paragraph" for s in article.segments)
    if article.dateline:
        d = article.dateline
        assert article.text[d.start : d.end] == d.text
        assert d.place is None or article.text[d.place_start :].startswith(d.place)
    assert (article.published is None) == (article.published_from is None)


@FAST
@given(TEXTS | st.text(max_size=300))
def test_any_text(text: str) -> None:
    """Strings with lone surrogates, controls and marks anywhere."""
    try:
        check(read(text, format="text"))
    except NewsparseError as e:
        assert "empty" in str(e)  # noqa: PT017 - most texts raise nothing


@FAST
@given(TEXTS, st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-16-le", "latin-1", "shift-jis"]))
def test_any_encoding(text: str, encoding: str) -> None:
    """Text in any encoding, with what the encoding cannot say replaced."""
    try:
        check(read(text.encode(encoding, "replace"), format="text"))
    except NewsparseError as e:
        assert str(e)  # noqa: PT017 - most texts raise nothing


@FAST
@given(st.binary(max_size=400), st.text(max_size=12) | st.none())
def test_any_bytes(data: bytes, date: str | None) -> None:
    """Bytes that mean nothing, and dates that are none."""
    try:
        article = read(data, date=date, format="text")
    except NewsparseError as e:
        assert str(e)  # noqa: PT017 - some bytes raise nothing
    else:
        check(article)


UNITS = [
    "a",
    "A ",
    "A. ",
    " ",
    "\n",
    "\t\n",
    "a\n",
    "abc def\n",
    "ABC DEF\n",
    "A: b\n",
    "a-\n",
    "-",
    "— ",
    "(",
    "()",
    "/A",
    "\u200b\n",
    "> a\n",
    "By Ada Roe\n",
    "PARIS – \n",
    "PARIS, May 5 (AP) – The\n",
    "26 October 2024\n",
    "Photo: x\n",
    "Read more: x\n",
    "(KUNA)\n",
    "* Ab\n",
    "https://a.b/c\n",
    "# a\n",
    "Subject: a\n",
    "    Abc def\njkl mno\n",
    "The same line stands here twice.\n\n",
    "e\u0301",
    "\ud800",
    "1 ",
]


QUICK = 0.25
"""Seconds below which a ratio says nothing."""


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_growth(unit: str) -> None:
    """Four times the input takes no more than about four times the work; the least of three runs counts."""

    def seconds(size: int) -> float:
        text = "Council closes road\n\nOSLO – The road was closed.\n" + unit * (size // len(unit))
        start = time.process_time()
        structure.read(text, date="2024-10-26", url=None, name=None, encoding=None)
        return time.process_time() - start

    with collector_rests():
        large = seconds(80_000)
        if large >= QUICK:
            large = min(large, seconds(80_000), seconds(80_000))
            assert large < max(QUICK, 8 * min(seconds(20_000) for _ in range(3)))
