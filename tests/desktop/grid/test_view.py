import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.grid.tile_view import MARGIN
from alc_desktop.grid.view import TILE_STEP, ThumbnailGrid
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import dark_theme
from alc_engine.labels.store import Status

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Window(QWidget):
    """Takes the keys that the grid leaves alone."""

    def __init__(self):
        super().__init__()
        self.keys = []

    def keyPressEvent(self, event):
        self.keys.append(Qt.Key(event.key()))


@pytest.fixture
def show_grid(qtbot, make_loader, make_facts):
    """A grid of four columns and about two and a half lines, with the focus."""

    windows = []

    def show(count, order=None, **fields):
        facts = make_facts(count, **fields)
        window = Window()
        qtbot.addWidget(window)
        loader, loaded = make_loader(facts.path_of), []
        loader.loaded.connect(loaded.append)
        grid = ThumbnailGrid(loader, window)
        grid.set_tile(96)
        tile = grid.itemDelegate().metrics
        window.resize(4 * tile.width + 60, int(2.5 * tile.height))
        grid.resize(window.size())
        grid.show_images(np.arange(count) if order is None else np.asarray(order), facts)
        window.show()
        window.activateWindow()
        grid.setFocus()
        qtbot.waitUntil(grid.hasFocus)
        windows.append(window)  # nobody else holds it
        grid.window_keys, grid.loader, grid.loaded = window.keys, loader, loaded
        return grid

    yield show
    windows.clear()


@pytest.fixture
def painted_rows(monkeypatch):
    """Rows in the order in which they are painted."""
    from alc_desktop.grid.delegate import TileDelegate

    rows = []
    paint = TileDelegate.paint

    def note(self, painter, option, index):
        rows.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(TileDelegate, "paint", note)
    return rows


def place(grid, row):
    return grid.visualRect(grid.model().index(row)).center()


def click(grid, row, modifier=NO_MODIFIER):
    QTest.mouseClick(grid.viewport(), LEFT, modifier, place(grid, row))


def drag(grid, start, end):
    QTest.mousePress(grid.viewport(), LEFT, NO_MODIFIER, start)
    for step in range(1, 6):
        QTest.mouseMove(grid.viewport(), start + (end - start) * (step / 5))
        QApplication.processEvents()


def wheel(grid, turn, modifier=NO_MODIFIER):
    middle = QPointF(grid.viewport().rect().center())
    event = QWheelEvent(
        middle,
        grid.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), event)


# -- keys --------------------------------------------------------------------


def test_the_first_image_has_the_focus_at_the_beginning(show_grid):
    grid = show_grid(20, order=[5, 4, 3])
    assert grid.current_id() == 5
    assert grid.selected_ids().tolist() == [5]


@pytest.mark.parametrize(
    ("keys", "current"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_Right] * 5, 5),
        ([Qt.Key.Key_Down, Qt.Key.Key_Left], 3),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up], 4),
        ([Qt.Key.Key_End], 99),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_PageDown], 8),
        ([Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown], 17),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp], 8),
        ([Qt.Key.Key_Up], 0),
    ],
)
def test_keys_move_the_focus_and_the_tile_is_seen_whole(show_grid, keys, current):
    grid = show_grid(100)
    for key in keys:
        QTest.keyClick(grid, key)
    assert grid.current_id() == current
    assert grid.selected_ids().tolist() == [current]
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_shift_and_arrows_select_in_reading_order(show_grid):
    grid = show_grid(100)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    assert grid.selected_ids().tolist() == [1, 2, 3, 4, 5]
    QTest.keyClick(grid, Qt.Key.Key_Home, SHIFT)
    assert grid.selected_ids().tolist() == [0, 1]


def test_shift_and_end_select_across_what_is_scrolled_away(show_grid):
    grid = show_grid(5000)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_End, SHIFT)
    assert grid.selected_ids().tolist() == list(range(1, 5000))


def test_control_moves_without_selecting_and_control_space_selects(show_grid):
    grid = show_grid(100)
    QTest.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    QTest.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    assert grid.current_id() == 2
    assert grid.selected_ids().tolist() == [0]
    QTest.keyClick(grid, Qt.Key.Key_Space, CONTROL)
    assert grid.selected_ids().tolist() == [0, 2]


def test_control_a_selects_all(show_grid):
    grid = show_grid(5000, order=np.arange(5000)[::-1])
    QTest.keyClick(grid, Qt.Key.Key_A, CONTROL)
    assert grid.selected_ids().tolist() == list(range(4999, -1, -1))


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_1,
        Qt.Key.Key_0,
        Qt.Key.Key_U,
        Qt.Key.Key_X,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
    ],
)
def test_keys_that_label_are_left_to_the_window(show_grid, key):
    grid = show_grid(20)
    QTest.keyClick(grid, key)
    assert grid.window_keys == [key]
    assert grid.current_id() == 0


