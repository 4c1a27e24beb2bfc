"""The class panel: every class with its key, and examples of the one pointed at.

A click on a class, or Enter on it, looks at its images. Giving it is a deliberate
act: the button in the row under the mouse, or the context menu. No key in the
panel writes a label. With many classes typing finds one; Escape goes back to
where the keys were before.

While the classes are edited (`set_editing`) a click highlights a class. The
panel changes none itself: it says what was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from alc_desktop.classes.class_bar import ClassBar
from alc_desktop.classes.class_description import ClassDescription
from alc_desktop.classes.class_groups import KEYED_CLASSES, class_groups, latest_first
from alc_desktop.classes.class_list import ClassListView
from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.classes.example_strip import ExampleStrip
from alc_desktop.classes.shown_examples import ShownExamples, shown_examples
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.word_search import Found, find_words
from alc_desktop.widgets.theme import SPACING
from alc_desktop.widgets.thumbnail_painting import Thumbnails

__all__ = ["ClassEntry", "ClassPanel"]

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
_PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
"""Reasons for which the search line loses the keys and gets them back: another window, a menu."""


class ClassPanel(QWidget):
    """Search line, list of classes, buttons to edit them, examples.

    Signals
    -------
    class_opened(int)
        Its images are to be shown.
    class_given(int)
        To be given to the selected images.
    class_highlighted(int)
        Of the list; -1 for none.
    class_moved(int, int)
        The class of this id was dragged to this place.
    rename_asked(int)
    menu_asked(QPoint)
        For the highlighted class, at this place of the screen.
    editing_left()
        Escape was pressed while editing.
    left()
        Escape was pressed, and the keys go back to no widget that the panel knows.
    """

    class_opened = Signal(int)
    class_given = Signal(int)
    class_highlighted = Signal(int)
    class_moved = Signal(int, int)
    rename_asked = Signal(int)
    menu_asked = Signal(QPoint)
    editing_left = Signal()
    left = Signal()

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Classes"))
        self._facts: ImageFacts | None = None
        self._shown_class = -1
        self._likely: tuple[int, ...] = ()
        self._before: QWidget | None = None
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Type to find a class"))
        self.search.setAccessibleName(self.tr("Find a class"))
        self.list = ClassListView()
        self.bar: ClassBar | None = None
        self.description = ClassDescription(loader)
        self.examples = ExampleStrip(loader)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.description)
        column.addWidget(self.examples)
        self.search.setVisible(False)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.list.opened.connect(self.class_opened)
        self.list.given.connect(self.class_given)
        self.list.typed.connect(self.start_typing)
        self.list.pointed.connect(self._point)
        self.list.selectionModel().currentChanged.connect(self._note_highlight)
        self.list.picked.connect(self.rename_asked)
        self.list.moved.connect(self.class_moved)
        self.list.menu_asked.connect(self.menu_asked)
        self.list.left.connect(self._leave_list)

    def show_classes(self, entries: tuple[ClassEntry, ...]) -> None:
        """Show the classes in this order; a search that is going on and the highlight stay."""
        names = [entry.name for entry in entries]
        if names != [entry.name for entry in self.list.classes.entries]:
            self.examples.set_names(names)
        self._show_in_order(entries)
        self.search.setVisible(len(entries) > KEYED_CLASSES or self.search.hasFocus())
        self._show_examples()

    def show_likely(self, class_ids: tuple[int, ...]) -> None:
        """Put the likeliest classes of the current image first, best first, where there are groups.

        The button that gives a class is hidden by it until the mouse points anew.
        """
        if class_ids != self._likely:
            self._likely = class_ids
            self._show_in_order(self.list.classes.entries)

    def show_facts(self, facts: ImageFacts) -> None:
        """Take what is told of the images: which of them are examples of a class."""
        self._facts = facts
        self._show_examples()

    def set_giving(self, gives: bool) -> None:
        """Let the row under the mouse have a button that gives its class."""
        self.list.set_giving(gives)

    def start_typing(self, text: str) -> None:
        """Begin a search with `text`, wherever the keys were going before."""
        if not self.search.hasFocus():
            self._before = QApplication.focusWidget()
        self.search.setVisible(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text)

    # -- editing -------------------------------------------------------------

    @property
    def highlighted(self) -> int:
        """The highlighted class; -1 if none."""
        return self.list.current_class()

    @property
    def is_searching(self) -> bool:
        """Whether some classes are left out because they don't fit the search."""
        return bool(self.search.text().strip())

    def highlight(self, class_id: int) -> None:
        """Highlight a class; none for -1, or for one that is not in the list."""
        self.list.select_row(self.list.classes.row_of(class_id))

    def offer(
        self, always: Sequence[tuple[QAction, str]], editing: Sequence[tuple[QAction, str]]
    ) -> None:
        """Put buttons below the list; see `ClassBar`."""
        self.bar = ClassBar(always, editing)
        self._column.insertWidget(self._column.indexOf(self.list) + 1, self.bar)

    def set_editing(self, editing: bool) -> None:
        """Let a click highlight a class, and show what can be done with it."""
        highlighted = self.highlighted
        self.list.set_editing(editing, movable=not self.is_searching)
        self._fill(self.list.classes.entries)  # while editing in their order, without groups
        self.highlight(highlighted)
        if self.bar is not None:
            self.bar.set_editing(editing)
        if editing and self.highlighted < 0:
            self.list.select_row(0)
        elif not editing:
            self.list.select_row(-1)

    def _show_in_order(self, entries: Sequence[ClassEntry]) -> None:
        """Fill the list anew; the highlight stays with its class."""
        highlighted = self.list.current_class()
        self._fill(entries)
        if self.list.current_class() != highlighted:  # another order, or it is there no more
            self.highlight(highlighted)
            self.class_highlighted.emit(self.highlighted)

    def _fill(self, entries: Sequence[ClassEntry]) -> None:
        """Those that fit the search, best first; without one all of them, in groups."""
        names = [entry.name for entry in entries]
        found = find_words(self.search.text(), names, latest_first(entries))
        headings: dict[int, str] = {}
        if not self.is_searching:
            found = find_words("", names)
            rows: list[Found] = []
            # While they are edited they stand as they will stand for everybody.
            for heading, places in () if self.list.editing else class_groups(entries, self._likely):
                headings[len(rows)] = heading
                rows += [found[place] for place in places]
            found = rows or found
        self.list.classes.show(entries, found, headings)

    def _note_highlight(self) -> None:
        self._point(-1)
        self.class_highlighted.emit(self.highlighted)

    # -- searching -----------------------------------------------------------

    def _filter(self, text: str) -> None:
        self._fill(self.list.classes.entries)
        self.list.select_row(0 if text.strip() else -1)
        if self.list.editing:
            self.list.set_editing(True, movable=not self.is_searching)
        self.class_highlighted.emit(self.highlighted)

    def _open_found(self) -> None:
        """Look at the best match, or at the one walked to; the keys stay with it in the list."""
        class_id = self.highlighted
        if class_id < 0 or self.list.editing:
            self.list.open_current()
            return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # which ends the search
        self._hide_search()
        self.highlight(class_id)
        self.class_opened.emit(class_id)

    def _leave_search(self) -> None:
        """Forget the search and give the keys back."""
        before = self._before
        self.search.clear()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.clearFocus()
            self.left.emit()
        self._hide_search()

    def _leave_list(self) -> None:
        if self.list.editing:
            self.editing_left.emit()
        else:
            self.left.emit()

    def _hide_search(self) -> None:
        self.search.setVisible(len(self.list.classes.entries) > KEYED_CLASSES)

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
            and event.reason() not in _PASSING
        ):
            self._before = None
            self.search.clear()
        return super().eventFilter(watched, event)

    def _search_key(self, key: Qt.Key) -> None:
        match key:
            case Qt.Key.Key_Escape:
                self._leave_search()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open_found()
            case Qt.Key.Key_Up:
                self.list.step(-1)
            case Qt.Key.Key_Down:
                self.list.step(1)
            case Qt.Key.Key_PageUp:
                self.list.step(-self.list.page())
            case Qt.Key.Key_PageDown:
                self.list.step(self.list.page())

    # -- examples ------------------------------------------------------------

    def _point(self, class_id: int) -> None:
        """Show the class under the mouse, else the highlighted one, else the last shown."""
        if class_id < 0:
            class_id = self.highlighted
        if class_id >= 0:
            self._shown_class = class_id
            self._show_examples()

    def _show_examples(self) -> None:
        names = {entry.class_id: entry.name for entry in self.list.classes.entries}
        if self._shown_class not in names:
            self._shown_class = next(iter(names), -1)
        examples = ShownExamples()
        if self._facts is not None and self._shown_class >= 0:
            examples = shown_examples(self._facts, self._shown_class)
        self.description.show_class(self._shown_class)
        self.examples.show_examples(names.get(self._shown_class, ""), examples)
