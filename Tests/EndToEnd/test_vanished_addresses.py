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
    assert run.code == 0 and "'/guide/old-name/' was published before and is gone" in run.stderr
    assert "aliases: [/guide/old-name/]" in run.stderr
    assert run.stderr.count("was published before") == 1
    assert "published before" not in site.build().stderr


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
    assert "Content/other.md: warning: '/guide/other/' was published before" in run.stderr


@pytest.mark.parametrize("line", ["draft: true", "expireOn: 2026-03-01", "publishOn: 2026-04-01"])
@pytest.mark.parametrize("path", ["guide/other.md", "guide/old-name.md", "guide/slow.md", "Big Folder/My page.md"])
def test_what_is_left_out_on_purpose_is_no_news(site, line, path):
    """Wherever the page is, and with its old addresses."""
    slug = "slug: quick\n" if "slow" in path else ""
    aliases = "aliases: [/older/]\n" if "old-name" in path else ""
    site.page(path, "Another", "Words.", slug + aliases)
    site.page("Big Folder/index.md", "Folder", "Words.")
    site.page("Big Folder/stays.md", "Stays", "Words.")
    assert site.build().code == 0
    site.page(path, "Another", "Words.", line + "\n" + slug + aliases)
    run = site.build()
    assert run.code == 0 and "published before" not in run.stderr, run.stderr


def test_the_line_that_the_message_writes_keeps_the_aliases_that_are_there(site):
    text = (site.folder / "Content/guide/old-name.md").read_text()
    (site.folder / "Content/guide/old-name.md").unlink()
    site.write("Content/old-name.md", text)
    run = site.build()
    assert "write aliases: [/older/, /guide/old-name/]" in run.stderr
    site.write("Content/old-name.md", text.replace("aliases: [/older/]", "aliases: [/older/, /guide/old-name/]"))
    assert "published before" not in site.build().stderr


def test_a_section_that_is_a_draft_is_no_news(site):
    site.page("guide/index.md", "Guide", "Words.", "draft: true\n")
    run = site.build()
    assert run.code == 0 and "published before" not in run.stderr, run.stderr


def test_an_alias_that_is_taken_away_is_missed_and_a_topic_is_not(site):
    site.page("guide/old-name.md", "An article", "Words.")
    run = site.build()
    assert run.code == 0 and "'/older/' was published before" in run.stderr
    assert "tags" not in run.stderr
