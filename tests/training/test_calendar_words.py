"""The months of other languages, from CLDR's names."""

from collections.abc import Iterable

from newsparse.training.calendar_words import collect, rewritten

NAMES = {
    "xx": {1: "Unu", 2: "du.", 3: "Tri", 11: "Listo"},
    "yy": {1: "Unuo", 2: "du", 10: "listo", 12: "dek du", 4: "out"},
}


def names(width: str, context: str, locale: str) -> Iterable[tuple[int, str]]:
    """Give two languages of our own making, in one width."""
    return NAMES[locale].items() if (width, context) == ("wide", "format") else ()


def test_collect() -> None:
    """Short names, names of two words, of two months and of English are left out."""
    months = collect(["xx", "yy"], names, {"out"})
    assert months[0] == ["unu", "unuo"]
    assert months[1] == [], "two letters"
    assert months[2] == ["tri"]
    assert months[3] == []
    assert months[9] == months[10] == months[11] == []


def test_rewritten() -> None:
    """Only the section's lines are new."""
    text = "[a]\nb\n\n[months-of-other-languages]\n# From CLDR.\nold\n"
    assert rewritten(text, [["x", "y"], ["z"]]) == (
        "[a]\nb\n\n[months-of-other-languages]\n# From CLDR.\nx y\nz\n"
    )
