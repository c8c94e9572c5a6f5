"""Exports for other tools, read back as those tools read them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from records import RECORD, hostile
from update_samples import samples

import newsparse
from newsparse.record import Article, Mention, Organization, Person, Place, Record, Segment, Source
from newsparse.training import label_studio
from newsparse.writer import Style, annotation, conll, jsonld, labelstudio, ninjs
from newsparse.writer.entities import entities, flat

NESTED = "The Bank of Bern is in Bern."
BANK = Record(
    Article(Source("a.txt"), NESTED, segments=(Segment("paragraph", 0, len(NESTED)),)),
    organizations=(Organization("Bank of Bern", mentions=(Mention("Bank of Bern", 4, 16),)),),
    places=(Place("Bern", mentions=(Mention("Bern", 12, 16, "inside"), Mention("Bern", 23, 27, "name"))),),
)


def many(writer: Any, *records: Record) -> str:  # noqa: ANN401 - a module
    """Write several documents as the command does."""
    return str(writer.HEAD + writer.BETWEEN.join(writer.body(r, Style()) for r in records) + writer.TAIL)


def test_mentions_are_flat_and_in_order() -> None:
    """Names inside others are left out; the longer of two that overlap stands."""
    assert [(m.text, e.label) for m, e in flat(BANK)] == [("Bank of Bern", "ORGANIZATION"), ("Bern", "PLACE")]
    assert [(m.text, e.label) for m, e in flat(RECORD)][-2:] == [("Friday", "DATE"), ("two days", "DATE")]
    assert all(e.label != "DATE" for e in entities(RECORD, dates=False))
    crossing = Record(
        BANK.article, people=(Person("x", mentions=(Mention("Bank", 4, 8), Mention("Bern is", 12, 19))),)
    )
    assert [m.text for m, _ in flat(crossing)] == ["Bank", "Bern is"]


class TestConll:
    """Four columns, empty lines between sentences, BIO."""

    @staticmethod
    def read(text: str) -> list[list[list[str]]]:
        """Read columns as the shared task's scorers do: documents of sentences of [word, label]."""
        documents: list[list[list[str]]] = []
        for block in text.split("\n\n"):
            rows = [line.split(" ") for line in block.splitlines()]
            assert all(len(row) == 4 for row in rows)
            if rows and rows[0][0] == "-DOCSTART-":
                documents.append([])
                rows = rows[1:]
            if rows:
                documents[-1].append([f"{row[0]}/{row[3]}" for row in rows])
        return documents

    def test_columns(self) -> None:
        """Names of more than one token go on with I."""
        assert self.read(conll.write(BANK)) == [
            [["The/O", "Bank/B-ORG", "of/I-ORG", "Bern/I-ORG", "is/O", "in/O", "Bern/B-LOC", "./O"]]
        ]

    def test_documents_and_sentences(self) -> None:
        """A mark before each document; dates are no names there."""
        documents = self.read(many(conll, RECORD, BANK))
        assert [len(d) for d in documents] == [4, 1]
        assert "Ada/B-PER" in documents[0][2]
        assert "Roe/I-PER" in documents[0][2]
        assert "Friday/O" in documents[0][2]

    @pytest.mark.parametrize("sample", samples(), ids=lambda p: p.name)
    def test_every_mention_of_a_sample_is_a_chunk(self, sample: Path) -> None:
        """None is lost, and no I stands without its B."""
        record = newsparse.parse(sample)
        labels = [token.rsplit("/", 1)[1] for d in self.read(conll.write(record)) for s in d for token in s]
        assert sum(label.startswith("B-") for label in labels) == len(flat(record, dates=False))
        assert all(b[:1] != "I" or a[2:] == b[2:] for a, b in zip(["O", *labels], labels, strict=False))

    def test_hostile_words_make_no_column(self) -> None:
        """Controls and blanks of a name stay within their column."""
        for words in ("a\u2028b c", "x\x00 y", "\u00a0", "- DOCSTART -"):
            self.read(conll.write(hostile(words)))


