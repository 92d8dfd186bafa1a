"""A build renders only the pages that may have changed, and never takes over what another build would make otherwise.

That a site built after each of many edits is the same as one built anew is shown in test_reproducible.py."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from project import Project, difference, png, sample

PAGES = 6  # of the sample that have a Markdown file

Change = Callable[[Project], object]


@pytest.fixture
def built(project: Project) -> Project:
    project.must_build()
    return project


def taken_over(project: Project, *options: str) -> int:
    return json.loads(project.must_build("--format", "json", *options).stdout)["summary"]["takenOver"]


def append(path: str, text: str) -> Change:
    return lambda project: project.write(path, (project.folder / path).read_text() + text)


def replace(path: str, old: str, new: str) -> Change:
    def change(project: Project) -> None:
        text = (project.folder / path).read_text()
        assert old in text
        project.write(path, text.replace(old, new))
    return change


def test_nothing_is_rendered_where_nothing_changed(built):
    assert taken_over(built) == PAGES


def test_the_first_build_takes_nothing_over(project):
    assert taken_over(project) == 0


def forget_that_nothing_changed(project: Project) -> None:
    """Else the build has nothing to do, and reads no record."""
    (project.work / "unchanged").unlink(missing_ok=True)


def spoil_record(project: Project) -> None:
    append(".sitegen/Public/record", "x")(project)
    forget_that_nothing_changed(project)


def remove_record(project: Project) -> None:
    (project.work / "record").unlink()
    forget_that_nothing_changed(project)


ONE_PAGE: dict[str, Change] = {
    "a body is edited": append("Content/about.md", "\nMore.\n"),
    "a published page is edited by hand": append("Public/about/index.html", "<p>By hand"),
    "a published page is gone": lambda project: (project.output / "about/index.html").unlink(),
    "the mode of a published page is another": lambda project: (project.output / "about/index.html").chmod(0o600),
}

ALL_PAGES: dict[str, Change] = {
    "front matter": replace("Content/microneedling/cost.md", "title: Cost", "title: Price"),
    "a setting": replace("Content/site.yaml", "title: Clear Skin Guide", "title: Guide"),
    "a person": replace("Content/people/editorial-team.yaml", "Writers", "Editors"),
    "a picture's size": lambda project: project.write("Content/microneedling/layers.png", png(50, 30)),
    "a new page": lambda project: project.page("new.md", "New"),
    "a page less": lambda project: (project.content / "microneedling/cost.md").unlink(),
    "a template": lambda project: project.write("Templates/404.html", "<!DOCTYPE html><title>x</title>"),
    "the record is damaged": spoil_record,
    "the record is gone": remove_record,
}


def compare_with_fresh(project: Project, scratch: Path) -> None:
    fresh = Project(scratch / "fresh")
    for folder in ("Content", "Templates"):
        for file in (path for path in (project.folder / folder).rglob("*") if path.is_file()):
            fresh.write(str(file.relative_to(project.folder)), file.read_bytes())
    fresh.must_build()
    assert not difference(fresh.site(), project.site())


@pytest.mark.parametrize("change", ONE_PAGE.values(), ids=ONE_PAGE)
def test_one_page_is_made_anew_where(built, scratch, change):
    change(built)
    assert taken_over(built) == PAGES - 1
    compare_with_fresh(built, scratch)
    assert taken_over(built) == PAGES


@pytest.mark.parametrize("change", ALL_PAGES.values(), ids=ALL_PAGES)
def test_every_page_is_made_anew_after_a_change_of(built, scratch, change):
    change(built)
    assert taken_over(built) == 0
    compare_with_fresh(built, scratch)


def test_every_page_is_made_anew_when_the_first_card_that_says_to_call_comes_and_when_the_last_goes(project, scratch):
    replace("Content/site.yaml", "{ name: Example Dermatology }", '{ name: Example Dermatology, phone: "+1 555 0100" }')(project)
    project.must_build()
    home = project.output / "index.html"
    assert "care-line" not in home.read_text()
    append("Content/about.md", "\n> [!CALL]\n> A fever.\n")(project)
    assert taken_over(project) == 0 and "care-line" in home.read_text()
    assert (project.output / "when-to-call/index.html").exists()
    compare_with_fresh(project, scratch)
    # A card more changes only its own page.
    append("Content/about.md", "\n> [!CALL]\n> Pus.\n")(project)
    assert taken_over(project) == PAGES - 1
    replace("Content/about.md", "[!CALL]", "[!NOTE]")(project)
    assert taken_over(project) == 0 and "care-line" not in home.read_text()
    assert not (project.output / "when-to-call").exists()


@pytest.mark.parametrize("options", [["--base-url", "https://example.com/"], ["--drafts"], ["--today", "2026-03-03"]],
                         ids=lambda options: options[0])
def test_every_page_is_made_anew_with_another_option(built, options):
    assert taken_over(built, *options) == 0


@pytest.mark.parametrize("spoil", [Path.unlink, lambda words: words.write_bytes(words.read_bytes()[:-1] + b"x")],
                         ids=["gone", "damaged"])
def test_the_words_of_the_search_are_counted_again_where_they_are(built, scratch, spoil):
    spoil(built.work / "search")
    append("Content/microneedling/cost.md", "\nA platypus.\n")(built)
    assert taken_over(built) == PAGES - 1
    compare_with_fresh(built, scratch)


def test_a_line_of_the_record_that_was_cut_off_is_noticed(built, scratch):
    record = built.work / "record"
    text = record.read_text()
    for end in range(0, len(text), 61):
        record.write_text(text[:end])
        forget_that_nothing_changed(built)
        assert taken_over(built) == 0
        record.write_text(text)
    compare_with_fresh(built, scratch)


def test_a_heading_that_goes_is_missed_by_a_page_that_would_not_be_rendered_again(built, scratch):
    old = built.site()
    replace("Content/microneedling/risks.md", "## Bleeding", "## Blood")(built)
    run = built.build()
    assert run.code == 1
    assert "Content/microneedling/benefits.md:11:" in run.stderr and "has no heading '#bleeding'" in run.stderr
    assert not difference(old, built.site())
    assert built.build().text == run.text
    replace("Content/microneedling/benefits.md", "risks.md#bleeding", "risks.md#blood")(built)
    built.must_build()
    compare_with_fresh(built, scratch)


def test_a_warning_is_said_again_though_nothing_changed(project):
    project.page("more.md", "More", "[Another site](http://www.example.org/)")
    first, second = project.must_build(), project.must_build()
    assert "not encrypted" in first.stderr
    assert second.stderr == first.stderr
    assert taken_over(project) == PAGES


def test_a_build_that_fails_after_rendering_leaves_a_record_that_fits(built, scratch):
    """The record says what the published site is made of, not what was rendered last."""
    append("Content/about.md", "\nMore.\n")(built)
    append("Content/microneedling/cost.md", "\n<b>bold</b>\n")(built)
    assert built.build().code == 1
    replace("Content/microneedling/cost.md", "\n<b>bold</b>\n", "")(built)
    assert taken_over(built) == PAGES - 1
    compare_with_fresh(built, scratch)
