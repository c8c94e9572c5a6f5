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
ARCHIVE = (
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/bridge?a=1&b=2\r\n"
    "Subject: Bridge opens\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n----b--\r\n'
    "Content-Type: text/html{charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{page}\r\n----b--\r\n"
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----b----\r\n"
)
RSS = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'
)
ITEM = (
    "<item><title>Bridge &amp; harbour</title><link>https://post.example/b</link>"
    "<pubDate>Fri, 25 Oct 2024 10:00:00 +0200</pubDate><dc:creator>Anna Lind</dc:creator>"
    "<description>Short.</description><content:encoded><![CDATA[{body}]]></content:encoded></item>"
)
HTML_BODY = "".join(f"<p>{b}</p>" for b in BODY)


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


@pytest.mark.parametrize(("charset", "encoding"), [("", "utf-8"), ("; charset=windows-1252", "cp1252")])
def test_web_archive(charset: str, encoding: str) -> None:
    """The page of a web archive, with its address and its own character set."""
    article = read(ARCHIVE.format(charset=charset, page=STORY).encode(encoding))
    assert article.paragraphs == BODY
    assert article.source.url == "https://post.example/bridge?a=1&b=2"


def test_rss() -> None:
    """The item of a feed, with what the feed says of it."""
    article = read(RSS.format(items=ITEM.format(body=HTML_BODY)))
    assert article.title == "Bridge & harbour"
    assert article.authors == ("Anna Lind",)
    assert article.published == "2024-10-25"
    assert article.source.url == "https://post.example/b"
    assert (article.paragraphs, article.notes) == (BODY, ())


def test_feed_of_many() -> None:
    """Of several items the first is read, and a note says so."""
    article = read(RSS.format(items=ITEM.format(body=HTML_BODY) + ITEM.format(body="x")).encode())
    assert article.paragraphs == BODY
    assert article.notes == ("a feed of 2 items: only the first is read",)


def test_atom() -> None:
    """An entry of Atom with escaped HTML."""
    entry = (
        '<entry xmlns="http://www.w3.org/2005/Atom">'
        "<title>Bridge</title>"
        '<link rel="alternate" href="https://post.example/a"/>'
        f"<published>2024-10-25T10:00:00Z</published>"
        f"<content type='html'>{html.escape(HTML_BODY)}</content></entry>"
    )
    article = read(entry)
    assert (article.title, article.published, article.paragraphs) == ("Bridge", "2024-10-25", BODY)
    assert article.source.url == "https://post.example/a"


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
