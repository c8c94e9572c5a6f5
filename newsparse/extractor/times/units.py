"""The units of time, from ``data/times.txt``: how each is written, and what it is worth in others."""

from typing import NamedTuple

from newsparse import wordlists


class Unit(NamedTuple):
    """A unit: its letter in ISO 8601, and what else its row says."""

    letter: str = ""
    years: int = 0
    months: int = 0
    days: int | None = None
    unknown: str = ""
    same: tuple[int, str] | None = None
    parts: tuple[int, str] | None = None
    flags: frozenset[str] = frozenset()
    below: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, marks: list[str]) -> "Unit":
        """Read a row without its code."""
        pairs = dict(mark.split("=") for mark in marks if "=" in mark)
        return cls(
            pairs.get("letter", ""),
            int(pairs.get("years", 0)),
            int(pairs.get("months", 0)),
            int(pairs["days"]) if "days" in pairs else None,
            pairs.get("unknown", ""),
            _amount(pairs.get("same")),
            _amount(pairs.get("parts")),
            frozenset(mark for mark in marks if "=" not in mark),
            tuple((key[1:], int(value)) for key, value in pairs.items() if key[0] == "<"),
        )


def _amount(text: str | None) -> tuple[int, str] | None:
    """Read "24:H"."""
    number, _, code = (text or "").partition(":")
    return (int(number), code) if code else None


BY_CODE = {code: Unit.of(marks) for code, *marks in wordlists.sections("times.txt")["units"]}
"""The units by the codes of ``vocabulary.UNITS``."""
YEARS = {code: unit.years for code, unit in BY_CODE.items() if unit.years}
MONTHS_OF = {code: unit.months for code, unit in BY_CODE.items() if unit.months}
DAYS_OF = {code: unit.days for code, unit in BY_CODE.items() if unit.days is not None}
"""Years, months and days of the units."""
UNKNOWN = {code: unit.unknown for code, unit in BY_CODE.items() if unit.unknown}
"""What a unit is without a day to read it against."""


def flagged(flag: str) -> frozenset[str]:
    """Give the codes of the units with a flag."""
    return frozenset(code for code, unit in BY_CODE.items() if flag in unit.flags)


def fewer(large: str, small: str) -> int:
    """Give how many of a unit are fewer than one of a larger one; 0 if they do not stand in one amount."""
    return next((most for code, most in BY_CODE[large].below if code == small), 0)
