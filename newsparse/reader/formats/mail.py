"""Mail: messages (RFC 5322, MIME of RFC 2045 to 2049), mailboxes (mbox, RFC 4155), web archives (MHTML).

Who uses it: newsletters, press offices, alerts; browsers save pages as MHTML (RFC 2557).
Fields read: Subject, From (the name), Date, Message-ID, Content-Language, and the text that a person would
read: the first part that is plain text, else the first that is HTML; attachments are passed over. The page
of a web archive is read as a page, with its address.
"""

import re
from collections.abc import Iterator
from email.message import Message

from newsparse.errors import NewsparseError
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.formats import markup
from newsparse.reader.formats.cut import Cutter
from newsparse.reader.formats.piece import Fields, Piece, given
from newsparse.reader.formats.stream import Stream
from newsparse.reader.formats.texts import lines
from newsparse.reader.formats.xml import decoded

MOST = 50_000
"""Lines that could part a message: each part takes a kilobyte meanwhile, and a digest has some hundreds."""
MBOX = re.compile(rb"(?:\A|\r?\n)\r?\n?(?P<open>From [^\r\n]{1,200}\d{4}\r?\n)(?=[!-9;-~]{1,60}:)")
_REPLY = re.compile(r"(?i)\A(?:\s{0,9}(?:re|fwd?|aw|wg)\s?:){1,20}\s{0,99}")
_SIGNATURE = re.compile(r"(?m)^-- \r?$")


def cut(stream: Stream) -> Iterator[Piece]:
    """Give the one message of a file."""
    yield Piece(0, "mail", stream.whole(MAX_PAGE_BYTES))


def parse(data: bytes) -> Message:
    """Parse a message.

    Raises:
        NewsparseError: it has too many parts.

    """
    import email
    import email.policy

    if data.count(b"\n--") > MOST:
        raise NewsparseError("a message of too many parts")
    return email.message_from_bytes(data, policy=email.policy.compat32)


def page(message: Message) -> tuple[bytes, str] | None:
    """Give the page of a web archive and its address; None for a message."""
    where = header(message, "Snapshot-Content-Location")
    if not where and message.get_content_type() != "multipart/related":
        return None
    for part in message.walk():
        if part.get_content_type() == "text/html":
            where = where or header(part, "Content-Location")
            return text_of(part)[0].encode("utf-8", "replace"), "".join(where.split())
    return None


def fields(message: Message) -> Fields:
    """Read the fields of a message.

    Raises:
        NewsparseError: there is no text in it.

    """
    text, rich = reading(message)
    story, *rest = _SIGNATURE.split(text, maxsplit=1) if not rich else (text,)
    return Fields(
        title=_REPLY.sub("", header(message, "Subject"), count=1) if header(message, "Subject") else "",
        byline=given(sender(message)),
        published=header(message, "Date"),
        id=header(message, "Message-ID").strip("<>"),
        language=header(message, "Content-Language").partition(",")[0],
        paragraphs=tuple(markup.paragraphs(story) if rich else lines(story)),
        other=tuple(lines("\n".join(rest))),
        format="mail",
    )


def reading(message: Message) -> tuple[str, bool]:
    """Give the text that a person would read, and whether it is HTML."""
    for kind in ("text/plain", "text/html"):
        parts = (part for part in message.walk() if part.get_content_type() == kind)
        texts = (text_of(part)[0] for part in parts if part.get_content_disposition() != "attachment")
        text = next((text for text in texts if text.strip()), None)
        if text is not None:
            return text, kind == "text/html"
    raise NewsparseError("no article in it: the message has no text")


def text_of(part: Message) -> tuple[str, str]:
    """Decode a part by its transfer encoding and its character set; flowed lines (RFC 3676) are joined."""
    payload = part.get_payload(decode=True)
    charset = part.get_param("charset")
    text, encoding = decoded(
        payload if isinstance(payload, bytes) else b"", charset if isinstance(charset, str) else ""
    )
    if str(part.get_param("format") or "").lower() == "flowed":
        text = re.sub(r"(?<!^--) \r?\n(?=[^\r\n>])", " ", text, flags=re.MULTILINE)
    return text, encoding


def charset(message: Message) -> str | None:
    """Give the character set of the first part that is read."""
    found = (part.get_content_charset() for part in message.walk() if part.get_content_maintype() == "text")
    return next(found, None)


def header(message: Message, name: str) -> str:
    """Give a header as text, its encoded words (RFC 2047) decoded."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    said = str(message.get(name) or "")
    try:
        told = str(make_header(decode_header(said)))
    except (MessageError, LookupError, ValueError):
        told = said
    return " ".join(told.split())


def sender(message: Message) -> str:
    """Give the name of the sender; an address alone is none."""
    name = header(message, "From").partition("<")[0].strip(" \"'")
    return "" if "@" in name else name


def mailbox(stream: Stream) -> Iterator[Piece]:
    """Cut a mailbox into its messages."""
    for data in Cutter(stream, MBOX, closed=False):
        if isinstance(data, NewsparseError):
            yield Piece(0, "mail", error=str(data))
        else:
            yield Piece(0, "mail", _unquoted(data))


def _unquoted(data: bytes) -> bytes:
    """Take away the line "From ..." and the mark before such lines of the text (mboxrd)."""
    return re.sub(rb"(?m)^>(>{0,9}From )", rb"\1", data.partition(b"\n")[2])
