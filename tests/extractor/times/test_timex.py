"""Values of time expressions, class by class; read against Wednesday 23 October 2024 unless said."""

import pytest
from dated import found, read, sentences

DATE = "2024-10-23"

CASES = {
    "full dates": """
        The bridge opened on [March 3, 2022|2022-03-03], in the rain.
        The bridge opened on [3 March 2022|2022-03-03], in the rain.
        The bridge opened on [3rd March, 2022|2022-03-03], in the rain.
        The bridge opened on [the 3rd of March 2022|2022-03-03], in the rain.
        The bridge opened on [March 3rd, 2022|2022-03-03], in the rain.
        The bridge opened on [Thursday, March 3, 2022|2022-03-03], in the rain.
        The bridge opened on [Thursday 3 March 2022|2022-03-03], in the rain.
        The bridge opened on [Sept. 9, 2021|2021-09-09], in the rain.
        The bridge opened on [2022-03-03|2022-03-03], in the rain.
        The bridge opened on [24th day of November, 1954|1954-11-24], in the rain.
        Log entry [2022-03-03T10:15:00Z|2022-03-03T10:15] was the last.
        The bridge opened on [14.3.2022|2022-03-14], in the rain.
        The attacks of [9/11|2001-09-11] changed that.
        She was born on [December 1, 1899|1899-12-01] in Riga.
        """,
    "day and month": """
        The vote is on [Nov. 5|2024-11-05].
        The vote of [5 November|2024-11-05] is near.
        The fire broke out on [January 14|2024-01-14] at sea.
        The film will hit screens on [January 14|2025-01-14].
        Until [March 31|2024-03-31], they had not heard of it.
        On [April 22|2023-04-22] [last year|2023] it rained.
        Talks resume on [the 2nd of December|2024-12-02].
        Talks will resume on [Friday, Oct. 25|2024-10-25].
        Results for [the year|P1Y] ended [March 31|2024-03-31] were poor.
        Results for [the year|P1Y] ending [March 31|2025-03-31] will be poor.
        He signed on [May 4th|2024-05-04] at home.
        He ran in [2019|2019]; on [13 May|2019-05-13] of [that year|2019] he won.
        """,
    "ranges": """
        The fair ran [March 3|2024-03-03]-[5|2024-03-05].
        The fair ran from [July 14|2022-07-14] to [24, 2022|2022-07-24] in the park.
        It ran on [December 13|2022-12-13]–[15, 2022|2022-12-15].
        They met on [April 16|2024-04-16] and [17|2024-04-17] in Oslo.
        The junta of [1976|1976]-[83|1983] fell.
        The [2009|2009]-[10|2010] season was lost.
        It lasted from [1998|1998] to [2001|2001].
        Between [1998|1998] and [2001|2001] nothing was built.
        He ruled from [1530|1530] to [1570|1570].
        Rain is due from [Monday|2024-10-28] to [Friday|2024-11-01].
        On [April 16|2024-04-16], 17 people were hurt.
        It ran from [17|2022-05-17] to [26 May 2022|2022-05-26] in the park.
        It ran on [3|2022-05-03] and [4 May 2022|2022-05-04] in the park.
        It ran on [3|2022-05-03], [4|2022-05-04] and [5 May 2022|2022-05-05] in the park.
        It ran between [January|2021-01] and [December 2021|2021-12] in the park.
        Sales fell in [the 1960s|196] and [70s|197] and rose in [2021/22|2021].
        """,
    "months": """
        The plant closed in [March|2024-03].
        The plant closed in [March 2019|2019-03].
        The plant closed in [December|2023-12].
        The plant will close in [December|2024-12].
        The plant will reopen in [May|2025-05].
        The plant will close, the first since [August|2024-08], and was to close in [December|2024-12].
        The plant closed in [early September|2024-09].
        The plant closed in [late-January|2024-01].
        The plant closed at [the end of June|2024-06].
        The plant closed in [the middle of August|2024-08].
        The plant closed in [June last year|2023-06].
        The plant closed in [July of this year|2024-07].
        The plant closed [last April|2024-04] after a strike.
        The plant closed [last November|2023-11] after a strike.
        The plant opens [next January|2025-01] at the latest.
        It was [January 2021|2021-01] when it closed.
        It was [January, 2021|2021-01] when it closed.
        It was [Aug. 2021|2021-08] when it closed.
        Rain fell in [January|2024-01] and [May|2024-05] like the [February|2024-02]/[March|2024-03] storms.
        It closes at [the end of March next year|2025-03] for good.
        In [2019|2019], and in [August of that same year|2019-08], it rose.
        """,
    "no months": """
        They may march on the capital.
        May he rest in peace.
        March for your lives, said Theresa May and April Jones.
        An august body of men sat in the sun.
        Jan Kowalski and June Carter sang in Mar del Plata.
        """,
    "years": """
        It was founded in [1998|1998] by monks.
        It was founded in [fiscal 1989|1989] by accident.
        It was founded in [late 1970|1970] by monks.
        It was founded in [the year 2000|2000] by monks.
        It was founded in [nineteen ninety-six|1996] by monks.
        It was founded in [the year two thousand|2000] by monks.
        The class of ['98|1998] met again.
        The [2017|2017] protests and the flood ([2018|2018]) were worse.
        The protests of [2014|2014], [2015|2015] and [2017|2017] protests were worse.
        By [the end of 2020|2020] it had shrunk.
        It will open as [2026|2026] approaches, not around [2031|2031].
        """,
    "no years": """
        About 2000 people came, some 1800 troops and 1500 cows.
        He paid $1999 for room 2012 on flight 1984.
        It took two thousand documents to prove it.
        """,
    "decades and centuries": """
        He grew up in [the 1950s|195] in Lyon.
        He grew up in [the late 1970s|197] in Lyon.
        He grew up in [the '80s|198] in Lyon.
        He grew up in [the nineties|199] in Lyon.
        A castle of [the 11th century|10] stood there.
        A [20th-century|19] castle stood there.
        She is in her fifties, with temperatures in the 40s.
        """,
    "seasons": """
        It was built in [the winter of 1994|1994-WI] by hand.
        It was built in [summer 2021|2021-SU] by hand.
        It was built [last spring|2024-SP] by hand.
        It was built [last fall|2023-FA] by hand.
        It was built [this summer|2024-SU] by hand.
        It will be built [next spring|2025-SP] by hand.
        It was built in [the spring|2024-SP] by hand.
        Prices fall near spring water; the fall of Kabul and the fall-out followed.
        """,
    "weekdays": """
        The minister left on [Tuesday|2024-10-22].
        The minister said [Wednesday|2024-10-23] that he knew.
        The minister said on [Friday|2024-10-18] that he knew.
        The minister will speak on [Friday|2024-10-25] in Lima.
        The minister is expected in Lima on [Thursday|2024-10-24].
        The law takes effect on [Saturday|2024-10-26] and voting ends on [Sunday|2024-10-27].
        On [Saturday|2024-10-26], the minister will fly home.
        The truce holds until [Monday|2024-10-28] at least.
        He could leave as soon as [Sunday morning|2024-10-27TMO].
        The minister left [last Friday|2024-10-18].
        The minister left [last Wednesday|2024-10-16].
        The minister leaves [next Tuesday|2024-10-29].
        The minister leaves [this Friday|2024-10-25].
        The minister left [Friday of last week|2024-10-18].
        The minister left [Wednesday last week|2024-10-16].
        The minister left [late Monday|2024-10-21].
        He met them on [the first Monday in September|2024-09-02] and [the last Sunday of October|2024-10-27].
        He met them on [the third Sunday of every month|XXXX-WXX-7] and [every other Tuesday|XXXX-WXX-2].
        He met them on [Tues.|2024-10-22] before lunch.
        The Sun said he sat down to wed; the Sunday Times agreed.
        """,
    "today": """
        It rained [today|2024-10-23], as it did [yesterday|2024-10-22], and will [tomorrow|2024-10-24].
        It rained [late yesterday|2024-10-22].
        It rained [tonight|2024-10-23TNI].
        A report in USA Today named the Tomorrow Group of Xiao.
        It broke up Xiao’s Tomorrow Group. The Tomorrow Group fell. It rained. [Today|2024-10-23] Xiao left.
        """,
    "parts of day": """
        It rained [this morning|2024-10-23TMO].
        It rained [last night|2024-10-22TNI].
        It rained [yesterday morning|2024-10-22TMO].
        It rained on [Saturday night|2024-10-19TNI].
        It rained [early Friday morning|2024-10-18TMO].
        It rained [mid-afternoon yesterday|2024-10-22TAF].
        It rained [overnight|2024-10-22TNI].
        It rained on [Oct. 3|2024-10-03] and [the next morning|2024-10-04TMO].
        """,
    "clock times": """
        It began at [10:35 a.m.|2024-10-23T10:35] in the hall.
        It began at [7.30pm|2024-10-23T19:30] in the hall.
        It began at [10 p.m. Tuesday|2024-10-22T22:00] in the hall.
        It began at [noon Thursday|2024-10-17T12:00] in the hall.
        It began at [5 p.m. EST, Nov. 6|2024-11-06T17:00] in the hall.
        It will begin at [9 a.m. on Friday|2024-10-25T09:00] in the hall.
        It began at [17:10|2024-10-23T17:10] in the hall.
        It began at [1400 GMT|2024-10-23T14:00Z] in the hall.
        It began at [four o'clock|2024-10-23T04:00] in the hall.
        It began at [4 in the afternoon|2024-10-23T16:00] in the hall.
        It began [around midnight|2024-10-23T24:00] in the hall.
        He ran it in 9:58 and won 3:10, or 21:19 on sets.
        """,
    "weeks, months, years": """
        Prices rose [last week|2024-W42].
        Prices rose [this week|2024-W43].
        Prices will rise [next week|2024-W44].
        Prices rose [earlier this week|2024-W43].
        Prices rose [last month|2024-09].
        Prices will rise [early next month|2024-11].
        Prices rose [last year|2023].
        Prices rose [later this year|2024].
        Prices rose by [the end of the year|2024].
        Prices rose in [the past year|2023].
        Prices rose over [the weekend|2024-W42-WE].
        Prices will rise over [the weekend|2024-W43-WE].
        Prices rose [last weekend|2024-W42-WE].
        Prices rose in [the first five months|P5M] of [the year|2024].
        Prices rose in [2019|2019] and fell [the following year|2020].
        Prices rose in [March 2019|2019-03] and fell [the following month|2019-04].
        Prices rose [the week of March 4|2024-W10].
        Prices will peak by [mid-year|2024] and in [FY24|2024].
        Since [the beginning of the year|2024] it fell, as in [fiscal year 2013|2013] and [FY2014|2014].
        It is due in [the first week of April|2025-W14], and was in the early hours of [Sunday|2024-10-20].
        She is the Player of the Year.
        """,
    "told days": """
        On [May 3, 2022|2022-05-03] he fell; he died [the next day|2022-05-04].
        On [May 3, 2022|2022-05-03] he fell; he had left [the previous day|2022-05-02].
        On [May 3, 2022|2022-05-03] he fell; [that day|2022-05-03] it rained.
        On [May 3, 2022|2022-05-03] he fell; [two days later|2022-05-05] he died.
        On [May 3, 2022|2022-05-03] he fell; [three weeks earlier|2022-W15] he had won.
        She won in [2008|2008] and again [four years later|2012].
        It closed [the day before yesterday|2024-10-21], and opens [the week after next|2024-W45].
        It closed [the year before last|2022] and [three and a half years ago|2021].
        It closed [a year and a half earlier|2023] for good.
        The 19th hole on the 19th floor.
        """,
    "ago": """
        It closed [six weeks ago|2024-W37].
        It closed [two years ago|2022].
        It closed [three months ago|2024-07].
        It closed [ten days ago|2024-10-13].
        It closed [a decade ago|2014].
        It closed [nearly four years ago|2020].
        It closed [a few years ago|PAST_REF].
        It closed [years ago|PAST_REF].
        Sales rose from [a year earlier|2023].
        [Two days|P2D] later it closed.
        """,
    "quarters": """
        Profit rose in [the third quarter|2024-Q3].
        Profit rose in [the third quarter of 2019|2019-Q3].
        Profit rose in [the fourth quarter|2024-Q4].
        Profit rose in [the first half of 2021|2021-H1].
        Profit rose in [Q3 2022|2022-Q3].
        Profit rose in [last year's third quarter|2023-Q3].
        Profit rose in [the 2018 second quarter|2018-Q2].
        [Third-quarter|2024-Q3] profit rose from [a year earlier|2023-Q3].
        Profit rose in [the third quarter|2024-Q3]; in [the year-ago period|2023-Q3] it fell.
        Profit rose in [the quarter|2024-Q3] ended [Sept. 30|2024-09-30].
        Profit rose [last quarter|2024-Q3] and [this quarter|2024-Q4].
        Profit rose by [year-end|2024-12-31].
        Q1: What did you do in [Q1|2024-Q1] of the match?
        He scored in the second half and in the third period.
        """,
    "holidays": """
        He will be home for [Christmas|2024-12-25] dinner.
        He will be home on [New Year's Eve|2024-12-31] too.
        He was home [last Thanksgiving|2023-11-23] too.
        He was home at [Easter|2024-03-31] too.
        He was home on [Good Friday|2024-03-29] too.
        He was home for [Easter 2019|2019-04-21] too.
        He fasted in [Ramadan|2024-03-11] too.
        He will come home for [Lunar New Year|2025-01-29] after [Chinese New Year 2024|2024-02-10].
        He will be home for [Diwali|2024-10-31] and [Hanukkah|2024-12-26].
        He was home for [Eid al-Fitr|2024-04-10] and left after [Eid-ul-Adha|2024-06-16].
        He was home for [Passover|2024-04-23] too.
        He will vote on [Election Day|2024-11-05], not on [Christmas Eve|2024-12-24].
        He was home on [Memorial Day|2024-05-27] too.
        He shopped on [Black Friday 2019|2019-11-29] too.
        """,
    "no such time": """
        He left on February 30, or 31 April 2022, or 2022-13-45.
        He left at 25:99, at 13:75 a.m., at 99 p.m., in 0000 and 99999.
        He left on 45/45/2022.
        """,
}


@pytest.mark.parametrize("marked", sentences(CASES))
def test_values(marked: str) -> None:
    """Each expression has the value that an annotator would write; nothing else is one."""
    text, expected = read(marked)
    assert found(text, DATE) == expected
