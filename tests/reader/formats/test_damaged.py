"""A damaged container costs what is damaged, and nothing else: pieces in, pieces out, reasons.

Each file has nine stories of a town each. A damage is done at the first, the middle and the last of them, or
between two. The table says which towns must still come and how many pieces are broken.
"""

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterable
from typing import NamedTuple

import pytest
from wires import everything, tarred

from newsparse.record import Article

TOWNS = ("Arlow", "Bexton", "Corby", "Dunmore", "Elham", "Fenwick", "Garvald", "Hythe", "Insch")
PLACES = {"beginning": 0, "middle": 4, "end": 8}


def story(town: str) -> str:
    """Write a story of a town that no other story names."""
    numbers = ", ".join(str(hash_of(town, k)) for k in range(60))
    return f"The council of {town} met on Friday and counted the boats of its harbour: {numbers}."


def hash_of(town: str, k: int) -> int:
    """Give a number that looks like chance, so that packed stories have some size."""
    return int((sum(map(ord, town)) * 7919 + k * 104_729) ** 3 % 99_991)


def sgml(town: str) -> bytes:
    """Write a document of SGML."""
    return (
        f'<DOC id="EXA_ENG_20101231.000{TOWNS.index(town)}" type="story">\n<HEADLINE>\n{town} counts\n'
        f"</HEADLINE>\n<TEXT>\n<P>\n{story(town)}\n</P>\n</TEXT>\n</DOC>\n"
    ).encode()


def item(town: str) -> bytes:
    """Write an item of a feed."""
    return (
        f"<item><title>{town} counts</title><link>https://post.example/{town}</link>"
        f"<description>{story(town)}</description></item>\n"
    ).encode()


def message(town: str) -> bytes:
    """Write a message of a mailbox."""
    return (
        f"From desk@post.example Fri Dec 31 10:00:00 2010\nFrom: Desk <desk@post.example>\n"
        f"Message-ID: <{town}@post.example>\nSubject: {town} counts\n\n{story(town)}\n\n"
    ).encode()


def ninjs(town: str) -> bytes:
    """Write a news item in JSON."""
    return json.dumps({"uri": f"tag:{town}", "headline": f"{town} counts", "body_text": story(town)}).encode()


def record(town: str) -> bytes:
    """Write the record of a response in a WARC file."""
    page = f"<html><head><title>{town} counts</title></head><body><p>{story(town)}</p></body></html>"
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"WARC-Target-URI: https://post.example/{town}\r\nWARC-Date: 2010-12-31T10:00:00Z\r\n"
        f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode()
    return head + body + b"\r\n\r\n"


def packed(piece: bytes) -> bytes:
    """Pack a piece as a member of its own."""
    return gzip.compress(piece, mtime=0)


def tar_entry(town: str) -> bytes:
    """Give the header and the content of a file in a tar archive."""
    data = tarred((f"{town}.txt", f"{town} counts\n\n{story(town)}\n".encode()))
    return data[: len(data.rstrip(b"\0")) + -len(data.rstrip(b"\0")) % 512]


def zip_entry(town: str) -> bytes:
    """Give the local header and the content of a member of a ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            zipfile.ZipInfo(f"{town}.txt"), f"{town} counts\n\n{story(town)}\n", zipfile.ZIP_DEFLATED
        )
    data = file.getvalue()
    return data[: data.index(b"PK\x01\x02")]


class Container(NamedTuple):
    """A format: how a piece is written, and what stands around all."""

    piece: Callable[[str], bytes]
    before: bytes = b""
    between: bytes = b""
    after: bytes = b""

    def pieces(self) -> list[bytes]:
        """Write the pieces."""
        return [self.piece(town) for town in TOWNS]

    def file(self, pieces: Iterable[bytes]) -> bytes:
        """Write a file of pieces."""
        return self.before + self.between.join(pieces) + self.after


CONTAINERS = {
    "sgml": Container(sgml),
    "feed": Container(
        item,
        b'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>\n',
        b"",
        b"</channel></rss>",
    ),
    "mbox": Container(message),
    "ninjs lines": Container(ninjs, between=b"\n"),
    "ninjs array": Container(ninjs, b"[", b",\n", b"]"),
    "warc": Container(record),
    "warc.gz": Container(lambda town: packed(record(town))),
    "sgml.gz": Container(lambda town: packed(sgml(town))),
    "mbox.gz": Container(lambda town: packed(message(town))),
    "feed.gz": Container(
        lambda town: packed(item(town)),
        packed(b'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>\n'),
        b"",
        packed(b"</channel></rss>"),
    ),
    "tar": Container(tar_entry, after=bytes(1024)),
    "tar.gz": Container(lambda town: packed(tar_entry(town)), after=packed(bytes(1024))),
    "zip without directory": Container(zip_entry),
}


def overwritten(start: int, new: bytes) -> Callable[[bytes], bytes]:
    """Write over some bytes; a negative start counts from the end."""

    def damage(piece: bytes) -> bytes:
        at = start if start >= 0 else len(piece) + start
        return piece[:at] + new + piece[at + len(new) :]

    return damage


def halved(piece: bytes) -> bytes:
    """Cut a piece off."""
    return piece[: len(piece) // 2]


def middle(piece: bytes) -> bytes:
    """Turn bytes in the middle."""
    at = len(piece) // 2
    return piece[:at] + bytes(byte ^ 0xFF for byte in piece[at : at + 8]) + piece[at + 8 :]


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Write something else, which must be there."""

    def damage(piece: bytes) -> bytes:
        assert old in piece
        return piece.replace(old, new, 1)

    return damage


