"""How the gazetteer's builder reads its tables and shapes names for English text."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsparse.extractor.places.gazetteer import ALTERNATE, BARE, DEMONYM, place_key
from newsparse.training.gazetteer_world import Site

TABLES = Path(__file__).parent / "places"


def table(name: str) -> Iterator[list[str]]:
    """The rows of one of our own tables."""
    for line in (TABLES / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def split(cell: str) -> list[str]:
    """The entries of a cell."""
    return [x for x in cell.split("|") if x]


def give(site: Site, names: list[str]) -> None:
    """Add the names of a cell; "-" before one says that it more often means something else."""
    for name in names:
        site.names[name.lstrip("-")] = BARE if name[0] == "-" else 0


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def codes(text: str) -> frozenset[str]:
    """A set of country codes."""
    return frozenset(text.split())


_ARABIC = codes("AE BH DZ EG EH IL IQ JO KW LB LY MA OM PS QA SA SD SY TN YE")
_OTHER_SCRIPTS = _ARABIC | codes(
    "IR AF PK IN BD NP LK BT MV KP KR JP CN TW RU UA BY BG MK RS GR CY KZ UZ TJ TM KG AM GE TH LA"
    " KH MM MN ET ER"
)
"""Countries whose names reach English through a transliteration; news leaves its marks out."""


def english(name: str, country: str) -> str:
    """A transliterated name without the marks that English does not print (Kandahār: Kandahar)."""
    if name.isascii() or country not in _OTHER_SCRIPTS:
        return name
    letters = unicodedata.normalize("NFKD", name.translate(_QUOTES))
    return "".join(c for c in letters if not unicodedata.combining(c)).strip("'-") or name


_QUOTES = dict.fromkeys(map(ord, "‘’ʻʼʿʾ`´"), None)
_ARTICLE = re.compile(r"^A(?:l|d|n|r|s|t|z|sh|th)[ -](?=\w{4})", re.IGNORECASE)


def articleless(site: Site) -> list[str]:
    """An Arabic town's name without the article that news leaves out (Al Qamishli: Qamishli)."""
    short = _ARTICLE.sub("", site.name) if site.country in _ARABIC else site.name
    return [short] if short != site.name else []


_WORD = re.compile(
    r" (?:County|Parish|Borough|Census Area|District|Province|Region|Oblast'?|oblast|Governorate|Municipality"
    r"|Prefecture|Department|State|Krai|Kray|Republic|City and Borough|Regional Municipality)$"
)
_LEAD = re.compile(
    r"^(?:D[ée]partement (?:de la |des |du |de l['’]|de |d['’])|Provincia (?:di |de la |de |del )"
    r"|Departamento (?:de la |de |del )|Municipio de |Comuna de |Cant[óo]n (?:de )?|Kabupaten |Kota "
    r"|Province (?:of |de )|State of |Politischer Bezirk |Landkreis |Powiat "
    r"|Arrondissement (?:de |d['’])|Region |City of )"
)


def bare(name: str) -> list[str]:
    """A division's name without its word (Clarke County: Clarke)."""
    short = _LEAD.sub("", _WORD.sub("", name))
    return [short] if short not in {name, ""} else []


_SIDES = frozenset(place_key(row[0]) for row in table("sides.tsv"))


def sided(name: str) -> bool:
    """Tell whether a name without its word ("Northern Region") is none at all."""
    return place_key(name) in _SIDES


def plain(name: str) -> str:
    """The name a division is known by (Tatarstan Republic: Tatarstan) outside counties."""
    return name if name.endswith(("County", "Parish")) else (bare(name) or [name])[0]


def demonyms(site: Site, forms: Iterable[str]) -> None:
    """Add the demonyms of a place; a "+" at the end of a form stands for its plural too."""
    for form in forms:
        site.add([form.rstrip("+")], DEMONYM)
        if form.endswith("+"):
            site.add([form[:-1] + ("es" if form[-2] in "sx" else "s")], DEMONYM)


def alternates(site: Site, names: Iterable[str], countries: frozenset[str]) -> None:
    """Add names in other languages and old names, where they look like English text.

    Args:
        site: a town.
        names: what it is called elsewhere.
        countries: keys of the countries' names, which no town takes from them: Mexico is no Mexico City.

    """
    for name in names:
        if place_key(name) in countries:
            continue
        letters = name.replace(" ", "").replace("-", "").replace("'", "")
        # three letters are an airport's code
        english_ = len(letters) > 3 and letters.isascii() and letters.isalpha()  # noqa: PLR2004
        if english_ and name[0].isupper() and not name.isupper():
            site.add([name], ALTERNATE)
