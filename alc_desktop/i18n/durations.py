"""Spans of time as people say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def duration(seconds: float) -> str:
    """A time span, rounded as people say it."""
    if seconds < 10:
        return translate("ProgressView", "a few seconds")
    if seconds < 90:
        return translate("ProgressView", "{count} s").format(count=5 * round(seconds / 5))
    if seconds < 5400:
        return translate("ProgressView", "{count} min").format(count=round(seconds / 60))
    return translate("ProgressView", "{hours} h {minutes} min").format(
        hours=int(seconds // 3600), minutes=int(seconds % 3600 // 60)
    )
