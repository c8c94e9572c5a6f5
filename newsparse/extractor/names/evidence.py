"""What a whole document says of its words as names."""

from collections import Counter, defaultdict

from newsparse.extractor.tokens import Document, Name
from newsparse.wordlists import words

_FILE = "consistency.txt"
ENOUGH = 2
"""Times as often must a label be given to a word as another, to be given to all of its mentions."""
PERSONAL = 3
"""Words of a person's name that was taken for something else, at most."""
_MONTHS = frozenset(("March", "April", "May", "June", "August"))
_PLACING = frozenset(("in", "at", "from", "to", "near", "into", "outside", "around"))
_FOLLOWING = _PLACING | {"and", "of", "on", "was", "is", "for", "or", "not", "as", "that", "has"}


class Evidence:
    """What the whole document says of its words as names."""

    def __init__(self, doc: Document, names: list[Name]) -> None:
        """Count the words of full names, the labels of one-word names, and the nouns before them."""
        self.doc = doc
        self.full = Counter[str]()
        self.bare: dict[str, Counter[str]] = defaultdict(Counter)
        self.said: dict[str, str] = {}
        self.articled = Counter[str]()
        self.firms: set[tuple[str, ...]] = set()
        self.sole: set[str] = set()
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
        """Tell whether "the" stands before a name that no noun follows: the Wixa, not the Poole case."""
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
            self.sole.update(core[:1] * (len(core) == 1))

    def known(self) -> dict[str, str]:
        """Words of full names and words that are clearly one name, with the label."""
        most = {w: c.most_common(1)[0] for w, c in self.bare.items() if c}
        others = {w: max(1, self.bare[w].total() - k) for w, (_, k) in most.items()}
        clear = {w: label for w, (label, k) in most.items() if k >= ENOUGH * others[w]}
        leaders = {w for w in set(self.doc.words) if w[0].isupper() and w.lower() in words(_FILE, "leaders")}
        found = clear | dict.fromkeys([*self.full, *sorted(leaders - most.keys())], "PERSON")
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
            return name._replace(label="ORG")
        if name.label == "PLACE" and (self._filing(name) or (word in self.sole and not self._located(name))):
            return name._replace(label="ORG")
        if name.label != "PERSON" and self._is_person(name, word):
            return name._replace(label="PERSON")
        if name.label == "PERSON" and not self.full[word]:
            low = word.lower()
            named = low in words("organizations.txt", "heads") or low in words(_FILE, "agencies")
            kind = "ORG" if named else name.label
            kind = "PLACE" if word.casefold() in self.filed else kind
            kind = "OTHER" if ENOUGH * self.articled[word] > self.bare[word]["PERSON"] else kind
            return name._replace(label=self.said.get(word, kind))
        return name

    def _several(self, name: Name) -> Name:
        """Relabel a name of several words by the word before it."""
        said = self.label_before(name.first)
        parts = self.doc.words[name.first : name.last]
        if name.label == "PERSON":
            label = "ORG" if tuple(parts) in self.firms else name.label
            return name._replace(label="OTHER" if said == "OTHER" else label)
        personal = name.label in ("ORG", "OTHER") and said == "PERSON" and len(parts) <= PERSONAL
        heads = words("organizations.txt", "heads") | words("organizations.txt", "legal")
        if personal and all(w[0].isupper() for w in parts) and heads.isdisjoint(w.lower() for w in parts):
            return name._replace(label="PERSON")
        return name

    def _is_person(self, name: Name, word: str) -> bool:
        """Tell whether a word is far more often a person's name, or has Mr in front of it."""
        if name.label in ("ORG", "OTHER") and self.said.get(word) == "PERSON":
            return True
        if word.lower() in words(_FILE, "leaders") and not self._at_place(name.first):
            return True
        people = self.bare[word]["PERSON"] + ENOUGH * self.full[word]
        often = name.label != "OTHER" and people >= ENOUGH * self.bare[word][name.label]
        return often and not (name.label == "PLACE" and self._at_place(name.first))

    def _filing(self, name: Name) -> bool:
        """Tell whether a name is the agency of a dateline and not Andhra Pradesh: (AP) --."""
        around = self.doc.words[max(0, name.first - 1) : name.last + 1]
        return around == ["(", "AP", ")"]

    def _located(self, name: Name) -> bool:
        """Tell whether a name stands as a place does: in Harrow; Harrow, England."""
        after = self.doc.words[name.last : name.last + 2]
        followed = len(after) == 2 and after[0] == "," and after[1][0].isupper()  # noqa: PLR2004 - comma, name
        return followed or self._at_place(name.first)

    def _at_place(self, i: int) -> bool:
        return i > 0 and self.doc.words[i - 1].lower() in _PLACING
