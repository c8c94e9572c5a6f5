"""Blocks, elements and what of them is a story."""

from itertools import accumulate, pairwise

import pytest

from newsparse import read
from newsparse.reader.page import model
from newsparse.reader.page import tree as html
from newsparse.reader.page.blocks import Piece, about_author, judge, skipped
from newsparse.reader.page.body import index, main
from newsparse.reader.page.junk import kept
from newsparse.reader.page.outline import Block
from newsparse.reader.page.view import prose

SENTENCE = "The council met on Monday and spoke about the new road for two hours."
OTHER = "It will meet again in May, when the engineers have counted what it costs."


def blocks(page: str) -> list[str]:
    """Give the blocks of a page."""
    return [b.text for b in html.parse(page).shape.blocks]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a <b>b</b>c <i>d</i>, e</p>", "a bc d, e"),
        ("<p>a</p><p>b<p>c<div>d</div>e", "a|b|c|d|e"),
        ("x<br>y<br><br>z<br>\n <br/>u", "x y|z|u"),
        ('x<span class="a br"></span>y<span class="br"></span><span class="br"></span>z', "x y|z"),
        ('<span class="br"></span>x.<a id="a"></a>y<span class="a-b abr"></span>z', "x. yz"),
        ('x.<a id="a">[1]</a>y', "x.[1]y"),
        ("<p>a&nbsp;b\u200b c\u00ad\n\n d</p>", "a b c d"),
        ("<a>x</a> <a>y</a>\n<a>z</a>", "x y z"),
        ("<p>one</p>\n\n<p> two </p>", "one|two"),
        ("<ul><li>a<li>b<ul><li>c</ul>d</ul>e", "a|b|c|d|e"),
        ("<table><tr><td>a<td>b<tr><th>c</th><th>d</th></tr></table>e", "a b|c d|e"),
        ("<table><tr><td><p>a</p><p>b</p><td>c</table>", "a|b|c"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "a|b|c"),
        ("<p>a<span>b</p>c</span>d", "ab|cd"),
        ("<div><b>a<div>b</b>c</div></div>d", "a|bc|d"),
        ("a</div></p>b", "ab"),
        ("<pre>a\n  b</pre>c", "a b|c"),
        ("<select><option>x</select><button>y</button>z<textarea>u</textarea>", "z"),
        ("a<hr>b<img src=x>c<wbr>d", "a|bcd"),
        ("&lt;p&gt; &amp;amp; &eacute;&#8217;", "<p> &amp; é’"),
    ],
)
def test_blocks(page: str, expected: str) -> None:
    """Text is joined and parted as a browser shows it."""
    assert "|".join(blocks(page)) == expected


@pytest.mark.parametrize(
    ("text", "links", "expected"),
    [
        ("The mayor opened the road.", 0, False),
        ("READ MORE: The road that nobody wanted", 0, True),
        ("Related industries also grew last year, the bank said.", 0, False),
        ("By noon the square was full.", 0, False),
        ("A crowd at the gate. (Photo: Lars Holm)", 0, True),
        ("Lars Holm/Getty Images", 0, True),
        ("A photo by his sister hangs over the desk in the hall.", 0, False),
        ("* * *", 0, True),
        ("5 May 2024", 0, True),
        ("Two words", 9, True),
        ("Two words, three of them linked.", 22, False),
        ("Updated: 5 May 2024, 14:05 CEST", 0, True),
        ("It all began on 5 May 2024, she said.", 0, False),
        ("Bo Ek is a reporter whom nobody in the town hall would like to meet.", 0, False),
        ("Harbour Bridge: This is a place that walkers reach by the road that writers follow.", 0, False),
    ],
)
def test_skipped(text: str, links: int, *, expected: bool) -> None:
    """Lines that lead away go; sentences that begin alike stay."""
    assert skipped(Piece(0, Block(text, 0, links), "p", good=True)) is expected


