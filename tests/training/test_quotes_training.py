"""From annotated quotes to examples, and through the rankers to a table."""

import json
from pathlib import Path

import pytest
from quoting import page

from newsparse.extractor.names.model import HEADER
from newsparse.extractor.quotes import model

pytest.importorskip("numpy")
from newsparse.training import quote_examples, quotes
from newsparse.training.quote_examples import Act, Labelled

MARKED = "“The bridge is safe,” [Ann Roe|PERSON] said on Friday. It rained."
TEXT = MARKED.replace("[Ann Roe|PERSON]", "Ann Roe")


def span(words: str) -> tuple[int, int]:
    """Give the characters of words in the text."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def labelled() -> Labelled:
    """Annotate the text."""
    p = page(MARKED)
    return Labelled(
        p, list(p.sentences()), [Act([span("said")], [span("Ann Roe")], [span("“The bridge is safe,”")])]
    )


def test_examples() -> None:
    """One of each part, with the right answers."""
    found = quote_examples.examples([labelled()])
    assert [e.right for e in found["cue"]] == [1]
    assert [e.right for e in found["speaker"]] == [1]
    assert [e.right for e in found["side"]] == [0]
    assert [len(found["edge" + k]) for k in "FGHI"] == [0, 0, 1, 1]


def test_the_name_in_apposition_is_right() -> None:
    """ "A nurse, Ann Roe" is about her, "officials of Acme" about officials."""
    for marked, right in (
        ("Our nurse, [Ann Roe|PERSON], said it rained.", 2),
        ("Officials of [Acme|ORG] said it rained.", 1),
    ):
        p = page(marked)
        text = p.doc.text
        source = (0, text.index(" said"))
        cue = (text.index("said"), text.index("said") + 4)
        act = Act([cue], [source], [(text.index("it"), len(text) - 1)])
        found = quote_examples.examples([Labelled(p, list(p.sentences()), [act])])
        assert [e.right for e in found["speaker"]] == [right]


def test_acts_are_joined() -> None:
    """Quotes of one act share its cue."""
    items = [
        {"start": 9, "end": 12, "attribution": 1, "cues": [[3, 7, "said"]], "sources": [[0, 2, "he"]]},
        {"start": 0, "end": 2, "attribution": 1, "cues": [[3, 7, "said"]], "sources": []},
        {"start": 20, "end": 22, "attribution": 2},
    ]
    assert list(quote_examples.acts(items)) == [
        Act([(3, 7)], [(0, 2)], [(0, 2), (9, 12)]),
        Act([], [], [(20, 22)]),
    ]


def test_read(tmp_path: Path) -> None:
    """Articles as JSON Lines, with the people that are found."""
    quote = {"start": 0, "end": 21, "attribution": 0, "cues": [[*span("said"), "said"]], "sources": []}
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": TEXT, "quotes": [quote]}) + "\n", "utf-8")
    (article,) = quote_examples.read(path)
    assert [p.name for p in article.page.entities.people] == ["Ann Roe"]
    assert any(article.page.quoted)
    assert article.acts == [Act([span("said")], [], [(0, 21)])]


def test_learned_lists() -> None:
    """Words that were cues three times, and nouns that spoke three times; nothing inside marks."""
    p = page("“He mooed,” the cobbler mooed. It mooed.")
    text = p.doc.text
    cue = text.index("mooed.")
    act = Act([(cue, cue + 5)], [(text.index("the"), cue - 1)], [])
    article = Labelled(p, list(p.sentences()), [act])
    assert list(quotes.said([article] * 2)) == []
    assert list(quotes.said([article] * 3)) == ["mooed"]
    assert list(quotes.speaking([article] * 3)) == ["cobbler"]


def test_training_writes_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The weights, and behind them the lists."""
    monkeypatch.setattr(quotes, "DATA", tmp_path)
    out = tmp_path / "quotes.bin"
    rows = quotes.train([labelled()] * 4, out)
    assert rows["Cwsaid"] > 0
    data = out.read_bytes()
    assert len(data) > HEADER.size + 2 * model.SLOTS
    saying, speaking = data[HEADER.size + 2 * model.SLOTS :].decode().split("\n")
    assert "said" in saying.split()
    assert "bridge" not in (saying + speaking).split()
