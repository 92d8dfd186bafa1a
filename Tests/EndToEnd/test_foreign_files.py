"""Files and links in the output folder that no build wrote: they are kept, and nothing is written through them."""

import os

import pytest
from project import add_foreign_files, difference, mode, revise, tree
from strace import held, needs_holding

# Files

def test_foreign_files_are_kept_over_three_builds_and_named_in_warnings(project, scratch):
    project.must_build()
    outside = scratch / "outside" / "secret.txt"
    add_foreign_files(project, outside)
    foreign = {path: content for path, content in project.site().items() if path.startswith(
        (".htaccess", ".well-known", "empty-folder", "microneedling/price-list.pdf", "outside.txt", "statistics"))}
    inodes = {path: (project.output / path).lstat().st_ino for path in foreign if not path.endswith("/")}
    for turn in range(3):
        project.page("about.md", "About us", f"Words of turn {turn}.", "type: page\n")
        run = project.must_build()
        site = project.site()
        assert {path: site.get(path) for path in foreign} == foreign
        assert {path: (project.output / path).lstat().st_ino for path in inodes} == inodes
        for name in ("microneedling/price-list.pdf", "outside.txt", "statistics/2025/visits.csv"):
            assert f"Public/{name}: warning: " in run.stderr
        assert ".htaccess" not in run.text and ".well-known" not in run.text
        assert outside.read_bytes() == b"not ours\n"


def test_a_foreign_file_stays_when_the_page_beside_it_is_withdrawn(project):
    project.must_build()
    project.write("Public/microneedling/cost/table.csv", "a,b\n")
    (project.content / "microneedling/cost.md").unlink()
    project.must_build()
    assert tree(project.output / "microneedling" / "cost") == {"table.csv": b"a,b\n"}


def test_foreign_folders_keep_their_modes(project):
    project.must_build()
    project.write("Public/private/list.txt", "names")
    (project.output / "private").chmod(0o700)
    (project.output / "private/list.txt").chmod(0o600)
    revise(project)
    project.must_build()
    assert (mode(project.output / "private"), mode(project.output / "private/list.txt")) == (0o700, 0o600)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away, or build as another user than their owner")
def test_folders_keep_their_owners_when_root_builds(project):
    """Else the programs that write to `uploads/` can't any more."""
    project.must_build()
    project.write("Public/uploads/form.pdf", "a form")
    for path in ("", "uploads", "uploads/form.pdf"):
        os.chown(project.output / path, 1234, 1234)
    revise(project)
    project.must_build()
    owners = {path: (project.output / path).stat().st_uid for path in ("uploads", "uploads/form.pdf", "")}
    assert owners == {"uploads": 1234, "uploads/form.pdf": 1234, "": 1234}


@pytest.mark.parametrize("options", [("--quiet",), ("--format", "json")], ids=["quiet", "json"])
def test_foreign_files_are_named_in_a_warning_however_results_are_printed(project, options):
    project.must_build()
    project.write("Public/price-list.pdf", "prices")
    assert "price-list.pdf" in project.must_build(*options).text


@pytest.mark.parametrize("special", ["pipe", "link to nothing", "link to a folder", "second name of a file outside"])
def test_foreign_files_of_every_kind_are_kept(project, scratch, special):
    project.must_build()
    place = project.output / "special"
    other = scratch / "other"
    other.mkdir()
    (other / "file").write_text("not ours")
    match special:
        case "pipe": os.mkfifo(place)
        case "link to nothing": place.symlink_to("nowhere")
        case "link to a folder": place.symlink_to(other)
        case _: os.link(other / "file", place)
    before = tree(project.output)["special"]
    revise(project)
    project.must_build()
    assert tree(project.output)["special"] == before
    assert tree(other) == {"file": b"not ours"}


def test_a_foreign_file_whose_name_is_not_utf8_stops_the_build_and_stays(project):
    """No build can say its name, so none takes it along; and none forgets it."""
    project.must_build()
    name = os.fsdecode(b"caf\xe9.txt")
    (project.output / name).write_text("a Latin-1 name")
    before = project.site()
    revise(project)
    run = project.build()
    assert run.code == 2 and "isn't valid UTF-8" in run.stderr
    assert project.site() == before
    (project.output / name).unlink()
    project.must_build()


def test_a_foreign_file_where_a_page_must_go_is_not_replaced(project):
    project.must_build()
    project.write("Public/peels/index.html", "somebody's page")
    before = project.site()
    revise(project)
    run = project.build()
    assert run.code == 2
    assert "Public/peels/index.html" in run.stderr and "no build wrote it" in run.stderr
    assert not difference(before, project.site())


def test_a_foreign_file_where_a_folder_must_go_is_not_replaced(project):
    project.must_build()
    project.write("Public/peels", "somebody's file")
    before = project.site()
    revise(project)
    run = project.build()
    assert run.code == 2
    assert "Public/peels" in run.stderr
    assert not difference(before, project.site())


def test_a_foreign_folder_in_the_place_of_a_published_file_is_kept(project):
    project.must_build()
    (project.output / "404.html").unlink()
    project.write("Public/404.html/mine.txt", "not yours")
    before = project.site()
    revise(project)
    run = project.build()
    assert (project.output / "404.html/mine.txt").exists()
    assert run.code == 2 and not difference(before, project.site())


