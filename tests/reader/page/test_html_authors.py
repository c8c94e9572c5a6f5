"""The people of a byline."""

import pytest

from newsparse import read as read_page
from newsparse.reader.page.bylines import Byline, Said, from_json, organization, read

# Developed on: the first eleven. From pages that were read wrong: the others.
BYLINES = [
    ("By Anna Lind", "Anna Lind"),
    ("by anna lind", "Anna Lind"),
    ("ANNA LIND", "Anna Lind"),
    ("Anna Lind and Bo Ek", "Anna Lind | Bo Ek"),
    ("Anna Lind, Bo Ek & Cy Roe", "Anna Lind | Bo Ek | Cy Roe"),
    ("Anna Lind, Jr.", "Anna Lind Jr."),
    ("Anna de la Cruz", "Anna de la Cruz"),
    ("J. R. R. O'Neill-Smith", "J. R. R. O'Neill-Smith"),
    ("Staff", ""),
    ("Harbour Daily News", ""),
    ("https://post.example/anna-lind", ""),
    ("ByAnna Lind", "Anna Lind"),
    ("Anna Lind The Associated Press", "Anna Lind"),
    ("Anna Lind, Harbour Courier-Post", "Anna Lind"),
    ("By Anna Lind • December 20, 2023 7:00 am", "Anna Lind"),
    ("Anna Lind for the Post", "Anna Lind"),
    ("Anna Lind in Oslo", "Anna Lind"),
    ("Anna Lind (Oslo bureau)", "Anna Lind"),
    ("HBR Arts", ""),
    ("5 min read", ""),
    ("Anna Lind\nSenior editor\nUpdated: May 2, 2024", "Anna Lind"),
    ("written by Anna Lind", "Anna Lind"),
    ("Łukasz Żak", "Łukasz Żak"),
    ("Anna Lind.", "Anna Lind"),
    ("the mayor said so", ""),
    ("", ""),
]


@pytest.mark.parametrize(("line", "expected"), BYLINES, ids=[b for b, _ in BYLINES])
def test_names(line: str, expected: str) -> None:
    """People only, split and cleaned."""
    assert " | ".join(read([Said(line)]).authors) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Von Anna Lind", "Anna Lind"),
        ("Par Anna Lind et Bo Ek", "Anna Lind | Bo Ek"),
        ("Por Anna Lind y Bo Ek", "Anna Lind | Bo Ek"),
        ("di Anna Lind", "Anna Lind"),
        ("Di Lind", "Di Lind"),
        ("Door Anna van Lind", "Anna van Lind"),
        ("Anna Lind und Bo Ek", "Anna Lind | Bo Ek"),
        ("Anna Lind December 4", "Anna Lind"),
        ("Anna LindDecember 4", "Anna Lind"),
        ("Anna Lind - Redaktion", "Anna Lind"),
        ("Link Copied", ""),
        ("All Articles", ""),
        ("林杏奈", "林杏奈"),
        ("Autorin: Anna Lind", "Anna Lind"),
        ("Published By : Anna Lind", "Anna Lind"),
        ("Von — Anna Lind", "Anna Lind"),
        ("Ajansı Lind", ""),
        ("TK Redazione", ""),
    ],
)
def test_other_languages(line: str, expected: str) -> None:
    """Prepositions, conjunctions, glued months and words of buttons are no part of a name."""
    assert " | ".join(read([Said(line)]).authors) == expected


def test_each_once() -> None:
    """A person named twice is one author."""
    lines = [Said("Anna Lind"), Said("By ANNA LIND"), Said("Bo Ek")]
    assert read(lines).authors == ("Anna Lind", "Bo Ek")


def test_credits() -> None:
    """Organizations are credited, whatever the page calls them."""
    assert read([Said("Anna Lind, Associated Press")]) == Byline(("Anna Lind",), ("Associated Press",))
    assert read([Said("Harbour Kraft", "Organization")]) == Byline((), ("Harbour Kraft",))
    assert read([Said("Harbour Kraft")], frozenset({"harbourkraft"})) == Byline((), ("Harbour Kraft",))
    assert read([Said("Anna Lind, HPT NORD")], frozenset({"hpt"})) == Byline(("Anna Lind",), ("HPT NORD",))
    assert read([Said("Nordische Presse-Agentur")]).credits == ("Nordische Presse-Agentur",)
    assert read([Said("By HPT, in News")]).credits == ("HPT",)
    assert "HPT" not in read([Said("BY HPT, IN NEWS")]).credits
    assert read([Said("Harbour Newsroom", "Person")]).credits == ("Harbour Newsroom",)


