"""Keys that are no shortcuts of actions but mean something all the same, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from alc_desktop.commands.action_keys import Heard
from alc_desktop.commands.key_places import DIGITS

GIVES_CLASS = "give_"
"""Before the id of a class: the name of the action that gives it."""


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
        Beginnings of the names of the actions that may have them.
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
            DIGITS,
            listed,
            QCoreApplication.translate("FixedKeys", "gives a class"),
            (GIVES_CLASS,),
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


def _fixed(
    keys: Iterable[str], heard: Heard, meaning: str, owners: Sequence[str] = ()
) -> FixedKeys:
    return FixedKeys(frozenset(keys), heard, meaning, tuple(owners))
