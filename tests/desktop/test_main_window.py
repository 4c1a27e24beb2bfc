"""The main window with a project open: keys, lists, rounds, saving, closing and coming back."""

from __future__ import annotations

import shutil
from concurrent.futures import Future
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
)

from alc_desktop import operations
from alc_desktop.failure import Failure
from alc_desktop.listing import Order, Scope
from alc_desktop.theme import dark_theme
from alc_desktop.window.key_help import KeyHelp
from alc_engine.errors import UserFixableError
from alc_engine.formats import scan
from alc_engine.labels import Status
from alc_engine.project import Project

LONG = 30_000


@dataclass(frozen=True)
class Job:
    """Something long for the worker."""

    def __call__(self, progress, cancelled):
        while not cancelled():
            pass


def batch(window):
    return window.model.facts.batch.tolist()


def status_of(window, image_id):
    return Status(window.model.facts.status[image_id])


# -- labelling with keys ---------------------------------------------------------


def test_a_number_key_labels_the_current_image_and_goes_on(window, press):
    first, second, *_ = batch(window)
    assert window.workspace.grid.current_id() == first
    press(Qt.Key.Key_2)
    assert window.model.facts.labels[first] == 1
    assert window.workspace.grid.current_id() == second


def test_enter_and_space_confirm_u_and_x_set_aside(window, press):
    a, b, c, d, *_ = batch(window)
    press(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_U, Qt.Key.Key_X)
    assert [status_of(window, i) for i in (a, b, c, d)] == [
        Status.CONFIRMED,
        Status.CONFIRMED,
        Status.UNSURE,
        Status.EXCLUDED,
    ]


def test_a_key_of_no_class_labels_nothing(window, press):
    press(Qt.Key.Key_4)
    assert window.model.session.labels.reviews == {}


def test_one_key_labels_all_selected_and_one_undo_takes_it_back(window, press):
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_3)
    ids = batch(window)[:3]
    assert window.model.facts.labels[ids].tolist() == [2, 2, 2]
    assert window.workspace.grid.current_id() == batch(window)[3]
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.model.session.labels.reviews == {}
    assert "3 images" in window.status._said.text()
    press(
        Qt.Key.Key_Z,
        modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(window.model.session.labels.reviews) == 3


def test_later_moves_the_image_to_the_end_and_goes_on_with_the_next(window, press):
    first, second, *_ = batch(window)
    press(Qt.Key.Key_S)
    grid = window.workspace.grid
    assert grid.current_id() == second
    press(Qt.Key.Key_End)
    assert grid.current_id() == first
    assert window.model.session.labels.reviews == {}


def test_a_letter_in_the_search_field_is_a_letter(window, press):
    press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_U, Qt.Key.Key_X, Qt.Key.Key_1)
    assert window.workspace.browser.search_field.text() == "ux1"
    assert window.model.session.labels.reviews == {}
    press(Qt.Key.Key_Escape)
    assert window.workspace.grid.hasFocus()


def test_blind_keeps_enter_from_confirming_what_is_hidden(window, press):
    press(Qt.Key.Key_B)
    assert window.commands.blind.isChecked()
    press(Qt.Key.Key_Return)
    assert window.model.session.labels.reviews == {}
    assert "hidden" in window.status._said.text()
    press(Qt.Key.Key_1)
    assert len(window.model.session.labels.reviews) == 1


def test_a_class_clicked_in_the_panel_labels_and_the_keys_stay_with_the_grid(window):
    first = batch(window)[0]
    window.workspace.classes.class_chosen.emit(1)
    assert window.model.facts.labels[first] == 1
    assert window.workspace.grid.hasFocus()


