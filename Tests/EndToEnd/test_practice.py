"""Places, prices and banners say what their files say, on the days for which they are written."""

import json
import re

import pytest
from project import Project

PLACE = """name: Quay Street
phone: "+44 23 9200 0000"
outOfHours: {{ phone: "111" }}
openingHours:
  - {{ days: mon-fri, from: 08:00, to: 12:30 }}
  - {{ days: mon-fri, from: 13:30, to: 18:00 }}
  - {{ days: "wed, sat", from: 19:00, to: 20:05 }}
exceptions:
  - {{ from: 2026-12-24, until: 2026-12-27, closed: true, note: Christmas }}
  - {{ from: 2026-12-31, opens: 09:00, closes: 12:00 }}
{more}"""
PRICES = """currency: {currency}
validFrom: 2026-01-01
groups:
  - title: Repairs
    items:
      - {{ id: crown, name: Crown, from: 1550, to: 1750, page: guide/crowns.md }}
      - {{ id: filling, name: Filling, from: 95.50 }}
      - {{ id: mould, name: Mould, from: 9.05 }}
"""


@pytest.fixture
def clinic(scratch) -> Project:
    project = Project(scratch / "clinic")
    settings(project, "en-GB")
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nWords.\n")
    project.write("Content/guide/index.md", "---\ntitle: Guide\nsummary: All.\n---\n\nWords.\n")
    project.page("guide/crowns.md", "Crowns", "A crown costs {price:crown}, a filling {price:filling}, a mould {price:mould}.",
                 "facts: { priceFrom: crown }\n")
    project.write("Content/places/quay.yaml", PLACE.format(more=""))
    project.write("Content/prices.yaml", PRICES.format(currency="GBP"))
    return project


def settings(project: Project, language: str, more: str = "") -> None:
    project.write("Content/site.yaml", f"title: T\nlanguage: {language}\nurl: https://www.clinic.example/\n"
                  f"share: {{ pictures: false }}\npublisher: {{ name: C, phone: \"+44 23 9200 0000\", address: {{ country: GB }} }}\n{more}")


def text(project: Project, path: str) -> str:
    html = (project.output / path / "index.html").read_text()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", html[html.index("<main"):])).replace("\u2060", "").replace("\u00a0", " ")


@pytest.mark.parametrize("language, hours, amounts", [
    ("en-GB", "Monday – Friday8:00 – 12:30, 13:30 – 18:00 Wednesday, Saturday19:00 – 20:05", ("£1,550", "£95.50", "£9.05")),
    ("en", "Monday – Friday8:00 am – 12:30 pm, 1:30 pm – 6:00 pm Wednesday, Saturday7:00 pm – 8:05 pm", ("£1,550", "£95.50", "£9.05")),
    ("de", "Montag – Freitag8:00 – 12:30, 13:30 – 18:00 Mittwoch, Samstag19:00 – 20:05", ("1.550 £", "95,50 £", "9,05 £")),
    ("pt", "Segunda-feira – Sexta-feira8:00 – 12:30", ("£ 1.550", "£ 95,50", "£ 9,05")),
    ("es-US", "Lunes – Viernes8:00 a. m. – 12:30 p. m.", ("£1,550", "£95.50", "£9.05")),
])
def test_hours_and_amounts_are_written_as_the_language_writes_them(clinic, language, hours, amounts):
    settings(clinic, language)
    clinic.must_build()
    assert hours in text(clinic, "places").replace(" Sa", " Sa"), text(clinic, "places")
    for page in ("prices", "guide/crowns"):
        assert all(amount in text(clinic, page) for amount in amounts), text(clinic, page)
    cost = re.search("A crown costs (.*?), a filling", text(clinic, "guide/crowns"))[1]
    assert cost.startswith(amounts[0] + "–") and cost != amounts[0] + "–", cost


