"""Feeds with full texts: all that the page tells is there, and its addresses lead to the site from wherever it is read."""

from urllib.parse import urlsplit
from xml.etree import ElementTree

import html5lib
import pytest
from project import Project, png

ATOM = "{http://www.w3.org/2005/Atom}"
HTML = "{http://www.w3.org/1999/xhtml}"
SITE = "https://clinic.example/guide/"
BODY = """Rest *two* days.[^1] See [the risks](../risks.md#who-should-wait), [below](#later) & <https://other.example/>.

![A hand](hand.png)

## Later

Call us. "Quotes" and 1 < 2.[^1]

[^1]: A source of *words*.
"""


@pytest.fixture
def site(scratch) -> Project:
    project = Project(scratch / "project")
    project.write("Content/site.yaml", f"title: Guide\nurl: {SITE}\nfeed: full\ndisclaimer: No & advice.\nshare: {{ pictures: false }}\n")
    project.write("Content/care/index.md", "---\ntitle: Care\nsummary: All about care.\n---\n")
    project.write("Content/index.md", "---\ntitle: Home\nsummary: Start here.\n---\n")
    project.page("care/after.md", "After", BODY, "keyPoints: ['Do <not> use it in pregnancy.']\n"
                 "image: { file: hand.png, alt: A hand }\ntags: [care]\ntreatment: { name: Rest, contraindications: [fever] }\n")
    project.write("Content/care/hand.png", png())
    project.page("risks.md", "Risks", "Some risks.\n\n## Who should wait\n\nSome.")
    return project


def texts(project: Project, feed: str = "feed.xml") -> dict[str, str]:
    """The HTML of each entry by its title, as a feed reader gets it."""
    entries = ElementTree.parse(project.output / feed).getroot().iter(ATOM + "entry")
    found = {}
    for entry in entries:
        content = entry.find(ATOM + "content")
        if content is not None:
            assert content.get("type") == "html"
            found[entry.findtext(ATOM + "title")] = content.text
    return found


def test_a_feed_tells_what_the_page_tells(site):
    site.must_build()
    for feed in ("feed.xml", "care/feed.xml", "tags/care/feed.xml"):
        page = html5lib.parseFragment(texts(site, feed)["After"])
        words = " ".join("".join(page.itertext()).split())
        for told in ("Do <not> use it in pregnancy.", "Rest two days.", "1 < 2.", "A source of words.", "fever", "No & advice."):
            assert told in words, (feed, told)
    assert set(texts(site)) == {"After", "Risks"}


def test_each_address_in_a_feed_leads_to_the_site_or_away(site):
    site.must_build()
    page = html5lib.parseFragment(texts(site)["After"])
    addresses = [value for element in page.iter() for name, value in element.attrib.items() if name in ("href", "src")]
    assert addresses and all(urlsplit(address).scheme == "https" for address in addresses), addresses
    assert {SITE + "risks/#who-should-wait", SITE + "care/after/#later", SITE + "care/hand.png", "https://other.example/",
            SITE + "care/after/#note_1", SITE + "care/after/#cite_1_2"} <= set(addresses)
    ids = {element.get("id") for element in html5lib.parse((site.output / "care/after/index.html").read_text()).iter()}
    for address in addresses:
        if address.startswith(SITE + "care/after/#"):
            assert urlsplit(address).fragment in ids


def test_an_edited_text_is_in_the_feed_after_the_next_build(site):
    site.must_build()
    site.settled()
    site.page("risks.md", "Risks", "Other words.\n\n## Who should wait\n\nSome.")
    site.must_build()
    assert "Other words." in texts(site)["Risks"]


def test_a_feed_has_summaries_where_nothing_is_said(site):
    settings = (site.content / "site.yaml").read_text()
    site.write("Content/site.yaml", settings.replace("feed: full\n", ""))
    site.must_build()
    assert not texts(site)
    site.write("Content/site.yaml", settings.replace("feed: full", "feed: fulll"))
    run = site.build()
    assert run.code == 1 and "did you mean 'full'?" in run.stderr
