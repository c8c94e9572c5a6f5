"""The debug view: what decided on names, places and times."""

import pytest

from newsparse import read
from newsparse.extractor.explain import explain

TEXT = "The ferry left Bergen on Friday, Captain Ingrid Solberg of Norway said in Qwxz\x1b[31m Bay."


def test_each_part_tells_what_decided() -> None:
    """Weights for tokens, scores for candidates, a rule for times."""
    told = explain(read(TEXT, date="2024-10-26"))
    names, rest = told.split("PLACES\n")
    places, rest = rest.split("TIMES\n")
    times, quotes = rest.split("QUOTES\n")
    assert "Ingrid Solberg: PERSON\n" in names
    assert "PERSON +" in names.partition("Ingrid  ")[2]
    assert "ingrid solberg: PERSON 9" in names.partition("ENTITIES\n")[2]
    assert "→PERSON +" in names.partition("ingrid solberg: ")[2]
    assert "Bergen, NO  (people +" in places
    assert "Friday: DATE 2024-10-25  (rule weekday" in times
    assert " said: +" in quotes
    assert "    cue  C" in quotes
    assert "Ingrid Solberg\n" in quotes


@pytest.mark.parametrize("text", [".", "\ud800 Bern", "Bern\u2028Bern on 31 June 99999", "A " * 500])
def test_odd_texts_are_no_error(text: str) -> None:
    """Whatever the text, there are four parts."""
    told = explain(read(text, format="text"))
    assert [line for line in told.splitlines() if line.isupper() and line.isalpha()][-1] == "QUOTES"


def test_a_home_is_heard() -> None:
    """The scores are those of the run."""
    article = read("Crews were called to Alexandria on Friday.", format="text")
    first = [
        explain(article, home=h).partition("alexandria\n")[2].split("\n")[0]
        for h in (None, "Ottawa, Ontario")
    ]
    assert first[0] != first[1]
