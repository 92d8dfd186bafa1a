"""With scripts off nothing is missing; with scripts on there are a few buttons more, and each does what it says."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page
from tabs import Tabs, eventually

NETWORKS = {"Facebook": "facebook.com", "X": "x.com", "LinkedIn": "linkedin.com", "Pinterest": "pinterest.com"}

# Stands in for what only the reader's own system has; what it is asked for is kept.
PRINTER = "window.asked = []; window.print = () => window.asked.push('print')"
SHEET = """window.asked = []
Object.defineProperty(navigator, 'canShare', {value: () => true, configurable: true})
Object.defineProperty(navigator, 'share', {value: data => { window.asked.push(data); return %s }, configurable: true})"""
NO_SHEET = "delete Navigator.prototype.share; delete Navigator.prototype.canShare"


def share(tab: Page) -> Locator:
    return tab.get_by_role("navigation", name="Share this page")


def button(tab: Page, kind: str) -> Locator:
    return share(tab).locator(f"button[type=button][data-share={kind}]")


def squeezed(text: str) -> str:
    """Words without white space and case, which style sheets may change."""
    return re.sub(r"\s+", "", text).casefold()


# Off

def test_without_scripts_the_whole_article_is_there(tabs, site, article_path):
    tab = tabs.open(article_path, java_script_enabled=False)
    # Readers open answers with a tap, which needs no script.
    tab.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    shown = squeezed(tab.locator("main").inner_text())
    document = site.document(article_path)
    written = document.xpath("//main//*[self::p or self::li or self::h1 or self::h2 or self::h3 or self::td or self::figcaption]"
                             "[not(ancestor-or-self::*[@hidden]) and not(.//*[@hidden]) and not(ancestor::aside)]")
    assert len(written) > 20
    missing = [text for one in written if (text := one.text_content().strip()) and squeezed(text) not in shown]
    assert not missing, missing
    pictures = tab.locator("main img")
    assert all(pictures.nth(index).is_visible() for index in range(pictures.count()))


def test_without_scripts_the_page_can_be_shared_and_no_button_is_dead(tabs, article_path):
    tab = tabs.open(article_path, java_script_enabled=False)
    links = {one.get_attribute("href"): one for one in share(tab).get_by_role("link").all()}
    for name, host in NETWORKS.items():
        found = [one for href, one in links.items() if re.match(rf"https://(www\.)?{re.escape(host)}/", href or "")]
        assert len(found) == 1 and found[0].is_visible(), name
        assert re.search(rf"\b{name}\b", found[0].text_content() or ""), name
    dead = [one.inner_text() for one in tab.locator("button, input, select, [role=button]").all() if one.is_visible()]
    assert not dead, dead


# On

@pytest.fixture
def visitor(browser: Browser, tabs: Tabs, server: str):
    """Opens a page in a window of its own, after a script was run in it."""
    contexts = []
    def visit(page: str, script: str) -> Page:
        contexts.append(tabs.context())
        contexts[-1].grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
        tab = contexts[-1].new_page()
        tab.add_init_script(script)
        tab.goto(tabs.address(page))
        return tab
    yield visit
    for context in contexts:
        context.close()


@pytest.mark.parametrize("kind", ["copy", "print"])
def test_scripts_show_the_buttons_that_work_everywhere(tabs, article_path, kind):
    one = button(tabs.open(article_path, again=False), kind)
    assert one.count() == 1 and one.is_visible() and one.inner_text().strip()


def test_copy_puts_the_address_into_the_clipboard_and_says_so(visitor, site):
    page = site.articles[0]
    tab = visitor(page, "")
    tab.evaluate("navigator.clipboard.writeText('something else')")
    status = tab.get_by_role("status")
    assert status.count() == 1 and not status.inner_text().strip()
    button(tab, "copy").click()
    eventually(tab, "() => document.querySelector('[role=status]').textContent.trim()")
    assert tab.evaluate("navigator.clipboard.readText()") == site.canonical(page)
    assert "cop" in status.inner_text() and status.is_visible()


def test_where_the_clipboard_refuses_the_reader_sees_the_address(visitor, site):
    page = site.articles[0]
    tab = visitor(page, "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    button(tab, "copy").click()
    eventually(tab, "() => document.querySelector('[role=status]').textContent.trim()")
    assert site.canonical(page) in tab.get_by_role("status").inner_text()
    assert not errors


def test_print_prints(visitor, site):
    tab = visitor(site.articles[0], PRINTER)
    button(tab, "print").click()
    assert tab.evaluate("window.asked") == ["print"]


def test_share_opens_the_systems_own_dialog(visitor, site):
    page = site.articles[0]
    tab = visitor(page, SHEET % "Promise.resolve()")
    one = button(tab, "native")
    assert one.is_visible()
    one.click()
    asked = tab.evaluate("window.asked")
    assert len(asked) == 1
    assert (asked[0]["title"], asked[0]["url"]) == (site.meta(page, "og:title"), site.canonical(page))


def test_a_reader_who_closes_the_dialog_is_not_told_of_an_error(visitor, site):
    tab = visitor(site.articles[0], SHEET % "Promise.reject(new DOMException('closed', 'AbortError'))")
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda message: errors.append(message.text))
    button(tab, "native").click()
    tab.wait_for_timeout(100)
    assert not errors, errors
    assert not tab.get_by_role("status").inner_text().strip()


def test_where_the_system_has_no_dialog_there_is_no_button_for_it(visitor, site):
    tab = visitor(site.articles[0], NO_SHEET)
    assert button(tab, "copy").is_visible()
    assert not button(tab, "native").is_visible()