def test_neighbours_get_the_label_of_the_picked_image_as_one_operation(qtbot, window):
    picked = window.workspace.grid.current_id()
    window.workspace.docks.raise_view(window.workspace.neighbors)
    qtbot.waitSignal(window.workspace._feed.arrived).wait()
    others = np.array([i for i in range(45) if i != picked][:2])
    window.workspace.neighbors.label_requested.emit(others)
    class_id = window.model.facts.labels[picked]
    assert (window.model.facts.labels[others] == class_id).all()
    assert window.workspace.grid.current_id() == picked
    window.commands.undo.trigger()
    assert window.model.session.labels.reviews == {}


def test_neighbours_follow_the_image_they_are_shown_for_and_not_a_newer_one(qtbot, window):
    picked = window.workspace.grid.current_id()
    window.workspace.docks.raise_view(window.workspace.neighbors)
    qtbot.waitSignal(window.workspace._feed.arrived).wait()
    labels = window.model.facts.labels
    other = next(i for i in batch(window) if labels[i] != labels[picked])
    window.workspace.grid.set_current(other)  # its neighbours have not come yet
    target = next(i for i in range(45) if i not in (picked, other))
    window.workspace.neighbors.label_requested.emit(np.array([target]))
    assert labels[target] == labels[picked]


def test_seconds_to_answer_are_recorded_for_single_images(window, press):
    first = batch(window)[0]
    press(Qt.Key.Key_1)
    assert 0 <= window.model.session.labels.reviews[first].seconds < 60


# -- lists -----------------------------------------------------------------------


def shown(window):
    return window.workspace.grid._images.image_ids.tolist()


def test_scopes_orders_and_searches_choose_what_is_shown(qtbot, window):
    browser, facts = window.workspace.browser, window.model.facts
    assert shown(window) == batch(window)
    browser.choose(Scope.ALL, Order.ENTROPY)
    assert shown(window) == np.argsort(-facts.entropy, kind="stable").tolist()
    browser.choose(Scope.ALL, Order.QUERY)
    qtbot.keyClicks(browser.search_field, "given:bee")
    qtbot.waitUntil(lambda: shown(window) == np.flatnonzero(facts.given_labels == 1).tolist())
    browser.search_field.setText("entropy>lots")
    qtbot.waitUntil(browser._complaint.isVisible)
    browser.search_field.clear()
    qtbot.waitUntil(lambda: len(shown(window)) == 45)
    assert not browser._complaint.isVisible()


def test_an_answer_moves_no_image_in_the_list(window, press):
    window.workspace.browser.choose(Scope.SUSPECTED, Order.SUSPICION)
    before = shown(window)
    assert before
    window.workspace.grid.setFocus()
    press(Qt.Key.Key_1)
    assert shown(window) == before
    window.workspace.browser.choose(Scope.REVIEWED, Order.QUERY)
    assert len(shown(window)) == 1


def test_an_image_activated_elsewhere_is_found_in_all_images(window):
    outside = next(i for i in range(45) if i not in batch(window))
    window.workspace.heatmap.image_activated.emit(outside)
    assert window.workspace.grid.current_id() == outside
    assert window.workspace.browser.scope is Scope.ALL


def test_a_selection_in_the_map_is_shown_in_the_grid(window):
    window.workspace.heatmap.images_selected.emit(np.array([3, 7, 9]))
    assert shown(window) == [3, 7, 9]


# -- rounds ----------------------------------------------------------------------


def answer_all(window):
    operations.confirm(window.model, window.model.session.waiting)


def test_a_finished_batch_calls_for_the_next_round(window):
    strip = window.workspace.strip
    assert not strip.isVisible()
    answer_all(window)
    assert strip.isVisible()
    assert "finished" in strip._title.text()
    assert window.commands.next_round.isEnabled()


def test_a_round_that_is_ready_waits_for_the_batch_and_then_comes_by_itself(window, press):
    model = window.model
    model.hold_round(model.session.begin_round()())
    first = batch(window)
    assert "ready" in window.workspace.strip._title.text()
    press(*[Qt.Key.Key_1] * (len(first) - 1))
    assert batch(window) == first
    press(Qt.Key.Key_1)
    assert model.session.round == 2
    assert batch(window) != first
    assert window.workspace.grid.current_id() == batch(window)[0]
    assert set(model.session.labels.reviews) == set(first)


