"""What a time expression is read against: the article's day and what was just mentioned.

Days are ``datetime.date``; every function here keeps inside years 1 to 9999. Months are added by
hand rather than by dateutil's ``relativedelta``: that costs an import on every article, raises at
the ends of the calendar, and TIMEX3 wants the month alone, never a day clipped to its end.
"""

import datetime as dt
from collections.abc import Callable

Month = tuple[int, int]
Quarter = tuple[int, int]


class Anchor:
    """The state of reading an article from its first expression to its last.

    ``day`` is the article's date, ``today`` the day its "today" means (the dateline's, if that
    carries one), None if unknown. The rest is what was mentioned last: a day, a month, a
    year and a quarter (year, 1-4), the last value of this paragraph (``fresh``) or else of the one
    before (``near``), and a year beside a month in this paragraph (``written``).
    """

    def __init__(
        self,
        day: dt.date | None,
        today: dt.date | None,
        month_first: Callable[[], bool] = lambda: True,
        country: Callable[[], str] = lambda: "",
    ) -> None:
        """Start an article.

        Args:
            day: the article's date.
            today: the day that its "today" means.
            month_first: tells how to read 03/04/2022; asked at most once.
            country: gives the ISO code of the country whose holidays are meant, or an empty string.

        """
        self.country = country
        self.day, self.today = day, today
        self._month_first: Callable[[], bool] | bool = month_first
        self.last: dt.date | None = None
        self.near: str | None = None
        self.fresh: str | None = None
        self.month: Month | None = None
        self.year: int | None = None
        self.written: int | None = None
        self.quarter: Quarter | None = None
        self.months: str | None = None

    @property
    def month_first(self) -> bool:
        """Tell whether 03/04/2022 is 4 March."""
        if not isinstance(self._month_first, bool):
            self._month_first = self._month_first()
        return self._month_first

    def next_paragraph(self) -> None:
        """Forget what was mentioned two paragraphs ago."""
        self.near, self.fresh, self.written = self.fresh, None, None
        self.months = None

    def saw(self, value: str) -> None:
        """Remember a value just made."""
        year = value[:4]
        if not year.isdecimal():
            self.months = value if value in ("P6M", "P9M") else self.months
            return
        self.year = int(year)
        self.fresh = self.near = value[:10]
        if value[4:6] == "-Q" and value[6:].isdecimal():
            self._saw_quarter(self.year, int(value[6]))
        elif value[5:7].isdecimal():
            self.written = self.year
            self.month = (self.year, int(value[5:7]))
            self.last = day_of(value) or self.last

    def _saw_quarter(self, year: int, number: int) -> None:
        """Take a quarter as the one under discussion if it has ended within the last year."""
        now = quarter_of(self.day) if self.day else (year, number)
        if self.day is None or 0 < (now[0] - year) * 4 + now[1] - number <= 4:
            self.quarter = (year, number)
            self.months = None


def day_of(value: str) -> dt.date | None:
    """Give the day of a value that has one ("2024-10-25T09:00" too), or None."""
    try:
        return dt.date.fromisoformat(value[:10]) if len(value) >= 10 else None
    except ValueError:
        return None


def compact_day(word: str) -> dt.date | None:
    """Give the day of eight figures (20161016) between 1900 and 2099, or None."""
    is_one = len(word) == len("20161016") and word.isdecimal() and word[:2] in ("19", "20")
    return make_day(int(word[:4]), int(word[4:6]), int(word[6:])) if is_one else None


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """Build a date, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def add_days(day: dt.date, days: int) -> dt.date | None:
    """Shift by days; None out of range."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def add_months(month: Month, months: int) -> Month | None:
    """Shift a (year, month) pair; None out of range."""
    year, index = divmod(month[0] * 12 + month[1] - 1 + months, 12)
    return (year, index + 1) if 1 <= year <= 9999 else None


def week(day: dt.date) -> str:
    """Write the ISO week a day stands in: 2024-W43."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def quarter_of(day: dt.date) -> Quarter:
    """Give (year, quarter)."""
    return day.year, (day.month + 2) // 3


def nearest_weekday(day: dt.date, weekday: int, *, future: bool) -> dt.date | None:
    """Give the latest such weekday (ISO 1-7) up to the day, or the first one after it."""
    back = (day.isoweekday() - weekday) % 7
    return add_days(day, 7 - back if future else -back)


_WRONG_WAY = 4
"""So much further is a day on the side that the words do not point to (1: -.4 value, -.9 record on TBAQ)."""


def distance(other: dt.date, day: dt.date, way: int) -> int:
    """Weigh how far a day lies from another.

    The side that ``way`` (1 ahead, -1 behind, 0 unknown) does not point to counts four times.
    """
    days = (other - day).days
    return abs(days) * (_WRONG_WAY if days * way < 0 else 1)


def nearest_year(day: dt.date, month: int, number: int, way: int = 0) -> int:
    """Give the year that puts a day of a month nearest to ``day``, weighed by ``distance``."""

    def weight(year: int) -> int:
        other = make_day(year, month, number) or make_day(year, month, 28)
        return distance(other, day, way) if other else 10**6

    return min((day.year, day.year - 1, day.year + 1), key=weight)
