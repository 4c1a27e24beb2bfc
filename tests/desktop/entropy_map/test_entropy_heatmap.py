from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alc_desktop.entropy_map.entropy_heatmap import EntropyHeatmap
from alc_desktop.entropy_map.heatmap_scene import HeatmapScene, MarkKind
from alc_desktop.model.blind import told
from alc_desktop.widgets.heat_colors import HeatMode
from alc_desktop.widgets.selection_drag import SelectionTool
from alc_engine.learning.insights import EntropyMap

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIDE = 8


def entropy_map(layout, before, after):
    """Cells of side 1 over a square of 8 x 8."""
    edges = np.arange(SIDE + 1, dtype=np.float64)
    column, row = np.clip(layout.astype(int), 0, SIDE - 1).T
    cell = (row * SIDE + column).astype(np.int64)
    count = np.bincount(cell, minlength=SIDE * SIDE)

    def mean(values):
        sums = np.bincount(cell, weights=values, minlength=SIDE * SIDE)
        with np.errstate(invalid="ignore"):
            return (sums / count).reshape(SIDE, SIDE)

    shape = (SIDE, SIDE)
    return EntropyMap(edges, edges, count.reshape(shape), mean(before), mean(after), cell, layout)


@pytest.fixture
def data(make_plain_facts):
    """2,000 images; the upper right quarter of the map is empty."""
    rng = np.random.default_rng(0)
    layout = rng.uniform(0, SIDE, (2600, 2)).astype(np.float32)
    layout = layout[~((layout > SIDE / 2).all(axis=1))][:1800]
    before = 0.2 + layout[:, 0] / SIDE  # rises to the right
    after = before * 0.6
    batch = np.arange(0, 40)
    status = np.zeros(len(layout), np.int8)
    status[20:30] = 1
    status[100:150] = 2
    facts = make_plain_facts(len(layout), entropy=before, after=after, batch=batch, status=status)
    return entropy_map(layout, before, after), facts


@pytest.fixture
def view(loader, show, data):
    view = show(EntropyHeatmap(loader), 640, 620)
    view.show_map(*data)
    view.marks_button.setChecked(False)
    return view


def pixel_of(view, place):
    x, y = view.canvas.frame.to_screen(np.array([place]))[0]
    return QPoint(round(x), round(y))


def drag(canvas, points, button=LEFT):
    QTest.mousePress(canvas, button, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, button, NONE, points[-1])


