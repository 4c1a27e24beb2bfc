"""Nothing that the window shows goes on naming a label that is another one now.

All texts are found at run time: of every widget, action and model. A view that
names labels and does not follow `SessionModel.facts_changed` fails here.
"""

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from alc_desktop.model import operations
from tests.desktop.walk import shown_texts

from .conftest import NAMES

LEAST_TEXTS = 400
"""Of the whole window; it may grow, and must not fall: else the walk has gone blind."""
PAST = ("Undo: ", "handed in as", "(came as ", ", before round ", ", round ")
"""What says of itself that it tells of an earlier moment."""


def naming(window, name):
    """Who still names `name`, and how often anything was said at all."""
    found, count = [], 0
    for part, text in shown_texts(window):
        if part is window.status._said:
            continue  # it says what was done, and for some seconds only
        if isinstance(part, QWidget) and window.workspace.history.isAncestorOf(part):
            continue  # it says what was done, in the words of then
        for line in str(text or "").splitlines():
            count += 1
            if name in line and not any(past in line for past in PAST):
                found.append(f"{type(part).__name__}: {line}")
    return found, count


@pytest.fixture
def looking(window, qtbot):
    """The window with every view filled: a picked image, neighbours, map, class view, notice."""
    workspace = window.workspace
    for view in (workspace.heatmap, workspace.class_view, workspace.progress, workspace.neighbors):
        workspace.docks.raise_view(view)
        QTest.qWait(20)
    pick = int(window.model.facts.batch[0])
    workspace.grid.set_current(pick)
    qtbot.waitUntil(lambda: workspace.neighbors.shown_id() == pick, timeout=10_000)
    settle(window)
    return window


def settle(window):
    """Figures follow when the expert pauses; on a busy computer they take their time."""
    QTest.qWait(400)
    said, still = None, 0
    for _ in range(30):
        now = [text for _, text in shown_texts(window)]
        still = still + 1 if now == said else 0
        if still == 3:
            return
        said = now
        QTest.qWait(150)


def test_the_walk_sees_the_views(looking):
    """Before anything changes, each view that names labels is among those that are found."""
    found, count = naming(looking, NAMES[0])
    speakers = {line.split(":")[0] for line in found}
    print(f"{count} texts; a class is named in {len(found)} of them, by {sorted(speakers)}")
    assert count >= LEAST_TEXTS
    named = {"NeighborColumn", "ClassListView", "CellTable", "PairList", "ThumbnailGrid"}
    assert named <= speakers


@pytest.mark.parametrize("take_back", [False, True])
def test_after_a_rename_nothing_says_the_old_name(looking, take_back):
    model = looking.model
    operations.rename_class(model, 0, "Alnus")
    old, new = NAMES[0], "Alnus"
    if take_back:
        settle(looking)
        operations.undo(model)
        old, new = new, old
    settle(looking)
    found, count = naming(looking, old)
    assert found == []
    assert count >= LEAST_TEXTS
    assert naming(looking, new)[0]


@pytest.mark.parametrize("take_back", [False, True])
def test_after_a_merge_nothing_says_the_name_that_went(looking, take_back):
    model = looking.model
    operations.merge_classes(model, 0, 1)
    settle(looking)
    assert naming(looking, NAMES[0])[0] == []
    if take_back:
        operations.undo(model)
        settle(looking)
        assert naming(looking, NAMES[0])[0]


@pytest.mark.parametrize("take_back", [False, True])
def test_after_an_answer_nothing_says_the_old_label(looking, take_back):
    """All images of a class are given another one: nobody bears the first any more."""
    model, workspace = looking.model, looking.workspace
    operations.add_class(model, "Salix")
    ids = np.flatnonzero(model.facts.labels == 0)
    operations.answer(model, ids, 3)
    if take_back:
        settle(looking)
        operations.undo(model)
    settle(looking)
    old, new = ("Salix", NAMES[0]) if take_back else (NAMES[0], "Salix")
    for column in workspace.neighbors.chart.columns:
        label = int(model.facts.labels[column.figures.image_id])
        assert column.figures.label == model.facts.class_name(label)
        assert column.figures.label != old
        assert f": {column.figures.label}" in column.accessibleName()
    assert any(c.figures.label == new for c in workspace.neighbors.chart.columns)
    current = model.facts.class_name(int(model.facts.labels[workspace.grid.current_id()]))
    assert current in workspace.neighbors.label_button.words
    assert old not in workspace.neighbors.label_button.words
    entry = {e.name: e.count for e in workspace.classes.list.classes.entries}
    assert entry[old] == 0
    assert entry[new] == len(ids)


def test_the_button_of_the_neighbours_gives_the_class_it_names(looking, qtbot):
    model, view = looking.model, looking.workspace.neighbors
    pick = view.shown_id()
    target = (int(model.facts.labels[pick]) + 1) % 3
    operations.answer(model, np.array([pick]), target)
    column = next(c for c in view.chart.columns[1:] if model.facts.labels[c.figures.image_id] >= 0)
    column = view.chart.columns[view.chart.columns.index(column)]
    neighbor = column.figures.image_id
    column.setChecked(True)
    view.chart.selection_changed.emit()
    assert NAMES[target] in view.label_button.words
    view.label_button.click()
    assert model.facts.labels[neighbor] == target


def test_selection_step_and_focus_stay_when_labels_change(looking):
    model, view = looking.model, looking.workspace.neighbors
    view.slider.setValue(4)
    view.chart.columns[2].setChecked(True)
    before = view.chart.selected_ids().tolist()
    operations.answer(model, np.array([view.shown_id()]), 1)
    assert view.slider.value() == 4
    assert view.chart.selected_ids().tolist() == before


def test_what_chosen_images_had_in_common_is_said_with_its_moment(looking):
    browser, model = looking.workspace.browser, looking.model
    browser.show_images(np.array([1, 2, 5]), f"3 images labelled {NAMES[0]}")
    assert browser.notice.text() == f"When chosen: 3 images labelled {NAMES[0]}"
    operations.answer(model, np.array([1]), 2)
    assert browser.notice.text().startswith("When chosen: ")
    operations.rename_class(model, 0, "Alnus")
    assert browser.notice.text() == "3 images selected"
