import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alc_desktop.inspector.image_canvas import ImageCanvas
from alc_desktop.inspector.image_pyramid import make_pyramid
from alc_engine.images.shown_pixels import unpacked, whole
from alc_engine.runtime.errors import UserFixableError

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def pyramid_of(path):
    return make_pyramid(*unpacked(*whole(str(path))))


@pytest.fixture
def pyramid(tmp_path):
    """800 x 400 pixels: red to the left, blue to the right."""
    pixels = np.zeros((400, 800, 3), dtype=np.uint8)
    pixels[:, :400, 0] = 200
    pixels[:, 400:, 2] = 200
    path = tmp_path / "halves.png"
    Image.fromarray(pixels).save(path)
    return pyramid_of(path)


@pytest.fixture
def canvas(qtbot, pyramid):
    canvas = ImageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.show()
    canvas.show_pyramid(pyramid)
    return canvas


def wheel(canvas, point, turn):
    event = QWheelEvent(
        QPointF(point),
        canvas.mapToGlobal(QPointF(point)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        NO_MODIFIER,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def color_at(canvas, x, y):
    color = canvas.grab().toImage().pixelColor(x, y)
    return color.red(), color.green(), color.blue()


def test_the_whole_image_is_shown_at_first(canvas, theme):
    assert canvas.is_fitted
    assert canvas.scale == 0.5
    assert color_at(canvas, 100, 200) == (200, 0, 0)
    assert color_at(canvas, 300, 200) == (0, 0, 200)
    assert color_at(canvas, 100, 50) == theme.window.toTuple()[:3]


def test_the_wheel_zooms_around_the_mouse(canvas):
    spot = QPoint(100, 200)
    before = canvas.image_point(QPointF(spot))
    wheel(canvas, spot, 120)
    assert canvas.scale == pytest.approx(0.5 * 1.25)
    assert not canvas.is_fitted
    for _ in range(5):
        wheel(canvas, spot, 120)
    after = canvas.image_point(QPointF(spot))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_zoom_ends_at_the_fit_and_at_forty(canvas):
    for _ in range(40):
        wheel(canvas, QPoint(200, 200), 120)
    assert canvas.scale == 40
    for _ in range(80):
        wheel(canvas, QPoint(200, 200), -120)
    assert canvas.scale == 0.5


def test_dragging_moves_the_image_with_the_mouse(canvas):
    canvas.show_actual_size()
    grabbed = canvas.image_point(QPointF(200, 200))
    QTest.mousePress(canvas, LEFT, NO_MODIFIER, QPoint(200, 200))
    QTest.mouseMove(canvas, QPoint(140, 200))
    QTest.mouseRelease(canvas, LEFT, NO_MODIFIER, QPoint(140, 200))
    assert canvas.image_point(QPointF(140, 200)).x() == pytest.approx(grabbed.x())


def test_the_image_cannot_be_dragged_out_of_sight(canvas):
    canvas.show_actual_size()
    QTest.mousePress(canvas, LEFT, NO_MODIFIER, QPoint(10, 200))
    QTest.mouseMove(canvas, QPoint(390, 390))
    QTest.mouseRelease(canvas, LEFT, NO_MODIFIER, QPoint(390, 390))
    QTest.mousePress(canvas, LEFT, NO_MODIFIER, QPoint(10, 200))
    QTest.mouseMove(canvas, QPoint(390, 390))
    assert canvas.image_point(QPointF(0, 200)).x() == pytest.approx(0)
    assert canvas.center.y() == 200


def test_a_double_click_changes_between_fit_and_actual_size(canvas):
    QTest.mouseDClick(canvas, LEFT, NO_MODIFIER, QPoint(100, 200))
    assert canvas.scale == 1
    assert canvas.image_point(QPointF(100, 200)).x() == pytest.approx(200)
    QTest.mouseDClick(canvas, LEFT, NO_MODIFIER, QPoint(100, 200))
    assert canvas.is_fitted


def test_plus_and_minus_zoom_and_digits_are_left_to_the_window(canvas):
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.scale == pytest.approx(0.625)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.scale == pytest.approx(0.5)
    digit = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, NO_MODIFIER, "1")
    QApplication.sendEvent(canvas, digit)
    assert not digit.isAccepted()


def test_a_fitted_image_stays_fitted_when_the_canvas_grows(canvas):
    canvas.resize(800, 800)
    QApplication.processEvents()
    assert canvas.scale == 1


def test_values_are_shown_through_the_levels_and_the_ground_is_not(canvas, theme):
    canvas.set_levels(np.arange(256, dtype=np.uint8)[::-1].copy())
    assert color_at(canvas, 100, 200) == (55, 255, 255)
    assert color_at(canvas, 100, 50) == theme.window.toTuple()[:3]
    canvas.set_levels(None)
    assert color_at(canvas, 100, 200) == (200, 0, 0)


def test_a_reason_is_shown_where_there_is_no_image(canvas):
    canvas.show_stand_in(None)
    assert canvas.is_waiting
    empty = canvas.grab().toImage()
    canvas.show_message("The file is gone.")
    assert not canvas.is_waiting
    assert canvas.grab().toImage() != empty


def test_levels_halve_large_images_and_enlarge_small_ones(tmp_path):
    large, small = tmp_path / "large.png", tmp_path / "small.png"
    Image.new("RGB", (4400, 1100), (1, 2, 3)).save(large)
    Image.new("RGB", (40, 30), (1, 2, 3)).save(small)
    assert [scale for scale, _ in pyramid_of(large).levels] == [0.125, 0.25, 0.5, 1.0]
    levels = pyramid_of(small).levels
    assert [scale for scale, _ in levels] == [1.0, 16.0]
    assert levels[1][1].width() == 640


def test_each_zoom_uses_the_smallest_level_that_is_large_enough(tmp_path):
    path = tmp_path / "large.png"
    Image.new("RGB", (4400, 1100)).save(path)
    pyramid = pyramid_of(path)
    picked = [pyramid.level_for(scale)[0] for scale in (0.01, 0.125, 0.2, 0.6, 1.0, 5.0)]
    assert picked == [0.125, 0.125, 0.25, 1.0, 1.0, 1.0]


def test_an_unreadable_file_is_an_error_for_the_user(tmp_path):
    with pytest.raises(UserFixableError):
        pyramid_of(tmp_path / "missing.png")


def test_zoom_and_place_are_kept_where_that_is_wished(canvas, pyramid, tmp_path):
    canvas.zoom_to(2.0, QPointF(100, 100))
    place = canvas.center
    canvas.show_pyramid(pyramid)
    assert canvas.is_fitted
    canvas.keep_zoom(True)
    canvas.zoom_to(2.0, QPointF(100, 100))
    canvas.show_stand_in(None)
    assert canvas.is_fitted  # a thumbnail has other pixels
    canvas.show_pyramid(pyramid)
    assert (canvas.scale, canvas.center) == (2.0, place)
    path = tmp_path / "twice.png"
    Image.fromarray(np.zeros((800, 1600, 3), dtype=np.uint8)).save(path)
    canvas.show_pyramid(pyramid_of(path))
    assert (canvas.scale, canvas.center) == (2.0, 2 * place)  # the same part of the image


def test_shift_and_an_arrow_moves_an_enlarged_image(canvas):
    canvas.setFocus()
    canvas.zoom_to(2.0, QPointF(200, 200))
    before = canvas.center
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.center == before + QPointF(50, 0)
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.center == before + QPointF(50, -50)
    canvas.fit()
    before = canvas.center
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.center == before


def test_an_image_counts_as_seen_once_it_was_painted_itself(qtbot, canvas, pyramid):
    qtbot.waitUntil(lambda: canvas.is_painted)
    canvas.show_stand_in(None)
    canvas.grab()
    assert not canvas.is_painted
    canvas.show_pyramid(pyramid)
    assert not canvas.is_painted
    canvas.grab()
    assert canvas.is_painted
    canvas.show_message("broken")
    assert not canvas.is_painted
    canvas.grab()
    assert canvas.is_painted
