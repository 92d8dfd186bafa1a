"""Photographs are published in the widths that screens need, upright, and without what a camera wrote into them."""

import io
import json
import re

import pytest
from PIL import Image
from project import Project, execute, program
from test_pictures import SECRET, exif, saved

PAGE = """---
title: A page
summary: What it shows.
image: { file: lead.jpg, alt: Stripes, focus: 50% 0% }
---

Words.

![More stripes](body.jpg "A caption")
"""


def photograph(width: int = 2000, height: int = 1500, mode: str = "RGB") -> Image.Image:
    """Red to the right, green downwards."""
    image = Image.linear_gradient("L").resize((width, height))
    turned = Image.linear_gradient("L").rotate(90, expand=True).resize((width, height))
    blue = Image.effect_noise((width, height), 40)
    merged = Image.merge("RGB", (turned, image, blue))
    return merged if mode == "RGB" else merged.convert(mode)


@pytest.fixture
def gallery(scratch) -> Project:
    project = Project(scratch / "gallery")
    project.write("Content/site.yaml", "title: T\nurl: https://www.example.org/\nshare: { networks: [x] }\n")
    project.write("Content/index.md", "---\ntitle: Home\ntype: page\n---\n\nWords.\n")
    project.write("Content/guide/index.md", "---\ntitle: Guide\nsummary: All.\n---\n\nWords.\n")
    project.write("Content/guide/page.md", PAGE)
    project.write("Content/guide/lead.jpg", saved(photograph(), "JPEG", quality=92, exif=exif(1)))
    project.write("Content/guide/body.jpg", saved(photograph(1800, 1200), "JPEG", quality=92, exif=exif(6)))
    return project


def opened(project: Project, path: str) -> Image.Image:
    return Image.open(io.BytesIO((project.output / path).read_bytes()))


