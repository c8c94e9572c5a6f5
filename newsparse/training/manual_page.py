"""Builds the manual page into the wheel (share/man/man1/newsparse.1).

pip reads from the built wheel which Pythons it is for, so that this file must load, and a wheel come out, on
those that the package itself cannot be imported by.
"""

from __future__ import annotations

import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualPage(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's class is generic without need
    """Write the page when a wheel is built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Make the page and tell hatchling where it goes; for a Python that is too old there is none."""
        if not self.metadata.core.python_constraint.contains(platform.python_version(), prereleases=True):
            return
        sys.path.insert(0, self.root)
        from newsparse.cli.manpage import page

        file = Path(tempfile.mkdtemp()) / "newsparse.1"
        file.write_text(page(), encoding="utf-8")
        build_data["shared_data"][str(file)] = "share/man/man1/newsparse.1"