def test_a_round_that_is_ready_comes_at_once_when_asked_for(window, press):
    window.model.hold_round(window.model.session.begin_round()())
    press(Qt.Key.Key_R)
    assert window.model.session.round == 2


def test_after_a_click_on_the_strip_the_keys_are_the_images_again(qtbot, window, monkeypatch):
    monkeypatch.setattr(window.worker, "submit", lambda request, then: None)
    answer_all(window)
    window.workspace.browser.search_field.setFocus()
    qtbot.mouseClick(window.workspace.strip._main, Qt.MouseButton.LeftButton)
    assert window.workspace.grid.hasFocus()


def test_images_that_can_not_be_read_are_listed_when_preparation_is_done(window):
    prepared = window.model.session.prepared
    window.model.session.prepared = replace(prepared, problems=("a.png: broken", "b.png: gone"))
    window.model.took_preparation()
    assert window.banner.failure.what.startswith("2 images")
    assert "b.png: gone" in window.banner.failure.details


def test_a_training_that_ended_early_says_why(window):
    result = window.model.session.begin_round()()
    operations.take_round(window.model, replace(result, stopped_early="the loss exploded"))
    assert "the loss exploded" in window.banner.failure.what


def test_a_round_while_another_is_computed_is_refused_in_words(qtbot, window):
    with qtbot.waitSignal(window.worker.busy_changed):
        window.worker.submit(Job())
    window.host.rounds.start_next()
    assert "already" in window.status._said.text()


def test_rounds_start_by_themselves_where_that_is_wished(window, monkeypatch):
    submitted = []
    monkeypatch.setattr(window.worker, "submit", lambda request, then: submitted.append(request))
    monkeypatch.setattr(type(window.worker), "free", property(lambda _: not submitted))
    window.commands.automatic.setChecked(True)
    answer_all(window)
    assert [request.round for request in submitted] == [2]
    assert window.preferences.automatic_rounds


def test_a_batch_that_comes_while_the_expert_is_elsewhere_does_not_take_them_away(window):
    window.workspace.browser.choose(Scope.ALL, Order.QUERY)
    window.workspace.grid.set_current(20)
    operations.take_round(window.model, window.model.session.begin_round()())
    assert window.workspace.browser.scope is Scope.ALL
    assert window.workspace.grid.current_id() == 20
    assert window.workspace.strip.isVisible()
    window.commands.show_batch.trigger()
    assert shown(window) == batch(window)
    assert not window.workspace.strip.isVisible()


# -- saving ----------------------------------------------------------------------


def test_saved_is_said_only_after_the_commit(qtbot, window, press):
    held = Future()
    log = window.model.session.labels._log
    append, log.append = log.append, lambda events: held
    press(Qt.Key.Key_1)
    assert "Saving" in window.status._saved.text()
    held.set_result(None)
    qtbot.waitUntil(lambda: "saved" in window.status._saved.text())
    log.append = append


def test_what_can_not_be_saved_stays_in_sight_until_it_is(qtbot, window, press, monkeypatch):
    failed, retried = Future(), Future()
    log = window.model.session.labels._log
    append, log.append = log.append, lambda events: failed
    press(Qt.Key.Key_1)
    failed.set_exception(UserFixableError("The disk is full.", "p.alc", "Make room."))
    qtbot.waitUntil(window.save_banner.isVisible)
    assert window.save_banner.failure.what == "The disk is full."
    assert "not saved" in window.status._saved.text()
    monkeypatch.setattr(window.model.project, "retry", lambda: retried)
    window.save_banner.action_wanted.emit()
    retried.set_result(None)
    qtbot.waitUntil(lambda: not window.save_banner.isVisible())
    log.append = append


