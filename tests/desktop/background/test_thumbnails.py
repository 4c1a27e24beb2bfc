import numpy as np
import pytest
from PIL import Image

from alc_desktop.background.thumbnails import image_from_pixels


def load(qtbot, loader, image_id):
    loader.pixmap(image_id)
    qtbot.waitUntil(lambda: loader.pixmap(image_id) is not None)
    return loader.pixmap(image_id)


def test_the_first_question_is_answered_with_none_and_loads(qtbot, make_loader, drawn_images):
    loader = make_loader(lambda image_id: drawn_images[image_id])
    with qtbot.waitSignal(loader.loaded) as signal:
        assert loader.pixmap(2) is None
    assert signal.args == [2]
    assert loader.pixmap(2) is not None


def test_small_images_are_enlarged_to_the_side_and_keep_their_shape(
    qtbot, make_loader, drawn_images
):
    pixmap = load(qtbot, make_loader(lambda _: drawn_images[0], side=150), 0)
    assert (pixmap.width(), pixmap.height()) == (150, 100)
    color = pixmap.toImage().pixelColor(10, 10)
    assert (color.red(), color.green(), color.blue()) == (200, 30, 30)


def test_large_images_are_shrunk_to_the_side(qtbot, make_loader, tmp_path):
    path = tmp_path / "large.jpg"
    Image.new("RGB", (300, 900), (10, 200, 90)).save(path)
    pixmap = load(qtbot, make_loader(lambda _: path, side=90), 0)
    assert (pixmap.width(), pixmap.height()) == (30, 90)


def test_rows_of_odd_length_are_copied_right():
    pixels = np.arange(5 * 7 * 3, dtype=np.uint8).reshape(5, 7, 3)
    image = image_from_pixels(pixels[:, ::-1])
    color = image.pixelColor(1, 3)
    assert (color.red(), color.green(), color.blue()) == tuple(pixels[3, 5])


def test_another_side_is_made_anew_and_the_old_one_stands_in(qtbot, make_loader, drawn_images):
    loader = make_loader(lambda _: drawn_images[0], side=60)
    load(qtbot, loader, 0)
    loader.set_side(120)
    assert loader.pixmap(0).width() == 60
    qtbot.waitUntil(lambda: loader.pixmap(0).width() == 120)


def test_the_cache_forgets_what_was_not_used_longest(qtbot, make_loader, drawn_images):
    one = 48 * 32 * 4
    loader = make_loader(lambda i: drawn_images[i % 4], cache_bytes=2 * one, side=48)
    for image_id in (0, 1):
        load(qtbot, loader, image_id)
    loader.pixmap(0)
    load(qtbot, loader, 2)
    assert loader.used_bytes == 2 * one
    assert loader.pixmap(0) is not None
    assert loader.pixmap(1) is None


def test_a_broken_image_is_tried_once_and_its_message_kept(qtbot, make_loader, tmp_path):
    path = tmp_path / "broken.jpg"
    path.write_text("no picture")
    asked = []

    def path_of(image_id):
        asked.append(image_id)
        return path

    loader = make_loader(path_of)
    with qtbot.waitSignal(loader.loaded):
        loader.pixmap(7)
    assert loader.pixmap(7) is None
    assert loader.failed(7)
    assert loader.failed(8) is None
    qtbot.wait(30)
    assert asked == [7]


def test_a_file_that_came_back_is_read_after_a_retry(qtbot, make_loader, drawn_images, tmp_path):
    path = tmp_path / "moved.png"
    loader = make_loader(lambda _: path)
    with qtbot.waitSignal(loader.loaded):
        loader.pixmap(0)
    assert loader.failed(0)
    path.write_bytes(drawn_images[0].read_bytes())
    loader.retry()
    assert load(qtbot, loader, 0).width() == loader.side
    assert loader.failed(0) is None


@pytest.mark.parametrize("wish", ["pixmap", "prefetch"])
def test_closing_ends_all_wishes(qtbot, make_loader, drawn_images, wish):
    loader = make_loader(lambda _: drawn_images[0])
    loader.close()
    if wish == "pixmap":
        assert loader.pixmap(0) is None
    else:
        loader.prefetch([0])
    qtbot.wait(20)
    assert loader.pixmap(0) is None
