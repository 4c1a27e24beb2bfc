"""The colouring that the user chose, of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alc_desktop.entropy_map.coloring import Coloring
from alc_desktop.entropy_map.kind_coloring import AnswerColoring, ClassColoring
from alc_desktop.entropy_map.scale_coloring import EntropyColoring, SuspicionColoring
from alc_desktop.model.color_by import ColorBy
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.heat_colors import HeatMode

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap


def coloring_for(
    by: ColorBy, shown: EntropyMap, facts: ImageFacts, mode: HeatMode, slots: tuple[int, ...]
) -> Coloring:
    """A colouring of a map.

    Parameters
    ----------
    by : ColorBy
    shown : EntropyMap
    facts : ImageFacts
    mode : HeatMode
        Which entropy.
    slots : tuple of int
        Which class has which colour; see `ClassSlots`.
    """
    if by is ColorBy.CLASS:
        return ClassColoring(shown, facts, slots)
    if by is ColorBy.SUSPICION:
        return SuspicionColoring(shown, facts)
    if by is ColorBy.ANSWERS:
        return AnswerColoring(shown, facts)
    return EntropyColoring(shown, facts, mode)


def coloring_name(by: ColorBy) -> str:
    """What it is called where it is chosen."""
    return {
        ColorBy.ENTROPY: QCoreApplication.translate("ColorBy", "By entropy"),
        ColorBy.CLASS: QCoreApplication.translate("ColorBy", "By class"),
        ColorBy.SUSPICION: QCoreApplication.translate("ColorBy", "By suspicion"),
        ColorBy.ANSWERS: QCoreApplication.translate("ColorBy", "By answers"),
    }[by]


def coloring_meaning(by: ColorBy) -> str:
    """What its colours say, in a sentence."""
    return {
        ColorBy.ENTROPY: QCoreApplication.translate(
            "ColorBy", "Where the model is unsure: entropy in nats"
        ),
        ColorBy.CLASS: QCoreApplication.translate("ColorBy", "The label that each image has now"),
        ColorBy.SUSPICION: QCoreApplication.translate(
            "ColorBy", "Where labels are probably wrong that nobody has looked at yet"
        ),
        ColorBy.ANSWERS: QCoreApplication.translate(
            "ColorBy", "What was answered, and where nobody has looked yet"
        ),
    }[by]
