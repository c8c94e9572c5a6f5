"""Durations, sets and references, class by class; read against Wednesday 23 October 2024."""

import pytest
from dated import found, read, sentences

DATE = "2024-10-23"

CASES = {
    "durations": """
        He served for [two years|P2Y] there.
        He served for [nearly forty years|P40Y] there.
        He served for [more than four hours|PT4H] there.
        He served for [2 1/2 years|P2Y6M] there.
        He served for [a minute and a half|PT1M30S] there.
        He served for [half an hour|PT30M] there.
        He served for [a couple of weeks|P2W] there.
        He served for [several months|PXM] there.
        He served for [years|PXY] there.
        He served for [a week|P1W] there.
        He served for [two decades|P20Y] there.
        He served for [a hundred years|P100Y] there.
        He served for [two to three weeks|P2W] there.
        He served for [13 and a half years|P13Y6M] there.
        He served for [up to 180 days|P180D] there.
        He served a [10-day|P10D] term and an [eight-year|P8Y] one.
        He served for [two more weeks|P2W] there.
        He served for [the past two years|P2Y] there.
        He served for [the first nine months|P9M] there.
        He served for [the next few days|PXD] there.
        He served in [recent weeks|PXW] there.
        He served in [the coming months|PXM] there.
        He served [eight trading days|P8D] there.
        He served in [the year|P1Y] ended [June 30|2024-06-30].
        A [day-long|P1D] talk and [decades-long|PXE] talks.
        He has [1,500 hours|PT1500H] of flight.
        He spoke for [an hour and 20 minutes|PT1H20M], as many minutes as she did.
        He served for [two years and six months|P2Y6M] there.
        It is expected to last [up to six weeks|P6W] there.
        """,
    "no durations": """
        A 24-year-old man, 52 years old, aged 19, with a six-year-old and a three-month-old baby.
        About three-quarters of it.
        """,
    "sets": """
        They meet [every Friday|XXXX-WXX-5] there.
        They meet [every day|P1D] there.
        They meet [each July|XXXX-07] there.
        They meet [every two weeks|P2W] there.
        They meet [daily|P1D] there.
        They meet [annually|P1Y] there.
        They meet on [Mondays|XXXX-WXX-1] there.
        They meet on [Tuesday nights|XXXX-WXX-2TNI] there.
        They meet [every quarter|P1Q] there.
        They make 5,000 cars [a year|P1Y] there.
        They meet [once a week|P1W] there.
        They read the Daily News and the People's Daily there.
        """,
    "references": """
        He is [now|PRESENT_REF] in prison, [currently|PRESENT_REF] alone.
        He [recently|PAST_REF] wed.
        He will wed in [the near future|FUTURE_REF] or in [the future|FUTURE_REF].
        The [current|PRESENT_REF] rules hold.
        They did so in [the past|PAST_REF].
        He is happy [these days|PRESENT_REF].
        The former, annual, future, recent and previous ones.
        """,
}


@pytest.mark.parametrize("marked", sentences(CASES))
def test_values(marked: str) -> None:
    """Each expression has the value that an annotator would write; nothing else is one."""
    text, expected = read(marked)
    assert found(text, DATE) == expected
