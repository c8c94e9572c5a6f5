"""Numbers in figures and words: "1,500", "2 1/2", "twenty-four", "a couple of", "nineteen ninety-six"."""

from collections.abc import Sequence

from newsparse.extractor.lexicon import NUMBERS, ORDINALS

_FRACTIONS = {"½": 0.5, "¼": 0.25, "half": 0.5}
_EXACT = {"couple": 2.0}
_STOPS = frozenset(("or", "to", "through"))
_SKIPPED = frozenset(("-", "and", ","))
_LARGEST = 100_000


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
    for word in words:
        if word in _STOPS and total is not None:
            break
        if word in ("a", "an", "one") and total is None:
            total = 1.0 if word == "one" else None
            continue
        total = _add(total, word)
    return None if total is not None and total > _LARGEST else total


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


def spoken_year(words: Sequence[str]) -> int | None:
    """Read a year in words ("nineteen ninety-six", "two thousand"), or None."""
    parts = [NUMBERS[w] for w in words if w in NUMBERS]
    if parts[:2] == [2, 1000]:
        year = 2000 + sum(parts[2:])
        return year if year < 2100 else None
    if len(parts) > 1 and 17 <= parts[0] <= 20 and 10 <= parts[1] < 100:
        tail = sum(parts[1:])
        return parts[0] * 100 + tail if tail < 100 else None
    return None
