"""What can't be decoded is known by its header, with the reason that decoding gives."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from alc_engine.formats import scan
from alc_engine.images import image_memory
from alc_engine.images.decoding import decode
from alc_engine.images.image_headers import header_fault, header_faults
from alc_engine.images.image_kinds import HEAD_BYTES
from alc_engine.runtime.errors import UserFixableError


def patched_jpeg(marker: int, precision: int) -> bytes:
    """A JPEG whose frame header says something else."""
    from io import BytesIO

    file = BytesIO()
    Image.new("RGB", (16, 16)).save(file, "JPEG")
    data = bytearray(file.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 1], data[at + 4] = marker, precision
    return bytes(data)


def with_tag(path: Path, tag: int, value: int) -> Path:
    """The same TIFF with another value in a short tag."""
    with tifffile.TiffFile(path) as file:
        found = file.pages.first.tags[tag]
        at = found.valueoffset
    data = bytearray(path.read_bytes())
    data[at : at + 2] = value.to_bytes(2, "little")
    path.write_bytes(data)
    return path


def make(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.tif"
    tifffile.imwrite(path, np.zeros((20, 30), np.uint8), photometric="minisblack", metadata=None)
    if kind == "camera":
        return with_tag(path, 262, 32803)
    if kind == "logarithmic":
        return with_tag(path, 262, 32844)
    if kind == "unknown-compression":
        return with_tag(path, 259, 34676)
    if kind == "complex":
        tifffile.imwrite(path, np.zeros((20, 30), np.complex64), metadata=None)
    if kind == "cut-short":
        path.write_bytes(path.read_bytes()[:-100])
    if kind in ("lossless-jpeg", "12-bit-jpeg"):
        path = path.with_suffix(".jpg")
        path.write_bytes(patched_jpeg(*((0xC3, 8) if kind == "lossless-jpeg" else (0xC1, 12))))
    if kind == "bomb":
        path = path.with_suffix(".webp")
        Image.new("RGB", (9, 9)).save(path, lossless=True)
        data = bytearray(path.read_bytes())
        data[21:25] = (data[24] & 0xF0 | 0x0F, *[0xFF] * 3)[::-1]  # 16,384 by 16,384
        path.write_bytes(data)
    return path


REASONS = {
    "camera": "raw data of a camera",
    "logarithmic": "photometric interpretation",
    "unknown-compression": "compression",
    "complex": "samples have",
    "cut-short": "cut short",
    "lossless-jpeg": "lossless JPEG",
    "12-bit-jpeg": "12 bits a sample",
    "bomb": "million pixels",
}


@pytest.mark.parametrize("kind", REASONS)
def test_the_header_gives_the_reason_that_decoding_gives(tmp_path, kind):
    path = make(tmp_path, kind)
    fault = header_fault(path)
    assert fault is not None
    assert REASONS[kind] in fault.what
    assert fault.remedy
    assert fault.where == str(path)
    with pytest.raises(UserFixableError) as caught:
        decode(path)
    assert str(caught.value) == str(fault)


def test_import_leaves_out_what_can_not_be_decoded_and_says_why(tmp_path):
    for kind in REASONS:
        make(tmp_path, kind).rename(tmp_path / f"{kind}.tif")
    for folder in ("a", "b"):
        (tmp_path / "set" / folder).mkdir(parents=True)
        Image.new("RGB", (9, 9)).save(tmp_path / "set" / folder / "sound.tif")
        Image.new("RGB", (9, 9)).save(tmp_path / "set" / folder / "sound.webp")
    for kind in REASONS:
        (tmp_path / f"{kind}.tif").rename(tmp_path / "set" / "a" / f"{kind}.tif")
    found = scan(tmp_path / "set")
    assert len(found.catalog) == 4
    said = {problem.where: problem.what for problem in found.problems}
    for kind, reason in REASONS.items():
        assert reason in said[f"a/{kind}.tif"]


def test_sound_files_have_no_fault_wherever_they_are_looked_at(tmp_path):
    paths = [tmp_path / f"a.{suffix}" for suffix in ("png", "jpg", "gif", "tif", "webp", "jp2")]
    for path in paths:
        Image.new("RGB", (9, 9)).save(path)
    heads = [path.read_bytes()[:HEAD_BYTES] for path in paths]
    assert header_faults(paths, heads) == [None] * len(paths)
    assert [header_fault(path) for path in paths] == [None] * len(paths)
    assert "not there" in header_fault(tmp_path / "gone.png").what


def test_a_larger_limit_lets_larger_pictures_in(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    Image.new("1", (3000, 3000)).save(path)
    for limit, expected in (("0.1", "9 million pixels"), ("1", None), ("nonsense", None)):
        monkeypatch.setenv(image_memory.VARIABLE, limit)
        image_memory.gigabytes.cache_clear()
        fault = header_fault(path)
        assert (fault is None) if expected is None else (expected in fault.what)
    image_memory.gigabytes.cache_clear()


def test_108_megapixels_are_within_the_usual_limit():
    image_memory.require_room(12_000, 9_000)
    image_memory.require_room(12_000, 9_000, 3, 2)
    with pytest.raises(UserFixableError, match="GiB") as caught:
        image_memory.require_room(20_000, 20_000)
    assert "to 7 " in caught.value.remedy


WITHOUT = """
import sys
sys.modules["imagecodecs"] = sys.modules["pillow_heif"] = None
from pathlib import Path
from alc_engine.images.image_headers import header_fault
from alc_engine.images.decoding import decode
for path in sorted(Path(sys.argv[1]).iterdir()):
    fault = header_fault(path)
    print(path.name, "|", fault.remedy if fault else decode(path).pixels[5, 5].tolist())
