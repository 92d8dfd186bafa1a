"""Whatever colour a clinic chooses, its pages can be read: by light and by dark, or the build refuses the colour."""

import re
from pathlib import Path

import pytest
from built_site import Site, build, change_settings, copy_project
from tabs import DESKTOP, PHONE
from test_accessibility import violations

LOOKS = """[...document.querySelectorAll('body, body *')].map(one => {
  const style = getComputedStyle(one)
  return one.className + ': ' + [...style].filter(name => !name.startsWith('--')).map(name => name + ' ' + style[name]).join('; ')
})"""
READABLE = [("#0b6e6e", "sans"), ("#0b6e6e", "serif"), ("#000080", "serif"), ("#7a1f5c", "sans"), ("#b00020", "serif")]
PALE = ["#ffff00", "#777777", "#ff69b4"]
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


@pytest.fixture(scope="module")
def project(root: Path) -> Path:
    return copy_project(root / ".theme")


def must_be_readable(tabs, site: Site) -> None:
    """Asserts that axe sees enough contrast on the home page and on an article."""
    for page in ("", site.articles[0]):
        for scheme in ("light", "dark"):
            tab = tabs.open(page, folder=site.output.name, again=scheme == "light", media={"color_scheme": scheme})
            found = violations(tab, **CONTRAST)
            assert not found, f"{page or 'home'}, {scheme}: {found}"


def themed(project: Path, root: Path, accent: str, font: str):
    """Builds the sample in a colour; gives the run and what it made."""
    change_settings(project, theme={"accent": accent, "font": font, "radius": 4})
    output = root / f"theme-{accent[1:]}-{font}"
    return build(project, output), Site(project, output)


@pytest.mark.parametrize("accent, font", READABLE)
def test_a_site_in_a_readable_colour_is_readable(tabs, project, root, accent, font):
    run, site = themed(project, root, accent, font)
    assert run.returncode == 0, run.stdout + run.stderr
    styles = "".join(path.read_text() for path in site.output.rglob("*.css")).lower()
    assert accent in styles, "the colour is not the one that was asked for"
    must_be_readable(tabs, site)


def test_the_style_sheet_means_the_same_when_it_is_made_shorter(tabs, root):
    """A sheet that a project has changed is published as it is written."""
    written = copy_project(root / ".written")
    for sheet in (written / "Templates/assets").glob("*.css"):
        sheet.write_text(sheet.read_text() + "\n/* ours */\n")
    output = root / "written"
    assert build(written, output).returncode == 0
    for media, viewport, page in ((*one, page) for one in (("screen", PHONE), ("screen", DESKTOP), ("print", DESKTOP))
                                  for page in ("microneedling/what-to-expect/", "", "search/")):
        for _ in range(3):  # a page may be asked while it still gets its media
            long, short = (tabs.open(page, folder=folder, viewport=viewport, media={"media": media}).evaluate(LOOKS)
                           for folder in ("written", "guide"))
            other = [(one, two) for one, two in zip(long, short) if one != two]
            if not other:
                break
        assert len(short) > 100 and len(long) == len(short)
        assert not other, (media, page, other[0][0][:80], set(other[0][0].split("; ")) ^ set(other[0][1].split("; ")))
    sizes = [next(path.stat().st_size for path in (root / folder / "assets").glob("site-*.css")) for folder in ("written", "guide")]
    assert sizes[1] < 0.9 * sizes[0], sizes


@pytest.mark.parametrize("accent", PALE)
def test_a_colour_that_is_hard_to_read_is_refused_or_made_readable(tabs, project, root, accent):
    run, site = themed(project, root, accent, "sans")
    if run.returncode == 0:
        return must_be_readable(tabs, site)
    assert run.returncode == 1, run.stdout + run.stderr
    assert re.search(r"site\.yaml.*error", run.stderr), run.stderr
    other = [one.lower() for one in re.findall(r"#[0-9a-fA-F]{6}\b", run.stderr) if one.lower() != accent]
    assert other, f"no other colour is proposed: {run.stderr}"
    run, site = themed(project, root, other[0], "sans")
    assert run.returncode == 0, f"the colour that was proposed does not build: {run.stderr}"
    must_be_readable(tabs, site)
