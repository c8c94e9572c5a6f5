"""The view of a page's source, as browsers show and save it, to the page itself."""

import html
import re

HEAD = 4096
"""Characters in which a view is told."""

_VIEW = re.compile(
    r"<(?:body|pre)[^>]{0,80}\sid=[\"']?(?:viewsource|line1)\b|class=[\"']?line-(?:content|number)\b"
)
_TAG = re.compile(r"<[^<>]*+>")


def page(text: str) -> str:
    """Turn the view of a page's source into the page; any other page is given back as it is.

    Args:
        text: the decoded input.

    """
    head = text[:HEAD]
    if head.lstrip().lower().startswith("view-source:"):
        line, _, text = text.lstrip().partition("\n")
        return text + _link(line[len("view-source:") :])
    if re.match(r"\s*&lt;(?:!doctype|html|\?xml)\b", head, re.IGNORECASE):
        return html.unescape(text)
    return from_view(text) if _VIEW.search(head) else text


def from_view(text: str) -> str:
    """Take the source out of a browser's view of it: what remains without the view's own tags."""
    start = text.find("line-content")
    start = text.rfind("<", 0, start) if start >= 0 else text.find("<body")
    return html.unescape(_TAG.sub("", text[max(start, 0) :]))


def _link(url: str) -> str:
    """Write the address of a page into it."""
    url = " ".join(url.split())
    full = url.startswith(("http://", "https://"))
    return f'<link rel="canonical" href="{html.escape(url)}">' if full else ""
