"""Readers load no rules for what their site doesn't have, and all for what it has."""

import pytest
from project import Project

PARTS = {
    "right to left": ("language: ar", "", '[dir=\"rtl\"]'),
    "focus": ("language: en", "image: { file: /a.png, alt: Skin, focus: top }\n", ".y0{"),
    "logo": ("language: en\npublisher: { name: C, logo: a.png }", "", ".plate{"),
}
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
                    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082")


def styles(project: Project) -> str:
    project.must_build()
    return next(project.output.glob("assets/site-*.css")).read_text()


@pytest.mark.parametrize("settings, front, rule", PARTS.values(), ids=PARTS)
def test_rules_come_with_what_they_are_for(tmp_path, settings, front, rule):
    project = Project(tmp_path / "clinic")
    for setting, more, is_wanted in (("language: en", "", False), (settings, front, True)):
        project.write("Content/site.yaml", f"title: T\nurl: https://e.example/\nshare: {{ pictures: false }}\n{setting}\n")
        project.write("Content/a.png", PNG)
        project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nWords.\n")
        project.page("skin.md", "Skin", "Words.", more)
        assert (rule in styles(project)) == is_wanted
