"""Figures of the work in words a person can use: rounded, with their uncertainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from alc_desktop.i18n.joining import clauses, listing, told_of
from alc_desktop.i18n.numbers import count_text, percent_text
from alc_desktop.model.errors_left_words import rounded, whose_word

if TYPE_CHECKING:
    from alc_engine.learning.insights import Consistency, ErrorEstimate, SessionSummary

translate = QCoreApplication.translate


def reviewed(summary: SessionSummary, locale: QLocale) -> tuple[str, str]:
    """How much of the data set has been looked at."""
    value = translate("ProgressView", "{reviewed} of {images}").format(
        reviewed=locale.toString(summary.reviewed), images=locale.toString(summary.images)
    )
    if summary.reviewed == 0:
        return value, translate("ProgressView", "no image has been reviewed yet")
    parts = [
        (summary.confirmed, translate("ProgressView", "confirmed")),
        (summary.corrected, translate("ProgressView", "corrected")),
        (summary.labelled, translate("ProgressView", "labelled")),
        (summary.unsure, translate("ProgressView", "unsure")),
        (summary.excluded, translate("ProgressView", "excluded")),
        (summary.accepted, translate("ProgressView", "accepted in bulk")),
    ]
    return value, listing(f"{locale.toString(count)} {name}" for count, name in parts if count)


def corrected(summary: SessionSummary, locale: QLocale) -> tuple[str, str]:
    """How many labels were wrong, and how often a review finds one; see ``docs/figures.md``."""
    if summary.corrections_per_hundred is None:
        return "", translate("ProgressView", "known after your first answers")
    text = translate("ProgressView", "{count} corrections per hundred labels reviewed")
    meaning = text.format(count=locale.toString(round(summary.corrections_per_hundred)))
    twice = [labelled_twice(expert, locale) for expert in summary.consistency]
    return locale.toString(summary.corrected), clauses([meaning, *twice])


def labelled_twice(expert: Consistency, locale: QLocale) -> str:
    """What blind repeats say of an expert, once there are some."""
    text = translate(
        "ProgressView",
        "of {repeats} images labelled twice {differ} differ: about {low} to {high} of the"
        " labels given are wrong",
    ).format(
        repeats=locale.toString(expert.repeats),
        differ=locale.toString(expert.disagreements),
        low=percent_text(expert.low),
        high=percent_text(expert.high),
    )
    return told_of(expert.reviewer, text) if expert.reviewer else text


def errors_left(
    estimate: ErrorEstimate | None, locale: QLocale, *, blind: bool = False
) -> tuple[str, str]:
    """How many wrong labels are still there, and how sure that is."""
    if blind:
        return "", translate("ProgressView", "not told while you label blind")
    if estimate is None:
        return "", translate("ProgressView", "estimated after the first round")
    value, low, high = (
        locale.toString(rounded(number))
        for number in (estimate.expected, estimate.low, estimate.high)
    )
    meaning = whose_word(estimate, locale)
    if estimate.checks:
        between = translate("ProgressView", "between {low} and {high}, nine times in ten")
        meaning = clauses((between.format(low=low, high=high), meaning))
    return translate("ProgressView", "about {value}").format(value=value), meaning


def agreement(summary: SessionSummary) -> tuple[str, str]:
    """How often the model had predicted the expert's answer, before it was trained on it."""
    if summary.agreement is None:
        return "", translate("ProgressView", "known after your first labels for a batch")
    text = translate("ProgressView", "of the {count} labels you gave when asked were predicted")
    return (
        percent_text(summary.agreement),
        text.format(count=count_text(summary.agreement_answers)),
    )


def round_figure(summary: SessionSummary, locale: QLocale, asked_by: str = "") -> tuple[str, str]:
    """Which round it is, what is left of it, and by which method it was chosen."""
    if summary.round == 0:
        return "", translate("ProgressView", "no round has been run yet")
    if summary.waiting == 0:
        meaning = translate("ProgressView", "its batch is done")
    else:
        meaning = translate("ProgressView", "{waiting} of its {size} images are waiting").format(
            waiting=locale.toString(summary.waiting), size=locale.toString(summary.batch_size)
        )
    if asked_by:
        by = translate("ProgressView", "asked by: {method}").format(method=asked_by)
        meaning = clauses((meaning, by))
    return str(summary.round), meaning
