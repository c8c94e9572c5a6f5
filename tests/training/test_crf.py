"""The trainer of the field: what it learns, what may follow what, and what the penalty does."""

import pytest

np = pytest.importorskip("numpy")

from newsparse.training import crf  # noqa: E402 - after the skip

needs_compiler = pytest.mark.skipif(crf.compiler() is None, reason="no C++ compiler")
SENTENCES = (
    ("w:Ada w:Roe w:met", "B-PERSON L-PERSON O"),
    ("w:met w:Ada w:Roe", "O B-PERSON L-PERSON"),
    ("w:in w:Bern", "O U-PLACE"),
    ("w:Bern w:met w:Ada w:Roe", "U-PLACE O B-PERSON L-PERSON"),
)


def corpus(times: int = 8) -> crf.Sequences:
    """Build a corpus in which the word alone tells the label."""
    out = crf.Sequences()
    for items, labels in SENTENCES * times:
        out.add([[item, "bias"] for item in items.split()], labels.split())
    return out


def test_sequences() -> None:
    """Features and labels are numbered as they come; a sequence knows where it begins."""
    out = corpus(1)
    assert len(out) == len(SENTENCES)
    assert list(out.features)[:3] == ["w:Ada", "bias", "w:Roe"]
    assert list(out.labels) == ["B-PERSON", "L-PERSON", "O", "U-PLACE"]
    assert list(out.starts) == [0, 3, 6, 8, 12]
    assert list(out.tokens[:3]) == [0, 2, 4]


def test_legal() -> None:
    """A name goes on until it ends, with its own label; after it comes the outside or a beginning."""
    labels = ["O", "B-X", "I-X", "L-X", "U-X", "B-Y", "L-Y"]
    allowed = crf.legal(labels)
    follows = {
        a: [b for b, yes in zip(labels, row, strict=True) if yes]
        for a, row in zip(labels, allowed, strict=True)
    }
    assert follows["B-X"] == follows["I-X"] == ["I-X", "L-X"]
    assert follows["O"] == follows["L-X"] == follows["U-X"] == ["O", "B-X", "U-X", "B-Y"]
    assert follows["B-Y"] == ["L-Y"]


@needs_compiler
def test_fit() -> None:
    """Each word weighs most for the label it has; the same corpus gives the same weights."""
    field, again = crf.fit(corpus()), crf.fit(corpus())
    best = {f: field.labels[int(np.argmax(row))] for f, row in zip(field.features, field.states, strict=True)}
    assert [best["w:" + w] for w in ("Ada", "Roe", "met", "Bern")] == ["B-PERSON", "L-PERSON", "O", "U-PLACE"]
    assert (field.states == again.states).all()
    assert (field.steps == again.steps).all()
    number = {x: i for i, x in enumerate(field.labels)}
    assert field.steps[number["O"], number["B-PERSON"]] != 0
    assert field.steps[number["O"], number["L-PERSON"]] == 0  # it may not be, and is not learnt


@needs_compiler
def test_chosen() -> None:
    """What only the sequences left out hold is not learnt."""
    sequences = corpus()
    field = crf.fit(sequences, [k for k in range(len(sequences)) if k % len(SENTENCES) < 2])
    row = dict(zip(field.features, field.states, strict=True))
    assert row["w:Ada"].any()
    assert not row["w:Bern"].any()


@needs_compiler
def test_penalty() -> None:
    """The more a weight costs, the more of them are nought."""
    light, heavy = (np.count_nonzero(crf.fit(corpus(), penalty=p).states) for p in (1e-6, 3e-2))
    assert heavy < light


def test_no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a compiler the trainer says what it needs."""
    monkeypatch.setattr(crf, "compiler", lambda: None)
    crf._library.cache_clear()  # noqa: SLF001 - what is compiled is kept
    with pytest.raises(RuntimeError, match="compiler"):
        crf.fit(corpus())


@pytest.mark.slow
@needs_compiler
def test_small_numbers_stay() -> None:
    """The library leaves the arithmetic of the process as it was."""
    crf.fit(corpus(1))
    assert float.fromhex("0x1p-1074") / 1 > 0
