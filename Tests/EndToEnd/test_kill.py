"""A build of some two hundred pages is killed, before chosen system calls and at random moments: the output is the old
site or the new one, whole, and the next build cleans up."""

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from project import PATIENCE, Project, add_foreign_files, difference, revise, sample
from strace import Call, needs_strace, tamper, watch

CALLS = {"write": {"write"}, "open": {"open", "openat"}, "close": {"close"}, "look": {"lstat", "fstat", "newfstatat"},
         "list a folder": {"getdents64"}, "make a folder": {"mkdir", "mkdirat"}, "link": {"link", "linkat"},
         "rename": {"rename", "renameat", "renameat2"}, "remove a file": {"unlink", "unlinkat"}, "remove a folder": {"rmdir"},
         "sync": {"syncfs", "fsync"}, "lock": {"flock"}}
EACH = 8  # how many calls of each kind are tried, where there are more
SECTIONS, PAGES = 5, 40


def write_guide(project: Project) -> None:
    for section in range(SECTIONS):
        project.page(f"guide-{section}/index.md", f"Guide {section}", "What it is about.", "type: page\n")
        for page in range(PAGES):
            project.page(f"guide-{section}/page-{page}.md", f"Page {page} of guide {section}",
                         f"## A heading\n\nWords of page {page}. [Guide](index.md)\n" * 3, f"order: {page}\n")


def revise_guide(project: Project) -> None:
    revise(project)
    for page in range(0, PAGES, 3):
        project.page(f"guide-1/page-{page}.md", f"Page {page}, revised", "Other words.", f"order: {page}\n")
    for page in range(0, PAGES, 5):
        (project.content / f"guide-2/page-{page}.md").unlink()
        project.page(f"news/page-{page}.md", f"News {page}", "New words.")
    shutil.rmtree(project.content / "guide-3")


