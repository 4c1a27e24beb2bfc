"""Numbers as the user's language writes them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

_NUMBER = re.compile(r"\s*([-+−]?)(\d*)(?:[.,٫](\d+))?\s*(%?)\s*")


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


def number_from(text: str) -> float | None:
    """A number as somebody typed it; None where it can't be read in one way only.

    A point and a comma both stand before the places, in every language: the figures of
    this program have no thousands. With both, or with one of them twice, it is not clear.
    ``75 %`` is 0.75.
    """
    found = _NUMBER.fullmatch(text)
    if found is None or not (found[2] or found[3]):
        return None
    value = float(f"{found[2] or 0}.{found[3] or 0}")
    value = value / 100 if found[4] else value
    return -value if found[1] in ("-", "−") else value
