"""Named tuples of ours behave as those of ``typing`` and ``collections`` do."""

import collections
import copy

import pytest

from newsparse.named import NamedTuple

WIDEST = 12
"""The most fields that have a constructor ready; with more, it is made as collections makes it."""


class Pace(NamedTuple):
    """A speed with a unit."""

    value: float
    unit: str = "km/h"

    def said(self) -> str:
        """Give it in words."""
        return f"{self.value:g} {self.unit}"


class Walk(Pace):
    """A class below one with fields."""


def of_size(size: int) -> type[NamedTuple]:
    """Make a class of so many fields, the last of which has a default."""
    fields = [f"field{i}" for i in range(size)]
    space = {"__annotations__": dict.fromkeys(fields, int), **({fields[-1]: -1} if fields else {})}
    return type(NamedTuple)("Row", (NamedTuple,), space)


def test_fields_by_place_by_name_and_by_default() -> None:
    """All three ways give the same."""
    assert Pace(5.0, "km/h") == Pace(unit="km/h", value=5.0) == Pace(5.0) == (5.0, "km/h")
    assert (Pace(5.0).value, Pace(5.0).unit, Pace(5.0).said()) == (5.0, "km/h", "5 km/h")
    assert (Pace._fields, Pace._field_defaults) == (("value", "unit"), {"unit": "km/h"})


@pytest.mark.parametrize("size", range(1, WIDEST + 4))
def test_any_number_of_fields(size: int) -> None:
    """A class has the constructor of its size, and its last field its default."""
    row = of_size(size)
    assert row(*range(size)) == tuple(range(size))
    assert row(*range(size - 1))[-1] == -1
    assert row(**{f"field{i}": i for i in range(size)}) == tuple(range(size))
    assert row(*range(size)).field0 == 0


def test_no_fields() -> None:
    """The empty tuple."""
    assert of_size(0)() == ()


@pytest.mark.parametrize("size", [2, WIDEST, WIDEST + 1])
@pytest.mark.parametrize(("values", "named"), [(0, {}), (1, {"field0": 1}), (1, {"colour": 1}), (99, {})])
def test_wrong_fields_are_refused(size: int, values: int, named: dict[str, int]) -> None:
    """Missing, twice, unknown, too many; the message names the class."""
    with pytest.raises(TypeError, match="Row"):
        of_size(size)(*range(values), **named)


def test_no_attribute_is_added() -> None:
    """It holds its fields and nothing else."""
    with pytest.raises(AttributeError):
        Pace(1.0).colour = "red"
    with pytest.raises(AttributeError):
        Pace(1.0).value = 2.0


def test_it_is_shown_copied_and_replaced() -> None:
    """As a named tuple is."""
    pace = Pace(3.0, "mph")
    assert repr(pace) == "Pace(value=3.0, unit='mph')"
    assert copy.deepcopy(pace) == pace
    assert type(copy.copy(pace)) is Pace
    assert pace._replace(value=4.0) == Pace(4.0, "mph")
    assert pace._asdict() == {"value": 3.0, "unit": "mph"}
    assert Pace._make([1.0, "mph"]) == Pace(1.0, "mph")


def test_a_class_below_keeps_the_fields() -> None:
    """It adds none, and is made in the same way."""
    assert Walk(4.0).said() == "4 km/h"
    assert type(Walk(4.0)._replace(value=5.0)) is Walk


def test_it_is_matched() -> None:
    """By place."""
    match Pace(2.0, "mph"):
        case Pace(value, unit):
            assert (value, unit) == (2.0, "mph")


def test_it_equals_that_of_collections() -> None:
    """Tuples compare by their values."""
    assert Pace(1.0) == collections.namedtuple("P", "value unit")(1.0, "km/h")  # noqa: PYI024 - to compare with
