"""Watches a build's system calls with strace, and makes chosen ones fail or kill the build."""

import functools
import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from project import Project, Run

LINE = re.compile(r"^\d+ +(?P<name>\w+)\((?P<text>.*)$", re.MULTILINE)


@functools.cache
def why_not() -> str:
    """Why nothing can be watched here; empty where it can."""
    if not shutil.which("strace"):
        return "strace is not installed (Linux only)"
    tried = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "--seccomp-bpf", "-e", "trace=write", "true"],
                           capture_output=True, text=True, timeout=20)
    return "" if tried.returncode == 0 else f"strace does not work here: {tried.stderr.strip()}"


needs_x86 = pytest.mark.skipif(os.uname().machine != "x86_64", reason="names calls that other processors' kernels do not have")
needs_strace = pytest.mark.skipif(bool(why_not()), reason=why_not())


@dataclass(frozen=True)
class Call:
    name: str
    number: int  # the how-many-eth call of this name in its thread, from 1
    text: str  # arguments and result as strace prints them, descriptors with their paths

    @property
    def failed(self) -> bool:
        return " = -1 " in self.text

    def __str__(self) -> str:
        return f"{self.name} number {self.number}: {self.text}"


def _strace(log: Path, names: str, *more: str) -> list[str]:
    return ["strace", "-f", "-qq", "-y", "-s", "16", "-o", str(log), "-e", f"trace={names}", *more]


def tampering(*options: str) -> list[str]:
    """A prefix for commands: strace that does as the options say and writes nothing."""
    return ["strace", "-f", "-qq", "-o", "/dev/null", *options]


def watch(project: Project, names: str, *options: str, **more) -> tuple[Run, list[Call]]:
    """Runs a build and lists its calls. Names that begin with `?` may be unknown to this kernel's architecture."""
    log = project.folder.parent / "strace.log"
    run = project.build(*options, prefix=_strace(log, names), **more)
    return run, parse(log.read_text(errors="surrogateescape"))


def parse(log: str) -> list[Call]:
    counts: dict[str, int] = {}
    calls = []
    for line in LINE.finditer(log):
        name = line["name"]
        counts[name] = counts.get(name, 0) + 1
        calls.append(Call(name, counts[name], line["text"]))
    return calls


def tamper(project: Project, call: Call, effect: str, *options: str, onward: bool = False, **more) -> tuple[Run, bool]:
    """Runs a build in which one call, or that one and all later ones of its name, come to harm.

    `effect` is in strace's words, such as `error=EIO` or `signal=SIGKILL`. Returns whether the harm was done.
    """
    log = project.folder.parent / "strace.log"
    inject = f"inject={call.name}:{effect}:when={call.number}{'+' if onward else ''}"
    # With a seccomp filter strace is faster, but then it does not deliver signals.
    fast = [] if effect.startswith("signal") else ["--seccomp-bpf"]
    run = project.build(*options, prefix=_strace(log, call.name, "-e", inject, *fast), **more)
    text = log.read_text(errors="surrogateescape")
    return run, "(INJECTED)" in text or "SIGKILL" in text


# Builds that wait

def delayed(project: Project, call: str, seconds: float = 2) -> subprocess.Popen:
    """Starts a build that waits before a system call."""
    waiting = tampering("-e", f"trace={call}", "-e", f"inject={call}:delay_enter={int(seconds * 1e6)}")
    return subprocess.Popen([*waiting, *project.command("--jobs", "1")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for(path: Path) -> None:
    for _ in range(500):
        if path.exists():
            time.sleep(0.1)
            return
        time.sleep(0.01)
    pytest.fail(f"{path} never came")


def children(tracer: subprocess.Popen) -> list[str]:
    return Path(f"/proc/{tracer.pid}/task/{tracer.pid}/children").read_text().split()


def wait_for_lock(tracer: subprocess.Popen, project: Project) -> None:
    """Until a traced build has opened the lock, which it does once it has read the project."""
    for _ in range(500):
        try:
            for descriptor in (path for child in children(tracer) for path in Path(f"/proc/{child}/fd").glob("*")):
                if os.readlink(descriptor) == str(project.work / "lock"):
                    return
        except OSError:
            pass  # closed, or ended, in between
        time.sleep(0.01)
    pytest.fail("the build never came to the lock")
