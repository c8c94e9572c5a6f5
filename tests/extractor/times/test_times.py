"""Finding and grouping time expressions, what they are read against, and input of any kind."""

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from dated import article, explain, found, read
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import wordlists
from newsparse.extractor.times import feast_days, holidays, patterns, rules
from newsparse.extractor.times import find as times
from newsparse.extractor.times.vocabulary import CLASSES
from newsparse.record import Segment
from newsparse.tokens import Document

_COMPILED = {"TOKEN": patterns.TOKEN, "STARTS": rules.STARTS}


def values(text: str, date: str | None, **more: str | None) -> list[str]:
    """Give the values found in a text."""
    return [value for _, value in found(text, date, **more)]


class TestRecord:
    """What ``resolve`` hands to the record."""

    def test_groups_mentions_by_value(self) -> None:
        """Two mentions of one day are one entry, with both offsets."""
        text = "He came on Tuesday. On October 22, it rained."
        dates, durations = times.resolve(Document(text), article(text, "2024-10-23"))
        assert [(d.value, d.type, [m.text for m in d.mentions]) for d in dates] == [
            ("2024-10-22", "DATE", ["Tuesday", "October 22"])
        ]
        assert all(text[m.start : m.end] == m.text for m in dates[0].mentions)
        assert durations == []

    def test_sorts_calendar_values_in_time_order(self) -> None:
        """Coarse values stand where they begin; values without a year come last, as first mentioned."""
        text = (
            "Now, in the third quarter of 2024, on May 3, 2024, last week, in the 1990s, in 2024,"
            " in summer 2024, in the 19th century, at 9 a.m. on May 3, 2024, he recently won."
        )
        dates, _ = times.resolve(Document(text), article(text, "2024-10-23"))
        assert [d.value for d in dates] == [
            "18", "199", "2024", "2024-05-03", "2024-05-03T09:00", "2024-SU", "2024-Q3", "2024-W42",
            "PRESENT_REF", "PAST_REF",
        ]  # fmt: skip

    def test_durations_and_sets_stand_apart(self) -> None:
        """DURATION and SET go to the second list."""
        text = "For two years they met every Friday until 2019."
        dates, durations = times.resolve(Document(text), article(text, None))
        assert [d.value for d in dates] == ["2019"]
        assert [(d.value, d.type) for d in durations] == [("P2Y", "DURATION"), ("XXXX-WXX-5", "SET")]

    def test_mentions_stay_within_segments(self) -> None:
        """Words of two paragraphs make no expression, and nothing between segments is read."""
        assert values("He came in March\n3, 2022 was quiet", None) == ["XXXX-03", "2022"]
        text = "On Monday || on Tuesday"
        art = article(text, "2024-10-23")
        part = type(art)(art.source, text, published="2024-10-23", segments=(Segment("title", 0, 9),))
        assert [t.value for t in times.explain(Document(text), part)] == ["2024-10-21"]

    def test_explain_names_the_rule(self) -> None:
        """The debug view says which rule made each value."""
        rules = [t.rule for t in explain("On May 3 and 4, last week, for two years.", "2024-10-23")]
        assert rules == ["day_month", "range", "relative_unit", "duration"]

    def test_hard_wrapped_lines(self) -> None:
        """A line break inside a paragraph is a space."""
        text = "on March\r\n3, 2022 he"
        segment = Segment("paragraph", 0, len(text))
        art = article(text, None)
        part = type(art)(art.source, text, segments=(segment,))
        assert [t.value for t in times.explain(Document(text), part)] == ["2022-03-03"]


