"""`sitegen check` and `sitegen explain`: claims at their places, in all formats, and what is asked for."""

import json

import pytest
from project import REPOSITORY, Project, execute, program

CLAIMS = """Our peel is **pain‑free** and has no side effects. Results are guaranteed, and they last a lifetime.

## The best clinic in town

- It works for everyone.
- 95% of patients are happy.

Myth: it is painless. We can't guarantee a result. Is it safe for everyone? No.
"""


EXPECTED = [  # lines, and columns in bytes
    (2, 10, "claim-painless"),
    (3, 18, "claim-painless"),
    (7, 15, "claim-painless"),
    (7, 37, "claim-no-risk"),
    (7, 66, "claim-contradiction"),  # "We can't guarantee a result."
    (7, 66, "claim-guarantee"),
    (7, 87, "claim-permanent"),
    (9, 4, "claim-superlative"),
    (11, 6, "claim-guarantee"),
    (11, 6, "claim-safe-absolute"),
    (12, 3, "claim-stat-uncited"),
]


@pytest.fixture
def marketing(tmp_path):
    run = execute([program(), "init", "--yes", str(tmp_path / "guide")])
    assert run.code == 0, run.text
    project = Project(tmp_path / "guide")
    project.page("peel.md", "A painless peel", CLAIMS)
    return project


def check(project, *options):
    return execute([program(), "check", "-C", str(project.folder), *options])


def test_claims_are_found_at_their_words(marketing):
    run = check(marketing, "--format", "json", "--only", "claims", "peel.md")
    assert run.code == 1, run.text
    found = [(one["line"], one["column"], one["rule"]) for one in json.loads(run.stdout)["diagnostics"]]
    assert found == EXPECTED, found


@pytest.mark.parametrize("format", ["text", "json", "github", "sarif", "gitlab"])
def test_each_format_has_the_claims(marketing, format):
    run = check(marketing, "--format", format, "peel")
    assert run.code == 1 and "claim-no-risk" in run.stdout + run.stderr, run.text
    if format in ("json", "sarif", "gitlab"):
        json.loads(run.stdout)


def test_rules_and_groups_can_be_chosen(marketing):
    assert "claim-" not in check(marketing, "--skip", "claims").stderr
    run = check(marketing, "--only", "claim-no-risk")
    assert run.code == 1 and run.stderr.count("error:") == 1 and "[claim-no-risk]" in run.stderr, run.text
    for option in ("--only", "--skip"):
        run = check(marketing, option, "claim-no-risks")
        assert run.code == 64 and "did you mean claim-no-risk?" in run.stderr, run.text
    run = check(marketing, "pel.md")
    assert run.code == 64 and "did you mean peel.md?" in run.stderr, run.text


def test_what_a_build_finds_a_check_finds_too(marketing):
    marketing.page("other.md", "Other", "See [it](nowhere.md).")
    assert "there is no file 'nowhere.md'" in check(marketing).stderr
    assert "nowhere.md" not in check(marketing, "peel.md").stderr


def test_a_careful_text_has_nothing_to_find(tmp_path):
    run = execute([program(), "init", "--yes", str(tmp_path / "guide")])
    project = Project(tmp_path / "guide")
    project.page("care.md", "Care", "Your skin may feel warm for a few days. Call us if it gets worse.")
    run = check(project, "care.md", "--strict", "--skip", "structure,sources,review,share")
    assert (run.code, run.stderr) == (0, "") and "Checked 1 page" in run.stdout, run.text


def test_the_guide_has_no_finding():
    run = execute([program(), "check", "-C", str(REPOSITORY), "--strict", "--verbose"])
    assert (run.code, run.stderr) == (0, ""), run.text


def test_other_languages_are_said_not_to_be_checked(marketing):
    marketing.page("hautpflege.md", "Schmerzlos", "Painless.", "language: de\n")
    run = check(marketing, "hautpflege.md")
    assert run.code == 0 and "1 page in other languages" in run.stdout, run.text


def test_every_rule_is_explained(marketing):
    listed = execute([program(), "explain"])
    rules = [line.split()[0] for line in listed.stdout.splitlines() if line.startswith("  ")]
    assert listed.code == 0 and len(rules) > 60 and "link" in rules and "claim-cure" in rules
    for rule in rules:
        run = execute([program(), "explain", rule])
        assert run.code == 0 and "Instead of:" in run.stdout and "write:" in run.stdout, rule
    run = execute([program(), "explain", "claim-cures"])
    assert run.code == 64 and "did you mean claim-cure?" in run.stderr
