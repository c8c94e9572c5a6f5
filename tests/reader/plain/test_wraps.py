"""Texts wrapped at a fixed width without blank lines: no half sentence is a title, paragraphs stay whole."""

import textwrap

import pytest

from newsparse import read

PARAGRAPHS = [
    (
        "The council of the harbour town met on Monday and spoke about the new road for more than two hours, "
        "while outside the growers of the valley waited with their carts."
    ),
    (
        "It will meet again in May, when the engineers have counted what it costs to lead the road around "
        "the orchard and over the old bridge, the mayor told them at the end."
    ),
    (
        "Nobody in the hall wished to say who had drawn the first of the plans, and the two men who might "
        "have known it had left the hall by the back door long before."
    ),
]
WIDTH = 66

STYLES = {
    "indented": ("    ", ""),
    "hanging": ("", "    "),
    "deep": ("        ", "    "),
}


def wrapped(first: str, rest: str) -> str:
    """Wrap the paragraphs with an indent for the first line and one for the others."""
    lines = [textwrap.wrap(p, WIDTH, initial_indent=first, subsequent_indent=rest) for p in PARAGRAPHS]
    return "\n".join(line for block in lines for line in block)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("stripped", [False, True])
def test_no_title(style: str, *, stripped: bool) -> None:
    """The first line is no title, whatever the indents, even if the text lost the first of them."""
    text = wrapped(*STYLES[style])
    article = read(text.strip() if stripped else text)
    assert article.title is None
    assert list(article.paragraphs) == PARAGRAPHS


def test_title_above() -> None:
    """A headline above such a text is still one."""
    article = read("Council speaks of the road\n" + wrapped("    ", ""))
    assert article.title == "Council speaks of the road"
    assert list(article.paragraphs) == PARAGRAPHS


def test_list_is_not_hanging() -> None:
    """Lines that are indented but do not go on are lines of their own."""
    text = f"{PARAGRAPHS[0]}\n    two roads\n    one bridge\n    no ferry\n{PARAGRAPHS[1]}"
    assert "two roads" in read(text).paragraphs


WIRE = """Council speaks of the road
    (Updates with the mayor's words, paragraph 2)
    By Ada Holm, Reuters
    BERN, May 22 (Reuters) - The council met on Monday and spoke of the
new road for more than two hours.
    "It will be built," the mayor said when she left the hall by the
back door late in the night.
    (Reporting by Lars Holm)
    ((Berne newsroom +41 31 555 0100))
 rb/ks
 Reuter
"""


def test_wire() -> None:
    """Instructions, notes, the desk's initials and the agency at the end are other than the story."""
    article = read(WIRE)
    other = [article.text[a:b].strip() for a, b in article.layout["other"]]
    assert other == [
        "(Updates with the mayor's words, paragraph 2)",
        "(Reporting by Lars Holm)",
        "((Berne newsroom +41 31 555 0100))",
        "rb/ks",
        "Reuter",
    ]
    assert len(article.paragraphs) == 2
    assert (article.authors, article.credits) == (("Ada Holm",), ("Reuters",))


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("in the night. rb/ks", ["rb/ks"]),
        ("in the night. Reuters", ["Reuters"]),
        ("in the night, she told Reuters", []),
        ("at 90 km/h", []),
        ("in the night. (AP)", ["(AP)"]),
    ],
)
def test_tail(end: str, expected: list[str]) -> None:
    """What follows the last full stop on its line is a credit or the desk's initials."""
    article = read(f"{PARAGRAPHS[0]}\n\nThe mayor left the hall by the back door {end}")
    assert [article.text[a:b] for a, b in article.layout["other"]] == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("(Updates with the mayor)", True),
        ("[Eds: first of two stories]", True),
        ("((Berne desk))", True),
        ("(+41 31 555 0100)", True),
        ("(The mayor would not say so.)", False),
        ("(Updates are sold by the gate.)", False),
        ("Updates with the mayor", False),
    ],
)
def test_instruction(block: str, *, expected: bool) -> None:
    """What a wire tells its editors, not a sentence in brackets."""
    from newsparse.reader.furniture import is_instruction

    assert is_instruction(block) is expected
