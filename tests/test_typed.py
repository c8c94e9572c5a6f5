"""What stands for the names of ``typing`` when the package runs."""

import ast
import typing
from collections.abc import Callable
from pathlib import Path

import pytest
from update_samples import ROOT

from newsparse import typed

PACKAGE = ROOT / "newsparse"


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


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_typing_is_imported_for_checkers_only(file: Path) -> None:
    """At run time nothing of the package, training apart, asks for it."""
    if "training" in file.parts:
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    tops = [n for n in tree.body if isinstance(n, (ast.Import, ast.ImportFrom))]
    assert not [n for n in tops if "typing" in (getattr(n, "module", ""), *(a.name for a in n.names))]
