"""From pane to pane by key: the images, and each view around them, also behind a tab."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.commands.actions import Actions
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.window.docks import Docks


class PaneSteps(QObject):
    """Moves the focus into the next pane, or the one before, and says its name.

    Parameters
    ----------
    centre : QWidget
        The pane of the images.
    docks : Docks
    actions : Actions
    parent : QObject

    Signals
    -------
    said(str)
        For the status line.
    """

    said = Signal(str)

    def __init__(self, centre: QWidget, docks: Docks, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._centre, self._docks = centre, docks
        self._wiring = Wiring()
        self._wiring.connect(actions.next_pane.triggered, lambda: self.step(+1))
        self._wiring.connect(actions.previous_pane.triggered, lambda: self.step(-1))

    def close(self) -> None:
        """Hear no action any more."""
        self._wiring.cut()

    def step(self, count: int) -> None:
        """Go `count` panes on; after the last comes the first."""
        panes = [(self._centre, self.tr("Images")), *self._docks.panes()]
        focused = QApplication.focusWidget()
        at = [
            place
            for place, (pane, _) in enumerate(panes)
            if focused is not None and (pane is focused or pane.isAncestorOf(focused))
        ]
        pane, name = panes[((at[0] if at else 0) + count) % len(panes)]
        if pane is not self._centre:
            self._docks.raise_view(pane)
        target = next(_takers(pane), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        self.said.emit(name)


def _takers(pane: QWidget) -> Iterator[QWidget]:
    """What can have the focus in a pane: what had it last, then all from the first on."""
    last = pane.focusWidget()
    for each in (*filter(None, [last]), pane, *pane.findChildren(QWidget)):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.isVisible():
            yield each
