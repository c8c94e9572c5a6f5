"""Who the speakers are: names, pronouns and nouns followed through the text."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.extractor.quotes.candidates import Candidate
from newsparse.extractor.quotes.finding import Finding
from newsparse.extractor.quotes.page import Page, Sentence
from newsparse.extractor.quotes.reference import History, of_noun, of_pronoun
from newsparse.extractor.quotes.scan import Scanned
from newsparse.extractor.quotes.who import KINDS, NOBODY, Who

_FLOAT = 2
"""Paragraphs after which a quote without a cue is not the last speaker's any more."""


class Answer(NamedTuple):
    """A finding with its speaker: None if nobody is found; ``phrase`` are the words that stand for them.

    ``continues``: what the one before said goes on.
    """

    finding: Finding
    who: Who | None
    phrase: Candidate | None
    continues: bool = False


class Attribution:
    """Goes through the sentences in order and keeps in mind who was named and who spoke last."""

    def __init__(self, page: Page) -> None:
        """Start before the first sentence."""
        self.page = page
        self.history = History(page)
        self.introduced: Who | None = None
        """Whom the sentence before brought in, with nothing said."""
        self.announced: Candidate | None = None
        """The phrase of who is to speak: "The ministry said:"."""

    def answers(self, scanned: Scanned) -> Iterator[Answer]:
        """Give the quotes of the next sentence with their speakers; what stands apart is forgotten again."""
        if not scanned.sentence.aside and not scanned.posted:
            yield from self._answers(scanned)
            return
        before, introduced, announced = dict(vars(self.history)), self.introduced, self.announced
        yield from self._answers(scanned)
        vars(self.history).update(before)
        self.introduced, self.announced = introduced, announced

    def _answers(self, scanned: Scanned) -> Iterator[Answer]:
        """Give the quotes of the next sentence with their speakers, and keep in mind who was named."""
        history, sentence = self.history, scanned.sentence
        history.enter(sentence)
        if not history.here and not scanned.findings and scanned.announced is None:
            history.leave(sentence)
            self.introduced = self.announced = None
            return
        answers = [self._answer(sentence, finding) for finding in scanned.findings]
        yield from answers
        history.leave(sentence)
        for answer in answers[-1:]:
            history.said(answer.who, answer.phrase, sentence.paragraph)
        here = history.people
        self.introduced = None
        if here and not scanned.findings and (here[0].subject or len(here) == 1):
            self.introduced = here[0].who
        self.announced = scanned.announced
        if scanned.announced is not None:
            self.introduced = self._who(sentence, scanned.announced)

    def _answer(self, sentence: Sentence, finding: Finding) -> Answer:
        """Find the speaker of one quote; a quote that floats with nobody near is given without."""
        history = self.history
        far = sentence.paragraph - history.spoke
        if finding.speaker is not None:
            who = self._who(sentence, finding.speaker, (finding.first, finding.last))
            answer = Answer(finding, who, finding.speaker)
        elif finding.floats and self.introduced is not None:
            answer = Answer(finding, self.introduced, self.announced)
        elif (finding.floats and far > _FLOAT) or (
            finding.cue is not None and not self._same(sentence, finding)
        ):
            return Answer(finding, None, None)
        else:
            answer = Answer(finding, history.last, history.phrase, continues=history.last is not None)
        self.introduced = None if answer.finding.cue is None else self.introduced
        history.said(answer.who, answer.phrase, sentence.paragraph)
        return answer

    def _same(self, sentence: Sentence, finding: Finding) -> bool:
        """Tell whether a cue without a speaker ("..., adding that") goes with who spoke last."""
        quoted = self.page.quoted.find(1, finding.first, finding.last) >= 0
        begun = self.history.phrase is not None and self.history.phrase.first >= sentence.first
        return quoted or begun

    def _who(self, sentence: Sentence, c: Candidate, words: tuple[int, int] = (0, 0)) -> Who:
        """Find who a phrase stands for."""
        if c.kind in KINDS:
            return Who(KINDS[c.kind], c.number)
        if c.kind[0] == "R":
            return of_pronoun(self.history, c, words) or NOBODY
        return of_noun(self.page, self.history, sentence, c) or NOBODY