def wheel(canvas, position, notches):
    QApplication.sendEvent(
        canvas,
        QWheelEvent(
            QPointF(position),
            canvas.mapToGlobal(QPointF(position)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_a_cell_is_painted_in_the_colour_of_its_mean(view, data, pixel_at):
    shown, _ = data
    for cell in ((2, 1), (5, 3), (0, 7)):
        place = pixel_of(view, (cell[1] + 0.5, cell[0] + 0.5))
        level = view.canvas.scene.coloring.scale.levels(shown.before[cell])
        expected = view.canvas.scene.coloring.scale.color(int(level))
        assert pixel_at(view.canvas, place.x(), place.y()).name() == expected.name()


def test_empty_cells_show_the_ground(view, pixel_at, theme):
    place = pixel_of(view, (6.5, 6.5))
    assert pixel_at(view.canvas, place.x(), place.y()).name() == theme.surface.name()


def test_before_and_after_share_one_scale_and_the_difference_has_its_own(view, data, pixel_at):
    place = pixel_of(view, (3.5, 2.5))
    scale = view.canvas.scene.coloring.scale
    before = pixel_at(view.canvas, place.x(), place.y())
    QTest.mouseClick(view.modes.buttons[HeatMode.AFTER], LEFT)
    after = view.canvas.scene.coloring.scale
    assert (after.low, after.high) == (scale.low, scale.high)
    assert pixel_at(view.canvas, place.x(), place.y()) != before
    QTest.mouseClick(view.modes.buttons[HeatMode.DIFFERENCE], LEFT)
    shown, _ = data
    difference = (shown.before - shown.after)[2, 3]
    scale = view.canvas.scene.coloring.scale
    expected = scale.color(int(scale.levels(np.array(difference))))
    assert pixel_at(view.canvas, place.x(), place.y()).name() == expected.name()
    assert scale.low == 0


def test_the_difference_has_two_sides_where_entropy_was_gained(view, data):
    shown, facts = data
    gained = EntropyMap(
        shown.x_edges,
        shown.y_edges,
        shown.count,
        shown.after,
        shown.before,
        shown.cell,
        shown.layout,
    )
    view.show_map(gained, facts)
    view.modes.choose(HeatMode.DIFFERENCE)
    scale = view.canvas.scene.coloring.scale
    assert scale.low == -scale.high < 0


def test_the_colour_bar_tells_the_nats_of_the_scale(view):
    scale = view.canvas.scene.coloring.scale
    assert view.color_bar.ticks()[0] == scale.low == 0
    assert view.color_bar.ticks()[-1] == pytest.approx(scale.high)


def test_dragging_a_rectangle_selects_exactly_the_images_inside(view, data, qtbot):
    shown, _ = data
    corners = pixel_of(view, (1.2, 1.1)), pixel_of(view, (3.6, 5.4))
    with qtbot.waitSignal(view.images_selected) as selected:
        drag(view.canvas, [corners[0], pixel_of(view, (2, 3)), corners[1]])
    (x0, y1), (x1, y0) = view.canvas.frame.to_map(np.array([(c.x(), c.y()) for c in corners]))
    x, y = shown.layout.T
    low, high = min(y0, y1), max(y0, y1)
    inside = (x >= x0) & (x <= x1) & (y >= low) & (y <= high)
    assert selected.args[0].tolist() == np.flatnonzero(inside).tolist()
    assert len(selected.args[0]) > 50
    assert f"{len(selected.args[0])} images selected" in view.hint()


def test_a_lasso_selects_exactly_the_images_inside(view, data, qtbot):
    shown, _ = data
    QTest.mouseClick(view.tools.buttons[SelectionTool.LASSO], LEFT)
    triangle = [(0.5, 0.5), (3.9, 0.6), (3.9, 3.9)]
    path = [pixel_of(view, p) for p in triangle]
    with qtbot.waitSignal(view.images_selected) as selected:
        drag(view.canvas, path)
    corners = view.canvas.frame.to_map(np.array([(p.x(), p.y()) for p in path]))
    x, y = shown.layout.T.astype(np.float64)
    sides = []
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        sides.append((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) > 0)
    inside = np.all(sides, axis=0) | ~np.any(sides, axis=0)
    assert selected.args[0].tolist() == np.flatnonzero(inside).tolist()
    assert len(selected.args[0]) > 50


def test_a_click_opens_the_image_under_the_mouse(view, data, qtbot):
    shown, _ = data
    image_id = 321
    place = pixel_of(view, shown.layout[image_id])
    for _ in range(8):
        wheel(view.canvas, place, 1)
    place = pixel_of(view, shown.layout[image_id])
    with (
        qtbot.assertNotEmitted(view.images_selected),
        qtbot.waitSignal(view.image_activated) as opened,
    ):
        QTest.mouseClick(view.canvas, LEFT, NONE, place)
    assert opened.args == [image_id]


def test_the_wheel_zooms_around_the_mouse_and_the_button_shows_everything_again(view):
    place = pixel_of(view, (2.0, 3.0))
    whole = view.canvas.frame
    wheel(view.canvas, place, 4)
    assert view.canvas.frame.scale > 1.8 * whole.scale
    moved = pixel_of(view, (2.0, 3.0))
    assert abs(moved.x() - place.x()) <= 1
    assert abs(moved.y() - place.y()) <= 1
    QTest.mouseClick(view.fit_button, LEFT)
    assert view.canvas.frame == whole


def test_middle_button_and_space_drag_the_map(view):
    wheel(view.canvas, view.canvas.rect().center(), 6)
    for button in (MIDDLE, LEFT):
        before = pixel_of(view, (4.0, 4.0))
        start = view.canvas.rect().center()
        if button is LEFT:
            view.canvas.setFocus()
            QTest.keyPress(view.canvas, Qt.Key.Key_Space)
        drag(view.canvas, [start, start + QPoint(20, 10), start + QPoint(30, -25)], button)
        QTest.keyRelease(view.canvas, Qt.Key.Key_Space)
        after = pixel_of(view, (4.0, 4.0))
        assert (after - before).x() == pytest.approx(30, abs=1)
        assert (after - before).y() == pytest.approx(-25, abs=1)
    assert view.canvas.selected_count() == 0


def test_zoomed_far_in_it_shows_the_images_as_points_in_their_own_colours(
    view, data, pixel_at, monkeypatch
):
    shown, facts = data
    monkeypatch.setattr(HeatmapScene, "thumbnails", lambda *_: ())  # they would lie on top
    image_id = 77
    assert not view.canvas.scene.shows_points(view.canvas.frame)
    for _ in range(22):
        wheel(view.canvas, pixel_of(view, shown.layout[image_id]), 1)
    assert view.canvas.scene.shows_points(view.canvas.frame)
    scale = view.canvas.scene.coloring.scale
    place = pixel_of(view, shown.layout[image_id])
    seen = pixel_at(view.canvas, place.x(), place.y())
    expected = scale.color(int(scale.levels(facts.entropy[[image_id]])[0]))
    assert abs(seen.red() - expected.red()) < 12
    assert abs(seen.green() - expected.green()) < 12


def test_hover_shows_image_file_and_cell_and_points_at_the_colour_bar(view, data, loader):
    shown, facts = data
    image_id = 321
    QTest.mouseMove(view.canvas, pixel_of(view, shown.layout[image_id]))
    card = view.canvas.card
    assert card.image_id >= 0
    assert card.lines[0] == facts.file_names[card.image_id]
    row, column = divmod(int(shown.cell[image_id]), SIDE)
    assert f"{shown.before[row, column]:.2f} nats" in card.lines[-1]
    assert f"{shown.count[row, column]} images" in card.lines[-1]
    assert view.color_bar.value() == pytest.approx(shown.before[row, column])
    loader.asked.clear()
    view.canvas.grab()
    assert loader.asked == [card.image_id]
    QTest.mouseMove(view.canvas, pixel_of(view, (6.5, 6.5)))
    assert card.image_id == -1
    assert view.color_bar.value() is None


def test_blind_keeps_folder_and_label_out_of_the_card(view, data):
    shown, facts = data
    view.show_map(shown, told(facts))
    QTest.mouseMove(view.canvas, pixel_of(view, shown.layout[321]))
    card = view.canvas.card
    words = " ".join(card.lines)
    assert facts.class_name(int(facts.labels[card.image_id])) not in words
    assert card.lines[0].startswith("image ")


def test_batch_and_reviewed_images_carry_marks_with_a_legend(view, data, pixel_at):
    view.marks_button.setChecked(True)
    marks = view.canvas.scene.marks
    assert marks[MarkKind.WAITING].tolist() == [*range(20), *range(30, 40)]
    assert marks[MarkKind.ANSWERED].tolist() == list(range(20, 30))
    assert marks[MarkKind.REVIEWED].tolist() == list(range(100, 150))
    texts = [entry.text for entry in view.legend.entries()]
    assert texts == [
        "in the batch, waiting (30)",
        "in the batch, answered (10)",
        "reviewed, not in the batch (50)",
    ]
    shown, _ = data
    place = pixel_of(view, shown.layout[39])
    view.grab()  # the legend appears and takes room from the map
    place = pixel_of(view, shown.layout[39])
    assert pixel_at(view.canvas, place.x(), place.y()).lightness() > 200
    QTest.mouseClick(view.marks_button, LEFT)
    view.grab()
    place = pixel_of(view, shown.layout[39])
    assert pixel_at(view.canvas, place.x(), place.y()).lightness() < 200


def test_an_answer_keeps_zoom_and_selection(view, data, make_plain_facts):
    shown, facts = data
    drag(view.canvas, [pixel_of(view, (1, 1)), pixel_of(view, (3, 3))])
    wheel(view.canvas, pixel_of(view, (2, 2)), 3)
    frame, count = view.canvas.frame, view.canvas.selected_count()
    again = entropy_map(shown.layout, facts.entropy, facts.entropy)
    view.show_map(again, facts)
    assert view.canvas.frame == frame
    assert view.canvas.selected_count() == count > 0
    other = entropy_map(shown.layout[::-1].copy(), facts.entropy, facts.entropy)
    view.show_map(other, facts)
    assert view.canvas.frame != frame
    assert view.canvas.selected_count() == 0


def test_the_keyboard_walks_selects_zooms_and_forgets(view, data, qtbot):
    shown, _ = data
    canvas = view.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)  # the first step goes to the largest mean
    row, column = divmod(int(np.nanargmax(shown.before)), SIDE)
    assert f"{shown.before[row, column]:.2f} nats" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(view.images_selected) as selected:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    rows, columns = (max(row - 1, 0), row), (column - 2, column - 1)
    cells = [r * SIDE + c for r in range(rows[0], rows[1] + 1) for c in columns]
    assert selected.args[0].tolist() == np.flatnonzero(np.isin(shown.cell, cells)).tolist()
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.frame.zoom > 1.2
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.frame.zoom == 1
    with qtbot.waitSignal(view.images_selected) as forgotten:
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert len(forgotten.args[0]) == 0
    assert canvas.selected_count() == 0
    assert "Drag to select" in view.hint()


def test_without_a_map_it_says_why(loader, show, make_plain_facts):
    view = show(EntropyHeatmap(loader), 400, 300)
    assert "first round" in view.empty_text()
    view.show_map(None, make_plain_facts(10))
    assert "not drawn yet" in view.empty_text()


def test_images_without_a_place_are_left_out_of_marks_and_selections(
    view, data, make_plain_facts, qtbot
):
    shown, facts = data
    layout, cell = shown.layout.copy(), shown.cell.copy()
    layout[:20], cell[:20] = np.nan, -1
    view.show_map(
        EntropyMap(
            shown.x_edges, shown.y_edges, shown.count, shown.before, shown.after, cell, layout
        ),
        facts,
    )
    with qtbot.waitSignal(view.images_selected) as selected:
        drag(view.canvas, [QPoint(1, 1), view.canvas.rect().bottomRight() - QPoint(1, 1)])
    assert selected.args[0].tolist() == list(range(20, 1800))
    assert view.canvas.scene.marks[MarkKind.WAITING].tolist() == list(range(30, 40))


def test_it_paints_in_both_themes(loader, any_theme, show, data):
    view = show(EntropyHeatmap(loader), 560, 500)
    view.show_map(*data)
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, 560, 2) for y in range(0, 500, 2)}
    assert any_theme.surface.name() in colors
    assert len(colors) > 30


