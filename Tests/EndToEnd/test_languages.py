"""A page in another language than the site's: screen readers must know the language of each text (WCAG 2.2, 3.1.2)."""

import json
from xml.etree import ElementTree

import html5lib
import pytest
from project import Project

SITE = """title: Words of the clinic
url: https://www.clinic.example/
language: en
publisher: { name: Quay, phone: "+1 555 0100", address: { country: US } }
share: { pictures: false }
handouts: [standard]
disclaimer: "ENGLISH: general information."
disclosure: "ENGLISH: we earn money."
banner: { kind: info, text: "ENGLISH: we have moved.", page: first.md, until: 2099-01-01 }
navigation:
  - { title: ENGLISH skin, page: first.md }
  - { title: ENGLISH scars, page: scars/index.md }
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Project:
    project = Project(tmp_path_factory.mktemp("languages") / "guide")
    project.write("Content/site.yaml", SITE)
    project.write("Content/index.md", "---\ntitle: ENGLISH home\ntype: page\n---\n\nWords.\n")
    project.write("Content/tags.yaml", "skin: { title: ENGLISH topic }\n")
    project.page("first.md", "ENGLISH first", "Words.\n\n> [!CALL]\n> ENGLISH words.\n", "tags: [skin]\n")
    project.write("Content/scars/index.md", "---\ntitle: ENGLISH scars\nsummary: ENGLISH guide.\n---\n\nWords.\n")
    project.page("scars/second.md", "ENGLISH second", "ENGLISH words.")
    project.page("scars/segunda.md", "SPANISH segunda", "SPANISH texto.\n\n> [!CALL]\n> SPANISH texto.\n",
                 "language: es\ntags: [skin]\nrelated: [/first.md]\n")
    project.write("Content/heridas/index.md",
                  "---\ntitle: SPANISH heridas\nsummary: SPANISH guía.\nlanguage: es\n---\n\nTexto.\n")
    project.page("heridas/tercera.md", "SPANISH tercera", "SPANISH texto.", "language: es\n")
    project.must_build()
    return project


@pytest.fixture(scope="module")
def pages(project) -> dict[str, list[tuple[str, str]]]:
    """Each page's texts, with their language."""

    def texts(element, language):
        language = element.get("lang", language)
        if element.tag in ("script", "style", "title"):
            return
        if (element.text or "").strip():
            yield element.text, language
        for child in element:
            if isinstance(child.tag, str):
                yield from texts(child, language)
            if (child.tail or "").strip():
                yield child.tail, language

    return {str(path.relative_to(project.output)): list(texts(
        html5lib.parse(path.read_text(), namespaceHTMLElements=False), "")) for path in project.output.rglob("*.html")}


def test_each_text_says_its_language(pages):
    found = [(path, text, language) for path, all in pages.items() for text, language in all
             if "ENGLISH" in text and language != "en" or "SPANISH" in text and language != "es"]
    assert found == []


def test_texts_of_both_languages_are_on_pages_of_both(pages):
    for path in ("scars/segunda/index.html", "scars/second/index.html", "index.html", "a-z/index.html", "when-to-call/index.html"):
        words = " ".join(text for text, _ in pages[path])
        assert "ENGLISH" in words and "SPANISH" in words, path
    spanish = " ".join(text for text, language in pages["scars/segunda/index.html"] if language == "en")
    for words in ("ENGLISH: general", "ENGLISH: we earn", "ENGLISH: we have", "ENGLISH skin", "ENGLISH scars", "ENGLISH first",
                  "ENGLISH second", "ENGLISH topic"):
        assert words in spanish, words


def test_entries_of_the_feed_say_theirs(project):
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(project.output / "feed.xml").getroot()
    entries = {entry.findtext(atom + "title"): entry.get("{http://www.w3.org/XML/1998/namespace}lang")
               for entry in feed.iter(atom + "entry")}
    assert len(entries) > 2 and all((language == "es") == ("SPANISH" in title) for title, language in entries.items())


def test_results_of_the_search_say_theirs(project):
    """The page's script gives it to the entry of the list."""
    results = [json.loads(path.read_text()) for path in (project.output / "search/data/pages").glob("*.json")]
    languages = {result["title"]: result.get("lang") for result in results}
    assert len(languages) > 3
    assert all(language == ("es" if "SPANISH" in title else None) for title, language in languages.items())
