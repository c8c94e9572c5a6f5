"""Marks that no cue has taken."""

import pytest
from quoting import lines, sight

from newsparse.extractor.quotes import loose

CASES = {
    "a sentence floats": (
        "[Ann Roe|PERSON] came late.\n“The bridge is safe and sound.”",
        ["Ann Roe: The bridge is safe and sound."],
    ),
    "a short one after a quote": (
        "“Is it safe now?” [Ann Roe|PERSON] asked. “It is.”",
        ["Ann Roe: Is it safe now?", "Ann Roe: It is."],
    ),
    "too short without a stop": ("[Ann Roe|PERSON] came late. The “old one” was safe.", []),
    "a signature": ("“The bridge is safe.” – [Ann Roe|PERSON]", ["Ann Roe: The bridge is safe."]),
    "a signature of somebody's office": ("“Is it safe?” — Mayor [Ann Roe|PERSON]", ["Ann Roe: Is it safe?"]),
    "led by a colon": ("[Ann Roe|PERSON] is blunter: “It will fall.”", ["Ann Roe: It will fall."]),
    "a cue in the next sentence": (
        "“The bridge is safe.” [Ann Roe|PERSON] said.",
        ["Ann Roe: The bridge is safe."],
    ),
    "half of its sentence": (
        "[Ann Roe|PERSON] came late.\nShe had painted there “The bridge has fallen.”",
        ["Ann Roe: The bridge has fallen."],
    ),
    "a part of its sentence": (
        "[Ann Roe|PERSON] came late.\nThey put “The bridge has fallen.” on the wall of the town hall in May.",
        [],
    ),
    "a post": (
        "The bridge is safe. Come and see. — [Ann Roe|PERSON] (@annroe) May 2",
        ["Ann Roe: The bridge is safe. Come and see."],
    ),
    "a title": ("[Ann Roe|PERSON] wrote it. “The Long Road Home”", []),
    "a part in a sentence with a cue": (
        "[Ann Roe|PERSON] said: “It was a joke.” The “long night” of [Bern|PLACE] ended.",
        ["Ann Roe: It was a joke."],
    ),
    "who was two paragraphs before": (
        "“It is safe,” [Ann Roe|PERSON] said.\nIt rained.\n“The bridge is new and safe.”",
        ["Ann Roe: It is safe", "Ann Roe: The bridge is new and safe."],
    ),
    "who was three paragraphs before": (
        "“It is safe,” [Ann Roe|PERSON] said.\nIt rained.\nIt poured.\n“The bridge is new and safe.”",
        ["Ann Roe: It is safe", "?: The bridge is new and safe."],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    """Speakers and words."""
    marked, expected = CASES[case]
    assert lines(marked) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“The Long Road Home”", True),
        ("“State of the Union”", True),
        ("“Green”", True),
        ("“Go Home.”", False),
        ("“The long road”", False),
        ("“99”", True),
    ],
)
def test_titles(words: str, expected: object) -> None:
    """Capitals throughout, and no stop."""
    s = sight(f"He saw {words} twice.")
    assert loose.titled(s, s.sentence.stretches[0]) is expected


def test_a_signature_is_near_its_dash() -> None:
    """Three tokens at most."""
    for words, found in (("now,", True), ("and now,", False)):
        s = sight(f"“It is safe” — {words} [Ann Roe|PERSON]")
        assert (loose.signer(s, 5) is not None) is found
