"""The main window with a project open: closing, coming back, manners, many classes."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
)

from alc_desktop.commands.action_keys import keys_of
from alc_desktop.commands.key_help import KeyHelp
from alc_desktop.i18n.failure import Failure
from alc_desktop.model import operations
from alc_desktop.model.listing import Order, Scope
from alc_desktop.widgets.theme import dark_theme
from alc_engine.formats import scan
from alc_engine.labels.store import Status
from alc_engine.project import Project

LONG = 30_000


def answer_all(window):
    operations.confirm(window.model, window.model.session.waiting)


def batch(window):
    return window.model.facts.batch.tolist()


def status_of(window, image_id):
    return Status(window.model.facts.status[image_id])


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


def test_nothing_is_opened_in_a_closed_window(window):
    path = window.model.project.path
    window.close()
    for opens in (window.open_path, window.open_project, window.import_images):
        opens(path)  # it had waited in the event loop, behind the wish to close
    window.open_sample(path.parent / "sample")
    assert window.model is None
    assert not window.host.opening
    assert not window.worker.busy


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
    window.show_failure(Failure("It broke.", "here", "Mend it.", "Traceback: deep"), until=())
    banner = window.banner
    assert not banner._details.isVisible()
    banner._unfold.click()
    assert banner._details.isVisible()
    next(b for b in banner.findChildren(QAbstractButton) if b.text() == "Copy").click()
    text = QGuiApplication.clipboard().text()
    assert all(part in text for part in ("It broke.", "here", "Mend it.", "Traceback: deep"))


def test_light_and_dark_can_change_while_a_project_is_open(window, press):
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
    help_ = KeyHelp(window.commands, many=False, parent=window)
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


@pytest.mark.parametrize("typed", ["dee", "Dee"])
def test_typing_finds_a_class_among_many_and_enter_gives_it(qtbot, many_classes, ready, typed):
    grid, finder = many_classes.workspace.grid, many_classes.workspace.class_finder
    ready(many_classes)
    current = grid.current_id()
    qtbot.keyClicks(grid, typed[0])
    assert finder.field.hasFocus()
    qtbot.keyClicks(finder.field, typed[1:])
    assert finder.image_ids.tolist() == [current]
    grid.go_to(3)  # whatever happens behind
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    facts = many_classes.model.facts
    assert facts.class_name(int(facts.labels[current])) == "deer"
    assert list(many_classes.model.session.labels.reviews) == [current]
    assert grid.hasFocus()


@pytest.mark.parametrize("letter", "muxsbrMUXSBR")
def test_no_letter_is_a_command_among_many_classes(qtbot, many_classes, ready, letter):
    ready(many_classes)
    qtbot.keyClicks(many_classes.workspace.grid, letter)
    assert many_classes.workspace.class_finder.field.text() == letter
    assert many_classes.model.session.labels.reviews == {}
    assert not many_classes.commands.blind.isChecked()


def test_a_class_more_than_there_are_number_keys_changes_what_letters_do(qtbot, window, press):
    for number in range(8):
        window.model.session.add_class(f"class {number}")
    from alc_desktop.model import operations

    operations.rename_class(window.model, 3, "moth")
    assert [key.toString() for key in keys_of(window.commands.unsure)] == ["F6"]
    press(Qt.Key.Key_U)
    assert window.workspace.class_finder.field.text() == "u"
    press(Qt.Key.Key_Escape, Qt.Key.Key_F6)
    assert len(window.model.session.labels.reviews) == 1


def test_with_few_classes_a_letter_opens_no_search(qtbot, window):
    qtbot.keyClick(window.workspace.grid, Qt.Key.Key_D)
    assert window.workspace.grid.hasFocus()
