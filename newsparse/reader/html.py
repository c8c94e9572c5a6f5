"""Web pages to an Article. The only module that imports bs4."""

from newsparse.reader import structure
from newsparse.record import Article


def read(
    text: str, *, date: str | None, url: str | None, name: str | None, encoding: str | None
) -> Article:
    """Find title, authors, date and paragraphs of a page."""
    from bs4 import BeautifulSoup

    body = BeautifulSoup(text, "html.parser").get_text("\n\n", strip=True)
    return structure.read(body, date=date, url=url, name=name, encoding=encoding)
