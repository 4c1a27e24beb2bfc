"""A name or a note in as many lines as it needs, with letters that were searched in bold."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption


class WrappedName:
    """A name laid out in a width; nothing of it is left out.

    Parameters
    ----------
    name : str
    letters : collection of int
        Positions in the name.
    font : QFont
    width : float
        Device-independent pixels. Lines end between words; a word that is
        wider ends where it must.
    """

    def __init__(self, name: str, letters: Collection[int], font: QFont, width: float) -> None:
        self._layout = QTextLayout(name, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([_bold(*run) for run in _runs(name, letters)])
        self.height = 0.0
        """Of all lines, device-independent pixels."""
        self.width = 0.0
        """Of the longest line."""
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
            self.width = max(self.width, line.naturalTextWidth())
        self._layout.endLayout()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw it at the left of a box, in the middle of its height, with the pen as it is."""
        top = box.top() + (box.height() - self.height) / 2
        self._layout.draw(painter, QPointF(box.left(), top))


def _bold(start: int, length: int) -> QTextLayout.FormatRange:
    run = QTextLayout.FormatRange()
    run.start, run.length = start, length
    run.format = QTextCharFormat()
    run.format.setFontWeight(QFont.Weight.Bold)
    return run


def _runs(name: str, letters: Collection[int]) -> list[tuple[int, int]]:
    """Start and length of each run of letters, in the units of UTF-16 that Qt counts in."""
    runs: list[tuple[int, int]] = []
    at = 0
    for place, letter in enumerate(name):
        size = 2 if ord(letter) > 0xFFFF else 1
        if place in letters:
            if runs and sum(runs[-1]) == at:
                runs[-1] = runs[-1][0], runs[-1][1] + size
            else:
                runs.append((at, size))
        at += size
    return runs
