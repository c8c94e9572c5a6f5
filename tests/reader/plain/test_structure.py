"""Whole articles in the shapes that people paste; every visible part has exactly one kind.

The articles are in layouts.txt, in span notation.
"""

import pytest
from layout import parts, sections, unmark

from newsparse.reader import byline, furniture, read
from newsparse.reader.plain import run_in

LEAD = "The council of the old town voted on Monday to close the harbour road for six months."
NEXT = "Mayor Ada Roe said the work could not wait. “The wall is older than any of us,” she said."
LAST = "Work begins on 4 November."
BODY = f"[paragraph|{LEAD}|]\n\n[paragraph|{NEXT}|]\n\n[paragraph|{LAST}|]"

ARTICLES = {
    name: article.replace("$BODY", BODY).replace("$LAST", LAST)
    for name, article in sections("layouts.txt").items()
}


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_parts(name: str, end: str) -> None:
    """Each part of the article gets its kind, and nothing else is a part."""
    text, want = unmark(ARTICLES[name].replace("\n", end))
    article = read(text, format="text")
    assert parts(article) == want
    assert list(article.paragraphs) == [" ".join(part.split()) for kind, part in want if kind == "paragraph"]


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("byline", ("Kofi Mensah",)),
        ("byline, agency", ("Kofi Mensah", "Ada Roe")),
        ("byline in capitals", ("Kofi Mensah",)),
        ("byline of a desk", ()),
        ("byline with a place", ("Kofi Mensah",)),
        ("byline at the end", ("Kofi Mensah",)),
        ("front matter", ("Ada Roe",)),
        ("body only", ()),
    ],
)
def test_authors(name: str, authors: tuple[str, ...]) -> None:
    """The names of the byline, without desk, agency and place."""
    assert read(unmark(ARTICLES[name])[0]).authors == authors


@pytest.mark.parametrize(
    ("name", "day", "source"),
    [
        ("mail", "2024-10-26", "header"),
        ("front matter", "2024-10-26", "header"),
        ("date line", "2024-10-26", "header"),
        ("url", "2024-10-26", "url"),
        ("dateline on its own line", "1996-08-30", "dateline"),
        ("dateline", None, None),
        ("body only", None, None),
    ],
)
def test_published(name: str, day: str | None, source: str | None) -> None:
    """What tells the day of publication, and what does not."""
    article = read(unmark(ARTICLES[name])[0])
    assert (article.published, article.published_from) == (day, source)


def test_order_of_dates() -> None:
    """URL before dateline before header line; the option before all."""
    dateline = f"OSLO, May 5, 2024 (NTB) -- {LEAD}"
    header = f"Date: 6 May 2024\nSubject: Road closed\n\n{dateline}"
    both = f"https://a.example/2024/05/07/road-closed\n\n{header}"
    assert read(dateline).published == "2024-05-05"
    assert (read(header).published, read(header).published_from) == ("2024-05-05", "dateline")
    assert (read(both).published, read(both).published_from) == ("2024-05-07", "url")
    assert read(both, date="2024-05-08").published == "2024-05-08"


def test_wire() -> None:
    """The wire of the 1980s: indents tell the paragraphs, and no line is blank."""
    text = (
        "COUNCIL CLOSES HARBOUR ROAD\n\n    By Kofi Mensah, Reuters\n"
        "    OSLO, May 5 - The council of the old town voted on Monday\n"
        "to close the harbour road for six months, a decision that\n"
        "angered the fisher-\nmen and the shop owners.\n"
        "    Mayor Ada Roe said the work could not wait any longer and\n"
        "that the sea wall would not hold.\n Reuter\n\x03"
    )
    article = read(text, date="1987-05-06")
    assert article.title == "COUNCIL CLOSES HARBOUR ROAD"
    assert article.authors == ("Kofi Mensah",)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == ("OSLO", "1987-05-05")
    assert article.paragraphs[0].endswith("a decision that angered the fishermen and the shop owners.")
    assert article.paragraphs[1].startswith("Mayor Ada Roe said")
    assert len(article.paragraphs) == 2
    assert parts(article)[-1] == ("other", "Reuter")


