"""The preview in a real browser: pages follow their project without losing their place."""

import contextlib
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import PATIENCE, TODAY, copy_project, program
from playwright.sync_api import Page, expect

ARTICLE = "Content/microneedling/risks.md"
ADDRESS = "microneedling/risks/"


@contextlib.contextmanager
def serving(project: Path, *options: str) -> Iterator[str]:
    command = [program(), "serve", "-C", project, "--today", TODAY, *options]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield re.search(r"http://\S+", process.stdout.readline())[0]
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> Iterator[tuple[Path, str]]:
    """A copy of the sample, and its preview."""
    project = copy_project(tmp_path_factory.mktemp("preview"))
    with serving(project) as address:
        yield project, address


@pytest.fixture
def project(shown) -> Iterator[Path]:
    """The sample as it was before each test, and again after it."""
    folder = shown[0]
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    yield folder
    for path, content in before.items():
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)


@pytest.fixture
def page(browser, shown, project) -> Iterator[Page]:
    """A page that is listening, and that knows if it was loaded again."""
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    page = context.new_page()
    page.set_default_timeout(20_000)
    failures = []
    page.on("console", lambda message: failures.append(message.text)
            # A page that isn't there, or a preview that has ended, is what some tests are about.
            if message.type == "error" and "Failed to load resource" not in message.text else None)
    page.on("pageerror", lambda error: failures.append(str(error)))
    visit(page, shown[1] + ADDRESS)
    yield page
    context.close()
    assert not failures


def visit(page: Page, address: str) -> None:
    with page.expect_request(re.compile("/.sitegen/events$")):
        page.goto(address)
    page.wait_for_load_state("load")
    page.wait_for_timeout(200)
    page.evaluate("window.isSamePage = true")


def is_same(page: Page) -> bool:
    return page.evaluate("window.isSamePage === true")


