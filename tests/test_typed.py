"""What stands for the names of ``typing`` when the package runs."""

import typing
from collections.abc import Callable

from newsparse import typed


def test_every_name_is_one_of_typing() -> None:
    """A type checker sees those."""
    assert [name for name in typed.__all__ if not hasattr(typing, name)] == []
    assert [name for name in typed.__all__ if not hasattr(typed, name)] == []


def test_annotations_are_made() -> None:
    """With parameters, in parameters and beside None, as they stand in signatures."""
    for name in ("Any", "ClassVar", "Final", "IO", "NoReturn", "Protocol", "Self"):
        stand_in = getattr(typed, name)
        assert stand_in[int] is stand_in
        assert dict[str, stand_in] and Callable[..., stand_in] and stand_in | None  # noqa: PT018 - none raises


def test_functions_leave_things_as_they_are() -> None:
    """Nothing happens at run time."""
    assert typed.cast("int", "x") == "x"
    assert typed.dataclass_transform(frozen_default=True)(int) is int
    assert typed.TypeVar("T", bound=int) is typed.Any
    assert typed.overload(len) is None
