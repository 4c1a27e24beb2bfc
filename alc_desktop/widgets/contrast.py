"""How far apart two colours are, as WCAG 2.2 counts it (success criteria 1.4.3 and 1.4.11)."""

from __future__ import annotations

from PySide6.QtGui import QColor

WORDS, MARKS = 4.5, 3.0
"""The least for what is read, and for what is seen and not read: outlines, bars, dots."""
HIGH_WORDS, HIGH_MARKS = 7.0, 4.5
"""The same for whoever asked for high contrast."""


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two opaque colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """An opaque colour between two others, in the 8 bits that the screen has."""
    return QColor(
        *(
            round(255 * (low + (high - low) * share))
            for low, high in zip(_parts(ground), _parts(color), strict=True)
        )
    )


def _parts(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def _luminance(color: QColor) -> float:
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in _parts(color)]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
