"""What drawing pictures needs may be missing, broken or slow; a build says so, and the site is whole."""

import gzip
import os
import resource
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from project import Project, program

DEJAVU = sorted(Path("/usr/share/fonts").rglob("DejaVu*.ttf"))


@pytest.fixture
def site(scratch) -> Project:
    project = Project(scratch / "project")
    project.write("Content/site.yaml", "title: Clear skin\nurl: https://www.example.org/\n")
    project.page("index.md", "Home", "Words.", "type: page\n")
    project.page("a.md", "An article", "Words.")
    return project


def without_library(folder) -> dict[str, str]:
    """An environment in which librsvg can't be loaded."""
    folder.mkdir()
    (folder / "librsvg-2.so.2").write_text("no library")
    return os.environ | {"LD_LIBRARY_PATH": str(folder)}


def test_without_the_library_the_site_is_built_and_one_warning_says_what_to_install(site, scratch):
    run = site.build(env=without_library(scratch / "libraries"))
    assert run.code == 0, run.stderr
    assert run.stderr.count("librsvg2-2") == 1
    assert not pictures(site)
    assert "og:image" not in (site.output / "a/index.html").read_text()


def test_nobody_misses_the_library_who_has_pictures_or_wants_none(site, scratch):
    site.write("Content/site.yaml",
               "title: Clear skin\nurl: https://www.example.org/\nshare: { networks: [x], pictures: false }\n")
    run = site.build(env=without_library(scratch / "libraries"))
    assert run.code == 0 and run.stderr == ""


def test_pictures_come_when_the_library_does(site, scratch):
    site.build(env=without_library(scratch / "libraries"))
    run = site.build()
    assert run.code == 0, run.stderr
    for name, size in (("share.png", (1200, 630)), ("pin.png", (1000, 1500))):
        assert struct.unpack(">II", (site.output / "a" / name).read_bytes()[16:24]) == size


def test_a_hundred_pictures_are_drawn_in_time_and_none_twice(site):
    for number in range(48):
        site.page(f"b{number}.md", f"Article {number} about skin and what it needs", "Words.")
    run = site.build()
    assert run.code == 0, run.stderr
    assert len(pictures(site)) == 100
    # 0.4 here; other processors are slower.
    assert run.cpu < 4
    site.page("b1.md", "Another title", "Words.")
    again = site.build()
    assert again.code == 0
    assert again.cpu < run.cpu / 2


# What takes too much

TURBULENT = '<{0}feTurbulence baseFrequency="0.9" numOctaves="9000"/><{0}feGaussianBlur stdDeviation="300"/>'
COSTLY = {
    "a filter by another name": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" width="400" height="200">'
    '<s:filter id="f">' + 99 * TURBULENT.format("s:") + '</s:filter><path d="M0 0h400v200z" filter="url(#f)"/></svg>',
    "packed": gzip.compress(('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><filter id="f">' + 99 * TURBULENT.format("")
                             + '</filter><path d="M0 0h400v200z" filter="url(#f)"/></svg>').encode()),
    "patterns of patterns": '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><defs>' + "".join(
        f'<pattern id="p{n}" width="2" height="2" patternUnits="userSpaceOnUse"><path d="M0 0h400v200H0z" fill="url(#p{n + 1})" '
        f'stroke="url(#p{n + 1})"/></pattern>' for n in range(40)) + '</defs><path d="M0 0h400v200H0z" fill="url(#p0)"/></svg>',
    "very many shapes": '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">'
    + 24_000 * '<g opacity=".9"><path d="M0 0h400v200"/></g>' + "</svg>",
}


@pytest.mark.parametrize("name", COSTLY)
def test_a_logo_that_takes_too_much_is_refused_in_time(site, name):
    logo = COSTLY[name]
    site.write("Content/site.yaml",
               "title: Clear skin\nurl: https://www.example.org/\npublisher: { name: P, logo: logo.svg }\n")
    (site.folder / "Content/logo.svg").write_bytes(logo if isinstance(logo, bytes) else logo.encode())
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = site.build()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run.code in (0, 1), run.stderr
    assert run.code == 0 or "logo" in run.stderr and not (site.output / "index.html").exists(), run.stderr
    assert after.ru_utime - before.ru_utime < 8, "of the build and of all that it has started"
    assert run.code == 0 or "Traceback" not in run.stderr