"""


def test_without_the_optional_packages_files_are_read_rightly_or_say_what_to_install(tmp_path):
    import imagecodecs
    import pillow_heif

    ramp = np.tile(np.linspace(0, 1, 30), (20, 1))
    colour = np.stack([ramp, ramp, 1 - ramp], axis=-1)
    deep = {"lzw-u2-grey": (ramp * 4095).astype("u2"), "lzw-f4-grey": ramp.astype("f4")}
    deep |= {"lzw-u2-colour": (colour * 4095).astype("u2"), "lzw-f4-colour": colour.astype("f4")}
    plain = {"lzw-u1-grey": (ramp * 255).astype("u1"), "lzw-u1-colour": (colour * 255).astype("u1")}
    for name, values in (deep | plain).items():
        photometric = "rgb" if values.ndim == 3 else "minisblack"
        tifffile.imwrite(
            tmp_path / name, values, photometric=photometric, compression="lzw", metadata=None
        )
    tifffile.imwrite(
        tmp_path / "white-u2", deep["lzw-u2-grey"], photometric="miniswhite", compression="lzw"
    )
    tifffile.imwrite(tmp_path / "zlib-u2-colour", deep["lzw-u2-colour"], compression="zlib")
    tifffile.imwrite(
        tmp_path / "12-bits", deep["lzw-u2-grey"], photometric="minisblack", bitspersample=12
    )
    (tmp_path / "deep-jp2").write_bytes(imagecodecs.jpeg2k_encode(deep["lzw-u2-colour"], level=0))
    pillow_heif.register_heif_opener()
    Image.fromarray(plain["lzw-u1-colour"]).save(tmp_path / "heic", "HEIF")
    expected = {path.name: decode(path).pixels[5, 5].tolist() for path in tmp_path.iterdir()}
    output = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    ).stdout
    found = dict(line.split(" | ") for line in output.splitlines())
    refused = {name for name, said in found.items() if said.startswith("Install it with")}
    assert refused == {
        *("lzw-u2-colour", "lzw-f4-colour", "white-u2", "12-bits", "deep-jp2", "heic")
    }
    for name, said in found.items():
        if name in refused:
            assert ("[heic]" if name == "heic" else "[codecs]") in said
        else:
            assert said == str(expected[name]), name
