"""First and last days of values, and entries of the record that carry them."""

import datetime as dt
from itertools import pairwise

import pytest
from dated import article
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.extractor.times import find as times
from newsparse.extractor.times.intervals import begin_end, days, part, value_of
from newsparse.record import Date
from newsparse.tokens import Document

SPANS = [
    ("2024-10-25", "2024-10-25", "2024-10-25"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-12", "2024-12-01", "2024-12-31"),
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-W01", "2024-01-01", "2024-01-07"),
    ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2024-W43-WE", "2024-10-26", "2024-10-27"),
    ("2024-Q1", "2024-01-01", "2024-03-31"),
    ("2024-Q4", "2024-10-01", "2024-12-31"),
    ("2024-H1", "2024-01-01", "2024-06-30"),
    ("2024-H2", "2024-07-01", "2024-12-31"),
    ("2024-SP", "2024-03-01", "2024-05-31"),
    ("2024-WI", "2024-12-01", "2025-02-28"),
    ("2023-WI", "2023-12-01", "2024-02-29"),
    ("199", "1990-01-01", "1999-12-31"),
    ("18", "1800-01-01", "1899-12-31"),
    ("00", "0001-01-01", "0099-12-31"),
    ("2024-05/2024-09", "2024-05-01", "2024-09-30"),
    ("2024-10-25TMO", "2024-10-25", "2024-10-25"),
]
NONE = [
    "PAST_REF", "XXXX", "XXXX-10-25", "XXXX-WXX-5", "BC04", "BC0044", "2024-13", "2024-02-30", "2023-W53",
    "2024-Q5", "2024-H3", "2024-09/2024-05", "PAST_REF/2024", "2024/", "P2Y", "9999", "",
    "2024-10-25TXYZ", "0000",
]  # fmt: skip


@pytest.mark.parametrize(("value", "begin", "end"), SPANS)
def test_days(value: str, begin: str, end: str) -> None:
    """Each kind of value has its days, inclusive."""
    assert begin_end(value) == (begin, end)


@pytest.mark.parametrize("value", NONE)
def test_no_days(value: str) -> None:
    """What has no place in the calendar."""
    assert days(value) is None
    assert begin_end(value) == (None, None)


@pytest.mark.parametrize(
    ("value", "mod", "begin", "end"),
    [
        ("2024-03", "START", "2024-03-01", "2024-03-10"),
        ("2024-03", "MID", "2024-03-11", "2024-03-20"),
        ("2024-03", "END", "2024-03-21", "2024-03-31"),
        ("2024", "START", "2024-01-01", "2024-04-30"),
        ("2024", "MID", "2024-05-01", "2024-08-31"),
        ("2024", "END", "2024-09-01", "2024-12-31"),
        ("2024-Q2", "END", "2024-06-01", "2024-06-30"),
        ("2024-W43", "START", "2024-10-21", "2024-10-22"),
        ("2024-W43", "END", "2024-10-25", "2024-10-27"),
        ("199", "START", "1990-01-01", "1993-04-30"),
        ("2024-10-25", "END", "2024-10-25", "2024-10-25"),
        ("2024-W43-WE", "END", "2024-10-26", "2024-10-27"),
        ("2024", "APPROX", "2024-01-01", "2024-12-31"),
        ("2024", "BEFORE", "2024-01-01", "2024-12-31"),
    ],
)
def test_mods(value: str, mod: str, begin: str, end: str) -> None:
    """Early, middle and late are thirds; of a day or a weekend there are none."""
    assert begin_end(value, mod) == (begin, end)


@pytest.mark.parametrize(
    ("value", "begin"),
    [
        ("2024-10-25T09:30", "2024-10-25T09:30"),
        ("2024-10-25T09:30Z", "2024-10-25T09:30Z"),
        ("2024-10-25T09:30:15", "2024-10-25T09:30:15"),
        ("2024-10-25T24:00", "2024-10-26T00:00"),
    ],
)
def test_clocks(value: str, begin: str) -> None:
    """A TIME that has a clock keeps it; midnight begins the next day."""
    assert begin_end(value) == (begin, begin)


def test_clocks_of_a_range() -> None:
    """Both ends keep theirs."""
    assert begin_end("2024-10-25T09:00/2024-10-25T17:00") == ("2024-10-25T09:00", "2024-10-25T17:00")


DAYS = st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9997, 12, 31))
MODS = st.sampled_from([None, "START", "MID", "END", "BEFORE", "AFTER", "APPROX"])


@st.composite
def values(draw: st.DrawFn) -> str:
    """Give a calendar value of any kind."""
    day = draw(DAYS)
    iso = day.isocalendar()
    return draw(
        st.sampled_from(
            [
                day.isoformat(),
                f"{day.year:04}",
                f"{day.year:04}-{day.month:02}",
                f"{iso.year:04}-W{iso.week:02}",
                f"{iso.year:04}-W{iso.week:02}-WE",
                f"{day.year:04}-Q{(day.month + 2) // 3}",
                f"{day.year:04}-H{(day.month + 5) // 6}",
                f"{day.year:04}-SU",
                f"{day.year:04}-WI",
                f"{day.year:04}"[:3],
                f"{day.year:04}"[:2],
            ]
        )
    )


