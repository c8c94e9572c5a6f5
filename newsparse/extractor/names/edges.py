"""Where names begin and end, put right by what stands in and around them."""

from collections.abc import Iterator
from itertools import pairwise

from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import words

_FILE = "consistency.txt"
_CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "«": "»"}
_SPACED = ("-", "–", "—")
_PARTIES = ("D-", "R-", "I-")
"""Party and state of an American politician: D-Ohio."""
_SUFFIXES = ("Jr", "Jr.", "Sr", "Sr.")
_RANKED = ("Sultan", "Prince", "Major", "King")
"""Ranks that are forenames behind another office: CEO Sultan Roe."""
_OFFICES = ("Foreign", "Prime", "Deputy", "Vice", "Chief", "Crown", "First")
"""First words of offices that are no organizations alone."""
_DIVISIONS = ("County", "Parish", "Province", "Township")
"""Words of kind that are nobody's name behind another: Henry County."""
_QUOTED = 5
"""Tokens a nickname has at most, with its closing quote."""


def mend(doc: Document, names: list[Name]) -> list[Name]:
    """Join the pieces of a person's name and relabel names that their own words give away.

    Args:
        doc: the tokens.
        names: what the tagger found, in order.

    Returns:
        The names, in order and without overlaps.

    """
    out: list[Name] = []
    for name in (part for n in names for part in _at_dashes(doc, n)):
        floor = out[-1].last if out else 0
        found = _with_forename(doc, _with_initial(doc, _as_division(doc, name, floor), floor), floor)
        if out and _one_person(doc, out[-1], found):
            found = out.pop()._replace(end=found.end, last=found.last)
        out.append(found)
    nexts = (*(n.first for n in out[1:]), len(doc.words))
    out = [_with_suffix(doc, n, nexts[k]) for k, n in enumerate(out)]
    out = [_by_own_words(doc, _as_company(doc, n, nexts[k])) for k, n in enumerate(out)]
    out = [_without_office(doc, n, *out[k + 1 : k + 2]) for k, n in enumerate(out)]
    return [n for n in out if n.label != "ORG" or not _is_scrap(doc.text[n.start : n.end])]


def _is_scrap(text: str) -> bool:
    """Tell whether what was taken for an organization is the beginning of an office, or D-Ohio."""
    return text in _OFFICES or text[:2] in _PARTIES


def _at_dashes(doc: Document, name: Name) -> Iterator[Name]:
    """Part the names of people that a dash with spaces around it keeps apart."""
    first = name.first
    for i in range(name.first + 1, name.last - 1):
        spaced = doc.ends[i - 1] < doc.starts[i] and doc.ends[i] < doc.starts[i + 1]
        if name.label == "PERSON" and i > first and spaced and doc.words[i] in _SPACED:
            yield Name(doc.starts[first], doc.ends[i - 1], name.label, first, i)
            first = i + 1
    yield name if first == name.first else name._replace(first=first, start=doc.starts[first])


def _with_suffix(doc: Document, name: Name, ceiling: int) -> Name:
    """Take Jr. or Sr. behind a person's full name into it."""
    last = name.last
    full = name.label == "PERSON" and last - name.first > 1
    if not full or last >= ceiling or doc.words[last] not in _SUFFIXES:
        return name
    last += 1
    if last < ceiling and doc.words[last] == "." and doc.ends[last - 1] == doc.starts[last]:
        last += 1
    return name._replace(last=last, end=doc.ends[last - 1])


def _with_initial(doc: Document, name: Name, floor: int) -> Name:
    """Take initials left outside into a person's name: T [P Harris]."""
    first = name.first
    while name.label == "PERSON" and first > floor and _is_initial(doc, first - 1):
        first -= 1
    return name if first == name.first else name._replace(first=first, start=doc.starts[first])


def _with_forename(doc: Document, name: Name, floor: int) -> Name:
    """Take in a forename left outside between a role and a name: police chief Wixa [Poole Hope]."""
    i = name.first - 1
    if name.label != "PERSON" or i <= floor or doc.starts[name.first] - doc.ends[i] != 1:
        return name
    word, before = doc.words[i], doc.words[i - 1]
    heads = words("roles.txt", "heads")
    after_role = before.lower() in heads and (before.islower() or before.isupper())
    title = word.lower() in heads or word.lower() in words("persons.txt", "titles")
    forename = word.istitle() and word.isalpha() and (not title or (word in _RANKED and before.isupper()))
    known = word.lower() in words("persons.txt", "honorifics") or len(word) <= 2  # noqa: PLR2004 - Dr, Lt
    return name._replace(first=i, start=doc.starts[i]) if after_role and forename and not known else name


def _without_office(doc: Document, name: Name, behind: Name | None = None) -> Name:
    """Leave the office of the person behind it out of an organization: [Acme Bank] Chair Jane Roe."""
    last = name.last - 1
    office = behind and behind.label == "PERSON" and behind.first == name.last
    if name.label != "ORG" or not office or last == name.first:
        return name
    head = doc.words[last].istitle() and doc.words[last].lower() in words("roles.txt", "heads")
    return name._replace(last=last, end=doc.ends[last - 1]) if head else name


