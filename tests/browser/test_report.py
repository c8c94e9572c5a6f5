"""The report in a real browser: headless Chromium by Selenium (marker ``browser``).

Needs PyPI's selenium and axe-selenium-python, and chromium with its driver on the PATH.
"""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from records import RECORD, hostile
from update_samples import samples

import newsparse
from newsparse.record import Record
from newsparse.writer import Style, html

webdriver = pytest.importorskip("selenium.webdriver")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver"),
]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--window-size=1200,900",
)  # fmt: skip
WIDE, PHONE = (1200, 900), (390, 800)
XSS = '"><script>document.title="broken"</script><svg onload=alert(1)>'


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Give one browser for all tests, which keeps a log of requests and of the console."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


def page(records: list[Record]) -> str:
    """Write the report of some records."""
    told = [html.facts(r) for r in records]
    return "".join(html.document(told, (html.body(r, Style()) for r in records)))


@pytest.fixture(scope="module")
def article() -> Record:
    """Give an article with people, places and quotes."""
    sample = next(s for s in samples() if s.name == "wire-dateline.txt")
    return newsparse.parse(sample, date="2025-05-22")


def show(browser: Any, tmp_path: Path, text: str, size: tuple[int, int] = WIDE) -> None:  # noqa: ANN401 - selenium's driver
    """Open a page of a file."""
    file = tmp_path / "report.html"
    file.write_text(text, encoding="utf-8")
    browser.set_window_size(*size)
    browser.get(f"file://{file}")


def in_view(browser: Any, element: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether an element is on the screen."""
    script = "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"
    return bool(browser.execute_script(script, element))


def ground(browser: Any, element: Any) -> str:  # noqa: ANN401 - as above
    """Give the background colour of an element."""
    return str(browser.execute_script("return getComputedStyle(arguments[0]).backgroundColor", element))


def test_a_person_leads_to_a_mention_and_back(browser: Any, tmp_path: Path, article: Record) -> None:  # noqa: ANN401
    """And all that is one lights up together."""
    show(browser, tmp_path, page([article]), (1200, 400))
    entry = browser.find_element("css selector", "#p0")
    mentions = browser.find_elements("css selector", ".text a.person.e0")
    before = ground(browser, mentions[0])
    entry.find_element("css selector", "a.name").click()
    assert in_view(browser, mentions[0])
    assert {ground(browser, m) for m in (*mentions, entry)} != {before}
    assert len({ground(browser, m) for m in mentions}) == 1
    mentions[0].click()
    assert browser.current_url.endswith("#p0")
    assert in_view(browser, entry)


def test_the_dot_of_the_map_leads_to_the_list(browser: Any, tmp_path: Path, article: Record) -> None:  # noqa: ANN401
    """By a click and by the keyboard."""
    show(browser, tmp_path, page([article]), (1200, 500))
    dot = browser.find_element("css selector", "a.dot")
    browser.execute_script("arguments[0].focus()", dot)
    dot.send_keys("\ue007")
    found = browser.find_element("css selector", ":target")
    assert found.tag_name == "li"
    assert in_view(browser, found)
    told = dot.get_attribute("aria-label").partition(":")[0]
    assert found.text.startswith(told)


@pytest.mark.parametrize("kind", ["person", "place", "organization", "date"])
def test_filters_filter(browser: Any, tmp_path: Path, article: Record, kind: str) -> None:  # noqa: ANN401
    """The list of the kind goes, and its marks in the text."""
    show(browser, tmp_path, page([article]))
    section = browser.find_element("css selector", f"section.{kind}")
    mark = browser.find_element("css selector", f".text a.{kind}")
    assert section.is_displayed()
    assert ground(browser, mark) != "rgba(0, 0, 0, 0)"
    browser.find_element("css selector", f"#show-{kind}").click()
    assert not section.is_displayed()
    assert ground(browser, mark) == "rgba(0, 0, 0, 0)"
    browser.find_element("css selector", f"#show-{kind}").click()
    assert section.is_displayed()


def test_nothing_leaves_the_page_and_nothing_complains(browser: Any, tmp_path: Path, article: Record) -> None:  # noqa: ANN401
    """No request but the file itself, no error in the console, nothing of the article runs."""
    for log in ("browser", "performance"):
        browser.get_log(log)
    show(browser, tmp_path, page([article, hostile(XSS), RECORD]))
    asked = [
        entry["message"]
        for entry in browser.get_log("performance")
        if "Network.requestWillBeSent" in entry["message"]
    ]
    assert all('"url":"file://' in message for message in asked)
    assert browser.get_log("browser") == []
    assert browser.title == "3 articles"
    assert not browser.find_elements("css selector", "script, img, iframe, [onload]")


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_nothing_overflows(browser: Any, tmp_path: Path, article: Record, size: tuple[int, int]) -> None:  # noqa: ANN401
    """Not on a phone either, whatever the words are."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False},
    )
    try:
        for record in (article, RECORD, hostile("Donaudampfschifffahrtsgesellschaft" * 4)):
            for text in (page([record]), page([record] * 3)):
                show(browser, tmp_path, text, size)
                widths = "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
                wide, room = browser.execute_script(widths)
                assert wide <= room
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_keyboard_walks_in_order(browser: Any, tmp_path: Path, article: Record) -> None:  # noqa: ANN401
    """Filters, then the text, then the lists."""
    show(browser, tmp_path, page([article]))
    script = """return [...document.querySelectorAll('a[href],input')]
        .map(e => e.closest('.filters,.text,.found')?.className)"""
    order = [name for name in browser.execute_script(script) if name]
    assert list(dict.fromkeys(order)) == ["filters", "text", "found"]
    assert order == sorted(order, key=["filters", "text", "found"].index)
    levels = browser.execute_script(
        "return [...document.querySelectorAll('h1,h2,h3')].map(e => +e.tagName[1])"
    )
    assert levels[:3] == [1, 2, 3]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(browser: Any, tmp_path: Path, article: Record, scheme: str) -> None:  # noqa: ANN401
    """By axe: contrast, landmarks, names."""
    axe = pytest.importorskip("axe_selenium_python")
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    try:
        for text in (page([article]), page([article, RECORD, hostile("x")])):
            show(browser, tmp_path, text)
            check = axe.Axe(browser)
            check.inject()
            assert [(v["id"], v["nodes"][0]["html"]) for v in check.run()["violations"]] == []
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_five_hundred_articles_stay_usable(browser: Any, tmp_path: Path, article: Record) -> None:  # noqa: ANN401
    """At most 15 MB, open in two seconds on a quiet machine; five are given on a busy one."""
    text = page([article] * 500)
    assert len(text.encode()) <= 15_000_000
    start = time.monotonic()
    show(browser, tmp_path, text)
    assert time.monotonic() - start < 5
    browser.find_element("css selector", "a[href='#a499-top']").click()
    assert in_view(browser, browser.find_element("css selector", "#a499-title"))
