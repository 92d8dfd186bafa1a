"""Disks that are full, read-only, or another file system than the output: real ones, mounted for the test (as root)."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from mounts import nobody
from project import MANIFEST, Project, add_foreign_files, difference, execute, program, revise, sample, tree
from strace import Call, needs_strace, needs_x86, parse

NO_EXCHANGE = ["-e", "inject=renameat2:error=EINVAL"]  # as on a file system that can't exchange folders


def fill(disk: Path, leave: int) -> Path:
    """Fills a small disk up, but for some bytes."""
    filler = disk / "filler"
    free = os.statvfs(disk)
    filler.write_bytes(b"x" * max(0, free.f_bavail * free.f_bsize - leave))
    return filler


# A full disk

def test_a_first_build_on_a_full_disk_publishes_nothing_and_says_where(mounts, scratch):
    project = sample(mounts.memory(scratch / "disk", "size=1m") / "project")
    filler = fill(scratch / "disk", leave=16_384)
    run = project.build()
    assert run.code == 2
    assert str(project.work) in run.stderr and "No space left on device" in run.stderr
    assert not project.output.exists()
    filler.unlink()
    project.must_build()
    assert not project.leftovers()


def test_a_rebuild_on_a_full_disk_leaves_the_old_site(mounts, scratch):
    project = sample(mounts.memory(scratch / "disk", "size=1m") / "project")
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
    for step in range(60):
        room = f"size=1m,nr_inodes={entries + step}" if limit == "files" else "size=1m"
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


@pytest.mark.xfail(strict=True, reason="unchanged files can't be linked from another mount: 'Invalid cross-device link' is all that is said")
def test_a_read_only_output_is_left_alone_and_the_message_says_so(mounts, project):
    project.must_build()
    old = project.site()
    revise(project)
    mounts.bind(project.output, read_only=True)
    run = project.build()
    assert run.code == 2
    assert not difference(old, project.site())
    assert "Public" in run.stderr and "Read-only file system" in run.stderr


@pytest.fixture
def owned(project: Project) -> Project:
    """The sample, built, and all of it a user's who has no privilege."""
    if os.geteuid() != 0:
        pytest.skip("only root can act as another user")
    if execute([*nobody(), program(), "--version"]).code != 0:
        pytest.skip(f"other users can't run {program()}, or setpriv is missing")
    project.must_build()
    give(project.folder)
    return project


def give(folder: Path) -> None:
    os.chown(folder, 65534, 65534)
    for path in folder.rglob("*"):
        os.chown(path, 65534, 65534, follow_symlinks=False)


@pytest.mark.parametrize("part", ["Public", ".sitegen/Public", "."])
def test_without_the_right_to_write_nothing_is_published_and_the_message_says_where(owned, part):
    old = owned.site()
    revise(owned)
    give(owned.content)
    (owned.folder / part).chmod(0o555)
    run = owned.build(prefix=nobody())
    assert run.code == 2
    assert str(owned.folder) in run.stderr and "Permission denied" in run.stderr
    assert not difference(old, owned.site())
    (owned.folder / part).chmod(0o755)
    assert owned.build(prefix=nobody()).code == 0
    assert not owned.leftovers()


def test_an_output_that_cannot_be_read_is_left_alone(owned):
    old = owned.site()
    revise(owned)
    give(owned.content)
    owned.output.chmod(0o000)
    run = owned.build(prefix=nobody())
    assert run.code == 2
    assert "Public" in run.stderr and "Permission denied" in run.stderr
    assert not difference(old, owned.site())


@pytest.mark.xfail(strict=True, reason="FileSystem.entry takes 'permission denied' for absence: ProjectLoader passes over the files")
def test_pages_that_cannot_be_reached_are_an_error_not_withdrawn(owned):
    """A folder that may be listed but not entered, as a wrong `chmod -R 644` makes it."""
    owned.page("news/first.md", "First news")
    give(owned.content)
    assert owned.build(prefix=nobody()).code == 0
    old = owned.site()
    (owned.content / "news").chmod(0o644)
    run = owned.build(prefix=nobody())
    assert run.code in (1, 2), f"the pages were withdrawn: {run.text}"
    assert not difference(old, owned.site())


@pytest.mark.xfail(strict=True, reason="FileSystem.entry takes 'permission denied' for absence: Survey passes over the file, exit 0")
def test_foreign_files_that_cannot_be_reached_are_not_lost(owned):
    owned.write("Public/private/list.txt", "names")
    give(owned.output)
    (owned.output / "private").chmod(0o644)
    revise(owned)
    give(owned.content)
    before = owned.site()
    run = owned.build(prefix=nobody())
    assert (owned.output / "private/list.txt").exists(), f"the file is lost: {run.text}"
    assert run.code == 0 or (run.code == 2 and not difference(before, owned.site())), run.text