def test_a_filter_by_another_name_is_refused(site):
    site.write("Content/site.yaml",
               "title: Clear skin\nurl: https://www.example.org/\npublisher: { name: P, logo: logo.svg }\n")
    site.write("Content/logo.svg", COSTLY["a filter by another name"])
    run = site.build()
    assert run.code == 1 and "Content/site.yaml:3" in run.stderr and "drawing the logo takes more than" in run.stderr


def test_the_process_that_draws_has_its_limits_and_prints_nothing(site):
    """Its memory can't be filled by a small file here, so the limit itself is looked at."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
    message = b"40 30 0\0" + os.fsencode(site.folder) + b"\0" + svg
    with subprocess.Popen([program(), "draw"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(struct.pack("<Q", len(message)) + message)
        process.stdin.flush()
        count = struct.unpack("<Q", process.stdout.read(8))[0]
        answer = process.stdout.read(count)
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.stdin.close()
        assert process.wait(timeout=60) == 0
    assert answer[0] == 0 and count == 1 + 40 * 30 * 4
    [line] = [line for line in limits.splitlines() if line.startswith("Max data size")]
    assert line.split()[3:5] == [str(512 << 20)] * 2


def test_a_card_of_ones_own_that_takes_too_much_is_refused(site):
    site.write("Templates/share-card.svg",
               '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><filter id="f">' + 99 * TURBULENT.format("")
               + '</filter><path d="M0 0h400v200z" filter="url(#f)"/></svg>')
    run = site.build()
    assert run.code == 1 and "Templates/share-card.svg: error" in run.stderr and "takes more than" in run.stderr


# Fonts

def other_fonts(folder, *files: str) -> dict[str, str]:
    """An environment in which the computer has only some fonts, and draws letters as for a bad screen."""
    (folder / "fonts").mkdir(parents=True)
    for file in files:
        (folder / "fonts" / Path(file).name).symlink_to(file)
    (folder / "fonts.conf").write_text(f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
        <dir>{folder / "fonts"}</dir><cachedir>{folder / "cache"}</cachedir>
        <match target="pattern"><test name="family"><string>Inter</string></test>
        <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans</string></edit></match>
        <match target="font"><edit name="hinting"><bool>true</bool></edit><edit name="autohint"><bool>true</bool></edit>
        <edit name="antialias"><bool>false</bool></edit><edit name="rgba"><const>rgb</const></edit></match>
        </fontconfig>""")
    return os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf")}


def pictures(project: Project) -> dict[str, bytes]:
    return {str(path.relative_to(project.output)): path.read_bytes() for path in project.output.rglob("*.png")
            if path.name != "apple-touch-icon.png"}


