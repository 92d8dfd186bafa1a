"""All that a text can hold, as readers meet it: by eye, by ear, with the keys, in their own colours and on paper.

The sample has what a real guide needs; another site has every construct, and each inside the others.
"""

import io
import re
from dataclasses import dataclass

import pytest
import yaml
from built_site import Site
from lxml import html
from playwright.sync_api import Page
from pypdf import PdfReader
from tabs import NARROW, eventually
from test_accessibility import MODES, sideways, violations
from test_keyboard import FOCUSED, check_focus
from test_print import squeezed
from test_sharing import graph, types

NUMBERS = {"guide": "911", "constructs": "999"}  # to call in an emergency, in the clinics' countries
ALL = "guide/constructs/"  # the page with every construct
ROLES = {"note": "note", "tip": "note", "warning": "note", "caution": "note",
         "selfcare": "region", "call": "region", "emergency": "region"}


@dataclass(frozen=True)
class Body:
    """The text of a page, without what surrounds it on every page."""
    site: Site
    folder: str
    page: str
    element: html.HtmlElement

    def __str__(self) -> str:
        return f"{self.folder}/{self.page}"

    def all(self, xpath: str) -> list[html.HtmlElement]:
        return self.element.xpath(xpath)


@pytest.fixture(scope="module")
def bodies(sites) -> list[Body]:
    found = [Body(site, folder, page, one) for folder, site in sites.items() for page in site.pages
             for one in site.document(page).find_class("body")]
    assert len(found) > 10
    return found


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def valid_words(element: html.HtmlElement) -> str:
    """Without what is struck out, which nobody would see in another place."""
    return " ".join("".join(element.xpath(".//text()[not(ancestor::del)]")).split())


def kind(box: html.HtmlElement) -> str:
    return box.get("class").removeprefix("callout ")


def labels(body: Body, element: html.HtmlElement) -> str:
    """The name that a screen reader says: what `aria-labelledby` leads to, or `aria-label`."""
    if named := element.get("aria-labelledby"):
        return " ".join(words(*body.site.document(body.page).xpath("//*[@id=$name]", name=name)) for name in named.split())
    return element.get("aria-label", "")


def both(found: dict[str, int]) -> None:
    """Asserts that both sites had something to look at."""
    assert set(found) == {"guide", "constructs"}, found


# Names

def test_names_are_given_once_and_lead_somewhere(sites):
    for site in sites.values():
        for name in site.html_files:
            document = site.document(name)
            ids = document.xpath("//@id")
            assert len(ids) == len(set(ids)), (name, sorted(one for one in ids if ids.count(one) > 1))
            wanted = [one for value in document.xpath("//@aria-labelledby | //@aria-describedby | //@for") for one in value.split()]
            wanted += [href[1:] for href in document.xpath("//@href") if href.startswith("#")]
            assert not (nowhere := set(wanted) - set(ids)), (name, nowhere)


def test_parts_of_the_same_role_have_names_of_their_own(sites):
    """Else a list of a page's regions, or of its navigations, does not tell which is which."""
    for folder, site in sites.items():
        for page in site.pages:
            document = site.document(page)
            body = Body(site, folder, page, document)
            for role in ("nav", "region"):
                parts = document.xpath("//nav" if role == "nav" else "//*[@role='region'] | //section[@aria-labelledby or @aria-label]")
                names = [labels(body, one) for one in parts]
                assert all(names) and len(names) == len(set(names)), (str(body), role, names)


# Tables

