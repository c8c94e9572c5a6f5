"""The gazetteer: a memory-mapped file that gives, for a place name, the places that bear it.

The file (``newsparse/data/gazetteer.bin``, little-endian, built by ``newsparse.training.gazetteer``)
is a head and the sections of ``SECTIONS``, one array each:

- names, sorted by key, in blocks of ``BLOCK``; a block has the first eight bytes of its first key,
  so that a name is found by bisection and one search for its mark (a byte of its hash) in C;
- candidates of each name, best first: number of the place and how the name stands for it;
- places as columns of bytes (they deflate to two thirds of an array of records);
- what few places have: a main name other than the name they are found by, people counted one by one;
- divisions, countries, and the strings without anything between them.
"""

import mmap
import os
import struct
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from newsparse.errors import NewsparseError
from newsparse.wordlists import first_of_line, sections

MAGIC = b"NEWSGAZ\0"
FORMAT = 2
"""Raised whenever the sections change."""
COUNTS = (
    "blocks", "names", "candidates", "places", "renamed", "counted", "divisions", "countries", "strings"
)  # fmt: skip
HEADER = struct.Struct(f"<8sI{len(COUNTS)}I")
"""Magic, format, and how many of each there are."""
SECTIONS = (
    ("heads", 8, "blocks"),
    ("block_strings", 4, "blocks"),
    ("block_candidates", 4, "blocks"),
    ("renamed", 4, "renamed"),
    ("renamed_strings", 4, "renamed"),
    ("counted", 4, "counted"),
    ("counted_people", 4, "counted"),
    ("division_places", 4, "divisions"),
    ("country_codes", 2, "countries"),
    ("country_places", 4, "countries"),
    ("renamed_lengths", 1, "renamed"),
    ("marks", 1, "names"),
    ("lengths", 1, "names"),
    ("counts", 1, "names"),
    *((f"candidate{i}", 1, "candidates") for i in range(3)),
    *((f"lat{i}", 1, "places") for i in range(2)),
    *((f"lon{i}", 1, "places") for i in range(2)),
    *((c, 1, "places") for c in ("country", "kind", "people", "fame")),
    *((f"division{i}", 1, "places") for i in range(2)),
    *((f"id{i}", 1, "places") for i in range(3)),
    *((f"wikidata{i}", 1, "places") for i in range(4)),
    ("strings", 1, "strings"),
)
"""Name, bytes of an item and which count says how many there are; a number at the end of a name is
that of a byte (low ones first). Latitude + 90 and longitude + 180 are in hundredths of a degree."""
BLOCK = 32
"""Names of a block: more make a smaller file, and a search that finds more wrong marks (one in eight)."""
NUMBER = 19
"""Bits of a candidate's place number; its flags stand above them."""
KINDS = ("city", "country", "admin1", "admin2", "region", "continent", "water", "terrain", "facility")
CAPITAL = 16
"""Bit of the kind byte: a seat of government (national in the low bit of this pair)."""
DISTRICT = 32
"""Bit of the kind byte: a section of a populated place."""
DEMONYM, ABBREVIATION, POSTAL, ALTERNATE, BARE = 1, 2, 4, 8, 16
"""How a name stands for a place: adjective or people, abbreviation (case counts), two-letter
code (only after a town), another language's or an old name, a county without its word."""

_PLAIN = str.maketrans(
    {"-": " ", "–": " ", "—": " ", "/": " ", "&": " and ", ",": " ", ".": None} | dict.fromkeys("'’‘ʻʼ`´ʿʾ")
)
FILE = "places.txt"
"""The words that the place stage knows."""
_MEMORY = 10_000
"""Places and names remembered at most; then the memory is cleared."""


@lru_cache(4096)
def place_key(name: str) -> str:
    """Reduce a name to its key: no case, accents, points, apostrophes or leading "the"."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.lower().translate(_letters()))
        name = "".join([c for c in name if not unicodedata.combining(c)])
    words = name.lower().translate(_PLAIN).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    short = first_of_line(FILE, "short")
    return " ".join([short.get(w, w) for w in words])


@cache
def _letters() -> dict[int, str]:
    """The letters that no accent makes, with the plain ones that stand for them."""
    return str.maketrans(
        {letter: plain for plain, *letters in sections(FILE)["letters"] for letter in letters}
    )


def exact(name: str) -> str:
    """The key of an abbreviation, whose case counts."""
    return "~" + name.replace(".", "").replace(" ", "")


def key_of(name: str) -> str:
    """The key of a stored name, an abbreviation's or another."""
    return name if name[:1] == "~" else place_key(name)


