"""Every data file says where it comes from, and is the one that is meant."""

import hashlib
from pathlib import Path

import pytest
from update_samples import ROOT

DATA = ROOT / "newsparse" / "data"
SOURCES = (DATA / "SOURCES.md").read_text(encoding="utf-8")
FILES = [p for p in sorted(DATA.iterdir()) if p.is_file() and p.name != "SOURCES.md"]
HEADINGS = "\n".join(line for line in SOURCES.splitlines() if line.startswith("## "))


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_every_file_has_a_source(file: Path) -> None:
    """A heading of its own, or one it shares."""
    assert file.name in HEADINGS


@pytest.mark.parametrize("file", [p for p in FILES if p.suffix == ".bin"], ids=lambda p: p.name)
def test_every_built_file_has_its_digest(file: Path) -> None:
    """What is shipped is what was built."""
    assert hashlib.sha256(file.read_bytes()).hexdigest() in SOURCES


def test_the_credit_that_geonames_asks_for() -> None:
    """CC BY 4.0, in README too."""
    for text in (SOURCES, (ROOT / "README.md").read_text(encoding="utf-8")):
        assert "GeoNames" in text
        assert "CC BY 4.0" in text
