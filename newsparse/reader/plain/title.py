"""Title, deck and byline: the short blocks between the top of a text and its body."""

from collections.abc import Sequence

from newsparse.reader import byline, furniture, shapes, words
from newsparse.reader.plain import header
from newsparse.reader.plain.blocks import SPACE
from newsparse.reader.plain.draft import Draft

_MAX_TITLE, _MAX_SENTENCE, _MAX_TITLE_WORDS = 200, 130, 32
"""Characters of a sure title, of one that may be a sentence, and words of either."""
_MAX_DECK = 350
"""Characters of a deck: two lines of print."""
_MIN_DECK_WORDS = 4
"""Words of a deck; fewer are a label."""
_MAX_QUESTION = 110
"""Characters of a title that asks or exclaims."""
_BODY = 80
"""A block of this length that ends as a sentence does is running text."""

_AHEAD = 8
"""Blocks at the top among which title, deck and byline stand, and the body begins."""
_NEAR = 3
"""Blocks behind a title or a deck that must hold longer text."""
_MIN_WORD = 3
"""Letters of a word that is compared with the address."""
_MIN_LIKENESS = 0.4
"""A title shares so many of its words with the URL of the article."""

_MAX_LABEL, _MAX_NAME = 4, 2
"""Words of a label stay below the first, names of a bare byline are at most the second."""
_LABELS = frozenset(
    {"for immediate release", "press release", "news release", "media release", "body", "text"}
)
_ABBREVIATION = 5
"""Characters up to which a word with a full stop is an abbreviation."""
_WINDOW = 8000
"""Characters of the body in which an author's name is looked for."""
_BLOCKS = 30
"""Blocks of the body in which it is."""


def find(draft: Draft) -> None:
    """Find title, deck and byline among the first blocks that have no part yet.

    Args:
        draft: the article in the making; gets the parts of its blocks, its title and authors.

    """
    free = draft.free()
    for at, k in enumerate(free[:_AHEAD]):
        if k == draft.lead:
            _take_byline_below(draft, k, free[at + 1 :])
            break
        if not _take(draft, k, free[at + 1 :]):
            break
    _drop_marks(draft)


def _take_byline_below(draft: Draft, k: int, rest: Sequence[int]) -> None:
    """Take a byline below a dateline that is a line of its own."""
    start, end = draft.spans[k]
    if start >= end and rest:
        _take_byline(draft, rest[0], rest[1:])


