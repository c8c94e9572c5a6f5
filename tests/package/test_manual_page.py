"""The build hook: it works wherever pip may run it, for pip reads from the wheel which Pythons it is for."""

import ast
import runpy
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet
from update_samples import ROOT

from newsparse.cli.manpage import page

HOOK = ROOT / "newsparse" / "training" / "manual_page.py"


class Interface:
    """What the hook uses of hatchling's class; hatchling is there only while a wheel is built."""

    def __init__(self, requires: str) -> None:
        """Take what the metadata says of Python."""
        self.root = str(ROOT)
        self.metadata = SimpleNamespace(core=SimpleNamespace(python_constraint=SpecifierSet(requires)))


def shared(monkeypatch: pytest.MonkeyPatch, requires: str) -> dict[str, str]:
    """Run the hook under metadata that ask for a Python; give the files it adds."""
    name = "hatchling.builders.hooks.plugin.interface"
    interface: Any = ModuleType(name)
    interface.BuildHookInterface = Interface
    for n in range(len(name.split("."))):
        monkeypatch.setitem(sys.modules, ".".join(name.split(".")[: n + 1]), interface)
    monkeypatch.setattr(sys, "path", [*sys.path])
    build: dict[str, dict[str, str]] = {"shared_data": {}}
    runpy.run_path(str(HOOK))["ManualPage"](requires).initialize("standard", build)
    return build["shared_data"]


def test_the_page_goes_into_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where man looks for it."""
    [(file, to)] = shared(monkeypatch, ">=3.11").items()
    assert to == "share/man/man1/newsparse.1"
    assert Path(file).read_text(encoding="utf-8") == page()


def test_a_python_that_is_too_old_gets_a_wheel_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package is not imported: there it would be a traceback, where pip has words of its own."""
    monkeypatch.setattr("newsparse.cli.manpage.page", None)
    assert shared(monkeypatch, ">=4") == {}


def test_an_old_python_can_load_the_hook() -> None:
    """No later syntax, annotations are not evaluated, and nothing of ours is imported at the top."""
    tree = ast.parse(HOOK.read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert "__future__" in {node.module for node in imported if isinstance(node, ast.ImportFrom)}
    assert not [node for node in imported if "newsparse" in ast.unparse(node)]
