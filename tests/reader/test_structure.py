"""Whole articles in the shapes that people paste; every visible part has exactly one kind.

Articles are written in span notation (layout.py): "[title|Envoy Lands|]"; what stands outside
the marks (URLs, keys of header lines) is no part.
"""

import pytest
from layout import parts, unmark

from newsparse.reader import read

LEAD = "The council of the old town voted on Monday to close the harbour road for six months."
NEXT = "Mayor Ada Roe said the work could not wait. “The wall is older than any of us,” she said."
LAST = "Work begins on 4 November."
BODY = f"[paragraph|{LEAD}|]\n\n[paragraph|{NEXT}|]\n\n[paragraph|{LAST}|]"

ARTICLES = {
    "body only": BODY,
    "title": f"[title|Council closes harbour road|]\n\n{BODY}",
    "title in lower case": f"[title|council closes harbour road|]\n\n{BODY}",
    "title in capitals, crlf": f"[title|COUNCIL CLOSES ROAD|]\r\n\r\n{BODY}".replace("\n\n", "\r\n\r\n"),
    "question": f"[title|Who will mend the sea wall?|]\n\n{BODY}",
    "heading of Markdown": f"# [title|Council closes harbour road|]\n\n{BODY}\n\n## [paragraph|What next|]\n\n[paragraph|{LAST}|]",
    "byline": f"[title|Council Closes Road|]\n\n[byline|By Kofi Mensah|]\n\n{BODY}",
    "byline, agency": f"[title|Council Closes Road|]\n\n[byline|By Kofi Mensah and Ada Roe, Reuters|]\n\n{BODY}",
    "byline in capitals": f"[title|Council Closes Road|]\n\n[byline|KOFI MENSAH|]\n\n{BODY}",
    "byline in Markdown": f"# [title|Council Closes Road|]\n\n[byline|*By Kofi Mensah*|]\n\n{BODY}",
    "byline of a desk": f"[title|Council Closes Road|]\n\n[byline|Staff Reporter|]\n\n{BODY}",
    "byline with a place": f"[title|Council Closes Road|]\n\n[byline|Kofi Mensah in Oslo|]\n\n{BODY}",
    "byline alone": f"[byline|Kofi Mensah|]\n\n{BODY}",
    "byline at the end": f"{BODY}\n\n[byline|By Kofi Mensah|]",
    "deck": f"[title|Council Closes Road|]\n\n[deck|Shops fear for the Christmas trade|]\n\n{BODY}",
    "deck above a byline": f"[title|Council Closes Road|]\n\n[deck|Shops fear for their trade.|]\n\n[byline|By Kofi Mensah|]\n\n{BODY}",
    "dateline": f"[title|COUNCIL CLOSES ROAD|]\n\n[dateline|OSLO, May 5 (NTB) --|] {BODY}",
    "dateline behind a deck": f"[title|Council closes road|]\n\n[deck|Shops fear for trade.|]\n\n[dateline|OSLO —|] {BODY}",
    "caption above a dateline": f"https://a.example/news/council-votes-on-sea-wall\n\n[caption|The harbour road in Oslo, Norway|]\n\n[dateline|OSLO —|] {BODY}",
    "dateline on its own line": f"[title|COUNCIL CLOSES ROAD.|]\n\n[dateline|OSLO 1996-08-30|]\n\n{BODY}",
    "title that ends with a stop": f"[title|Council closes road.|]\n\n[dateline|OSLO (NTB) –|] {BODY}",
    "url": f"https://a.example/2024/10/26/council-closes-harbour-road\r\n\r\n{BODY}",
    "url of another title": f"https://a.example/council-closes-old-harbour-road\r\n\r\n[byline|Kofi Mensah|]\n\n{BODY}",
    "date line": f"[title|Council closes road|]\n\n[other|Sat 26 Oct 2024 10.30 BST|]\n\n{BODY}",
    "ages ago": f"[title|Council closes road|]\n[other|Published 3 hours ago|]\n\n{BODY}",
    "section": f"[other|NEWS|]\n\n[title|Council closes harbour road|]\n\n{BODY}",
    "captions": f"[title|Council closes road|]\n\n[caption|Photo: Kofi Mensah|]\n\n{BODY}\n\n[caption|The road in May. (Photo: A. Roe)|]",
    "repeated caption": f"{BODY}\n\n[caption|The harbour road in the spring of May|]\n\n[caption|The harbour road in the spring of May|]\n\n"
    f"[caption|© Ada Roe|]\n\n[paragraph|{LAST}|]",
    "promos": f"{BODY}\n\n[other|Read more: Fishermen go to court|]\n\n[paragraph|{LAST}|]\n\n[other|ADVERTISEMENT|]\n\n[paragraph|{LAST}|]",
    "box with a name": f"{BODY}\n\n[other|The Harbour Channel|]\n\n[other|More>>|]\n\n[paragraph|{LAST}|]",
    "reuter": f"{BODY}\n\n[other|Reuter|]",
    "agency in parentheses": f"{BODY}\n\n[other|(KUNA)|]",
    "agency after a dash": f"{BODY}\n\n[other|- Reuters|]",
    "agency in the last line": f"[paragraph|{LEAD}|]\n\n[paragraph|{LAST}|] [other|— SPA|]",
    "agency in brackets in the last line": f"[paragraph|{LEAD}|]\n\n[paragraph|{LAST}|] [other|(AFP)|]",
    "wire marks": f"{BODY}\n\n[other|(more)|]\n\n[other|###|]\n\n[other|-30-|]",
    "notes": f"{BODY}\n\n[other|(Reporting by Ada Roe; Editing by Kofi Mensah)|]\n\n[other|This article was first published in May.|]",
    "bio": f"[byline|By Ada Roe|]\n\n{BODY}\n\n[other|*Ada Roe is an engineer of sea walls.|]",
    "bio without a star": f"[byline|By Kofi Mensah|]\n\n{BODY}\n\n[other|Kofi Mensah is the paper’s harbour correspondent.|]",
    "about": f"{BODY}\n\n[other|About Harbour Inc.|]\n\n[other|Harbour Inc. builds quays.|]\n\n[other|Media Contact:|]\n\n[other|Ada Roe|]",
    "signature": f"{BODY}\n\n[other|--|]\n[other|Ada Roe|]\n[other|+47 555 01 23|]",
    "release": f"[other|FOR IMMEDIATE RELEASE|]\n\n[title|Harbour Inc. Opens New Quay|]\n\n[dateline|OSLO, Norway--(BUSINESS WIRE)--|]{BODY}",
    "mail": f"[other|From: Ada Roe <a@b.example>|]\n[other|Date: Sat, 26 Oct 2024 10:12:00 +0200|]\nSubject: Re: [title|Council closes road|]\n\n{BODY}",
    "front matter": f'[other|---|]\ntitle: "[title|Council closes road|]"\nauthor: [byline|Ada Roe|]\n[other|date: 2024-10-26|]\n[other|---|]\n\n{BODY}',
    "list": f"[title|Council closes road|]\n\n{BODY}\n\n[paragraph|- buses run|]\n[paragraph|- boats do not|]\n\n[paragraph|{LAST}|]",
    "sub-heads": f"[title|Council closes road|]\n\n{BODY}\n\n[paragraph|What happens next|]\n\n[paragraph|{LAST}|]",
    "quoted mail": f"> [title|Council closes road|]\n>\n> [paragraph|{LEAD}|]\n>\n> [paragraph|{NEXT}|]",
    "Japanese": "[title|東京で会談|]\n\n[paragraph|外相は月曜日、東京で会談した。両国は協力を強化することで合意した。|]",
    "speakers": "[paragraph|ADA ROE: The wall is old, and it will not hold for another winter of storms.|]\n\n"
    "[paragraph|KOFI MENSAH: How old?|]\n\n[paragraph|ADA ROE: Nobody knows.|]",
    "heading and trailing label": f"[title|Remarks at the Harbour Dinner|]\n\n[paragraph|Oslo Town Hall|]\n\n{BODY}",
}


