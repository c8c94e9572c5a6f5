"""The people who wrote a page's story, and the organizations of its byline.

What the page says of itself comes first, then what stands close to the headline; cards of other
stories elsewhere on the page are never asked.
"""

import re

from newsparse import calendar
from newsparse.reader import words as reader_words
from newsparse.reader.page.meta import Facts, Values, text, types
from newsparse.reader.page.outline import Block, Mark, Outline
from newsparse.reader.page.view import ended
from newsparse.typed import Any, NamedTuple
from newsparse.wordlists import sections, words

BEFORE, AFTER = 6, 16
"""Blocks before and behind the headline among which a byline stands."""
MAX_LINE, MAX_SAID = 120, 500
"""Characters of a visible byline, and of a statement that is read."""
LEAST, MOST = 2, 5
"""Words of a person's name."""
MOSTLY = 3
"""A byline is no longer than so many times a name in it."""
MAX_CREDIT = 60
"""Characters of an organization's name in a byline."""
IDEOGRAMS = range(2, 6)
"""Characters of a name in a script without spaces."""

_LEADS = "|".join(" ".join(line) for line in sections("page.txt")["by"])
_GLUED = re.compile(r"\b[Bb][Yy](?=[A-Z][a-z])")
_BY = re.compile(
    rf"^\W{{0,5}}(?:(?:written|story|reported|words|text|posted|published|opinion|analysis)\s)?(?:{_LEADS})\b[\s:]{{0,5}}",
    re.IGNORECASE,
)
_SMALL_BY = re.compile(
    rf"^(?:{'|'.join(' '.join(line) for line in sections('page.txt')['by-small'])})\s+(?=[A-ZÀ-Þ]\S+\s+\S)"
)
_SPLIT = re.compile(
    rf"[;|/•·\n\t,]|\s(?:{'|'.join(' '.join(line) for line in sections('page.txt')['and'])})\s"
)
_TAIL = re.compile(r"[(@\d]|\s[-–—]\s|\b(?:for|in|at|of|is|on)\b")
_NAME = re.compile(r"[^\W\d_][\w.'’‘\-]*")
_CAMEL = re.compile(r"(?<=[a-z])[A-Z][a-z]{2,8}")
_IDEOGRAMS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


class Byline(NamedTuple):
    """Who wrote a story: people and organizations, each in the order of the page."""

    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


class Said(NamedTuple):
    """A string that names authors, and whether the page calls them a person or an organization."""

    text: str
    kind: str = ""


def find(shape: Outline, told: Facts, heading: int | None) -> Byline:
    """Find who wrote the story: the first source that names anyone, with all that a byline adds.

    Args:
        shape: the outline of the page.
        told: its metadata.
        heading: the block of the headline.

    """
    site, own = outlets(told, "publisher"), outlets(told, "publisher", "author")
    names = [v for v in told.meta(*_meta_names()) if "://" not in v]
    stated = [read(from_json(told.story.get("author")), own), read([Said(n) for n in names], own)]
    seen = [read([Said(t) for t in source], own) for source in visible(shape, heading)]
    best = next((b for b in (*stated, *seen) if b.authors), Byline())
    authors = _completed(best.authors, shape, heading) or _bare(shape, heading)
    credited = {_key(c): c for b in (*seen, *stated) for c in b.credits}
    return Byline(authors, tuple(c for k, c in credited.items() if not (authors and k in site))[:LEAST])


def outlets(told: Facts, *keys: str) -> frozenset[str]:
    """Give the names of the site and of what it calls an organization under the keys of JSON-LD, folded."""
    given = [told.story.get(key) for key in keys]
    nodes = [n for v in given for n in (v if isinstance(v, list) else [v]) if isinstance(n, dict)]
    named = [text(n.get("name")) for n in nodes if called(n) == "Organization"]
    return frozenset(_key(n) for n in (*named, told.first("og:site_name") or "") if n)


def _bare(shape: Outline, heading: int | None) -> tuple[str, ...]:
    """Give the names that are a line of their own above the text, if the text does not use them."""
    if heading is None:
        return ()
    for block in shape.blocks[heading + 1 : heading + AFTER]:
        if len(block.text) > MAX_LINE or ended(block.text):
            break
        found = _named(block)
        if found and _is_unsaid(found, shape):
            return found
    return ()


def _named(block: Block) -> tuple[str, ...]:
    """Give the names that are all of a line; none if it holds anything else."""
    if block.links or block.text.isupper() or " " not in block.text:
        return ()
    found = [person(p) or "" for p in _SPLIT.split(block.text)]
    return tuple(found) if all(found) else ()


