from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from alc_desktop.model.blind import told
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.widgets.legend import Mark
from alc_engine.learning.insights import Neighborhood

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STEPS = 10


def neighborhood(count, *, is_pick=True, spared=(), asked=(), drop=0.3):
    before = np.linspace(1.2, 0.6, count + 1)
    fall = np.linspace(0, 1, STEPS + 1)[:, None] * drop * np.linspace(1, 0.2, count + 1)
    entropy = before - fall
    entropy[1:, 0] = 0.0
    ids = 10 + np.arange(count, dtype=np.int64)
    return Neighborhood(
        image_id=3,
        neighbor_ids=ids,
        distances=np.linspace(1.5, 4, count).astype(np.float32),
        entropy=entropy,
        in_batch=np.isin(ids, asked),
        spared=np.isin(ids, spared),
        is_pick=is_pick,
        neighbor_count=count,
    )


@pytest.fixture
def view(loader, show):
    return show(NeighborView(loader), 900, 420)


@pytest.fixture
def facts(make_plain_facts):
    return make_plain_facts(40, batch=[3])


def click(column, modifier=NONE, place=None):
    QTest.mouseClick(column, LEFT, modifier, place or column.thumbnail_area().center().toPoint())


@pytest.mark.parametrize("step", [0, 4, STEPS])
def test_bars_are_as_high_as_the_entropy_of_the_step(view, facts, step):
    shown = neighborhood(6)
    view.show_neighborhood(shown, facts)
    view.slider.setValue(step)
    frame = view.chart.plan.frame
    per_nat = frame.area.height() / np.log(4)
    for place, column in enumerate(view.chart.columns):
        before, after = column.bars()
        assert before.height() == pytest.approx(shown.entropy[0, place] * per_nat, abs=0.01)
        assert after.height() == pytest.approx(shown.entropy[step, place] * per_nat, abs=0.01)
        assert before.bottom() == pytest.approx(frame.area.bottom())


def test_the_painted_bar_ends_where_the_axis_puts_its_entropy(view, facts, pixel_at, theme):
    view.show_neighborhood(neighborhood(3), facts)
    view.slider.setValue(0)
    column = view.chart.columns[1]
    _, after = column.bars()
    middle = column.x() + after.center().x()
    inside = pixel_at(view.chart, middle, after.top() + 2)
    above = pixel_at(view.chart, middle, after.top() - 2)
    assert inside.name() == theme.after.name()
    assert above.name() != theme.after.name()


def test_thumbnails_stand_exactly_under_their_bars(view, facts):
    view.show_neighborhood(neighborhood(6), facts)
    for column in view.chart.columns:
        before, after = column.bars()
        middle = (before.left() + after.right()) / 2
        assert column.thumbnail_area().center().x() == pytest.approx(middle, abs=0.01)
        assert column.thumbnail_area().top() > before.bottom()


def test_the_image_comes_first_and_neighbours_follow_by_distance(view, facts):
    view.show_neighborhood(neighborhood(5), facts)
    assert [c.figures.image_id for c in view.chart.columns] == [3, 10, 11, 12, 13, 14]
    lefts = [c.x() for c in view.chart.columns]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("count", [0, 1, 24])
@pytest.mark.parametrize("width", [640, 1400])
def test_columns_never_overlap_or_leave_the_chart(view, facts, count, width):
    view.resize(width, 340)
    view.show_neighborhood(neighborhood(count), facts)
    boxes = [column.geometry() for column in view.chart.columns]
    assert len(boxes) == count + 1
    assert all(a.right() < b.left() for a, b in itertools.pairwise(boxes))
    assert boxes[-1].right() <= view.chart.width()
    assert all(box.width() >= 30 for box in boxes)
    assert view.grab().size().width() == view.width()


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (neighborhood(0), "no neighbours"),
        (neighborhood(1), "its one neighbour by"),
        (neighborhood(12), "its 12 neighbours by"),
        (neighborhood(12, spared=[11]), "One of them would have been asked"),
        (neighborhood(12, spared=[11, 12, 13]), "3 of them would have been asked"),
        (neighborhood(12, is_pick=False), "would lower"),
        (neighborhood(12, drop=0.0), "leaves the entropy"),
        (neighborhood(12, drop=-0.3), "raises the entropy"),
    ],
)
def test_the_sentence_says_what_the_picture_shows(view, facts, shown, words):
    view.show_neighborhood(shown, facts)
    assert words in view.sentence()


