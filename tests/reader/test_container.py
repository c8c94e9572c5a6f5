"""What a page can be wrapped in."""

import gzip
import html

import pytest

from newsparse import NewsparseError, read

STORY = (
    "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
    "<p>The old bridge over the harbour opened to traffic on Friday after two years.</p>"
    "<p>It cost 41 million euros, the city said; “more than planned”.</p></article></body></html>"
)
BODY = (
    "The old bridge over the harbour opened to traffic on Friday after two years.",
    "It cost 41 million euros, the city said; “more than planned”.",
)


def test_plain() -> None:
    """The page itself, for comparison."""
    assert read(STORY).paragraphs == BODY


def test_gzip() -> None:
    """A compressed page is inflated, all its members."""
    half = len(STORY) // 2
    data = STORY.encode()
    assert read(gzip.compress(data)).paragraphs == BODY
    assert read(gzip.compress(data[:half]) + gzip.compress(data[half:])).paragraphs == BODY


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gzip.compress(STORY.encode())[:-9], "cut short"),
        (b"\x1f\x8b" + b"x" * 40, "damaged"),
        (gzip.compress(b" " * 25_000_000), "larger than 20 MB"),
    ],
)
def test_gzip_refused(data: bytes, reason: str) -> None:
    """A damaged archive, or one that inflates without end, is an error."""
    with pytest.raises(NewsparseError, match=reason):
        read(data)


@pytest.mark.parametrize(
    "view",
    [
        html.escape(STORY),
        "view-source:https://post.example/b\n" + STORY,
        f'<body id="viewsource" class="highlight"><pre id="line1">{html.escape(STORY)}</pre></body>',
        f'<table><td class="line-number"><td class="line-content"><b>{html.escape(STORY)}</b></table>',
    ],
    ids=["escaped", "line", "firefox", "chrome"],
)
def test_view_of_source(view: str) -> None:
    """The view of a page's source is read as the page."""
    assert read(view).paragraphs == BODY


def test_meta_charset() -> None:
    """A page in an old encoding that it declares."""
    page = STORY.replace("<head>", '<head><meta charset="iso-8859-2">').replace(
        "“more than planned”", "řekl šéf"
    )
    assert read(page.encode("iso-8859-2")).paragraphs[1].endswith("řekl šéf.")


def test_byte_order_mark() -> None:
    """A page with a byte-order mark."""
    assert read(STORY.encode("utf-8-sig")).paragraphs == BODY
    assert read(STORY.encode("utf-16")).paragraphs == BODY
