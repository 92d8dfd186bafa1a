"""A project from nothing: it builds without a warning, and so does what is added to it."""

import os
import pty
import select
import time

import pytest
import yaml
from project import PATIENCE, REPOSITORY, Project, execute, program, tree

ANSWERS = ["--name", "Praxis \"Grün\": #1 & Söhne \\ Co", "--phone", "+49 30 1234567", "--country", "de", "--language", "de",
           "--accent", "#7a1f5c", "--url", "https://praxis.example/info"]


def init(folder, *options, **more):
    return execute([program(), "init", str(folder), *options], **more)


def new(project, *words, **more):
    return execute([program(), "new", *words, "-C", str(project.folder)], **more)


@pytest.fixture
def started(tmp_path):
    run = init(tmp_path / "guide")
    assert run.code == 0, run.text
    return Project(tmp_path / "guide")


@pytest.mark.parametrize("options", [[], ANSWERS, ["--ci", "github"], ["--ci", "gitlab"], ["--language", "ar", "--country", "SA"]],
                         ids=["as it is", "all answers", "github", "gitlab", "right to left"])
def test_a_new_project_builds_without_a_warning_and_says_what_is_not_written_yet(tmp_path, options):
    run = init(tmp_path / "guide", *options)
    assert run.code == 0 and "sitegen serve --open" in run.stdout, run.text
    project = Project(tmp_path / "guide")
    built = project.must_build("--strict")
    assert built.stderr == "" and "7 texts are still those of the starter" in built.stdout
    listed = execute([program(), "list", "starter", "-C", str(project.folder), "--format", "csv"])
    assert len(listed.stdout.splitlines()) == 8
    for path, content in project.site().items():
        if path.endswith(".html"):
            assert b"{{" not in content and b"guide:" not in content, path


def test_the_readme_shows_the_settings_and_the_home_page_as_they_are_made(started):
    readme = (REPOSITORY / "README.md").read_text()
    for path, language in [("site.yaml", "yaml"), ("index.md", "markdown")]:
        assert f"```{language}\n{(started.content / path).read_text()}```" in readme


def test_what_stays_of_the_settings_is_in_the_language_of_the_site(tmp_path):
    """Texts of pages are replaced one by one; nobody looks at the last sentence of all."""
    languages = sorted(path.stem for path in (REPOSITORY / "Templates/words").glob("*.yaml") if "-" not in path.stem)
    texts = set()
    for language in languages:
        init(tmp_path / language, "--language", language)
        settings = yaml.safe_load((tmp_path / language / "Content/site.yaml").read_text())
        texts |= {settings["description"], settings["disclaimer"]}
    assert len(languages) > 9 and len(texts) == 2 * len(languages)


def test_answers_arrive_as_they_were_given(tmp_path):
    init(tmp_path / "guide", *ANSWERS)
    settings = yaml.safe_load((tmp_path / "guide/Content/site.yaml").read_text())
    assert settings["title"] == settings["publisher"]["name"] == 'Praxis "Grün": #1 & Söhne \\ Co'
    assert settings["publisher"]["phone"] == "+49 30 1234567"
    assert settings["publisher"]["address"]["country"] == "DE"
    assert (settings["language"], settings["url"]) == ("de", "https://praxis.example/info")
    assert settings["theme"]["accent"] == "#7a1f5c"
    project = Project(tmp_path / "guide")
    project.must_build("--strict")
    home = (project.output / "index.html").read_text()
    assert 'Praxis &quot;Grün&quot;: #1 &amp; Söhne \\ Co' in home
    assert "tel:+49301234567" in home and ">112<" in home


