"""Plain text to an Article: every block gets its part in the layout of a news story."""

from collections.abc import Iterator

from newsparse.reader import byline, dateline, furniture, header, lead, published, shapes, title
from newsparse.reader import text as blocks
from newsparse.record import Article, Dateline, Segment, Source

_TOP = 14
"""Title, byline and header lines stand among so many blocks at the top."""

_BODY = 160
"""A block of this length is running text."""

_NEAR = 3
"""So many blocks at the top hold no box of another story."""

_MIN_BOX_NAME, _MAX_BOX_NAME = 4, 28
_ABOUT = 8
"""What a press release says about its company takes no more blocks."""

_REPEATED = range(25, 420)


class Draft:
    """An article in the making: its blocks and the part that each has so far."""

    def __init__(self, text: str, url: str | None) -> None:
        """Cut the text into blocks."""
        self.text = text
        self.spans = blocks.blocks(text)
        self.strings = [blocks.string(text, *span) for span in self.spans]
        self.kinds: list[str | None] = [None] * len(self.spans)
        self.title: str | None = None
        self.authors: list[str] = []
        self.url = url
        self.header_date: str | None = None
        self.lead: int | None = None
        """The block that begins with the dateline."""

    def free(self) -> list[int]:
        """Give the blocks that have no part yet."""
        return [k for k, kind in enumerate(self.kinds) if kind is None]


def read(
    text: str, *, date: str | None, url: str | None, name: str | None, encoding: str | None
) -> Article:
    """Split plain text into the parts of an article.

    Args:
        text: the decoded input.
        date: the day the article is read against (ISO 8601), if given.
        url: where it was published, if given.
        name: what to call the input in the record.
        encoding: how its bytes were read, if it had any.

    """
    draft = Draft(text, url)
    _read_top(draft)
    _mark_furniture(draft)
    _mark_end(draft)
    _mark_boxes(draft)
    by_url = published.from_url(draft.url)
    found = _find_dateline(draft, date or by_url or draft.header_date)
    title.find(draft)
    day, source = _published(date, by_url, found, draft.header_date)
    segments = tuple(_segments(draft, found))
    return Article(
        source=Source(name, "text", encoding, draft.url),
        text=text,
        title=draft.title,
        authors=tuple(dict.fromkeys(draft.authors)),
        dateline=found,
        published=day,
        published_from=source,
        paragraphs=tuple(blocks.string(text, s.start, s.end) for s in segments if s.kind == "paragraph"),
        segments=segments,
    )


def _published(
    date: str | None, by_url: str | None, found: Dateline | None, by_header: str | None
) -> tuple[str | None, str | None]:
    """Choose the day of publication and say what told it."""
    by_dateline = found.date if found else None
    for day, source in ((date, "option"), (by_url, "url"), (by_dateline, "dateline"), (by_header, "header")):
        if day:
            return day, source
    return None, None


def _read_top(draft: Draft) -> None:
    """Read the URL, the header lines and the date line above the text."""
    headers = 0
    for k, line in enumerate(draft.strings[:_TOP]):
        address = header.url(line)
        if address and (k == 0 or not draft.url):
            draft.url, draft.kinds[k] = draft.url or address, "url"
        elif shapes.is_rule(line):
            draft.kinds[k] = "url"
        elif (found := header.read(line)) and _is_header(draft, k, found, headers):
            headers += 1
            _take_header(draft, k, found)
        elif (day := header.date(line)) and not dateline.find(line, [(0, len(line))], None):
            draft.kinds[k], draft.header_date = "other", draft.header_date or day
        elif header.is_time_line(line):
            draft.kinds[k] = "other"
        elif len(line) > _BODY:
            break


def _is_header(draft: Draft, k: int, found: header.Header, before: int) -> bool:
    """Tell a header line from a sentence with a colon: others stand beside it, or its key is sure."""
    if before or found.kind in {"title", "author", "url"}:
        return True
    if found.kind == "date":
        return published.find(found.value) is not None
    after = draft.strings[k + 1] if k + 1 < len(draft.strings) else ""
    return header.read(after) is not None


def _take_header(draft: Draft, k: int, found: header.Header) -> None:
    """Give a header line its part."""
    draft.kinds[k] = "other"
    if found.kind == "title" and draft.title is None:
        draft.title, draft.kinds[k] = found.value, "title"
        start, end = draft.spans[k]
        draft.spans[k] = (min(start + found.offset, end - 1), end)
    elif found.kind == "deck":
        draft.kinds[k] = "deck"
    elif found.kind == "author":
        draft.authors += byline.read(f"By {found.value}") or [found.value]
        draft.kinds[k] = "byline"
    elif found.kind == "url":
        draft.url = draft.url or found.value
    elif found.kind == "date" and (day := published.find(found.value)):
        draft.header_date = draft.header_date or day[0]


