"""Names in text: people, places, organizations and others."""

from newsparse.extractor.tokens import Document, Name


def tag(doc: Document) -> list[Name]:
    """Find the names of a document, in order and without overlaps."""
    return []
