"""Shows one image large: fitted, zoomed with the wheel, moved with the mouse, brightened.

Scales are device pixels for each pixel of the image: at 100 % every pixel of the
image is one of the screen, also on a high-DPI one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from alc_desktop.inspector.image_pyramid import ImagePyramid
from alc_desktop.inspector.image_rendering import rendered, with_levels
from alc_desktop.widgets.answer_note import AnswerNote
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.wrapped_name import WrappedName

_NOTCH = 1.25
_LARGEST_SCALE = 40.0
_KEYS: dict[int, float] = {
    Qt.Key.Key_Plus: _NOTCH,
    Qt.Key.Key_Equal: _NOTCH,
    Qt.Key.Key_Minus: 1 / _NOTCH,
}
_STEP = 0.25
_STEPS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-_STEP, 0),
    Qt.Key.Key_Right: (_STEP, 0),
    Qt.Key.Key_Up: (0, -_STEP),
    Qt.Key.Key_Down: (0, _STEP),
}
"""Widths and heights of the canvas."""

Section = tuple[float, QPointF]
"""Of an image: the scale, and the point in the middle as shares of its width and height."""


class ImageCanvas(QWidget):
    """The large image.

    Parameters
    ----------
    parent : QWidget, optional

    Signals
    -------
    zoomed()
        `scale` or `is_fitted` have changed.
    section_chosen()
        The user zoomed or moved it, or had it fitted.
    levels_dragged(right, down)
        The mouse was moved with its right button down, device-independent pixels.
    """

    zoomed = Signal()
    section_chosen = Signal()
    levels_dragged = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pyramid: ImagePyramid | None = None
        self._stand_in: QPixmap | None = None
        self._message = ""
        self._caption: AnswerNote | None = None
        self._fitted = True
        self._scale = 1.0
        self._center = QPointF()  # the point of the image in the middle, image pixels
        self._grabbed: QPointF | None = None
        self._levels: NDArray[np.uint8] | None = None  # (256,) what each value is shown as
        self._part: tuple[QRect, QImage] | None = None  # what is in sight, device pixels
        self._view: tuple[QRect, QImage] | None = None  # the same with its levels
        self._levelling_from: QPointF | None = None  # where the right button's drag has come to
        self._chosen: Section | None = None
        self._keeps_zoom = self._painted = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # the button is taken
        set_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(self.tr("Image, large"))

    # -- what is shown -------------------------------------------------------

    def show_pyramid(self, pyramid: ImagePyramid) -> None:
        """Show an image: fitted, or as far as the zoom is kept as the one before."""
        section = self._chosen if self._keeps_zoom else None
        self._pyramid, self._stand_in, self._message = pyramid, None, ""
        self._painted = False
        self.show_section(section)

    def refine(self, pyramid: ImagePyramid) -> None:
        """Show the same image with more pixels; zoom and place stay."""
        self._pyramid, self._painted = pyramid, False
        self._repaint()

    def show_stand_in(self, thumbnail: QPixmap | None) -> None:
        """Show a thumbnail, or nothing, until the image itself is there."""
        self._pyramid, self._stand_in, self._message = None, thumbnail, ""
        self._painted = False
        self._fit()

    def show_message(self, message: str) -> None:
        """Say why there is no image."""
        self._pyramid, self._stand_in, self._message = None, None, message
        self._painted = False
        self._fit()

    def set_caption(self, note: AnswerNote | None) -> None:
        """Say something over the image, or nothing any more."""
        self._caption = note
        self.update()

    @property
    def caption(self) -> str:
        """What is said over the image; empty if nothing is."""
        return "" if self._caption is None else self._caption.text

    @property
    def pyramid(self) -> ImagePyramid | None:
        """The image shown; None while it is being read."""
        return self._pyramid

    @property
    def is_waiting(self) -> bool:
        """Whether neither an image nor the reason for its absence is there yet."""
        return self._pyramid is None and not self._message

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is shown."""
        return self.is_waiting and self._stand_in is None

    @property
    def is_sharp(self) -> bool:
        """Whether the image is shown with all the pixels that this zoom shows."""
        return self._pyramid is not None and self._pyramid.is_sharp_at(self._scale)

    @property
    def is_painted(self) -> bool:
        """Whether the image itself, or why there is none, has come to the screen.

        With fewer pixels than this zoom shows, it has not.
        """
        return self._painted

    def set_levels(self, levels: NDArray[np.uint8] | None) -> None:
        """Show every value as ``levels[value]``, as `with_levels` wants it; None: as it is."""
        self._levels, self._view = levels, None
        self.update()

    # -- zoom ----------------------------------------------------------------

    @property
    def scale(self) -> float:
        """Device pixels for each pixel of the image."""
        return self._scale

    @property
    def is_fitted(self) -> bool:
        """Whether the whole image is shown, as large as it goes."""
        return self._fitted

    @property
    def center(self) -> QPointF:
        """The point of the image in the middle of the canvas, image pixels."""
        return QPointF(self._center)

    def keep_zoom(self, keeps: bool) -> None:
        """Whether the next image is shown as this one is; else each is fitted. Fits this one."""
        self._keeps_zoom = keeps
        self.fit()

    @property
    def section(self) -> Section | None:
        """What was zoomed and moved to; None: the whole image."""
        return self._chosen

    def show_section(self, section: Section | None) -> None:
        """Show the same section as of another image; kept while this one is being read."""
        if self._pyramid is None:
            self._chosen = section
            return
        if section is None:
            self._fit()
            return
        scale, place = section
        self._fitted = False
        self._scale = max(scale, min(self._fitting_scale(), 1.0))
        self._center = QPointF(place.x() * self._pyramid.width, place.y() * self._pyramid.height)
        self._changed()

    def fit(self) -> None:
        """Show the whole image as large as it goes."""
        self._fit()
        self.section_chosen.emit()

    def _fit(self) -> None:
        self._fitted = True
        size = self._image_size()
        self._scale = self._fitting_scale()
        self._center = QPointF(size.width() / 2, size.height() / 2)
        self._changed()

    def show_actual_size(self) -> None:
        """One pixel of the screen for each of the image."""
        self.zoom_to(1.0, QPointF(self.rect().center()))

    def zoom_by(self, factor: float) -> None:
        """Enlarge or shrink around the middle."""
        self.zoom_to(self._scale * factor, QPointF(self.width() / 2, self.height() / 2))

    def zoom_to(self, scale: float, fixed: QPointF) -> None:
        """Zoom so that what is under a point of the widget stays there."""
        if self._pyramid is None:
            return
        under = self.image_point(fixed)
        smallest = min(self._fitting_scale(), 1.0)
        self._scale = min(max(scale, smallest), _LARGEST_SCALE)
        self._fitted = False
        offset = (fixed - self._middle()) * self.devicePixelRatioF() / self._scale
        self._center = under - offset
        self._changed()
        self.section_chosen.emit()

    def pan(self, right: float, down: float) -> None:
        """Look at another part, so many widths and heights of the canvas further on."""
        if self._fitted:
            return
        width, height = self.width() * right, self.height() * down
        self._center += QPointF(width, height) * self.devicePixelRatioF() / self._scale
        self._changed()
        self.section_chosen.emit()

    def image_point(self, point: QPointF) -> QPointF:
        """The point of the image under a point of the widget, image pixels."""
        return self._center + (point - self._middle()) * self.devicePixelRatioF() / self._scale

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _image_size(self) -> QSize:
        if self._pyramid is not None:
            return QSize(self._pyramid.width, self._pyramid.height)
        return QSize() if self._stand_in is None else self._stand_in.size()

    def _fitting_scale(self) -> float:
        size, ratio = self._image_size(), self.devicePixelRatioF()
        if size.isEmpty():
            return 1.0
        scale = min(self.width() * ratio / size.width(), self.height() * ratio / size.height())
        return min(max(scale, 1e-6), _LARGEST_SCALE)

    def _changed(self) -> None:
        self._keep_inside()
        size = self._image_size()
        if self._pyramid is not None:
            place = QPointF(self._center.x() / size.width(), self._center.y() / size.height())
            self._chosen = None if self._fitted else (self._scale, place)
        self._repaint()
        self.zoomed.emit()

    def _keep_inside(self) -> None:
        """Leave no empty margin on a side while the image reaches beyond the other."""
        size, reach = self._image_size(), self.devicePixelRatioF() / self._scale / 2
        self._center = QPointF(
            _kept(self._center.x(), size.width(), self.width() * reach),
            _kept(self._center.y(), size.height(), self.height() * reach),
        )
        can_move = self._pyramid is not None and self._scale > self._fitting_scale() * 1.001
        shape = Qt.CursorShape.OpenHandCursor if can_move else Qt.CursorShape.ArrowCursor
        if self._grabbed is None:
            self.setCursor(shape)

    def _repaint(self) -> None:
        self._part = self._view = None
        self.update()

    # -- mouse and keys ------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse."""
        notches = event.angleDelta().y() / 120
        if notches:
            self.zoom_to(self._scale * _NOTCH**notches, event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change between the whole image and its actual size."""
        if self._fitted:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab the image; with the right button, its brightness."""
        if event.button() == Qt.MouseButton.RightButton and self._pyramid is not None:
            self._levelling_from = event.position()
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        if event.button() == Qt.MouseButton.LeftButton and self._pyramid is not None:
            self._grabbed = self.image_point(event.position())
            if not self._fitted:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the image with the mouse, or change its brightness."""
        if self._levelling_from is not None:
            moved = event.position() - self._levelling_from
            self._levelling_from = event.position()
            self.levels_dragged.emit(moved.x(), moved.y())
        if self._grabbed is not None and not self._fitted:
            self._center += self._grabbed - self.image_point(event.position())
            self._changed()
            self.section_chosen.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the image go."""
        self._grabbed = self._levelling_from = None
        self._keep_inside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with plus and minus, move with Shift and arrows; leave all others to the window."""
        if event.key() in _KEYS:
            self.zoom_by(_KEYS[event.key()])
        elif event.key() in _STEPS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(*_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, or keep the middle."""
        if self._fitted:
            self._fit()
        else:
            self._changed()

    def sizeHint(self) -> QSize:
        """A square of a comfortable size."""
        return QSize(320, 300)

    def minimumSizeHint(self) -> QSize:
        """The least that shows anything."""
        return QSize(120, 120)

    # -- painting ------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible part of the image."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.window)
        if self._pyramid is not None:
            target, image = self._visible_part(self._pyramid)
            ratio = self.devicePixelRatioF()
            place = QRectF(
                target.x() / ratio,
                target.y() / ratio,
                target.width() / ratio,
                target.height() / ratio,
            )
            painter.drawImage(place, image)
        elif self._stand_in is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self._stand_in_rect(), self._stand_in, self._stand_in.rect())
        elif self._message:
            painter.setPen(theme.muted)
            area = self.rect().adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(area, flags, self._message)
        self._painted = self.is_sharp or bool(self._message)
        if self._caption is not None:
            self._paint_caption(painter, self._caption)

    def _paint_caption(self, painter: QPainter, note: AnswerNote) -> None:
        theme = current_theme()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        words = WrappedName(note.text, (), font, self.width() - 4 * SPACING)
        band = QRectF(0, 0, self.width(), words.height + 2 * SPACING)
        painter.fillRect(band, theme.status_color(note.status))
        painter.setPen(theme.on_accent)
        words.draw(painter, band.adjusted(2 * SPACING, 0, 0, 0))

    def _stand_in_rect(self) -> QRect:
        fitted = self._image_size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, fitted.width(), fitted.height())
        place.moveCenter(self.rect().center())
        return place

    def _visible_part(self, pyramid: ImagePyramid) -> tuple[QRect, QImage]:
        """Where the visible part goes, in device pixels, and its pixels."""
        if self._part is None:
            self._part = self._rendered(pyramid)
        if self._view is None:
            target, part = self._part
            self._view = target, with_levels(part, self._levels)
        return self._view

    def _rendered(self, pyramid: ImagePyramid) -> tuple[QRect, QImage]:
        ratio = self.devicePixelRatioF()
        screen = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
        left = screen.width() / 2 - self._center.x() * self._scale
        top = screen.height() / 2 - self._center.y() * self._scale
        whole = QRectF(left, top, pyramid.width * self._scale, pyramid.height * self._scale)
        target = whole.toAlignedRect().intersected(screen)
        return target, rendered(pyramid, self._scale, whole, target)


def _kept(center: float, length: int, reach: float) -> float:
    """A centre moved so that a window of `reach` to both sides stays within a length."""
    if 2 * reach >= length:
        return length / 2
    return min(max(center, reach), length - reach)
