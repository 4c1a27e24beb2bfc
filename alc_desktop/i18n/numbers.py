"""Numbers as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def count_text(count: int) -> str:
    """A whole number: ``12,345``, in German ``12.345``."""
    return QLocale().toString(int(count))


def decimal_text(value: float, places: int = 2, locale: QLocale | None = None) -> str:
    """A number with so many places: ``1.84``, in German ``1,84``; nothing is ``0.00``, never minus.

    Every number with places that the window shows is written here.
    """
    # Adding nothing turns a minus zero, which rounding may leave, into a zero.
    return (locale or QLocale()).toString(round(float(value), places) + 0.0, "f", places)


def percent_text(share: float) -> str:
    """A share between 0 and 1 in percent: ``75 %``."""
    return QCoreApplication.translate("Numbers", "{n} %").format(n=count_text(round(100 * share)))
