"""The report: only its own markup, everything linked both ways, map and line of time right."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page import Page
from records import RECORD, hostile

from newsparse.record import Article, Date, Mention, Organization, Person, Place, Record, Segment, Source
from newsparse.writer import Style, html
from newsparse.writer.html import entries, index, timeline, worldmap
from newsparse.writer.html.style import CSS

OWN_TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "fieldset", "legend", "label", "input",
    "main", "nav",
    "article", "section", "div", "p", "b", "q", "a", "span", "h1", "h2", "h3", "ul", "ol", "li", "table",
    "thead", "tbody", "tr", "th", "td", "details", "summary", "svg", "defs", "g", "path", "use", "rect",
    "circle", "line", "text",
}  # fmt: skip
OWN_ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "title", "type", "checked",
    "aria-label", "aria-labelledby", "aria-hidden", "role", "scope", "viewbox", "width", "height", "d",
    "transform", "cx", "cy", "r", "x", "y", "x1", "x2", "y1", "y2", "rx", "text-anchor", "paint-order",
    "vector-effect",
}  # fmt: skip
XSS = [
    "<script>x</script>", '"><img src=x onerror=y>', "&lt;b&gt;", "'", "</style>", "</title><script>", "<:p0",
    "</svg><script>x</script>", "javascript:x", "]]>", "<!--",
]  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=30)


def place(name: str, lat: float, lon: float, mentions: int = 1, kind: str = "city") -> Place:
    """Give a resolved place."""
    return Place(
        name, kind, "CH", lat=lat, lon=lon, mentions=(Mention(name, 0, len(name), "name"),) * mentions
    )


def of(**lists: tuple[object, ...]) -> Record:
    """Give a record of some lists."""
    text = "x" * 200
    return Record(Article(Source("a.txt"), text, segments=(Segment("paragraph", 0, 200),)), **lists)  # type: ignore[arg-type]


@given(words=st.one_of(WORDS, st.sampled_from(XSS)))
def test_a_report_has_only_its_own_markup(words: str) -> None:
    """Whatever the article holds is text in the page, alone and among many."""
    record = hostile(words)
    for told in ([html.facts(record)], [html.facts(record)] * 2):
        page = Page("".join(html.document(told, [html.body(record, Style())] * len(told))))
        assert page.tags <= OWN_TAGS
        assert page.attributes <= OWN_ATTRIBUTES
        assert all(link.startswith("#") for link in page.links)
        assert not page.open


@pytest.mark.parametrize("many", [1, 3])
def test_every_link_has_its_one_anchor(many: int) -> None:
    """Links stay in the page and lead somewhere; no anchor twice."""
    told = [html.facts(RECORD)] * many
    page = Page("".join(html.document(told, [html.body(RECORD, Style())] * many)))
    assert set(page.ids.values()) == {1}
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_a_report_loads_nothing() -> None:
    """Its policy forbids all but its own style sheet, which the hash names."""
    page = html.write(RECORD)
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(r"\bsrc=|url\(|@import|https?:(?!//a\.example)|<script|\bon\w+=", page)
    assert page.startswith("<!DOCTYPE html>\n")
    assert "<title>Envoy Lands</title>" in page


def test_text_and_lists_are_linked_both_ways() -> None:
    """A mention leads to its entry, the entry to its mentions, a quote to its speaker and back."""
    page = html.write(RECORD)
    assert '<a class="person e0" id="m1" href="#p0" title="Ada Roe, Envoy">Ada Roe</a>' in page
    assert '<li id="p0" class="e0"><a class="name person" href="#m1">Ada Roe</a>' in page
    assert '<span class="what">Envoy, aged 51</span>' in page
    assert '<span class="sure">97 %</span>' in page
    assert '<q class="quote indirect" id="q0" title="said by Ada Roe">She stays ' in page
    assert (
        '<li id="s0"><a class="who person e0" href="#p0">Ada Roe</a>: <a class="words indirect" href="#q0">'
        in page
    )
    assert '<a class="quote said" href="#s0">1 quote</a>' in page
    assert 'aria-label="Bern, mention 2">2</a>' in page


def test_what_is_unsure_is_marked() -> None:
    """From under one in two."""
    assert '<li id="o0" class="e2 unsure">' in html.write(RECORD)
    surer = RECORD.organizations[0].replace(confidence=0.5)
    assert 'class="e2 unsure"' not in html.write(Record(RECORD.article, organizations=(surer,)))


def test_the_title_is_marked_and_not_repeated() -> None:
    """It stands once, as the heading."""
    page = html.write(RECORD)
    assert page.count("Envoy Lands") == 2  # the page's title and the heading
    assert '<h2 id="title">Envoy Lands</h2>' in page
    assert '<p><b><a class="place e1"' in page  # the dateline runs into its paragraph


def test_only_so_many_entries_light_up() -> None:
    """Each has a rule in the style sheet; the others are linked all the same."""
    people = tuple(Person(f"P{n}", mentions=(Mention("x", n, n + 1),)) for n in range(entries.LIT + 1))
    page = html.write(of(people=people))
    assert f'class="person e{entries.LIT - 1}"' in page
    assert f"e{entries.LIT}" not in page
    assert f'href="#p{entries.LIT}"' in page
    assert f".e{entries.LIT - 1}:target" in CSS


def test_only_the_first_mentions_are_linked_one_by_one() -> None:
    """The number of all stands behind them."""
    body = Organization("Acme", mentions=tuple(Mention("x", n, n + 1) for n in range(20)))
    page = html.write(of(organizations=(body,)))
    assert page.count("Acme, mention") == entries.SHOWN
    assert "<span>of 20</span>" in page


def test_an_inside_mention_leads_to_the_mark_around_it() -> None:
    """A place inside an organization's name has no mark of its own."""
    bank = Organization("Bank of Bern", mentions=(Mention("Bank of Bern", 0, 12),))
    bern = place("Bern", 46.9, 7.4).replace(mentions=(Mention("Bern", 8, 12, "inside"),))
    assert '<a class="name place" href="#m0">Bern</a>' in html.write(
        of(organizations=(bank,), places=(bern,))
    )


