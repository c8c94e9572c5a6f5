"""The list of sources: a section a data file, put in the place of an older one."""

from pathlib import Path

from newsparse.training import sources


def test_sections(tmp_path: Path) -> None:
    """A section names its sources, and a new one takes the place of the old."""
    built, file = tmp_path / "made.bin", tmp_path / "SOURCES.md"
    built.write_bytes(b"made")
    sources.put(file, sources.section(built, "make made", [("faker", "40.0"), ("mine.jsonl", "ab12")]))
    sources.put(file, "## other.bin\n\nBy hand.\n")
    built.write_bytes(b"made again")
    sources.put(file, sources.section(built, "make again", []))
    text = file.read_text("utf-8")
    assert text.count("## made.bin") == 1
    assert "By hand." in text
    assert "make again" in text
    assert sources.digest(built) in text
    assert "faker" not in text


def test_licences_are_told(tmp_path: Path) -> None:
    """What is known of a licence is told, and that nothing is."""
    built = tmp_path / "made.bin"
    built.write_bytes(b"")
    text = sources.section(built, "make", [("faker", "40.0"), ("mine.jsonl", "ab12")])
    assert "| faker | 40.0 | PyPI faker: names of people by language | MIT |" in text
    assert f"| mine.jsonl | ab12 | {sources.OWN} | ? |" in text
