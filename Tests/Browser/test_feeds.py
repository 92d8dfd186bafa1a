"""The feed and the sitemap: as their formats want them, and leading to pages that exist."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from built_site import BASE_URL, Site
from lxml import etree

SCHEMAS = Path(__file__).with_name("schemas")
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK_TO_FEED = "//link[@rel='alternate' and @type='application/atom+xml']/@href"


def valid(schema: etree.RelaxNG | etree.XMLSchema, document: etree._ElementTree) -> etree._Element:
    assert schema.validate(document), str(schema.error_log)
    return document.getroot()


def atom() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))


def feed(site: Site) -> etree._Element:
    return etree.parse(site.output / "feed.xml").getroot()


def link(entry: etree._Element) -> str:
    """The address of what an entry, or the feed, is about."""
    found = [one.get("href") for one in entry.findall(ATOM + "link") if one.get("rel", "alternate") == "alternate"]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("name", ["guide", "constructs"])
def test_the_sitemap_is_valid_and_names_every_page_once(sites, name):
    """Pages that search engines shall not list are not in it."""
    site = sites[name]
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))
    named = [one.text for one in valid(schema, etree.parse(site.output / "sitemap.xml")).iter(SITEMAP + "loc")]
    assert sorted(named) == sorted(site.canonical(page) for page in site.pages if page not in ("404.html", "search/"))
    assert {page for page in site.pages if "noindex" in (site.meta(page, "robots") or "")} <= {"404.html", "search/"}
    assert all(site.published(url) for url in named)


def test_the_feed_is_valid(site):
    valid(atom(), etree.parse(site.output / "feed.xml"))


def test_the_feed_says_where_it_is_and_where_the_site_is(site):
    own = [one.get("href") for one in feed(site).findall(ATOM + "link") if one.get("rel") == "self"]
    assert len(own) == 1 and site.published(own[0]) == site.output / "feed.xml"
    assert link(feed(site)) == BASE_URL


def test_every_entry_leads_to_an_article_and_describes_it(site):
    entries = feed(site).findall(ATOM + "entry")
    assert sorted(map(link, entries)) == sorted(site.canonical(page) for page in site.articles)
    pages = {site.canonical(page): page for page in site.articles}
    feeds_author = feed(site).find(f"{ATOM}author/{ATOM}name")
    for entry in entries:
        page = pages[link(entry)]
        for name in ("id", "title", "updated", "summary"):
            assert (entry.findtext(ATOM + name) or "").strip(), (page, name)
        author = entry.find(f"{ATOM}author/{ATOM}name")
        author = feeds_author if author is None else author
        assert author is not None and author.text, page
        assert entry.findtext(ATOM + "title") == site.front_matter(page)["title"]
        published = str(site.front_matter(page).get("updated") or site.front_matter(page)["published"])
        assert entry.findtext(ATOM + "updated").startswith(published), page
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(ids) == len(set(ids))
    moments = [entry.findtext(ATOM + "updated") for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert feed(site).findtext(ATOM + "updated") == max(moments)


def feeds(site: Site, page: str) -> list[str]:
    """The feeds that a page names, by their paths on the site."""
    found = [site.published(urljoin(site.canonical(page) or BASE_URL, href)) for href in site.document(page).xpath(LINK_TO_FEED)]
    assert all(found), page
    return [str(path.relative_to(site.output)) for path in found]


def own_feed(site: Site, page: str) -> str | None:
    """The feed of the topic or section that a page is, or else of the section that it belongs to."""
    folder = re.sub("page/[0-9]+/$", "", page)
    isPart = folder in site.lists or (site.project / "Content" / folder / "index.md").exists()
    folder = folder if isPart else re.sub("[^/]+/?$", "", folder)
    return f"{folder}feed.xml" if folder and (site.output / folder / "feed.xml").exists() else None


def check_links_to_feeds(site: Site, page: str) -> None:
    own = own_feed(site, page)
    assert feeds(site, page) == ["feed.xml"] + ([own] if own else [])


def test_every_page_leads_to_the_feed_of_the_site_and_to_its_own(site, page_path):
    check_links_to_feeds(site, page_path)


# The schemas, which are our own: they must refuse what is wrong.

SMALL_FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:a</id><updated>2026-11-23T00:00:00Z</updated>
<entry><title type="html">t</title><id>urn:b</id><updated>2026-11-23T00:00:00Z</updated><link href="https://x.example/"/>
<author><name>A</name></author><summary>s</summary></entry></feed>"""

MISTAKES = {
    "no id": ("<id>urn:a</id>", ""),
    "two titles": ("<title>T</title>", "<title>T</title><title>U</title>"),
    "a day alone": ("<updated>2026-11-23T00:00:00Z</updated><link", "<updated>2026-11-23</updated><link"),
    "no zone": ("00:00Z</updated><link", "00:00</updated><link"),
    "an author without a name": ("<author><name>A</name></author>", "<author/>"),
    "a link to nothing": (' href="https://x.example/"', ""),
    "a space in an address": ("x.example/", "x.example/a b"),
    "an unknown element": ("<summary>s</summary>", "<description>s</description>"),
    "an unknown kind of text": ('type="html"', 'type="text/html"'),
}


def test_a_small_feed_is_valid():
    assert atom().validate(etree.fromstring(SMALL_FEED))


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_feed_with_a_mistake_is_refused(mistake):
    broken = SMALL_FEED.replace(*mistake)
    assert broken != SMALL_FEED and not atom().validate(etree.fromstring(broken))
