"""The command as a shell runs it."""

import subprocess
import sys
from pathlib import Path

from update_samples import environment


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of bash with N as the command."""
    return subprocess.run(
        ["bash", "-c", f"N='{sys.executable} -m newsparse'; {command}"],
        cwd=folder, env=environment(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