def test_a_table_has_a_name_and_its_headings_say_what_they_head(bodies):
    seen: dict[str, int] = {}
    for body in bodies:
        tables = body.all(".//table")
        for table in tables:
            seen[body.folder] = seen.get(body.folder, 0) + 1
            region = table.getparent()
            assert (region.get("role"), region.get("tabindex")) == ("region", "0"), str(body)
            captions = table.xpath("caption")
            assert labels(body, region) == (words(captions[0]) if captions else region.get("aria-label")) != "", str(body)
            heads = table.xpath(".//th")
            assert heads and all(one.get("scope") in ("col", "row") for one in heads)
            assert all(words(one) for one in heads), "an empty heading"
            columns = table.xpath("thead/tr/*")
            assert all(len(row) == len(columns) for row in table.xpath("tbody/tr"))
            assert all(one.get("scope") == "col" for one in table.xpath("thead/tr/th"))
            if not words(columns[0]):  # then the first column says what the rows are about
                assert all(row[0].tag == "th" and row[0].get("scope") == "row" for row in table.xpath("tbody/tr"))
        assert len(tables) == len(body.all(".//*[@role='region'][@tabindex='0']"))
    both(seen)
    assert seen["guide"] >= 2 and seen["constructs"] == 4


def test_a_screen_reader_finds_tables_with_their_names(tabs):
    tab = tabs.open(ALL, folder="constructs")
    for name in ("What you see, day by day", "Table 3", "Table 4"):
        region = tab.get_by_role("region", name=name, exact=True)
        assert region.get_by_role("table").count() == 1, name
    table = tab.get_by_role("table", name="A caption with a link and a note")
    assert [one.inner_text() for one in table.get_by_role("columnheader").all()] == ["Before", "After"]
    assert [one.inner_text() for one in table.get_by_role("rowheader").all()] == ["Redness", "Bruising"]


