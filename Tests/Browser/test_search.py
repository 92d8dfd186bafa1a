"""The search: finds what readers mean, loads little, asks nobody else, and leaves nobody without a way to the articles."""

import base64
import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from built_site import REPOSITORY, Site, must_build, policy, sitegen
from playwright.sync_api import Browser, Page
from tabs import NARROW, Tabs, eventually
from test_accessibility import MODES, sideways, violations
from test_keyboard import check_focus
from test_print import squeezed
from test_privacy import EMPTY, STORED

MOST = 60_000  # bytes that a first search loads, after the page itself
FIRST = 5  # results at once
SHOWN = "titles => [...document.querySelectorAll('#site_results h2')].map(one => one.textContent).join() === titles.join()"
STRICT = ("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-HASH'; img-src 'self'; font-src 'self'; "
          "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'")


@dataclass
class Visit:
    """A new visitor's window, and what was wrong and asked for in it."""
    page: Page
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def status(self) -> str:
        return self.page.locator("#site_status").inner_text().strip()

    @property
    def titles(self) -> list[str]:
        return [one.inner_text() for one in self.page.locator("#site_results > li h2 a").all()]

    @property
    def query(self) -> str:
        return self.page.get_by_role("searchbox").input_value()

    def answer(self, *parts: str) -> None:
        """Waits until the page says all of this."""
        script = "parts => parts.every(part => document.getElementById('site_status').textContent.includes(part))"
        eventually(self.page, script, list(parts))

    def ask(self, query: str, *answer: str) -> None:
        self.page.get_by_role("searchbox").fill(query)
        self.answer(*(answer or ("found",)))


@pytest.fixture
def visit(tabs: Tabs, browser: Browser, server: str) -> Iterator[Callable[..., Visit]]:
    """Opens a site's search page; no visit may report an error, ask another host or leave anything behind."""
    visits: list[Visit] = []

    def start(folder: str = "guide", query: str = "", **options) -> Visit:
        context = tabs.context(**options)
        one = Visit(context.new_page())
        visits.append(one)
        context.on("request", lambda request: one.asked.append(request.url))
        one.page.on("console", lambda message: one.wrong.append(message.text))
        one.page.on("pageerror", lambda error: one.wrong.append(str(error)))
        one.page.goto(tabs.address("search/" + (f"?q={quote(query)}" if query else ""), folder))
        if query:
            one.answer("found")
        return one

    yield start
    for one in visits:
        assert not one.wrong, one.wrong
        assert one.asked and all(url.startswith(server) for url in one.asked), one.asked
        assert one.page.evaluate(STORED) == EMPTY and not one.page.context.cookies()
        one.page.context.close()


def test_the_policy_is_as_strict_as_can_be(tabs, visit, site):
    published = policy(site.output)
    one = visit()
    assert one.page.request.get(tabs.address("search/")).headers["content-security-policy"] == published
    style = site.document("404.html").xpath("string(//style)")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert published == STRICT.replace("HASH", digest)
    assert sitegen("csp", site.project).stdout == published + "\n"
    assert (site.output / "_headers").read_text().startswith("/guide/*\n")


# What is found

@pytest.mark.parametrize("folder, query, least", [("guide", "scars", 4), ("thousand", "collagen", 100)])
def test_the_query_of_an_address_is_answered(visit, thousand, folder, query, least):
    one = visit(folder, query)
    assert one.query == query
    assert len(one.titles) == min(FIRST, int(one.status.split()[-1]))
    assert re.fullmatch(r"Pages found: \d+", one.status) and int(one.status.split()[-1]) >= least
    assert not one.page.locator("#site_all").is_visible()


SEARCHED = "//main//article//text()[not(ancestor::*[@class='meaning'])]"  # meanings of words are those of the glossary


OF_LISTS = "//main//p[@class='summary']//text() | //main/div[@class='body']//text()[not(ancestor::*[@class='meaning'])]"


def texts(site: Site) -> list[str]:
    """What is known of each page that people wrote, read from the pages that are published."""
    def words(page: str) -> list[str] | None:
        if (site.project / "Content" / f"{page.rstrip('/')}.md").exists():
            return site.document(page).xpath(SEARCHED)
        return site.document(page).xpath(OF_LISTS) if (site.project / "Content" / page / "index.md").exists() else None

    return [" ".join([site.meta(page, "og:title") or "", *found]) for page in site.pages if (found := words(page)) is not None]


