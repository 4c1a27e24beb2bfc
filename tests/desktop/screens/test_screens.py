"""The main views look as they did: their pictures against references, in both themes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.confusion.class_view import ClassViewPanel
from alc_desktop.entropy_map.entropy_heatmap import EntropyHeatmap
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.model.epoch_figures import LiveEpoch
from alc_desktop.model.facts import ImageFacts
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.progress.progress_view import ProgressView
from alc_desktop.widgets.heat_colors import HeatMode
from alc_engine.labels.store import Status
from alc_engine.learning.insights import (
    ClassView,
    EntropyMap,
    ErrorEstimate,
    Neighborhood,
    SessionSummary,
)

NAMES = ("ant", "bee", "cat", "dog", "eel", "fox")
COUNT = 240
CELLS = 12
"""Cells of the map along a side."""
STEPS = 10


def facts(**changes):
    """Facts of 240 images of six classes, a batch of 24, every status once in a dozen."""
    labels = np.arange(COUNT) % len(NAMES)
    status = np.zeros(COUNT, dtype=np.int8)
    for place, each in enumerate(Status):
        status[place::12] = each
    expert = labels.copy()
    expert[status == Status.CORRECTED] += 1
    entropy = np.linspace(0.05, np.log(len(NAMES)), COUNT)
    values = ImageFacts(
        file_names=[f"{i:03}.png" for i in range(COUNT)],
        path_of=lambda image_id: Path(f"{image_id}.png"),
        class_names=NAMES,
        given_labels=labels,
        labels=expert % len(NAMES),
        status=status,
        unsaved=frozenset(),
        batch=np.arange(24, dtype=np.int64) * 9,
        predicted=((labels + labels % 2) % len(NAMES)).astype(np.int32),
        predicted_probability=np.full(COUNT, 0.75, dtype=np.float32),
        entropy=entropy,
        suppression=0.4 * entropy,
    )
    return replace(values, **changes)


def entropy_map():
    """A map whose right upper corner is empty; entropy rises to the right."""
    places = np.random.default_rng(4).uniform(0, CELLS, (COUNT, 2)).astype(np.float32)
    places[(places > 7).all(axis=1)] /= 2
    column, row = places.astype(int).T
    cell = (row * CELLS + column).astype(np.int64)
    before = 0.1 + 1.6 * places[:, 0] / CELLS
    count = np.bincount(cell, minlength=CELLS**2)
    with np.errstate(invalid="ignore"):
        mean = (np.bincount(cell, before, minlength=CELLS**2) / count).reshape(CELLS, CELLS)
    edges = np.arange(CELLS + 1, dtype=np.float64)
    shape = (CELLS, CELLS)
    return EntropyMap(edges, edges, count.reshape(shape), mean, 0.5 * mean, cell, places)


def neighborhood(count=9):
    before = np.linspace(1.6, 0.7, count + 1)
    fall = np.linspace(0, 1, STEPS + 1)[:, None] * np.linspace(0.9, 0.2, count + 1)
    entropy = before * (1 - fall)
    entropy[1:, 0] = 0.0
    ids = 10 + np.arange(count, dtype=np.int64)
    return Neighborhood(
        image_id=9,
        neighbor_ids=ids,
        distances=np.linspace(0.5, 1.5, count).astype(np.float32),
        entropy=entropy,
        in_batch=ids == 18,
        spared=ids == 12,
        is_pick=True,
        neighbor_count=len(ids),
    )


def class_counts():
    """Every class is mixed up with the next one, the later the more."""
    size = len(NAMES)
    count = np.diag(np.full(size, 30)) + 4 * np.diag(np.arange(1, size), 1)
    entropy = np.where(count > 0, np.linspace(0.1, 1.7, size)[:, None] * np.ones(size), np.nan)
    return ClassView(np.arange(size), count, entropy, np.zeros(0, dtype=np.int64))


def epochs(count=20):
    histogram = [0] * 24
    histogram[0], histogram[7], histogram[8], histogram[12] = 40, 10, 60, 130
    return [
        LiveEpoch(
            epoch=number,
            loss=2.0 / number + 0.4,
            weighted_loss=2.0 / number,
            alpha_quantiles=(0.9 / number, 0.6, 1.0, 1.2, 1.3 + number / 100),
            alpha_histogram=tuple(histogram),
        )
        for number in range(1, count + 1)
    ]


SUMMARY = SessionSummary(
    images=COUNT,
    reviewed=100,
    confirmed=20,
    corrected=60,
    labelled=0,
    unsure=12,
    excluded=8,
    accepted=0,
    unreviewed=COUNT - 100,
    unlabelled=0,
    round=3,
    waiting=4,
    batch_size=24,
    corrections_per_hundred=60.0,
    agreement=0.9,
    agreement_answers=80,
    errors_left=ErrorEstimate(
        low=25,
        expected=40.4,
        high=61,
        among=48_688,
        accepted=0,
        model_share=0.25,
        checks=150,
        checks_wrong=1,
        next_hundred=5.2,
        labels=50_000,
        target=0.99,
        allowed=500,
        at_most=55,
        checks_needed=0,
    ),
)


@pytest.fixture
def grid(loader, picture):
    def show(shown=None):
        view = ThumbnailGrid(loader)
        view.set_tile(96)
        view.show_images(np.arange(12), shown or facts())
        return picture(view, 560, 520)

    return show


@pytest.fixture
def neighbors(loader, picture):
    def show(shown=None):
        view = NeighborView(loader)
        view.show_neighborhood(shown or neighborhood(), facts())
        view.slider.setValue(5)
        return picture(view, 760, 460)

    return show


@pytest.fixture
def heatmap(loader, picture):
    def show(shown=None, mode=HeatMode.BEFORE, marks=True):
        view = EntropyHeatmap(loader)
        view.show_map(shown or entropy_map(), facts())
        view.modes.choose(mode)
        view.marks_button.setChecked(marks)
        return picture(view, 560, 560)

    return show


@pytest.fixture
def classes(loader, picture, make_plain_facts):
    def show():
        view = ClassPanel(loader)
        view.show_classes(
            tuple(ClassEntry(i, name, str(i + 1), 40 - i, 2 * i) for i, name in enumerate(NAMES))
        )
        count = 3 * len(NAMES)
        view.show_facts(make_plain_facts(count, names=NAMES, status=[Status.CONFIRMED] * count))
        return picture(view, 240, 420)

    return show


@pytest.fixture
def class_view(picture):
    def show(shown=None):
        view = ClassViewPanel()
        view.show_classes(shown or class_counts(), facts())
        return picture(view, 480, 440)

    return show


@pytest.fixture
def progress(picture):
    def show(history=None):
        view = ProgressView()
        view.show_summary(SUMMARY)
        view.show_history(epochs() if history is None else history)
        return picture(view, 900, 640, lambda: view.is_drawn)

    return show


@pytest.fixture
def show(request):
    """Paint a view by its name."""
    return lambda name, *given, **changes: request.getfixturevalue(name)(*given, **changes)


VIEWS = ("grid", "neighbors", "heatmap", "classes", "class_view", "progress")


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_looks_as_its_reference(view, show, dressed, check, themes, scheme):
    dressed(themes[scheme])
    check(f"{view}-{scheme}", show(view))


@pytest.mark.parametrize("mode", [HeatMode.AFTER, HeatMode.DIFFERENCE])
def test_the_map_after_diffusion_looks_as_its_reference(mode, heatmap, dressed, check, theme):
    dressed(theme)
    check(f"heatmap-{mode.value}", heatmap(mode=mode))


@pytest.mark.parametrize("view", VIEWS)
def test_other_glyphs_do_not_matter(view, show, dressed, check, theme):
    dressed(theme, "Serif")
    check(f"{view}-light", show(view))


# -- what must be noticed ------------------------------------------------------------


@pytest.fixture
def refused(check):
    """The picture must not pass for the reference; gives the words of the failure."""

    def refuse(name, pixels):
        with pytest.raises(AssertionError, match="looks different") as failure:
            check(name, pixels)
        return str(failure.value)

    return refuse


@pytest.mark.parametrize("view", VIEWS)
def test_the_wrong_theme_is_noticed(view, show, dressed, refused, themes):
    dressed(themes["dark"])
    refused(f"{view}-light", show(view))


@pytest.mark.parametrize("view", VIEWS)
def test_swapped_colors_are_noticed(view, show, dressed, refused, theme):
    dressed(theme)
    refused(f"{view}-light", show(view)[:, :, ::-1])


def test_a_missing_bar_is_noticed_and_shown(neighbors, dressed, refused, theme, tmp_path):
    dressed(theme)
    bars = neighborhood()
    bars.entropy[:, 1:4] = 0.0  # three of six pairs: bars are low here
    words = refused("neighbors-light", neighbors(bars))
    assert str(tmp_path / "neighbors-light.png") in words
    assert (tmp_path / "neighbors-light.png").is_file()
    assert (tmp_path / "neighbors-light-difference.png").is_file()
    assert "ALC_RENEW_SCREENS=1" in words


def test_the_wrong_step_is_noticed(neighbors, dressed, refused, theme):
    dressed(theme)
    bars = neighborhood()
    refused("neighbors-light", neighbors(replace(bars, entropy=bars.entropy[[0] * 11])))


def test_missing_marks_on_the_map_are_noticed(heatmap, dressed, refused, theme):
    dressed(theme)
    refused("heatmap-light", heatmap(marks=False))


def test_a_map_turned_over_is_noticed(heatmap, dressed, refused, theme):
    dressed(theme)
    shown = entropy_map()
    turned = replace(shown, before=shown.before[::-1], count=shown.count[::-1])
    refused("heatmap-light", heatmap(turned, marks=False))


def test_missing_marks_of_the_status_are_noticed(grid, dressed, refused, theme):
    dressed(theme)
    refused("grid-light", grid(facts(status=np.zeros(COUNT, dtype=np.int8))))


def test_another_entropy_of_one_pair_of_classes_is_noticed(class_view, dressed, refused, theme):
    dressed(theme)
    shown = class_counts()
    shown.entropy[3, 4] = 0.1
    refused("class_view-light", class_view(shown))


def test_a_shorter_training_is_noticed(progress, dressed, refused, theme):
    dressed(theme)
    refused("progress-light", progress(epochs(8)))