def test_the_sentence_holds_the_mean_drop_of_the_neighbours_alone(view, facts):
    shown = neighborhood(4)
    view.show_neighborhood(shown, facts)
    drop = (shown.entropy[0, 1:] - shown.entropy[-1, 1:]).mean()
    assert f"{drop:.2f} nats" in view.sentence()


def test_spared_and_asked_neighbours_carry_different_marks_and_a_legend(view, facts):
    view.show_neighborhood(neighborhood(5, spared=[11], asked=[13]), facts)
    by_id = {c.figures.image_id: c.figures for c in view.chart.columns}
    assert by_id[11].spared
    assert not by_id[11].asked
    assert by_id[13].asked
    marks = {entry.mark for entry in view.legend.entries()}
    assert {Mark.DIAMOND, Mark.HOLLOW_DIAMOND} <= marks
    view.show_neighborhood(neighborhood(5, is_pick=False), facts)
    marks = {entry.mark for entry in view.legend.entries()}
    assert not {Mark.DIAMOND, Mark.HOLLOW_DIAMOND} & marks


def test_clicking_bar_or_thumbnail_walks_to_the_image(view, facts, qtbot):
    view.show_neighborhood(neighborhood(5), facts)
    column = view.chart.columns[2]
    with qtbot.waitSignal(view.image_activated) as walked:
        click(column)
    assert walked.args == [11]
    before, _ = column.bars()
    with qtbot.waitSignal(view.image_activated) as walked:
        click(column, place=before.center().toPoint())
    assert walked.args == [11]
    assert len(view.chart.selected_ids()) == 0


def test_ctrl_shift_and_the_box_select_and_the_button_asks_for_the_label(view, facts, qtbot):
    view.show_neighborhood(neighborhood(6), facts)
    columns = view.chart.columns
    assert not view.label_button.isEnabled()
    with qtbot.assertNotEmitted(view.image_activated):
        click(columns[2], CTRL)
        assert view.chart.selected_ids().tolist() == [11]
        click(columns[4], SHIFT)
        assert view.chart.selected_ids().tolist() == [11, 12, 13]
        click(columns[3], CTRL)
        click(columns[6], place=columns[6].check_area().center().toPoint())
    assert view.chart.selected_ids().tolist() == [11, 13, 15]
    assert "3 selected neighbours" in view.label_button.words
    assert "deer" in view.label_button.words
    with qtbot.waitSignal(view.label_requested) as wanted:
        QTest.mouseClick(view.label_button, LEFT)
    assert wanted.args[0].tolist() == [11, 13, 15]
    assert wanted.args[0].dtype == np.int64


def test_the_picked_image_itself_is_never_selected(view, facts):
    view.show_neighborhood(neighborhood(3), facts)
    click(view.chart.columns[0], CTRL)
    QTest.keyClick(view.chart.columns[0], Qt.Key.Key_A, CTRL)
    assert view.chart.selected_ids().tolist() == [10, 11, 12]


def test_arrows_walk_space_selects_and_enter_activates(view, facts, qtbot):
    view.show_neighborhood(neighborhood(5), facts)
    view.chart.columns[0].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(view.window().focusWidget(), key)
    assert view.chart.columns[2].hasFocus()
    assert view.chart.selected_ids().tolist() == [11]
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_End, SHIFT)
    assert view.chart.selected_ids().tolist() == [11, 12, 13, 14]
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Home)
    assert view.chart.columns[0].hasFocus()
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(view.image_activated) as walked:
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert walked.args == [10]


