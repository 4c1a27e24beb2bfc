"""What is done to one image is done to the other: scale, relative place, brightness."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.inspector.image_pyramid import make_pyramid
from alc_desktop.inspector.large_image import LargeImage
from alc_desktop.inspector.linked_images import LinkedImages


def pyramid(width, height, deep=False):
    if deep:
        return make_pyramid(np.arange(width * height, dtype=np.uint16).reshape(height, width))
    return make_pyramid(np.full((height, width, 3), 99, dtype=np.uint8))


@pytest.fixture
def pair(qtbot, drawn_images):
    """Two images of 400 x 300 and 800 x 600 pixels, linked."""
    loader = ThumbnailLoader(lambda i: drawn_images[i % 4])
    pair = LargeImage(loader), LargeImage(loader)
    for large, size in zip(pair, ((400, 300), (800, 600)), strict=True):
        qtbot.addWidget(large)
        large.resize(200, 250)
        large.show()
        qtbot.waitExposed(large)
        large.look_closely(True)
        large.canvas.show_pyramid(pyramid(*size))
    links = LinkedImages(*pair)
    links.set_on(True)
    yield *pair, links
    for large in pair:
        large.stop()
    loader.close()


def place(large):
    canvas = large.canvas
    return canvas.center.x() / canvas.pyramid.width, canvas.center.y() / canvas.pyramid.height


@pytest.mark.parametrize("leader", [0, 1])
def test_zooming_and_moving_one_shows_the_same_scale_and_place_of_the_other(pair, leader):
    one, other = pair[leader], pair[1 - leader]
    for do in (
        one.canvas.show_actual_size,  # from the middle: both reach what is near it
        lambda: one.canvas.zoom_by(4.0),
        lambda: one.canvas.pan(0.5, 0.25),
        lambda: one.canvas.zoom_to(5.0, QPointF(40, 60)),
    ):
        do()
        assert other.canvas.scale == one.canvas.scale
        assert place(other) == pytest.approx(place(one))
    one.canvas.fit()
    assert other.canvas.is_fitted


def test_an_image_that_comes_later_shows_the_same_and_moves_no_other(pair):
    one, other, _ = pair
    one.canvas.zoom_to(5.0, QPointF(40, 60))
    before = one.canvas.scale, one.canvas.center
    other.canvas.show_stand_in(None)
    assert (one.canvas.scale, one.canvas.center) == before
    other.canvas.show_pyramid(pyramid(40, 900))  # it can't reach the place
    assert other.canvas.scale == 5.0
    assert (one.canvas.scale, one.canvas.center) == before


def test_while_one_is_read_it_takes_up_what_the_other_does(pair):
    one, other, _ = pair
    other.canvas.show_stand_in(None)
    one.canvas.zoom_to(4.0, QPointF(60, 50))
    other.canvas.show_pyramid(pyramid(800, 600))
    assert other.canvas.scale == 4.0
    assert place(other) == pytest.approx(place(one))


@pytest.mark.parametrize("leader", [0, 1])
def test_brightness_and_the_grey_window_are_those_of_both(pair, leader):
    one, other = pair[leader], pair[1 - leader]
    one.controls.drag(-30, 60)
    assert other.controls.plain.brightness.value() == one.controls.plain.brightness.value() != 0
    assert other.controls.plain.contrast.value() == one.controls.plain.contrast.value() != 0
    for large, size in zip(pair[:2], ((60, 50), (90, 70)), strict=True):
        large._show(pyramid(*size, deep=True))
    one.controls.drag(-30, 60)
    shown = [large.controls.window_level.window_shown for large in (one, other)]
    assert shown[0] == shown[1]  # in grey values of the files, whose ranges differ
    other.controls.reset()
    assert not one.controls.window_level.is_changed


def test_unlinked_each_is_as_it_is(pair):
    one, other, links = pair
    links.set_on(False)
    one.canvas.zoom_to(3.0, QPointF(0, 0))
    one.controls.drag(-30, 60)
    assert other.canvas.is_fitted
    assert other.controls.plain.brightness.value() == 0
