"""What the package needs of ``typing`` when it runs, without its cost.

To a type checker these names are those of ``typing``. The import of that module costs a start of the command
.4 of bare Python, and each named tuple made by it .02, since it checks the annotations and has code generated
and compiled; at run time an annotation asks for no more than that its names are there.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import (
        IO,
        Any,
        BinaryIO,
        ClassVar,
        Final,
        NamedTuple,
        NoReturn,
        Protocol,
        Self,
        TypedDict,
        TypeVar,
        cast,
        dataclass_transform,
        overload,
    )
else:
    from newsparse.named import NamedTuple

    class Any:
        """Stands in annotations, with parameters or without."""

        def __class_getitem__(cls, _: object) -> type:
            """Give itself, whatever the parameters."""
            return cls

    IO = BinaryIO = ClassVar = Final = NoReturn = Protocol = Self = Any
    TypedDict = dict

    def TypeVar(*_: object, **__: object) -> type:  # noqa: N802 - the name in typing
        """Give what stands in annotations."""
        return Any

    def cast(_: object, value: object) -> object:
        """Give the value."""
        return value

    def dataclass_transform(**_: object) -> object:
        """Give what leaves a class alone."""
        return lambda cls: cls

    def overload(_: object) -> None:
        """Leave a signature to the type checker."""


__all__ = [
    "IO",
    "TYPE_CHECKING",
    "Any",
    "BinaryIO",
    "ClassVar",
    "Final",
    "NamedTuple",
    "NoReturn",
    "Protocol",
    "Self",
    "TypeVar",
    "TypedDict",
    "cast",
    "dataclass_transform",
    "overload",
]
