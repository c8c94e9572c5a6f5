"""Why the record says what it says: the weights, scores and rules behind names, places, times and quotes."""

from collections.abc import Iterator, Sequence

from newsparse import tokens
from newsparse.extractor import organizations
from newsparse.extractor.names import bylines, entities, tagger
from newsparse.extractor.people import grouping as people
from newsparse.extractor.places import resolve as places
from newsparse.extractor.quotes import explain as quotes
from newsparse.extractor.quotes.page import Entities, Page
from newsparse.extractor.times import find as times
from newsparse.record import Article
from newsparse.tokens import Document, Name

TOP = 6
"""Features, candidates and labels shown of each."""

_MARKS = dict.fromkeys(range(32), "|")
"""Features are parted by control characters, which no word has."""


def explain(article: Article, *, home: str | None = None) -> str:
    """Tell of each name, place, time and word of saying of an article what decided on it.

    Args:
        article: what the reader made.
        home: the place a local paper writes about, if known.

    Returns:
        Lines of text: for each token of a name the features that weighed most (see
        ``tagger.explain``), for each form its types and what all its mentions say
        (see ``names.evidence``), for each place name its candidates with their scores, for each
        time expression the rule that gave its value, for each word of saying its features and who
        can have said it.

    """
    doc = tokens.tokenize(article.text, article.segments)
    tagged = bylines.with_authors(doc, tagger.tag(doc), article.authors)
    settled = entities.decide(doc, tagged)
    parts = (
        ("NAMES", _names(doc, settled)),
        ("ENTITIES", _entities(doc, tagged)),
        ("PLACES", _places(doc, settled, article, home)),
        ("TIMES", _times(doc, article)),
        ("QUOTES", _quotes(doc, article, settled, home)),
    )
    return "".join(f"{head}\n" + "".join(f"{line}\n" for line in lines) for head, lines in parts)


def _names(doc: Document, names: Sequence[Name]) -> Iterator[str]:
    """Each name with the labels that the features of its tokens speak for."""
    for n in names:
        yield f"{n.start}-{n.end} {_flat(doc.text[n.start : n.end])}: {n.label}"
        for i in range(n.first, n.last):
            said = [(f, w) for f, weights in tagger.explain(doc, i) for w in _heaviest(weights)]
            said.sort(key=lambda s: -abs(s[1][1]))
            yield f"    {_flat(doc.words[i])}  " + "  ".join(
                f"{f.translate(_MARKS)}→{w[0]} {w[1]:+d}" for f, w in said[:TOP]
            )


def _entities(doc: Document, tagged: Sequence[Name]) -> Iterator[str]:
    """Each form with the likeliest of its types, and the features of all its mentions that weighed most."""
    for words, shares, found in entities.explain(doc, tagged):
        best = sorted(shares.items(), key=lambda s: -s[1])[:2]
        yield f"{_flat(words)}: " + "  ".join(f"{kind} {share:.0%}" for kind, share in best)
        yield "    " + "  ".join(f"{_flat(f)}→{kind} {w:+d}" for f, kind, w in found[:TOP])


def _heaviest(weights: dict[str, int]) -> list[tuple[str, int]]:
    """The label that a feature speaks loudest for or against."""
    return [max(weights.items(), key=lambda w: abs(w[1]))] if weights else []


def _places(doc: Document, names: Sequence[Name], article: Article, home: str | None) -> Iterator[str]:
    """Each place name with its candidates, best first."""
    for key, candidates in places.explain(doc, names, article, home=home):
        yield _flat(key) + ("" if candidates else "  (not in the gazetteer)")
        for name, country, score, reasons in candidates[:TOP]:
            why = "  ".join(f"{k} {v:+.1f}" for k, v in reasons.items() if v)
            yield f"    {score:6.1f}  {name}, {country or '-'}  ({why})"


def _times(doc: Document, article: Article) -> Iterator[str]:
    """Each time expression with its value and rule."""
    for t in times.explain(doc, article):
        yield f"{t.start}-{t.end} {_flat(doc.text[t.start : t.end])}: {t.type} {t.value}  (rule {t.rule})"


def _quotes(doc: Document, article: Article, names: Sequence[Name], home: str | None) -> Iterator[str]:
    """Each word of saying with what spoke for it, and who can have said it, with their scores."""
    found, kept = places.resolve(doc, names, article, home=home)
    known = people.group(doc, kept, names)
    speakers = Entities(known.people, tuple(organizations.group(doc, kept)), tuple(found), known.genders)
    for r in quotes.reasons(Page(doc, article, speakers)):
        start, end = doc.starts[r.cue], doc.ends[r.cue]
        yield f"{start}-{end} {_flat(doc.words[r.cue])}: {r.score:+d}, its words on side {r.side}"
        yield "    cue  " + "  ".join(f"{_flat(f)} {w:+d}" for f, w in r.features[:TOP])
        yield from (f"    {score:+6d}  {_flat(c)}" for c, score in r.candidates[:TOP])


def _flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
