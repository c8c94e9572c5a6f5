"""How the tagger sees a document: marks set alike, case, the stretches that are labelled."""

import pytest
from marked import read

from newsparse.extractor.names.view import CAPS, LONGEST, OTHERS, TITLE, Page, page


def look(text: str) -> Page:
    """Prepare a text whose lines are paragraphs."""
    return page(read(text)[0])


def stretches(text: str) -> list[str]:
    """Give the stretches of a text that are labelled."""
    p = look(text)
    return [" ".join(p.words[a:b]) for a, b, _, _ in p.segments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it rained and nobody spoke.", []),
        ("then Ada spoke.", ["Ada spoke"]),
        ("a fair for the Bank of England opened.", ["Bank of England opened"]),
        ("she and Kofi de la Torre met near a very long bridge, Luz", ["Kofi de la Torre met near", "Luz"]),
        ("said al-Masri.", ["al - Masri"]),
        ("met Kim Yo-rae.", ["Kim Yo - rae"]),
        ("in Bern, it rained.", ["Bern"]),
    ],
)
def test_stretches(text: str, expected: list[str]) -> None:
    """Stretches begin at a capital and go on over short gaps."""
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The envoy met Ada Roe in Bern.", ""),
        ("ENVOY MEETS ROE IN BERN", CAPS),
        ("ENVOY MEETS ROE IN BERN.", CAPS),
        ("Envoy Meets Minister as Talks Resume in Bern", TITLE),
        ("Envoy meets minister as talks resume in Bern", ""),
        ("Kofi Mensah, Ada Roe.", ""),
        ("UN", ""),
    ],
)
def test_case_of_a_sentence(text: str, mode: str) -> None:
    """Capitals and headline case are told from running text."""
    p = look(text)
    assert p.modes[0] == mode
    assert p.views[0] == mode + p.words[0]


def test_marks_are_set_alike() -> None:
    """Quotation marks, apostrophes and dashes do not depend on the outlet."""
    assert look("“O’Hara” — she said").words == look("``O'Hara'' -- she said").words


@pytest.mark.parametrize(
    ("word", "full"), [("Mr.", "Mr"), ("Corp.", "Corp"), ("Sen.", "Senator"), ("Calif.", "California")]
)
def test_abbreviations_are_set_alike(word: str, full: str) -> None:
    """An abbreviation is the word in full, or without its stop; initials and acronyms keep theirs."""
    assert look(word + " J. of the U.S. left").words[:5] == [full, "J.", "of", "the", "U.S."]


def test_abbreviations_in_capitals() -> None:
    """An abbreviation in capitals is written out in capitals."""
    assert look("SEN. ROE FLIES TO BERN").words[0] == "SENATOR"


def test_long_words_are_cut() -> None:
    """A word of any length costs no more than LONGEST characters."""
    assert [len(w) for w in look("X" * 5000 + " y").words] == [LONGEST, 1]


def test_elsewhere() -> None:
    """Other occurrences in running text, words in lower case and initials are noted."""
    p = look("RAIN IN BERN\nThe Central Rain Office met. The rain fell on Bern.")
    assert [p.words[i - 1] for i in p.seen["bern"]] == ["on"]
    assert "rain" in p.small
    assert "cro" not in p.initials
    assert "tcro" in p.initials


def test_few_occurrences_are_kept() -> None:
    """A word that fills the document is looked at a few times only."""
    assert len(look("Bern Bern. " * 500).seen["bern"]) == OTHERS + 1
