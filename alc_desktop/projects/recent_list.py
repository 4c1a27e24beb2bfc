"""The projects opened last: a name, and below it the folder it lies in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from alc_desktop.widgets.headings import scaled
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.tree_choice import hear_choices

_SHOWN = 5
_PATH = Qt.ItemDataRole.UserRole


class RecentList(QListWidget):
    """A list of project files; a click or Enter chooses one.

    Signals
    -------
    chosen(Path)
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Recent projects"))
        self.setItemDelegate(_TwoLines(self))
        self.setMouseTracking(True)  # rows answer to the pointer
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        hear_choices(self, lambda index: self._choose(self.itemFromIndex(index)))

    def show_projects(self, projects: tuple[Path, ...]) -> None:
        """List `projects`, newest first."""
        self.clear()
        for path in projects:
            item = QListWidgetItem(path.stem)
            item.setData(_PATH, path)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("Project {name} in {folder}").format(name=path.stem, folder=path.parent),
            )
            item.setToolTip(str(path))
            self.addItem(item)
        rows = min(len(projects), _SHOWN)
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(rows)))
        if projects:
            self.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))


class _TwoLines(QStyledItemDelegate):
    """Paints a project: the name, and its folder in a quieter colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, round(2 * option.fontMetrics.lineSpacing() + 2 * SPACING))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current_theme()
        area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as laid out here
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.raised)
            painter.setPen(theme.accent if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 6, 6)
        path: Path = index.data(_PATH)
        inner = area.adjusted(SPACING, SPACING - 2, -SPACING, 2 - SPACING)
        upper = QRectF(inner.x(), inner.y(), inner.width(), inner.height() / 2)
        lower = upper.translated(0, inner.height() / 2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(scaled(option.font, 1.0, bold=True))
        painter.setPen(theme.text)
        painter.drawText(upper, middle, path.stem)
        painter.setFont(option.font)
        painter.setPen(theme.muted)
        folder = QFontMetricsF(option.font).elidedText(
            str(path.parent), Qt.TextElideMode.ElideMiddle, lower.width()
        )
        painter.drawText(lower, middle, folder)
        painter.restore()
