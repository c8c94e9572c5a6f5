"""The gazetteer: a memory-mapped file that gives, for a place name, the places that bear it.

The file (``newsparse/data/gazetteer.bin``, little-endian) holds an open-addressing hash of
folded names, the places as columns, tables of countries and first-order
divisions, and the strings. ``newsparse.training.gazetteer`` builds it.
"""

import mmap
import os
import struct
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from newsparse.errors import NewsparseError

MAGIC = b"NEWSGAZ\0"
FORMAT = 1
HEADER = struct.Struct("<8sIIIIII")
"""Magic, format, hash slots, places, divisions, countries, bytes of strings."""
COLUMNS = tuple(struct.Struct("<" + c) for c in "hHBBBHHBHB")
"""A place, field by field (one array a field deflates to two thirds of an array of records):
latitude and longitude + 180 in hundredths of a degree, country, kind, weight, division,
GeoNames id (low, high), main name (low, high)."""
COUNTRY = struct.Struct("<2sI")
"""ISO 3166-1 alpha-2 code, number of its place."""
KINDS = ("city", "country", "admin1", "admin2", "region", "continent", "water", "terrain", "facility")
CAPITAL = 16
"""Bit of the kind byte: a seat of government (national in the low bit of this pair)."""
DISTRICT = 32
"""Bit of the kind byte: a section of a populated place."""
DEMONYM, ABBREVIATION, POSTAL, ALTERNATE, BARE = 1, 2, 4, 8, 16
"""How a name stands for a place: adjective or people, abbreviation (case counts), two-letter
code (only after a town), another language's or an old name, a county without its word."""

_SPECIAL = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A"}
)  # fmt: skip
_PLAIN = str.maketrans(
    {"-": " ", "–": " ", "—": " ", "/": " ", "&": " and ", ",": " ", ".": None} | dict.fromkeys("'’‘ʻʼ`´ʿʾ")
)
_WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}

_MEMORY = 10_000
"""Places and names remembered at most; then the memory is cleared."""


@lru_cache(4096)
def fold(name: str) -> str:
    """Reduce a name to its key: no case, accents, points, apostrophes or leading "the"."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_SPECIAL))
        name = "".join([c for c in name if not unicodedata.combining(c)])
    words = name.lower().translate(_PLAIN).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join([_WORDS.get(w, w) for w in words])


def exact(name: str) -> str:
    """The key of an abbreviation, whose case counts."""
    return "~" + name.replace(".", "").replace(" ", "")


class Entry(NamedTuple):
    """A place of the gazetteer.

    ``weight`` is 8 x log2 of the people (0 to 255), ``admin1`` the number of the first-order
    division's own place (-1: none), ``country`` an ISO code or "".
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


class Gazetteer:
    """An open gazetteer file."""

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        """Map a gazetteer file.

        Raises:
            NewsparseError: if the file is missing or not of this format.

        """
        try:
            with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs start-up
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            magic, version, slots, places, divisions, countries, size = HEADER.unpack_from(self._data)
        except (OSError, ValueError, struct.error) as error:
            raise NewsparseError(f"cannot read the gazetteer: {error}") from error
        if magic != MAGIC or version != FORMAT:
            raise NewsparseError("the gazetteer is of another format; rebuild it")
        self._slots = self._table(slots)
        self._columns = []
        at = HEADER.size + 4 * slots
        for column in COLUMNS:
            self._columns.append((column, at))
            at += column.size * places
        self._divisions = at
        self._countries = self._divisions + 4 * divisions
        self._strings = self._countries + COUNTRY.size * countries
        if len(self._data) != self._strings + size:
            raise NewsparseError("the gazetteer is cut short; rebuild it")
        table = [
            COUNTRY.unpack_from(self._data, self._countries + COUNTRY.size * i) for i in range(countries)
        ]
        self.codes: list[str] = [code.decode("ascii").strip() for code, _ in table]
        self.countries: dict[str, int] = {c: n for c, (_, n) in zip(self.codes, table, strict=True) if c}
        self._entries: dict[int, Entry] = {}
        self._found: dict[str, list[tuple[int, int]]] = {}

    def _table(self, slots: int) -> Sequence[int]:
        """The hash slots as numbers, without a copy where the machine's bytes are the file's."""
        view = memoryview(self._data)[HEADER.size : HEADER.size + 4 * slots]
        if len(view) == 4 * slots and sys.byteorder == "little":
            return view.cast("I")
        return struct.unpack(f"<{len(view) // 4}I", view[: len(view) // 4 * 4])

    def find(self, key: str) -> list[tuple[int, int]]:
        """Look up a key (see `fold` and `exact`); gives (place number, flags), best first."""
        found = self._found.get(key)
        if found is None:
            if len(self._found) > _MEMORY:
                self._found.clear()
            found = self._found[key] = self._find(key)
        return found

    def _find(self, key: str) -> list[tuple[int, int]]:
        code = crc32(key.encode("utf-8", "replace"))
        data, slots, strings = self._data, self._slots, self._strings
        count = len(slots)
        mark, slot = code >> 24, code % count
        while value := slots[slot]:
            if value & 255 == mark:
                at = strings + (value >> 8)
                end = at + 1 + data[at]
                name = data[at + 1 : end].decode()
                if (name if name[0] == "~" else fold(name)) == key:
                    return self._postings(end)
            slot = slot + 1 if slot + 1 < count else 0
        return []

    def _postings(self, at: int) -> list[tuple[int, int]]:
        data = self._data
        values = data[at + 1 : at + 1 + 3 * data[at]]
        return [
            (number & 0x7FFFF, number >> 19)
            for number in [int.from_bytes(values[i : i + 3], "little") for i in range(0, len(values), 3)]
        ]

    def entry(self, number: int) -> Entry:
        """The place of a number."""
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = self._read(number)
            if len(self._entries) > _MEMORY:
                self._entries.clear()
        return entry

    def _read(self, number: int) -> Entry:
        data = self._data
        lat, lon, country, kind, weight, division, low, high = [
            column.unpack_from(data, at + column.size * number)[0] for column, at in self._columns[:-2]
        ]
        admin1 = struct.unpack_from("<i", data, self._divisions + 4 * division)[0]
        return Entry(
            number,
            lat / 100,
            round((lon - 18000) / 100, 2),
            self.codes[country],
            KINDS[kind & 15],
            weight,
            admin1,
            (low | high << 16) or None,
            bool(kind & CAPITAL),
            bool(kind & DISTRICT),
        )

    def name(self, number: int) -> str:
        """The common English name of a place."""
        low, high = [
            column.unpack_from(self._data, at + column.size * number)[0] for column, at in self._columns[-2:]
        ]
        at = self._strings + (low | high << 16)
        return self._data[at + 1 : at + 1 + self._data[at]].decode()


@cache
def load() -> Gazetteer:
    """Open the gazetteer that ships with the package, once."""
    return Gazetteer(f"{os.path.dirname(__file__)}/../../data/gazetteer.bin")  # noqa: PTH120 - as above