@pytest.mark.parametrize(("option", "value", "words"), [
    ("--accent", "#ffff00", "nearest colour"), ("--accent", "ours", "colour"), ("--url", "nothing", "--url"),
    ("--country", "Germany", "--country"), ("--language", "xx", "Write one of ar, de, en"), ("--language", "german!", "--language"),
    ("--phone", "call us", "--phone"), ("--ci", "jenkins", "github"),
])
def test_an_answer_that_would_be_an_error_is_refused_before_anything_is_written(tmp_path, option, value, words):
    run = init(tmp_path / "guide", option, value)
    assert run.code == 64 and words in run.stderr, run.text
    assert not (tmp_path / "guide").exists()


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    run = init(tmp_path)
    assert run.code == 2 and "it contains notes.txt" in run.stderr and "nothing was written" in run.stderr
    assert tree(tmp_path) == {"notes.txt": b"mine"}
    run = init(tmp_path / "notes.txt")
    assert run.code == 2, run.text


def test_a_repository_that_was_just_made_can_be_begun_in_and_its_host_is_found(tmp_path):
    for host, url, expected in [("hub", "git@github.com:clinic/guide.git", ".github/workflows/site.yml"),
                                ("lab", "https://gitlab.example/clinic/guide.git", ".gitlab-ci.yml"), ("own", "ssh://own/x", None)]:
        folder = tmp_path / host
        (folder / ".git").mkdir(parents=True)
        (folder / ".git/config").write_text(f'[remote "origin"]\n\turl = {url}\n')
        run = init(".", cwd=folder)
        assert run.code == 0, run.text
        assert [path for path in (".github/workflows/site.yml", ".gitlab-ci.yml") if (folder / path).exists()] == \
            ([expected] if expected else [])
        if expected:
            assert yaml.safe_load((folder / expected).read_text())
            assert "SITEGEN_ARCHIVE" in run.stdout


def answered(tmp_path, lines):
    """What a terminal shows while somebody answers the questions of `init`, each line to the next question."""
    answers = iter(lines)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        os.execv(program(), ["sitegen", "init", "guide"])
    shown = b""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 1)
        if ready:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
            if part.rstrip().endswith(b"]") and (answer := next(answers, None)):
                os.write(terminal, answer.encode())
    _, status = os.waitpid(child, 0)
    assert status == 0 and next(answers, None) is None, shown.decode()
    return shown.decode(), yaml.safe_load((tmp_path / "guide/Content/site.yaml").read_text())


def test_in_a_terminal_questions_are_asked_that_have_answers_already(tmp_path):
    _, settings = answered(tmp_path, ["My Clinic\n", "\n", "GB\n", "\n", "\n"])
    assert settings["title"] == "My Clinic" and settings["publisher"]["address"]["country"] == "GB"
    assert settings["publisher"]["phone"] == "+1 555 0100" and settings["language"] == "en-GB"


def test_an_answer_that_cant_be_taken_is_asked_for_again_at_once(tmp_path):
    shown, settings = answered(tmp_path, ["\n", "call us\n", "555 0100\n", "Germany\n", "uk\n", "klingon\n", "'de'\n",
                                          "ours\n", "#ffff00\n", "747400\n"])
    for words in ("It must be one telephone number: 'call us'", "Write DE.", "The theme doesn't speak 'klingon'",
                  "'ours' isn't a colour. Write # and six digits", "can't be read on white", "ar, de, en, es"):
        assert words in shown, words
    assert "--" not in shown.split("sitegen serve")[0] and "(default" not in shown
    assert settings["publisher"]["phone"] == "555 0100" and settings["publisher"]["address"]["country"] == "GB"
    assert settings["language"] == "de" and settings["theme"]["accent"] == "#747400"


def test_answers_may_be_names_of_languages_and_colours(tmp_path):
    _, settings = answered(tmp_path, ["\n", "\n", "de\n", "Deutsch\n", "Dark red\n"])
    assert settings["language"] == "de" and settings["theme"]["accent"] == "#8b0000"
    run = init(tmp_path / "other", "--language", "english", "--accent", "teal")
    assert run.code == 0 and yaml.safe_load((tmp_path / "other/Content/site.yaml").read_text())["theme"]["accent"] == "#107d7d"


