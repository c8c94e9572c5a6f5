"""The names of countries that the views show for their codes.

    python -m newsparse.training.countries

Written from the table of countries that the gazetteer is built from as well.
"""

from pathlib import Path

from newsparse.training.gazetteer_names import TABLES

OUT = Path(__file__).parent.parent / "data" / "countries.txt"
HEAD = (
    "# ISO 3166-1 alpha-2 codes with the common English name; built by training/countries.py\n[countries]\n"
)


def build(table: str) -> str:
    """Give a line a country: its code and its name.

    Args:
        table: tab-separated code, latitude, longitude, names (the first is the common one) ...

    """
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return HEAD + "".join(f"{row[0]} {row[3].partition('|')[0]}\n" for row in rows)


if __name__ == "__main__":
    OUT.write_text(build((TABLES / "countries.tsv").read_text(encoding="utf-8")), encoding="utf-8")
