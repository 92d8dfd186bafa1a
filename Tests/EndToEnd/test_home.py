"""The home page leads to what people ask."""

import re

import pytest
from project import Project

HOME = "---\ntitle: Home\ntype: page\n{more}---\n\nWords.\n"
TREATMENTS = {
    "peels/index": "---\ntitle: Peels\nsummary: All.\norder: 2\n---\n",
    "peels/light": "Does it hurt?",
    "peels/strong": "Does it hurt?\n\nYes.\n\n### How long does it take?",
    "lasers/index": "---\ntitle: Lasers\nsummary: All.\norder: 1\n---\n",
    "lasers/scars": "Who can't have it?",
    "lasers/fine": "When can I work?",
    "lasers/narben": "Tut es weh?",
}


@pytest.fixture
def guide(scratch) -> Project:
    project = Project(scratch / "guide")
    project.write("Content/site.yaml", "title: T\nlanguage: en\nurl: https://www.clinic.example/\nshare: { pictures: false }\n")
    project.write("Content/index.md", HOME.format(more=""))
    for path, text in TREATMENTS.items():
        if path.endswith("index"):
            project.write(f"Content/{path}.md", text)
        else:
            project.page(f"{path}.md", path.split("/")[1].title(), f"## Questions\n\n### {text}\n\nAn answer.",
                         "type: treatment\n" + ("language: de\n" if "narben" in path else ""))
    return project


def asked(project: Project) -> list[tuple[str, str]]:
    """The questions of the home page with what they lead to."""
    html = (project.output / "index.html").read_text()
    row = re.search(r'<p class="people-ask">(.*?)</p>', html, re.DOTALL)
    return re.findall(r'<a href="([^"]*)">([^<]*)</a>', row[1]) if row else []


def test_the_first_questions_of_three_treatments_are_links_where_the_clinic_names_none(guide):
    guide.must_build()
    assert asked(guide) == [("lasers/fine/#when-can-i-work", "When can I work?"), ("lasers/scars/#who-cant-have-it", "Who can’t have it?"),
                            ("peels/light/#does-it-hurt", "Does it hurt?")]
    for link, _ in asked(guide):
        path, heading = link.split("#")
        assert f'id="{heading}"' in (guide.output / path / "index.html").read_text()


def test_a_question_is_shown_once(guide):
    (guide.content / "lasers/fine.md").unlink()
    guide.must_build()
    assert [text for _, text in asked(guide)] == ["Who can’t have it?", "Does it hurt?", "How long does it take?"]


def test_a_changed_question_changes_the_home_page_of_the_next_build(guide):
    guide.must_build()
    file = guide.content / "lasers/fine.md"
    file.write_text(file.read_text().replace("When can I work?", "When can I drive?"))
    guide.must_build()
    assert asked(guide)[0] == ("lasers/fine/#when-can-i-drive", "When can I drive?")


@pytest.mark.parametrize("more, shown", [
    ("popular: []\n", []), ("popular:\n  - { title: All lasers, page: lasers/index.md }\n", [("lasers/", "All lasers")]),
])
def test_what_the_clinic_names_comes_instead(guide, more, shown):
    guide.write("Content/index.md", HOME.format(more=more))
    guide.must_build()
    assert asked(guide) == shown
