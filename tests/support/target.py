"""Coverage-guided fuzzing: ``pip install atheris && python tests/fuzz/target.py -max_total_time=3600``.

What is checked is in ``check``, which the property tests beside this file use too. Inputs found
to fail go into ``tests/fuzz/test_found.py``.
"""

import json
import sys

from formats import VIEWS

import newsparse
from newsparse.record import Record
from newsparse.writer import Style, load

PIECES = [
    "BERN, May 22 (Reuters) - ", "LONDON —", "MOSCOW, May 5. /TASS/. ", "By Ada Roe",
    "By ADA ROE and Kofi Mensah, AP", "Ada Roe", "Roe", "Dr. Kofi Mensah Jr.", "President ", "Kim Jong-un",
    "the Swiss minister", "U.S.", "St. John’s, N.L.", "Bern", "Alexandria, La.", "North Korea",
    "DPRK (KCNA)", "Acme Inc.", "the United Nations", "on Friday", "last month", "Oct. 25, 2024",
    "25/10/2024", "2024-10-25T05:30:00Z", "99999-99-99", "3 weeks ago", "two-and-a-half years", "the 1990s",
    "half past", "February 30", "every other Monday", "5:30 p.m. EST", "said.", " ", "\n", "\n\n", "\r\n",
    "\t", "    ", "-", "—", "“", "”", "’s", ",", ".", "...", ":", "(", ")", "/", "*", "_", "#",
    "https://a.example/2024/10/25/x", "<p>", "</p>", "<div>", "<h1>", "</h1>", "<!--", "-->", "<script>",
    "<a href='x'>", "<time datetime='2024-10-25'>", "<meta property='og:title' content='", "'>", "&nbsp;",
    "&#x110000;", "&", "<", "\x00", "\x1b[31m", "\u202e", "\ufeff", "\xad", "\u200b", "\ud800", "界",
    "e\u0301", "İ", "ß", "ﬁ", "٣", "\U0001f1e8\U0001f1ed", "###", "-30-", "(more)", "© 2024", "Photo: ",
    "Read more: ", "Q: ",
]  # fmt: skip
"""What news and its accidents are made of."""


def page(body: str, title: str) -> str:
    """Make a page of a body and a title, with the metadata pages have."""
    ld = json.dumps(
        {"@type": "NewsArticle", "headline": title, "datePublished": body[:30], "author": [title]}
    )
    return (
        f"<html><head><title>{title}</title><meta property='og:title' content='{title}'>"
        f"<script type='application/ld+json'>{ld}</script></head>"
        f"<body><article><h1>{title}</h1>{body}</article>"
    )


def check(source: str | bytes, **kwargs: str) -> Record | None:
    """Parse and write; the record's spans are true, and only NewsparseError may be raised."""
    try:
        record = newsparse.parse(source, **kwargs)  # type: ignore[arg-type]
    except newsparse.NewsparseError:
        return None
    text = record.text
    for thing in (*record.people, *record.places, *record.organizations, *record.dates, *record.durations):
        assert thing.mentions
        for m in thing.mentions:
            assert 0 <= m.start < m.end <= len(text)
            assert text[m.start : m.end] == m.text
            assert any(s.start <= m.start and m.end <= s.end for s in record.article.segments)
    at = 0
    for segment in record.article.segments:
        assert at <= segment.start <= segment.end <= len(text)
        at = segment.end
    if isinstance(source, str) and record.source.format == "text":
        assert text in (source, source.removeprefix("\ufeff"))
    for view in VIEWS:
        load(view).body(record, Style(width=40)).encode()
    return record


def main() -> None:
    """Fuzz until told to stop."""
    import atheris

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        kind = provider.ConsumeIntInRange(0, 3)
        if kind == 0:
            check(provider.ConsumeBytes(10_000))
        elif kind == 1:
            check(provider.ConsumeUnicode(10_000), date="2024-10-26")
        else:
            text = "".join(provider.PickValueInList(PIECES) for _ in range(provider.ConsumeIntInRange(0, 60)))
            check(
                text if kind == 2 else page(text, provider.ConsumeUnicode(20)),
                format=("text", "html")[kind - 2],
            )

    atheris.instrument_all()
    atheris.Setup([*sys.argv, "-len_control=0"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
