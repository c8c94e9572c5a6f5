"""What each token of a document can be in a noun phrase about a person."""

from collections.abc import Callable, Collection, Iterator, Sequence

from newsparse.extractor.people.words import flagged
from newsparse.tokens import Document, Name

STOP, WORD, PREPOSITION, DETERMINER, LINK, OWN, DASH, COMMA, DOT, PERSON, PARTICIPLE = range(11)
"""What a token can be in a phrase; STOP ends it, PERSON is part of somebody's name, PARTICIPLE a word that no
phrase is about."""
_PARTICIPLES = ("ed", "en", "ing")
PAUSES = {",": ",", "(": "(", "–": "-", "—": "-", "--": "-", "-": "-", ":": ":", "/": "/"}
"""What parts a name and a phrase, set in one way."""
PLACE, ORGANIZATION = ord("E"), ord("G")
"""Labels of names as ``Tokens`` has them: their last letters, which differ."""
_FIXED = {
    "'s": OWN,
    "’s": OWN,
    "-": DASH,
    "‐": DASH,
    "‑": DASH,
    "/": DASH,
    ",": COMMA,
    ".": DOT,
    "&": LINK,
    "whose": STOP,
}
OWNERS = ("his", "her")
"""Pronouns that stand before what is somebody's, as articles do."""
_FLAGS = (
    (PREPOSITION, "preposition"),
    (DETERMINER, "determiner"),
    (LINK, "link"),
    (STOP, "example"),
    (STOP, "copula"),
)


class Kinds(dict[str, int]):
    """``kinds[word]`` is what the word can be in a phrase; remembered."""

    _MOST = 20_000
    """Words remembered at most."""

    def __init__(self, outside: Collection[str], is_verb: Callable[[str], object]) -> None:
        """Take the words that no role has, and what tells verbs."""
        super().__init__(_FIXED)
        self._outside, self._is_verb = outside, is_verb
        for kind, flag in _FLAGS:
            for word in flagged(flag):
                self[word] = kind
                if kind != STOP:
                    self[word.capitalize()] = kind
        for word in OWNERS:
            self[word] = self[word.capitalize()] = DETERMINER

    def __missing__(self, word: str) -> int:
        """Judge a word."""
        kind = self._judged(word)
        if len(self) < self._MOST:
            self[word] = kind
        return kind

    def _judged(self, word: str) -> int:
        """Tell words from what ends a phrase: marks, verbs, and what is known to stand outside of roles."""
        if not word[0].isalnum() or word in self._outside or word.lower() in flagged("style"):
            return STOP
        if not (word.islower() and self._is_verb(word)):
            return WORD
        return PARTICIPLE if word.endswith(_PARTICIPLES) else STOP


def _read(doc: Document, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Give the tokens of each sentence that holds a person, with the sentence before and behind it."""
    sentences = doc.sentences
    done = 0
    for n in names:
        if n.label == "PERSON" and n.last > done:
            at = sentences.at(n.first)
            first = max(done, sentences[max(0, at - 1)][0])
            done = sentences[min(at + 1, len(sentences) - 1)][1]
            yield first, done


class Tokens:
    """The tokens of one document with their kinds and the labels of names; a byte each."""

    def __init__(self, doc: Document, names: Sequence[Name], kinds: Kinds) -> None:
        """Take the tokens, and the names that bound phrases or stand whole in them."""
        self.doc = doc
        self.words = doc.words
        self.kinds = bytearray(len(doc.words) + 1)
        """Filled in the sentences that hold people and those behind them; elsewhere STOP."""
        for first, last in _read(doc, names):
            self.kinds[first:last] = bytes(map(kinds.__getitem__, doc.words[first:last]))
        self.labels = bytearray(len(self.kinds))
        """Of the tokens of names that are no person's: the last letter of the label; else 0."""
        self.joined = bytearray(len(self.kinds))
        """1 for tokens of such names other than the first."""
        self.begins: dict[int, int] = {}
        """Of such a name: the token after its last, to its first."""
        for n in names:
            if n.label != "PERSON":
                self._note(n)
        for n in names:
            if n.label == "PERSON":
                self.kinds[n.first : n.last] = bytes((PERSON,)) * (n.last - n.first)

    def _note(self, name: Name) -> None:
        size = name.last - name.first
        self.begins[name.last] = name.first
        self.joined[name.first + 1 : name.last] = b"\1" * (size - 1)
        self.labels[name.first : name.last] = name.label[-1:].encode() * size
        self.kinds[name.first : name.last] = bytes((WORD,)) * size

    def is_title(self, i: int) -> bool:
        """Tell whether a token is Mr, Dr., Captain."""
        return self.words[i].rstrip(".").lower() in flagged("title")

    def glued(self, i: int, floor: int) -> bool:
        """Tell whether a token goes on a word with a hyphen."""
        return i > floor and self.kinds[i - 1] == DASH and self.touches(i)

    def touches(self, i: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return self.doc.ends[i - 1] == self.doc.starts[i]

    def opening(self, at: int) -> int:
        """Give the first token of the person's name that goes on or ends at a token."""
        while at and self.kinds[at - 1] == PERSON:
            at -= 1
        return at