def test_a_currency_without_a_sign_that_all_know_is_named(clinic):
    clinic.write("Content/prices.yaml", PRICES.format(currency="CHF"))
    clinic.must_build()
    assert "CHF 1,550" in text(clinic, "guide/crowns")


def test_days_that_have_passed_are_no_longer_told(clinic):
    clinic.must_build("--today", "2026-12-27")
    assert "Closed (Christmas)" in text(clinic, "places")
    run = clinic.build("--today", "2026-12-28")
    assert run.code == 0 and "these days have passed" in run.stderr
    assert "Christmas" not in text(clinic, "places") and "9:00 – 12:00" in text(clinic, "places")


def test_texts_and_the_navigation_lead_to_pages_that_are_made_of_settings(clinic):
    clinic.write("Content/people/osei.yaml", "name: Amara Osei\nbio: A dentist.\nplaces: [quay]\n")
    clinic.page("guide/links.md", "Links", "[a](/prices.yaml) [b](../places/quay.yaml) [c](/people/osei.yaml)")
    settings(clinic, "en", "navigation: [{ title: Prices, page: prices.yaml }, { title: Us, page: places/quay.yaml }]\n")
    clinic.must_build()
    page = (clinic.output / "guide/links/index.html").read_text()
    for link in ("../../prices/", "../../places/#quay", "../../people/osei/"):
        assert f'href="{link}"' in page, link
    assert '<a href="../../places/#quay">Quay Street</a>' in (clinic.output / "people/osei/index.html").read_text()
    assert 'href="./" aria-current="page"' in (clinic.output / "prices/index.html").read_text()


def test_programs_hear_the_hours_of_the_one_place_that_all_pages_show(clinic):
    def hours() -> list:
        html = (clinic.output / "index.html").read_text()
        graph = json.loads(re.search(r'application/ld\+json">(.*?)</script>', html, re.S)[1])["@graph"]
        return next(node for node in graph if node["@type"] == "MedicalClinic").get("openingHoursSpecification", [])
    clinic.must_build()
    assert [(one["opens"], one["closes"], len(one["dayOfWeek"])) for one in hours()] == [
        ("08:00", "12:30", 5), ("13:30", "18:00", 5), ("19:00", "20:05", 2)]
    assert "Opening hours" in (clinic.output / "index.html").read_text()
    clinic.write("Content/places/other.yaml", "name: Other\n")
    clinic.must_build()
    assert not hours() and "Opening hours" not in (clinic.output / "index.html").read_text()


def test_the_number_for_the_night_is_there_where_worried_people_look(clinic):
    clinic.page("guide/after.md", "After", "> [!CALL]\n> A fever.")
    clinic.must_build()
    assert 'href="tel:111"' in (clinic.output / "guide/after/index.html").read_text()
    clinic.write("Content/places/other.yaml", "name: Other\noutOfHours: { phone: \"116 117\" }\n")
    clinic.must_build()
    assert 'href="tel:111"' not in (clinic.output / "guide/after/index.html").read_text()


def test_a_banner_is_there_on_its_days_and_on_all_pages(clinic):
    settings(clinic, "en", "banner: { kind: closed, text: 'Closed & locked.', from: 2026-12-20, until: 2026-12-28 }\n")
    for day, is_there in (("2026-12-19", False), ("2026-12-20", True), ("2026-12-27", True), ("2026-12-28", False)):
        clinic.must_build("--today", day)
        for page in ("index.html", "guide/crowns/index.html", "prices/index.html", "404.html"):
            html = (clinic.output / page).read_text()
            assert ("Closed &amp; locked." in html) == is_there, (day, page)


def test_a_banner_names_values_that_exist(clinic):
    settings(clinic, "en", "banner: { text: 'Call {fone}.', until: 2026-03-28 }\n")
    run = clinic.build()
    assert run.code == 1 and "there is no value '{fone}'" in run.stderr and "site.yaml:6" in run.stderr, run.text
