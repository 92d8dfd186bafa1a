"""Pictures are published as they look, and tell nothing else: read by Pillow, which shares no code with the program."""

import base64
import io
import re
import struct

import pytest
from PIL import Image, ImageOps, PngImagePlugin
from project import Project, execute, program

SECRET = "Seaview Cottage 12"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{SECRET}</dc:creator></x:xmpmeta>".encode()
ORIENTATION, MAKER, GPS, LATITUDE = 0x0112, 0x010F, 0x8825, 2


def picture(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Colours that tell each corner from the others."""
    image = Image.new(mode, size)
    image.putdata([(4 * x % 256, 6 * y % 256, 90) + (200,) * (mode == "RGBA")
                   for y in range(size[1]) for x in range(size[0])])
    return image


def exif(orientation: int) -> Image.Exif:
    data = Image.Exif()
    data[ORIENTATION] = orientation
    data[MAKER] = SECRET
    data.get_ifd(GPS)[LATITUDE] = (51.0, 28.0, 38.0)
    return data


def saved(image: Image.Image, form: str, **options) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def profile() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def jpeg_with_trailer() -> bytes:
    """A photo that a phone has put a second picture after, with a thumbnail in its first header."""
    data = saved(picture(), "JPEG", exif=exif(1), comment=SECRET.encode())
    thumbnail = b"\xff\xe0" + struct.pack(">H", 16 + 3) + b"JFIF\0\1\1\0\0\1\0\1\1\1" + b"\1\2\3"
    motion = b"\xff\xe2" + struct.pack(">H", 2 + 4 + len(SECRET)) + b"MPF\0" + SECRET.encode()
    body = data[2:]
    return b"\xff\xd8" + thumbnail + motion + body + saved(picture((8, 8)), "JPEG") + SECRET.encode()


def jpeg_of_an_agency() -> bytes:
    """With what other programs keep in segments of their own: IPTC, extended XMP, notes of a maker, behind the fields of Adobe."""
    data = saved(picture(), "JPEG")
    notes = [(0xE1, b"http://ns.adobe.com/xmp/extension/\0"), (0xED, b"Photoshop 3.0\x008BIM\4\4\0\0"), (0xE4, b"QVCI\0"), (0xEC, b"Ducky"),
             (0xEE, b"Adobe\0\x64\0\0\0\0\1")]
    segments = b"".join(
        bytes([0xFF, marker]) + struct.pack(">H", 2 + len(head) + len(SECRET)) + head + SECRET.encode() for marker, head in notes)
    return data[:2] + segments + data[2:]


def webp_of_an_agency() -> bytes:
    data = saved(picture(mode="RGBA"), "WEBP", lossless=True, exif=exif(1))
    secret = SECRET.encode()
    rest = data[12:] + b"NOTE" + struct.pack("<I", len(secret)) + secret + b"\0" * (len(secret) % 2)
    return b"RIFF" + struct.pack("<I", len(rest) + 4) + b"WEBP" + rest


def png_texts() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=False)
    info.add(b"prVt", SECRET.encode())
    return saved(picture(mode="RGBA"), "PNG", pnginfo=info, exif=exif(1), icc_profile=profile()) + SECRET.encode()


def avif_with_thumbnail() -> bytes:
    """The metadata is called a small copy of the picture instead."""
    data = saved(picture(), "AVIF", xmp=XMP)
    assert data.count(b"mime") == 1 and data.count(b"cdsc") == 1
    return data.replace(b"mime", b"av01").replace(b"cdsc", b"thmb")


def bitmap_with_linked_profile() -> bytes:
    """A header of version 5 that names a file on somebody's computer."""
    old = saved(picture(), "BMP")
    pixels, path = old[54:], f"C:\\Users\\{SECRET}\\p.icc".encode() + b"\0"
    header = struct.pack("<IiiHHIIiiII", 124, 60, 40, 1, 24, 0, len(pixels), 2835, 2835, 0, 0) + bytes(16)
    header += b"KNIL" + bytes(36 + 12) + struct.pack("<IIII", 4, 124 + len(pixels), len(path), 0)
    assert len(header) == 124
    return b"BM" + struct.pack("<IHHI", 14 + 124 + len(pixels) + len(path), 0, 0, 138) + header + pixels + path


def icon_of_pictures() -> bytes:
    """Two sizes, in PNG with a text, and something between and after them."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    parts = [saved(picture((side, side), "RGBA"), "PNG", pnginfo=info, exif=exif(1)) for side in (16, 32)]
    places = [60, 60 + len(parts[0]) + len(SECRET)]
    entries = b"".join(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(part), place)
                       for side, part, place in zip((16, 32), parts, places))
    head = struct.pack("<HHH", 0, 1, 2) + entries
    return head.ljust(60, b"x") + parts[0] + SECRET.encode() + parts[1] + SECRET.encode()


def gif_comments() -> bytes:
    frames = [picture().convert("P"), ImageOps.mirror(picture()).convert("P")]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], loop=0, comment=SECRET.encode())


FILES: dict[str, bytes] = {
    **{f"turned-{value}.jpg": saved(picture(), "JPEG", exif=exif(value), xmp=XMP, comment=SECRET.encode(),
                                    progressive=value % 2 == 0, icc_profile=profile()) for value in range(1, 9)},
    **{f"turned-{value}.webp": saved(picture(), "WEBP", lossless=True, exif=exif(value), xmp=XMP,
                                     icc_profile=profile()) for value in (1, 3, 6, 8)},
    **{f"turned-{value}.png": saved(picture(), "PNG", exif=exif(value)) for value in (1, 6)},
    **{f"turned-{value}.avif": saved(picture(), "AVIF", exif=exif(value), xmp=XMP) for value in (1, 3, 6, 8)},
    "thumbnail.avif": avif_with_thumbnail(),
    "grey.jpg": saved(picture().convert("L"), "JPEG", exif=exif(5)),
    "ink.jpg": saved(picture().convert("CMYK"), "JPEG", exif=exif(7)),
    "trailer.jpg": jpeg_with_trailer(),
    "agency.jpg": jpeg_of_an_agency(),
    "agency.webp": webp_of_an_agency(),
    "lossy.webp": saved(picture(), "WEBP"),
    "alpha.webp": saved(picture(mode="RGBA"), "WEBP", exif=exif(6)),
    "moving.webp": saved(picture(), "WEBP", save_all=True, append_images=[ImageOps.mirror(picture())], exif=exif(1)),
    "texts.png": png_texts(),
    "palette.png": saved(picture().convert("P"), "PNG"),
    "moving.png": saved(picture(), "PNG", save_all=True, append_images=[ImageOps.mirror(picture())]),
    "comments.gif": gif_comments(),
    "moving.avif": saved(picture(), "AVIF", save_all=True, append_images=[ImageOps.mirror(picture())], exif=exif(1)),
    "plain.bmp": saved(picture(), "BMP"),
    "trailer.bmp": saved(picture(), "BMP") + SECRET.encode(),
    "grey.bmp": saved(picture().convert("L"), "BMP") + SECRET.encode(),
    "linked.bmp": bitmap_with_linked_profile(),
    "icon.ico": icon_of_pictures(),
    "named-wrongly.png": saved(picture(), "JPEG", exif=exif(6)),
}


def test_pictures_of_other_names_are_cleaned_and_not_warned_about(project):
    """Published on purpose under an ending that isn't a picture's."""
    settings = (project.content / "site.yaml").read_text()
    project.write("Content/site.yaml", settings.replace("publish: [", "publish: [jpe, dat, "))
    project.write("Content/files/a.jpe", saved(picture(), "JPEG", exif=exif(1), comment=SECRET.encode()))
    project.write("Content/files/b.dat", png_texts())
    run = project.must_build()
    assert "Content/files/" not in run.stderr, run.stderr
    for name in ("a.jpe", "b.dat"):
        assert SECRET.encode() not in (project.output / "files" / name).read_bytes()


@pytest.fixture
def guide(project: Project) -> Project:
    for name, data in FILES.items():
        project.write("Content/photos/" + name, data)
    shown = "\n\n".join(f"![{name}](photos/{name})" for name in FILES)
    project.page("pictures.md", "Pictures", shown, "type: page\n")
    return project


def frames(data: bytes) -> list[bytes]:
    image = Image.open(io.BytesIO(data))
    found = []
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        upright = ImageOps.exif_transpose(image)
        found.append(upright.convert("RGBA").tobytes() + repr(upright.size).encode())
    return found


def test_pictures_look_the_same_and_tell_nothing(guide):
    guide.must_build()
    told = []
    for name, data in FILES.items():
        published = (guide.output / "photos" / name).read_bytes()
        assert frames(published) == frames(data), name
        image = Image.open(io.BytesIO(published))
        tags = set(image.getexif()) - {ORIENTATION}
        if SECRET.encode() in published or tags or (image.info.get("xmp") or b"").strip(b"\0") or image.info.get("comment"):
            told.append((name, tags, image.info))
        assert image.info.get("icc_profile") == Image.open(io.BytesIO(data)).info.get("icc_profile"), name
    assert told == []


def test_segments_that_no_decoder_knows_are_left_out(project):
    data = saved(picture(), "JPEG")
    unknown = b"".join(bytes([0xFF, marker]) + struct.pack(">H", 2 + len(SECRET)) + SECRET.encode() for marker in (0xF0, 0xFD, 0x42))
    project.write("Content/unknown.jpg", data[:2] + unknown + data[2:])
    project.page("unknown.md", "Unknown", "![A square](unknown.jpg)")
    project.must_build()
    published = [path.read_bytes() for path in project.output.rglob("unknown*.jpg")]
    assert published and all(SECRET.encode() not in content for content in published)


def test_pages_state_the_sides_that_readers_see(guide):
    guide.must_build()
    html = (guide.output / "pictures/index.html").read_text()
    for name, data in FILES.items():
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
        assert f'alt="{name}" width="{image.width}" height="{image.height}"' in html, name


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".bmp")])
def test_a_picture_that_is_cut_off_is_refused(project, name):
    data = FILES[name][: len(FILES[name].split(SECRET.encode() * 2)[0]) * 2 // 3]
    if name == "trailer.jpg":
        data = data[:500]
    project.write("Content/cut." + name.rsplit(".", 1)[1], data)
    run = project.build()
    assert run.code == 1 and "Content/cut" in run.stderr, run.text


def test_every_length_of_every_picture_is_survived(project):
    for name, data in list(FILES.items())[::3]:
        ending = name.rsplit(".", 1)[1]
        for number, end in enumerate(range(1, len(data), max(1, len(data) // 12))):
            project.write(f"Content/cut/{name.split('.')[0]}-{number}.{ending}", data[:end])
    assert project.build().code == 1


DRAWINGS = {
    'width="3in" height="1.5in"': (288, 144), 'width="20mm" height="1cm"': (76, 38), 'width="9pc" height="72pt"': (144, 96),
    'width="100%" height="100%" viewBox="0 0 320 200"': (320, 200), 'viewBox="-5,-5,31,17"': (31, 17),
    'width="30vw" viewBox="0 0 50 20"': (50, 20), 'width="120" viewBox="0 0 60 20"': (120, 40),
    'height="5em" viewBox="0 0 10 20"': (40, 80), 'width=" 1e2 " height="40"': (100, 40),
    'style="width: 44px; height:22px" width="1" height="1"': (44, 22), 'width="auto" viewBox="0 0 7 9"': (7, 9),
}


@pytest.mark.parametrize("attributes", DRAWINGS)
def test_drawings_have_the_size_that_browsers_compute(project, attributes):
    project.write("Content/d.svg", f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>')
    project.page("d.md", "D", "![D](d.svg)", "type: page\n")
    project.must_build()
    width, height = DRAWINGS[attributes]
    assert f'width="{width}" height="{height}"' in (project.output / "d/index.html").read_text()


@pytest.mark.parametrize("attributes", ["", 'width="100%"', 'width="0" height="0"', 'viewBox="0 0 0 5"', 'width="-4"',
                                        'width="9e9" height="9e9"', 'viewBox="0 0 nan nan"'])
def test_a_picture_without_a_size_gets_no_attributes(project, attributes):
    project.write("Content/d.svg", f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>')
    project.page("d.md", "D", "![D](d.svg)", "type: page\n")
    project.must_build()
    assert re.search(r'<img src="../d.svg" alt="D" />', (project.output / "d/index.html").read_text())
    project.page("d.md", "D", "x", "type: page\nimage: { file: d.svg, alt: D }\n")
    run = project.build()
    assert run.code == 1 and "doesn't say how large it is" in run.stderr


def test_what_a_drawing_program_notes_is_left_out(project):
    photo = base64.b64encode(saved(picture(), "JPEG", exif=exif(1))).decode()
    project.write("Content/d.svg", f"""<?xml version="1.0" encoding="UTF-8"?>
<?tool {SECRET}?><!-- {SECRET} -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:s="http://example.org/sketch"
     width="60" height="40" s:export="/home/{SECRET}/a.png" viewBox="0 0 60 40">
  <metadata><work xmlns="http://example.org/work">{SECRET}</work></metadata>
  <s:page name="{SECRET}"><s:inner/></s:page>
  <title>Skin</title><g s:label='{SECRET}' fill="red"><path d="M0 0h9"/></g><!-- {SECRET} -->
  <image xlink:href="data:image/jpeg;base64,{photo}" width="60" height="40"/>
</svg>""")
    project.page("d.md", "D", "![D](d.svg)", "type: page\n")
    project.must_build()
    text = (project.output / "d.svg").read_text()
    assert SECRET not in text
    assert "<title>Skin</title>" in text and 'fill="red"><path d="M0 0h9"/></g>' in text and 'viewBox="0 0 60 40"' in text
    inner = base64.b64decode(re.search("base64,([^\"]*)", text)[1])
    assert SECRET.encode() not in inner and frames(inner) == frames(saved(picture(), "JPEG", exif=exif(1)))


UNSAFE = [
    "<script>x()</script>", "<g onmouseover='x()'/>", "<foreignObject/>", "<image href='https://a.example/x.png'/>",
    "<image href='//a.example/x.png'/>", "<use href='other.svg#a'/>", "<style>a{fill:url(//a.example/p)}</style>",
    "<style>@impo\\72t 'x.css';</style>", "<g style='fill:url(\"https://a.example\")'/>", "<g fill='url(https://a.example/#p)'/>",
    "<a href='javascript:x()'/>", "<a href='java&#10;script:x()'/>", "<image href='data:image/svg+xml,x'/>",
    "<set attributeName='href' to='javascript:x()'/>", "<animate attributeName='href' values='https://a.example/;#a'/>",
    "<feImage href='https://a.example/x.png'/>", "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
    "<style>/**/@import/**/url(x.css);</style>", "<g style='background:u\\72l(x.png)'/>", "<iframe src='x'/>",
    "<style>@im&#112;ort 'x.css';</style>", "<style>@im<![CDATA[port 'x.css']]>;</style>", "<style>@im<g/>port 'x.css';</style>",
    "<style>@im\nport</style><style>a{b:'/*';fill:url(//a.example)}c{d:'*/'}</style>", "<g fill='u\\72l(//a.example)'/>",
    "<animate attributeName='href' values='#a;https://a.example/'/>", "<set attributeName='xlink:href' to='#a'/>",
    "<style>a{fill:url(data:image/png;base64,x)}</style>", "<image href='data:image/png,x'/>", "<image href='?x'/>",
    "<style>a{fill:image-set('https://a.example/x' 1x)}</style>",
    "<g xml:base='https://a.example/'/>", "<style><![CDATA[ @import 'x.css'; ]]></style>",
]


@pytest.mark.parametrize("element", UNSAFE)
def test_a_drawing_that_runs_or_asks_is_refused(project, element):
    project.write("Content/d.svg", f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{element}</svg>')
    run = project.build()
    assert run.code == 1 and "Content/d.svg: error: this picture" in run.stderr, run.text


@pytest.mark.parametrize("element", [
    "<a href='https://a.example/'><path/></a>", "<g fill='url(#p)'/>", "<use href='#a'/>", "<text>curling on, @import</text>",
    "<style>a{fill:url(#p)} /* url */</style>", "<animate attributeName='x' from='1' to='2' values='1;2'/>",
    "<title>https://a.example</title>", "<g class='url' id='onload'/>",
])
def test_an_honest_drawing_is_published(project, element):
    source = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{element}</svg>'
    project.write("Content/d.svg", source)
    project.must_build()
    assert (project.output / "d.svg").read_text() == source


def test_drawings_with_entities_are_refused(project):
    project.write("Content/d.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><g id="&a;"/></svg>')
    assert "declares entities" in project.build().stderr


# A file goes where its pages go



@pytest.mark.parametrize("state", ["draft: true", "publishOn: 2027-05-01", "expireOn: 2026-01-31"])
@pytest.mark.parametrize("use", ["![A face](face.png)", "[The form](form.pdf)", "> [!NOTE]\n> ![A face](./face.png \"x\")"])
def test_files_of_pages_that_are_left_out_are_left_out(project, state, use):
    project.write("Content/care/face.png", saved(picture(), "PNG"))
    project.write("Content/care/form.pdf", "%PDF-1.7\n")
    name = "form.pdf" if "pdf" in use else "face.png"
    project.page("care/a.md", "After", use, state + "\n")
    project.page("care/index.md", "Care", "x", "type: page\n")
    run = project.must_build()
    assert not (project.output / "care" / name).exists()
    assert "left out, too" in run.stdout
    again = project.must_build()
    assert "left out, too" in again.stdout
    project.page("care/b.md", "Before", use, "")
    project.must_build()
    assert (project.output / "care" / name).exists()


def test_files_that_front_matter_names_are_left_out_with_their_page(project):
    project.write("Content/lead.png", saved(picture((1200, 630)), "PNG"))
    project.page("a.md", "A", "x", "image: { file: lead.png, alt: Skin }\ndraft: true\n")
    project.must_build()
    assert not (project.output / "lead.png").exists()
    project.must_build("--drafts")
    assert (project.output / "lead.png").exists()


def test_files_that_no_page_uses_are_listed(project):
    project.write("Content/old.png", saved(picture(), "PNG"))
    run = project.must_build()
    assert "although no page uses" in run.stdout
    assert (project.output / "old.png").exists()
    listed = execute([program(), "list", "unused", "-C", str(project.folder), "--format", "csv"])
    assert "Content/old.png" in listed.stdout and "Content/images/share.png" not in listed.stdout


def test_a_well_known_file_is_published(project):
    project.write("Content/.well-known/security.txt", "Contact: mailto:it@example.org\n")
    project.must_build()
    assert (project.output / ".well-known/security.txt").read_text().startswith("Contact")
    project.write("Content/.well-known/security.txt", "Contact: mailto:web@example.org\n")
    project.must_build()
    assert "web@" in (project.output / ".well-known/security.txt").read_text()


def test_the_settings_add_kinds(project):
    project.write("Content/list.csv", "a,b\n")
    assert "publish: [prices, txt, csv]" in project.build().stderr
    settings = (project.folder / "Content/site.yaml").read_text()
    project.write("Content/site.yaml", settings.replace("publish: [prices, txt]", "publish: [prices, txt, csv]"))
    project.must_build()
    assert (project.output / "list.csv").exists()
