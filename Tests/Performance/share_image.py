"""The pictures that networks show where none is drawn, and the ground of those that Hugo draws: white, as PNG."""

import struct
import zlib
from pathlib import Path

import guide

def write_share_image(folder: Path) -> None:
    """1200 × 630, for all pages."""
    if guide.SHARE_IMAGE:
        write_picture(folder / guide.SHARE_IMAGE, 1200, 630)


def write_picture(file: Path, width: int, height: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_png(width, height))


def _png(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)  # one bit a pixel, grey
    rows = (b"\0" + b"\xff" * (width // 8)) * height
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows))
            + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