def _take(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Give a block above the body its part; tell whether it is one."""
    block = draft.strings[k]
    if _take_heading(draft, k) or _take_byline(draft, k, rest):
        return True
    if _is_label(draft, k, rest):
        draft.kinds[k] = "other"
    elif draft.title is None and _is_title(draft, k, rest):
        draft.title, draft.kinds[k] = block, "title"
    elif _is_deck(draft, k, rest):
        draft.kinds[k] = "deck"
    elif draft.lead is not None and shapes.is_marked(block):
        draft.kinds[k] = "other"
    elif draft.lead is not None:
        draft.kinds[k] = "deck" if shapes.is_closed(block) and "deck" not in draft.kinds else "caption"
    else:
        return False
    return True


def _is_label(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Tell the name of a section, a paper or an agency above or below the title."""
    block = draft.strings[k]
    tokens = words.spaced(block).split()
    enclosed = (block[0] == "(" and block[-1] == ")") or ("@" in block and " " not in block)
    if enclosed or block.rstrip(":.").lower() in _LABELS or furniture.is_breadcrumb(block):
        return bool(rest)
    if not rest or len(tokens) > _MAX_LABEL or shapes.is_closed(block) or not _has_body(draft, rest):
        return False
    section = len(tokens) < _MAX_LABEL - 1 and not words.SECTIONS.isdisjoint(tokens)
    named = section or words.is_agency(block) or not words.OUTLET_NOUNS.isdisjoint(tokens[-1:])
    if draft.title is not None:
        return named and len(tokens) < _MAX_LABEL
    title_below = len(draft.strings[rest[0]].split()) > _MAX_NAME and _is_title(draft, rest[0], rest[1:])
    return title_below and (named or len(tokens) == 1)


def _take_heading(draft: Draft, k: int) -> bool:
    """Take a Markdown heading at the top as the title."""
    if not shapes.is_heading_mark(draft.strings[k]):
        return False
    if draft.title is not None and draft.strings[k].strip("# ") != draft.title:
        return False
    _strip_mark(draft, k)
    draft.kinds[k] = "title" if draft.title is None else "other"
    draft.title = draft.title or draft.strings[k]
    return True


def _drop_marks(draft: Draft) -> None:
    """Leave the marks of Markdown headings out of their blocks."""
    for k, block in enumerate(draft.strings):
        if block[:1] == "#" and draft.kinds[k] is None and shapes.is_heading_mark(block):
            _strip_mark(draft, k)


def _strip_mark(draft: Draft, k: int) -> None:
    """Begin a block after its "# "."""
    start, end = draft.spans[k]
    while start < end - 1 and (draft.text[start] == "#" or draft.text[start] in SPACE):
        start += 1
    draft.spans[k] = (start, end)
    draft.strings[k] = draft.strings[k].strip("# ")


def _take_byline(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Take a byline: "By X" or, after the title or alone above the text, a name."""
    block = draft.strings[k].strip("*_ ")
    names = byline.read(block)
    if names is None and (_is_author(draft, k, rest) or (draft.title and byline.is_name_in_place(block))):
        names = byline.read(f"By {block}")
    if names is None:
        return False
    draft.authors += names
    draft.credits += byline.credits(block)
    draft.kinds[k] = "byline"
    return True


def _is_author(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Tell bare names above the text: of several words, none of which the text uses."""
    names = draft.strings[k].split(" and ")
    tokens = [t for name in names for t in name.split() if len(t.rstrip(".")) > 1]
    if len(names) > (_MAX_NAME if draft.title else 1) or not all(map(byline.is_short_name, names)):
        return False
    if not _has_body(draft, rest):
        return False
    slug = header.slug(draft.url)
    if slug and not slug.isdisjoint(t.lower() for t in tokens):
        return False
    body = set(words.spaced(" ".join(draft.strings[j] for j in rest[:_BLOCKS])[:_WINDOW]).split())
    return body.isdisjoint(words.spaced(" ".join(tokens)).split()) and not any(map(words.is_place, tokens))


def _is_title(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Tell whether a block looks like a headline: short, no sentence, longer text below."""
    block = draft.strings[k]
    tokens = block.split()
    likeness = _likeness(draft, block)
    if likeness is not None and likeness < _MIN_LIKENESS:
        return False
    sure = likeness is not None or shapes.is_headline_case(block) or draft.lead in rest[:2]
    few = 2 if block.isascii() else 1  # Chinese and Japanese put no spaces
    if len(block) > (_MAX_TITLE if sure else _MAX_SENTENCE) or not few <= len(tokens) <= _MAX_TITLE_WORDS:
        return False
    if _ends_sentence(block) and not _is_above_dateline(draft, k, rest):
        return False
    spoken = shapes.is_speech(block) and any(shapes.is_speech(draft.strings[j]) for j in rest[:_NEAR])
    return not spoken and not shapes.is_marked(block) and _has_body(draft, rest)


def _likeness(draft: Draft, block: str) -> float | None:
    """Tell how much of the title in the URL a block repeats; None if the URL holds no title."""
    slug = header.slug(draft.url)
    if not slug:
        return None
    content = {w for w in words.spaced(block).split() if len(w) >= _MIN_WORD and w not in words.SMALL}
    return len(slug & content) / max(1, min(len(slug), len(content)))


def _is_above_dateline(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Tell a first block that may be a headline though it ends with a full stop."""
    near = draft.lead is not None and draft.lead in rest[:2] and "title" not in draft.kinds[:k]
    block = draft.strings[k]
    inner = any(w.endswith(".") and len(w) > _ABBREVIATION for w in block.split()[:-1])
    return near and block.endswith(".") and not inner and (block.isupper() or len(block) <= _BODY)


def _ends_sentence(block: str) -> bool:
    """Tell whether a block ends as no headline does."""
    bare = block.rstrip("\"'”’)]")
    if bare.endswith((":", ";", ",", "。")) or (len(block) > _MAX_QUESTION and bare.endswith(("?", "!"))):
        return True
    if not bare.endswith("."):
        return False
    last = bare.split()[-1]
    return not (last.count(".") > 1 or bare.endswith("..."))


def _has_body(draft: Draft, rest: Sequence[int]) -> bool:
    """Tell whether running text, a byline or a dateline follows within a few blocks."""
    if draft.lead is not None or (rest and byline.read(draft.strings[rest[0]]) is not None):
        return True
    return any(len(draft.strings[j]) >= _BODY or shapes.is_closed(draft.strings[j]) for j in rest[:_AHEAD])


def _is_deck(draft: Draft, k: int, rest: Sequence[int]) -> bool:
    """Tell a standfirst: no sentence below the title, or a block right above byline or dateline."""
    block = draft.strings[k]
    if "deck" in draft.kinds or not rest or len(block) > _MAX_DECK:
        return False
    after = draft.strings[rest[0]]
    if rest[0] == draft.lead or byline.read(after) is not None:
        return draft.title is not None
    titled = draft.title is not None or _likeness(draft, block) is not None
    if not titled or shapes.is_closed(block) or shapes.is_marked(block):
        return False
    near = [draft.strings[j] for j in rest[:_NEAR]]
    body = any(len(s) > len(block) and shapes.is_closed(s) for s in near)
    return len(block.split()) >= _MIN_DECK_WORDS and body
