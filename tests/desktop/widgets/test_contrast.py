"""Words and marks against every ground they stand on, measured as WCAG 2.2 counts it."""

from __future__ import annotations

import itertools

import pytest

from alc_desktop.grid.tile_art import TileArt, TileMetrics, TileState
from alc_desktop.widgets.contrast import MARKS, contrast
from alc_engine.labels.store import Status

WORDS = 4.5
"""The least for what is read."""
GROUNDS = ("window", "surface", "raised")
PAIRS = [
    *((word, ground, WORDS) for word in ("text", "muted", "accent") for ground in GROUNDS),
    *((word, ground, WORDS) for word in ("warning", "danger") for ground in GROUNDS),
    ("on_accent", "accent", WORDS),
    *((bar, ground, MARKS) for bar in ("before", "after") for ground in GROUNDS),
]


@pytest.mark.parametrize(("mark", "ground", "least"), PAIRS)
def test_a_colour_on_its_ground(any_theme, mark, ground, least):
    measured = contrast(getattr(any_theme, mark), getattr(any_theme, ground))
    assert measured >= least, f"{mark} on {ground}: {measured:.2f}"


def test_words_of_a_tile_on_its_ground_in_every_state(any_theme, qapp):
    art = TileArt(TileMetrics(120, qapp.font()), 1.0)
    too_little = []
    for selected, hovered in itertools.product((False, True), repeat=2):
        ground = art.card_color(TileState(selected=selected, hovered=hovered))
        colors = {"text": any_theme.text, "suggestion": any_theme.muted}
        colors |= {status.name: any_theme.status_color(status) for status in Status}
        too_little += [
            f"{name}, selected {selected}, hovered {hovered}: {contrast(color, ground):.2f}"
            for name, color in colors.items()
            if contrast(color, ground) < WORDS
        ]
    assert too_little == []
