"""Immutable values with named fields: what the record is made of.

Not named tuples, since ``json`` would write those as bare arrays without a word; not dataclasses, whose
import and generated code cost each start of the command some 4 ms, where these cost 0.1.
"""

from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A value: its fields are the annotations of the class, in their order, with their defaults."""

    __slots__ = ()
    fields: ClassVar[tuple[str, ...]] = ()
    """The names of the fields."""
    _needed: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        """Take the annotations for the fields."""
        cls.fields = tuple(cls.__annotations__)
        cls._needed = frozenset(f for f in cls.fields if not hasattr(cls, f))

    def __init__(self, *values: object, **named: object) -> None:
        """Take the fields in their order or by name.

        Raises:
            TypeError: a field is missing, unknown or given twice.

        """
        given = dict(zip(self.fields, values, strict=False))
        wrong = len(values) > len(self.fields) or not named.keys() <= set(self.fields) - given.keys()
        if wrong or not self._needed <= given.keys() | named.keys():
            raise TypeError(f"{type(self).__name__} takes the fields {', '.join(self.fields)}")
        put = object.__setattr__  # beside a dict of its own a value would take three times the memory
        for field, value in (*given.items(), *named.items()):
            put(self, field, value)

    def replace(self, **named: object) -> Self:
        """Give a value that differs in the named fields."""
        return type(self)(**{f: getattr(self, f) for f in self.fields} | named)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a value never changes."""
        raise AttributeError(f"a {type(self).__name__} never changes: use replace({name}=...)")

    def __delattr__(self, name: str) -> None:
        """Refuse, as setting does."""
        raise AttributeError(f"a {type(self).__name__} never changes")

    def __eq__(self, other: object) -> bool:
        """Tell whether it is of the same class with the same fields."""
        return type(other) is type(self) and all(getattr(self, f) == getattr(other, f) for f in self.fields)

    def __hash__(self) -> int:
        """Hash the fields."""
        return hash(tuple(getattr(self, f) for f in self.fields))

    def __repr__(self) -> str:
        """Show the fields that are not what they are by default."""
        shown = (
            f"{f}={getattr(self, f)!r}"
            for f in self.fields
            if f in self._needed or getattr(self, f) != getattr(type(self), f)
        )
        return f"{type(self).__name__}({', '.join(shown)})"

    def plain(self) -> Any:  # noqa: ANN401 - JSON has no narrower type
        """Give the fields as JSON values: a dict of strings, numbers, lists and dicts."""
        return {f: jsonable(getattr(self, f)) for f in self.fields}


def jsonable(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Turn values into dicts and tuples into lists, all the way down."""
    if isinstance(value, Value):
        return value.plain()
    return [jsonable(v) for v in value] if isinstance(value, (tuple, list)) else value
