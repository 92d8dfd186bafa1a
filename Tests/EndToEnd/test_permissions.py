"""A user without privileges builds: what he may not read is never taken for absent, what he may not write is left alone."""

import os
from pathlib import Path

import pytest
from mounts import nobody
from project import Project, difference, execute, program, revise


@pytest.fixture
def owned(project: Project) -> Project:
    """The sample, built, and all of it a user's who has no privilege."""
    if os.geteuid() != 0:
        pytest.skip("only root can act as another user")
    if execute([*nobody(), program(), "--version"]).code != 0:
        pytest.skip(f"other users can't run {program()}, or setpriv is missing")
    project.must_build()
    give(project.folder)
    return project


def give(folder: Path) -> None:
    os.chown(folder, 65534, 65534)
    for path in folder.rglob("*"):
        os.chown(path, 65534, 65534, follow_symlinks=False)


@pytest.mark.parametrize("part", ["Public", ".sitegen/Public", "."])
def test_without_the_right_to_write_nothing_is_published_and_the_message_says_where(owned, part):
    old = owned.site()
    revise(owned)
    give(owned.content)
    (owned.folder / part).chmod(0o555)
    run = owned.build(prefix=nobody())
    assert run.code == 2
    assert str(owned.folder) in run.stderr and "Permission denied" in run.stderr
    assert not difference(old, owned.site())
    (owned.folder / part).chmod(0o755)
    assert owned.build(prefix=nobody()).code == 0
    assert not owned.leftovers()


def test_an_output_that_cannot_be_read_is_left_alone(owned):
    old = owned.site()
    revise(owned)
    give(owned.content)
    owned.output.chmod(0o000)
    run = owned.build(prefix=nobody())
    assert run.code == 2
    assert "Public" in run.stderr and "Permission denied" in run.stderr
    assert not difference(old, owned.site())


def test_pages_that_cannot_be_reached_are_an_error_not_withdrawn(owned):
    """A folder that may be listed but not entered, as a wrong `chmod -R 644` makes it."""
    owned.page("news/first.md", "First news")
    give(owned.content)
    assert owned.build(prefix=nobody()).code == 0
    old = owned.site()
    (owned.content / "news").chmod(0o644)
    run = owned.build(prefix=nobody())
    assert run.code in (1, 2), f"the pages were withdrawn: {run.text}"
    assert not difference(old, owned.site())


def test_foreign_files_that_cannot_be_reached_are_not_lost(owned):
    owned.write("Public/private/list.txt", "names")
    give(owned.output)
    (owned.output / "private").chmod(0o644)
    revise(owned)
    give(owned.content)
    before = owned.site()
    run = owned.build(prefix=nobody())
    assert (owned.output / "private/list.txt").exists(), f"the file is lost: {run.text}"
    assert run.code == 0 or (run.code == 2 and not difference(before, owned.site())), run.text


@pytest.mark.parametrize("folder_mode", [0o555, 0o500, 0o000])
def test_a_foreign_folder_that_may_not_be_written_keeps_its_files(owned, folder_mode):
    owned.write("Public/private/list.txt", "names")
    give(owned.output)
    (owned.output / "private").chmod(folder_mode)
    revise(owned)
    give(owned.content)
    before = owned.site()
    run = owned.build(prefix=nobody())
    assert (owned.output / "private/list.txt").read_text() == "names"
    assert run.code == 0 or (run.code == 2 and not difference(before, owned.site())), run.text
    assert run.code == 0 or "private" in run.stderr


def test_a_file_of_another_user_in_the_output_does_not_stop_builds(owned):
    """As certbot leaves them: root writes them into the folder that an editor's builds publish to."""
    owned.write("Public/.well-known/acme-challenge/token", "token")
    (owned.output / ".well-known").chmod(0o755)
    revise(owned)
    give(owned.content)
    run = owned.build(prefix=nobody())
    assert run.code == 0, run.text
    assert (owned.output / ".well-known/acme-challenge/token").read_text() == "token"
