"""An address that was published and is gone is said once, with the line that keeps its links alive."""

import pytest
from project import Project


@pytest.fixture
def site(scratch) -> Project:
    project = Project(scratch / "project")
    project.write("Content/site.yaml", "title: Clear skin\nurl: https://www.example.org/learn/\nshare: { networks: [x], pictures: false }\n")
    project.page("index.md", "Home", "Words.", "type: page\n")
    project.page("guide/index.md", "Guide", "Words.")
    project.page("guide/old-name.md", "An article", "Words.", "tags: [skin]\naliases: [/older/]\n")
    project.page("guide/other.md", "Another", "Words.")
    project.must_build()
    return project


def test_a_page_that_was_renamed_needs_an_alias(site):
    site.page("guide/new-name.md", "An article", "Words.", "tags: [skin]\naliases: [/older/]\n")
    (site.folder / "Content/guide/old-name.md").unlink()
    run = site.build("--strict")
    assert run.code == 1
    run = site.build()
    assert run.code == 0 and "'/guide/old-name/' was in the last publication and is gone" in run.stderr
    assert "aliases: [/guide/old-name/]" in run.stderr
    assert run.stderr.count("was in the last publication") == 1
    assert "publication" not in site.build().stderr


def test_the_alias_that_the_message_writes_is_enough(site):
    site.page("guide/new-name.md", "An article", "Words.", "aliases: [/guide/old-name/, /older/]\n")
    (site.folder / "Content/guide/old-name.md").unlink()
    run = site.build("--strict")
    assert run.code == 0, run.stderr


def test_a_page_that_was_moved_is_named(site):
    text = (site.folder / "Content/guide/other.md").read_text()
    (site.folder / "Content/guide/other.md").unlink()
    site.write("Content/other.md", text)
    run = site.build()
    assert "Content/other.md: warning: '/guide/other/' was in the last publication" in run.stderr


@pytest.mark.parametrize("line", ["draft: true", "expireOn: 2026-03-01", "publishOn: 2026-04-01"])
def test_what_is_left_out_on_purpose_is_no_news(site, line):
    site.page("guide/other.md", "Another", "Words.", line + "\n")
    run = site.build("--strict")
    assert run.code == 0, run.stderr


def test_an_alias_that_is_taken_away_is_missed_and_a_topic_is_not(site):
    site.page("guide/old-name.md", "An article", "Words.")
    run = site.build()
    assert run.code == 0 and "'/older/' was in the last publication" in run.stderr
    assert "tags" not in run.stderr