def test_keys_that_move_are_not_passed_on(show_grid):
    grid = show_grid(20)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(grid, key)
    assert grid.window_keys == []


# -- mouse -------------------------------------------------------------------


def test_clicks_select_with_shift_and_control(show_grid):
    grid = show_grid(20)
    click(grid, 1)
    click(grid, 6, SHIFT)
    assert grid.selected_ids().tolist() == [1, 2, 3, 4, 5, 6]
    click(grid, 3, CONTROL)
    assert grid.selected_ids().tolist() == [1, 2, 4, 5, 6]
    click(grid, 7)
    assert grid.selected_ids().tolist() == [7]
    assert grid.current_id() == 7


def test_a_rubber_band_selects_the_tiles_it_touches(show_grid):
    grid = show_grid(20)
    drag(grid, place(grid, 1), place(grid, 6))
    assert grid.selected_ids().tolist() == [1, 2, 5, 6]
    QTest.mouseRelease(grid.viewport(), LEFT, NO_MODIFIER, place(grid, 6))
    assert grid.selected_ids().tolist() == [1, 2, 5, 6]


def test_a_rubber_band_at_the_edge_scrolls_on(qtbot, show_grid):
    grid = show_grid(400)
    edge = QPoint(place(grid, 2).x(), grid.viewport().height() - 2)
    drag(grid, place(grid, 1), edge)
    assert grid.verticalScrollBar().value() < 30  # not by whole lines
    tries = 0
    while grid.verticalScrollBar().value() < 300 and tries < 100:
        tries += 1  # without a screen the mouse has to be moved for Qt to know where it is held
        QTest.mouseMove(grid.viewport(), edge + QPoint(tries % 2, 0))
        qtbot.wait(20)
    assert grid.verticalScrollBar().value() >= 300
    QTest.mouseRelease(grid.viewport(), LEFT, NO_MODIFIER, edge)
    selected = grid.selected_ids()
    assert selected[:4].tolist() == [1, 2, 5, 6]
    assert set(selected % 4) == {1, 2}
    assert grid.visible_rows().start < selected[-1]


def test_the_rubber_band_is_seen_while_it_is_drawn(show_grid):
    grid = show_grid(2)
    end = grid.viewport().rect().bottomRight() - QPoint(10, 10)
    empty = end - QPoint(20, 20)
    before = grid.viewport().grab().toImage().pixelColor(empty)
    drag(grid, place(grid, 1), end)
    assert grid.viewport().grab().toImage().pixelColor(empty) != before
    QTest.mouseRelease(grid.viewport(), LEFT, NO_MODIFIER, end)
    QApplication.processEvents()
    assert grid.viewport().grab().toImage().pixelColor(empty) == before


def test_a_click_beside_the_tiles_deselects_and_keeps_the_focus(show_grid):
    grid = show_grid(2)
    QTest.mouseClick(grid.viewport(), LEFT, NO_MODIFIER, QPoint(30, grid.height() - 5))
    assert grid.selected_ids().tolist() == []
    assert grid.current_id() == 0


def test_a_double_click_opens(qtbot, show_grid):
    grid = show_grid(20)
    click(grid, 5)
    with qtbot.waitSignal(grid.opened) as signal:
        QTest.mouseDClick(grid.viewport(), LEFT, NO_MODIFIER, place(grid, 5))
    assert signal.args == [5]


def test_a_notch_of_the_wheel_scrolls_about_a_line(show_grid):
    grid = show_grid(100)
    wheel(grid, -120)
    line = grid.visualRect(grid.model().index(0)).height()
    assert 0.9 * line <= grid.verticalScrollBar().value() <= line


def test_control_and_wheel_change_the_size_of_the_tiles(qtbot, show_grid):
    grid = show_grid(100)
    width = grid.visualRect(grid.model().index(0)).width()
    with qtbot.waitSignal(grid.tile_changed):
        wheel(grid, 120, CONTROL)
    assert grid.tile() == round(96 * TILE_STEP)
    assert grid.visualRect(grid.model().index(0)).width() == width + grid.tile() - 96
    assert grid.verticalScrollBar().value() == 0


def test_tiles_reach_from_96_to_the_whole_width(show_grid):
    grid = show_grid(4)
    grid.set_tile(10)
    assert grid.tile() == 96
    grid.set_tile(10_000)
    assert grid.tile() == grid.largest_tile()
    first, second = (grid.visualRect(grid.model().index(row)) for row in (0, 1))
    assert first.left() == second.left()
    bar = grid.verticalScrollBar().sizeHint().width()
    assert grid.viewport().width() - 2 * MARGIN - first.width() <= bar + 2


