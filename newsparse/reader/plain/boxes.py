"""Captions, promos, boxes, notes and trailers among the blocks of a text."""

from newsparse.reader import byline, furniture, shapes, words
from newsparse.reader.plain import header
from newsparse.reader.plain.draft import Draft

_NEAR = 3
"""So many blocks at the top hold no box of another story."""

_MIN_BOX_NAME, _MAX_BOX_NAME = 4, 28
"""Characters of the name of a box ("SEE ALSO")."""
_END = 12
"""What follows the story (about a company, whom to ask, a signature) takes no more blocks."""

_MAX_HEADING = 60
"""Characters of the heading of what follows a press release."""
_MAX_BIO = 300
"""Characters of a last paragraph about the author."""
_REPEATED = range(25, 420)


def mark(draft: Draft) -> None:
    """Mark captions, promos, rules and the marks of a wire wherever they stand."""
    for k in draft.free():
        block = draft.strings[k]
        if not block or shapes.is_rule(block):
            draft.kinds[k] = "other" if block else "url"
        elif furniture.is_instruction(block) or furniture.is_slug(block):
            draft.kinds[k] = "other"
        elif furniture.is_promo(block):
            draft.kinds[k] = "other"
            _mark_promo_title(draft, k)
        elif furniture.is_caption(block):
            draft.kinds[k] = "caption"
        elif k > _NEAR and len(block) < _MAX_BOX_NAME and header.date(block):
            _mark_link(draft, k)
        elif len(block) in _REPEATED and _is_repeated(draft, k):
            draft.kinds[k - 1] = "caption"
            draft.kinds[k] = "caption" if k > _NEAR else None


def _is_repeated(draft: Draft, k: int) -> bool:
    """Tell the second of two equal blocks: a picture's caption and its alternative text."""
    block, near = draft.strings[k], draft.strings[max(0, k - 2) : k + 2]
    return k > 0 and draft.strings[k - 1] == block and near.count(block) == 2  # noqa: PLR2004 - a pair


def _mark_link(draft: Draft, k: int) -> None:
    """Mark the headline of another story and the date below it; in a timeline text stands above a date."""
    if draft.kinds[k - 1] is None and not shapes.is_closed(draft.strings[k - 1]):
        draft.kinds[k - 1] = draft.kinds[k] = "other"


def _mark_promo_title(draft: Draft, k: int) -> None:
    """Mark the name of a box that ends in "More>>"."""
    if k == 0 or draft.kinds[k - 1] is not None or not draft.strings[k].endswith((">>", "»")):
        return
    if len(draft.strings[k - 1]) < _MAX_BOX_NAME:
        draft.kinds[k - 1] = "other"


def mark_end(draft: Draft) -> None:
    """Mark what follows the last paragraph: boxes, notes, trailers, a byline."""
    _mark_boxes(draft)
    free = draft.free()
    for k in reversed(free[1:]):
        block = draft.strings[k]
        if furniture.is_trailer(block) or furniture.is_note(block) or furniture.is_initials(block):
            draft.kinds[k] = "other"
        elif block[:3].lower() == "by " and (names := byline.read(block)) is not None:
            draft.kinds[k] = "byline"
            draft.authors += names
            draft.credits += byline.credits(block)
        else:
            break


def mark_bio(draft: Draft) -> None:
    """Mark a last paragraph that says who the author is, once the authors are known."""
    opens = tuple(f"{name} {verb} " for name in draft.authors[:8] for verb in ("is", "was", "has"))
    for k in draft.free()[-1:]:
        if len(draft.strings[k]) <= _MAX_BIO and draft.strings[k].startswith(opens):
            draft.kinds[k] = "other"


def _mark_boxes(draft: Draft) -> None:
    """Mark the boxes that are no part of the story: "About X" at the end, headings of other stories."""
    total = len(draft.strings)
    for k in range(max(total // 3, total - _END), total):
        if draft.kinds[k] in {None, "other"} and _opens_end(draft.strings[k]):
            draft.kinds[k:] = [kind or "other" for kind in draft.kinds[k:]]
            break
    free = draft.free()
    for a, b in zip(free[_NEAR:], free[_NEAR + 1 :], strict=False):
        one, two = draft.strings[a], draft.strings[b]
        boxed = one.isupper() and one.isalpha() and len(one) > _MIN_BOX_NAME
        if boxed and two.isupper() and not shapes.is_closed(two):
            draft.kinds[a] = draft.kinds[b] = "other"


def _opens_end(block: str) -> bool:
    """Tell the heading of what a press release or a message ends with."""
    if block in {"--", "###"}:
        return True
    lower = block.lower()
    if len(block) > _MAX_HEADING or not lower.startswith(words.ENDS):
        return False
    named = not any(w.islower() and w not in words.SMALL for w in block.split()[1:])
    return named or not lower.startswith("about ") or block.endswith(":")
