"""The words of the search line: what each compares, what it is called, what it means.

A word has its English name in every language, and in each the name that the window
uses for the same thing beside it. A new word is a row of `SEARCH_WORDS`, a name and a
meaning here, and what it looks at in `search`.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from alc_desktop.model.answer_words import status_word
from alc_engine.labels.store import Status


class Kind(Enum):
    """What a word is compared with."""

    CLASS = auto()
    STATUS = auto()
    NUMBER = auto()
    TEXT = auto()
    CHOICE = auto()


SEARCH_WORDS = {
    "label": Kind.CLASS,
    "given": Kind.CLASS,
    "predicted": Kind.CLASS,
    "status": Kind.STATUS,
    "entropy": Kind.NUMBER,
    "suppression": Kind.NUMBER,
    "trust": Kind.NUMBER,
    "probability": Kind.NUMBER,
    "note": Kind.TEXT,
    "flag": Kind.CHOICE,
    "is": Kind.CHOICE,
    "file": Kind.TEXT,
}
"""In the order they are suggested in."""
REVIEWED, NONE = "reviewed", "none"


def local_name(key: str) -> str:
    """What a word is called in the user's language; small letters, no blanks."""
    translate = QCoreApplication.translate
    return {
        "label": translate("SearchWords", "label"),
        "given": translate("SearchWords", "given"),
        "predicted": translate("SearchWords", "predicted"),
        "status": translate("SearchWords", "status"),
        "entropy": translate("SearchWords", "entropy"),
        "suppression": translate("SearchWords", "suppression"),
        "trust": translate("SearchWords", "trust"),
        "probability": translate("SearchWords", "probability"),
        "note": translate("SearchWords", "note"),
        "flag": translate("SearchWords", "flag"),
        "is": translate("SearchWords", "is"),
        "file": translate("SearchWords", "file"),
    }[key]


def meaning(key: str) -> str:
    """What a word looks at, in a few words."""
    translate = QCoreApplication.translate
    return {
        "label": translate("SearchWords", "the class that an image has now"),
        "given": translate("SearchWords", "the class it was handed in with"),
        "predicted": translate("SearchWords", "the class that the model suggests"),
        "status": translate("SearchWords", "what you answered"),
        "entropy": translate("SearchWords", "how unsure the model is, in nats"),
        "suppression": translate("SearchWords", "what the batch took of its entropy, in nats"),
        "trust": translate("SearchWords", "share of labels that are trusted less, 0 to 1"),
        "probability": translate("SearchWords", "how likely the suggestion is, 0 to 1 or in %"),
        "note": translate("SearchWords", "part of the note; without a word any note"),
        "flag": translate("SearchWords", "whether it is flagged"),
        "is": translate("SearchWords", "that it is flagged"),
        "file": translate("SearchWords", "part of the file name"),
    }[key]


def key_of(name: str) -> str | None:
    """The word that is called so, in English or in the user's language."""
    if name in SEARCH_WORDS:
        return name
    return next((key for key in SEARCH_WORDS if local_name(key).lower() == name), None)


def status_names() -> dict[str, tuple[Status, ...]]:
    """Statuses by their names, those in the user's language first; all in small letters."""
    translate = QCoreApplication.translate
    reviewed = tuple(status for status in Status if status is not Status.UNREVIEWED)
    return {
        **{status_word(status).lower(): (status,) for status in Status},
        translate("SearchWords", "reviewed").lower(): reviewed,
        **{status.name.lower(): (status,) for status in Status},
        REVIEWED: reviewed,
    }


def choices(key: str) -> dict[str, str]:
    """What a word of few values may be compared with, in the user's language and in English.

    The values are in English; all in small letters.
    """
    translate = QCoreApplication.translate
    if key == "is":
        return {translate("SearchWords", "flagged").lower(): "flagged", "flagged": "flagged"}
    yes, no = translate("SearchWords", "yes").lower(), translate("SearchWords", "no").lower()
    return {yes: "yes", no: "no", "yes": "yes", "no": "no"}


def none_names() -> tuple[str, str]:
    """What stands for no class, in the user's language and in English."""
    return QCoreApplication.translate("SearchWords", "none").lower(), NONE
