"""Lists that a site makes of its articles: topics, all articles from A to Z, words explained, long lists over several pages."""

import re
from urllib.parse import urljoin

import pytest
import yaml
from built_site import BASE_URL, Site
from lxml import etree
from test_feeds import ATOM, atom, check_links_to_feeds, link, valid

SITES = ["guide", "constructs"]


@pytest.fixture(params=SITES)
def listed(request, sites) -> Site:
    return sites[request.param]


def target(site: Site, page: str, href: str) -> str:
    """The page that a link leads to, as a path on the site."""
    file = site.published(urljoin(site.canonical(page) or BASE_URL, href).partition("#")[0])
    assert file, (page, href)
    return str(file.relative_to(site.output)).removesuffix("index.html")


def linked(site: Site, page: str, xpath: str) -> list[tuple[str, str]]:
    """Where links of a page lead to, with what they say."""
    return [(target(site, page, one.get("href")), " ".join(one.text_content().split())) for one in site.document(page).xpath(xpath)]


def parts(site: Site, page: str) -> list[str]:
    """All pages of a long list, from its first one on, as the links to the next ones lead."""
    found = [page]
    while after := site.document(found[-1]).xpath("//link[@rel='next']/@href"):
        assert len(after) == 1
        found.append(target(site, found[-1], after[0]))
        assert len(found) == len(set(found)) < 100
    return found


def tags(site: Site) -> dict[str, list[str]]:
    """The articles of each topic, by the name that readers see, in small letters."""
    file = site.project / "Content/tags.yaml"
    topics = yaml.safe_load(file.read_text()) if file.exists() else {}
    titles = {name: topic.get("title", name) for name, topic in topics.items()}
    found: dict[str, list[str]] = {}
    for page in site.articles:
        for name in site.front_matter(page).get("tags", []):
            found.setdefault(titles.get(name, name).casefold(), []).append(page)
    return found


CARDS = "//main//*[contains(concat(' ', @class, ' '), ' cards ')]//*[self::h2 or self::h3]/a"
NUMBERED = "//main//ol[contains(concat(' ', @class, ' '), ' cards ')]//*[self::h2 or self::h3]/a"


# Topics

def test_the_topics_are_all_there_with_how_many_articles_they_have(listed):
    wanted = tags(listed)
    assert wanted
    shown = {}
    for item in listed.document("tags/").xpath("//ul[@class='topics']/li"):
        name, count = item.xpath("string(a)"), item.xpath("string(span[@class='count'])")
        assert name.casefold() not in shown
        shown[name.casefold()] = int(count.split()[0])
        assert count.split()[1] == ("article" if shown[name.casefold()] == 1 else "articles")
    assert shown == {name: len(articles) for name, articles in wanted.items()}


def test_each_topic_has_each_of_its_articles_on_one_of_its_pages(listed):
    wanted = tags(listed)
    found = linked(listed, "tags/", "//ul[@class='topics']//a")
    assert len(found) == len(wanted)
    for page, name in found:
        articles = [one for part in parts(listed, page) for one in linked(listed, part, CARDS)]
        assert sorted(path for path, _ in articles) == sorted(wanted[name.casefold()]), name
        assert all(title == listed.meta(path, "og:title") for path, title in articles)
        assert listed.document(page).xpath("string(//h1)") == name
        for path, _ in articles:  # and each article leads to its topics
            assert (page, name) in linked(listed, path, "//a[@rel='tag']"), (path, name)


# Long lists

def long_lists(site: Site) -> list[str]:
    return [re.sub("page/2/$", "", page) for page in site.pages if page.endswith("/page/2/")]


def test_a_long_list_goes_over_several_pages_that_lead_to_each_other(constructs):
    size = constructs.settings["pageSize"]
    assert sorted(long_lists(constructs)) == ["guide/", "tags/healing-time/"]
    for first in long_lists(constructs):
        pages = parts(constructs, first)
        assert sorted(page for page in constructs.pages if page.startswith(f"{first}page/")) == sorted(pages[1:])
        for at, page in enumerate(pages):
            document = constructs.document(page)
            assert constructs.canonical(page) == BASE_URL + page
            for rel, other in (("prev", at - 1), ("next", at + 1)):
                wanted = [pages[other]] if 0 <= other < len(pages) else []
                for element in ("/html/head/link", "//nav[@aria-label='Pages']/a"):
                    hrefs = document.xpath(f"{element}[@rel='{rel}']/@href")
                    assert [target(constructs, page, href) for href in hrefs] == wanted, (page, rel, element)
            numbers = linked(constructs, page, "//nav[@aria-label='Pages']/ol/li/a")
            assert numbers == [(one, f"Page {number}") for number, one in enumerate(pages, start=1)]
            current = linked(constructs, page, "//nav[@aria-label='Pages']//a[@aria-current='page']")
            assert current == [(page, f"Page {at + 1}")]
            count = len(linked(constructs, page, NUMBERED if first == "guide/" else CARDS))
            assert count == size if page != pages[-1] else 1 <= count <= size


def test_every_article_of_a_section_is_on_one_of_its_pages(constructs):
    shown = [path for page in parts(constructs, "guide/") for path, _ in linked(constructs, page, NUMBERED)]
    assert sorted(shown) == ["guide/choices/", "guide/constructs/", "guide/elsewhere/", "guide/second/", "guide/third/"]


def test_numbers_of_a_list_go_on_over_its_pages(tabs, constructs):
    """What is the third in reading order is not the first on paper, nor for a screen reader."""
    shown = 0
    for page in parts(constructs, "guide/"):
        tab = tabs.open(page, folder="constructs")
        items = tab.locator("ol.numbered")
        start = int(items.get_attribute("start") or 1)
        assert start == shown + 1, f"{page} begins with {start} again"
        shown += items.locator("> li").count()