def test_a_wide_table_is_scrolled_with_the_keys_and_the_page_is_not(tabs, bodies):
    seen: dict[str, int] = {}
    for body in [one for one in bodies if one.all(".//table")]:
        tab = tabs.open(body.page, folder=body.folder, viewport=NARROW)
        assert not (found := sideways(tab)), (str(body), found)
        for region in tab.locator(".body [role=region]").all():
            room, width = region.evaluate("one => [one.clientWidth, one.scrollWidth]")
            if width <= room:
                continue
            seen[body.folder] = seen.get(body.folder, 0) + 1
            region.evaluate("one => one.scrollIntoView()")
            region.focus()
            tab.keyboard.press("ArrowRight")
            eventually(tab, "() => document.activeElement.scrollLeft > 0")
            for _ in range((width - room) // 20):
                tab.keyboard.press("ArrowRight")
            eventually(tab, "one => one.scrollLeft >= one.scrollWidth - one.clientWidth - 1", region.element_handle())
            assert tab.evaluate("[scrollX, document.documentElement.scrollLeft]") == [0, 0], str(body)
    assert seen.get("constructs", 0) >= 1, "no table was wider than a phone"


def test_the_tab_key_stops_at_every_table_and_shows_it(tabs):
    tab = tabs.open(ALL, folder="constructs", viewport=NARROW)
    tab.evaluate("document.getElementById('tables').scrollIntoView(); getSelection().collapse(document.getElementById('tables'), 0)")
    stops = []
    for _ in range(30):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.getAttribute('role') === 'region'"):
            stop = tab.evaluate(FOCUSED)
            assert stop["shown"], stop
            stops.append(stop["place"])
    assert stops == sorted(set(stops)) and len(stops) == 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_all_constructs(tabs, scheme):
    check_focus(tabs.open(ALL, folder="constructs", media={"color_scheme": scheme}))


# Notes and sources

def test_each_number_leads_to_its_note_and_each_note_back_to_every_number(bodies):
    seen: dict[str, int] = {}
    several = 0
    for body in bodies:
        marks = body.all(".//*[@role='doc-noteref']")
        notes = body.all(".//section[@class='notes']/ol/li")
        assert bool(marks) <= bool(notes), str(body)
        numbers = {note.get("id"): str(at) for at, note in enumerate(notes, start=1)}
        uses: dict[str, list[str]] = {name: [] for name in numbers}
        for mark in marks:
            name = mark.get("href").removeprefix("#")
            assert mark.text_content() == numbers[name], str(body)
            assert mark.get("aria-label").split() == ["Note", numbers[name]]
            assert mark.getparent().tag == "sup"
            uses[name].append(mark.get("id"))
        for note in notes:
            back = [one.get("href").removeprefix("#") for one in note.xpath(".//*[@role='doc-backlink']")]
            assert back == uses[note.get("id")], (str(body), note.get("id"))
            several += len(back) > 1
        names = [one.get("aria-label") for one in body.all(".//*[@role='doc-backlink']")]
        assert len(names) == len(set(names)) and all(re.search(r" \d+(, \d+)?$", one) for one in names), (str(body), names)
        cited = [int(numbers[name]) for name in dict.fromkeys(mark.get("href")[1:] for mark in marks)]
        assert cited == sorted(cited) == list(range(1, len(cited) + 1)), f"{body}: the numbers are not in the order of the text"
        if marks:
            seen[body.folder] = seen.get(body.folder, 0) + 1
    both(seen)
    assert several >= 5


def test_every_source_of_an_article_stands_in_its_list(site):
    for page in site.articles:
        shown = [words(one) for one in site.document(page).find_class("notes")[0].xpath("ol/li")]
        links = site.document(page).xpath("//section[@class='notes']//a/@href")
        for source in site.front_matter(page)["references"]:
            assert sum(one.startswith(" ".join(source["text"].split())) for one in shown) == 1, (page, source)
            assert "url" not in source or source["url"] in links, (page, source)


@pytest.mark.parametrize("folder, page", [("constructs", ALL), ("guide", "microneedling/benefits/")])
def test_the_way_to_a_note_and_back(tabs, folder, page):
    """With the keys: the next stop after the number is in the note, and the one after the way back is in the text again."""
    tab = tabs.open(page, folder=folder)
    mark = tab.locator("[role=doc-noteref][aria-label='Note 1']").nth(1)
    name = mark.get_attribute("id")
    mark.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("location.hash") == "#note_1"
    in_view(tab, "#note_1")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('li').id") == "note_1"
    back = tab.locator("[role=doc-backlink][aria-label='Back to the text of note 1, 2']")
    back.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("location.hash") == f"#{name}"
    in_view(tab, f"#{name}")
    tab.keyboard.press("Shift+Tab")
    assert tab.evaluate("name => document.activeElement.compareDocumentPosition(document.getElementById(name))", name) & 4


def in_view(tab: Page, selector: str) -> None:
    eventually(tab, """selector => {
      const rect = document.querySelector(selector).getBoundingClientRect()
      return rect.top >= 0 && rect.top < innerHeight && rect.height > 0
    }""", selector)


def test_what_one_came_for_is_marked(tabs):
    tab = tabs.open(f"{ALL}#note_3", folder="constructs")
    marked = [tab.locator(f"#note_{number}").evaluate("one => getComputedStyle(one).outlineStyle") for number in (3, 4)]
    assert marked == ["solid", "none"]


# Boxes and care cards

def test_boxes_say_what_they_are(bodies):
    kinds: dict[str, set[str]] = {}
    for body in bodies:
        for box in body.all(".//*[starts-with(@class, 'callout')]"):
            kinds.setdefault(body.folder, set()).add(kind(box))
            role = box.get("role") or ("region" if box.tag == "section" else None)
            assert role == ROLES[kind(box)], (str(body), kind(box))
            assert labels(body, box) == words(box[0]) != "", (str(body), kind(box))
    assert kinds["constructs"] == set(ROLES)
    assert kinds["guide"] >= {"selfcare", "call", "emergency"}


def test_a_screen_reader_finds_boxes_with_their_names(tabs):
    tab = tabs.open(ALL, folder="constructs")
    tab.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    for name in ("Tip", "Warning", "Caution"):
        assert tab.get_by_role("note", name=name, exact=True).count() == 1, name
    assert tab.get_by_role("note", name="Note", exact=True).count() == 2
    for name in ("What you can do yourself", "Urgent: Call the clinic the same day", "Immediate action required: Emergency: call 999"):
        assert tab.get_by_role("region", name=name, exact=True).is_visible(), name


def test_care_cards_give_the_right_number(bodies):
    """The clinic's to call in working hours, the country's in an emergency; there nothing else can be tapped."""
    seen: dict[str, int] = {}
    for body in bodies:
        phone = body.site.settings["publisher"]["phone"]
        for card in body.all(".//*[@class='callout call']"):
            links = card.xpath("./p[@class='phone']/a")
            assert [words(one) for one in links] == [phone], str(body)
            digits = re.sub(r"\(0\)|[^0-9+]", "", phone)
            assert links[0].get("href") == f"tel:{digits}"
        for card in body.all(".//*[@class='callout emergency']"):
            seen[body.folder] = seen.get(body.folder, 0) + 1
            assert re.search(rf"\b{NUMBERS[body.folder]}\b", words(card[0])), (str(body), words(card[0]))
            assert card.xpath(".//a/@href") == [f"tel:{NUMBERS[body.folder]}"], str(body)
            others = {number for number in NUMBERS.values()} - {NUMBERS[body.folder]}
            assert not [one for one in others if re.search(rf"\b{one}\b", words(card))]
    both(seen)


def test_the_number_is_big_enough_to_hit(tabs, sites):
    for folder, page in (("constructs", ALL), ("guide", "microneedling/what-to-expect/")):
        tab = tabs.open(page, folder=folder, viewport=NARROW)
        box = tab.locator(".callout.call .phone a").bounding_box()
        assert box and box["height"] >= 24 and box["width"] >= 24, box


# Questions

def test_questions_are_a_list_of_headings_with_answers_which_search_engines_read_too(bodies):
    seen: dict[str, int] = {}
    for body in bodies:
        shown = []
        for item in body.all(".//*[@class='questions']/li"):
            heading = item.xpath("./details/summary/h3")[0]
            assert heading.get("id"), str(body)
            assert item.getparent().tag == "ul" and item.getparent().getparent() is body.element
            answer = html.fromstring(html.tostring(item))
            for one in answer.xpath("./details/summary | .//*[@role='doc-noteref'] | .//*[@class='label'] | .//*[@class='hidden']"):
                one.drop_tree()
            shown.append((words(heading), squeezed(answer.text_content())))
            assert shown[-1][1], f"{body}: no answer"
        pages = [node for node in graph(body.site, body.page) if "FAQPage" in types(node)] if body.page in body.site.articles else []
        assert len(pages) == bool(shown), str(body)
        told = [(one["name"], squeezed(one["acceptedAnswer"]["text"])) for page in pages for one in page["mainEntity"]]
        assert told == shown, str(body)
        assert all(one["@type"] == "Question" and one["acceptedAnswer"]["@type"] == "Answer"
                   for page in pages for one in page["mainEntity"])
        if shown:
            seen[body.folder] = seen.get(body.folder, 0) + len(shown)
    both(seen)
    assert seen["guide"] >= 5 and seen["constructs"] == 2


# Definitions

SILENT = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dfn")


def texts(element: html.HtmlElement, silent: bool = False):
    """The texts of a body in order, each with the word that is explained there, if it is one."""
    silent = silent or element.tag in SILENT or element.get("class") in ("notes", "meaning", "label")
    if element.tag == "dfn":
        yield element.text_content(), True
    elif not silent:
        yield element.text or "", False
    for child in element:
        yield from texts(child, silent)
        if not silent:
            yield child.tail or "", False


def test_a_word_is_explained_once_a_page_where_it_comes_first(bodies):
    seen: dict[str, int] = {}
    for body in bodies:
        glossary = yaml.safe_load((body.site.project / "Content/glossary.yaml").read_text())
        entries = {name.casefold(): term for term, entry in glossary.items() for name in [term, *entry.get("also", [])]}
        longest = "|".join(sorted(map(re.escape, entries), key=len, reverse=True))
        explained = []
        for text, isExplained in texts(body.element):
            found = [entries[one.casefold()] for one in re.findall(rf"(?<!\w)(?:{longest})(?!\w)", text, re.IGNORECASE)]
            if isExplained:
                assert len(found) == 1 and found[0] not in explained, (str(body), text)
                explained.append(found[0])
            else:
                assert not (silent := [one for one in found if one not in explained]), (str(body), silent, text)
        for one in body.all(".//dfn"):
            meaning = one.getnext()
            if meaning is None or meaning.get("class") != "meaning":
                assert one.tail.startswith(" ("), f"{body}: {words(one)} has no meaning"  # the author's own words
            else:
                assert words(meaning) == f"({glossary[entries[words(one).casefold()]]['plain']})", str(body)
        if explained:
            seen[body.folder] = seen.get(body.folder, 0) + len(explained)
    both(seen)


# Checklists, headings, struck-out words

def test_checklists_say_in_words_what_is_done(bodies):
    seen: dict[str, int] = {}
    for body in bodies:
        assert not body.all(".//input"), f"{body}: a box that does nothing"
        for task in body.all(".//li[contains(concat(' ', @class, ' '), ' task ')]"):
            state = words(task.xpath(".//*[@class='hidden']")[0])
            assert state == ("Done:" if "done" in task.get("class").split() else "To do:"), str(body)
            assert words(task).startswith(state)
            assert "checklist" in task.getparent().get("class").split()
            seen[body.folder] = seen.get(body.folder, 0) + 1
    both(seen)
    assert seen["constructs"] == 4


BOX = """one => {
  const style = getComputedStyle(one, '::before')
  return [style.borderTopStyle, parseFloat(style.borderTopWidth), parseFloat(style.width), style.content, style.display]
}"""


@pytest.mark.parametrize("media", [{}, {"media": "print"}, {"forced_colors": "active"}], ids=["screen", "paper", "own colours"])
def test_a_task_has_a_box_to_tick(tabs, media):
    tab = tabs.open(ALL, folder="constructs", media=media)
    tasks = tab.locator("li.task")
    assert tasks.count() == 4
    for task in tasks.all():
        style, border, width, content, display = task.evaluate(BOX)
        assert style == "solid" and border >= 1 and width >= 12 and display != "none", (style, border, width, display)
        assert ("✓" in content) == ("done" in task.get_attribute("class").split())
    assert tab.locator("li.task").first.is_visible()


def test_every_heading_can_be_linked_to_and_the_contents_do(bodies):
    for body in bodies:
        headings = body.all("./h2 | ./h3 | ./ul[@class='questions']/li/details/summary/h3")
        assert all(one.get("id") for one in headings), str(body)
        contents = body.site.document(body.page).xpath("//nav[@class='contents']//li[@class='level-2']/a")
        if contents:
            wanted = [(f"#{one.get('id')}", valid_words(one)) for one in body.all("./h2")]
            assert [(one.get("href"), words(one)) for one in contents] == wanted, str(body)


@pytest.mark.parametrize("place", ["own-id", "tables", "is-it-safe-sound", "card_7", "table_2"])
def test_places_can_be_linked_to(tabs, place):
    tab = tabs.open("search/", folder="constructs")
    tab.goto(tabs.address(f"{ALL}#{place}", "constructs"))
    in_view(tab, f"#{place}")


def test_what_no_longer_holds_is_struck_out(tabs, bodies):
    [body] = [one for one in bodies if one.page == ALL and one.folder == "constructs"]
    assert [words(one) for one in body.all(".//del")] == ["Nothing", "Old"]
    assert "~~" not in words(body.element) and "and ~60 minutes, 5~10 mg" in words(body.element)
    tab = tabs.open(ALL, folder="constructs")
    assert all("line-through" in one.evaluate("one => getComputedStyle(one).textDecorationLine") for one in tab.locator("del").all())


# For every reader

@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_axe_finds_nothing_on_constructs(tabs, construct_path, mode):
    found = violations(tabs.open(construct_path, folder="constructs", again=False, **mode))
    assert not found, found


FRAMED = {
    "boxes": ".callout", "tables": ".table", "table cells": "tbody tr + tr > *", "explained words": "dfn", "questions": ".questions > li",
    "contents": ".contents", "key points": ".key-points", "ways to call": ".contact .button",
}


@pytest.mark.parametrize("part", FRAMED.values(), ids=FRAMED)
def test_in_the_readers_own_colours_parts_still_have_a_frame(tabs, part):
    """There all grounds are one colour: a border must do."""
    tab = tabs.open(ALL, folder="constructs", again=False, media={"forced_colors": "active"})
    bare = tab.evaluate("""part => [...document.querySelectorAll(part)].filter(one => {
      const style = getComputedStyle(one)
      const sides = ['Top', 'Bottom', 'Left', 'Right']
      return !sides.some(side => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1
        && style[`border${side}Color`] !== style.backgroundColor && !/^rgba.*, 0\\)$/.test(style[`border${side}Color`]))
    }).map(one => one.outerHTML.slice(0, 100))""", part)
    assert tab.locator(part).count() and not bare, bare


def test_in_the_readers_own_colours_labels_of_cards_can_be_read(tabs):
    tab = tabs.open(ALL, folder="constructs", media={"forced_colors": "active"})
    for label in tab.locator(".callout .label").all():
        color, ground = label.evaluate("one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
        assert color != ground, label.inner_text()


# On paper

def pdf(tabs, folder: str, page: str) -> str:
    reader = PdfReader(io.BytesIO(tabs.open(page, folder=folder).pdf(format="A4")))
    return squeezed("".join(one.extract_text() for one in reader.pages))


def test_all_constructs_are_printed(tabs):
    text = pdf(tabs, "constructs", ALL)
    wanted = ["What you see, day by day", "Redness", "Bruising", "2 to 3", "in a list", "in a box", "Emergency: call 999", "You can’t breathe.",
              "Call the clinic", "+44 (0)20 7946 0100", "if it gets worse", "What you can do yourself", "Cool it", "code in a box",
              "Bring your list of medicines", "(redness)", "Is “it” safe & sound?", "Ask your clinician.", "Sources",
              "FDA, Microneedling devices & more", "https://www.fda.gov/devices?a=1&b=2", "A leaflet <on paper>",
              "https://clinic.example/source?a=1&b=2", "https://clinic.example/more"]
    assert not (missing := [one for one in wanted if squeezed(one) not in text]), missing
    assert "↩" not in text, "ways back are of no use on paper"


def test_an_article_is_printed_with_its_tables_cards_and_sources(tabs, site, bodies):
    page = "microneedling/what-to-expect/"
    [body] = [one for one in bodies if one.folder == "guide" and one.page == page]
    text = pdf(tabs, "guide", page)
    parts = body.all(".//td | .//th | .//caption | .//*[starts-with(@class, 'callout')]//li | .//*[@class='label'] | .//*[@class='phone']")
    assert len(parts) > 30
    missing = []
    for part in parts:
        for mark in part.xpath(".//*[@role='doc-noteref'] | .//*[@class='hidden']"):
            mark.drop_tree()
        if squeezed(words(part)) not in text:
            missing.append(words(part))
    assert not missing, missing
    for source in site.front_matter(page)["references"]:
        assert squeezed(source["text"]) in text and squeezed(source.get("url", "")) in text, source


def test_no_card_table_row_or_task_is_cut_by_the_end_of_a_sheet(tabs):
    tab = tabs.open(ALL, folder="constructs", media={"media": "print"})
    cut = tab.evaluate("""[...document.querySelectorAll('.callout, tr, .task, .notes li')]
      .filter(one => !/^avoid/.test(getComputedStyle(one).breakInside)).map(one => one.outerHTML.slice(0, 80))""")
    assert not cut, cut