class TestAnchor:
    """What expressions are read against."""

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("on Friday", "XXXX-WXX-5"),
            ("in March", "XXXX-03"),
            ("on March 3", "XXXX-03-03"),
            ("today", "XXXX-XX-XX"),
            ("this morning", "XXXX-XX-XXTMO"),
            ("last night", "XXXX-XX-XXTNI"),
            ("last week", "XXXX-WXX"),
            ("last month", "XXXX-XX"),
            ("last year", "XXXX"),
            ("last Friday", "XXXX-WXX-5"),
            ("June last year", "XXXX-06"),
            ("last June", "XXXX-06"),
            ("last summer", "XXXX-SU"),
            ("the third quarter", "XXXX-Q3"),
            ("this quarter", "XXXX-QX"),
            ("over the weekend", "XXXX-WXX-WE"),
            ("two weeks ago", "XXXX-WXX"),
            ("three years ago", "XXXX"),
            ("at Christmas", "XXXX-12-25"),
            ("at 9 a.m. on Friday", "XXXX-WXX-5T09:00"),
            ("on Friday night", "XXXX-WXX-5TNI"),
        ],
    )
    def test_no_article_date(self, words: str, value: str) -> None:
        """Without a date values stay underspecified; the clock of the machine is never asked."""
        assert values(f"It rained {words}.", None) == [value]

    @pytest.mark.parametrize(
        "marked",
        [
            "On [Friday|2022-03-04], [March 4, 2022|2022-03-04], he fell.",
            "On [March 4, 2022|2022-03-04] he fell; he died [the next day|2022-03-05].",
            "On [March 4, 2022|2022-03-04] he fell, a [Friday|2022-03-04], before [Sunday|XXXX-WXX-7].",
            "On [March 4, 2022|2022-03-04] he fell; on [April 2|2022-04-02] he rose.",
            "On [March 4, 2022|2022-03-04] he fell; [three days later|2022-03-07] he rose.",
            "In [2019|2019] he fell; [the following year|2020] he rose.",
            "[July 11|2021-07-11] came.\nIt was [July 11, 2021|2021-07-11], so.\nOn [July 12|XXXX-07-12].",
            "On [July 4|XXXX-07-04] he fell, as on [July 4, 2021|2021-07-04] and [July 4, 1999|1999-07-04].",
        ],
    )
    def test_full_dates_help(self, marked: str) -> None:
        """What a full date in the text settles is settled without an article date."""
        text, expected = read(marked)
        if expected[0][0] == "Friday":  # read before the date that names its day
            expected[0] = ("Friday, March 4, 2022", "2022-03-04")
            del expected[1]
        assert found(text, None) == expected

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("He said yesterday (July 25, 2022) that it rained on Friday.", "2022-07-22"),
            ("He said today, 25 July 2022, that it rained on Friday.", "2022-07-22"),
            ("It rained yesterday. It had rained on July 25, 2022, and on Friday.", "XXXX-WXX-5"),
        ],
    )
    def test_day_told_in_the_text(self, text: str, value: str) -> None:
        """Without a date, "yesterday (July 25, 2022)" tells the article's day."""
        assert values(text, None)[-1] == value

    def test_period_a_year_back(self) -> None:
        """The same period last year is read against the quarter told of, with and without a date."""
        text = "It rose in the second quarter of 2022 from the same period last year."
        assert values(text, None)[-1] == values(text, "2022-07-25")[-1] == "2021-Q2"

    def test_dateline_date(self) -> None:
        """A story filed the day before says "today" of that day; an old dateline is not believed."""
        text = "He left today, Friday, and this morning."
        assert values(text, "2024-10-26", filed="2024-10-25")[0] == "2024-10-25"
        assert values(text, "2024-10-26", filed="2024-10-25")[-1] == "2024-10-25TMO"
        assert values("He left today.", None, filed="2024-10-25") == ["2024-10-25"]
        assert values("He left today.", "2024-10-26", filed="2021-10-25") == ["2024-10-26"]

    @pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31", "garbage", "", "2024-02", "2023-02-29"])
    def test_odd_article_dates(self, date: str) -> None:
        """The ends of the calendar and dates that are none do not raise."""
        words = "last week, next week, tomorrow, yesterday, 90 years ago, next month, last Friday, Easter"
        dates, _ = times.resolve(Document(words), article(words, date))
        assert not [d.value for d in dates if re.match("0000|[0-9]{5}", d.value)]

    def test_state_ends_with_the_article(self) -> None:
        """One article's dates never help another's."""
        assert values("On March 4, 2022 he fell.", None) == ["2022-03-04"]
        assert values("On April 2 he rose, that year and the next day.", None)[0] == "XXXX-04-02"