def test_a_tile_that_filled_the_width_stays_within_it_and_comes_back(show_grid):
    grid = show_grid(4)
    grid.set_tile(10_000)
    before = grid.tile()
    grid.resize(grid.width() - 100, grid.height())
    assert grid.tile() == grid.largest_tile() == before - 100
    assert grid.itemDelegate().metrics.size == grid.tile()
    grid.resize(grid.width() + 100, grid.height())
    assert grid.tile() == before


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        (1.0, (160, 160)),
        (2.25, (240, 107)),
        (0.64, (128, 200)),
        (100.0, (320, 80)),
        (0.01, (113, 226)),
    ],
)
def test_tiles_have_the_shape_of_the_images(show_grid, shape, box):
    """Panoramas and portraits use their room; one that is shaped otherwise lies whole in it."""
    grid = show_grid(4)
    grid.set_tile(160)
    grid.set_shape(shape)
    image = grid.itemDelegate().metrics.image
    assert (image.width(), image.height()) == box
    canvas = QPixmap(1, 1)
    painter = QPainter(canvas)
    pixmaps = [QPixmap(200, 50), QPixmap(50, 200), QPixmap(30, 30)]
    areas = [grid.itemDelegate()._paint_pixmap(painter, image, each) for each in pixmaps]
    painter.end()
    for area, pixmap in zip(areas, pixmaps, strict=True):
        assert image.adjusted(-1, -1, 1, 1).contains(area)
        assert area.width() * pixmap.height() == pytest.approx(area.height() * pixmap.width())


