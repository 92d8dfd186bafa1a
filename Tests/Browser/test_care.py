"""A patient who is worried finds the signs and the numbers at once, in colours that no brand changes."""

import re

import pytest
from built_site import REPOSITORY, change_settings, copy_project, must_build

SCREEN = {"width": 390, "height": 844}
BIG_ENOUGH = 44
ARTICLE = "microneedling/what-to-expect/"

# Bands, their words and their borders, light and dark.
TONES = {
    "selfcare": (("#e1effd", "#023f6f", "#005a9d"), ("#192f46", "#c3e2fe", "#73b1e6")),
    "call": (("#fcc952", "#352206", "#976202"), ("#fcc952", "#352206", "#fcc952")),
    "emergency": (("#b51f1f", "#ffffff", "#b51f1f"), ("#c22826", "#ffffff", "#e95048")),
}
COLORS = """card => {
  const label = getComputedStyle(card.querySelector('.label'))
  return [label.backgroundColor, label.color, getComputedStyle(card).borderTopColor]
}"""


def hexadecimal(color: str) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", color)[:3])


def test_every_page_leads_worried_people_to_signs_and_numbers(tabs, page_path):
    tab = tabs.open(page_path, viewport=SCREEN)
    line = tab.locator(".care-line")
    assert line.count() == 1
    signs = line.get_by_role("link", name="Signs that need a call")
    # The page of all signs doesn't lead to itself.
    assert signs.count() == (page_path != "when-to-call/") and all(one.is_visible() for one in signs.all())
    numbers = [one.get_attribute("href") for one in line.locator("a[href^='tel:']").all()]
    assert numbers == ["tel:+15550100", "tel:911"]


def test_the_emergency_number_is_on_the_first_screen_of_each_page_with_such_a_card(tabs, site):
    pages = [page for page in site.pages if site.document(page).xpath("//section[starts-with(@class, 'callout emergency')]")]
    assert len(pages) >= 2
    for page in pages:
        tab = tabs.open(page, viewport=SCREEN)
        box = tab.locator(".care-line a[href='tel:911']").bounding_box()
        assert box and box["y"] + box["height"] <= SCREEN["height"], (page, box)
        assert min(box["width"], box["height"]) >= BIG_ENOUGH, (page, box)


@pytest.mark.parametrize("viewport, most", [(SCREEN, 73), ({"width": 1280, "height": 800}, 77)], ids=["phone", "desktop"])
def test_the_header_is_one_row(tabs, viewport, most):
    header = tabs.open("", viewport=viewport).locator("header.site-header")
    assert header.bounding_box()["height"] <= most
    parts = [one.bounding_box() for one in header.locator(".bar > *").all()]
    assert len(parts) == 4 and all(abs(one["y"] + one["height"] / 2 - parts[0]["y"] - parts[0]["height"] / 2) < 8 for one in parts)


def test_the_signs_are_on_the_page_or_where_they_are_listed(tabs, site):
    tab = tabs.open(ARTICLE)
    assert tab.locator(".care-line .worried a").get_attribute("href") == "#site_signs"
    assert site.document(ARTICLE).xpath("//*[@id='site_signs']")[0].get("class") in ("callout call", "callout emergency")
    # An article without signs of its own leads to the page about aftercare beside it.
    tab = tabs.open("microneedling/benefits/")
    assert tab.locator(".care-line .worried a").get_attribute("href") == "../what-to-expect/#site_signs"
    tab = tabs.open("")
    assert tab.locator(".care-line .worried a").get_attribute("href") == "when-to-call/"
    listed = tabs.open("when-to-call/").locator(".signs a")
    assert "../microneedling/what-to-expect/#site_signs" in [one.get_attribute("href") for one in listed.all()]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_care_cards_have_the_same_tones_whatever_the_brand(tabs, root, scheme):
    project = copy_project(root / f".red-{scheme}", REPOSITORY)
    change_settings(project, theme={"accent": "#b00020", "font": "mixed", "radius": 0})
    must_build(project, root / f"red-{scheme}")
    for folder in ("guide", f"red-{scheme}"):
        tab = tabs.open(ARTICLE, folder=folder, media={"color_scheme": "dark" if scheme else "light"})
        for kind, tones in TONES.items():
            found = [hexadecimal(one) for one in tab.locator(f"section.callout.{kind}").first.evaluate(COLORS)]
            assert tuple(found) == tones[scheme], (folder, kind)


