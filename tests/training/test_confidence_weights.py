"""From labelled articles to how sure an entry is."""

import pytest

pytest.importorskip("numpy")

from newsparse.extractor.names import entities as deciding
from newsparse.extractor.names import tagger
from newsparse.record import Mention, Person, Place
from newsparse.training import confidence, corpus, crf, entities

TEXT = "Mayor Ann Poole of Bern left. The Swiss Poole smiled."
SPANS = ((6, 15, "PERSON"), (19, 23, "PLACE"))
LABELLED = entities.answers(corpus.Text(TEXT, SPANS))


@pytest.mark.parametrize(
    ("spans", "right"),
    [([(6, 15)], True), ([(6, 15), (40, 45)], False), ([(0, 15)], False), ([(19, 23)], False), ([], None)],
)
def test_is_right(spans: list[tuple[int, int]], *, right: bool | None) -> None:
    """More than half of the mentions are labelled names of the kind, to the letter."""
    person = Person("X", mentions=tuple(Mention(TEXT[a:b], a, b) for a, b in spans))
    assert confidence.is_right(TEXT, person, LABELLED) is right


def test_demonyms_are_neither() -> None:
    """A people's name is no mention of a place's."""
    mentions = (Mention("Bern", 19, 23, "name"), Mention("Swiss", 34, 39, "demonym"))
    assert confidence.is_right(TEXT, Place("Bern", mentions=mentions), LABELLED)
    assert confidence.is_right(TEXT, Place("Bern", mentions=mentions[1:]), LABELLED) is None


def test_cases() -> None:
    """Each entry of the record of an article, with the verdict."""
    found = list(confidence.cases([corpus.Text(TEXT, SPANS)]))
    assert {features[-1]: verdict for features, verdict in found}["PERSON"] in (
        confidence.RIGHT,
        confidence.WRONG,
    )
    assert all(features for features, _ in found)


@pytest.mark.slow
@pytest.mark.skipif(crf.compiler() is None, reason="no C++ compiler")
def test_crossed() -> None:
    """Each counted article is read by its own part's tagger and weights; then the shipped ones are back."""
    texts = [corpus.Text(TEXT, SPANS, id=str(k)) for k in range(30)]
    models = [tagger.model()] * corpus.FOLDS
    seen = list(entities.cases(texts, models))
    assert list(confidence.crossed(seen, models, texts[:3]))
    assert deciding.BIAS in deciding.weights()
    assert len(deciding.weights()) > 100


@pytest.mark.skipif(crf.compiler() is None, reason="no C++ compiler")
def test_fit() -> None:
    """What goes with being right weighs for it; the share of those right is met."""
    seen = [(["good"], "right")] * 90 + [(["good"], "wrong")] * 10 + [(["bad"], "wrong")] * 100
    table = confidence.fit(seen, penalty=1e-5)
    assert table["good"] > 0 > table["bad"]
    share = 1 / (1 + 2.718 ** (-(table["1"] + table["good"]) / 100))
    assert share == pytest.approx(0.9, abs=0.06)
