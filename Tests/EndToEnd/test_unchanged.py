"""A build that has nothing to do ends at once, and nothing that anybody changed goes unnoticed."""

import os
import time

import pytest
from project import Project, sample


@pytest.fixture
def built(scratch) -> Project:
    """A site whose last two builds made the same."""
    project = sample(scratch / "project")
    project.page("draft.md", "A draft", more="draft: true\n")
    project.must_build()
    settle(project)
    assert is_at_once(project)
    return project


def settle(project: Project) -> None:
    """A build that has found nothing to do; what changed milliseconds ago isn't trusted."""
    time.sleep(0.05)
    project.must_build()


def is_at_once(project: Project, *options: str) -> bool:
    return "compare:" in project.build("--timings", *options).stderr


def rewrite(path, change) -> None:
    """Changes bytes, but neither the size nor the time of the last change."""
    status = path.stat()
    content = path.read_bytes()
    changed = change(content)
    assert len(changed) == len(content) and changed != content
    path.write_bytes(changed)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_already_the_second_build_is_at_once(scratch):
    project = sample(scratch / "project")
    time.sleep(0.05)
    project.must_build()
    assert is_at_once(project)


def test_what_it_says_is_what_a_whole_build_says(built):
    at_once = built.must_build("-v", "--format", "json")
    (built.work / "unchanged").unlink()
    whole = built.must_build("-v", "--format", "json")
    assert at_once.stdout == whole.stdout
    assert '"draft":1' in at_once.stdout.replace(" ", "")


def test_the_output_is_left_as_it_is(built):
    before = built.site()
    times = {path: path.stat().st_mtime_ns for path in built.output.rglob("*")}
    assert is_at_once(built)
    assert built.site() == before
    assert {path: path.stat().st_mtime_ns for path in built.output.rglob("*")} == times


@pytest.mark.parametrize("path", ["Public/microneedling/risks/index.html", "Public/.sitegen-manifest"])
def test_an_edit_of_the_output_by_hand_is_noticed_whatever_its_size_and_time(built, path):
    before = built.site()
    rewrite(built.folder / path, lambda content: content.replace(b"i", b"j", 1))
    assert not is_at_once(built)
    if path.endswith(".html"):
        assert built.site() == before


def test_an_edit_of_the_content_is_noticed_whatever_its_size_and_time(built):
    rewrite(built.content / "microneedling/risks.md", lambda content: content.replace(b"little", b"LITTLE"))
    assert not is_at_once(built)
    assert "LITTLE" in (built.output / "microneedling/risks/index.html").read_text()


@pytest.mark.parametrize("change", [
    lambda project: (project.output / "microneedling/risks/index.html").unlink(),
    lambda project: (project.output / "mine.txt").write_text("x"),
    lambda project: (project.output / "microneedling/risks/index.html").chmod(0o600),
    lambda project: (project.content / "microneedling/cost.md").unlink(),
    lambda project: project.page("new.md", "New"),
    lambda project: (project.content / "microneedling/cost.md").rename(project.content / "microneedling/x.md"),
    lambda project: project.write("Templates/robots.txt", "User-agent: *\n"),
    lambda project: (project.folder / ".sitegen/Public/staging").mkdir(),
], ids=["deleted", "foreign", "mode", "withdrawn", "new", "renamed", "template", "interrupted"])
def test_whatever_changes_is_noticed(built, change):
    change(built)
    assert not is_at_once(built)


def test_another_day_or_option_is_another_build(built):
    assert not is_at_once(built, "--today", "2026-03-03")
    assert not is_at_once(built, "--base-url", "https://other.example/")
    assert not is_at_once(built, "--drafts")


def test_warnings_are_said_each_time(built):
    built.page("warned.md", "Warned", "#Heading\n\nWords.")
    for _ in range(3):
        time.sleep(0.05)
        run = built.must_build("--timings")
        assert "warning:" in run.stderr and "compare:" not in run.stderr


def test_links_in_the_content_are_followed_each_time(built, scratch):
    built.write("Content/words/shared.txt", "x")
    (built.content / "linked.txt").symlink_to(built.content / "words/shared.txt")
    for _ in range(3):
        settle(built)
        assert not is_at_once(built)


def test_a_damaged_note_of_the_last_build_is_not_believed(built):
    note = built.work / "unchanged"
    whole = note.read_bytes()
    for damaged in [b"", whole[:-20], whole.replace(b"\n", b"\n ", 1), b"\xff" * 100, whole[: len(whole) // 2]]:
        note.write_bytes(damaged)
        assert not is_at_once(built)


def test_what_was_changed_a_moment_ago_is_not_trusted(built):
    """Two changes within one tick of the clock have the same time."""
    path = built.content / "about.md"
    for number in range(8):
        path.write_text(path.read_text().replace("Who", "WHO") if number % 2 else path.read_text().replace("WHO", "Who"))
        built.must_build()
        assert ("WHO" in (built.output / "about/index.html").read_text()) == ("WHO" in path.read_text())
