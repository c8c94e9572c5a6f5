"""The parts of a personal name, and when two names can be one person's."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from newsparse.extractor.people.weights import weights
from newsparse.extractor.people.words import flagged, spellings
from newsparse.wordlists import fold

_QUOTES = "\"'“”‘’«»()[],;:"
_PARTS = str.maketrans(dict.fromkeys("-‐‑‒–", " ") | {".": ". "})
"""What parts the words of a name: dashes, and the stop of an initial (R.Poole)."""
_SON_OF = frozenset(("bin", "ibn"))
_SHORT_ALL_CAPS = 3
"""All-capital words up to this length may be initials or a stage name (RM, SZA)."""
_EAST = 4
"""Words of a name that begins with its family name, at most."""
_ADDED = 4
"""Letters of a word of three that may have one more at its end: Phyo Zeya(r) Thaw."""
_LONGEST = 12
"""Words of a name that are looked at, at most."""
_SPELLING = 5
"""Words of at least this length may differ in one letter and still be one."""


class FullName(NamedTuple):
    """A personal name as written, without title, taken apart.

    ``words`` are folded; ``suffix`` is generational (jr, iii); ``family`` holds the indices of the
    words that can stand for the person as a family name; ``weight`` says how full the name is:
    words that are no initials, words, letters.
    """

    surface: str
    words: tuple[str, ...]
    suffix: str
    family: frozenset[int]
    weight: tuple[int, int, int]

    def with_family(self, family: str) -> "FullName":
        """Give the name with a family name that stands elsewhere: [Ana] and Luis Vega."""
        words = (*self.words, family)
        return self._replace(words=words, family=frozenset((len(words) - 1,)))


def parse(surface: str) -> FullName:
    """Take a name as written apart.

    >>> parse("J.K. Rowling").words, parse("Marcos Jr.").suffix, parse("Abdel Fattah al-Sisi").words
    (('j', 'k', 'rowling'), 'jr', ('abdel', 'fattah', 'sisi'))
    """
    spaced = " ".join(surface.split())
    surface = surface if spaced == surface else spaced  # not a second string of the same
    found = _plain(surface) or list(_words(surface))
    suffix = found.pop() if len(found) > 1 and found[-1] in flagged("suffix") else ""
    core = _core(tuple(map(intern, found)))
    full = sum([len(w) > 1 for w in core])
    weight = _weight(full, len(core) + bool(suffix), len(surface))
    return FullName(surface, core, suffix, _family(core), weight)


def _core(found: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out al-, join "bin" to what follows, cut very long names but for their end."""
    core = found
    if not flagged("article").isdisjoint(found) or not _SON_OF.isdisjoint(found):
        core = _fathers(w for w in found if w not in flagged("article")) or found
    return (*core[: _LONGEST - 1], core[-1]) if len(core) > _LONGEST else core


@lru_cache(1024)
def _weight(full: int, length: int, letters: int) -> tuple[int, int, int]:
    """Give the weight of a name; the same is one tuple, since there may be a hundred thousand names."""
    return full, length, letters


@lru_cache
def _places(*indices: int) -> frozenset[int]:
    """Give a set of indices; the same is one, as of weights."""
    return frozenset(indices)


def _plain(surface: str) -> list[str]:
    """Give the folded words of a name without marks, accents and initials; none for any other."""
    parts = surface.split(" ")
    simple = surface.isascii() and all(p.isalpha() and (len(p) > len("JK") or p.islower()) for p in parts)
    return [spellings().get(w, w) for w in surface.lower().split()] if simple else []


def _words(surface: str) -> Iterator[str]:
    """Give the folded words of a name, each initial one."""
    mixed = any(c.islower() for c in surface)
    spelt = spellings()
    for raw in surface.translate(_PARTS).split():
        word = raw.strip(_QUOTES)
        if _initials(word, mixed=mixed):
            yield from (c.casefold() for c in word if c.isalpha())
        elif folded := fold(word):
            yield spelt.get(folded, folded)


def _fathers(found: Iterable[str]) -> tuple[str, ...]:
    """Join "bin" to the father's name behind it, so that "Salman" is not "Mohammed bin Salman"."""
    core: list[str] = []
    for word in found:
        if core and core[-1] in _SON_OF:
            core[-1] += word
        else:
            core.append(word)
    return tuple(core)


def _family(core: tuple[str, ...]) -> frozenset[int]:
    """Indices of the family name: the last word, or the first or second in East Asia."""
    n = len(core)
    east = flagged("family-first")
    if 1 < n <= _EAST and core[0] in east:
        return _places(0)
    middle = n > 2 and core[1] in east  # noqa: PLR2004 - Austin Li Jiaqi
    return _places(n - 1, 1) if middle else _places(n - 1)


