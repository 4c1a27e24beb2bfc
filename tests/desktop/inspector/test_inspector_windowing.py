"""The inspector with images of 16 bits: window and level by mouse, sliders and key."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from alc_desktop.inspector.inspector import ImageDetails, Inspector
from alc_desktop.widgets.grey_window import GreyWindow
from alc_engine.labels.store import Status

RIGHT = Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier


def scan(folder, name, least, greatest):
    """A 16-bit image: `least` on the left, `greatest` on the right, 1000 in the middle."""
    values = np.full((60, 90), 1000, dtype=np.uint16)
    values[:, :30] = least
    values[:, 60:] = greatest
    path = folder / name
    Image.fromarray(values).save(path)
    return path


@pytest.fixture
def deep(tmp_path):
    return scan(tmp_path, "deep.png", 0, 4000)


@pytest.fixture
def inspector(qtbot, make_loader):
    inspector = Inspector(make_loader(lambda _: Path()))
    qtbot.addWidget(inspector)
    inspector.resize(340, 900)
    inspector.show()
    yield inspector
    inspector.close_threads()


@pytest.fixture
def show_path(qtbot, inspector):
    def show_path(path, image_id=0):
        details = ImageDetails(image_id, path, path.name, "cat", "cat", Status.UNREVIEWED)
        inspector.show_image(details)
        qtbot.waitUntil(lambda: inspector.canvas.pyramid is not None)

    return show_path


def thirds(canvas):
    """Grey of the left, middle and right third of the image, as painted."""
    picture = canvas.grab().toImage()
    middle, reach = picture.width() // 2, canvas.scale * 30
    colors = [
        picture.pixelColor(round(middle + side * reach), picture.height() // 2)
        for side in (-1, 0, 1)
    ]
    assert all(color.red() == color.green() == color.blue() for color in colors)
    return [color.red() for color in colors]


def drag(canvas, right, down):
    start = canvas.rect().center()
    QTest.mousePress(canvas, RIGHT, NONE, start)
    QTest.mouseMove(canvas, start + QPoint(right, down))
    QTest.mouseRelease(canvas, RIGHT, NONE, start + QPoint(right, down))


def test_at_first_the_whole_range_is_shown(inspector, show_path, deep):
    show_path(deep)
    assert thirds(inspector.canvas) == pytest.approx([0, 64, 255], abs=1)
    shown = inspector.controls.window_level.window_shown
    assert (shown.level, shown.width) == (2000, 4000)
    assert inspector.controls.window_level.isVisible()
    assert not inspector.controls.plain.isVisible()


def test_sixteen_bits_show_what_eight_would_lose(inspector, show_path, tmp_path):
    values = np.full((60, 90), 30_000, dtype=np.uint16)
    values[:, 30:60] = 30_010  # ten of 65,536 levels: one and the same in 8 bits
    values[0, 0], values[0, -1] = 0, 65_535
    path = tmp_path / "faint.png"
    Image.fromarray(values).save(path)
    show_path(path)
    inspector.controls.window_level._set(GreyWindow(30_005.0, 20.0))
    left, middle, _ = thirds(inspector.canvas)
    assert middle - left == pytest.approx(128, abs=3)
    assert left == pytest.approx(64, abs=40)  # scaling is right to three levels


def test_dragging_with_the_right_button_sets_window_and_level(inspector, show_path, deep):
    show_path(deep)
    drag(inspector.canvas, -120, 0)  # half the window
    shown = inspector.controls.window_level.window_shown
    assert (shown.level, shown.width) == (2000, 2000)
    assert thirds(inspector.canvas) == pytest.approx([0, 0, 255], abs=1)
    drag(inspector.canvas, 0, -150)  # level half a window down: brighter
    assert inspector.controls.window_level.window_shown.level == 1000
    assert thirds(inspector.canvas) == pytest.approx([0, 128, 255], abs=1)


def test_the_window_stays_from_image_to_image_in_the_unit_of_the_file(
    inspector, show_path, deep, tmp_path
):
    show_path(deep)
    drag(inspector.canvas, -120, -75)
    kept = inspector.controls.window_level.window_shown
    show_path(scan(tmp_path, "other.png", 500, 2000), image_id=1)
    assert inspector.controls.window_level.window_shown == kept
    assert thirds(inspector.canvas) == pytest.approx([64, 128, 255], abs=1)  # 0 to 2000


def test_an_image_of_eight_bits_between_two_of_sixteen_leaves_the_window(
    inspector, show_path, deep, drawn_images
):
    show_path(deep)
    drag(inspector.canvas, -120, 0)
    show_path(drawn_images[0], image_id=1)
    assert inspector.controls.plain.isVisible()
    assert inspector.controls.levels() is None
    drag(inspector.canvas, -60, -90)
    assert inspector.controls.plain.contrast.value() == 20
    assert inspector.controls.plain.brightness.value() == 30
    show_path(deep, image_id=2)
    assert inspector.controls.window_level.window_shown.width == 2000


def test_sliders_follow_and_lead_with_the_keyboard(inspector, show_path, deep):
    show_path(deep)
    sliders = inspector.controls.window_level
    assert sliders.level.value() == 500
    assert sliders.width_slider.value() == 1000
    sliders.level.setFocus()
    QTest.keyClick(sliders.level, Qt.Key.Key_Home)
    assert sliders.window_shown.level == 0
    assert sliders.level.accessibleName() == "Level"
    assert sliders.level.accessibleDescription() == "0"
    assert thirds(inspector.canvas) == pytest.approx([128, 191, 255], abs=1)


def test_reset_shows_the_whole_range_again(inspector, show_path, deep):
    show_path(deep)
    button = next(b for b in inspector.findChildren(QToolButton) if b.text() == "Reset")
    assert not button.isEnabled()
    drag(inspector.canvas, -120, 30)
    assert button.isEnabled()
    button.click()
    assert thirds(inspector.canvas) == pytest.approx([0, 64, 255], abs=1)
    assert not button.isEnabled()


def test_a_float_tiff_has_a_window_too(inspector, show_path, tmp_path):
    values = np.linspace(-1.0, 1.0, 90, dtype=np.float32)[None].repeat(60, axis=0)
    path = tmp_path / "float.tif"
    Image.fromarray(values).save(path)
    show_path(path)
    shown = inspector.controls.window_level.window_shown
    assert (shown.level, shown.width) == (0, 2)
    assert 120 < thirds(inspector.canvas)[1] < 136


def test_a_large_image_keeps_its_values_where_it_is_shown_small(inspector, show_path, tmp_path):
    path = tmp_path / "large.png"
    values = np.full((1201, 1801), 1000, dtype=np.uint16)
    values[:, :600], values[:, 1201:] = 0, 4000
    Image.fromarray(values).save(path)
    show_path(path)
    assert len(inspector.canvas.pyramid.levels) > 1
    picture = inspector.canvas.grab().toImage()
    row, middle = picture.height() // 2, picture.width() // 2
    assert picture.pixelColor(middle, row).red() == pytest.approx(64, abs=1)
    assert picture.pixelColor(4, row).red() == 0
    assert picture.pixelColor(picture.width() - 4, row).red() == 255


@pytest.mark.parametrize("kind", ["uint16", "float32"])
def test_one_hot_pixel_does_not_blacken_the_others(inspector, show_path, tmp_path, kind):
    values = np.full((60, 90), 1000).astype(kind)
    values[:, :30], values[:, 60:] = 0, 4000
    values[3, 3] = 65_535 if kind == "uint16" else 1e30
    path = tmp_path / "hot.tif"
    Image.fromarray(values).save(path)
    show_path(path)
    assert thirds(inspector.canvas) == pytest.approx([0, 64, 255], abs=1)
    shown = inspector.controls.window_level.window_shown
    assert (shown.level, shown.width) == (2000, 4000)


def test_the_channels_of_the_project_are_shown(qtbot, make_loader, tmp_path):
    values = np.zeros((60, 90, 5), dtype=np.uint8)
    values[:, 30:60, 4], values[:, 60:, 4] = 64, 255
    tifffile.imwrite(tmp_path / "a.tif", values, photometric="minisblack", planarconfig="contig")
    loader = make_loader(lambda _: tmp_path / "a.tif", channels=(5,))
    inspector = Inspector(loader)
    qtbot.addWidget(inspector)
    inspector.resize(340, 900)
    inspector.show()
    inspector.show_image(
        ImageDetails(0, tmp_path / "a.tif", "a.tif", "cat", "cat", Status.UNREVIEWED)
    )
    qtbot.waitUntil(lambda: inspector.canvas.pyramid is not None)
    assert thirds(inspector.canvas) == pytest.approx([0, 64, 255], abs=1)
    qtbot.waitUntil(lambda: loader.pixmap(0) is not None)
    thumbnail = loader.pixmap(0).toImage()
    assert thumbnail.pixelColor(thumbnail.width() - 2, 5).red() > 250
    inspector.close_threads()