def test_care_cards_are_headings_and_in_the_contents(tabs):
    tab = tabs.open(ARTICLE)
    for name in ("Urgent: Call the clinic the same day", "Immediate action required: Emergency: call 911"):
        heading = tab.get_by_role("heading", name=name, exact=True)
        assert heading.count() == 1 and tab.get_by_role("region", name=name, exact=True).count() == 1, name
        assert heading.evaluate("one => one.tagName") == "H3"
    links = tab.locator("nav.contents .level-3 a")
    assert links.all_inner_texts() == ["Emergency: call 911", "Call the clinic the same day"]
    for link in links.all():
        assert tab.locator(link.get_attribute("href")).count() == 1


def test_an_answer_that_is_asked_for_is_open(tabs):
    page = "microneedling/what-is-microneedling/"
    tab = tabs.open(page)
    answers = tab.locator(".questions details")
    assert answers.count() >= 3 and not any(one.get_attribute("open") is not None for one in answers.all())
    tab.goto(tabs.address(page + "#does-it-hurt"))
    assert tab.locator(".questions details[open]").count() == 1
    tab.evaluate("location.hash = 'will-my-scars-go-away'")
    tab.wait_for_timeout(100)
    assert tab.locator(".questions details[open]").count() == 2


def test_facts_are_shown_with_a_link_to_all_who_should_wait(tabs):
    tab = tabs.open("microneedling/what-is-microneedling/")
    facts = tab.get_by_role("region", name="At a glance", exact=True)
    assert "Red, sore skin for up to 7 days" in facts.inner_text()
    more = facts.get_by_role("link", name="See who should wait")
    assert more.get_attribute("href") == "../risks/#who-should-wait"


@pytest.mark.parametrize("scripts", [True, False])
def test_rows_become_blocks_on_a_phone_and_stay_rows_for_screen_readers(tabs, scripts):
    tab = tabs.open(ARTICLE, viewport=SCREEN, java_script_enabled=scripts)
    table = tab.get_by_role("table").first
    assert table.evaluate("one => one.scrollWidth <= document.documentElement.clientWidth")
    cell = table.locator("tbody td").first
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") == '"What you may notice"'
    assert table.get_by_role("rowheader").count() == table.locator("tbody tr").count() >= 4
    assert table.get_by_role("columnheader").count() >= 2


# What can hardly be read of numbers to call and of buttons. axe says nothing where letters have the very colour of their ground.
PALE_WORDS = """() => {
  const parts = color => color.match(/[\\d.]+/g).map(Number)
  const light = color => { const [r, g, b] = parts(color).map(one => (one /= 255) <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  const ground = one => { for (; one; one = one.parentElement) { const color = getComputedStyle(one).backgroundColor
    if (parts(color)[3] !== 0) return color }
    return getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)' }
  return [...document.querySelectorAll('.phone a, .button')].filter(one => one.checkVisibility()).map(one => {
    const [a, b] = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => b - a)
    return [one.innerText, (a + 0.05) / (b + 0.05)]
  }).filter(([, contrast]) => contrast < 4.5)
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_numbers_and_buttons_can_be_read(tabs, all_sites, scheme):
    for folder, built in all_sites.items():
        for page in built.pages:
            found = tabs.open(page, folder=folder, media={"color_scheme": scheme}).evaluate(PALE_WORDS)
            assert not found, (folder, page, found)
