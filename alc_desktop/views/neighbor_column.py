"""One image of the neighbour view: its two bars, its thumbnail below them, its label.

Each column is a button, so that a screen reader finds it and says what it
shows; a neighbour is a check box as well, because it can be selected.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from alc_desktop.theme import Theme
from alc_desktop.views.chart_axes import smaller
from alc_desktop.views.legend import Mark, dashed_pen, draw_mark
from alc_desktop.views.neighbor_figures import ColumnFigures, ColumnLayout
from alc_desktop.views.thumbnail_painting import Thumbnails, draw_thumbnail


class NeighborColumn(QAbstractButton):
    """A column of the chart."""

    chosen = Signal(object, object)
    """Clicked, with the column and the keyboard modifiers; a click on the box counts as Ctrl."""
    pointed = Signal(object)
    """The column under the mouse, or None."""

    def __init__(
        self, figures: ColumnFigures, loader: Thumbnails, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.figures = figures
        self.step = float(len(figures.entropy) - 1)
        self._loader = loader
        self._theme = theme
        self._layout: ColumnLayout | None = None
        self.setCheckable(figures.selectable)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.describe()

    def place(self, layout: ColumnLayout) -> None:
        """Take the heights shared by all columns."""
        self._layout = layout
        self.update()

    def set_step(self, step: float) -> None:
        """Show the entropy after `step` diffusion steps."""
        self.step = step
        self.update()

    def describe(self) -> None:
        """Say in words what is shown now."""
        text = self.tr("{name}, entropy {before} nats, after {step} steps {after}").format(
            name=self.figures.name,
            before=self._nats(self.figures.entropy[0]),
            after=self._nats(self.figures.after(self.step)),
            step=round(self.step),
        )
        if self.figures.details:
            text = f"{text}, {self.figures.details}"
        self.setAccessibleName(text)
        self.setToolTip(text)

    def bars(self) -> tuple[QRectF, QRectF]:
        """Bars before and after, in pixels of this column."""
        layout = self._layout
        assert layout is not None
        width = max(3.0, float(int(min(self.width() * 0.3, 18))))
        middle, base = round(self.width() / 2), layout.top + layout.plot_height
        heights = (
            layout.bar_height(self.figures.after(0)),
            layout.bar_height(self.figures.after(self.step)),
        )
        before, after = (
            QRectF(left, base - height, width, height)
            for left, height in zip((middle - width - 0.5, middle + 0.5), heights, strict=True)
        )
        return before, after

    def thumbnail_area(self) -> QRectF:
        """The square of the thumbnail, centred under the bars."""
        layout = self._layout
        assert layout is not None
        left = round(self.width() / 2) - layout.thumb_side / 2
        return QRectF(left, layout.thumb_top, layout.thumb_side, layout.thumb_side)

    def check_area(self) -> QRectF:
        """The box that selects a neighbour, on the thumbnail's corner."""
        area = self.thumbnail_area()
        side = min(18.0, max(13.0, area.width() * 0.3))
        return QRectF(area.left() + 2, area.top() + 2, side, side)

    # -- events --------------------------------------------------------------

    def nextCheckState(self) -> None:
        """A click activates; what is selected is decided by the chart."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that it was clicked, and how."""
        inside = self.rect().contains(event.position().toPoint())
        self.setDown(False)
        if event.button() != Qt.MouseButton.LeftButton or not inside:
            return
        modifiers = event.modifiers()
        if self.isCheckable() and self.check_area().contains(event.position()):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        self.chosen.emit(self, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The chart walks and selects; a button would press itself."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing was pressed here."""
        event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at it."""
        super().enterEvent(event)
        self.pointed.emit(self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(None)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Ground, bars, marks, thumbnail, label."""
        if self._layout is None:
            return
        painter = QPainter(self)
        self._paint_ground(painter)
        self._paint_bars(painter)
        self._paint_marks(painter)
        self._paint_thumbnail(painter)
        self._paint_label(painter)

    # -- painting ------------------------------------------------------------

    def _paint_ground(self, painter: QPainter) -> None:
        """A plate behind the picked image; a tint where selected, pointed at or focused."""
        tint = QColor(self._theme.accent)
        if self.isChecked():
            tint.setAlphaF(0.18)
        elif self.underMouse() or self.hasFocus():
            tint.setAlphaF(0.08)
        elif not self.figures.selectable:
            tint = QColor(self._theme.raised)
        else:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0, -0.5, 0), 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_bars(self, painter: QPainter) -> None:
        layout = self._layout
        assert layout is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = (self._theme.before, self._theme.after)
        for bar, color in zip(self.bars(), colors, strict=True):
            painter.setBrush(color)
            # A bar of nothing keeps a hair line, so that zero reads as a value.
            painter.drawRect(bar if bar.height() >= 1.5 else bar.adjusted(0, -1.5, 0, 0))
        pen = dashed_pen(self._theme.text)
        pen.setDashOffset(self.x() / pen.widthF())
        painter.setPen(pen)
        row = layout.top + layout.plot_height - layout.bar_height(layout.mean)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLine(QPointF(0, round(row)), QPointF(self.width(), round(row)))

    def _paint_marks(self, painter: QPainter) -> None:
        """What became of the image, above its bars."""
        layout = self._layout
        assert layout is not None
        size = min(11.0, layout.top - 6)
        center = QPointF(round(self.width() / 2), layout.top / 2)
        if self.figures.asked:
            draw_mark(painter, Mark.DIAMOND, center, size, self._theme.text)
        elif self.figures.spared:
            draw_mark(painter, Mark.HOLLOW_DIAMOND, center, size, self._theme.accent)

    def _paint_thumbnail(self, painter: QPainter) -> None:
        theme, area = self._theme, self.thumbnail_area()
        drawn = draw_thumbnail(painter, area, self._loader, self.figures.image_id, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or not self.figures.selectable:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRoundedRect(drawn.adjusted(-1, -1, 1, 1), 4, 4)
        if self.figures.selectable and (self.isChecked() or self.underMouse() or self.hasFocus()):
            self._paint_check(painter)
        if self.figures.glyph:
            self._paint_glyph(painter, drawn)

    def _paint_check(self, painter: QPainter) -> None:
        box, theme = self.check_area(), self._theme
        ground = QColor(theme.accent if self.isChecked() else theme.surface)
        painter.setPen(QPen(theme.on_accent if self.isChecked() else theme.muted, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            painter.setPen(QPen(theme.on_accent, 2, c=Qt.PenCapStyle.RoundCap))
            w, h = box.width(), box.height()
            corner = box.topLeft()
            points = [
                corner + QPointF(w * x, h * y) for x, y in ((0.24, 0.52), (0.44, 0.72), (0.78, 0.3))
            ]
            painter.drawPolyline(points)

    def _paint_glyph(self, painter: QPainter, drawn: QRectF) -> None:
        """The expert's word on it, on a round plate in the lower right corner."""
        painter.setFont(smaller(self.font(), 0.8))
        side = painter.fontMetrics().height() + 1.0
        plate = QRectF(drawn.right() - side + 3, drawn.bottom() - side + 3, side, side)
        painter.setPen(QPen(self._theme.surface, 1.5))
        painter.setBrush(self.figures.glyph_color)
        painter.drawEllipse(plate)
        painter.setPen(self._theme.on_accent)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self.figures.glyph)

    def _paint_label(self, painter: QPainter) -> None:
        layout, figures = self._layout, self.figures
        assert layout is not None
        if not figures.label:
            return
        area = self.thumbnail_area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(figures.color)
        painter.drawRoundedRect(QRectF(area.left(), layout.label_top, area.width(), 3), 1.5, 1.5)
        painter.setFont(smaller(self.font()))
        box = QRectF(1, layout.label_top + 5, self.width() - 2, layout.label_height - 5)
        text = painter.fontMetrics().elidedText(
            figures.label, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.setPen(self._theme.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _nats(self, value: float) -> str:
        return self.locale().toString(max(float(value), 0.0), "f", 2)