class TestLabelStudio:
    """Tasks with predictions, and back to a corpus."""

    def test_regions_are_the_words(self) -> None:
        """Offsets count code points of the task's text."""
        tasks = json.loads(many(labelstudio, RECORD, BANK))
        for task in tasks:
            for region in task["predictions"][0]["result"]:
                value = region["value"]
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
                assert value["labels"][0] in ("PERSON", "PLACE", "ORGANIZATION", "DATE")
                assert (region["from_name"], region["to_name"], region["type"]) == ("label", "text", "labels")
        assert [r["score"] for r in tasks[0]["predictions"][0]["result"] if "score" in r] == [
            0.98,
            0.97,
            0.42,
            0.98,
        ]

    @pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
    def test_lines_end_as_in_a_browser(self, end: str) -> None:
        """The text has line feeds only, and every region still stands on its words."""
        story = """Envoy lands

BERN, May 22 (Reuters) - The government of Switzerland said that Anna
Keller would meet Kofi Mensah in the old town, where it had rained for
more than a week and the river stood high under all of the bridges.

Keller leaves Geneva on Friday."""
        record = newsparse.parse(story.replace("\n", end).encode(), date="2025-05-22")
        task = labelstudio.task(record)
        values = [region["value"] for region in task["predictions"][0]["result"]]
        assert task["data"]["text"] == story
        assert [task["data"]["text"][v["start"] : v["end"]] for v in values] == [v["text"] for v in values]
        assert {"Anna\nKeller", "Kofi Mensah", "Geneva", "Friday"} <= {v["text"] for v in values}

    def test_what_was_corrected_is_a_corpus(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The newest annotation of a task that was not cancelled."""
        task = json.loads(labelstudio.write(BANK))[0]
        result = task["predictions"][0]["result"]
        mine = {"type": "labels", "value": {"start": 0, "end": 3, "labels": ["Ship"]}}
        old, new = (
            {"result": [], "updated_at": "2024-01-01"},
            {"result": [*result, mine], "updated_at": "2024-02-01"},
        )
        gone = {"result": [], "updated_at": "2024-03-01", "was_cancelled": True}
        export = [task | {"annotations": [new, old, gone]}, task | {"annotations": []}]
        (tmp_path / "export.json").write_text(json.dumps(export))
        monkeypatch.setattr("sys.argv", ["x", str(tmp_path / "export.json"), str(tmp_path / "corpus.jsonl")])
        label_studio.main()
        (row,) = map(json.loads, (tmp_path / "corpus.jsonl").read_text().splitlines())
        assert row == {
            "id": "a.txt", "text": NESTED, "spans": [[0, 3, "OTHER"], [4, 16, "ORG"], [23, 27, "PLACE"]],
        }  # fmt: skip


class TestJsonld:
    """schema.org's terms only, nothing null."""

    def test_a_graph(self) -> None:
        """Authors, places with point and addresses, mentions, quotations."""
        graph = json.loads(many(jsonld, RECORD, BANK))
        assert graph["@context"] == "https://schema.org"
        one, two = graph["@graph"]
        assert (one["@type"], one["headline"], one["datePublished"]) == (
            "NewsArticle",
            "Envoy Lands",
            "2024-10-26",
        )
        assert one["author"] == [{"@type": "Person", "name": "Jo Doe"}]
        assert one["contentLocation"][0] == {
            "@type": "City",
            "name": "Bern",
            "geo": {"@type": "GeoCoordinates", "latitude": 46.94809, "longitude": 7.44744},
            "address": {"@type": "PostalAddress", "addressCountry": "CH"},
            "sameAs": ["http://www.wikidata.org/entity/Q70", "https://sws.geonames.org/2661552/"],
        }
        assert one["hasPart"] == [
            {
                "@type": "Quotation",
                "text": "She stays two days",
                "creator": {"@type": "Person", "name": "Ada Roe"},
            }
        ]
        assert one["temporalCoverage"] == ["2024-10-25/2024-10-25"]
        assert {"@type": "Place", "name": "Bern"} in two["mentions"]
        assert "null" not in many(jsonld, RECORD, BANK)

    def test_rdf(self) -> None:
        """Every term expands to schema.org, by a real reader."""
        rdflib = pytest.importorskip("rdflib")
        context = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}}
        plain = json.loads(jsonld.write(RECORD)) | {"@context": context}
        graph = rdflib.Graph().parse(data=json.dumps(plain), format="json-ld")
        terms = {str(p) for p in graph.predicates()}
        assert "https://schema.org/headline" in terms
        assert all(
            t.startswith(("https://schema.org/", "http://www.w3.org/1999/02/22-rdf-syntax")) for t in terms
        )


