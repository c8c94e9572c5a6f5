"""The place a local paper writes about, as the user names it."""

from functools import lru_cache

from newsparse.errors import NewsparseError


def check(home: object) -> None:
    """Refuse a home that is no known place: it would be heeded nowhere, and nobody would know.

    Args:
        home: a place, and the larger ones it lies in ("Alexandria, Louisiana"), or None.

    Raises:
        NewsparseError: it is no string, or one of its parts is no place.

    """
    if home is None:
        return
    if not isinstance(home, str):
        raise NewsparseError(f"home must be a string, not a {type(home).__name__}")
    if not _is_known(home):
        raise NewsparseError(f"no such place as a home: {home[:100]!r}")


@lru_cache(16)
def _is_known(home: str) -> bool:
    """Tell whether a place can be found, and every one it is said to lie in as well."""
    from newsparse.extractor.places import gazetteer, lookup, prior

    names = [part.strip() for part in home.split(",")]
    world = gazetteer.load()
    known = all(lookup.lookup(world, name, postal=k > 0) for k, name in enumerate(names))
    return known and prior.find_home(world, home) is not None
