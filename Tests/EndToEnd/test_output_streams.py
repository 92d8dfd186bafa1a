"""What is printed: where it can't be written, and where it holds names from anywhere."""

import os
import shlex
import subprocess

import pytest
from project import PATIENCE, program

COMMANDS = [
    ["list", "articles"], ["list", "articles", "--format", "json"], ["list", "tags", "--format", "csv"],
    ["share"], ["share", "--format", "json"], ["templates"], ["templates", "--schema"], ["build", "--format", "json"],
    ["build", "--format", "sarif"], ["markdown", "Content/index.md"], ["notices"], ["--help"], ["--version"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_results_that_cannot_be_written_are_a_failure(project, command):
    with open("/dev/full", "w") as full:
        run = subprocess.run([program(), *command], cwd=project.folder, stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE)
    assert run.returncode == 2
    assert b"standard output is full or closed" in run.stderr
    shell = shlex.join([program(), *command]) + " >&-"
    assert subprocess.run(["sh", "-c", shell], cwd=project.folder, capture_output=True, timeout=PATIENCE).returncode == 2


def test_a_page_never_becomes_a_closed_stream(project):
    """A file that is opened while standard error is closed would get its number, and what is printed there."""
    expected = project.copy(project.folder.parent / "expected")
    expected.must_build()
    (project.folder / "Content" / "wrong.md").write_text("---\ntitle: W\nsummary: s\n---\n\nIt is ~~ old.\n")
    for closed in ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"]:
        subprocess.run(["sh", "-c", f"{shlex.quote(program())} build --today 2026-03-02 {closed}"], cwd=project.folder, timeout=PATIENCE)
        for path, content in project.site().items():
            assert not isinstance(content, bytes) or b"warning:" not in content, path


HOSTILE = "a\x1b]0;owned\x07\n::error::forged\u202e##[error]x"


@pytest.mark.parametrize("command", [
    ["build", "--verbose", "--format", "github"], ["build", "--verbose"], ["list", "drafts"], ["list", "unused"],
    ["list", "articles"], ["list", "tags"], ["share"], ["list", "tags", "--format", "csv"], ["build", "-o", HOSTILE],
    ["share", HOSTILE], ["markdown", HOSTILE], ["-C", HOSTILE, "build"], ["build", HOSTILE], ["build", "--today", HOSTILE],
    ["build", "--base-url", HOSTILE], ["templates", "--export", HOSTILE],
], ids=lambda command: " ".join(command).replace(HOSTILE, "…"))
def test_no_name_commands_a_terminal_or_a_build_server(project, command):
    content = project.folder / "Content"
    page = "---\ntitle: \"T\\e[31m\\n::error::forged\"\nsummary: s\ntags: [\"::error::forged\", \"=cmd\"]\n{}---\n\nText.\n"
    (content / f"{HOSTILE}.md".replace("/", "")).write_text(page.format("draft: true\n"))
    (content / "plain.md").write_text(page.format("").replace("\\e[31m\\n", ""))
    (content / f"{HOSTILE}.pdf").write_bytes(b"%PDF-1.4\n")
    run = subprocess.run([program(), *command], cwd=project.folder, capture_output=True, timeout=PATIENCE)
    for stream in (run.stdout, run.stderr):
        text = stream.decode()
        for forbidden in ["\x1b", "\x07", "\u202e", "##[error]"]:
            assert forbidden not in text
        for line in text.splitlines():
            assert not line.lstrip().startswith("::error::forged"), line
    assert not any(os.path.exists(project.folder / name) for name in ["owned", "forged"])