def test_a_section_can_be_named_by_its_title_and_says_how_it_gets_into_the_menu(started):
    run = new(started, "section", "Peels, chemical")
    assert run.code == 0 and (started.content / "peels-chemical/index.md").exists(), run.text
    line = next(line for line in run.stderr.splitlines() if line.startswith("  - {"))
    settings = started.content / "site.yaml"
    text = settings.read_text()
    settings.write_text(text.replace("navigation:\n", f"navigation:\n{line}\n"))
    started.must_build("--strict")
    assert "Peels, chemical</a>" in (started.output / "index.html").read_text()
    settings.write_text(text.replace("navigation:\n", f"navigation:\n{line.strip()}\n"))
    assert "put two spaces before the - of each item" in started.build().stderr


def test_a_term_without_a_meaning_is_an_error_as_long_as_it_has_none(started):
    assert new(started, "term", "keratolytic").code == 0
    again = new(started, "term", "keratolytic")
    assert again.code == 64 and "has a line for 'keratolytic' already" in again.stderr
    started.must_build("--strict")
    glossary = started.content / "glossary.yaml"
    glossary.write_text(glossary.read_text().replace("# keratolytic", "keratolytic"))
    run = started.build()
    assert run.code == 1 and "glossary.yaml" in run.stderr, run.text


@pytest.mark.parametrize("kind", ["article", "treatment", "condition", "aftercare", "page"])
def test_a_new_article_of_each_type_is_a_draft_that_builds_and_keeps_its_notes_to_itself(started, kind):
    run = new(started, "article", f"microneedling/a-{kind}", "--type", kind)
    assert run.code == 0 and run.stdout == f"{started.folder}/Content/microneedling/a-{kind}.md\n", run.text
    text = (started.content / f"microneedling/a-{kind}.md").read_text()
    assert "draft: true" in text and "<!-- guide:" in text and f"title: A {kind}" in text
    built = started.must_build("--strict")
    assert "1 draft was left out" in built.stdout
    started.must_build("--drafts")
    page = (started.output / f"microneedling/a-{kind}/index.html").read_text()
    assert "guide:" not in page and "<!--" not in page
    again = new(started, "article", f"microneedling/a-{kind}", "--type", kind)
    assert again.code == 2 and "is there already" in again.stderr
    assert (started.content / f"microneedling/a-{kind}.md").read_text() == text


def test_new_files_of_all_kinds_build_without_a_warning(started):
    assert new(started, "section", "peels", "--title", "Chemical peels: #1 & \"more\"").code == 0
    assert new(started, "person", "Dr. José Ñandú").stdout.endswith("Content/people/dr-jose-nandu.yaml\n")
    assert new(started, "term", "collagen", "--plain", "a protein: it keeps skin \"firm\"").code == 0
    assert new(started, "term", "elastin").code == 0
    assert new(started, "article", "peels/first", "--author", "dr-jose-nandu", "--title=- odd: [title]").code == 0
    glossary = (started.content / "glossary.yaml").read_text()
    assert yaml.safe_load(glossary)["collagen"] == {"plain": 'a protein: it keeps skin "firm"'}
    assert "# elastin:" in glossary and "elastin" not in yaml.safe_load(glossary)
    text = (started.content / "peels/first.md").read_text()
    (started.content / "peels/first.md").write_text(text.replace("draft: true # delete this line to publish the page\n", ""))
    built = started.must_build("--strict")
    assert "10 texts are still those of the starter" in built.stdout, "what nobody has written is counted"
    assert "noindex" in (started.output / "peels/index.html").read_text()


def test_a_country_as_people_call_it_is_understood_and_decides_how_days_are_written(tmp_path):
    init(tmp_path / "guide", "--country", "uk")
    settings = yaml.safe_load((tmp_path / "guide/Content/site.yaml").read_text())
    assert (settings["publisher"]["address"]["country"], settings["language"]) == ("GB", "en-GB")


