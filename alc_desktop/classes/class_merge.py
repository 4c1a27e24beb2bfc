"""Asks which class another is merged into, and says beforehand what that changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from alc_desktop.classes.class_list import ClassListView
from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.model.class_words import images_text
from alc_desktop.model.word_search import find_words
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.theme import SPACING

_CHARACTERS, _ROWS, _PREVIEW_LINES = 60, 8, 4
"""Room for the dialog, in average characters and lines of its own font."""


class ClassMergeDialog(Dialog):
    """A class, and the others that it could be merged into.

    Parameters
    ----------
    gone : ClassEntry
        The class that is merged away.
    others : sequence of ClassEntry
        In the order shown.
    parent : QWidget, optional
    """

    def __init__(
        self,
        gone: ClassEntry,
        others: Sequence[ClassEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._gone, self._others = gone, tuple(others)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.list = ClassListView()
        self.preview = paragraph("", "muted")
        self.use = QPushButton(self.tr("Merge"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._build()
        self._filter("")

    @property
    def into(self) -> int:
        """The class that is highlighted; -1 for none."""
        return self.list.current_class()

    def highlight(self, class_id: int) -> None:
        """Highlight a class; none for -1."""
        self.list.select_row(self.list.classes.row_of(class_id))

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        title = self.tr("Merge “{name}” into").format(name=self._gone.name)
        self.setWindowTitle(title)
        metrics = self.fontMetrics()
        self.setMinimumWidth(_CHARACTERS * metrics.averageCharWidth() + 6 * SPACING)
        self.search.setPlaceholderText(self.tr("Type to find a class"))
        self.search.setAccessibleName(self.tr("Find a class"))
        self.search.installEventFilter(self)
        self.list.set_editing(True, movable=False)
        self.list.setMinimumHeight(_ROWS * (metrics.height() + SPACING))
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)
        self.cancel.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(heading(title, TITLE))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.preview.setMinimumHeight(_PREVIEW_LINES * metrics.lineSpacing())
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.preview)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.use)
        column.addLayout(buttons)
        self.search.textChanged.connect(self._filter)
        self.list.selectionModel().currentChanged.connect(self._show_preview)
        self.list.picked.connect(self.accept)
        self.list.typed.connect(self._type)
        self.list.left.connect(self.reject)
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.search.setFocus()

    # -- what the user does --------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk the list while a name is typed."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            self.list.step(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return super().eventFilter(watched, event)

    def _type(self, letter: str) -> None:
        self.search.setFocus()
        self.search.setText(letter)

    def _filter(self, text: str) -> None:
        self.list.classes.show(
            self._others, find_words(text, [entry.name for entry in self._others])
        )
        self.list.select_row(0 if text.strip() else -1)
        self._show_preview()

    def _show_preview(self) -> None:
        self.use.setEnabled(self.into >= 0)
        if self.into < 0:
            self.preview.setText(self.tr("Choose the class that stays."))
            return
        kept = next(entry.name for entry in self._others if entry.class_id == self.into)
        text = self.tr(
            "{images} labelled “{gone}” will count as “{kept}”. The labels as they came stay on"
            " record, and one undo takes it back."
        )
        if self._gone.blind:  # how many are labelled so may not be told
            text = self.tr(
                "Images labelled “{gone}” will count as “{kept}”. The labels as they came stay on"
                " record, and one undo takes it back."
            )
        images = images_text(self._gone.count)
        self.preview.setText(text.format(images=images, gone=self._gone.name, kept=kept))
