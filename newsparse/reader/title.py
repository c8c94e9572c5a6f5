"""Title, deck and byline: the short blocks between the top of a text and its body."""

from typing import TYPE_CHECKING

from newsparse.reader import byline, header, shapes, words

if TYPE_CHECKING:
    from newsparse.reader.structure import Draft

_MAX_TITLE, _MAX_SENTENCE, _MAX_TITLE_WORDS = 200, 130, 32
_MAX_DECK = 350
_MIN_DECK_WORDS = 4
_MAX_QUESTION = 110
_BODY = 80
"""A block of this length that ends as a sentence does is running text."""

_AHEAD = 6
_ABBREVIATION = 5
_WINDOW = 8000


def find(draft: "Draft") -> None:
    """Find title, deck and byline among the first blocks that have no part yet.

    Args:
        draft: the article in the making; gets the parts of its blocks, its title and authors.

    """
    free = draft.free()
    for at, k in enumerate(free[:_AHEAD]):
        rest = free[at + 1 :]
        if k == draft.lead:
            break
        if _take_heading(draft, k) or _take_byline(draft, k, rest):
            continue
        if draft.title is None and _is_title(draft, k, rest):
            draft.title, draft.kinds[k] = draft.strings[k], "title"
        elif _is_deck(draft, k, rest):
            draft.kinds[k] = "deck"
        elif draft.lead is not None:
            first = shapes.is_closed(draft.strings[k]) and "deck" not in draft.kinds
            draft.kinds[k] = "deck" if first else "caption"
        else:
            break
    _drop_marks(draft)


def _take_heading(draft: "Draft", k: int) -> bool:
    """Take a Markdown heading at the top as the title."""
    if not shapes.is_heading_mark(draft.strings[k]) or draft.title is not None:
        return False
    _strip_mark(draft, k)
    draft.title, draft.kinds[k] = draft.strings[k], "title"
    return True


def _drop_marks(draft: "Draft") -> None:
    """Leave the marks of Markdown headings out of their blocks."""
    for k, block in enumerate(draft.strings):
        if block[:1] == "#" and draft.kinds[k] is None and shapes.is_heading_mark(block):
            _strip_mark(draft, k)


def _strip_mark(draft: "Draft", k: int) -> None:
    """Begin a block after its "# "."""
    start, end = draft.spans[k]
    while start < end - 1 and draft.text[start] in "# \t\xa0":
        start += 1
    draft.spans[k] = (start, end)
    draft.strings[k] = draft.strings[k].strip("# ")


def _take_byline(draft: "Draft", k: int, rest: list[int]) -> bool:
    """Take a byline: "By X" or, after the title or alone above the text, a name."""
    block = draft.strings[k]
    names = byline.read(block)
    if names is None and _is_author(draft, k, rest):
        names = byline.read(f"By {block}")
    if names is None:
        return False
    draft.authors += names
    draft.kinds[k] = "byline"
    return True


def _is_author(draft: "Draft", k: int, rest: list[int]) -> bool:
    """Tell a bare name above the text: of several words, none of which the text uses."""
    block = draft.strings[k]
    tokens = block.split()
    if len(tokens) not in range(2, 5) or not byline.is_name(block) or not _has_body(draft, rest):
        return False
    slug = header.slug(draft.url)
    if slug and not slug.isdisjoint(block.lower().split()):
        return False
    window = draft.text[draft.spans[k][1] :][:_WINDOW].lower()
    return not any(len(t) > 2 and t.lower() in window for t in tokens)  # noqa: PLR2004 - initials


def _is_title(draft: "Draft", k: int, rest: list[int]) -> bool:
    """Tell whether a block looks like a headline: short, no sentence, longer text below."""
    block = draft.strings[k]
    tokens = block.split()
    sure = shapes.is_headline_case(block) or draft.lead in rest[:2]
    if len(block) > (_MAX_TITLE if sure else _MAX_SENTENCE) or not 1 < len(tokens) <= _MAX_TITLE_WORDS:
        return False
    if _ends_sentence(block) and not _is_above_dateline(draft, k, rest):
        return False
    if shapes.is_marked(block) or not _has_body(draft, rest):
        return False
    slug = header.slug(draft.url)
    return not slug or not slug.isdisjoint(words.fold(block).split())


def _is_above_dateline(draft: "Draft", k: int, rest: list[int]) -> bool:
    """Tell a first block that may be a headline though it ends with a full stop."""
    near = draft.lead is not None and draft.lead in rest[:2] and "title" not in draft.kinds[:k]
    block = draft.strings[k]
    inner = any(w.endswith(".") and len(w) > _ABBREVIATION for w in block.split()[:-1])
    return near and block.endswith(".") and not inner and (block.isupper() or len(block) <= _BODY)


def _ends_sentence(block: str) -> bool:
    """Tell whether a block ends as no headline does."""
    bare = block.rstrip("\"'”’)]")
    if bare.endswith((":", ";", ",")) or (len(block) > _MAX_QUESTION and bare.endswith(("?", "!"))):
        return True
    if not bare.endswith("."):
        return False
    last = bare.split()[-1]
    return not (last.count(".") > 1 or bare.endswith("..."))


def _has_body(draft: "Draft", rest: list[int]) -> bool:
    """Tell whether running text, a byline or a dateline follows within a few blocks."""
    if draft.lead is not None or (rest and byline.read(draft.strings[rest[0]]) is not None):
        return True
    return any(len(draft.strings[j]) >= _BODY or shapes.is_closed(draft.strings[j]) for j in rest[:_AHEAD])


def _is_deck(draft: "Draft", k: int, rest: list[int]) -> bool:
    """Tell a standfirst: no sentence below the title, or a block right above byline or dateline."""
    block = draft.strings[k]
    if "deck" in draft.kinds or not rest or len(block) > _MAX_DECK:
        return False
    after = draft.strings[rest[0]]
    if rest[0] == draft.lead or byline.read(after) is not None:
        return draft.title is not None
    if draft.title is None or shapes.is_closed(block) or shapes.is_marked(block):
        return False
    return len(block.split()) >= _MIN_DECK_WORDS and len(after) > len(block) and shapes.is_closed(after)
