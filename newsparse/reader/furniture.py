"""What stands around the text of an article: captions, promos, wire trailers, marks.

Each predicate looks at one block or line as a string and is cheap: the first word decides
in a table whether anything closer is looked at.
"""

import re

from newsparse.reader import words

_CLOSERS = "\"'”’»)]*_"
_STOPS = ".!?…:;"
_MARKS = "•‣◦▪●■–*-"
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_RULE = re.compile(r"[-=*_~#•·.\s]{3,80}")
_SHORT = 90
"""A line of furniture is no longer than this, a caption no longer than ``_CAPTION``."""

_CAPTION = 420
_BIO = 400
_NAME = 60
_MIN_HEADLINE = 2

_PROMO = re.compile(
    r"""(?:
    (?:read|also\ read|see|see\ also|watch|listen|view|related|recommended|more|don['’]t\ miss|must\ read|explore
      |you\ (?:may|might)\ (?:also\ )?like|read\ (?:more|also|next|full\ story|the\ full\ story)|in\ pictures
      |watch\ (?:now|also|more|live)|related\ (?:stories|story|articles|news|topics|coverage|links)
      |more\ (?:on\ this|from\ \S{1,20}|stories|news)|live\ updates?|recommended\ reading|trending|top\ stories)
    \s?(?:[:|>»–—-]|$)
    |(?:click|tap)\ (?:here|on)\b|sign\ up\ (?:for|to|here)\b|subscribe\ (?:to|now|here)\b|follow\ us\b
    |join\ (?:us|our)\b.{0,60}(?:telegram|whatsapp|channel|newsletter|facebook|group)
    |download\ (?:the|our)\b.{0,40}\bapp\b|like\ us\ on\b|share\ (?:this|on)\b|share$|tweet$|print$|e-?mail$
    |advertisement\b.{0,20}$|advertising$|sponsored\b.{0,30}$|story\ continues\ below|article\ continues\ (?:below|after)
    |continue\ reading\b|skip\ (?:ad|past|to)\b|enable\ notifications|get\ the\ latest\b|comments?\ ?(?:\(\d{1,5}\))?$
    |this\ (?:video|content|post)\ (?:is|can|cannot)\b|loading\b.{0,20}$|photo\ gallery|for\ more\ (?:news|stories)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PROMO_END = re.compile(r"(?:>>|»|›|\bread more|\bclick here)\s?[.!]?$", re.IGNORECASE)

_CAPTION_START = re.compile(
    r"""[\[(]?(?:
    ©|(?:file|stock|handout|representational|courtesy|cover|main|ap|afp|reuters|epa|getty)?\ ?
      (?:photo(?:graph)?s?|images?|picture|pic|pix|foto|illustration|graphic|graphics|credit|caption|screenshot|screengrab
      |infographic|video|cartoon|map)\b
      (?:\ ?[:|/–—©-]|\ ?\(|\ (?:credits?|source|courtesy|by|from|illustration|used|supplied|via)\b|$|[\])])
    |(?:credits?|caption|pictured|courtesy\ (?:of|photo|image)|supplied|getty\ images?|shutterstock|unsplash)\b\ ?(?:[:|/–—-]|$|[\])])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION_END = re.compile(
    r"""(?:[(\[|/–—-]\s?|[.!?”"]\s)
    (?:(?:file\ |stock\ |handout\ |ap\ |afp\ |epa\ |reuters\ )?(?:photo|image|picture|pic|credit|foto)s?\b[^()\[\]]{0,60}
      |getty\ images|[^()\[\]/|]{2,40}/\s?(?:reuters|afp|ap|epa|getty[^()\[\]]{0,20}|anadolu[^()\[\]]{0,20}|xinhua|shutterstock))
    \s?[)\]]?[.]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_TRAILER = re.compile(
    r"""(?:
    \#{2,5}|-?\s?30\s?-|-{1,2}\s?\d{0,2}\s?-{1,2}|[-–—(\[]{0,2}\s?(?:ends?|more|mf|mtf|pickup|eom)\s?[-–—)\]./]{0,2}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTE = re.compile(
    r"""[*(\[–—_-]{0,2}\s?(?:
    (?:additional\ |extra\ |further\ )?(?:reporting|editing|writing|compiled|written|edited|translated|additional\ reporting)\ (?:by|from|contributed)\b
    |(?:this|the)\ (?:article|story|report|piece|news|column|post|dispatch|commentary)\ (?:was|is|has|has\ been|first|originally|appeared)\b
    |(?:with|from)\ (?:additional\ |added\ )?(?:inputs?|assistance|reporting|files?|contributions?|agency\ inputs?|agenc(?:y|ies))\b
    |(?:all\ rights\ reserved|copyright\b|\(c\)\ ?\d{4}|©)
    |(?:source|sources|via|contact|media\ contact|press\ contact|for\ more\ information|for\ further\ information|about\ the\ author)\b\ ?[:,]
    |the\ (?:writer|author|views|opinions)\b.{0,80}\b(?:is|are|was|expressed)\b
    |views\ expressed\b|published\ in\b.{3,60}$|originally\ published\b
    |.{2,60}\ (?:can\ be\ reached|may\ be\ contacted|contributed\ to\ this\ (?:report|story|article))\b
    |(?:agencies|staff\ report|staff\ reporter|agency\ report|news\ desk|web\ desk)$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}")
_CREDIT_TAIL = re.compile(
    r"""(?<=[.!?"”’'»)])\s{1,4}(?:[-–—]{1,2}\s?(?P<dash>[^\W\d_][\w.&/ ]{1,30}?)|[(\[](?P<paren>[^\W\d_][\w.&/, -]{1,30})[)\]])[.]?$""",
    re.VERBOSE,
)


def is_promo(block: str) -> bool:
    """Tell "Read more: ...", "Subscribe to ...", "ADVERTISEMENT" and their like."""
    if len(block) > _CAPTION:
        return False
    if len(block) <= _SHORT and _PROMO_END.search(block):
        return True
    return block[:1].isalpha() and words.first(block) in words.PROMO and _PROMO.match(block) is not None


def is_caption(block: str) -> bool:
    """Tell a caption by its credit: "Photo: X", "... (Photo: X)", "© X", "... [X/Reuters]"."""
    if len(block) > _CAPTION:
        return False
    if words.first(block) in words.CAPTION and _CAPTION_START.match(block):
        return True
    tail = block[-_SHORT:]
    return any(c in tail for c in "/:|)]©") and _CAPTION_END.search(tail) is not None


def is_trailer(block: str) -> bool:
    """Tell what a wire sends after the text: "Reuter", "(KUNA)", "- SPA", "###", "-30-", "(more)"."""
    if len(block) > _NAME:
        return False
    if _TRAILER.match(block) is not None or is_credit(block):
        return True
    head = block.partition(" ")[0]
    return len(block) <= _NAME // 2 and head.isupper() and words.is_agency(head) and not is_closed(block)


def is_credit(block: str) -> bool:
    """Tell the name of a news agency that stands alone, in parentheses or after a dash."""
    bare = block.strip("()[]–—-_/|*. \t")
    if not bare or len(bare) > _NAME:
        return False
    return all(words.is_agency(part.strip()) for part in re.split(r"[/,&]| and ", bare))


def is_note(block: str) -> bool:
    """Tell a note below the text: who else reported, rights, how to reach the writer."""
    if len(block) > _BIO:
        return False
    if words.first(block) in words.NOTE and _NOTE.match(block):
        return True
    if block[0] in "*–—" and len(block) <= _NAME and not is_closed(block):
        return len(block) > 1 and not block[1:].lstrip()[:1].islower()
    if block[0] in "*_" and block[1:2].isupper() and " is " in block[:_SHORT]:
        return True
    return len(block) <= _SHORT and "@" in block and _MAIL.search(block) is not None


def credit_tail(text: str, start: int, end: int) -> int | None:
    """Find where an agency credit begins at the end of a paragraph ("... he said. - SPA")."""
    tail = max(start, end - _NAME)
    found = _CREDIT_TAIL.search(text, tail, end)
    if found is None or found.end() != end:
        return None
    name = found["dash"] or found["paren"]
    known = all(words.is_agency(part.strip()) for part in re.split(r"[/,]| and ", name))
    return found.end() - len(found[0].lstrip()) if known else None


def is_rule(block: str) -> bool:
    """Tell a line that is drawn with dashes, stars or the like."""
    return len(block) >= 3 and _RULE.fullmatch(block) is not None  # noqa: PLR2004 - a shortest rule


def is_marked(line: str) -> bool:
    """Tell a line that begins a block of its own: a list item, a Markdown heading, a rule."""
    if line[0] == "#":
        return line.lstrip("#")[:1] in {" ", ""}
    if line[0] in _MARKS and line[1:2] in {" ", "\t"} and line[0] not in "-–":
        return True
    return _NUMBERED.match(line) is not None or is_rule(line)


def is_heading_mark(line: str) -> bool:
    """Tell a Markdown heading."""
    return line[0] == "#" and line.lstrip("#")[:1] == " "


def is_closed(line: str) -> bool:
    """Tell a line that ends as a sentence or a clause does."""
    bare = line.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _STOPS


def stands_alone(line: str) -> bool:
    """Tell a line that never is part of a wrapped paragraph: byline, header line, trailer, URL."""
    if line.startswith(("http://", "https://")) and " " not in line:
        return True
    if words.first(line) == "by" and len(line) <= _SHORT and not is_closed(line):
        return line[3:4].isupper() and "," not in line[3:10]
    return words.header_key(line) is not None or is_trailer(line)


def is_headline_case(line: str) -> bool:
    """Tell a line in capitals or with most words capitalised that does not end as a sentence."""
    if is_closed(line) or len(line) > 2 * _SHORT:
        return False
    tokens = [w for w in line.split() if w[:1].isalpha()]
    if len(tokens) < _MIN_HEADLINE or line.isupper():
        return len(tokens) >= _MIN_HEADLINE
    small = sum(w.islower() and w not in words.SMALL for w in tokens)
    return small == 0
