"""One reading of a name throughout a document, where the evidence for it is overwhelming.

The tagger decides mention by mention.  What it misses or mistakes is settled here by the full
name elsewhere in the text, by a title or a noun right before a mention, and by the other names
of a list.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from newsparse.extractor.edges import mend
from newsparse.extractor.tokens import Document, Name
from newsparse.extractor.wordlists import words

_FILE = "consistency.txt"
_ENOUGH = 2
"""Times as often must a label be given to a word as another, to be given to all of its mentions."""
_MIN_LIST = 3
"""Names that make a list."""
_MAX_SAME_START, _MAX_PARTS = 8, 12
"""Full names with one first word that are looked for at most, and their words, so that time stays linear."""
_MONTHS = frozenset(("March", "April", "May", "June", "August"))
_FOLLOWING = frozenset(("and", "to", "in", "of", "on", "at", "was", "is", "for", "or", "not", "as", "that", "has"))
_PLACING = frozenset(("in", "at", "from", "to", "near", "into", "outside", "around"))
_PERSONAL = 3
"""Words of a person's name that was taken for something else, at most."""
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
    evidence = _Evidence(doc, names)
    names = [evidence.relabelled(n) for n in names]
    names = list(_by_lists(doc, _listed(doc, names), evidence))
    names = [part for n in names for part in _split(doc, n, evidence)]
    return _voted(doc, _completed(doc, names, evidence), evidence)


class _Evidence:
    """What the whole document says of its words as names."""

    def __init__(self, doc: Document, names: list[Name]) -> None:
        """Count the words of full names, the labels of one-word names, and the nouns before them."""
        self.doc = doc
        self.full = Counter[str]()
        self.bare: dict[str, Counter[str]] = defaultdict(Counter)
        self.said: dict[str, str] = {}
        self.articled = Counter[str]()
        self.firms: set[tuple[str, ...]] = set()
        for n in names:
            if n.label == "ORG" and n.last - n.first > 1:
                self._firm(doc.words[n.first : n.last])
        for n in names:
            parts = doc.words[n.first : n.last]
            if len(parts) == 1:
                self._bare(n)
            elif n.label == "PERSON" and tuple(parts) not in self.firms:
                self.full.update({w for w in parts if len(w) > 2 and w[0].isupper()})  # noqa: PLR2004 - no initials
        self.lower = {w for w in doc.words if w.islower()}
        datelines = (r for r, kind in zip(doc.sentences, doc.kinds, strict=True) if kind == "dateline")
        self.filed = {w.casefold() for first, last in datelines for w in doc.words[first:last]}

    def _bare(self, name: Name) -> None:
        word = self.doc.words[name.first]
        self.bare[word][name.label] += 1
        label = self.label_before(name.first)
        if label:
            self.said.setdefault(word, label)
        elif name.label == "PERSON" and self._with_article(name):
            self.articled[word] += 1

    def _with_article(self, name: Name) -> bool:
        """Tell whether "the" stands before a name that nothing follows: the Satyagraha, not the Poole case."""
        after = self.doc.words[name.last] if name.last < len(self.doc.words) else "."
        before = self.doc.words[name.first - 1] if name.first else ""
        return before in ("the", "The", "this") and (not after[0].isalnum() or after in _FOLLOWING)

    def _firm(self, parts: list[str]) -> None:
        """Remember a company by its name without Inc. or Ltd, and by the last word of that."""
        core = parts
        while len(core) > 1 and core[-1].rstrip(".").lower() in words("organizations.txt", "legal"):
            core = core[:-1]
        if len(core) < len(parts):
            self.firms.update((tuple(core), (core[-1],)))

    def known(self) -> dict[str, str]:
        """Words of full names and words that are clearly one name, with the label."""
        most = {w: c.most_common(1)[0] for w, c in self.bare.items() if c}
        others = {w: max(1, self.bare[w].total() - k) for w, (_, k) in most.items()}
        clear = {w: label for w, (label, k) in most.items() if k >= _ENOUGH * others[w]}
        found = clear | dict.fromkeys(self.full, "PERSON")
        return {w: label for w, label in found.items() if w.lower() not in self.lower and w not in _MONTHS}

    def label_before(self, i: int) -> str | None:
        """The label that the word before token i gives, quotes aside."""
        at = i - 1
        if at > 0 and self.doc.words[at] in "“‘\"'":
            at -= 1
        if at < 0 or "\n" in self.doc.text[self.doc.ends[at] : self.doc.starts[i]]:
            return None
        before = self.doc.words[at]
        if before == "," and at > 0:
            return "PERSON" if self.doc.words[at - 1] in words("persons.txt", "kin") else None
        stopped = before == "." and at > 0
        title = (self.doc.words[at - 1] if stopped else before).rstrip(".")
        if title[:1].isupper() and title.lower() in words(_FILE, "person-titles"):
            return "PERSON"
        headed = before == "of" and at > 0 and self.doc.words[at - 1].lower() in words(_FILE, "heads-of")
        if headed or before in words(_FILE, "organization-nouns"):
            return "ORG"
        if before in words(_FILE, "thing-nouns"):
            return "OTHER"
        return "PERSON" if before.lower() in words(_FILE, "person-nouns") else None

    def relabelled(self, name: Name) -> Name:
        """Give a one-word name the label that the document gives the word."""
        word = self.doc.words[name.first]
        if name.last - name.first > 1:
            return self._several(name)
        if name.label == "PERSON" and (word,) in self.firms and not self.full[word]:
            return replace(name, label="ORG")
        if name.label != "PERSON" and self._is_person(name, word):
            return replace(name, label="PERSON")
        if name.label == "PERSON" and not self.full[word]:
            kind = "ORG" if word.lower() in words("organizations.txt", "heads") else name.label
            kind = "PLACE" if word.casefold() in self.filed else kind
            kind = "OTHER" if _ENOUGH * self.articled[word] > self.bare[word]["PERSON"] else kind
            return replace(name, label=self.said.get(word, kind))
        return name

    def _several(self, name: Name) -> Name:
        """Relabel a name of several words by the word before it."""
        said = self.label_before(name.first)
        parts = self.doc.words[name.first : name.last]
        if name.label == "PERSON":
            label = "ORG" if tuple(parts) in self.firms else name.label
            return replace(name, label="OTHER" if said == "OTHER" else label)
        personal = name.label in ("ORG", "OTHER") and said == "PERSON" and len(parts) <= _PERSONAL
        heads = words("organizations.txt", "heads") | words("organizations.txt", "legal")
        if personal and all(w[0].isupper() for w in parts) and heads.isdisjoint(w.lower() for w in parts):
            return replace(name, label="PERSON")
        return name

    def _is_person(self, name: Name, word: str) -> bool:
        """Tell whether a word is far more often a person's name, or has Mr in front of it."""
        if name.label in ("ORG", "OTHER") and self.said.get(word) == "PERSON":
            return True
        people = self.bare[word]["PERSON"] + _ENOUGH * self.full[word]
        often = name.label != "OTHER" and people >= _ENOUGH * self.bare[word][name.label]
        return often and not (name.label == "PLACE" and self._at_place(name.first))

    def _at_place(self, i: int) -> bool:
        return i > 0 and self.doc.words[i - 1].lower() in _PLACING