def _is_unsaid(names: tuple[str, ...], shape: Outline) -> bool:
    """Tell names of which the text uses no word."""
    said = " ".join(b.text for b in shape.blocks if len(b.text) > MAX_LINE)
    return not any(word in said for word in " ".join(names).split())


def place(shape: Outline, heading: int | None, byline: Byline) -> int | None:
    """Find the block that shows the byline close to the headline."""
    first = max(0, (heading or 0) - BEFORE)
    named = {_key(n) for n in (*byline.authors, *byline.credits)}
    for i, block in enumerate(shape.blocks[first : (heading or 0) + AFTER], first):
        said = _key(block.text) if i != heading and len(block.text) < MAX_LINE else ""
        named_here = any(n in said and len(said) < MOSTLY * len(n) for n in named)
        if named_here and not _in_figure(shape, block.element):
            return i
    return None


def _completed(authors: tuple[str, ...], shape: Outline, heading: int | None) -> tuple[str, ...]:
    """Add the second and third author of a visible "By ..." line that names the first."""
    known = {_key(a) for a in authors}
    for line in lines(shape, heading) if known else ():
        parts = [p for p in _SPLIT.split(_BY.sub("", line)) if p.strip()]
        found = [name for p in parts if (name := person(p))]
        if len(found) == len(parts) and known < {_key(name) for name in found}:
            return tuple(dict.fromkeys(found))
    return authors


def lines(shape: Outline, heading: int | None) -> list[str]:
    """Give the lines close to the headline that begin as bylines do, those under a picture left out."""
    near = shape.blocks[max(0, (heading or 0) - BEFORE) : (heading or 0) + AFTER]
    short = [b for b in near if len(b.text) < MAX_LINE and b.text.count(" ") >= LEAST and _BY.match(b.text)]
    return [b.text for b in short if not _in_figure(shape, b.element)]


def _in_figure(shape: Outline, at: int) -> bool:
    """Tell an element in a figure or its caption."""
    while at >= 0 and shape.elements[at].name not in ("figure", "figcaption"):
        at = shape.elements[at].parent
    return at >= 0


def _meta_names() -> list[str]:
    """Give the names of the meta elements that tell authors, the surest first."""
    return [name for line in sections("page.txt")["author-meta"] for name in line]


def _key(name: str) -> str:
    """Fold a name, so that it is known in any case."""
    return "".join(name.casefold().split())


def visible(shape: Outline, heading: int | None) -> list[list[str]]:
    """Give what may be a byline close to the headline, by source, the surest first."""
    near = range((heading or 0) - BEFORE, (heading or 0) + AFTER)
    close = [m for m in shape.marks if m.block in near]
    named = words("page.txt", "byline")
    first = [m.text for m in shape.marks if m.block >= near.start and not named.isdisjoint(m.words)][:1]
    return [
        [m.text for m in close if "author" in m.attrs.get("rel", "")],
        _outermost([m for m in close if not named.isdisjoint(m.words)]),
        lines(shape, heading),
        [m.text for m in close if "author" in m.attrs.get("itemprop", "")],
        first,
    ]


def _outermost(marks: list[Mark]) -> list[str]:
    """Give the texts of marks, those left out that another holds."""
    texts: list[str] = []
    for m in marks:
        if not any(m.text in t for t in texts):
            texts.append(m.text)
    return texts


def read(said: list[Said], own: frozenset[str] = frozenset()) -> Byline:
    """Split author strings into people and organizations, in order, each once.

    >>> read([Said("By Anna Lind, Bo Ek, Jr. and the Associated Press")])
    Byline(authors=('Anna Lind', 'Bo Ek Jr.'), credits=('Associated Press',))
    """
    people: dict[str, str] = {}
    organizations: dict[str, str] = {}
    for value in said:
        line = _GLUED.sub("By ", value.text[:MAX_SAID])
        if (value.kind == "Organization" or _key(line) in own) and len(line) <= MAX_CREDIT:
            organizations.setdefault(_key(line), line)
            continue
        for part in _SPLIT.split(_BY.sub("", line)):
            if _key(part) in own:
                organizations.setdefault(_key(part), part.strip())
            else:
                _take(part.strip(), people, organizations)
        if not people and value.kind == "Person":
            _take_whole(line, people, organizations)
    return Byline(tuple(people.values()), tuple(organizations.values()))