@pytest.mark.parametrize(
    ("chance", "best", "expected"),
    [
        (0.29, 0.9, False),
        (0.31, 0.9, True),
        (0.26, 0.5, True),
        (0.24, 0.5, False),
        (0.11, 0.15, True),
        (0.09, 0.15, False),
    ],
)
def test_unlikely(chance: float, best: float, *, expected: bool) -> None:
    """What the model finds unlikely goes; where nothing is likely, what is likeliest stays."""
    texts = ((SENTENCE, best), (OTHER, chance), (SENTENCE[:-1], best))
    pieces = [Piece(k, Block(t, 0, 0), "p", good=True, chance=c) for k, (t, c) in enumerate(texts)]
    assert (1 in [p.at for p in judge(pieces, None, ())]) is expected


def story(*lines: str) -> list[str]:
    """Judge lines written as "name: text", with "name> text" for one that is a link."""
    pieces = []
    for line in lines:
        name, sep, text = line.partition(":") if ":" in line[:4] else line.partition(">")
        text = text.strip()
        linked = len(text) if sep == ">" else 0
        pieces.append(Piece(len(pieces), Block(text, 0, linked), name, good=True, chance=0.4))
    return [p.text for p in judge(pieces, "The road", ("Anna Lind",))]


def test_order_of_judgement() -> None:
    """Headings over nothing go, and what is no running text at either end."""
    head = [f"p: {SENTENCE}", "h2: Costs", f"p: {OTHER}"]
    body = [SENTENCE, "Costs", OTHER]
    assert story("p: The road", *head) == body
    assert story(*head, "h2: More roads", "li> Another road", "li> A third road") == body
    assert story(head[0], "h3> A third road", "h3> A fourth road", *head[1:]) == body
    assert story(*head, "h3> One bus", f"p: {SENTENCE[:-1]}, too.") == [
        *body,
        "One bus",
        SENTENCE[:-1] + ", too.",
    ]
    assert story(*head, "p: Anna Lind is a reporter who covers roads.") == body
    assert story("div: 5 May", "div: Share", *head, "div: Top") == body
    twice = f"p: {SENTENCE} {OTHER}"
    assert story(twice, *head, twice) == [twice[3:], *body]
    assert story("p: Home", "p: About") == []


def test_likely_ends() -> None:
    """A list before the first sentence is the story's if the model says so; a long heading is a paragraph."""
    items = [Piece(k, Block(f"Road {k}", 0, 0), "p", good=True, chance=0.65 + k / 10) for k in range(2)]
    text = Piece(2, Block(SENTENCE, 0, 0), "p", good=True)
    assert [p.at for p in judge([*items, text], None, ())] == [1, 2]
    long = Piece(3, Block(f"{SENTENCE} {OTHER} {SENTENCE}", 0, 0), "h2", good=True)
    assert [p.at for p in judge([text, long], None, ())] == [2, 3]


def test_about_author() -> None:
    """A note on the author, not what the author did."""
    assert about_author("Anna Lind is a reporter for the Post.", ("Anna Lind",))
    assert not about_author("Anna Lind was in the square when it began.", ("Anna Lind",))
    assert not about_author("", ("Anna Lind",))


def page(body: str) -> str:
    """Put a body into a page."""
    return f"<html><head><title>The road</title></head><body><h1>The road</h1>{body}</body></html>"


def test_words_of_classes() -> None:
    """A class name takes its element out, unless that would take the story."""
    prose = f"<p>{SENTENCE}</p><p>{OTHER}</p><p>{SENTENCE[:-1]}, they say.</p>"
    for name in ("related", "newsletter-signup", "commentList", "promo-box"):
        assert (
            read(page(f"<div>{prose}</div><div class={name}><p>{OTHER[:-1]} them.</p></div>"))
            .paragraphs[-1]
            .endswith("they say.")
        )
        assert len(read(page(f"<div class={name}>{prose}</div>")).paragraphs) == 3
    shape = html.parse(page(f"<div class=promo>{prose}</div>" * 2)).shape
    assert all(kept(shape))


