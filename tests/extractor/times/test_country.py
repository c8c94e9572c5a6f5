"""Dates in figures that can be read both ways."""

import pytest
from dated import article, found

from newsparse.extractor.times.country import is_month_first

TEXT = "It rained on 03/04/2022, they said."


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://www.example.co.uk/a", "2022-04-03"),
        ("https://example.in/a", "2022-04-03"),
        ("https://example.com.au:8080/a", "2022-04-03"),
        ("https://example.gov/a", "2022-03-04"),
        ("https://example.com/a.uk", "2022-03-04"),
        ("no url at all", "2022-03-04"),
        (None, "2022-03-04"),
    ],
)
def test_domain(url: str | None, value: str) -> None:
    """The outlet's domain settles 03/04; a number above 12 and ISO settle themselves."""
    assert found(TEXT, "2022-05-01", url=url) == [("03/04/2022", value)]
    others = [v for _, v in found("On 2022-03-04 and 25/12/2021.", None, url=url)]
    assert others == ["2022-03-04", "2021-12-25"]
    assert [v for _, v in found("On 12/25/2021.", None, url=url)] == ["2021-12-25"]


@pytest.mark.parametrize(
    ("more", "value"),
    [
        ("It had rained on 25/12/2021 too.", "2022-04-03"),
        ("It had rained on 12.25.2021 too.", "2022-03-04"),
        ("It had rained on 25/12/2021, 26/12/2021 and 12/27/2021 too.", "2022-04-03"),
        ("It had rained on 25 December 2021 too.", "2022-04-03"),
        ("It had rained on 25 Dec. too.", "2022-04-03"),
        ("It had rained on December 25 too, and on 25 Main Street.", "2022-03-04"),
        ("It had rained on 1/25/12/2021 and on 2022/25/12/2021 too.", "2022-03-04"),
    ],
)
def test_own_dates(more: str, value: str) -> None:
    """An article's other dates show its order."""
    assert found(f"{TEXT} {more}", "2022-05-01")[0] == ("03/04/2022", value)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("LONDON", "2022-04-03"),
        ("Wilmington, Delaware", "2022-03-04"),
        ("Cork, Ireland", "2022-04-03"),
        ("Nowhereville", "2022-03-04"),
    ],
)
def test_dateline(place: str, value: str) -> None:
    """The country of the dateline counts where nothing else does."""
    assert found(TEXT, "2022-05-01", place=place) == [("03/04/2022", value)]
    assert found(TEXT, "2022-05-01", place=place, url="https://a.us/b") == [("03/04/2022", "2022-03-04")]


def test_stronger_evidence_wins() -> None:
    """Figures go before the domain, the domain before words."""
    assert is_month_first(article("On 12/25/2021.", None, url="https://a.co.uk/b"))
    assert not is_month_first(article("On December 25.", None, url="https://a.co.uk/b"))


@pytest.mark.parametrize(("date", "value"), [("2022-03-04", "2022-03-04"), ("2022-04-03", "2022-04-03")])
def test_own_day(date: str, value: str) -> None:
    """The reading that gives the article's own day, or one beside it, wins."""
    assert found(TEXT, date, url="https://a.co.uk/b") == [("03/04/2022", value)]
