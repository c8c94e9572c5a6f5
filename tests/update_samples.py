"""Write the samples' records and the output shown in README anew: ``python tests/update_samples.py``.

The tests compare with what this writes; read the difference before committing it.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"

OPTIONS: dict[str, tuple[str, ...]] = {
    "wire-dateline.txt": ("--date", "2025-05-22"),
    "wire-1987.txt": ("--date", "1987-03-12"),
    "local-paper.txt": ("--date", "2023-05-17", "--home", "Pineville, Louisiana"),
    "obituary.txt": ("--date", "2025-01-14"),
    "court-report.txt": ("--date", "2024-06-27"),
    "family-name-first.txt": ("--date", "2025-10-14"),
    "no-title.txt": ("--date", "2025-04-14"),
    "slash-agency.txt": ("--date", "2025-07-21"),
}
"""What a sample's record is made with; the others say themselves when they were published."""

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def samples() -> list[Path]:
    """List the articles."""
    return sorted(p for p in SAMPLES.iterdir() if p.is_file() and p.suffix != ".json")


def wires() -> list[Path]:
    """List the files of many articles and of the industry's formats."""
    return sorted(p for p in (SAMPLES / "formats").iterdir() if p.suffix != ".jsonl")


def record(sample: Path) -> str:
    """Run the command on a sample as a user in its folder would."""
    command = [sys.executable, "-m", "newsparse", sample.name, "--json", *OPTIONS.get(sample.name, ())]
    run = subprocess.run(command, cwd=SAMPLES, env=environment(), capture_output=True, check=True)
    return run.stdout.decode()


def records(wire: Path) -> str:
    """Run the command on a file of many articles: a line an article."""
    command = [sys.executable, "-m", "newsparse", wire.name, "--jsonl", "--quiet"]
    run = subprocess.run(command, cwd=wire.parent, env=environment(), capture_output=True, check=True)
    return run.stdout.decode()


def environment(**more: str) -> dict[str, str]:
    """Give an environment in which this checkout's package is found and nothing asks for colour."""
    keep = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return keep | {"PYTHONPATH": str(ROOT)} | more


def console(commands: list[str]) -> str:
    """Run commands of a README block in a copy of what they need and show them with their output."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "samples").symlink_to(SAMPLES)
        shim = Path(folder, "bin", "newsparse")
        shim.parent.mkdir()
        shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m newsparse "$@"\n')
        shim.chmod(0o755)
        env = environment(PATH=f"{shim.parent}:{os.environ['PATH']}")
        shown = ""
        for command in commands:
            run = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=True,
            )
            output = run.stdout.decode()
            shown += f"$ {command}\n{output}" + ("\n" if output and not output.endswith("\n") else "")
    return shown


def refresh(block: re.Match[str]) -> str:
    """Give a console block with the output of today."""
    return f"```console\n{console([line[2:] for line in block[1].splitlines() if line.startswith('$ ')])}```"


def main() -> None:
    """Write everything."""
    for sample in samples():
        (SAMPLES / f"{sample.stem}.json").write_text(record(sample), encoding="utf-8")
    for wire in wires():
        wire.with_name(f"{wire.name}.jsonl").write_text(records(wire), encoding="utf-8")
    readme = ROOT / "README.md"
    readme.write_text(BLOCK.sub(refresh, readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
