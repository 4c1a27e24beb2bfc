"""Keys that are no shortcuts of actions but mean something all the same, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class Heard(Flag):
    """Where a key is heard."""

    IMAGES = auto()
    """Where images have the focus."""
    CLASSES = auto()
    """In the class panel."""
    ELSEWHERE = auto()
    WINDOW = IMAGES | CLASSES | ELSEWHERE


@dataclass(frozen=True)
class FixedKeys:
    """Keys with a meaning that stays.

    Attributes
    ----------
    keys : frozenset of str
        Portable texts.
    heard : Heard
    meaning : str
        What they do, in words.
    owners : tuple of str
        Names of the actions that may have them.
    """

    keys: frozenset[str]
    heard: Heard
    meaning: str
    owners: tuple[str, ...] = ()


def fixed_keys(menu_titles: Iterable[str]) -> tuple[FixedKeys, ...]:
    """All of them; a menu with a marked letter in its title has Alt with that letter."""
    moving = ["Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"]
    marks = (QKeySequence.mnemonic(title).toString() for title in menu_titles)
    listed = Heard.IMAGES | Heard.CLASSES
    return (
        _fixed(
            [*moving, *(f"Shift+{key}" for key in moving)],
            listed,
            QCoreApplication.translate("FixedKeys", "moves through images and lists"),
        ),
        _fixed(
            ["Return", "Enter", "Space"],
            listed,
            QCoreApplication.translate("FixedKeys", "confirms, or takes what is highlighted"),
            ("confirm",),
        ),
        _fixed(
            "1234567890",
            listed,
            QCoreApplication.translate("FixedKeys", "gives a class"),
            tuple(f"class_{place}" for place in range(1, 11)),
        ),
        _fixed(
            ["Ctrl+A", "Ctrl+Space"],
            Heard.WINDOW,
            QCoreApplication.translate("FixedKeys", "selects"),
        ),
        _fixed(
            "+=-",
            Heard.IMAGES,
            QCoreApplication.translate("FixedKeys", "zooms the image or the map"),
        ),
        _fixed(
            ["Tab", "Shift+Tab", "Esc"],
            Heard.WINDOW,
            QCoreApplication.translate("FixedKeys", "goes on to another control, or leaves one"),
        ),
        _fixed(
            ["Ctrl+C", "Ctrl+V", "Ctrl+X"],
            Heard.WINDOW,
            QCoreApplication.translate("FixedKeys", "copies, inserts or cuts text"),
        ),
        _fixed(
            filter(None, marks),
            Heard.WINDOW,
            QCoreApplication.translate("FixedKeys", "opens a menu"),
        ),
    )


def finds_classes(key: QKeySequence, heard: Heard) -> bool:
    """Whether typing it over the images would find a class if no action had it."""
    text = key.toString()
    return len(text) == 1 and text.isalpha() and bool(heard & Heard.IMAGES)


def _fixed(
    keys: Iterable[str], heard: Heard, meaning: str, owners: Sequence[str] = ()
) -> FixedKeys:
    return FixedKeys(frozenset(keys), heard, meaning, tuple(owners))
