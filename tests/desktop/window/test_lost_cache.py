"""What was computed of the images is deleted or cut short while the project is open."""

from __future__ import annotations

import os
import shutil


def test_a_cache_cut_short_is_computed_anew_and_the_round_comes(qtbot, window):
    qtbot.waitUntil(lambda: window.worker.free)
    round_before = window.model.session.round
    (vectors,) = window.model.project.cache.glob("prepared/embeddings-vectors-*.bin")
    os.truncate(vectors, 8)
    window.host.rounds.start_next()
    assert "computed anew" in window.banner.failure.remedy
    qtbot.waitUntil(
        lambda: window.model.ready is not None or window.model.session.round > round_before,
        timeout=60_000,
    )
    assert window.model.prepared


def test_a_cache_cut_short_costs_the_list_of_similar_images_and_not_the_window(qtbot, window):
    (vectors,) = window.model.project.cache.glob("prepared/embeddings-vectors-*.bin")
    os.truncate(vectors, 8)
    feed = window.workspace._similarity
    with qtbot.waitSignal(feed.missing):
        feed.ask(3)


def test_a_cache_deleted_is_no_obstacle_to_a_round(qtbot, window):
    qtbot.waitUntil(lambda: window.worker.free)
    round_before = window.model.session.round
    shutil.rmtree(window.model.project.cache)
    window.host.rounds.start_next()
    qtbot.waitUntil(
        lambda: window.model.ready is not None or window.model.session.round > round_before,
        timeout=60_000,
    )