@pytest.mark.parametrize("query, words", [("keloid", r"\bkeloids?\b"), ("melasma", r"\bmelasma\b"), ("sunscreen", r"\bsunscreens?\b")])
def test_as_many_pages_are_found_as_have_the_word(visit, site, query, words):
    count = sum(bool(re.search(words, text, re.IGNORECASE)) for text in texts(site))
    assert count >= 2
    assert visit("guide", query).status == f"Pages found: {count}"


def test_what_is_typed_is_answered_without_a_click_and_stands_in_the_address(visit):
    one = visit()
    assert one.page.locator("#site_all").is_visible() and not one.titles and not one.status
    one.page.get_by_role("searchbox").press_sequentially("needling risks")
    one.answer("found")
    assert len(one.titles) >= 2
    eventually(one.page, "() => location.search === '?q=needling%20risks'")


def test_a_page_whose_title_has_the_words_comes_first(visit):
    one = visit("guide", "who should wait")
    assert one.titles[0] == "Risks and who should wait"
    one = visit("guide", "how it works")
    assert one.titles[0] == "How microneedling works"


@pytest.mark.parametrize("folder, query, stem", [("guide", "scars", "scar"), ("guide", "melasma", "melasma"), ("thousand", "visible collagen", "collagen")])
def test_a_result_leads_to_its_page_and_shows_a_sentence_of_it(visit, thousand, tabs, folder, query, stem):
    one = visit(folder, query)
    marked = 0
    for item in one.page.locator("#site_results > li").all():
        link = item.get_by_role("link")
        answer = one.page.request.get(link.evaluate("one => one.href"))
        assert answer.ok
        text = re.sub(r"<script.*?</script>|<sup.*?</sup>", "", answer.text(), flags=re.DOTALL)  # scripts, numbers of notes
        text = squeezed(re.sub(r"<[^>]*>", "", text)).replace("&#39;", "'").replace("&quot;", '"').replace("&amp;", "&")
        assert squeezed(link.inner_text()) in text
        excerpt = item.locator("p:not(.where)")
        shown = squeezed(excerpt.inner_text()).strip("…")
        text = re.sub(r"\([^)]*\)", "", text)  # meanings of words, which are not searched
        assert 10 < len(shown) < 320 and re.sub(r"\([^)]*\)", "", shown) in text, shown
        marks = [mark.inner_text().lower() for mark in item.locator("mark").all()]
        marked += any(mark.startswith(stem) for mark in marks)
    assert marked == one.page.locator("#site_results > li").count() > 0
    assert one.page.locator("mark").first.evaluate("one => getComputedStyle(one).fontWeight >= 600")


@pytest.mark.parametrize("one_form, other", [("scar", "scars"), ("treatments", "treatment"), ("needle", "needles"), ("HEALED", "healing")])
def test_forms_of_a_word_find_the_same(visit, one_form, other):
    first, second = visit("guide", one_form), visit("guide", other)
    assert first.titles == second.titles and first.status == second.status
    assert first.titles


@pytest.mark.parametrize("folder, query, meant", [
    ("guide", "microneedeling", "microneedling"), ("guide", "anestetic", "anesthetic"), ("guide", "scras", "scars"),
    ("thousand", "colagen", "collagen"), ("thousand", "sunscren", "sunscreen")])
def test_a_misspelt_word_finds_what_was_meant_and_says_so(visit, thousand, folder, query, meant):
    one = visit(folder, query)
    assert re.fullmatch(rf"Showing pages for “{meant}s?”\. Pages found: \d+", one.status), one.status
    assert one.titles == visit(folder, meant).titles


@pytest.mark.parametrize("query", ["éclair", "ECLAIR", "皮肤", "eclair without day"])
def test_accents_and_other_scripts_are_found(visit, query):
    assert visit("constructs", query).titles[0] == "Éclair without a day"


@pytest.mark.parametrize("folder", ["guide", "thousand"])
def test_where_nothing_is_found_the_page_says_so_and_lists_all_articles(visit, thousand, folder):
    one = visit(folder, "zzyzx qqq")
    assert one.status == "Nothing found for “zzyzx qqq”"
    assert not one.titles and one.page.locator("#site_all").is_visible()
    assert one.page.locator("#site_all a").count() >= 7
    one.ask("acne", "Pages found")
    assert one.titles and not one.page.locator("#site_all").is_visible()


