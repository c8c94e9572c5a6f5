"""Hostile inputs: an ordinary beginning, then one unit over and over."""

START = "Envoy Lands in Bern\n\nBERN, May 22 (Reuters) - Envoy Ada Roe met Kofi Mensah on Tuesday.\n\n"

TEXT = {
    "spaces": " ", "no-break": "\xa0", "tabs": "\t", "line ends": "\n", "crlf": "\r\n",
    "blank lines": " \n", "digit": "7", "digits": "7 ", "thousands": "7,", "decimals": "7.", "letters": "a",
    "capitals": "A", "words": "rain ", "Names": "Roe ", "NAMES": "ROE ", "initials": "R. ",
    "titles": "Dr. ", "honours": "Mr. and Mrs. ", "dots": ".", "ellipses": ". . ", "hyphens": "-",
    "dashes": "—", "dash words": "a-", "apostrophe words": "a'", "dotted": "a.", "dotted capitals": "U.S.",
    "capital dash words": "A-B", "Name dash words": "Ab-", "slashes": "/", "commas": ",",
    "quotes": "“", "closed": "”",
    "apostrophes": "’", "brackets": "(", "pairs": "()", "square": "[", "stars": "* ", "colons": "a: ",
    "of the": "of the ", "and": "Roe and ", "comma names": "Roe, ", "places": "Bern, ",
    "states": "Bern, Ga., ", "demonyms": "Swiss ", "offices": "Minister ", "corporate": "Acme Co. Inc. ",
    "years": "1999 ", "months": "May ", "days": "Friday ", "ago": "3 days ago ", "dates": "3/4/1999 ",
    "iso": "1999-03-04T05:06:07Z ", "clock": "5:30 p.m. ", "next": "next ", "the": "the ",
    "last": "last two ", "ordinals": "3rd ", "centuries": "19th century ", "numbers": "twenty-",
    "decades": "the 1990s ", "datelines": "BERN - ", "long dash": "BERN — ", "agencies": "(AP) ",
    "tass": "/TASS/. ", "bylines": "By Ada Roe\n", "title lines": "Envoy Lands in Bern\n",
    "one word": "Rain\n", "indents": "    Rain\n", "urls": "https://a.b/c ", "mail": "a@b.c ",
    "headers": "Date: x\n", "underscores": "_", "hash": "# ", "combining": "e\u0301",
    "zero width": "\u200b", "joiner": "\u200d", "soft hyphen": "\xad", "bidi": "\u202e", "wide": "界",
    "flags": "\U0001f1e8", "surrogates": "\ud800", "nul": "\x00", "escape": "\x1b[1m", "form feed": "\f",
    "next line": "\x85",
}  # fmt: skip

HTML = {
    "less": "<", "tag start": "<a", "open": "<a b=", "quote": '<a b="', "div": "<div>", "p": "<p>",
    "b p": "<b><p>", "span": "<span>x</span>", "close": "</p>", "comment": "<!--", "comments": "<!-- -->",
    "cdata": "<![CDATA[", "doctype": "<!DOCTYPE ", "pi": "<?x ", "entity": "&amp;", "half entity": "&am",
    "ampersand": "&", "number": "&#", "table": "<table><tr><td>", "list": "<ul><li>x", "br": "<br>",
    "script": "<script>", "style": "<style>", "title": "<title>", "meta": "<meta name=author content=x>",
    "ld": '<script type="application/ld+json">{', "author": f"<meta name=author content='{' ' * 480}'>",
    "long title": f"<meta name=title content='x{' ' * 480}x'>", "time": "<time datetime=1999-03-04>",
    "link": "<a href=x>y</a>", "attributes": " a=b", "h1": "<h1>x</h1>",
    "para": "<p>It rained in Bern.</p>", "nested": "<div><p>x</p>", "select": "<select><option>",
}  # fmt: skip

LONG = {
    "town and state": "Paris Texas ", "mister": "Mr. ", "capital words": "Aa ", "articles": START,
    "list of people": "{}, ", "lines of people": "{}\n", "people who speak": "{} said so.\n\n",
    "said": "“It rained,” Roe said. ", "office of a person": "Minister {} said. ",
}  # fmt: skip
"""What took most memory once; ``{}`` is the full name of another person each time."""

WIRES = {
    "documents": "…<DOC><TEXT>Rain.</TEXT></DOC>", "open documents": "…<DOC><TEXT>Rain. ",
    "SGML paragraphs": "<DOC><TEXT>…<P>Rain.\n…</TEXT></DOC>",
    "SGML lines": "<REUTERS NEWID='1'><TEXT><BODY>…Rain\n…</BODY></TEXT></REUTERS>",
    "XML elements": "<nitf><body.content>…<p>…</nitf>",
    "XML paragraphs": "<nitf><body.content>…<p>Rain.</p>…</body.content></nitf>",
    "references": "<nitf><body.content>…&rain;…</body.content></nitf>",
    "verbatim": "<rss><item>…<![CDATA[", "items": "<rss>…<item>",
    "feed paragraphs": "<rss><item><description><![CDATA[…<p>Rain.</p>…]]></description></item></rss>",
    "objects": '{"uri": 1, "headline": "Rain"}…{"uri": 1}', "arrays": '{"uri": 1, "headline": […[…]}',
    "strings": '{"uri": 1, "headline": "…\\"…"}',
    "HTML in JSON": '{"uri": 1, "headline": "Rain", "body_html": "…<p>Rain.</p>…"}',
    "messages": "…From a 2024\nSubject: Rain\n\nRain.\n\n",
    "header lines": "MIME-Version: 1.0\n…X: y\n…\nRain.\n",
    "mail parts": "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=s\n\n…--s\n\nRain\n…--s--\n",
    "documents of Nexis": "1 of 2 DOCUMENTS\n\nBODY:\n…1 of 2 DOCUMENTS\n\nRain.\n\n",
    "keys": "1 of 2 DOCUMENTS\n\n…LENGTH: 3\n…\n\nRain.\n", "codes": "HD Rain\nWC 3 words\n…LP\nRain.\n",
    "RTF groups": "{\\rtf1 Rain…{", "RTF characters": "{\\rtf1 Rain…\\u8217?",
    "RTF bytes": "{\\rtf1 Rain…\\'e9",
}  # fmt: skip
"""Of the formats: how a file begins, what comes over and over, how it ends."""
