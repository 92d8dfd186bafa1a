"""Articles on paper, as a clinic hands them out: all that the reader needs at home, and nothing to click on."""

import io
import re
import unicodedata
from datetime import date

import pytest
from pypdf import PdfReader

# What is of no use on paper.
SCREEN_ONLY = ["Skip to", "Like this article?", "On this page", "Where this page is", "Share on", "Copy link", "Read next"]

PAPER = {"Letter": (612, 792), "A4": (595.3, 841.9)}  # in points


def squeezed(text: str) -> str:
    """A text without white space and ligatures, as lines of a PDF end anywhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace("\u00ad", "")


def long_date(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_a_printed_article_has_the_clinic_the_date_and_the_sources(tabs, site, paper):
    page = max(site.articles, key=lambda one: len(site.front_matter(one).get("references", [])))
    tab = tabs.open(page)
    reader = PdfReader(io.BytesIO(tab.pdf(format=paper)))
    assert list(map(float, reader.pages[0].mediabox[2:])) == pytest.approx(PAPER[paper], abs=1.5)
    text = squeezed("".join(one.extract_text() for one in reader.pages))
    article = site.front_matter(page)
    publisher = site.settings["publisher"]
    urls = [one["url"] for one in article["references"] if "url" in one]
    assert len(urls) >= 3
    wanted = [article["title"], publisher["name"], publisher["phone"], long_date(article.get("updated") or article["published"]),
              *article["keyPoints"], *urls]
    assert not (missing := [one for one in wanted if squeezed(one) not in text]), missing
    assert not (found := [one for one in SCREEN_ONLY if squeezed(one) in text]), found
    assert all(len(one.extract_text().strip()) > 100 for one in reader.pages), "a page is nearly empty"


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_each_article_takes_three_sheets_at_most(tabs, site, paper):
    for page in site.articles:
        sheets = len(PdfReader(io.BytesIO(tabs.open(page).pdf(format=paper))).pages)
        assert sheets <= 3, (page, sheets)


def test_on_paper_there_is_nothing_to_click_on(tabs, article_path):
    tab = tabs.open(article_path)
    screen_only = [*tab.get_by_role("navigation").all(), *tab.get_by_role("region", name="Read next").all(),
                   tab.get_by_role("link", name="Skip to")]
    parts = [one.element_handle() for one in screen_only]
    assert len(parts) >= 4
    tab.emulate_media(media="print")
    shown = [one.evaluate("one => one.outerHTML.slice(0, 150)") for one in parts if one.is_visible()]
    assert not shown, shown
    buttons = [one.inner_text() for one in tab.locator("button").all() if one.is_visible()]
    assert not buttons, buttons
    assert tab.get_by_role("heading", level=1).is_visible()


def test_no_figure_is_cut_by_the_end_of_a_sheet(tabs, site):
    figures = 0
    for page in site.articles:
        tab = tabs.open(page, media={"media": "print"})
        breaks = tab.evaluate("[...document.querySelectorAll('figure')].map(one => getComputedStyle(one).breakInside)")
        assert all(one in ("avoid", "avoid-page") for one in breaks), (page, breaks)
        figures += len(breaks)
    assert figures, "no article has a figure"


# The texts that have less than 4.5 : 1 against white, for printers leave backgrounds out: WCAG 2.2, 1.4.3.
PALE = r"""() => {
  const luminance = color => {
    const linear = color.match(/[\d.]+/g).slice(0, 3).map(part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const pale = []
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || one.closest("svg, script") || !one.checkVisibility({visibilityProperty: true})) continue
    if (1.05 / (luminance(getComputedStyle(one).color) + 0.05) < 4.5) pale.push(`${texts.currentNode.data.trim()}: ${getComputedStyle(one).color}`)
  }
  return pale
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_and_ink_is_dark_whatever_the_screen_is(tabs, all_sites, scheme):
    for folder, built in all_sites.items():
        for page in [*built.styled_pages, *built.handouts]:
            tab = tabs.open(page, folder=folder, media={"media": "print", "color_scheme": scheme})
            assert not (pale := tab.evaluate(PALE)), (folder, page, pale)
            paper = tab.evaluate("getComputedStyle(document.body).backgroundColor")
            assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), (folder, page, paper)
