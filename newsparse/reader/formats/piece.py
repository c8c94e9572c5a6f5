"""What passes between the cutting of a file of many articles and the reading of each of them."""

from typing import NamedTuple


class Piece(NamedTuple):
    """One article as it stands in its file: cut out, not yet read.

    ``part`` counts from 1 in the order of the file; ``kind`` names the format that reads ``data``, the
    raw bytes. ``about`` is what the file around it tells of it (url, date, id, encoding, site, language).
    A piece with an ``error`` could not be cut whole; the next ones may be sound.
    """

    part: int
    kind: str
    data: bytes = b""
    about: dict[str, str] = {}  # noqa: RUF012 - read only
    error: str | None = None


class Fields(NamedTuple):
    """What a format tells of an article, each from its own place; all of it may be missing.

    ``published`` is the date as the format prints it, ``dateline`` the field of that name, ``byline`` the
    lines that name the writers, ``credits`` organizations that have a place of their own; ``other`` is what
    belongs to the file and not to the story.
    """

    title: str = ""
    deck: str = ""
    byline: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    dateline: str = ""
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    published: str = ""
    id: str = ""
    url: str = ""
    site: str = ""
    language: str = ""
    format: str = ""


def filled(told: Fields, inner: Fields) -> Fields:
    """Take what an item does not tell itself from the document inside it."""
    return inner._replace(**{key: value for key, value in told._asdict().items() if value})


def given(*values: str) -> tuple[str, ...]:
    """Give the values that are not empty."""
    return tuple(filter(None, values))
