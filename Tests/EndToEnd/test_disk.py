"""Disks that are full, read-only, or another file system than the output: real ones, mounted for the test (as root)."""

import os
import signal
from pathlib import Path

import pytest
from project import Project, add_foreign_files, difference, revise, sample, tree
from strace import needs_strace, needs_x86, tampering


def fill(disk: Path, leave: int) -> Path:
    """Fills a small disk up, but for some bytes."""
    filler = disk / "filler"
    free = os.statvfs(disk)
    filler.write_bytes(b"x" * max(0, free.f_bavail * free.f_bsize - leave))
    return filler


# A full disk

def test_a_first_build_on_a_full_disk_publishes_nothing_and_says_where(mounts, scratch):
    project = sample(mounts.memory(scratch / "disk", "size=4m") / "project")
    filler = fill(scratch / "disk", leave=16_384)
    run = project.build()
    assert run.code == 2
    assert str(project.work) in run.stderr and "No space left on device" in run.stderr
    assert not project.output.exists()
    filler.unlink()
    project.must_build()
    assert not project.leftovers()


def test_a_rebuild_on_a_full_disk_leaves_the_old_site(mounts, scratch):
    project = sample(mounts.memory(scratch / "disk", "size=4m") / "project")
    project.must_build()
    add_foreign_files(project, scratch / "outside" / "secret.txt")
    project.must_build()
    old = project.site()
    revise(project)
    filler = fill(scratch / "disk", leave=8_192)
    run = project.build()
    assert run.code == 2
    assert str(project.work) in run.stderr and "No space left on device" in run.stderr
    assert not difference(old, project.site())
    filler.unlink()
    project.must_build()
    assert not project.leftovers()


@pytest.mark.parametrize("limit", ["bytes", "files"])
def test_however_little_room_is_left_the_output_is_the_old_site_or_the_new_one(mounts, scratch, limit):
    """From no room at all, a page of memory or a file more each time, until the build succeeds."""
    before = sample(scratch / "project")
    before.must_build()
    add_foreign_files(before, scratch / "outside" / "secret.txt")
    before.must_build()
    old = before.site()
    revise(before)
    after = before.copy(scratch / "after")
    after.must_build()
    new = after.site()
    entries = len(tree(before.folder)) + 2  # of the disk: its own folder and the project's
    failures = 0
    for step in range(160):
        room = f"size=4m,nr_inodes={entries + step}" if limit == "files" else "size=4m"
        disk = mounts.memory(scratch / "disk", room)
        project = before.copy(disk / "project")
        if limit == "bytes":
            fill(disk, leave=4096 * step)
        run = project.build()
        site = project.site()
        mounts.remove()
        assert run.code in (0, 2), run.text
        assert not difference(new if run.code == 0 else old, site), run.text
        if run.code == 0:
            break
        assert "No space left on device" in run.stderr
        failures += 1
    else:
        pytest.fail("no room was enough")
    assert failures >= 3


# A disk that may not be written

def test_a_read_only_project_is_left_alone_and_the_message_says_so(mounts, project):
    project.must_build()
    old = project.site()
    revise(project)
    mounts.bind(project.folder, read_only=True)
    run = project.build()
    assert run.code == 2
    assert str(project.folder) in run.stderr and "Read-only file system" in run.stderr
    assert not difference(old, project.site())


def test_a_read_only_output_is_left_alone_and_the_message_says_so(mounts, project):
    project.must_build()
    old = project.site()
    revise(project)
    mounts.bind(project.output, read_only=True)
    run = project.build()
    assert run.code == 2
    assert not difference(old, project.site())
    assert "Public" in run.stderr and "Read-only file system" in run.stderr


# An output folder that is a mount point



@pytest.fixture
def mounted(mounts, project) -> Project:
    """The sample; its output is a disk of its own, as a container's volume is."""
    mounts.memory(project.output, "size=8m", "mode=755")
    return project


def test_the_first_build_to_a_mount_point_is_right_and_says_how_it_was_made(mounted, scratch):
    run = mounted.must_build()
    assert "one by one" in run.stdout
    assert not mounted.leftovers()
    assert not difference(sample(scratch / "plain-source").site_of_copy(scratch / "plain"), mounted.site())


def test_a_rebuild_to_a_mount_point_is_right_and_keeps_foreign_files(mounted, scratch):
    mounted.must_build()
    add_foreign_files(mounted, scratch / "outside" / "secret.txt")
    revise(mounted)
    expected = mounted.site_of_copy(scratch / "plain")
    run = mounted.must_build()
    assert "one by one" in run.stdout
    assert not difference(expected, mounted.site())
    assert not mounted.leftovers()


def test_a_dot_file_at_a_mount_point_does_not_stop_the_first_build(mounted):
    mounted.write("Public/.htaccess", "Options -Indexes\n")
    mounted.must_build()
    assert (mounted.output / ".htaccess").read_text() == "Options -Indexes\n"


def test_a_folder_from_elsewhere_in_the_output_is_never_lost(mounts, project):
    """As where a host mounts its uploads into the site."""
    project.must_build()
    uploads = project.folder.parent / "uploads"
    uploads.mkdir()
    (uploads / "form.pdf").write_text("a form")
    mounts.bind(uploads, at=project.output / "uploads")
    before = project.site()
    revise(project)
    run = project.build()
    assert (project.output / "uploads" / "form.pdf").read_text() == "a form"
    assert run.code == 0 or (run.code == 2 and not difference(before, project.site())), run.text
    assert run.code == 0 or str(project.output / "uploads") in run.stderr


@needs_strace
@needs_x86
def test_interrupted_at_a_mount_point_a_build_is_completed_by_the_next(mounts, scratch):
    for number in range(1, 40):
        project = sample(scratch / f"project-{number}")
        mounts.memory(project.output, "size=8m", "mode=755")
        project.must_build()
        revise(project)
        expected = project.site_of_copy(scratch / "plain")
        run = project.build("--jobs", "1", prefix=tampering(
            "-e", "trace=rename", "-e", f"inject=rename:signal=SIGKILL:when={number}"))
        if run.code == 0:
            break
        assert run.code == -signal.SIGKILL, run.text
        project.must_build()
        assert not difference(expected, project.site())
        assert not project.leftovers()
    assert number > 5
