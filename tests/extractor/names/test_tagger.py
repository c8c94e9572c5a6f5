"""Names, in the notation of ``marked``; every sentence is our own.

Each case is one that any usable model must get right; accuracy is measured on corpora, not here.
"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read

from newsparse.extractor.names import scores, tagger
from newsparse.extractor.names.model import TYPES, Model, Odds
from newsparse.extractor.names.view import page
from newsparse.record import Segment
from newsparse.tokens import BLOCK, Document, tokenize


def document(text: str) -> Document:
    """Tokenize a text that is one segment."""
    return tokenize(text, [Segment("paragraph", 0, len(text))])


CASES = [
    "President [Emmanuel Macron|PERSON] met Prime Minister [Giorgia Meloni|PERSON] in [Rome|PLACE].",
    "Mr. [Okafor|PERSON] said the talks in [Nairobi|PLACE] had failed.",
    "The [World Health Organization|ORG] opened an office in [Dakar|PLACE], [Senegal|PLACE].",
    "[Kim Jong-un|PERSON] visited a factory near [Pyongyang|PLACE].",
    "[Ángela Núñez de la Vega|PERSON], 34, a nurse from [Peru|PLACE], was there.",
    "A spokesman for the [U.S. State Department|ORG] declined to comment.",
    "[Maria Lopez|PERSON] arrived late. Police said [Lopez|PERSON] had been ill.",
    "Officials of the [European Union|ORG] flew to [Japan|PLACE] on Tuesday.",
    "[British|OTHER] and [French|OTHER] officials met in [Brussels|PLACE].",
    "It rained all day and nobody came.",
    "[Ahmed al-Masri|PERSON] told [Reuters|ORG] by telephone from [Cairo|PLACE].",
    "The bill is backed by Sen. [Ann Poole|PERSON] and Rep. [Joe Doe|PERSON] of [Ohio|PLACE].",
    "Lt. Gen. [Adam Poole|PERSON] met Gov. [Jane Roe|PERSON] in [St. Louis|PLACE].",
    "He lives in [New York|PLACE], she in [South Africa|PLACE].",
]


@pytest.mark.parametrize("marked", CASES)
def test_names(marked: str) -> None:
    """The marked names are found, and no others."""
    doc, names = read(marked)
    assert [n[:5] for n in tagger.tag(doc) if n.label] == [n[:5] for n in names]


@pytest.mark.parametrize("end", [" ", "\n", "\r\n"])
def test_hard_wrapped_lines(end: str) -> None:
    """Where a line is broken does not matter."""
    text = "Foreign Minister Sergei Lavrov met officials of the United Nations in New York on Monday."
    names = tagger.tag(document(text.replace(" ", end)))
    found = [(text.split()[n.first].strip("."), n.label) for n in names]
    assert found == [("Sergei", "PERSON"), ("United", "ORG"), ("New", "PLACE")]


def test_capitals() -> None:
    """A headline in capitals has the names of the body."""
    doc, _ = read("MACRON MEETS MELONI IN ROME\nEmmanuel Macron met Giorgia Meloni in Rome.")
    assert [(" ".join(doc.words[n.first : n.last]), n.label) for n in tagger.tag(doc) if n.label][:3] == [
        ("MACRON", "PERSON"),
        ("MELONI", "PERSON"),
        ("ROME", "PLACE"),
    ]


def test_no_names() -> None:
    """An empty document, and one without capitals, have no names."""
    assert list(tagger.tag(document(""))) == []
    assert list(tagger.tag(document("nothing here, at all."))) == []


LABELS = ["O", "B-PERSON", "I-PERSON", "L-PERSON", "U-PERSON"]
PIECES = ["Ada", "Roe", "of", "-", "the", "UN", "\ud800", "\x04", "’s", ".", "12", "\n\n"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_any_text(text: str) -> None:
    """Names are in order, do not overlap, and are spans of whole tokens."""
    doc = document(text)
    end = 0
    for n in tagger.tag(doc):
        assert end <= n.start < n.end
        assert (n.start, n.end) == (doc.starts[n.first], doc.ends[n.last - 1])
        assert n.label in {"PERSON", "PLACE", "ORG", "OTHER", ""}
        assert len(n.odds) == len(TYPES)
        end = n.end


@given(st.lists(st.lists(st.integers(0, 4000), min_size=17, max_size=17), min_size=1, max_size=4))
def test_labels_follow_each_other(rows: list[list[int]]) -> None:
    """Whatever the scores, a name that begins ends with the same label."""
    labels = tagger._best(tagger.model(), [tuple(r) for r in rows])  # noqa: SLF001 - the search itself
    inside = ""
    for label in labels:
        assert (label[0] in "IL") == bool(inside)
        assert not inside or label[1:] == inside
        inside = label[1:] if label[0] in "BI" else ""


def test_explanation_adds_up() -> None:
    """The weights that explain a token are those that it was labelled by."""
    doc = document("Foreign Minister Sergei Lavrov met Kim Jong-un in New York. Lavrov left.")
    m, p = tagger.model(), page(doc)
    for k, (first, last, _, _) in enumerate(p.segments):
        for i, row in zip(range(first, last), scores.rows(m, p, k), strict=True):
            parts = [w for _, w in tagger._parts(m, p, k, i)]  # noqa: SLF001 - the parts of the sum
            assert m.unpack(sum(parts).to_bytes(m.size, "little")) == row


def test_explanation() -> None:
    """A title before a name speaks for a person; a token far from any name has nothing to explain."""
    doc = document("he saw that Mr. Okafor spoke. nobody else spoke for long.")
    why = dict(tagger.explain(doc, doc.words.index("Okafor")))
    assert why["PgH"]["U-PERSON"] > 0
    assert tagger.explain(doc, doc.words.index("long")) == []


@pytest.mark.parametrize("unit", ["Ada ", "UN-", "A.", "al-", "Bern, ", "Ä", "ADA BERN. ", "Bank of "])
def test_time_grows_with_length(unit: str) -> None:
    """Four times the text takes about four times as long, whatever is repeated."""

    def seconds(times: int) -> float:
        start = time.process_time()
        tagger.tag(document(unit * times))
        return time.process_time() - start

    seconds(500)
    short, long = min(seconds(1000) for _ in range(2)), seconds(4000)
    assert long < 12 * short + 0.05


@pytest.mark.slow
def test_names_of_a_long_document_count_in_the_whole() -> None:
    """It is tagged block by block."""
    text = "Envoy Ada Roe flew to Bern. " * 4_000
    doc = document(text)
    found = tagger.tag(doc)
    assert len(doc.words) > BLOCK
    assert [text[n.start : n.end] for n in found] == ["Ada Roe", "Bern"] * 4_000
    assert all((doc.starts[n.first], doc.ends[n.last - 1]) == (n.start, n.end) for n in found)


def test_what_may_be_a_name() -> None:
    """Capitalised words that score nearly as well as a name are given without a label, others are not."""
    doc, _ = read("Wixa fell. He met Ann Roe, who spoke. Then It Rained.")
    found = {" ".join(doc.words[n.first : n.last]): n for n in tagger.tag(doc)}
    assert found["Ann Roe"].label == "PERSON"
    assert all(max(n.odds) > -85 for n in found.values() if not n.label)
    assert "He" not in found


def test_odds_of_a_span() -> None:
    """The score of a span as a name is what the best labels would give it, over that of none."""
    odds = Odds(LABELS, [tuple(10 * a + b for b in range(len(LABELS))) for a in range(len(LABELS))])
    rows = [(5, 50, 0, 0, 70), (6, 0, 40, 0, 0), (7, 0, 0, 30, 0)]
    # none: 5, and the steps around and inside are those of O to O (0)
    assert odds(rows, 0, 1)[0] == 70 + 4 + 40 - 5
    assert odds(rows, 0, 2)[0] == 50 + 0 + (1 + 30 + 13) - (5 + 6)
    assert odds(rows, 0, 3)[0] == (50 + 40 + 30) + (1 + 30 + 12 + 23) - (5 + 6 + 7)
    assert odds([*rows[:2], *rows[1:]], 0, 4)[0] == (50 + 80 + 30) + (1 + 30 + 12 + 22 + 23) - (5 + 6 + 6 + 7)


def test_another_model() -> None:
    """A model can be put in the place of the shipped one, and taken out again."""
    shipped = tagger.model()
    other = Model()
    tagger.use(other)
    assert tagger.model() is other
    tagger.use(None)
    assert tagger.model() is not other
    assert tagger.model().labels == shipped.labels


@pytest.mark.parametrize(
    ("text", "score", "found"),
    [
        ("in Zorb Loma.", -84, ["Zorb Loma"]),
        ("in Zorb Loma.", -85, []),
        ("in Aa Bb Cc Dd Ee.", 0, ["Aa Bb Cc Dd Ee"]),
        ("in Aa Bb Cc Dd Ee Ff.", 0, []),
    ],
)
def test_what_may_be_a_name_after_all(text: str, score: int, found: list[str]) -> None:
    """Capitalised words that the best labels leave out, if they are few and nearly as likely to be a name."""
    doc = document(text)
    view = page(doc)
    first, last, *_ = view.segments[-1]
    stretch = tagger._Stretch(doc, view, len(view.segments) - 1, ["O"] * (last - first), [])  # noqa: SLF001
    missed = tagger._missed(stretch, lambda _rows, _first, _last: (score,))  # type: ignore[arg-type] # noqa: SLF001
    assert [text[n.start : n.end] for n in missed] == found
