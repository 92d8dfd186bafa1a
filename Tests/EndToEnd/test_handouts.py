"""Articles and sections for paper: all of the text, open, and with the address of the page as a code that a phone reads."""

import re

import pytest
import qrcode
from project import Project
from qrcode.util import MODE_8BIT_BYTE, QRData

FACTS = """references: [{ id: study, text: Another study. }]
facts: { time: "An hour[^study]" }
decision:
  question: Now or later?
  options: [{ name: Now }, { name: Later }]
  chances: [{ title: It helps, outOf100: [60, 40], source: study }]
"""
URL = "https://www.clinic.example/guide/"
BODY = """Words that are cited.[^a]

> [!CALL]
> A fever.

| A | B | C | D | E | F |
|---|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 | 6 |

## Questions

### Does it hurt?

It can. See [what it hurts](#questions).

[^a]: A study.
"""


@pytest.fixture
def guide(scratch) -> Project:
    project = Project(scratch / "guide")
    project.write("Content/site.yaml", f"title: T\nurl: {URL}\nshare: {{ pictures: false }}\nhandouts: [standard, large]\n"
                  "publisher: { name: Quay Clinic, phone: \"+1 555 0100\", address: { country: US } }\n")
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nWords.\n")
    project.write("Content/skin/index.md", "---\ntitle: Skin\nsummary: All.\n---\n\nWords.\n")
    project.page("skin/first.md", "First", BODY, FACTS)
    project.page("skin/second.md", "Second", BODY.replace("A fever", "Much blood"), FACTS)
    project.page("skin/imprint.md", "Imprint", more="type: page\n")
    project.write("Content/about/index.md", "---\ntitle: About\nsummary: Us.\n---\n\nWords.\n")
    project.page("about/team.md", "Team", more="type: page\n")
    return project


def html(project: Project, path: str) -> str:
    return (project.output / path / "index.html").read_text()


def modules(page: str) -> list[list[bool]]:
    """The dark modules of the code, read from its drawing."""
    svg = re.search(r'<svg class="qr" viewBox="-4 -4 (\d+) \1".*? d="([^"]*)"', page)
    size = int(svg[1]) - 8
    found = [[False] * size for _ in range(size)]
    for part in svg[2].split("M")[1:]:
        x, y, rest = re.fullmatch(r"(\d+) (\d+)\.5(.*)", part).groups()
        x, y = int(x), int(y)
        for move, count in re.findall(r"([hm])(\d+)", rest):
            if move == "h":
                found[y][x:x + int(count)] = [True] * int(count)
            x += int(count)
    return found


def test_articles_and_sections_have_hand_outs_in_two_sizes(guide):
    guide.must_build()
    for path in ("skin/first/handout", "skin/first/handout/large", "skin/handout", "skin/handout/large"):
        page = html(guide, path)
        assert '<meta name="robots" content="noindex">' in page and "<script" not in page and "<nav" not in page, path
        assert f'<link rel="canonical" href="{URL}{path[:path.index("handout")]}">' in page, path
        assert "Quay Clinic" in page and "+1 555 0100" in page and "A study." in page, path
        assert ("large" in re.search(r'<html[^>]*class="([^"]*)"', page)[1]) == path.endswith("large")
    for path in ("skin/imprint", "about", "about/team", ""):
        assert not (guide.output / path / "handout").exists(), path
    assert "handout" not in (guide.output / "sitemap.xml").read_text()
    assert 'href="handout/"' in html(guide, "skin/first") and 'href="handout/large/"' in html(guide, "skin")


def test_nothing_in_a_hand_out_is_folded_scrolls_or_has_an_id_twice(guide):
    guide.must_build()
    page = html(guide, "skin/handout")
    assert page.count("An hour<sup>2</sup>") == 2 and page.count("Now or later?</h2>") == 2, page
    assert page.count("A study.") == 2 and "A fever." in page and "Much blood." in page
    assert "<details>" not in page and page.count("<details open>") == 2
    assert "scroll-hint" not in page and 'tabindex="0"' not in page and 'href="#' not in page
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids)), ids
    labels = re.findall(r'aria-labelledby="([^"]*)"', page)
    assert set(labels) <= set(ids), labels


def test_a_hand_out_is_in_the_language_of_its_page(guide):
    guide.page("skin/tercero.md", "Tercero", "Unas palabras.", "language: es\n")
    guide.must_build()
    page = html(guide, "skin/tercero/handout")
    assert '<html lang="es"' in page and "<title>Tercero – Hoja para imprimir</title>" in page, page[:600]
    assert '<html lang="en"' in html(guide, "skin/handout")


def test_a_hand_out_follows_its_article(guide):
    guide.must_build()
    guide.page("skin/second.md", "Second", "Other words.")
    guide.must_build()
    assert "Other words." in html(guide, "skin/handout") and "Other words." in html(guide, "skin/second/handout")
    assert "A fever." in html(guide, "skin/handout")


@pytest.mark.parametrize("length", [1, 12, 30, 55, 75, 90, 110, 135, 160, 174])
def test_the_code_is_the_one_that_another_program_makes(guide, length):
    slug = "a" * length
    guide.page("skin/coded.md", "Coded", more=f"slug: {slug}\n")
    guide.must_build()
    found = modules(html(guide, f"skin/{slug}"))
    address = f"{URL}skin/{slug}/"
    # Which mask is the best is a matter of opinion in rare cases; here it is read from the code (ISO/IEC 18004, 7.9).
    mask = int("".join(str(int(bit)) for bit in found[8][2:5]), 2) ^ 0b101
    other = qrcode.QRCode(version=(len(found) - 17) // 4, error_correction=qrcode.constants.ERROR_CORRECT_M, border=0,
                          mask_pattern=mask)
    other.add_data(QRData(address.encode(), mode=MODE_8BIT_BYTE), optimize=0)
    other.make(fit=False)
    assert found == [list(map(bool, row)) for row in other.get_matrix()], address
    assert other.version == smallest(len(address))


def smallest(count: int) -> int:
    """The smallest version that holds so many bytes at level M (ISO/IEC 18004, table 7)."""
    return 1 + sum(count > most for most in (14, 26, 42, 62, 84, 106, 122, 152, 180))


def test_an_address_that_fits_no_code_has_none(guide):
    guide.page("skin/long.md", "Long", more="slug: " + "a" * 185 + "\n")
    guide.must_build()
    assert 'class="qr"' not in html(guide, "skin/" + "a" * 185)
