"""Where Tab goes next: from one control in sight to another.

A dock behind a tab lies beside the window. Qt takes it for visible, and would
walk through all its controls while nothing on the screen moves.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget


def next_in_sight(window: QWidget, forward: bool) -> QWidget | None:
    """The control of `window` that takes the focus next; None if there is no other one.

    Parameters
    ----------
    window : QWidget
    forward : bool
        Else backward.
    """
    start = window.focusWidget() or window
    one = _step(start, forward)
    while one is not start:
        if one.window() is window and _takes_tab(one) and not _is_behind(one):
            return one
        one = _step(one, forward)
    return None


def _step(widget: QWidget, forward: bool) -> QWidget:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    usable = widget.isEnabled() and widget.isVisible()
    return by_tab and usable and widget.focusProxy() is None  # the proxy is in the chain itself


def _is_behind(widget: QWidget) -> bool:
    """Whether it is in a dock of which nothing is to be seen."""
    above = widget
    while not above.isWindow():
        if isinstance(above, QDockWidget):
            return above.visibleRegion().isEmpty()
        above = above.parentWidget()
    return False
