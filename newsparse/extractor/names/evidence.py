"""What speaks for one type of a form or another: features of all its mentions together.

Features are strings; what each weighs for which type is learnt (see ``training.entities``):
"mX-3" the mean probability of PERSON is about e^-1.5, "ends:PERSON" the last words of a longer
form that the tagger calls a person, "hmember" belongs to a noun "member" in front ("members of
the Wixa"), "pc12" said to be something of word class 12 (", a Wixa of ...").
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import copysign, log, log1p

from newsparse.extractor.names.features import LISTS, Lexicon, shape
from newsparse.extractor.names.forms import Form, Links
from newsparse.extractor.names.model import NAT
from newsparse.extractor.names.view import FILE
from newsparse.tokens import Document, Name
from newsparse.wordlists import words as listed

_LOOKED_AT = 8
"""Mentions of a form whose surroundings are looked at, so that time stays linear; later ones add nothing."""
_LISTED = 3
"""Words of a phrase of the lexicon, at most."""
_LEAST, _MOST = -8, 8
"""Ends of the scale of a score, in half nats: 50:1."""
_NEGLIGIBLE = 1e-9
"""Added to probabilities before the logarithm is taken."""
_MANY = 5
"""Mentions, and words, from which on they are not counted."""
_BACK, _AHEAD = 4, 6
"""Tokens before and after a mention that are looked at."""
_LETTERS = "XLGOn"
"""How features write the types and none."""
_QUOTES = "“”\"‘’''``("


class Context:
    """What the features of a form are drawn from: the tokens, the other names and forms, the word classes."""

    __slots__ = ("_firsts", "_names", "doc", "lexicon", "links", "small")

    def __init__(self, doc: Document, names: Sequence[Name], links: Links, lexicon: Lexicon) -> None:
        """Note where names begin, for lists of them, and the words in small letters."""
        self.doc, self.links, self.lexicon = doc, links, lexicon
        self._names, self._firsts = names, array("I", (n.first for n in names))
        self.small = {w for w in doc.words if w.islower()}

    def word(self, i: int) -> str:
        """Give a token in small letters, "" outside the document."""
        words = self.doc.words
        return words[i].lower() if 0 <= i < len(words) else ""

    def label(self, i: int) -> str:
        """Give the label of the name that begins with a token, "" if there is none."""
        at = bisect_left(self._firsts, i)
        return self._names[at].label if at < len(self._firsts) and self._firsts[at] == i else ""

    def label_before(self, i: int) -> str:
        """Give the label of the name that ends before a token, "" if there is none."""
        at = bisect_left(self._firsts, i) - 1
        return self._names[at].label if at >= 0 and self._names[at].last == i else ""

    def kind(self, word: str) -> int:
        """Give the middle class of a word."""
        return self.lexicon[word] >> 11 & 511


def features(form: Form, around: Context) -> list[str]:
    """Give the features of a form."""
    found = [*_scores(form), *_labels(form), *_own_words(form, around), *around.links.of(form)]
    mentions = form.mentions[:_LOOKED_AT]
    near = [f for name in mentions for f in _near(name, around)]
    return found + (near if len(mentions) == 1 else sorted(set(near)))


def _near(name: Name, around: Context) -> Iterator[str]:
    """What stands around a mention, and in which part of the article it stands."""
    yield f"k{around.doc.kinds[around.doc.sentences.at(name.first)]}"
    yield from _before(name, around)
    yield from _behind(name, around)


def _scores(form: Form) -> Iterator[str]:
    """What the tagger's scores say of each type: mean probability, the best mention, all together."""
    for letter, share in zip(_LETTERS, form.shares, strict=True):
        yield f"m{letter}{max(_LEAST, int(2 * log(share + _NEGLIGIBLE)))}"
    for letter, best, total in zip(_LETTERS, form.best, form.total, strict=False):
        yield f"x{letter}{max(_LEAST, min(_MOST, int(2 * best / NAT)))}"
        yield f"s{letter}{int(copysign(log1p(abs(total / NAT)) * 2, total))}"


def _labels(form: Form) -> Iterator[str]:
    """How many mentions the tagger gave which label."""
    labels = [n.label for n in form.mentions]
    for label in sorted(set(labels)):
        yield f"v{label}{int(4 * labels.count(label) / len(labels))}"
    yield f"#{min(len(labels), _MANY)}"
    yield f"#{form.label}{min(len(labels), _MANY)}"


def _own_words(form: Form, around: Context) -> Iterator[str]:
    """What the words of the name are, and which lists they are on."""
    words, lexicon = form.words, around.lexicon
    first, last = words[0], words[-1]
    name = form.mentions[0]
    yield f"n{min(len(words), _MANY)}"
    yield "o" + shape(around.doc.text[name.start : name.end])
    for place, word in (("f", first), ("l", last)):
        value = lexicon[word]
        yield f"{place}w{word}"
        yield f"{place}c{value >> 11 & 511}"
        yield f"{place}g{value >> 20 & LISTS}"
    if 1 < len(words) <= _LISTED:
        yield f"pg{lexicon[' '.join(words)] >> 20 & LISTS}"
    if len(words) == 1:
        yield f"1g{lexicon[first] >> 20 & LISTS}"
        if first in around.small:
            yield "low"


def _before(name: Name, around: Context) -> Iterator[str]:
    """The word before a mention, quotes aside, and what the mention belongs to: "members of the" Wixa."""
    i = name.first - 1
    word = around.word(i)
    if word and word in _QUOTES:
        yield "quoted"
        i -= 1
        word = around.word(i)
    yield "b" + word
    yield f"bc{around.kind(word)}"
    if word in listed(FILE, "links"):
        yield from _last_of_list(name, around)
    small = listed(FILE, "small")
    while word in small and i > name.first - _BACK:
        i -= 1
        word = around.word(i)
    if i < name.first - 1:
        yield "h" + word
        yield f"hc{around.kind(word)}"


def _behind(name: Name, around: Context) -> Iterator[str]:
    """The word after a mention, what it is said to be (", a club of ..."), the next name of a list."""
    i = name.last
    word = around.word(i)
    if word and word in _QUOTES:
        i += 1
        word = around.word(i)
    yield "a" + word
    yield f"ac{around.kind(word)}"
    if word == ",":
        after = around.word(i + 1)
        yield "c" + after
        if after in listed(FILE, "articles"):
            yield from _said_to_be(i + 2, around)
            return
    if word in listed(FILE, "links"):
        yield from _next_of_list(name, around)


def _said_to_be(i: int, around: Context) -> Iterator[str]:
    """The classes of the words of a noun phrase in apposition, and its last word."""
    small = listed(FILE, "small")
    noun = ""
    for k in range(i, i + _AHEAD - 1):
        word = around.word(k)
        if not word.isalpha() or word in small:
            break
        noun = word
        yield f"pc{around.kind(noun)}"
    if noun:
        yield "=" + noun


def _next_of_list(name: Name, around: Context) -> Iterator[str]:
    """The label of the name right after, with a comma or "and" between."""
    links = listed(FILE, "links")
    for k in (name.last + 1, name.last + 2):
        label = around.label(k)
        if label and links.issuperset(around.doc.words[name.last : k]):
            yield f"i{label}"
            return


def _last_of_list(name: Name, around: Context) -> Iterator[str]:
    """The label of the name right before, with a comma or "and" between."""
    links = listed(FILE, "links")
    for k in (name.first - 1, name.first - 2):
        label = around.label_before(k)
        if label and links.issuperset(around.doc.words[k : name.first]):
            yield f"j{label}"
            return
