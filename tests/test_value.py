"""Immutable values: fields by place or name, never a bare array in JSON."""

import copy
import json
import tracemalloc

import pytest

from newsparse.record import Mention, Person, Segment
from newsparse.value import Value, jsonable


def test_fields_by_place_by_name_and_by_default() -> None:
    """As the annotations say."""
    assert Mention("Bern", 0, 4) == Mention(text="Bern", start=0, end=4, kind=None)
    assert Person("Ada Roe").aliases == ()
    assert Mention.fields == ("text", "start", "end", "kind")


@pytest.mark.parametrize(
    ("values", "named"),
    [
        (("Bern",), {}),
        (("Bern", 0, 4, None, 5), {}),
        (("Bern", 0, 4), {"colour": 1}),
        (("Bern", 0, 4), {"text": "x"}),
    ],
)
def test_wrong_fields_are_refused(values: tuple[object, ...], named: dict[str, object]) -> None:
    """Missing, too many, unknown, twice."""
    with pytest.raises(TypeError, match="Mention"):
        Mention(*values, **named)  # type: ignore[arg-type]


def test_never_changes() -> None:
    """A changed copy is made by replace."""
    mention = Mention("Bern", 0, 4)
    with pytest.raises(AttributeError, match="replace"):
        mention.text = "Basel"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="never changes"):
        del mention.text
    assert mention.replace(kind="name") == Mention("Bern", 0, 4, "name")
    with pytest.raises(TypeError):
        mention.replace(colour=1)


def test_equal_and_hashed_by_class_and_fields() -> None:
    """So values can stand in sets and be copied."""
    assert {Mention("Bern", 0, 4), Mention("Bern", 0, 4)} == {Mention("Bern", 0, 4)}
    assert Mention("Bern", 0, 4) != Mention("Bern", 0, 5)
    assert Segment("Bern", 0, 4) != Mention("Bern", 0, 4)
    assert copy.deepcopy(Person("Ada Roe", mentions=(Mention("Ada Roe", 0, 7),))).name == "Ada Roe"


def test_repr_shows_what_is_said() -> None:
    """Defaults are left out."""
    assert repr(Mention("Bern", 0, 4)).startswith("Mention(text='Bern', start=0, end=4")
    assert repr(Person("Ada Roe", "Envoy")) == "Person(name='Ada Roe', role='Envoy')"


def test_json_is_an_object_or_an_error() -> None:
    """No value is written as an array by mistake."""
    with pytest.raises(TypeError, match="not JSON serializable"):
        json.dumps(Mention("Bern", 0, 4))
    assert Mention("Bern", 0, 4).plain() == {"text": "Bern", "start": 0, "end": 4}
    assert jsonable((Segment("title", 0, 4), 1)) == [{"kind": "title", "start": 0, "end": 4}, 1]


def test_a_value_of_ones_own() -> None:
    """Only the annotations of the class itself are fields."""

    class Point(Value):
        x: int
        y: int = 2

    assert Point(1).plain() == {"x": 1, "y": 2}
    with pytest.raises(TypeError):
        Point(y=1)  # type: ignore[call-arg]


def test_values_take_little_memory() -> None:
    """No dict of their own, as of which there would be a hundred thousand: 112 bytes a person, not 250."""
    Person("Ada Roe")
    tracemalloc.start()
    people = [Person("Ada Roe", confidence=None) for _ in range(1000)]
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < 160 * len(people)
