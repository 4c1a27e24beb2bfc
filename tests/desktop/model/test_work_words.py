"""Long work in one line."""

from __future__ import annotations

import pytest

from alc_desktop.model.pace import Pace
from alc_desktop.model.work_words import progress_text, stage_text
from alc_engine.runtime.progress import Progress


@pytest.mark.parametrize(
    "stage",
    ["scanning", "drawing", "backbone", "embedding", "graph", "map", "training", "selection"],
)
def test_every_stage_has_words_of_its_own(qapp, stage):
    assert stage_text(Progress(stage, 3, 10)) != stage_text(Progress("unheard of", 3, 10))


def test_speed_and_time_left_are_said_where_images_are_counted(qapp):
    now = [0.0]
    pace = Pace(lambda: now[0])
    for second in range(5):
        now[0] = float(second)
        progress = Progress("embedding", 100 * second, 10_000)
        pace.note(progress)
    text = progress_text(progress, pace)
    assert "400 of 10,000" in text
    assert "100 images/s" in text
    assert "left" in text
