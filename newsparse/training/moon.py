"""Sun, moon and the Hindu lunisolar year: enough of astronomy to carry a table of feasts on.

Longitudes after Meeus, "Astronomical Algorithms" (1998), chapters 25 and 47, the largest terms only (the
sun to .01 degrees, the moon to .1: ten minutes of a tithi). The ayanamsa is Lahiri's, linear.
"""

import datetime as dt
import math
from functools import cache
from typing import NamedTuple

_J2000 = dt.date(2000, 1, 1).toordinal() + 0.5
_LAHIRI, _LAHIRI_A_DAY = 23.853, 50.29 / 3600 / 365.25
"""Degrees at 2000 and their growth."""
_IST = 5.5 / 24
"""Indian Standard Time, days ahead of UTC."""
_MOON = (
    (6.288774, 0, 1, 0, 0), (1.274027, 2, -1, 0, 0), (0.658314, 2, 0, 0, 0), (0.213618, 0, 2, 0, 0),
    (-0.185116, 0, 0, 1, 0), (-0.114332, 0, 0, 0, 2), (0.058793, 2, -2, 0, 0), (0.057066, 2, -1, -1, 0),
    (0.053322, 2, 1, 0, 0), (0.045758, 2, 0, -1, 0), (-0.040923, 0, 1, -1, 0), (-0.034720, 1, 0, 0, 0),
    (-0.030383, 0, 1, 1, 0), (0.015327, 2, 0, 0, -2), (0.010980, 0, -1, 0, 2), (0.010675, 4, -1, 0, 0),
)  # fmt: skip
"""Meeus, table 47.A: degrees, and multiples of D, M', M and F."""

Place = tuple[int, int]


class Feast(NamedTuple):
    """A rule of a feast: lunar month and tithi, solar sign, or sign and star of a day at an hour."""

    kind: str
    place: Place
    hour: float


def sun(moment: float) -> float:
    """Give the sun's apparent longitude in degrees at a moment (an ordinal with its fraction, UTC)."""
    t = (moment - _J2000) / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * math.sin(anomaly) + 0.019993 * math.sin(2 * anomaly)
    return (280.46646 + 36000.76983 * t + centre - 0.00569) % 360


def moon(moment: float) -> float:
    """Give the moon's longitude in degrees at a moment."""
    t = (moment - _J2000) / 36525
    mean = 218.3164477 + 481267.88123421 * t
    d, m = 297.8501921 + 445267.1114034 * t, 357.5291092 + 35999.0502909 * t
    m1, f = 134.9633964 + 477198.8675055 * t, 93.2720950 + 483202.0175233 * t
    terms = (k * math.sin(math.radians(a * d + b * m1 + c * m + e * f)) for k, a, b, c, e in _MOON)
    return (mean + math.fsum(terms)) % 360


def tithi(moment: float) -> int:
    """Give the lunar day, 1 to 30 from new moon."""
    return int((moon(moment) - sun(moment)) % 360 // 12) + 1


def sign(moment: float) -> int:
    """Give the sidereal sign of the sun, 0 (Mesha) to 11."""
    return int((sun(moment) - _LAHIRI - _LAHIRI_A_DAY * (moment - _J2000)) % 360 // 30)


def star(moment: float) -> int:
    """Give the nakshatra of the moon, 0 to 26."""
    return int((moon(moment) - _LAHIRI - _LAHIRI_A_DAY * (moment - _J2000)) % 360 * 27 // 360)


@cache
def month(moment: int) -> int:
    """Give the lunar month of a day (the sun's sign at its new moon), -1 in a leap month."""
    start = _new_moon(moment)
    return -1 if sign(start) == sign(_new_moon(round(start) + 31)) else sign(start)


@cache
def _new_moon(day: int) -> float:
    """Give the last new moon before the end of a day, by halving."""
    high = day + 1.0
    age = (moon(high) - sun(high)) % 360 / 12.19
    low, high = high - age - 0.7, high - age + 0.7
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if (moon(middle) - sun(middle)) % 360 > 180 else (low, middle)  # noqa: PLR2004 - degrees
    return high


def place(kind: str, day: int, hour: float) -> Place:
    """Give what a rule looks at on a day (its ordinal), at an hour of India's clock."""
    moment = day + hour / 24 - _IST
    if kind == "lunar":
        return month(day), tithi(moment)
    return sign(moment), star(moment) if kind == "star" else 0


def find(feast: Feast, year: int) -> dt.date | None:
    """Give the first day of a year that a rule fits."""
    first = dt.date(year, 1, 1).toordinal()
    before = place(feast.kind, first - 1, feast.hour)
    for day in range(first, first + 366):
        here = place(feast.kind, day, feast.hour)
        skipped = here == (feast.place[0], feast.place[1] + 1) and before == (here[0], here[1] - 2)
        if here == feast.place and before != here:
            return dt.date.fromordinal(day)
        if skipped and feast.kind == "lunar":
            return dt.date.fromordinal(day - 1)
        before = here
    return None


def fit(known: list[dt.date]) -> tuple[Feast, float]:
    """Choose the rule that gives most of the known days, and say what share it gives."""
    best = Feast("lunar", (0, 1), 6.0), -1.0
    for kind in ("lunar", "solar", "star"):
        for hour in (6.0, 12.0, 18.5, 23.9):
            places = [place(kind, day.toordinal(), hour) for day in known]
            feast = Feast(kind, max(set(places), key=places.count), hour)
            share = sum(find(feast, day.year) == day for day in known) / len(known)
            best = max(best, (feast, share), key=lambda pair: pair[1])
    return best
