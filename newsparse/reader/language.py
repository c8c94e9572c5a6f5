"""Which language a text is in, told by its commonest words and its script.

Function words are so frequent that some dozen of a language cover a third of its running text (Grefenstette,
1995: "Comparing two language identification schemes"); a page's own ``lang`` is wrong or absent too often
to be more than a hint between close relatives. English is the safe side: short, mixed and wordless texts
count as in doubt.
"""

import re
from collections import Counter
from functools import cache
from unicodedata import name

from newsparse import wordlists
from newsparse.record import Article

_FILE = "languages.txt"
_ENGLISH = "en English"
_SCRIPTS = "scripts"

SAMPLE = 4000
"""Characters looked at from either end of a text: some 1,200 words settle it."""
LEAST = 12
"""Words below which nothing is told: the shortest captions that are articles of their own have more."""
ENGLISH = 0.2
"""Share of English function words from which a text is English; running English has .35 to .5."""
SURELY = 0.3
"""Share of English function words at which no other list is asked; other languages have a tenth of it."""
FOREIGN = 0.14
"""Share of another language's function words that tells it where it also has ``TIMES`` the English share."""
TIMES = 1.5
"""Less than so many times the English share is a mixed text."""
SPARSE = 0.04
"""Share that is enough where there is next to no English: some languages have endings for small words."""
HARDLY = 0.02
"""Share of English function words that is next to none; tables of results in English have more."""
DIFFERENT = 4
"""Different function words that a language must show: a table of results repeats one or two ("d", "s")."""
PROSE = 0.6
"""Share of lower-case words of two letters and more in prose; tables have less."""
LONG = 80
"""Words that such prose has at the least."""
CLOSE = 0.7
"""A relative with so much of the best language's share is it, if the page says so."""

UNKNOWN = "und"
"""BCP 47's tag for a language that is not told."""


def detect(text: str, hint: str | None = None) -> str | None:
    """Tell the language of a text.

    Args:
        text: the paragraphs, with or without markup of their own.
        hint: the BCP 47 tag that a page declares, heeded only between languages that are much alike.

    Returns:
        A BCP 47 tag: "en", another language, "und" for one that is surely not English but has no list
        here; None where it is in doubt.

    """
    sample = text if len(text) <= 2 * SAMPLE else f"{text[:SAMPLE]} {text[-SAMPLE:]}"
    words = re.findall(r"[^\W\d_]+", sample)
    if (script := _script(sample)) != "LATIN":
        return _of_script(script, words, hint)
    if len(words) < LEAST:
        return None
    english = _english(words)
    return "en" if english >= SURELY else _judged(words, english, _shares(words), hint)


def told(article: Article) -> Article:
    """Give an article its language, with a note where it is not English.

    A page's declared language is taken for the hint. Titles alone are too short to tell.

    """
    tag = detect("\n".join(article.paragraphs), article.source.language)
    article = article.replace(source=article.source.replace(language=tag))
    return article if tag in (None, "en") else article.replace(notes=(*article.notes, _note(tag)))


def _note(tag: str) -> str:
    """Say what is not looked for in such a text."""
    return (
        f"language: the text is in {label(tag)}; people, places, dates and quotes are found in English only"
    )


def label(tag: str) -> str:
    """Give a language as the record's note names it, such as ``German (de)``."""
    known = {**_names(), **{line[1]: line[2] for line in wordlists.sections(_FILE)[_SCRIPTS]}}
    return f"{known[tag]} ({tag})" if tag in known else f"another language ({tag})"


def _judged(words: list[str], english: float, shares: dict[str, float], hint: str | None) -> str | None:
    """Tell the language by the shares of function words."""
    best = max(shares, key=lambda tag: shares[tag])
    if english >= max(ENGLISH, shares[best]):
        return "en"
    if shares[best] >= FOREIGN and shares[best] >= TIMES * english:
        return _relative(best, shares, hint)
    if english >= HARDLY or not _is_prose(words):
        return None
    return _relative(best, shares, hint) if shares[best] >= SPARSE else UNKNOWN


def _is_prose(words: list[str]) -> bool:
    """Tell running text from lists of names and figures."""
    return len(words) >= LONG and sum(len(w) > 1 and w.islower() for w in words) >= PROSE * len(words)


def _relative(best: str, shares: dict[str, float], hint: str | None) -> str:
    """Give the best language, or the one of nearly its share that the page declares."""
    declared = (hint or "").lower().replace("_", "-").partition("-")[0]
    declared = "no" if declared in ("nb", "nn") else declared
    return declared if shares.get(declared, 0) >= CLOSE * shares[best] else best


def _english(words: list[str]) -> float:
    """Give the share of English function words; most texts need no other list."""
    common = wordlists.words(_FILE, _ENGLISH)
    return sum(map(common.__contains__, " ".join(words).casefold().split())) / len(words)


def _shares(words: list[str]) -> dict[str, float]:
    """Give the share of the function words of each other language, 0 where it shows too few."""
    found: Counter[str] = Counter()
    different: Counter[str] = Counter()
    table = _table()
    for word, count in Counter(w.casefold() for w in words).items():
        for tag in table.get(word, ()):
            found[tag] += count
            different[tag] += 1
    return {tag: found[tag] / len(words) if different[tag] >= DIFFERENT else 0.0 for tag in _names()}


@cache
def _table() -> dict[str, list[str]]:
    """Give for each function word the languages that have it."""
    table: dict[str, list[str]] = {}
    for heading, lines in wordlists.sections(_FILE).items():
        for line in lines if heading not in (_ENGLISH, _SCRIPTS) else ():
            for word in line:
                table.setdefault(word, []).append(heading.partition(" ")[0])
    return table


@cache
def _names() -> dict[str, str]:
    """Give the name of each language but English that has a list."""
    headings = (h.partition(" ") for h in wordlists.sections(_FILE) if h not in (_ENGLISH, _SCRIPTS))
    return {tag: told for tag, _, told in headings}


def _script(sample: str) -> str:
    """Give the script of most letters, by their Unicode names; LATIN where there are none."""
    if sample.isascii():
        return "LATIN"
    scripts: Counter[str] = Counter()
    for sign, count in Counter(sample).items():
        if sign.isalpha():
            scripts[name(sign, "LATIN").partition(" ")[0]] += count
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts["CJK"] / _KANA:
        scripts["HIRAGANA"] += scripts["KATAKANA"] + scripts.pop("CJK", 0)
    return max(scripts, key=scripts.__getitem__) if scripts else "LATIN"


_KANA = 8
"""A Japanese text has at least one kana to so many Chinese characters; its prose has more kana than those."""


def _of_script(script: str, words: list[str], hint: str | None) -> str | None:
    """Tell the language of a text in another script: by its words among those that share the script."""
    default = next((line[1] for line in wordlists.sections(_FILE)[_SCRIPTS] if line[0] == script), None)
    if default is None:
        return None
    shares = _shares(words)
    best = max(shares, key=lambda tag: shares[tag])
    return _relative(best, shares, hint) if shares[best] >= SPARSE else default
