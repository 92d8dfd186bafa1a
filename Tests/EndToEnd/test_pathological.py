"""Texts that make other programs slow are answered at once: each of these projects has its limit, for a release build."""

import shutil
import subprocess
import time
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
    start = time.monotonic()
    run = project.build("-q")
    duration = time.monotonic() - start
    assert run.code == 1, run.text[:2000]
    assert duration < limit, f"{duration:.1f} s"


def test_there_are_such_projects():
    assert len(LIMITED) >= 15
