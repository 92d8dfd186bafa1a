"""Watches a build's system calls with strace, and makes chosen ones fail or kill the build."""

import contextlib
import functools
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from project import PATIENCE, Project, Run

LINE = re.compile(r"^\d+ +(?P<name>\w+)\((?P<text>.*)$", re.MULTILINE)


@functools.cache
def why_not() -> str:
    """Why nothing can be watched here; empty where it can."""
    if not shutil.which("strace"):
        return "strace is not installed (Linux only)"
    tried = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "--seccomp-bpf", "-e", "trace=write", "true"],
                           capture_output=True, text=True, timeout=PATIENCE)
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


# What tells calls apart: the folders of the project that they name, and the kinds of their files.
PLACES = re.compile(r"/(Content|Templates|Public|\.sitegen)\b|(\.\w+)(?=[>\"])|(O_\w+|AT_\w+)")

# How many calls come to harm of those that are alike, at least two; a larger number takes longer, and 1000 is all of them.
MOST_ALIKE = max(2, int(os.environ.get("SITEGEN_ALIKE_CALLS", "4")))


def some(calls: list[Call]) -> list[Call]:
    """Of calls that do the same to files of one kind in one place, the first, the last and some between: a site of thirty pages
    is published by the same code as one of six."""
    alike: dict[tuple, list[Call]] = {}
    for call in calls:
        alike.setdefault((call.name, *PLACES.findall(call.text)), []).append(call)
    chosen = {group[step * (len(group) - 1) // (MOST_ALIKE - 1)] for group in alike.values() for step in range(MOST_ALIKE)}
    return [call for call in calls if call in chosen]


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


# Builds that are held

# The calls at which a build can be held, by processor: the numbers that its kernel has for them.
NUMBERS = {"x86_64": {"flock": 73, "renameat2": 316, "syncfs": 306}, "aarch64": {"flock": 32, "renameat2": 276, "syncfs": 267}}
needs_holding = pytest.mark.skipif(bool(why_not()) or os.uname().machine not in NUMBERS,
                                   reason=why_not() or "the numbers of this processor's system calls are not known")


@contextlib.contextmanager
def held(project: Project, call: str) -> Iterator[subprocess.Popen]:
    """Starts a build and waits until it is about to make a system call; when the block ends it goes on, and must succeed.

    No time is measured, however busy the machine is: strace holds the build until strace is killed."""
    hold = tampering("-D", "-e", f"trace={call}", "-e", f"inject={call}:delay_enter={PATIENCE}000000")
    command = [*hold, *project.command("--jobs", "1")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
        try:
            _wait_for(call, build)
            yield build
        finally:
            _let_go(build)
        assert build.wait(timeout=PATIENCE) == 0


def _wait_for(call: str, build: subprocess.Popen) -> None:
    end = time.monotonic() + PATIENCE
    while NUMBERS[os.uname().machine][call] not in _calls_now(build):
        if build.poll() is not None or time.monotonic() > end:
            pytest.fail(f"the build never came to {call}")
        time.sleep(0.01)


def _calls_now(build: subprocess.Popen) -> list[int]:
    """The numbers of the system calls in which the build's threads are."""
    texts = []
    for file in Path(f"/proc/{build.pid}/task").glob("*/syscall"):
        with contextlib.suppress(OSError):  # a thread that has ended
            texts.append(file.read_text())
    return [int(text.split()[0]) for text in texts if not text.startswith("running")]


def _let_go(build: subprocess.Popen) -> None:
    """Kills strace. With `-D` it isn't the build's parent, and the build goes on without it."""
    status = "" if build.poll() is not None else Path(f"/proc/{build.pid}/status").read_text()
    if tracer := re.search(r"^TracerPid:\s+([1-9]\d*)", status, re.MULTILINE):
        os.kill(int(tracer[1]), signal.SIGKILL)