def _listed(doc: Document, names: list[Name]) -> list[Name]:
    """Add the untagged capitalised words that stand between two people of a list."""
    out = names[:1]
    for a, b in pairwise(names):
        gap = doc.words[a.last : b.first] if a.label == b.label == "PERSON" else []
        first = a.last + next((k for k, w in enumerate(gap) if w not in _LINKS), 0)
        last = b.first - next((k for k, w in enumerate(reversed(gap)) if w not in _LINKS), 0)
        between = bool(gap) and a.last < first < last < b.first and last - first <= _PERSONAL
        if between and all(w[0].isupper() and w.isalpha() for w in doc.words[first:last]):
            out.append(Name(doc.starts[first], doc.ends[last - 1], "PERSON", first, last))
        out.append(b)
    return out


def _by_lists(doc: Document, names: list[Name], evidence: _Evidence) -> Iterator[Name]:
    """Give a one-word name in a list the label of the others."""
    for run in _runs(doc, names):
        if len(run) < _MIN_LIST:
            yield from run
            continue
        counts = Counter(n.label for n in run)
        label, most = counts.most_common(1)[0]
        settled = most >= _ENOUGH * (len(run) - most)
        for n in run:
            word = doc.words[n.first]
            weak = n.last - n.first == 1 and evidence.bare[word].total() == 1 and not evidence.full[word]
            yield replace(n, label=label) if settled and weak else n


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


def _split(doc: Document, name: Name, evidence: _Evidence) -> list[Name]:
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
    return [replace(name, last=cut, end=doc.ends[cut - 1]), person]


def _completed(doc: Document, names: list[Name], evidence: _Evidence) -> list[Name]:
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


def _voted(doc: Document, names: list[Name], evidence: _Evidence) -> list[Name]:
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
    settled = label != name.label and most >= _ENOUGH * max(1, votes.total() - most)
    return replace(name, label=label) if settled else name


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
