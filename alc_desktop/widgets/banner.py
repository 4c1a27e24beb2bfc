"""The strip above the page that says what went wrong, where, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.failure import Failure
from alc_desktop.widgets.headings import heading, paragraph
from alc_desktop.widgets.spoken import announce
from alc_desktop.widgets.theme import SPACING

_DETAIL_LINES = 9


class Banner(QFrame):
    """Shows one failure until it is closed or mended.

    Signals
    -------
    action_wanted()
        The button with the remedy was pressed.
    other_wanted()
        The button beside it was pressed.
    closed()
        The user closed the message.
    """

    action_wanted = Signal()
    other_wanted = Signal()
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("role", "banner")
        self.setAccessibleName(name)
        self._failure: Failure | None = None
        self._what = heading("")
        self._what.setWordWrap(True)
        self._where = paragraph("", "muted")
        self._remedy = paragraph()
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setFixedHeight(self.fontMetrics().lineSpacing() * _DETAIL_LINES)
        self._action = QPushButton()
        self._action.setProperty("role", "primary")
        self._action.clicked.connect(self.action_wanted)
        self._other = QPushButton()
        self._other.clicked.connect(self.other_wanted)
        self._unfold = QPushButton(self.tr("Details"))
        self._unfold.setCheckable(True)
        self._unfold.toggled.connect(self._details.setVisible)
        copy = QPushButton(self.tr("Copy"))
        copy.setAccessibleName(self.tr("Copy the message with its details"))
        copy.clicked.connect(self._copy)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self._leave)
        for button in (self._action, self._other, self._unfold, copy, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click takes no keys away
        self._arrange(copy)
        self.hide()

    def _arrange(self, copy: QPushButton) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._what, self._where, self._remedy):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addLayout(words, 1)
        for button in (self._action, self._other, self._unfold, copy, self._close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACING, SPACING, SPACING, SPACING)
        column.addLayout(row)
        column.addWidget(self._details)

    @property
    def failure(self) -> Failure | None:
        """What is shown; None while the banner is closed."""
        return None if self.isHidden() else self._failure

    def show_failure(
        self, failure: Failure, action: str = "", other: str = "", *, closable: bool = True
    ) -> None:
        """Show `failure`.

        Parameters
        ----------
        failure : Failure
        action : str
            Text of a button that mends it; empty for none.
        other : str
            Text of a button for another way out; empty for none.
        closable : bool
            False for what must not be overlooked.
        """
        self._failure = failure
        self._what.setText(failure.what)
        for label, text in ((self._where, failure.where), (self._remedy, failure.remedy)):
            label.setText(text)
            label.setVisible(bool(text))
        self._details.setPlainText(failure.details)
        self._unfold.setVisible(bool(failure.details))
        self._unfold.setChecked(False)
        self._details.hide()
        for button, text in ((self._action, action), (self._other, other)):
            button.setText(text)
            button.setVisible(bool(text))
        self._close.setVisible(closable)
        self.setAccessibleDescription(self._text())
        self.show()
        announce(self, "\n".join(filter(None, (failure.what, failure.remedy))), urgent=True)

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())

    def _text(self) -> str:
        failure = self._failure
        if failure is None:
            return ""
        parts = (failure.what, failure.where, failure.remedy, failure.details)
        return "\n".join(filter(None, parts))
