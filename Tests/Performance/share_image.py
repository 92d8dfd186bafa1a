"""The picture that networks show for every page: white, 1200 × 630, as PNG."""

import struct
import zlib
from pathlib import Path

import guide

WIDTH, HEIGHT = 1200, 630


def write_share_image(folder: Path) -> None:
    if guide.SHARE_IMAGE:
        file = folder / guide.SHARE_IMAGE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_png())


def _png() -> bytes:
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 1, 0, 0, 0, 0)  # one bit a pixel, grey
    rows = (b"\0" + b"\xff" * (WIDTH // 8)) * HEIGHT
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows))
            + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
