"""The class panel: every class with its key, and examples of the one pointed at.

Clicking a class gives it. With many classes typing finds one: `start_typing`
opens the search with the letter typed anywhere in the window, Enter takes the
best match, Escape goes back to where the keys were before.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from alc_desktop.theme import SPACING, Theme
from alc_desktop.views.class_list import ClassListView
from alc_desktop.views.class_model import ClassEntry
from alc_desktop.views.class_search import ClassMatch, find_classes
from alc_desktop.views.example_strip import ExampleStrip
from alc_desktop.views.thumbnail_painting import Thumbnails

__all__ = ["ClassEntry", "ClassPanel"]

KEYED_CLASSES = 10
"""With more classes than number keys the search is always in sight."""

_SEARCH_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class ClassPanel(QWidget):
    """Search line, list of classes, examples."""

    class_chosen = Signal(int)

    def __init__(self, loader: Thumbnails, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Classes"))
        self._examples: Mapping[int, NDArray[np.int64]] = {}
        self._shown_class = -1
        self._before: QWidget | None = None
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Type to find a class"))
        self.search.setAccessibleName(self.tr("Find a class"))
        self.list = ClassListView(theme)
        self.examples = ExampleStrip(loader, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.examples)
        self.search.setVisible(False)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.list.taken.connect(self._take)
        self.list.typed.connect(self.start_typing)
        self.list.pointed.connect(self._point)
        self.list.selectionModel().currentChanged.connect(lambda: self._point(-1))

    def show_classes(self, entries: tuple[ClassEntry, ...]) -> None:
        """Show the classes in this order; a search that is going on stays."""
        names = [entry.name for entry in entries]
        self.list.classes.show(entries, find_classes(self.search.text(), names))
        self.search.setVisible(len(entries) > KEYED_CLASSES or self.search.hasFocus())
        self._show_examples()

    def show_examples(self, image_ids: Mapping[int, NDArray[np.int64]]) -> None:
        """Take the images to show for each class.

        Parameters
        ----------
        image_ids : mapping of class id to (K,) int64
            Confirmed by the expert, best first; classes without may be missing.
        """
        self._examples = image_ids
        self._show_examples()

    def start_typing(self, text: str) -> None:
        """Begin a search with `text`, wherever the keys were going before."""
        if not self.search.hasFocus():
            self._before = QApplication.focusWidget()
        self.search.setVisible(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    # -- searching -----------------------------------------------------------

    def _filter(self, text: str) -> None:
        entries = self.list.classes.entries
        matches: list[ClassMatch] = find_classes(text, [entry.name for entry in entries])
        self.list.classes.show(entries, matches)
        self.list.select_row(0 if text.strip() else -1)

    def _take(self, class_id: int) -> None:
        self._leave_search()
        self.class_chosen.emit(class_id)

    def _leave_search(self) -> None:
        """Forget the search and give the keys back."""
        searched = self.search.hasFocus()
        self.search.clear()
        self.search.setVisible(len(self.list.classes.entries) > KEYED_CLASSES)
        before, self._before = self._before, None
        if searched:
            if before is not None:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.search.clearFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the search line that a line of text does not know."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in _SEARCH_KEYS:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._search_key(Qt.Key(event.key()))
                return True
        if (
            watched is self.search
            and isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self._before = None
            self.search.clear()
        return super().eventFilter(watched, event)

    def _search_key(self, key: Qt.Key) -> None:
        match key:
            case Qt.Key.Key_Escape:
                self._leave_search()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.list.take_current()
            case Qt.Key.Key_Up:
                self.list.move(-1)
            case Qt.Key.Key_Down:
                self.list.move(1)
            case Qt.Key.Key_PageUp:
                self.list.move(-self.list.page())
            case Qt.Key.Key_PageDown:
                self.list.move(self.list.page())

    # -- examples ------------------------------------------------------------

    def _point(self, class_id: int) -> None:
        """Show the class under the mouse, else the highlighted one, else the last shown."""
        current = self.list.currentIndex()
        if class_id < 0 and current.isValid():
            class_id = self.list.classes.entry(current.row()).class_id
        if class_id >= 0:
            self._shown_class = class_id
            self._show_examples()

    def _show_examples(self) -> None:
        names = {entry.class_id: entry.name for entry in self.list.classes.entries}
        if self._shown_class not in names:
            self._shown_class = next(iter(names), -1)
        none = np.zeros(0, dtype=np.int64)
        self.examples.show_examples(
            names.get(self._shown_class, ""), self._examples.get(self._shown_class, none)
        )
