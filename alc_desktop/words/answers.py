"""Sentences about answers, for the status line and the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alc_desktop.facts import ImageFacts
from alc_desktop.words.classes import class_change_text
from alc_desktop.words.numbers import decimal_text
from alc_engine.labels import EventKind, LabelChange, Status, Verdict

if TYPE_CHECKING:
    from alc_engine.insights import QueryReason


def status_word(status: int) -> str:
    """The word for a status."""
    return {
        Status.UNREVIEWED: QCoreApplication.translate("Wording", "not reviewed"),
        Status.CONFIRMED: QCoreApplication.translate("Wording", "confirmed"),
        Status.CORRECTED: QCoreApplication.translate("Wording", "corrected"),
        Status.UNSURE: QCoreApplication.translate("Wording", "unsure"),
        Status.EXCLUDED: QCoreApplication.translate("Wording", "excluded"),
    }[Status(status)]


def change_text(change: LabelChange, facts: ImageFacts) -> str:
    """What was answered, undone or redone: ``Undone: “cat” for scan_12.png``."""
    if change.edit is not None:
        return class_change_text(change, change.edit)
    if change.verdict is Verdict.UNSURE:
        answer = QCoreApplication.translate("Wording", "unsure")
    elif change.verdict is Verdict.EXCLUDE:
        answer = QCoreApplication.translate("Wording", "excluded")
    elif change.class_id < 0:
        answer = QCoreApplication.translate("Wording", "given labels confirmed")
    else:
        quoted = QCoreApplication.translate("Wording", "“{name}”")
        answer = quoted.format(name=facts.class_name(change.class_id))
    text = {
        EventKind.ANSWER: QCoreApplication.translate("Wording", "{answer} for {images}"),
        EventKind.UNDO: QCoreApplication.translate("Wording", "Undone: {answer} for {images}"),
        EventKind.REDO: QCoreApplication.translate("Wording", "Redone: {answer} for {images}"),
    }[change.kind]
    return text.format(answer=answer, images=_images_text(change, facts))


def _images_text(change: LabelChange, facts: ImageFacts) -> str:
    if len(change.image_ids) == 1:
        return facts.file_names[int(change.image_ids[0])]
    return QCoreApplication.translate("Wording", "%Ln images", None, len(change.image_ids))


def reason_text(reason: QueryReason, asked_by: str) -> str:
    """Why an image was asked about, and by which method."""
    parts = []
    if reason.trust_rank is not None:
        if reason.trust_rank < 0.5:
            share = max(round(100 * reason.trust_rank), 1)
            text = QCoreApplication.translate("Wording", "among the least trusted {n} % of labels")
            parts.append(text.format(n=share))
        else:
            parts.append(QCoreApplication.translate("Wording", "its label is rather trusted"))
    parts.append(
        QCoreApplication.translate("Wording", "entropy {nats} nats").format(
            nats=decimal_text(reason.entropy)
        )
    )
    before = reason.neighbors_asked_before
    if before == 1:
        parts.append(
            QCoreApplication.translate("Wording", "one of its neighbours was asked before it")
        )
    elif before > 1:
        text = QCoreApplication.translate("Wording", "{n} of its neighbours were asked before it")
        parts.append(text.format(n=before))
    text = QCoreApplication.translate(
        "Wording", "Question {n} of the batch: {reasons}. Asked by: {method}."
    )
    return text.format(n=reason.position, reasons="; ".join(parts), method=asked_by)