class TestMap:
    """Zoomed to the places, across the date line where that is closer."""

    def test_the_view_holds_all_points_with_room(self) -> None:
        """At any zoom."""
        for spread in (0.1, 3, 40, 100):
            found = worldmap.points(
                of(places=(place("a", -spread / 3, 7), place("b", spread / 3, 7 + spread)))
            )
            view = worldmap.fit(found)
            for point in found:
                x, y = view.at(point.lat, point.lon)
                assert 0.1 * worldmap.WIDTH < x < 0.9 * worldmap.WIDTH
                assert 0 < y < worldmap.HEIGHT

    def test_one_place_is_seen_with_its_country(self) -> None:
        """Not closer than the coast is drawn."""
        view = worldmap.fit(worldmap.points(of(places=(place("a", 47, 7),))))
        assert (view.lat, view.lon) == (47, 7)
        assert view.scale == pytest.approx(worldmap.WIDTH / worldmap.NEAREST)

    def test_across_the_date_line(self) -> None:
        """Fiji and Samoa are neighbours."""
        view = worldmap.fit(worldmap.points(of(places=(place("a", -18, 178), place("b", -14, -172)))))
        assert view.lon == pytest.approx(-177)
        assert view.at(-18, 178)[0] < view.at(-14, -172)[0]

    def test_dots_grow_with_mentions_and_lead_to_the_list(self) -> None:
        """A country is a ring; a continent is no point."""
        page = html.write(
            of(
                places=(
                    place("a", 47, 7, 9),
                    place("b", 50, 9, 1, "country"),
                    place("c", 0, 0, 1, "continent"),
                )
            )
        )
        assert '<a class="dot e0" href="#l0" aria-label="a: 9 mentions">' in page
        assert 'r="7.5"' in page
        assert '<a class="dot ring e1" href="#l1" aria-label="b: 1 mention">' in page
        assert page.count('class="dot') == 2

    def test_labels_do_not_collide(self) -> None:
        """What has no room has no label; its dot still tells its name."""
        crowd = tuple(place(f"Town {n}", 47 + n / 1000, 7) for n in range(30))
        page = html.write(of(places=crowd))
        assert page.count("<circle") == 30
        assert 1 <= page.count('aria-hidden="true">Town') <= 4

    def test_no_place_no_map(self) -> None:
        """And no outline of the land either."""
        page = html.write(of(places=(Place("Nowhere", mentions=(Mention("x", 0, 1, "name"),)),)))
        assert 'id="world"' not in page
        assert 'class="map"' not in page


