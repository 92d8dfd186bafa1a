"""What drawing pictures needs may be missing, broken or slow; a build says so, and the site is whole."""

import os
import struct

import pytest
from project import Project


@pytest.fixture
def site(scratch) -> Project:
    project = Project(scratch / "project")
    project.write("Content/site.yaml", "title: Clear skin\nurl: https://www.example.org/\n")
    project.page("index.md", "Home", "Words.", "type: page\n")
    project.page("a.md", "An article", "Words.")
    return project


def without_library(folder) -> dict[str, str]:
    """An environment in which librsvg can't be loaded."""
    folder.mkdir()
    (folder / "librsvg-2.so.2").write_text("no library")
    return os.environ | {"LD_LIBRARY_PATH": str(folder)}


def test_without_the_library_the_site_is_built_and_one_warning_says_what_to_install(site, scratch):
    run = site.build(env=without_library(scratch / "libraries"))
    assert run.code == 0, run.stderr
    assert run.stderr.count("librsvg2-2") == 1
    assert not list(site.output.rglob("*.png"))
    assert "og:image" not in (site.output / "a/index.html").read_text()


def test_nobody_misses_the_library_who_has_pictures_or_wants_none(site, scratch):
    site.write("Content/site.yaml",
               "title: Clear skin\nurl: https://www.example.org/\nshare: { networks: [x], pictures: false }\n")
    run = site.build(env=without_library(scratch / "libraries"))
    assert run.code == 0 and run.stderr == ""


def test_pictures_come_when_the_library_does(site, scratch):
    site.build(env=without_library(scratch / "libraries"))
    run = site.build()
    assert run.code == 0, run.stderr
    for name, size in (("share.png", (1200, 630)), ("pin.png", (1000, 1500))):
        assert struct.unpack(">II", (site.output / "a" / name).read_bytes()[16:24]) == size


def test_a_hundred_pictures_are_drawn_in_time_and_none_twice(site):
    for number in range(48):
        site.page(f"b{number}.md", f"Article {number} about skin and what it needs", "Words.")
    run = site.build()
    assert run.code == 0, run.stderr
    assert len(list(site.output.rglob("*.png"))) == 100
    # 1,000 in a minute on two cores would be 12; other processors are slower.
    assert run.cpu < 25
    site.page("b1.md", "Another title", "Words.")
    again = site.build()
    assert again.code == 0
    assert again.cpu < run.cpu / 3