def test_what_is_typed_is_never_taken_for_markup(visit):
    query = "<img src=x onerror=alert(1)> “&amp;”"
    one = visit("guide", "scars")
    one.page.get_by_role("searchbox").fill("<i>zzyzx</i>")
    one.answer("<i>zzyzx</i>")
    one = visit("guide", query)
    assert one.page.locator("main img").count() == 0


def test_only_the_last_question_is_answered(visit):
    one = visit()
    for query in ("scars", "risks", "melasma"):
        one.page.get_by_role("searchbox").fill(query)
        one.page.get_by_role("button", name="Search").click()
    wanted = visit("guide", "melasma").titles
    eventually(one.page, SHOWN, wanted)
    one.page.wait_for_timeout(200)
    assert one.titles == wanted


def test_where_the_index_does_not_load_all_articles_are_listed(tabs, visit):
    one = visit()
    one.page.route("**/data/**", lambda route: route.fulfill(status=503, body=""))
    one.page.get_by_role("searchbox").fill("scars")
    one.answer("could not be loaded")
    assert one.page.locator("#site_all").is_visible() and not one.titles
    assert all("503" in text for text in one.wrong)  # which the browser itself reports
    one.wrong.clear()
    one.page.unroute("**/data/**")
    one.ask("scars ")
    assert one.titles, "it does not try again"


# More of them

def test_more_are_shown_where_there_are_more(visit, thousand):
    one = visit("thousand", "collagen")
    more = one.page.get_by_role("button", name="Show more")
    count = int(one.status.split()[-1])
    before = one.titles
    for shown in (2 * FIRST, 3 * FIRST):
        more.click()
        eventually(one.page, "count => document.getElementById('site_results').children.length === count", shown)
        assert one.page.evaluate("document.activeElement.textContent") == one.titles[shown - FIRST]
    assert one.titles[:FIRST] == before and len(set(one.titles)) == 3 * FIRST < count
    assert more.is_visible()


def test_the_button_goes_when_all_are_shown(visit):
    one = visit("guide", "microneedling")
    more = one.page.get_by_role("button", name="Show more")
    count = int(one.status.split()[-1])
    assert FIRST < count <= 2 * FIRST and more.is_visible()
    more.click()
    eventually(one.page, "count => document.getElementById('site_results').children.length === count", count)
    assert not more.is_visible()


# Keys

def focused(one: Visit) -> str:
    return one.page.evaluate("document.activeElement.id || document.activeElement.textContent")


def test_the_keys_are_enough(visit, thousand):
    one = visit("thousand", "collagen")
    one.page.get_by_role("searchbox").focus()
    titles = one.titles
    for key, where in [("ArrowDown", titles[0]), ("ArrowDown", titles[1]), ("ArrowUp", titles[0]), ("ArrowUp", "site_query"), ("ArrowUp", "site_query")]:
        one.page.keyboard.press(key)
        assert focused(one) == where, key
    one.page.keyboard.press("Tab")
    assert focused(one) == "Search"
    for title in titles:
        one.page.keyboard.press("Tab")
        assert focused(one) == title
    one.page.keyboard.press("ArrowDown")
    assert focused(one) == "Show more"
    one.page.keyboard.press("Enter")
    eventually(one.page, "() => document.getElementById('site_results').children.length === 10")
    assert focused(one) == one.titles[FIRST]
    one.page.keyboard.press("Enter")
    one.page.wait_for_url(re.compile("/article-"))


def test_escape_clears_the_field(visit):
    one = visit("guide", "scars")
    one.page.get_by_role("searchbox").focus()
    one.page.keyboard.press("Escape")
    assert one.query == "" and not one.titles and not one.status
    assert one.page.locator("#site_all").is_visible() and focused(one) == "site_query"
    assert one.page.evaluate("location.search") == ""


def test_keys_that_mean_something_else_do_so(visit):
    one = visit("guide", "scars")
    one.page.get_by_role("searchbox").focus()
    one.page.keyboard.press("Alt+ArrowDown")
    assert focused(one) == "site_query"
    one.page.get_by_role("link", name="Skip to").focus()
    one.page.keyboard.press("ArrowDown")
    assert focused(one) == "Skip to the text"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_the_search_page_and_its_results(tabs, thousand, scheme):
    tab = tabs.open("search/?q=collagen", folder="thousand", media={"color_scheme": scheme})
    eventually(tab, "() => document.querySelectorAll('#site_results > li').length === 5")
    check_focus(tab)