@pytest.mark.parametrize(("words", "told"), [
    (["article", "???"], "such as what-to-expect"), (["article", "../x"], "can't be a part"),
    (["article", ""], "can't be a part"), (["article", "a//b"], "can't be a part"), (["article", "x", "--type", "blog"], "aftercare"),
    (["section", "护理"], "can't be a part"), (["person", "???"], "write one, such as jo-lee"),
    (["term", "erythema"], "explains 'erythema' already"), (["term", "Erythemas"], "already"),
])
def test_a_name_that_cant_be_used_is_refused_with_one_that_can(started, words, told):
    before = tree(started.folder)
    run = new(started, *words)
    assert run.code == 64 and told in run.stderr, run.text
    assert tree(started.folder) == before


@pytest.mark.parametrize(("words", "path", "title"), [
    (["article", "Micro Needling/After Care"], "micro-needling/after-care.md", "title: After Care"),
    (["section", "Größe"], "grosse/index.md", 'title: Größe'), (["person", "jens-petersen"], "people/jens-petersen.yaml", "name: Jens Petersen"),
    (["article", "after-care"], "after-care.md", "title: After care"),
])
def test_a_name_with_spaces_is_a_title_too(started, words, path, title):
    assert new(started, *words).code == 0
    assert f"\n{title}\n" in (started.content / path).read_text()
    started.must_build("--strict")


def test_a_glossary_that_cant_take_a_line_is_left_as_it_is(started):
    for text in ("{ a: { plain: b } }\n", "a: [\n", "- a\n"):
        (started.content / "glossary.yaml").write_text(text)
        assert new(started, "term", "collagen", "--plain", "a protein").code == 64
        assert (started.content / "glossary.yaml").read_text() == text
    for text in ("", "# Words\n", "a: { plain: b }"):
        (started.content / "glossary.yaml").write_text(text)
        run = new(started, "term", "collagen", "--plain", "a protein")
        assert run.code == 0, run.text
        started.must_build("--strict")
    (started.content / "glossary.yaml").unlink()
    assert new(started, "term", "collagen", "--plain", "a protein").code == 0
    started.must_build("--strict")


def test_the_editor_is_opened_with_the_file(started):
    run = new(started, "article", "microneedling/costs", "--edit",
              env={**os.environ, "VISUAL": "", "EDITOR": "sh -c 'echo \"edited $1\" >> \"$1\"' sh"})
    assert run.code == 0, run.text
    text = (started.content / "microneedling/costs.md").read_text()
    assert text.endswith(f"edited {started.folder}/Content/microneedling/costs.md\n")
    run = new(started, "article", "microneedling/other", "--edit", env={"PATH": os.environ["PATH"]})
    assert run.code == 2 and "EDITOR=nano" in run.stderr


def test_paths_are_printed_from_the_current_folder(started):
    run = execute([program(), "new", "article", "microneedling/costs.md"], cwd=started.folder)
    assert run.stdout == "Content/microneedling/costs.md\n", run.text
    run = execute([program(), "new", "article", "Content/microneedling/more"], cwd=started.content / "microneedling")
    assert run.stdout == "more.md\n", run.text


def test_only_notes_of_the_guide_are_comments(started):
    for text, is_error in [("<!-- guide: a note -->", False), ("<!-- guide: a\nnote -->", False), ("<!-- a note -->", True),
                           ("<!-- guide: a --> text", True), ("<!-- guide: never ends", True), ("Text <!-- guide: a --> text.", False)]:
        started.page("note.md", "Note", "Before.\n\n" + text + "\n\nAfter.")
        run = started.build()
        assert (run.code == 1) == is_error, (text, run.text)
        if not is_error:
            page = (started.output / "note/index.html").read_text()
            assert "Before." in page and "After." in page and "guide:" not in page