def test_a_headline_is_like_the_address() -> None:
    """Four tenths of the words of the shorter one are the same."""
    url = "https://a.example/2024/05/07/council-closes-harbour-road"
    for headline, title in (
        ("Harbour Road Shut Until Summer", "Harbour Road Shut Until Summer"),
        ("Harbour Shut Until Summer Storms", None),
    ):
        assert read(f"{url}\n\n{headline}\n\n{LEAD}\n\n{LEAD}").title == title


ABOVE = (
    "The council of the old town has closed the harbour road for half a year, and no one is glad about it.",
    "Nobody had asked the owners of the shops on the quay, who say now that they are not to pay for it all.",
)


@pytest.mark.parametrize(
    ("above", "place"),
    [
        (ABOVE[:1], "OSLO"),
        (ABOVE, None),
        ((f"{ABOVE[0]} {ABOVE[1]}",), "OSLO"),
        ((f"{ABOVE[0]} {ABOVE[1]} {ABOVE[0]}",), None),
    ],
)
def test_a_dateline_may_stand_behind_one_paragraph(above: tuple[str, ...], place: str | None) -> None:
    """A short summary above it is usual; what stands behind two, or behind a long one, is none."""
    article = read("\n\n".join(("Road Closed", *above, "OSLO – The council met on Monday.", LEAD)))
    assert (article.dateline and article.dateline.place) == place


@pytest.mark.parametrize(("letters", "caption"), [(300, True), (500, False)])
def test_a_caption_is_short(letters: int, *, caption: bool) -> None:
    """With a credit at its end; a paragraph that ends so tells more than a picture."""
    assert (
        furniture.is_caption("A boat lies at the quay. " * (letters // 25) + "(Photo: Ada Roe/AP)") is caption
    )


@pytest.mark.parametrize(("behind", "marked"), [(11, True), (12, False)])
def test_what_follows_a_story_is_short(behind: int, *, marked: bool) -> None:
    """A heading such as "About Lumo" opens it only among the last blocks."""
    story = [f"{LEAD} It was vote number {n} of the year." for n in range(40)]
    blocks = ["Road Closed", *story[: 40 - behind], "About Lumo", *story[40 - behind :]]
    assert ("About Lumo" not in read("\n\n".join(blocks)).paragraphs) is marked


@pytest.mark.parametrize(("words", "split"), [(10, True), (36, True), (44, False)])
def test_how_long_a_headline_that_runs_in_may_be(words: int, *, split: bool) -> None:
    """The dateline begins in the first 220 characters."""
    text = f"Rain {'fell ' * words}again. OSLO (AP) – The road was closed."
    assert (run_in.split(text, 0, len(text)) is not None) is split


@pytest.mark.parametrize(
    ("name", "long", "short"),
    [
        ("Ana Roe", True, True),
        ("Ana de la Cruz", True, True),
        ("Ana Maria de la Cruz", True, False),
        ("Ana Maria de la Cruz Roe", False, False),
    ],
)
def test_how_many_words_a_name_has(name: str, *, long: bool, short: bool) -> None:
    """Five; without "By" before them, four."""
    assert (byline.is_name(name), byline.is_short_name(name)) == (long, short)


@pytest.mark.parametrize(("name", "agency"), [("LUMO", "LUMO"), ("LUM", None)])
def test_a_site_signs_its_story(name: str, agency: str | None) -> None:
    """The name of four letters and more that the address has is no place."""
    article = read(f"https://www.{name.lower()}.example/x\n\nRoad Closed\n\n{name} – {LEAD}\n\n{NEXT}")
    assert (article.dateline and article.dateline.agency) == agency
