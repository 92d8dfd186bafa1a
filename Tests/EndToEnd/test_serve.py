"""The preview shows the site that a build would publish, and follows its project."""

import os
import shutil
import subprocess
import time

import pytest
from preview import command, serving
from project import execute, png, tree

SIZES = 40  # seconds for what takes milliseconds on a machine that isn't busy


def test_the_preview_shows_the_site_that_a_build_publishes(project):
    project.must_build()
    published = {path: content for path, content in project.site().items() if isinstance(content, bytes)}
    with serving(project.folder) as preview:
        for path, content in published.items():
            if path == ".sitegen-manifest":
                continue
            shown = path.removesuffix("index.html")
            assert preview.ask(shown).page == content, path
        assert preview.ask("nothing/here/").page == published["404.html"]
        assert preview.ask("nothing/here/").status == 404


def test_the_site_is_where_it_will_be_on_its_host_and_folders_have_a_slash(project):
    with serving(project.folder) as preview:
        assert preview.root == "/guide/"
        for path, target in [("/", "/guide/"), ("/guide", "/guide/"), ("/guide/about", "/guide/about/")]:
            answer = preview.ask(path)
            assert (answer.status, answer.fields["location"]) == (302, target)
        assert preview.ask("/elsewhere").status == 404


def test_nothing_is_written_to_the_disk(project):
    before = tree(project.folder)
    with serving(project.folder) as preview:
        for path in ("", "about/", "microneedling/benefits/", "search/data/index.json", "share.png"):
            preview.ask(path)
        project.page("about.md", "About us", "We are others now.", "type: page\n")
        preview.until("about/", b"others now")
        before["Content/about.md"] = (project.content / "about.md").read_bytes()
        assert tree(project.folder) == before


def test_each_kind_of_change_is_told_and_shown(project):
    with serving(project.folder) as preview, preview.listening() as news:
        def change(path: str, content: str | bytes) -> dict:
            time.sleep(0.1)  # so that each change is one of its own
            project.write(path, content)
            return news.next()

        text = (project.content / "about.md").read_text()
        assert change("Content/about.md", text + "\nA sentence more.\n")["pages"] == ["/guide/about/index.html"]
        assert b"A sentence more." in preview.ask("about/").body
        text = (project.content / "microneedling/risks.md").read_text()
        assert "pages" not in change("Content/microneedling/risks.md", text.replace("title: Risks", "title: Dangers"))
        assert b"Dangers" in preview.ask("microneedling/").body
        assert change("Content/microneedling/layers.png", png(50, 30))["files"] == ["/guide/microneedling/layers.png"]
        assert b'width="50"' in preview.ask("microneedling/benefits/").body
        assert "pages" not in change("Templates/words/en.yaml", "search: Look it up\n")
        assert b"Look it up" in preview.ask("").body
        assert "pages" not in change("Content/new/page.md", "---\ntitle: New\nsummary: New.\n---\n\nNew words.\n")
        assert b"New words." in preview.ask("new/page/").body


def save_in_place(file, text):
    file.write_text(text)


def save_by_renaming(file, text):
    new = file.with_name(".page.md.new")
    new.write_text(text)
    os.replace(new, file)


def save_after_moving_away(file, text):
    """As vim does: the old file becomes a backup."""
    backup = file.with_name("page.md~")
    os.rename(file, backup)
    file.write_text(text)
    os.unlink(backup)


def save_after_removing(file, text):
    os.unlink(file)
    time.sleep(0.02)
    file.write_text(text)


def save_in_ten_steps(file, text):
    with open(file, "w", buffering=1) as opened:
        step = len(text) // 10 + 1
        for start in range(0, len(text), step):
            opened.write(text[start:start + step])
            opened.flush()
            time.sleep(0.02)


def save_beside_a_lock(file, text):
    lock = file.with_name(".#page.md")
    lock.symlink_to("somebody@computer.1234")
    file.write_text(text)
    os.unlink(lock)


@pytest.mark.parametrize("save", [save_in_place, save_by_renaming, save_after_moving_away, save_after_removing,
                                  save_in_ten_steps, save_beside_a_lock], ids=lambda save: save.__name__)
def test_whatever_way_an_editor_saves_the_last_text_is_shown_without_an_error(project, save):
    page = project.page("page.md", "A page", "First words.")
    with serving(project.folder) as preview:
        preview.until("page/", b"First words.")
        for number in range(5):
            text = page.read_text().replace("First words.", f"First words. Save {number}. " + "More words. " * 40)
            save(page, text)
            answer = preview.until("page/", f"Save {number}.".encode())
            assert not answer.has_problems
            page.write_text(page.read_text().split("First")[0] + "First words.\n")
            preview.until("page/", b"First words.</p>")
    assert not preview.stderr, "".join(preview.stderr)


def test_many_saves_in_a_row_end_with_the_last_one(project):
    page = project.page("page.md", "A page", "Words 0.")
    with serving(project.folder) as preview:
        for number in range(200):
            page.write_text(page.read_text().split("Words")[0] + f"Words {number}.\n")
        preview.until("page/", b"Words 199.")