def head_of(key: str) -> int:
    """The first eight bytes of a key as a number that sorts as they do."""
    return int.from_bytes(key.encode("utf-8", "replace")[:8].ljust(8, b"\0"), "big")


def mark_of(key: str) -> int:
    """A byte by which a key is looked for in its blocks."""
    return crc32(key.encode("utf-8", "replace")) >> 24


class Entry(NamedTuple):
    """A place of the gazetteer.

    ``weight`` is 8 x log2 of the people (0 to 255), or what its renown is worth where that is more or
    nobody counted; ``people`` is that of the counted ones. ``admin1`` is the number of the first-order
    division's own place (-1: none), ``country`` an ISO code or "", ``found`` a name that it was found by.
    """

    number: int
    lat: float
    lon: float
    country: str
    kind: str
    weight: int
    admin1: int
    geonames_id: int | None
    capital: bool
    district: bool
    people: int = 0
    found: str = ""


class Gazetteer:
    """An open gazetteer file."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Map a gazetteer file.

        Raises:
            NewsparseError: if the file is missing or not of this format.

        """
        try:
            with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs start-up
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            magic, version, *counts = HEADER.unpack_from(self._data)
        except (OSError, ValueError, struct.error) as error:
            raise NewsparseError(f"cannot read the gazetteer: {error}") from error
        if magic != MAGIC or version != FORMAT:
            raise NewsparseError("the gazetteer is of another format; rebuild it")
        self.size = dict(zip(COUNTS, counts, strict=True))
        self._at: dict[str, int] = {}
        at = HEADER.size
        for section, width, count in SECTIONS:
            self._at[section] = at
            at += width * self.size[count]
        if len(self._data) != at:
            raise NewsparseError("the gazetteer is cut short; rebuild it")
        self._heads = self._numbers("heads", "Q")
        self._renamed = self._numbers("renamed", "I")
        self._counted = self._numbers("counted", "I")
        self._candidates = [self._at[f"candidate{i}"] for i in range(3)]
        columns = [self._at[name] for name, _, count in SECTIONS if count == "places"]
        self._columns, self._items = columns[:-4], columns[-4:]
        codes = self._at["country_codes"], self._at["country_places"]
        self.codes = [self._data[i : i + 2].decode("ascii").strip() for i in range(*codes, 2)]
        self.countries: dict[str, int] = {
            code: self._number("country_places", i) for i, code in enumerate(self.codes) if code
        }
        self._entries: dict[int, Entry] = {}
        self._found: dict[str, list[tuple[Entry, int]]] = {}

    def _numbers(self, section: str, code: str) -> Sequence[int]:
        """A section as numbers, copied only where the machine's bytes are not the file's."""
        width, count = next((w, self.size[c]) for name, w, c in SECTIONS if name == section)
        view = memoryview(self._data)[self._at[section] : self._at[section] + width * count]
        return view.cast(code) if sys.byteorder == "little" else struct.unpack(f"<{count}{code}", view)  # type: ignore[call-overload]

    def _number(self, section: str, item: int) -> int:
        """An item of a section of four bytes."""
        at = self._at[section] + 4 * item
        return int.from_bytes(self._data[at : at + 4], "little")

    def _string(self, at: int, length: int) -> str:
        return self._data[self._at["strings"] + at : self._at["strings"] + at + length].decode()

    def find(self, key: str) -> list[tuple[Entry, int]]:
        """Look up a key (see `place_key` and `exact`); gives (place, flags), best first."""
        found = self._found.get(key)
        if found is None:
            if len(self._found) > _MEMORY:
                self._found.clear()
            found = self._found[key] = self._find(key)
        return found

    def _find(self, key: str) -> list[tuple[Entry, int]]:
        head, mark = head_of(key), bytes([mark_of(key)])
        marks = self._at["marks"]
        first = max(0, bisect_left(self._heads, head) - 1) * BLOCK
        last = min(bisect_right(self._heads, head) * BLOCK, self.size["names"])
        number = self._data.find(mark, marks + first, marks + last) - marks
        while number >= first:
            name = self.name_at(number)
            if key_of(name) == key:
                return self.candidates(number, name)
            number = self._data.find(mark, marks + number + 1, marks + last) - marks
        return []

    def _before(self, section: str, number: int) -> int:
        """The sum of a section's bytes from the start of a name's block to the name."""
        return sum(self._data[self._at[section] + number - number % BLOCK : self._at[section] + number])

    def name_at(self, number: int) -> str:
        """The name of a number in the order of keys; an abbreviation has "~" before it."""
        at = self._number("block_strings", number // BLOCK) + self._before("lengths", number)
        return self._string(at, self._data[self._at["lengths"] + number])

    def candidates(self, number: int, name: str) -> list[tuple[Entry, int]]:
        """The places that bear the name of a number, best first, and how it stands for each."""
        first = self._number("block_candidates", number // BLOCK) + self._before("counts", number)
        last = first + self._data[self._at["counts"] + number]
        rows = zip(*[self._data[at + first : at + last] for at in self._candidates], strict=True)
        packed = [a | b << 8 | c << 16 for a, b, c in rows]
        return [(self.entry(p & (1 << NUMBER) - 1, name), p >> NUMBER) for p in packed]

    def names(self) -> Iterator[tuple[str, list[tuple[Entry, int]]]]:
        """Every name of the file with its candidates, sorted by key."""
        for number, name in enumerate(map(self.name_at, range(self.size["names"]))):
            yield name, self.candidates(number, name)

    def entry(self, number: int, name: str = "") -> Entry:
        """The place of a number, found by a name."""
        entry = self._entries.get(number)
        if entry is None or not entry.found:
            if len(self._entries) > _MEMORY:
                self._entries.clear()
            entry = self._entries[number] = self._read(number, name)
        return entry

    def _read(self, number: int, name: str) -> Entry:
        data = self._data
        row = bytes([data[at + number] for at in self._columns])
        lat, lon, country, kind, people, fame, division, low, high = _ROW.unpack(row)
        return Entry(
            number,
            round(lat / 100 - 90, 2),
            round(lon / 100 - 180, 2),
            self.codes[country],
            KINDS[kind & 15],
            people + fame,
            self._number("division_places", division) if division else -1,
            (low | high << 16) or None,
            bool(kind & CAPITAL),
            bool(kind & DISTRICT),
            people,
            name,
        )

    def population(self, entry: Entry) -> int | None:
        """The people of a place, exact from 50,000 up, else to two digits; None where nobody counted."""
        at = _position(self._counted, entry.number)
        if at is not None:
            return self._number("counted_people", at)
        people = round(2 ** (entry.people / 8)) if entry.people else 0
        return round(people, 2 - len(str(people))) or None

    def wikidata(self, entry: Entry) -> str | None:
        """The Wikidata item of a place, such as "Q70"."""
        item = int.from_bytes(bytes([self._data[at + entry.number] for at in self._items]), "little")
        return f"Q{item}" if item else None

    def name(self, entry: Entry) -> str:
        """The common English name of a place."""
        at = _position(self._renamed, entry.number)
        if at is None:
            return entry.found
        length = self._data[self._at["renamed_lengths"] + at]
        return self._string(self._number("renamed_strings", at), length)


def _position(numbers: Sequence[int], number: int) -> int | None:
    """Where a number stands in a sorted section, if it does."""
    at = bisect_left(numbers, number)
    return at if at < len(numbers) and numbers[at] == number else None


_ROW = struct.Struct("<HHBBBBHHB")
"""The columns of a place but its Wikidata item, put together."""


@cache
def load() -> Gazetteer:
    """Open the gazetteer that ships with the package, once."""
    return Gazetteer(f"{os.path.dirname(__file__)}/../../data/gazetteer.bin")  # noqa: PTH120 - as above