def _initials(word: str, *, mixed: bool) -> bool:
    """J., J.K. and, where the rest is not all capitals, JK."""
    if "." in word.rstrip("."):
        return all(len(part) <= 1 for part in word.split("."))
    return mixed and len(word) == 2 and word.isupper() and word.isalpha()  # noqa: PLR2004 - two letters


def compatible(a: FullName, b: FullName) -> bool:
    """Tell whether two names of two words or more can be the same person's.

    One must be the other less some words (or with initials for words), and they must agree in
    their first or last word; or they are the same words in another order, joined otherwise, or
    with one letter spelt otherwise.
    """
    if a.suffix and b.suffix and a.suffix[0] != b.suffix[0]:
        return False
    short, long = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    if "".join(short) == "".join(long) or (len(short) == len(long) and set(short) == set(long)):
        return True
    if _within(short, long):
        return _alike(short[-1], long[-1]) or _alike(short[0], long[0]) or _run(short, long)
    return len(short) == len(long) and _respelt(short, long)


def _alike(a: str, b: str) -> bool:
    return a == b or (a[0] == b[0] and 1 in (len(a), len(b)))


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """All words of the short name in the long one, in order, at least one of them in full."""
    at, full = 0, 0
    for word in short:
        rest = long[at:]
        if word in rest:
            at += rest.index(word) + 1
            full += len(word) > 1
            continue
        for w in rest:
            at += 1
            if _alike(word, w):
                break
        else:
            return False
    return full > 0


def _run(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    n = len(short)
    return any(long[i : i + n] == short for i in range(len(long) - n + 1))


def _respelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Names that differ in one word only, by one letter: a long word, or one of three and more."""
    pairs = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(pairs) != 1:
        return False
    x, y = sorted(pairs[0], key=len)
    added = len(a) > 2 and len(x) >= _ADDED and y[:-1] == x  # noqa: PLR2004 - Phyo Zeya(r) Thaw
    return added or one_letter(x, y)


def one_letter(a: str, b: str) -> bool:
    """Tell whether two long words differ in one letter, or in two that changed places, before the last.

    >>> one_letter("eldridge", "eldrige"), one_letter("kusae", "kuase"), one_letter("simon", "simone")
    (True, True, False)
    """
    if len(a) > len(b):
        a, b = b, a
    if a == b or len(a) < _SPELLING or len(b) - len(a) > 1 or a[-1] != b[-1]:
        return False
    i = next((k for k, c in enumerate(a) if c != b[k]), len(a))
    if len(a) < len(b):
        return a[i:] == b[i + 1 :]
    swapped = a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :]
    return swapped or a[i + 1 :] == b[i + 1 :]


def is_given(word: str) -> bool:
    """Tell whether a folded word is a common first name."""
    return weights()["g" + word] != 0


def in_capitals(surface: str) -> bool:
    """Tell whether a name is written in capitals; McTOLO is."""
    if "Mc" not in surface:
        return surface.isupper() and all(w.isupper() for w in surface.split())
    return all(w.isupper() or (w.startswith("Mc") and w[2:].isupper()) for w in surface.split())


def in_normal_case(surface: str, seen: dict[str, str]) -> str:
    """Write a name that stands in capitals as the article writes it elsewhere, else in title case.

    Args:
        surface: the name.
        seen: mixed-case words of the article's names by folded word.

    """
    if not in_capitals(surface) or (" " not in surface and len(surface) <= _SHORT_ALL_CAPS):
        return surface
    return " ".join(_word_case(w, seen, first=not i) for i, w in enumerate(surface.split()))


def _word_case(word: str, seen: dict[str, str], *, first: bool) -> str:
    folded = fold(word)
    if folded in seen:
        return seen[folded]
    if folded in flagged("particle") and not first:
        return word.casefold()
    if folded in flagged("suffix"):
        return word if folded[0] == "i" else word.capitalize()
    if "." in word.rstrip(".") or len(folded) == 1:
        return word
    parts = word.split("-")
    return "-".join(_capital(p) for p in parts)


def _capital(word: str) -> str:
    for prefix in ("O'", "O’", "D'", "D’", "MC"):
        if word.upper().startswith(prefix) and len(word) > len(prefix) + 2:
            return prefix[0] + prefix[1:].casefold() + word[len(prefix) :].capitalize()
    return word.capitalize()
