"""Names of holidays, the country they are of, and which year is meant."""

import datetime as dt

import pytest
from dated import article, explain, found

from newsparse.extractor.times import find as times
from newsparse.extractor.times.country import country_of
from newsparse.extractor.times.holidays import candidates, follows, match, rule_in, starts
from newsparse.record import Mention, Place
from newsparse.tokens import Document

DAY = "2024-03-01"


def named(text: str) -> str | None:
    """Give the words of a text that name a holiday, apart by spaces."""
    raw = text.split()
    hit = match([word.lower() for word in raw], raw, 0)
    return " ".join(raw[: hit.end]) if hit else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Christmas Day was wet", "Christmas Day"),
        ("Christmas was wet", "Christmas"),
        ("christmas was wet", "christmas"),
        ("easter was wet", None),
        ("Easter was wet", "Easter"),
        ("Mother 's Day came", "Mother 's Day"),
        ("Mothers ' Day came", "Mothers ' Day"),
        ("mother 's day came", None),
        ("mothers day 2014 came", "mothers day"),
        ("St . Patrick ’s Day came", "St . Patrick ’s Day"),
        ("st patrick 's day came", "st patrick 's day"),
        ("Eid - al - Fitr came", "Eid - al - Fitr"),
        ("Diwali eve came", "Diwali eve"),
        ("Independence Day came", "Independence Day"),
        ("independence day came", None),
        ("Martin Luther King Jr . Day came", "Martin Luther King Jr . Day"),
        ("Memorial services", None),
        ("Christmas", "Christmas"),
    ],
)
def test_names(text: str, words: str | None) -> None:
    """The longest name, over the signs inside it, with the capitals that it needs."""
    assert named(text) == words


def test_first_words() -> None:
    """A name is looked for only where its second word may stand."""
    assert {"boxing", "boxings", "labor", "labour", "easter"} <= starts()
    assert "services" not in starts()
    assert "day" in follows("boxing")
    assert {"day", "dys"} <= follows("labor") == follows("labour")
    assert "services" not in follows("memorial")
    assert not follows("easter"), "anything may follow a name of one word"
    assert not follows("all") - follows("alls")


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("labor day , then a new law", [0]),
        ("a labor law of the day", []),
        ("mother 's day and all st . - jean baptiste day", [0, 4, 5]),
        ("a st . - ' jean", []),
        ("easter and all easter", [0, 3]),
        ("labor", []),
    ],
)
def test_candidates(words: str, places: list[int]) -> None:
    """A name begins with a word that one begins with, and goes on at once but for signs."""
    assert candidates(words.split()) == places


@pytest.mark.parametrize(
    ("name", "code", "rule"),
    [
        ("Labour Day", "", "nth:9:1:1"),
        ("Labour Day", "ca", "nth:9:1:1"),
        ("Labour Day", "AU", "nth:10:1:1"),
        ("Labour Day", "KE", "05-01"),
        ("Thanksgiving", "CA", "nth:10:1:2"),
        ("Thanksgiving", "IN", "nth:11:4:4"),
        ("Mother's Day", "GB", "easter-21"),
        ("Mother's Day", "ZA", "nth:5:7:2"),
        ("Independence Day", "", "07-04"),
        ("Independence Day", "IN", "08-15"),
        ("Independence Day", "QQ", "-"),
        ("Christmas", "QQ", "12-25"),
    ],
)
def test_countries(name: str, code: str, rule: str) -> None:
    """A country's own rule; where it has none, the usual one, but none where each country has its own."""
    raw = name.replace("'s", " 's").split()
    hit = match([word.lower() for word in raw], raw, 0)
    assert hit is not None
    assert rule_in(hit.holiday, lambda: code) == rule


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It will be held on Christmas Day.", "2024-12-25"),
        ("It was held on Christmas Day.", "2023-12-25"),
        ("It opens next Christmas.", "2024-12-25"),
        ("It opened last Christmas.", "2023-12-25"),
        ("It stays shut until Halloween.", "2024-10-31"),
        ("It was held at Easter last year.", "2023-04-09"),
        ("It was held at Easter 2019.", "2019-04-21"),
        ("It was held on Boxing Day in 2019.", "2019-12-26"),
        ("It opened over the Memorial Day weekend.", "2023-W21-WE"),
        ("It opened on the weekend of Halloween.", "2023-W43-WE"),
        ("It will open in Easter week.", "2024-W13"),
        ("It was shut on Diwali eve.", "2023-11-11"),
        ("They gathered at Easter.", "2023-04-09"),
        ("It was quiet on the Indian Independence Day.", "2023-08-15"),
        ("Shops were shut on Carnival Monday.", "2024-02-12"),
    ],
)
def test_which_year(text: str, value: str) -> None:
    """By the words around it, the tense, or the nearest."""
    assert [v for _, v in found(text, DAY)] == [value]


def test_holiday_weekend_turns_at_midweek() -> None:
    """A Tuesday's weekend is the one before, a Wednesday's the one after."""
    assert found("Over the Christmas weekend 2018.", DAY) == [("Christmas weekend 2018", "2018-W51-WE")]
    assert found("Over the Christmas weekend 2019.", DAY) == [("Christmas weekend 2019", "2019-W52-WE")]


def test_without_a_date() -> None:
    """A fixed day stays without its year, a movable one is none."""
    assert found("It rained at Christmas and at Easter.", None) == [
        ("Christmas", "XXXX-12-25"),
        ("Easter", "XXXX-XX-XX"),
    ]


class TestCountry:
    """Which country an article is of."""

    def test_order_of_evidence(self) -> None:
        """The dateline, the domain, the home, the places."""
        spots = [Place("Nairobi", country="KE", mentions=(Mention("Nairobi", 0, 7),))]
        filed = article("x", None, place="SYDNEY", url="https://a.example.co.za/b")
        assert country_of(filed, "Toronto", spots) == "AU"
        assert country_of(article("x", None, url="https://a.co.za/b"), "Toronto", spots) == "ZA"
        assert country_of(article("x", None, url="https://a.example/b"), "Toronto", spots) == "CA"
        assert country_of(article("x", None), None, spots) == "KE"
        assert country_of(article("x", None)) == ""

    def test_most_places(self) -> None:
        """One country must have half of the mentions."""
        one = Mention("x", 0, 1)
        spots = [Place("a", country="KE", mentions=(one, one)), Place("b", country="UG", mentions=(one, one))]
        assert country_of(article("x", None), None, spots) == "KE"
        spots.append(Place("c", country="TZ", mentions=(one,)))
        assert country_of(article("x", None), None, spots) == ""

    def test_asked_only_where_it_matters(self) -> None:
        """An article without a country's holiday and without 03/04/2022 asks for none."""
        asked: list[str] = []

        def where() -> str:
            asked.append("")
            return "CA"

        text = "It rained on Christmas Day 2023."
        times.resolve(Document(text), article(text, DAY), where)
        assert not asked
        text = "It will rain on Thanksgiving."
        dates, _ = times.resolve(Document(text), article(text, DAY), where)
        assert [d.value for d in dates] == ["2024-10-14"]
        assert asked


def test_dates_of_any_year_do_not_raise() -> None:
    """The ends of the calendar."""
    for day in (dt.date(1, 1, 1), dt.date(9999, 12, 31)):
        explain("Easter, Ramadan, Diwali, Hanukkah, Thanksgiving, next Christmas", day.isoformat())
