"""What the strings of a page that name authors say: people, and organizations."""

import re
from typing import Any, NamedTuple

from newsparse import calendar
from newsparse.reader import words as reader_words
from newsparse.reader.page.meta import Values, text, types
from newsparse.wordlists import sections, words

MAX_SAID = 500
"""Characters of a statement that are read."""
LEAST, MOST = 2, 5
"""Words of a person's name."""
MAX_CREDIT = 60
"""Characters of an organization's name in a byline."""
IDEOGRAMS = range(2, 6)
"""Characters of a name in a script without spaces."""
ACRONYM = range(2, 7)
"""Letters of an organization's short name."""
PEN = 6
"""Letters that a name written as one word has at least ("JaneRoe")."""

_LEADS = "|".join(" ".join(line) for line in sections("page.txt")["by"])
_LABEL = re.compile(r"^[^\W\d_]{3,12}\s?:\s")
_GLUED = re.compile(r"\b[Bb][Yy](?=[A-Z][a-z])")
_WROTE = "|".join(sorted(words("page.txt", "wrote")))
BY = re.compile(
    rf"^\W{{0,5}}(?:(?:{_WROTE})\s)?(?:{_LEADS})\b[\s:–—-]{{0,5}}",
    re.IGNORECASE,
)
"""How a byline begins."""
WITHIN = re.compile(rf"(?:^|[\s|·•–—-])((?:{_LEADS})\s+[A-ZÀ-Þ].*)", re.IGNORECASE)
"""A byline behind something else."""
_SMALL_BY = re.compile(
    rf"^(?:{'|'.join(' '.join(line) for line in sections('page.txt')['by-small'])})\s+(?=[A-ZÀ-Þ]\S+\s+\S)"
)
SPLIT = re.compile(
    rf"[;|/•·\n\t,]|\s(?:{'|'.join(' '.join(line) for line in sections('page.txt')['and'])})\s"
)
"""What stands between the parts of a byline."""
_TAIL = re.compile(r"[(@\d]|\s[-–—]\s|\b(?:for|in|at|of|is|on)\b")
_NAME = re.compile(r"[^\W\d_][\w.'’‘\-]*")
_CAMEL = re.compile(r"(?<=[a-z])[A-Z][a-z]{2,8}")
_PEN = re.compile(r"[A-Z][a-z]+(?:[A-Z]+[a-z]+)+")
_IDEOGRAMS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")


class Byline(NamedTuple):
    """Who wrote a story: people and organizations, each in the order of the page."""

    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


class Said(NamedTuple):
    """A string that names authors, and whether the page calls them a person or an organization."""

    text: str
    kind: str = ""


def key(name: str) -> str:
    """Fold a name, so that it is known in any case."""
    return "".join(name.casefold().split())


def read(said: list[Said], own: frozenset[str] = frozenset()) -> Byline:
    """Split author strings into people and organizations, in order, each once.

    >>> read([Said("By Anna Lind, Bo Ek, Jr. and the Associated Press")])
    Byline(authors=('Anna Lind', 'Bo Ek Jr.'), credits=('Associated Press',))
    """
    people: dict[str, str] = {}
    organizations: dict[str, str] = {}
    for value in said:
        line = _LABEL.sub("", _GLUED.sub("By ", value.text[:MAX_SAID]))
        if (value.kind == "Organization" or key(line) in own) and len(line) <= MAX_CREDIT:
            organizations.setdefault(key(line), line)
            continue
        for part in SPLIT.split(BY.sub("", line)):
            if key(part) in own or bears(part, own):
                organizations.setdefault(key(part), part.strip())
            else:
                _take(part.strip(), people, organizations)
        if acronym := _acronym(line):
            organizations.setdefault(key(acronym), acronym)
        if not people and value.kind == "Person":
            _take_whole(line, people, organizations)
    return Byline(tuple(people.values()), tuple(organizations.values()))


def _acronym(line: str) -> str | None:
    """Give the short name in capitals of an organization behind "By"; None if there is none."""
    lead = None if line.isupper() else BY.match(line)
    first = SPLIT.split(line[lead.end() :])[0].strip() if lead else ""
    return first if first.isupper() and first.isalpha() and len(first) in ACRONYM else None


def bears(part: str, own: frozenset[str]) -> bool:
    """Tell a name with the site's own in it, where that is written in capitals: "NPT Info", "MDR AKTUELL"."""
    return any(w.isupper() and key(w) in own for w in part.split()[:LEAST])


def _take(part: str, people: dict[str, str], organizations: dict[str, str]) -> None:
    """File a part of a byline as a person, the end of one, or an organization."""
    if part.lower() in words("page.txt", "suffixes") and people:
        last = next(reversed(people))
        people[last] = f"{people[last]} {part}"
    elif name := person(part):
        people.setdefault(key(name), name)
    elif credit := organization(part):
        organizations.setdefault(key(credit), credit)


def _take_whole(line: str, people: dict[str, str], organizations: dict[str, str]) -> None:
    """File what is called a person but goes by another sort of name: a pen name, or an organization."""
    parts = line.split()
    if not parts or len(parts) >= MOST or organizations:
        return
    if any(map(institutional, parts)) or "." in parts[0]:
        if any(w[0].isupper() for w in parts) and len(line) <= MAX_CREDIT:
            organizations[key(line)] = line
    elif parts[0][0].isupper() or _IDEOGRAMS.fullmatch(line):
        people[key(line)] = " ".join(parts)


def person(part: str) -> str | None:
    """Give a part of a byline as a person's name, or None if it is none."""
    found = _bare_words(part)
    if len(found) == 1 and _IDEOGRAMS.fullmatch(found[0]):
        return found[0] if len(found[0]) in IDEOGRAMS else None
    if not LEAST <= len(found) <= MOST or not all(map(_NAME.fullmatch, found)):
        return None
    return None if any(map(institutional, found)) or _is_agency(found) else cased(found)


def pen_name(part: str) -> str | None:
    """Give a part of a byline that is a name written as one word ("JaneRoe"); None if it is none."""
    found = _bare_words(part)
    word = found[0] if len(found) == 1 else ""
    return word if len(word) >= PEN and _PEN.fullmatch(word) and not institutional(word) else None


def _bare_words(part: str) -> list[str]:
    """Give the words of a part of a byline, without what stands before and behind a name."""
    part = _CAMEL.sub(_unglued, _SMALL_BY.sub("", BY.sub("", part.strip())))
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
    return name if reader_words.spaced(found[-1]).rpartition(" ")[2] in last else None


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
    none = words("page.txt", "not-names") | words("page.txt", "outlets")
    return any(w in none for w in word.lower().strip(".").split("-"))


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
