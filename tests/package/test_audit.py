"""What the interpreter really does over all samples: no socket, process, eval, pickle or writing."""

import json
import subprocess
import sys

import pytest
from formats import VIEWS
from update_samples import ROOT, environment, samples

SCRIPT = r"""
import json, os, sys
package = os.path.join(os.getcwd(), "newsparse") + os.sep
seen = set()

def hook(event, args):
    if event.startswith(("socket.", "subprocess.", "pickle.", "ctypes.", "urllib.", "os.system", "os.exec",
                         "os.fork", "os.posix_spawn", "os.spawn", "os.remove", "os.rename", "shutil.")):
        seen.add(event)
    elif event in ("exec", "compile"):
        caller = sys._getframe(1).f_code.co_filename
        if caller.startswith(package):
            seen.add(f"{event} in {caller}")
    elif event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        seen.add(f"open {args[0]!r} {args[1]}")

sys.addaudithook(hook)
import newsparse
from newsparse.writer import Style, load
records = 0
names, views = json.loads(sys.argv[1])
for name in names:
    with open(name, "rb") as f:
        data = f.read()
    for kwargs in ({}, {"date": "2024-10-26", "home": "Bern, Switzerland"}, {"format": "html"}):
        record = newsparse.parse(data, **kwargs)
        records += 1
        for view in views:
            load(view).body(record, Style(80, True, True))
print(json.dumps([records, sorted(seen)]))
"""


@pytest.mark.slow
def test_an_audit_hook_sees_nothing_dangerous() -> None:
    """PEP 578 events, from the first import to the last written record."""
    names = json.dumps([[str(s) for s in samples()], VIEWS])
    run = subprocess.run(
        [sys.executable, "-B", "-c", SCRIPT, names],
        cwd=ROOT, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    records, seen = json.loads(run.stdout)
    assert records == 3 * len(samples())
    assert seen == []
