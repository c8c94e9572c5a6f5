"""What the names of an article tell of where it plays: votes for countries, divisions and cells."""

import math
from functools import lru_cache

from newsparse.extractor.places.gazetteer import Entry, Gazetteer

TELLING = 2.0
"""Doublings of the people from a division to its country that make the division tell in full."""
CELL = 0.5
"""Degrees: names nearer than one or two cells count as neighbours."""
BLOCK = 4
"""Cells of a block's side: a vote and its neighbours are in four blocks at most."""
LOCAL = frozenset(("city", "admin2", "facility", "terrain"))


class Votes:
    """Votes by country, by first-order division and by cell of the Earth's grid."""

    __slots__ = ("around", "cells", "countries", "divisions", "gazetteer", "local")

    def __init__(self, other: "Votes | None" = None, gazetteer: Gazetteer | None = None) -> None:
        """No votes, or those of another."""
        self.gazetteer: Gazetteer | None = other.gazetteer if other else gazetteer
        self.local = frozenset(other.countries if other else ())
        """The countries of the outlet and its home, whose small towns it may well mean."""
        self.countries: dict[str, float] = dict(other.countries) if other else {}
        self.divisions: dict[int, float] = dict(other.divisions) if other else {}
        self.cells: dict[tuple[int, int], float] = dict(other.cells) if other else {}
        self.around: set[tuple[int, int]] = set(other.around) if other else set()
        """Blocks of ``BLOCK`` x ``BLOCK`` cells with a vote in or beside them: most places are in none."""

    def add(self, entry: Entry, weight: float) -> None:
        """Vote for a place's surroundings."""
        if entry.country:
            self.countries[entry.country] = self.countries.get(entry.country, 0.0) + weight
        if entry.admin1 >= 0 and entry.kind != "country":
            self.divisions[entry.admin1] = self.divisions.get(entry.admin1, 0.0) + weight
        if entry.kind in LOCAL:
            cell = cell_of(entry)
            self.cells[cell] = self.cells.get(cell, 0.0) + weight
            row, column = cell
            for i in (-1, 1):
                for j in (-1, 1):
                    self.around.add(((row + i) // BLOCK, (column + j) // BLOCK))

    def telling(self, entry: Entry) -> float:
        """How much the division of a place says beyond its country: nothing if all live there (England)."""
        return 1.0 if self.gazetteer is None else _telling(self.gazetteer, entry.country, entry.admin1)


@lru_cache(maxsize=4096)
def _telling(gazetteer: Gazetteer, code: str, division: int) -> float:
    """How much a division says beyond its country."""
    if code not in gazetteer.countries:
        return 1.0
    country = gazetteer.entry(gazetteer.countries[code])
    doublings = (country.weight - gazetteer.entry(division).weight) / 8
    return min(1.0, max(0.0, doublings / TELLING))


def cell_of(entry: Entry) -> tuple[int, int]:
    """The cell of the Earth's grid that a place lies in."""
    return math.floor(entry.lat / CELL), math.floor(entry.lon / CELL)
