"""What newsparse itself has written, told by content: it is no article, whatever its name says."""

import re

RECORDS = "records"
"""The format of ``--json`` and ``--jsonl``, which ``--from-jsonl`` reads."""

_FIRST_BYTES = {
    RECORDS: rb'\s*\{\s*"version":\s*\d{1,3},\s*"source":\s*\{',
    "csv": rb"id,kind,name,text,start,end,value,country,lat,lon,",
    "summary csv": rb"kind,name,articles,mentions,quotes,first,last,role,",
    "summary json": rb'\{\n "articles": \d{1,12},\n "days": \{',
    "markdown": rb"<!-- Written by newsparse\b",
    "html": rb'(?s)<!DOCTYPE html>.{0,600}?<meta name="generator" content="newsparse">',
    "geojson": rb'\{"type": "FeatureCollection", "features": \[\n',
    "conll": rb"-DOCSTART- -X- - O\n",
    "labelstudio": rb'\[\n\{"data": \{"text": ',
    "jsonld": rb'\{"@context": "https://schema\.org", "@graph": \[\n',
    "annotation": rb'\{"@context": "http://www\.w3\.org/ns/anno\.jsonld", "type": "AnnotationCollection"',
    "ninjs": rb'\{"uri": "urn:newsparse:',
    "options of a run": rb'\{"date": (?:null|"[\d-]{1,10}"), "url": (?s:.{0,4000}?)"newsparse": "\d',
}
"""How each format begins. Our ninjs of a page is not among them: its ``uri`` is the page's, as anybody's."""


def kind(head: bytes) -> str:
    """Name the format of newsparse that a file is in.

    Args:
        head: its first bytes, in UTF-8 and unpacked; 8 kB are enough.

    Returns:
        The format; empty for any other file.

    """
    return next((name for name, start in _FIRST_BYTES.items() if re.match(start, head)), "")


def refusal(own: str) -> str:
    """Say why a file of such a format is not read as an article."""
    return "records: use --from-jsonl" if own == RECORDS else "written by newsparse: no article"


def is_json(text: str) -> bool:
    """Tell whether a text is JSON: an object or an array, or lines of them (JSON Lines), whole or cut off."""
    start = text[:4096].lstrip()
    if start[:1] not in ("{", "["):
        return False
    if re.match(r'(?:\[\s{0,99})?\{\s{0,99}"(?:[^"\\\n]|\\.){0,200}"\s{0,9}:', start):
        return True
    import json

    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