def edit(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_a_text_changes_in_its_place(page, project):
    page.evaluate("document.querySelector('#numbing-cream').scrollIntoView({ behavior: 'instant' })")
    page.evaluate("document.querySelector('main a[href*=\"what-is-microneedling\"]').focus({ preventScroll: true })")
    place = page.evaluate("document.querySelector('#numbing-cream').getBoundingClientRect().top")
    edit(project, ARTICLE, "Numbing cream is a medicine. In March", "Numbing cream is a strong medicine. In March")
    expect(page.get_by_text("Numbing cream is a strong medicine. In March")).to_be_visible()
    assert is_same(page)
    assert abs(page.evaluate("document.querySelector('#numbing-cream').getBoundingClientRect().top") - place) < 2
    assert "what-is-microneedling" in page.evaluate("document.activeElement.getAttribute('href') ?? ''")


def test_text_above_what_is_read_does_not_move_it(page, project):
    page.evaluate("document.querySelector('#numbing-cream').scrollIntoView({ behavior: 'instant' })")
    place = page.evaluate("document.querySelector('#numbing-cream').getBoundingClientRect().top")
    edit(project, ARTICLE, "## Common side effects\n", "## Common side effects\n\nA new paragraph. " + "More words. " * 80 + "\n")
    expect(page.get_by_text("A new paragraph.")).to_be_attached()
    assert is_same(page)
    assert abs(page.evaluate("document.querySelector('#numbing-cream').getBoundingClientRect().top") - place) < 2


def test_what_is_unfolded_stays_unfolded(page, project, shown):
    edit(project, ARTICLE, "## How to lower your risk", "## Questions\n\n### Can it hurt?\n\nYes.\n\n### Can it last?\n\nSome of it.\n\n## How to lower your risk")
    expect(page.get_by_text("Can it hurt?").last).to_be_visible()
    page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")
    opened = page.evaluate("document.querySelectorAll('main details[open]').length")
    edit(project, ARTICLE, "Some of it.", "Some of it does.")
    expect(page.get_by_text("Some of it does.")).to_be_attached()
    assert is_same(page)
    assert page.evaluate("document.querySelectorAll('main details[open]').length") == opened


def test_another_title_changes_without_loading_the_page(page, project):
    edit(project, ARTICLE, "title: Risks and who should wait", "title: Risks, and who should wait")
    expect(page.locator("h1")).to_have_text("Risks, and who should wait")
    expect(page).to_have_title(re.compile("Risks, and who should wait"))
    assert is_same(page)


def test_another_accent_reloads_no_page(page, project):
    def color() -> str:
        return page.evaluate("getComputedStyle(document.querySelector('main a')).color")
    before = color()
    edit(project, "Content/site.yaml", "#0b6e6e", "#8a1f4c")
    page.wait_for_function(
        "before => getComputedStyle(document.querySelector('main a')).color !== before", arg=before)
    assert is_same(page)
    assert page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1
    assert page.evaluate("document.querySelector('meta[name=theme-color]').content") == "#8a1f4c"


def test_a_picture_that_was_changed_is_shown_anew(page, project, shown):
    visit(page, shown[1] + "microneedling/what-to-expect/")
    picture = page.locator("main img").first
    address = picture.get_attribute("src")
    path = "Content/microneedling/" + address.split("/")[-1]
    edit(project, path, "</svg>", "<!-- new --></svg>")
    page.wait_for_function("address => document.querySelector('main img').getAttribute('src') !== address", arg=address)
    assert is_same(page)
    page.wait_for_function(
        "() => document.querySelector('main img').complete && document.querySelector('main img').naturalWidth > 0")


def test_the_header_changes_with_another_page(page, project):
    edit(project, "Content/site.yaml", "title: Clear Skin Guide", "title: Another Guide")
    expect(page.locator(".site-name small")).to_have_text("Another Guide")


def problems(page: Page):
    return page.frame_locator("iframe[data-sitegen=problems]")


def test_an_error_is_shown_above_the_page_and_goes_with_it(page, project):
    edit(project, ARTICLE, "published: 2026-11-23", "published: someday")
    message = problems(page).locator(".message")
    expect(message).to_have_text("'published' is not a date: 'someday'")
    expect(problems(page).locator(".place")).to_have_text(f"{ARTICLE}:4:12")
    expect(problems(page).locator("pre")).to_contain_text("published: someday")
    expect(page.locator("h1")).to_have_text("Risks and who should wait")
    expect(problems(page).get_by_text("The page below is as it was before.")).to_be_visible()
    frame = page.locator("iframe[data-sitegen=problems]")
    box = frame.bounding_box()
    assert box["y"] == 0 and box["height"] > 100 and box["width"] == 1000
    edit(project, ARTICLE, "published: someday", "published: 2026-11-23")
    expect(frame).to_have_count(0)
    assert is_same(page)


def test_a_page_that_was_never_good_comes_once_it_is(page, project, shown):
    file = project / "Content/broken.md"
    file.write_text("---\ntitle: \"Broken\nsummary: s\n---\n\nText.\n")
    try:
        page.wait_for_timeout(300)
        page.goto(shown[1] + "broken/")
        expect(problems(page).locator(".message").first).to_be_visible()
        file.write_text("---\ntitle: Whole\nsummary: s\n---\n\nText.\n")
        expect(page.locator("h1")).to_have_text("Whole")
        expect(page.locator("iframe[data-sitegen=problems]")).to_have_count(0)
    finally:
        file.unlink()


def test_a_page_goes_on_after_the_preview_was_started_again(page, project, shown, browser):
    with serving(project, "--port", "18231") as address:
        visit(page, address + ADDRESS)
    edit(project, ARTICLE, "Anyone can get dark marks.", "Everybody can get dark marks.")
    time.sleep(0.5)
    with serving(project, "--port", "18231"):
        expect(page.get_by_text("Everybody can get dark marks.").first).to_be_attached(timeout=20_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_problems_can_be_read_by_everybody(page, project, scheme):
    page.emulate_media(color_scheme=scheme)
    edit(project, ARTICLE, "published: 2026-11-23", "published: someday")
    expect(problems(page).locator(".message")).to_be_visible()
    frame = next(frame for frame in page.frames if frame.url.endswith("problems.html"))
    frame.evaluate(Axe().axe_script)
    assert not frame.evaluate("async () => (await axe.run(document)).violations.map(found => found.id + ' ' + found.nodes[0].html)")
