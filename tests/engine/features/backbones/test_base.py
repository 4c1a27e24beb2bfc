"""An image reaches every network the same way: its central square, at the network's size."""

import numpy as np
import pytest
from PIL import Image

from alc_engine.features.backbones.base import backbone_key, central_square, read_pixels


def test_the_central_square_of_the_longer_side_is_cut():
    pixels = np.zeros((4, 10, 3), dtype=np.uint8)
    pixels[:, 3:7] = 200
    assert (central_square(pixels, 4) == 200).all()
    assert (central_square(pixels.transpose(1, 0, 2), 4) == 200).all()


def test_an_image_of_the_right_size_is_not_touched():
    pixels = np.random.default_rng(0).integers(0, 256, (9, 9, 3), dtype=np.uint8)
    np.testing.assert_array_equal(central_square(pixels, 9), pixels)


def test_shrinking_averages_fine_texture_instead_of_sampling_it():
    checkers = np.indices((64, 64)).sum(axis=0) % 2 * 255
    small = central_square(np.repeat(checkers[:, :, None], 3, axis=2).astype(np.uint8), 16)
    assert abs(small.astype(int) - 127).max() <= 2


def test_enlarging_is_bilinear():
    pixels = np.zeros((2, 2, 3), dtype=np.uint8)
    pixels[:, 1] = 100
    assert central_square(pixels, 4)[0, :, 0].tolist() == [0, 25, 75, 100]


@pytest.mark.parametrize(("width", "height"), [(300, 40), (40, 300), (300, 200), (20, 16)])
def test_no_image_is_decoded_smaller_than_the_network_needs(tmp_path, width, height):
    path = tmp_path / "a.jpg"
    Image.new("RGB", (width, height), (10, 90, 200)).save(path)
    decoded = read_pixels(path, 32)
    assert min(decoded.shape[:2]) >= min(32, width, height)


def test_large_images_are_decoded_at_a_fraction_of_their_size(tmp_path):
    path = tmp_path / "a.jpg"
    Image.new("RGB", (640, 480)).save(path)
    assert read_pixels(path, 32).shape == (48, 64, 3)


def test_the_key_tells_apart_whatever_decides_the_features():
    parts = {"name": "a", "weights": "1", "image_size": 224}
    keys = {backbone_key(parts)} | {
        backbone_key({**parts, name: value})
        for name, value in (("name", "b"), ("weights", "2"), ("image_size", 160))
    }
    assert len(keys) == 4
    assert backbone_key(dict(reversed(parts.items()))) == backbone_key(parts)
