"""Parts of a page are where they belong."""

import pytest
from tabs import DESKTOP, PHONE


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
    for page in sites[folder].styled_pages:
        found = tabs.open(page, folder=folder, viewport=viewport).evaluate(OUT_OF_LINE)
        assert not found, (page, found)
