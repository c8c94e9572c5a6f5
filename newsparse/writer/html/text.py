"""The article in the report: its segments with mentions linked to their entries, and quotes marked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.writer import spans
from newsparse.writer.html.escape import plain, running

if TYPE_CHECKING:
    from newsparse.record import Quote, Record, Segment
    from newsparse.writer.html.entries import Entries

TAGS = {"deck": "p class=deck", "paragraph": "p"}
"""The element of a segment by its kind; the title is a heading above, the others are small print."""


_UNTITLED = "An article without a title"


def head(record: "Record", entries: "Entries") -> Iterator[str]:
    """Write the heading, marked where it stands in the text, and what the reader found beside the text."""
    title = next((s for s in record.article.segments if s.kind == "title"), None)
    words = _Marked(record, entries).segment(title) if title else plain(record.title or _UNTITLED)
    yield f'<h2 id="<:title">{words}</h2>'
    facts = [record.source.shown]
    facts += [record.source.url] if record.source.url else []
    facts += ["by " + ", ".join(record.authors)] if record.authors else []
    facts += [", ".join(record.credits)] if record.credits else []
    facts += [f"published {record.published} (from {record.published_from})"] if record.published else []
    yield f'<p class="facts">{" · ".join(plain(fact) for fact in facts)}</p>'
    yield from (f'<p class="note">{plain(note)}</p>' for note in record.notes)


def segments(record: "Record", entries: "Entries") -> Iterator[str]:
    """Write the article segment by segment; a dateline runs into its paragraph."""
    marked = _Marked(record, entries)
    dateline = ""
    for segment in record.article.segments:
        words = marked.segment(segment)
        if segment.kind == "dateline":
            dateline = f"<b>{words}</b> "
        elif segment.kind != "title":
            tag = TAGS.get(segment.kind, "p class=small")
            yield f"<{tag}>{dateline}{words}</p>"
            dateline = ""
    if dateline:
        yield f"<p>{dateline}</p>"


class _Marked:
    """Writes stretches of the text with what is marked in them."""

    def __init__(self, record: "Record", entries: "Entries") -> None:
        self._text = record.text
        self._quotes = record.quotes
        self._entries = entries
        self._numbers = {run: number for number, run in enumerate(entries.runs)}

    def segment(self, segment: "Segment") -> str:
        """Write a segment: its quotes, and in them and between them the mentions."""
        parts, at = [], segment.start
        for number, quote in enumerate(self._quotes):
            if at <= quote.start and quote.end <= segment.end:
                parts += [self._stretch(at, quote.start), self._quote(number, quote)]
                at = quote.end
        parts.append(self._stretch(at, segment.end))
        return "".join(parts)

    def _quote(self, number: int, quote: "Quote") -> str:
        """Write a quote, and a small link to who says it."""
        words = self._stretch(quote.start, quote.end)
        said = f"said by {quote.speaker.name or 'somebody unnamed'}" if quote.speaker else "speaker not known"
        note = plain(said)
        return (
            f'<q class="quote {quote.kind}" id="<:q{number}" title="{note}">{words}</q>'
            f'<a class="quote by" href="#<:s{number}" aria-label="{note}">{number + 1}</a>'
        )

    def _stretch(self, start: int, end: int) -> str:
        """Write a stretch with its mentions marked."""
        return "".join(self._run(run) for run in spans.cut(self._entries.runs, start, end))

    def _run(self, run: spans.Run) -> str:
        """Write a mention as a link to its entry, or plain words."""
        words = running(self._text[run.start : run.end])
        if not run.kind:
            return words
        unsure = " unsure" if run.unsure else ""
        return (
            f'<a class="{run.kind} {self._entries.lit(run.key)}{unsure}" id="<:m{self._numbers[run]}"'
            f' href="#<:{run.key}" title="{plain(run.label)}">{words}</a>'
        )
