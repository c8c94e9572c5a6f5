"""Shapes of the exports: every one is used, and names only what there is."""

import re

import pytest
from formats import VIEWS
from records import RECORD
from update_samples import ROOT

from newsparse.record import Mention, Place
from newsparse.writer import shapes

FORMATS = ("jsonld", "ninjs", "geojson", "labelstudio", "annotation")


def test_fields_and_told_values() -> None:
    """A field of a field, a value that is told, a tuple as a list; the rest stands for itself."""
    place = Place("Bern", lat=46.95, lon=7.45)
    assert shapes.fill("ninjs", "point", place) == {"type": "Point", "coordinates": [7.45, 46.95]}
    told = shapes.fill("geojson", "mention", Mention("Bern", 1, 5, "name"), end=9)
    assert told == {"text": "Bern", "start": 1, "end": 9, "kind": "name"}
    filled = shapes.fill("labelstudio", "task", RECORD, results=())
    assert filled["data"]["name"] == RECORD.source.name
    assert filled["predictions"] == [{"model_version": "newsparse", "result": ()}]


@pytest.mark.parametrize("view", FORMATS)
def test_every_shape_is_asked_for(view: str) -> None:
    """A shape that no code names is a leftover."""
    assert view in VIEWS
    code = (ROOT / "newsparse/writer" / f"{view}.py").read_text(encoding="utf-8")
    assert set(shapes.shapes(view)) == set(re.findall(r'"([a-z]+)"', code)) & set(shapes.shapes(view))
