"""From labelled articles to training sequences, and through the trainer to a model file."""

import json
from pathlib import Path

import pytest

import newsparse
from newsparse.errors import NewsparseError
from newsparse.extractor.names import model, tagger
from newsparse.record import Segment
from newsparse.tokens import tokenize
from newsparse.training import corpus

TEXT = "The envoy Ada Roe flew to Bern on Monday. She met the Lake Party there, the party said."


def text(*only: tuple[int, int]) -> corpus.Text:
    """Label the text."""
    names = (("Ada Roe", "PERSON"), ("Bern", "PLACE"), ("Lake Party", "ORG"))
    return corpus.Text(TEXT, tuple((TEXT.index(x), TEXT.index(x) + len(x), y) for x, y in names), only)


def test_bilou() -> None:
    """Tokens are labelled begin, inside, last, outside or unit."""
    doc = tokenize(TEXT, [Segment("paragraph", 0, len(TEXT))])
    labels = corpus.bilou(doc, text().spans)
    assert [(w, x) for w, x in zip(doc.words, labels, strict=True) if x != "O"] == [
        ("Ada", "B-PERSON"), ("Roe", "L-PERSON"), ("Bern", "U-PLACE"), ("Lake", "B-ORG"), ("Party", "L-ORG"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ("O B-X L-X O", "O B-X L-X O"),
        ("I-X L-X O U-Y", "O O O U-Y"),
        ("L-X B-Y L-Y", "O B-Y L-Y"),
        ("O B-X I-X", "O O O"),
        ("L-X B-Y", "O O"),
        ("I-X", "O"),
    ],
)
def test_whole(cut: str, expected: str) -> None:
    """What is left of a name at the edge of a stretch is labelled as outside."""
    assert corpus.whole(cut.split()) == expected.split()


def test_headlines() -> None:
    """Capitals, or the longer words with a capital; no stop, and no letter more or less."""
    assert corpus.headline("The envoy met Ada Roe.", capitals=True) == "THE ENVOY MET ADA ROE "
    assert corpus.headline("The envoy met Ada Roe.", capitals=False) == "The Envoy met Ada Roe "


def test_recased_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy has the first sentence as a headline and the rest as it was, with the same spans."""
    monkeypatch.setattr(corpus, "SHARE", 1.0)
    (copy,) = corpus.recased([text()])
    assert copy.spans == text().spans
    assert copy.only == ((0, TEXT.index(" She")),)
    assert copy.text[42:] == TEXT[42:]
    assert copy.text[:41].upper() == TEXT[:41].upper().replace(".", " ")


def test_folds() -> None:
    """An article is always dealt into the same part, whatever stands in it."""
    same = [corpus.fold(corpus.Text(t, (), id="a/1")) for t in ("One.", "Other.")]
    assert same[0] == same[1]
    assert {corpus.fold(corpus.Text("", (), id=str(i))) for i in range(40)} == set(range(corpus.FOLDS))


def test_only_part_counts() -> None:
    """Of a copy, the stretches that were changed are sequences."""
    everything = list(corpus.sequences([text()]))
    part = list(corpus.sequences([text((0, 41))]))
    assert [labels for _, _, labels in part] == [labels for _, _, labels in everything][: len(part)]
    assert 0 < len(part) < len(everything)


def test_reading(tmp_path: Path) -> None:
    """Facilities are places, dates and amounts no names."""
    path = tmp_path / "corpus.jsonl"
    spans = [[0, 3, "FACILITY"], [4, 8, "DATE"], [9, 12, "OTHER"]]
    path.write_text(json.dumps({"text": "Zoo 2020 six", "spans": spans}), "utf-8")
    (read,) = corpus.read([path])
    assert read.spans == ((0, 3, "PLACE"),)


def test_refused_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that the reader refuses is left out."""

    def refuse(*_: object, **__: object) -> None:
        raise NewsparseError("no text")

    monkeypatch.setattr(newsparse, "read", refuse)
    assert corpus.document(text()).words == []


def test_town_and_country(tmp_path: Path) -> None:
    """A town with its country is two places, an organization with a comma one."""
    path = tmp_path / "corpus.jsonl"
    item = {"text": "Bern, in the Alps. Roe, Poole Ltd.", "spans": [[0, 17, "PLACE"], [19, 33, "ORG"]]}
    path.write_text(json.dumps(item), "utf-8")
    (read,) = corpus.read([path])
    assert [read.text[a:b] for a, b, _ in read.spans] == ["Bern", "Alps", "Roe, Poole Ltd"]


def test_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A corpus of one's own gives a model that has learnt it, and twice the same bytes."""
    pytest.importorskip("numpy")
    from newsparse.training import crf
    from newsparse.training import tagger as training

    if crf.compiler() is None:
        pytest.skip("no C++ compiler")

    spans = [list(s) for s in text().spans]
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps({"text": TEXT, "spans": spans}) + "\n", "utf-8")
    features = training.Features(model.Lexicon())
    files = []
    for k in range(2):
        sequences, folds = training.gather(corpus.read([path]) * 5, features)
        assert len(folds) == len(sequences)
        training.Export(crf.fit(sequences), features.coarser).write(tmp_path / f"{k}.bin")
        files.append((tmp_path / f"{k}.bin").read_bytes())
    assert files[0] == files[1]
    (tmp_path / "lexicon.bin").write_bytes(bytes(model.open_file("lexicon.bin")))
    monkeypatch.setattr(model, "_DIRECTORY", str(tmp_path))
    trained = model.Model("0.bin")
    monkeypatch.setattr(tagger, "model", lambda: trained)
    doc = tokenize(TEXT, [Segment("paragraph", 0, len(TEXT))])
    assert [[n.start, n.end, n.label] for n in tagger.tag(doc) if n.label] == spans
