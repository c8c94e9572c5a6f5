"""What is measured of a page, the features made of it, the model that weighs them."""

import pytest

from newsparse.reader.page import model, tree
from newsparse.reader.page.features import features
from newsparse.reader.page.junk import kept
from newsparse.reader.page.view import View, ended, prose, size

LINE = "The council met on Monday and spoke about the new road for two hours."


def view(body: str, summary: str = "") -> View:
    """Measure a page with the headline in its first block."""
    shape = tree.parse(f"<html><body><h1>The road</h1>{body}</body></html>").shape
    return View(shape, kept(shape), 0, summary)


def names(body: str, text: str, summary: str = "") -> set[str]:
    """Give the features of the block that begins with a text."""
    seen = view(body, summary)
    i = next(i for i, b in enumerate(seen.blocks) if b.text.startswith(text))
    return set(features(seen, i))


@pytest.mark.parametrize(
    ("text", "words"), [("", 1), ("a b c", 3), ("市は月曜日に話した", 3), ("界" * 36, 12), ("x" * 36, 3)]
)
def test_size(text: str, words: int) -> None:
    """Words, by spaces or by length."""
    assert size(text) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was.", True),
        ("“It was.”", True),
        ("It was", False),
        ("新しい。", True),
        ("Was it?)", True),
        ("", False),
    ],
)
def test_ended(text: str, *, expected: bool) -> None:
    """A sentence's end, whatever closes behind it."""
    assert ended(text) is expected


def test_prose() -> None:
    """Long blocks with few links are prose."""
    blocks = view(f"<p>{LINE}<p>{'x' * 49}<p>{'x' * 50}<p>{LINE[:30]}<a>{LINE[30:]}</a>").blocks
    assert [prose(b) > 0 for b in blocks] == [False, True, False, True, False]


def test_core() -> None:
    """The core is where the paragraphs stand, in one division or each in its own."""
    plain = view(f"<div class=a><p>{LINE}<p>{LINE}</div><div class=b><p>{LINE}</div>")
    assert plain.elements[plain.core].attrs == {"class": "a"}
    boxed = view(f"<div class=a>{f'<div class=x><p>{LINE}</p></div>' * 3}</div>")
    assert boxed.elements[boxed.core].attrs == {"class": "a"}


def test_runs() -> None:
    """Two like short elements with a link are a run of teasers; one, or long ones, are none."""
    card = "<div class=c><h3><a>A story of another road</a></h3><p>And what it cost.</p></div>"
    text = "".join(f"<p>{LINE} {k}</p>" for k in range(4))
    assert any(f.startswith("run") for f in names(f"<div>{text}</div>{card * 2}", "And what"))
    assert not any(f.startswith("run") for f in names(f"<div>{text}</div>{card}", "And what"))
    long = card.replace("it cost", LINE * 7)
    assert not any(f.startswith("run") for f in names(f"<div>{text}</div>{long * 2}", "And what"))


def test_features() -> None:
    """Place, neighbours, pictures, class names, repetition."""
    text = "".join(f"<p>{LINE} {k}</p>" for k in range(4))
    hint = "<div class=hint><p>Look here</p></div><img src=x>"
    page = f"<div>{text}{hint}<p>A crowd, seen from the hall.</p></div>"
    assert {"w:hint", "pic+", "$a", "^A", "tp", "+1s."} <= names(page, "Look here")
    assert {"pic", "-1s,", "pics."} <= names(page, "A crowd")
    assert "summary" in names(page, LINE, LINE)
    assert "again" in names(page + "<p>Look here</p>", "Look here")
    assert "w:all" not in names(f"<div class=all>{text}</div>", LINE)


def test_other_languages() -> None:
    """Nothing but the look of the words counts."""
    one = names("<p>Der Rat sprach am Montag lange.</p>", "Der Rat")
    assert one == names("<p>The Men spoke on Friday again.</p>", "The Men")


def test_weights() -> None:
    """A table of a thousand names at most, none of them next to nothing."""
    known = model.weights()
    assert 500 < len(known) < 1500
    assert all(abs(w) >= 0.02 for name, w in known.items() if name)


def test_chance() -> None:
    """A paragraph among paragraphs is likely the story's, a teaser behind it is not."""
    text = "".join(f"<p>{LINE} {k}</p>" for k in range(9))
    card = "<div class=related><a>A story of another road</a></div>"
    seen = view(f"<article><div>{text}</div></article>{card * 3}")
    found = model.chances(seen, list(range(len(seen.blocks))))
    assert found[4] > 0.9
    assert found[len(seen.blocks) - 2] < 0.1


def test_alike() -> None:
    """A block is judged with those of its kind: what is unsure alone is sure among sure ones."""
    text = "".join(f"<p>{LINE} {k}</p>" for k in range(9)) + "<p>Why so</p>"
    seen = view(f"<article><div>{text}</div></article>")
    last = len(seen.blocks) - 1
    alone = model.probability(model.odds(seen, last))
    together = model.chances(seen, list(range(len(seen.blocks))))[last]
    assert alone < together
    assert model.chances(seen, [last])[last] == pytest.approx(alone)
