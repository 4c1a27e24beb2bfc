"""Words and marks against every ground they stand on, measured as WCAG 2.2 counts it.

Exempt, as there: what is disabled, and what is decoration (`Theme.border`, shades under the
mouse). In high contrast the cells of maps and what they are told apart by keep 3:1: they
need the span.
"""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QWidget,
)

from alc_desktop.confusion.class_view_cells import ink_on
from alc_desktop.grid.tile_art import TileArt, TileMetrics, TileState
from alc_desktop.widgets.class_mark import class_edge, hardest_ground
from alc_desktop.widgets.contrast import HIGH_MARKS, HIGH_WORDS, MARKS, WORDS, contrast
from alc_desktop.widgets.heat_colors import HeatMode, scale_for, suspicion_scale
from alc_desktop.widgets.style import apply_theme
from alc_engine.labels.store import Status
from alc_engine.learning.insights import EntropyMap

GROUNDS = ("window", "surface", "raised")


def words(theme) -> dict[str, QColor]:
    """All that words are written in, and what is written into a badge stands on."""
    named = {name: getattr(theme, name) for name in ("text", "muted", "accent")}
    named |= {name: getattr(theme, name) for name in ("warning", "danger")}
    return named | {status.name: theme.status_color(status) for status in Status}


def marks(theme) -> dict[str, QColor]:
    """All that is seen and not read: outlines and grooves, bars and curves, class dots."""
    named = {name: getattr(theme, name) for name in ("outline", "accent", "before", "after")}
    return named | {f"class {n}": class_edge(theme, n) for n in range(len(theme.classes))}


def too_faint(colors, grounds, least) -> list[str]:
    return [
        f"{name} on {where}: {contrast(color, ground):.2f}"
        for name, color in colors.items()
        for where, ground in grounds.items()
        if contrast(color, ground) < least
    ]


def grounds_of(theme) -> dict[str, QColor]:
    return {name: getattr(theme, name) for name in GROUNDS}


def cards(theme, font) -> dict[str, QColor]:
    """Grounds of a tile in every state."""
    art = TileArt(TileMetrics(120, font), 1.0)
    states = [TileState(selected=s, hovered=h) for s, h in itertools.product((False, True), (0, 1))]
    return {str(state): art.card_color(state) for state in states}


def test_the_least_is_what_wcag_asks_for(any_theme):
    assert (WORDS, MARKS, HIGH_WORDS, HIGH_MARKS) == (4.5, 3.0, 7.0, 4.5)
    least = (HIGH_WORDS, HIGH_MARKS) if any_theme.high_contrast else (WORDS, MARKS)
    assert (any_theme.least_for_words, any_theme.least_for_marks) == least


def test_words_on_every_ground(any_theme):
    least = any_theme.least_for_words
    assert too_faint(words(any_theme), grounds_of(any_theme), least) == []


def test_words_on_what_is_filled(any_theme):
    """A chosen row, a primary button; a badge, the note of an answer."""
    least, filled = any_theme.least_for_words, words(any_theme)
    del filled["text"], filled["muted"]
    assert too_faint({"on_accent": any_theme.on_accent}, filled, least) == []


def test_words_of_a_tile_on_its_ground_in_every_state(any_theme, qapp):
    grounds = cards(any_theme, qapp.font())
    assert too_faint(words(any_theme), grounds, any_theme.least_for_words) == []


def test_marks_on_every_ground(any_theme):
    least = any_theme.least_for_marks
    assert too_faint(marks(any_theme), grounds_of(any_theme), least) == []


def test_marks_of_a_tile_on_its_ground_in_every_state(any_theme, qapp):
    grounds = cards(any_theme, qapp.font()) | {"hardest": hardest_ground(any_theme)}
    shown = {name: color for name, color in marks(any_theme).items() if name.startswith("class")}
    assert too_faint(shown, grounds, any_theme.least_for_marks) == []
    del grounds["hardest"]
    line = {"line of the bar": any_theme.outline}
    assert too_faint(line, grounds, any_theme.least_for_marks) == []
    steps = {f"entropy {step} %": any_theme.entropy_color(step / 100) for step in range(101)}
    assert too_faint(steps, grounds, MARKS) == []


