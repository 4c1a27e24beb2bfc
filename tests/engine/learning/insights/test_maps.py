"""Entropy over the 2-D map of the embeddings."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import MemoryEventLog
from alc_engine.learning import insights


def test_the_map_holds_every_image_once_and_its_means_weigh_up(started):
    shown = insights.entropy_map(started, cells=12)
    predictions = started.latest.predictions
    assert shown.count.sum() == 150
    assert max(shown.count.shape) == 12
    filled = shown.count > 0
    assert (np.isnan(shown.before) == ~filled).all()
    total = (shown.before[filled] * shown.count[filled]).sum()
    assert total == pytest.approx(predictions.entropy.sum())
    row, column = np.divmod(shown.cell, shown.count.shape[1])
    x, y = shown.layout.T
    assert (shown.x_edges[column] <= x + 1e-5).all()
    assert (x <= shown.x_edges[column + 1] + 1e-5).all()
    assert (shown.y_edges[row] <= y + 1e-5).all()
    assert (y <= shown.y_edges[row + 1] + 1e-5).all()


def test_images_without_a_place_are_left_out_of_the_map(blobs):
    layout = blobs.prepared.layout.copy()
    layout[:5] = np.nan
    session = replace(blobs, prepared=replace(blobs.prepared, layout=layout)).session(
        MemoryEventLog()
    )
    session.finish_round(session.begin_round()())
    shown = insights.entropy_map(session)
    assert (shown.cell[:5] == -1).all()
    assert shown.count.sum() == 145
