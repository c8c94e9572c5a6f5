"""What news does with the words of time: names, headings, clauses, timetables.

Read against 19 October 2022.
"""

import pytest
from dated import found, read, sentences

from newsparse.extractor.times.numerals import is_one_number

DATE = "2022-10-19"

CASES = {
    "names": """
        He told the programme 60 Minutes that he had been wrong about most of it.
        She called for an expansion of the Youth Building the Future scheme, which pays trainees.
        He reads the Securities Daily, as others read the South China Morning Post over breakfast.
        They all saw the film by Twentieth Century Fox that everyone had talked about.
        “[Now|PRESENT_REF] we see that it was wrong,” said the mayor of the town.
        What We Know [Now|PRESENT_REF]: The Story of the Flood
        """,
    "clauses": """
        In [January|2022-01], the company brought in a new chief.
        On [May 3|2022-05-03] he won; on [May 4|2023-05-04] he will play again.
        A deal that is to be checked and then formally signed on [Friday|2022-10-21] is near.
        It was open from [Friday|2022-10-14] to [Tuesday|2022-10-18], not [Sunday|2022-10-16].
        They spoke in Lima ahead of [Friday|2022-10-21]'s vote.
        A march in [November|2022-11], a vote in [February|2022-02].
        Lima plays Quito on [Saturday|2022-10-22]; they agreed to meet on [Friday|2022-10-21].
        He will play in [March|2023-03], and in [April|2022-04] he lost.
        """,
    "quarters": """
        Profit fell in [the first quarter|2022-Q1] as in [the second quarter|2022-Q2].
        Sales grew in [the first semester of 2021|2021-H1], and she failed the second semester.
        """,
    "no such time": """
        He drove a 2020 Audi to work, and she a 1999 Ford.
        CURRENT DISPUTE
        Call 555-0134-2020 about version 2.10.22 on Blue Tuesday or Black Monday.
        May 2 million people watch it.
        They scored a first-half goal, and made a [first-half|2022-H1] profit.
        """,
    "seasons and falls": """
        Prices will fall in [2023|2023], after [the fall of 2021|2021-FA].
        """,
    "centuries": """
        It is of the [16th|15] and [17th centuries|16], or of the late [19th|18] and [early 20th century|19].
        """,
    "feasts under way": """
        Pilgrims prayed as [Diwali week|2022-W43] began.
        """,
    "numbers": """
        They played three [one-day|P1D] matches, the first [one-day|P1D] ones in [two-and-a-half years|P2Y6M].
        He had been there for [20-odd years|P20Y], and she for [30-plus years|P30Y].
        It lasts [3-4 weeks|P3W], between [five|P5Y] and [ten years|P10Y], or [one hundred five days|P105D].
        It took [twenty two days|P22D] and [two hundred hours|PT200H].
        """,
    "dates with hyphens": """
        It was signed on [6-Jan-2022|2022-01-06] and on [Jan-07-2022|2022-01-07].
        """,
    "decades": """
        He sang in [the 1950s|195] and [1960s|196], and in [the noughties|200].
        """,
    "references": """
        It is more [now|PRESENT_REF] than ever, says the [recently|PAST_REF] printed work.
        He said so [most recently|PAST_REF] at home.
        """,
    "some day": """
        They will, [one day|FUTURE_REF], help us, and he could [one day|FUTURE_REF] win.
        One day, he left.
        He fell ill and died [the next day|XXXX-XX-XX].
        Until that day comes she waits; [that day|XXXX-XX-XX] it rained.
        """,
    "parts of days": """
        It closed on [Tuesday|2022-10-18] and opened at [3 o'clock the next morning|2022-10-19T03:00].
        It closed on [Tuesday|2022-10-18] and opened at [10 p.m. that night|2022-10-18T22:00].
        It opened at [11:30 in the morning|2022-10-19T11:30].
        It opened on [Monday evening, June 6|2022-06-06TEV].
        It was colder than [the previous night|2022-10-18TNI].
        [Earlier in the day|2022-10-19], he had said no.
        It fell on [May 3, 2021|2021-05-03]; [later in the day|2021-05-03] it was found.
        """,
    "routines": """
        It is open [seven days a week|P1W], [every other day|P2D] and in [the evenings|XXXX-XX-XXTEV].
        They train [twice a week|P1W] and [once every month|P1M].
        They meet on [Monday|XXXX-WXX-1TNI] and [Tuesday nights|XXXX-WXX-2TNI].
        The flight leaves on [Monday|XXXX-WXX-1], [Wednesday|XXXX-WXX-3] and [Saturday|XXXX-WXX-6].
        It rained on [Sunday|2022-10-16], [Monday|2022-10-17] and [Tuesday|2022-10-18].
        """,
    "vague": """
        He was hurt just [days|PXD] after that, [weeks|PXW] before the vote.
        They waited [an hour|PT1H] for the tide.
        """,
}


@pytest.mark.parametrize("marked", sentences(CASES))
def test_values(marked: str) -> None:
    """Each expression has its value; nothing else is one."""
    text, expected = read(marked)
    assert found(text, DATE) == expected


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("twenty two", True),
        ("two hundred", True),
        ("a hundred and five", True),
        ("nineteen ninety six", True),
        ("three one", False),
        ("two five", False),
        ("thirty forty", False),
    ],
)
def test_one_number(words: str, *, one: bool) -> None:
    """Number words side by side are one number only if they make a larger one."""
    assert is_one_number(words.split()) is one
