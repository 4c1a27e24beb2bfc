"""Image files of kinds that no library at hand writes, byte by byte."""

import struct
import zlib
from pathlib import Path

import numpy as np


def png(path: Path, values: np.ndarray) -> Path:
    """(H, W, S) uint16 as PNG of 16 bits."""
    height, width, samples = values.shape
    kind = {1: 0, 2: 4, 3: 2, 4: 6}[samples]
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in values)
    chunks = ((b"IHDR", struct.pack(">2I5B", width, height, 16, kind, 0, 0, 0)),)
    chunks += ((b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
            for name, data in chunks
        )
    )
    return path


def pnm(path: Path, values: np.ndarray, greatest: int) -> Path:
    """(H, W, 1 or 3) uint16 as raw PGM or PPM."""
    height, width, samples = values.shape
    kind = {1: "P5", 3: "P6"}[samples]
    path.write_bytes(
        f"{kind}\n{width} {height}\n{greatest}\n".encode() + values.astype(">u2").tobytes()
    )
    return path


def profile(space: bytes, gamma: float, primaries: np.ndarray | None = None) -> bytes:
    """An ICC profile of version 2: a curve, and for RGB three primaries (rows: XYZ under D50)."""

    def curve() -> bytes:
        return b"curv" + struct.pack(">2I", 0, 1) + struct.pack(">H", round(gamma * 256)) + b"\0\0"

    def place(xyz) -> bytes:
        return b"XYZ " + struct.pack(">I3i", 0, *(round(v * 65536) for v in xyz))

    tags = {b"desc": b"desc" + struct.pack(">2I", 0, 2) + b"x\0" + b"\0" * 78}
    tags[b"wtpt"] = place((0.9642, 1.0, 0.8249))
    if primaries is None:
        tags[b"kTRC"] = curve()
    else:
        for letter, xyz in zip(b"rgb", primaries, strict=True):
            tags[bytes([letter]) + b"XYZ"] = place(xyz)
            tags[bytes([letter]) + b"TRC"] = curve()
    at, table, body = 128 + 4 + 12 * len(tags), b"", b""
    for name, data in tags.items():
        data += b"\0" * (-len(data) % 4)
        table += struct.pack(">4s2I", name, at + len(body), len(data))
        body += data
    head = struct.pack(
        ">I4sI4s4s4s", at + len(body), b"\0" * 4, 0x02100000, b"mntr", space, b"XYZ "
    )
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28
    head += struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body
