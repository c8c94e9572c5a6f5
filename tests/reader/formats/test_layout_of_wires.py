"""Fields to an article: what stands in a place of its own wins, and the text is in reading order."""

import pytest
from wires import parts

from newsparse import NewsparseError
from newsparse.reader.formats import article, texts
from newsparse.reader.formats.piece import Fields, Piece, filled, given
from newsparse.record import Article

STORY = (
    "Rain fell in the hills above Bath on Friday, and the river rose by a metre in a night.",
    "It stopped.",
)


def build(**told: object) -> Article:
    """Make an article of some fields."""
    fields = Fields(**{"paragraphs": STORY, **told})  # type: ignore[arg-type]
    return article.build(fields, Piece(3, "nitf"), date=None, url=None, name="a", encoding="utf-8")


def test_reading_order() -> None:
    """Title, deck, byline, dateline, paragraphs, captions and what is no story, joined by blank lines."""
    found = build(
        title=" Rain\\n in  Bath ".replace("\\n", "\n"),
        deck="A metre",
        byline=("By Ann Roe",),
        dateline="BATH, Oct. 25 (EXA) -",
        captions=("The river",),
        other=("Editing by Jo Doe",),
        published="2024-10-25",
    )
    assert parts(found) == [
        ("title", "Rain in Bath"),
        ("deck", "A metre"),
        ("byline", "By Ann Roe"),
        ("dateline", "BATH, Oct. 25 (EXA) -"),
        ("paragraph", STORY[0]),
        ("paragraph", STORY[1]),
        ("caption", "The river"),
        ("other", "Editing by Jo Doe"),
    ]
    assert found.text.startswith(
        f"Rain in Bath\n\nA metre\n\nBy Ann Roe\n\nBATH, Oct. 25 (EXA) - {STORY[0]}\n\n"
    )
    assert (found.source.name, found.source.part, found.source.format) == ("a", 3, "nitf")


@pytest.mark.parametrize(
    ("said", "place", "agency", "day"),
    [
        ("BATH, Oct. 25 (EXA) -", "BATH", "EXA", "2024-10-25"),
        ("Bath, England", "Bath, England", None, None),
        ("BATH 2024-10-25", "BATH", None, "2024-10-25"),
        ("WASHINGTON (AP) _", "WASHINGTON", "AP", None),
        ("Stow-on-the-Wold 2024-10-25", "Stow-on-the-Wold", None, "2024-10-25"),
        ("Stoke-on-Trent - ", "Stoke-on-Trent", None, None),
        ("bath, oct 25", "bath", None, None),
        ("Aboard Air Force One", "Aboard Air Force One", None, None),
        ("(AP) --", None, "AP", None),
        ("-", None, None, None),
    ],
)
def test_a_dateline_of_its_own(said: str, place: str | None, agency: str | None, day: str | None) -> None:
    """Nothing is asked of it; a day without a year gets that of the article."""
    line = build(dateline=said, published="26-OCT-2024").dateline
    assert line is not None
    assert line.text == said.strip()
    if said != "bath, oct 25":
        assert (line.place, line.agency, line.date) == (place, agency, day)


def test_a_dateline_that_is_printed_twice() -> None:
    """Once in its place and once before the story: it is in the text once."""
    twice = build(dateline="BATH (EXA) -", paragraphs=(f"BATH (EXA) - {STORY[0]}",))
    assert twice.text == f"BATH (EXA) - {STORY[0]}"
    bare = build(dateline="BATH", paragraphs=(f"BATH (EXA) -- {STORY[0]}",))
    assert bare.text == f"BATH (EXA) -- {STORY[0]}"
    assert bare.dateline is not None
    assert (bare.dateline.place, bare.dateline.agency) == ("BATH", "EXA")


def test_a_dateline_without_a_story() -> None:
    """It stands alone."""
    found = build(title="Rain", dateline="BATH -", paragraphs=())
    assert parts(found) == [("title", "Rain"), ("dateline", "BATH -")]
    assert found.paragraphs == ()


def test_a_dateline_in_the_story() -> None:
    """Found where there is no place of its own, as in any text; its date counts where there is no other."""
    found = build(paragraphs=(f"BATH, Oct. 25, 2024 (EXA) - {STORY[0]}",))
    assert found.dateline is not None
    assert (found.published, found.published_from) == ("2024-10-25", "dateline")


