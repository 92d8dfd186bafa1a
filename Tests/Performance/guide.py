"""The made-up site: what it says about itself, and where its pages are."""

TITLE = "Clear Skin Guide"
URL = "https://www.example.org/guide/"
LANGUAGE = "en"
DESCRIPTION = "Plain guides to skin treatments."
PUBLISHER = "Example Dermatology"
DISCLAIMER = ("This page is general information. It is not advice for you personally. "
              "Ask a clinician about your own health.")
NAVIGATION = {"Start": "", "First steps": "section-0001"}
# Pinterest takes no link without an image. When this is empty, neither side has an image or that link.
SHARE_IMAGE = "images/share-default.png"
AUTHOR_ID = "editorial-team"
AUTHOR = {"name": "Editorial Team", "role": "Writers"}

HOME = "Each section of this guide holds plain articles about one part of a treatment. Read them in any order."
ARTICLES_A_SECTION = 100


def section_of(article: int) -> int:
    """Sections and articles are counted from 1."""
    return (article - 1) // ARTICLES_A_SECTION + 1


def section_count(articles: int) -> int:
    return section_of(articles)


def section_folder(section: int) -> str:
    return f"section-{section:04}"


def section_title(section: int) -> str:
    return f"Guides of section {section}"


def section_summary(section: int) -> str:
    return f"What patients ask most, part {section}."


def article_name(article: int) -> str:
    return f"article-{article:05}"


def pages(articles: int) -> list[str]:
    """The folder of every `index.html` that a build must write, relative to its output; the home page's is empty."""
    sections = [section_folder(section) for section in range(1, section_count(articles) + 1)]
    return ["", *sections, *map(article_page, range(1, articles + 1))]


def article_page(article: int) -> str:
    return f"{section_folder(section_of(article))}/{article_name(article)}"
