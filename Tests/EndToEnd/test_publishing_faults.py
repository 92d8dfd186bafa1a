"""System calls of all kinds that a build makes fail in their turn, as SQLite's tests do it: whatever happens, the output is
the old site or the new one, files of others are untouched, and the next build puts everything right."""

import os
import re
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from project import PATIENCE, Project, Tree, add_foreign_files, difference, revise, sample
from strace import Call, needs_strace, some, tamper, watch

pytestmark = needs_strace

ONE_JOB = ("--jobs", "1")  # then the calls come in the same order each time


@dataclass(frozen=True)
class Fault:
    calls: set[str]
    errors: tuple[str, ...]  # in turns
    where: str = ""  # only calls that name such a path


FAULTS = {
    "write": Fault({"write"}, ("ENOSPC", "EIO")),
    "interrupted write": Fault({"write", "read"}, ("EINTR",)),
    "open": Fault({"open", "openat"}, ("EACCES", "ENOSPC", "EIO", "EMFILE", "EINTR")),
    "close": Fault({"close"}, ("EIO", "EINTR")),
    "read": Fault({"read"}, ("EIO",)),
    "list a folder": Fault({"getdents64"}, ("EIO",)),
    "make a folder": Fault({"mkdir", "mkdirat"}, ("ENOSPC", "EACCES")),
    "link": Fault({"link", "linkat"}, ("EIO", "EMLINK", "ENOSPC")),
    "rename": Fault({"rename", "renameat", "renameat2"}, ("EIO", "ENOSPC", "EACCES")),
    "remove": Fault({"unlink", "unlinkat", "rmdir"}, ("EIO", "EACCES")),
    "sync": Fault({"syncfs", "fsync"}, ("EIO", "ENOSPC")),
    "lock and modes": Fault({"flock", "ftruncate", "pwrite64", "chmod", "fchmodat", "fchmodat2"}, ("EIO",)),
    "look at an open file": Fault({"fstat", "newfstatat"}, ("EIO",), r'^\d+<'),
    "look at content": Fault({"lstat", "stat", "newfstatat"}, ("EIO",), r'"[^"]*/(Content|Templates)\b'),
    "look at the output": Fault({"lstat", "stat", "newfstatat"}, ("EIO",), r'"[^"]*/Public\b(?<!\.sitegen/Public)'),
    "look at the work folder": Fault({"lstat", "stat", "newfstatat"}, ("EIO",), r'"[^"]*/\.sitegen\b'),
}

class Situation:
    """A project before a build, its site before and after, and the calls in between."""

    def __init__(self, folder: Path, change: Callable[[Project], None] | None, settings: str = ""):
        self.folder = folder
        self.outside = folder / "outside" / "secret.txt"
        project = sample(folder / "project")
        if settings:
            file = project.folder / "Content" / "site.yaml"
            file.write_text(file.read_text() + settings)
        if change:
            project.must_build()
            add_foreign_files(project, self.outside)
            project.must_build()
            change(project)
        self.project = project
        self.old = project.site()
        finished = self.copy()
        self.names = ",".join(sorted("?" + name for fault in FAULTS.values() for name in fault.calls))
        run, self.calls = watch(finished, self.names, *ONE_JOB)
        assert run.code == 0, run.text
        self.new = finished.site()

    def copy(self) -> Project:
        return self.project.copy(self.folder / "copy")

    def state(self, found: Tree) -> str:
        if found == self.old:
            return "old"
        return "new" if found == self.new else f"a mixture:\n{difference(self.new, found)}"

    def calls_of(self, fault: Fault) -> list[Call]:
        """The calls on the project's files."""
        return [call for call in self.calls if call.name in fault.calls and re.search(fault.where, call.text)
                and (str(self.folder / "copy") in call.text or call.name == "write")]

    def harm(self, call: Call, error: str, onward: bool = False) -> tuple[int, str, list[str]]:
        """Lets a call fail. Returns the exit code, the state of the site, and everything that is wrong with them."""
        project = self.copy()
        run, is_harmed = tamper(project, call, f"error={error}", *ONE_JOB, onward=onward)
        wrong = [] if is_harmed else ["the call never came"]
        state = self.state(project.site())
        # A folder of content that can't be read may count as an error of the content.
        allowed = {0, 1, 2} if re.search(r"/(Content|Templates)\b", call.text) else {0, 2}
        if run.code not in allowed:
            wrong.append(f"it ended with {run.text}")
        if state not in ("old", "new"):
            wrong.append(f"the output is {state}")
        if run.code == 0 and state != "new":
            wrong.append("exit 0, but the new site is not there")
        if run.code == 1 and state != "old":
            wrong.append("exit 1, but the old site is gone")
        # Where every write fails, so does that of the message.
        message = rf"sitegen: error: .*({re.escape(str(project.folder))}|Content/|Public/)"
        if run.code == 2 and not onward and not re.match(message, run.stderr):
            wrong.append(f"the message does not say what and where: {run.stderr!r}")
        wrong += self.wrong_after_next_build(project)
        return run.code, state, [f"{error} at {call}: {problem}" for problem in wrong]

    def wrong_after_next_build(self, project: Project) -> list[str]:
        wrong = []
        again = project.build()
        if again.code != 0:
            wrong.append(f"the next build fails: {again.text}")
        elif left := difference(self.new, project.site()):
            wrong.append(f"after the next build: {left}")
        if project.leftovers():
            wrong.append(f"the next build leaves {project.leftovers()}")
        if self.outside.exists() and self.outside.read_bytes() != b"not ours\n":
            wrong.append("a file outside was changed")
        return wrong


