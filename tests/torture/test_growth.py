"""Time grows with the input and no faster, whatever is repeated in it."""

import time

import pytest
from families import HTML, START, TEXT
from formats import VIEWS
from timing import collector_rests

import newsparse
from newsparse.writer import Style, load

pytestmark = pytest.mark.slow

SMALL, LARGE = 10_000, 40_000

ALLOWED = 8.0
"""Four times the input may take so many times the time; quadratic growth would take 16 times."""

QUICK = 0.3
"""Seconds under which a ratio says nothing."""


def seconds(source: str, kind: str) -> float:
    """Measure one whole job, all formats included."""
    start = time.process_time()
    try:
        record = newsparse.parse(source, format=kind, date="2024-10-26")
    except newsparse.NewsparseError:
        return time.process_time() - start
    for view in VIEWS:
        load(view).body(record, Style(width=80, color=True))
    return time.process_time() - start


def check(start: str, unit: str, kind: str) -> None:
    """Compare a small and a large input; a noisy first look gets a second."""
    newsparse.parse(START)
    with collector_rests():
        compare(start, unit, kind)


def compare(start: str, unit: str, kind: str) -> None:
    """Look twice, if need be."""
    for last in (False, True):
        large = seconds(start + unit * (LARGE // len(unit)), kind)
        if large < QUICK:
            return
        small = max(seconds(start + unit * (SMALL // len(unit)), kind), 0.01)
        if large <= ALLOWED * small:
            return
        assert not last, f"{small:.2f} s at {SMALL}, {large:.2f} s at {LARGE}"


@pytest.mark.parametrize("family", TEXT)
def test_text(family: str) -> None:
    """One unit of text."""
    check(START, TEXT[family], "text")


@pytest.mark.parametrize("family", HTML)
def test_html(family: str) -> None:
    """One unit of markup."""
    check("<!DOCTYPE html><html><head><title>x</title></head><body><h1>x</h1>", HTML[family], "html")


def test_a_page_ten_thousand_elements_deep() -> None:
    """Neither a crash nor lost text."""
    page = "<html><body>" + "<div>" * 10_000 + "<p>It rained all day in the old town of Bern.</p>" * 3
    assert "rained" in newsparse.parse(page, format="html").text
