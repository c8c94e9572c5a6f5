"""One reading of a name throughout a document, where the evidence for it is overwhelming.

The tagger decides mention by mention.  What it misses or mistakes is settled here by the full
name elsewhere in the text, by a title or a noun right before a mention, and by the other names
of a list.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsparse.extractor.names.edges import mend
from newsparse.extractor.names.evidence import ENOUGH, PERSONAL, Evidence
from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import words

_MIN_LIST = 3
"""Names that make a list."""
_MAX_SAME_START, _MAX_PARTS = 8, 12
"""Full names with one first word that are looked for at most, and their words, so that time stays linear."""
_LINKS = frozenset((",", "and", "or", "&", ";"))


def settle(doc: Document, names: list[Name]) -> list[Name]:
    """Relabel, lengthen and add names so that a document does not contradict itself.

    Args:
        doc: the tokens.
        names: what the tagger found, in order.

    Returns:
        The names, in order and without overlaps.

    """
    names = mend(doc, names)
    evidence = Evidence(doc, names)
    names = [evidence.relabelled(n) for n in names]
    names = list(_by_lists(doc, _listed(doc, names), evidence))
    names = [part for n in names for part in _split(doc, n, evidence)]
    return _voted(doc, _completed(doc, names, evidence), evidence)


def _listed(doc: Document, names: list[Name]) -> list[Name]:
    """Add the untagged capitalised words that stand between two people of a list."""
    out = names[:1]
    for a, b in pairwise(names):
        gap = doc.words[a.last : b.first] if a.label == b.label == "PERSON" else []
        first = a.last + next((k for k, w in enumerate(gap) if w not in _LINKS), 0)
        last = b.first - next((k for k, w in enumerate(reversed(gap)) if w not in _LINKS), 0)
        between = bool(gap) and a.last < first < last < b.first and last - first <= PERSONAL
        if between and all(w[0].isupper() and w.isalpha() for w in doc.words[first:last]):
            out.append(Name(doc.starts[first], doc.ends[last - 1], "PERSON", first, last))
        out.append(b)
    return out


def _by_lists(doc: Document, names: list[Name], evidence: Evidence) -> Iterator[Name]:
    """Give a one-word name in a list the label of the others."""
    for run in _runs(doc, names):
        if len(run) < _MIN_LIST:
            yield from run
            continue
        counts = Counter(n.label for n in run)
        label, most = counts.most_common(1)[0]
        settled = most >= ENOUGH * (len(run) - most)
        for n in run:
            word = doc.words[n.first]
            weak = n.last - n.first == 1 and evidence.bare[word].total() == 1 and not evidence.full[word]
            yield n._replace(label=label) if settled and weak else n


def _runs(doc: Document, names: list[Name]) -> Iterator[list[Name]]:
    """Names with nothing but commas and "and" between them."""
    run: list[Name] = []
    for n in names:
        gap = doc.words[run[-1].last : n.first] if run else []
        if run and not (0 < len(gap) <= 2 and _LINKS.issuperset(gap)):  # noqa: PLR2004 - ", and"
            yield run
            run = []
        run.append(n)
    if run:
        yield run


def _split(doc: Document, name: Name, evidence: Evidence) -> list[Name]:
    """An organization with a person's name behind it, where the document has the person elsewhere."""
    last = doc.words[name.last - 1]
    if name.label != "ORG" or not (evidence.full[last] or evidence.bare[last]["PERSON"]):
        return [name]
    heads = words("organizations.txt", "heads")
    inside = range(name.first + 1, name.last - 1)
    cut = max((i + 1 for i in inside if doc.words[i].lower() in heads), default=0)
    if not cut or not all(w[0].isupper() for w in doc.words[cut : name.last]):
        return [name]
    person = Name(doc.starts[cut], name.end, "PERSON", cut, name.last)
    return [name._replace(last=cut, end=doc.ends[cut - 1]), person]


def _completed(doc: Document, names: list[Name], evidence: Evidence) -> list[Name]:
    """Add the mentions that were not tagged: full names tagged elsewhere, and words that always are."""
    bare = {n.first for n in names if n.label == "PERSON" and n.last - n.first == 1}
    taken = {i for n in names for i in range(n.first, n.last)}
    fixed = taken - bare
    known = evidence.known()
    fulls = _fulls(doc, names)
    out: list[Name] = []
    at = 0
    for i, word in enumerate(doc.words):
        if i < at or i in taken or not (word in known or word in fulls):
            continue
        found = _full_at(doc, i, fulls.get(word, ()), fixed)
        if found is None and word in known and _stands_alone(doc, i, taken):
            found = Name(doc.starts[i], doc.ends[i], known[word], i, i + 1)
        if found is not None:
            out.append(found)
            at = found.last
    covered = {i for n in out for i in range(n.first, n.last)}
    return sorted(out + [n for n in names if n.first not in covered], key=lambda n: n.first)


def _voted(doc: Document, names: list[Name], evidence: Evidence) -> list[Name]:
    """Give every mention of a name the label that most of them have, if clearly most do."""
    keys = [tuple(doc.words[n.first : n.last]) for n in names]
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for key, n in zip(keys, names, strict=True):
        votes[key][n.label] += 1
    return [
        n if n.label == "PERSON" and evidence.full[key[-1]] else _majority(n, votes[key])
        for key, n in zip(keys, names, strict=True)
    ]


def _majority(name: Name, votes: Counter[str]) -> Name:
    label, most = votes.most_common(1)[0]
    settled = label != name.label and most >= ENOUGH * max(1, votes.total() - most)
    return name._replace(label=label) if settled else name


def _fulls(doc: Document, names: list[Name]) -> dict[str, list[tuple[list[str], str]]]:
    """Names of several words by their first word, with their labels; no more than a few a word."""
    found: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for n in names:
        parts = doc.words[n.first : n.last]
        if not 1 < len(parts) <= _MAX_PARTS:
            continue
        same = found[parts[0]]
        if len(same) < _MAX_SAME_START and all(parts != p for p, _ in same):
            same.append((parts, n.label))
    return found


def _full_at(doc: Document, i: int, fulls: Iterable[tuple[list[str], str]], taken: set[int]) -> Name | None:
    """The longest known name of several words that begins at token i."""
    best = None
    for parts, label in fulls:
        last = i + len(parts)
        longer = best is None or last > best.last
        if longer and doc.words[i:last] == parts and taken.isdisjoint(range(i, last)):
            best = Name(doc.starts[i], doc.ends[last - 1], label, i, last)
    return best


def _stands_alone(doc: Document, i: int, taken: set[int]) -> bool:
    """Tell whether no capitalised word or name touches a word."""
    after = doc.words[i + 1] if i + 1 < len(doc.words) else ""
    return i + 1 not in taken and i - 1 not in taken and not after[:1].isupper()
