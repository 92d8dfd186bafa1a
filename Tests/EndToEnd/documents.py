"""The examples of the documentation: blocks of code, and what a test does with each of them.

A block of code belongs to the file that the paragraph before it names last, as in "This is `Content/about.md`:". Files are written
into a new project, which must then build without a warning; commands are run there. A block of plain text says what the block
before it prints; … in it is anything."""

import re
from dataclasses import dataclass
from pathlib import Path

from project import REPOSITORY, Project, Run, execute, png, program

PAGES = REPOSITORY / "docs" / "Content"

FENCE = re.compile(r"^(`{3,})([a-z]*)\n(.*?)^\1\n", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"`((?:Content|Templates)/[^`\s]+\.\w+|\.htaccess)`")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'


@dataclass(frozen=True)
class Example:
    language: str
    text: str
    file: str | None  # its path in a project
    line: int  # in the page, from 1
    section: str  # its heading of level 2

    @property
    def place(self) -> str:
        return f"line {self.line}: {self.text.splitlines()[0]}"


def examples(page: Path) -> list[Example]:
    """The blocks of code of a page, in order."""
    text = page.read_text()
    found = []
    for match in FENCE.finditer(text):
        before = text[:match.start()].rstrip("\n").rsplit("\n\n", 1)[-1]
        named = FILE.findall(before)
        file = named[-1] if named and not before.startswith(("#", "```")) else None
        headings = re.findall(r"^## (.*)", text[:match.start()], re.MULTILINE)
        found.append(Example(match[2], match[3], file, text[:match.start()].count("\n") + 1, headings[-1] if headings else ""))
    return found


def assert_prints(expected: str, run: Run) -> None:
    """Each line is printed, in this order; … is anything."""
    printed = (run.stdout + run.stderr).splitlines()
    for line in expected.splitlines():
        pattern = ".*".join(re.escape(part) for part in line.rstrip().split("…"))
        while printed and not re.fullmatch(pattern, printed[0].rstrip()):
            printed.pop(0)
        assert printed, f"not printed: {line}\n{run.text}"
        printed.pop(0)


class Reader:
    """Somebody who does what a page says, from its top to its end."""

    def __init__(self, folder: Path):
        run = execute([program(), "init", "--yes", "guide"], cwd=folder)
        assert run.code == 0, run.text
        self.project = Project(folder / "guide")
        self.folder = folder
        self.count = 0
        self.wrong: tuple[Path, bytes | None] | None = None  # a file that shows a mistake, and what was in its place
        for name in ("skin-layers.svg", "images/logo.svg", "images/share.svg"):
            self.project.write("Content/" + name, DRAWING)
        for name in ("people/jo-lee.png", "microneedling/needle.png", "images/share.png", "microneedling/film.png",
                     "microneedling/before.png", "microneedling/after.png", "places/map.png"):
            self.project.write("Content/" + name, png(1200, 630))
        self.project.write("Content/microneedling/film.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nThe nurse cleans the skin.\n")
        self.project.write("Content/microneedling/film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")

    def follow(self, found: list[Example]) -> None:
        for example, after in zip(found, [*found[1:], None]):
            said = after.text if after and after.language == "text" else None
            try:
                self.do(example, said)
            except AssertionError as failure:
                raise AssertionError(f"{example.place}\n{failure}") from None

    def do(self, example: Example, said: str | None) -> None:
        match example.language:
            case "sh": self.run(example.text, said)
            case "text": assert self.count, "there is nothing before it"
            case "yaml" | "markdown" | "html" | "css" | "svg": self.write(example, said)
            case other: raise AssertionError(f"nobody knows how to try an example of {other or 'no language'}")
        self.count += 1

    def put_right(self) -> None:
        """Takes back the last mistake."""
        if self.wrong:
            file, old = self.wrong
            file.unlink() if old is None else file.write_bytes(old)
        self.wrong = None

    def run(self, commands: str, said: str | None) -> None:
        self.put_right()
        here = self.folder if commands.startswith("sitegen init") else self.project.folder
        if here == self.folder:
            commands = commands.replace("init clinic-guide", "init clinic-guide-2").replace("cd clinic-guide", "cd clinic-guide-2")
        path = f"{Path(program()).parent}:/usr/local/bin:/usr/bin:/bin"
        run = execute(["bash", "-euo", "pipefail", "-c", commands], cwd=here, env={"PATH": path, "HOME": str(self.folder)})
        assert run.code == 0, run.text
        if said:
            assert_prints(said, run)

    def check(self) -> Run:
        return execute([program(), "check", "-C", str(self.project.folder)])

    def write(self, example: Example, said: str | None) -> None:
        name, text = example.file, example.text
        if name is None:
            assert example.language == "markdown", "the paragraph before it names no file"
            name = f"Content/example-{example.line}.md"
            text = f"---\ntitle: Example {example.line}\nsummary: An example.\npublished: 2025-11-05\n---\n\n{text}"
        file = self.project.folder / name
        old = file.read_bytes() if file.exists() else None
        if name.endswith(("site.yaml", "glossary.yaml")) and old:
            text = merged(old.decode(), text)
        self.project.write(name, text)
        run = self.project.build("--strict")
        if said:
            self.put_right()
            checks = run.code == 0
            run = self.check() if checks else self.project.build("--strict")
            assert run.code == 1, run.text
            assert_prints(said, run)
            self.wrong = (file, old)
            return
        if self.wrong and run.code != 0:
            # What was wrong before isn't what this example puts right.
            self.put_right()
            run = self.project.build("--strict")
        self.wrong = None
        assert (run.code, run.stderr) == (0, ""), run.text


def merged(old: str, new: str) -> str:
    """Settings of which those that an example shows replace the old ones."""
    keys = set(re.findall(r"^(\w+):", new, re.MULTILINE))
    kept, keeps = [], True
    for line in old.splitlines(keepends=True):
        if match := re.match(r"(\w+):", line):
            keeps = match[1] not in keys
        elif not line.startswith((" ", "-")):
            keeps = True
        if keeps:
            kept.append(line)
    return "".join(kept) + new
