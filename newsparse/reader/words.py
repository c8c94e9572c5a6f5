"""Word tables of the reader: agencies, keys of header lines, words that open furniture.

Small sets that only say how news is laid out; no outlet's articles are described here.
"""

import functools
import re
from os.path import dirname, join

from newsparse import wordlists

FILE = "reader.txt"
"""The word lists of the reader."""

_TOKEN = re.compile(r"[^\W\d_]+(?:(?:['-]|’(?=\w))[^\W\d_]+)*")
_MAX_AGENCY = 40
"""Characters of an agency's name ("Thomson Reuters Foundation" has 26)."""


def _set(section: str) -> frozenset[str]:
    """Read a section of the reader's word lists."""
    return wordlists.words(FILE, section)


def phrases(section: str) -> tuple[str, ...]:
    """Read a section of phrases, a line each."""
    return tuple(" ".join(line) for line in wordlists.sections(FILE)[section])


AGENCIES = _set("agencies")
"""News agencies and wire services, lower case, words joined by a hyphen."""
AGENCY_NOUNS = _set("agency-nouns")
"""Last words of an agency's name."""
PROMO = _set("promo")
"""First words of promos."""
CAPTION = _set("caption")
"""First words of captions."""
NOTE_FIRST = _set("note-first")
"""First words that begin a note only where the second tells."""
NOTE_SECOND = _set("note-second")
"""Second words of such notes."""
NOTE = _set("note")
"""First words of notes below a text."""
SMALL = _set("small")
"""Words that stay in lower case in a headline in title case."""
PARTICLES = _set("particles")
"""Words in lower case inside place names."""
NOT_PLACES = _set("not-places")
"""Words that open a sentence, a label or a sub-head and so begin no bare dateline."""
REGIONS = _set("regions")
"""Short names of states and provinces after a town, without their full stops."""
OUTLET_NOUNS = _set("outlet-nouns")
"""Words of newspapers' names."""
BYLINE = _set("byline")
"""First words of bylines."""
JOBS = _set("jobs")
"""Last words of a writer's job or desk."""
JOB_WORDS = _set("job-words")
"""Words before a job that are no name."""
NAME_PARTICLES = _set("name-particles") | wordlists.words("people.txt", "particle")
"""Words in lower case inside a person's name."""
CLOCK = _set("clock")
"""What stands behind a date in a dateline."""
BEFORE_PLACE = _set("before-place")
"""Words before a place of which a sentence tells."""
PLACE_ABBREVIATIONS = _set("place-abbreviations")
"""Words of place names before a full stop that ends no sentence, besides the regions."""
DATE_SMALL = _set("date-small")
"""Small words beside the date in such a line."""
DATE_LINE = _set("date-line")
"""Words beside the date in a line that says when an article was published."""
COMPOUND = _set("compound")
"""First halves of compounds that keep a hyphen at the end of a line."""
SHARING = _set("sharing")
"""Words of the buttons to share an article."""
SECTIONS = _set("sections")
"""Names of a paper's sections."""
INSTRUCTIONS = _set("instructions")
"""First words of what a wire tells its editors in brackets."""
EDITORS = _set("editors")
"""Whom an instruction without brackets begins with, before a colon."""
CYCLES = _set("cycles")
"""What the name that a wire gives a story begins with."""
WIRE_MARKS = _set("wire-marks") | {""}
"""What a wire ends a story with."""
KEYS = {
    key: kind
    for kind, key in ((s[4:], k) for s in wordlists.sections(FILE) if s[:4] == "key-" for k in phrases(s))
}
"""Keys of header lines above an article, by what their value is."""
ENDS = (*phrases("ends"), "about ")
"""How the headings of what follows a press release begin."""
PROMO_ENDS = phrases("promo-ends")
"""How promos end."""


@functools.cache
def _places() -> str:
    """Load the names of large cities, countries and states: sorted lines, folded."""
    path = join(dirname(__file__), "..", "data", "dateline-places.txt")  # noqa: PTH118, PTH120 - pathlib costs start-up
    with open(path, encoding="utf-8") as f:  # noqa: PTH123 - as above
        return f"\n{f.read()}"


def is_place(name: str) -> bool:
    """Tell whether a name is that of a large city, a country or a state (binary search in the lines)."""
    key, table = spaced(name), _places()
    low, high = 0, len(table) - 1
    while low < high:
        start = table.rfind("\n", low, (low + high) // 2 + 1)
        end = table.find("\n", start + 1)
        line = table[start + 1 : end]
        if line == key:
            return bool(key)
        if line < key:
            low = end
        else:
            high = start
    return False


def spaced(name: str) -> str:
    """Give a name in lower case with every mark between its words as one space."""
    return " ".join(_TOKEN.findall(name.lower().replace("'", "").replace("’", "").replace("-", " ")))


def is_region(name: str) -> bool:
    """Tell the state or country after a town: "Del.", "W. Va.", "N.Y.", "Afghanistan"."""
    short = name.replace(".", "").replace(" ", "").lower()
    return short in REGIONS or is_place(name)


def first(block: str) -> str:
    """Give the first word of a block in lower case, marks before it left out."""
    found = _TOKEN.search(block, 0, _MAX_AGENCY)
    if found is None or found.start():
        before = block[: found.start() if found else _MAX_AGENCY]
        return "©" if "©" in before else found[0].lower() if found else ""
    return found[0].lower()


def is_agency(name: str) -> bool:
    """Tell whether a name, as printed, is that of a news agency."""
    return len(name) < _MAX_AGENCY and "-".join(name.lower().replace(".", "").split()) in AGENCIES


def header_key(line: str) -> str | None:
    """Give what kind of value a header line such as "Subject: ..." holds; None if it is no such line."""
    colon = line.find(":", 0, 24)
    return KEYS.get(line[:colon].strip().lower()) if colon > 0 else None
