"""What becomes of the files that builds wrote: kept, replaced, restored, removed; and the list that says which they are."""

import os
import subprocess
import time

import pytest
from project import MANIFEST, TODAY, difference, mode, program, revise

# The files

def test_the_page_of_a_deleted_article_disappears_and_so_does_its_folder(project):
    project.must_build()
    assert (project.output / "microneedling/cost/index.html").exists()
    (project.content / "microneedling/cost.md").unlink()
    run = project.must_build()
    assert "2 removed" in run.stdout  # the page, and what the search shows of it
    assert not (project.output / "microneedling/cost").exists()


def test_the_redirect_of_a_deleted_alias_disappears(project):
    project.must_build()
    project.page("about.md", "About us", "Who we are.", "type: page\n")
    project.must_build()
    assert not (project.output / "team").exists()


def test_an_unchanged_file_keeps_its_inode_and_its_time(project):
    project.must_build()
    def identity() -> dict[str, tuple[int, int]]:
        status = {path: (project.output / path).stat() for path, content in project.site().items()
                  if isinstance(content, bytes) and path != MANIFEST}
        return {path: (one.st_ino, one.st_mtime_ns) for path, one in status.items()}
    before, content = identity(), project.site()
    time.sleep(0.02)
    revise(project)
    run = project.must_build()
    after, new_content = identity(), project.site()
    same = {path for path in before.keys() & after.keys() if content[path] == new_content[path]}
    assert len(same) >= 5
    assert {path: before[path] for path in same} == {path: after[path] for path in same}
    assert f"{len(same)} unchanged" in run.stdout
    assert all(before[path] != after[path] for path in (before.keys() & after.keys()) - same)


def test_a_second_build_changes_nothing_at_all(project):
    project.must_build()
    def everything() -> dict[str, tuple[int, int, int]]:
        status = {path: (project.output / path).lstat() for path in ["", *project.site()]}
        return {path: (one.st_ino, one.st_mtime_ns, one.st_ctime_ns) for path, one in status.items()}
    before = everything()
    run = project.must_build()
    files = [path for path, content in project.site().items() if isinstance(content, bytes) and path != MANIFEST]
    assert len(files) > 20 and f"(0 written, {len(files)} unchanged, 0 removed)" in run.stdout
    assert everything() == before


@pytest.mark.parametrize("mask", ["000", "022", "077", "777"])
def test_modes_are_0644_and_0755_whatever_the_umask(project, mask):
    prefix = ["sh", "-c", f'umask {mask}; exec "$@"', "sh"]
    for change in (lambda: None, lambda: revise(project)):
        change()
        project.must_build(prefix=prefix)
        assert mode(project.output) == 0o755
        assert {path: oct(mode(project.output / path)) for path in project.site()} == {
            path: oct(0o755 if path.endswith("/") else 0o644) for path in project.site()}


@pytest.mark.parametrize("harm", ["edited", "same length", "emptied", "deleted", "mode", "folder deleted"])
def test_a_published_file_that_was_changed_by_hand_is_restored(project, harm):
    project.must_build()
    good = project.site()
    page = project.output / "microneedling/risks/index.html"
    match harm:
        case "edited": page.write_text("<h1>Hacked</h1>")
        case "same length":
            status = page.stat()
            page.write_bytes(page.read_bytes().replace(b"Risks", b"Joys!"))
            os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))
        case "emptied": page.write_bytes(b"")
        case "deleted": page.unlink()
        case "mode": page.chmod(0o600)
        case "folder deleted":
            page.unlink()
            page.parent.rmdir()
    project.must_build()
    assert not difference(good, project.site())
    assert mode(page) == 0o644


def test_a_page_may_become_a_file_of_its_name(project):
    project.page("prices.md", "Prices")
    project.must_build()
    (project.content / "prices.md").unlink()
    project.write("Content/prices", "a file without an ending")
    project.must_build()
    assert (project.output / "prices").read_text() == "a file without an ending"


def test_a_file_may_become_a_page_of_its_name(project):
    project.write("Content/prices", "a file without an ending")
    project.must_build()
    (project.content / "prices").unlink()
    project.page("prices.md", "Prices")
    project.must_build()
    assert (project.output / "prices/index.html").exists()


# The list of written files

@pytest.mark.parametrize("entry", ["../../victim", "../victim", "a/../../../victim", "/{scratch}/victim", "./../../victim",
                                   "..", ".", "", "../../victim-folder/file", "microneedling/../../../victim"])
def test_a_tampered_list_never_makes_a_build_delete_outside_the_output(project, scratch, entry):
    project.must_build()
    (project.folder / "victim").write_text("precious")
    (scratch / "victim").write_text("precious")
    (scratch / "victim-folder").mkdir()
    (scratch / "victim-folder" / "file").write_text("precious")
    manifest = project.output / MANIFEST
    manifest.write_text(manifest.read_text() + entry.format(scratch=str(scratch)) + "\n")
    revise(project)
    run = project.build()
    assert run.code in (0, 2), run.text
    assert (project.folder / "victim").read_text() == "precious"
    assert (scratch / "victim").read_text() == "precious"
    assert (scratch / "victim-folder" / "file").read_text() == "precious"


@pytest.mark.parametrize("content", [
    b"", b"something else\n", b"sitegen manifest 99\nindex.html\n", bytes(range(256)), b"sitegen manifest 1"])
def test_a_list_that_no_build_wrote_never_costs_a_file(project, content):
    project.must_build()
    (project.output / MANIFEST).write_bytes(content)
    before = project.site()
    revise(project)
    run = project.build()
    assert run.code == 2, run.text
    assert not difference(before, project.site())


def test_without_its_list_a_folder_counts_as_somebodys(project):
    project.must_build()
    (project.output / MANIFEST).unlink()
    before = project.site()
    revise(project)
    run = project.build()
    assert run.code == 2 and "files that sitegen did not write" in run.stderr
    assert not difference(before, project.site())


def test_a_list_that_is_a_link_is_not_followed(project, scratch):
    project.must_build()
    manifest = project.output / MANIFEST
    manifest.rename(scratch / "list")
    manifest.symlink_to(scratch / "list")
    before = project.site()
    revise(project)
    run = project.build()
    assert run.code == 2, run.text
    assert not difference(before, project.site())


# Large files

def peak_memory(project) -> int:
    """The most memory that a build needs, in bytes."""
    command = [program(), "build", "-q", "-C", str(project.folder), "--today", TODAY]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return usage.ru_maxrss * 1024


# How a film in the format MP4 begins.
FILM = b"\0\0\0\x18ftypisom"


@pytest.mark.parametrize("build", ["first", "unchanged"])
def test_a_film_costs_no_more_memory_than_a_picture(project, build):
    without = peak_memory(project)
    film = project.content / "film.mp4"
    with film.open("wb") as file:
        file.truncate(300_000_000)
        file.seek(0)
        file.write(FILM)
    if build == "unchanged":
        project.must_build()
    assert peak_memory(project) < without + 40_000_000
    published = project.output / "film.mp4"
    assert published.stat().st_size == film.stat().st_size and mode(published) == 0o644
    with published.open("rb") as copy:
        assert copy.read(len(FILM)) == FILM