def _is_initial(doc: Document, i: int) -> bool:
    """Tell whether a token is an initial of the name behind it, or two run together: T, KB."""
    word = doc.words[i]
    if not word.isupper() or doc.starts[i + 1] - doc.ends[i] != 1:
        return False
    if len(word) == 1:
        return word not in "AI"
    pair = len(word) == 2 and word.isalpha() and set(word).isdisjoint("AEIOU")  # noqa: PLR2004 - two letters
    return pair and not doc.words[i + 1].isupper() and word.lower() not in words(_FILE, "no-initials")


def _one_person(doc: Document, a: Name, b: Name) -> bool:
    """Tell whether two names are one person's: side by side, or with a nickname between them."""
    if a.label != "PERSON" or b.label != "PERSON":
        return False
    if a.last == b.first:
        single = b.last - b.first == 1 and all(doc.words[i].isalpha() for i in range(a.first, b.last))
        return single and doc.text[a.end : b.start] == " "
    if b.first - a.last == 1 and doc.words[a.last] in words(_FILE, "joints"):
        return True
    return _nickname(doc, a, b)


def _nickname(doc: Document, a: Name, b: Name) -> bool:
    """Tell whether a quote opens in or right behind a name and closes in or right before the next."""
    inside = next((i for i in range(a.first + 1, a.last + 1) if doc.words[i] in _CLOSING), None)
    if inside is None or b.first - inside > _QUOTED or doc.ends[inside - 1] == doc.starts[inside]:
        return False
    mark = _CLOSING[doc.words[inside]]
    closing = next((i for i in range(inside + 1, b.last) if doc.words[i] == mark), b.last)
    return b.first - 1 <= closing < b.last - 1


def _as_division(doc: Document, name: Name, floor: int) -> Name:
    """Take what looks like a person called County for a place, with the name in front of it."""
    i = name.first - 1
    alone = name.label == "PERSON" and name.last - name.first == 1 and doc.words[name.first] in _DIVISIONS
    if not alone or i < floor or not doc.words[i].istitle() or doc.starts[name.first] - doc.ends[i] != 1:
        return name
    return name._replace(label="PLACE", first=i, start=doc.starts[i])


def _as_company(doc: Document, name: Name, ceiling: int) -> Name:
    """Take Inc. or Corp. behind a person's name into it."""
    behind = doc.words[name.last] if name.last < ceiling else ""
    if name.label != "PERSON" or behind.rstrip(".").lower() not in words(_FILE, "companies"):
        return name
    return name._replace(label="ORG", last=name.last + 1, end=doc.ends[name.last])


def _by_own_words(doc: Document, name: Name) -> Name:
    """Relabel a name of several words that its first or last word or its quotes give away."""
    if name.last - name.first == 1:
        return name
    parts = [w.rstrip(".").lower() for w in doc.words[name.first : name.last]]
    if name.label == "PERSON":
        return _without_title(doc, name._replace(label=_not_a_person(doc, name, parts)))
    if name.label != "ORG" or parts[-1] in words("organizations.txt", "heads"):
        return name
    if _is_state(parts):
        return name._replace(label="PLACE")
    capitals = all(w[0].isupper() for w in doc.words[name.first + 1 : name.last])
    if capitals and parts[0] in words(_FILE, "person-titles"):
        return name._replace(label="PERSON", first=name.first + 1, start=doc.starts[name.first + 1])
    return name


def _without_title(doc: Document, name: Name) -> Name:
    """Leave Gen or Mr. at the front of a person's name out of it."""
    first = name.first
    while name.label == "PERSON" and first < name.last - 1:
        word = doc.words[first].rstrip(".").lower()
        if word and word not in words(_FILE, "person-titles"):
            break
        first += 1
    return name if first == name.first else name._replace(first=first, start=doc.starts[first])


def _not_a_person(doc: Document, name: Name, parts: list[str]) -> str:
    """The label of what looked like a person: a book, an organization, a place or a person after all."""
    party = doc.text[name.start : name.start + 2] in _PARTIES
    if party or _is_title(doc, name) or parts[0] in words(_FILE, "thing-starts"):
        return "OTHER"
    ends = words(_FILE, "companies") | words(_FILE, "company-ends") | words("organizations.txt", "heads")
    if parts[-1] in ends or doc.words[name.last - 1] in words(_FILE, "company-forms"):
        return "ORG"
    placed = parts[0] in words(_FILE, "place-starts") or parts[-1] in words(_FILE, "place-ends")
    return "PLACE" if placed else "PERSON"


def _is_title(doc: Document, name: Name) -> bool:
    """Tell whether a name alone stands in double quotes, as books and films do."""
    before = doc.words[name.first - 1] if name.first else ""
    after = doc.words[name.last : name.last + 2]
    if before not in ('"', "“") or not after:
        return False
    return after[0] == _CLOSING[before] or (after[0] in ",." and after[-1] == _CLOSING[before])


def _is_state(parts: list[str]) -> bool:
    """Tell whether a name is a country's in full: Democratic Republic of ..."""
    lower = [w.lower() for w in parts]
    styled = any(pair in (("republic", "of"), ("kingdom", "of")) for pair in pairwise(lower))
    return styled and words("organizations.txt", "heads").isdisjoint(lower)