@pytest.mark.parametrize("folder_mode", [0o555, 0o500, 0o000])
def test_a_foreign_folder_that_may_not_be_written_keeps_its_files(owned, folder_mode):
    owned.write("Public/private/list.txt", "names")
    give(owned.output)
    (owned.output / "private").chmod(folder_mode)
    revise(owned)
    give(owned.content)
    before = owned.site()
    run = owned.build(prefix=nobody())
    assert (owned.output / "private/list.txt").read_text() == "names"
    assert run.code == 0 or (run.code == 2 and not difference(before, owned.site())), run.text
    assert run.code == 0 or "private" in run.stderr


@pytest.mark.xfail(strict=True, reason="the kernel lets no user link to a file of another one that he may not write (protected_hardlinks)")
def test_a_file_of_another_user_in_the_output_does_not_stop_builds(owned):
    """As certbot leaves them: root writes them into the folder that an editor's builds publish to."""
    owned.write("Public/.well-known/acme-challenge/token", "token")
    (owned.output / ".well-known").chmod(0o755)
    revise(owned)
    give(owned.content)
    run = owned.build(prefix=nobody())
    assert run.code == 0, run.text
    assert (owned.output / ".well-known/acme-challenge/token").read_text() == "token"


# An output folder that is a mount point

CROSS_DEVICE = pytest.mark.xfail(strict=True, reason="Publisher links the output's files to staging, which is on another file system (EXDEV)")


@pytest.fixture
def mounted(mounts, project) -> Project:
    """The sample; its output is a disk of its own, as a container's volume is."""
    mounts.memory(project.output, "size=8m", "mode=755")
    return project


def new_site(project: Project, folder: Path) -> dict:
    """The site that a build makes where nothing is special."""
    plain = project.copy(folder)
    plain.must_build()
    return plain.site()


def test_the_first_build_to_a_mount_point_is_right_and_says_how_it_was_made(mounted, scratch):
    run = mounted.must_build()
    assert "one by one" in run.stdout
    assert not mounted.leftovers()
    shutil.rmtree(scratch / "plain", ignore_errors=True)
    assert not difference(new_site(sample(scratch / "plain-source"), scratch / "plain"), mounted.site())


@CROSS_DEVICE
def test_a_rebuild_to_a_mount_point_is_right_and_keeps_foreign_files(mounted, scratch):
    mounted.must_build()
    add_foreign_files(mounted, scratch / "outside" / "secret.txt")
    revise(mounted)
    expected = new_site(mounted, scratch / "plain")
    run = mounted.must_build()
    assert "one by one" in run.stdout
    assert not difference(expected, mounted.site())
    assert not mounted.leftovers()


@CROSS_DEVICE
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
@CROSS_DEVICE
def test_interrupted_at_a_mount_point_a_build_is_completed_by_the_next(mounts, scratch):
    for number in range(1, 40):
        project = sample(scratch / f"project-{number}")
        mounts.memory(project.output, "size=8m", "mode=755")
        project.must_build()
        revise(project)
        expected = new_site(project, scratch / "plain")
        run = project.build("--jobs", "1", prefix=strace("-e", "trace=rename", "-e", f"inject=rename:signal=SIGKILL:when={number}"))
        if run.code == 0:
            break
        assert run.code == -signal.SIGKILL, run.text
        project.must_build()
        assert not difference(expected, project.site())
        assert not project.leftovers()
    assert number > 5


# File systems that cannot do all that ours can, without a mount

def strace(*options: str) -> list[str]:
    return ["strace", "-f", "-qq", "-o", "/dev/null", *options]


