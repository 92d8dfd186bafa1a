"""Links that share a page, read as the networks read them, and what networks then find on the page."""

import json
import struct
import zlib
from datetime import date, datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import extruct
import pytest
from built_site import Site, change_settings, copy_project, must_build, sitegen

BUTTONS = ["copy", "native", "print"]
TOUGH = 'A & B: 100 % “sure”? #1 + 2 = 3; <b>naïve</b> café / 皮膚 😀 it\'s'  # everything that must be escaped somewhere

# Where each network is, and what it is told there. Those of the second group take one text with all in it.
HOSTS = {"facebook": "www.facebook.com", "x": "x.com", "linkedin": "www.linkedin.com", "pinterest": "www.pinterest.com",
         "whatsapp": "wa.me", "bluesky": "bsky.app", "threads": "www.threads.com", "reddit": "www.reddit.com",
         "mastodon": "share.joinmastodon.org", "telegram": "t.me", "email": "mailto", "sms": "sms"}
PARAMETERS = {"facebook": {"u": "url"}, "x": {"url": "url", "text": "title"}, "linkedin": {"url": "url"},
              "pinterest": {"url": "url", "media": "picture", "description": "title"}, "threads": {"url": "url", "text": "title"},
              "reddit": {"url": "url", "title": "title"}, "telegram": {"url": "url", "text": "title"}}
TEXTS = {"whatsapp": "text", "bluesky": "text", "mastodon": "text", "email": "body", "sms": "body"}


def white(width: int, height: int) -> bytes:
    """A PNG file of one bit a pixel."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + b"\xff" * (width // 8)) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@pytest.fixture(scope="module")
def talkative(root: Path) -> Site:
    """The sample with every way to share, and an article whose title no escaping can be careless about."""
    project = copy_project(root / ".talkative")
    settings = Site(project, project).settings
    change_settings(project, share=settings["share"] | {"networks": [*HOSTS, *BUTTONS]})
    title = TOUGH.replace("'", "''")
    # No picture of it is drawn where the computer has no font for all its letters.
    (project / "Content/microneedling/tough.png").write_bytes(white(1200, 630))
    (project / "Content/microneedling/tough.md").write_text(
        f"---\ntitle: '{title}'\nsummary: Words that must be escaped.\npublished: 2026-11-23\n"
        "share: { image: tough.png }\n---\n\nSome plain words.\n")
    return must_build(project, root / "talkative")


def links(site: Site, page: str) -> dict[str, str]:
    """The links that share a page, by network; each as it should be marked."""
    found: dict[str, str] = {}
    for link in site.document(page).xpath("//nav[@aria-label='Share this page']//a"):
        split = urlsplit(link.get("href"))
        network = next(name for name, host in HOSTS.items() if host in (split.netloc, split.scheme))
        assert {"noopener", "noreferrer", "nofollow"} <= set(link.get("rel", "").split()), (page, network)
        assert link.get("target") is None, (page, network)
        assert network not in found, f"{page}: {network} twice"
        found[network] = link.get("href")
    return found


def values(url: str) -> dict[str, str]:
    """What a network is told. Mail and messages aren't forms: a plus sign there is one."""
    split = urlsplit(url)
    if split.scheme in ("mailto", "sms"):
        pairs = [one.partition("=") for one in split.query.split("&") if one]
        return {unquote(name, errors="strict"): unquote(value, errors="strict") for name, _, value in pairs}
    told = parse_qs(split.query or split.fragment, strict_parsing=True, errors="strict")
    assert all(len(value) == 1 for value in told.values()), told
    return {name: value[0] for name, value in told.items()}


def check_links(site: Site, page: str) -> set[str]:
    """Asserts that each link tells the page's own title, address and picture; gives the networks."""
    title, url = site.meta(page, "og:title"), site.canonical(page)
    assert title and url
    found = links(site, page)
    for network, href in found.items():
        told = values(href)
        for name, what in PARAMETERS.get(network, {}).items():
            if what == "picture":
                assert site.published(told[name]), (page, network, told[name])
            else:
                assert told[name] == {"url": url, "title": title}[what], (page, network)
        if name := TEXTS.get(network):
            assert told[name].startswith(title) and told[name].split()[-1] == url, (page, network, told)
        if network == "email":
            assert told["subject"] == title
    return set(found)


def test_every_share_link_names_the_page(site, article_path):
    assert {"facebook", "x", "linkedin", "pinterest"} <= check_links(site, article_path)


def test_every_network_gets_every_title_right(talkative):
    page = "microneedling/tough/"
    assert talkative.meta(page, "og:title") == TOUGH
    for article in (page, talkative.articles[0]):
        assert check_links(talkative, article) == set(HOSTS)


