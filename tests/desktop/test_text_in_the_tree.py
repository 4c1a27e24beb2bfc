"""What can be read in the window can be heard: visible text against the accessibility tree.

Whatever shows words has them in its accessible name, value or description; a caption in their
place names what it is about and leaves out what it says. Whatever is painted says in words what
it shows, and what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTabBar,
    QWidget,
)

from alc_desktop.i18n.failure import Failure
from alc_desktop.rounds.call_strip import Call
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.window import status_bar
from alc_engine.formats import scan
from alc_engine.runtime.progress import Progress
from tests.desktop.walk import DOCKS, OPENERS, described, in_sight

_TOLD = (
    QAccessible.Text.Name,
    QAccessible.Text.Value,
    QAccessible.Text.Description,
    QAccessible.Text.Accelerator,
)
Role = QAccessible.Role
_ROWS = 8


def words(text: str) -> set[str]:
    """The words and figures of a text; marks of letters and of rich text are none."""
    plain = re.sub(r"<[^>]*>", " ", text).replace("&&", "\0").replace("&", "").replace("\0", "&")
    return set(re.findall(r"\w+", plain.casefold()))


def heard(interface) -> set[str]:
    """All that a screen reader says of one thing."""
    return set().union(*(words(interface.text(part)) for part in _TOLD))


def shown_by(widget: QWidget) -> Iterator[str]:
    """The texts that can be read on a widget."""
    if isinstance(widget, QProgressBar):
        if widget.isTextVisible():
            yield widget.text()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        # What stands in an empty line is its description, unless there is a better one.
        yield widget.text() or ("" if widget.accessibleDescription() else widget.placeholderText())
    elif isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()


def unheard(root: QWidget) -> list[str]:
    """What can be read in a window and not be heard."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.window() is not root.window() or not widget.isVisible() or not in_sight(widget):
            continue
        if isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox)):
            continue  # what it belongs to tells of it
        interface = QAccessible.queryAccessibleInterface(widget)
        for text in shown_by(widget):
            missing = words(text) - heard(interface)
            if missing:
                told = [interface.text(part) for part in _TOLD]
                found.append(f"{described(widget)} shows {text!r}, says {told}")
        found += items_unheard(widget, interface)
    return found


def items_unheard(widget: QWidget, interface) -> Iterator[str]:
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            if words(widget.tabText(place)) - heard(interface.child(place)):
                yield f"tab {widget.tabText(place)!r} of {described(widget)}"
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(min(model.rowCount(), _ROWS)):
            index = model.index(row, 0, QModelIndex())
            shown = model.data(index, Qt.ItemDataRole.DisplayRole)
            told = model.data(index, Qt.ItemDataRole.AccessibleTextRole) or shown
            if isinstance(shown, str) and words(shown) - words(str(told)):
                yield f"row {shown!r} of {described(widget)}, says {told!r}"


