"""Bylines: who wrote an article, from a line such as "By Jane Roe and John Doe, Reuters"."""

import re

from newsparse.reader import words

_MAX = 160
"""Characters of a byline: three names with their jobs; longer lines are text."""
_MAX_NAME_WORDS = 5
"""Words of a name with its particles ("Maria de la Cruz Roe"), and of a job."""
_LEAD = re.compile(
    r"(?i)(?:(?:written|reported|story|words|text|report|analysis|opinion|commentary|posted|review"
    r"|interview|compiled|photos? and text|special report)\s)?(?:by|par|por|von)\b\s?[:–—-]?\s?"
    r"|(?:authors?|byline|reporter)\s?:\s?"
)
_SPLIT = re.compile(r"(?i)\s?(?:[,;|·/&()]|[•–—]|\s-\s|\band\b|\bwith\b|\s{2,})\s?")
_CUT = re.compile(r"(?i)\s(?:in|for|of|at|from|is|special to|[-|]|[–—])\s")
_MAIL = re.compile(r"\s?[(<]?[\w.+-]{1,64}@[\w.-]{1,80}[)>]?")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:(?:['.-]|’(?=\w))[^\W\d_]+)*\.?")


def read(line: str) -> list[str] | None:
    """Read a line that says who wrote the article.

    Args:
        line: one block of the text as a string.

    Returns:
        The names, none if only an agency or a desk is named; None if it is no byline.

    """
    if len(line) > _MAX:
        return None
    if line.startswith("Reporting from "):
        return []
    if " | " in line and words.is_agency(line.partition(" | ")[0]):
        return read(line.partition(" | ")[2])
    lead = _LEAD.match(line) if words.first(line) in words.BYLINE else None
    if lead is None:
        return _with_job(line)
    names, sure = _names(line[lead.end() :])
    return names if names or sure else None


def credits(line: str) -> list[str]:  # noqa: A001 - the word of the record
    """Give the organizations of a byline: agencies, and names that end as those of papers and agencies do.

    >>> credits("By Jane Roe, Reuters")
    ['Reuters']
    """
    lead = _LEAD.match(line) if words.first(line) in words.BYLINE else None
    bare = _without_mail(line[lead.end() :] if lead else line)
    found = []
    for piece in (p.strip(" .()").removeprefix("the ") for p in _SPLIT.split(bare) if p and p.strip(" .()")):
        head = _without_agency(piece)
        tail = piece[len(head) :].strip() if head != piece else piece
        if _is_organization(tail):
            found.append(tail)
    return list(dict.fromkeys(found))


def _without_mail(line: str) -> str:
    """Cut out addresses."""
    return _MAIL.sub("", line) if "@" in line else line


def _is_organization(name: str) -> bool:
    """Tell the name of an agency or a paper."""
    if words.is_agency(name):
        return name.lower() not in words.JOBS
    tokens = name.split()
    nouns = words.OUTLET_NOUNS | words.AGENCY_NOUNS
    named = 1 < len(tokens) <= _MAX_NAME_WORDS and all(t[0].isupper() for t in tokens)
    return named and tokens[-1].lower() in nouns


def split(field: str) -> tuple[list[str], list[str]]:
    """Read a field that holds a byline, with or without "By": its people and its organizations."""
    line = field if words.first(field) in words.BYLINE else f"By {field}"
    return read(line) or [], credits(line)


def _with_job(line: str) -> list[str] | None:
    """Read "Jane Roe, Staff Writer" and lines that hold a desk only."""
    if words.JOBS.isdisjoint(words.spaced(line).split()) and not words.is_agency(line):
        return None
    pieces = [p.strip() for p in _SPLIT.split(_without_mail(line)) if p.strip()]
    if not pieces or line[-1] in ".!?:" or not any(map(_is_job, pieces)):
        return None
    if not all(is_short_name(p) or _is_job(p) for p in pieces):
        return None
    return _tidy([p if not _is_job(p) else _bearer(p) for p in pieces if not _is_job(p) or _bearer(p)])


def _bearer(job: str) -> str:
    """Give the name before a job without a comma: "Jane Roe Diplomatic editor"."""
    tokens = job.split()
    name = " ".join(tokens[:2])
    generic = not words.JOB_WORDS.isdisjoint(name.lower().split())
    return name if len(tokens) > 2 and not generic and is_name(name) else ""  # noqa: PLR2004 - a name and a job


def is_short_name(piece: str) -> bool:
    """Tell a name that is no headline."""
    return is_name(piece) and 1 < len(piece.split()) < _MAX_NAME_WORDS


def _names(rest: str) -> tuple[list[str], bool]:
    """Read the names after "By"; and whether the line is a byline even without any."""
    bare = _without_mail(rest).strip(" .")
    pieces = [p.strip() for p in _SPLIT.split(bare) if p and p.strip()]
    names: list[str] = []
    for k, piece in enumerate(pieces):
        cut = _CUT.split(piece, maxsplit=1)[0].strip()
        head = _without_agency(cut)
        outlet = k > 0 and not words.OUTLET_NOUNS.isdisjoint(words.spaced(cut).split())
        if head == cut and (outlet or _is_job(piece)):
            return _tidy(names), True
        if not is_name(head) or (k and len(head.split()) == 1):
            short = len(bare) < _MAX // 2 and _is_tail(piece)
            return (_tidy(names), True) if names and short else ([], False)
        names.append(head)
        if head != piece:
            break
    return _tidy(names), False


def _is_tail(piece: str) -> bool:
    """Tell what may follow the names: a place, a date, a title - no running text."""
    tokens = piece.split()
    return sum(t[0].islower() for t in tokens) <= len(tokens) // 2


def _is_job(piece: str) -> bool:
    """Tell a job, a desk or an agency from a name."""
    if words.is_agency(piece):
        return True
    tokens = words.spaced(piece).split()
    if len(tokens) > _MAX_NAME_WORDS:
        return False
    if tokens[1:] and words.is_agency(tokens[0]) and words.JOB_WORDS.issuperset(tokens[1:]):
        return True  # "Reuters Staff"
    ends = bool(tokens) and (tokens[-1] in words.JOBS or tokens[-1] in words.AGENCY_NOUNS)
    return ends and tokens[0] not in {"a", "an"}


def _without_agency(name: str) -> str:
    """Cut an agency or a job that follows a name without a comma ("JANE ROE Associated Press")."""
    tokens = name.split()
    for k in range(2, len(tokens)):
        tail = " ".join(tokens[k:])
        if words.is_agency(tail) or tokens[k].lower() in words.JOBS:
            return " ".join(tokens[:k])
    return name


def is_name(piece: str) -> bool:
    """Tell whether a string has the shape of a person's name: capitalised words and particles."""
    tokens = piece.split()
    if not 0 < len(tokens) <= _MAX_NAME_WORDS or tokens[0].lower() in words.NOT_PLACES:
        return False
    if not all(_NAME_WORD.fullmatch(t) for t in tokens):
        return False
    proper = [t for t in tokens if t[0].isupper()]
    return len(proper) > 0 and all(t in proper or t in words.NAME_PARTICLES for t in tokens)


def is_name_in_place(line: str) -> bool:
    """Tell "Jane Roe in Paris": a name and where its bearer writes from."""
    name, sep, place = line.partition(" in ")
    return bool(sep) and is_short_name(name) and is_name(place) and not words.is_place(name)


def _tidy(names: list[str]) -> list[str]:
    """Write names that are printed in capitals as names."""
    return [" ".join(map(_tidy_word, n.split())) if n.isupper() else n for n in names]


def _tidy_word(word: str) -> str:
    """Write "ROE", "O'BRIEN" and "AL-SABAH" as names, but keep initials."""
    if word.startswith("MC") and len(word) > len("MCX"):
        return "Mc" + word[2:].capitalize()
    return word.title() if len(word.rstrip(".")) > 1 and "." not in word[:-1] else word