@pytest.mark.parametrize("font", ["sans", "serif"])
def test_pictures_are_the_same_bytes_whatever_fonts_a_computer_has(site, scratch, font):
    site.write("Content/site.yaml", f"title: Clear skin\nurl: https://www.example.org/\ntheme: {{ font: {font} }}\n")
    site.page("b.md", "Что нужно знать — “всё”", "Words.")
    site.page("c.md", "Τι να περιμένετε — 5 µg ≤ ½", "Words.")
    # A project's own card with families that only some computers have.
    site.write("Templates/share-card.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 315">
        <text x="20" y="60" font-family="DejaVu Sans, Georgia" font-size="30">\\(page.title)</text></svg>""")
    card = site.folder / "Templates/share-card.svg"
    for own in (True, False):
        if not own:
            card.unlink()
        site.must_build()
        first = pictures(site)
        assert len(first) == 8
        for name, fonts in {"none": [], "other": [str(path) for path in DEJAVU]}.items():
            copy = site.copy(scratch / f"{name}-{own}")
            shutil.rmtree(copy.output)
            shutil.rmtree(copy.work)
            run = copy.build(env=other_fonts(scratch / f"fonts-{name}-{own}", *fonts))
            assert run.code == 0 and run.stderr == "", run.stderr
            assert pictures(copy) == first


def test_a_script_without_a_font_has_no_picture_and_one_warning(site, scratch):
    for name in ("b", "c", "d"):
        site.page(f"{name}.md", f"微針治療 {name}", "Words.")
    run = site.build(env=other_fonts(scratch / "fonts"))
    assert run.code == 0, run.stderr
    assert run.stderr.count("warning") == 1, run.stderr
    assert "Content/b.md: warning: no font on this computer has the letters '微'" in run.stderr
    assert "this page and 2 more" in run.stderr
    for name in ("b", "c", "d"):
        assert not (site.output / name / "share.png").exists()
        assert "og:image" not in (site.output / name / "index.html").read_text()
        assert "summary_large_image" not in (site.output / name / "index.html").read_text()
    assert (site.output / "a/share.png").exists()


def test_the_name_of_a_site_without_a_font_leaves_out_all_pictures(site, scratch):
    site.write("Content/site.yaml", "title: 微針\nurl: https://www.example.org/\n")
    run = site.build(env=other_fonts(scratch / "fonts"))
    assert run.code == 0 and run.stderr.count("warning") == 1, run.stderr
    assert not pictures(site)


def test_a_letter_that_only_a_card_of_ones_own_shows_is_an_error_of_the_card(site, scratch):
    site.write("Templates/share-card.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 315">
        <text x="20" y="60">微 \\(page.title)</text></svg>""")
    run = site.build(env=other_fonts(scratch / "fonts"))
    assert run.code == 1
    assert "Templates/share-card.svg: error: no picture can be drawn from this template: no font has the letters '微'" \
        in run.stderr


# When pictures are drawn

def test_nothing_is_drawn_before_all_pages_are_right(site):
    for number in range(60):
        site.page(f"b{number}.md", f"Article {number} about skin and what it needs", "Words.")
    right = site.build("-o", "Right")
    assert right.code == 0
    site.page("c.md", "Wrong", "A stray <b>tag</b>.")
    wrong = site.build("-o", "Wrong")
    assert wrong.code == 1
    assert wrong.cpu < right.cpu / 3
    # A title that doesn't fit is said in the same run.
    site.page("d.md", "many words " * 30, "Words.")
    both = site.build("-o", "Wrong")
    assert "c.md:" in both.stderr and "does not fit on a share picture" in both.stderr


def test_with_strict_a_warning_ends_the_build_before_drawing(site):
    for number in range(60):
        site.page(f"b{number}.md", f"Article {number} about skin and what it needs", "Words.")
    right = site.build("-o", "Right")
    site.page("c.md", "A warning", "#Heading\n\nWords.")
    strict = site.build("--strict", "-o", "Wrong")
    assert strict.code == 1
    assert strict.cpu < right.cpu / 3


# Kept pictures

def test_a_kept_picture_that_was_cut_short_is_drawn_again(site):
    site.must_build()
    first = pictures(site)
    kept = sorted((site.work / "pictures").iterdir())
    assert len(kept) == len(first) == 4
    kept[0].write_bytes(kept[0].read_bytes()[:-20])
    kept[1].write_bytes(b"")
    damaged = bytearray(kept[2].read_bytes())
    damaged[len(damaged) // 2] ^= 1
    kept[2].write_bytes(damaged)
    shutil.rmtree(site.output)
    site.must_build()
    assert pictures(site) == first


def test_pictures_that_cant_be_kept_are_published_all_the_same(site, mounts):
    site.must_build()
    first = pictures(site)
    shutil.rmtree(site.output)
    shutil.rmtree(site.work)
    # A disk with no room for one picture.
    mounts.memory(site.work / "pictures", "size=8k")
    run = site.build()
    assert run.code == 0 and run.stderr == "", run.stderr
    assert pictures(site) == first


def test_the_default_card_is_at_most_25_kilobytes(site):
    """The mean of titles of usual length: eight words."""
    words = "what to expect before during and after treatment of scars with fine needles".split()
    for number in range(20):
        title = " ".join(words[(number + 3 * place) % len(words)] for place in range(8)).capitalize()
        site.page(f"b{number}.md", title, "Words.")
    site.must_build()
    sizes = [path.stat().st_size for path in site.output.glob("b*/share.png")]
    assert sum(sizes) / len(sizes) <= 25_000
