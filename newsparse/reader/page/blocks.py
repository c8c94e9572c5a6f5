"""What each block of a story's element is: a paragraph, or something that a reader would skip."""

from dataclasses import dataclass

from newsparse.reader import furniture
from newsparse.reader.page.date import iso
from newsparse.reader.page.outline import Block
from newsparse.reader.page.title import fold
from newsparse.reader.page.words import phrases, wordset

OPENINGS = phrases(
    """skip advertisement|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|
    leia também|leia mais|leggi anche|lees ook|читайте также|read more|read next|read also|also read|
    related:|see also:|our coverage of|don't miss:|don’t miss:|also:|more:|watch:|listen:|click here|
    follow us|photo:|photos:|image:|images:|submitted photo|credit:|copyright ©|©|share this|
    last modified|last updated|continue reading|story continues|article continues|you may also like|
    you might also like|related stories|related articles|enlarge this image|hide caption|toggle caption|
    updated at|updated:|published:|published at|posted:|editor’s picks|editor's picks|have a story|
    got a tip|send tips|(photo|(image|image credit|photo credit|topics:|tags:|filed under|
    leave a comment|view comments|join the conversation|table of contents|next:|previous:|next article|
    previous article|about the author|this article was originally|this story was originally|
    this article originally|this story originally|a version of this|>>|read the full"""
)
"""How short blocks begin that lead away from the story, in lower case."""
LOOSE_OPENINGS = phrases(
    """advertisement|advertising|related|see also|watch|listen to|subscribe|sign up|follow|join|join our|
    download|published|updated|posted|loading|recommended|get|more on|more from|most read|most popular|
    contact|email|support|donate|report a|what do you think|comments|copyright|all rights reserved|
    this material may not|correction|getty images|file photo|tagged|by|skip to|jump to|
    for more information|for more stories|photo by"""
)
"""The same, of blocks with a link or without a full stop."""
ASIDES = phrases(
    """we may receive compensation|we may earn|receive compensation when|to your inbox|sign up for our|
    sign up here|subscribe to our|follow him on|follow her on|follow them on|follow me on|follow us on|
    can be reached at|appears in print|already a subscriber|email us at|(credit:|photo credit|
    image credit|(photo|video capable browser|download our app|support our journalism|
    affiliate commission|affiliate links|contributed to this report|contributed to this story|
    enable javascript|javascript is disabled|are you a robot|requires javascript|
    let us know in the comments|this episode was produced|verify you are|sign in to continue|
    log in to continue|to continue reading|subscribe to read|checking your browser|enable cookies|
    contributed reporting|help keep news free|thanks for signing up|your subscription has been|
    app to ensure"""
)
"""What blocks contain that lead away from the story or stand under a picture."""
LOOSE_ASIDES = phrases(
    """newsletter|getty images|privacy policy|terms of service|terms of use|click here|sign up|
    read our full|become a member|make a donation|ap photo|file photo|via ap|via getty|stock photo|
    logged in|subscribe|photo courtesy|read more|access denied|photo by"""
)
"""The same, of blocks with a link or without a full stop."""
ORIGINS = phrases("originally published|originally appeared|first appeared|republished|reprinted")
"""What a block that begins with "this" says of where the story was before."""
CREDITS = ("credit: ", "photo by ", "photograph by ", "photo: ", "image: ")
"""What begins the end of a caption."""
LABELS = wordset(
    "advertisement advertising advert ad ads video image photo watch share close sponsored print email"
)
"""Single words that are no paragraph."""
LINE = 30
"""Characters below which a line that is a date is nothing else."""
CREDIT = 70
"""Characters of the end of a caption."""
STOPS = frozenset(
    phrases(
        """read next|what to read next|editor’s picks|editor's picks|more coverage|related|related articles|
    related stories|related news|related content|recommended|you may also like|you might also like|
    don't miss|don’t miss|more stories|most read|most popular|trending|trending now|latest news|
    latest stories|more news|top stories|about the author|comments|share this|see also|up next|
    keep reading|popular stories|more from this section|recommended for you|sponsored content|
    more like this|read more|topics|tags"""
    )
)
"""Lines behind which no story goes on, once most of it has been told."""
ROLES = phrases(
    """reporter|writer|editor|journalist|correspondent|columnist|author of|producer|professor|contributor|
    covers|writes about|freelance|fellow at|founder|follow"""
)
"""What a closing block about the author says."""
CONTACTS = ("@", "follow ", "reach ", "reached at", "email", "e-mail")
"""How a block about a writer tells where to find them."""
FULL_NAME = (2, 3, 4)
"""Words of a full name."""
AGENCIES = ("(AP)", "(Reuters)", "(AFP)", "/AP", "/Reuters", "/AFP", "/NPR", "(File)", " contributed.")
"""How captions end."""
PROSE = 50
"""Characters that prose has at least."""
SHORT, LONG = 160, 300
"""Characters up to which a block's opening, and its whole text, is checked for such phrases."""
REPEAT = 80
"""Characters from which a block said before is not said again."""
FEW = 15
"""Characters that a sentence has at least."""
TOLD = 0.8
"""The part of the text that must be told before a stop line ends it."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SUBHEADS = HEADINGS - {"h1"}
PLAIN = frozenset(("p", "li", "blockquote", "pre", "td", "th", "tr", "dd", "dt"))
ENDS = frozenset(".!?:…。！？")


@dataclass(slots=True)
class Piece:
    """A block under judgement: its text, the name of its element, whether it belongs to the story."""

    block: Block
    name: str
    good: bool

    @property
    def text(self) -> str:
        """The block's text."""
        return self.block.text