def _take(part: str, people: dict[str, str], organizations: dict[str, str]) -> None:
    """File a part of a byline as a person, the end of one, or an organization."""
    if part.lower() in words("page.txt", "suffixes") and people:
        key = next(reversed(people))
        people[key] = f"{people[key]} {part}"
    elif name := person(part):
        people.setdefault(_key(name), name)
    elif credit := organization(part):
        organizations.setdefault(_key(credit), credit)


def _take_whole(line: str, people: dict[str, str], organizations: dict[str, str]) -> None:
    """File what is called a person but goes by another sort of name: a pen name, or an organization."""
    parts = line.split()
    if not parts or len(parts) >= MOST or organizations:
        return
    if any(map(institutional, parts)) or "." in parts[0]:
        if any(w[0].isupper() for w in parts) and len(line) <= MAX_CREDIT:
            organizations[_key(line)] = line
    elif parts[0][0].isupper() or _IDEOGRAMS.fullmatch(line):
        people[_key(line)] = " ".join(parts)


def person(part: str) -> str | None:
    """Give a part of a byline as a person's name, or None if it is none."""
    found = _bare_words(part)
    if len(found) == 1 and _IDEOGRAMS.fullmatch(found[0]):
        return found[0] if len(found[0]) in IDEOGRAMS else None
    if not LEAST <= len(found) <= MOST or not all(map(_NAME.fullmatch, found)):
        return None
    return None if any(map(institutional, found)) or _is_agency(found) else cased(found)


def _bare_words(part: str) -> list[str]:
    """Give the words of a part of a byline, without what stands before and behind a name."""
    part = _CAMEL.sub(_unglued, _SMALL_BY.sub("", _BY.sub("", part.strip())))
    tail = _TAIL.search(part)
    found = part[: tail.start() if tail else len(part)].strip(" .,:-–—•*").split()
    if found and found[-1].lower() in words("page.txt", "suffixes") and part.endswith("."):
        found[-1] += "."
    stop = next((i for i, w in enumerate(found) if _cuts(w)), len(found))
    return found[:stop] if stop >= LEAST else found


def _unglued(match: re.Match[str]) -> str:
    """Part a month from the name that it is glued to."""
    return f" {match[0]}" if match[0].lower() in calendar.months() else match[0]


def _cuts(word: str) -> bool:
    """Tell a word that ends a name when what comes before it is one: a job, a month."""
    return word.lower() in words("page.txt", "name-ends") or word.lower() in calendar.months()


def _is_agency(found: list[str]) -> bool:
    """Tell the name of a news agency."""
    return reader_words.is_agency(" ".join(found))


def organization(part: str) -> str | None:
    """Give a part of a byline as an organization's name, or None if it is none."""
    name = part.removeprefix("the ").removeprefix("The ").strip(" .:-–—•*()")
    if not name or reader_words.is_agency(name):
        return name or None
    found = name.split()
    if len(name) > MAX_CREDIT or not LEAST <= len(found) <= MOST or not all(w[0].isupper() for w in found):
        return None
    last = words("page.txt", "outlets") | reader_words.OUTLET_NOUNS | reader_words.AGENCY_NOUNS
    return name if reader_words.spaced(found[-1]) in last else None


def cased(found: list[str]) -> str | None:
    """Write a name in the usual case, or give None if its case is no name's (CBC Arts, a few words)."""
    name = " ".join(found)
    if name.isupper() or name.islower():
        return name.title()
    if any(len(w) > LEAST and w.isupper() and w.lower() not in words("page.txt", "suffixes") for w in found):
        return None
    return name if all(w[0].isupper() or w.lower() in reader_words.NAME_PARTICLES for w in found) else None


def institutional(word: str) -> bool:
    """Tell whether no person's name has this word."""
    return any(w in words("page.txt", "not-names") for w in word.lower().strip(".").split("-"))


def called(node: Values) -> str:
    """Tell whether JSON-LD calls a node a person or an organization; who is both is a person."""
    kinds = types(node)
    if "Person" in kinds:
        return "Person"
    return "Organization" if any(k.endswith("Organization") for k in kinds) else ""


def from_json(value: Any) -> list[Said]:  # noqa: ANN401 - any JSON
    """Give the author strings of JSON-LD."""
    found: list[Said] = []
    for v in value if isinstance(value, list) else [value]:
        if not isinstance(v, dict):
            found.append(Said(text(v)))
            continue
        given = v.get("name") or f"{text(v.get('givenName'))} {text(v.get('familyName'))}"
        found += [Said(text(n), called(v)) for n in (given if isinstance(given, list) else [given])]
    return [f for f in found if f.text]
