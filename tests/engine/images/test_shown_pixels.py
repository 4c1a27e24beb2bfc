"""What the window shows comes out of a helper process as it was decoded there."""

import sys

import numpy as np
import pytest
from PIL import Image

from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import resized, thumbnail, unpacked, whole
from alc_engine.runtime.errors import Cancelled, UserFixableError


@pytest.fixture
def helpers():
    helpers = Helpers(whole)
    yield helpers
    helpers.close()


def ramp(kind, span):
    return np.linspace(*span, 12).astype(kind).reshape(3, 4)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("a.png", ramp(np.uint16, (7, 57_007))),
        ("a.tif", ramp(np.float32, (-1.5, 2.5))),
        ("b.tif", ramp(np.int32, (-70_000, 70_000))),
    ],
)
def test_grey_of_more_than_8_bits_crosses_unchanged(tmp_path, helpers, name, values):
    Image.fromarray(values).save(tmp_path / name)
    helpers.warm_up()
    shown, notes, (black, white), _ = unpacked(*helpers.result((str(tmp_path / name),)))
    assert shown.dtype == values.dtype
    assert (black, white) == (values.ravel()[1], values.ravel()[-2])
    np.testing.assert_array_equal(shown, values)
    assert notes[0].startswith("grey values")


def test_colours_cross_unchanged_and_a_reason_as_it_was_given(tmp_path, helpers):
    pixels = np.arange(5 * 7 * 3, dtype=np.uint8).reshape(5, 7, 3)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes(b"")
    shown, notes, span, _ = unpacked(*helpers.result((str(tmp_path / "a.png"),)))
    np.testing.assert_array_equal(shown, pixels)
    assert span is None
    assert notes == ()
    with pytest.raises(UserFixableError) as error:
        helpers.result((str(tmp_path / "b.png"),))
    assert error.value.where.endswith("b.png")
    assert error.value.remedy


def test_a_helper_that_is_only_starting_is_not_hurried(tmp_path, helpers):
    Image.new("RGB", (3, 2)).save(tmp_path / "a.png")
    helpers.warm_up()
    (started,) = helpers._alive
    helpers.hurry(0)
    helpers.result((str(tmp_path / "a.png"),))
    assert helpers._alive == {started}


def test_a_helper_that_can_not_be_warmed_up_is_said_to_who_asks(tmp_path, helpers, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no such program"))
    helpers.warm_up()
    with pytest.raises(UserFixableError, match="can't be started"):
        helpers.result((str(tmp_path / "a.png"),))


def test_who_asks_closed_helpers_is_told_so(tmp_path, helpers):
    helpers.close()
    with pytest.raises(Cancelled):
        helpers.result((str(tmp_path / "a.png"),))


@pytest.mark.parametrize(("side", "size"), [(150, (150, 75)), (20, (20, 10))])
def test_a_thumbnail_is_made_at_its_side_whatever_the_image_has(tmp_path, side, size):
    Image.new("RGB", (60, 30), (200, 30, 30)).save(tmp_path / "a.png")
    pixels = thumbnail(str(tmp_path / "a.png"), side)
    assert (pixels.shape[1], pixels.shape[0]) == size
    assert tuple(pixels[5, 5]) == (200, 30, 30)


def test_edges_are_smooth_when_enlarged():
    pixels = np.zeros((2, 2, 3), dtype=np.uint8)
    pixels[:, 1] = 255
    row = resized(pixels, 40)[20, :, 0].astype(int)
    assert row[0] == 0
    assert row[-1] == 255
    assert (np.diff(row) >= 0).all()
    assert len(np.unique(row)) > 10
