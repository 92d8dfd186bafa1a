"""A project that copied the files of an earlier theme goes on working, and hears what its pages lack.

`Fixtures/earlier-theme` is the theme as it was before pages had care lines, covers and facts; files that haven't changed since then
are not repeated.
"""

import shutil

import pytest
from project import REPOSITORY, Project

EARLIER = REPOSITORY / "Tests/Fixtures/earlier-theme"
FILES = sorted(str(path.relative_to(EARLIER)) for path in EARLIER.rglob("*") if path.is_file())


@pytest.fixture
def sample(scratch) -> Project:
    project = Project(scratch / "sample")
    shutil.copytree(REPOSITORY / "Content", project.folder / "Content")
    return project


def test_there_are_the_files_that_have_changed():
    assert len(FILES) > 15 and {"base.html", "article.html", "tag.html", "assets/site.css"} <= set(FILES)


def test_a_project_with_all_files_of_an_earlier_theme_builds_and_hears_what_is_missing(sample):
    shutil.copytree(EARLIER, sample.folder / "Templates")
    run = sample.build("--today", "2026-12-01")
    assert run.code == 0, run.text
    said = [line for line in run.stderr.splitlines() if ": warning: " in line]
    assert {line.split(": ")[0] for line in said} == {"Templates/article.html", "Templates/tag.html"}, said
    assert any("[template-care-line]" in line for line in said), said
    assert "Templates" in run.text and "<main" in (sample.output / "index.html").read_text()


@pytest.mark.parametrize("name", FILES)
def test_each_file_of_an_earlier_theme_works_among_the_others_of_today(sample, name):
    sample.write("Templates/" + name, (EARLIER / name).read_bytes())
    run = sample.build("--today", "2026-12-01")
    assert run.code == 0, run.text
    assert "error" not in run.stderr, run.stderr
