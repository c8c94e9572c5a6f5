"""Everything about names fitted anew by one command."""

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from newsparse.extractor.names import entities, model, tagger
from newsparse.training import crf, names

TEXT = "The envoy Ada Roe flew to Bern on Monday. She met the Lake Party there, the Lake Party said."
NAMES = (("Ada Roe", "PERSON"), ("Bern", "PLACE"), ("Lake Party", "ORG"))


@pytest.mark.skipif(crf.compiler() is None, reason="no C++ compiler")
def test_all_three_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tagger, weights of the decision and of the confidence come out, with their sources, and can be read."""
    spans = [[TEXT.index(x), TEXT.index(x) + len(x), y] for x, y in NAMES]
    path = tmp_path / "corpus.jsonl"
    path.write_text(
        "".join(json.dumps({"id": str(k), "text": TEXT, "spans": spans}) + "\n" for k in range(25))
    )
    monkeypatch.setattr(sys, "argv", ["names", str(path), "--only", str(path), "--out", str(tmp_path)])
    names.main()
    assert set(model.Model(str(tmp_path / "tagger.bin")).labels) > {"O", "B-PERSON", "U-PLACE", "L-ORG"}
    decided = json.loads((tmp_path / "entities.json").read_text("utf-8"))
    assert {len(row) for row in decided.values()} == {5}
    assert "1" in json.loads((tmp_path / "confidence.json").read_text("utf-8"))
    told = (tmp_path / "SOURCES.md").read_text("utf-8")
    assert told.count("--only ") == 3
    assert "lexicon.bin" in told
    assert len(entities.weights()) > len(decided)  # the shipped ones are in use again
    assert tagger.model().labels
