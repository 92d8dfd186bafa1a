"""File systems of our own: full, read-only, or mounted where the output should go. Needs root on Linux."""

import ctypes
import functools
import os
import subprocess
import sys
from pathlib import Path

from project import PATIENCE

CLONE_NEWNS = 0x00020000


@functools.cache
def why_not() -> str:
    """Why nothing can be mounted here; empty where it can. The first call takes this process out of the world's sight:
    what it mounts from then on is its own, and ends with it."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "file systems can be mounted by root on Linux only"
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(CLONE_NEWNS) != 0:
        return f"no mount namespace of our own: {os.strerror(ctypes.get_errno())}"
    private = subprocess.run(["mount", "--make-rprivate", "/"], capture_output=True, text=True, timeout=PATIENCE)
    return "" if private.returncode == 0 else f"mounts can't be made private: {private.stderr.strip()}"


class Mounts:
    def __init__(self) -> None:
        self._made: list[Path] = []

    def memory(self, folder: Path, *options: str) -> Path:
        """An empty file system, such as one of `size=64k`."""
        folder.mkdir(parents=True, exist_ok=True)
        self._mount("-t", "tmpfs", *(["-o", ",".join(options)] if options else []), "tmpfs", str(folder))
        self._made.append(folder)
        return folder

    def bind(self, folder: Path, at: Path | None = None, read_only: bool = False) -> Path:
        """A folder once more, at its own place or another."""
        at = at or folder
        at.mkdir(parents=True, exist_ok=True)
        self._mount("--bind", str(folder), str(at))
        self._made.append(at)
        if read_only:
            self._mount("-o", "remount,bind,ro", str(at))
        return at

    def remove(self) -> None:
        for folder in reversed(self._made):
            subprocess.run(["umount", "--lazy", str(folder)], check=True, timeout=PATIENCE)
        self._made = []

    @staticmethod
    def _mount(*arguments: str) -> None:
        subprocess.run(["mount", *arguments], check=True, timeout=PATIENCE)


def only_writable(folder: Path) -> list[str]:
    """A prefix for commands: with it they see the whole disk read-only, but for one folder."""
    script = """
        mount --make-rprivate /
        mount --bind "$0" "$0"
        while read -r _ place _; do
          [ "$place" = "$0" ] || mount -o remount,bind,ro "$(printf %b "$place")" 2>/dev/null
        done < /proc/self/mounts
        if touch /etc/.sitegen-test 2>/dev/null; then rm /etc/.sitegen-test; echo "the disk is not read-only" >&2; exit 99; fi
        exec "$@"
    """
    return ["unshare", "--mount", "sh", "-c", script, str(folder)]


def nobody() -> list[str]:
    """A prefix for commands: with it they run without any privilege."""
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