def test_every_button_is_there_but_hidden_until_a_script_shows_it(talkative):
    for article in talkative.articles:
        buttons = talkative.document(article).xpath("//nav[@aria-label='Share this page']//button")
        assert [one.get("data-share") for one in buttons] == BUTTONS
        assert all(one.get("type") == "button" and one.get("hidden") is not None for one in buttons)


# What networks find on the page

def open_graph(site: Site, page: str) -> dict[str, str]:
    found = extruct.extract(site.file(page).read_text(), base_url=site.canonical(page), syntaxes=["opengraph"])["opengraph"]
    assert len(found) == 1, page
    return dict(reversed(found[0]["properties"]))  # of several values the first counts


def size(picture: Path) -> tuple[int, int]:
    """A PNG's size, from its first bytes."""
    head = picture.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n" and head[12:16] == b"IHDR", f"{picture} is no PNG"
    return struct.unpack(">II", head[16:])


def shared_pages(site: Site) -> list[str]:
    """What people wrote; nobody shares lists."""
    return [page for page in site.pages if site.canonical(page) and page not in site.lists]


def test_open_graph_describes_every_page_and_its_picture(site, talkative):
    assert len(shared_pages(site)) >= len(site.articles) + 3
    for one, page in [(site, page) for page in shared_pages(site)] + [(talkative, "microneedling/tough/")]:
        found = open_graph(one, page)
        assert found["og:title"] and found["og:description"] and found["og:type"], page
        assert found["og:url"] == one.canonical(page)
        assert one.published(found["og:url"]) == one.file(page)
        picture = one.published(found["og:image"])
        assert picture, (page, found["og:image"])
        assert size(picture) == (int(found["og:image:width"]), int(found["og:image:height"])), page
        assert found["og:image:alt"].strip(), page


def test_open_graph_describes_lists_too(site):
    assert len(site.lists) > 5
    for page in site.lists:
        assert site.meta(page, "og:title") and site.meta(page, "og:description"), page
        assert site.meta(page, "og:url") == site.canonical(page) and site.published(site.canonical(page)) == site.file(page)
        assert not links(site, page), page


def graph(site: Site, page: str) -> list[dict]:
    """The one graph of a page's structured data."""
    found = extruct.extract(site.file(page).read_text(), base_url=site.canonical(page), syntaxes=["json-ld"])["json-ld"]
    assert len(found) == 1 and set(found[0]) == {"@context", "@graph"}, page
    assert found[0]["@context"] in ("https://schema.org", "https://schema.org/"), page
    return found[0]["@graph"]


def types(node: dict) -> list[str]:
    return [node["@type"]] if isinstance(node["@type"], str) else node["@type"]


def inner(value: object):
    """A value and all values in it, with the names they have."""
    for name, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield name, one
        yield from inner(one)


def check_structured_data(site: Site, page: str) -> None:
    nodes = graph(site, page)
    medical = [node for node in nodes if "MedicalWebPage" in types(node)]
    assert len(medical) == 1 and medical[0]["url"] == site.canonical(page)
    assert site.meta(page, "og:title") in (medical[0].get("name"), medical[0].get("headline"))
    assert {"datePublished", "dateModified"} & set(medical[0])
    known = [node["@id"] for node in nodes if "@id" in node]
    assert len(known) == len(set(known))
    for name, value in inner(nodes):
        if str(name).startswith("date") or name == "lastReviewed":
            date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
        if isinstance(value, dict) and set(value) == {"@id"}:
            assert value["@id"] in known, f"{page}: nothing is called {value['@id']}"
        assert value not in (None, "", [], {}), (page, name)


def test_structured_data_describes_every_article(site, article_path):
    check_structured_data(site, article_path)


def test_no_title_breaks_out_of_structured_data(talkative):
    check_structured_data(talkative, "microneedling/tough/")


def test_structured_data_of_other_pages_can_be_read_too(site):
    for page in shared_pages(site):
        if site.document(page).xpath("//script[@type='application/ld+json']"):
            assert all(types(node) for node in graph(site, page)), page


# What the command says of it

@pytest.mark.parametrize("which", ["site", "talkative"])
def test_the_share_command_says_what_the_pages_say(request, which):
    site = request.getfixturevalue(which)
    run = sitegen("share", site.project, "--format", "json")
    assert run.returncode == 0, run.stdout + run.stderr
    report = {one["path"].lstrip("/"): one for one in json.loads(run.stdout)["pages"]}
    assert sorted(report) == sorted(shared_pages(site))
    for page, told in report.items():
        found = open_graph(site, page)
        assert (told["url"], told["title"], told["text"]) == (found["og:url"], found["og:title"], found["og:description"]), page
        picture = (found["og:image"], int(found["og:image:width"]), int(found["og:image:height"]))
        assert (told["image"]["url"], told["image"]["width"], told["image"]["height"]) == picture, page
        by_network = {one["id"]: one["url"] for one in told["links"] if one["id"] not in BUTTONS}
        if shown := links(site, page):  # not every page has links to click on
            assert by_network == shown, page