class Damage(NamedTuple):
    """What is done to one piece of which formats; each costs that piece and no other."""

    name: str
    formats: tuple[str, ...]
    do: Callable[[bytes], bytes]


GZIPS = ("warc.gz", "sgml.gz", "mbox.gz", "feed.gz", "tar.gz")
DAMAGES = (
    Damage("magic", GZIPS, overwritten(0, b"XX")),
    Damage("header", GZIPS, overwritten(0, b"\xff" * 10)),
    Damage("check sum", GZIPS, overwritten(-6, b"\0\0\0\0")),
    Damage("middle", GZIPS, middle),
    Damage("cut", GZIPS, halved),
    Damage("opening tag", ("sgml",), replaced(b"<DOC id", b"<DXX id")),
    Damage("closing tag", ("sgml",), replaced(b"</DOC>", b"</DXX>")),
    Damage("cut", ("sgml",), halved),
    Damage("opening tag", ("feed",), replaced(b"<item>", b"<itXm>")),
    Damage("closing tag", ("feed",), replaced(b"</item>", b"</itXm>")),
    Damage("cut", ("feed", "ninjs lines", "ninjs array"), halved),
    Damage("quote", ("ninjs lines", "ninjs array"), replaced(b'", "body', b', "body')),
    Damage("brace", ("ninjs array",), lambda piece: piece[:-1]),
    Damage("version", ("warc",), replaced(b"WARC/1.0", b"WXXX/1.0")),
    Damage("length too long", ("warc",), replaced(b"Content-Length: ", b"Content-Length: 9")),
    Damage("length too short", ("warc",), replaced(b"Content-Length: ", b"Content-Length: 0000001 ")),
    Damage("length negative", ("warc",), replaced(b"Content-Length: ", b"Content-Length: -")),
    Damage("length no number", ("warc",), replaced(b"Content-Length: ", b"Content-Length: x")),
    Damage("cut", ("warc",), halved),
    Damage("header", ("tar",), overwritten(100, b"XXXXXXXX")),
    Damage("check sum", ("zip without directory",), overwritten(14, b"\xff\xff\xff\xff")),
    Damage("middle", ("zip without directory",), middle),
)
CASES = [
    pytest.param(kind, damage, place, id=f"{kind}-{damage.name}-{place}")
    for damage in DAMAGES
    for kind in damage.formats
    for place in PLACES
]


def towns(found: Iterable[Article | str]) -> tuple[list[str], list[str]]:
    """Give the towns of the articles that came, and the reasons of those that did not."""
    came, reasons = [], []
    for one in found:
        if isinstance(one, str):
            reasons.append(one)
        else:
            assert one.title is not None
            town = one.title.removesuffix(" counts")
            assert story(town) in one.text, "half an article"
            came.append(town)
    return came, reasons


@pytest.mark.parametrize("kind", CONTAINERS)
def test_sound(kind: str) -> None:
    """All pieces come from the files that are then damaged."""
    container = CONTAINERS[kind]
    came, reasons = towns(everything(container.file(container.pieces())))
    assert came == list(TOWNS)
    assert reasons == (
        ["a damaged ZIP archive: its directory cannot be read"] if kind == "zip without directory" else []
    )


@pytest.mark.parametrize(("kind", "damage", "place"), CASES)
def test_damage(kind: str, damage: Damage, place: str) -> None:
    """One piece is broken, eight come."""
    container, at = CONTAINERS[kind], PLACES[place]
    pieces = container.pieces()
    pieces[at] = damage.do(pieces[at])
    came, reasons = towns(everything(container.file(pieces)))
    reasons = [
        reason for reason in reasons if reason != "a damaged ZIP archive: its directory cannot be read"
    ]
    assert came == [town for town in TOWNS if town != TOWNS[at]]
    assert len(reasons) == 1, reasons
