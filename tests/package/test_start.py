"""Start-up: what a plain-text run loads, and what it must not."""

import json
import subprocess
import sys

import pytest
from update_samples import ROOT, SAMPLES, environment

SLOW = {
    "bs4", "soupsieve", "lxml", "html5lib", "html.parser", "dateutil.parser", "numpy", "asyncio", "ssl",
    "socket", "multiprocessing", "pathlib", "urllib.request", "concurrent", "subprocess", "logging",
    "argparse", "pickle", "http",
    "email", "csv", "importlib.metadata", "importlib.resources", "unittest", "tempfile", "shutil", "random",
    "gzip", "hashlib",
}  # fmt: skip

SCRIPT = """
import json, sys
sys.argv = ["newsparse", *json.loads(sys.argv[1])]
from newsparse.cli.main import main
try:
    main()
except SystemExit as e:
    assert not e.code
print(json.dumps(sorted(sys.modules)))
"""


def loaded(*options: str) -> set[str]:
    """Give the modules a run of the command loads that bare Python does not."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(options)],
        cwd=ROOT, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(json.loads(run.stdout.splitlines()[-1])) - set(bare.stdout.split())


@pytest.mark.parametrize("view", ["--json", "--jsonl", "--md", "--highlight", "--color=always"])
def test_a_plain_text_run_loads_nothing_slow(view: str) -> None:
    """Neither the parser of pages nor processes, for one article."""
    modules = loaded(str(SAMPLES / "wire-dateline.txt"), view)
    assert not {m for m in modules if any(m == s or m.startswith(s + ".") for s in SLOW)}


@pytest.mark.parametrize("option", ["--version", "--help", "--schema"])
def test_help_loads_none_of_the_work(option: str) -> None:
    """Only click and the options."""
    modules = {m for m in loaded(option) if m.startswith("newsparse")}
    parts = {"cli", "cli.main", "cli.conflicts", "cli.exit_codes", "cli.options", "typed", "named"}
    assert modules <= {"newsparse", *(f"newsparse.{part}" for part in parts)}