# History

def test_back_leads_to_the_question_before(visit):
    one = visit()
    for query in ("scars", "melasma"):
        one.ask(query)
        one.page.get_by_role("searchbox").press("Enter")
        eventually(one.page, "query => location.search === '?q=' + query", query)
    wanted = visit("guide", "scars").titles
    one.page.go_back()
    eventually(one.page, "() => document.getElementById('site_query').value === 'scars'")
    eventually(one.page, SHOWN, wanted)
    one.page.go_forward()
    eventually(one.page, "() => document.getElementById('site_query').value === 'melasma'")
    one.page.go_back()
    one.page.go_back()
    eventually(one.page, "() => document.getElementById('site_query').value === '' && !document.querySelector('#site_results > li')")


def test_back_from_an_article_shows_the_results_again(visit):
    one = visit("guide", "scars")
    titles = one.titles
    one.page.locator("#site_results a").nth(1).click()
    one.page.wait_for_url(re.compile("/microneedling/"))
    one.page.go_back()
    one.answer("found")
    assert (one.query, one.titles) == ("scars", titles)


# Without scripts

def test_without_scripts_there_is_no_dead_field_but_every_article(tabs, site, constructs):
    for folder, one in (("guide", site), ("constructs", constructs)):
        tab = tabs.open("search/", folder=folder, java_script_enabled=False)
        assert not tab.locator("form, input, button").locator("visible=true").count()
        links = {link.get_attribute("href") for link in tab.locator("#site_all a").all() if link.is_visible()}
        assert {f"../{quote(page)}" for page in one.articles} <= links


# For every reader

@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
@pytest.mark.parametrize("folder, query", [("guide", "scras"), ("thousand", "collagen"), ("guide", "zzyzx")])
def test_axe_finds_nothing_on_results(tabs, thousand, folder, query, mode):
    tab = tabs.open(f"search/?q={query}", folder=folder, **mode)
    eventually(tab, "() => document.getElementById('site_status').textContent")
    found = violations(tab)
    assert not found, found
    assert not (found := sideways(tab)), found


def test_a_screen_reader_hears_how_many_were_found_and_where_to_type(visit):
    one = visit()
    status = one.page.get_by_role("status")
    assert status.count() == 1, "it must be there before it says something"
    field = one.page.get_by_role("search").get_by_role("searchbox", name="What would you like to know?")
    field.fill("scars")
    one.answer("Pages found")
    assert re.fullmatch(r"Pages found: \d+", status.inner_text())
    assert one.page.locator("#site_results").get_by_role("listitem").count() == len(one.titles)


def test_what_is_typed_into_and_clicked_on_is_big_enough(visit, thousand):
    one = visit("thousand", "collagen", viewport=NARROW)
    for target in [one.page.get_by_role("searchbox"), one.page.get_by_role("button", name="Search"), one.page.get_by_role("button", name="Show more")]:
        box = target.bounding_box()
        assert box and box["height"] >= 43.99, box
    assert all(box["height"] >= 24 for link in one.page.locator("#site_results a").all() if (box := link.bounding_box()))


def test_marks_are_seen_in_the_readers_own_colours(tabs):
    tab = tabs.open("search/?q=scars", media={"forced_colors": "active"})
    eventually(tab, "() => document.querySelector('mark')")
    color, ground, line = tab.locator("mark").first.evaluate(
        "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor, getComputedStyle(one).textDecorationLine]")
    assert color != ground and line == "underline"


# What is loaded

@pytest.mark.parametrize("query", ["collagen", "sunscreen", "sunscren", "col", "the", "redness collagen", "visible sunscreen", "healthy skin"])
def test_a_first_search_loads_little(tabs, thousand, query):
    """All that the search fetches: its script, the index, and the articles that are shown."""
    context = tabs.context()
    tab = context.new_page()
    answers = []
    tab.on("response", lambda answer: answers.append(answer))
    tab.goto(tabs.address(f"search/?q={quote(query)}", "thousand"))
    eventually(tab, "() => document.getElementById('site_status').textContent.includes('found')")
    tab.wait_for_load_state()
    sizes = {one.url: len(one.body()) for one in answers if "/search/data/" in one.url or "/assets/search-" in one.url}
    context.close()
    assert len([url for url in sizes if "/pages/" in url]) == FIRST and any("/assets/search-" in url for url in sizes)
    others = [one.url for one in answers if one.url not in sizes and not one.url.endswith("/favicon.svg")]
    assert len(others) == 4, ("page, two style sheets, and the script that all pages have", others)
    assert sum(sizes.values()) <= MOST, sizes