class Interrupted:
    """One by one, a rebuild may be stopped half-way; no page may be half written, none may be missing meanwhile."""

    def __init__(self, scratch: Path, change) -> None:
        self.scratch = scratch
        self.project = sample(scratch / "project")
        self.project.must_build()
        add_foreign_files(self.project, scratch / "outside" / "secret.txt")
        self.project.must_build()
        self.old = self.project.site()
        change(self.project)
        self.new = new_site(self.project, scratch / "plain")

    def calls(self, name: str) -> list[Call]:
        copy, log = self.project.copy(self.scratch / "copy"), self.scratch / "log"
        run = copy.build("--jobs", "1", prefix=["strace", "-f", "-qq", "-y", "-o", str(log), "-e", f"trace=renameat2,{name}", *NO_EXCHANGE])
        assert run.code == 0, run.text
        calls = parse(log.read_text(errors="replace"))
        switch = next(index for index, call in enumerate(calls) if call.name == "renameat2")
        mine = [call for call in calls[switch:] if call.name == name and str(copy.folder) in call.text]
        return mine[:30] + mine[30::4]

    def wrong(self, name: str, effect: str) -> list[str]:
        wrong = []
        for call in self.calls(name):
            copy = self.project.copy(self.scratch / "copy")
            inject = ["-e", f"trace=renameat2,{name}", *NO_EXCHANGE, "-e", f"inject={name}:{effect}:when={call.number}"]
            run = copy.build("--jobs", "1", prefix=strace(*inject))
            problems = [f"{path} is neither old nor new" for path, content in copy.site().items()
                        if content not in (self.old.get(path), self.new.get(path))
                        and Path(path).name not in (MANIFEST, ".sitegen-new")]
            problems += [f"{path} is missing" for path in set(self.old) & set(self.new) if path not in copy.site()]
            if effect.startswith("signal") and run.code != -signal.SIGKILL:
                problems.append(f"it was not killed: {run.text}")
            if run.code not in (0, 2, -signal.SIGKILL):
                problems.append(run.text)
            again = copy.build("--jobs", "1", prefix=strace("-e", "trace=renameat2", *NO_EXCHANGE))
            if again.code != 0:
                problems.append(f"the next build fails: {again.text}")
            problems += [f"after the next build: {line}" for line in difference(self.new, copy.site()).splitlines()]
            problems += [f"the next build leaves {left}" for left in copy.leftovers()]
            wrong += [f"{effect} at {call}: {problem}" for problem in problems]
        return wrong


def edit(project: Project) -> None:
    project.page("microneedling/risks.md", "Risks", "## Bleeding\n\nMuch blood is not usual.", "order: 2\n")


NEW_STAYS = pytest.mark.xfail(strict=True, reason="killed before the last rename, .sitegen-new stays in the published site: "
                                                  "the next build finds nothing to write and does not look for it")
ENDINGS = [("rename", "signal=SIGKILL"), ("rename", "error=EIO"), ("write", "signal=SIGKILL"), ("write", "error=ENOSPC"),
           ("openat", "signal=SIGKILL"), ("openat", "error=EACCES"), ("unlink", "signal=SIGKILL"), ("unlink", "error=EIO")]


@needs_strace
@needs_x86
@pytest.mark.parametrize("change, name, effect", [
    *((revise, name, effect) for name, effect in ENDINGS),
    *(pytest.param(edit, name, effect, marks=NEW_STAYS) for name, effect in ENDINGS[:4])])
def test_one_by_one_an_interrupted_build_is_completed_by_the_next(scratch, change, name, effect):
    wrong = Interrupted(scratch, change).wrong(name, effect)
    assert not wrong, "\n".join(wrong)


@needs_strace
@pytest.mark.xfail(strict=True, reason="Publisher knows no other way than hard links to keep unchanged and foreign files")
@pytest.mark.parametrize("error", ["EPERM", "EOPNOTSUPP"])
def test_a_file_system_without_hard_links_can_be_published_to(project, scratch, error):
    """Such as FAT and many that are reached over a network."""
    project.must_build()
    add_foreign_files(project, scratch / "outside" / "secret.txt")
    revise(project)
    expected = new_site(project, scratch / "plain")
    run = project.build(prefix=strace("-e", "trace=linkat", "-e", f"inject=linkat:error={error}"))
    assert run.code == 0, run.text
    assert not difference(expected, project.site())
    assert not project.leftovers()


@needs_strace
def test_one_by_one_an_unchanged_file_keeps_its_inode_and_its_time(project):
    project.must_build()
    before = {path: (project.output / path).stat() for path in project.site()}
    edit(project)
    run = project.build(prefix=strace("-e", "trace=renameat2", *NO_EXCHANGE))
    assert run.code == 0 and "one by one" in run.stdout
    changed = {path for path, old in before.items() if path.endswith(".html") and (project.output / path).stat().st_ino != old.st_ino}
    assert changed == {"microneedling/risks/index.html"}


@needs_strace
@pytest.mark.xfail(strict=True, reason="OneByOne.replace puts new files before it removes old ones, so a file that becomes a folder is in the way")
def test_one_by_one_a_file_may_become_a_folder(project, scratch):
    project.write("Content/prices", "a file without an ending")
    project.must_build()
    (project.content / "prices").unlink()
    project.page("prices.md", "Prices")
    expected = new_site(project, scratch / "plain")
    run = project.build(prefix=strace("-e", "trace=renameat2", *NO_EXCHANGE))
    assert run.code == 0, run.text
    assert not difference(expected, project.site())
