"""Comparing: what lies beside the image, that it is told as it may be, and that keys go on."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alc_desktop.commands.image_keys import SEEN
from alc_desktop.model import operations
from alc_desktop.model.comparison import comparison
from alc_desktop.model.likeliest import likeliest
from alc_engine.labels.store import Status
from tests.desktop.test_accessibility import nameless, unreached


@pytest.fixture(autouse=True)
def suggests(monkeypatch):
    """The small project's model guesses; here its guesses are shown."""
    monkeypatch.setattr("alc_desktop.model.session_model.SessionModel.suggests", True)


@pytest.fixture
def comparing(window):
    return window.workspace.comparing


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
def compared(window, comparing, seen):
    """The compare view, open over the first image of the batch."""
    type_into(window, "C")
    assert comparing.is_on
    seen()
    return comparing


def type_into(window, text):
    key = QKeySequence(text)[0]
    QTest.keyClick(window.windowHandle(), key.key(), key.keyboardModifiers())


def beside(comparing):
    """The image that is large beside the current one."""
    shown = comparing.side.large._shown
    return -1 if shown is None else shown[0]


def test_it_shows_examples_of_the_given_label_and_of_each_likely_class(window, compared):
    model, image_id = window.model, window.workspace.grid.current_id()
    given = int(model.facts.given_labels[image_id])
    groups = [box.group for box in compared.shelf.boxes if box.isVisible()]
    of_class = [group for group in groups if group.likely is not None]
    likely = likeliest(model, image_id)
    assert [group.likely.class_id for group in of_class] == [
        given, *(each.class_id for each in likely if each.class_id != given)
    ]  # fmt: skip
    assert of_class[0].note.startswith("given label · ")
    for group in of_class:
        for example in group.examples:
            assert example.why == "trusted by the training"
            assert model.facts.labels[example.image_id] == group.likely.class_id
            assert example.image_id != image_id
    assert sum(len(group.examples) for group in of_class) >= 3
    assert beside(compared) == of_class[0].examples[0].image_id


def test_what_the_expert_confirmed_comes_first_and_is_called_so(window, compared):
    model, image_id = window.model, window.workspace.grid.current_id()
    given = int(model.facts.given_labels[image_id])
    other = next(i for i in range(len(model.facts))
                 if model.facts.labels[i] == given and i not in model.facts.batch)  # fmt: skip
    operations.confirm(model, np.array([other]))
    group = compared.shelf.boxes[0].group
    assert group.examples[0].image_id == other
    assert group.examples[0].why == "confirmed by you"
    assert group.note == "given label · 1 confirmed by you, then trusted by the training"


def test_an_example_is_put_large_by_key_and_by_click(window, compared):
    buttons = compared.shelf._shown_buttons()
    assert buttons[0].isChecked()
    type_into(window, ".")
    assert beside(compared) == buttons[1].example.image_id
    assert compared.side.name.text() == buttons[1].example.name
    assert compared.side.why.text().startswith(buttons[1].example.why)
    type_into(window, ",")
    assert beside(compared) == buttons[0].example.image_id
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert beside(compared) == buttons[2].example.image_id
    assert window.workspace.inspector.canvas.hasFocus()
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(buttons[2], Qt.Key.Key_Right)
    assert buttons[3].hasFocus()
    assert beside(compared) == buttons[3].example.image_id


@pytest.mark.parametrize("where", ["inspector.canvas", "comparing.side.canvas"])
def test_keys_answer_the_image_at_the_left_and_the_next_one_comes(
    window, compared, seen, where, qtbot
):
    workspace, model = window.workspace, window.model
    part = workspace
    for name in where.split("."):
        part = getattr(part, name)
    for key in ("1", "Return", "U", "X"):
        part.setFocus()
        seen()
        image_id, status = workspace.grid.current_id(), model.facts.status.copy()
        type_into(window, key)
        assert model.facts.status[image_id] != Status.UNREVIEWED, key
        assert np.flatnonzero(model.facts.status != status).tolist() == [image_id]  # no other
        assert workspace.grid.current_id() != image_id
        assert workspace.inspector.canvas.caption.startswith("Previous image")
        assert compared.shelf._comparison.image_id == workspace.grid.current_id()
    current = workspace.grid.current_id()
    seen()
    type_into(window, "Right")
    assert workspace.grid.current_id() != current
    seen()
    type_into(window, "Ctrl+Z")
    assert workspace.grid.current_id() == image_id
    assert model.facts.status[image_id] == Status.UNREVIEWED


