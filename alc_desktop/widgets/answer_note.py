"""What was answered for an image, shown on the image itself for a moment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerNote:
    """A note.

    Attributes
    ----------
    text : str
        ``Corrected: birch``.
    status : int
        `alc_engine.labels.store.Status`, for its colour.
    """

    text: str
    status: int
