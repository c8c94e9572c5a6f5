"""Annotated quotes as examples for the rankers of ``newsparse.extractor.quotes``."""

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

import newsparse
from newsparse.extractor.quotes import cues, edge_features, edges, sides, speakers
from newsparse.extractor.quotes.candidates import Candidate, candidates
from newsparse.extractor.quotes.cues import Cue, Scene
from newsparse.extractor.quotes.edge_features import Side
from newsparse.extractor.quotes.lexis import IS_CUE
from newsparse.extractor.quotes.page import Entities, Page, Sentence
from newsparse.tokens import tokenize
from newsparse.training.rankers import Example

Span = tuple[int, int]
Examples = dict[str, list[Example]]


class Act(NamedTuple):
    """One annotated act of saying, in characters: its cues, its speakers and what is said, piece by piece."""

    cues: list[Span]
    speakers: list[Span]
    words: list[Span]


class Labelled(NamedTuple):
    """An annotated article."""

    page: Page
    sentences: list[Sentence]
    acts: list[Act]


def read(path: Path) -> Iterator[Labelled]:
    """Read articles in the form of ``quotes/polnear-train.jsonl``, with the people that newsparse finds."""
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        article = newsparse.read(item["text"], format="text")
        record = newsparse.extract(article)
        found = Entities(record.people, record.organizations, record.places)
        page = Page(tokenize(article.text, article.segments), article, found)
        yield Labelled(page, list(page.sentences()), list(acts(item["quotes"])))


def acts(quotes: Iterable[dict[str, Any]]) -> Iterator[Act]:
    """Join the quotes of one act."""
    by_act: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for quote in quotes:
        by_act[quote["attribution"]].append(quote)
    for pieces in by_act.values():
        first = pieces[0]
        yield Act(
            [(a, b) for a, b, _ in first.get("cues") or ()],
            [(a, b) for a, b, _ in first.get("sources") or ()],
            sorted((q["start"], q["end"]) for q in pieces),
        )


def examples(articles: Iterable[Labelled]) -> Examples:
    """Make the examples of all parts, by name."""
    found: Examples = defaultdict(list)
    for page, sentences, labelled in articles:
        owner = {i: act for act in labelled for i in tokens(page, act.cues)}
        for sentence in sentences:
            at = cues.possible(page, sentence)
            known = range(sentence.first, sentence.last)
            others = [i for i in known if i in owner and page.bits[i] & IS_CUE and not page.quoted[i]]
            s = cues.scene(page, sentence, candidates(page, sentence) if at or others else [])
            for i in at:
                found["cue"].append(Example([[], cues.features(s, i)], int(i in owner)))
            for i in {*others, *(i for i in at if i in owner)}:
                _act(found, s, i, owner[i])
    return found


def tokens(page: Page, spans: Iterable[Span]) -> set[int]:
    """List the tokens that begin in spans of characters."""
    starts = page.doc.starts
    return {i for a, b in spans for i in range(bisect_left(starts, a), bisect_left(starts, b))}


def _act(found: Examples, s: Scene, i: int, act: Act) -> None:
    """Make the examples of a cue that is one: its speaker, its side, its edges."""
    around = [s.candidates[k] for k in speakers.nearest(s, i)]
    sources = tokens(s.page, act.speakers)
    right = _right(s, around, sources)
    first, last = s.sentence.first, s.sentence.last
    if right is not None or sources.isdisjoint(range(first, last)):
        ranked = list(speakers.features(s, i, speakers.nearest(s, i)))
        found["speaker"].append(Example([speakers.nobody(s, i), *ranked], 0 if right is None else right + 1))
    cue = Cue(i, None if right is None else around[right])
    words = [w for w in starmap(lambda a, b: _words(s, a, b), act.words) if w[0] < w[1]]
    before = [w for w in words if first <= w[0] and w[1] <= i]
    behind = [w for w in words if i < w[0] and w[1] <= last]
    if before or behind:
        side = "B" if before and behind else "L" if before else "R"
        known = sides.features(s, cue)
        ranked = [[k + f for f in known] for k in sides.SIDES[:-1]]
        found["side"].append(Example([*ranked, []], sides.SIDES.index(side)))
    if behind:
        _behind(found, s, cue, behind[0])
    if before:
        _before(found, s, cue, before[-1])


def _right(s: Scene, around: list[Candidate], sources: set[int]) -> int | None:
    """Find the candidate that a speaker's phrase is about: its first, or the name in apposition to it."""
    inside = [k for k, c in enumerate(around) if not sources.isdisjoint(range(c.first, c.last))]
    for k in inside[1:2]:
        a, b = around[k - 1], around[k]
        if a.kind == "N" and b.kind == "P" and s.word(b.first - 1) == ",":
            return k
    return inside[0] if inside else None


def _words(s: Scene, start: int, end: int) -> Span:
    """Give the tokens of what is said, without the marks around it, within the sentence."""
    starts = s.page.doc.starts
    first = max(bisect_right(starts, start) - 1, s.sentence.first)
    last = min(bisect_left(starts, end), s.sentence.last)
    first = edges.forward(s, first, last)
    return first, edges.backward(s, last, first)


def _edge(found: Examples, scene: tuple[Scene, Cue], side: Side, places: list[int], right: int) -> None:
    """Make the example of an edge, if the right one is among the places."""
    if right in places:
        known = list(edge_features.features(*scene, side, places))
        found["edge" + side[0]].append(Example(known, places.index(right)))


def _behind(found: Examples, s: Scene, cue: Cue, words: Span) -> None:
    """Make the examples of the words behind a cue."""
    first, last = words
    _edge(found, (s, cue), (edges.FIRST_BEHIND, cue.at), edges.firsts_behind(s, cue), first)
    _edge(found, (s, cue), (edges.LAST_BEHIND, first), edges.lasts_behind(s, first), last)


def _before(found: Examples, s: Scene, cue: Cue, words: Span) -> None:
    """Make the examples of the words before a cue."""
    first, last = words
    least = s.sentence.first
    _edge(found, (s, cue), (edges.LAST_BEFORE, cue.at), edges.lasts_before(s, cue, least), last)
    _edge(found, (s, cue), (edges.FIRST_BEFORE, last), edges.firsts_before(s, last, least), first)
