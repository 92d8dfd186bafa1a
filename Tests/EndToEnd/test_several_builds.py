"""Builds that run at the same time."""

import fcntl
import os
import re
import subprocess

from project import PATIENCE, difference, revise
from strace import held, needs_holding


def test_of_many_builds_at_once_none_crashes_and_the_site_is_whole(project):
    project.must_build()
    expected = project.copy(project.folder.parent / "expected")
    revise(expected)
    expected.must_build()
    for _ in range(5):
        revised = project.copy(project.folder.parent / "revised")
        revise(revised)
        builds = [subprocess.Popen(revised.command(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(6)]
        for build in builds:
            _, message = build.communicate(timeout=PATIENCE)
            assert build.returncode in (0, 2) and (build.returncode == 0 or b"sitegen: error: " in message)
        assert not difference(expected.site(), revised.site())
        revised.must_build()
        assert not difference(expected.site(), revised.site())
        assert not revised.leftovers()


def test_a_second_build_at_the_same_time_is_refused_and_says_which_process_is_at_work(project):
    project.must_build()
    before = project.site()
    revise(project)
    with open(project.work / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write(str(os.getpid()))
        lock.flush()
        run = project.build()
        assert run.code == 2
        assert re.search(rf"another build \(process {os.getpid()}\)", run.stderr), run.stderr
        assert not difference(before, project.site())
    project.must_build()
    assert not project.leftovers()


@needs_holding
def test_the_lock_names_the_build_that_holds_it(project):
    project.must_build()
    revise(project)
    with held(project, "syncfs") as build:
        holder = (project.work / "lock").read_text()
        run = project.build()
        assert run.code == 2 and f"process {holder})" in run.stderr
        assert holder == str(build.pid)


@needs_holding
def test_two_first_builds_after_one_another_both_succeed(project):
    with held(project, "flock"):
        project.must_build()


@needs_holding
def test_a_build_that_waited_for_the_lock_removes_what_the_other_build_added(project):
    """Else the withdrawn page is published for ever, and a page of its name can't be built any more."""
    project.must_build()
    project.page("about.md", "About us", "Other words.", "type: page\naliases: [/team/]\n")
    with held(project, "flock"):
        project.page("withdrawn.md", "Withdrawn")
        project.must_build()
        (project.content / "withdrawn.md").unlink()
    project.must_build()
    assert not (project.output / "withdrawn").exists()
