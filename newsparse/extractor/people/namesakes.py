"""Which of several people of one name a mention means: evidence and its weights."""

from collections.abc import Collection
from typing import Final, NamedTuple

from newsparse.extractor.people.fullnames import FullName

_FEW: Final = 4
"""Words of a person that are held as a tuple; nearly everyone has one or two."""
SHORT: Final = 3
"""Letters of a short form of a first name, at least."""


class Bearer:
    """A person on the way: by which words others may mean him or her, and the first mentions.

    ``number`` counts the people of the document, ``head`` is the fullest name, ``sample`` the numbers of
    the first mentions of full names, ``early`` those of any mentions, ``count`` how many full ones there
    are, ``opens`` the first of them, ``seen`` the last mention so far, ``carries`` the bare word that
    was last taken for this person; ``gender`` is "" until it is asked for;
    ``reigns`` is for a monarch who has the first name only.
    """

    __slots__ = (
        "carries",
        "count",
        "early",
        "families",
        "firsts",
        "gender",
        "head",
        "number",
        "opens",
        "reigns",
        "sample",
        "seen",
    )

    def __init__(self, number: int, head: FullName, opens: int) -> None:
        """Begin with a name and where it stands."""
        self.number = number
        self.head = head
        self.families: Collection[str] = ()
        self.firsts: Collection[str] = ()
        self.opens = opens
        self.seen = -1
        self.count = 0
        self.carries = ""
        self.early: tuple[int, ...] = ()
        self.sample: tuple[int, ...] = ()
        self.gender: str | None = ""
        self.reigns = False

    def learn(self, full: FullName) -> None:
        """Take note of the words of a name."""
        for i in full.family:
            self.families = _added(self.families, full.words[i])
        self.firsts = _added(self.firsts, full.words[0])


def _added(words: Collection[str], word: str) -> Collection[str]:
    """Add a word to some: few are a tuple, since an empty set takes 216 bytes; many are a set."""
    if word in words:
        return words
    if len(words) < _FEW:
        return (*words, word)
    many = words if isinstance(words, set) else set(words)
    many.add(word)
    return many


class Evidence(NamedTuple):
    """What speaks for one of several people at a mention of the name that they share.

    ``called``: how often by the first name alone (3 at most); ``unseen``: not
    mentioned yet; ``carries``: the shared name stood for this person last time; ``often``: mentions in
    full (4 at most); ``against`` and ``agrees``: the next pronoun; ``main``: the first of them to be named.
    """

    called: float
    unseen: float
    carries: float
    often: float
    against: float
    agrees: float
    main: float


WEIGHTS: Final = Evidence(
    called=-1.0, unseen=-3.5, carries=0.5, often=0.7, against=-0.5, agrees=1.4, main=1.0
)
"""Log-odds, fitted to 257 shared surnames of records/train and rounded. Names as labelled, people are put
together with an F1 (CEAF) of 98.4 on records/dev; without "called" 98.37, without "main" 98.31."""


def score(evidence: Evidence) -> float:
    """Add up the weights."""
    return sum(w * v for w, v in zip(WEIGHTS, evidence, strict=True))


def shortens(word: str, given: str) -> bool:
    """Tell whether a word is a short form of a first name: its beginning or its end.

    >>> shortens("becca", "rebecca"), shortens("lou", "louetta"), shortens("ann", "joanne")
    (True, True, False)
    """
    return word != given and (given.startswith(word) or given.endswith(word))
