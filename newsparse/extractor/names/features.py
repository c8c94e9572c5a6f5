"""What the tagger looks at: the features of a token, its neighbours and its document.

Features come in two kinds. A *word* feature depends on one word only ("lzuma": the lower-cased
word, "s3uma": its suffix) and counts in each *block*, that is from each place the word can
stand relative to the token that is labelled: itself, the one before, after, and so on. So the
weights of a word are summed once and used wherever it occurs. A *position* feature depends on
more than one word and counts for one token only.

The document blocks (D, E) look at the neighbours of the other occurrences of the token, after
Ratinov and Roth, "Design challenges and misconceptions in named entity recognition" (2009);
the run blocks (B, A) at the words around the whole run of capitalised tokens.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from newsparse.extractor.names.view import FILE, Page
from newsparse.wordlists import words

BLOCKS = "SPNQRBALFDE"
"""Self, previous, next, two before, two after, before the run, after the run,
last and first of the run, document before and after."""
START, END = "\x02", "\x03"
"""Stand for the edges of a sentence."""
REACH = 7
"""Tokens of a run that are looked at, each way."""
FLAGS = "FLCSBMTDRZHV"
"""Lists: first name, last name, country, state, big city, middling city, small town, demonym, region or
water, district or landmark, title of a person; V: used as names of people are, by its vector."""
LISTS = (1 << len(FLAGS)) - 1
"""The bits of all lists."""
PLACE_FLAGS = 0b001111111100
"""The bits of the lists of places and their people, from C to Z."""
MANY = 4
"""Occurrences from which on they are not counted."""

Lexicon = Mapping[str, int]
"""A lower-cased word or phrase to what is known of it: code << 32 | flags << 20 | middle class << 11 | class.
The code tells by the word's vector what it is likely to name, in two bits for each of four types."""
USES = 32
"""Bits below the code."""
_BEFORE = 4
"""Tokens before a run that are looked at for the noun it belongs to."""

_DIGIT = re.compile(r"\d")


@lru_cache(4096)
def shape(word: str) -> str:
    """Give the outline of a word: X capital, x small, 9 digit; runs are one letter, others stand.

    >>> shape("O'Neill"), shape("1,200")
    ("X'Xx", '9,9')
    """
    out = ""
    for c in word:
        k = "X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c
        if k != out[-1:]:
            out += k
    return out[:6]


def word_features(view: str, lexicon: Lexicon) -> tuple[list[str], list[str]]:
    """Give the features of a word: those counted in every block, and those of the word itself only.

    Args:
        view: the word, with CAPS or TITLE before it in such a sentence.
        lexicon: the word classes and lists.

    """
    mode = view[0] if view[0] < " " else ""
    word = view[len(mode) :]
    low = word.lower()
    everywhere = ["o" + mode + shape(word)]
    if not word or low[0].isdigit():
        return [*everywhere, "l" + _DIGIT.sub("0", low)[:8]], []
    value = lexicon[low]
    everywhere += ["l" + low, "3" + low[-3:]]
    everywhere += _learned(value)
    if word == low and not mode:
        return everywhere, []
    everywhere += _lists(value >> 20 & LISTS)
    own = [f"p{low[:n]}" for n in (1, 2, 3, 4) if n < len(low)]
    own += [f"s{low[-n:]}" for n in (1, 2, 4) if n < len(low)]
    own.append(f"n{min(len(low), 10)}{mode}")
    if not mode:
        own.append("w" + word)
    return everywhere, own


def _learned(value: int) -> list[str]:
    """Give the class of a word, and what its vector says that it names."""
    found = [f"c{value & 2047}"] if value & 2047 else []
    return [*found, f"u{value >> USES}"] if value >> USES else found


def _lists(flags: int) -> list[str]:
    """Give the lists that a word is on, all together and one by one."""
    lists = "".join([f for k, f in enumerate(FLAGS) if flags >> k & 1])
    return ["g" + lists, *("g" + f for f in lists)] if len(lists) > 1 else ["g" + lists]


def run(capital: list[bool], first: int, last: int, i: int) -> tuple[int, int]:
    """Give the run of capitalised tokens around token i, within bounds and no longer than REACH each way."""
    a, b = i, i + 1
    low, high = max(first, i - REACH), min(last, i + REACH)
    while a > low and capital[a - 1]:
        a -= 1
    while b < high and capital[b]:
        b += 1
    return a, b