def test_names_of_elements() -> None:
    """The name of a custom element tells what it holds."""
    clip = f"<p>{OTHER[:-1]} all.</p>"
    end = f"{OTHER} {SENTENCE}"
    for name in ("media-video", "newsletter-box", "ad-slot"):
        boxed = f"<{name}><div>{clip}</div></{name}>"
        assert read(page(f"<p>{SENTENCE}</p>{boxed}<p>{end}</p>")).paragraphs == (SENTENCE, end)
    assert len(read(page(f"<p>{SENTENCE}</p><story-part>{clip}</story-part><p>{end}</p>")).paragraphs) == 3


def test_open_divisions() -> None:
    """Divisions that are never closed nest; the paragraphs before each belong to the story."""
    parts = "".join(f"<div class=slide><p>{i}. {SENTENCE} {OTHER} {SENTENCE}</p>" for i in range(30))
    article = read(page(f"<article><p>{SENTENCE} {OTHER}</p><p>{OTHER} {SENTENCE} They did.</p>{parts}"))
    assert len(article.paragraphs) == 32


def test_index() -> None:
    """Teasers under linked headings are an index; paragraphs under a headline, or under each, are none."""
    teasers = "".join(
        f"<h3><a href=/{i}>Story {i} of the road</a></h3><p>{i}. {SENTENCE}</p>" for i in range(9)
    )
    parts = "".join(
        f"<h3><a href=/{i}>Road {i}</a></h3><p>{i}. {SENTENCE}</p><p>{OTHER}</p>" for i in range(9)
    )
    assert read(page(teasers)).paragraphs == ()
    assert read(f"<html><body>{teasers}<p>{SENTENCE}</p></body></html>").paragraphs == ()
    assert SENTENCE in read(page(f"<p>{SENTENCE}</p><p>{OTHER}</p>{teasers}")).paragraphs
    assert f"8. {SENTENCE}" in read(page(parts)).paragraphs


def test_hidden() -> None:
    """What is not shown is not read, unless it is the story behind a wall."""
    prose = f"<p>{SENTENCE}</p><p>{OTHER}</p>"
    for how in ("hidden", "style='display: none'", "class='x sr-only'"):
        assert read(page(f"{prose}{prose}<div {how}><p>{OTHER[:-1]} all.</p></div>")).paragraphs[-1] == OTHER
        assert OTHER in read(page(f"<div {how}>{prose}</div>")).paragraphs


def test_second_try() -> None:
    """When class names leave nothing, they are not heeded."""
    prose = "".join(f"<div class=comment><p>{i}. {SENTENCE}</p></div>" for i in range(9))
    assert len(read(page(prose)).paragraphs) == 9


def test_deck() -> None:
    """The deck has its own segment and is no paragraph."""
    article = read(
        page(
            f"<p class=standfirst>Two hours, and no end to it.</p><div><p>{SENTENCE}</p><p>{OTHER}</p></div>"
        )
    )
    assert article.paragraphs == (SENTENCE, OTHER)
    start, end = article.layout["deck"] or (0, 0)
    assert article.text[start:end] == "Two hours, and no end to it."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("<p>Two hours it took, and there is no end to it in sight, as the mayor said.</p>", True),
        ("<p>Once more nobody asked those who live there what they think of such a road.</p>", True),
        ("<p>Two hours it took.</p>", False),
        ("<p><a>Two hours it took, and there is no end to it in sight, as the mayor said.</a></p>", False),
        ("<p class=caption>Two hours it took, and there is no end to it in sight, he said.</p>", False),
        ("<h2>The road: the road of the town, the road of the council, the road of all.</h2>", False),
    ],
)
def test_deck_without_a_name(monkeypatch: pytest.MonkeyPatch, line: str, *, found: bool) -> None:
    """A line of prose between headline and story that is no paragraph is the deck, whatever it is called."""
    monkeypatch.setattr(model, "chances", lambda _, asked: {i: 0.9 if i > 1 else 0.01 for i in asked})
    story = f"<div><p>{SENTENCE}</p><p>{OTHER}</p><p>{SENTENCE[:-1]}, too.</p></div>"
    header = f"<header><h1>The road of the town</h1>{line}</header>"
    article = read(f"<html><title>The road of the town</title><body><article>{header}{story}</article>")
    assert (article.layout["deck"] is not None) is found


