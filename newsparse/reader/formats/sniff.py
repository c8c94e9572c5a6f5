"""Which format a file is in, by its first bytes; nothing is known by a name.

A plain article costs a few searches in its head; patterns are compiled where a cheaper look has hit.
"""

import re

from newsparse import wordlists
from newsparse.reader import gunzip

HEAD = 8192
"""Bytes that are looked at: preambles of feeds and of message headers run to some 4,000."""

_ROOT = rb"""(?xs)\A(?:\xef\xbb\xbf)?\s{0,999}+
    (?:<\?[^>]{0,500}+>\s{0,99}+ | <!--(?:(?!-->).){0,3000}+-->\s{0,99}+
       | <!DOCTYPE[^>\[]{0,500}+ (?:\[[^\]]{0,7000}+\]\s{0,99}+)?+ >\s{0,99}+)*+
    <(?:[\w.-]{1,40}+:)?+ ([A-Za-z][\w.-]{0,40}+)"""
_MEMBER = rb"PK\x03\x04[\x0a-\x3f]\0|\0ustar(?:\x0000|  \0)"
_RECORD = rb"[^\r\n]{0,40}\r?\n(?:[A-Za-z-]{1,40}:[^\r\n]{0,400}\r?\n){0,9}?WARC-(?:Type|Date|Record-ID):"
_DOCUMENT = rb"(?i)<(?:text|headline|docno|docid|body|doctype)[\s>]|<doc\s[^>]{0,200}(?:id|type)\s?="
_MAILBOX = rb"[^\r\n]{5,200}\d{4}\r?\n[!-9;-~]{1,60}:"
_MESSAGE = rb"\n\r?\nFrom [^\r\n]{1,200}\d{4}\r?\n[!-9;-~]{1,60}:"
_HEADERS = rb"(?:[!-9;-~]{1,60}+:[^\n]{0,2000}+\n(?:[ \t][^\n]{0,2000}+\n){0,200}+){2,}+"
_MIME = rb"(?i)(?:\A|\n)(?:mime-version|message-id|content-transfer-encoding|received|return-path):"
_NUMBERED = rb"(?m)^[ \t\xa0]{0,99}\d{1,6} of \d{1,6} DOCUMENTS?[ \t]{0,99}\r?$"
_UNI = rb"(?m)^(?:Length|LENGTH): {1,3}[\d,]{1,9} words[ \t]{0,9}\r?$(?s:.{0,6000}?)^Body[ \t]{0,9}\r?$"
_CODED = rb"(?m)^HD(?:[ \t]|\r?$)(?s:.{0,3000}?)^(?:WC\s{1,9}[\d,]{1,9} words|PD\s{1,9}\d{1,2} )"
_COUNTED = (
    rb"(?m)^[\d,]{1,9} words[ \t]{0,9}\r?\n(?:[ \t]{0,9}\r?\n)?\d{1,2} [A-Z][a-z]{2,8} \d{4}[ \t]{0,9}\r?$"
)
_ITEM = rb"(?i)\"(?:body_(?:x?html|text|nitf)|headlines?|bodies)\"\s{0,9}:"
_NAMED = rb"(?i)\"(?:uri|versioncreated|firstcreated)\"\s{0,9}:"


def kind(head: bytes) -> str:
    """Tell the format of a file.

    Args:
        head: its first bytes, packed with gzip or not.

    Returns:
        The name of the format; empty for a file that is one article, plain or a page, or nothing known.

    """
    head = unpacked(head[:HEAD]).removeprefix(b"\xef\xbb\xbf")
    start = head.lstrip()[:16]
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")) or _is_damaged_archive(head):
        return "archive"
    if start.startswith(b"WARC/") or (b"WARC-" in head[:500] and re.match(_RECORD, head)):
        return "warc"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(b"<"):
        return _markup(head)
    if start.startswith((b"{", b"[")):
        return "ninjs" if re.search(_ITEM, head) and re.search(_NAMED, head) else ""
    return _printed(head, start)


def may_be_many(head: bytes) -> bool:
    """Tell a file of one of these formats by its first bytes, or gzip data that begin with a damage."""
    return bool(kind(head)) or (gunzip.is_packed(head) and not gunzip.head(head, HEAD))


def _is_damaged_archive(head: bytes) -> bool:
    """Tell a tar archive, and archives whose first header is damaged by a header that follows."""
    if b"ustar" not in head and b"PK\x03\x04" not in head:
        return False
    return head[257:262] == b"ustar" or (b"\0" in head[:512] and re.search(_MEMBER, head) is not None)


def unpacked(head: bytes) -> bytes:
    """Give the first bytes of a file without gzip and as UTF-8 where they are UTF-16; others as they are."""
    if gunzip.is_packed(head):
        head = gunzip.head(head, HEAD)
    if b"\0" in head[:16] or head[:1] in (b"\xff", b"\xfe"):
        from newsparse.reader.formats.stream import wide_encoding

        wide = wide_encoding(head)
        return head[: len(head) & ~1].decode(wide, "replace").encode() if wide else head
    return head


def _markup(head: bytes) -> str:
    """Tell a format by its first element."""
    found = re.match(_ROOT, head)
    if not found:
        return ""
    name = found[1].decode("ascii")
    if name in ("DOC", "doc") or b"</DOC>" in head:
        return "gigaword" if re.search(_DOCUMENT, head) else ""
    if b"</REUTERS>" in head:
        return "reuters"
    return wordlists.first_of_line("formats.txt", "roots").get(name, "")


def _printed(head: bytes, start: bytes) -> str:
    """Tell mail and the exports of archives, which begin as any text may."""
    if re.match(_MAILBOX, head.lstrip()) and (start.startswith(b"From ") or re.search(_MESSAGE, head)):
        return "mbox"
    if (
        b": " in head[:200]
        and (b"essage-I" in head or b"ersion: 1" in head or b"eceived:" in head)
        and _is_mail(head)
    ):
        return "mail"
    if b" DOCUMENT" in head and re.search(_NUMBERED, head):
        return "nexis"
    if b" words" in head or b"\nHD" in head or start.startswith(b"HD"):
        return _export(head)
    return ""


def _is_mail(head: bytes) -> bool:
    """Tell the header of a message from lines with colons above an article."""
    found = re.match(_HEADERS, head.lstrip().replace(b"\r\n", b"\n"))
    return found is not None and re.search(_MIME, found[0]) is not None


def _export(head: bytes) -> str:
    """Tell the exports whose articles have no number."""
    if re.search(_CODED, head) or re.search(_COUNTED, head):
        return "factiva"
    return "nexis" if b"Body" in head and re.search(_UNI, head) else ""