def test_a_screen_reader_hears_what_each_column_shows(view, facts):
    view.show_neighborhood(neighborhood(5, spared=[11]), facts)
    view.slider.setValue(4)
    column = view.chart.columns[2]
    heard = QAccessible.queryAccessibleInterface(column)
    name = heard.text(QAccessible.Text.Name)
    assert heard.role() == QAccessible.Role.CheckBox
    for words in ("Neighbour 2 of 5: deer", "after 4 steps", "spared", "deer/00011.jpg"):
        assert words in name
    first = QAccessible.queryAccessibleInterface(view.chart.columns[0])
    assert first.text(QAccessible.Text.Name).startswith("This image: deer")


def test_playing_runs_from_the_first_step_to_the_last(view, facts, qtbot):
    shown = neighborhood(3)
    view.show_neighborhood(shown, facts)
    QTest.mouseClick(view.play_button, LEFT)
    assert view.slider.value() == 0
    middle = 0.5 * STEPS
    qtbot.waitUntil(lambda: view.chart.columns[1].step > middle, timeout=4000)
    column = view.chart.columns[1]
    expected = np.interp(column.step, np.arange(STEPS + 1), shown.entropy[:, 1])
    assert column.figures.after(column.step) == pytest.approx(expected)
    QTest.mouseClick(view.play_button, LEFT)  # stops where it is
    stopped = view.slider.value()
    qtbot.wait(60)
    assert view.slider.value() == stopped


def test_an_answer_given_meanwhile_keeps_step_and_selection(view, facts, make_plain_facts):
    view.show_neighborhood(neighborhood(5), facts)
    view.slider.setValue(3)
    click(view.chart.columns[2], CTRL)
    status = np.zeros(40, np.int8)
    status[11] = 1
    view.show_neighborhood(neighborhood(5), make_plain_facts(40, batch=[3], status=status))
    assert view.slider.value() == 3
    assert view.chart.selected_ids().tolist() == [11]
    assert view.chart.columns[2].figures.glyph == "✓"


def test_another_image_starts_with_nothing_selected_and_the_last_step(view, facts):
    view.show_neighborhood(neighborhood(5), facts)
    view.slider.setValue(3)
    click(view.chart.columns[2], CTRL)
    view.show_neighborhood(neighborhood(4), facts)
    assert view.slider.value() == STEPS
    assert len(view.chart.selected_ids()) == 0


def test_blind_hides_labels_that_are_not_reviewed(view, facts, make_plain_facts):
    status = np.zeros(40, np.int8)
    status[11] = 2
    facts = make_plain_facts(40, batch=[3], status=status)
    view.show_neighborhood(neighborhood(3), told(facts))
    figures = {c.figures.image_id: c.figures for c in view.chart.columns}
    assert figures[3].label == figures[10].label == ""
    assert "jpg" not in figures[10].details
    assert figures[11].label == "deer"
    click(view.chart.columns[1], CTRL)
    assert not view.label_button.isEnabled()
    assert "deer" not in view.label_button.words


def test_without_a_neighbourhood_it_says_why(view, facts):
    view.show_neighborhood(None, None)
    assert "first round" in view.empty_text()
    view.show_neighborhood(None, facts)
    assert "Choose an image" in view.empty_text()


def test_a_late_thumbnail_is_painted_when_it_comes(view, facts, loader, pixel_at):
    loader.missing = {11}
    view.show_neighborhood(neighborhood(3), facts)
    column = view.chart.columns[2]
    middle = column.pos() + column.thumbnail_area().center().toPoint()
    plate = pixel_at(view.chart, middle.x(), middle.y())
    loader.missing = set()
    loader.loaded.emit(11)
    assert pixel_at(view.chart, middle.x(), middle.y()) != plate


def test_it_paints_in_both_themes_with_unreadable_images(loader, any_theme, show, facts):
    loader.broken = {12: "cut short"}
    view = show(NeighborView(loader), 700, 360)
    view.show_neighborhood(neighborhood(5, spared=[10], asked=[11]), facts)
    QTest.mouseMove(view.chart.columns[2], QPoint(5, 5))
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, 700, 3) for y in range(0, 360, 3)}
    assert any_theme.before.name() in colors
    assert any_theme.after.name() in colors