@pytest.mark.parametrize("name", ARTICLES)
def test_parts(name: str) -> None:
    """Each part of the article gets its kind, and nothing else is a part."""
    text, want = unmark(ARTICLES[name])
    article = read(text, format="text")
    assert parts(article) == want
    assert list(article.paragraphs) == [" ".join(part.split()) for kind, part in want if kind == "paragraph"]


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("byline", ("Kofi Mensah",)),
        ("byline, agency", ("Kofi Mensah", "Ada Roe")),
        ("byline in capitals", ("Kofi Mensah",)),
        ("byline of a desk", ()),
        ("byline with a place", ("Kofi Mensah",)),
        ("byline at the end", ("Kofi Mensah",)),
        ("front matter", ("Ada Roe",)),
        ("body only", ()),
    ],
)
def test_authors(name: str, authors: tuple[str, ...]) -> None:
    """The names of the byline, without desk, agency and place."""
    assert read(unmark(ARTICLES[name])[0]).authors == authors


@pytest.mark.parametrize(
    ("name", "day", "source"),
    [
        ("mail", "2024-10-26", "header"),
        ("front matter", "2024-10-26", "header"),
        ("date line", "2024-10-26", "header"),
        ("url", "2024-10-26", "url"),
        ("dateline on its own line", "1996-08-30", "dateline"),
        ("dateline", None, None),
        ("body only", None, None),
    ],
)
def test_published(name: str, day: str | None, source: str | None) -> None:
    """What tells the day of publication, and what does not."""
    article = read(unmark(ARTICLES[name])[0])
    assert (article.published, article.published_from) == (day, source)


def test_order_of_dates() -> None:
    """URL before dateline before header line; the option before all."""
    dateline = f"OSLO, May 5, 2024 (NTB) -- {LEAD}"
    header = f"Date: 6 May 2024\nSubject: Road closed\n\n{dateline}"
    both = f"https://a.example/2024/05/07/road-closed\n\n{header}"
    assert read(dateline).published == "2024-05-05"
    assert (read(header).published, read(header).published_from) == ("2024-05-05", "dateline")
    assert (read(both).published, read(both).published_from) == ("2024-05-07", "url")
    assert read(both, date="2024-05-08").published == "2024-05-08"


def test_wire() -> None:
    """The wire of the 1980s: indents tell the paragraphs, and no line is blank."""
    text = (
        "COUNCIL CLOSES HARBOUR ROAD\n\n    By Kofi Mensah, Reuters\n"
        "    OSLO, May 5 - The council of the old town voted on Monday\n"
        "to close the harbour road for six months, a decision that\nangered the fisher-\nmen and the shop owners.\n"
        "    Mayor Ada Roe said the work could not wait any longer and\nthat the sea wall would not hold.\n Reuter\n\x03"
    )
    article = read(text, date="1987-05-06")
    assert article.title == "COUNCIL CLOSES HARBOUR ROAD"
    assert article.authors == ("Kofi Mensah",)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == ("OSLO", "1987-05-05")
    assert article.paragraphs[0].endswith("a decision that angered the fishermen and the shop owners.")
    assert article.paragraphs[1].startswith("Mayor Ada Roe said")
    assert len(article.paragraphs) == 2
    assert parts(article)[-1] == ("other", "Reuter")
