"""A JPEG that lacks only its end mark is whole; one that lacks more is never half a picture."""

import numpy as np
import pytest
from PIL import Image

from alc_engine.images.decoding import decode
from alc_engine.runtime.errors import UserFixableError

SAVED = [
    {},
    {"progressive": True},
    {"quality": 30},
    {"optimize": True, "subsampling": 0},
    {"restart_marker_rows": 1},
]


@pytest.fixture(params=SAVED, ids=str)
def whole(request, tmp_path):
    pixels = np.random.default_rng(0).integers(0, 255, (90, 120, 3), dtype=np.uint8)
    path = tmp_path / "whole.jpg"
    Image.fromarray(pixels).save(path, **request.param)
    return path


@pytest.mark.parametrize("missing", [1, 2])
@pytest.mark.parametrize("max_side", [None, 30])
def test_what_lacks_its_end_mark_is_read_to_the_last_pixel(whole, missing, max_side):
    cut = whole.with_name("cut.jpg")
    cut.write_bytes(whole.read_bytes()[:-missing])
    decoded = decode(cut, max_side)
    np.testing.assert_array_equal(decoded.pixels, decode(whole, max_side).pixels)
    assert decoded.notes == ("the file lacks its end mark",)


@pytest.mark.parametrize("missing", [5, 10, 50, 0.3, 0.5])
@pytest.mark.parametrize("max_side", [None, 30])
def test_what_lacks_more_is_refused(whole, missing, max_side):
    cut = whole.with_name("cut.jpg")
    data = whole.read_bytes()
    cut.write_bytes(data[: -missing if missing >= 1 else round(len(data) * (1 - missing))])
    with pytest.raises(UserFixableError, match="cut short"):
        decode(cut, max_side)
