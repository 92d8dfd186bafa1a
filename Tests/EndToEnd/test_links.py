"""Links that lead somewhere: Debian's crawler and a second HTML parser follow those of every good site.

The crawler is `linkchecker`; without it the tests that need it are skipped, or fail where $CI is set.
"""

import csv
import functools
import http.server
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import html5lib
import pytest
from project import PATIENCE, REPOSITORY, execute, program

FIXTURES = REPOSITORY / "Tests/Fixtures/good"
PROJECTS = {"guide": REPOSITORY} | {path.name: path for path in sorted(FIXTURES.iterdir()) if (path / "Content").is_dir()}
TODAY = "2026-12-01"  # after the articles' dates, long before their reviews are due

# Anchors are checked by a part of the crawler that must be asked for; servers on this machine need no pauses.
SETTINGS = """[checking]
maxrequestspersecond=10000
threads=10

[AnchorCheck]
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # a page in one piece, which is much faster

    def end_headers(self):
        self.send_header("LinkChecker", "1")  # allows the crawler to ask as often as it likes
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """The crawler hangs up when it has seen enough."""


@dataclass(frozen=True)
class Site:
    output: Path
    address: str  # of the home page, with a slash after it

    def url(self, file: Path) -> str:
        return self.address + quote(str(file.relative_to(self.output))).removesuffix("index.html")

    @functools.cached_property
    def pages(self) -> list[Path]:
        return sorted(self.output.rglob("*.html"))


def build(project: Path, output: Path, address: str) -> Site:
    """Builds a copy of a project for the address at which it will be served."""
    copy = output.with_name(f".{output.name}")
    for name in ("Content", "Templates"):
        if (project / name).is_dir():
            shutil.copytree(project / name, copy / name)
    run = execute([program(), "build", "-C", copy, "-o", output, "--base-url", address, "--today", TODAY])
    assert run.code == 0, run.text
    return Site(output, address)


@pytest.fixture(scope="module")
def root(memory: Path) -> Path:
    folder = memory / "links"
    folder.mkdir()
    (folder / "settings.ini").write_text(SETTINGS)
    return folder


@pytest.fixture(scope="module")
def server(root: Path) -> Iterator[str]:
    with Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(root))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="module")
def sites(root: Path, server: str) -> dict[str, Site]:
    return {name: build(project, root / name, f"{server}{name}/") for name, project in PROJECTS.items()}


# The crawler

@dataclass(frozen=True)
class Visit:
    """What the crawler says of a link."""
    url: str
    page: str  # that has the link
    isGood: bool
    comment: str


@pytest.fixture(scope="session")
def crawler() -> str:
    if found := shutil.which("linkchecker"):
        return found
    if os.environ.get("CI"):
        pytest.fail("there is no linkchecker", pytrace=False)
    pytest.skip("there is no linkchecker: no other crawler has followed the links")


def crawl(crawler: str, root: Path, site: Site) -> list[Visit]:
    """Follows all links, from the home page, the sitemap, and the pages that the sitemap does not name."""
    sitemap = (site.output / "sitemap.xml").read_text()
    hidden = [url for url in map(site.url, site.pages) if f"<loc>{url}</loc>" not in sitemap]
    assert 1 <= len(hidden) < len(site.pages) / 2
    starts = [site.address, site.address + "sitemap.xml", *hidden]
    run = subprocess.run([crawler, "-f", root / "settings.ini", "--no-status", "--verbose", "--no-robots", "-o", "csv/utf-8", *starts],
                         capture_output=True, text=True, timeout=PATIENCE, env=os.environ | {"LC_ALL": "C.UTF-8"})
    assert run.returncode in (0, 1), run.stderr  # 1: it has found something
    lines = [line for line in run.stdout.splitlines(keepends=True) if not line.startswith("# ")]  # those are comments
    return [Visit(row["url"], row["parentname"], row["valid"] == "True", f"{row['result']} {row['warningstring']}".strip())
            for row in csv.DictReader(lines, delimiter=";")]


def complaints(visits: list[Visit]) -> list[str]:
    """What is wrong; a warning, as of an anchor that is not there, is a fault too."""
    wrong = [one for one in visits if not one.isGood or not re.fullmatch(r"(\d{3} .*|filtered|ignored)?", one.comment)
             or "not found" in one.comment]
    return [f"{one.url} on {one.page}: {one.comment}" for one in wrong]


@pytest.mark.parametrize("name", PROJECTS)
def test_another_crawler_finds_no_broken_link_and_no_missing_anchor(crawler, root, sites, name):
    site = sites[name]
    visits = crawl(crawler, root, site)
    assert not (wrong := complaints(visits)), "\n".join(wrong)
    seen = {unquote(one.url.partition("#")[0]) for one in visits}
    assert not (missed := [page for page in site.pages if unquote(site.url(page)) not in seen]), missed


BROKEN = {
    "guide/constructs/index.html": [('href="#own-id"', 'href="#not-there"'), ('href="../second/#own-words"', 'href="../second/#gone"')],
    "guide/third/index.html": [('href="../second/"', 'href="../no-such-page/"')],
}


def test_the_crawler_finds_a_broken_link_and_a_missing_anchor(crawler, root, server):
    """Else the tests above would say nothing."""
    site = build(PROJECTS["constructs"], root / "broken", f"{server}broken/")
    for name, changes in BROKEN.items():
        page = site.output / name
        text = page.read_text()
        for old, new in changes:
            assert old in text, (name, old)
            text = text.replace(old, new)
        page.write_text(text)
    wrong = complaints(crawl(crawler, root, site))
    assert {line.split()[0].removeprefix(site.address) for line in wrong} == {
        "guide/constructs/#not-there", "guide/second/#gone", "guide/no-such-page/"}, wrong


# The names on a page, as another parser reads them

ONE_NAME = ("for", "aria-activedescendant", "list")
NAMES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-flowto", "headers")


def wrong_names(html: bytes) -> list[str]:
    """Names that a page gives twice, and those that it refers to without giving them."""
    elements = list(html5lib.parse(html, namespaceHTMLElements=False).iter())
    elements = [one for one in elements if isinstance(one.tag, str)]
    given = [one.get("id") for one in elements if one.get("id") is not None]
    wrong = [f"twice: {name}" for name in sorted(set(given)) if given.count(name) > 1]
    wrong += [f"no name: {name!r}" for name in given if not name or re.search(r"\s", name)]
    for one in elements:
        wanted = [one.get(name) for name in ONE_NAME if one.get(name) is not None]
        wanted += [name for attribute in NAMES for name in (one.get(attribute) or "").split()]
        if (href := one.get("href") or "").startswith("#"):
            wanted.append(unquote(href[1:]))
        wrong += [f"nowhere: {name}, of {one.tag}" for name in wanted if name not in given]
    return wrong


@pytest.mark.parametrize("name", PROJECTS)
def test_names_on_a_page_are_given_once_and_found(sites, name):
    site = sites[name]
    assert len(site.pages) > 5
    wrong = {site.url(page): found for page in site.pages if (found := wrong_names(page.read_bytes()))}
    assert not wrong, wrong


@pytest.mark.parametrize("name", PROJECTS)
def test_links_to_places_on_other_pages_find_them(sites, name):
    """Every link within the site leads to a file, and what follows its # is a name there."""
    site = sites[name]
    names = {}
    for page in site.pages:
        elements = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False).iter()
        names[page] = {one.get("id") for one in elements if isinstance(one.tag, str)}
    followed = set()
    for page in site.pages:
        for one in html5lib.parse(page.read_bytes(), namespaceHTMLElements=False).iter("a"):
            split = urlsplit(urljoin(site.url(page), one.get("href")))
            address = split._replace(query="", fragment="").geturl()
            if not address.startswith(site.address):
                continue
            target = site.output / unquote(address.removeprefix(site.address))
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (site.url(page), one.get("href"))
            assert not split.fragment or unquote(split.fragment) in names[target], (site.url(page), one.get("href"))
            followed.add(target)
    assert len(followed) >= 5


FAULTS = {
    "an id twice": '<p id="a"><p id="a">',
    "a link to nothing": '<a href="#b">b</a><p id="a">',
    "a label of nothing": '<label for="b">b</label><input id="a">',
    "a region without its name": '<section aria-labelledby="a b"><h2 id="a">a</h2></section>',
    "a name with a space": '<p id="a b">',
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_wrong_name_is_found(fault):
    page = f'<!DOCTYPE html><title>t</title><p id="x"><a href="#x">x</a>{fault}'
    assert len(wrong_names(page.encode())) == 1
    assert not wrong_names(page.replace(fault, "").encode())
