"""The JSON Schema describes every record, and describes it closely."""

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from records import RECORD, hostile
from update_samples import ROOT, samples

import newsparse
from newsparse.writer import json as json_writer

SCHEMA = json.loads((ROOT / "newsparse" / "schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    """By the meta-schema of its draft."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("sample", samples(), ids=lambda p: p.name)
def test_every_sample_is_valid(sample: Path) -> None:
    """As the extractor really gives it, with and without a date."""
    VALIDATOR.validate(json.loads(json_writer.write(newsparse.parse(sample))))
    VALIDATOR.validate(json.loads(json_writer.write(newsparse.parse(sample, date="2024-10-26"))))


def test_made_records_are_valid() -> None:
    """A full one, one with hostile words, and one of JSON Lines."""
    for record in (RECORD, hostile("\ud800\x00")):
        VALIDATOR.validate(record.to_dict())
    VALIDATOR.validate(RECORD.to_dict() | {"input": {"id": 1}})
    VALIDATOR.validate(json.loads(json_writer.error("x", "no")))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 1),
        (("published_from",), "guess"),
        (("people", 0, "mentions"), []),
        (("people", 0, "surprise"), 1),
        (("places", 0, "kind"), "village"),
        (("places", 0, "lat"), 91),
        (("places", 0, "country"), "Switzerland"),
        (("places", 0, "mentions", 0, "kind"), "alias"),
        (("dates", 0, "type"), "DURATION"),
        (("layout", "title"), [1]),
        (("text",), 5),
    ],
)
def test_wrong_records_are_not(path: tuple[str | int, ...], value: object) -> None:
    """One wrong value each."""
    record = copy.deepcopy(RECORD.to_dict())
    at = record
    for key in path[:-1]:
        at = at[key]  # type: ignore[index]
    at[path[-1]] = value  # type: ignore[index]
    assert not VALIDATOR.is_valid(record)
