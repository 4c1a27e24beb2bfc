"""One odd pixel costs a deep picture nothing, for the eye and for the model alike."""

import numpy as np
import pytest
import tifffile

from alc_engine.images.decoding import decode
from alc_engine.images.deep_pixels import colour_range, grey_range, mirrored, scaled, widest
from tests.engine.images import written


def ramp(side: int, low: float, high: float) -> np.ndarray:
    return np.tile(np.linspace(low, high, side), (side, 1))


@pytest.mark.parametrize("side", [8, 20, 32, 64, 500])
@pytest.mark.parametrize(("kind", "hot"), [("u2", 65535), ("i4", -(2**31)), ("f4", 3e38)])
def test_one_hot_pixel_changes_no_other(side, kind, hot):
    plain = ramp(side, 100, 1100).astype(kind)
    spoiled = plain.copy()
    spoiled[side // 2, side // 2] = hot
    one, other = scaled(plain, grey_range(plain)), scaled(spoiled, grey_range(spoiled))
    assert one.max() == 255
    rest = np.ones_like(plain, dtype=bool)
    rest[side // 2, side // 2] = False
    assert np.abs(one[rest].astype(int) - other[rest]).max() <= 255 // (side - 1) + 1
    assert other[side // 2, side // 2] == (255 if hot > 0 else 0)


@pytest.mark.parametrize("most", [200, 1023, 4095, 16383, 65535])
@pytest.mark.parametrize("side", [4, 20, 64])
def test_one_white_hot_pixel_leaves_colour_its_depth(most, side):
    values = np.stack([ramp(side, 0, most)] * 3, axis=-1).astype(np.uint16)
    values[1, 1] = 65535
    assert colour_range(values, 16) == (0, max(most, 255))


def test_a_declared_depth_is_the_most(tmp_path):
    values = np.full((9, 9, 3), 5000, dtype=np.uint16)
    assert colour_range(values, 12) == (0, 4095)


def test_floats_from_nought_to_one_keep_their_exposure_and_others_are_stretched():
    dark = np.full((9, 9, 3), 0.25, dtype=np.float32)
    assert colour_range(dark, 32) == (0, 1)
    assert colour_range(np.stack([ramp(9, -2, 700)] * 3, axis=-1), 64)[0] < 0


def test_a_single_odd_value_is_seen_where_all_others_are_equal():
    values = np.zeros((50, 50), dtype=np.uint16)
    values[7, 7] = 9
    assert grey_range(values) == (0, 9)


def test_the_sample_of_a_large_picture_sees_every_column():
    values = np.zeros((3000, 3000), dtype=np.uint16)
    values[:, 1::2] = 1000
    assert grey_range(values) == (0, 1000)


@pytest.mark.parametrize("kind", ["u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8"])
def test_mirroring_keeps_the_range_and_the_window_gets_types_it_knows(kind):
    limits = np.iinfo(kind) if np.dtype(kind).kind in "iu" else np.finfo(kind)
    values = np.array([[limits.min, limits.max, limits.max // 2]], dtype=kind)
    values = widest(values)
    assert values.dtype.name in ("uint16", "int32", "float32", "float64")
    turned = mirrored(values)
    assert turned.dtype == values.dtype
    assert (turned[0, 0], turned[0, 1]) == (values[0, 1], values[0, 0])


def test_opacity_decides_what_the_range_is_taken_from(tmp_path):
    values = np.zeros((20, 20, 2), dtype=np.uint16)
    values[..., 0] = ramp(20, 100, 200)
    values[..., 1] = 65535
    values[:10] = 60_000, 0
    pixels = decode(written.png(tmp_path / "a.png", values)).pixels
    assert pixels[15, 0, 0] < 10
    assert pixels[15, -1, 0] > 245


def test_nan_in_colour_is_black_and_said(tmp_path):
    values = np.stack([ramp(20, 0, 1)] * 3, axis=-1).astype(np.float32)
    values[4, 15] = np.nan, 1, 1
    tifffile.imwrite(tmp_path / "a.tif", values, photometric="rgb")
    decoded = decode(tmp_path / "a.tif")
    assert decoded.pixels[4, 15].tolist() == [0, 255, 255]
    assert decoded.notes == ("1 of 400 pixels hold no number and are shown black",)
