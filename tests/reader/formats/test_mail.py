"""Messages, mailboxes and web archives."""

import base64
import binascii

import pytest
from wires import article, articles, everything, parts, sample

from newsparse.reader.formats import mail

HEAD = (
    "From: Ann Roe <a@b.example>\nSubject: Rain\nDate: Fri, 25 Oct 2024 10:00:00 +0200\nMIME-Version: 1.0\n"
)
STORY = (
    "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
    "<p>The old bridge over the harbour opened to traffic on Friday after two years.</p>"
    "<p>It cost 41 million euros, the city said; “more than planned”.</p></article></body></html>"
)
ARCHIVE = (
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/bridge?a=1&b=2\r\n"
    "Subject: Bridge opens\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n----b--\r\n'
    "Content-Type: text/html{charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{page}\r\n----b--\r\n"
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----b----\r\n"
)


def test_fields_of_a_mailbox() -> None:
    """Encoded headers and bodies; the plain part before the HTML; the signature apart."""
    cranes, fog = articles(sample("mail.mbox"))
    assert (cranes.source.part, cranes.source.format, cranes.source.id) == (
        1,
        "mail",
        "cranes.1@harbour.example",
    )
    assert (cranes.title, cranes.authors) == ("Harbour of Durban gets two new cranes", ("Zoë Adams",))
    assert (cranes.published, cranes.published_from) == ("2024-03-05", "metadata")
    assert cranes.dateline is not None
    assert cranes.dateline.place == "DURBAN"
    assert cranes.paragraphs == (
        "Two cranes for the harbour of Durban arrived from Shanghai on Monday, the port said.",
        "“They can lift 65 tonnes each,” said the harbour master, Sipho Nkosi.",
        "From April they will work day and night.",
    )
    assert parts(cranes)[-1] == ("other", "Zoë Adams, press office")
    assert (fog.title, fog.authors, fog.published) == ("Fog over Cape Town", (), "2024-03-06")
    assert fog.source.encoding == "iso-8859-1"
    assert fog.paragraphs == (
        "Fog closed the airport of Cape Town on Tuesday evening.",
        "A café on the waterfront served soup to the stranded.",
    )


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("7bit", "It rained in Bath."),
        ("quoted-printable", "It rained =69n Ba=\nth."),
        ("base64", base64.encodebytes(b"It rained in Bath.").decode()),
        ("x-uuencode", "begin 644 a\n" + binascii.b2a_uu(b"It rained in Bath.").decode() + "`\nend\n"),
        ("no-such", "It rained in Bath."),
    ],
)
def test_transfer_encodings(encoding: str, body: str) -> None:
    """As RFC 2045 has them; an unknown one is none."""
    found = article(f"{HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: {encoding}\n\n{body}\n")
    assert found.paragraphs == ("It rained in Bath.",)
    assert (found.title, found.authors, found.published) == ("Rain", ("Ann Roe",), "2024-10-25")


def test_flowed_lines_and_attachments() -> None:
    """Soft line ends are joined; an attached text is not the text."""
    flowed = "It rained in Bath \nand in Wells.\n\nIt stopped.\n"
    assert article(f"{HEAD}Content-Type: text/plain; format=flowed\n\n{flowed}").paragraphs == (
        "It rained in Bath and in Wells.",
        "It stopped.",
    )
    attached = (
        f"{HEAD}Content-Type: multipart/mixed; boundary=s\n\n--s\nContent-Type: text/plain\n"
        "Content-Disposition: attachment\n\nnot this\n--s\nContent-Type: text/html\n\n<p>It "
        "rained.</p>\n--s--\n"
    )
    assert article(attached).paragraphs == ("It rained.",)


def test_a_message_without_text_or_headers() -> None:
    """No text is an error; every optional header missing is none."""
    assert everything(f"{HEAD}Content-Type: image/png\n\nx\n") == [
        "no article in it: the message has no text"
    ]
    bare = article("MIME-Version: 1.0\nMessage-ID: <>\n\nIt rained in Bath.\n")
    assert (bare.title, bare.authors, bare.published, bare.source.id) == (None, (), None, None)
    assert bare.paragraphs == ("It rained in Bath.",)


def test_a_broken_message_costs_itself() -> None:
    """In a mailbox; the others come."""
    first, broken, last = everything(
        f"From a@b.c Fri Oct 25 10:00:00 2024\n{HEAD}\nIt rained.\n\nFrom a@b.c Fri Oct 25 10:00:00 "
        f"2024\nX-Y: z\n\n"
        f"From a@b.c Fri Oct 25 11:00:00 2024\n{HEAD}\nIt stopped.\n"
    )
    assert not isinstance(first, str)
    assert not isinstance(last, str)
    assert broken == "no article in it: the message has no text"
    assert last.paragraphs == ("It stopped.",)


def test_too_many_parts() -> None:
    """Refused before they are parsed."""
    head = f"{HEAD}Content-Type: multipart/mixed; boundary=s\n"
    many = "\n--s\n\nx" * (mail.MOST + 1)
    assert everything(head + many) == ["a message of too many parts"]
    assert article(f"{HEAD}\nRain\n{'--' + chr(10)}it fell.").paragraphs


def test_headers_that_are_damaged() -> None:
    """Unknown character sets and broken words stay as they are written."""
    found = article(HEAD.replace("Rain", "=?no-such?q?R=E9?= =?utf-8?b?!?=") + "\nIt rained in Bath.\n")
    assert found.title
    assert found.paragraphs == ("It rained in Bath.",)


def test_lines_with_colons_are_no_mail() -> None:
    """A text with header lines of its own keeps them."""
    found = article(
        "Subject: Rain\nDate: 25 October 2024\n\nIt rained in Bath, the mayor of the city said on Friday.\n"
    )
    assert (found.source.format, found.title) == ("text", "Rain")


@pytest.mark.parametrize(("charset", "encoding"), [("", "utf-8"), ("; charset=windows-1252", "cp1252")])
def test_web_archive(charset: str, encoding: str) -> None:
    """The page of a web archive, with its address and its own character set."""
    found = article(ARCHIVE.format(charset=charset, page=STORY).encode(encoding))
    assert found.source.format == "html"
    assert found.source.url == "https://post.example/bridge?a=1&b=2"
    assert found.paragraphs == (
        "The old bridge over the harbour opened to traffic on Friday after two years.",
        "It cost 41 million euros, the city said; “more than planned”.",
    )
