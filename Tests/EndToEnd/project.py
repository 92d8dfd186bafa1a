"""A small project on the disk, the program that builds it, and trees of files to compare."""

import os
import resource
import shutil
import stat
import struct
import subprocess
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = "2026-03-02"
MANIFEST = ".sitegen-manifest"
PATIENCE = 600  # seconds to wait for what should end at once: a busy machine is slow, but nothing may hang for ever

Tree = dict[str, bytes | str]  # a file's bytes; for anything else, what it is


def program() -> str:
    """The binary under test: $SITEGEN, else what `swift build` made last, release first."""
    if named := os.environ.get("SITEGEN"):
        return str(Path(named).resolve())
    built = [REPOSITORY / ".build" / kind / "sitegen" for kind in ("release", "debug")]
    return str(next((path for path in built if path.exists()), built[0]))


def tree(folder: Path) -> Tree:
    """Everything below a folder by its relative path, links not followed; empty where there is no folder."""
    found: Tree = {}

    def walk(path: bytes, shown: str) -> None:
        for entry in os.scandir(path):
            name = shown + os.fsdecode(entry.name)
            if entry.is_symlink():
                found[name] = "link to " + os.fsdecode(os.readlink(entry.path))
            elif entry.is_dir():
                found[name + "/"] = "folder"
                walk(entry.path, name + "/")
            elif entry.is_file():
                found[name] = Path(os.fsdecode(entry.path)).read_bytes()
            else:
                found[name] = "special file"

    if folder.is_dir():
        walk(os.fsencode(folder), "")
    return found


def difference(expected: Tree, found: Tree) -> str:
    """What tells two trees apart, for people; empty where nothing does."""
    lines = [f"missing: {path}" for path in expected if path not in found]
    lines += [f"too much: {path}" for path in found if path not in expected]
    lines += [f"other content: {path}" for path in expected if path in found and found[path] != expected[path]]
    return "\n".join(sorted(lines))


def png(width: int = 40, height: int = 30, shade: int = 200) -> bytes:
    """A real picture, so that its size can be read."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes([shade]) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@dataclass(frozen=True)
class Run:
    """How one run of the program ended."""
    code: int  # negative: the signal that ended it
    stdout: str
    stderr: str
    cpu: float  # seconds of CPU time, of all its threads: limits count these, as a busy machine doesn't change them

    @property
    def text(self) -> str:
        return f"exit {self.code}\n{self.stdout}{self.stderr}"


def execute(command: Sequence[str | Path], **options) -> Run:
    options.setdefault("stdin", subprocess.DEVNULL)
    before = _cpu_of_children()
    done = subprocess.run([os.fspath(part) for part in command], capture_output=True, timeout=PATIENCE, **options)
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"),
               _cpu_of_children() - before)


def _cpu_of_children() -> float:
    """Seconds, of all processes that this one has started and that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Project:
    def __init__(self, folder: Path):
        self.folder = folder
        self.content = folder / "Content"
        self.output = folder / "Public"
        self.work = folder / ".sitegen" / "Public"

    # Files

    def write(self, path: str, content: str | bytes) -> Path:
        """Writes a file, given by its path from the project's folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def page(self, path: str, title: str, body: str = "Some plain words.", more: str = "") -> Path:
        """Writes an article, given by its path from `Content/`; `more` are lines of front matter."""
        return self.write(f"Content/{path}", f"---\ntitle: {title}\nsummary: About {title.lower()}, in plain words.\n"
                                             f"published: 2025-11-05\n{more}---\n\n{body}\n")

    def copy(self, folder: Path) -> "Project":
        """A second project with the same files, times and links; what is in its place is removed first."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder, symlinks=True)
        return Project(folder).settled()

    def settled(self) -> "Project":
        """Waits: a build doesn't trust what was changed milliseconds ago, and each project shall be built alike."""
        time.sleep(0.02)
        return self

    # The program

    def command(self, *options: str | Path) -> list[str]:
        return [program(), "build", "-C", str(self.folder), "--today", TODAY, *map(str, options)]

    def build(self, *options: str | Path, prefix: Sequence[str] = (), **more) -> Run:
        return execute([*prefix, *self.command(*options)], **more)

    def must_build(self, *options: str | Path, **more) -> Run:
        run = self.build(*options, **more)
        assert run.code == 0, run.text
        return run

    # What is published

    def site(self) -> Tree:
        return tree(self.output)

    def site_of_copy(self, folder: Path) -> Tree:
        """The site that a build of a copy makes, in a place where nothing disturbs it."""
        copy = self.copy(folder)
        copy.must_build()
        return copy.site()

    def leftovers(self) -> list[str]:
        """What lies in the work folder besides the lock and what builds keep for the next one: nothing, when all is well."""
        return sorted(path for path in tree(self.work) if path not in ("lock", "record", "search", "unchanged"))


def sample(folder: Path) -> Project:
    """Six pages, two pictures and an alias, all built with the theme that comes with the program."""
    project = Project(folder)
    project.write("Content/site.yaml", """\
title: Clear Skin Guide
url: https://www.example.org/guide/
language: en
description: Plain-language guides to skin treatments.
publisher: { name: Example Dermatology }
disclaimer: This page is general information.
share: { image: images/share.png }
publish: [prices, txt]
navigation:
  - { title: Microneedling, page: microneedling/index.md }
  - { title: About, page: about.md }
""")
    project.write("Content/people/editorial-team.yaml", "name: The editorial team\nrole: Writers\n")
    project.write("Content/images/share.png", png(1200, 630))
    project.page("index.md", "Clear skin", "Start with [microneedling](microneedling/index.md).", "type: page\n")
    project.page("about.md", "About us", "Who we are.", "type: page\naliases: [/team/]\n")
    project.page("microneedling/index.md", "Microneedling", "Fine needles, tiny holes.", "type: page\n")
    project.page("microneedling/benefits.md", "Benefits and limits", more="author: editorial-team\norder: 1\n", body="""\
## What it may help

Scars may look less deep. Weigh that against [the risks](risks.md#bleeding).

![The outer layers of the skin](layers.png "How deep the needles go")""")
    project.write("Content/microneedling/layers.png", png())
    project.page("microneedling/risks.md", "Risks", "## Bleeding\n\nA little blood is usual.", "order: 2\n")
    project.page("microneedling/cost.md", "Cost", "Ask before you book.", "order: 3\n")
    return project.settled()


def revise(project: Project) -> None:
    """Changes the sample in every way that matters to publishing: edits, new and withdrawn pages, another picture."""
    project.page("microneedling/risks.md", "Risks", "## Bleeding\n\nA little blood is usual. Much is not.", "order: 2\n")
    (project.content / "microneedling/cost.md").unlink()
    project.page("peels/index.md", "Peels", "A mild acid.", "type: page\n")
    project.page("peels/aftercare.md", "After a peel", "Stay out of the sun.")
    project.write("Content/images/share.png", png(1200, 630, shade=90))


def add_foreign_files(project: Project, outside: Path) -> None:
    """Files that no build wrote, as people and other tools leave them in an output folder."""
    outside.parent.mkdir(parents=True, exist_ok=True)
    outside.write_bytes(b"not ours\n")
    project.write("Public/.htaccess", "Options -Indexes\n")
    project.write("Public/.well-known/security.txt", "Contact: mailto:it@example.org\n")
    project.write("Public/microneedling/price-list.pdf", b"%PDF-1.7 prices")
    project.write("Public/statistics/2025/visits.csv", "day,visits\n")
    (project.output / "empty-folder").mkdir()
    (project.output / "outside.txt").symlink_to(outside)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)
