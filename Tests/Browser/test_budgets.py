"""Pages that load fast on an old phone, and that load nothing from elsewhere."""

import gzip
import re
from urllib.parse import urljoin

from built_site import BASE_URL

ARTICLE = 40 * 1024
STYLES = 25 * 1024  # of an article; we want 20
STYLES_OF_LISTS = 34 * 1024  # of all other pages
STYLES_SENT = 7 * 1024  # those of an article compressed, as hosts send them
SCRIPTS = 3 * 1024

LOADED = "//@src | //@srcset | //@poster | //object/@data | //image/@href | //use/@href"
LOADED_LINKS = "//link[contains-word]/@href".replace("contains-word", " or ".join(
    f"contains(concat(' ', @rel, ' '), ' {word} ')" for word in ("stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload",
                                                                "prefetch", "preconnect", "dns-prefetch", "manifest")))


def test_articles_are_small(site, article_path):
    size = site.file(article_path).stat().st_size
    assert size <= ARTICLE, f"{size} bytes"


def styles(site, page: str) -> list[bytes]:
    """All style sheets that a page loads, and those inside it."""
    document = site.document(page)
    links = document.xpath("//link[@rel='stylesheet']/@href")
    inside = [text.encode() for text in document.xpath("//style/text()")]
    return [site.published(urljoin(site.canonical(page) or BASE_URL, link)).read_bytes() for link in links] + inside


def test_style_sheets_of_articles_are_small(site, article_path):
    sheets = styles(site, article_path)
    assert len(sheets) == 1 and len(sheets[0]) <= STYLES, len(sheets[0])
    assert len(gzip.compress(sheets[0])) <= STYLES_SENT, len(gzip.compress(sheets[0]))


def test_style_sheets_of_other_pages_are_small(site, page_path):
    sizes = [len(sheet) for sheet in styles(site, page_path)]
    assert sizes and sum(sizes) <= STYLES_OF_LISTS, sizes


def test_scripts_of_a_page_are_small_together(site, page_path):
    """What the search loads has a budget of its own: see test_search.py."""
    scripts = [site.published(urljoin(site.canonical(page_path) or BASE_URL, src)) for src in site.document(page_path).xpath("//script/@src")]
    sizes = {path.name: path.stat().st_size for path in scripts if page_path != "search/" or not path.name.startswith("search-")}
    assert sizes and sum(sizes.values()) <= SCRIPTS, sizes


def test_only_the_search_page_loads_the_script_of_the_search(site):
    loaded = [page for page in site.pages if any("search" in src for src in site.document(page).xpath("//script/@src"))]
    assert loaded == ["search/"]


def test_nothing_is_loaded_from_elsewhere(site):
    for name in site.html_files:
        document = site.document(name)
        elsewhere = [str(url) for url in document.xpath(f"{LOADED} | {LOADED_LINKS}") if re.search(r"(^|[\s,])([a-z]+:)?//", str(url))]
        assert not elsewhere, (name, elsewhere)


def test_style_sheets_and_scripts_load_nothing_from_elsewhere(site):
    for path in [*site.output.rglob("*.css"), *site.output.rglob("*.*js")]:
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        urls = re.findall(r"""url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)""", text)
        assert not [one for pair in urls for one in pair if re.match(r"([a-z]+:)?//", one)], (path.name, urls)
        if path.suffix != ".css":
            assert not re.search(r"""["'`]([a-z]+:)?//""", text), path.name
