"""From a piece to an Article: its bytes decoded, its format's fields read, the article composed."""

from importlib import import_module

from newsparse import calendar
from newsparse.reader.formats import article, xml
from newsparse.reader.formats.piece import Piece
from newsparse.record import Article


def read(piece: Piece, *, date: str | None, url: str | None, name: str | None) -> Article:
    """Read a piece that was cut whole."""
    url = url or piece.about.get("url")
    if piece.kind == "mail":
        return _mail(piece, date=date, url=url, name=name)
    if piece.kind in ("", "html"):
        return _single(piece, date=date, url=url, name=name)
    if piece.kind == "rtf":
        return _rtf(piece, date=date, url=url, name=name)
    text, encoding = xml.decoded(piece.data, piece.about.get("encoding", ""))
    fields = import_module(f"newsparse.reader.formats.{piece.kind}").fields(text)
    encoding = (
        piece.about.get("encoding", encoding) if "utf-16" in piece.about.get("encoding", "") else encoding
    )
    return article.build(fields, piece, date=date, url=url, name=name, encoding=encoding)


def _mail(piece: Piece, *, date: str | None, url: str | None, name: str | None) -> Article:
    """Read a message, or the page of a web archive."""
    from newsparse.reader.formats import mail

    message = mail.parse(piece.data)
    if page := mail.page(message):
        data, where = page
        return _single(piece._replace(kind="html", data=data), date=date, url=url or where or None, name=name)
    fields = mail.fields(message)
    return article.build(fields, piece, date=date, url=url, name=name, encoding=mail.charset(message))


def _single(piece: Piece, *, date: str | None, url: str | None, name: str | None) -> Article:
    """Read a plain article or a page; what the archive tells of its day counts where it tells none itself."""
    from newsparse import reader

    text, encoding = xml.decoded(piece.data, piece.about.get("encoding", ""))
    form = "html" if piece.kind == "html" else None
    found = reader.single(text, date=date, url=url, format=form, name=name, encoding=encoding)
    day = calendar.value(piece.about.get("date", "")) if found.published is None else None
    return found.replace(published=day, published_from="metadata") if day else found


def _rtf(piece: Piece, *, date: str | None, url: str | None, name: str | None) -> Article:
    """Read the text of an RTF file as plain text."""
    from newsparse import reader
    from newsparse.reader.formats import rtf

    text, encoding = rtf.text(piece.data)
    found = reader.single(text, date=date, url=url, format="text", name=name, encoding=encoding)
    return found.replace(source=found.source.replace(format="rtf"))
