"""The mark of a class: its colour, with an edge that is seen on every ground of the window.

The colours stay those that are told apart by most eyes; a yellow that is dark enough for
white paper would be none. The edge has the contrast in their place. Nowhere does the mark
stand without the name.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from alc_desktop.widgets.contrast import contrast, mixed
from alc_desktop.widgets.theme import Theme, current_theme

_EDGE = 1.25
"""Width of the edge, device-independent pixels."""
CHOSEN_DARK, CHOSEN_LIGHT = 0.18, 0.12
"""Share of the accent in the ground of a chosen tile."""
_STEPS = 20


def draw_class_mark(
    painter: QPainter, box: QRectF, class_id: int, radius: float, edge: QColor | None = None
) -> None:
    """Draw the mark of a class; `edge` for a ground that is none of `hardest_ground`'s."""
    theme, inset = current_theme(), _EDGE / 2
    painter.setPen(QPen(edge or class_edge(theme, class_id), _EDGE))
    painter.setBrush(theme.class_color(class_id))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def class_edge(theme: Theme, class_id: int) -> QColor:
    """The colour of a class, towards that of text as far as it must be to be seen."""
    color = theme.class_color(class_id)
    ground = hardest_ground(theme)
    return _edge(color.rgb(), ground.rgb(), theme.text.rgb(), theme.least_for_marks)


def hardest_ground(theme: Theme) -> QColor:
    """Of the grounds that marks stand on that which is nearest to text: a chosen tile's."""
    return mixed(theme.raised, theme.accent, CHOSEN_DARK if theme.dark else CHOSEN_LIGHT)


@lru_cache(maxsize=256)
def _edge(color: int, ground: int, text: int, least: float) -> QColor:
    steps = (mixed(QColor(color), QColor(text), step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in steps if contrast(each, QColor(ground)) >= least)
