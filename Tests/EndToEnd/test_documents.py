"""The documentation: every example does what its page says, nothing is left out, and it is a site of its own."""

import re

import pytest
from documents import PAGES, Reader, examples
from project import REPOSITORY, Project, execute, program

# What is tried by test_hosts.py.
OF_HOSTS = {"nginx", "Apache", "Netlify and Cloudflare Pages", "GitHub and GitLab", "S3", "Every night"}


# The examples of rules are bad on purpose; `CheckTests` and `ClaimTests` try them.
@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.md") if path.name != "rules.md"))
def test_every_example_does_what_its_page_says(tmp_path, name):
    found = [example for example in examples(PAGES / name) if example.section not in OF_HOSTS]
    if name in ("write.md", "own.md", "design.md", "online.md", "engineers.md", "index.md"):
        assert found
    Reader(tmp_path).follow(found)


def test_the_documentation_builds_into_a_site_without_a_warning(tmp_path):
    run = execute([program(), "build", "-C", str(REPOSITORY / "docs"), "-o", str(tmp_path / "site"), "--strict"])
    assert (run.code, run.stderr) == (0, ""), run.text
    for page in PAGES.glob("*.md"):
        name = "" if page.stem == "index" else page.stem + "/"
        assert (tmp_path / "site" / name / "index.html").exists(), page
    assert (REPOSITORY / "docs" / ".gitignore").read_text() == "/Public/\n"


def test_the_names_of_templates_are_those_of_the_program():
    printed = execute([program(), "templates", "--schema", "--markdown"])
    assert printed.code == 0 and printed.stdout == (PAGES / "template-reference.md").read_text(), \
        "write it anew: sitegen templates --schema --markdown > docs/Content/template-reference.md"


def test_the_rules_are_those_of_the_program():
    printed = execute([program(), "explain", "--markdown"])
    assert printed.code == 0 and printed.stdout == (PAGES / "rules.md").read_text(), \
        "write it anew: sitegen explain --markdown > docs/Content/rules.md"


def known_keys(project: Project, file: str, text: str) -> list[str]:
    """The keys that an error lists where one is unknown."""
    project.write(file, text)
    hint = re.search(r"\^ known: (.*)", project.build("--all").stderr)
    assert hint, text
    return [key.strip() for key in hint[1].split(",")]


@pytest.mark.parametrize(("page", "file", "text"), [
    ("write.md", "Content/a.md", "---\ntitle: A\nsummary: S.\nqqqqqqqq: 1\n---\n\nText.\n"),
    ("write.md", "Content/a.md", "---\ntitle: A\nsummary: S.\nshare: { qqqqqqqq: 1 }\n---\n\nText.\n"),
    ("write.md", "Content/a.md", "---\ntitle: A\nsummary: S.\ntreatment: { qqqqqqqq: 1 }\n---\n\nText.\n"),
    ("own.md", "Content/site.yaml", "qqqqqqqq: 1\n"),
    ("own.md", "Content/site.yaml", "publisher: { qqqqqqqq: 1 }\n"),
    ("own.md", "Content/site.yaml", "share: { qqqqqqqq: 1 }\n"),
    ("own.md", "Content/site.yaml", "review: { qqqqqqqq: 1 }\n"),
    ("own.md", "Content/site.yaml", "theme: { qqqqqqqq: 1 }\n"),
    ("own.md", "Content/people/a.yaml", "name: A\nqqqqqqqq: 1\n"),
])
def test_every_key_is_in_the_documentation(tmp_path, page, file, text):
    words = (PAGES / page).read_text()
    keys = known_keys(Project(tmp_path), file, text)
    assert len(keys) > 1
    missing = [key for key in keys if not re.search(rf"`{key}`|\b{key}:", words)]
    assert not missing, f"{page} doesn't say what these keys are for: {missing}"


def test_every_command_is_in_the_documentation():
    listed = execute([program(), "--help"]).stdout
    names = re.findall(r"^  ([a-z]+) +[A-Z]", listed.split("SUBCOMMANDS:")[1], re.MULTILINE)
    assert len(names) > 10
    words = "".join(page.read_text() for page in PAGES.glob("*.md"))
    assert [name for name in names if f"sitegen {name}" not in words] == []