def test_nothing_of_the_index_is_loaded_before_something_is_asked(visit):
    one = visit()
    one.page.wait_for_timeout(300)
    assert not [url for url in one.asked if "/data/" in url]


def test_a_second_search_loads_no_file_again(visit):
    one = visit("guide", "scars")
    one.ask("melasma", "found")
    one.ask("scars", "found")
    eventually(one.page, "() => document.querySelector('mark').textContent.toLowerCase().startsWith('scar')")
    data = [url for url in one.asked if "/data/" in url]
    assert len(data) == len(set(data))


# What frightened people type

LAY = {
    "Content/site.yaml": """title: Guide
url: https://clinic.example/
publisher: { name: Clinic, phone: "+1 555 0100", address: { country: US } }
""",
    "Content/glossary.yaml": "erythema: { plain: red skin, also: [rosy skin, slapped look] }\n",
    "Content/index.md": "---\ntitle: Home\ntype: page\n---\n\nWelcome.\n",
    "Content/needles.md": """---
title: What needling is
summary: A small device pricks the skin.
tags: [needling]
---

A needle makes a prick. Erythema goes away within days.

## Does it hurt?

You get a cream first, and wait for pre-op checks.

## When something is wrong

It happens now and then.

> [!EMERGENCY]
> You cannot breathe.

Most people are well.

## How much it costs

The fee is $200. Bring your diary.
""",
    "Content/greek.md": """---
title: Θεραπεία με λέιζερ
summary: Η θεραπεία διαρκεί ٥٠٠ δευτερόλεπτα.
---

Ο γιατρός εξηγεί τους κινδύνους. علاج السكري والألم. H~2~O, CO₂, Ⅲ, ＳＰＦ. Ёлка.
""",
}


@pytest.fixture(scope="session")
def lay(root) -> Site:
    """A small site in words of clinics."""
    project = root / ".lay"
    for name, text in LAY.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text)
    return must_build(project, root / "lay")


def first_link(one: Visit) -> str:
    return one.page.locator("#site_results h2 a").first.get_attribute("href")


@pytest.mark.parametrize("query, ending", [
    ("does it hurt", "/needles/#does-it-hurt"), ("pain", "/needles/#does-it-hurt"), ("emergency", "/needles/#card_1"),
    ("911", "/needles/#card_1"), ("price", "/needles/#how-much-it-costs"), ("cost", "/needles/#how-much-it-costs"),
    ("most people are well", "/needles/#when-something-is-wrong"), ("needling", "/needles/"), ("prick", "/needles/"),
    ("preop", "/needles/#does-it-hurt"), ("pre-op", "/needles/#does-it-hurt"), ("slapped look", "/needles/"),
    ("rosy skin", "/needles/"), ("hurting", "/needles/#does-it-hurt")])
def test_results_lead_to_the_heading_or_card_that_answers(visit, lay, query, ending):
    assert first_link(visit("lay", query)).endswith(ending)


# What patients ask the sample, and where the first answer is; nothing where the clinic doesn't write of it, so that they need somebody
# to ask.
ASKED = {
    "emergency": "risks/#card_2", "when to call": "what-to-expect/#card_2", "price": "#will-my-health-plan-pay", "insurance": "#will-my-health-plan-pay",
    "does it hurt": "#does-it-hurt", "pain": "#does-it-hurt", "numbing cream": "risks/#numbing-cream", "side effects": "#common-side-effects",
    "is it dangerous": "is-it-right-for-you/#take-your-time", "pregnant": "what-to-expect/", "breastfeeding": "what-is-microneedling/",
    "acne scars": "#uses-the-fda-has-cleared", "stretch marks": "#uses-the-fda-has-cleared", "wrinkles": "what-is-microneedling/",
    "make-up": "what-to-expect/", "how long does it take to heal": "#how-long-does-skin-take-to-heal",
    "swelling": "risks/", "redness": "what-is-microneedling/", "fever": "what-to-expect/", "pus": "what-to-expect/",
    "keloids": "what-is-microneedling/", "dark skin": "#dark-marks-and-light-patches", "blood thinners": "what-is-microneedling/",
    "how many sessions": "#how-many-visits-will-i-need", "sunscreen": "is-it-right-for-you/#other-choices",
    "botox": "risks/#skin-in-the-area",
    "toothache": None, "braces": None, "orthodontist": None, "cataract": None, "hip replacement": None,
}