def test_the_hint_is_shown_whole_and_no_text_lies_on_the_chart(view, facts):
    view.show_neighborhood(neighborhood(12, spared=[12, 13], asked=[11]), facts)
    readout, hint = view._readout, view._readout.text()
    for width in (700, 420, 340):
        view.resize(width, 100)
        view.grab()
        view.resize(width, view._body.minimumHeight())
        view.grab()
        assert readout.height() >= readout.heightForWidth(readout.width())
        chart = view.chart
        bottom = chart.mapTo(view, QPoint(0, chart.minimumSizeHint().height())).y()
        assert bottom <= readout.mapTo(view, QPoint(0, 0)).y()
    height = readout.height()
    QTest.mouseMove(view.chart.columns[1])
    view.grab()
    assert readout.text() != hint
    assert readout.height() == height


def test_distances_stand_below_the_labels_where_there_is_room_for_them(view, facts):
    view.resize(900, 700)
    view.show_neighborhood(neighborhood(4), facts)
    layout = view.chart.plan.layout
    assert layout.distance_height > 0
    assert [column.figures.distance for column in view.chart.columns[:2]] == ["", "1.50"]
    row = round(layout.distance_top + layout.distance_height / 2)
    column = view.chart.columns[1].geometry()
    image = view.chart.grab().toImage()
    painted = {image.pixelColor(x, row).name() for x in range(column.left(), column.right())}
    assert len(painted) > 1
    view.chart.setFixedHeight(view.chart.minimumSizeHint().height())
    view.grab()
    assert view.chart.plan.layout.distance_height == 0


def test_a_method_that_spreads_nothing_has_one_bar_an_image_and_no_steps(view, facts):
    still = replace(neighborhood(5), entropy=neighborhood(5).entropy[:1])
    view.show_neighborhood(still, facts)
    assert view.sentence().startswith("This method does not spread entropy to neighbours")
    assert all(len(column.bars()) == 1 for column in view.chart.columns)
    assert not view.slider.isVisible()
    assert not view.play_button.isVisible()
    assert "after" not in view.chart.columns[1].accessibleName()
    click(view.chart.columns[2], CTRL)
    assert view.label_button.isEnabled()
    view.show_neighborhood(neighborhood(5), facts)
    assert view.slider.isVisible()
    assert view.slider.value() == STEPS


@pytest.mark.parametrize(
    ("width", "height", "least"),
    [(384, 620, 96), (460, 460, 84), (900, 420, 84), (1500, 900, 96), (2400, 1300, 140)],
)
def test_ten_neighbours_are_large_enough_to_be_told_apart(view, facts, width, height, least):
    """In the dock as it is at 1280 x 720, under the image, and with much room."""
    view.resize(width, height)
    view.show_neighborhood(neighborhood(10), facts)
    view.grab()
    chart = view.chart
    assert chart.plan.layout.thumb_side >= least
    assert chart.plan.layout.plot_height >= 40
    areas = [c.thumbnail_area().translated(c.geometry().topLeft()) for c in chart.columns]
    assert all(chart.rect().contains(area.toAlignedRect()) for area in areas)
    assert not any(a.intersects(b) for a, b in itertools.pairwise(areas))


def test_a_key_brings_its_neighbour_into_sight(view, facts):
    view.resize(384, 620)
    view.show_neighborhood(neighborhood(10), facts)
    view.grab()
    view.chart.columns[0].setFocus()
    assert view.chart.columns[-1].visibleRegion().isEmpty()
    QTest.keyClick(view.chart.columns[0], Qt.Key.Key_End)
    assert not view.chart.columns[-1].visibleRegion().isEmpty()
    QTest.keyClick(view.chart.columns[-1], Qt.Key.Key_Home)
    assert not view.chart.columns[0].visibleRegion().isEmpty()