@pytest.mark.parametrize(
    ("said", "url", "expected"),
    [
        ("2024-10-25T23:00:00-0400", "https://a.example/2023/01/02/x", ("2024-10-25", "metadata")),
        ("20241025T081500Z", "", ("2024-10-25", "metadata")),
        ("26-FEB-1987 15:01:01.79", "", ("1987-02-26", "metadata")),
        ("Fri, 25 Oct 2024 10:00:00 +0200", "", ("2024-10-25", "metadata")),
        ("October 26, 2024 Saturday", "", ("2024-10-26", "metadata")),
        ("26 October 2024", "", ("2024-10-26", "metadata")),
        ("no day", "https://a.example/2023/01/02/x", ("2023-01-02", "url")),
        ("", "", (None, None)),
    ],
)
def test_the_day(said: str, url: str, expected: tuple[str | None, str | None]) -> None:
    """The date field before the URL."""
    found = build(published=said, url=url)
    assert (found.published, found.published_from) == expected


@pytest.mark.parametrize(
    ("lines", "people", "credits"),
    [
        (("By Ann Roe and Jo Doe, Reuters",), ("Ann Roe", "Jo Doe"), ("Reuters",)),
        (("ANN ROE",), ("Ann Roe",), ()),
        (("By AP",), (), ("AP",)),
        (("By Ann Roe", "By Jo Doe"), ("Ann Roe", "Jo Doe"), ()),
        ((), (), ()),
    ],
)
def test_the_byline(lines: tuple[str, ...], people: tuple[str, ...], credits: tuple[str, ...]) -> None:  # noqa: A002 - the record's word
    """People are authors, organizations credits."""
    found = build(byline=lines)
    assert (found.authors, found.credits) == (people, credits)


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("ENGLISH", "en"),
        ("en-US", "en-US"),
        ("en_us", "en-us"),
        ("German", "de"),
        ("x", None),
        ("", None),
        ("Klingonese", None),
    ],
)
def test_language_of_a_field(said: str, tag: str | None) -> None:
    """A tag or a name."""
    assert article.tag(said) == tag


def test_the_text_tells_the_language() -> None:
    """What the file says counts where the text is in doubt."""
    assert build(language="de").source.language == "en"
    assert build(language="de", paragraphs=("Regen.",)).source.language == "de"
    german = "Der Regen fiel in der Nacht auf die Hügel, und der Fluss ist um einen Meter gestiegen. " * 2
    found = build(language="en", paragraphs=(german,))
    assert found.source.language == "de"
    assert found.notes[0].startswith("language: the text is in German (de)")


def test_neither_headline_nor_text() -> None:
    """No article; a headline alone is one."""
    with pytest.raises(NewsparseError, match="neither a headline nor a text"):
        build(paragraphs=(" ",), title="")
    assert build(paragraphs=(), title="Rain").notes == (article.NOTHING,)


def test_too_many_paragraphs() -> None:
    """What is over the bound is one paragraph; no word is lost."""
    found = texts.Blocks()
    for _ in range(texts.MOST + 50):
        found.add("a ")
        found.end()
    paragraphs = found.all()
    assert len(paragraphs) == texts.MOST + 2
    assert sum(len(p.split()) for p in paragraphs) == texts.MOST + 50
    rows = texts.lines("Word\n\n" * (texts.LINES // 2 + 10))
    assert len(rows) == texts.LINES // 2 + 1
    assert sum(len(row.split()) for row in rows) == texts.LINES // 2 + 10


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_squeezed(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``split`` and ``join`` would, however long the stretches are."""
    monkeypatch.setattr(texts, "STRETCH", size)
    text = "  rain \n\n and\twind fell   on Bath " * 5
    assert texts.squeezed(text) == " ".join(text.split())


def test_fields_of_two_places() -> None:
    """What an item tells itself, then what the document inside it tells."""
    told = filled(Fields(title="a", byline=("x",)), Fields(title="b", deck="c", byline=("y",)))
    assert (told.title, told.deck, told.byline) == ("a", "c", ("x",))
    assert given("", "a", "") == ("a",)