@pytest.mark.parametrize("query", ASKED)
def test_lay_questions_have_an_answer_or_somebody_to_ask(visit, query):
    one = visit("guide")
    one.ask(query, "ound")
    eventually(one.page, "() => /found/i.test(document.getElementById('site_status').textContent)")
    if wanted := ASKED[query]:
        assert wanted in first_link(one), first_link(one)
    else:
        links = [link.get_attribute("href") for link in one.page.locator("#site_help").get_by_role("link").all()]
        assert one.page.locator("#site_help").is_visible() and "tel:+15550100" in links, links
        assert one.page.locator("#site_emergency").is_visible() and any("/tags/" in link for link in links)


@pytest.mark.parametrize("query", [
    "θεραπεια", "ΘΕΡΑΠΕΊΑ", "κινδυνους", "γιατρος", "500", "٥٠٠", "۵۰۰", "سكري", "السكري", "ألم", "الم", "عِلاج", "co2", "CO₂", "h2o",
    "iii", "spf", "елка"])
def test_letters_are_found_however_they_are_written(visit, lay, query):
    assert visit("lay", query).titles == ["Θεραπεία με λέιζερ"]


def characters() -> Iterator[str]:
    """All letters, digits and marks, but those that composed forms take apart."""
    for code in [*range(0xA0, 0xD800), *range(0xF900, 0xFFFE), *range(0x10000, 0x10400), *range(0x1D400, 0x1D800)]:
        one = chr(code)
        if unicodedata.category(one)[0] in "LMNPSZ" and one not in "\u2028\u2029" and len(unicodedata.normalize("NFC", one)) == 1:
            yield one


def test_letters_are_folded_alike_in_the_program_and_in_the_script(tabs, root):
    """The stems that the index has for words with each character are those that the script makes of them."""
    project = root / ".folded"
    lines = [f"k{ord(one):x}x{one}y" for one in characters()]
    assert len(lines) > 40_000
    (project / "Content").mkdir(parents=True)
    (project / "Content/site.yaml").write_text("title: T\nurl: https://e.org/\nlanguage: de\nshare: { networks: [x], pictures: false }\n")
    (project / "Content/index.md").write_text("---\ntitle: Home\ntype: page\n---\n\nx\n")
    for start in range(0, len(lines), 4000):
        text = "\n".join(lines[start:start + 4000])
        (project / f"Content/p{start}.md").write_text(f"---\ntitle: P{start}\nsummary: s\n---\n\n```\n{text}\n```\n")
    output = must_build(project, root / "folded").output
    stems = {stem for path in (output / "search/data").glob("[0-9]*.json") for stem in json.loads(path.read_text())}
    script = (REPOSITORY / "Templates/assets/search.js").read_text()
    words = script[script.index("const PLAIN"):script.index("// M. F. Porter")]
    tab = tabs.open("")
    found = tab.evaluate("(lines) => { " + words + " return lines.map(words); }", lines)
    different = [line for line, made in zip(lines, found) if not all(word in stems for word in made)]
    assert not different, different[:20]


@pytest.mark.parametrize("query", ["prize", "dairy", "prices of parking", "feet", "trick", "noodle", "week"])
def test_a_good_word_is_never_taken_for_a_misspelt_one(visit, lay, query):
    one = visit("lay")
    one.ask(query, "ound")
    assert "Showing" not in one.status


@pytest.mark.parametrize("query, meant", [("nedle", "needle"), ("erithema", "erythema"), ("breethe", "breathe"), ("brethe", "breathe")])
def test_words_that_are_none_are_still_taken_for_misspelt_ones(visit, lay, query, meant):
    assert visit("lay", query).status.startswith(f"Showing pages for “{meant}”")


