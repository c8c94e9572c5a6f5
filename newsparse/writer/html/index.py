"""The index of a report on many articles: the articles, and who, what and where over all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from newsparse.writer.html.escape import counted, plain

MOST = 60
"""Entries of a list over all articles: the commonest."""
LINKS = 12
"""Articles linked of an entry."""
HEADINGS = {"people": "People", "places": "Places", "organizations": "Organizations"}

_HEAD = (
    '<div class="wide"><table><thead><tr><th scope="col">Article</th><th scope="col">Date</th>'
    '<th scope="col">Found</th></tr></thead><tbody>'
)


def write(told: Sequence[dict[str, Any]]) -> str:
    """Write the index.

    Args:
        told: the facts of each article, in their order.

    """
    return "\n".join(
        (
            '<nav class="index" aria-label="Index">',
            _HEAD,
            *(_row(number, facts) for number, facts in enumerate(told, 1)),
            "</tbody></table></div>",
            *(line for kind, heading in HEADINGS.items() for line in _list(kind, heading, told)),
            "</nav>\n",
        )
    )


def _row(number: int, facts: dict[str, Any]) -> str:
    """Write the row of an article."""
    counts = (("people", "person", "people"), ("places", "place", ""), ("organizations", "organization", ""))
    found = [counted(len(facts[kind]), one, many) for kind, one, many in counts if facts[kind]]
    found += [counted(facts["quotes"], "quote")] if facts["quotes"] else []
    return (
        f'<tr><td><a href="#a{number}-top">{plain(facts["title"] or facts["name"])}</a></td>'
        f"<td>{plain((facts['published'] or '')[:10])}</td><td>{', '.join(found)}</td></tr>"
    )


def _list(kind: str, heading: str, told: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Write the names of one kind that occur, those of most articles first.

    A name of one word is no bridge between two articles' people: they are left apart.
    """
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, facts in enumerate(told, 1):
        for name, _ in facts[kind]:
            where[name if kind != "people" or " " in name else f"{name}\n{number}"].append(number)
    ordered = sorted(where.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST]
    if not ordered:
        return
    yield f"<details><summary>{heading}: {len(where)}</summary><ul>"
    for name, numbers in ordered:
        shown = plain(name.partition("\n")[0])
        links = " ".join(
            f'<a href="#a{n}-top" aria-label="{shown}, article {n}">{n}</a>' for n in numbers[:LINKS]
        )
        more = f" and {len(numbers) - LINKS} more" if len(numbers) > LINKS else ""
        yield f"<li>{shown} <span class=refs>{links}{more}</span></li>"
    yield "</ul></details>"
