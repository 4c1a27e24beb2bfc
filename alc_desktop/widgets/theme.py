"""Colours of the application, light and dark.

The application wears one theme. Views ask for it while they paint
(`current_theme`), and ask it for meaning (`status_color`, `entropy_color`),
never for a number of their own; they are right without being told. What keeps
a colour (an icon, a pen of pyqtgraph, a picture painted ahead) is renewed by
`follow_theme`. `apply_theme` changes the theme, in place: nothing is built
anew. Only what is also painted on paper takes a theme as a parameter: that
one may be another than the window wears. Which theme is wished for is said by
`wished_theme`; `high_contrast` has a variant of each.

What is read stands out from its ground at 4.5:1, what is seen at 3:1. Class colours
stay apart for the common forms of colour blindness, each theme has its own; status
also has a glyph, so that colour never speaks alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from alc_desktop.widgets.contrast import HIGH_MARKS, HIGH_WORDS, MARKS, WORDS, mixed
from alc_engine.labels.store import Status

SPACING = 8
"""Distance between controls, in device-independent pixels; margins are multiples of it."""

_STATUS_GLYPHS = {
    Status.UNREVIEWED: "",
    Status.CONFIRMED: "✓",
    Status.CORRECTED: "✎",
    Status.UNSURE: "?",
    Status.EXCLUDED: "✕",
    Status.LABELLED: "+",
    Status.ACCEPTED: "»",
}


@dataclass(frozen=True)
class Theme:
    """The colours of one scheme.

    Attributes
    ----------
    high_contrast : bool
        Outlines stand out as words do elsewhere, and words more.
    border : QColor
        Of what belongs together, and lines between: decoration, which nothing depends on.
    outline : QColor
        Of what can be worked or filled in: fields, buttons, boxes, grooves, bars.
    before, after : QColor
        Of entropy, before and after diffusion.
    other : QColor
        For what has no colour of its own beside things that have one.
    classes : tuple of QColor
        Of different lightness, so that they stay apart without their hue.
    entropy : tuple of QColor
        From none to the most there can be, in even steps of lightness away from the ground.
    """

    dark: bool
    window: QColor
    surface: QColor
    raised: QColor
    border: QColor
    outline: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    warning: QColor
    danger: QColor
    before: QColor
    after: QColor
    other: QColor
    statuses: dict[Status, QColor]
    classes: tuple[QColor, ...]
    entropy: tuple[QColor, ...]
    high_contrast: bool = False

    @property
    def least_for_words(self) -> float:
        """Contrast that what is read has to its ground."""
        return HIGH_WORDS if self.high_contrast else WORDS

    @property
    def least_for_marks(self) -> float:
        """Contrast that what is seen and not read has to its ground."""
        return HIGH_MARKS if self.high_contrast else MARKS

    def status_color(self, status: int) -> QColor:
        """Colour of a status mark."""
        return self.statuses[Status(status)]

    def status_glyph(self, status: int) -> str:
        """One character that stands for a status; empty for not reviewed."""
        return _STATUS_GLYPHS[Status(status)]

    def class_color(self, class_id: int) -> QColor:
        """Colour of a class; beyond ten classes they come again: names stand beside them."""
        return self.muted if class_id < 0 else self.classes[class_id % len(self.classes)]

    def entropy_color(self, fraction: float) -> QColor:
        """Colour of an entropy as a fraction of the largest there can be; even steps look even."""
        place = min(max(fraction, 0.0), 1.0) * (len(self.entropy) - 1)
        low = min(int(place), len(self.entropy) - 2)
        return mixed(self.entropy[low], self.entropy[low + 1], place - low)


def _colors(*names: str) -> tuple[QColor, ...]:
    return tuple(map(QColor, names))


def light_theme() -> Theme:
    """Dark text on a light ground."""
    return Theme(
        dark=False,
        window=QColor("#f4f5f7"),
        surface=QColor("#ffffff"),
        raised=QColor("#e9ebef"),
        border=QColor("#cfd4dc"),
        outline=QColor("#727b8a"),
        text=QColor("#1b1f27"),
        muted=QColor("#5c6573"),
        accent=QColor("#1f5fbf"),
        on_accent=QColor("#ffffff"),
        warning=QColor("#9a5b00"),
        danger=QColor("#b3261e"),
        before=QColor("#7d8898"),
        after=QColor("#1f5fbf"),
        other=QColor("#8c8c8c"),
        statuses={
            Status.UNREVIEWED: QColor("#5c6573"),
            Status.CONFIRMED: QColor("#00745a"),
            Status.CORRECTED: QColor("#1f5fbf"),
            Status.UNSURE: QColor("#9a5b00"),
            Status.EXCLUDED: QColor("#b3261e"),
            Status.LABELLED: QColor("#7440a8"),
            Status.ACCEPTED: QColor("#00687a"),
        },
        classes=_colors(
            *("#003c69", "#e16900", "#4b965a", "#b469b4", "#ff0f4b"),
            *("#0000ff", "#694b00", "#5a0fa5", "#f000ff", "#780f2d"),
        ),
        entropy=_colors("#518f47", "#1f7f84", "#1f6299", "#2f4a99", "#3a2a80", "#1c0f3f"),
    )


def dark_theme() -> Theme:
    """Light text on a dark ground."""
    return Theme(
        dark=True,
        window=QColor("#16191f"),
        surface=QColor("#1d2129"),
        raised=QColor("#2a303b"),
        border=QColor("#3a4250"),
        outline=QColor("#7a8597"),
        text=QColor("#e8ebf0"),
        muted=QColor("#a0a9b8"),
        accent=QColor("#79b0ff"),
        on_accent=QColor("#0d1420"),
        warning=QColor("#f2b84b"),
        danger=QColor("#ff8a80"),
        before=QColor("#747f94"),
        after=QColor("#79b0ff"),
        other=QColor("#8c8c8c"),
        statuses={
            Status.UNREVIEWED: QColor("#a0a9b8"),
            Status.CONFIRMED: QColor("#4fd1a5"),
            Status.CORRECTED: QColor("#79b0ff"),
            Status.UNSURE: QColor("#f2b84b"),
            Status.EXCLUDED: QColor("#ff8a80"),
            Status.LABELLED: QColor("#c9a6f5"),
            Status.ACCEPTED: QColor("#5cc8dd"),
        },
        classes=_colors(
            *("#4ba5ff", "#f0a53c", "#3cff87", "#ffb4f0", "#e10000"),
            *("#784bff", "#c35a4b", "#f000c3", "#e1f000", "#a5f0c3"),
        ),
        entropy=_colors("#5590d0", "#3aa6b8", "#5fba8f", "#97cc68", "#d9dc60", "#fff6b0"),
    )


class Worn(QObject):
    """What the application wears; `apply_theme` changes it.

    Signals
    -------
    changed()
        Another theme is worn; palette and style sheet have its colours already.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme = light_theme()


worn = Worn()


def current_theme() -> Theme:
    """The theme that the application wears."""
    return worn.theme


def follow_theme(renew: Callable[[], None]) -> None:
    """Call `renew` now, and whenever the application wears another theme.

    Parameters
    ----------
    renew : method of a QObject
        Takes the colours of `current_theme` into what its object keeps. It is
        called no more once Qt has deleted the object.
    """
    worn.changed.connect(renew)
    renew()
