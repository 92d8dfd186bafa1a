"""A site that is read from right to left: numbers are in the order in which they are dialled, and nothing else suffers."""

import io
import re

import pytest
from built_site import CONSTRUCTS, Site, change_settings, copy_project, must_build
from pypdf import PdfReader
from tabs import DESKTOP, NARROW, PHONE
from test_accessibility import sideways, violations

SITE = "arabic"
PAGE = "guide/constructs/"

# The characters of each number with the places where they are drawn, by lines.
NUMBERS = """() => [...document.querySelectorAll('a[href^="tel:"] bdi, bdi[dir="ltr"]')].filter(one => one.offsetParent).map(one => {
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), drawn = []
  while (walker.nextNode()) for (let at = 0; at < walker.currentNode.data.length; at++) {
    const range = document.createRange()
    range.setStart(walker.currentNode, at)
    range.setEnd(walker.currentNode, at + 1)
    const box = range.getBoundingClientRect()
    if (box.width) drawn.push([walker.currentNode.data[at], Math.round(box.top), box.left])
  }
  return drawn
})"""


@pytest.fixture(scope="module")
def arabic(root) -> Site:
    project = copy_project(root / ".arabic", CONSTRUCTS)
    change_settings(project, language="ar")
    return must_build(project, root / SITE)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_numbers_are_drawn_in_the_order_in_which_they_are_dialled(tabs, arabic, viewport):
    for page in (PAGE, "", "places/", "when-to-call/"):
        tab = tabs.open(page, folder=SITE, viewport=viewport)
        assert tab.evaluate("getComputedStyle(document.body).direction") == "rtl"
        numbers = tab.evaluate(NUMBERS)
        assert len(numbers) >= 4, page
        for drawn in numbers:
            lines: dict[int, list[float]] = {}
            for _, top, left in drawn:
                lines.setdefault(top, []).append(left)
            text = "".join(character for character, _, _ in drawn)
            assert all(places == sorted(places) for places in lines.values()), (page, text)


def test_numbers_on_paper_can_be_dialled(tabs, arabic):
    tab = tabs.open(PAGE, folder=SITE)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(tab.pdf(format="A4"))).pages)
    number = arabic.document(PAGE).xpath("string(//a[starts-with(@href, 'tel:+')]//bdi)")
    assert re.fullmatch(r"\+[\d ()]{9,}", number) and number in text


@pytest.mark.parametrize("viewport, media", [(DESKTOP, {}), (DESKTOP, {"color_scheme": "dark"}), (NARROW, {})])
def test_axe_finds_nothing_on_any_page(tabs, arabic, viewport, media):
    for page in arabic.pages:
        tab = tabs.open(page, folder=SITE, viewport=viewport, media=media)
        assert not (found := violations(tab)), (page, found)
        if viewport == NARROW:
            assert not (found := sideways(tab)), (page, found)
