"""Tags and text of pages, well written and not."""

import pytest

from newsparse.reader.page.tokens import attributes, tokens

# page, its tokens in short: text as it is, +name a start tag, -name an end tag, name:content raw
TOKENS = [
    ("a <b>c</b>", "a |+b|c|-b"),
    ("<P CLASS=x>y</P >", "+p|y|-p"),
    ("a < b and c <3", "a < b and c <3"),
    ("1 < 2 <i>x</i>", "1 |<| 2 |+i|x|-i"),
    ("<a title='x > y'>z</a>", "+a|z|-a"),
    ("<br/>x<hr />", "+br|x|+hr"),
    ("<!doctype html><!-- a <b> --><?php x ?>y<p>", "y|+p"),
    ("<!-- never closed <p>x</p>", " never closed |+p|x|-p"),
    ("<![CDATA[x]]>y<p>", "y|+p"),
    ("<script>if (a < b) { '<p>' }</script>x<p>", "+script|script:if (a < b) { '<p>' }|x|+p"),
    ("<SCRIPT>a</Script >b<p>", "+script|script:a|b|+p"),
    ("<script>never closed <p>x</p>", "+script|never closed |+p|x|-p"),
    ("<title>A < B</title>", "+title|title:A < B"),
    ("<svg><path d='x'/><text>drawn</text></svg>x<p>", "+svg|x|+p"),
    ("<a b='x>y<p>z", "+a|y|+p|z"),
    ('<a title="He said "x">y</a><b c="d">z', "+a|y|-a|+b|z"),
    ("<a it's>x<b don't=1>y", "+a|x|+b|y"),
    ('<a b = "x > y" c=d"e>z', "+a|z"),
    ("<a b=", "<a b="),
    ("</>x</ p>y<p>", "x|y|+p"),
    ("", ""),
]


@pytest.mark.parametrize(("page", "expected"), TOKENS, ids=[p for p, _ in TOKENS])
def test_tokens(page: str, expected: str) -> None:
    """A page is cut as a browser cuts it; what never ends loses only its own tag."""
    short = {"text": "{2}", "start": "+{1}", "end": "-{1}", "raw": "{1}:{2}"}
    assert "|".join(short[t[0]].format(*t) for t in tokens(page)) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (' class="a b" ID=c', {"class": "a b", "id": "c"}),
        (" content='it&apos;s' hidden", {"content": "it's", "hidden": ""}),
        (" a=1 a=2", {"a": "1"}),
        (" href=/x/y?a=1&amp;b=2 /", {"href": "/x/y?a=1&b=2"}),
        ('a = "b"c=d', {"a": "b", "c": "d"}),
        ("", {}),
        (' "=<>', {"<": ""}),
    ],
)
def test_attributes(tag: str, expected: dict[str, str]) -> None:
    """Attributes are read quoted or bare; the first of a name counts."""
    assert attributes(tag) == expected
