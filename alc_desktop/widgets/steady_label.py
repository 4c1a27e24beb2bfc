"""Text that wraps, in a place that stays as high as the longest text it may have to show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from alc_desktop.widgets.theme import SPACING


class SteadyLabel(QLabel):
    """A wrapping line that never widens its window.

    What is written here follows the mouse; were the height to follow the text,
    everything above would jump under the mouse.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._reserved: tuple[str, ...] = ()

    def reserve(self, texts: Iterable[str]) -> None:
        """Keep room for the highest of these texts."""
        self._reserved = tuple(texts)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the text shown and for those that may come."""
        metrics = self.fontMetrics()
        # A little narrower than the label: Qt breaks a line that just fits.
        room = QRect(0, 0, max(width - SPACING // 2, 1), 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        return max(
            metrics.boundingRect(room, wrap, text).height()
            for text in (self.text() or " ", *self._reserved)
        )

    def sizeHint(self) -> QSize:
        """As high as it is at its present width."""
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One line; the layout asks for more by `heightForWidth`."""
        return QSize(0, self.fontMetrics().height())
