"""The buttons below the images: a press is what a key is, and says beforehand what it would do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from alc_desktop.commands.action_keys import give_keys
from alc_desktop.commands.command import plain
from alc_desktop.grid import answer_bar
from alc_desktop.grid.answer_bar import HEIGHT
from alc_desktop.model.likeliest import likeliest
from alc_desktop.model.listing import Scope
from alc_engine.labels.store import Status


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(answer_bar, "SEEN", 60)


@pytest.fixture
def bar(window, qtbot):
    window.workspace.centre.want_bar(True)
    qtbot.waitUntil(window.workspace.answer_bar.isVisible)
    window.workspace.grid.setFocus()
    return window.workspace.answer_bar


@pytest.fixture
def button(window, bar):
    """The button of an action, by its name."""

    def button(name):
        return next(each for each in bar.buttons if each._offer.action.objectName() == name)

    return button


@pytest.fixture
def click(window, button, ready):
    """Click the button of an action, once presses count."""

    def click(name):
        ready(window)
        QTest.mouseClick(button(name), Qt.MouseButton.LeftButton)

    return click


def current(window):
    return window.workspace.grid.current_id()


def spoken(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("confirm", Status.CONFIRMED),
        ("unsure", Status.UNSURE),
        ("exclude", Status.EXCLUDED),
    ],
)
def test_a_click_answers_as_the_key_does_and_leaves_the_keys_with_the_images(
    window, click, name, status
):
    image_id = current(window)
    click(name)
    assert window.model.facts.status[image_id] == status
    assert current(window) != image_id
    assert QApplication.focusWidget() is window.workspace.grid


def test_suggestion_later_and_undo(window, click):
    grid, facts = window.workspace.grid, window.model.facts
    window.workspace.browser.choose(Scope.BATCH)
    image_id = current(window)
    click("suggested")
    assert window.model.facts.labels[image_id] == facts.predicted[image_id]
    click("undo")
    assert window.model.facts.status[image_id] == Status.UNREVIEWED
    assert current(window) == image_id
    click("later")
    assert grid.image_ids()[-1] == image_id


def test_names_say_what_a_press_would_do_and_hold_what_stands_on_the_button(window, bar, button):
    facts, image_id = window.model.facts, current(window)
    given = facts.class_name(int(facts.given_labels[image_id]))
    suggested = facts.class_name(int(facts.predicted[image_id]))
    assert spoken(button("confirm")) == f"Right: keep {given}"
    assert spoken(button("suggested")) == f"Suggestion: {suggested}"
    QTest.keyClick(window.workspace.grid, Qt.Key.Key_U)
    window.workspace.answer_bar.show_offers()
    if window.model.session.labels.undoable is not None:
        assert spoken(button("undo")).startswith("Undo: ")
        assert facts.file_names[image_id] in spoken(button("undo"))
    for each in bar.buttons:
        assert spoken(each).startswith(each.words)
        assert each.toolTip().startswith(spoken(each))


def test_a_likely_class_is_offered_once_and_given_by_its_button(window, bar, qtbot):
    facts = window.model.facts
    told = 0
    for image_id in facts.batch.tolist():
        window.workspace.grid.set_current(image_id)
        named = [each._offer.likely for each in bar.buttons if each._offer.likely]
        known = {int(facts.given_labels[image_id]), int(facts.predicted[image_id])}
        wanted = [each for each in likeliest(window.model, image_id) if each.class_id not in known]
        assert named == wanted[: len(named)]
        assert len(named) == min(len(wanted), 3)
        told += len(named)
    assert told
    place = next(place for place, each in enumerate(bar.buttons) if each._offer.likely)
    image_id, likely = current(window), bar.buttons[place]._offer.likely
    qtbot.waitUntil(lambda: bar.seen_likely(image_id, bar.buttons[place].place) == likely)
    qtbot.waitUntil(lambda: not window.workspace.keys.is_holding)
    QTest.mouseClick(bar.buttons[place], Qt.MouseButton.LeftButton)
    assert window.model.facts.labels[image_id] == likely.class_id


def test_a_likely_class_that_nobody_can_have_read_is_not_given(
    window, bar, qtbot, ready, monkeypatch
):
    monkeypatch.setattr(answer_bar, "SEEN", 60_000)
    ready(window)
    window.workspace.docks.raise_view(window.workspace.progress)
    place = next(place for place, each in enumerate(bar.buttons) if each._offer.likely)
    QTest.mouseClick(bar.buttons[place], Qt.MouseButton.LeftButton)
    assert not window.model.session.labels.reviewed.any()
    assert "press it again" in window.status._said.text()


def test_blind_nothing_is_given_away_and_no_press_tells(window, bar, button, click):
    names = window.model.facts.class_names
    plain = [(spoken(each), each.toolTip()) for each in bar.buttons]
    assert any(name in text for name in names for text, _ in plain)
    window.commands.blind.setChecked(True)
    texts = [
        text
        for each in bar.buttons
        for text in (each.text(), each.words, spoken(each), each.toolTip())
    ]
    assert not [text for text in texts if any(name in text for name in names)]
    for name in ("confirm", "suggested", "likeliest_3"):
        click(name)
        assert "Blind" in window.status._said.text()
    assert not window.model.session.labels.reviewed.any()


def test_a_guess_is_named_by_no_button(window, bar, button):
    model = window.model
    assert ": " in button("suggested").accessibleName()
    model._suggests = False  # the model agrees with the labels no better than chance
    model.facts_changed.emit(None)
    assert button("suggested").accessibleName() == "Suggestion"


def test_a_press_is_refused_while_a_key_is(window, bar, click, button):
    window.workspace.keys.hold(10_000)
    QApplication.processEvents()
    QTest.mouseClick(button("unsure"), Qt.MouseButton.LeftButton)
    assert not window.model.session.labels.reviewed.any()
    assert "just changed" in window.status._said.text()


def test_a_press_for_an_image_out_of_sight_brings_it_into_sight_first(window, bar, click):
    workspace = window.workspace
    workspace.browser.choose(Scope.ALL)
    workspace.grid.set_tile(400)
    workspace.grid.go_to(0)
    workspace.grid.verticalScrollBar().setValue(workspace.grid.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert workspace.grid.current_row() not in workspace.grid.visible_rows()
    click("unsure")
    assert not window.model.session.labels.reviewed.any()
    click("unsure")
    assert window.model.session.labels.reviewed.sum() == 1


def test_nothing_is_answered_beneath_a_menu(window, bar, button):
    menu = QMenu(window)
    menu.addAction("x")
    menu.popup(window.mapToGlobal(window.rect().center()))
    button("unsure").click()
    menu.close()
    assert not window.model.session.labels.reviewed.any()


def test_the_second_click_of_a_double_one_answers_nothing(window, bar, button, ready):
    ready(window)
    for step in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        step(button("unsure"), Qt.MouseButton.LeftButton)
    assert window.model.session.labels.reviewed.sum() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_by_keyboard_the_button_keeps_the_keys_and_the_next_image_can_be_answered(
    window, button, ready, key
):
    ready(window)
    unsure = button("unsure")
    unsure.setFocus(Qt.FocusReason.TabFocusReason)
    for answered in (1, 2):
        QTest.keyClick(unsure, key)
        assert window.model.session.labels.reviewed.sum() == answered
        assert QApplication.focusWidget() is unsure


def test_nothing_moves_under_the_hand(window, bar):
    places = [each.geometry() for each in bar.buttons]
    for image_id in window.model.facts.batch.tolist():
        window.workspace.grid.set_current(image_id)
        QApplication.processEvents()
        assert [each.geometry() for each in bar.buttons] == places
    window.workspace.grid.selectAll()
    window.commands.blind.setChecked(True)
    QApplication.processEvents()
    assert [each.geometry() for each in bar.buttons] == places


def test_for_several_images_it_says_how_many(window, bar, button):
    window.workspace.grid.selectAll()
    count = len(window.workspace.grid.selected_ids())
    assert spoken(button("confirm")) == f"Right: {count} images"
    assert not any(each._offer.likely for each in bar.buttons)


def test_in_the_loupe_it_is_there_and_answers(window, bar, click, qtbot):
    window.workspace.looking.open()
    image_id = current(window)
    assert bar.isVisible()
    qtbot.waitUntil(lambda: window.workspace.inspector.large.was_seen(image_id))
    click("unsure")
    assert window.model.facts.status[image_id] == Status.UNSURE


@pytest.mark.parametrize("width", [911, 1280])
def test_every_button_can_be_hit_and_lies_in_the_bar_at_any_width(window, bar, width):
    window.resize(width, 720)
    QApplication.processEvents()
    for each in filter(QWidget.isVisible, bar.buttons):
        assert each.height() >= HEIGHT >= 32
        assert each.width() >= 44
        assert bar.rect().contains(each.mapTo(bar, each.rect().bottomRight()))


def test_where_there_is_no_room_the_class_name_is_what_stays(window, bar, button):
    facts, image_id = window.model.facts, current(window)
    right, suggestion = button("confirm"), button("suggested")
    for each in (right, suggestion):
        each.resize(62, each.height())
    assert right.text() == f"✓ {facts.class_name(int(facts.given_labels[image_id]))}"
    assert suggestion.text() == f"→ {facts.class_name(int(facts.predicted[image_id]))}"


def test_it_is_hidden_for_good_by_its_action_and_by_itself_where_there_is_no_room(
    window, preferences, qtbot
):
    bar, action = window.workspace.answer_bar, window.commands.answer_bar
    assert bar.isVisible()
    assert action.isChecked()
    window.resize(911, 512)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert not action.isChecked()
    assert preferences.answer_bar is None
    action.trigger()
    assert bar.isVisible()
    assert preferences.answer_bar is True
    action.trigger()
    window.resize(1280, 800)
    QApplication.processEvents()
    assert not bar.isVisible()
    assert preferences.answer_bar is False


def test_a_project_that_cannot_be_written_offers_nothing(window, make_window, project_file, ready):
    other = make_window()
    other.open_path(project_file)
    other.banner.action_wanted.emit()
    ready(other)
    assert other.model.project.read_only
    assert not any(each.isEnabled() for each in other.workspace.answer_bar.buttons)


def test_each_selected_image_is_answered(window, bar, click):
    window.workspace.grid.selectAll()
    ids = window.workspace.grid.selected_ids()
    click("exclude")
    assert np.all(window.model.facts.status[ids] == Status.EXCLUDED)


def test_the_keys_of_the_answers_stand_on_the_buttons_or_in_the_line_above(window, bar, qtbot):
    line = window.workspace.browser.key_line
    unsure = plain(window.commands.unsure.text())
    assert unsure not in line.text()
    window.workspace.centre.want_bar(False)
    qtbot.waitUntil(bar.isHidden)
    assert unsure in line.text()


def test_the_key_is_painted_below_the_words(window, button):
    unsure = button("unsure")
    with_key = unsure.grab().toImage()
    give_keys(window.commands.unsure, ())
    window.workspace.answer_bar.show_offers()
    without = unsure.grab().toImage()
    differing = {
        y
        for y in range(with_key.height())
        for x in range(with_key.width())
        if with_key.pixel(x, y) != without.pixel(x, y)
    }
    assert differing
    assert min(differing) > with_key.height() / 2
