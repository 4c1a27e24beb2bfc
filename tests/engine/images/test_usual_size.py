"""A few images tell how large those of a data set usually are."""

import pytest
from PIL import Image

from alc_engine.images.usual_size import usual_size
from alc_engine.runtime.errors import Cancelled


def saved(folder, sizes, **further):
    paths = [folder / f"{number}.jpg" for number in range(len(sizes))]
    for path, size in zip(paths, sizes, strict=True):
        Image.new("L", size).save(path, **further)
    return paths


def test_it_is_the_median_of_width_and_height(tmp_path):
    assert usual_size(saved(tmp_path, [(400, 90), (300, 100), (2000, 2000)])) == (400, 100)


def test_it_is_counted_upright_and_in_the_pixels_of_the_file(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    assert usual_size(saved(tmp_path, [(1200, 800)], exif=exif)) == (800, 1200)


def test_images_that_cannot_be_read_count_for_nothing(tmp_path):
    paths = saved(tmp_path, [(300, 200)])
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no image")
    assert usual_size([broken, *paths, tmp_path / "gone.jpg"]) == (300, 200)
    assert usual_size([broken]) is None
    assert usual_size([]) is None


def test_it_is_given_up_when_nobody_wants_it_any_more(tmp_path):
    with pytest.raises(Cancelled):
        usual_size(saved(tmp_path, [(30, 20)]), lambda: True)
