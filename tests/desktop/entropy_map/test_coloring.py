"""What the map may be coloured by: what is painted, named and said, and what is kept back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from alc_desktop.entropy_map.class_slots import ClassSlots
from alc_desktop.entropy_map.colorings import coloring_name
from alc_desktop.entropy_map.entropy_heatmap import EntropyHeatmap
from alc_desktop.model.blind import told
from alc_desktop.model.color_by import ColorBy
from alc_desktop.widgets.legend import Mark
from alc_engine.labels.store import Status
from alc_engine.learning.insights import EntropyMap

SIDE = 8
COUNT = 1200


def map_of(layout):
    edges = np.arange(SIDE + 1, dtype=np.float64)
    column, row = np.clip(layout.astype(int), 0, SIDE - 1).T
    cell = (row * SIDE + column).astype(np.int64)
    count = np.bincount(cell, minlength=SIDE * SIDE).reshape(SIDE, SIDE)
    mean = np.where(count > 0, 1.0, np.nan)
    return EntropyMap(edges, edges, count, mean, mean, cell, layout)


@pytest.fixture
def shown():
    return map_of(np.random.default_rng(0).uniform(0, SIDE, (COUNT, 2)).astype(np.float32))


@pytest.fixture
def facts(make_plain_facts, shown):
    """Four classes in four quarters; the lower left one is suspected; every tenth is answered."""
    x, y = shown.layout.T
    labels = (2 * (y > 4) + (x > 4)).astype(np.int64)
    status = np.zeros(COUNT, np.int8)
    status[::10] = 1 + np.arange(len(status[::10])) % (len(Status) - 1)
    facts = make_plain_facts(COUNT, status=status, batch=np.arange(5, 45, 5))
    wrong = np.where(labels == 0, 0.6, 0.05)
    return replace(facts, labels=labels, given_labels=labels.copy(), wrong=wrong)


@pytest.fixture
def view(loader, show, any_theme, shown, facts):
    view = show(EntropyHeatmap(loader), 640, 640)
    view.show_map(shown, facts)
    view.marks_button.setChecked(False)
    return view


def color_in(view, place, pixel_at):
    view.grab()
    x, y = view.canvas.frame.to_screen(np.array([place]))[0]
    return pixel_at(view.canvas, round(x), round(y)).name()


def test_by_class_a_cell_has_the_colour_of_its_most_frequent_class(view, any_theme, pixel_at):
    view.set_color_by(ColorBy.CLASS)
    for class_id, place in enumerate([(1.5, 1.5), (6.5, 1.5), (1.5, 6.5), (6.5, 6.5)]):
        assert color_in(view, place, pixel_at) == any_theme.class_color(class_id).name()
    assert not view.color_bar.isVisible()
    assert not view.modes.isVisible()


def test_by_suspicion_places_cool_down_as_they_are_answered(view, shown, facts, pixel_at):
    view.set_color_by(ColorBy.SUSPICION)
    hot, cold = (color_in(view, place, pixel_at) for place in [(1.5, 1.5), (6.5, 6.5)])
    assert hot != cold
    assert view.color_bar.isVisible()
    here = shown.cell == SIDE + 1
    status = np.where(here, Status.CONFIRMED, facts.status)
    view.show_map(shown, replace(facts, status=status))
    assert color_in(view, (1.5, 1.5), pixel_at) == view.legend.entries()[0].color.name()
    assert "nothing to suspect" in view.canvas.scene.coloring.cell_words((1, 1))


def test_by_answers_one_answer_is_seen_among_many_images(view, any_theme, shown, facts, pixel_at):
    status = np.zeros(COUNT, np.int8)
    status[np.flatnonzero(shown.cell == SIDE + 1)[0]] = Status.CORRECTED
    view.show_map(shown, replace(facts, status=status))
    view.set_color_by(ColorBy.ANSWERS)
    assert color_in(view, (1.5, 1.5), pixel_at) == any_theme.status_color(Status.CORRECTED).name()
    assert color_in(view, (6.5, 6.5), pixel_at) == any_theme.other.name()
    assert [entry.text for entry in view.legend.entries()] == [
        f"not reviewed ({COUNT - 1:,})",
        "corrected (1)",
    ]


@pytest.mark.parametrize("by", [ColorBy.CLASS, ColorBy.ANSWERS])
def test_kinds_differ_by_their_shape_or_at_least_by_pairs_of_colour_and_shape(view, by):
    view.set_color_by(by)
    entries = view.legend.entries()
    assert len({(entry.mark, entry.color.name()) for entry in entries}) == len(entries) >= 4
    assert len({entry.mark for entry in entries}) == len(entries)


@pytest.mark.parametrize("by", ColorBy)
def test_the_description_says_the_colouring_and_what_is_under_the_cursor(view, by, qtbot):
    view.color_box.setFocus()
    view.color_box.setCurrentIndex(view.color_box.findData(by))
    with qtbot.waitSignal(view.color_by_changed):
        view.color_box.activated.emit(view.color_box.currentIndex())
    canvas = view.canvas
    assert canvas.accessibleDescription() == coloring_name(by)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    cell = canvas._cursor.cell
    values = canvas.scene.coloring.values
    assert values[cell] == np.nanmax(values)
    words = canvas.scene.coloring.cell_words(cell)
    assert canvas.accessibleDescription() == f"{coloring_name(by)}; {words}"


@pytest.mark.parametrize("by", ColorBy)
def test_blind_what_is_not_answered_makes_no_difference(loader, show, shown, facts, by):
    """Two data sets, alike but for labels and suspicion of what nobody has answered."""
    waiting = facts.status == Status.UNREVIEWED
    other = replace(
        facts,
        labels=np.where(waiting, (facts.labels + 1) % 4, facts.labels),
        given_labels=np.where(waiting, (facts.labels + 1) % 4, facts.labels),
        wrong=np.where(waiting, 1 - facts.wrong, facts.wrong),
    )
    seen = []
    for each in (facts, other):
        view = show(EntropyHeatmap(loader), 640, 640)
        view.set_color_by(by)
        view.show_map(shown, told(each))
        said = [view.canvas.scene.coloring.cell_words((r, c)) for r in range(8) for c in range(8)]
        said += [view.canvas.scene.coloring.image_words(i) for i in range(COUNT)]
        said += [entry.text for entry in view.legend.entries()]
        far = view.canvas.grab().toImage()
        view.canvas.frame = view.canvas.frame.zoomed(5, QPointF(200, 200))
        view.canvas._refresh()
        shown_ids = [t.image_id for t in view.canvas.scene.thumbnails(view.canvas.frame)]
        seen.append((said, far, shown_ids, view.canvas.grab().toImage()))
        assert shown_ids
    assert seen[0] == seen[1]


def test_thumbnails_come_with_the_zoom_do_not_overlap_and_stay_while_the_map_is_dragged(
    view, loader, shown, facts
):
    canvas = view.canvas
    canvas.grab()
    assert canvas.scene.thumbnails(canvas.frame) == ()
    canvas.frame = canvas.frame.zoomed(5, QPointF(200, 300))
    canvas._refresh()
    canvas.grab()
    before = {t.image_id: t.area for t in canvas.scene.thumbnails(canvas.frame)}
    assert 10 < len(before) <= 160
    areas = list(before.values())
    assert not any(a.intersects(b) for i, a in enumerate(areas) for b in areas[:i])
    assert set(loader.kept["map"]) == set(before)
    worth = facts.wrong * (facts.status == 0)
    assert np.mean(worth[list(before)]) >= np.mean(worth[canvas.scene.ids_in_view(canvas.frame)])
    canvas.frame = canvas.frame.panned(QPointF(7, -5))
    after = {t.image_id: t.area for t in canvas.scene.thumbnails(canvas.frame)}
    inside = canvas.rect().adjusted(120, 120, -120, -120)
    kept = [i for i, area in before.items() if inside.contains(area.toAlignedRect())]
    assert kept
    for image_id in kept:
        moved = after[image_id].topLeft() - before[image_id].topLeft()
        assert (moved.x(), moved.y()) == pytest.approx((7, -5), abs=1)
    image_id = kept[0]
    assert canvas.scene.image_at(canvas.frame, after[image_id].center()) == image_id
    view.hide()
    assert loader.kept["map"] == []


def test_a_thumbnail_that_comes_late_is_painted_alone(view, loader, pixel_at):
    canvas = view.canvas
    loader.missing = set(range(COUNT))
    canvas.frame = canvas.frame.zoomed(5, QPointF(200, 300))
    canvas._refresh()
    canvas.grab()
    late = canvas.scene.thumbnails(canvas.frame)[12]
    middle = late.area.center().toPoint()
    plate = pixel_at(canvas, middle.x(), middle.y())
    loader.missing.discard(late.image_id)
    loader.loaded.emit(late.image_id)
    assert pixel_at(canvas, middle.x(), middle.y()) != plate


def test_with_many_classes_the_most_frequent_have_colours_and_the_legend_names_the_rest(
    loader, show, shown, make_plain_facts, theme
):
    names = tuple(f"class {i}" for i in range(200))
    labels = np.random.default_rng(1).integers(100, 200, COUNT)
    labels[:600] = np.repeat(np.arange(10), 60)
    facts = replace(make_plain_facts(COUNT, names=names), labels=labels, given_labels=labels)
    view = show(EntropyHeatmap(loader), 640, 640)
    view.set_color_by(ColorBy.CLASS)
    view.show_map(shown, facts)
    *named, rest = view.legend.entries()
    assert {entry.text for entry in named} == {f"class {i} (60)" for i in range(10)}
    assert rest.color == theme.other
    others = len(np.unique(labels[600:]))
    assert rest.text.startswith(f"{others} other classes (600)")
    view.canvas.want_class(150)
    texts = [entry.text for entry in view.legend.entries()]
    assert any(text.startswith("class 150 (") for text in texts)
    assert len(texts) == len(named) + 1


def test_a_class_keeps_its_colour_while_it_is_among_the_most_frequent():
    slots = ClassSlots(3)
    everything = tuple(range(6))
    slots.assign(np.array([0, 0, 1, 1, 2, 2, 3]), everything)
    assert slots.slots == (0, 1, 2)
    assert slots.assign(np.array([2, 2, 2, 3, 3, 0]), everything)
    assert slots.slots == (0, 3, 2)
    assert not slots.assign(np.array([3, 2, 0, 0]), everything)
    slots.want(5)
    slots.assign(np.array([3, 3, 2, 2, 0]), everything)
    assert set(slots.slots) == {5, 3, 2}
    assert slots.slots[2] == 2


def test_every_answer_has_a_shape_of_its_own():
    from alc_desktop.entropy_map.kind_coloring import _STATUS_MARKS

    assert set(_STATUS_MARKS) == set(Status)
    assert len(set(_STATUS_MARKS.values())) == len(Status)
    assert Mark.HOLLOW_DIAMOND not in _STATUS_MARKS.values()  # "not told" looks like it
