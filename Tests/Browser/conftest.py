"""What every browser test shares: the built sample, a server, one Chromium, and the pages to look at.

    SITEGEN=.build/release/sitegen python3 -m pytest Tests/Browser

Without Chromium, or without Java for the HTML checker, the tests that need it are skipped and the report ends with a line
that says so; where $CI is set they fail instead. SITEGEN_CHROMIUM names a Chromium that is not on the path.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site import (CONSTRUCTS, CORPUS, FOLDER, PATIENCE, REPOSITORY, Site, browser_path, copy_project, launch_options,
                        must_build, program, serve)
from playwright.sync_api import Browser, sync_playwright
from tabs import Tabs

ROOT = pytest.StashKey[Path]()  # of the server; the site is a folder in it
SITES = pytest.StashKey[dict[str, Site]]()  # by their folders on the server


# The site is built before the tests are collected, as there is a test for each page.

def pytest_sessionstart(session: pytest.Session) -> None:
    if not os.access(program(), os.X_OK):
        pytest.exit(f"there is no program {program()}: build it, or name it with SITEGEN=…", returncode=2)
    if session.config.getoption("numprocesses", None):
        return  # the processes that run the tests build the site
    root = Path(tempfile.mkdtemp(prefix="sitegen-browser-")).resolve()
    session.config.stash[ROOT] = root
    try:
        session.config.stash[SITES] = {
            FOLDER: must_build(copy_project(root / ".project"), root / FOLDER),
            "constructs": must_build(copy_project(root / ".constructs", CONSTRUCTS), root / "constructs"),
        }
    except AssertionError as failure:
        shutil.rmtree(root)
        pytest.exit(f"the sample does not build: {failure}", returncode=1)


def pytest_unconfigure(config: pytest.Config) -> None:
    if ROOT in config.stash:
        shutil.rmtree(config.stash[ROOT], ignore_errors=True)


def pytest_report_header() -> str:
    version = subprocess.run([program(), "--version"], capture_output=True, text=True, timeout=PATIENCE).stdout.strip()
    return f"sitegen {version}: {program()}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter):
    """Says last, below the long list, what was not tested."""
    yield
    for line in sorted({report.longrepr[2] for report in terminalreporter.stats.get("skipped", [])}):
        terminalreporter.write_line(line.replace("Skipped: ", "SKIPPED: ", 1), red=True, bold=True)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `page_path` runs for each page of the sample, one that takes `article_path` for each article.

    One that takes `construct_path` runs for each page of the site that has all constructs."""
    site, constructs = metafunc.config.stash[SITES].values()
    for name, paths in (("page_path", site.pages), ("article_path", site.articles), ("construct_path", constructs.pages)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, paths, ids=[path.rstrip("/") or "home" for path in paths])


def need(what: str | None, otherwise: str) -> str:
    """Something this machine must have, or the test is skipped; no excuse in CI."""
    if what:
        return what
    if os.environ.get("CI"):
        pytest.fail(otherwise, pytrace=False)
    pytest.skip(otherwise)


@pytest.fixture(scope="session")
def site(pytestconfig) -> Site:
    return pytestconfig.stash[SITES][FOLDER]


@pytest.fixture(scope="session")
def constructs(pytestconfig) -> Site:
    """The site that has all that a text can hold, and lists that go over several pages."""
    return pytestconfig.stash[SITES]["constructs"]


@pytest.fixture(scope="session")
def sites(pytestconfig) -> dict[str, Site]:
    """The sample and the site of all constructs, by their folders on the server."""
    return pytestconfig.stash[SITES]


@pytest.fixture(scope="session")
def dental(root) -> Site:
    """The second sample: a dental clinic with photographs, in Spanish and English."""
    return must_build(REPOSITORY / "Tests/Samples/dental", root / "dental")


@pytest.fixture(scope="session")
def all_sites(sites, dental) -> dict[str, Site]:
    """Sites that together have all kinds of pages, by their folders on the server."""
    return sites | {"dental": dental}


@pytest.fixture(scope="session")
def thousand(root) -> Site:
    """A made-up site of a thousand articles."""
    project = root / ".thousand"
    subprocess.run([sys.executable, CORPUS, "--articles", "1000", "--out", project], check=True, timeout=PATIENCE)
    return must_build(project, root / "thousand")


@pytest.fixture(scope="session")
def root(pytestconfig) -> Path:
    """The folder that the server shows; other sites can be built into it."""
    return pytestconfig.stash[ROOT]


@pytest.fixture(scope="session")
def server(root) -> Iterator[str]:
    with serve(root) as address:
        yield address


@pytest.fixture(scope="session")
def java() -> str:
    return need(shutil.which("java"), "no Java (java): the HTML checker did not run")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = need(browser_path(), "no browser (Chromium): the pages were not looked at")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(path))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tabs(browser, server) -> Iterator[Tabs]:
    tabs = Tabs(browser, server)
    yield tabs
    tabs.close()
