"""A text about which a build only warns is shown all the same: a banner, a day on which the clinic is closed, a comparison."""

import pytest
from project import Project

SITE = """title: T
url: https://www.clinic.example/
language: en
publisher: { name: Quay, phone: "+44 (0)20 7946 0000", address: { country: GB } }
share: { pictures: false, networks: [facebook] }
"""
TEXTS = {
    "banner": ("Content/site.yaml", SITE + "banner: { kind: closed, text: \"We are **closed** today.\", until: 2099-12-28 }\n",
               "skin/index.html", "We are **closed** today."),
    "closed": ("Content/places/quay.yaml", "name: Quay\nphone: \"+44 20 7946 0000\"\naddress: { city: Portsmouth, country: GB }\n"
               "openingHours:\n  - { days: mon-fri, from: 08:00, to: 18:00 }\n"
               "exceptions:\n  - { from: 2099-12-24, until: 2099-12-27, closed: true, note: “Christmas” }\n",
               "places/index.html", "“Christmas”"),
    "comparison": ("Content/skin.md", "---\ntitle: Skin\nsummary: What it is.\ndecision:\n  question: Is it *right* for me?\n"
                   "  options: [{ name: Now }, { name: Later }]\n---\n\nWords.\n", "skin/index.html", "Is it *right* for me?"),
    "register": ("Content/people/jo.yaml", "name: Jo Lee\ncredentials: MD\nrole: Doctor\nbio: Words.\n"
                 "register: { body: \"**GMC**\", number: \"123\", url: \"https://register.example/\" }\n",
                 "people/jo/index.html", "**GMC**"),
}


@pytest.mark.parametrize("file, content, page, text", TEXTS.values(), ids=TEXTS)
def test_a_text_that_is_warned_of_is_shown(tmp_path, file, content, page, text):
    project = Project(tmp_path / "clinic")
    project.write("Content/site.yaml", SITE)
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nCall {phone}.\n")
    project.page("skin.md", "Skin", "Words.")
    project.write(file, content)
    run = project.must_build()
    assert run.stderr.count("is plain text, so readers would see these marks") == 1, run.text
    assert text in (project.output / page).read_text()


def test_a_number_that_is_written_for_people_abroad_is_no_other_number(tmp_path):
    project = Project(tmp_path / "clinic")
    project.write("Content/site.yaml", SITE)
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nCall {phone}.\n\n> [!EMERGENCY]\n> Or {emergency}.\n")
    assert project.must_build().stderr == ""
    assert (project.output / "index.html").read_text().count('href="tel:999"') > 1


def test_whom_to_call_at_night_is_known_where_one_place_says_it(tmp_path):
    project = Project(tmp_path / "clinic")
    project.write("Content/site.yaml", SITE)
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nWords.\n")
    project.page("skin.md", "Skin", "Words.\n\n> [!CALL]\n> Fever.\n")
    project.write("Content/places/quay.yaml", "name: Quay\naddress: { city: Portsmouth, country: GB }\n"
                  "outOfHours: { phone: \"111\", text: NHS 111 }\n")
    project.write("Content/places/harbour.yaml", "name: Harbour\naddress: { city: Gosport, country: GB }\n")
    project.must_build()
    assert 'href="tel:111"' in (project.output / "skin/index.html").read_text().split("<main")[1]
