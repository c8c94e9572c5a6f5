"""How the word tables of the page reader are written: as one string, words or phrases apart."""


def wordset(text: str) -> frozenset[str]:
    """Read a table of words with white space between them."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Read a table of phrases with ``|`` between them; line breaks are spaces."""
    return tuple(" ".join(p.split()) for p in text.split("|"))
