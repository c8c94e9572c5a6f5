"""A quote as it is found in its sentence: what is said and the phrase that speaks, not yet who that is."""

from typing import NamedTuple

from newsparse.extractor.quotes.candidates import Candidate


class Finding(NamedTuple):
    """Quoted tokens [first, last); ``cue`` and ``speaker`` where there are any.

    ``loose``: in marks, without a cue of its own; ``floats``: in a sentence without any cue;
    ``verbatim``: a turn of a transcript, which needs no marks.
    """

    first: int
    last: int
    cue: int | None = None
    speaker: Candidate | None = None
    loose: bool = False
    floats: bool = False
    verbatim: bool = False