def test_copies_have_their_widths_stand_upright_and_tell_nothing(gallery):
    run = gallery.build()
    assert run.code == 0, run.text
    for width in (480, 800, 1200, 1600):
        copy = opened(gallery, f"guide/lead-{width}.webp")
        assert copy.format == "WEBP" and copy.size == (width, width * 3 // 4)
    for width in (480, 800, 1200):
        assert opened(gallery, f"guide/body-{width}.webp").size == (width, width * 3 // 2)
    fallback = opened(gallery, "guide/body.jpg")
    assert fallback.format == "JPEG" and fallback.size == (1200, 1800)
    # The camera was held on its side: what was on its left is on top now.
    red = [fallback.convert("RGB").getpixel((600, y))[0] for y in (100, 1700)]
    assert red[0] < 60 < 180 < red[1], red
    for path in gallery.output.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert SECRET.encode() not in data and b"Exif\0\0" not in data, path
    original = (gallery.folder / "Content/guide/lead.jpg").stat().st_size
    assert all(path.stat().st_size < original for path in (gallery.output / "guide").glob("lead*"))


def test_a_build_says_which_pictures_tell_where_they_were_taken(gallery):
    told = "2 pictures in Content/ say where they were taken; the site doesn't (sitegen list pictures)."
    gallery.write("Content/guide/plain.png", saved(Image.new("RGB", (20, 10)), "PNG"))
    gallery.write("Content/guide/page.md", PAGE + "\n![A dot](plain.png)\n")
    assert told in gallery.must_build().stdout
    assert told in gallery.must_build().stdout, "also where nothing has changed"
    rows = json.loads(execute([program(), "list", "pictures", "-C", str(gallery.folder), "--format", "json"]).stdout)
    assert [(row["file"].rpartition("/")[2], bool(row["place"])) for row in rows] == [
        ("body.jpg", True), ("lead.jpg", True), ("plain.png", False)]
    for name in ("lead.jpg", "body.jpg"):
        gallery.write(f"Content/guide/{name}", saved(photograph(1800, 1200), "JPEG", quality=92))
    assert "were taken" not in gallery.must_build().text


def test_pages_name_the_copies_with_their_widths(gallery):
    assert gallery.build().code == 0
    html = (gallery.output / "guide/page/index.html").read_text()
    sets = re.findall(r'<source type="image/webp" srcset="([^"]*)" sizes="([^"]*)"', html)
    assert len(sets) == 2 and all(sizes for _, sizes in sets)
    for candidates, _ in sets:
        for candidate in candidates.split(", "):
            url, width = candidate.split(" ")
            assert opened(gallery, f"guide/{url.removeprefix('../')}").size[0] == int(width.removesuffix("w"))
    lead, body = re.findall(r"<img [^>]*>", html)[:2]
    assert 'fetchpriority="high"' in lead and "lazy" not in lead
    assert 'width="1200" height="1800"' in body


def test_networks_get_the_part_around_the_focus(gallery):
    assert gallery.build().code == 0
    html = (gallery.output / "guide/page/index.html").read_text()
    assert 'property="og:image" content="https://www.example.org/guide/page/share.jpg"' in html
    assert 'property="og:image:width" content="1200"' in html and 'property="og:image:height" content="630"' in html
    card = opened(gallery, "guide/page/share.jpg")
    assert card.format == "JPEG" and card.size == (1200, 630)
    assert card.convert("RGB").getpixel((600, 4))[1] < 12, "the focus is at the top"
    gallery.write("Content/guide/page.md", PAGE.replace("50% 0%", "bottom"))
    assert gallery.build().code == 0
    assert opened(gallery, "guide/page/share.jpg").convert("RGB").getpixel((600, 625))[1] > 240


def test_a_second_build_makes_none(gallery):
    gallery.must_build()
    kept = gallery.work / "pictures"
    made = {path.name: path.stat().st_mtime_ns for path in kept.glob("*.photo")}
    # Of the lead: four widths, its own kind and two parts for networks; of the other three widths and its own kind.
    assert len(made) == 7 + 4, made
    gallery.write("Content/guide/other.md", "---\ntitle: Other\nsummary: More.\n---\n\nWords.\n")
    gallery.must_build()
    assert {path.name: path.stat().st_mtime_ns for path in kept.glob("*.photo")} == made
    # What no page needs any longer is not kept.
    gallery.write("Content/guide/body.jpg", saved(photograph(900, 600), "JPEG"))
    gallery.must_build()
    left = {path.name for path in kept.glob("*.photo")}
    assert len(left & set(made)) == 7 and len(left) == 7 + 4


def test_a_picture_that_is_damaged_is_an_error_before_anything_is_published(gallery):
    data = (gallery.folder / "Content/guide/body.jpg").read_bytes()
    head = data.index(b"\xff\xda")
    (gallery.folder / "Content/guide/body.jpg").write_bytes(data[:head + 4])
    run = gallery.build()
    assert run.code == 1 and "Content/guide/body.jpg" in run.text and "[image-file]" in run.text
    assert not gallery.output.exists()


def test_pictures_that_cannot_be_scaled_are_published_as_they_are(gallery):
    gallery.write("Content/guide/body.jpg", saved(photograph(900, 600, "CMYK"), "JPEG"))
    gallery.write("Content/guide/lead.jpg", saved(photograph(460, 345), "JPEG"))
    run = gallery.build()
    assert run.code == 0, run.text
    assert not list(gallery.output.rglob("*.webp"))
    assert opened(gallery, "guide/body.jpg").mode == "CMYK"


def test_opacity_and_the_lines_of_drawings_stay(gallery):
    drawing = Image.new("RGBA", (1000, 500), (0, 0, 0, 0))
    drawing.paste((10, 80, 90, 255), (100, 100, 900, 120))
    gallery.write("Content/guide/body.png", saved(drawing, "PNG"))
    gallery.write("Content/guide/page.md", PAGE.replace("body.jpg", "body.png"))
    assert gallery.build().code == 0
    copy = opened(gallery, "guide/body-1000-png.webp").convert("RGBA")
    assert copy.getpixel((5, 5))[3] == 0 and copy.getpixel((500, 110)) == (10, 80, 90, 255)
    assert opened(gallery, "guide/body.png").convert("RGBA").getpixel((5, 5))[3] == 0


def test_a_picture_that_no_page_shows_is_published_alone(gallery):
    gallery.write("Content/guide/spare.jpg", saved(photograph(1400, 900), "JPEG", exif=exif(1)))
    assert gallery.build().code == 0
    assert not list((gallery.output / "guide").glob("spare-*.webp"))
    assert SECRET.encode() not in (gallery.output / "guide/spare.jpg").read_bytes()


def test_icons_and_files_for_other_programs_stay_as_they_are(gallery):
    icon = saved(photograph(512, 512), "PNG")
    gallery.write("Content/favicon.png", icon)
    gallery.write("Content/.well-known/badge.png", icon)
    gallery.must_build()
    assert not [path for path in gallery.output.rglob("*.webp") if path.name.startswith(("favicon", "badge"))]
    assert (gallery.output / "favicon.png").read_bytes() == icon


def test_a_picture_that_is_higher_than_webp_can_be_is_published_as_it_is(gallery):
    gallery.write("Content/guide/body.jpg", saved(Image.new("RGB", (500, 17_000), "navy"), "JPEG"))
    gallery.must_build()
    assert opened(gallery, "guide/body.jpg").size == (500, 17_000)


def test_a_picture_and_a_drawing_of_one_name_are_two(gallery):
    gallery.write("Content/guide/lead.png", saved(photograph(700, 500), "PNG"))
    gallery.write("Content/guide/page.md", PAGE + "\n![A drawing](lead.png)\n")
    gallery.must_build()
    assert opened(gallery, "guide/lead-480.webp").size == (480, 360)
    assert opened(gallery, "guide/lead-480-png.webp").size == (480, 343)
