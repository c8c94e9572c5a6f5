"""What each block of a story's element is: a paragraph, or something that a reader would skip.

The model judges the blocks one by one; what stands here are the rules of a story as a whole: it says
nothing twice, its headings stand over something, it begins and ends with running text.
"""

import re
from dataclasses import dataclass

from newsparse.reader import furniture
from newsparse.reader.page.date import is_dated
from newsparse.reader.page.outline import Block
from newsparse.reader.page.title import letters
from newsparse.reader.page.view import ended
from newsparse.wordlists import words

LIKELY = 0.7
"""The probability from which a block that reads like no paragraph begins or ends a story all the same."""
UNLIKELY = 0.3
"""The probability below which a block is none of the story; in five folds .15 loses .0012 of F1 over all sets
and .015 of the exact pages, .4 .0006."""
PART, DOUBTFUL = 0.5, 0.1
"""On a page like no other nothing is likely: the part of the likeliest paragraph's probability from which a
block is of its story, and the probability below which none is (no page of the sets is read otherwise)."""
REPEAT = 80
"""Characters from which a block said before is not said again, and from which one reads as a paragraph."""
FEW = 15
"""Characters that a sentence has at least."""
LONG_HEADING = 160
"""Characters from which a heading is a paragraph in a heading's clothes."""
LINKED, LINKED_SENTENCE = 0.6, 0.75
"""Parts of a text from which it is a link rather than text with links; sentences quote with links."""
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]")


@dataclass(slots=True)
class Piece:
    """A block under judgement.

    Its number and text, the name of its element, whether it is good so far, the probability that it is
    the story's.
    """

    at: int
    block: Block
    name: str
    good: bool
    chance: float = 1.0

    @property
    def text(self) -> str:
        """The block's text."""
        return self.block.text

    @property
    def heading(self) -> bool:
        """Tell a heading from a paragraph."""
        return self.name in words("page.txt", "headings") and len(self.text) < LONG_HEADING


def judge(pieces: list[Piece], title: str | None, authors: tuple[str, ...]) -> list[Piece]:
    """Give the blocks that belong to the story."""
    if not any(map(sentence, pieces)):
        return []
    key = letters(title or "")
    least = min(UNLIKELY, max(DOUBTFUL, PART * max(p.chance for p in pieces if sentence(p))))
    seen: set[str] = set()
    for p in pieces:
        repeated = len(p.text) > REPEAT and p.text in seen
        p.good = p.good and p.chance >= least and not repeated and not skipped(p) and letters(p.text) != key
        if p.good:
            seen.add(p.text)
    drop_headings(pieces)
    return trim([p for p in pieces if p.good], authors)


def linked(block: Block) -> bool:
    """Tell whether a block is a link rather than text with links."""
    return block.links > len(block.text) * (LINKED_SENTENCE if ended(block.text) else LINKED)


def skipped(p: Piece) -> bool:
    """Tell whether a block leads away from the story."""
    if not any(map(str.isalnum, p.text)):
        return True
    if p.heading:
        return False
    if linked(p.block) or is_dated(p.text):
        return True
    return furniture.is_caption(p.text) or furniture.is_promo(p.text)


def drop_headings(pieces: list[Piece]) -> None:
    """Drop headings that stand over nothing or over what is dropped, and lists of linked headings."""
    follows = False
    behind: Piece | None = None
    for p in reversed(pieces):
        if p.heading:
            if behind and behind.name == p.name and linked(p.block) and linked(behind.block):
                p.good = behind.good = False
            p.good = p.good and follows
            behind = p
            continue
        behind = None
        if p.good:
            follows = True
        elif linked(p.block):
            follows = False


def trim(pieces: list[Piece], authors: tuple[str, ...]) -> list[Piece]:
    """Drop what stands before the first and behind the last real paragraph, unless it is likely."""
    real = [i for i, p in enumerate(pieces) if sentence(p)]
    if not real:
        return []
    first, last = real[0], _past_plain(pieces, real[-1] + 1)
    while last - first > 1 and _closes(pieces[last - 1].text, authors):
        last -= 1
    while first and (pieces[first - 1].chance >= LIKELY):
        first -= 1
    if first and pieces[first - 1].heading and pieces[first - 1].name != "h1":
        first -= 1
    return pieces[first:last]


def _past_plain(pieces: list[Piece], last: int) -> int:
    """Step over the short paragraphs and list items behind the last sentence."""
    plain = words("page.txt", "plain")
    for i in range(last, len(pieces)):
        if pieces[i].name in plain:
            last = i + 1
        elif not pieces[i].heading:
            break
    return last


def _closes(text: str, authors: tuple[str, ...]) -> bool:
    """Tell a note below the story: about the author, who else reported, rights, whom to write to."""
    return about_author(text, authors) or furniture.is_note(text) or _MAIL.search(text) is not None


def sentence(p: Piece) -> bool:
    """Tell whether a block reads like a paragraph of a story."""
    if p.heading:
        return False
    return len(p.text) >= REPEAT or (len(p.text) > FEW and ended(p.text))


def about_author(text: str, authors: tuple[str, ...]) -> bool:
    """Tell whether a closing block is about the author: a name, a role, no quotation."""
    head = text.lower()[:200]
    name = next((n for n in authors if head.startswith(n.lower())), None)
    if name is None:
        return False
    rest = head[len(name) :]
    return rest.startswith((" is ", ", ")) or _tells(rest, "roles")


def _tells(text: str, section: str) -> bool:
    """Tell whether a text in lower case holds a word of a list, or one that begins with it."""
    return any(w in text for w in words("page.txt", section))
