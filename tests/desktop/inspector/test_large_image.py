"""A photograph is seen as soon as it has the pixels that are seen; the rest follows."""

import numpy as np
import pytest
from PIL import Image

from alc_desktop.inspector.large_image import LargeImage

SIZE = (2400, 1600)


@pytest.fixture
def photos(tmp_path):
    rng = np.random.default_rng(0)
    paths = []
    for number in range(3):
        paths.append(tmp_path / f"{number}.jpg")
        pixels = rng.integers(0, 255, (SIZE[1], SIZE[0], 3), dtype=np.uint8)
        Image.fromarray(pixels).save(paths[-1])
    return list(enumerate(paths))


@pytest.fixture
def large(qtbot, make_loader, photos):
    large = LargeImage(make_loader(lambda image_id: photos[image_id][1]))
    qtbot.addWidget(large)
    large.resize(600, 500)
    large.show()
    qtbot.waitExposed(large)
    large.changes = []
    large.changed.connect(large.changes.append)
    yield large
    large.stop()


def test_it_was_seen_before_it_is_whole_and_nothing_moves_when_it_comes_whole(qtbot, large, photos):
    with large.pyramids.queue.held():
        large.show_image(*photos[0])
        assert not large.was_seen(0)
        qtbot.waitUntil(lambda: large.was_seen(0))
        quick = large.canvas.pyramid
        assert quick.finest < 0.5
        assert (quick.width, quick.height) == SIZE
        before = large.canvas.scale, large.canvas.center, large.canvas.grab().toImage()
        assert large.changes == [True, False]
    qtbot.waitUntil(lambda: large.canvas.pyramid is not quick)
    assert large.canvas.pyramid.finest == 1
    qtbot.waitUntil(lambda: large.was_seen(0))
    assert (large.canvas.scale, large.canvas.center) == before[:2]
    assert large.changes == [True, False]  # what was seen need not be seen anew


def test_zoomed_in_it_was_not_seen_before_it_is_whole(qtbot, large, photos):
    large.look_closely(True)
    large.show_image(*photos[0])
    qtbot.waitUntil(lambda: large.canvas.pyramid is not None and large.canvas.pyramid.finest == 1)
    large.canvas.show_actual_size()
    with large.pyramids.queue.held():
        large.show_image(*photos[1])
        qtbot.waitUntil(lambda: large.canvas.pyramid is not None)
        large.canvas.repaint()
        assert large.canvas.scale == 1
        assert not large.was_seen(1)
    qtbot.waitUntil(lambda: large.was_seen(1))
    assert large.canvas.scale == 1
    assert large.canvas.pyramid.finest == 1
    assert large.changes[-1] is False


def test_a_whole_image_that_nobody_looks_at_any_more_is_not_shown(qtbot, large, photos):
    large.show_image(*photos[0])
    qtbot.waitUntil(lambda: large.was_seen(0))
    with large.quick.queue.held():
        large.show_image(*photos[1])
        qtbot.wait(600)  # the first one comes whole meanwhile
        assert large.canvas.pyramid is None
    qtbot.waitUntil(lambda: large.was_seen(1))


def test_in_a_larger_window_as_many_pixels_are_read_as_are_seen_there(qtbot, large, photos):
    with large.pyramids.queue.held():
        large.show_image(*photos[0])
        qtbot.waitUntil(lambda: large.was_seen(0))
        large.resize(1200, 900)
        qtbot.waitUntil(lambda: large.canvas.pyramid.finest >= 0.45)
        qtbot.waitUntil(lambda: large.was_seen(0))