def test_a_folder_that_goes_and_comes_back_is_shown_again(project):
    with serving(project.folder) as preview:
        away = project.folder / "away"
        os.rename(project.content / "microneedling", away)
        assert preview.until("microneedling/risks/", b"</main>").status in (200, 404)
        end = time.monotonic() + SIZES
        while "microneedling" not in str(preview.problems("")) and time.monotonic() < end:
            time.sleep(0.05)
        assert preview.problems("")["count"], "the navigation leads to a page that is gone"
        os.rename(away, project.content / "microneedling")
        preview.until("microneedling/risks/", None)
        project.page("microneedling/risks.md", "Risks", "Words after the return.\n\n## Bleeding\n\nA little.")
        preview.until("microneedling/risks/", b"Words after the return.")


def test_content_that_goes_and_comes_back_as_a_whole_is_shown_again(project):
    with serving(project.folder) as preview:
        preview.ask("about/")
        os.rename(project.content, project.folder / "away")
        preview.until("about/", b"&problems")
        assert "Content/" in preview.problems("about/")["problems"][0]["message"]
        assert b"Who we are." in preview.ask("about/").body, "the last good page stays"
        os.rename(project.folder / "away", project.content)
        preview.until("about/", None)
        project.page("about.md", "About us", "Back again.", "type: page\n")
        preview.until("about/", b"Back again.")


def test_a_change_of_branch_ends_with_the_files_of_that_branch(project):
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words], cwd=project.folder,
                       check=True, capture_output=True)

    git("init", "-q", "-b", "one")
    git("add", "-A")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "two")
    for number in range(60):
        project.page(f"many/page-{number}.md", f"Page {number}", f"Words of {number}.")
    project.page("about.md", "About us", "The other branch.", "type: page\n")
    git("add", "-A")
    git("commit", "-qm", "two")
    git("checkout", "-q", "one")
    with serving(project.folder) as preview:
        assert b"Who we are." in preview.ask("about/").body
        git("checkout", "-q", "two")
        preview.until("about/", b"The other branch.")
        preview.until("many/page-59/", b"Words of 59.")
        git("checkout", "-q", "one")
        preview.until("about/", b"Who we are.")
        preview.until("many/page-59/", b"This page does not exist")


def test_ten_thousand_files_at_once_are_one_site(project):
    with serving(project.folder) as preview:
        other = project.folder / "other"
        for number in range(10_000):
            file = other / f"section-{number % 100}" / f"page-{number}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"---\ntitle: Page {number}\nsummary: Words.\n---\n\nWords of {number}.\n")
        shutil.copytree(other, project.content / "many")
        preview.until("many/section-99/page-9999/", b"Words of 9999.", patience=120)
        assert preview.memory < 400 << 20
        file = project.content / "many/section-0/page-0.md"
        file.write_text(file.read_text() + "\nOne more sentence.\n")
        preview.until("many/section-0/page-0/", b"One more sentence.")


def test_where_the_system_reports_nothing_changes_are_found_all_the_same(project):
    with serving(project.folder, "--poll") as preview:
        project.page("about.md", "About us", "Found by looking.", "type: page\n")
        preview.until("about/", b"Found by looking.")
        project.page("new.md", "New", "A new page.")
        preview.until("new/", b"A new page.")


# Problems

def test_the_last_good_page_stays_with_the_problem_until_it_is_fixed(project):
    file = project.content / "microneedling/risks.md"
    good = file.read_text()
    with serving(project.folder) as preview:
        assert b"A little blood" in preview.ask("microneedling/risks/").body
        file.write_text(good.replace("published: 2025-11-05", "published: soon"))
        answer = preview.until("microneedling/risks/", b"&problems")
        assert answer.status == 200 and b"A little blood" in answer.body
        found = preview.problems("microneedling/risks/")
        assert found["count"] == 1
        problem = found["problems"][0]
        assert problem["place"] == "Content/microneedling/risks.md:4:12"
        assert "published: soon" in problem["excerpt"] and "^" in problem["excerpt"]
        file.write_text(good)
        preview.until("microneedling/risks/", None)
        assert preview.problems("microneedling/risks/")["problems"] == []


def test_what_has_changed_while_nothing_could_be_read_is_read_afterwards(project):
    settings = project.content / "site.yaml"
    good = settings.read_bytes()
    project.write("Content/odd.png", "no picture")
    with serving(project.folder) as preview:
        assert preview.ask("about/").has_problems
        os.truncate(settings, 300 << 20)
        preview.printed("it has 300 MB")
        (project.content / "odd.png").unlink()
        project.page("new.md", "New", "A new page.")
        time.sleep(0.6)
        assert "300 MB" in preview.problems("about/")["problems"][0]["message"]
        settings.write_bytes(good)
        preview.until("about/", None)
        assert b"A new page." in preview.ask("new/").body


