"""Note and flag of the image that is shown, or of all that are selected; written in place."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from alc_desktop.i18n.numbers import count_text
from alc_desktop.widgets.headings import scaled
from alc_desktop.widgets.note_field import NoteField
from alc_desktop.widgets.theme import SPACING
from alc_engine.labels.remarks import LONGEST_TEXT


class NoteEditor(QWidget):
    """A heading that says whether the note is saved, a box for the flag, and the note.

    Signals
    -------
    flag_asked()
        The box was clicked.
    left()
        The keys go back to the images.
    """

    flag_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on_keep: Callable[[tuple[int, ...], str], bool] = lambda *_: False
        """Called with the images and what was written about them; whether it was taken."""
        self._unsaved = self._writable = False
        self.heading = QLabel()
        self.heading.setFont(scaled(self.heading.font(), 1.0, bold=True))
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.state.setWordWrap(True)
        self.state.setAccessibleDescription(self.tr("State of the note"))
        self.box = QCheckBox(self.tr("Flagged"))
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys go on to the images
        self.box.clicked.connect(self._ask_flag)
        self.field = NoteField(self._kept)
        self.field.setPlaceholderText(self.tr("Write a note"))
        self.field.changed.connect(self._say_state)
        self.field.left.connect(self.left)
        self.heading.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.heading)
        row.addWidget(self.state, 1)
        row.addWidget(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACING // 2, 0, SPACING // 2)
        column.setSpacing(SPACING // 2)
        column.addLayout(row)
        column.addWidget(self.field)
        self.set_writable(False)

    def set_writable(self, writable: bool) -> None:
        """Whether notes can be kept."""
        self._writable = writable
        self.field.setReadOnly(not writable)
        self.box.setEnabled(writable)

    def show_remarks(
        self, image_ids: tuple[int, ...], note: str, *, flagged: bool, unsaved: bool
    ) -> None:
        """Show what stands of these images; none: nothing may be told, or nothing is there.

        Parameters
        ----------
        image_ids : tuple of int
            What is written is about all of them.
        note : str
            Empty where they bear different ones.
        flagged : bool
            Whether all of them are.
        unsaved : bool
            Whether what stands of one of them is not committed yet.
        """
        self._unsaved = unsaved
        text = self.tr("Note")
        if len(image_ids) > 1:
            text = self.tr("Note on %Ln images", None, len(image_ids))
        self.heading.setText(text)
        self.field.setAccessibleName(text)
        self.field.show_text(image_ids or None, note)
        self.box.setChecked(flagged)
        self.setVisible(bool(image_ids) and (self._writable or bool(note) or flagged))
        self._say_state()

    def write(self) -> None:
        """Take the keys and go behind what stands."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)

    def _kept(self, about: Hashable, text: str) -> bool:
        assert isinstance(about, tuple)
        return self.on_keep(about, text)

    def _ask_flag(self, checked: bool) -> None:
        self.box.setChecked(not checked)  # it follows what stands
        self.flag_asked.emit()

    def _say_state(self) -> None:
        text = ""
        if self.field.is_full:
            text = self.tr("No more than {count} characters").format(count=count_text(LONGEST_TEXT))
        elif self.field.is_written:
            text = self.tr("Ctrl+Enter keeps it, Esc drops it")
        elif self._unsaved:
            text = self.tr("not saved yet")
        elif self.field.toPlainText() and self._writable:
            text = self.tr("saved")
        self.state.setText(text)
