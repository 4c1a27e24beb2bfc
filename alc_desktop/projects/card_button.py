"""A button that says what it does in a title and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from alc_desktop.widgets.headings import SECTION, heading, paragraph
from alc_desktop.widgets.icons import icon
from alc_desktop.widgets.theme import SPACING, follow_theme

_ICON = 24


class CardButton(QPushButton):
    """A large button; its label is an icon, a title and a sentence below each other."""

    def __init__(
        self,
        title: str,
        sentence: str,
        icon_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACING,) * 4)
        column.setSpacing(SPACING // 2)
        labels = (self._picture, heading(title, SECTION), paragraph(sentence, "muted"))
        for label in labels:
            label.setWordWrap(label is not self._picture)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.insertSpacing(1, SPACING // 2)
        column.addStretch()
        follow_theme(self._draw)

    def _draw(self) -> None:
        drawn = icon(self._icon_name)
        self._picture.setPixmap(drawn.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))

    def sizeHint(self) -> QSize:
        """As its text needs it."""
        return self._column.totalSizeHint()

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As its text needs it."""
        return self._column.totalHeightForWidth(width)
