"""Looking closely: what is answered is what was seen, and the way back leads to what was before."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget
from shiboken6 import delete

from alc_desktop.background import usual_size_feed
from alc_desktop.commands.action_keys import keys_of
from alc_desktop.commands.image_keys import SEEN
from alc_desktop.inspector import image_canvas
from alc_desktop.model.listing import Scope
from alc_engine.labels.store import Status

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def events(window):
    """Every answer that is written, in order."""
    found = []
    window.model.answered.connect(lambda change: found.extend(change.image_ids.tolist()))
    return found


@pytest.fixture
def looking(window):
    return window.workspace.looking


@pytest.fixture
def seen(window, qtbot):
    """Wait until the current image was seen and keys count."""

    def wait():
        workspace = window.workspace
        large = workspace.inspector.large
        qtbot.waitUntil(lambda: large.was_seen(workspace.grid.current_id()))
        qtbot.waitUntil(lambda: not workspace.keys.is_holding)

    return wait


@pytest.fixture
def loupe(window, looking, seen):
    """The loupe, open over the first image of the batch."""
    type_into(window, "F")
    assert looking.is_open
    seen()
    return looking.loupe


def type_into(window, text):
    """Press a key as a keyboard does: the window decides who gets it."""
    key = QKeySequence(text)[0]
    QTest.keyClick(window.windowHandle(), key.key(), key.keyboardModifiers())


def layout(window):
    """Where everything in the window is."""
    QApplication.processEvents()
    docks = {
        dock.objectName(): (dock.geometry(), dock.isVisible())
        for dock in window.findChildren(QDockWidget)
    }
    parts = window.workspace.inspector._parts
    return docks, window.workspace.grid.geometry(), window.menuBar().isVisible(), parts.sizes()


# -- in and out ----------------------------------------------------------------------


@pytest.mark.parametrize("back", ["Esc", "F"])
@pytest.mark.parametrize("changed", [False, True])
def test_the_way_back_leads_to_the_same_layout_and_image(
    window, looking, seen, qtbot, back, changed
):
    workspace = window.workspace
    if changed:
        workspace.docks.raise_view(workspace.heatmap)
        workspace.docks.actions[2].trigger()  # one that is hidden
    workspace.grid.go_to(4)
    image_id = workspace.grid.current_id()
    workspace.grid.setFocus()
    if not changed:  # else the map is in front of the image
        seen()
    qtbot.waitUntil(lambda: not workspace.keys.is_holding)
    neighbors = workspace.neighbors
    qtbot.waitUntil(lambda: not neighbors.isVisible() or neighbors.shown_id() == image_id)
    before = layout(window)
    type_into(window, "F")
    assert looking.is_open
    assert not any(dock.isVisible() for dock in window.findChildren(QDockWidget))
    assert not workspace.grid.isVisible()
    seen()
    type_into(window, back)
    assert not looking.is_open
    assert layout(window) == before
    assert workspace.grid.current_id() == image_id
    assert workspace.grid.hasFocus()
    assert workspace.grid.isVisible()


def test_a_double_click_on_a_tile_opens_it(window, looking, seen):
    grid = window.workspace.grid
    place = grid.visualRect(grid.model().index(2, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert looking.is_open
    seen()
    assert grid.current_row() == 2
    assert window.workspace.inspector.canvas.hasFocus()


def test_the_menu_opens_it_and_shows_that_it_is_open(window, looking):
    window.commands.loupe.trigger()
    assert looking.is_open
    assert window.commands.loupe.isChecked()
    window.commands.loupe.trigger()
    assert not looking.is_open
    assert not window.commands.loupe.isChecked()


def test_a_key_fills_the_screen_and_escape_leads_back(window, looking, seen):
    seen()
    before = layout(window)
    type_into(window, "Ctrl+Shift+F")
    assert looking.is_open
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    seen()
    type_into(window, "Esc")
    assert not looking.is_open
    assert not window.isFullScreen()
    assert layout(window) == before


def test_from_the_screen_escape_leads_to_the_loupe_where_it_was_open(window, loupe, looking, seen):
    type_into(window, "Ctrl+Shift+F")
    assert window.isFullScreen()
    seen()
    type_into(window, "Esc")
    assert looking.is_open
    assert not window.isFullScreen()
    type_into(window, "Esc")
    assert not looking.is_open


def test_a_view_that_is_asked_for_comes_and_the_loupe_goes(window, loupe, looking):
    window.workspace.docks.raise_view(window.workspace.heatmap)
    assert not looking.is_open
    assert window.workspace.heatmap.isVisible()
    looking.open()
    window.workspace.docks.actions[0].trigger()
    assert not looking.is_open
    assert window.workspace.classes.isVisible()
    looking.open()
    type_into(window, "Ctrl+F")
    assert not looking.is_open
    assert window.workspace.browser.search_field.hasFocus()


def test_without_an_image_it_stays_shut(window, looking):
    window.workspace.browser.show_images(np.array([], dtype=np.int64))
    looking.open()
    assert not looking.is_open
    assert not window.commands.loupe.isChecked()


def test_it_is_open_again_at_the_next_start(window, loupe, make_window, ready):
    path = window.model.project.path
    image_id = window.workspace.grid.current_id()
    layout = window.preferences.window_layout
    assert layout is None
    window.close()
    again = make_window()
    again.open_path(path)
    again.activateWindow()
    ready(again)
    workspace = again.workspace
    assert workspace.looking.is_open
    assert workspace.grid.current_id() == image_id
    workspace.looking.close()
    assert workspace.classes.isVisible()  # the layout that was kept is the one without
    assert workspace.inspector.isVisible()


# -- keys ----------------------------------------------------------------------------


def test_every_answering_key_answers_exactly_the_image_in_sight(window, loupe, events, seen):
    workspace, answered, row = window.workspace, Counter(), 0
    workspace.browser.choose(Scope.ALL)
    for action in (*window.commands.answers, *window.commands.keyed_classes):
        if action in (window.commands.later, window.commands.suggested):
            continue  # one is no event; the other refuses guesses of a model like this one
        for key in keys_of(action):
            row += 1  # the same answer once more would be none
            with workspace.grid.by_hand():
                workspace.grid.go_to(row)
            seen()
            image_id, before = workspace.grid.current_id(), len(events)
            type_into(window, key.toString())
            assert events[before:] == [image_id], key.toString()
            answered[action.objectName()] += 1
    assert len(answered) == 3 + len(window.commands.keyed_classes)


def test_an_answer_goes_on_and_is_said_over_the_next_image(window, loupe, events, seen):
    first = window.workspace.grid.current_id()
    type_into(window, "U")
    assert events == [first]
    assert window.workspace.grid.current_id() != first
    assert window.workspace.inspector.canvas.caption == "Previous image – Unsure"
    seen()
    type_into(window, "Ctrl+Z")
    assert window.workspace.grid.current_id() == first
    assert not window.model.session.labels.reviewed[first]


def test_later_and_the_arrows_go_on_from_image_to_image(window, loupe, seen):
    grid = window.workspace.grid
    ids = grid.image_ids().tolist()
    for key, row in (("Right", 1), ("Down", 2), ("Left", 1), ("End", len(ids) - 1), ("Home", 0)):
        type_into(window, key)
        assert grid.current_id() == ids[row], key
        seen()
    type_into(window, "S")
    assert grid.current_id() == ids[1]
    assert grid.image_ids().tolist()[-1] == ids[0]


def test_of_several_selected_the_one_in_sight_alone_is_answered(window, looking, events, seen):
    grid = window.workspace.grid
    grid.go_to(1)
    grid.setFocus()
    grid.selectAll()
    assert len(grid.selected_ids()) > 1
    seen()
    type_into(window, "F")
    seen()
    type_into(window, "Ctrl+A")
    image_id = grid.current_id()
    type_into(window, "1")
    assert events == [image_id]


def test_no_key_answers_an_image_whose_thumbnail_stands_in(window, loupe, events, seen, qtbot):
    workspace = window.workspace
    queue, canvas = workspace.inspector.large.pyramids.queue, workspace.inspector.canvas
    workspace.inspector.large.pyramids._kept.clear()
    with queue.held():
        type_into(window, "End")
        image_id = workspace.grid.current_id()
        qtbot.waitUntil(lambda: not canvas.is_blank)
        qtbot.waitUntil(lambda: not workspace.keys.is_holding)
        assert canvas.is_waiting
        type_into(window, "1")
        assert events == []
        assert "still being read" in window.status._said.text()
        qtbot.wait(50)
        assert workspace.grid.current_id() == image_id
    seen()
    type_into(window, "1")
    assert events == [image_id]


def test_what_was_typed_before_the_image_was_painted_answers_nothing(window, loupe, events, seen):
    first = window.workspace.grid.current_id()
    type_into(window, "1")
    type_into(window, "2")  # nobody can have seen the next one
    type_into(window, "U")
    assert events == [first]


def test_an_image_that_comes_by_itself_is_held_until_it_can_have_been_seen(
    window, loupe, seen, qtbot
):
    workspace = window.workspace
    workspace.inspector.large.pyramids._kept.clear()
    type_into(window, "End")
    qtbot.waitUntil(lambda: workspace.inspector.large.was_seen(workspace.grid.current_id()))
    assert workspace.keys.is_holding
    qtbot.waitUntil(lambda: not workspace.keys.is_holding, timeout=10 * SEEN)


def test_nothing_is_accepted_in_bulk_while_the_list_is_out_of_sight(window, looking, seen):
    window.workspace.browser.show_suspects()
    accepting = window.workspace.accepting
    assert len(accepting._in_sight())
    looking.open()
    assert not len(accepting._in_sight())
    window.commands.accept_suspects.trigger()
    assert not (window.model.facts.status == Status.ACCEPTED).any()
    looking.close()
    assert len(accepting._in_sight())


def test_a_project_that_was_closed_hears_no_action_any_more(window, looking):
    looking.end()
    window.workspace.keys.stop()  # of the second image, which goes with the loupe
    delete(looking.loupe)
    window.commands.full_screen.setText("another")  # it would reach a button that is gone


def test_at_the_end_of_the_list_it_is_said_where_the_next_step_is(window, loupe, events, seen):
    while len(np.flatnonzero(window.model.facts.waiting(window.workspace.grid.image_ids()))):
        type_into(window, "U")
        if not window.workspace.keys.waits_for_move:
            seen()
    assert "Esc leads to the next step" in window.status._said.text()
    count = len(events)
    QTest.qWait(50)
    type_into(window, "1")
    assert len(events) == count


# -- looking -------------------------------------------------------------------------


def test_zoom_and_place_are_kept_from_image_to_image(window, loupe, seen, monkeypatch):
    monkeypatch.setattr(image_canvas, "_LARGEST_SCALE", 400.0)  # the images are small
    canvas = window.workspace.inspector.canvas
    type_into(window, "Ctrl+0")
    assert canvas.scale == 1
    canvas.zoom_to(200.0, QPointF(3, 3))
    scale, place = canvas.scale, canvas.center
    type_into(window, "Shift+Right")
    assert canvas.center.x() > place.x()
    place = canvas.center
    type_into(window, "Right")
    seen()
    assert (canvas.scale, canvas.center) == (scale, place)
    type_into(window, "U")
    seen()
    assert (canvas.scale, canvas.center) == (scale, place)
    type_into(window, "Ctrl+9")
    assert canvas.is_fitted
    type_into(window, "Right")
    seen()
    assert canvas.is_fitted


def test_the_next_image_is_there_at_once(window, loupe, seen, qtbot):
    large, grid = window.workspace.inspector.large, window.workspace.grid
    kept = large.pyramids._kept
    for _ in range(3):
        coming = grid.coming()
        qtbot.waitUntil(lambda: {each for each, _ in kept} >= set(coming))  # noqa: B023
        type_into(window, "U")
        assert grid.current_id() == coming[0]
        assert not large.canvas.is_waiting
        seen()


def test_the_line_says_place_name_label_and_suggestion(window, loupe, seen):
    line, facts = loupe.line, window.model.facts
    image_id = window.workspace.grid.current_id()
    count = len(window.workspace.grid.image_ids())
    name = facts.class_name(int(facts.given_labels[image_id]))
    assert line.place.text() == f"1 of {count}"
    assert line.name.text() == facts.file_names[image_id]
    assert line.label.text() == name
    assert line.swatch.class_id == facts.given_labels[image_id]
    assert facts.class_name(int(facts.predicted[image_id])) in line.suggestion.text()
    type_into(window, "U")
    seen()
    assert line.place.text().startswith("2 of")
    type_into(window, "Left")
    assert line.label.text() == f"{name} · unsure"


def test_blind_the_line_keeps_label_and_suggestion_back(window, loupe, seen):
    window.commands.blind.trigger()
    line, facts = loupe.line, window.model.facts
    image_id = window.workspace.grid.current_id()
    assert facts.hides(image_id)
    assert line.label.text() == "Label hidden until answered"
    assert line.suggestion.text() == ""
    assert line.swatch.class_id == -1
    assert line.name.text().startswith("image ")


def test_the_buttons_do_by_mouse_what_the_keys_do(window, loupe, looking, seen):
    line, grid = loupe.line, window.workspace.grid
    QTest.mouseClick(line.on, Qt.MouseButton.LeftButton)
    assert grid.current_row() == 1
    QTest.mouseClick(line.back, Qt.MouseButton.LeftButton)
    assert grid.current_row() == 0
    assert window.workspace.inspector.canvas.hasFocus()
    compare, screen, shut = [
        line._row.itemAt(line._row.count() - back).widget() for back in (3, 2, 1)
    ]
    QTest.mouseClick(compare, Qt.MouseButton.LeftButton)
    assert window.workspace.comparing.is_on
    QTest.mouseClick(compare, Qt.MouseButton.LeftButton)
    assert not window.workspace.comparing.is_on
    assert looking.is_open
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton)
    assert window.isFullScreen()
    QTest.mouseClick(shut, Qt.MouseButton.LeftButton)
    assert not window.isFullScreen()
    QTest.mouseClick(shut, Qt.MouseButton.LeftButton)
    assert not looking.is_open


# -- the natural mode -------------------------------------------------------------


def test_over_large_images_the_questions_open_in_the_loupe_by_themselves(window, looking):
    actions = window.commands
    looking.set_suiting(True)
    actions.show_all.trigger()
    assert not looking.is_open
    actions.show_batch.trigger()
    assert looking.is_open
    looking.close()
    actions.show_suspects.trigger()
    assert not looking.is_open


def test_over_small_images_the_grid_stays(window, looking):
    looking.set_suiting(False)
    window.commands.show_all.trigger()
    window.commands.show_batch.trigger()
    assert not looking.is_open


@pytest.mark.parametrize("leave", ["F", "escape"])
def test_what_the_user_chose_counts_more_than_what_suits(window, looking, seen, leave):
    looking.set_suiting(True)
    window.commands.show_batch.trigger()
    assert looking.is_open
    seen()
    if leave == "F":
        type_into(window, "F")
    else:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not looking.is_open
    window.commands.show_all.trigger()
    window.commands.show_batch.trigger()
    assert not looking.is_open


def test_the_size_and_the_choice_are_remembered_for_each_project(
    window, make_window, preferences, ready, qtbot, monkeypatch
):
    path = window.model.project.path
    qtbot.waitUntil(lambda: preferences.usual_size(path) is not None)
    assert preferences.loupe(path) is None
    monkeypatch.setattr(usual_size_feed, "usual_size", lambda *_: (2000, 1000))
    preferences.save_usual_size(path, 2000, 1000)
    window.close()
    second = make_window()
    second.open_path(path)
    ready(second)
    assert second.workspace.looking.is_open
    box = second.workspace.grid.itemDelegate().metrics.image
    assert box.width() / box.height() == pytest.approx(2, rel=0.02)
    type_into(second, "F")
    assert not second.workspace.looking.is_open
    second.close()
    assert preferences.loupe(path) is False
    third = make_window()
    third.open_path(path)
    ready(third)
    assert not third.workspace.looking.is_open
