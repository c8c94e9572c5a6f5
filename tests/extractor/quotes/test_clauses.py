"""What is said without marks: a clause behind a word of saying."""

import pytest
from quoting import page

from newsparse.extractor.quotes.clauses import is_quote

CASES = {
    "that": ("Roe announced that cuts loom .", "announced", 3, True),
    "weak, without that": ("Roe mentioned cuts are near .", "mentioned", 2, False),
    "strong, without that": ("Roe announced cuts are near .", "announced", 2, True),
    "strong, and no verb": ("Roe announced a sharp rise in the fares of all lines .", "announced", 2, False),
    "of": ("Roe said of Hale that cuts are near .", "said", 3, False),
    "after": ("Roe said after lunch cuts are near .", "said", 3, True),
    "that, and a comma": ("Roe announced that , if asked , cuts loom .", "announced", 4, True),
    "those that say": ("Roe likes those that say cuts are near .", "say", 5, False),
    "anyone who says": ("Roe likes anyone who says cuts are near .", "says", 5, False),
    "a name who says": ("Roe , who says cuts are near .", "says", 4, True),
    "than Roe says": ("Fares are higher than Roe says they are .", "says", 6, False),
    "a name for it": ("Roe called the new plan a joke .", "called", 2, True),
    "described as": ("Roe described it as old .", "described", 2, True),
    "called a meeting": ("Roe called a meeting in Bern .", "called", 2, False),
    "called for": ("Roe called for a vote .", "called", 2, False),
    "called somebody to": ("Roe called police to a home .", "called", 2, False),
    "a name before": ("A joke , Roe called it .", "called", 0, False),
    "worth noting": ("It is worth noting that cuts are near .", "noting", 5, False),
    "a finite verb": ("Roe said cuts are near .", "said", 2, True),
    "a verb in -ed": ("Roe said talks collapsed .", "said", 2, True),
    "no verb": ("Roe said no thanks .", "said", 2, False),
    "a pronoun": ("Roe said they plan cuts .", "said", 2, True),
    "many words": ("Roe said cuts loom for all five big towns .", "said", 2, True),
    "a letter": ("Roe wrote a letter to Hale .", "wrote", 2, False),
    "an adjective in -ed": ("Roe wrote a detailed letter to Hale .", "wrote", 2, False),
    "a relative's verb": ("Roe wrote a book which is long .", "wrote", 2, False),
    "about": ("Roe told about what was planned there .", "told", 3, False),
    "to, after urge": ("Roe urged Hale to leave town .", "urged", 4, True),
    "not said": ("Roe did not say cuts are near .", "say", 4, False),
    "won't say": ("Roe won't say that cuts are near .", "say", 4, False),
    "no word of saying": ("Roe proved that cuts are near .", "proved", 3, False),
}


@pytest.mark.parametrize("case", CASES)
def test_clauses(case: str) -> None:
    """Whether the words from a token to the stop are a quote."""
    text, cue, first, expected = CASES[case]
    p = page(text)
    assert is_quote(p, first, len(p.low) - 1, p.low.index(cue)) == expected


@pytest.mark.parametrize(("words", "expected"), [("x x x x x", False), ("x x x x x x", True)])
def test_many_words_are_six(words: str, expected: object) -> None:
    """Fewer need a verb."""
    p = page(f"Roe said {words}")
    assert is_quote(p, 2, len(p.low), 1) is expected


@pytest.mark.parametrize(("words", "expected"), [("not x x", False), ("not x x x", True)])
def test_not_stands_near(words: str, expected: object) -> None:
    """Three tokens before the word of saying at most."""
    p = page(f"Roe {words} say that cuts are near")
    assert is_quote(p, p.low.index("that") + 1, len(p.low), p.low.index("say")) is expected


@pytest.mark.parametrize(("words", "expected"), [("x " * 11, True), ("x " * 12, False)])
def test_a_name_stands_near(words: str, expected: object) -> None:
    """Within twelve words."""
    p = page(f"Roe called {words}a joke")
    assert is_quote(p, 2, len(p.low), 1) is expected


@pytest.mark.parametrize(("words", "expected"), [("x x", False), ("x x x", True)])
def test_than_stands_near(words: str, expected: object) -> None:
    """Four tokens before the word of saying at most."""
    p = page(f"It is more than {words} Roe says they are near")
    assert is_quote(p, p.low.index("says") + 1, len(p.low), p.low.index("says")) is expected