def test_a_block_at_the_border_takes_the_outermost_images(view, data, qtbot):
    shown, facts = data
    layout = shown.layout.copy()
    layout[0] = (SIDE, 0.5)  # exactly on the last border
    view.show_map(entropy_map(layout, facts.entropy, facts.entropy), facts)
    view.canvas.setFocus()
    for key in (Qt.Key.Key_Up, *[Qt.Key.Key_Right] * SIDE, *[Qt.Key.Key_Down] * SIDE):
        QTest.keyClick(view.canvas, key)
    with qtbot.waitSignal(view.images_selected) as selected:
        QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert 0 in selected.args[0]


def test_space_let_go_elsewhere_no_longer_drags_the_map(view):
    view.canvas.setFocus()
    QTest.keyPress(view.canvas, Qt.Key.Key_Space)
    view.modes.buttons[HeatMode.BEFORE].setFocus()
    drag(view.canvas, [pixel_of(view, (1, 1)), pixel_of(view, (3, 3))])
    assert view.canvas.selected_count() > 0


def test_many_marks_are_small_and_leave_the_map_readable_until_it_is_zoomed(
    loader, show, make_plain_facts
):
    rng = np.random.default_rng(1)
    layout = rng.uniform(0, SIDE, (6000, 2)).astype(np.float32)
    before = 0.2 + layout[:, 0] / SIDE
    status = np.zeros(len(layout), np.int8)
    status[1000:2000] = 2
    facts = make_plain_facts(len(layout), entropy=before, batch=np.arange(1000), status=status)
    view = show(EntropyHeatmap(loader), 434, 404)
    view.show_map(entropy_map(layout, before, before), facts)
    canvas = view.canvas
    corners = pixel_of(view, (0, SIDE)), pixel_of(view, (SIDE, 0))

    def pixels():
        image = canvas.grab().toImage()
        across = range(corners[0].x(), corners[1].x(), 2)
        down = range(corners[0].y(), corners[1].y(), 2)
        return np.array([[image.pixel(x, y) for x in across] for y in down])

    marked = pixels()
    canvas.set_marks(False)
    assert 0.02 < np.mean(marked != pixels()) < 0.4  # soft edges of a mark count as well
    far = canvas.scene.mark_sizes(canvas.frame)
    assert max(far.values()) < 4
    wheel(canvas, canvas.rect().center(), 8)
    near = canvas.scene.mark_sizes(canvas.frame)
    wheel(canvas, canvas.rect().center(), 16)
    nearest = canvas.scene.mark_sizes(canvas.frame)
    for kind in MarkKind:
        assert far[kind] < near[kind] <= nearest[kind]
    assert nearest[MarkKind.WAITING] > 9


def test_the_hint_is_shown_whole_where_the_view_is_narrow(loader, show, data):
    view = show(EntropyHeatmap(loader), 300, 420)
    view.show_map(*data)
    view.grab()
    hint = view._hint
    assert hint.height() >= hint.heightForWidth(hint.width())
    assert hint.heightForWidth(60) > hint.heightForWidth(2000)
