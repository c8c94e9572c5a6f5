"""Place names to real places on Earth."""

from newsparse.extractor.tokens import Document, Name
from newsparse.record import Article, Place


def resolve(
    doc: Document, names: list[Name], article: Article, *, home: str | None = None
) -> tuple[list[Place], list[Name]]:
    """Resolve the place names of a document.

    Returns:
        The places, sorted by first mention, and the names that were not taken as places.

    """
    return [], names
