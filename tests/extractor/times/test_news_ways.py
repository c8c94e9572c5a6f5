"""The ways of news: what a weekday's tense is, what only looks like a time, and what is left unsaid."""

import pytest
from dated import found, read, sentences

DATE = "2024-10-23"

CASES = {
    "ahead": """
        Beijing would never give in, he said, calling [Monday|2024-10-21]'s drills a warning.
        The talks will go on after [Monday|2024-10-28]'s drills.
        The vote is on [Tuesday|2024-10-29].
        The big vote is then again on [Tuesday|2024-10-29].
        The big vote is then once again on [Tuesday|2024-10-22].
        Police are looking into [Tuesday|2024-10-22]'s crash.
        The court on [Tuesday|2024-10-29] is expected to rule.
        She is a queen to be crowned [Tuesday|2024-10-29].
        The road is shut, lanes too, through [Friday|2024-10-25].
        It rained through [Friday|2024-10-18], and the fair continues through [Saturday|2024-10-26].
        They will fight at St. Paul on [Friday|2024-10-25].
        They will fight at Sion. Paul came on [Friday|2024-10-18].
        [That Tuesday evening, Oct. 15|2024-10-15TEV], they will have left.
        The shop is shut after a fire on [Tuesday|2024-10-22].
        The fair is set for [Tuesday|2024-10-29].
        The shares fell ahead of [Friday|2024-10-25]'s report.
        Ahead of the trip, the office on [Sunday|2024-10-20] gave a warning.
        The case was adjourned to [February|2025-02].
        She outlined a spending plan [Tuesday|2024-10-22].
        He brought hope to the town in services [Tuesday|2024-10-22].
        They plan a march and hope to sing on [Tuesday|2024-10-29].
        He will hear of it at talks beginning in [June|2025-06]. It is out, January said.
        The Rovers host the Nets on [Tuesday|2024-10-29].
        He spoke during a visit to Paris on [Tuesday|2024-10-22].
        He went to visit Paris on [Tuesday|2024-10-22].
        She planned to visit the self-ruled island in [August|2025-08].
        She planned, they warned, a visit in [August|2024-08].
        He has a game on [Tuesday|2024-10-29] if it is dry, it will be seen.
        They vow to press on after the group's [July 7|2024-07-07] raid.
        It rained in [May|2024-05] and in [February|2024-02].
    """,
    "beside": """
        They will come on [the day before Christmas|2024-12-24].
        They will come on [the day after tomorrow|2024-10-25].
        They will come in [the week before Christmas|2024-W51].
        She left on [Monday|2024-10-21], [the day|2024-10-21] before the vote.
        She left [the day|XXXX-XX-XX] before the vote.
        Visit her [the week after|XXXX-WXX], or lead at the end of one quarter.
        She left on [Monday|2024-10-21] and he had left [the day before|2024-10-20].
        He had left [the day before|XXXX-XX-XX].
        They met on [Tuesday|2024-10-15] ([October 15|2024-10-15]).
        They met on [Tuesday|2024-10-22] ([October 16|2024-10-16] was wet).
    """,
    "hours": """
        It is open from [9 a.m.|XXXX-XX-XXT09:00] to [5 p.m.|XXXX-XX-XXT17:00] [daily|P1D].
        It opened at [9 a.m.|2024-10-23T09:00] The [daily|P1D] fee is low.
        [Daily|P1D] it opens with much noise and light at [9 a.m.|XXXX-XX-XXT09:00]
        [Daily|P1D] it opens with much noise and light and joy at [9 a.m.|2024-10-23T09:00]
        It began at [nine o'clock on Tuesday night|2024-10-22T21:00].
        It began at [10 o'clock at night|2024-10-23T22:00].
        It struck at [10:35 a.m.|2024-10-18T10:35] (0735 GMT) [Friday|2024-10-18].
        It struck soon after [midnight|2024-10-23T00:00].
        It ends at [midnight Friday|2024-10-25T24:00].
        It began at [1330 hours|2024-10-23T13:30].
        He fled in [2008|2008] hours after it.
        It snowed [overnight|2024-10-22TNI], and will snow [overnight|2024-10-23TNI].
        It cannot be done overnight.
    """,
    "from one hour to another": """
        It runs from [6|2024-10-22T18:00] to [8 p.m. on Tuesday|2024-10-22T20:00].
        It ran from [1:30|2024-10-22T13:30] to [2:30 p.m. on Tuesday|2024-10-22T14:30].
        It ran from [11:30|2024-10-23T11:30] to [2 p.m.|2024-10-23T14:00]
        It ran from [11|2024-10-23T11:00] to [2 p.m.|2024-10-23T14:00]
        It is open [10|XXXX-XX-XXT10:00]-[4 p.m.|XXXX-XX-XXT16:00] [seven days a week|P1W].
        From [Monday|2024-10-21] to [Friday|2024-10-25], [9 a.m.|XXXX-XX-XXT09:00] to [noon|XXXX-XX-XXT12:00]
        It ran at [twenty minutes to noon|2024-10-23T11:40].
        Teams of 6 to 8 met at [9 p.m.|2024-10-23T21:00]
    """,
    "race times": """
        He took [7hr 20min 43.9sec|PT7H20M43.9S], she [8hr 00min 13.1sec|PT8H0M13.1S].
    """,
    "feasts": """
        It snowed on [Christmas Day|2023-12-25].
        Her Christmas message was of the first Christmas.
        The Christmas cards came, and single-day tickets.
        The Good Friday Agreement holds.
        It rained on the [Memorial Day week-end|2024-W21-WE], and on [October, 1st|2024-10-01].
        Boats will be out on [King's Day 2014|2014-04-26], as on [King's Day 2015|2015-04-27].
        They met at [Easter|2024-03-31] again.
        It will rain on the [Memorial Day weekend|2025-W21-WE].
    """,
    "told": """
        He won in [2022|2022] and left [the next year|2023].
        He won in [2022|2022] and will leave [the next year|2025].
        They spoke one night. [The next morning|XXXX-XX-XXTMO] they spoke again.
        They met on [October 7|2023-10-07] of [last year|2023].
        It grew in [the July-September quarter|2024-Q3] and [the June quarter|2024-Q2].
        It began in [February 2021|2021-02] and ended [a year and a half later|2022].
        He came in [2018|2018] and left [that May|2018-05].
        It fell in [last year in September|2023-09] and [the year before last|2022].
        It fell on [the day before yesterday|2024-10-21], and on the first day of the [2021|2021] games.
        It shrank in the [July|2024-07]-[August|2024-08] quarter.
    """,
    "quarters of matches": """
        Rovers led 22-5 after the first quarter and by far at halftime.
        Profit rose in [the first quarter|2024-Q1].
    """,
    "rates": """
        They earn $12,250 [a month|P1M] and drink 2 a day.
    """,
    "figures": """
        He was held on [15-10-2024|2024-10-15].
        He was held on [Thursday, 21July 2022|2022-07-21].
        Call 12-10-2024-99 or see part 19420904.
        He lives at 12 May Street.
        He sang in [the late 90s|199], and she is in her 90s.
        Highs will be in the 90s.
        About one thousand farmers came to a group of 1065 villas.
        It rose on 30 in [this month|2024-10], and it grew in its [May|2024-05] report.
        They met on [the weekend of 26 April|2024-W17-WE].
        The 2022 [year-end|2022-12-31] inflation was high.
        Published 4 months ago
    """,
}


@pytest.mark.parametrize("marked", sentences(CASES))
def test_values(marked: str) -> None:
    """Each expression has the value that the words give it; what is marked is all that is found."""
    text, expected = read(marked)
    assert found(text, DATE) == expected


def test_year_of_another_sentence() -> None:
    """Without a date a day takes the year of its own sentence, not of the one before."""
    text, expected = read(
        "It fell on [May 3, 2018|2018-05-03] and [June 4|2018-06-04]. It rose on [July 5|XXXX-07-05]."
    )
    assert found(text, None) == expected
