"""Why a quote is one: its cue with what spoke for it, and who can have said it with their scores."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.quotes import cues, scan, speakers
from newsparse.extractor.quotes.candidates import candidates
from newsparse.extractor.quotes.cues import Scene
from newsparse.extractor.quotes.model import weights
from newsparse.extractor.quotes.page import Page

Scores = list[tuple[str, int]]


class Reason(NamedTuple):
    """A cue that was accepted: the side of its words, its features and its candidates with their scores."""

    cue: int
    score: int
    side: str
    features: Scores
    candidates: Scores


def reasons(page: Page) -> Iterator[Reason]:
    """Explain the cues of a document, in order."""
    for sentence in page.sentences():
        known = cues.possible(page, sentence)
        if known:
            s = cues.scene(page, sentence, candidates(page, sentence))
            for cue in scan.accept(s, known):
                yield _reason(s, cue)


def _reason(s: Scene, cue: cues.Cue) -> Reason:
    """Explain one cue."""
    known = weights()
    found = [(f, known[f]) for f in cues.features(s, cue.at) if known[f]]
    ranked = [(_phrase(s, k), score) for k, score in speakers.ranked(s, cue.at)]
    ranked.append(("(nobody)", known.score(speakers.nobody(s, cue.at))))
    return Reason(
        cue.at,
        sum(w for _, w in found),
        cue.side,
        sorted(found, key=lambda f: -abs(f[1])),
        sorted(ranked, key=lambda c: -c[1]),
    )


def _phrase(s: Scene, k: int) -> str:
    """Give the words of a candidate."""
    return s.page.text(s.candidates[k].first, s.candidates[k].last).text
