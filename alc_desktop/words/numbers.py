"""Numbers as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def count_text(count: int) -> str:
    """A whole number: ``12,345``, in German ``12.345``."""
    return QLocale().toString(int(count))


def decimal_text(value: float, places: int = 2) -> str:
    """A number with so many places: ``1.84``, in German ``1,84``."""
    return QLocale().toString(float(value), "f", places)


def percent_text(share: float) -> str:
    """A share between 0 and 1 in percent: ``75 %``."""
    return QCoreApplication.translate("Numbers", "{n} %").format(n=count_text(round(100 * share)))