def test_a_page_that_is_left_out_says_why_there_is_none(project):
    project.page("later.md", "Later", more="publishOn: 2030-01-01\n")
    project.page("peels/index.md", "Peels", more="draft: true\n")
    project.page("peels/depth.md", "Depth")
    project.page("costs.md", "Costs", more="draft: true\nslug: prices\n")
    with serving(project.folder) as preview:
        for path, words in [("later/", "publishOn"), ("peels/", "--drafts"), ("peels/depth/", "--drafts"), ("prices/", "--drafts"),
                            ("costs/", None), ("nothing/", None)]:
            answer = preview.ask(path)
            assert answer.status == 404 and answer.has_problems == (words is not None)
            assert (words or "") in (preview.problems(path).get("note") or "")


def test_a_page_that_was_never_good_shows_its_problems_alone(project):
    project.write("Content/broken.md", "---\ntitle: \"Broken\nsummary: s\n---\n\nText.\n")
    with serving(project.folder) as preview:
        answer = preview.ask("broken/")
        assert answer.has_problems and b"<main></main>" in answer.page
        assert "Content/broken.md" in preview.problems("broken/")["problems"][0]["place"]
        assert "Content/broken.md" in "".join(preview.stderr)


def test_broken_settings_and_templates_leave_every_page_as_it_was(project):
    settings = project.content / "site.yaml"
    good = settings.read_text()
    with serving(project.folder) as preview:
        shown = preview.ask("about/").page
        settings.write_text(good + "colour: red\n")
        assert preview.until("about/", b"&problems").page == shown
        settings.write_text(good)
        preview.until("about/", None)
        project.write("Templates/article.html", "\\(layout \"base.html\")\n\\(article.titel)\n")
        assert preview.until("about/", b"&problems").page == shown
        (project.folder / "Templates/article.html").unlink()
        preview.until("about/", None)


def test_what_is_wrong_in_a_text_is_shown_on_its_page_only(project):
    with serving(project.folder) as preview:
        for path in ("about/", "microneedling/cost/"):
            preview.ask(path)
        project.page("microneedling/cost.md", "Cost", "See [the list](list.md).", "order: 3\n")
        answer = preview.until("microneedling/cost/", b"&problems")
        assert b"Ask before you book." in answer.body
        assert preview.problems("microneedling/cost/")["isOld"]
        assert not preview.ask("about/").has_problems


def test_the_terminal_says_what_texts_have_once_and_when_it_is_gone(project):
    project.page("about-us.md", "About us", "See [us](nobody.md), and ![](needle.png).")
    file = "Content/microneedling/cost.md"
    with serving(project.folder) as preview:
        first = preview.printed("there is no file 'nobody.md'")
        assert "Content/about-us.md:" in first and first.count("nobody.md'") == 1
        good = (project.folder / file).read_text()
        (project.folder / file).write_text(good + "\n> [!EMERGANCY]\n> Call.\n")
        shown = preview.printed("EMERGANCY]' ")
        assert f"{file}:" in shown and shown.count("nobody.md'") == 1
        # Words above it move it; it is the same.
        (project.folder / file).write_text(good.replace("\n---\n", "\n---\n\nMore words.\n") + "\n> [!EMERGANCY]\n> Call.\n")
        preview.until("microneedling/cost/", b"&problems")
        (project.folder / file).write_text(good)
        shown = preview.printed(f"{file}: nothing is wrong any more.")
        assert shown.count("EMERGANCY]' ") == 1


# The command line

def test_a_port_that_is_taken_is_passed_over_unless_it_was_named(project):
    with serving(project.folder) as first, serving(project.folder) as second:
        assert first.port != second.port
        run = execute(command(project.folder, "--port", str(first.port)))
        assert run.code == 2 and f"port {first.port} is taken" in run.stderr and "leave --port out" in run.stderr


@pytest.mark.parametrize(("options", "words"), [
    (["--port", "0"], "--port must be 1 to 65535"), (["--port", "70000"], "--port must be 1 to 65535"),
    (["--host", "not a host"], "isn't the name"), (["--host", "203.0.113.7"], "isn't an address of this computer"),
])
def test_an_address_that_cant_be_listened_on_is_refused(project, options, words):
    run = execute(command(project.folder, *options))
    assert run.code in (2, 64) and words in run.stderr, run.text


def test_who_lets_others_in_is_told_what_that_means(project):
    with serving(project.folder, "--host", "0.0.0.0") as preview:
        assert preview.ask("about/").status == 200
        time.sleep(0.2)
        assert "Everybody who can reach this computer" in "".join(preview.stderr)


def test_drafts_are_shown_to_who_asks_for_them(project):
    project.page("draft.md", "A draft", "Not yet.", "draft: true\n")
    with serving(project.folder) as preview:
        assert preview.ask("draft/").status == 404
    with serving(project.folder, "--drafts") as preview:
        assert b"Not yet." in preview.ask("draft/").body
