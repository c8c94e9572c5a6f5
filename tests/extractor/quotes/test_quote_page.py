"""The layout of a text for quotes."""

from quoting import page

from newsparse.extractor.quotes.page import Entities, Mentions
from newsparse.record import Mention, Organization, Place, Segment
from newsparse.tokens import tokenize

TEXT = (
    "# [Roe|PERSON] “quits”\n"
    "“We lost. It hurts,” said [Ann Roe|PERSON]. She left.\n"
    "> “Goal!” they cheered at [Acme|ORG]."
)


def sentences(marked: str) -> list[tuple[str, int, int]]:
    """Give the sentences with their paragraph and number of stretches."""
    p = page(marked)
    return [(p.text(s.first, s.last).text, s.paragraph, len(s.stretches)) for s in p.sentences()]


def test_headlines_are_left_out_and_captions_are_in() -> None:
    """A sentence never ends inside quotation marks."""
    assert sentences(TEXT) == [
        ("“We lost. It hurts,” said Ann Roe.", 0, 1),
        ("She left.", 0, 0),
        ("“Goal!” they cheered at Acme.", 1, 1),
    ]


def test_what_is_quoted_is_marked() -> None:
    """The marks too, but only in what is read."""
    p = page(TEXT)
    list(p.sentences())
    quoted = [w for w, q in zip(p.doc.words, p.quoted, strict=False) if q]
    assert quoted == ["“", "We", "lost", ".", "It", "hurts", ",", "”", "“", "Goal", "!", "”"]


def test_mentions_are_found_by_their_first_token() -> None:
    """With their last, kind and number."""
    p = page(TEXT)
    first = p.doc.words.index("Ann")
    assert p.mentions.at(first) == (first + 2, "P", 0)
    assert not p.mentions.kinds[first + 1]
    assert p.mentions.at(p.doc.words.index("Acme")) == (p.doc.words.index("Acme") + 1, "O", 0)


def test_a_quote_over_two_paragraphs() -> None:
    """The first is open to its end; each is a paragraph of its own."""
    assert sentences("“We lost. It hurts.\n“We try again,” he said.") == [
        ("“We lost. It hurts.", 0, 1),
        ("“We try again,” he said.", 1, 1),
    ]


def test_stretches_that_chain_sentences() -> None:
    """Each holds two sentences together; the paragraph's end ends them all."""
    marked = "“A one. Two” and “three. Four” and “five. Six.”\nSeven."
    assert [s[2] for s in sentences(marked)] == [3, 0]


def test_nothing() -> None:
    """A text without paragraphs has no sentences."""
    assert sentences("# Roe quits") == []


def test_adjectives_are_no_mentions() -> None:
    """ "Swiss" is nobody who speaks, nor is "Bern" in "University of Bern"."""
    text = "Swiss Bern said no."
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    kinds = (("Swiss", "demonym"), ("Bern", "inside"))
    places = tuple(
        Place(w, mentions=(Mention(w, text.index(w), text.index(w) + len(w), k),)) for w, k in kinds
    )
    assert not any(Mentions(doc, Entities(places=places)).kinds)


def test_of_two_mentions_that_begin_together_the_organization_counts() -> None:
    """A place that begins an organization's name does not take its number."""
    text = "Bern Scientific said no."
    doc = tokenize(text, [Segment("paragraph", 0, len(text))])
    bern = Place("Bern", mentions=(Mention("Bern", 0, 4, "demonym"),))
    body = Organization("Bern Scientific", mentions=(Mention("Bern Scientific", 0, 15),))
    other = Organization("Acme", mentions=(Mention("said", 16, 20),))
    named = Mentions(doc, Entities(organizations=(other, body), places=(bern,))).at(0)
    assert (named.kind, named.number, named.last) == ("O", 1, 2)
