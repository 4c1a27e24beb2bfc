"""What each button of the answer bar would do now, in words.

A press does what the key of the same action does, so a button is never taken away where
the key is not: it says what it is for, and the press says why nothing comes of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import plain
from alc_desktop.i18n.joining import told_of
from alc_desktop.model.answer_words import change_text
from alc_desktop.model.likeliest import Likely, likeliest
from alc_desktop.model.session_model import SessionModel
from alc_desktop.model.short_names import NamingText, ShortNames
from alc_engine.labels.store import EventKind, LabelChange

BEFORE, OTHERS = 2, 3
"""Buttons for label and suggestion, then for other likely classes: of five so many are left."""


@dataclass(frozen=True)
class Offer:
    """One button.

    Attributes
    ----------
    action : QAction
        What a press does.
    shown : NamingText
        What stands on it.
    name : str
        What a screen reader says: never less than what stands on it.
    place : int
        Among the likeliest classes, from 0; -1 where it is not about one.
    likely : Likely or None
        The class that a press would give as one of the likeliest.
    brief : NamingText or None
        A sign and the name of the class, where there is no room for words.
    """

    action: QAction
    shown: NamingText
    name: str
    place: int = -1
    likely: Likely | None = None
    brief: NamingText | None = None

    def fitting(self, fits: Callable[[str], bool]) -> str:
        """What is shown where not all fits: the name of the class has the room first."""
        return (self.brief or self.shown).fitting(fits)


def offers(
    model: SessionModel,
    actions: Actions,
    image_id: int,
    selected: NDArray[np.int64],
    short: ShortNames,
) -> tuple[Offer, ...]:
    """All buttons, always as many and in the same order: none moves under the hand.

    Parameters
    ----------
    model : SessionModel
    actions : Actions
    image_id : int
        The current image; -1 for none.
    selected : (K,) int64
        The images that an answer is for.
    short : ShortNames
        Of all classes.
    """
    translate, facts = QCoreApplication.translate, model.facts
    several = len(selected) > 1
    told = image_id >= 0 and not facts.hides_any(selected)
    given = suggested = -1
    if told and not several:
        given = int(facts.given_labels[image_id])
        if model.suggests:  # blind by what was answered alone, so the facts don't say it
            suggested = facts.suggestion(image_id)

    def named(action: QAction, bare: str, template: str, sign: str, class_id: int) -> Offer:
        brief = None
        if told and several:
            count = translate("AnswerBar", "%Ln images", None, len(selected))
            text = NamingText(told_of(bare, count), short)
        elif class_id >= 0:
            name = facts.class_name(class_id)
            text = NamingText(template, short, name=name)
            brief = NamingText(f"{sign} {{name}}", short, name=name)
        else:
            text = NamingText(bare, short)
        return Offer(action, text, text.text, brief=brief)

    def plainly(action: QAction, more: str = "") -> Offer:
        words = plain(action.text())
        return Offer(action, NamingText("{words}", short, words=words), words + more)

    likely = _others(model, image_id, {given, suggested}) if told and not several else ()
    undoable = model.session.labels.undoable
    return (
        named(
            actions.confirm,
            translate("AnswerBar", "Right"),
            translate("AnswerBar", "Right: keep {name}"),
            "✓",
            given,
        ),
        named(
            actions.suggested,
            translate("AnswerBar", "Suggestion"),
            translate("AnswerBar", "Suggestion: {name}"),
            "→",
            suggested,
        ),
        *(_likely(actions, slot, likely, short) for slot in range(OTHERS)),
        *(plainly(each) for each in (actions.unsure, actions.exclude, actions.later)),
        plainly(
            actions.undo, "" if undoable is None else f": {change_text(_done(undoable), facts)}"
        ),
    )


def _others(model: SessionModel, image_id: int, known: set[int]) -> tuple[tuple[int, Likely], ...]:
    """Place and class of the likeliest that have no button of their own yet."""
    found = enumerate(likeliest(model, image_id))
    return tuple((place, each) for place, each in found if each.class_id not in known)[:OTHERS]


def _likely(
    actions: Actions, slot: int, likely: tuple[tuple[int, Likely], ...], short: ShortNames
) -> Offer:
    if slot >= len(likely):
        words = QCoreApplication.translate("AnswerBar", "Likely class")
        place = len(actions.likeliest) - OTHERS + slot
        return Offer(actions.likeliest[place], NamingText(words, short), words)
    place, each = likely[slot]
    shown = NamingText("{name}", short, name=each.name)
    name = QCoreApplication.translate("AnswerBar", "{name}: give this likely class")
    return Offer(actions.likeliest[place], shown, name.format(name=each.name), place, each)


def _done(undoable: LabelChange) -> LabelChange:
    """What undoing would take back, as it was done."""
    about = undoable.remark or undoable.edit
    return replace(undoable, kind=EventKind.ANSWER if about is None else about.kind)
