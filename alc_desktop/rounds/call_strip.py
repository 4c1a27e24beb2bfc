"""The strip above the grid that says what can be done now: the next round, a finished batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.commands.action_button import ActionButton
from alc_desktop.widgets.headings import heading, paragraph
from alc_desktop.widgets.spoken import announce
from alc_desktop.widgets.theme import SPACING

_LEAST_CHARACTERS = 34
"""Of the words beside the buttons; with less room they stand above them."""


@dataclass(frozen=True)
class Call:
    """What is said, and what can be pressed.

    Attributes
    ----------
    title, text : str
    main, other : QAction or None
        Buttons, the main one highlighted.
    method : str
        How the next batch would be chosen, where that is the question; else empty.
    """

    title: str
    text: str = ""
    main: QAction | None = None
    other: QAction | None = None
    method: str = ""


class CallStrip(QFrame):
    """Shows a `Call`, or nothing.

    Signals
    -------
    followed()
        A button was pressed; the keys belong to the images again.
    """

    followed = Signal()

    def __init__(
        self, automatic: QAction, choose_method: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("What to do now"))
        self._title = heading("")
        self._title.setWordWrap(True)
        self._text = paragraph("", "muted")
        self._main, self._other = ActionButton("primary"), ActionButton("")
        for button in (self._main, self._other):
            button.clicked.connect(self.followed)
        self._automatic = QCheckBox(automatic.text())
        self._automatic.setChecked(automatic.isChecked())
        self._automatic.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._automatic.toggled.connect(automatic.setChecked)
        automatic.toggled.connect(self._automatic.setChecked)
        self._choose_method = choose_method
        self.method_button = QPushButton(self.tr("Method…"))
        self.method_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.method_button.setToolTip(self.tr("How the next batch is chosen"))
        self.method_button.clicked.connect(choose_method.trigger)
        self.method_button.clicked.connect(self.followed)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        buttons.addStretch(1)
        buttons.addWidget(self._other)
        buttons.addWidget(self._main)
        upper = self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        upper.setSpacing(SPACING)
        upper.addLayout(words, 1)
        upper.addLayout(buttons)
        # Below, and not beside: a long line that does not wrap would widen the whole window.
        lower = QHBoxLayout()
        lower.setSpacing(SPACING)
        lower.addWidget(self._automatic)
        lower.addStretch(1)
        lower.addWidget(self.method_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        column.setSpacing(SPACING // 2)
        column.addLayout(upper)
        column.addLayout(lower)
        self.hide()

    def show_call(self, call: Call | None, *, offer_automatic: bool = False) -> None:
        """Show `call`; None hides the strip."""
        if call is None:
            self.hide()
            return
        self._title.setText(call.title)
        self._text.setText(call.text)
        self._text.setVisible(bool(call.text))
        self._main.follow(call.main)
        self._other.follow(call.other)
        self._automatic.setVisible(offer_automatic)
        self.method_button.setAccessibleName(self.tr("Method: {name}").format(name=call.method))
        self.method_button.setEnabled(self._choose_method.isEnabled())
        self.method_button.setVisible(bool(call.method))
        told = f"{call.title}. {call.text}"
        if told != self.accessibleDescription() or self.isHidden():
            announce(self, told)
        self.setAccessibleDescription(told)
        self.show()

    def minimumSizeHint(self) -> QSize:
        """The width of the buttons below the words, whether they stand there now or not.

        Beside the words they need more, and would widen the whole window.
        """
        least = super().minimumSizeHint()
        rows = (self._main, self._other), (self._automatic, self.method_button)
        width = max(_width(row) for row in rows) + 4 * SPACING + 2 * self.frameWidth()
        return QSize(min(width, least.width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where these would be squeezed beside them."""
        room = event.size().width() - _width((self._main, self._other)) - 5 * SPACING
        squeezed = room < _LEAST_CHARACTERS * self.fontMetrics().averageCharWidth()
        self._upper.setDirection(
            QBoxLayout.Direction.TopToBottom if squeezed else QBoxLayout.Direction.LeftToRight
        )
        super().resizeEvent(event)


def _width(row: Sequence[QWidget]) -> int:
    """What the widgets of a row need that are to be seen."""
    shown = [each.sizeHint().width() for each in row if not each.isHidden()]
    return sum(shown) + SPACING * (len(shown) - 1)
