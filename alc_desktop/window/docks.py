"""The views around the grid as docks: where they stand at first, and putting them back there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

_LEFT, _RIGHT = (48, 0.16), (64, 0.39)
"""Widths at first: average characters, and the share of the window that they may take."""
_LEAST = 180
_INSPECTOR_SHARE = 0.6
_LOW = 1000
"""Below this height the image does not share the right side but comes in front of it.

Below the image all of its likeliest classes are in sight, in two lines each.
"""


class Docks(QObject):
    """The docks of an open project.

    Parameters
    ----------
    window : QMainWindow
    classes, inspector : QWidget
        On the left; on the right, above.
    tabs : sequence of QWidget
        On the right, below, behind each other.
    titles : sequence of str
        Of all, in this order.

    Signals
    -------
    shown()
        A view came into sight that was not before.
    called()
        A view is about to be shown because it was asked for.
    """

    shown = Signal()
    called = Signal()

    def __init__(
        self,
        window: QMainWindow,
        classes: QWidget,
        inspector: QWidget,
        tabs: Sequence[QWidget],
        titles: Sequence[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._aside: QByteArray | None = None  # the layout, while they are put aside
        self._dressing = QTimer(self, singleShot=True, interval=0)
        self._dressing.timeout.connect(self._dress)
        # A tab is dragged out by itself, a title with all the tabs behind it.
        window.setDockOptions(window.dockOptions() | QMainWindow.DockOption.GroupedDragging)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        views = (classes, inspector, *tabs)
        self._all = [
            self._dock(view, title, name)
            for view, title, name in zip(
                views,
                titles,
                ("classes", "inspector", *(f"tab-{i}" for i in range(len(tabs)))),
                strict=True,
            )
        ]
        self.reset()

    def _dock(self, view: QWidget, title: str, name: str) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock-{name}")
        dock.toggleViewAction().setObjectName(f"show_{name}")
        dock.setAccessibleName(title)
        dock.setWidget(view)
        if view.minimumSizeHint().width() < _LEAST:
            view.setMinimumWidth(_LEAST)
        for moved in (dock.topLevelChanged, dock.dockLocationChanged, dock.visibilityChanged):
            moved.connect(self._dress_soon)
        dock.visibilityChanged.connect(self._note_visible)
        dock.toggleViewAction().triggered.connect(lambda: self._call_back(view))
        return dock

    def _note_visible(self, visible: bool) -> None:
        if visible:
            self.shown.emit()

    def _dress_soon(self) -> None:
        self._dressing.start()

    def _dress(self) -> None:
        """A dock behind a tab needs no title of its own: the tab says it."""
        if self._aside is not None:  # they come back as they are, and want the room they had
            return
        for dock in self._all:
            tabbed = bool(self._window.tabifiedDockWidgets(dock)) and not dock.isFloating()
            if tabbed != (dock.titleBarWidget() is not None):
                title = QWidget(dock) if tabbed else None
                dock.setTitleBarWidget(title)  # type: ignore[arg-type]  # the stub leaves None out

    @property
    def actions(self) -> list[QAction]:
        """One to show or hide each dock."""
        return [dock.toggleViewAction() for dock in self._all]

    def put_aside(self) -> None:
        """Leave the whole window to what is in its middle."""
        self._aside = self._window.saveState()
        for dock in self._all:
            dock.hide()

    def bring_back(self) -> None:
        """Put all docks where they stood before."""
        state, self._aside = self._aside, None
        self.restore(state)

    def _call_back(self, view: QWidget) -> None:
        """Its action was used: while all are put aside, that is to see it."""
        if self._aside is not None:
            self.raise_view(view)

    def reset(self) -> None:
        """Put all docks where they stand at first."""
        self.called.emit()
        window = self._window
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        if window.isRightToLeft():  # Qt mirrors what is in them, not where they are
            left, right = right, left
        classes, inspector, first, *rest = self._all
        for dock in self._all:
            dock.setFloating(False)
            window.removeDockWidget(dock)
        window.addDockWidget(left, classes)
        window.addDockWidget(right, inspector)
        window.addDockWidget(right, first)
        is_low = window.height() < _LOW
        if is_low:
            window.tabifyDockWidget(inspector, first)
        else:
            window.splitDockWidget(inspector, first, Qt.Orientation.Vertical)
        for dock in rest:
            window.tabifyDockWidget(first, dock)
        for dock in self._all:
            dock.show()
        (inspector if is_low else first).raise_()
        widths = [self._width(*wish) for wish in (_LEFT, _RIGHT)]
        window.resizeDocks([classes, inspector], widths, Qt.Orientation.Horizontal)
        height = max(window.height(), 1)
        upper = round(height * _INSPECTOR_SHARE)
        window.resizeDocks([inspector, first], [upper, height - upper], Qt.Orientation.Vertical)

    def _width(self, characters: int, share: float) -> int:
        wished = characters * self._window.fontMetrics().averageCharWidth()
        return round(min(wished, share * self._window.width()))

    def restore(self, layout: QByteArray | None) -> None:
        """Put the docks where `layout` says, if it says so."""
        if layout is not None:
            self._window.restoreState(layout)

    def raise_view(self, view: QWidget) -> None:
        """Bring the dock of a view to the front."""
        self.called.emit()
        for dock in self._all:
            if dock.widget() is view:
                dock.show()
                dock.raise_()

    def remove(self) -> None:
        """Take the docks and their views out of the window."""
        self._dressing.stop()
        self.deleteLater()
        for dock in self._all:
            self._window.removeDockWidget(dock)
            dock.setParent(None)  # or a layout restored meanwhile would find it by its name
            dock.deleteLater()
