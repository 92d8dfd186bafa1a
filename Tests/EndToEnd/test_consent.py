"""A photograph of a patient is on the site where, and as long as, the patient agreed to it."""

import json
import re

import pytest
from project import TODAY, Project, Run, execute, program, tree
from test_photographs import photograph
from test_pictures import exif, saved

RESULT = """results:
  - before: {{ file: before.jpg, alt: Raised scars }}
    after: {{ file: after.jpg, alt: Flatter scars }}
    treatment: Microneedling of the cheeks
    sessions: 4
    consent: {{ id: C-7, day: 2025-01-02, ends: {ends}, scope: [{scope}] }}
"""
LAST_DAY, AFTERWARDS = "2026-06-30", "2026-07-01"


@pytest.fixture
def clinic(scratch) -> Project:
    project = Project(scratch / "clinic")
    project.write("Content/site.yaml", "title: T\nurl: https://www.clinic.example/guide/\nshare: { pictures: false, networks: [x] }\n")
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nWords.\n")
    project.write("Content/guide/index.md", "---\ntitle: Guide\nsummary: All.\n---\n\nWords.\n")
    for name in ("before", "after"):
        project.write(f"Content/guide/{name}.jpg", saved(photograph(1300, 900), "JPEG", exif=exif(1)))
    show(project)
    return project


def show(project: Project, ends: str = AFTERWARDS, scope: str = "website", more: str = "") -> None:
    project.page("guide/scars.md", "Scars", more=RESULT.format(ends=ends, scope=scope) + more)


def traces(project: Project) -> list[str]:
    return [path for path in tree(project.output) if re.search(r"(before|after)\b.*\.(jpg|webp)|share\.jpg", path)]


def test_the_photographs_are_shown_with_what_a_reader_must_know(clinic):
    assert clinic.build().code == 0
    page = (clinic.output / "guide/scars/index.html").read_text()
    for words in ("Results differ from person to person", "Raised scars", "Flatter scars", "Microneedling of the cheeks", "4 visits",
                  "written consent"):
        assert words in page, words
    assert "C-7" not in "".join(path.read_text(errors="replace") for path in clinic.output.rglob("*.*") if path.is_file())


def test_they_are_never_the_picture_that_networks_show(clinic):
    assert clinic.build().code == 0
    page = (clinic.output / "guide/scars/index.html").read_text()
    assert not re.search(r"og:image|twitter:image\"", page) and not (clinic.output / "guide/scars/share.jpg").exists()
    show(clinic, more="share: { image: after.jpg }\n")
    refused = clinic.build()
    assert refused.code == 1 and "scope: [website, sharing]" in refused.stderr, refused.text
    show(clinic, scope="website, sharing", more="share: { image: after.jpg }\n")
    allowed = clinic.build()
    assert allowed.code == 0, allowed.text
    assert "guide/after.jpg" in (clinic.output / "guide/scars/index.html").read_text()


def test_on_the_day_on_which_the_consent_ends_nothing_of_them_is_left(clinic):
    clinic.must_build("--today", LAST_DAY)
    assert len(traces(clinic)) == 10, traces(clinic)
    run = clinic.build("--today", AFTERWARDS)
    assert run.code == 0 and "the consent has ended" in run.stderr, run.text
    assert not traces(clinic)
    page = (clinic.output / "guide/scars/index.html").read_text()
    assert "Results differ" not in page and "before" not in page


def test_of_a_page_that_is_left_out_no_photograph_is_published(clinic):
    clinic.must_build()
    show(clinic, more="draft: true\n")
    clinic.must_build()
    assert not traces(clinic)


@pytest.mark.parametrize("use", ["image: { file: after.jpg, alt: x }\n", "share: { pinImage: after.jpg }\n"])
def test_another_page_can_not_use_them(clinic, use):
    clinic.page("guide/other.md", "Other", more=use)
    run = clinic.build()
    assert run.code == 1 and "[consent]" in run.stderr, run.text


@pytest.mark.parametrize("path, text", [
    ("Content/people/a.yaml", "name: A\nbio: B.\nphoto: { file: ../guide/after.jpg, alt: x }\n"),
    ("Content/places/a.yaml", "name: A\nmap: { file: ../guide/after.jpg, alt: x }\n"),
    ("Content/site.yaml", "title: T\nurl: https://www.clinic.example/\npublisher: { logo: guide/after.jpg }\n"),
    ("Content/site.yaml", "title: T\nurl: https://www.clinic.example/\nshare: { image: guide/after.jpg }\n"),
])
def test_no_settings_can_use_them(clinic, path, text):
    clinic.write(path, text)
    run = clinic.build()
    assert run.code == 1 and "[consent]" in run.stderr, run.text


@pytest.mark.parametrize("link", ["![x](after.jpg)", "[x](after.jpg)", "[x]: /guide/after.jpg\n\nWords ![x]"])
def test_no_text_can_use_them(clinic, link):
    clinic.page("guide/other.md", "Other", link)
    run = clinic.build()
    assert run.code == 1 and "[consent]" in run.stderr, run.text


def test_a_consent_that_lasts_longer_counts(clinic):
    clinic.page("guide/again.md", "Again", more=RESULT.format(ends="2027-01-01", scope="website"))
    clinic.must_build("--today", AFTERWARDS)
    assert len(traces(clinic)) == 10
    assert "Results differ" in (clinic.output / "guide/again/index.html").read_text()
    assert "Results differ" not in (clinic.output / "guide/scars/index.html").read_text()


def test_the_list_of_consents_says_when_each_ends(clinic):
    def listed(today: str) -> list[dict]:
        run = execute([program(), "list", "consents", "-C", clinic.folder, "--today", today, "--format", "json"])
        assert run.code == 0, run.text
        return json.loads(run.stdout)
    one = listed(LAST_DAY)[0]
    assert (one["id"], one["ends"], one["state"], one["scope"]) == ("C-7", AFTERWARDS, "shown", "website")
    assert "before.jpg" in one["photographs"] and one["file"] == "Content/guide/scars.md"
    assert listed(AFTERWARDS)[0]["state"] == "ended"


def test_a_consent_that_ends_soon_is_announced(clinic):
    assert "consent" not in clinic.build("--today", "2026-05-01").stderr
    assert "ends in 60 days" in clinic.build("--today", "2026-05-02").stderr
    assert "ends in 1 day;" in clinic.build("--today", LAST_DAY).stderr


def test_claims_and_words_of_results_are_checked(clinic):
    clinic.page("guide/scars.md", "Scars", more=RESULT.format(ends=AFTERWARDS, scope="website").replace(
        "    sessions: 4\n", "    sessions: 4\n    note: The treatment is completely painless.\n"))
    run = execute_check(clinic)
    assert "claim-painless" in run.stdout + run.stderr, run.text


def execute_check(project: Project) -> Run:
    return execute([program(), "check", "-C", project.folder, "--today", TODAY])
