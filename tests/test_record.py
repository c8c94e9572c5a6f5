"""The record's values and their JSON form."""

import copy
import pickle
import sys

import pytest

from newsparse.record import Article, Dateline, Mention, Person, Place, Record, Segment, Source

TEXT = "Envoy Lands\n\nBERN – Envoy Ada Roe landed in Bern."
ARTICLE = Article(
    source=Source("note.txt", encoding="utf-8"),
    text=TEXT,
    title="Envoy Lands",
    dateline=Dateline("BERN –", "BERN", None, None, 13, 19, 13),
    published="2024-10-26",
    published_from="option",
    paragraphs=("Envoy Ada Roe landed in Bern.",),
    segments=(Segment("title", 0, 11), Segment("dateline", 13, 19), Segment("paragraph", 20, 49)),
)


def test_layout_lists_the_segments_by_kind() -> None:
    """A part that is absent is null or an empty list."""
    assert ARTICLE.layout == {
        "title": (0, 11),
        "deck": None,
        "byline": None,
        "paragraphs": [(20, 49)],
        "captions": [],
        "other": [],
    }


def test_to_dict_keeps_the_documented_order() -> None:
    """The keys stand as the README shows them."""
    assert list(Record(ARTICLE).to_dict()) == [
        "version", "source", "title", "authors", "credits", "dateline", "published", "published_from",
        "paragraphs", "people", "places", "organizations", "dates", "durations", "quotes", "layout", "notes",
        "text",
    ]  # fmt: skip


def test_mentions_carry_a_kind_only_for_places() -> None:
    """A person's mention has text and offsets, a place's also its kind."""
    person = Person("Ada Roe", "Envoy", mentions=(Mention("Ada Roe", 26, 33),))
    place = Place("Bern", "city", "CH", "Bern", 46.95, 7.45, mentions=(Mention("Bern", 44, 48, "name"),))
    plain = Record(ARTICLE, people=(person,), places=(place,)).to_dict()
    assert plain["people"] == [
        {
            "name": "Ada Roe",
            "role": "Envoy",
            "age": None,
            "aliases": [],
            "confidence": None,
            "mentions": [{"text": "Ada Roe", "start": 26, "end": 33}],
        }
    ]
    assert plain["places"][0]["mentions"] == [{"text": "Bern", "start": 44, "end": 48, "kind": "name"}]


def test_the_dateline_leaves_out_what_is_internal() -> None:
    """The offset of the place words helps the extractor only."""
    plain = Record(ARTICLE).to_dict()
    assert plain["dateline"] == {
        "text": "BERN –", "place": "BERN", "agency": None, "date": None, "start": 13, "end": 19,
    }  # fmt: skip


def test_only_a_page_carries_its_text() -> None:
    """Plain text is the input itself."""
    page = Article(source=Source("page.html", format="html", encoding="utf-8"), text="Envoy Lands")
    assert Record(ARTICLE).to_dict()["text"] is None
    assert Record(page).to_dict()["text"] == "Envoy Lands"


def test_the_record_passes_the_article_on() -> None:
    """What the reader found is at hand on the record."""
    record = Record(ARTICLE)
    assert (record.title, record.text, record.published) == ("Envoy Lands", TEXT, "2024-10-26")
    assert record.dateline is ARTICLE.dateline
    assert record.layout == ARTICLE.layout
    assert record.source.encoding == "utf-8"


def test_a_mention_is_small_and_can_be_copied() -> None:
    """A record may have a hundred thousand of them."""
    mention = Mention("Bern", 3, 7, "name")
    assert sys.getsizeof(mention) <= 64
    assert not hasattr(mention, "__dict__")
    assert copy.deepcopy(mention) == copy.copy(mention) == pickle.loads(pickle.dumps(mention)) == mention  # noqa: S301 - our own
    assert mention.replace(start=4) == Mention("Bern", 4, 7, "name")
    with pytest.raises(AttributeError):
        mention.start = 5  # type: ignore[misc]
    with pytest.raises(TypeError):
        Mention("Bern", 3)  # type: ignore[call-arg]
