"""Documents and films that tell of their authors and places are warned about, however they keep it; others are not."""

import io
import random
import struct
import zipfile
import zlib

import pytest
from PIL import Image
from project import Project

NAME = "Dr. Ann O'Hara"


def archive(files: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return file.getvalue()


def core(creator: str = "", editor: str = "") -> str:
    return (f'<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>T</dc:title><dc:creator>{creator}</dc:creator>'
            f"<cp:lastModifiedBy>{editor}</cp:lastModifiedBy></cp:coreProperties>")


def pdf(*objects: bytes) -> bytes:
    return b"%PDF-1.7\n" + b"\n".join(objects) + b"\ntrailer <</Root 1 0 R>>\n%%EOF\n"


def stream(dictionary: bytes, content: bytes) -> bytes:
    data = zlib.compress(content)
    return b"7 0 obj <<" + dictionary + b"/Filter/FlateDecode/Length %d>>\nstream\r\n" % len(data) + data + b"\nendstream endobj"


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + name + content


def film(*boxes: bytes) -> bytes:
    return box(b"ftyp", b"isom\0\0\0\0isom") + b"".join(boxes) + box(b"mdat", b"\xa9xyz loci " * 20)


def webm(*names: bytes) -> bytes:
    tags = b"".join(b"\x67\xc8\x90\x45\xa3" + bytes([0x80 | len(name)]) + name + b"\x44\x87\x82+5" for name in names)
    return b"\x1a\x45\xdf\xa3\x84webm" + b"\x12\x54\xc3\x67" + tags + b"\x1f\x43\xb6\x75 LOCATION "


def photo() -> bytes:
    image, data = Image.new("RGB", (4, 4)), Image.Exif()
    data.get_ifd(0x8825)[2] = (51.0, 28.0, 38.0)
    file = io.BytesIO()
    image.save(file, "JPEG", exif=data)
    return file.getvalue()


AUTHOR = f"names its author to everyone who opens it: '{NAME}'"
TELLING: dict[str, tuple[bytes, str]] = {
    "plain.pdf": (pdf(f"2 0 obj <</Author ({NAME})>> endobj".encode()), AUTHOR),
    "second.pdf": (pdf(b"2 0 obj <</Author ()>> endobj", f"3 0 obj <</Author({NAME})>>".encode()), AUTHOR),
    "escaped.pdf": (pdf(b"2 0 obj <</Author (Dr. Ann \\117\\'Hara)>> endobj"), AUTHOR),
    "utf16.pdf": (pdf(b"2 0 obj <</Author <FEFF" + NAME.encode("utf-16-be").hex().encode() + b">>> endobj"), AUTHOR),
    "latin.pdf": (pdf("2 0 obj <</Author (Zoë Müller)>> endobj".encode("latin-1")), "'Zoë Müller'"),
    "packed.pdf": (pdf(stream(b"/Type/ObjStm/N 1/First 4", f"2 0 <</Author ({NAME})>>".encode())), AUTHOR),
    "metadata.pdf": (pdf(stream(b"/Type/Metadata/Subtype/XML", f"<dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator>".encode())), AUTHOR),
    "packed-script.pdf": (pdf(stream(b"/Type/ObjStm/N 1/First 4", b"2 0 <</S/JavaScript/JS(app.alert)>>")), "contains scripts"),
    "letter.docx": (archive({"docProps/core.xml": core(NAME)}), AUTHOR),
    "stored.xlsx": (archive({"docProps/core.xml": core(editor=NAME)}, zipfile.ZIP_STORED), AUTHOR),
    "slides.odp": (archive({"meta.xml": f"<meta:initial-creator>{NAME}</meta:initial-creator>"}), AUTHOR),
    "remarks.docx": (archive({"word/comments.xml": "<w:comments/>", "word/document.xml": "<w:p/>"}), "contains comments"),
    "changed.docx": (archive({"word/document.xml": '<w:p><w:ins w:id="1" w:author="x"/></w:p>'}), "changes that aren't accepted"),
    "macros.docx": (archive({"word/vbaProject.bin": "x"}), "contains macros"),
    "old.doc": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "probably names its author"),
    "letter.rtf": (b"{\\rtf1{\\info{\\author Ann}}Text}", "probably names its author"),
    "phone.mp4": (film(box(b"moov", box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+51.5-000.1/")))), "was made"),
    "apple.mp4": (film(box(b"moov", box(b"meta", box(b"keys", b"mdtacom.apple.quicktime.location.ISO6709")))), "was made"),
    "mobile.m4v": (film(box(b"moov", box(b"udta", box(b"loci", bytes(20))))), "was made"),
    "film.webm": (webm(b"TITLE", b"RECORDING_LOCATION"), "was made"),
    "iphone.webm": (webm(b"COM.APPLE.QUICKTIME.LOCATION.ISO6709"), "was made"),
    "cover.mp3": (b"ID3\4\0\0\0\0\0\0APIC" + photo(), "was made"),
    "photo.pdf": (pdf(b"2 0 obj <</Subtype/Image>>\nstream\n" + photo() + b"\nendstream endobj"), "was made"),
    "locked.pdf": (pdf(b"2 0 obj <</Author (" + bytes(range(200, 220)) + b")>> endobj", b"trailer <</Encrypt 9 0 R>>"), "is protected"),
    "attached.pdf": (pdf(b"2 0 obj <</Type/EmbeddedFile/Length 2>>\nstream\nPK\nendstream endobj"), "contains other files"),
    "remarks.pdf": (pdf(b"2 0 obj <</Type/Annot/Subtype/Text/T (x)/Contents (ask)>> endobj"), "contains comments"),
    "sends.pdf": (pdf(b"2 0 obj <</S/SubmitForm/F (https://a.example)>> endobj"), "sends what readers type"),
    "film.ogv": (b"OggS" + bytes(40) + b"\x12\0\0\0LOCATION=+51.5-0.1/", "was made"),
}
SILENT: dict[str, bytes] = {
    "nobody.pdf": pdf(b"2 0 obj <</Author ()/Producer (Ann)>> endobj", stream(b"/Type/XObject", b"/Author (no)")),
    "nobody.docx": archive({"docProps/core.xml": core(), "word/document.xml": "<w:p>ins</w:p>"}),
    "self-closed.docx": archive({"docProps/core.xml": "<dc:creator/><dc:title>T</dc:title>"}),
    "nothing.zip": archive({"readme.txt": f"<dc:creator>{NAME}</dc:creator>"}),
    "plain.mp4": film(box(b"moov", box(b"trak", bytes(40)))),
    "plain.webm": webm(b"TITLE"),
    "plain.rtf": b"{\\rtf1 Text by an author}",
}


@pytest.fixture
def site(project: Project) -> Project:
    settings = (project.content / "site.yaml").read_text()
    assert "publish: [" in settings
    project.write("Content/site.yaml", settings.replace("publish: [", "publish: [docx, xlsx, odp, doc, rtf, zip, "))
    return project


def said(project: Project) -> str:
    run = project.must_build("--all")
    return run.stderr


def test_what_documents_and_films_tell_is_said(site):
    for name, (data, _) in TELLING.items():
        site.write("Content/files/" + name, data)
    report = said(site).splitlines()
    for name, (_, words) in TELLING.items():
        lines = [line for line in report if line.startswith(f"Content/files/{name}: warning: this ")]
        assert len(lines) == 1 and words in lines[0], (name, lines)


def test_of_files_that_tell_nothing_nothing_is_said(site):
    for name, data in SILENT.items():
        site.write("Content/files/" + name, data)
    assert "Content/files/" not in said(site)


def test_damaged_files_end_nothing(site):
    """Whatever bytes are changed or missing, the build ends as usual."""
    source = random.Random(11)
    for name, (data, _) in TELLING.items():
        for number in range(20):
            spoiled = bytearray(data[:source.randrange(12, len(data))] if number % 4 == 0 else data)
            for _ in range(source.randrange(1, 6)):
                spoiled[source.randrange(8, len(spoiled))] = source.choice((0, 255, source.randrange(256)))
            site.write(f"Content/files/{number}-{name}", bytes(spoiled))
    run = site.build("--all")
    assert run.code in (0, 1), run.text


def test_files_full_of_beginnings_take_no_time(site):
    """Whatever a search looks for, it isn't looked for again and again."""
    for name, part in {"streams.pdf": b"<</ObjStm>>stream\n", "authors.pdf": b"/Author(", "creators.pdf": b"<dc:creator>",
                       "photos.pdf": b"Exif\0\0II*\0\x08\0\0\0\xff\xff"}.items():
        site.write("Content/files/" + name, b"%PDF-1.4\n" + part * (4_000_000 // len(part)))
    site.write("Content/files/creators.docx", archive({"docProps/core.xml": "<dc:creator>" * 600_000}))
    site.write("Content/files/tags.webm", b"\x1a\x45\xdf\xa3" + b"\x45\xa3" * 2_000_000)
    run = site.must_build()
    assert run.cpu < 8


def test_a_bomb_is_left_packed(site):
    """A megabyte that would be a gigabyte takes little time and memory."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(100)) + packer.flush()
    header = b"docProps/core.xml"
    local = struct.pack("<4s5HIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, 0, len(packed), 10**9, len(header), 0) + header
    entry = struct.pack("<4s6HIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 0, 0, len(packed), 10**9, len(header), 0, 0, 0, 0, 0, 0) + header
    end = struct.pack("<4s4HIIH", b"PK\5\6", 0, 0, 1, 1, len(entry), len(local) + len(packed), 0)
    site.write("Content/files/bomb.docx", local + packed + entry + end)
    site.write("Content/files/bomb.pdf", pdf(*[stream(b"/Type/ObjStm", bytes(20_000_000))] * 40))
    run = site.must_build()
    assert run.cpu < 3