def context(p: Page, k: int, i: int) -> list[tuple[int, str]]:
    """Give the words that count for token i of segment k, with the numbers of their blocks."""
    _, _, first, last = p.segments[k]
    views = p.views
    a, b = run(p.capital, first, last, i)
    near = [_view(views, j, first, last) for j in (i, i - 1, i + 1, i - 2, i + 2, a - 1, b)]
    out = list(enumerate(near))
    if b > i + 1:
        out.append((7, views[b - 1]))
    if a < i:
        out.append((8, views[a]))
    if p.capital[i]:
        others = [j for j in p.seen.get(p.lows[i], ()) if j != i]
        out += [(9, v) for v in {views[j - 1] for j in others if j}]
        out += [(10, v) for v in {views[j + 1] for j in others if j + 1 < len(views)}]
    return out


def _view(views: list[str], j: int, first: int, last: int) -> str:
    """Give a word of a sentence, START before it and END behind it."""
    if j < first:
        return START
    return views[j] if j < last else END


def position_features(p: Page, k: int, i: int, lexicon: Lexicon) -> list[str]:
    """Give the features of token i of segment k that depend on more than its word."""
    _, _, first, last = p.segments[k]
    lows, printed, mode = p.lows, p.words, p.modes[k]
    low = lows[i]
    place = "1" if i == first else "0"
    before, shape_before = (lows[i - 1], shape(printed[i - 1])) if i > first else (START, "_")
    after, shape_after = (lows[i + 1], shape(printed[i + 1])) if i + 1 < last else (END, "_")
    kind = lexicon[low] >> 11 & 511
    out = [
        f"b{before} {low}",
        f"f{low} {after}",
        f"x{mode}{shape_before} {shape(printed[i])} {shape_after}",
        f"k{mode}{p.kinds[k]}{place}",
        f"y{lexicon[before] >> 11 & 511} {kind}",
        f"z{kind} {lexicon[after] >> 11 & 511}",
    ]
    if p.capital[i]:
        out.append(f"d{low in p.small}{place}{mode}")
        out.append(f"e{min(len(p.seen.get(low, ())), MANY)}{mode}")
        if low in p.initials and len(low) > 1 and printed[i].isupper():
            out.append("a")
        out += phrase(p, first, last, i, lexicon)
        found = around(lows, (first, last), bounds(p.capital, first, last, i))
        out += [f for x in found for f in around_features(x, lexicon)]
    return out


def bounds(capital: list[bool], first: int, last: int, i: int) -> tuple[int, int]:
    """Give the whole run of capitalised tokens around token i."""
    a, b = i, i + 1
    while a > first and capital[a - 1]:
        a -= 1
    while b < last and capital[b]:
        b += 1
    return a, b


def around(lows: list[str], sentence: tuple[int, int], run: tuple[int, int]) -> list[str]:
    """Give what stands around a run of capitalised tokens, which counts for each: a letter and two words.

    N, the two behind it; M, the two before it; H, the noun that it belongs to and the word before it
    ("members" and "the" of "members of the Wixa").
    """
    (first, last), (a, b) = sentence, run
    out = [f"N{lows[b]} {lows[b + 1]}"] if b + 1 < last else []
    if a == first:
        return out
    before = lows[a - 1]
    out.append(f"M{lows[a - 2] if a - 2 >= first else START} {before}")
    small = words(FILE, "small")
    if before not in small:
        return out
    j = a - 2
    while j >= first and lows[j] in small and a - j < _BEFORE:
        j -= 1
    if j >= first and lows[j] not in small:
        out.append(f"H{lows[j]} {before}")
    return out


def around_features(found: str, lexicon: Lexicon) -> list[str]:
    """Give the features of something around a run.

    >>> around_features("Nsaid on", {"said": 7 << 11, "on": 3 << 11})
    ['N7 3']
    """
    kind = found[0]
    one, _, two = found[1:].partition(" ")
    value = lexicon[one]
    middle = value >> 11 & 511
    if kind == "N":
        return [f"N{middle} {lexicon[two] >> 11 & 511}"]
    if kind == "M":
        return [f"M{middle} {two}"]
    return [f"Hw{one}", f"Hc{middle}", f"Hf{value & 2047}", f"Hx{one} {two}"]


def phrase(p: Page, first: int, last: int, i: int, lexicon: Lexicon) -> list[str]:
    """Give where token i stands in a listed place name of three or two words."""
    capital, lows = p.capital, p.lows
    if True not in capital[max(first, i - 2) : i] and True not in capital[i + 1 : min(last, i + 3)]:
        return []
    for n in (3, 2):
        for a in range(max(first, i - n + 1), min(i, last - n) + 1):
            capitals = capital[a] and capital[a + n - 1]
            if capitals and (flags := lexicon[" ".join(lows[a : a + n])] >> 20 & PLACE_FLAGS):
                return [f"m{i - a}{n}{flags}"]
    return []
