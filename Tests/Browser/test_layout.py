"""Text that stays where it is while pictures and scripts arrive."""

import time

import pytest
from tabs import DESKTOP, PHONE

LATE = 0.2  # seconds: long enough for the text to be shown first
WATCH = """window.shifts = []
new PerformanceObserver(list => {
  for (const one of list.getEntries()) window.shifts.push([one.value, one.sources.map(source => source.node?.outerHTML?.slice(0, 80))])
}).observe({type: 'layout-shift', buffered: true})"""


def test_every_picture_has_its_size(site):
    for name in site.html_files:
        for image in site.document(name).xpath("//img"):
            sizes = [image.get("width", ""), image.get("height", "")]
            assert all(size.isdigit() and int(size) > 0 for size in sizes), (name, image.get("src"), sizes)


STACKED = """() => {
  const boxes = [...document.querySelector('main').children].map(one => one.getBoundingClientRect()).filter(box => box.height > 0)
  return boxes.slice(1).filter((box, at) => box.top < boxes[at].bottom - 1).length
}"""


@pytest.mark.parametrize("folder", ["guide", "constructs"])
def test_the_parts_of_a_list_stand_one_below_the_other(tabs, sites, folder):
    """The kind of a page is a class, too: it must not be that of something on the page."""
    assert len(sites[folder].lists) >= 5
    for page in sites[folder].lists:
        tab = tabs.open(page, folder=folder)
        assert tab.locator("main > *").count() >= 2 and tab.evaluate(STACKED) == 0, page


OUT_OF_LINE = """() => {
  const width = document.documentElement.clientWidth
  const left = (width - Math.min(width - 40, 1152)) / 2
  return [...document.querySelectorAll('main > :not(.page):not(.hero):not(.breadcrumbs)')].filter(one => {
    const box = one.getBoundingClientRect()
    return box.height > 0 && Math.abs(box.left - left) > 1
  }).map(one => one.outerHTML.slice(0, 80))
}"""


@pytest.mark.parametrize("folder", ["guide", "constructs"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_all_parts_of_a_page_begin_at_one_line(tabs, sites, folder, viewport):
    for page in sites[folder].pages:
        if page == "404.html":  # its own styles are all that is certain to be there
            continue
        found = tabs.open(page, folder=folder, viewport=viewport).evaluate(OUT_OF_LINE)
        assert not found, (page, found)


@pytest.fixture(scope="module")
def slow(tabs):
    """A phone on a slow line: pictures and scripts come after the text."""
    context = tabs.context(viewport=PHONE)
    context.add_init_script(WATCH)

    def later(route):
        if route.request.resource_type in ("image", "script"):
            time.sleep(LATE)
        route.continue_()

    context.route("**/*", later)
    yield context.new_page()
    context.close()


def test_nothing_moves_while_an_article_loads(tabs, slow, article_path):
    slow.goto(tabs.address(article_path))
    slow.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    slow.evaluate("scrollTo(0, document.body.scrollHeight)")
    slow.wait_for_timeout(100)
    shifts = slow.evaluate("window.shifts")
    assert sum(value for value, _ in shifts) < 0.01, shifts
