"""Tokens and sentences: each case is a text with the tokens, or the sentences, that it should give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.extractor.tokens import tokenize
from newsparse.record import Segment


def words(text: str) -> list[str]:
    """Tokenize a text that is one segment."""
    return tokenize(text, [Segment("paragraph", 0, len(text))]).words


def sentences(text: str) -> list[str]:
    """Give the sentences of a text that is one segment, on one line each."""
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    return [" ".join(text[doc.starts[a] : doc.ends[b - 1]].split()) for a, b in doc.sentences]


@pytest.mark.parametrize(
    "spaced",
    [
        "The U.S. and N. Korea talked",
        "Mr. Poole met Gen. Ada Roe , Dr. Kofi Mensah and J. K. Adeyemi",
        "a Seoul - based envoy",
        "Kim Yo - rae",
        "al - Masri",
        "the minister 's aide",
        "the ministers ' aides",
        "O’Hara didn’t say",
        "it cost $ 1,200.50 at 10:30 on the 5th",
        "“ Stop , ” she said",
        "`` Stop , '' she said -- twice",
        "AT & T",
        "2019 / 20",
        "São Tomé",
        "Covid - 19",
        "St. Helier",
    ],
)
def test_words(spaced: str) -> None:
    """Joined up and split again, the words are those that stand apart here."""
    joined = spaced
    for mark in (" - ", " / "):
        joined = joined.replace(mark, mark.strip())
    for mark in (" ,", " 's", " '", " ”", " .", "“ ", "`` ", "$ "):
        joined = joined.replace(mark, mark.strip())
    assert words(joined) == spaced.split()


@pytest.mark.parametrize(
    "marked",
    [
        "Ada Roe left. | She will be back on Monday.",
        "“We agree.” | The talks go on.",
        "He said: “Why?” | Nobody knew!",
        "Mr. Poole and Gen. Roe met St. Helier's mayor. | Then they left.",
        "The U.S. Senate sat. | It rose at noon.",
        "He flew to the U.S. | The visit was short.",
        "J. K. Adeyemi spoke. | A. B. Bello did not.",
        "It rose 3.5 percent. | It fell 0.2 percent.",
        "Poole Bros. Ltd. said so. | However, nobody listened.",
        "It is over... | Or is it?",
        "No stop here",
        "on 5 Jan. 2021 it rained. | It rained again.",
    ],
)
def test_sentences(marked: str) -> None:
    """A sentence ends where the bar is."""
    assert sentences(marked.replace(" | ", " ")) == marked.split(" | ")


def test_lines_of_a_paragraph_are_one_sentence() -> None:
    """A hard-wrapped sentence is one sentence."""
    assert sentences("The envoy flew to\nBern and met\r\nAda Roe.") == [
        "The envoy flew to Bern and met Ada Roe."
    ]


def test_blank_line_ends_a_sentence() -> None:
    """A sentence never goes on after a blank line."""
    assert sentences("Rain in Bern\n \nAda Roe left.") == ["Rain in Bern", "Ada Roe left."]


def test_segments_bound_sentences() -> None:
    """Nothing between segments is read, and each sentence knows its segment's kind."""
    text = "Rain in Bern\n***\nAda Roe left. She flew."
    doc = tokenize(text, [Segment("title", 0, 12), Segment("paragraph", 17, len(text))])
    assert "*" not in doc.words
    assert doc.kinds == ["title", "paragraph", "paragraph"]
    assert [doc.words[a:b][-1] for a, b in doc.sentences] == ["Bern", ".", "."]


def test_nothing() -> None:
    """No text has no tokens."""
    assert tokenize("", []).sentences == []
    assert words(" \n\n \t") == []


@given(st.text(max_size=200))
def test_spans(text: str) -> None:
    """Every token is its span, in order, and every character but white space is in one token."""
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    assert [text[a:b] for a, b in zip(doc.starts, doc.ends, strict=True)] == doc.words
    assert all(b <= a for b, a in zip(doc.ends, doc.starts[1:], strict=False))
    assert sum(map(len, doc.words)) >= sum(not c.isspace() for c in text)
    assert [i for a, b in doc.sentences for i in range(a, b)] == list(range(len(doc.words)))
