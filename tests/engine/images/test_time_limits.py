"""Time and work follow what is really read, whatever a file claims to hold."""

import time

import numpy as np
import pytest
import tifffile
from PIL import Image

from alc_engine.images.decoding import decode
from alc_engine.images.decoding_process import Limits
from alc_engine.images.image_headers import header_fault

LIMITS = Limits(seconds=30, seconds_per_megabyte=2)
PAGES = 20_000


def test_a_file_of_holes_has_the_time_of_a_small_one(tmp_path):
    small, hollow = tmp_path / "small.png", tmp_path / "hollow.png"
    Image.new("RGB", (9, 9)).save(small)
    hollow.write_bytes(small.read_bytes())
    with hollow.open("r+b") as file:
        file.truncate(2**36)
    if hollow.stat().st_blocks * 512 > 2**30:
        pytest.fail("this disk keeps holes as bytes; point TMPDIR at another")
    assert LIMITS.seconds_for((str(hollow),)) == pytest.approx(30, abs=1)
    assert decode(hollow).pixels.shape == (9, 9, 3)


def test_bytes_that_are_there_count(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(np.random.default_rng(0).bytes(5_000_000))
    assert LIMITS.seconds_for((str(path),)) == pytest.approx(40, abs=1)
    assert LIMITS.seconds_for((str(tmp_path / "gone.png"),)) == 30


@pytest.mark.parametrize("suffix", ["tif", "gif"])
def test_of_very_many_frames_only_the_first_two_are_looked_at(tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    if suffix == "tif":
        page = np.zeros((4, 4), dtype=np.uint8)
        with tifffile.TiffWriter(path) as file:
            for _ in range(200):
                file.write(page, metadata=None, contiguous=False)
        data = path.read_bytes()
    else:
        frames = [Image.new("L", (4, 4), number) for number in range(200)]
        frames[0].save(path, save_all=True, append_images=frames[1:])
        data = path.read_bytes()
        at = data.index(b"\x21\xf9", data.index(b"\x21\xf9") + 2)
        path.write_bytes(data[:at] + data[at:-1] * (PAGES // 200) + b"\x3b")
    began = time.perf_counter()
    decoded = decode(path)
    assert time.perf_counter() - began < 1
    assert decoded.notes == ("first of several frames",)
    assert header_fault(path) is None


def test_pages_are_never_counted(tmp_path, monkeypatch):
    with tifffile.TiffWriter(tmp_path / "a.tif") as file:
        for _ in range(5):
            file.write(np.zeros((4, 4), dtype=np.uint8), metadata=None, contiguous=False)
    monkeypatch.setattr(tifffile.TiffPages, "__len__", lambda _: pytest.fail("counted"))
    assert decode(tmp_path / "a.tif").notes == ("first of several frames",)
