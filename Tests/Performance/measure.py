"""One run of one command: how long, how much work, how much memory."""

import os
import shutil
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # what the kernel counts ru_maxrss in, bytes


class BenchmarkError(Exception):
    """The figures would mean nothing: a build failed, or wrote other pages than it should."""


@dataclass(frozen=True)
class Measurement:
    wall: float  # seconds
    cpu: float  # seconds, of all threads, user and system
    memory: int  # peak resident bytes


def run(command: list[str], log: Path, codes: tuple[int, ...] = (0,)) -> Measurement:
    """Runs to the end, output into `log`. What earlier runs left to be written to disk is not billed to this one."""
    path = shutil.which(command[0])
    if not path:
        raise BenchmarkError(f"cannot run {command[0]}")
    into_log = [(os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
                (os.POSIX_SPAWN_DUP2, 1, 2)]
    os.sync()
    start = time.monotonic()
    child = os.posix_spawn(path, command, os.environ, file_actions=into_log)
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in codes:
        tail = log.read_text(errors="replace")[-2000:]
        raise BenchmarkError(f"exit {os.waitstatus_to_exitcode(status)}: {' '.join(command)}\n{tail}")
    return Measurement(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT)


def smallest_memory(log: Path) -> int:
    """A child starts as a copy of this interpreter, and the kernel counts that: smaller peaks cannot be seen."""
    return run(["true"], log).memory


def median(runs: list[Measurement]) -> Measurement:
    """Each figure's own median: they need not come from one run."""
    return Measurement(*(statistics.median(getattr(run, figure) for run in runs)
                         for figure in ("wall", "cpu", "memory")))