NINJS = {
    "type": "object",
    "required": ["uri", "standard"],
    "additionalProperties": False,
    "properties": {
        "uri": {"type": "string"},
        "standard": {
            "type": "object",
            "required": ["name", "version"],
            "properties": {
                "name": {"const": "ninjs"}, "version": {"const": "3.0"}, "schema": {"type": "string"},
            },
            "additionalProperties": False,
        },
        "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite"]},
        "representationType": {"enum": ["complete", "incomplete"]},
        "language": {"type": "string"},
        "contentCreated": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d"},
        "by": {"type": "string"},
        "located": {"type": "string"},
        "headlines": {"$ref": "#/$defs/texts"},
        "bodies": {"$ref": "#/$defs/texts"},
        "people": {"$ref": "#/$defs/named"},
        "organisations": {"$ref": "#/$defs/named"},
        "infoSources": {"$ref": "#/$defs/named"},
        "places": {"$ref": "#/$defs/named"},
    },
    "$defs": {
        "texts": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["value"],
                "properties": {
                    "role": {"type": "string"}, "value": {"type": "string"},
                    "contentType": {"type": "string"},
                    "charCount": {"type": "integer"}, "wordCount": {"type": "integer"},
                },
                "additionalProperties": False,
            },
        },
        "named": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string"}, "rel": {"type": "string"}, "role": {"type": "string"},
                    "uri": {"type": "string"}, "geoJSON": {"type": "object"},
                },
                "additionalProperties": False,
            },
        },
    },
}  # fmt: skip
"""What of the standard is used, after the IPTC's documentation."""


def test_ninjs() -> None:
    """One object a line; null is left out."""
    lines = many(ninjs, RECORD, BANK, hostile("\x00'\"")).splitlines()
    assert len(lines) == 3
    for line in lines:
        Draft202012Validator(NINJS).validate(json.loads(line))
    one = json.loads(lines[0])
    assert (one["by"], one["located"], one["contentCreated"]) == ("Jo Doe", "BERN", "2024-10-26T00:00:00Z")
    assert one["places"][0]["geoJSON"] == {"type": "Point", "coordinates": [7.44744, 46.94809]}
    assert one["bodies"][0]["wordCount"] == len(RECORD.paragraphs[0].split())


class TestAnnotation:
    """Web Annotations: found again by position and by quote."""

    def test_targets_are_the_words(self) -> None:
        """As a reader of the model finds them."""
        for record in (RECORD, BANK):
            page = json.loads(annotation.write(record))["items"][0]
            assert page["type"] == "AnnotationPage"
            for item in page["items"]:
                position, quote = item["target"]["selector"]
                words = record.text[position["start"] : position["end"]]
                assert words == quote["exact"]
                assert f"{quote['prefix']}{words}{quote['suffix']}" in record.text
                assert (item["type"], item["motivation"]) == ("Annotation", "identifying")

    def test_ids_are_different_and_iris(self) -> None:
        """Over documents too, whatever they are called."""
        pages = json.loads(many(annotation, RECORD, hostile("a b\n<x>")))["items"]
        ids = [i for page in pages for i in (page["id"], *(a["id"] for a in page["items"]))]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[\x21-\x7e]+", i) for i in ids)
        assert pages[0]["items"][0]["target"]["source"] == "https://a.example/x"

    def test_places_tell_their_addresses(self) -> None:
        """Wikidata and GeoNames."""
        items = json.loads(annotation.write(RECORD))["items"][0]["items"]
        bern = next(i for i in items if i["body"]["value"] == "Bern")
        assert bern["body"]["https://schema.org/sameAs"][0] == {"id": "http://www.wikidata.org/entity/Q70"}


def test_spacy() -> None:
    """A Doc with entities, quotes and places inside names, by real spaCy."""
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    doc = newsparse.Record.to_spacy(RECORD, nlp)
    assert [(e.text, e.label_, e.kb_id_) for e in doc.ents][:2] == [
        ("BERN", "PLACE", "Bern"), ("Ada Roe", "PERSON", "Ada Roe"),
    ]  # fmt: skip
    assert [(s.text, s.label_) for s in doc.spans["quotes"]] == [("She stays two days", "indirect")]
    bank = newsparse.Record.to_spacy(BANK, nlp)
    assert [s.text for s in bank.spans["inside"]] == ["Bern"]
    for sample in samples():
        record = newsparse.parse(sample)
        doc = record.to_spacy(nlp)
        assert doc.text == record.text
        assert len(doc.ents) >= 0.95 * len(flat(record))