class Guide:
    """The project before a rebuild, and its site before and after."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.project = sample(folder / "project")
        write_guide(self.project)
        self.project.must_build()
        add_foreign_files(self.project, folder / "outside" / "secret.txt")
        self.project.must_build()
        self.old = self.project.site()
        revise_guide(self.project)
        finished = self.copy()
        run, self.calls = watch(finished, ",".join("?" + name for names in CALLS.values() for name in names), "--jobs", "1")
        assert run.code == 0, run.text
        self.new = finished.site()
        assert len(self.new) > 200 and self.new != self.old

    def copy(self) -> Project:
        """The project before the rebuild, in the place of the copy before."""
        return self.project.copy(self.folder / "copy")

    def wrong_now(self, project: Project) -> list[str]:
        found = project.site()
        if found in (self.old, self.new):
            return []
        kind = "missing" if not project.output.exists() else "a mixture"
        return [f"the output is {kind}:\n{difference(self.new, found)[:1000]}"]

    def wrong_after_next_build(self, project: Project) -> list[str]:
        again = project.build()
        if again.code != 0:
            return [f"the next build fails: {again.text}"]
        wrong = [f"the next build leaves {left}" for left in project.leftovers()]
        if left := difference(self.new, project.site()):
            wrong.append(f"after the next build: {left}")
        return wrong


@pytest.fixture(scope="module")
def guide(memory: Path) -> Guide:
    return Guide(memory / "kill")


def chosen(calls: list[Call]) -> list[Call]:
    """The first three, the last three, and some between."""
    if len(calls) <= EACH:
        return calls
    middle = [3 + (len(calls) - 6) * step // (EACH - 6) for step in range(EACH - 6)]
    return [calls[index] for index in sorted({0, 1, 2, *middle, *range(len(calls) - 3, len(calls))})]


@needs_strace
@pytest.mark.parametrize("kind", CALLS)
def test_killed_before_a_system_call_a_build_leaves_the_old_site_or_the_new_one(guide, kind):
    mine = [call for call in guide.calls if call.name in CALLS[kind] and (kind == "write" or str(guide.folder) in call.text)]
    assert mine or kind == "remove a folder", "no build does that: the test watches the wrong calls"
    wrong: list[str] = []
    for call in chosen(mine):
        project = guide.copy()
        run, _ = tamper(project, call, "signal=SIGKILL", "--jobs", "1")
        problems = [] if run.code == -signal.SIGKILL else [f"it was not killed: {run.text}"]
        problems += guide.wrong_now(project) + guide.wrong_after_next_build(project)
        wrong += [f"killed before {call}: {problem}" for problem in problems]
    assert not wrong, "\n".join(wrong)


@needs_strace
def test_the_switch_of_old_and_new_is_a_single_call(guide):
    """Killed before it, the site is old; killed before the call that follows, it is new."""
    switch = next(index for index, call in enumerate(guide.calls) if call.name.startswith("rename") and "EXCHANGE" in call.text)
    for call, expected in ((guide.calls[switch], guide.old), (guide.calls[switch + 1], guide.new)):
        project = guide.copy()
        tamper(project, call, "signal=SIGKILL", "--jobs", "1")
        assert not difference(expected, project.site()), f"killed before {call}"


def kill_after(project: Project, seconds: float) -> bool:
    """Starts a build and kills it; returns whether it was still at work."""
    with subprocess.Popen(project.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
        time.sleep(seconds)
        build.kill()
        return build.wait(timeout=PATIENCE) == -signal.SIGKILL


def duration(guide: Guide) -> float:
    """Seconds by the clock, as the moments to kill a build are. On a busy machine the next build may take fewer or more."""
    project = guide.copy()
    start = time.monotonic()
    project.must_build()
    return time.monotonic() - start


def test_killed_at_fifty_random_moments_a_build_leaves_the_old_site_or_the_new_one(guide):
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    moments = random.Random(seed)
    limit = duration(guide)
    wrong: list[str] = []
    killed = 0
    for _ in range(50):
        project = guide.copy()
        moment = moments.uniform(0, limit)
        is_killed = kill_after(project, moment)
        problems = guide.wrong_now(project) + guide.wrong_after_next_build(project)
        wrong += [f"seed {seed}, killed after {moment:.4f} s: {problem}" for problem in problems]
        killed += is_killed
        if not is_killed:
            limit = duration(guide)
    assert not wrong, "\n".join(wrong)
    assert killed >= 10, f"only {killed} of 50 builds were still at work when they should be killed"


def test_killed_again_and_again_a_build_never_spoils_the_site(guide):
    """What a killed build left is removed by the next one; that may be killed as well."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    moments = random.Random(seed)
    limit = duration(guide)
    for _ in range(5):
        project = guide.copy()
        for _ in range(8):
            kill_after(project, moments.uniform(0, limit))
            assert not guide.wrong_now(project), f"seed {seed}"
        assert not guide.wrong_after_next_build(project), f"seed {seed}"


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_build_that_is_asked_to_end_leaves_the_old_site_or_the_new_one(guide, ending):
    limit = duration(guide)
    for part in (0.3, 0.6, 0.9):
        project = guide.copy()
        with subprocess.Popen(project.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
            time.sleep(limit * part)
            build.send_signal(ending)
            build.wait(timeout=PATIENCE)
        assert not guide.wrong_now(project) + guide.wrong_after_next_build(project)


@needs_strace
@pytest.mark.parametrize("kind", ["rename", "make a folder", "open", "write"])
def test_killed_in_its_first_run_a_build_leaves_no_site_or_a_whole_one(scratch, kind):
    project = sample(scratch / "project")
    finished = project.copy(scratch / "copy")
    run, calls = watch(finished, ",".join("?" + name for name in CALLS[kind]), "--jobs", "1")
    assert run.code == 0, run.text
    whole = finished.site()
    for call in chosen([call for call in calls if str(scratch) in call.text]):
        copy = project.copy(scratch / "copy")
        run, _ = tamper(copy, call, "signal=SIGKILL", "--jobs", "1")
        assert run.code == -signal.SIGKILL, run.text
        assert not copy.output.exists() or copy.site() == whole, f"killed before {call}"
        copy.must_build()
        assert copy.site() == whole and not copy.leftovers(), f"killed before {call}"


@needs_strace
def test_a_foreign_file_replaced_after_a_kill_does_not_stop_later_builds(project):
    """The killed build holds a second name of the file as it was; people may replace the file meanwhile."""
    project.must_build()
    project.write("Public/prices.pdf", "old prices")
    project.must_build()
    revise(project)
    run, _ = tamper(project, Call("renameat2", 1, ""), "signal=SIGKILL", "--jobs", "1")
    assert run.code == -signal.SIGKILL
    (project.output / "prices.pdf").unlink()
    project.write("Public/prices.pdf", "new prices")
    project.must_build()
    assert (project.output / "prices.pdf").read_text() == "new prices"
    assert not project.leftovers()


@needs_strace
def test_a_foreign_file_deleted_after_a_kill_does_not_come_back(project):
    project.must_build()
    project.write("Public/prices.pdf", "prices that hold no more")
    project.must_build()
    revise(project)
    run, _ = tamper(project, Call("renameat2", 1, ""), "signal=SIGKILL", "--jobs", "1")
    assert run.code == -signal.SIGKILL
    (project.output / "prices.pdf").unlink()
    project.must_build()
    assert not (project.output / "prices.pdf").exists()
