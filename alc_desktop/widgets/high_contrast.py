"""The two themes for whoever needs more contrast: words at 7:1, outlines at 4.5:1.

Every line is an outline here: nothing that is known by its border or by a tint in the
other themes needs a keen eye.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor

from alc_desktop.widgets.theme import Theme, dark_theme, light_theme
from alc_engine.labels.store import Status


def light_high_contrast() -> Theme:
    """Black text on a white ground."""
    accent, warning, danger = QColor("#003e9c"), QColor("#6b3d00"), QColor("#8c0f0a")
    line, quiet = QColor("#4a4f57"), QColor("#3b3f46")
    return replace(
        light_theme(),
        high_contrast=True,
        window=QColor("#ffffff"),
        raised=QColor("#eceef1"),
        border=line,
        outline=line,
        text=QColor("#000000"),
        muted=quiet,
        accent=accent,
        warning=warning,
        danger=danger,
        before=QColor("#59616e"),
        after=accent,
        statuses={
            Status.UNREVIEWED: quiet,
            Status.CONFIRMED: QColor("#004d3b"),
            Status.CORRECTED: accent,
            Status.UNSURE: warning,
            Status.EXCLUDED: danger,
            Status.LABELLED: QColor("#5a2a8c"),
            Status.ACCEPTED: QColor("#00485a"),
        },
    )


def dark_high_contrast() -> Theme:
    """White text on a black ground."""
    accent, warning, danger = QColor("#8fc0ff"), QColor("#ffcf66"), QColor("#ffb3ab")
    line, quiet = QColor("#9aa3b2"), QColor("#d3d8e0")
    return replace(
        dark_theme(),
        high_contrast=True,
        window=QColor("#000000"),
        surface=QColor("#0c0d10"),
        raised=QColor("#1d2026"),
        border=line,
        outline=line,
        text=QColor("#ffffff"),
        muted=quiet,
        accent=accent,
        on_accent=QColor("#000000"),
        warning=warning,
        danger=danger,
        before=QColor("#a8b1c0"),
        after=accent,
        other=QColor("#a0a0a0"),
        statuses={
            Status.UNREVIEWED: quiet,
            Status.CONFIRMED: QColor("#6fe3bb"),
            Status.CORRECTED: accent,
            Status.UNSURE: warning,
            Status.EXCLUDED: danger,
            Status.LABELLED: QColor("#d9bfff"),
            Status.ACCEPTED: QColor("#7fdcee"),
        },
    )
