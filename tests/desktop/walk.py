"""What there is in the window, found at run time: for rules that hold for all of it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

import alc_desktop
from alc_desktop.classes.class_entries import class_entries
from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.classes.class_name import ClassNameDialog
from alc_desktop.commands.key_help import KeyHelp
from alc_desktop.commands.palette import CommandPalette
from alc_desktop.commands.shortcut_editor import ShortcutEditor
from alc_desktop.export.export_dialog import ExportDialog
from alc_desktop.help.guide_window import GuideWindow
from alc_desktop.history.undo_question import MOST_NAMED, ask_undo
from alc_desktop.i18n.translations import read_texts, text_file
from alc_desktop.projects.add_images import AddImagesDialog
from alc_desktop.projects.found_images import FoundImagesDialog, HowToReadDialog
from alc_desktop.projects.questions import ask_foreign_features, ask_names, unsaved_question
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.window.preferences_dialog import PreferencesDialog
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.reading import AS_FOUND, Choice, Kind, Reading, ReadingNotClear
from alc_engine.project import Addition
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

DOCKS = ("classes", "inspector", "neighbors", "heatmap", "class_view", "progress", "history")
"""Attributes of the workspace, one for each dock."""


def controls(root: QWidget) -> list[QWidget]:
    """All that can have the focus and is shown in the window of `root`."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.window() is root.window()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and widget.isVisible()
        and in_sight(widget)
        and not (isinstance(widget, QLabel) and not widget.text())
    ]


def in_sight(widget: QWidget) -> bool:
    """Whether it lies in the window; what is behind a tab lies beside it, what is scrolled away
    does not."""
    place = widget.mapTo(widget.window(), widget.rect().center())
    return place.x() >= 0 and bool(widget.width()) and place.y() >= 0


def described(widget: QWidget) -> str:
    """For the message of a test that fails."""
    name = widget.objectName() or widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {name!r} in {type(widget.parentWidget()).__name__}"


def _name(window) -> QDialog:
    return ClassNameDialog(window.model.session.classes, parent=window)


def _merge(window) -> QDialog:
    gone, *others = class_entries(window.model.facts)
    return ClassMergeDialog(gone, others, window)


def _guide(window) -> QDialog:
    window.help.show_guide()
    return window.help.guide


def _palette(window) -> QDialog:
    window.finder.open()
    return window.findChild(CommandPalette)


_QUESTION = ReadingNotClear(
    "The folders can be read in two ways.",
    remedy="Choose one.",
    asked="class_level",
    choices=(Choice("1", ("ant", "bee")), Choice("2", ("old",))),
)


def _found(window) -> Addition:
    """What looking for new images says of the project's own, with something to look at."""
    catalog = window.model.project.catalog
    problem = ImportProblem("a.png", "The image is not there.", "Put it back.")
    reading = Reading(
        Kind.JSON, "utf-8", columns=("path", "label"), path_column="path", label_column="label"
    )
    return Addition(catalog, 3, (0,), None, None, (problem,), reading)


OPENERS: dict[type[QDialog], Callable[..., QDialog]] = {
    AddImagesDialog: lambda window: AddImagesDialog(window.model.project.catalog, window),
    FoundImagesDialog: lambda window: FoundImagesDialog(_found(window), AS_FOUND, window),
    HowToReadDialog: lambda window: HowToReadDialog(_QUESTION, AS_FOUND, window),
    ClassMergeDialog: _merge,
    ClassNameDialog: _name,
    CommandPalette: _palette,
    ExportDialog: lambda window: ExportDialog(window.model, window),
    GuideWindow: _guide,
    KeyHelp: lambda window: KeyHelp(window.commands, many=False, parent=window),
    MethodDialog: lambda window: MethodDialog("alc", 0.1, 0.1, window),
    PreferencesDialog: lambda window: PreferencesDialog(
        window.commands, "Ada", window.errands.set_reviewer, window
    ),
    ShortcutEditor: lambda window: ShortcutEditor(window.shortcuts, window),
}


def _refused(window) -> UserFixableError:
    return UserFixableError(
        say("The image file is not there."),
        where=verbatim(window.model.project.path),
        remedy=say("Copy its path and open it from there."),
    )


QUESTIONS: dict[str, Callable[..., QDialog]] = {
    "names": lambda window: ask_names(window, lambda: None),
    "foreign features": lambda window: ask_foreign_features(window, lambda _: None),
    "unsaved": lambda window: unsaved_question(window, _refused(window), 3)[0],
    "undo": lambda window: ask_undo(
        window, 40, [f"Ada called {each} images ant" for each in range(MOST_NAMED)], lambda: None
    ),
}
"""The questions, by what they are about."""


def dialogs() -> set[type[QDialog]]:
    """Every class of a dialog in the application."""
    for module in pkgutil.walk_packages(alc_desktop.__path__, "alc_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found, left = set(), [QDialog]
    while left:
        kinds = left.pop().__subclasses__()
        left += kinds
        found |= {kind for kind in kinds if kind.__module__.startswith("alc_desktop.")}
    return found - {Dialog}


# -- what is said ------------------------------------------------------------------

SAID = (
    *("text", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription"),
    *("windowTitle", "placeholderText", "title"),
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_of_model(model: QAbstractItemModel):
    # Of a list Qt hides the number of columns.
    columns = model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1
    for role in ROLES:
        for row in range(model.rowCount()):
            for column in range(columns):
                yield model.data(model.index(row, column), role)
            yield model.headerData(row, Qt.Orientation.Vertical, role)
        for column in range(columns):
            yield model.headerData(column, Qt.Orientation.Horizontal, role)


def shown_texts(window):
    """Every text of the window with who says it."""
    parts = [window, *window.findChildren(QWidget), *window.findChildren(QAction)]
    for part in parts:
        for name in SAID:
            said = getattr(part, name, None)
            if callable(said):
                yield part, said()
        if isinstance(part, QComboBox):
            yield from ((part, part.itemText(i)) for i in range(part.count()))
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from ((part, text) for text in texts_of_model(part.model()))
    canvas = window.workspace.heatmap.canvas
    yield from ((canvas, line) for line in canvas.card.lines if canvas.card.image_id >= 0)


def english_left(window, language):
    """Texts on the screen that are English though there is another word for them."""
    table = read_texts(text_file(language))
    english = {source for (_, source), forms in table.items() if source not in forms}
    own = {form for forms in table.values() for form in forms}
    shown = set()
    for widget in (window, *window.findChildren(QLabel), *window.findChildren(QAbstractButton)):
        shown |= {widget.accessibleName(), widget.toolTip()}
        shown.add(widget.text() if hasattr(widget, "text") else widget.windowTitle())
    for field in window.findChildren(QLineEdit):
        shown |= {field.placeholderText(), field.accessibleName()}
    for menu in window.findChildren(QMenu):
        shown |= {menu.title(), *(action.text() for action in menu.actions())}
    return (shown & english) - own
