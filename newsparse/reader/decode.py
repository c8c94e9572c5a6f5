"""Bytes to text: byte-order mark, NUL pattern, strict UTF-8, then Windows-1252.

The rule is the encoding sniffing of the WHATWG Encoding Standard reduced to what news
files hold; other binary data is refused by its signature or its control characters.
"""

import re

from newsparse.errors import NewsparseError
from newsparse.reader import own_formats

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file (pdftotext -layout FILE - gives its text)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "a RIFF media file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old office document (libreoffice --headless --convert-to txt FILE gives its text)",
    ),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"wOF", "a font"),
)

_HEAD = 4096
"""Bytes that are looked at for NULs and controls: the first block of a file."""
_MAX_CONTROL = 0.1
"""Share of control characters from which a text is binary data."""

_NUL_MANY, _NUL_FEW = 0.3, 0.05
"""Shares of NULs at odd and even places that tell UTF-16 without a mark."""
_CONTROL = dict.fromkeys((*range(9), *range(14, 27), *range(28, 32), *range(0x7F, 0xA0), 0xFFFD))
_CHARSET = rb"(?i)<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,30})"
_TRUSTED = ("iso-8859-", "windows-", "gb", "big5", "shift", "euc-", "koi8-", "macintosh")
_VALID_PER_BAD = 4
"""UTF-8 sequences to one broken byte from which a text is damaged UTF-8 and no other encoding."""


def decode(data: bytes) -> tuple[str, str]:
    """Decode the bytes of an article.

    Args:
        data: the bytes of a text file or a web page.

    Returns:
        The text without a byte-order mark, and the name of the encoding.

    Raises:
        NewsparseError: the bytes are no text; the message names what they look like.

    """
    _refuse(data)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(data[len(bom) :].decode(encoding, "replace")), encoding
    if wide := _by_nuls(data):
        return _checked(data.decode(wide, "replace")), wide
    text, encoding = _narrow(data)
    return _checked(text), encoding


def _refuse(data: bytes) -> None:
    """Raise for the signature of a known file type that is no text."""
    head = data[:64].lstrip()
    for signature, name in _SIGNATURES:
        if head.startswith(signature) and (not signature.isascii() or _is_signature(head, signature)):
            raise NewsparseError(f"not a text: it looks like {name}")
    if head[4:8] == b"ftyp":
        raise NewsparseError("not a text: it looks like an MP4 file")


def _is_signature(head: bytes, signature: bytes) -> bool:
    """Tell a signature of plain letters from a text that begins with the same letters."""
    if signature in {b"%PDF-", b"{\\rtf", b"GIF87a", b"GIF89a"} or not signature.isalnum():
        return True
    rest = head[len(signature) :]
    return any(byte < 9 or byte > 126 for byte in rest)  # noqa: PLR2004 - the edges of ASCII text


def _by_nuls(data: bytes) -> str | None:
    """Name the byte order of UTF-16 without a mark: Latin letters leave every other byte NUL."""
    head = data[: _HEAD & ~1]
    half = len(head) // 2
    if not half or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > _NUL_MANY and even < _NUL_FEW:
        return "utf-16-le"
    return "utf-16-be" if even > _NUL_MANY and odd < _NUL_FEW else None


def _narrow(data: bytes) -> tuple[str, str]:
    """Decode one-byte encodings and UTF-8, which may have been cut or damaged."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if declared := _declared(data):
        return declared
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    wide = sum(c > "\x7f" for c in text) - bad
    if wide >= _VALID_PER_BAD * bad:
        return text, "utf-8"
    return data.decode("cp1252", "replace"), "windows-1252"


def _declared(data: bytes) -> tuple[str, str] | None:
    """Decode a page by the character set it declares, if that is a plausible one."""
    found = re.search(_CHARSET, data[:_HEAD])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    if not name.startswith(_TRUSTED) or name in {"iso-8859-1", "windows-1252"}:
        return None
    try:
        return data.decode(name, "replace"), name
    except (LookupError, ValueError):
        return None


def _checked(text: str) -> str:
    """Refuse a text whose beginning is full of control characters."""
    head = text[:_HEAD]
    if len(head) - len(head.translate(_CONTROL)) > _MAX_CONTROL * len(head):
        raise NewsparseError("not a text: it looks like binary data")
    return text


_PAGE = (
    r"(?i)<(?:!doctype\s+html|html|head|body|article|section|main|div|p|h[1-6]|span|table|ul|ol|meta"
    r"|link|script|style|title|header|nav|figure|blockquote|rss|feed|item|entry)[\s>/]|<!--"
)
_CLOSING = ("</p>", "</div>", "</h1>", "<br>", "<br/>", "<br />", "</html>", "</a>")
_MIN_CLOSING = 3
"""Closing tags that make a page of a text without an opening one."""


def sniff(text: str) -> str:
    """Tell a web page from plain text.

    Args:
        text: the decoded input.

    Returns:
        ``"html"`` or ``"text"``.

    Raises:
        NewsparseError: it is the source of an RTF or PDF file, JSON, or something that newsparse wrote.

    """
    head = text[:_HEAD].lstrip()
    if own := own_formats.kind(text[:_HEAD].encode("utf-8", "replace")):
        raise NewsparseError(own_formats.refusal(own))
    if own_formats.is_json(text):
        raise NewsparseError("JSON, but neither records nor ninjs: use --input-jsonl FIELD")
    if head.startswith(("{\\rtf", "%PDF-")):
        _refuse(head[:16].encode("ascii", "replace"))
    if head[:20].lower().startswith(("view-source:", "&lt;!doctype html", "&lt;html")):
        return "html"
    if "<" not in head:
        return "text"
    if head[0] == "<" and (re.match(_PAGE, head) or head[:5].lower() == "<?xml"):
        return "html"
    lower = head.lower()
    return "html" if sum(lower.count(tag) for tag in _CLOSING) >= _MIN_CLOSING else "text"
