"""Why an image is asked and what a wrong answer costs, in one plain sentence.

The figures that a method chose by are said elsewhere (`answer_words.reason_text`), to
those who want them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.numbers import percent_text
from alc_desktop.model.session_model import SessionModel

if TYPE_CHECKING:
    from alc_engine.learning.insights import QueryReason

_BY_CHANCE = "random"
"""The method that asks by chance, by the engine's name."""


def asked_text(model: SessionModel, image_id: int, reason: QueryReason | None) -> str:
    """Why an image is asked; empty for one that isn't.

    The suspects are those of the list as it stands, with what it says of them; a label
    that was given since is not judged again.

    Parameters
    ----------
    model : SessionModel
    image_id : int
    reason : QueryReason or None
        As it may be told; None for an image that the round did not pick.
    """
    translate = QCoreApplication.translate
    if image_id in model.second_look:
        return translate(
            "Asked",
            "Asked once more because everything else contradicts your label; a wrong answer may"
            " stay unnoticed.",
        )
    if reason is not None and reason.by_chance:
        return translate(
            "Asked",
            "Asked by chance, to measure how many labels are wrong; a wrong answer makes that"
            " estimate wrong.",
        )
    if suspected := _suspected(model, image_id):
        text = translate(
            "Asked",
            "Asked because the model thinks that the label “{label}” is wrong ({share});"
            " a wrong answer may stay unnoticed.",
        )
        label, wrong = suspected
        return text.format(label=label, share=_share(wrong))
    if reason is None:
        return ""
    latest = model.session.latest
    if latest is not None and latest.strategy == _BY_CHANCE:
        return translate(
            "Asked",
            "Asked by chance, as the method of this round asks; from a wrong answer the model"
            " learns a mistake.",
        )
    if reason.label_probability is not None:
        text = translate(
            "Asked",
            "Asked because the model finds its label unlikely ({share}); from a wrong answer"
            " the model learns a mistake.",
        )
        return text.format(share=_share(reason.label_probability))
    return translate(
        "Asked",
        "Asked because its answer teaches most; from a wrong answer the model learns a mistake.",
    )


def _share(probability: float) -> str:
    """``87 %``; a model is never certain, so neither nothing nor all."""
    return percent_text(min(max(probability, 0.01), 0.99))


def _suspected(model: SessionModel, image_id: int) -> tuple[str, float] | None:
    """The label that is probably wrong, and how probably; None for an image that is no suspect."""
    found = model.queue.found  # None while the expert labels blind
    if found is None:
        return None
    place = np.flatnonzero(found.image_ids == image_id)
    if not len(place):
        return None
    return model.facts.class_name(int(found.given[place[0]])), float(found.wrong[place[0]])
