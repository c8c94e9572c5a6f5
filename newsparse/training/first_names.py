"""First names that are nearly always a woman's or a man's, from PyPI ``faker``'s lists by language."""

import importlib
import pkgutil
from collections import Counter

import faker.providers.person

from newsparse.wordlists import fold

SURE = 4
"""Times as many lists must have a name as one gender's as the other's."""
LISTS, LARGE = 2, "en"
"""Lists that must have a name, and the one that does alone. With those 79 % of the first names of
records/dev have a gender; with every list 82 %, for twice as many names."""


def genders() -> dict[str, int]:
    """Give "g" and the folded first name: 1 a woman's, -1 a man's; names of both are left out."""
    female, male = Counter[str](), Counter[str]()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute, counter in (("first_names_female", female), ("first_names_male", male)):
            names = {fold(name.split()[0].split("-")[0]) for name in listed(provider, attribute)}
            counter.update(dict.fromkeys(names, LISTS if module.name == LARGE else 1))
    found = {}
    for name in sorted({*female, *male}):
        women, men = female[name], male[name]
        known = women + men >= LISTS and name.isalpha() and len(name) > 1
        if known and max(women, men) >= SURE * min(women, men):
            found["g" + name] = 1 if women > men else -1
    return found


def listed(provider: type, attribute: str) -> list[str]:
    """Give the names in Latin letters of one list of a provider."""
    names = vars(provider).get(attribute, ())
    return [n for n in names if isinstance(n, str) and n.strip() and all(c < "ɐ" for c in n)]