def test_language_without_spaces() -> None:
    """A page in Japanese."""
    line = "市は月曜日に新しい道路について二時間にわたって話し合い、来月に改めて会議を開くと発表した。"
    assert read(page(f"<p>{line}</p><p>{line[:-3]}。</p>")).paragraphs[0] == line


@pytest.mark.parametrize(("others", "expected"), [(9, True), (60, False)])
def test_article_element(others: int, *, expected: bool) -> None:
    """The article element with the headline is the story's, unless nearly all prose is elsewhere."""
    own = f"<p>{SENTENCE}</p><p>{OTHER}</p><p>{SENTENCE[:-1]}, they say.</p>"
    rest = "".join(f"<p>{k}. {SENTENCE} {OTHER} {SENTENCE}</p>" for k in range(others))
    article = read(f"<html><body><article><h1>The road</h1>{own}</article><div>{rest}</div></body></html>")
    assert (len(article.paragraphs) == 3) is expected


def others(number: int) -> str:
    """Write so many sentences, each in an element of its own."""
    return f"<div><p>{SENTENCE}</p></div>" * number


@pytest.mark.parametrize(
    ("parts", "held"),
    [
        ((91,), 91),  # nine tenths of the parent's prose: its element is the story
        ((85,), 100),
        ((92, 85), 85),
        ((92, 85, 78), 85),  # and four fifths of all
        ((92, 86, 81), 81),
    ],
)
def test_the_element_that_holds_the_story(parts: tuple[int, ...], held: int) -> None:
    """Each element stands in the one before; so many of a hundred sentences are in it."""
    page = others(parts[-1])
    for inner, outer in reversed(list(pairwise((100, *parts)))):
        page = f"<div>{page}</div>{others(inner - outer)}"
    shape = html.parse(f"<html><body>{page}</body></html>").shape
    total = [0, *accumulate(map(prose, shape.blocks))]
    found = shape.elements[main(shape.elements, total, 0)]
    assert found.last - found.first == held


@pytest.mark.parametrize(
    ("name", "of_twenty", "is_kept"),
    [("newsletter", 11, False), ("newsletter", 13, True), ("promo", 6, False), ("promo", 8, True)],
)
def test_how_much_a_name_can_take_away(name: str, of_twenty: int, *, is_kept: bool) -> None:
    """A firm word three fifths of the page's prose, a loose one a third."""
    page = f"<div class='{name}'>{others(of_twenty)}</div>{others(20 - of_twenty)}"
    assert kept(html.parse(f"<html><body>{page}</body></html>").shape)[0] is is_kept


@pytest.mark.parametrize(("headings", "is_index"), [(3, False), (4, True)])
def test_how_many_teasers_an_index_has(headings: int, *, is_index: bool) -> None:
    """Headings that are links, with a line below each."""
    teasers = "".join(
        f"<h2><a href='/{n}'>Road number {n} is closed</a></h2><p>{OTHER}</p>" for n in range(headings)
    )
    assert index(html.parse(f"<html><body>{teasers}</body></html>").shape) is is_index


def test_label() -> None:
    """What a form's control is called is no part of a story."""
    prose = f"<p>{SENTENCE}</p><p>{OTHER}</p>"
    poll = "".join(f"<div><label for={k}>The road of {k} miles would do.</label></div>" for k in range(3))
    assert not any("would do" in p for p in read(page(f"{prose}{poll}{prose}")).paragraphs)


def test_words_of_paragraphs() -> None:
    """What looks like an advertisement's name says nothing about a sub-head, what names comments does."""
    prose = f"<p>{SENTENCE}</p><h2 class='{{}}'>The costs of it</h2><p>{OTHER}</p>"
    assert "The costs of it" in read(page(prose.format("widget-title"))).paragraphs
    assert "The costs of it" not in read(page(prose.format("comment-title"))).paragraphs
