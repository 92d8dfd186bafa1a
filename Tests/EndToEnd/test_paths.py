"""Which files a build touches: every path that it opens, makes, renames, links or removes, seen by the kernel's eyes."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from project import Project, Run, add_foreign_files, difference, execute, png, program, revise, tree
from strace import Call, needs_strace, parse, watch

pytestmark = needs_strace

WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
CHANGING = {"rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat",
            "rmdir", "chmod", "fchmodat", "fchmodat2", "chown", "lchown", "fchownat", "truncate", "utimensat", "utime", "utimes",
            "futimesat", "mknod", "mknodat", "setxattr", "lsetxattr", "removexattr", "lremovexattr", "mount", "umount2", "creat"}
OPENING = {"open", "openat", "openat2"}
RUNNING = {"execve", "execveat"}
NETWORK = {"socket", "connect", "bind", "listen"}
# A path in quotes, and before it the folder that it starts from where there is one: AT_FDCWD</folder>, "path".
PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<(?P<folder>[^>]*)>, )?"(?P<path>(?:[^"\\]|\\.)*)"')

# What every program of this kind reads: its libraries, the machine's description, locales and time zones.
SYSTEM = re.compile(
    r"/(etc/(ld\.so\.\w+|localtime|timezone|locale\.alias|nsswitch\.conf|passwd|suid-debug)$"
    r"|proc/(self|\d+|cpuinfo|meminfo|stat|sys)\b|sys/(devices/system|fs/cgroup|kernel)\b"
    r"|usr/(share|lib)/(zoneinfo|locale|icu)\b|dev/(null|urandom|random|tty)$)"
    r"|\.so(\.[\d.]+)?$")


@dataclass(frozen=True)
class Touched:
    path: str
    writes: bool
    call: Call


def unescaped(text: str) -> str:
    """A path as strace prints it: bytes beyond ASCII are written in octal."""
    return text.encode("latin-1", "replace").decode("unicode_escape").encode("latin-1", "replace").decode(errors="replace")


def touched(calls: list[Call]) -> list[Touched]:
    found = []
    for call in calls:
        if call.name not in CHANGING | OPENING | RUNNING:
            continue
        writes = call.name in CHANGING or (call.name in OPENING and bool(WRITING.search(call.text)))
        paths = list(PATH.finditer(call.text))
        for part in paths if call.name in CHANGING else paths[:1]:
            path = unescaped(part["path"])
            found.append(Touched(os.path.normpath(os.path.join(part["folder"] or "/", path)), writes, call))
    return found


def is_inside(path: str, *folders: Path) -> bool:
    return any(path == str(folder) or path.startswith(f"{folder}/") for folder in folders)


def offences(project: Project, calls: list[Call], output: Path | None = None) -> list[str]:
    output = output or project.output
    work = output.parent / ".sitegen"
    wrong = [f"uses the network: {call}" for call in calls if call.name in NETWORK]
    wrong += [f"runs a program: {call}" for call in calls if call.name in RUNNING and program() not in call.text]
    for one in touched(calls):
        if one.writes:
            if not is_inside(one.path, output, work, Path("/dev/null"), Path("/dev/tty")):
                wrong.append(f"writes outside the output: {one.call}")
        elif one.call.name in OPENING and not one.call.failed:
            # The parent of the output is opened to write the switch to the disk.
            known = one.path == str(output.parent) or SYSTEM.search(one.path)
            if not known and not is_inside(one.path, project.folder, output, work):
                wrong.append(f"reads outside the project: {one.call}")
    return wrong


WATCHED = "%file,%network," + ",".join("?" + name for name in sorted(CHANGING | OPENING))


def test_the_first_build_touches_the_project_and_its_output_only(project):
    run, calls = watch(project, WATCHED)
    assert run.code == 0, run.text
    assert not offences(project, calls)
    assert sum(one.writes for one in touched(calls)) > 20, "writes were not seen: the test is blind"


@pytest.mark.parametrize("jobs", ["1", "8"])
def test_a_rebuild_touches_the_project_and_its_output_only(project, scratch, jobs):
    project.must_build()
    add_foreign_files(project, scratch / "outside" / "secret.txt")
    revise(project)
    run, calls = watch(project, WATCHED, "--jobs", jobs)
    assert run.code == 0, run.text
    assert not offences(project, calls)
    assert {"linkat", "unlink", "rmdir", "renameat2"} <= {call.name for call in calls} or os.uname().machine != "x86_64"


def test_a_build_to_another_folder_touches_that_one_only(project, scratch):
    output = scratch / "elsewhere" / "site"
    output.parent.mkdir()
    before = tree(project.folder)
    for _ in range(2):
        run, calls = watch(project, WATCHED, "-o", output)
        assert run.code == 0, run.text
        assert not offences(project, calls, output)
        project.page("about.md", "About us", "More.", "type: page\naliases: [/team/]\n")
    assert set(tree(project.folder)) == set(before), "the project got new files"


def test_a_build_that_finds_nothing_to_do_writes_nothing_to_the_output(project):
    project.must_build()
    run, calls = watch(project, WATCHED)
    assert run.code == 0, run.text
    assert not [one for one in touched(calls) if one.writes and is_inside(one.path, project.output)]


def test_published_files_are_never_opened_for_writing(project, scratch):
    """So a reader, or a second name of a file, never sees half a page."""
    project.must_build()
    add_foreign_files(project, scratch / "outside" / "secret.txt")
    revise(project)
    _, calls = watch(project, WATCHED)
    opened = [one for one in touched(calls) if one.call.name in OPENING and one.writes]
    assert opened and not [one for one in opened if is_inside(one.path, project.output)]
    new = [one for one in opened if not one.path.endswith("/lock")]
    assert all("O_EXCL" in one.call.text and "O_NOFOLLOW" in one.call.text for one in new)


# Hostile content

@pytest.fixture
def outside(scratch: Path) -> Path:
    """What must not be read, beside the project."""
    folder = scratch / "outside"
    (folder / "pages").mkdir(parents=True)
    (folder / "secret.md").write_text("---\ntitle: Secret\nsummary: Secret.\ntype: page\n---\n\nsecret words\n")
    (folder / "pages" / "index.md").write_text("---\ntitle: Secret\nsummary: Secret.\ntype: page\n---\n\nsecret words\n")
    (folder / "secret.png").write_bytes(png())
    (folder / "secret.yaml").write_text("name: Secret\n")
    (folder / "secret.html").write_text("secret words")
    return folder


def settings(project: Project, old: str, new: str) -> None:
    file = project.content / "site.yaml"
    file.write_text(file.read_text().replace(old, new))


PAGE = "---\ntitle: A page\nsummary: About it.\n{more}---\n\n{body}\n"


def page(project: Project, more: str = "", body: str = "Words.") -> None:
    project.write("Content/hostile.md", PAGE.format(more=more, body=body))


HOSTILE = {
    "a link to a page outside": lambda project, outside: (project.content / "stolen.md").symlink_to(outside / "secret.md"),
    "a relative link outside": lambda project, outside: (project.content / "stolen.md").symlink_to("../../outside/secret.md"),
    "a link to a picture outside": lambda project, outside: (project.content / "stolen.png").symlink_to(outside / "secret.png"),
    "a link to a folder outside": lambda project, outside: (project.content / "stolen").symlink_to(outside / "pages"),
    "a link to a person outside": lambda project, outside: (
        (project.content / "people/stolen.yaml").symlink_to(outside / "secret.yaml")),
    "a link to a device": lambda project, outside: (project.content / "stolen.md").symlink_to("/dev/zero"),
    "a link to the disk": lambda project, outside: (project.content / "stolen").symlink_to("/"),
    "a link to itself": lambda project, outside: (project.content / "stolen.md").symlink_to("stolen.md"),
    "a chain of links outside": lambda project, outside: ((project.content / "a.md").symlink_to("b.md"),
                                                          (project.content / "b.md").symlink_to(outside / "secret.md")),
    "a pipe": lambda project, outside: os.mkfifo(project.content / "pipe.md"),
    "a picture outside": lambda project, outside: page(project, body="![A secret](../../outside/secret.png)"),
    "a picture outside by its path": lambda project, outside: page(project, body=f"![A secret]({outside}/secret.png)"),
    "a picture outside, encoded": lambda project, outside: page(project, body="![A secret](%2e%2e/%2e%2e/outside/secret.png)"),
    "a picture outside, with backslashes": lambda project, outside: page(
        project, body="![A secret](..\\..\\outside\\secret.png)"),
    "a picture of the file scheme": lambda project, outside: page(project, body=f"![A secret](file://{outside}/secret.png)"),
    "a link outside": lambda project, outside: page(project, body="[A secret](../../outside/secret.md)"),
    "a lead image outside": lambda project, outside: page(project, more="image: ../../outside/secret.png\n"),
    "a related page outside": lambda project, outside: page(project, more="related: [../../outside/secret.md]\n"),
    "an author outside": lambda project, outside: page(project, more="author: ../../../outside/secret\n"),
    "a slug outside": lambda project, outside: page(project, more="slug: ../../../outside/page\n"),
    "an alias outside": lambda project, outside: page(project, more="aliases: [/../../outside/page/]\n"),
    "an alias outside, encoded": lambda project, outside: page(project, more='aliases: ["/%2e%2e/%2e%2e/outside/page/"]\n'),
    "an alias over the list": lambda project, outside: page(project, more="aliases: [/.sitegen-manifest]\n"),
    "a template outside": lambda project, outside: page(project, more="template: ../../outside/secret.html\n"),
    "a template outside by its path": lambda project, outside: page(project, more=f"template: {outside}/secret.html\n"),
    "a partial outside": lambda project, outside: project.write(
        "Templates/404.html", '\\(include "../../outside/secret.html")\n'),
    "a layout outside": lambda project, outside: project.write(
        "Templates/404.html", '\\(layout "../../outside/secret.html")\n'),
    "a link to a template outside": lambda project, outside: (
        (project.folder / "Templates").mkdir(), (project.folder / "Templates/404.html").symlink_to(outside / "secret.html")),
    "a link to a folder of templates outside": lambda project, outside: (project.folder / "Templates").symlink_to(outside),
    "settings outside": lambda project, outside: (
        (project.content / "site.yaml").rename(outside / "site.yaml"),
        (project.content / "site.yaml").symlink_to(outside / "site.yaml")),
    "a share image outside": lambda project, outside: settings(project, "images/share.png", "../../outside/secret.png"),
    "a navigation entry outside": lambda project, outside: settings(project, "about.md", "../../outside/secret.md"),
    "a language outside": lambda project, outside: settings(project, "language: en", "language: ../../../outside/secret"),
}


@pytest.mark.parametrize("harm", HOSTILE.values(), ids=HOSTILE)
def test_content_that_leads_outside_is_an_error_and_nothing_outside_is_touched(project, scratch, outside, harm):
    project.must_build()
    before = project.site()
    harm(project, outside)
    around = tree(outside)
    run, calls = watch(project, WATCHED)
    assert not offences(project, calls)
    assert run.code in (1, 2), run.text
    assert "secret words" not in run.text
    assert not difference(before, project.site())
    assert not difference(around, tree(outside))


def test_a_link_inside_the_project_is_read(project):
    """The other side of the test above: links as such are allowed."""
    project.write("Content/microneedling/first.md", PAGE.format(more="", body="Words after a link."))
    (project.content / "second.md").symlink_to("microneedling/first.md")
    project.must_build()
    assert b"Words after a link." in (project.output / "second/index.html").read_bytes()


# Other programs

def watch_command(project: Project, command: list[str | Path]) -> tuple[Run, list[Call]]:
    log = project.folder.parent / "strace.log"
    run = execute(["strace", "-f", "-qq", "-y", "-o", log, "-e", f"trace={WATCHED}", *command], cwd=project.folder)
    return run, parse(log.read_text(errors="replace"))


@pytest.mark.parametrize("command", ["templates", "templates --schema", "markdown Content/about.md", "--help", "build --help"])
def test_commands_that_only_show_things_write_nothing(project, command):
    before = tree(project.folder)
    run, calls = watch_command(project, [program(), *command.split()])
    assert run.code == 0, run.text
    assert not offences(project, calls)
    assert not difference(before, tree(project.folder))


@pytest.mark.parametrize("command, offence", [
    ("cat ../outside/secret.md", "reads outside"), ("cp Content/about.md ../outside", "writes outside"),
    ("mv Content/about.md ../outside", "writes outside"), ("mv ../outside/secret.md Public", "writes outside"),
    ("ln ../outside/secret.md Public/x", "writes outside"), ("rm Content/about.md", "writes outside"),
    ("mkdir ../outside/x", "writes outside"), ("rmdir ../outside/empty", "writes outside"),
    ("chmod 700 ../outside", "writes outside"), ("ls ../outside", "reads outside"), ("sh -c true", "runs a program")])
def test_a_program_that_goes_astray_would_be_noticed(project, outside, command, offence):
    """Guards all tests above."""
    project.must_build()
    (outside / "empty").mkdir()
    _, calls = watch_command(project, command.split())
    assert [wrong for wrong in offences(project, calls) if wrong.startswith(offence)]
