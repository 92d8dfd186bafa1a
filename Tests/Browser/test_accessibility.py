"""Pages that everyone can read: axe-core finds nothing, and no setting of the reader hides or cuts off anything."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import browser_path, launch_options
from playwright.sync_api import Page
from tabs import DESKTOP, NARROW, PHONE

MODES = {
    "light": {"viewport": DESKTOP},
    "dark": {"viewport": DESKTOP, "media": {"color_scheme": "dark"}},
    "narrow": {"viewport": NARROW},
}

# The distances that WCAG 2.2 allows readers to set in success criterion 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

# Elements whose words are cut off; those that can be scrolled, or are for screen readers only, are not.
CUT_OFF = """() => [...document.body.querySelectorAll('*')].filter(one => {
  const style = getComputedStyle(one)
  if (!one.innerText || one.clientWidth <= 1 || one.clientHeight <= 1) return false
  const cuts = value => value === 'hidden' || value === 'clip'
  return cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1
    || cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1
}).map(one => one.outerHTML.slice(0, 120))"""

axe = Axe()


def violations(tab: Page, **options) -> str:
    """What axe finds wrong, for people; empty when all is well."""
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(axe.axe_script)
    found = tab.evaluate("options => axe.run(options)", {"resultTypes": ["violations"]} | options)["violations"]
    return "\n".join(f"{one['id']}: {one['help']}\n" + "".join(
        f"  {' '.join(map(str, node['target']))}\n    {node['html'][:200]}\n    {node.get('failureSummary', '')}\n"
        for node in one["nodes"]) for one in found)


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_axe_finds_nothing(tabs, page_path, mode):
    found = violations(tabs.open(page_path, again=False, **mode))
    assert not found, found


def test_axe_finds_what_is_wrong(tabs):
    """Else the tests above would say nothing."""
    tab = tabs.open("")
    tab.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"x.png\"><button></button>')")
    found = violations(tab)
    assert "image-alt" in found and "button-name" in found


def test_the_heading_is_shown_in_the_readers_own_colours(tabs, page_path):
    tab = tabs.open(page_path, media={"forced_colors": "active"})
    assert tab.evaluate("matchMedia('(forced-colors: active)').matches")
    heading = tab.get_by_role("heading", level=1)
    assert heading.count() == 1 and heading.is_visible() and heading.inner_text().strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_everything_is_unfolded(tabs, page_path, scheme):
    tab = tabs.open(page_path, viewport=PHONE, media={"color_scheme": scheme})
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = violations(tab)
    assert not found, found


# Zoom and room

def sideways(tab: Page) -> str:
    """What makes a page scroll sideways; empty where nothing does."""
    room, width, wide = tab.evaluate("""() => {
      const root = document.documentElement
      const wide = [...document.body.querySelectorAll('*')]
        .filter(one => one.getBoundingClientRect().right > root.clientWidth + 1).map(one => one.outerHTML.slice(0, 120))
      return [root.clientWidth, Math.max(root.scrollWidth, document.body.scrollWidth), wide]
    }""")
    return f"{width} of {room} px: {wide[:5]}" if width > room else ""


def test_no_page_scrolls_sideways_at_320_pixels(tabs, page_path):
    found = sideways(tabs.open(page_path, viewport=NARROW))
    assert not found, found


def test_no_page_scrolls_sideways_at_200_percent(tabs, page_path):
    """A window of 1280 × 800 pixels has room for half as many of those that CSS counts."""
    tab = tabs.open(page_path, viewport={"width": 640, "height": 400}, device_scale_factor=2)
    assert tab.evaluate("devicePixelRatio") == 2
    found = sideways(tab)
    assert not found, found


@pytest.fixture(scope="module")
def large_letters(tabs) -> Iterator[Page]:
    """A window of a reader who has set letters twice as large as usual."""
    options = launch_options(browser_path())
    browser = tabs.browser.browser_type.launch(**options | {"args": [*options["args"], "--blink-settings=defaultFontSize=32"]})
    yield browser.new_page(reduced_motion="reduce")
    browser.close()


@pytest.mark.parametrize("width", [390, 320])
def test_letters_twice_as_large_cut_nothing_off(tabs, large_letters, all_sites, width):
    large_letters.set_viewport_size({"width": width, "height": 844})
    for folder, built in all_sites.items():
        for page in [*built.pages, *built.handouts]:
            large_letters.goto(tabs.address(page, folder))
            assert large_letters.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
            if page in built.styled_pages:
                head = large_letters.locator(".site-header").bounding_box()
                assert head["height"] < 844 / 3, (folder, page, head)
            assert not (found := sideways(large_letters)), (folder, page, found)
            assert not (cut := large_letters.evaluate(CUT_OFF)), (folder, page, cut)


def test_wider_spaces_between_lines_words_and_letters_cut_nothing_off(tabs, page_path):
    tab = tabs.open(page_path, viewport=NARROW, bypass_csp=True)
    before = tab.evaluate("document.body.scrollHeight")
    tab.add_style_tag(content=SPACING)
    assert tab.evaluate("document.body.scrollHeight") > before
    found = sideways(tab)
    assert not found, found
    assert not (cut := tab.evaluate(CUT_OFF)), cut
