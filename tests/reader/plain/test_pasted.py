"""Pasted and wire texts: each style of paper, wire, mail and PDF is laid out as an editor would.

``pasted.txt`` holds them; above each stands its name, its title, its authors and its parts in order, a letter
each: title, deck (k), byline, dateline, paragraph, caption, other.
"""

from pathlib import Path

import pytest

from newsparse.reader import read

LETTERS = {
    "title": "t",
    "deck": "k",
    "byline": "b",
    "dateline": "d",
    "paragraph": "p",
    "caption": "c",
    "other": "o",
}
STYLES = [
    s.split("\n", 1)
    for s in Path(__file__).with_name("pasted.txt").read_text(encoding="utf-8").split("=== ")[1:]
]


@pytest.mark.parametrize(("head", "text"), STYLES, ids=[head.partition(" |")[0] for head, _ in STYLES])
def test_style(head: str, text: str) -> None:
    """Title, authors and the parts in their order; Windows' line ends change nothing."""
    _, title, authors, layout = [part.strip() for part in head.split("|")]
    for form in (text, text.replace("\n", "\r\n")):
        article = read(form, format="text", date="2024-03-05")
        assert article.title == (title or None)
        assert ", ".join(article.authors) == authors
        assert "".join(LETTERS[s.kind] for s in article.segments) == layout


def test_short_lines() -> None:
    """A line that ends in "on" goes on in the next, however few lines there are to tell a width from."""
    text = (
        "Ferry line reopens\n\nKILBRIDE (AP) -- The old ferry line reopened on\nMonday after eleven years.\n"
    )
    assert read(text, format="text").paragraphs == (
        "The old ferry line reopened on Monday after eleven years.",
    )


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("May 5, 2024 | Anna Lind | Harbour Post", None),
        ("Kilbride, 5 May 2024 (AFP)", "Kilbride"),
        ("Kilbride, 5 May 2024 (ZQX)", None),
    ],
)
def test_line_below_the_title(line: str, place: str | None) -> None:
    """What stands above an article is no dateline; day and known agency behind a place make one."""
    story = "The old ferry line reopened on Monday.\nThe mayor took the first boat, he said.\n"
    found = read(f"Ferry line reopens\n{line}\n{story}", format="text").dateline
    assert (found.place if found else None) == place
