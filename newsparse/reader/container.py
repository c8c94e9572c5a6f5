"""What a page can be wrapped in: gzip, a web archive (MHTML), a feed, the view of its source.

Each is turned into a plain page before it is parsed. Standard library only; ``email`` is
loaded for web archives alone.
"""

import html
import re

from newsparse.reader import MAX_BYTES, gunzip

HEAD = 4096
"""Bytes or characters in which a wrapping is looked for."""

_MIME = re.compile(rb"^content-type:\s{0,9}multipart/", re.IGNORECASE | re.MULTILINE)
_FEED = re.compile(
    r"\A\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:rss|feed|item|entry|rdf:RDF)[\s>]",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"<(?:body|pre)[^>]{0,80}\sid=[\"']?(?:viewsource|line1)\b|class=[\"']?line-(?:content|number)\b"
)
_TAG = re.compile(r"<[^<>]*+>")


def unwrap(data: bytes) -> bytes:
    """Take a page out of gzip or a web archive; other bytes are given back as they are.

    Raises:
        NewsparseError: the archive is damaged, too large, or holds no page.

    """
    data = gunzip.inflate(data, MAX_BYTES)
    return from_mime(data) if _MIME.search(data[:HEAD]) else data


def from_mime(data: bytes) -> bytes:
    """Take the first page out of a MIME message, with its address."""
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            charset = str(part.get_param("charset") or "")
            where = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
            page = _utf8(page if isinstance(page, bytes) else b"", charset)
            return page + _link(where).encode("utf-8", "replace")
    return data


def _utf8(page: bytes, charset: str) -> bytes:
    """Turn a page into UTF-8 if its part says another character set; an unknown one says nothing."""
    try:
        return page.decode(charset, "replace").encode("utf-8", "replace") if charset else page
    except (LookupError, ValueError):
        return page


def _link(url: str) -> str:
    """Write the address of a page into it."""
    url = " ".join(url.split())
    full = url.startswith(("http://", "https://"))
    return f'<link rel="canonical" href="{html.escape(url)}">' if full else ""


def page(text: str) -> tuple[str, str | None]:
    """Turn a feed or the view of a page's source into the page itself.

    Args:
        text: the decoded input.

    Returns:
        The page, and a note for the record if something was left out.

    """
    head = text[:HEAD]
    if head.lstrip().lower().startswith("view-source:"):
        line, _, text = text.lstrip().partition("\n")
        return text + _link(line[len("view-source:") :]), None
    if re.match(r"\s*&lt;(?:!doctype|html|\?xml)\b", head, re.IGNORECASE):
        return html.unescape(text), None
    if _VIEW.search(head):
        return from_view(text), None
    match = _FEED.match(head)
    return from_feed(text) if match else (text, None)


def from_view(text: str) -> str:
    """Take the source out of a browser's view of it: what remains without the view's own tags."""
    start = text.find("line-content")
    start = text.rfind("<", 0, start) if start >= 0 else text.find("<body")
    return html.unescape(_TAG.sub("", text[max(start, 0) :]))


def from_feed(text: str) -> tuple[str, str | None]:
    """Write the first item of an RSS or Atom feed as a page."""
    items = [m.start() for m in re.finditer(r"<(?:item|entry)[\s>]", text)]
    start = items[0] if items else 0
    end = items[1] if len(items) > 1 else len(text)
    item = text[start:end]
    body = _field(item, "content:encoded", "content", "description", "summary")
    link = _field(item, "link") or _attribute(item, "link", "href")
    author = _field(item, "dc:creator", "name", "author")
    date = _field(item, "pubDate", "published", "dc:date", "updated")
    parts = (
        f'<meta name="author" content="{html.escape(author)}">' if author else "",
        f'<meta property="article:published_time" content="{html.escape(date)}">' if date else "",
        _link(link),
        f"<article><h1>{html.escape(_TAG.sub('', _field(item, 'title')))}</h1>",
        body,
        "</article>",
    )
    note = f"a feed of {len(items)} items: only the first is read" if len(items) > 1 else None
    return "\n".join(parts), note


def _field(item: str, *names: str) -> str:
    """Give the content of the first of these elements that has any, as text or HTML."""
    for name in names:
        start = item.find("<" + name)
        after = len(name) + 1
        while start >= 0 and item[start + after : start + after + 1] not in (">", " ", "\n", "\t", "/"):
            start = item.find("<" + name, start + 1)
        opened = item.find(">", start)
        closed = item.find(f"</{name}>", opened)
        if start >= 0 and closed > opened:
            content = item[opened + 1 : closed].strip()
            if content.startswith("<![CDATA["):
                content = content[9:].removesuffix("]]>")
            elif "<" not in content:
                content = html.unescape(content)
            if content.strip():
                return content.strip()
    return ""


def _attribute(item: str, name: str, attribute: str) -> str:
    """Give an attribute of the first element of that name."""
    match = re.search(rf"<{name}\s[^>]{{0,500}}?\b{attribute}=[\"']([^\"']{{1,500}})", item)
    return html.unescape(match[1]) if match else ""