def prose(block: Block) -> int:
    """Tell how many characters of prose a block has."""
    n = len(block.text)
    return 0 if n < PROSE or block.links * 2 > n else n


def judge(pieces: list[Piece], title: str | None, authors: tuple[str, ...]) -> list[str]:
    """Give the texts of the blocks that belong to the story."""
    if not any(map(sentence, pieces)):
        return []
    key = fold(title or "")
    seen: set[str] = set()
    for p in pieces:
        repeated = len(p.text) > REPEAT and p.text in seen
        p.good = p.good and not repeated and not skipped(p) and fold(p.text) != key
        if p.good:
            seen.add(p.text)
    cut(pieces, authors)
    drop_headings(pieces)
    return trim([p for p in pieces if p.good], authors)


def linked(block: Block) -> bool:
    """Tell whether a block is a link rather than text with links."""
    share = 0.75 if ended(block.text) else 0.6
    return block.links > len(block.text) * share


def skipped(p: Piece) -> bool:
    """Tell whether a block leads away from the story."""
    text, heading = p.text, p.name in HEADINGS
    if linked(p.block) and not heading:
        return True
    if len(text) >= LONG:
        return False
    low = text.lower()
    if not any(map(str.isalnum, text)) or text.endswith(AGENCIES) or low.strip(" :.…") in LABELS:
        return True
    if not heading and furnishes(text):
        return True
    bare = not heading and p.name != "li" and not ended(text)
    return leads_away(low, loose=p.block.links > 0 or bare)


def furnishes(text: str) -> bool:
    """Tell a line that is a date, a caption with its credit, a promo, or a note on a writer."""
    if len(text) < LINE and iso(text):
        return True
    return furniture.is_caption(text) or furniture.is_promo(text) or biography(text)


def leads_away(low: str, *, loose: bool) -> bool:
    """Tell whether a text in lower case begins with or holds one of the phrases."""
    if len(low) < SHORT:
        if low.startswith(OPENINGS):
            return True
        if loose and low.startswith(LOOSE_OPENINGS) and opens(low):
            return True
    if any(a in low for a in ASIDES) or (loose and any(a in low for a in LOOSE_ASIDES)):
        return True
    return credited(low) or (low.startswith("this ") and any(o in low for o in ORIGINS))


