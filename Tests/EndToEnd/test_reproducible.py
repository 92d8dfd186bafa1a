"""The same content gives the same bytes: on any machine, at any time, in any order, after any number of edits."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from project import Project, difference, execute, png, program, revise, sample, tree

# Other conditions

CONDITIONS: dict[str, dict] = {
    "one job": {"options": ["--jobs", "1"]},
    "eight jobs": {"options": ["--jobs", "8"]},
    "two hundred jobs": {"options": ["--jobs", "200"]},
    "far in the east": {"environment": {"TZ": "Pacific/Kiritimati"}},
    "far in the west": {"environment": {"TZ": "America/Los_Angeles"}},
    "no time zone": {"environment": {"TZ": "Nowhere/Atlantis"}},
    "the C locale": {"environment": {"LC_ALL": "C"}},
    "a Turkish locale": {"environment": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}},
    "a German locale": {"environment": {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}},
    "an Arabic locale": {"environment": {"LC_ALL": "ar_SA.UTF-8", "LANG": "ar_SA.UTF-8"}},
    "an unknown locale": {"environment": {"LC_ALL": "xx_YY.KOI8-R"}},
    "no environment at all": {"bare": True},
    "a private umask": {"prefix": ["sh", "-c", 'umask 077; exec "$@"', "sh"]},
    "a terminal of forty columns": {"environment": {"COLUMNS": "40", "TERM": "dumb"}},
    "verbose": {"options": ["--verbose", "--timings"]},
    "JSON": {"options": ["--format", "json"]},
    "few descriptors": {"prefix": ["sh", "-c", 'ulimit -n 32; exec "$@"', "sh"]},
}


def rich(folder: Path) -> Project:
    """The sample with all that could depend on time, place or order: dates, tags, names, a draft, dated pages."""
    project = sample(folder)
    for number in range(30):
        project.page(f"many/page-{number}.md", f"Page {number % 3}", f"## Part {number}\n\nWords.[^1]\n\n[^1]: A source.",
                     f"tags: [scars, deciding, Ärzte, ılık, page-{number % 4}]\nupdated: 2026-01-{number % 28 + 1:02}\n"
                     f"aliases: [/old/{number}/]\n")
    project.page("many/draft.md", "A draft", more="draft: true\n")
    project.page("many/later.md", "Later", more="publishOn: 2026-03-03\n")
    project.page("many/now.md", "Now", more="publishOn: 2026-03-02\n")
    return project


@pytest.fixture(scope="module")
def reference(memory: Path) -> Project:
    project = rich(memory / "reproducible")
    project.must_build()
    return project


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS)
def test_no_condition_changes_a_byte(reference, scratch, condition):
    project = rich(scratch / "project")
    environment = {} if condition.get("bare") else os.environ | condition.get("environment", {})
    run = project.build(*condition.get("options", []), prefix=condition.get("prefix", []), env=environment)
    assert run.code == 0, run.text
    assert not difference(reference.site(), project.site())


def test_ten_runs_give_the_same_bytes(reference, scratch):
    """Swift seeds its hashes anew in each process, so the order of sets and dictionaries differs."""
    for number in range(10):
        project = reference.copy(scratch / "project")
        shutil.rmtree(project.output)
        project.must_build("--jobs", str(1 + number % 3))
        assert not difference(reference.site(), project.site())


@pytest.mark.parametrize("order", ["reversed", "shuffled"])
def test_the_order_in_which_files_were_made_does_not_matter(reference, scratch, order):
    """In memory file systems list the newest file first; others have orders of their own."""
    files = [path for path in sorted(reference.content.rglob("*")) if path.is_file()]
    files = files[::-1] if order == "reversed" else random.Random(1).sample(files, len(files))
    project = Project(scratch / "project")
    for file in files:
        project.write(str(file.relative_to(reference.folder)), file.read_bytes())
    orders = [os.listdir(one.content / "many") for one in (project, reference)]
    assert orders[0] != orders[1], "the order is the same: nothing was tested"
    project.must_build()
    assert not difference(reference.site(), project.site())


def test_times_of_files_do_not_matter(reference, scratch):
    project = reference.copy(scratch / "project")
    shutil.rmtree(project.output)
    for number, path in enumerate(project.content.rglob("*")):
        os.utime(path, (number * 86_400, number * 86_400))
    project.must_build()
    assert not difference(reference.site(), project.site())


@pytest.mark.parametrize("place", [
    "a/much/longer/path/than/before/project", "with spaces & ümlauts/Clear Skin 🙂", "x", "-dash/'quote'\""])
def test_the_place_of_the_project_does_not_matter(reference, scratch, place):
    project = reference.copy(scratch / place)
    shutil.rmtree(project.output)
    project.must_build()
    assert not difference(reference.site(), project.site())


@pytest.mark.parametrize("named", ["from above", "from inside", "by a link", "from the folder itself", "to another folder"])
def test_how_the_project_is_named_does_not_matter(reference, scratch, named):
    project = reference.copy(scratch / "project")
    shutil.rmtree(project.output)
    (scratch / "link").symlink_to(project.folder)
    build = [program(), "build", "--today", "2026-03-02"]
    match named:
        case "from above": run = execute([*build, "-C", "project"], cwd=scratch)
        case "from inside": run = execute(build, cwd=project.content / "many")
        case "by a link": run = execute([*build, "-C", "link/."], cwd=scratch)
        case "from the folder itself": run = execute(build, cwd=project.folder)
        case _: run = execute([*build, "-C", "project", "-o", scratch / "site"], cwd=scratch)
    assert run.code == 0, run.text
    assert not difference(reference.site(), tree(scratch / "site") if named == "to another folder" else project.site())


def test_the_day_is_taken_from_SOURCE_DATE_EPOCH_in_UTC(reference, scratch):
    """2026-03-02 has 86,400 seconds, whatever the zone."""
    midnight = 1_772_409_600
    for epoch, zone in ((midnight, "America/Los_Angeles"), (midnight + 86_399, "Pacific/Kiritimati")):
        project = reference.copy(scratch / "project")
        shutil.rmtree(project.output)
        run = execute([program(), "build", "-C", project.folder], env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "TZ": zone})
        assert run.code == 0, run.text
        assert not difference(reference.site(), project.site())


def test_without_dated_pages_the_clock_does_not_matter(scratch):
    sites = []
    for day in ("2026-03-02", "2031-12-31"):
        project = sample(scratch / day)
        run = execute([program(), "build", "-C", project.folder, "--today", day])
        assert run.code == 0, run.text
        sites.append(project.site())
    assert not difference(*sites)


def test_no_page_names_the_machine(reference):
    for path, content in reference.site().items():
        if isinstance(content, bytes):
            for secret in (str(reference.folder), os.uname().nodename, os.environ.get("USER", "")):
                assert len(secret) < 5 or secret.encode() not in content, f"{path} names {secret}"


def test_going_back_gives_the_old_bytes(scratch):
    project = sample(scratch / "project")
    project.must_build()
    old, saved = project.site(), project.copy(scratch / "saved")
    revise(project)
    project.must_build()
    assert difference(old, project.site())
    shutil.rmtree(project.content)
    shutil.copytree(saved.content, project.content)
    project.must_build()
    assert not difference(old, project.site())


# Incremental is fresh

class Editor:
    """Does what writers do, at random but always so that the site can be built."""

    def __init__(self, project: Project, choose: random.Random):
        self.project, self.choose, self.count = project, choose, 0
        self.deleted: list[tuple[str, bytes]] = []

    def edits(self) -> list[Callable[[], str | None]]:
        return [self.add, self.add, self.delete, self.rename, self.edit, self.edit, self.edit_in_secret, self.touch,
                self.bring_back, self.draft, self.alias, self.picture, self.template, self.words, self.style, self.site_title, self.section,
                self.meddle, self.foreign]

    def step(self) -> str:
        """One edit that could be made; returns what it was."""
        while True:
            edit = self.choose.choice(self.edits())
            if (what := edit()) is not None:
                return f"{edit.__name__} {what}"

    def articles(self) -> list[Path]:
        return sorted(path for path in self.project.content.glob("topics/**/*.md") if path.name != "index.md")

    def some_article(self) -> Path | None:
        articles = self.articles()
        return self.choose.choice(articles) if articles else None

    def shown(self, path: Path) -> str:
        return str(path.relative_to(self.project.folder))

    def new_name(self) -> str:
        self.count += 1
        return f"topics/{self.choose.choice(['', 'peels/', 'lasers/', 'peels/deep/'])}article-{self.count}.md"

    def add(self) -> str:
        name = self.new_name()
        words = self.choose.choice(["One.", "Two words.", "[Home](/index.md)"])
        self.project.page(name, f"Article {self.count}", f"## Words\n\n{words}",
                          f"tags: [{self.choose.choice(['scars', 'pain', 'cost'])}]\n")
        return name

    def delete(self) -> str | None:
        if path := self.some_article():
            self.deleted.append((self.shown(path), path.read_bytes()))
            path.unlink()
            return self.shown(path)

    def bring_back(self) -> str | None:
        """With the bytes that it had, as `git revert` does."""
        if self.deleted:
            name, content = self.deleted.pop()
            if not (self.project.folder / name).exists():
                self.project.write(name, content)
                return name

    def rename(self) -> str | None:
        if path := self.some_article():
            target = self.project.content / self.new_name()
            target.parent.mkdir(parents=True, exist_ok=True)
            path.rename(target)
            return f"{self.shown(path)} to {self.shown(target)}"

    def edit(self) -> str | None:
        if path := self.some_article():
            path.write_text(path.read_text() + f"\nMore words, {self.choose.randrange(1000)}.\n")
            return self.shown(path)

    def edit_in_secret(self) -> str | None:
        """The size and the time of the file stay what they were."""
        if path := self.some_article():
            status = path.stat()
            old, new = self.choose.choice([(b"published: 2025-11-0", b"published: 2025-10-0"), (b"## Words", b"## Swords"[:8])])
            path.write_bytes(path.read_bytes().replace(old, new))
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
            return self.shown(path)

    def touch(self) -> str | None:
        if path := self.some_article():
            moment = self.choose.randrange(2_000_000_000)
            os.utime(path, (moment, moment))
            return self.shown(path)

    def draft(self) -> str | None:
        if (path := self.some_article()) and "draft:" not in path.read_text():
            path.write_text(path.read_text().replace("published:", "draft: true\npublished:", 1))
            return self.shown(path)

    def alias(self) -> str | None:
        if (path := self.some_article()) and "aliases:" not in path.read_text():
            self.count += 1
            path.write_text(path.read_text().replace("published:", f"aliases: [/old/{self.count}/]\npublished:", 1))
            return self.shown(path)

    def picture(self) -> str:
        name = f"Content/topics/picture-{self.choose.randrange(4)}.png"
        file = self.project.folder / name
        if file.exists() and self.choose.random() < 0.4:
            file.unlink()
        else:
            self.project.write(name, png(shade=self.choose.randrange(256)))
        return name

    def template(self) -> str:
        return self.theme_file("404.html", lambda text: text.replace("</h1>", f" ({self.choose.randrange(100)})</h1>"))

    def words(self) -> str:
        verb = self.choose.choice(["Walk", "Return"])
        return self.theme_file("words/en.yaml", lambda text: text.replace("goHome: Go", f"goHome: {verb}"))

    def style(self) -> str:
        """The style sheet's name has its hash, so every page changes."""
        return self.theme_file("assets/site.css", lambda text: text + f"\n/* {self.choose.randrange(100)} */\n")

    def theme_file(self, name: str, change: Callable[[str], str]) -> str:
        file = self.project.folder / "Templates" / name
        if file.exists():
            file.unlink()
        else:
            run = execute([program(), "templates", "--export", name, "-C", self.project.folder])
            assert run.code == 0, run.text
            file.write_text(change(file.read_text()))
        return name

    def site_title(self) -> str:
        settings = self.project.content / "site.yaml"
        lines = settings.read_text().split("\n")
        settings.write_text("\n".join([f"title: Guide {self.choose.randrange(10)}", *lines[1:]]))
        return "site.yaml"

    def section(self) -> str:
        """A folder's own page comes and goes."""
        index = self.project.content / "topics/index.md"
        if index.exists():
            index.unlink()
        else:
            self.project.page("topics/index.md", "Topics", "All of them.", "type: page\n")
        return "topics/index.md"

    def meddle(self) -> str | None:
        """Somebody changes the output by hand."""
        pages = sorted(self.project.output.rglob("*.html"))
        if pages:
            page = self.choose.choice(pages)
            self.choose.choice([lambda: page.unlink(), lambda: page.write_text("meddled"), lambda: page.chmod(0o600)])()
            return self.shown(page)

    def foreign(self) -> str:
        """A dot file that no build wrote: it has to stay, and changes nothing else."""
        return self.shown(self.project.write("Public/.foreign", str(self.choose.randrange(100))))


@pytest.mark.parametrize("options", [(), ("--jobs", "1"), ("--drafts", "--base-url", "https://example.com/")],
                         ids=["plain", "one job", "drafts"])
def test_a_site_that_was_built_after_each_edit_is_the_same_as_one_built_anew(scratch, options):
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    project = sample(scratch / "project")
    project.page("topics/index.md", "Topics", "All of them.", "type: page\n")
    editor = Editor(project, random.Random(seed))
    for _ in range(6):
        editor.add()
    project.must_build(*options)
    history: list[str] = []
    for number in range(1, 121):
        history.append(editor.step())
        run = project.build(*options)
        assert run.code == 0, f"seed {seed}: {history}\n{run.text}"
        if number % 5 == 0:
            fresh = project.copy(scratch / "fresh")
            shutil.rmtree(fresh.output)
            shutil.rmtree(fresh.work)
            fresh.must_build(*options)
            found = project.site()
            found.pop(".foreign", None)
            assert not difference(fresh.site(), found), f"seed {seed}: {history}"
            assert not project.leftovers()