class TestHolidays:
    """Computed feasts against published calendars."""

    @pytest.mark.parametrize(
        ("name", "days"),
        [
            ("easter", ["2018-04-01", "2021-04-04", "2024-03-31"]),
            ("orthodox easter", ["2021-05-02", "2024-05-05"]),
            ("thanksgiving", ["2021-11-25", "2024-11-28"]),
            ("memorial day", ["2021-05-31", "2024-05-27"]),
            ("labor day", ["2021-09-06", "2024-09-02"]),
            ("election day", ["2020-11-03", "2022-11-08"]),
            ("rosh hashanah", ["2020-09-19", "2021-09-07", "2022-09-26", "2023-09-16", "2024-10-03"]),
            ("yom kippur", ["2021-09-16", "2023-09-25"]),
            ("passover", ["2021-03-28", "2022-04-16", "2023-04-06", "2024-04-23"]),
            ("hanukkah", ["2020-12-11", "2021-11-29", "2022-12-19", "2023-12-08", "2024-12-26"]),
            ("ramadan", ["2021-04-13", "2022-04-02", "2024-03-11"]),
            ("lunar new year", ["2020-01-25", "2023-01-22", "2024-02-10"]),
            ("diwali", ["2021-11-04", "2022-10-24", "2023-11-12"]),
        ],
    )
    def test_days(self, name: str, days: list[str]) -> None:
        """Each feast falls where the calendars say."""
        named = holidays.match(name.split(), name.title().split(), 0)
        assert named is not None
        rule = holidays.rule_in(named.holiday, lambda: "")
        assert [str(one) for day in days for one in feast_days.days(rule, int(day[:4]))] == days

    @pytest.mark.parametrize("year", [1, 9999, 1583, 622])
    def test_any_year(self, year: int) -> None:
        """No year raises."""
        rules = {line[0].lstrip("^") for line in wordlists.sections("feasts.txt")["names"]}
        for rule in rules:
            assert all(day.year in (year, year + 1) for day in feast_days.days(rule, year))

    def test_dateutil_is_loaded_for_easter_only(self) -> None:
        """An ordinary article costs no import of dateutil; its parser is never imported."""
        code = (
            "import sys; sys.path.insert(0, 'tests/support'); from dated import found;"
            "found('Last week, on Friday, March 3, 2022, for two years, at Christmas.', '2024-10-23');"
            "assert 'dateutil' not in sys.modules; found('At Easter.', '2024-10-23');"
            "assert 'dateutil.easter' in sys.modules and 'dateutil.parser' not in sys.modules"
        )
        subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


PIECES = [
    *CLASSES, "'98", "'90s", "‘80s", "1998", "0000", "9999", "2199", "31", "0", "25:99", "24:00", "10:35",
    "3.30pm", "99am", "12/31/99", "99/99/9999", "9/11", "2013-02-30", "2013-12-31T25:61", "2013-12-31T10:00Z",
    "Q3", "H2", "19th", "99th", "0th", "1990s", "1/2", "1/0", "1,500", "99999", "a.m.", "o'clock",
    "word", "Smith", "ended", "will", "that", "of", "٣", "²", "½", "\ud800", "\0", "\u202e",
    *(" ".join(line[1:]).title() for line in wordlists.sections("feasts.txt")["names"]),
]  # fmt: skip
LETTERS = ("n", "n-", "q&", "tBj", "d&", "i%", "t", "c", "erjt", "H+", "0d", "n&n-", "k", "f", "M.", "W,")
SIGNS = ("9", "1/", "1:", "9.", "a.", "a", "'9", "2022-", "2022-10-10T", "-", "’", "https://", "9a", "_")
UNITS = (
    "twenty-", "two ", "the ", "The Week ", "Monday to ", "really and ", "last ", "March ", "3-", "in 1998 ",
    "03/04/2022 ",
)  # fmt: skip
DATES = [None, "2022-03-04", "0001-01-01", "9999-12-31", "1600-02-29", "2024-12-31"]


