"""Transcripts: paragraphs that begin with a speaker and a colon."""

from quoting import lines, page

from newsparse.extractor.quotes.transcripts import turns

TALK = (
    "[Ann Roe|PERSON] met [Bo Hale|PERSON].\n"
    "[HALE|PERSON]: Is it safe?\n"
    "ROE: It is. We checked it twice.\n"
    "“And we will check again.\n"
    "[HALE|PERSON]: Thank you.\n"
    "It rained."
)


def test_turns() -> None:
    """The label is the person of that family name; a paragraph that opens with a mark goes on."""
    assert lines(TALK) == [
        "Bo Hale: Is it safe?",
        "Ann Roe: It is. We checked it twice.",
        "Ann Roe: And we will check again.",
        "Bo Hale: Thank you.",
    ]


def test_a_turn_ends_with_its_paragraph() -> None:
    """Its first token is behind the colon."""
    p = page(TALK)
    found = turns(p)
    words = [[p.low[t.first], p.low[t.last - 1]] for t in found.values()]
    assert words == [["is", "?"], ["it", "."], ["and", "."], ["thank", "."]]


def test_two_turns_are_no_transcript() -> None:
    """Nor are labels that are nobody's, nor one alone."""
    assert turns(page("[ROE|PERSON]: Yes, it is.\n[HALE|PERSON]: No, never.")) == {}
    assert turns(page("WATCH: The game again.\nREAD MORE: The flood.\nWATCH: The rain.")) == {}
    assert turns(page("[ROE|PERSON]: Yes, it is.\n" * 3)) == {}


def test_a_long_label_is_none() -> None:
    """Five tokens at most."""
    label = "[ANN ROE OF THE BERN PARTY|PERSON]: Yes.\n[HALE|PERSON]: No, never.\n"
    assert len(turns(page(label * 3))) < 6
