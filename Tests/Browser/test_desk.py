"""The writer's desk beside a page of the preview."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import copy_project
from playwright.sync_api import Frame, Page, expect
from test_preview import ARTICLE, serving

SPOILED = "The dose is 3*4*5 mm each time."


@pytest.fixture(scope="module")
def preview(tmp_path_factory) -> Iterator[tuple[Path, str]]:
    """The sample with two things to find, a draft and an article that nobody links to."""
    project = copy_project(tmp_path_factory.mktemp("desk"))
    file = project / ARTICLE
    file.write_text(file.read_text().replace("## Numbing cream {#numbing-cream}\n", f"""\
## Numbing cream {{#numbing-cream}}

Before you agree, ask what is in it. {SPOILED} Then decide.

A [link without a place](#nowhere) and more.
""").replace("published: 2026-11-23", "published: 2026-11-23\nreviewed: 2026-10-01\nreviewer: jo-lee"))
    (project / "Content/people/jo-lee.yaml").write_text("name: Jo Lee\ncredentials: MD\n")
    for name, more in [("draft", "draft: true\n"), ("alone", ""), ("later", "publishOn: 2027-05-01\n")]:
        (project / f"Content/microneedling/{name}.md").write_text(
            f"---\ntitle: The page {name}\nsummary: Words.\npublished: 2026-11-01\n{more}---\n\nWords.\n")
    with serving(project, "--editor", "vscode") as address:
        yield project, address
    shutil.rmtree(project)


@pytest.fixture
def page(browser, preview) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(preview[1] + "microneedling/what-it-is/")
    page.goto(preview[1] + "microneedling/risks/")
    yield page
    context.close()


def desk(page: Page) -> Frame:
    page.wait_for_selector("iframe[data-sitegen=desk]")
    frame = page.locator("iframe[data-sitegen=desk]").element_handle().content_frame()
    frame.wait_for_selector("#count:not([hidden])", state="attached")
    return frame


def opened(page: Page) -> Frame:
    frame = desk(page)
    frame.locator("#fold").click()
    frame.wait_for_selector("#desk:not([hidden])")
    return frame


def lit(page: Page) -> str:
    page.wait_for_function("() => CSS.highlights.has('sitegen-finding')")
    return page.evaluate("[...CSS.highlights.get('sitegen-finding')].map(range => range.toString()).join('')")


def test_the_desk_is_folded_until_it_is_opened_and_opens_with_a_key(page):
    frame = desk(page)
    assert not frame.locator("#desk").is_visible()
    expect(frame.locator("#count")).to_have_text("3")
    box = page.locator("iframe[data-sitegen=desk]").bounding_box()
    assert box["width"] < 150 and box["height"] < 100
    page.keyboard.press("?")
    expect(frame.locator("#desk")).to_be_visible()
    assert frame.evaluate("document.activeElement.id") == "title"
    frame.locator("#title").press("Escape")
    expect(frame.locator("#desk")).to_be_hidden()


def test_what_was_open_is_open_on_the_next_page(page, preview):
    frame = opened(page)
    frame.locator("#views-part summary").click()
    page.goto(preview[1] + "about/")
    page.wait_for_selector("iframe[data-sitegen=desk]")
    frame = page.locator("iframe[data-sitegen=desk]").element_handle().content_frame()
    expect(frame.locator("#desk")).to_be_visible()
    expect(frame.locator("#views-part")).to_have_attribute("open", "")


def test_a_finding_lights_its_sentence_up_and_leads_into_the_editor(page, preview):
    frame = opened(page)
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    frame.get_by_role("button", name=re.compile("stars between these numbers")).click()
    assert lit(page) == "The dose is 345 mm each time"
    page.wait_for_function(
        "() => { const box = [...CSS.highlights.get('sitegen-finding')][0].getBoundingClientRect();"
        " return box.top > 0 && box.bottom < innerHeight; }")
    frame.get_by_role("button", name=re.compile("nowhere")).click()
    page.wait_for_function("() => [...CSS.highlights.get('sitegen-finding')].join('').includes('link without a place')")
    line = (preview[0] / ARTICLE).read_text()[:(preview[0] / ARTICLE).read_text().index("3*4*5")].count("\n") + 1
    address = frame.locator(".findings li", has_text="stars between").locator("a.place").get_attribute("href")
    assert re.fullmatch(rf"vscode://file/.*/{ARTICLE}:{line}:\d+", address), address


def test_the_state_of_the_medical_review_is_said(page, preview):
    frame = opened(page)
    expect(frame.locator("#state")).to_have_text("The text was changed after the medical review of 2026-10-01.")
    page.goto(preview[1] + "microneedling/alone/")
    page.wait_for_selector("iframe[data-sitegen=desk]")
    frame = page.locator("iframe[data-sitegen=desk]").element_handle().content_frame()
    expect(frame.locator("#state")).to_have_text("No clinician has reviewed it yet.")


def test_findings_follow_the_text(page, preview):
    frame = opened(page)
    file = preview[0] / ARTICLE
    text = file.read_text()
    file.write_text(text.replace("3*4*5", "3 × 4 × 5"))
    try:
        expect(frame.locator("#page-count")).to_have_text("(2)")
    finally:
        file.write_text(text)
    expect(frame.locator("#page-count")).to_have_text("(3)")


def test_networks_are_shown_with_the_picture_that_they_get(page):
    frame = opened(page)
    frame.locator("#share-part summary").click()
    share = frame.frame_locator("#share")
    expect(share.locator("figcaption", has_text="Facebook")).to_be_visible()
    picture = share.locator("img").first
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth; }") == 1200


def test_the_page_can_be_seen_as_others_see_it(page):
    frame = opened(page)
    frame.locator("#views-part summary").click()

    def background() -> str:
        return page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = background()
    with page.expect_navigation():
        frame.locator("input[name=dark]").click()
    page.wait_for_function("light => getComputedStyle(document.body).backgroundColor !== light", arg=light)
    frame = desk(page)
    expect(frame.locator("input[name=dark]")).to_be_checked()
    with page.expect_navigation():
        frame.locator("input[name=dark]").click()
    page.wait_for_function("light => getComputedStyle(document.body).backgroundColor === light", arg=light)
    frame = desk(page)
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    frame.locator("input[name=large]").check()
    page.wait_for_function(
        "size => parseFloat(getComputedStyle(document.documentElement).fontSize) === 2 * size", arg=size)
    frame.locator("input[name=large]").uncheck()
    frame.locator("input[name=mirrored]").check()
    page.wait_for_function("() => getComputedStyle(document.body).direction === 'rtl'")
    frame.locator("input[name=mirrored]").uncheck()
    page.wait_for_function("() => getComputedStyle(document.body).direction === 'ltr'")
    with page.expect_navigation():
        frame.locator("input[name=print]").click()
    page.wait_for_function("() => getComputedStyle(document.querySelector('.site-header')).display === 'none'")


def test_a_phone_and_a_desk_are_shown_beside_each_other(page):
    frame = opened(page)
    frame.locator("#views-part summary").click()
    frame.locator("#phone").click()
    page.wait_for_url("**/view.html?*")
    phone = page.frame_locator("iframe.phone")
    expect(phone.locator("h1")).to_have_text("Risks and who should wait")
    assert phone.locator("html").evaluate("() => innerWidth") == 390
    assert phone.locator("iframe[data-sitegen]").count() == 0
    page.locator("#back").click()
    page.wait_for_url("**/microneedling/risks/")


def test_the_whole_site_is_told(page):
    frame = opened(page)
    frame.locator("#site-part summary").click()
    site = frame.locator("#site")
    for heading in ("Pages with findings (1)", "Drafts (1)", "Next to appear or go (1)", "No page links to (1)"):
        expect(site.get_by_role("heading", name=heading)).to_be_visible()
    expect(site).to_contain_text("Risks and who should wait 1 error, 2 warnings")
    expect(site).to_contain_text("2027-05-01 The page later (Content/microneedling/later.md) appears")
    with page.expect_navigation():
        site.get_by_role("link", name="The page alone").click()
    expect(page.locator("h1")).to_have_text("The page alone")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_everybody_can_use_the_desk(page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.reload()
    frame = opened(page)
    for part in ("views-part", "site-part"):
        frame.locator(f"#{part} summary").click()
    expect(frame.get_by_role("heading", name="Drafts (1)")).to_be_visible()
    frame.evaluate(Axe().axe_script)
    found = frame.evaluate("async () => (await axe.run(document)).violations.map(found => found.id + ' ' + found.nodes[0].html)")
    assert not found
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing is cut off"
