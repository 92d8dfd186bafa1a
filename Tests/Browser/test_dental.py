"""The second sample: a dental clinic with photographs, in Spanish and English."""

import io
import re

import pytest
import yaml
from built_site import REPOSITORY
from pypdf import PdfReader
from test_accessibility import violations

SITE = "dental"
PHONE = {"width": 390, "height": 844}
PAGE = "tratamientos/coronas/"
LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}


@pytest.mark.parametrize("width, media", [(1280, LIGHT), (1280, DARK), (390, LIGHT), (390, DARK), (320, LIGHT)])
def test_axe_finds_nothing_on_any_page(tabs, dental, width, media):
    for page in dental.pages:
        tab = tabs.open(page, folder=SITE, viewport={"width": width, "height": 844}, media=media)
        assert not (found := violations(tab)), (page, found)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), (page, "scrolls sideways")


def test_pages_with_photographs_are_light_on_a_phone(tabs, dental):
    for page in ("", PAGE, "people/amara-osei/"):
        context = tabs.context(viewport=PHONE, device_scale_factor=2)
        tab = context.new_page()
        sizes: dict[str, int] = {}
        tab.on("response", lambda answer: sizes.update({answer.url: int(answer.headers.get("content-length") or 0)}))
        tab.goto(tabs.address(page, SITE))
        tab.wait_for_load_state("networkidle")
        assert any(url.endswith(".webp") for url in sizes), sizes
        assert sum(sizes.values()) <= 150 * 1024, (page, sizes)
        context.close()


def test_spanish_pages_have_no_english_words_of_the_theme(dental):
    def words(language: str) -> dict:
        return yaml.safe_load((REPOSITORY / f"Templates/words/{language}.yaml").read_text())
    english, spanish = words("en"), words("es")
    ours = {text for name, text in english.items() if isinstance(text, str) and spanish[name] != text and len(text) > 7}
    assert len(ours) > 60
    for page in dental.pages:
        document = dental.document(page)
        for script in document.xpath("//script"):
            script.drop_tree()
        if document.get("lang") == "es":
            text = re.sub(r"\s+", " ", document.text_content())
            assert not (found := [one for one in ours if re.search(rf"\b{re.escape(one)}", text)]), (page, found)


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_each_article_takes_three_sheets_at_most(tabs, dental, paper):
    for page in dental.articles:
        tab = tabs.open(page, folder=SITE)
        reader = PdfReader(io.BytesIO(tab.pdf(format=paper)))
        assert len(reader.pages) <= 3, (page, len(reader.pages))


def test_the_emergency_number_is_on_the_first_screen(tabs, dental):
    pages = [page for page in dental.pages if dental.document(page).xpath("//section[starts-with(@class, 'callout emergency')]")]
    assert len(pages) >= 2
    for page in pages:
        tab = tabs.open(page, folder=SITE, viewport=PHONE)
        box = tab.locator(".care-line a[href='tel:112']").bounding_box()
        assert box and box["y"] + box["height"] <= PHONE["height"] and box["height"] >= 44, (page, box)


def test_sections_are_in_the_order_of_the_menu(tabs, dental):
    titles = tabs.open("", folder=SITE).locator(".guide-head h2").all_inner_texts()
    assert titles == ["Tratamientos", "In English"]
