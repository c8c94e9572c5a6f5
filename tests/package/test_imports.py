"""The one-way flow: cli over batch over {reader, extractor, writer} over record, and no arrow back."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from update_samples import ROOT

PACKAGE = ROOT / "newsparse"

MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "wordlists": set(),
    "calendar": {"wordlists"},
    "value": set(),
    "tokens": {"record", "spans", "wordlists"},
    "spans": set(),
    "record": {"spans", "value"},
    "restore": {"errors", "record", "value"},
    "threshold": {"record"},
    "views": {"record", "restore", "writer"},
    "reader": {"errors", "record", "spans", "calendar", "wordlists"},
    "extractor": {"errors", "record", "spans", "calendar", "tokens", "wordlists"},
    "writer": {"errors", "record", "value", "tokens", "wordlists"},
    "corpus": {"errors", "record", "value", "batch", "reader", "extractor", "writer", "wordlists"},
    "batch": {"calendar", "restore", "threshold", "errors", "record", "reader", "extractor", "writer"},
    "cli": {"errors", "batch", "corpus", "writer"},
    "__main__": {"cli"},
}

FORBIDDEN_MODULES = {
    "subprocess", "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "pickle",
    "marshal", "shelve", "ctypes", "numpy", "requests",
}  # fmt: skip

FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "breakpoint", "input", "print"}


def modules() -> list[Path]:
    """List the modules that are there at run time."""
    return [p for p in sorted(PACKAGE.rglob("*.py")) if "training" not in p.parts]


def part(file: Path) -> str:
    """Give the part of the package a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the full names of what is imported, wherever in the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("file", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_one_way(file: Path) -> None:
    """A part knows only of the parts below it; only the front door knows all."""
    if file == PACKAGE / "__init__.py":
        return
    for name in imported(ast.parse(file.read_text(encoding="utf-8"))):
        first, *rest = name.split(".")
        if first == "newsparse" and rest[0] != "__version__":
            assert rest[0] in MAY_IMPORT[part(file)] | {part(file)}, name


@pytest.mark.parametrize("file", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nothing_dangerous_is_named(file: Path) -> None:
    """No network, no other programs, no code from data; bs4 only where pages are read."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for name in imported(tree):
        assert not any(name == f or name.startswith(f + ".") for f in FORBIDDEN_MODULES), name
        if name.split(".")[0] in ("bs4", "lxml"):
            assert file.match("reader/page/tree.py")
    calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    assert not calls & FORBIDDEN_CALLS
