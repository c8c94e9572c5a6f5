"""Plain text to an Article: title, byline, dateline, paragraphs."""

import re

from newsparse.record import Article, Segment, Source


def read(
    text: str, *, date: str | None, url: str | None, name: str | None, encoding: str | None
) -> Article:
    """Split plain text into the parts of an article."""
    segments = [Segment("paragraph", m.start(), m.end()) for m in re.finditer(r"\S.*", text)]
    return Article(
        source=Source(name, "text", encoding, url),
        text=text,
        published=date,
        published_from="option" if date else None,
        paragraphs=tuple(" ".join(text[s.start : s.end].split()) for s in segments),
        segments=tuple(segments),
    )
