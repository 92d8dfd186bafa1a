"""Texts that make other programs slow are answered at once: each of these projects has its limit, in CPU
time of a release build."""

import shutil
import subprocess
from pathlib import Path

import pytest
from project import REPOSITORY, Project

LIMITED = sorted(path.parent for path in (REPOSITORY / "Tests/Fixtures/bad").glob("*/limit-seconds.txt"))


@pytest.mark.parametrize("fixture", LIMITED, ids=lambda path: path.name)
def test_a_project_that_is_made_to_be_slow_is_answered_in_time(scratch, fixture: Path):
    shutil.copytree(fixture, scratch / "project")
    project = Project(scratch / "project")
    if (fixture / "make.sh").exists():
        subprocess.run(["sh", "make.sh"], cwd=project.folder, check=True)
    limit = float((fixture / "limit-seconds.txt").read_text())
    run = project.build("-q")
    assert run.code == 1, run.text[:2000]
    assert run.cpu < limit, f"{run.cpu:.1f} s"


def seconds(project: Project, code: int) -> float:
    """The CPU time of a build, which must end with the code."""
    run = project.build("-q")
    assert run.code == code, run.text[:2000]
    return run.cpu


def test_many_links_to_one_of_many_headings_are_checked_in_time(project):
    project.page("a.md", "A", "".join(f"## {number:x}\n" for number in range(100_000)))
    project.page("b.md", "B", "[a](a.md#18000)\n\n" * 50_000)
    assert seconds(project, 0) < 4


def test_many_links_to_nothing_are_reported_in_time(project):
    """As after a folder of a large site was renamed."""
    for number in range(4500):
        project.page(f"some-quite-long-article-name-{number}.md", f"Article {number}")
    project.page("b.md", "B", "".join(f"[a](some-quite-long-article-nam-{number}.md)\n\n" for number in range(3000)))
    assert seconds(project, 1) < 4


def test_there_are_such_projects():
    assert len(LIMITED) >= 15
