"""Captions: found, in reading order, never in the body."""

import pytest

from newsparse import read
from newsparse.reader.page import tree as html
from newsparse.reader.page.captions import is_caption
from newsparse.reader.page.view import View
from newsparse.record import Article

LINE = "The council met on Monday and spoke about the new road for two hours"


def page(middle: str) -> Article:
    """Put something between the paragraphs of a story."""
    text = [f"<p>{LINE}, part {k}.</p>" for k in range(6)]
    return read(
        f"<html><body><h1>The road of the town</h1><div>{''.join(text[:3])}{middle}{''.join(text[3:])}</div>"
    )


def captions(article: Article) -> list[str]:
    """Give the texts of the captions."""
    return [article.text[a:b] for a, b in article.layout["captions"]]


@pytest.mark.parametrize(
    ("middle", "expected"),
    [
        ("<figure><img><figcaption>The mayor speaks.</figcaption></figure>", ["The mayor speaks."]),
        (
            "<figure><img><figcaption>The mayor speaks.<s class=credit>By Bo Ek</s></figcaption></figure>",
            ["The mayor speaks. By Bo Ek"],
        ),
        ("<div class=image-caption>The mayor speaks to the town.</div>", ["The mayor speaks to the town."]),
        (
            "<p>So it was.<span class=caption>The mayor speaks to the town.</span></p>",
            ["The mayor speaks to the town."],
        ),
        ("<div><img src=x><div>The mayor speaks to the town</div></div>", ["The mayor speaks to the town"]),
        ("<p>The mayor speaks. (Photo: Bo Ek)</p>", ["The mayor speaks. (Photo: Bo Ek)"]),
        ("<aside><img><p>The mayor of another town speaks.</p></aside>", []),
        (
            "<div><img alt='The mayor speaks to the town'><p>The mayor speaks to the town © Bo Ek</p></div>",
            ["The mayor speaks to the town © Bo Ek"],
        ),
        ("<div><img><div>Published: 5 May 2024, 14:05</div></div>", []),
        ("<div><img><a href=x>The mayor speaks to the town</a></div>", []),
        ("<div><img><h3>Mayor</h3></div>", []),
        ("<figure><img><figcaption>1/9</figcaption></figure>", []),
    ],
)
def test_captions(middle: str, expected: list[str]) -> None:
    """By element, class name, picture or credit; cards and counters are none."""
    article = page(middle)
    assert captions(article) == expected
    assert not any("mayor speaks" in p for p in article.paragraphs)


@pytest.mark.parametrize(("letters", "found"), [(899, True), (901, False)])
def test_how_long_a_caption_may_be(letters: int, *, found: bool) -> None:
    """Nine hundred letters; what is longer is a text of its own."""
    told = (f"{LINE}. " * 20)[:letters]
    shape = html.parse(
        f"<html><body><figure><img><figcaption>{told}</figcaption></figure></body></html>"
    ).shape
    assert is_caption(View(shape, [True], None, ""), 0) is found


def test_order() -> None:
    """A caption stands between the paragraphs that it stands between on the page."""
    article = page("<figure><img><figcaption>The mayor speaks.</figcaption></figure>")
    kinds = [s.kind for s in article.segments]
    assert kinds == ["title", *["paragraph"] * 3, "caption", *["paragraph"] * 3]
    assert (
        article.text.index("part 2") < article.text.index("The mayor speaks") < article.text.index("part 3")
    )


def test_once() -> None:
    """A caption that a page repeats is given once, and one that a paragraph says is none."""
    figure = "<figure><img><figcaption>The mayor speaks to them.</figcaption></figure>"
    assert captions(page(figure * 2)) == ["The mayor speaks to them."]
    said = f"<figure><img><figcaption>{LINE}, part 1.</figcaption></figure>"
    assert captions(page(said)) == []


def test_photographer() -> None:
    """Who took the picture did not write the story."""
    article = page("<figure><img><figcaption>The mayor speaks.<span>By Bo Ek</span></figcaption></figure>")
    assert article.authors == ()


def test_text_of_picture() -> None:
    """A paragraph that goes on behind the text of a picture is none of its captions, nor a far one."""
    alt = "The mayor of the town speaks."
    long = f"{alt} {LINE}, and then went home again."
    assert long in page(f"<img alt='{alt}'><p>{long}</p>").paragraphs
    far = "<p>Others went to the harbour and spoke there with the men of the boats.</p>"
    assert alt in page(f"<img alt='{alt}'>{far}<p>{alt}</p>").paragraphs


def test_head_of_the_page() -> None:
    """What stands above the headline is a caption only in a figure's."""
    text = "".join(f"<p>{LINE}, part {k}.</p>" for k in range(6))
    above = "<nav><img><p class=caption>Edited by Anna Lind</p></nav><p class=caption>ROADS:</p>"
    figure = "<figure><img><figcaption>The mayor speaks.</figcaption></figure>"
    found = read(f"<html><body>{above}{figure}<h1>The road of the town</h1><div>{text}</div>")
    assert captions(found) == ["The mayor speaks."]