class TestHostile:
    """Nothing raises, nothing impossible comes out, and time grows with the input."""

    @pytest.mark.parametrize("seed", range(40))
    def test_random_words(self, seed: int) -> None:
        """Any heap of the words that rules look for is read without an error."""
        rnd = random.Random(seed)  # noqa: S311 - not for secrets
        words = [rnd.choice(PIECES) for _ in range(300)]
        words = [w.title() if rnd.random() < 0.5 else w for w in words]
        text = rnd.choice([" ", " ", "-", ", ", ""]).join(words)
        date = rnd.choice(DATES)
        spans = explain(text, date)
        times.resolve(Document(text), article(text, date))
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(text[t.start : t.end].strip() and not re.match("0000|[0-9]{5}", t.value) for t in spans)

    @pytest.mark.parametrize(
        "text",
        [
            "", " ", "\n", "'", "-", ".", "9", "9" * 5000, "1/" * 3000, "a.m." * 900, "of the " * 900,
            "Q" * 99, "\ud800\ud801", "\0" * 50, "2022-02-30", "0000-00-00", "99999-99-99", "00:00:00:00",
            "on February 30, 2022 and 31 April", "at 25:99", "in the year 0", "in 99999", "'00s", "٣ مارس",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("date", DATES)
    def test_odd_texts(self, text: str, date: str | None) -> None:
        """None of these is a date, and none raises."""
        assert [v for v in values(text, date) if v[:1].isdigit() and v != "20"] in ([], ["200"])

    @pytest.mark.parametrize("name", rules.RULES)
    def test_rules_are_linear(self, name: str) -> None:
        """Four times the letters take about four times as long, for every pattern on classes."""
        pattern = rules.compiled(name)
        for unit in LETTERS:
            assert _is_linear(lambda text: list(pattern.finditer(text)), unit), unit

    @pytest.mark.parametrize("name", [*_COMPILED, *patterns.ON_WORDS])
    def test_text_patterns_are_linear(self, name: str) -> None:
        """The same for every pattern on text."""
        pattern = patterns.written(name) if name in patterns.ON_WORDS else _COMPILED[name]
        for unit in SIGNS:
            assert _is_linear(lambda text: list(pattern.finditer(text)), unit), unit

    def test_many_paragraphs_are_linear(self) -> None:
        """So does the number of paragraphs."""
        assert _is_linear(lambda text: explain(text, "2024-10-23"), "https://a.b/2022/ in 1998\n")

    def test_no_pattern_is_left_out(self) -> None:
        """Whoever adds a pattern to the module gets it tested."""
        compiled = {n for m in (patterns, rules) for n, p in vars(m).items() if isinstance(p, re.Pattern)}
        assert compiled == _COMPILED.keys()

    @pytest.mark.parametrize("unit", UNITS)
    def test_finding_is_linear(self, unit: str) -> None:
        """The whole of it grows as its input."""
        assert _is_linear(lambda text: explain(text, "2024-10-23"), unit)


def _is_linear(work: Callable[[str], object], unit: str) -> bool:
    """Tell whether 4n characters take less than 10 times as long as n (16 times is quadratic)."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        work(text)
        return time.process_time() - start

    return any(seconds(16_000) < 10 * max(seconds(4_000), 2e-4) for _ in range(5))


def test_patterns_go_over_a_plain_word_only_to_a_unit() -> None:
    """Windows are cut where a plain word has no unit behind it, so no pattern may go on there."""
    for rule in rules.RULES.values():
        pattern = rule.pattern
        assert "x" not in pattern.replace("x?[UuQS]", "")
        assert "." not in pattern.replace(r"\.", "")
        assert "[^" not in pattern


@pytest.mark.parametrize("name", rules.RULES)
@settings(deadline=None, max_examples=30)
@given(st.data())
def test_whatever_matches_may_match(name: str, data: st.DataObject) -> None:
    """The letters that stand before a pattern never rule out what it matches."""
    pattern = rules.RULES[name][2].replace("}+", "}").replace("?+", "?")
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    if rules.compiled(name).match(text):
        assert rules.may_match(name, text)
