"""Places, prices, films, choices and paper, as patients meet them."""

import io
import re

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from test_accessibility import violations

SITE = "constructs"
CHOICES = "guide/choices/"
BANNER = "The lift is broken."


def test_a_banner_whose_last_day_has_passed_since_the_page_was_made_is_hidden(tabs):
    for day, is_shown in (("2026-12-19T12:00:00", True), ("2026-12-20T00:30:00", False)):
        tab = tabs.context(timezone_id="America/Chicago").new_page()
        tab.clock.set_fixed_time(day + "-06:00")
        tab.goto(tabs.address("", SITE))
        assert tab.get_by_text(BANNER).is_visible() == is_shown, day
        tab.context.close()


def test_a_safety_banner_is_announced_as_one_and_dials(tabs):
    tab = tabs.context().new_page()
    tab.clock.set_fixed_time("2026-12-01T12:00:00Z")
    tab.goto(tabs.address("", SITE))
    banner = tab.locator(".banner")
    assert banner.inner_text().startswith("Safety notice:")
    assert banner.get_by_role("link").first.get_attribute("href") == "tel:+442079460100"
    tab.context.close()


@pytest.mark.parametrize("scheme, file", [("light", "logo.svg"), ("dark", "logo-dark.svg")])
def test_the_logo_is_the_one_for_the_background(tabs, scheme, file):
    tab = tabs.open("", folder=SITE, media={"color_scheme": scheme})
    logo = tab.locator("header .logo")
    assert logo.evaluate("one => one.currentSrc").endswith("/" + file)
    assert logo.evaluate("one => getComputedStyle(one).backgroundColor") in ("rgba(0, 0, 0, 0)", "transparent")


def test_a_film_has_captions_and_words_and_asks_nobody_else(tabs):
    tab = tabs.open(CHOICES, folder=SITE)
    film = tab.locator("video")
    assert film.evaluate("one => [one.preload, one.autoplay, one.textTracks.length, one.textTracks[0].language]") == ["none", False, 1, "en"]
    tab.get_by_role("link", name="Read what the film shows").click()
    assert tab.get_by_role("heading", name="What the film shows").is_visible()
    other = tabs.open("guide/elsewhere/", folder=SITE)
    assert other.locator("video, iframe").count() == 0
    button = other.get_by_role("link", name="Watch at videos.example")
    assert button.get_attribute("href") == "https://www.videos.example/watch?v=1"
    assert "That company will learn" in button.locator("..").inner_text()


def test_numbers_out_of_a_hundred_are_drawn_as_people(tabs):
    tab = tabs.open(CHOICES, folder=SITE)
    bridge, implant = tab.locator(".hundred").all()
    def people(drawing, name: str) -> int:
        """A body is a dash of 6 units, the next one is 10 further."""
        paths = [one.get_attribute("d") for one in drawing.locator(f".{name} .bodies").all()]
        return sum((int(length) - 6) // 10 + 1 for path in paths for length in re.findall(r"h([0-9]+)", path))
    assert [people(bridge, "in"), people(bridge, "out")] == [87, 13]
    assert [people(implant, "in"), people(implant, "out")] == [100, 0]
    options = tab.locator(".option")
    assert "Not known" in options.nth(0).inner_text() and "87 out of 100 people" in options.nth(1).inner_text()
    assert options.nth(1).locator("sup a").first.get_attribute("href") == "#note_1"


def test_what_matters_can_be_ticked_and_is_not_kept(tabs):
    tab = tabs.open(CHOICES, folder=SITE)
    box = tab.get_by_role("checkbox", name="I want no surgery.")
    box.check()
    tab.reload()
    assert not tab.get_by_role("checkbox", name="I want no surgery.").is_checked()
    assert tab.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_options_are_beside_each_other_where_there_is_room(tabs):
    def tops(viewport: dict) -> set[int]:
        tab = tabs.open(CHOICES, folder=SITE, viewport=viewport)
        return {round(one.bounding_box()["y"]) for one in tab.locator(".option").all()}
    assert len(tops({"width": 1280, "height": 800})) == 1
    assert len(tops({"width": 390, "height": 844})) == 3


def sheets(tabs, path: str, paper: str) -> tuple[PdfReader, bytes]:
    tab = tabs.open(path, folder=SITE)
    data = tab.pdf(format=paper, prefer_css_page_size=False)
    return PdfReader(io.BytesIO(data)), data


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("path", [CHOICES, CHOICES + "handout/", CHOICES + "handout/large/", "guide/handout/"])
def test_each_sheet_says_which_of_how_many_it_is(tabs, path, paper):
    reader, _ = sheets(tabs, path, paper)
    texts = [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(texts)}" in text, text[-200:]
    if "large" not in path and path != "guide/handout/":
        assert len(texts) <= 3


@pytest.mark.parametrize("path", [CHOICES, CHOICES + "handout/", CHOICES + "handout/large/"])
def test_a_phone_reads_the_address_of_the_page_from_paper(tabs, site, path):
    tab = tabs.open(path, folder=SITE, media={"media": "print"})
    code = tab.locator(".qr")
    assert code.is_visible()
    image = Image.open(io.BytesIO(code.screenshot()))
    found = zxingcpp.read_barcodes(image.resize((image.width * 3, image.height * 3), Image.Resampling.NEAREST))
    address = tab.locator("link[rel=canonical]").get_attribute("href")
    assert [one.text for one in found] == [address] and address.endswith(CHOICES)
    box = code.bounding_box()
    assert box["width"] >= 80, "less than 22 mm"  # 83 px


def test_large_print_has_no_small_letters(tabs):
    tab = tabs.open(CHOICES + "handout/large/", folder=SITE, media={"media": "print"})
    sizes = tab.locator("main").evaluate("""main => [...main.querySelectorAll('p, li, td, th, h1, h2, h3')]
      .filter(one => one.innerText.trim()).map(one => parseFloat(getComputedStyle(one).fontSize))""")
    assert sizes and min(sizes) >= 16 * 96 / 72 - 0.1, min(sizes)


def test_photographs_that_may_not_be_printed_are_not(tabs):
    tab = tabs.open(CHOICES, folder=SITE, media={"media": "print"})
    assert tab.locator(".pair img").first.is_visible()
    tab.evaluate("document.querySelector('.pair').classList.add('unprinted')")
    assert not tab.locator(".pair img").first.is_visible()
    assert not tab.get_by_role("heading", name="Before and after").is_visible()


@pytest.mark.parametrize("path", ["guide/constructs/handout/", CHOICES + "handout/large/", "guide/handout/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_hand_outs(tabs, path, width):
    tab = tabs.open(path, folder=SITE, viewport={"width": width, "height": 800})
    assert not (found := violations(tab)), found
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
