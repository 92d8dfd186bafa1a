"""Which folders a build refuses to publish to, and which it takes."""

import os
import pwd
import re
from pathlib import Path

import mounts as mounting
import pytest
from project import Project, difference, execute, revise, sample, tree

# Refused

REFUSED = {
    "the disk": ("/", "whole disk"),
    "the disk, written otherwise": ("//.", "whole disk"),
    "the home folder": ("{home}", "home folder"),
    "the home folder through ..": ("{home}/notes/..", "home folder"),
    "the project": (".", "the project itself"),
    "the project by its path": ("{project}", "the project itself"),
    "the project with a slash": ("{project}/", "the project itself"),
    "the project's parent": ("..", "contains the project"),
    "a folder far above": ("../../..", "contains the project"),
    "Content": ("Content", "inside Content/, or contains it"),
    "Content with a slash": ("Content/", "inside Content/, or contains it"),
    "Content through ..": ("Content/../Content", "inside Content/, or contains it"),
    "Content by its path": ("{project}/Content", "inside Content/, or contains it"),
    "a folder of Content": ("Content/microneedling", "inside Content/, or contains it"),
    "a new folder in Content": ("Content/new", "inside Content/, or contains it"),
    "a new folder in Content through a link": ("link-to-content/new", "inside Content/, or contains it"),
    "Templates": ("Templates", "inside Templates/, or contains it"),
    "a new folder in Templates": ("Templates/new", "inside Templates/, or contains it"),
    ".git": (".git", r"inside \.git/, or contains it"),
    "a folder of .git": (".git/refs", r"inside \.git/, or contains it"),
    "Sources": ("Sources", "inside Sources/, or contains it"),
    "a file": ("notes.txt", "it is a file"),
    "a file of the content": ("Content/site.yaml", "it is a file"),
    "a pipe": ("pipe", "it is a file"),
    "a link to a folder": ("link-to-empty", "it is a link"),
    "a link to a folder, with a slash": ("link-to-empty/", "it is a link"),
    "a link to nothing": ("link-to-nothing", "it is a link"),
    "a link to Content": ("link-to-content", "it is a link"),
    "somebody's folder": ("photos", "files that sitegen did not write, such as 'holiday.jpg'"),
    "somebody's folder elsewhere": ("{elsewhere}", "files that sitegen did not write, such as 'thesis.txt'"),
    "a folder with an empty folder": ("nested", "files that sitegen did not write, such as 'inner'"),
    "nothing": ("", "its name is empty"),
    "spaces": ("  ", "its name is empty"),
    "a folder in a missing one": ("missing/site", "its parent folder does not exist"),
    "a folder in a file": ("notes.txt/site", "notes.txt.*Not a directory|its parent folder does not exist"),
}


@pytest.fixture
def endangered(scratch: Path) -> Project:
    """A project with all that could be lost around it: a home folder, a neighbour, a repository, notes, links."""
    project = sample(scratch / "home" / "work" / "project")
    project.write("Templates/robots.txt", "User-agent: *\n")
    project.write(".git/refs/heads/main", "0123456789\n")
    project.write("Sources/main.swift", "print(1)\n")
    project.write("notes.txt", "remember")
    project.write("photos/holiday.jpg", b"\xff\xd8")
    project.write("../neighbour/Content/site.yaml", "title: Another project\n")
    project.write("../../notes/diary.txt", "dear diary")
    project.write("../../../elsewhere/thesis.txt", "ten years of work")
    (project.folder / "empty").mkdir()
    (project.folder / "nested" / "inner").mkdir(parents=True)
    os.mkfifo(project.folder / "pipe")
    for link, target in {"link-to-empty": "empty", "link-to-content": "Content", "link-to-nothing": "nowhere"}.items():
        (project.folder / link).symlink_to(target)
    return project