def test_the_tool_tip_says_what_is_known(qtbot, show_grid):
    grid = show_grid(20)
    tip = grid.model().data(grid.model().index(2), Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines()[:2] == ["ship-2.png", "given label ship"]
    assert "entropy 0.15 nats" in tip
    event = QHelpEvent(
        QHelpEvent.Type.ToolTip, place(grid, 2), grid.viewport().mapToGlobal(place(grid, 2))
    )
    assert QApplication.sendEvent(grid.viewport(), event)


def test_the_tile_under_the_mouse_stands_out(show_grid):
    grid = show_grid(20)
    rect = grid.visualRect(grid.model().index(6))
    spot = QPoint(rect.left() + 9, rect.bottom() - 9)
    before = grid.viewport().grab().toImage().pixelColor(spot)
    QTest.mouseMove(grid.viewport(), place(grid, 6))
    QApplication.processEvents()
    assert grid.viewport().grab().toImage().pixelColor(spot) != before


# -- what is shown -----------------------------------------------------------


def test_advance_goes_to_the_next_image_without_an_answer(show_grid):
    status = np.zeros(10, dtype=np.int8)
    status[[1, 2]] = Status.CONFIRMED
    grid = show_grid(10, status=status)
    assert grid.advance()
    assert grid.current_id() == 3
    grid.set_current(9)
    assert grid.advance()
    assert grid.current_id() == 0
    status[:] = Status.CORRECTED
    assert not grid.advance()
    assert grid.current_id() == 0


def test_advance_goes_past_the_whole_selection(show_grid):
    grid = show_grid(20)
    click(grid, 6)
    click(grid, 2, SHIFT)
    assert grid.current_id() == 2
    assert grid.advance()
    assert grid.current_id() == 7


def test_advance_without_images_is_no_error(show_grid):
    grid = show_grid(0)
    assert grid.current_id() == -1
    assert not grid.advance()


def test_signals_tell_of_the_focus_and_the_selection(qtbot, show_grid):
    grid = show_grid(20)
    currents, selections = [], []
    grid.current_changed.connect(currents.append)
    grid.selection_changed.connect(lambda: selections.append(grid.selected_ids().tolist()))
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert currents == [1, 2]
    assert selections == [[1], [1, 2]]


def test_another_order_keeps_the_image_and_shows_it(show_grid, make_facts):
    grid = show_grid(1000)
    grid.set_current(3)
    currents = []
    grid.current_changed.connect(currents.append)
    grid.show_images(np.arange(1000)[::-1], make_facts(1000))
    assert grid.current_id() == 3
    assert currents == []
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_when_the_image_is_gone_the_first_one_has_the_focus(show_grid, make_facts):
    grid = show_grid(100)
    currents = []
    grid.current_changed.connect(currents.append)
    grid.show_images(np.array([50, 60]), make_facts(100))
    grid.show_images(np.array([], dtype=np.int64), make_facts(100))
    assert currents == [50, -1]


def test_an_image_that_is_not_shown_does_not_get_the_focus(show_grid):
    grid = show_grid(100, order=[4, 5, 6])
    grid.set_current(50)
    assert grid.current_id() == 4


def test_a_refresh_paints_only_what_changed(qtbot, show_grid, make_facts, painted_rows):
    grid = show_grid(100)
    qtbot.waitUntil(lambda: len(grid.loaded) >= 12)
    qtbot.wait(200)
    painted_rows.clear()
    grid.refresh(make_facts(100), np.array([2, 99]))
    QApplication.processEvents()
    assert painted_rows == [2]


def test_only_the_screen_is_painted(show_grid, painted_rows):
    grid = show_grid(1_000_000)
    grid.set_current(777_777)
    painted_rows.clear()
    grid.viewport().repaint()
    assert 777_777 in painted_rows
    assert len(painted_rows) <= 16


def test_narrowing_keeps_the_current_tile_in_place(qtbot, show_grid):
    grid = show_grid(5000)
    grid.set_current(2503)
    wheel(grid, 120)
    top = grid.visualRect(grid.currentIndex()).top()
    grid.resize(grid.width() // 2, grid.height())
    assert grid.visualRect(grid.currentIndex()).top() == top
    grid.set_tile(128)
    assert grid.visualRect(grid.currentIndex()).top() == top


def test_an_empty_grid_says_so(show_grid):
    grid = show_grid(0)
    empty = grid.viewport().grab().toImage()
    grid.set_empty_text("")
    assert grid.viewport().grab().toImage() != empty


# -- thumbnails --------------------------------------------------------------


def test_what_is_on_the_screen_is_loaded_first_from_the_top(qtbot, show_grid):
    grid = show_grid(1000)
    qtbot.waitUntil(lambda: len(grid.loaded) >= 12)
    # Several are decoded at a time, and the last of them may come in another order.
    assert max(grid.loaded[:12]) < 12 + 2
    assert sum(grid.loaded[:4]) < sum(grid.loaded[8:12])
    qtbot.waitUntil(lambda: set(range(24)) <= set(grid.loaded))  # the next screen, in the pause
    assert max(grid.loaded) < 40


def test_what_scrolled_away_is_not_loaded(qtbot, show_grid):
    grid = show_grid(100_000)
    with grid.loader.held():
        for image_id in range(0, 100_000, 1000):
            grid.set_current(image_id)
            grid.viewport().repaint()
        grid.set_current(0)
        grid.viewport().repaint()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: set(range(8)) <= set(grid.loaded))
    qtbot.wait(300)
    assert max(grid.loaded) < 40


def test_a_loaded_thumbnail_is_painted_by_itself(qtbot, show_grid):
    grid = show_grid(1)
    box = grid.itemDelegate().metrics.image.toRect()
    corner = grid.visualRect(grid.model().index(0)).topLeft()
    spot = corner + box.topLeft() + QPoint(10, box.height() // 2)
    qtbot.waitUntil(lambda: grid.viewport().grab().toImage().pixelColor(spot).red() == 200)


def test_painting_decodes_nothing_nor_does_a_thread(qtbot, show_grid, monkeypatch):
    decoded_here = []
    monkeypatch.setattr("alc_engine.images.shown_pixels.decode", decoded_here.append)
    grid = show_grid(8)
    qtbot.waitUntil(lambda: len(grid.loaded) == 8)
    assert decoded_here == []
    assert all(grid.loader.failed(image_id) is None for image_id in range(8))


# -- assistive technology ----------------------------------------------------


def test_assistive_technology_finds_a_list_with_its_items(show_grid):
    grid = show_grid(1_000_000)
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Images"
    item = interface.child(4)
    assert item.role() == QAccessible.Role.ListItem
    assert item.text(QAccessible.Text.Name).startswith("cat-4.png, given label cat")
    assert interface.childCount() == 1_000_000
    assert item.rect().size() == grid.visualRect(grid.model().index(4)).size()


def test_assistive_technology_is_told_where_the_focus_went(show_grid):
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        grid = show_grid(100)
        QTest.keyClick(grid, Qt.Key.Key_Down)
        item = QAccessible.queryAccessibleInterface(grid).focusChild()
        assert item.text(QAccessible.Text.Name).startswith("cat-4.png")
        QTest.keyClick(grid, Qt.Key.Key_A, CONTROL)
        assert item.state().selected
    finally:
        QAccessible.setActive(was_active)


def test_tiles_follow_the_theme_when_it_turns_dark(show_grid, qapp):
    grid = show_grid(3)
    card = grid.visualRect(grid.model().index(0, 0)).center()
    card.setY(grid.visualRect(grid.model().index(0, 0)).bottom() - 12)

    def lightness():
        return grid.viewport().grab().toImage().pixelColor(card).lightness()

    assert lightness() > 200
    apply_theme(qapp, dark_theme())
    qapp.processEvents()
    assert lightness() < 80
