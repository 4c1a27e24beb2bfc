"""The history of an image in words, for the inspector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.moments import clock_text
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import PastAnswer


def history_lines(
    came_as: int, answers: Sequence[PastAnswer], facts: ImageFacts
) -> tuple[str, ...]:
    """A line for the label that was handed in and for each answer, the oldest first.

    Parameters
    ----------
    came_as : int
        Class the image was handed in with; -1 for none.
    answers : sequence of PastAnswer
        Without any there is no history to tell.
    facts : ImageFacts
    """
    if not answers:
        return ()
    if came_as < 0:
        first = QCoreApplication.translate("History", "handed in without a label")
    else:
        text = QCoreApplication.translate("History", "handed in as {label}")
        first = text.format(label=facts.class_name(came_as))
    return (first, *(_line(answer, facts) for answer in answers))


def _line(answer: PastAnswer, facts: ImageFacts) -> str:
    review = answer.review
    said = status_word(review.status)
    if review.class_id >= 0:
        said += f": {facts.class_name(review.class_id)}"
    who = review.reviewer or QCoreApplication.translate("History", "unknown")
    if review.round == 0:
        text = QCoreApplication.translate("History", "{when}, before round 1, {who}: {answer}")
    else:
        text = QCoreApplication.translate("History", "{when}, round {round}, {who}: {answer}")
    line = text.format(when=clock_text(review.time), round=review.round, who=who, answer=said)
    if not answer.undone:
        return line
    undone = QCoreApplication.translate("History", "{line} – undone {when}")
    return undone.format(line=line, when=clock_text(answer.undone))