def painters(root: QWidget) -> list[QWidget]:
    """What the application paints itself, apart from controls that have words."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and in_sight(widget)
        and type(widget).__module__.startswith("alc_desktop.")
        and any("paintEvent" in vars(kind) for kind in own_kinds(widget))
        and not isinstance(widget, (QLabel, QAbstractButton, QAbstractItemView))
        and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ]


def own_kinds(widget: QWidget) -> list[type]:
    return [kind for kind in type(widget).__mro__ if kind.__module__.startswith("alc_desktop.")]


def silent_pictures(root: QWidget) -> list[str]:
    """What is painted and says neither what it is nor what it shows."""
    found = []
    for widget in painters(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name, more = (interface.text(part) for part in (_TOLD[0], _TOLD[2]))
        role = interface.role()
        picture = role in (Role.Graphic, Role.Canvas, Role.Chart)
        if not name or (picture and not more) or role in (Role.NoRole, Role.Client):
            found.append(f"{described(widget)}: {role.name}, named {name!r}, described {more!r}")
    return found


def hold(root: QWidget) -> None:
    faults = [*unheard(root), *silent_pictures(root)]
    assert not faults, "\n" + "\n".join(faults)


def test_the_pages_before_a_project(
    make_window, make_data_set, preferences, project_file, monkeypatch
):
    preferences.remember_project(project_file)
    window = make_window()
    hold(window)
    monkeypatch.setattr(window.worker, "submit", lambda *_: None)
    data = make_data_set(9)
    window.import_images(data.table)
    hold(window)
    window.import_page.show_scan(scan(data.table.parent, data.table))
    hold(window)
    window.import_images(data.table)
    window.import_page.show_failure(Failure("No such column.", "labels.csv", "Choose one."))
    hold(window)


@pytest.mark.parametrize("dock", DOCKS)
def test_the_window_with_a_dock_in_front(window, qtbot, dock):
    workspace = window.workspace
    view = getattr(workspace, dock)
    workspace.docks.raise_view(view)
    qtbot.waitUntil(lambda: view.isVisible() and in_sight(view))
    if dock == "neighbors":
        qtbot.waitUntil(lambda: workspace.neighbors.shown_id() == workspace.grid.current_id())
    if dock == "inspector":
        qtbot.waitUntil(lambda: workspace.inspector.shows(workspace.grid.current_id()))
    hold(window)


def test_the_window_in_its_other_states(window, qtbot):
    workspace = window.workspace
    workspace.looking.open()
    qtbot.waitUntil(lambda: workspace.inspector.large.was_seen(workspace.grid.current_id()))
    hold(window)
    workspace.looking.close()
    window.commands.edit_classes.trigger()
    hold(window)
    window.commands.edit_classes.setChecked(False)
    workspace.browser.show_images(np.arange(5), "some")
    workspace.browser.search_field.setText("entropy>x")
    workspace.browser.search_field.search()
    window.show_failure(Failure("It failed.", "here", "Mend it.", "all of it"), "Mend", until=())
    window.status.show_busy(True)
    window.status.show_saved(3, True)
    QApplication.processEvents()
    hold(window)
    window.commands.find_class.trigger()
    hold(window)
    workspace.browser.show_suspects()
    QApplication.processEvents()
    hold(window)


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_a_dialog(window, kind, qtbot):
    dialog = OPENERS[kind](window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    if kind is MethodDialog:
        dialog.comparison.click()
    hold(dialog)
    dialog.close()
    dialog.deleteLater()


# -- what is told without being asked ------------------------------------------------------


@pytest.fixture
def told(monkeypatch):
    """What a screen reader is told, with whether it is urgent."""
    said = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)

    def note(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return said


def test_an_answer_that_it_is_saved_and_its_undoing_are_told(window, told, press, qtbot):
    image_id = window.workspace.grid.current_id()
    name = window.model.facts.file_names[image_id]
    press(Qt.Key.Key_U)
    assert f"{name}: unsure" in [text for text, _ in told]
    qtbot.waitUntil(lambda: "✓ All answers saved" in [text for text, _ in told])
    told.clear()
    window.commands.undo.trigger()
    assert f"Undone: {name}: unsure" in [text for text, _ in told]


def test_answers_that_are_not_saved_are_told_at_once_and_once(window, told):
    for _ in range(3):
        window.status.show_saved(3, True)
    urgent = QAccessible.AnnouncementPoliteness.Assertive
    assert told == [("3 answers not saved", urgent)]
    window.save_banner.show_failure(Failure("Disk full.", "here", "Make room."), "Try")
    assert told[1:] == [("Disk full.\nMake room.", urgent)]


def test_the_search_for_a_class_tells_how_many_fit(speak, window, told):
    speak("en")  # which has the plurals
    window.commands.find_class.trigger()
    assert any(text.startswith("3 classes fit.") for text, _ in told)
    told.clear()
    window.workspace.class_finder.field.setText("be")
    assert told[-1][0].startswith("1 class fits. Enter gives “bee”")


def test_what_to_do_next_is_told_once_when_it_changes(window, told):
    call = Call("The batch is ready", "Look at it.", window.commands.show_batch)
    for _ in range(3):
        window.workspace.strip.show_call(call)
    assert [text for text, _ in told] == ["The batch is ready. Look at it."]


def test_progress_is_told_sparingly(window, told, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr(status_bar.time, "monotonic", lambda: clock[0])
    bar = window.status._bar
    steps = QSignalSpy(bar.valueChanged)  # Qt tells assistive technology along with it
    window.status.show_busy(True)
    for done in range(1, 1001):  # forty times a second
        clock[0] += 0.025
        window.status.show_progress(Progress("training", done, 1000))
        assert bar.value() == done
    assert 1 <= len(told) <= 2
    assert 10 <= steps.count() <= 11