@needs_holding
def test_a_foreign_file_replaced_while_a_build_runs_is_kept(project):
    project.must_build()
    project.write("Public/prices.pdf", "old prices")
    project.must_build()
    revise(project)
    with held(project, "renameat2"):
        assert (project.work / "exchange").exists()
        (project.output / "prices.pdf").unlink()
        project.write("Public/prices.pdf", "new prices")
        project.write("Public/added.txt", "added")
    assert (project.output / "added.txt").read_text() == "added"
    assert (project.output / "prices.pdf").read_text() == "new prices"
    project.page("more.md", "More")
    project.must_build()


@needs_holding
@pytest.mark.parametrize("theirs, ours", [("new/index.html", "new/index.html"), ("robots.txt/x", "robots.txt"),
                                          ("new/index.html/x", "new/index.html")])
def test_a_file_that_comes_meanwhile_where_a_page_belongs_is_kept_elsewhere(project, theirs, ours):
    project.must_build()
    project.page("new.md", "New")
    (project.content / "microneedling/cost.md").unlink()
    if theirs.startswith("robots"):
        (project.output / "robots.txt").unlink()
    with held(project, "renameat2"):
        assert (project.work / "exchange").exists()
        project.write(f"Public/{theirs}", "MINE")
    assert "MINE" not in (project.output / ours).read_text()
    assert [path.read_text() for path in (project.work / "kept").iterdir()] == ["MINE"]
    for _ in range(2):
        project.page("about.md", "About us", "Other words.", "type: page\n")
        project.must_build()
    assert [path.read_text() for path in (project.work / "kept").iterdir()] == ["MINE"]


def test_with_strict_a_foreign_file_fails_the_build(project):
    project.must_build()
    old = project.site() | {"note.txt": b"theirs"}
    project.write("Public/note.txt", "theirs")
    project.page("about.md", "About us", "Other words.", "type: page\n")
    run = project.build("--strict")
    assert run.code == 1 and "Public/note.txt: warning: no build wrote this file" in run.stderr
    assert not difference(old, project.site())


def test_a_lock_that_is_somebodys_file_is_not_written_to(project, scratch):
    project.must_build()
    precious = scratch / "precious"
    precious.write_text("precious")
    (project.work / "lock").unlink()
    os.link(precious, project.work / "lock")
    project.page("about.md", "About us", "Other words.", "type: page\n")
    run = project.build()
    assert run.code == 2 and "isn't the lock of a build" in run.stderr
    assert precious.read_text() == "precious"


# Links

def test_a_folder_of_pages_that_was_moved_away_and_linked_stops_the_build(project, scratch):
    project.must_build()
    (project.output / "microneedling").rename(scratch / "elsewhere")
    (project.output / "microneedling").symlink_to(scratch / "elsewhere")
    before = tree(scratch / "elsewhere")
    for _ in range(2):
        run = project.build()
        assert run.code == 2 and "Public/microneedling is in the way" in run.stderr
        assert not difference(before, tree(scratch / "elsewhere"))
        project.page("about.md", "About us", "Other words.", "type: page\n")


@pytest.mark.parametrize("published", ["index.html", "microneedling/layers.png", "team/index.html", "robots.txt"])
def test_a_link_in_the_place_of_a_published_file_is_replaced_and_never_written_through(project, scratch, published):
    project.must_build()
    good = project.site()
    victim = scratch / "victim"
    victim.write_text("precious")
    (project.output / published).unlink()
    (project.output / published).symlink_to(victim)
    project.must_build()
    assert victim.read_text() == "precious"
    assert not difference(good, project.site())


@pytest.mark.parametrize("change", ["nothing", "the page", "withdrawn"])
def test_a_link_in_the_place_of_a_published_folder_is_never_written_through(project, scratch, change):
    project.must_build()
    elsewhere = scratch / "elsewhere"
    (project.output / "microneedling" / "cost").rename(elsewhere)
    (project.output / "microneedling" / "cost").symlink_to(elsewhere)
    before = tree(elsewhere)
    match change:
        case "the page": project.page("microneedling/cost.md", "Cost", "It costs more.", "order: 3\n")
        case "withdrawn": (project.content / "microneedling/cost.md").unlink()
    run = project.build()
    assert run.code in (0, 2)
    assert run.code == 0 or "microneedling/cost" in run.stderr
    assert not difference(before, tree(elsewhere))


@pytest.mark.parametrize("place", ["", "/Public", "/Public/lock", "/Public/staging", "/Public/exchange"])
def test_a_link_in_the_work_folder_is_never_followed(project, scratch, place):
    place = ".sitegen" + place
    victim = scratch / "victim"
    victim.mkdir()
    (victim / "file").write_text("precious")
    link = project.folder / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(victim / "file" if place.endswith("lock") else victim)
    run = project.build()
    assert run.code == 2, run.text
    assert place.split("/")[-1] in run.stderr
    assert tree(victim) == {"file": b"precious"}
    assert not project.output.exists()