def _mark_furniture(draft: Draft) -> None:
    """Mark captions, promos, rules and the marks of a wire wherever they stand."""
    for k in draft.free():
        block = draft.strings[k]
        if not block or shapes.is_rule(block):
            draft.kinds[k] = "other" if block else "url"
        elif furniture.is_promo(block):
            draft.kinds[k] = "other"
            _mark_promo_title(draft, k)
        elif furniture.is_caption(block):
            draft.kinds[k] = "caption"
        elif len(block) in _REPEATED and _is_repeated(draft, k):
            draft.kinds[k - 1] = "caption"
            draft.kinds[k] = "caption" if k > _NEAR else None


def _is_repeated(draft: Draft, k: int) -> bool:
    """Tell the second of two equal blocks: a picture's caption and its alternative text."""
    run = draft.strings[max(0, k - 2) : k + 2]
    return k > 0 and draft.strings[k - 1] == draft.strings[k] and run.count(draft.strings[k]) == 2  # noqa: PLR2004 - a pair


def _mark_promo_title(draft: Draft, k: int) -> None:
    """Mark the name of a box that ends in "More>>"."""
    if k == 0 or draft.kinds[k - 1] is not None or not draft.strings[k].endswith((">>", "»")):
        return
    if len(draft.strings[k - 1]) < _MAX_BOX_NAME:
        draft.kinds[k - 1] = "other"


def _mark_end(draft: Draft) -> None:
    """Mark trailers, notes and a byline after the last paragraph."""
    free = draft.free()
    for k in reversed(free[1:]):
        block = draft.strings[k]
        if furniture.is_trailer(block) or furniture.is_note(block):
            draft.kinds[k] = "other"
        elif block[:3].lower() == "by " and (names := byline.read(block)) is not None:
            draft.kinds[k] = "byline"
            draft.authors += names
        else:
            break


def _mark_boxes(draft: Draft) -> None:
    """Mark the boxes that are no part of the story: "About X" at the end, headings of other stories."""
    free = draft.free()
    for k in free[max(len(free) // 2, len(free) - _ABOUT) :]:
        if draft.strings[k].startswith(("About ", "ABOUT ")) and shapes.is_headline_case(draft.strings[k]):
            for j in range(k, len(draft.spans)):
                draft.kinds[j] = draft.kinds[j] or "other"
            break
    for a, b in zip(free[_NEAR:], free[_NEAR + 1 :], strict=False):
        one, two = draft.strings[a], draft.strings[b]
        boxed = one.isupper() and one.isalpha() and len(one) > _MIN_BOX_NAME
        if boxed and two.isupper() and not shapes.is_closed(two):
            draft.kinds[a] = draft.kinds[b] = "other"


def _find_dateline(draft: Draft, day: str | None) -> Dateline | None:
    """Find the dateline and begin its block after it."""
    free = draft.free()
    found = dateline.find(draft.text, [draft.spans[k] for k in free[:_TOP]], day)
    if found is None and free and _split_lead(draft, free[0]):
        return _find_dateline(draft, day)
    if found is None:
        return None
    at, value = found
    draft.lead = free[at]
    end = draft.spans[draft.lead][1]
    rest = draft.text[value.end : end]
    draft.spans[draft.lead] = (value.end + len(rest) - len(rest.lstrip(blocks.SPACE)), end)
    return value


def _split_lead(draft: Draft, k: int) -> bool:
    """Make two blocks of a block whose headline or byline runs into the dateline."""
    start, end = draft.spans[k]
    at = lead.split(draft.text, start, end)
    if at is None:
        return False
    head = _trimmed(draft.text, start, at)
    words = blocks.string(draft.text, start, head).rstrip(".")
    names = byline.read(words)
    draft.spans[k : k + 1] = [(start, head), (at, end)]
    draft.strings[k : k + 1] = [words, blocks.string(draft.text, at, end)]
    draft.kinds[k : k + 1] = ["byline" if names is not None else "title", None]
    if names is not None:
        draft.authors += names
    elif draft.title is None:
        draft.title = words
    return True


def _segments(draft: Draft, found: Dateline | None) -> Iterator[Segment]:
    """Give the parts in the order of the text."""
    placed = found is None
    last = max(draft.free(), default=-1)
    for k, ((start, end), kind) in enumerate(zip(draft.spans, draft.kinds, strict=True)):
        if found and not placed and start >= found.end:
            yield Segment("dateline", found.start, found.end)
            placed = True
        if kind == "url" or start >= end:
            continue
        tail = furniture.credit_tail(draft.text, start, end) if k == last else None
        yield Segment(kind or "paragraph", start, _trimmed(draft.text, start, tail) if tail else end)
        if tail:
            yield Segment("other", tail, end)
    if found and not placed:
        yield Segment("dateline", found.start, found.end)


def _trimmed(text: str, start: int, end: int) -> int:
    """Move an end back over white space."""
    while end > start and text[end - 1] in blocks.SPACE:
        end -= 1
    return end
