"""From labelled articles to the weights that decide the type of a name."""

import json
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from newsparse.extractor.names import forms, model, tagger
from newsparse.tokens import Name, Some
from newsparse.training import corpus, crf, entities

TEXT = "The “Wixa Club” met Ann Roe in Bern."
SPANS = ((4, 15, "ORG"), (20, 27, "PERSON"), (31, 35, "PLACE"))


@pytest.mark.parametrize(
    ("span", "trimmed"),
    [("The “Wixa Club’s", "Wixa Club"), ("“The Wixa”", "Wixa"), ("Roe.", "Roe"), ("the ", "the"), ("", "")],
)
def test_trimmed(span: str, trimmed: str) -> None:
    """Articles, quotes, stops and closing 's are nobody's name."""
    a, b = entities.trimmed(span, 0, len(span))
    assert span[a:b] == trimmed


def test_answers() -> None:
    """Labelled names are trimmed too."""
    found = entities.answers(corpus.Text(TEXT, SPANS))
    assert [TEXT[a:b] for a, b, _ in found] == ["Wixa Club", "Ann Roe", "Bern"]


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (4, 15, "ORG"),
        (5, 14, "ORG"),
        (20, 27, "PERSON"),
        (24, 27, "NONE"),
        (20, 30, "PERSON"),
        (16, 19, "NONE"),
    ],
)
def test_label(start: int, end: int, label: str) -> None:
    """A mention has the type of the name that it shares half of its characters with."""
    labelled = entities.answers(corpus.Text(TEXT, SPANS))
    assert entities.label(TEXT, Name(start, end, "", 0, 0), labelled) == label


def test_verdict() -> None:
    """Most mentions decide; one of two is enough to be a name."""
    form = forms.Form(("bern",), Some([]))
    form.mentions = [Name(31, 35, "PLACE", 0, 0), Name(16, 19, "PLACE", 0, 0)]
    labelled = entities.answers(corpus.Text(TEXT, SPANS))
    assert entities.verdict(TEXT, form, labelled) == "PLACE"
    form.mentions.append(Name(16, 19, "PLACE", 0, 0))
    assert entities.verdict(TEXT, form, labelled) == "NONE"


@pytest.mark.skipif(crf.compiler() is None, reason="no C++ compiler")
def test_fit(tmp_path: Path) -> None:
    """A feature that goes with a type weighs for it; rare ones are left out."""
    kinds = (*model.TYPES, entities.NONE)
    seen = [entities.Case([f"f{kind}", "all"], kind, 1, 0) for kind in kinds * 40]
    seen.append(entities.Case(["rare"], "ORG", 1, 0))
    weights = entities.fit(seen)
    assert "rare" not in weights
    for k, kind in enumerate(kinds):
        assert max(range(5), key=weights[f"f{kind}"].__getitem__) == k
    path = tmp_path / "entities.json"
    entities.write(weights, path)
    assert json.loads(path.read_text("utf-8")) == weights


def test_cases() -> None:
    """The forms of an article as the given tagger finds them; then the shipped one is in use again."""
    shipped = tagger.model()
    found = list(entities.cases([corpus.Text(TEXT, SPANS, id="a")], [shipped] * corpus.FOLDS))
    assert {case.label for case in found} >= {"PERSON", "PLACE"}
    assert {case.fold for case in found} == {corpus.fold(corpus.Text(TEXT, (), id="a"))}
    assert tagger.model() is not None
