"""The views around the grid as docks: where they stand at first, and putting them back there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

_LEFT, _RIGHT = (48, 0.16), (64, 0.39)
"""Widths at first: average characters, and the share of the window that they may take."""
_LEAST = 180
_INSPECTOR_SHARE = 0.6
_FOLDS = 165
"""Average characters: in a narrower window the classes stand behind a tab, too, so that
the images keep their room and the window its size."""
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
        self._before_folding: QByteArray | None = None  # the layout, while the window is narrow
        self._folding = QTimer(self, singleShot=True, interval=0)
        self._folding.timeout.connect(self._fold)
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
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size, or text."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._folding.start()
        return False

    @property
    def layout(self) -> QByteArray:
        """Where the docks stand as soon as the window is wide enough, for `restore`."""
        return self._before_folding or self._window.saveState()

    def _fold(self) -> None:
        """Put the classes behind a tab in a narrow window, and back in a wide one."""
        window, (classes, inspector, *_) = self._window, self._all
        if self._aside is not None:
            return
        narrow = window.width() < _FOLDS * window.fontMetrics().averageCharWidth()
        if self._before_folding is not None and not narrow:
            state, self._before_folding = self._before_folding, None
            self.restore(state)
        elif self._before_folding is None and narrow:
            aside = classes.isFloating() or classes.isHidden() or inspector.isHidden()
            if not aside and not window.tabifiedDockWidgets(classes):
                self._before_folding = window.saveState()
                front = next((each for each in self._all[1:] if self._is_front(each)), inspector)
                window.tabifyDockWidget(inspector, classes)
                front.raise_()

    @staticmethod
    def _is_front(dock: QDockWidget) -> bool:
        return dock.isVisible() and not dock.visibleRegion().isEmpty()

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

    def panes(self) -> list[tuple[QWidget, str]]:
        """The views that are shown, also behind a tab, with their titles, in the usual order."""
        return [
            (dock.widget(), dock.windowTitle())
            for dock in self._all
            if not dock.isHidden() and self._aside is None
        ]

    def put_aside(self) -> None:
        """Leave the whole window to what is in its middle."""
        self._aside = self._window.saveState()
        for dock in self._all:
            dock.hide()

    def bring_back(self) -> None:
        """Put all docks where they stood before."""
        state, self._aside = self._aside, None
        self.restore(state)
        self._folding.start()

    def _call_back(self, view: QWidget) -> None:
        """Its action was used: while all are put aside, that is to see it."""
        if self._aside is not None:
            self.raise_view(view)

    def reset(self) -> None:
        """Put all docks where they stand at first."""
        self.called.emit()
        self._before_folding = None
        self._folding.start()
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
        self._window.removeEventFilter(self)
        self._folding.stop()
        self._dressing.stop()
        self.deleteLater()
        for dock in self._all:
            self._window.removeDockWidget(dock)
            dock.setParent(None)  # or a layout restored meanwhile would find it by its name
            dock.deleteLater()
