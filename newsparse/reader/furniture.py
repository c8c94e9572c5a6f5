"""What stands around the text of an article: captions, promos, wire trailers, notes.

Each predicate looks at one block or line as a string. The first word decides in a table
whether anything closer is looked at, and a pattern is compiled when it is first needed.
"""

import functools
import re

from newsparse import wordlists
from newsparse.reader import shapes, words

_SHORT = 90
"""A line of furniture is no longer than this, a caption no longer than ``_CAPTION``."""

_CAPTION = 420
"""Characters of a caption: three sentences."""
_BIO = 400
"""Characters of a note on a writer or on who else reported."""
_NAME = 60
"""Characters of an agency's name with its marks, and of a trailer."""
_MAX_SPACES = 6
"""Spaces in a trailer."""
_CREDIT_WORDS = tuple(wordlists.words(words.FILE, "credit-words"))


@functools.cache
def _promo() -> re.Pattern[str]:
    """Match the beginning of a promo."""
    return re.compile(
        r"""(?:
        (?:read|also\ read|see|see\ also|watch|listen|view|related|recommended|more|don['’]t\ miss|must\ read
          |explore|you\ (?:may|might)\ (?:also\ )?like|read\ (?:more|also|next|(?:the\ )?full\ story)
          |in\ pictures|watch\ (?:now|also|more|live)|more\ (?:on\ this|from\ \S{1,20}|stories|news)
          |related\ (?:stories|story|articles|news|topics|coverage|links)|live\ updates?
          |recommended\ reading|trending|top\ stories)
        \s?(?:[:|>»–—-]|$)
        |(?:click|tap)\ (?:here|on)\b|sign\ up\ (?:for|to|here)\b|subscribe\ (?:to|now|here)\b|follow\ us\b
        |join\ (?:us|our)\b.{0,60}(?:telegram|whatsapp|channel|newsletter|facebook|group)
        |download\ (?:the|our)\b.{0,40}\bapp\b|like\ us\ on\b|share\ (?:this|on)\b
        |(?:share|tweet|print|e-?mail)$
        |advertisement\b.{0,20}$|advertising$|sponsored\b.{0,30}$
        |(?:story|article)\ continues\ (?:below|after)|continue\ reading\b|skip\ (?:ad|past|to)\b
        |why\ you\ can\ trust\b|listen\ to\ this\b|you\ can\ now\ listen\b|explore\ more\b|our\ standards\b
        |enable\ notifications|get\ the\ latest\b|comments?\ ?(?:\(\d{1,5}\))?$
        |this\ (?:video|content|post)\ (?:is|can|cannot)\b|loading\b.{0,20}$|photo\ gallery
        |for\ more\ (?:news|stories)\b|page\ \d{1,3}\ of\ \d{1,3}$
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _caption() -> re.Pattern[str]:
    """Match the beginning of a caption that names its credit."""
    return re.compile(
        r"""[\[(]?(?:
        ©|(?:file|stock|handout|representational|courtesy|cover|main|ap|afp|reuters|epa|getty)?\ ?
          (?:photo(?:graph)?s?|images?|picture|pic|pix|foto|illustration|graphics?|credit|caption|screenshot
            |screengrab|infographic|video|cartoon|map)\b
          (?:\ ?[:|/–—©-]|\ ?\(|$|[\])]
            |\ (?:credits?|source|caption|courtesy|by|from|illustration|used|supplied|via)\b)
        |(?:credits?|caption|pictured|courtesy\ (?:of|photo|image)|supplied|getty\ images?|shutterstock
          |unsplash)\b\ ?(?:[:|/–—-]|$|[\])])
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _credited() -> re.Pattern[str]:
    """Match the credit at the end of a caption."""
    return re.compile(
        r"""(?:[(\[|/–—-]\s?|[.!?”"]\s)
        (?:(?:(?:file|stock|handout|ap|afp|epa|reuters)\ )?
            (?:photo(?:graph)?|image|picture|pic|credit|foto)s?\b(?!\.)[^()\[\]]{0,60}
          |getty\ images
          |[^()\[\]/|]{2,40}/\s?(?:reuters|afp|ap|epa|xinhua|shutterstock|(?:getty|anadolu)[^()\[\]]{0,20}))
        \s?[)\]]?[.]?$""",
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _note() -> re.Pattern[str]:
    """Match the beginning of a note below the text."""
    return re.compile(
        r"""[*(\[–—_-]{0,2}\s?(?:
        (?:(?:additional|extra|further)\ )?(?:reporting|editing|writing|compiled|written|edited|translated)
          \ (?:by|from|contributed)\b
        |this\ (?:article|story|report|piece|news|column|post|dispatch|commentary)
          \ (?:was|is|has|first|originally|appeared)\b
        |the\ (?:article|story|piece|column)\ (?:first|originally|was\ (?:first|originally))\b
        |(?:with|from)\ (?:(?:additional|added|agency)\ )?
          (?:inputs?|assistance|reporting|files?|contributions?|agenc(?:y|ies))\b
        |all\ rights\ reserved|copyright\b|\(c\)\ ?\d{4}|©
        |(?:sources?|via|contact|(?:media|press)\ contact|for\ (?:more|further)\ information
          |about\ the\ author)\b\ ?[:,]
        |the\ (?:writer|author|views|opinions)\b.{0,80}\b(?:is|are|was|expressed)\b
        |views\ expressed\b|published\ in\b.{3,60}$|originally\ published\b
        |(?:reach|contact|follow|e-?mail)\ .{2,60}\ (?:at|on)\ .{0,20}(?:[@\d]|twitter|facebook|x\b)
        |.{2,140}\ (?:can\ be\ reached|may\ be\ contacted|contributed\ to\ this\ (?:report|story|article))\b
        |(?:agencies|staff\ report|staff\ reporter|agency\ report|news\ desk|web\ desk)$
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


_INITIALS = 16
"""Characters of the initials of a desk: four people of three letters."""
_DESK = r"\(?[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}\)?"


def is_promo(block: str) -> bool:
    """Tell "Read more: ...", "Subscribe to ...", "ADVERTISEMENT" and their like."""
    if len(block) > 2 * _SHORT:
        return False
    if len(block) <= _SHORT and (block.lower().endswith(words.PROMO_ENDS) or _is_sharing(block)):
        return True
    return words.first(block) in words.PROMO and block[0].isalpha() and _promo().match(block) is not None


_BREADCRUMBS = (" / ", " > ", " » ", " › ", " → ")


def _is_sharing(block: str) -> bool:
    """Tell a row of buttons: "Facebook Twitter Email"."""
    tokens = block.lower().replace(",", " ").split()
    return len(tokens) > 1 and words.SHARING.issuperset(tokens)


def is_breadcrumb(block: str) -> bool:
    """Tell the path of a page in its site: "Home / News / Town"."""
    return len(block) <= 2 * _SHORT and any(block.count(mark) > 1 for mark in _BREADCRUMBS)


def is_caption(block: str) -> bool:
    """Tell a caption by its credit: "Photo: X", "... (Photo: X)", "© X", "... [X/Reuters]"."""
    if len(block) > _CAPTION or (block[0] == "©" and block[1:].lstrip()[:1].isdigit()):
        return False
    if words.first(block) in words.CAPTION and _caption().match(block):
        return True
    tail = block[-_SHORT:]
    lower = tail.lower()
    return any(w in lower for w in _CREDIT_WORDS) and _credited().search(tail) is not None


def is_trailer(block: str) -> bool:
    """Tell what a wire sends after the text: "Reuter", "(KUNA)", "- SPA", "###", "-30-", "(more)"."""
    if len(block) > _NAME or block.count(" ") > _MAX_SPACES or (block[-1] == "." and block[0].isalpha()):
        return False
    if block.strip("-–—()[]/.# ").lower() in words.WIRE_MARKS or is_credit(block):
        return not block.isdecimal()
    head = block.partition(" ")[0]
    desk = len(block) <= _NAME // 2 and head.isupper() and not shapes.is_closed(block)
    return desk and words.is_agency(head)


def is_instruction(block: str) -> bool:
    """Tell an editor's instruction: "(Updates with reaction)", "[Eds: ...]", "((Berne desk))"."""
    if len(block) > _CAPTION or block[0] not in "([" or block[-1] not in ")]":
        return len(block) <= _SHORT and block.partition(":")[0].lower() in words.EDITORS
    inner = block.strip("()[] ")
    if block[:2] in {"((", "[["} or inner[:1] == "+":
        return True
    return words.first(inner) in words.INSTRUCTIONS and not shapes.is_closed(inner)


def is_slug(block: str) -> bool:
    """Tell the name that a wire gives a story: "BC-Harbour, 1st Ld-Writethru"."""
    head, dash, _ = block.partition("-")
    name, _, take = block.partition(",")
    return bool(dash) and head.lower() in words.CYCLES and " " not in name and len(take) <= _INITIALS * 2


def is_initials(block: str) -> bool:
    """Tell the initials of a desk that end a wire story: "rb/ks", "AR/KLM/sd"."""
    return len(block) <= _INITIALS and re.fullmatch(_DESK, block) is not None


def is_credit(block: str) -> bool:
    """Tell the name of a news agency that stands alone, in parentheses or after a dash."""
    bare = block.strip("()[]–—-_/|*. \t")
    if not bare or len(bare) > _NAME:
        return False
    parts = bare.replace(",", "/").replace("&", "/").replace(" and ", "/").split("/")
    return all(map(words.is_agency, parts))


def is_note(block: str) -> bool:
    """Tell a note below the text: who else reported, rights, who the writer is and how to reach them."""
    if len(block) > _BIO:
        return False
    if _may_be_note(block) and _note().match(block):
        return True
    starred = block[0] in "*_–—" and block[1:].lstrip()[:1].isupper()
    if starred and len(block) <= _NAME and not shapes.is_closed(block):
        return not any(c in ":0123456789" for c in block)
    if starred and block[0] in "*_" and " is " in block[:_SHORT]:
        return True
    if block.startswith("SOURCE ") and len(block) <= _NAME:
        return True
    return len(block) <= _SHORT and "@" in block and " " not in block.rpartition(": ")[2]


def _may_be_note(block: str) -> bool:
    """Tell by the first two words whether a block may be a note."""
    first = words.first(block)
    if first in words.NOTE_FIRST:
        return not words.NOTE_SECOND.isdisjoint(block.lower().split()[1:2])
    return first in words.NOTE or "contributed" in block or "reached" in block


def credit_tail(text: str, start: int, end: int) -> int | None:
    """Find where an agency credit begins at the end of a paragraph ("... he said. - SPA").

    Args:
        text: the text that ``start`` and ``end`` count in.
        start: where the paragraph begins.
        end: where it ends.

    Returns:
        The offset of the dash or the bracket; None if there is no credit.

    """
    tail = text[max(start, end - _NAME) : end]
    last = tail.rfind(" ") + 1
    ending = tail[last:]
    if ending in {"Enditem", "Endit"}:
        return end - len(tail) + last
    if (
        last > 1
        and shapes.is_closed(tail[:last].rstrip())
        and (words.is_agency(ending) or is_initials(ending))
    ):
        return end - len(tail) + last
    at = max(tail.rfind(mark) for mark in (" (", " [", " - ", " – ", " — ", " -- ", "\n(", " /"))
    if at < 0 or not shapes.is_closed(tail[:at].rstrip()) or not is_credit(tail[at:]):
        return None
    return end - len(tail) + at + 1


def stands_alone(line: str) -> bool:
    """Tell a line that never is part of a wrapped paragraph: byline, header line, trailer, URL."""
    if line.startswith(("http://", "https://")) and " " not in line:
        return True
    if words.first(line) == "by" and len(line) <= _SHORT and not shapes.is_closed(line):
        return line[3:4].isupper() and "," not in line[3:10]
    if is_instruction(line) or is_initials(line) or is_slug(line):
        return True
    return words.header_key(line) is not None or is_trailer(line)
