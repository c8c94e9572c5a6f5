"""Patterns that are compiled when they are first used, and once."""

import re

import pytest

from newsparse import lazy


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the patterns that are compiled from now on."""
    seen: list[str] = []
    original = re.compile

    def compile_(text: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(text)
        return original(text, flags)

    monkeypatch.setattr("newsparse.lazy.re.compile", compile_)
    return seen


def test_nothing_is_compiled_before_it_is_asked_for(compiled: list[str]) -> None:
    """Then it is, once for all."""
    vowel = lazy.pattern("[aeiou]")
    assert compiled == []
    assert [bool(vowel.match(word)) for word in ("Ada", "ada", "roe")] == [False, True, False]
    assert [m[0] for m in vowel.finditer("Bern, Ohio")] == ["e", "i", "o"]
    assert compiled == ["[aeiou]"]


def test_it_is_as_one_of_re() -> None:
    """Flags, methods and attributes."""
    vowel = lazy.pattern("[aeiou]", re.IGNORECASE)
    assert vowel.pattern == "[aeiou]"
    assert vowel.flags & re.IGNORECASE
    assert vowel.sub("-", "Ohio") == "-h--"
    assert vowel.split("xay", maxsplit=1) == ["x", "y"]
    assert vowel.findall("Ada") == ["A", "a"]
    assert vowel.search("xyz") is None
    assert vowel.fullmatch("A") is not None


def test_an_unknown_attribute_is_an_error() -> None:
    """As of any pattern."""
    with pytest.raises(AttributeError):
        _ = lazy.pattern("a").colour  # type: ignore[attr-defined]
