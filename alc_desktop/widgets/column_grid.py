"""Panels side by side, as many in a row as the width allows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from alc_desktop.widgets.theme import SPACING


class ColumnGrid(QWidget):
    """Arranges its panels anew when its width changes; every row is filled evenly.

    A grid layout would not do: its least width is that of the present number
    of columns, so it could never become narrower again.

    Parameters
    ----------
    panels : sequence of QWidget
    characters : int
        Least width of a panel, in average characters of the font.
    grows : bool
        Whether the rows share height that is left over.
    """

    def __init__(
        self,
        panels: Sequence[QWidget],
        characters: int,
        grows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panels = tuple(panels)
        self._characters = characters
        for panel in self._panels:
            panel.setParent(self)
        vertical = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def rows(self, width: int) -> list[tuple[QWidget, ...]]:
        """The panels of each row at a width; no row is much shorter than another.

        A panel that is hidden takes no room.
        """
        panels = tuple(panel for panel in self._panels if not panel.isHidden())
        needed = max(panel.minimumSizeHint().width() for panel in panels)
        least = max(needed, self._characters * self.fontMetrics().averageCharWidth())
        fitting = max(1, min((width + SPACING) // (least + SPACING), len(panels)))
        count = -(-len(panels) // fitting)
        columns = -(-len(panels) // count)
        starts = range(0, len(panels), columns)
        return [panels[start : start + columns] for start in starts]

    def heightForWidth(self, width: int) -> int:
        """Every row as high as its highest panel wants to be."""
        heights = [self._height(row, width) for row in self.rows(width)]
        return sum(heights) + SPACING * (len(heights) - 1)

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def sizeHint(self) -> QSize:
        """All panels in one row."""
        width = sum(panel.sizeHint().width() for panel in self._panels)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One panel; how many rows there are follows from the width alone."""
        hints = [panel.minimumSizeHint() for panel in self._panels]
        return QSize(max(h.width() for h in hints), max(h.height() for h in hints))

    def event(self, event: QEvent) -> bool:
        """Arrange again when a panel wants another size."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        rows = self.rows(self.width())
        spare = max(self.height() - self.heightForWidth(self.width()), 0) // len(rows)
        top = 0
        for row in rows:
            height = self._height(row, self.width()) + spare
            for place, panel in enumerate(row):
                left, right = (
                    round((self.width() + SPACING) * end / len(row)) for end in (place, place + 1)
                )
                panel.setGeometry(QRect(left, top, right - left - SPACING, height))
            top += height + SPACING

    @staticmethod
    def _height(row: tuple[QWidget, ...], width: int) -> int:
        each = (width + SPACING) // len(row) - SPACING
        return max(
            panel.heightForWidth(each) if panel.hasHeightForWidth() else panel.sizeHint().height()
            for panel in row
        )


class Panel(QFrame):
    """A framed plate on the window's ground; the application's style sheet draws it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