def try_output(project: Project, scratch: Path, output: str, **more):
    """Builds where all but the scratch folder is read-only, if that can be had: a mistake must not cost the machine."""
    names = {"home": scratch / "home", "project": project.folder, "elsewhere": scratch / "elsewhere"}
    if os.geteuid() == 0 and (reason := mounting.why_not()):
        pytest.skip(f"root could harm this machine: {reason}")
    prefix = [] if mounting.why_not() else mounting.only_writable(scratch)
    environment = os.environ | {"HOME": str(scratch / "home")}
    return execute([*prefix, *project.command("-o", output.format(**names))], env=environment, **more)


@pytest.mark.parametrize("output, reason", REFUSED.values(), ids=REFUSED)
def test_a_dangerous_output_folder_is_refused_with_a_reason_and_nothing_changes(endangered, scratch, output, reason):
    before = tree(scratch)
    run = try_output(endangered, scratch, output)
    assert run.code == 2, run.text
    assert re.search(reason, run.stderr), run.stderr
    assert not difference(before, tree(scratch))


@pytest.mark.parametrize("output", ["/", "..", "Content", ""])
def test_a_dangerous_output_folder_is_refused_from_every_working_folder(endangered, scratch, output):
    before = tree(scratch)
    for folder in (scratch, endangered.folder, endangered.content, scratch / "elsewhere"):
        assert try_output(endangered, scratch, output, cwd=folder).code == 2
    assert not difference(before, tree(scratch))


@pytest.mark.parametrize("output", ["Templates", "Sources", ".git"])
def test_a_folder_that_would_become_an_input_is_refused_too(project, scratch, output):
    """A site in Templates/ would be read as templates by the next build."""
    before = tree(scratch)
    run = try_output(project, scratch, output)
    assert run.code == 2, run.text
    assert not difference(before, tree(scratch))


def test_without_HOME_the_home_folder_is_refused_all_the_same(mounts, project, scratch):
    """As under cron. The account's home folder holds dot files only, so nothing else would keep it from being replaced."""
    home = Path(pwd.getpwuid(os.geteuid()).pw_dir)
    mounts.memory(home, "size=4m", "mode=700")
    (home / ".profile").write_text("umask 022\n")
    environment = {name: value for name, value in os.environ.items() if name != "HOME"}
    run = execute([*mounting.only_writable(scratch), *project.command("-o", home)], env=environment)
    assert run.code == 2, run.text
    assert "home folder" in run.stderr


# Allowed

@pytest.mark.parametrize("output", ["Public", "Public/", "./Public/.", "site", "empty", "empty/site", "../site",
                                    "{elsewhere}/site", "link-to-empty/site", "Public/../site", "Content-site", "with spaces & ü"])
def test_a_harmless_output_folder_gets_the_site(endangered, scratch, output):
    (endangered.output).mkdir()
    before = tree(scratch)
    run = try_output(endangered, scratch, output)
    assert run.code == 0, run.text
    after = tree(scratch)
    assert all(after.get(path) == content for path, content in before.items())
    [index] = [path for path in after if path.endswith("/about/index.html")]
    assert Path(os.path.realpath(scratch / index)).is_file()


def test_a_folder_with_dot_files_only_is_allowed_and_keeps_them(project):
    dot_files = {".gitkeep": b"", ".htaccess": b"Options -Indexes\n", ".well-known/security.txt": b"Contact: x\n"}
    for path, content in dot_files.items():
        project.write(f"Public/{path}", content)
    run = project.must_build()
    site = project.site()
    assert all(site[path] == content for path, content in dot_files.items())
    assert "left as it is" not in run.text


def test_a_build_that_finds_errors_makes_no_output_and_leaves_nothing_behind(project):
    project.page("broken.md", "Broken", "A [link](nowhere.md).")
    assert project.build().code == 1
    assert not project.output.exists()
    assert not project.leftovers()


def test_a_build_that_finds_errors_leaves_the_published_site(project):
    project.must_build()
    before = project.site()
    revise(project)
    project.page("broken.md", "Broken", "A [link](nowhere.md).")
    assert project.build().code == 1
    assert not difference(before, project.site())
    assert not project.leftovers()
