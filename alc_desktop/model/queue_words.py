"""The queue in words: the next step, what is above the threshold, and what checks have shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.durations import duration
from alc_desktop.i18n.joining import clauses
from alc_desktop.i18n.numbers import percent_text
from alc_engine.learning.insights import Acceptance, WorkPlan

_LEAST_SECONDS = 60.0
"""Shorter work is not worth a time."""


def plan_text(plan: WorkPlan, offer: Acceptance | None, pace: float | None) -> str:
    """``98 suspects left; then 40 questions; about 4 minutes``; empty if nothing is left.

    Parameters
    ----------
    plan : WorkPlan
    offer : Acceptance or None
        What can be accepted in bulk, and takes no time.
    pace : float or None
        Seconds for an answer; None where it is not known yet.
    """
    translate = QCoreApplication.translate
    parts = [
        words
        for words, count in (
            (translate("Queue", "%Ln suspects", None, len(plan.suspects)), len(plan.suspects)),
            (translate("Queue", "%Ln questions", None, len(plan.questions)), len(plan.questions)),
            (
                translate("Queue", "%Ln random checks", None, len(plan.random_checks)),
                len(plan.random_checks),
            ),
        )
        if count
    ]
    if not parts:
        return ""
    first, *others = parts
    words = [translate("Queue", "{part} left").format(part=first)]
    words += [translate("Queue", "then {part}").format(part=part) for part in others]
    left = len(plan.suspects) + len(plan.questions) + len(plan.random_checks)
    if offer is not None:
        left -= offer.unseen
    if pace is not None and left * pace >= _LEAST_SECONDS:
        words.append(translate("Queue", "about {time}").format(time=duration(left * pace)))
    return clauses(words)


def threshold_text(offer: Acceptance) -> str:
    """How many suggestions are above the threshold, and how many should be right."""
    count = len(offer.image_ids)
    threshold = percent_text(offer.threshold)
    if not count:
        text = QCoreApplication.translate(
            "Queue", "No suggestion that is {share} sure is left to accept."
        )
        return text.format(share=threshold)
    text = QCoreApplication.translate(
        "Queue", "%Ln suggestions are at least {share} sure; the model expects {right} right.",
        None, count,
    )  # fmt: skip
    return text.format(share=threshold, right=percent_text(offer.expected))


def checks_text(offer: Acceptance) -> str:
    """What the sample says: ``Of 20 checked at random 19 were right: 78 % to 99 % of all such``.

    With a warning where that is less than the threshold; empty before the first.
    """
    measured = offer.measured
    if not measured.checked:
        return ""
    text = QCoreApplication.translate(
        "Queue", "Of {checked} checked at random {right} were right: {low} to {high} of all such."
    )
    said = text.format(
        checked=measured.checked,
        right=measured.right,
        low=percent_text(measured.low),
        high=percent_text(measured.high),
    )
    if not offer.falls_short:
        return said
    return f"{said} " + QCoreApplication.translate(
        "Queue", "That is less than the slider asks for: set it higher, or answer them one by one."
    )