@pytest.fixture(scope="module")
def situations(memory: Path) -> dict[str, Situation]:
    return {"first build": Situation(memory / "faults-first", None),
            "rebuild": Situation(memory / "faults-rebuild", revise),
            "one page": Situation(memory / "faults-page", edit, "search: false\n")}


def edit(project: Project) -> None:
    """Only one file of the output changes, so one rename publishes it: the site has no search."""
    project.page("microneedling/index.md", "Microneedling", "Fine needles, tiny holes, and time.", "type: page\n")


def cases() -> list:
    return [pytest.param(situation, kind, id=f"{situation}, {kind}")
            for situation in ("first build", "rebuild", "one page") for kind in FAULTS]


@pytest.mark.parametrize("situation, kind", cases())
def test_whichever_call_fails_the_output_is_the_old_site_or_the_new_one(situations, situation, kind):
    here, fault = situations[situation], FAULTS[kind]
    wrong: list[str] = []
    for turn, call in enumerate(some(here.calls_of(fault))):
        code, _, problems = here.harm(call, fault.errors[turn % len(fault.errors)])
        wrong += problems
        if fault.errors == ("EINTR",) and code != 0:
            wrong.append(f"an interruption ended the build: {call}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("situation, kind", [(situation, kind) for situation in ("first build", "rebuild") for kind in
                                             ("write", "make a folder", "link", "rename", "remove", "sync")])
def test_killed_before_any_call_that_changes_something_the_output_is_the_old_site_or_the_new_one(situations, situation, kind):
    here = situations[situation]
    wrong: list[str] = []
    for call in some(here.calls_of(FAULTS[kind])):
        project = here.copy()
        run, _ = tamper(project, call, "signal=SIGKILL", *ONE_JOB)
        problems = [] if run.code == -signal.SIGKILL else [f"it was not killed: {run.text}"]
        state = here.state(project.site())
        problems += [] if state in ("old", "new") else [f"the output is {state}"]
        problems += here.wrong_after_next_build(project)
        wrong += [f"killed before {call}: {problem}" for problem in problems]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("situation", ["first build", "rebuild", "one page"])
