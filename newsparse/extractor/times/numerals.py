"""Numbers in figures and words: "1,500", "2 1/2", "twenty-four", "a couple of", "nineteen ninety-six"."""

from collections.abc import Sequence
from itertools import pairwise

from newsparse.extractor.times.units import BY_CODE, Unit
from newsparse.extractor.times.vocabulary import NUMBERS, ORDINALS

_FRACTIONS = {"½": 0.5, "¼": 0.25, "half": 0.5}
_EXACT = {"couple": 2.0}
_STOPS = frozenset(("or", "to", "through"))
_SKIPPED = frozenset(("-", "and", ","))
_LARGEST = 100_000
"""A larger number of units is none that news tells."""
_ARTICLES = frozenset(("a", "an"))


def figure(word: str) -> float | None:
    """Read a number in figures ("1,500", "2.5", "1/2"), or None."""
    digits = word.replace(",", "")
    if "/" in digits:
        top, _, bottom = digits.partition("/")
        short = len(top) < 3 and len(bottom) < 3 and top.isdecimal() and bottom.isdecimal()
        return int(top) / int(bottom) if short and int(bottom) else None
    whole, _, part = digits.partition(".")
    if len(digits) > 9 or not whole.isdecimal() or (part and not part.isdecimal()):
        return None
    return float(digits)


def count(words: Sequence[str]) -> float | None:
    """Give the value of a number expression, the lower end of a range; None if it is vague."""
    total: float | None = None
    last: str | None = None
    for word in words:
        if total is None:
            total = None if word in _ARTICLES else _add(None, word)
        elif word in _STOPS or _is_another(last, word):
            break
        else:
            total = _add(total, word)
        last = word if word in NUMBERS or word[0].isdecimal() else last
    return None if total is not None and total > _LARGEST else total


def _is_another(last: str | None, word: str) -> bool:
    """Tell whether a number word or figure begins a second number: 3-4 weeks, five and ten years."""
    if last is None or (word not in NUMBERS and (figure(word) or 0) < 1):
        return False
    one, two = NUMBERS.get(last), NUMBERS.get(word)
    if two is None or one is None:
        return two not in (12, 100, 1000) or word == "twelve"
    return not _join(one, two)


def is_one_number(words: Sequence[str]) -> bool:
    """Tell "twenty two" and "two hundred" from numbers that stand side by side ("three one")."""
    values = [NUMBERS.get(word) for word in words]
    return not any(
        one is not None and two is not None and not _join(one, two) for one, two in pairwise(values)
    )


def _join(one: int, two: int) -> bool:
    """Tell whether two words make a larger number, a year's two halves included."""
    large = two in (12, 100, 1000) or one in (12, 100, 1000)
    return large or (one >= 20 and 0 < two < 10) or (10 < one <= 20 and two >= 10)


def _add(total: float | None, word: str) -> float | None:
    value = _EXACT.get(word, _FRACTIONS.get(word, NUMBERS.get(word)))
    if value is None:
        value = None if word in _SKIPPED else figure(word)
    if value is None:
        return total
    if value in (12.0, 100.0, 1000.0) and word in NUMBERS and word != "twelve":
        return (total or 1.0) * value
    return (total or 0.0) + value


def ordinal(word: str) -> int | None:
    """Read "third", "3rd" or "21st" (at most two digits), or None."""
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word[:-2]
    good = word[-2:] in ("st", "nd", "rd", "th") and 0 < len(digits) < 3 and digits.isdecimal()
    return int(digits) if good else None


def two_words(words: Sequence[str]) -> int | None:
    """Read the number of a day: "3", "third", "3rd", "twenty-second", "twenty two"; else None."""
    if not words or len(words) > 2:
        return None
    last = ordinal(words[-1])
    if last is None:
        last = int(words[-1]) if words[-1].isdecimal() else NUMBERS.get(words[-1])
    if last is None or len(words) == 1:
        return last
    tens = NUMBERS.get(words[0], 0)
    return tens + last if tens in {20, 30} and 0 < last < 10 else None


def _whole(parts: Sequence[int]) -> int:
    """Read a number in words: one thousand seven hundred eighty nine."""
    total = now = 0
    for part in parts:
        if part == 1000:
            total, now = total + now * part, 0
        else:
            now = now * part if part == 100 else now + part
    return total + now


def spoken_year(words: Sequence[str]) -> int | None:
    """Read a year in words ("nineteen ninety-six", "two thousand"), or None."""
    parts = [NUMBERS[w] for w in words if w in NUMBERS]
    if parts[1:2] == [1000] and parts[0] in {1, 2}:
        total = _whole(parts)
        return total if 1000 <= total < 2100 else None
    if (
        len(parts) > 1
        and 17 <= parts[0] <= 20
        and (10 <= parts[1] < 100 or (parts[1] == 0 and len(parts) > 2))
    ):
        tail = sum(parts[1:])
        return parts[0] * 100 + tail if tail < 100 else None
    return None


def length(number: float | None, unit: str) -> str | None:
    """Write a number of units as an ISO 8601 duration: P2Y6M, PT10H, PXD."""
    row = BY_CODE.get(unit)
    if row and row.same and (number is not None or not row.letter):
        times, unit = row.same
        number = number and number * times
        row = BY_CODE[unit]
    if row is None or not row.letter:
        return None
    mark = "PT" if "timed" in row.flags else "P"
    return f"{mark}X{row.letter}" if number is None else mark + _amount(number, row)


def _amount(number: float, unit: Unit) -> str:
    """Write an amount, what is less than one unit in the next smaller one."""
    whole, rest = divmod(number, 1)
    if not rest or not unit.parts:
        return f"{number:g}{unit.letter}"
    size, smaller = unit.parts
    tail = f"{'T' if unit.letter == 'D' else ''}{round(rest * size)}{BY_CODE[smaller].letter}"
    return f"{whole:.0f}{unit.letter}{tail}" if whole else tail
