"""What stands above a text: how long a title, a deck and a label may be, and how near they stand."""

import pytest

from newsparse.reader import read
from newsparse.record import Article

LEAD = "The council of the old town voted on Monday to close the harbour road for six months."
DATED = f"OSLO (AP) – {LEAD}"


def above(*blocks: str, lead: str = LEAD) -> Article:
    """Read blocks that stand above a text of three paragraphs."""
    return read("\n\n".join((*blocks, lead, f"{LEAD} It was late.", f"{LEAD} It rained.")))


def title_of(block: str, lead: str = LEAD) -> bool:
    """Tell whether a block above a text is its title."""
    return above(block, lead=lead).title == block


def words(count: int, length: int) -> str:
    """Write so many words of lower case, the first with a capital, of so many letters in all."""
    text = " ".join(["Road", *["of"] * (count - 2), ""])
    return text + "x" * (length - len(text))


@pytest.mark.parametrize(
    ("block", "lead", "found"),
    [
        (words(12, 130), LEAD, True),
        (words(12, 131), LEAD, False),
        (words(12, 200), DATED, True),  # a dateline below makes it sure
        (words(12, 201), DATED, False),
        (words(32, 120), LEAD, True),
        (words(33, 120), LEAD, False),
        ("Road", LEAD, False),
        ("道路が閉鎖された", LEAD, True),  # no spaces between the words
        ("Road closes,", LEAD, False),
        ("Road closes:", LEAD, False),
        ("Road closes in the U.S.", LEAD, True),
        ("Road closes ...", LEAD, True),
        ("Road closes.", LEAD, False),
        ("ROAD CLOSES.", DATED, True),
    ],
)
def test_how_long_a_title_is(block: str, lead: str, *, found: bool) -> None:
    """A hundred and thirty letters, two hundred where it is sure; two to thirty-two words; no sentence."""
    assert title_of(block, lead) is found


@pytest.mark.parametrize(("length", "found"), [(110, True), (111, False)])
def test_how_long_a_question_is(length: int, *, found: bool) -> None:
    """Beyond it, what asks is a paragraph."""
    assert title_of(words(9, length - 1) + "?") is found


@pytest.mark.parametrize(("length", "deck"), [(350, True), (351, False)])
def test_how_long_a_deck_is(length: int, *, deck: bool) -> None:
    """Two lines of print, right above a byline."""
    block = (f"{LEAD} " * 5)[: length - 1] + "."
    found = above("Road Closes", block, "By Ada Roe").layout["deck"]
    assert (found is not None) is deck


@pytest.mark.parametrize(
    ("label", "is_label"),
    [("NEWS", True), ("World News", True), ("The Daily Post", True), ("Reuters", True),
     ("FOR IMMEDIATE RELEASE", True),
     ("(Adds a quote)", True), ("Home / News / Town", True), ("ada@paper.example", True)],
)  # fmt: skip
def test_labels_above_a_title(label: str, *, is_label: bool) -> None:
    """Sections, papers, agencies, instructions and addresses are none themselves."""
    article = above(label, "Council Closes the Old Road")
    assert (article.title == "Council Closes the Old Road") is is_label
    assert label not in article.paragraphs


@pytest.mark.parametrize(("between", "found"), [(0, True), (7, True), (8, False)])
def test_how_far_above_its_text_a_title_stands(between: int, *, found: bool) -> None:
    """Running text follows within eight blocks."""
    lines = [f"item {n}" for n in range(between)]
    article = read("\n\n".join(("Council Closes the Old Road", *lines, LEAD)))
    assert (article.title is not None) is found


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Ada Roe", ("Ada Roe",)),
        ("Ada Roe and Kofi Mensah", ("Ada Roe", "Kofi Mensah")),
        ("Ada Roe and Kofi Mensah and Li Na", ()),
        ("Ada Council", ()),  # a word of the text
        ("New York", ()),  # a place
        ("Ada Roe in Oslo", ("Ada Roe",)),
    ],
)
def test_bare_names_below_a_title(names: str, authors: tuple[str, ...]) -> None:
    """One or two people of whom the text says nothing."""
    assert above("Harbour Road Closes", names).authors == authors


@pytest.mark.parametrize("mark", ["# ", "## ", "### "])
def test_a_heading_of_markdown_is_the_title(mark: str) -> None:
    """Without its mark; the next one is a part of the text."""
    article = above(f"{mark}Road Closes")
    assert article.title == "Road Closes"
    assert article.text[slice(*(article.layout["title"] or (0, 0)))] == "Road Closes"