def test_a_disk_that_stays_full_leaves_the_old_site(situations, situation):
    here = situations[situation]
    wrong: list[str] = []
    for call in some(here.calls_of(FAULTS["write"])):
        code, state, problems = here.harm(call, "ENOSPC", onward=True)
        wrong += problems
        # What the next build may use is written after the switch, and can fail.
        published = re.search("/(record|search|unchanged).new", call.text) and (code, state) == (0, "new")
        if ".sitegen" in call.text and (code, state) != (2, "old") and not published:
            wrong.append(f"{call}: exit {code}, the site is {state}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("situation", ["first build", "rebuild"])
def test_every_kind_of_call_that_publishes_was_made_to_fail(situations, situation):
    """Guards the tests above: a call that the program no longer makes would pass them unseen."""
    here = situations[situation]
    used = {kind for kind in FAULTS if here.calls_of(FAULTS[kind])}
    missing = set(FAULTS) - used - (set() if situation == "rebuild" else {"link", "remove"})
    assert not missing


def test_one_page_is_published_by_one_rename_wherever_the_build_is_killed(situations):
    here = situations["one page"]
    mine = [call for call in here.calls if str(here.folder / "copy") in call.text]
    switches = [call for call in mine if call.name == "rename" and "/Public/microneedling/index.html" in call.text]
    assert len(switches) == 1 and not any(call.name in ("renameat2", "linkat") for call in mine)
    for call in mine[mine.index(switches[0]) - 12:]:
        project = here.copy()
        run, _ = tamper(project, call, "signal=SIGKILL", *ONE_JOB)
        assert run.code == -signal.SIGKILL, run.text
        assert here.state(project.site()) in ("old", "new"), call
        assert not here.wrong_after_next_build(project), call


def test_a_file_below_a_link_is_not_published_by_a_rename(scratch):
    """A folder of the output was moved elsewhere and linked: the page goes into a folder of its own again."""
    project = sample(scratch / "project")
    project.must_build()
    (project.output / "microneedling").rename(scratch / "elsewhere")
    (project.output / "microneedling").symlink_to(scratch / "elsewhere")
    before = (scratch / "elsewhere" / "index.html").read_bytes()
    edit(project)
    project.build()
    assert (scratch / "elsewhere" / "index.html").read_bytes() == before


def test_exit_code_2_means_that_nothing_was_published(situations):
    """After the switch there is nothing left that may fail the build: the old tree can be removed the next time."""
    here = situations["rebuild"]
    switch = next(index for index, call in enumerate(here.calls) if call.name == "renameat2")
    after = [call for call in here.calls[switch + 1:] if str(here.folder / "copy") in call.text and call.name != "newfstatat"]
    wrong: list[str] = []
    for call in some(after):
        code, state, problems = here.harm(call, "EIO")
        wrong += problems
        if code == 2 and state == "new":
            wrong.append(f"exit 2, but the new site is published: {call}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name, error", [("renameat2", "EINVAL"), ("renameat2", "ENOSYS"), ("renameat2", "EBUSY")])
def test_where_folders_cannot_be_exchanged_files_are_replaced_one_by_one_and_the_summary_says_so(situations, name, error):
    here = situations["rebuild"]
    project = here.copy()
    run, is_harmed = tamper(project, Call(name, 1, ""), f"error={error}", *ONE_JOB)
    assert is_harmed and run.code == 0, run.text
    assert "one by one" in run.stdout
    assert not difference(here.new, project.site())
    assert not project.leftovers()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_never_get_into_a_page(situations, closed):
    """A file that is opened then gets the number of the stream, and what is printed must not end up in it."""
    project = situations["rebuild"].copy()
    run = project.build(prefix=["sh", "-c", f'exec "$@" {closed}', "sh"])
    assert run.code == 0, run.text
    assert not difference(situations["rebuild"].new, project.site())
    assert (project.work / "lock").read_text().isdigit()


def test_a_reader_of_the_summary_that_is_gone_does_not_kill_the_build(situations):
    project = situations["rebuild"].copy()
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(project.command(), stdout=writing, stderr=subprocess.PIPE) as build:
        os.close(writing)
        build.communicate(timeout=PATIENCE)
    assert not difference(situations["rebuild"].new, project.site())
    assert build.returncode == 0


def test_a_limit_on_the_size_of_files_fails_the_build_with_a_message(situations):
    project = situations["rebuild"].copy()
    run = project.build(prefix=["sh", "-c", 'ulimit -f 2; exec "$@"', "sh"])
    assert not difference(situations["rebuild"].old, project.site())
    assert not situations["rebuild"].wrong_after_next_build(project)
    assert run.code == 2 and "File too large" in run.stderr
