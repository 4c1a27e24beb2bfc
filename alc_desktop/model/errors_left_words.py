"""How many wrong labels are left, and whether it is enough, in whole sentences."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from alc_desktop.i18n.numbers import percent_text
from alc_engine.learning.insights import HUNDRED

if TYPE_CHECKING:
    from alc_engine.learning.insights import ErrorEstimate

translate = QCoreApplication.translate


def rounded(value: float) -> int:
    """To three digits: an estimate of 12,347 claims more than it knows."""
    if value < 1000:
        return round(value)
    power: int = 10 ** (math.floor(math.log10(value)) - 2)
    return round(value / power) * power


def sentences(estimate: ErrorEstimate, locale: QLocale) -> str:
    """What is left, what another hundred reviews would find, and what the target needs."""
    if not estimate.among:
        return translate("ErrorsLeft", "Every label was looked at.")
    parts = (_left, _accepted, _next, verdict)
    return " ".join(filter(None, (part(estimate, locale) for part in parts)))


def verdict(estimate: ErrorEstimate, locale: QLocale) -> str:
    """Whether the expert can stop, or how many random checks his target needs."""
    target = target_text(estimate.target, locale)
    if estimate.enough:
        return translate(
            "ErrorsLeft", "Your target of {target} right labels is reached: you can stop."
        ).format(target=target)
    return translate(
        "ErrorsLeft",
        "For your target of {target} right labels, random checks still needed: {count},"
        " if none of them finds a wrong label.",
    ).format(target=target, count=locale.toString(estimate.checks_needed))


def whose_word(estimate: ErrorEstimate, locale: QLocale) -> str:
    """On what the number rests."""
    if not estimate.checks:
        return translate("ErrorsLeft", "the model's word alone; no random check yet")
    return translate("ErrorsLeft", "{share} the model's word; random checks: {count}").format(
        share=percent_text(estimate.model_share), count=locale.toString(estimate.checks)
    )


def target_text(target: float, locale: QLocale) -> str:
    """A share that may need places: ``99.5 %``."""
    return translate("Numbers", "{n} %").format(n=locale.toString(100 * target, "g", 6))


def _left(estimate: ErrorEstimate, locale: QLocale) -> str:
    value, low, high = (
        locale.toString(rounded(number))
        for number in (estimate.expected, estimate.low, estimate.high)
    )
    if not estimate.checks:
        text = translate(
            "ErrorsLeft",
            "Wrong labels left: about {value} of {among}, by the model's word alone;"
            " no random check has been answered yet.",
        )
        return text.format(value=value, among=locale.toString(estimate.among))
    text = translate(
        "ErrorsLeft",
        "Wrong labels left: about {value} of {among} ({low} to {high}, nine times in ten;"
        " random checks: {checks}).",
    )
    return text.format(
        value=value,
        among=locale.toString(estimate.among),
        low=low,
        high=high,
        checks=locale.toString(estimate.checks),
    )


def _accepted(estimate: ErrorEstimate, locale: QLocale) -> str:
    if not estimate.accepted:
        return ""
    text = translate(
        "ErrorsLeft", "Accepted in bulk and not looked at, so counted with them: {count}."
    )
    return text.format(count=locale.toString(estimate.accepted))


def _next(estimate: ErrorEstimate, locale: QLocale) -> str:
    if estimate.among <= HUNDRED:
        return ""
    text = translate("ErrorsLeft", "Another hundred reviews would find about {count}.")
    return text.format(count=locale.toString(round(estimate.next_hundred)))