def credited(low: str) -> bool:
    """Tell whether a text in lower case ends with a credit that is a sentence of its own, or in brackets."""
    for words in CREDITS:
        at = low.rfind(words)
        if at >= 0 and len(low) - at < CREDIT and (at == 0 or low[:at].rstrip()[-1:] in set(".!?)|(")):
            return True
    return False


def opens(low: str) -> bool:
    """Tell whether a loose opening is whole words of the text."""
    return any(low.startswith(o) and not low[len(o) : len(o) + 1].isalpha() for o in LOOSE_OPENINGS)


def ended(text: str) -> bool:
    """Tell whether a text ends like a sentence."""
    return text.rstrip("\"'”’)] ")[-1:] in ENDS


def cut(pieces: list[Piece], authors: tuple[str, ...]) -> None:
    """Drop what stands behind a stop line, or the list under it while the story goes on."""
    whole = sum(prose(p.block) for p in pieces if p.good)
    paragraphs = [i for i, p in enumerate(pieces) if p.good and p.name == "p" and whole_sentence(p)]
    late = paragraphs[-2] if len(paragraphs) > 1 else 0
    told, under = 0, False
    for i, p in enumerate(pieces):
        over = told >= TOLD * whole and i > late
        stop = p.text.lower().strip(" :.…") in STOPS
        if over and (stop or about_author(p.text, authors)):
            for later in pieces[i:]:
                later.good = False
            return
        under = stop or (under and p.name == "li")
        p.good = p.good and not under
        told += prose(p.block) if p.good else 0


def whole_sentence(p: Piece) -> bool:
    """Tell whether a block is a long sentence with little of it in links."""
    return len(p.text) > REPEAT and ended(p.text) and p.block.links * 5 < len(p.text)


def drop_headings(pieces: list[Piece]) -> None:
    """Drop headings that stand over nothing or over what is dropped, and lists of linked headings."""
    follows = False
    behind: Piece | None = None
    for p in reversed(pieces):
        if p.name in HEADINGS:
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


def trim(pieces: list[Piece], authors: tuple[str, ...]) -> list[str]:
    """Drop what stands before the first and behind the last real paragraph."""
    real = [i for i, p in enumerate(pieces) if sentence(p)]
    if not real:
        return []
    last = real[-1] + 1
    for i in range(last, len(pieces)):
        if pieces[i].name in PLAIN:
            last = i + 1
        elif pieces[i].name not in HEADINGS:
            break
    while last - real[0] > 1 and about_author(pieces[last - 1].text, authors):
        last -= 1
    first = real[0]
    if first and pieces[first - 1].name in SUBHEADS:
        first -= 1
    return [p.text for p in pieces[first:last]]


def sentence(p: Piece) -> bool:
    """Tell whether a block reads like a paragraph of a story."""
    if p.name in HEADINGS:
        return False
    return len(p.text) >= REPEAT or (len(p.text) > FEW and ended(p.text))


def biography(text: str) -> bool:
    """Tell whether a block says who a writer is and how to reach them, whoever wrote the story."""
    verb = next((v for v in (" is a", " covers ", " writes ") if v in text[:SHORT]), None)
    if not verb:
        return False
    name, _, rest = text.lower().partition(verb)
    words = text[: len(name)].split()
    named = len(words) in FULL_NAME and all(w[0].isupper() and w[-1] != ":" for w in words)
    return named and any(r in rest for r in ROLES) and any(c in rest for c in CONTACTS)


def about_author(text: str, authors: tuple[str, ...]) -> bool:
    """Tell whether a closing block is about the author: a name, a role, no quotation."""
    head = text.lower()[:200]
    if head.lstrip("—–- ").startswith("staff writer"):
        return True
    for name in authors:
        if head.startswith(name.lower()):
            rest = head[len(name) :]
            return rest.startswith((" is ", ", ")) or any(r in rest for r in ROLES)
    return False
