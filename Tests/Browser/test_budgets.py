"""Pages that load fast on an old phone, and that load nothing from elsewhere."""

import re

ARTICLE = 40 * 1024
STYLES = 20 * 1024
SCRIPTS = 3 * 1024

LOADED = "//@src | //@srcset | //@poster | //object/@data | //image/@href | //use/@href"
LOADED_LINKS = "//link[contains-word]/@href".replace("contains-word", " or ".join(
    f"contains(concat(' ', @rel, ' '), ' {word} ')" for word in ("stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload",
                                                                "prefetch", "preconnect", "dns-prefetch", "manifest")))


def test_articles_are_small(site, article_path):
    size = site.file(article_path).stat().st_size
    assert size <= ARTICLE, f"{size} bytes"


def test_style_sheets_are_small(site):
    sizes = {path.name: path.stat().st_size for path in site.output.rglob("*.css")}
    assert sizes and all(size <= STYLES for size in sizes.values()), sizes


def test_scripts_are_small_together(site):
    sizes = {path.name: path.stat().st_size for path in site.output.rglob("*.*js")}
    assert sum(sizes.values()) <= SCRIPTS, sizes


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