class TestTimeline:
    """Days by their distance from the article's."""

    @staticmethod
    def drawn(*days: tuple[str | None, str | None], published: str | None = "2024-10-26") -> str:
        """Draw some dates."""
        found = tuple(
            Date(str(n), "DATE", begin, end, mentions=(Mention(f"day {n}", n, n + 1),))
            for n, (begin, end) in enumerate(days)
        )
        record = of(dates=found)
        return timeline.draw(
            Record(record.article.replace(published=published), dates=found), entries.Entries(record)
        )

    def test_bars_in_order(self) -> None:
        """Earlier is further left; an interval is wider than a day."""
        svg = self.drawn(
            ("2024-10-25", "2024-10-25"), ("1945-01-01", "1945-12-31"), ("2024-11-01", "2025-03-01")
        )
        found = [(float(x), float(w)) for x, w in re.findall(r'<rect x="(\d+)" y="\d+" width="(\d+)"', svg)]
        assert found == sorted(found)
        assert found[1][1] == 8
        assert found[2][1] > 80
        assert 'class="own"' in svg
        assert "2024-10-26" in svg
        assert "10 years" in svg

    def test_without_a_day_of_its_own_years_are_marked(self) -> None:
        """On an even scale."""
        svg = self.drawn(("2001-01-01", "2001-01-01"), ("2011-01-01", "2011-01-01"), published=None)
        assert 'class="own"' not in svg
        assert ">2006</text>" in svg

    @pytest.mark.parametrize(
        "days", [(), ((None, None),), (("2024-10-26", "2024-10-26"),), (("-0044-03-15", "-0044-03-15"),)]
    )
    def test_nothing_to_tell_apart(self, days: tuple[tuple[str | None, str | None], ...]) -> None:
        """No dates, none with days, none but the article's own, none that the calendar of Python has."""
        assert self.drawn(*days) == ""

    def test_the_most_mentioned_are_drawn(self) -> None:
        """The list has all."""
        days = [(f"20{n:02}-01-01", f"20{n:02}-01-01") for n in range(30)]
        assert self.drawn(*days).count("<rect") == timeline.ROWS


class TestIndex:
    """Many articles: a line each, and who and what over all."""

    @staticmethod
    def facts(*people: str, title: str | None = "T") -> dict[str, object]:
        """Give the facts of an article."""
        return {
            "name": "a.txt", "title": title, "published": "2024-10-26T10:00", "quotes": 1, "map": False,
            "people": [(p, 1) for p in people], "places": [], "organizations": [],
        }  # fmt: skip

    def test_rows(self) -> None:
        """Title, day and counts; the name where there is no title."""
        page = index.write([self.facts("Ada Roe"), self.facts(title=None)])
        assert '<td><a href="#a1-top">T</a></td>\n' not in page
        assert '<td><a href="#a1-top">T</a></td><td>2024-10-26</td><td>1 person, 1 quote</td>' in page
        assert '<a href="#a2-top">a.txt</a>' in page

    def test_a_surname_alone_is_no_bridge(self) -> None:
        """Full names are one over articles."""
        page = index.write([self.facts("Ada Roe", "Roe"), self.facts("Ada Roe", "Roe")])
        assert "<summary>People: 3</summary>" in page
        assert page.index("Ada Roe") < page.index(">Roe <")
        assert 'aria-label="Ada Roe, article 2">2</a>' in page

    def test_long_lists_are_cut(self) -> None:
        """The commonest first, so many articles linked."""
        many = [self.facts("Ada Roe", f"B{n} Roe") for n in range(100)]
        page = index.write(many)
        assert page.count("<li>") == index.MOST
        assert f" and {100 - index.LINKS} more" in page


def test_a_page_of_no_article() -> None:
    """A folder with nothing in it."""
    assert "<title>0 articles</title>" in "".join(html.document([], []))