def test_the_key_of_a_likely_class_gives_what_was_read_on_the_shelf(window, compared, seen, qtbot):
    workspace = window.workspace
    type_into(window, "Right")
    image_id = workspace.grid.current_id()
    wanted = likeliest(window.model, image_id)[1]
    assert compared.shelf.seen_likely(image_id, 1) is None
    qtbot.waitUntil(lambda: compared.shelf.seen_likely(image_id, 1) == wanted, timeout=10 * SEEN)
    seen()
    type_into(window, "Alt+2")
    assert window.model.facts.labels[image_id] == wanted.class_id
    assert window.model.facts.status[image_id] != Status.UNREVIEWED
    assert workspace.comparing.is_on


@pytest.mark.parametrize("back", ["Esc", "C"])
@pytest.mark.parametrize("from_loupe", [False, True])
def test_the_way_back_leads_to_where_it_was_opened(window, comparing, seen, back, from_loupe):
    size = window.size()
    if from_loupe:
        type_into(window, "F")
        seen()
    type_into(window, "C")
    seen()
    assert window.commands.compare.isChecked()
    type_into(window, back)
    assert not comparing.is_on
    assert not comparing.side.isVisible()
    assert not comparing.shelf.isVisible()
    assert window.workspace.looking.is_open == from_loupe
    assert not window.commands.compare.isChecked()
    QApplication.processEvents()
    assert window.size() == size


def test_closing_the_loupe_closes_it(window, compared):
    type_into(window, "F")
    assert not compared.is_on
    assert window.workspace.grid.isVisible()


def test_two_selected_images_are_compared_with_each_other(window, comparing, seen):
    grid = window.workspace.grid
    grid.setFocus()
    seen()
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    current, ids = grid.current_id(), grid.selected_ids()
    assert len(ids) == 2
    type_into(window, "C")
    other = int(ids[ids != current][0])
    assert grid.current_id() == current
    assert beside(comparing) == other
    assert comparing.shelf.boxes[0].group.name == "The other image that you selected"
    seen()
    type_into(window, "Left")
    assert beside(comparing) != current
    assert all("selected" not in box.group.name for box in comparing.shelf._shown_boxes())


def test_zoom_is_that_of_both_from_image_to_image(window, compared, seen, qtbot):
    first, second = window.workspace.inspector.canvas, compared.side.canvas
    qtbot.waitUntil(lambda: second.pyramid is not None)
    type_into(window, "Ctrl+0")
    first.zoom_to(30.0, QPointF(10, 10))
    assert second.scale == first.scale
    type_into(window, "Right")
    seen()
    qtbot.waitUntil(lambda: second.pyramid is not None)
    assert second.scale == first.scale


def test_blind_nothing_is_beside_it_until_it_was_answered(window, compared, seen):
    window.commands.blind.trigger()
    grid, model = window.workspace.grid, window.model
    image_id = grid.current_id()
    assert beside(compared) == -1
    assert compared.shelf._shown_boxes() == []
    assert compared.shelf.words.text().startswith("Blind:")
    shown = comparison(model, image_id, int(grid.image_ids()[-1]))
    assert [group.name for group in shown.groups] == ["The other image that you selected"]
    assert [(each.name, each.why) for each in shown.groups[0].examples] == [
        ("", "label hidden until answered")
    ]
    seen()
    type_into(window, "1")
    seen()
    type_into(window, "Left")
    if grid.current_id() != image_id:
        grid.set_current(image_id)
    assert compared.shelf._shown_boxes()


def test_all_of_it_has_names_and_is_reached_by_tab(window, compared):
    assert all(min(each.width(), each.height()) >= 24 for each in compared.shelf._shown_buttons())
    assert nameless(window) == []
    assert [each for each in unreached(window) if each.startswith("not reached")] == []
