"""Tokens and sentences: each case is a text with the tokens, or the sentences, that it should give."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.record import Segment
from newsparse.tokens import Name, Names, Ranges, blocks, tokenize


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
    assert list(tokenize("", []).sentences) == []
    assert words(" \n\n \t") == []


@given(st.text(max_size=200))
def test_spans(text: str) -> None:
    """Every token is its span, in order, and every character but white space is in one token."""
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    assert [text[a:b] for a, b in zip(doc.starts, doc.ends, strict=True)] == doc.words
    assert all(b <= a for b, a in zip(doc.ends, doc.starts[1:], strict=False))
    assert sum(map(len, doc.words)) >= sum(not c.isspace() for c in text)
    assert [i for a, b in doc.sentences for i in range(a, b)] == list(range(len(doc.words)))


def test_a_sentence_without_end_is_cut() -> None:
    """After 1,000 tokens, wherever that is; what is shorter is left alone."""
    text = "rain " * 2_500 + "."
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    assert list(doc.sentences) == [(0, 1_000), (1_000, 2_000), (2_000, 2_501)]
    assert doc.kinds == ["paragraph"] * 3
    assert len(sentences("rain " * 999 + ".")) == 1


def test_a_long_document_is_cut_into_blocks() -> None:
    """Between sentences, none longer than asked for, nothing lost; the offsets stay those of the text."""
    text = "Ada Roe left. She flew to Bern at once. Rain. " * 30
    doc = tokenize(text, [Segment("title", 0, 13), Segment("paragraph", 14, len(text))])
    parts = list(blocks(doc, 20))
    assert [first for first, _ in parts] == [0, *accumulate(len(b.words) for _, b in parts)][:-1]
    assert max(len(b.words) for _, b in parts) <= 20
    assert min(len(b.words) for _, b in parts[:-1]) > 20 - 8
    assert [w for _, b in parts for w in b.words] == doc.words
    assert [k for _, b in parts for k in b.kinds] == doc.kinds
    assert [(a + n, z + n) for n, b in parts for a, z in b.sentences] == list(doc.sentences)
    for _, block in parts:
        assert [text[a:z] for a, z in zip(block.starts, block.ends, strict=True)] == block.words


def test_a_document_of_ordinary_length_is_one_block() -> None:
    """So nothing changes there."""
    doc = tokenize("Rain. " * 10_000, [Segment("paragraph", 0, 60_000)])
    assert list(blocks(doc)) == [(0, doc)]
    assert len(list(blocks(tokenize("Rain. " * 10_001, [Segment("paragraph", 0, 60_006)])))) == 2


def test_a_sentence_longer_than_a_block_is_one() -> None:
    """It cannot be cut."""
    doc = tokenize("rain in the town. Rain.", [Segment("paragraph", 0, 23)])
    assert [b.words for _, b in blocks(doc, 2)] == [["rain", "in", "the", "town", "."], ["Rain", "."]]


def test_equal_words_are_one_string() -> None:
    """So that a text of one word over and over is cheap to hold."""
    doc = tokenize("Bergen St. Bergen St.", [Segment("title", 0, 10), Segment("paragraph", 11, 21)])
    assert [doc.words[0] is doc.words[2], doc.words[1] is doc.words[3]] == [True, True]
    assert doc.starts.itemsize == doc.ends.itemsize == 4
    assert doc.said(0, 6) is doc.said(11, 17) is doc.words[0]


def test_ranges() -> None:
    """They are a sequence of pairs; ``at`` finds the one a number lies in."""
    ranges = Ranges()
    for end in (3, 5, 9):
        ranges.append(end)
    pairs = [(0, 3), (3, 5), (5, 9)]
    assert list(ranges) == ranges[:] == [ranges[k] for k in range(3)] == pairs
    assert (ranges[-1], ranges[1:], len(ranges)) == ((5, 9), pairs[1:], 3)
    assert [ranges.at(i) for i in range(9)] == [0, 0, 0, 1, 1, 2, 2, 2, 2]
    for k in (3, -4):
        with pytest.raises(IndexError):
            _ = ranges[k]


def test_names_are_held_in_little() -> None:
    """A sequence like a list of them, that takes a fraction."""
    given = [Name(i, i + 4, "PLACE", i, i + 1, (1, 2, 3, 4), 0.5) for i in range(0, 1000, 10)]
    names = Names(given)
    assert list(names) == names[:] == given
    assert (names[7], names[-1], names[2:4], len(names)) == (given[7], given[-1], given[2:4], 100)
    assert list(Names()) == []


def test_names_with_scores_and_without() -> None:
    """Scores may be of any sign, and those of a name that the tagger was not asked for are none at all."""
    given = [Name(0, 4, "ORG", 0, 1, (-7, 0, 9, -(10**6))), Name(5, 9, "", 1, 2), Name(9, 12, "ORG", 2, 3)]
    assert list(Names(given)) == given


def test_names_are_given_again_as_they_are() -> None:
    """A thousand are kept as they were given, the others are made anew; no difference is seen."""
    names = Names(Name(2 * i, 2 * i + 1, "PERSON", i, i + 1) for i in range(1_200))
    assert [names[i] for i in range(1_200)] == [names[i] for i in range(1_200)] == list(names)
    assert names[0] is names[0]
    assert names[1_100] is not names[1_100]
    assert names[-1] == names[1_199]
    names.append(Name(9_000, 9_001, "ORG", 1_200, 1_201))
    assert names[-1].label == "ORG"
