"""What each block of a story's element is: a paragraph, or something a reader would skip."""

from newsparse.reader.html_outline import Block
from newsparse.reader.html_title import fold

OPENINGS = tuple(
    """advertisement|skip advertisement|read more|read next|read also|also read|also:|related:|related |see also|more:|
    watch:|watch |click here|sign up|subscribe|follow us|follow |join our|download |photo:|photos:|image:|images:|submitted photo|correction:|
    credit:|copyright|©|share this|published |updated |posted |last modified|last updated|loading|continue reading|
    story continues|recommended|you may also like|don't miss|don’t miss|related stories|enlarge this image|
    hide caption|toggle caption|listen to |listen:|get the |for more information about|for more on|for more stories|more from|more on |most read|editor’s picks|
    editor's picks|all rights reserved|this material may not|have a story|got a tip|send tips|contact |email |
    (photo|(image|photo by|image credit|photo credit|getty images|file photo|topics:|tags:|filed under|tagged|
    report a |comments|leave a |view comments|join the conversation|what do you think|support |donate|
    skip to |jump to|table of contents|next:|previous:|next article|previous article|about the author|
    this article was originally|this story was originally|a version of this""".replace("\n", "").replace("    ", "").split("|")
)
"""How lines begin that lead away from the story, in lower case."""
ASIDES = tuple(
    """we may receive compensation|we may earn|receive compensation|affiliate|sign up for|sign up to|sign up here|subscribe to|
    to your inbox|newsletter|follow him on|follow her on|follow them on|follow me on|follow us on|can be reached at|originally appeared|
    originally published|first appeared on|appears in print|click here|terms of service|terms of use|privacy policy|customer service|
    logged in|already a subscriber|email us at|all rights reserved|getty images|ap photo|photo by|photo courtesy|
    (credit:|(photo|image credit|photo credit|via getty|via ap|stock photo|file photo|video capable browser|read our full|
    download the app|download our app|this article was written|this story was produced|contributed to this|
    help keep news free|make a donation|become a member|support our journalism""".replace("\n", "").replace("    ", "").split("|")
)
"""What short blocks contain that lead away from the story or caption a picture."""
ASIDE = 300
SHORT = 160
"""Characters up to which a line is checked against the openings."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


PLAIN = frozenset(("p", "li", "blockquote", "pre", "td", "tr"))


def prose(block: Block) -> int:
    """Tell how many characters of prose a block has."""
    n = len(block.text)
    return 0 if n < 50 or block.links * 2 > n else n


def judge(blocks: list[Block], names: list[str], keep: list[bool], title: str | None) -> list[str]:
    """Give the texts of the blocks that belong to the story."""
    key = fold(title or "")
    seen: set[str] = set()
    good = []
    for block, name, inside in zip(blocks, names, keep, strict=True):
        text = block.text
        ok = inside and not skipped(block, name) and fold(text) != key and not (len(text) > 80 and text in seen)
        seen.add(text)
        good.append(ok)
    drop_headings(blocks, names, good)
    return trim([(b.text, n) for b, n, ok in zip(blocks, names, good, strict=True) if ok])


def drop_headings(blocks: list[Block], names: list[str], good: list[bool]) -> None:
    """Drop headings that stand over nothing, or over what is dropped."""
    follows = False
    for i in range(len(blocks) - 1, -1, -1):
        if names[i] in HEADINGS:
            good[i] = good[i] and follows
        elif good[i]:
            follows = True
        elif linked(blocks[i]):
            follows = False


def linked(block: Block) -> bool:
    """Tell whether a block is a link rather than text with links."""
    return block.links * 4 > len(block.text) * 3


def skipped(block: Block, name: str) -> bool:
    """Tell whether a block leads away from the story."""
    text = block.text
    if linked(block) and name not in HEADINGS:
        return True
    if not any(map(str.isalnum, text)):
        return True
    low = text.lower()
    if len(text) < SHORT and low.startswith(OPENINGS):
        return True
    return len(text) < ASIDE and any(a in low for a in ASIDES)


def trim(blocks: list[tuple[str, str]]) -> list[str]:
    """Drop what stands before the first and behind the last real paragraph."""
    real = [i for i, (text, name) in enumerate(blocks) if sentence(text, name)]
    if not real:
        return [text for text, _ in blocks]
    last = real[-1] + 1
    for i in range(last, len(blocks)):
        if blocks[i][1] in PLAIN:
            last = i + 1
        elif blocks[i][1] not in HEADINGS:
            break
    return [text for text, _ in blocks[real[0] : last]]


def sentence(text: str, name: str) -> bool:
    """Tell whether a block reads like a paragraph of a story."""
    if name in HEADINGS:
        return False
    return len(text) >= 80 or (len(text) > 25 and text.rstrip("\"'”’)")[-1:] in ".!?:…。")