def a_map(gained: float) -> EntropyMap:
    before = np.linspace(0, 1.5, 16).reshape(4, 4)
    after = before * np.linspace(1, 0, 16).reshape(4, 4) + gained * np.eye(4)
    edges = np.arange(5.0)
    none = np.zeros(0, dtype=np.int64)
    places = np.zeros((0, 2), dtype=np.float32)
    return EntropyMap(edges, edges, np.ones((4, 4)), before, after, none, places)


@pytest.mark.parametrize("mode", HeatMode)
@pytest.mark.parametrize("gained", [0.0, 0.5])
def test_every_step_of_a_map_on_its_ground(any_theme, mode, gained):
    scale = scale_for(a_map(gained), mode)
    steps = {f"step {level}": scale.color(level) for level in range(256)}
    assert too_faint(steps, {"surface": any_theme.surface}, MARKS) == []


def test_the_ends_of_a_map_are_far_apart(any_theme):
    """Else what stands out from the ground would not stand out from the rest."""
    low, high = any_theme.entropy_color(0), any_theme.entropy_color(1)
    assert contrast(low, high) >= MARKS
    lightness = [contrast(any_theme.entropy_color(n / 50), any_theme.surface) for n in range(51)]
    assert lightness == sorted(lightness)


def test_suspicion_and_the_rest_on_the_ground_of_the_map(any_theme):
    scale = suspicion_scale(np.array([0.0, 10, 90]))
    steps = {f"step {level}": scale.color(level) for level in range(256)}
    steps["other"] = any_theme.other
    assert too_faint(steps, {"surface": any_theme.surface}, MARKS) == []


def test_numbers_on_every_cell(any_theme):
    for step in range(101):
        ground = any_theme.entropy_color(step / 100)
        assert contrast(ink_on(ground), ground) >= WORDS


# -- what the style makes of it ---------------------------------------------------------


def _with(kind, **properties):
    def make(parent):
        widget = kind(parent)
        for name, value in properties.items():
            widget.setProperty(name, value)
        return widget

    return make


CONTROLS = {
    "button": _with(QPushButton, text="Go"),
    "primary button": _with(QPushButton, text="Go", role="primary"),
    "card": _with(QPushButton, text="Go", role="card"),
    "segment": _with(QPushButton, text="Go", role="segment", place="first"),
    "tool button": _with(QToolButton, text="Go"),
    "tool segment": _with(QToolButton, text="Go", role="segment", place="first"),
    "field": _with(QLineEdit),
    "text": _with(QPlainTextEdit),
    "box": _with(QComboBox),
    "spin box": _with(QSpinBox),
    "check box": _with(QCheckBox),
    "checked box": _with(QCheckBox, checked=True),
    "partly checked box": _with(QCheckBox, checkState=Qt.CheckState.PartiallyChecked),
    "radio button": _with(QRadioButton),
    "chosen radio button": _with(QRadioButton, checked=True),
    "slider": _with(QSlider, orientation=Qt.Orientation.Horizontal, value=50),
    "progress": _with(QProgressBar, textVisible=False),
    "list": _with(QListWidget),
    "tree": _with(QTreeWidget),
    "table": _with(QTableWidget),
}


@pytest.mark.parametrize("name", CONTROLS)
def test_the_edge_of_every_control_is_seen(any_theme, qapp, name):
    """In pixels: coming from the left, the first thing met stands out from the ground."""
    apply_theme(qapp, any_theme)
    page = QWidget()
    control = CONTROLS[name](page)
    control.move(20, 20)
    page.resize(400, 300)
    page.show()
    image = page.grab().toImage()
    page.close()
    row = 20 + control.height() // 2
    met = [image.pixelColor(x, row) for x in range(20, 60)]
    best = max(contrast(color, any_theme.window) for color in met[:12])
    assert best >= any_theme.least_for_marks, f"{name}: {best:.2f}"


def test_handles_of_scroll_bars_are_seen(any_theme, qapp):
    apply_theme(qapp, any_theme)
    listed = QListWidget()
    listed.addItems([str(number) for number in range(200)])
    listed.resize(200, 200)
    listed.show()
    bar = listed.verticalScrollBar()
    image = listed.grab().toImage()
    middle = bar.mapTo(listed, bar.rect().center()).x()
    listed.close()
    colors = [image.pixelColor(middle, y) for y in (12, 180)]
    assert contrast(*colors) >= any_theme.least_for_marks