def test_a_refused_answer_is_said_and_the_focus_stays(window, press):
    def refuse(events):
        raise UserFixableError("The disk is full.", remedy="Make room.")

    log = window.model.session.labels._log
    append, log.append = log.append, refuse
    current = window.workspace.grid.current_id()
    press(Qt.Key.Key_1)
    assert window.banner.failure.what == "The disk is full."
    assert window.workspace.grid.current_id() == current
    log.append = append


def test_closing_asks_before_it_loses_an_answer(window, monkeypatch):
    asked = []

    def close(abandon_unsaved=False):
        if not abandon_unsaved:
            raise UserFixableError("The disk is full.")
        really_close(abandon_unsaved)

    really_close = window.model.project.close
    monkeypatch.setattr(window.model.project, "close", close)
    answers = [QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.DestructiveRole]

    def answer_box(box):
        asked.append(box.informativeText())
        role = answers[len(asked) - 1]
        next(b for b in box.buttons() if box.buttonRole(b) == role).click()

    monkeypatch.setattr(QMessageBox, "exec", answer_box)
    assert not window.close()
    assert window.model is not None
    assert window.isVisible()
    assert window.close()
    assert len(asked) == 2


# -- opening, closing, coming back -------------------------------------------------


def test_answers_place_and_layout_are_there_after_a_restart(make_window, window, press):
    press(Qt.Key.Key_2, Qt.Key.Key_Return)
    answered = dict(window.model.session.labels.reviews)
    path = window.model.project.path
    window.workspace.browser.choose(Scope.ALL, Order.ENTROPY)
    window.workspace.grid.set_current(11)
    window.workspace.docks._all[0].hide()
    window.close()
    again = make_window()
    again.open_project(path)
    assert dict(again.model.session.labels.reviews) == answered
    browser = again.workspace.browser
    assert (browser.scope, browser.order) == (Scope.ALL, Order.ENTROPY)
    assert again.workspace.grid.current_id() == 11
    assert again.workspace.docks._all[0].isHidden()
    assert again.preferences.recent_projects[0] == path


def test_undo_reaches_back_across_a_restart(make_window, window, press):
    first = batch(window)[0]
    press(Qt.Key.Key_2)
    path = window.model.project.path
    window.close()
    again = make_window()
    again.open_project(path)
    again.commands.undo.trigger()
    assert status_of(again, first) is Status.UNREVIEWED


def test_a_second_window_is_offered_the_project_read_only(make_window, window):
    other = make_window()
    other.open_project(window.model.project.path)
    assert other.model is None
    assert "open already" in other.banner.failure.what
    other.banner.action_wanted.emit()
    assert other.model.project.read_only
    assert not other.commands.confirm.isEnabled()
    assert not other.commands.next_round.isEnabled()
    assert other.commands.export.isEnabled()


def test_a_file_that_is_no_project_is_said_and_the_welcome_page_stays(make_window, tmp_path):
    bad = tmp_path / "bad.alc"
    bad.write_bytes(b"not a project")
    window = make_window()
    window.open_path(bad)
    assert window.banner.failure.where == str(bad)
    assert window.pages.currentWidget() is window.welcome


def test_moved_images_are_said_and_found_again(
    qtbot, make_window, make_data_set, make_project, tmp_path, monkeypatch
):
    data = make_data_set(12)
    path = make_project(data, tmp_path / "moved.alc")
    moved = tmp_path / "elsewhere"
    shutil.move(data.images.parent, moved)
    window = make_window()
    window.open_project(path)
    assert window.banner.failure is not None
    monkeypatch.setattr(
        "alc_desktop.window.errands.QFileDialog.getExistingDirectory", lambda *_: str(moved)
    )
    with qtbot.waitSignal(window.model.images_moved, timeout=LONG):
        window.banner.action_wanted.emit()
    assert window.model.facts.path_of(0).is_file()


def test_a_project_can_be_dropped_on_the_window(make_window, project_file):
    window = make_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project_file))])
    window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert window.model.project.path == project_file


