"""File systems that cannot exchange folders, or cannot link: files are replaced one by one."""

import signal
from pathlib import Path

import pytest
from project import MANIFEST, Project, add_foreign_files, difference, revise, sample
from strace import Call, needs_strace, needs_x86, parse, some, tampering

NO_EXCHANGE = ["-e", "inject=renameat2:error=EINVAL"]  # as on a file system that can't exchange folders


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
        self.new = self.project.site_of_copy(scratch / "plain")

    def calls(self, name: str) -> list[Call]:
        copy, log = self.project.copy(self.scratch / "copy"), self.scratch / "log"
        run = copy.build("--jobs", "1", prefix=[
            "strace", "-f", "-qq", "-y", "-o", str(log), "-e", f"trace=renameat2,{name}", *NO_EXCHANGE])
        assert run.code == 0, run.text
        calls = parse(log.read_text(errors="replace"))
        switch = next(index for index, call in enumerate(calls) if call.name == "renameat2")
        return some([call for call in calls[switch:] if call.name == name and str(copy.folder) in call.text])

    def wrong(self, name: str, effect: str) -> list[str]:
        wrong = []
        for call in self.calls(name):
            copy = self.project.copy(self.scratch / "copy")
            inject = ["-e", f"trace=renameat2,{name}", *NO_EXCHANGE, "-e", f"inject={name}:{effect}:when={call.number}"]
            run = copy.build("--jobs", "1", prefix=tampering(*inject))
            problems = [f"{path} is neither old nor new" for path, content in copy.site().items()
                        if content not in (self.old.get(path), self.new.get(path))
                        and Path(path).name not in (MANIFEST, ".sitegen-new")]
            problems += [f"{path} is missing" for path in set(self.old) & set(self.new) if path not in copy.site()]
            if effect.startswith("signal") and run.code != -signal.SIGKILL:
                problems.append(f"it was not killed: {run.text}")
            if run.code not in (0, 2, -signal.SIGKILL):
                problems.append(run.text)
            again = copy.build("--jobs", "1", prefix=tampering("-e", "trace=renameat2", *NO_EXCHANGE))
            if again.code != 0:
                problems.append(f"the next build fails: {again.text}")
            problems += [f"after the next build: {line}" for line in difference(self.new, copy.site()).splitlines()]
            problems += [f"the next build leaves {left}" for left in copy.leftovers()]
            wrong += [f"{effect} at {call}: {problem}" for problem in problems]
        return wrong


def edit(project: Project) -> None:
    """Two pages, because one alone is published by a rename everywhere."""
    project.page("microneedling/risks.md", "Risks", "## Bleeding\n\nMuch blood is not usual.", "order: 2\n")
    project.page("microneedling/cost.md", "Cost", "Ask long before you book.", "order: 3\n")


ENDINGS = [("rename", "signal=SIGKILL"), ("rename", "error=EIO"), ("write", "signal=SIGKILL"), ("write", "error=ENOSPC"),
           ("openat", "signal=SIGKILL"), ("openat", "error=EACCES"), ("unlink", "signal=SIGKILL"), ("unlink", "error=EIO")]


@needs_strace
@needs_x86
@pytest.mark.parametrize("change, name, effect", [
    *((revise, name, effect) for name, effect in ENDINGS),
    *((edit, name, effect) for name, effect in ENDINGS[:4])])
def test_one_by_one_an_interrupted_build_is_completed_by_the_next(scratch, change, name, effect):
    wrong = Interrupted(scratch, change).wrong(name, effect)
    assert not wrong, "\n".join(wrong)


@needs_strace
@pytest.mark.parametrize("error", ["EPERM", "EOPNOTSUPP"])
def test_a_file_system_without_hard_links_can_be_published_to(project, scratch, error):
    """Such as FAT and many that are reached over a network."""
    project.must_build()
    add_foreign_files(project, scratch / "outside" / "secret.txt")
    revise(project)
    expected = project.site_of_copy(scratch / "plain")
    run = project.build(prefix=tampering("-e", "trace=linkat", "-e", f"inject=linkat:error={error}"))
    assert run.code == 0, run.text
    assert not difference(expected, project.site())
    assert not project.leftovers()


@needs_strace
def test_one_by_one_an_unchanged_file_keeps_its_inode_and_its_time(project):
    project.must_build()
    before = {path: (project.output / path).stat() for path in project.site()}
    edit(project)
    run = project.build(prefix=tampering("-e", "trace=renameat2", *NO_EXCHANGE))
    assert run.code == 0 and "one by one" in run.stdout
    changed = {path for path, old in before.items()
               if path.endswith(".html") and (project.output / path).stat().st_ino != old.st_ino}
    assert changed == {"microneedling/risks/index.html", "microneedling/cost/index.html"}


@needs_strace
def test_one_by_one_a_file_may_become_a_folder(project, scratch):
    project.write("Content/prices", "a file without an ending")
    project.must_build()
    (project.content / "prices").unlink()
    project.page("prices.md", "Prices")
    expected = project.site_of_copy(scratch / "plain")
    run = project.build(prefix=tampering("-e", "trace=renameat2", *NO_EXCHANGE))
    assert run.code == 0, run.text
    assert not difference(expected, project.site())
