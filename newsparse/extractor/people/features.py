"""What speaks for and against a phrase as somebody's role.

Features come in groups, each of a few facts of the phrase: its key. What a key weighs is added up once
and remembered, for the same heads, first words and shapes come again and again.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from newsparse.extractor.names.features import shape
from newsparse.extractor.people.kinds import PERSON
from newsparse.extractor.people.phrase import Phrase
from newsparse.extractor.people.phrases import Phrases
from newsparse.extractor.people.words import flagged

_LATER = 3
"""Mentions of a person from this one on are alike."""
_LONG = ((5, "5"), (7, "7"), (10, "10"))
"""Lengths from five tokens on, in steps."""

Key = tuple[Any, ...]


class Mention(NamedTuple):
    """A mention as a key: which of the person's, whether more than a surname, where it stands, what follows.

    The latter is the kind of the next token, whether it is capitalised, and how like a head of roles it is.
    """

    nth: str
    full: str
    segment: str
    follows: str


class Vocabulary(NamedTuple):
    """What is known of words: classes, and how like those that head roles (0: not, to 9) they are used."""

    lexicon: Mapping[str, int]
    heads: Callable[[str], int]

    def middle(self, low: str) -> int:
        """Give the class of a lower-cased word; 0 if it has none."""
        return self.lexicon[low] >> 11 & 511


def of_head(vocabulary: Vocabulary, place: str, word: str, prior: str) -> list[str]:
    """Features of the noun that the phrase is about, by the place of the phrase."""
    low = word.lower()
    like = vocabulary.heads(low)
    case = "A" if word.isupper() and len(word) > 1 else "C" if word[0].isupper() else "c"
    number = "s" if low.endswith("s") and not low.endswith("ss") else ""
    out = [f"h{low}", f"h{place} {low}", f"h3{low[-3:]}", f"hk{place} {case}{number}", f"hk{case}{number}"]
    out += [f"hv{like}", f"hv{place} {like}", f"hv{place[:1]}{case} {like}"]
    if prior:
        out += [f"d{low}", f"d{place}", "d"]
    if "-" in low:
        out.append("h" + low.rsplit("-", 1)[1])
    return out


def of_start(vocabulary: Vocabulary, side: str, labels: int, *edge: str) -> list[str]:
    """Features of where a phrase begins: the word before it (empty at the start) and its first word."""
    before, first = edge
    b, f = before.lower(), first.lower()
    shape_before = shape(before)
    out = [f"f{f}", f"f{side} {f}"]
    side = f"{side}{labels}"
    out += [f"b{side} {b}", f"bm{side} {vocabulary.middle(b)}", f"fm{side} {vocabulary.middle(f)}"]
    return [*out, f"bl{side} {shape_before}{b[-2:]}", f"bs{side} {shape_before} {shape(first)}"]


def of_end(_: Vocabulary, labels: int, last: str, after: str) -> list[str]:
    """Features of where a phrase behind a name ends: its last word and the one after it."""
    return [f"l{labels} {last.lower()}", f"a{labels} {after.lower()}"]


def of_shape(vocabulary: Vocabulary, place: str, size: int, governed: str, closing: str) -> list[str]:
    """Features of the whole phrase: length, the word behind its head, the last word if it is not the head."""
    n = next((name for least, name in reversed(_LONG) if size >= least), str(size))
    out = [f"z{place}", f"z{place} {n}", f"zg{place[:2]} {governed}", f"zg{governed} {n}"]
    if closing:
        low, capital = closing.lower(), closing[0].isupper()
        out += [
            f"e{low}",
            f"e3{low[-3:]}",
            f"ek{place}{capital}",
            f"ev{place}{capital} {vocabulary.heads(low)}",
        ]
    return out


def of_mention(_: Vocabulary, place: str, opens: int, at: Mention) -> list[str]:
    """Features of the mention that a phrase stands by; ``opens`` a sentence or not."""
    nth, full, segment, follows = at
    out = [f"q{place}{nth}", f"q{full}{place}", f"q{segment}{place}", f"qs{place}{opens}"]
    if place[0] != ">":
        out += [f"qn{place} {follows[:-1]}", f"qn{follows}"]
    return out


def of_inner(_: Vocabulary, word: str) -> list[str]:
    """Features of a word of the phrase that is not its head."""
    low = word.lower()
    return [f"i{low}", f"i3{low[-3:]}"]


WHOLE: tuple[Callable[..., list[str]], ...] = (of_head, of_shape, of_mention)
"""The groups that are weighed first; where they speak against a phrase, its edges are not looked at."""
EDGES: tuple[Callable[..., list[str]], ...] = (of_start, of_end)


def mention(vocabulary: Vocabulary, phrases: Phrases, nth: int, last: int, *, full: bool) -> Mention:
    """Take the facts of the mention that ends at token ``last``."""
    doc = phrases.doc
    after = doc.words[last] if last < len(doc.words) else ""
    number, form = str(min(nth, _LATER)), "full" if full else "bare"
    follows = f"{phrases.kinds[last]}{'C' if after[:1].isupper() else 'c'}{vocabulary.heads(after.lower())}"
    return Mention(number, form, doc.kinds[phrases.sentence(last - 1)], follows)


def whole(phrases: Phrases, phrase: Phrase, at: Mention) -> tuple[Key, ...]:
    """Give the keys of WHOLE."""
    place, first, last, head = phrase
    words = phrases.words
    governed = words[head + 1].lower() if head + 1 < last else ""
    closing = words[last - 1] if governed and ">" not in place else ""
    prior = words[head - 1].lower() if head > first else ""
    prior = prior if prior in flagged("title") else ""
    return (
        (place, words[head], prior),
        (place, last - first, governed, closing),
        (place[:2], int(phrases.doc.sentence(first)[0] == first), at),
    )


def edges(phrases: Phrases, phrase: Phrase) -> tuple[Key, ...]:
    """Give the keys of EDGES; of a phrase before its name the end is the name."""
    place, first, last, _ = phrase
    words, labels = phrases.words, phrases.labels
    before = words[first - 1] if first else ""
    marks = labels[first - 1] << 8 | labels[first]
    if ">" not in place:
        return (("<", marks, before, words[first]),)
    after = words[last] if last < len(words) else ""
    closing = labels[last - 1] << 8 | labels[last]
    return (place, marks, before, words[first]), (closing, words[last - 1], after)


def features(vocabulary: Vocabulary, phrases: Phrases, phrase: Phrase, at: Mention) -> list[str]:
    """Give all features of a phrase, for training and for showing why."""
    groups = [
        *zip(WHOLE, whole(phrases, phrase, at), strict=True),
        *zip(EDGES, edges(phrases, phrase), strict=False),
    ]
    out = [f for group, key in groups for f in group(vocabulary, *key)]
    inner = (
        phrases.words[i]
        for i in range(phrase.first, phrase.last)
        if i != phrase.head and phrases.kinds[i] != PERSON
    )
    return out + [f for word in inner for f in of_inner(vocabulary, word)]
