"""The dialogs of the application: each stays within the screen it is shown on.

What has no room there is scrolled to; the buttons at its end stay in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.widgets.screen_room import room_for


class Dialog(QDialog):
    """A dialog that fits, whatever it holds and however large its text is."""

    _is_scrolled = False

    def setVisible(self, visible: bool) -> None:
        """Take no more than there is."""
        if visible and not self.isVisible():
            self.ensurePolished()
            self._fit()
        super().setVisible(visible)
        if visible:
            # A button that became the default one needs a little more, and tells nobody.
            for button in self.findChildren(QAbstractButton):
                button.updateGeometry()
            self.resize(self.size().boundedTo(room_for(self)))

    def event(self, event: QEvent) -> bool:
        """What it holds may need more room than before."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def _fit(self) -> None:
        layout, room = self.layout(), room_for(self)
        if self._is_scrolled or not isinstance(layout, QBoxLayout):
            return
        least = layout.totalMinimumSize()
        high = layout.totalMinimumHeightForWidth(
            max(least.width(), min(self.width(), room.width()))
        )
        least.setHeight(max(least.height(), high))
        if least != least.boundedTo(room):
            wanted = layout.totalSizeHint().expandedTo(least).expandedTo(self._asked_size())
            self._scroll(layout)
            self.resize(wanted.boundedTo(room))

    def _asked_size(self) -> QSize:
        """What the dialog itself was made to, which is nothing before it was shown or resized."""
        return self.size() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else QSize()

    def _scroll(self, layout: QBoxLayout) -> None:
        """Have all scrolled but the buttons at the end."""
        self._is_scrolled = True
        focused = self.focusWidget()
        self.setMinimumSize(0, 0)
        last = layout.takeAt(layout.count() - 1) if _ends_with_buttons(layout) else None
        margins, spacing = layout.contentsMargins(), layout.spacing()
        layout.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setContentsMargins(margins)
        column.setSpacing(spacing)
        column.addWidget(_Scrolled(layout), 1)
        if last is not None:
            column.addItem(last)
        self.setLayout(column)
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)


class _Scrolled(QScrollArea):
    """What a layout holds, as high and wide as there is room; the focus is kept in sight."""

    def __init__(self, layout: QBoxLayout) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setLayout(layout)  # which brings the widgets along
        self.setWidget(self._inner)

    def sizeHint(self) -> QSize:
        """As large as what it holds, so that nothing is scrolled that needs not be."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._inner.sizeHint() + QSize(bar, 0)


def _ends_with_buttons(layout: QBoxLayout) -> bool:
    last = layout.itemAt(layout.count() - 1)
    return last is not None and (
        last.layout() is not None or isinstance(last.widget(), QDialogButtonBox)
    )
