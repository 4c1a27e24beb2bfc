"""The list of operations: a sentence, and below it who and when."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from alc_desktop.history.history_model import DETAILS_ROLE, UNDONE_ROLE
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.theme import SPACING, current_theme

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WALKS = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)


class HistoryList(QTableView):
    """Rows of two lines; a double click or Enter takes one.

    Signals
    -------
    taken(int)
        A row.
    pointed()
        Another row has the focus.
    """

    taken = Signal(int)
    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What was done, newest first"))
        self.setItemDelegate(_TwoLines(self))
        # Lists and trees of Qt ask the model for every row, whenever one comes.
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.taken.emit(index.row()))

    def _fit(self) -> None:
        """Give every row the height of its two lines."""
        height = round(2 * self.fontMetrics().lineSpacing() + SPACING)
        self.verticalHeader().setDefaultSectionSize(height)

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the window's shortcuts; follow the font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.Polish):
            self._fit()
        walks = isinstance(event, QKeyEvent) and event.key() in _WALKS
        if walks and event.type() == QEvent.Type.ShortcutOverride and not _modified(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the rows; Enter or Space takes one. Letters are the window's."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if enters and not _modified(event):
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self.taken.emit(self.currentIndex().row())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say that another row has the focus."""
        super().currentChanged(current, previous)
        self.pointed.emit()

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(180, 120)


def _modified(event: QEvent) -> bool:
    modifiers = event.modifiers() if isinstance(event, QKeyEvent) else None
    return modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class _TwoLines(QStyledItemDelegate):
    """Paints an operation; one that was undone in a quieter colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.raised)
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(bar, theme.accent)
        if focused:
            painter.setPen(theme.accent)
            painter.drawRect(area)
        inner = area.adjusted(SPACING, SPACING / 2, -SPACING, -SPACING / 2)
        upper = QRectF(inner.x(), inner.y(), inner.width(), inner.height() / 2)
        small = smaller(option.font, 0.9)
        for line, text, font, color in (
            (
                *(upper, index.data(), option.font),
                theme.muted if index.data(UNDONE_ROLE) else theme.text,
            ),
            (upper.translated(0, inner.height() / 2), index.data(DETAILS_ROLE), small, theme.muted),
        ):
            painter.setFont(font)
            painter.setPen(color)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )
        painter.restore()
