"""The command palette: every action of the window, found by parts of its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
)
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from alc_desktop.commands.action_keys import keys_of, written
from alc_desktop.commands.command import Command
from alc_desktop.commands.palette_rows import PaletteDelegate, PaletteModel, PaletteRow
from alc_desktop.model.word_search import find_words
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import paragraph
from alc_desktop.widgets.spoken import announce
from alc_desktop.widgets.theme import SPACING

_CHARACTERS, _ROWS = 90, 11
_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS + 1,
    Qt.Key.Key_PageDown: _ROWS - 1,
}


class CommandPalette(Dialog):
    """A line to type in, and the commands that fit below it.

    The keys stay in the line; arrows move through the list, Enter takes the
    command that is highlighted, Escape leaves.

    Parameters
    ----------
    commands : sequence of Command
        Those of invisible actions are left out.
    recent : sequence of str
        Names of the commands used last, newest first.
    reason : callable
        Why an action is disabled, in words; empty where that is not known.
    parent : QWidget

    Attributes
    ----------
    chosen : Command or None
        What was taken, once the dialog is accepted.
    """

    def __init__(
        self,
        commands: Sequence[Command],
        recent: Sequence[str],
        reason: Callable[[QAction], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("All actions"))
        self._commands = [command for command in commands if command.action.isVisible()]
        places = {command.name: place for place, command in enumerate(self._commands)}
        self._recent = [places[name] for name in recent if name in places]
        self._reason = reason
        self.chosen: Command | None = None
        self.field = QLineEdit(clearButtonEnabled=True)
        self.list = QListView()
        self.rows = PaletteModel(self)
        self._nothing = paragraph(self.tr("No action is called that."), "muted")
        self._build(parent)
        self._filter("")

    def _build(self, window: QWidget) -> None:
        self.setProperty("role", "palette")
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the line
        self.list.clicked.connect(lambda _: self._take())
        self.list.selectionModel().currentChanged.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(SPACING + SPACING // 2,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        height = (self.fontMetrics().height() + 2 * SPACING) * _ROWS
        self.list.setMinimumHeight(height)
        self.list.setMaximumHeight(height)
        wished = _CHARACTERS * self.fontMetrics().averageCharWidth()
        self.setFixedWidth(min(wished, window.width()))
        top = window.mapToGlobal(
            QPoint((window.width() - self.width()) // 2, window.height() // 10)
        )
        self.move(top)

    # -- what the user does --------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the line that a line of text does not know."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in _STEPS:
                self._step(_STEPS[event.key()])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        found = find_words(text, [command.title for command in self._commands], self._recent)
        self.rows.show([self._row(one.place, one.letters) for one in found])
        self._nothing.setVisible(not found)
        self.list.setCurrentIndex(self.rows.index(0))
        self._say()

    def _row(self, place: int, letters: tuple[int, ...]) -> PaletteRow:
        command = self._commands[place]
        keys = dict.fromkeys(map(written, keys_of(command.action)))
        reason = "" if command.action.isEnabled() else self._reason(command.action)
        return PaletteRow(command, tuple(keys), letters, reason)

    def _step(self, rows: int) -> None:
        last = self.rows.rowCount() - 1
        if last >= 0:
            row = self.list.currentIndex().row() + rows
            # One step beyond an end comes in at the other one.
            row = row % (last + 1) if abs(rows) == 1 else min(max(row, 0), last)
            self.list.setCurrentIndex(self.rows.index(row))

    def _take(self) -> None:
        row = self._current()
        if row is not None and row.enabled:
            self.chosen = row.command
            self.accept()

    def _current(self) -> PaletteRow | None:
        index = self.list.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def _say(self) -> None:
        """Tell a screen reader the highlighted row; the focus stays in the line."""
        row = self._current()
        words = self._nothing.text() if row is None else row.spoken()
        self.field.setAccessibleDescription(words)
        announce(self.field, words)
