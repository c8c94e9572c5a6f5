"""An ordinary command line, read without click, whose import takes as long as an article.

What is not plain is left to click, which reads the line from its beginning: help, a mistake, short options
run together, ``--``, completion. A test holds that both read a line in the same way.
"""

import os
from collections.abc import Sequence

from newsparse.options import OPTIONS, Option, is_day
from newsparse.typed import Any

Line = tuple[tuple[str, ...], dict[str, Any]]
"""The operands, and what was chosen by the names that the code has for the options."""

LONGEST = 9
"""Digits of a number that is read here; no count and no time has more."""


def read(arguments: Sequence[str]) -> Line | None:
    """Give the operands and all options of a command line, or None where click is to read it."""
    if "_NEWSPARSE_COMPLETE" in os.environ or os.name == "nt":  # there click expands patterns
        return None
    named = {name: option for option in OPTIONS if option.kind != "print" for name in option.names}
    chosen = {option.dest: option.default for option in named.values()}
    operands = []
    left = iter(arguments)
    for argument in left:
        if argument == "-" or argument[:1] != "-":
            operands.append(argument)
            continue
        name, equals, given = argument.partition("=")
        option = named.get(name)
        if option is None or (equals and (option.kind == "flag" or name not in option.names[-1:])):
            return None
        value = option.value if option.kind == "flag" else _value(option, given if equals else next(left, ""))
        if value is None:
            return None
        chosen[option.dest] = value
    return tuple(operands), chosen


def _value(option: Option, text: str) -> object:
    """Give the value of an option, or None where it is not plainly right."""
    if not text or text[0] == "-":
        return None
    if option.kind == "day":
        return text if is_day(text) else None
    if option.kind == "choice":
        return text if text in option.choices else None
    return _number(option.kind, text) if option.kind in ("count", "seconds", "share") else text


def _number(kind: str, text: str) -> float | None:
    """Give a number that is not negative, a share one that is at most 1."""
    digits = text if kind == "count" else text.replace(".", "", 1)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST):
        return None
    number = int(text) if kind == "count" else float(text)
    return number if kind != "share" or number <= 1 else None
