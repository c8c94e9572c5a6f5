"""A summary over all articles for people (terminal, HTML) and for programs (JSON, CSV)."""

import csv
import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsparse.corpus.summary import COMMON, FACTS
from newsparse.writer.csv import defuse
from newsparse.writer.terminal import clean, cut, pad, paint, width

if TYPE_CHECKING:
    from newsparse.corpus.summary import Merged, Summary
    from newsparse.writer import Style

MOST = 20
"""Entries of a kind that the terminal shows; JSON and CSV have all."""
PAGE = 200
"""Entries of a kind that the page shows."""
ROLES = 3
"""Roles of a person that are shown."""
COLUMNS = (*COMMON, "role", *FACTS)
"""Of CSV."""


def write(summary: "Summary", view: str, style: "Style") -> str:
    """Write a summary.

    Args:
        summary: the counts.
        view: ``"table"``, ``"json"``, ``"csv"``, ``"html"`` or ``"explain"``.
        style: width and colour of the terminal.

    """
    writers = {"table": _table, "json": _json, "csv": _csv, "html": _html, "explain": _explain}
    return writers[view](summary, style)


def _kinds(summary: "Summary") -> "Iterator[tuple[str, list[Merged]]]":
    """Give the entities by kind."""
    yield "people", summary.people()
    yield "places", summary.places()
    yield "organizations", summary.organizations()


def _json(summary: "Summary", _: "Style") -> str:
    """Write everything, with the reasons of merging."""
    plain: dict[str, Any] = {"articles": summary.articles, "days": dict(sorted(summary.days.items()))}
    for kind, entities in _kinds(summary):
        plain[kind] = [_plain(entity) for entity in entities]
    return json.dumps(plain, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode() + "\n"


def _plain(entity: "Merged") -> dict[str, Any]:
    """Give an entity without what its kind does not have."""
    own = {"person": ("roles",), "place": ("place_kind", *FACTS, "beside")}.get(entity.kind, ())
    return {key: getattr(entity, key) for key in (*COMMON[1:], *own, "why")}


def _csv(summary: "Summary", _: "Style") -> str:
    """Write a row an entity."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for _kind, entities in _kinds(summary):
        for e in entities:
            role = clean(e.roles[0][0]) if e.roles else ""
            cells = (*(getattr(e, key) for key in COMMON), role, *(getattr(e, fact) for fact in FACTS))
            rows.writerow(map(defuse, cells))
    return out.getvalue()


def _what(entity: "Merged") -> str:
    """Say what an entity is: roles, or where it lies."""
    if entity.kind == "person":
        return clean("; ".join(role for role, _ in entity.roles[:ROLES]))
    return (
        clean(", ".join(filter(None, (entity.place_kind, entity.country)))) if entity.kind == "place" else ""
    )


def _span(summary: "Summary") -> str:
    """Say how many articles of which days there are."""
    days = f", {min(summary.days)} to {max(summary.days)}" if summary.days else ""
    return f"{summary.articles} {'article' if summary.articles == 1 else 'articles'}{days}"


def _table(summary: "Summary", style: "Style") -> str:
    """Write the commonest of each kind in aligned columns."""
    lines = [_span(summary)]
    for kind, entities in _kinds(summary):
        if not entities:
            continue
        shown = entities[:MOST]
        widest = max(width(clean(e.name)) for e in shown)
        lines += ["", paint(f"{kind.capitalize()} ({len(entities)})", "title", color=style.color)]
        for e in shown:
            said = f" said {e.quotes}" if e.quotes else ""
            name = paint(pad(clean(e.name), widest), e.kind, color=style.color)
            rest = f"{e.articles:>6} ×{e.mentions:<6}{e.first or '':10} {e.last or '':10} {_what(e)}{said}"
            lines.append(f"  {name} {cut(rest, style.width - widest - 3) if style.width else rest}".rstrip())
        if len(entities) > MOST:
            lines.append(paint(f"  and {len(entities) - MOST} more", "dim", color=style.color))
    return "\n".join(lines) + "\n"


def _explain(summary: "Summary", style: "Style") -> str:
    """Write the counts, and why entries of different words were taken for one."""
    reasons = [clean(reason) for _, entities in _kinds(summary) for e in entities for reason in e.why]
    told = "".join(f"  {reason}\n" for reason in reasons) or "  nothing: names and ids were the same\n"
    return f"{_table(summary, style)}\nTaken for one\n{told}"


def _html(summary: "Summary", _: "Style") -> str:
    """Write a page with a table a kind; it loads and runs nothing."""
    from newsparse.writer.html import page
    from newsparse.writer.html.escape import plain

    parts = [f"<p>{plain(_span(summary))}</p>"]
    for kind, entities in _kinds(summary):
        rows = "".join(
            f"<tr><td>{plain(e.name)}</td><td>{e.articles}</td><td>{e.mentions}</td><td>{e.quotes}</td>"
            f"<td>{plain(e.first or '')}</td><td>{plain(e.last or '')}</td><td>{plain(_what(e))}</td></tr>\n"
            for e in entities[:PAGE]
        )
        head = "".join(f'<th scope="col">{key.capitalize()}</th>' for key in (*COMMON[1:], "what"))
        parts.append(
            f"<h2>{kind.capitalize()} ({len(entities)})</h2>\n"
            f'<div class="wide" tabindex="0"><table><thead><tr>{head}</tr></thead>\n'
            f"<tbody>\n{rows}</tbody></table></div>\n"
        )
    return page("Who, where and when", '<div class="index">' + "".join(parts) + "</div>")