def test_whoever_finds_nothing_is_given_numbers_and_topics(visit, lay):
    one = visit("lay")
    assert not one.page.locator("#site_help").is_visible()
    one.ask("zzyzx", "Nothing found")
    help = one.page.locator("#site_help")
    emergency = one.page.locator("#site_emergency")
    assert help.is_visible() and emergency.is_visible()
    assert emergency.get_by_role("link").get_attribute("href") == "tel:911"
    assert [link.get_attribute("href") for link in help.get_by_role("link").all()] == ["tel:+15550100", "../tags/needling/"]
    one.ask("needle", "Pages found")
    assert not help.is_visible() and not emergency.is_visible()
    one.ask("bleeding", "ound")
    eventually(one.page, "() => !document.getElementById('site_emergency').hidden")
    one.page.get_by_role("searchbox").fill("")
    eventually(one.page, "() => !document.getElementById('site_status').textContent")
    assert not help.is_visible() and not emergency.is_visible()


# The index

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def postings(text: str) -> list[tuple[int, int]]:
    """Articles and weights: differences of keys in digits of five bits, the lowest first, each followed by a weight."""
    found: list[tuple[int, int]] = []
    key = shift = 0
    characters = iter(text)
    for character in characters:
        digit = DIGITS.index(character)
        key += (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append((key, DIGITS.index(next(characters))))
            shift = 0
    return found


def check_index(site: Site) -> None:
    data = site.output / "search/data"
    index = json.loads((data / "index.json").read_text())
    assert list(index) == ["format", "language", "articles", "version", "shards", "words", "same"]
    assert index["format"] == 2 and index["language"] == "en" and re.fullmatch("[0-9a-f]{1,16}", index["version"])
    entries = {int(path.stem, 16): json.loads(path.read_text()) for path in (data / "pages").iterdir()}
    assert index["articles"] == len(entries)
    assert sorted(str(path.relative_to(data)) for path in data.rglob("*") if path.is_file()) == sorted(
        ["index.json", *(f"{at}.json" for at in range(len(index["shards"]))), *(f"words-{at}.json" for at in range(50)), *(f"pages/{key:05x}.json" for key in entries)])
    starts = [one.encode() for one in index["shards"]]
    assert starts[0] == b"" and starts == sorted(set(starts))
    stems: set[str] = set()
    named: set[int] = set()
    for at, start in enumerate(starts):
        shard = json.loads((data / f"{at}.json").read_text())
        words = [one.encode() for one in shard]
        assert words == sorted(set(words)) and words[0] >= start and (at + 1 == len(starts) or words[-1] < starts[at + 1]), at
        for stem, text in shard.items():
            found = postings(text)
            keys = [key for key, _ in found]
            assert keys and keys == sorted(set(keys)) and all(1 <= weight <= 63 for _, weight in found), stem
            named.update(keys)
        stems.update(shard)
    assert named == set(entries)
    assert index["words"] == sorted(set(index["words"]), key=str.encode) and set(index["words"]) <= stems and len(index["words"]) <= 600
    assert all(len(group) > 1 and set(group) & stems for group in index["same"])
    for entry in entries.values():
        assert {"url", "title", "text"} <= set(entry) <= {"url", "title", "section", "text", "parts"}
        assert entry["text"].strip() and site.meta(entry["url"], "og:title") == entry["title"]
        check_parts(entry, site)
    assert len({entry["url"] for entry in entries.values()}) == len(entries)


def check_parts(entry: dict, site: Site) -> None:
    """Each part begins at the title of the element whose id it names, in the order of the page."""
    document = site.document(entry["url"])
    lines = entry["text"].split("\n")
    seen: set[str] = set()
    for name, line in entry.get("parts", []):
        [element] = document.xpath("//*[@id=$name]", name=name)
        if name not in seen:
            words = "".join(element.xpath(".//text()[not(ancestor::del or ancestor::s or ancestor::*[contains(@class, 'meaning') or @class='hidden'])]"))
            assert not words or squeezed(words).strip() == squeezed(lines[line]).strip(), (name, words)
        seen.add(name)
    assert [line for _, line in entry.get("parts", [])] == sorted(line for _, line in entry.get("parts", []))
    headings = document.xpath("//div[contains(@class, 'body')]//*[self::h2 or self::h3 or self::h4]/@id")
    assert {one for one in headings if not one.startswith("site_") and one != "note_list"} <= seen


@pytest.mark.parametrize("name", ["guide", "constructs", "thousand"])
def test_the_index_agrees_with_the_site(sites, thousand, name):
    check_index(thousand if name == "thousand" else sites[name])


def test_every_article_can_be_found(sites):
    for site in sites.values():
        urls = {json.loads(path.read_text())["url"] for path in (site.output / "search/data/pages").iterdir()}
        assert set(site.articles) <= urls and not urls & set(site.lists)