def test_from_json() -> None:
    """JSON-LD authors: persons, lists, bare strings, and what is an organization."""
    assert from_json({"@type": "Person", "name": "Anna Lind"}) == [Said("Anna Lind", "Person")]
    both = [{"@type": ["Person"], "name": ["Anna Lind", None]}, "Bo Ek"]
    assert from_json(both) == [Said("Anna Lind", "Person"), Said("Bo Ek")]
    assert from_json({"@type": "Organization", "name": "Harbour Post"}) == [
        Said("Harbour Post", "Organization")
    ]
    parted = {"@type": "Person", "givenName": "Anna", "familyName": "Lind"}
    assert from_json(parted) == [Said("Anna Lind", "Person")]
    assert from_json({"@type": ["Person", "Organization"], "name": "Bo Ek"}) == [Said("Bo Ek", "Person")]
    assert from_json(None) == []
    assert from_json([1, {"name": 2}]) == []


def test_pen_name() -> None:
    """One declared person with an unusual name is kept."""
    assert read([Said("Quill", "Person")]).authors == ("Quill",)
    assert read([Said("Quill", "Person")], frozenset({"quill"})).authors == ()
    assert read([Said("The Post", "Person")]).authors == ()
    assert read([Said("Quill")]).authors == ()


def page(above: str, head: str = "") -> str:
    """Put something between headline and story."""
    line = "<p>The council met on Monday and spoke about the new road for two hours, it said.</p>"
    return f"<html><head>{head}</head><body><h1>The road of the town</h1>{above}{line * 3}</body></html>"


def test_sources() -> None:
    """Metadata first, completed by the visible line; then what stands by the headline; cards never."""
    meta = "<meta name=author content='Anna Lind'>"
    assert read_page(page("<p>By Anna Lind and Bo Ek</p>", meta)).authors == ("Anna Lind", "Bo Ek")
    assert read_page(page("<p>By Bo Ek</p>", meta)).authors == ("Anna Lind",)
    assert read_page(page("<a rel=author>Bo Ek</a>")).authors == ("Bo Ek",)
    assert read_page(page("<p>Bo Ek</p>")).authors == ("Bo Ek",)
    assert read_page(page("<p>Road Council</p>")).authors == ("Road Council",)
    assert read_page(page("<p>The Council</p>")).authors == ()
    card = "<div><a rel=author href=/x>Cy Roe</a></div>"
    assert (
        read_page(page("").replace("</body>", "<p>On it went for hours.</p>" * 20 + card * 9)).authors == ()
    )


def test_byline_segment() -> None:
    """The visible byline is a segment of the text and no paragraph."""
    article = read_page(page("<p>By Anna Lind, Reuters</p>"))
    start, end = article.layout["byline"] or (0, 0)
    assert article.text[start:end] == "By Anna Lind, Reuters"
    assert (article.authors, article.credits) == (("Anna Lind",), ("Reuters",))
    assert not any("Lind" in p for p in article.paragraphs)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Greater Northern Harbour Evening Gazette", True),
        ("Extraordinarily Comprehensive Internationally Distributed Gazette", False),
        ("Greater Northern Harbour Morning and Evening Gazette", False),
        ("Gazette", False),
    ],
)
def test_how_long_the_name_of_a_paper_is(name: str, *, found: bool) -> None:
    """Two to five words, sixty letters."""
    assert (organization(name) == name) is found


def test_behind_a_day() -> None:
    """A day may stand before a byline and behind it."""
    assert read_page(page("<p>posted on 2024-05-05 23:30 EST by Anna Lind</p>")).authors == ("Anna Lind",)
    assert read_page(page("<p>So 05.05.2024 | 14:07 Uhr | Von Anna Lind</p>")).authors == ("Anna Lind",)
    meta = "<meta name=author content='Anna Lind'>"
    line = "<p>By Anna Lind and Bo Ek on May 5, 2024 at 3:53PM</p>"
    assert read_page(page(line, meta)).authors == ("Anna Lind", "Bo Ek")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Anna Lind and Bo Ek, for the Harbour Post.", True),
        ("By noon nothing had been decided", False),
        ("By Anna Lind it was that the road of the town had been decided.", False),
    ],
)
def test_sentence_with_by(line: str, *, found: bool) -> None:
    """A sentence that begins with "By" names no author."""
    assert bool(read_page(page(f"<p>{line}</p>")).authors) is found


def test_one_word() -> None:
    """A name written as one word counts where nothing better is known, the site's own does not."""
    assert read_page(page("<p>by AnnaLind, May 5th 2024</p>")).authors == ("AnnaLind",)
    meta = "<meta name=author content=AnnaLind>"
    assert read_page(page("", meta)).authors == ("AnnaLind",)
    site = "<meta property=og:site_name content=AnnaLind>"
    assert read_page(page("", meta + site)).authors == ()


def test_helpers() -> None:
    """Who took the pictures or helped did not write; who wrote with others did."""
    meta = "".join(f"<meta name=author content='{n}'>" for n in ("Anna Lind", "Bo Ek", "Cy Roe"))
    shown = "<p>By Anna Lind</p><p>Photography by Bo Ek</p><p>Contributions from</p><p>Cy Roe</p>"
    assert read_page(page(shown, meta)).authors == ("Anna Lind",)
    both = "<p>Words by Anna Lind</p><p>Reported by Bo Ek and Cy Roe</p>"
    assert read_page(page(both, meta)).authors == ("Anna Lind", "Bo Ek", "Cy Roe")
