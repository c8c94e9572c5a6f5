"""GeoJSON: what a map gets of the places, and that any map can read it."""

import json
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st
from records import RECORD, hostile

from newsparse.record import Article, Mention, Place, Record, Segment, Source
from newsparse.writer import geojson

POINT = {"type": "Point", "coordinates": [7.44744, 46.94809]}


def place_in(text: str, words: str, *parts: str) -> tuple[Record, Mention]:
    """Give a record of one place without coordinates, in a text of these paragraphs."""
    start = text.index(words)
    mention = Mention(words, start, start + len(words), "name")
    segments = tuple(Segment("paragraph", text.index(p), text.index(p) + len(p)) for p in parts)
    article = Article(Source(), text, segments=segments)
    return Record(article, places=(Place(words, mentions=(mention,)),)), mention


def checked(text: str) -> list[dict[str, object]]:
    """Give the features of a collection after a check of all that RFC 7946 asks of one of points."""
    value = json.loads(text)
    assert value["type"] == "FeatureCollection"
    assert "crs" not in value
    for item in value["features"]:
        assert set(item) == {"type", "geometry", "properties"}
        assert item["type"] == "Feature"
        if item["geometry"] is not None:
            assert item["geometry"]["type"] == "Point"
            east, north = item["geometry"]["coordinates"]
            assert -180 <= east <= 180
            assert -90 <= north <= 90
    return list(value["features"])


def test_a_place_is_a_feature() -> None:
    """Longitude first; all that is known of the place; the sentence of its first mention."""
    [bern] = checked(geojson.write(RECORD))
    assert bern == {
        "type": "Feature",
        "geometry": POINT,
        "properties": {
            "name": "Bern", "kind": "city", "country": "CH", "admin1": "Bern", "population": 121631,
            "geonames_id": 2661552, "wikidata": "Q70", "confidence": 0.98,
            "document": "note.txt", "part": None, "id": None, "url": "https://a.example/x",
            "title": "Envoy Lands", "published": "2024-10-26", "sentence": "BERN –",
            "mentions": [
                {"text": "BERN", "start": 13, "end": 17, "kind": "dateline"},
                {"text": "Bern", "start": 50, "end": 54, "kind": "name"},
            ],
        },
    }  # fmt: skip


def test_an_unresolved_place_has_no_geometry() -> None:
    """Null, as the standard says, and not the point where two axes cross."""
    record, _ = place_in("Rain fell on Nowhereton.", "Nowhereton", "Rain fell on Nowhereton.")
    [item] = checked(geojson.write(record))
    assert item["geometry"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Floods hit Ownton. It stopped.", "Floods hit Ownton."),
        ("He said: “It rained.” Then Ownton fell. All left.", "Then Ownton fell."),
        ("The mayor of\nOwnton, J. R. Roe, left.", "The mayor of Ownton, J. R. Roe, left."),
        ("x" * 1500 + " Ownton", "x" * 999 + " Ownton"),
    ],
)
def test_sentences(text: str, expected: str) -> None:
    """From stop to stop, on one line, of a bounded length."""
    record, mention = place_in(text, "Ownton", text)
    assert geojson.sentence(record, mention) == expected


def test_a_sentence_stays_in_its_paragraph() -> None:
    """A headline without a stop is no part of it."""
    record, mention = place_in("Big flood\n\nOwnton is wet", "Ownton", "Big flood", "Ownton is wet")
    assert geojson.sentence(record, mention) == "Ownton is wet"


def test_a_record_without_its_text_has_no_sentences() -> None:
    """Records that came back from JSON may lack the text."""
    record, mention = place_in("Ownton", "Ownton")
    assert geojson.sentence(Record(Article(Source(), ""), places=record.places), mention) is None


@given(words=st.text(min_size=1))
def test_whatever_the_words_it_is_valid(words: str) -> None:
    """A validator takes it, and each feature is one line."""
    validator = pytest.importorskip("geojson")
    text = geojson.write(hostile(words))
    assert len(checked(text)) == 1
    assert len(text.splitlines()) == 3
    assert validator.loads(text).is_valid


def test_many_documents_are_one_collection(newsparse: Run, tmp_path: Path) -> None:
    """Also where some have no places."""
    texts = {"a.txt": "Floods hit Geneva, Switzerland.", "b.txt": "Nothing at all.", "c.txt": "Peru won."}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    features = checked(newsparse(str(tmp_path), "--geojson").stdout)
    names = [f["properties"]["name"] for f in features]  # type: ignore[index]
    assert names == ["Geneva", "Switzerland", "Peru"]


def test_no_document_with_places_is_an_empty_collection(newsparse: Run) -> None:
    """Still a collection that opens."""
    assert checked(newsparse("-", "--geojson", stdin="Nothing at all.").stdout) == []
