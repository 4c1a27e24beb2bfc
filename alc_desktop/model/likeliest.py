"""The likeliest classes of an image: what may be told of them, and why nothing is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from alc_desktop.model.session_model import SessionModel

MOST = 5
"""Classes that are named of an image."""


@dataclass(frozen=True)
class Likely:
    """A class that an image may be of.

    Attributes
    ----------
    class_id : int
    name : str
    probability : float
        The model's, of the latest round.
    """

    class_id: int
    name: str
    probability: float


def likeliest(model: SessionModel, image_id: int) -> tuple[Likely, ...]:
    """The most probable classes of an image, the likeliest first.

    None where a guess would be all there is (`why_none`). A class that was merged
    since counts as the one it was merged into; no answer to the round changes them.
    """
    latest = model.session.latest
    if latest is None or why_none(model, image_id):
        return ()
    said, facts = latest.predictions, model.facts
    found = zip(
        said.top_classes[image_id].tolist(),
        said.top_probabilities[image_id].tolist(),
        strict=True,
    )
    return tuple(
        Likely(class_id, facts.class_name(class_id), probability)
        for class_id, probability in found
        if class_id >= 0  # merged with one before it
    )[:MOST]


def why_none(model: SessionModel, image_id: int) -> str:
    """Why it is not told which classes an image is likely of, in words; empty if it is."""
    translate, session = QCoreApplication.translate, model.session
    if model.facts.hides(image_id):
        return translate("Likeliest", "Blind: choose a class; the likeliest classes are hidden.")
    if session.latest is None:
        return translate(
            "Likeliest", "Which classes are the likeliest is known after the first round."
        )
    if session.prepared is not None and not session.prepared.readable[image_id]:
        return translate(
            "Likeliest", "An image that can't be read has no likeliest classes; choose one."
        )
    if not model.suggests:
        return translate(
            "Likeliest",
            "The model agrees with the labels no better than chance: its likeliest classes"
            " would be guesses. Choose a class.",
        )
    return ""