def test_every_page_has_a_title_of_its_own(listed):
    titles = [listed.document(page).xpath("string(//title)") for page in listed.pages]
    assert len(titles) == len(set(titles)), sorted(one for one in titles if titles.count(one) > 1)


def test_a_short_list_has_no_pages(site):
    assert not long_lists(site)
    assert not [page for page in site.pages if site.document(page).xpath("//nav[@aria-label='Pages'] | //link[@rel='prev' or @rel='next']")]


# From A to Z

LETTERS = "//main//section[@class='letter']"


def written(site: Site) -> list[str]:
    """All that people wrote but the home page: articles, pages like "About", and the beginnings of sections."""
    content = site.project / "Content"
    return [page for page in site.pages if page.endswith("/")
            and ((content / f"{page.rstrip('/')}.md").exists() or (content / page / "index.md").exists())]


def first_letter(title: str) -> str:
    letter = re.sub(r"^\W+", "", title)[0].upper().translate(str.maketrans("É", "E"))
    return "0–9" if letter.isdigit() else letter


def test_all_articles_stand_under_their_letters(listed):
    found = linked(listed, "a-z/", f"{LETTERS}//a")
    assert sorted(path for path, _ in found) == sorted(written(listed))
    letters = listed.document("a-z/").xpath(f"{LETTERS}/h2/text()")
    assert letters == sorted(set(letters)) and len(letters) > 3
    for letter in letters:
        titles = [title for _, title in linked(listed, "a-z/", f"{LETTERS}[h2='{letter}']//a")]
        assert titles == sorted(titles, key=str.casefold) and {first_letter(one) for one in titles} == {letter}
    for path, title in found:
        assert title == listed.meta(path, "og:title")


def test_many_articles_have_a_page_for_each_letter(thousand):
    articles = {str(path.parent.relative_to(thousand.output)) + "/" for path in thousand.output.glob("section-*/article-*/index.html")}
    assert len(articles) == 1000
    sections = {f"{path.parent.name}/" for path in thousand.output.glob("section-*/index.html")}
    found: list[str] = []
    for item in thousand.document("a-z/").xpath("//ul[@class='letters']/li"):
        page = target(thousand, "a-z/", item.xpath("string(a/@href)"))
        shown = linked(thousand, page, "//main/ul[not(@class)]//a")
        assert len(shown) == int(item.xpath("string(.//span[@class='count'])").split()[0]), page
        assert {first_letter(title) for _, title in shown} == {item.xpath("string(.//strong)")}
        found += [path for path, _ in shown]
    assert sorted(found) == sorted(articles | sections)


def test_thousand_articles_are_each_on_one_page_of_their_section(thousand):
    for section in ("section-0001/", "section-0010/"):
        pages = parts(thousand, section)
        assert len(pages) > 1
        found = [path for page in pages for path, _ in linked(thousand, page, NUMBERED)]
        folders = thousand.output.glob(f"{section}article-*/")
        assert sorted(found) == sorted(f"{section}{folder.name}/" for folder in folders)


# Words explained

def test_all_words_are_explained_in_one_list(listed):
    glossary = yaml.safe_load((listed.project / "Content/glossary.yaml").read_text())
    shown = [(item.xpath("string(dt/dfn)"), item.xpath("string(dd)")) for item in listed.document("glossary/").xpath("//dl[@class='glossary']/div")]
    assert sorted(shown) == sorted((name, entry["plain"]) for name, entry in glossary.items())
    assert [name for name, _ in shown] == sorted((name for name, _ in shown), key=str.casefold)
    ids = listed.document("glossary/").xpath("//dt/@id")
    assert len(ids) == len(set(ids)) == len(shown)


# What leads to the lists, and their feeds

def test_every_page_leads_to_the_lists(listed):
    for page in listed.pages:
        found = {path for path, _ in linked(listed, page, "(//header | //footer)//a[not(starts-with(@href, 'http'))][not(starts-with(@href, 'tel:'))]")}
        assert {"a-z/", "tags/", "glossary/", "search/", "feed.xml"} <= found, page


def test_every_page_of_constructs_leads_to_its_feeds(constructs, construct_path):
    check_links_to_feeds(constructs, construct_path)


def test_feeds_of_sections_and_topics_are_valid_and_have_their_articles(listed):
    feeds = sorted(str(path.relative_to(listed.output)) for path in listed.output.rglob("*/feed.xml"))
    topics = tags(listed)
    assert len(feeds) >= 3
    for path in feeds:
        root = valid(atom(), etree.parse(listed.output / path))
        page = path.removesuffix("feed.xml")
        assert link(root) == listed.canonical(page)
        own = [one.get("href") for one in root.findall(ATOM + "link") if one.get("rel") == "self"]
        assert own == [BASE_URL + path]
        name = listed.document(page).xpath("string(//h1)")
        assert root.findtext(ATOM + "title").startswith(name)
        below = topics[name.casefold()] if page.startswith("tags/") else [one for one in listed.articles if one.startswith(page)]
        wanted = [listed.canonical(one) for one in below if "published" in listed.front_matter(one)]
        entries = root.findall(ATOM + "entry")
        assert sorted(map(link, entries)) == sorted(wanted), path
        moments = [one.findtext(ATOM + "updated") for one in entries]
        assert moments == sorted(moments, reverse=True) and root.findtext(ATOM + "updated") == moments[0]
    named = {href for page in listed.pages for href in linked_feeds(listed, page)}
    assert named == {*feeds, "feed.xml"}


def linked_feeds(site: Site, page: str) -> list[str]:
    return [path for path, _ in linked(site, page, "//link[@type='application/atom+xml']")]
