"""A frame around whatever has the keys, the same for every control.

Most controls of the system's style show their focus by a shade or a dotted line.
Here a key may answer an image or work a button, so where it goes is never a guess.

Not a `QFocusFrame`: PySide takes the widget that is given to one for its child, and
widgets that outlive the frame (the menu bar) are lost to Python with it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from alc_desktop.widgets.running import running_application
from alc_desktop.widgets.theme import current_theme

WIDTH, HALO = 2, 1
"""Of the line, and of the ground's colour on both its sides, device-independent pixels: what
it runs along may have its own colour, as a primary button has."""
_OUTSIDE = WIDTH + HALO
"""Of the whole frame; the inner halo lies on the edge of the widget."""
PAINTS_FOCUS = "paints_focus"
"""Property of a widget that shows by itself where the keys go, as the ring of a tile, or of a
page that fills the window: a frame is for controls, and none of them has the keys then."""
_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.LayoutRequest,
        QEvent.Type.ZOrderChange,
    }
)


class _Frame(QWidget):
    """The line; it lies over the window and lets every click through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, _: QPaintEvent) -> None:
        """A line just outside the widget, within its halo."""
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = HALO + WIDTH / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        for color, width in ((theme.window, WIDTH + 2 * HALO), (theme.accent, WIDTH)):
            painter.setPen(QPen(color, width))
            painter.drawRoundedRect(box, 5, 5)


class FocusFrame(QObject):
    """Moves the frame with the focus, through the window and its dialogs.

    Parameters
    ----------
    parent : QWidget
        The window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame: _Frame | None = None
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []
        running_application().focusChanged.connect(self._follow)

    @property
    def widget(self) -> QWidget | None:
        """What is framed; None for nothing."""
        return self._widget

    @property
    def is_shown(self) -> bool:
        """Whether the frame can be seen."""
        return self._frame is not None and isValid(self._frame) and self._frame.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is framed, or what it lies in, was moved or scrolled."""
        if event.type() in _MOVES:
            self._place()
        return False

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched.clear()
        framed = now is not None and not now.isWindow() and not now.property(PAINTS_FOCUS)
        self._widget = now if framed and self._is_ours(now) else None
        above = self._widget
        while above is not None and not above.isWindow():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._bring_into_sight()
        self._place()

    def _is_ours(self, widget: QWidget | None) -> bool:
        while widget is not None and widget is not self.parent():
            widget = widget.parentWidget()
        return widget is not None

    def _bring_into_sight(self) -> None:
        """What got the keys by a shortcut of its own may lie further down."""
        widget = self._widget
        if widget is None or not _in_sight(widget, widget.window()).isEmpty():
            return  # with Tab, Qt does it; a click must not move what is beneath it
        for above in self._watched:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)

    def _place(self) -> None:
        widget = self._widget
        if widget is None or not isValid(widget):
            if self._frame is not None and isValid(self._frame):
                self._frame.hide()
            return
        window = widget.window()
        if self._frame is None or not isValid(self._frame):  # it went with its window
            self._frame = _Frame(window)
        elif self._frame.parentWidget() is not window:
            self._frame.setParent(window)
        seen = _in_sight(widget, window)
        around = seen.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        self._frame.setGeometry(around & window.rect())  # all four sides, at its edge as well
        self._frame.setVisible(not seen.isEmpty())
        self._frame.raise_()


def _in_sight(widget: QWidget, window: QWidget) -> QRect:
    """The part of a widget that nothing above it in the hierarchy cuts off, in its window."""
    if not widget.isVisible():
        return QRect()
    seen = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not window:
        seen &= QRect(above.mapTo(window, QPoint(0, 0)), above.size())
        above = above.parentWidget()
    return seen
