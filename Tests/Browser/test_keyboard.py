"""Pages that can be used with the keys alone, or with a big thumb."""

import pytest
from playwright.sync_api import Locator, Page
from tabs import DESKTOP, NARROW

LOTS = 300  # more stops than any page has

# What has the focus: its place in the document, whether one can see that it has it, and whether one can see it at all.
FOCUSED = """() => {
  const all = [...document.querySelectorAll('*')]
  const one = document.activeElement
  if (!one || one === document.body) return null
  const look = one => {
    const style = getComputedStyle(one)
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.color,
      style.borderTopColor, style.textDecorationLine].join(' ')
  }
  const channels = color => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map(part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  const contrast = (one, two) => {
    const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const ground = one => {
    for (; one; one = one.parentElement) {
      const color = channels(getComputedStyle(one).backgroundColor)
      if (color[3] === 255) return color
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 255] : [255, 255, 255, 255]
  }
  const style = getComputedStyle(one)
  const outline = channels(style.outlineColor)
  const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && outline[3] > 0
    && Math.max(contrast(outline, ground(one)), contrast(outline, ground(one.parentElement))) >= 3
  const focused = look(one)
  const hit = [...one.getClientRects()].some(rect => {
    const found = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2)
    return one.contains(found)
  })
  one.blur()
  const differs = look(one) !== focused
  one.focus({preventScroll: true, focusVisible: true})
  return {place: all.indexOf(one), html: one.outerHTML.slice(0, 120), shown: differs && (hasOutline || style.boxShadow !== 'none'),
    onTop: hit, style: focused}
}"""

# Where the Tab key must lead to.
CONTROLS = """() => {
  const all = [...document.querySelectorAll('*')]
  return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled)
    .map(one => [all.indexOf(one), one.outerHTML.slice(0, 120)])
}"""


def stops(tab: Page) -> list[dict]:
    """Every stop of the Tab key, until it leaves the page or comes round."""
    found: list[dict] = []
    for _ in range(LOTS):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUSED)
        if stop is None or found and stop["place"] == found[0]["place"]:
            return found
        found.append(stop)
    raise AssertionError(f"the focus goes round and round: {[stop['html'] for stop in found[-3:]]}")


def share(tab: Page) -> Locator:
    return tab.get_by_role("navigation", name="Share this page")


def test_the_first_stop_is_a_link_past_the_navigation(tabs, page_path):
    tab = tabs.open(page_path)
    tab.keyboard.press("Tab")
    link = tab.locator(":focus")
    assert (link.get_attribute("href") or "").endswith("#site_main")
    box = link.bounding_box()
    assert box and 0 <= box["x"] and 0 <= box["y"] and box["x"] + box["width"] <= DESKTOP["width"] and box["height"] > 10, box
    assert link.evaluate("one => getComputedStyle(one).opacity === '1' && getComputedStyle(one).visibility === 'visible'")
    assert link.evaluate("one => document.elementFromPoint(...['x', 'y'].map(side => one.getBoundingClientRect()[side] + 5)) === one")
    tab.keyboard.press("Enter")
    assert tab.evaluate("location.hash") == "#site_main"
    assert tab.locator("#site_main").evaluate("main => main.matches('main')")
    tab.keyboard.press("Tab")
    before = "() => document.getElementById('site_main').compareDocumentPosition(document.activeElement)"
    assert tab.evaluate(before) & 4, f"focus is before the main text: {tab.evaluate('document.activeElement.outerHTML')[:200]}"


def check_focus(tab: Page) -> None:
    controls = tab.evaluate(CONTROLS)
    found = stops(tab)
    places = [stop["place"] for stop in found]
    assert places == sorted(set(places))
    assert not (missed := [html for place, html in controls if place not in places]), missed
    assert not (unseen := [(stop["html"], stop["style"]) for stop in found if not stop["shown"]]), unseen
    assert not (covered := [stop["html"] for stop in found if not stop["onTop"]]), covered


def test_the_focus_is_seen_wherever_it_goes_and_goes_in_reading_order(tabs, article_path):
    check_focus(tabs.open(article_path))


@pytest.mark.parametrize("page", ["", "404.html"])
def test_the_focus_is_seen_on_other_pages_too(tabs, page):
    check_focus(tabs.open(page))


def test_the_focus_is_seen_in_the_dark_too(tabs, site):
    check_focus(tabs.open(site.articles[0], media={"color_scheme": "dark"}))


@pytest.mark.parametrize("viewport", [NARROW, DESKTOP], ids=["narrow", "desktop"])
def test_what_shares_a_page_is_big_enough_to_hit(tabs, article_path, viewport):
    tab = tabs.open(article_path, viewport=viewport)
    targets = [one for one in share(tab).locator("a, button").all() if one.is_visible()]
    assert len(targets) >= 4
    boxes = {one.inner_text(): one.bounding_box() for one in targets}
    small = {name: box for name, box in boxes.items() if not box or min(box["width"], box["height"]) < 43.99}
    assert not small, small
