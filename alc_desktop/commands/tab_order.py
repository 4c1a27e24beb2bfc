"""Where Tab goes next: from one control in sight to another.

A dock behind a tab lies beside the window. Qt takes it for visible, and would
walk through all its controls while nothing on the screen moves. Qt's chain is
not walked from here: asking PySide for the next widget of the chain makes that
one belong to the widget before it, and it is lost when that one is deleted.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QWidget


def step_in_sight(step: Callable[[], bool]) -> bool:
    """Let Qt move the focus until it is where it can be seen, or came around.

    Parameters
    ----------
    step : callable
        Moves the focus to the next control and says whether there was one.
    """
    passed = {QApplication.focusWidget()}
    while step():
        now = QApplication.focusWidget()
        if now is None or now in passed or not _is_behind(now):
            return True
        passed.add(now)
    return False


def _is_behind(widget: QWidget) -> bool:
    """Whether it is in a dock, or tabs of docks, of which nothing is to be seen."""
    above: QWidget | None = widget
    while above is not None and not above.isWindow():
        if isinstance(above, (QDockWidget, QTabBar)):
            return above.visibleRegion().isEmpty()
        above = above.parentWidget()
    return False