def test_closing_a_project_leads_back_to_the_welcome_page(window):
    window.commands.close_project.trigger()
    assert window.model is None
    assert window.workspace is None
    assert window.pages.currentWidget() is window.welcome
    assert not window.commands.confirm.isEnabled()
    window.commands.undo.trigger()  # reaches nothing that is gone


def test_another_project_takes_the_place_of_the_open_one(window, finished, tmp_path):
    shutil.copytree(finished.parent, tmp_path / "second")
    second = tmp_path / "second" / finished.name
    window.open_project(second)
    assert window.model.project.path == second
    answer_all(window)
    assert window.workspace.strip.isVisible()


# -- manners ---------------------------------------------------------------------


def test_a_failure_can_be_copied_with_its_details(window):
    window.show_failure(Failure("It broke.", "here", "Mend it.", "Traceback: deep"))
    banner = window.banner
    assert not banner._details.isVisible()
    banner._unfold.click()
    assert banner._details.isVisible()
    next(b for b in banner.findChildren(QAbstractButton) if b.text() == "Copy").click()
    text = QGuiApplication.clipboard().text()
    assert all(part in text for part in ("It broke.", "here", "Mend it.", "Traceback: deep"))


@pytest.fixture
def own_look(qapp):
    """Give the application its look back after the test."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_light_and_dark_can_change_while_a_project_is_open(own_look, window, press):
    current = window.workspace.grid.current_id()
    size = window.size()
    window.wear(dark_theme())
    assert window.size() == size
    assert window.workspace.grid.current_id() == current
    assert QApplication.palette().window().color() == dark_theme().window
    press(Qt.Key.Key_1)
    assert len(window.model.session.labels.reviews) == 1


def test_every_control_has_a_name(window):
    nameless = [
        (type(widget).__name__, widget.objectName(), type(widget.parentWidget()).__name__)
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for widget in window.findChildren(kind)
        if widget.isVisibleTo(window)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_the_keys_are_listed_with_the_names_of_the_classes(window):
    help_ = KeyHelp(window.commands, window.model.facts.class_names, window)
    texts = [label.text() for label in help_.findChildren(QLabel)]
    assert {"1", "ant", "U", "Unsure", "Ctrl+Shift+Z, Ctrl+Y"} <= set(texts)
    help_.deleteLater()


# -- many classes ------------------------------------------------------------------


@pytest.fixture
def many_classes(make_window, make_data_set, small_settings, tmp_path):
    """A window with a project of twelve classes."""
    data = make_data_set(6)
    catalog = scan(data.table.parent, data.table).catalog
    names = (*catalog.class_names, *(f"class {letter}" for letter in "defghijk"), "deer")
    Project.create(
        tmp_path / "many.alc", replace(catalog, class_names=names), small_settings
    ).close()
    window = make_window()
    window.open_project(tmp_path / "many.alc")
    window.activateWindow()
    return window


def test_typing_finds_a_class_among_many_and_enter_gives_it(qtbot, many_classes):
    grid = many_classes.workspace.grid
    current = grid.current_id()
    qtbot.keyClick(grid, Qt.Key.Key_D)
    search = many_classes.workspace.classes.search
    assert search.hasFocus()
    qtbot.keyClicks(search, "ee")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    facts = many_classes.model.facts
    assert facts.class_name(int(facts.labels[current])) == "deer"
    assert grid.hasFocus()
    assert grid.current_id() != current


def test_a_letter_that_is_a_key_still_finds_a_class_with_shift(qtbot, many_classes):
    grid = many_classes.workspace.grid
    qtbot.keyClick(grid, "S", Qt.KeyboardModifier.ShiftModifier)
    assert many_classes.workspace.classes.search.text() == "S"
    assert many_classes.model.session.labels.reviews == {}


def test_with_few_classes_a_letter_opens_no_search(qtbot, window):
    qtbot.keyClick(window.workspace.grid, Qt.Key.Key_D)
    assert window.workspace.grid.hasFocus()