@given(values(), MODS)
def test_interval_and_value_agree(value: str, mod: str | None) -> None:
    """Begin is not after end; a part lies inside; the value of the interval has the same interval."""
    found = days(value)
    assert found is not None
    assert found[0] <= found[1]
    inside = part(found, mod)
    assert found[0] <= inside[0] <= inside[1] <= found[1]
    assert days(value_of(*found)) == found


@given(values())
def test_thirds_make_the_whole(value: str) -> None:
    """START, MID and END follow each other without a gap, from two days' length up."""
    found = days(value)
    assert found is not None
    if (found[1] - found[0]).days < 2:
        return
    thirds = [part(found, mod) for mod in ("START", "MID", "END")]
    assert (thirds[0][0], thirds[2][1]) == found
    assert all((b[0] - a[1]).days == 1 for a, b in pairwise(thirds))


@given(DAYS, DAYS)
def test_any_stretch_has_a_value(one: dt.date, two: dt.date) -> None:
    """Two days that no single value has are a range."""
    first, last = min(one, two), max(one, two)
    assert days(value_of(first, last)) == (first, last)


@given(st.text(max_size=25))
def test_any_text(value: str) -> None:
    """Whatever is asked, an answer comes."""
    begin, end = begin_end(value)
    assert (begin is None) == (end is None)


def entries(text: str, date: str | None = "2024-10-23") -> list[Date]:
    """Give the dates of a text."""
    return times.resolve(Document(text), article(text, date))[0]


class TestEntries:
    """What a record's ``dates`` hold."""

    @pytest.mark.parametrize(
        ("words", "value", "mod"),
        [
            ("in early March 2024", "2024-03", "START"),
            ("in mid-March 2024", "2024-03", "MID"),
            ("in late March 2024", "2024-03", "END"),
            ("at the end of the year", "2024", "END"),
            ("at the start of next year", "2025", "START"),
            ("at the turn of the 20th century", "19", "START"),
            ("in the early 1990s", "199", "START"),
            ("nearly two years ago", "2022", "APPROX"),
            ("more than a decade ago", "2014", "BEFORE"),
            ("less than a decade ago", "2014", "AFTER"),
            ("in March 2024", "2024-03", None),
        ],
    )
    def test_mod(self, words: str, value: str, mod: str | None) -> None:
        """TIMEX3's mod, from the words of the expression."""
        found = entries(f"It rained {words}.")
        assert [(d.value, d.mod) for d in found] == [(value, mod)]
        assert (found[0].begin, found[0].end) == begin_end(value, mod)

    def test_one_entry_a_value_and_mod(self) -> None:
        """Early March and March are two entries, each with its days."""
        found = entries("It rained in early March, in March and in early March.")
        assert [(d.value, d.mod, len(d.mentions)) for d in found] == [
            ("2024-03", None, 1),
            ("2024-03", "START", 2),
        ]

    @pytest.mark.parametrize(
        ("text", "value", "words"),
        [
            ("It rained from May to September.", "2024-05/2024-09", "May to September"),
            ("It rained between May and September.", "2024-05/2024-09", "May and September"),
            ("It rained on March 3-5.", "2024-03-03/2024-03-05", "March 3-5"),
            ("It rained from 1976 until 1983.", "1976/1983", "1976 until 1983"),
            ("It rained from Monday through Wednesday.", "2024-10-21/2024-10-23", "Monday through Wednesday"),
            (
                "It rained from 3 May to the 9th of June 2024.",
                "2024-05-03/2024-06-09",
                "3 May to the 9th of June 2024",
            ),
        ],
    )
    def test_ranges(self, text: str, value: str, words: str) -> None:
        """Both ends are entries, and so is the range over them."""
        found = {d.value: d for d in entries(text)}
        one, two = value.split("/")
        assert {one, two, value} <= found.keys()
        assert [m.text for m in found[value].mentions] == [words]
        assert found[value].begin == found[one].begin
        assert found[value].end == found[two].end

    @pytest.mark.parametrize(
        "text",
        [
            "It rained in May and in September.",
            "It rained in May. To September it is far.",
            "It rained in May and September.",
            "It rained recently to 2024.",
            "From 2024 to 2020 it rained.",
        ],
    )
    def test_no_range(self, text: str) -> None:
        """Two dates side by side, an end without a day, and an end before its begin."""
        assert not [d for d in entries(text) if "/" in d.value]

    def test_every_calendar_value_has_days(self) -> None:
        """The rest has none, and stands behind them."""
        found = entries(
            "Now, in 44 BC, on Friday, in 2019, in the 1990s, in the 18th century, at 9 a.m. on May 3,"
            " last week, over the weekend, in the third quarter of 2023, in the second half of 2022,"
            " in summer 2021, lately."
        )
        with_days = [d.begin is not None for d in found]
        assert with_days == sorted(with_days, reverse=True)
        assert all((d.begin is not None) == d.value[0].isdecimal() for d in found)
        begins = [d.begin or "" for d in found if d.begin]
        assert begins == sorted(begins)

    def test_without_a_date(self) -> None:
        """An unknown year has no days."""
        assert [(d.value, d.begin, d.end) for d in entries("It rained on May 3.", None)] == [
            ("XXXX-05-03", None, None)
        ]

    def test_in_the_record(self) -> None:
        """The written record has them."""
        record = newsparse.parse("It rained in early March.", date="2024-10-23").to_dict()
        assert [(d["value"], d["begin"], d["end"], d["mod"]) for d in record["dates"]] == [
            ("2024-03", "2024-03-01", "2024-03-10", "START")
        ]
