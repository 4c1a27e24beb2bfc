"""Notes, flags, descriptions and pictures in the window: written in place, saved, undone."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest

from alc_desktop.model import operations
from alc_desktop.model.listing import Scope
from alc_engine.labels.remarks import LONGEST_TEXT
from alc_engine.project import Project

CTRL = Qt.KeyboardModifier.ControlModifier


def said(window):
    return window.status._said.text()


def remarks(window):
    return window.model.session.labels.remarks


def answers(window):
    return window.model.session.labels.status.tolist()


@pytest.fixture
def editor(window):
    return window.workspace.inspector.note


@pytest.fixture
def write(window, editor, qtbot):
    """Open the note of the selected images and type."""

    def do(text):
        window.commands.note.trigger()
        assert editor.field.hasFocus()
        editor.field.selectAll()
        QTest.keyClicks(editor.field, text)

    return do


def test_a_note_is_written_by_keys_saved_like_an_answer_and_none_of_its_letters_answers(
    window, editor, press, write, qtbot
):
    grid, before = window.workspace.grid, answers(window)
    image_id = grid.current_id()
    name = window.model.facts.file_names[image_id]
    press(Qt.Key.Key_N)
    assert editor.field.hasFocus()
    QTest.keyClicks(editor.field, "xu 1 blurry")
    assert editor.state.text() == "Ctrl+Enter keeps it, Esc drops it"
    assert not remarks(window).notes
    QTest.keyClick(editor.field, Qt.Key.Key_Return, CTRL)
    assert grid.hasFocus()
    assert grid.current_id() == image_id
    assert remarks(window).notes == {image_id: "xu 1 blurry"}
    assert said(window) == f"Note on {name}"
    assert editor.state.text() in ("not saved yet", "saved")
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    qtbot.waitUntil(lambda: editor.state.text() == "saved")
    assert answers(window) == before


def test_saved_is_said_only_after_the_commit(window, editor, write, qtbot):
    from concurrent.futures import Future

    saved = Future()
    log = window.model.session.labels._log
    append = log.append
    log.append = lambda events: append(events) and saved
    write("blurry")
    QTest.keyClick(editor.field, Qt.Key.Key_Return, CTRL)
    image_id = window.workspace.grid.current_id()
    qtbot.wait(60)
    assert editor.state.text() == "not saved yet"
    assert image_id in window.model.facts.unsaved
    assert window.model.unsaved_count == 1
    saved.set_result(None)
    qtbot.waitUntil(lambda: editor.state.text() == "saved")
    assert window.model.unsaved_count == 0
    log.append = append


def test_escape_drops_what_is_written_and_going_elsewhere_keeps_it(window, editor, write):
    grid = window.workspace.grid
    first = grid.current_id()
    write("dropped")
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    assert editor.field.toPlainText() == ""
    assert not remarks(window).notes
    write("kept")
    grid.setFocus()
    assert remarks(window).notes == {first: "kept"}
    write("kept more")
    grid.go_to(grid.current_row() + 1)  # another image, while the field has the keys
    window.workspace.remarking.show_note()
    assert remarks(window).notes == {first: "kept more"}
    assert editor.field.toPlainText() == ""


def test_closing_the_project_keeps_what_is_being_written(window, write):
    path, image_id = window.model.project.path, window.workspace.grid.current_id()
    write("half a sentence")
    assert window.host.close()
    with Project.open(path, read_only=True) as project:
        assert project.session.labels.remarks.notes == {image_id: "half a sentence"}


def test_a_note_is_put_on_all_selected_images_and_undo_says_so(window, editor, write):
    grid = window.workspace.grid
    window.workspace.browser.choose(Scope.ALL)
    grid.selectAll()
    ids = grid.selected_ids()
    write("same lamp")
    assert editor.heading.text() == f"Note on {len(ids)} images"
    QTest.keyClick(editor.field, Qt.Key.Key_Return, CTRL)
    assert remarks(window).notes == dict.fromkeys(ids.tolist(), "same lamp")
    window.commands.undo.trigger()
    assert said(window) == f"Undone: note on {len(ids)} images"
    assert not remarks(window).notes
    window.commands.redo.trigger()
    assert said(window) == f"Redone: note on {len(ids)} images"
    grid.set_current(int(ids[1]))
    write("")
    QTest.keyClick(editor.field, Qt.Key.Key_Delete)
    QTest.keyClick(editor.field, Qt.Key.Key_Return, CTRL)
    assert said(window) == f"Note on {window.model.facts.file_names[int(ids[1])]} removed"


def test_the_flag_key_sets_and_clears_and_undo_goes_to_the_image(window, editor, press):
    grid, before = window.workspace.grid, answers(window)
    image_id = grid.current_id()
    name = window.model.facts.file_names[image_id]
    press(Qt.Key.Key_G)
    assert set(remarks(window).flagged) == {image_id}
    assert said(window) == f"Flag on {name}"
    press(Qt.Key.Key_G)
    assert said(window) == f"Flag on {name} removed"
    assert not remarks(window).flagged
    grid.go_to(grid.current_row() + 1)
    window.commands.undo.trigger()
    assert said(window) == f"Undone: flag on {name} removed"
    assert grid.current_id() == image_id
    assert set(remarks(window).flagged) == {image_id}
    window.workspace.remarking.show_note()
    assert editor.box.isChecked()
    editor.box.click()
    assert not remarks(window).flagged
    assert answers(window) == before


def test_a_flag_key_that_comes_before_the_image_was_seen_flags_nothing(window, qtbot):
    window.workspace.keys.hold(10_000)
    qtbot.keyClick(window.workspace.grid, Qt.Key.Key_G)
    assert not remarks(window).flagged


def test_a_tile_says_and_shows_flag_and_note(window):
    grid, model = window.workspace.grid, window.model
    image_id = grid.current_id()
    index = grid.model().index(grid.current_row())
    grid.clearSelection()

    def look():
        rect = grid.visualRect(index).adjusted(0, 0, 0, -20)
        return grid.viewport().grab(rect).toImage()

    def spoken():
        return index.data(Qt.ItemDataRole.AccessibleTextRole)

    seen = [look()]
    assert "flagged" not in spoken()
    operations.toggle_flag(model, np.array([image_id]))
    seen.append(look())
    operations.note_images(model, np.array([image_id]), "two\nlines")
    seen.append(look())
    assert "flagged, note: two\nlines" in spoken()
    operations.toggle_flag(model, np.array([image_id]))
    seen.append(look())
    assert "note: two" in spoken()
    assert "flagged" not in spoken()
    for place, picture in enumerate(seen):
        assert all(picture != other for other in seen[place + 1 :])


def test_the_loupe_names_flag_and_note(window):
    image_id = window.workspace.grid.current_id()
    operations.toggle_flag(window.model, np.array([image_id]))
    operations.note_images(window.model, np.array([image_id]), "two\nlines")
    window.workspace.looking.open()
    assert window.workspace.looking.loupe.line.name.text().endswith(" · flagged · note: two lines")


def test_a_remark_is_announced(window, monkeypatch):
    words = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: words.append(event.message() if hasattr(event, "message") else ""),
    )
    window.commands.flag.trigger()
    window.commands.undo.trigger()
    name = window.model.facts.file_names[window.workspace.grid.current_id()]
    assert words[-2:] == [f"Flag on {name}", f"Undone: flag on {name}"]


def test_what_is_pasted_loses_what_is_no_character_and_what_is_too_much(window, editor, write):
    write("")
    pasted = QMimeData()
    pasted.setText("a\tb\x00c\r\nd")
    editor.field.insertFromMimeData(pasted)
    assert editor.field.toPlainText() == "a bc\nd"
    pasted.setText("x" * LONGEST_TEXT)
    editor.field.moveCursor(QTextCursor.MoveOperation.End)
    editor.field.insertFromMimeData(pasted)
    assert len(editor.field.toPlainText()) == LONGEST_TEXT
    assert editor.state.text() == "No more than 10,000 characters"
    QTest.keyClick(editor.field, Qt.Key.Key_Return, CTRL)
    (note,) = remarks(window).notes.values()
    assert note.startswith("a bc\nd")
    assert len(note) == LONGEST_TEXT


def test_a_note_that_is_refused_is_there_again(window, editor, write, monkeypatch):
    from alc_engine.runtime.errors import UserFixableError
    from alc_engine.runtime.messages import say

    grid, shown = window.workspace.grid, []

    def refuse(*_, **__):
        raise UserFixableError(say("A class needs a name."))

    window.workspace.remarking.failed.connect(shown.append)
    write("long thought")
    with monkeypatch.context() as patched:
        patched.setattr(window.model.session, "note_images", refuse)
        grid.setFocus()
    assert len(shown) == 1
    image_id = grid.current_id()
    grid.go_to(grid.current_row() + 1)
    window.workspace.remarking.show_note()
    assert editor.field.toPlainText() == ""
    grid.set_current(image_id)
    window.workspace.remarking.show_note()
    assert editor.field.toPlainText() == "long thought"
    editor.field.keep()
    assert remarks(window).notes == {image_id: "long thought"}


def test_a_project_open_read_only_shows_notes_and_takes_none(make_window, project_file, ready):
    with Project.open(project_file) as project:
        project.session.note_images(range(12), "blurry")
        project.session.describe_class(0, "round")
    window = make_window()
    window.host.open(project_file, read_only=True)
    ready(window)
    editor = window.workspace.inspector.note
    window.workspace.browser.choose(Scope.ALL)
    window.workspace.grid.set_current(3)
    window.workspace.remarking.show_note()
    assert editor.isVisibleTo(window)
    assert editor.field.toPlainText() == "blurry"
    assert editor.field.isReadOnly()
    assert not editor.box.isEnabled()
    assert not window.commands.note.isEnabled()
    assert not window.commands.flag.isEnabled()
    assert not window.commands.picture.isEnabled()
    assert window.workspace.classes.description.field.isReadOnly()


# -- classes -----------------------------------------------------------------------


def test_the_highlighted_class_is_described_in_place(window, qtbot):
    panel = window.workspace.classes
    description = panel.description
    assert not description.isVisibleTo(panel)
    window.commands.edit_classes.setChecked(True)
    panel.highlight(1)
    window.commands.describe_class.trigger()
    assert description.field.hasFocus()
    QTest.keyClicks(description.field, "hairy")
    QTest.keyClick(description.field, Qt.Key.Key_Return, CTRL)
    name = window.model.facts.class_name(1)
    assert dict(remarks(window).descriptions) == {1: "hairy"}
    assert said(window) == f"Description of “{name}”"
    assert panel.list.hasFocus()
    panel.highlight(0)
    assert description.field.toPlainText() == ""
    panel.highlight(1)
    assert description.field.toPlainText() == "hairy"
    assert description.heading.text() == f"What “{name}” is"
    window.commands.undo.trigger()
    assert said(window) == f"Undone: description of “{name}”"
    assert description.field.toPlainText() == ""
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)


def test_selected_images_become_pictures_of_the_class_they_bear_and_no_longer(window):
    from PySide6.QtWidgets import QMenu

    grid, facts = window.workspace.grid, window.model.facts
    window.workspace.browser.choose(Scope.ALL)
    ids = np.flatnonzero(facts.labels == 2)[:2]
    name = facts.class_name(2)

    def offered():
        menu = QMenu()
        window.workspace.remarking.offer_picture(menu)
        return menu.actions()[0].text() if menu.actions() else None

    for place, image_id in enumerate(ids.tolist()):
        grid.set_current(image_id)
        assert offered() == f"Use as a picture of “{name}”"
        window.commands.picture.trigger()
        assert remarks(window).pictures[2] == tuple(ids[: place + 1].tolist())
    assert offered() == f"No longer a picture of “{name}”"
    panel = window.workspace.classes
    panel.highlight(2)
    assert panel.description.pictures.isVisibleTo(panel)
    assert panel.description.pictures.image_ids == tuple(ids.tolist())
    assert panel.description.pictures.accessibleName() == f"2 pictures chosen for “{name}”"
    window.commands.picture.trigger()
    assert remarks(window).pictures[2] == (ids[0],)
    last = window.model.facts.file_names[int(ids[1])]
    assert said(window) == f"No longer a picture of “{name}”: {last}"
    grid.selectAll()
    assert offered() is None
    before = dict(remarks(window).pictures)
    window.commands.picture.trigger()  # of several classes: refused in words
    assert dict(remarks(window).pictures) == before
