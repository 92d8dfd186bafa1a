"""What every end-to-end test shares: the program under test, projects to build, and places to build them in.

    SITEGEN=.build/release/sitegen python3 -m pytest Tests/EndToEnd

Some tests need strace, some root (to mount file systems, and to act as another user); without, they are skipped and the
report says so. As root nothing outside the tests' own folders is mounted over or written: the mounts are this process's.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import mounts as mounting
import pytest
from project import PATIENCE, Project, program, sample


def pytest_sessionstart(session: pytest.Session) -> None:
    if not os.access(program(), os.X_OK):
        pytest.exit(f"there is no program {program()}: build it, or name it with SITEGEN=…", returncode=2)


def pytest_report_header() -> str:
    version = subprocess.run([program(), "--version"], capture_output=True, text=True, timeout=PATIENCE).stdout.strip()
    return f"sitegen {version}: {program()}"


@pytest.fixture(scope="session")
def memory() -> Iterator[Path]:
    """A folder that is fast, in memory where that can be had; other users may look into it."""
    shared = Path("/dev/shm")
    place = shared if os.access(shared, os.W_OK) else Path(tempfile.gettempdir())
    folder = Path(tempfile.mkdtemp(prefix="sitegen-tests-", dir=place)).resolve()
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def scratch(memory: Path) -> Iterator[Path]:
    """A new folder in memory for one test."""
    folder = Path(tempfile.mkdtemp(dir=memory))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def project(scratch: Path) -> Project:
    """The sample, not yet built."""
    return sample(scratch / "project")


@pytest.fixture
def mounts() -> Iterator[mounting.Mounts]:
    """Mounts that nobody but this test and its children see."""
    if reason := mounting.why_not():
        pytest.skip(reason)
    made = mounting.Mounts()
    yield made
    made.remove()
