"""Finding a class over the images."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from alc_desktop.classes.class_finder import ClassFinder
from alc_desktop.classes.class_model import ClassEntry

NAMES = ("Quercus robur", "Quercus nigra", "Acer rubrum", "梅", "mushroom")


@pytest.fixture
def place(qtbot):
    """What has the keys before: a window with a field in it."""
    window = QWidget()
    window.field = QLineEdit()
    QVBoxLayout(window).addWidget(window.field)
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    return window


@pytest.fixture
def finder(place, make_loader, drawn_images):
    finder = ClassFinder(make_loader(lambda i: drawn_images[i % 4]), place)
    finder.given = []
    finder.chosen.connect(lambda ids, class_id: finder.given.append((ids.tolist(), class_id)))
    finder.entries = tuple(ClassEntry(i, name, "", 3, 0) for i, name in enumerate(NAMES))
    return finder


def opened(finder, text="", ids=(7,)):
    finder.open(np.array(ids), "scan_7.png", finder.entries, text)
    return finder.field


def shown(finder):
    return [finder.classes.entry(row).name for row in range(finder.classes.rowCount())]


def test_parts_of_words_find_a_class_and_enter_gives_it(finder, qtbot, place):
    field = opened(finder, "q")
    qtbot.keyClicks(field, "uer ni")
    assert shown(finder)[0] == "Quercus nigra"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert finder.given == [([7], 1)]
    assert not finder.isVisible()
    assert place.field.hasFocus()


def test_enter_gives_nothing_before_anything_is_typed_or_where_nothing_fits(finder, qtbot):
    field = opened(finder)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "xyz")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert finder.given == []
    assert finder.isVisible()


def test_a_query_that_is_taken_back_means_nothing_again(finder, qtbot):
    field = opened(finder, "a")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert finder.given == []


def test_arrows_choose(finder, qtbot):
    field = opened(finder, "quer")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Enter)
    assert finder.given == [([7], 1)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_leaving_gives_nothing_and_the_keys_go_back(finder, qtbot, place, key):
    field = opened(finder, "ac")
    qtbot.keyClick(field, key)
    assert finder.given == []
    assert not finder.isVisible()
    assert place.field.hasFocus()
    assert len(finder.image_ids) == 0


def test_a_click_elsewhere_gives_nothing(finder, qtbot, place):
    opened(finder, "ac")
    place.field.setFocus()
    qtbot.waitUntil(lambda: not finder.isVisible())
    assert finder.given == []
    assert place.field.hasFocus()


def test_enter_that_is_held_down_gives_one_class(finder, qtbot):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    field = opened(finder, "ac")
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(field, event)
    assert finder.given == []


def test_it_answers_the_images_it_was_opened_for(finder, qtbot):
    ids = np.array([3, 9])
    finder.open(ids, "2 images", finder.entries, "mush")
    ids[:] = 0
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.given == [([3, 9], 4)]


def test_the_image_is_shown_while_typing(finder, qtbot):
    opened(finder, "a")
    qtbot.waitUntil(lambda: not finder._picture.pixmap().isNull())


def given_last(finder, *class_ids):
    ages = {class_id: age for age, class_id in enumerate(class_ids)}
    return tuple(replace(each, age=ages.get(each.class_id, -1)) for each in finder.entries)


def test_what_was_given_last_comes_first_before_anything_is_typed_then_all_in_order(finder):
    finder.entries = given_last(finder, 0, 2, 4)
    opened(finder)
    assert shown(finder) == [NAMES[i] for i in (0, 2, 4, 1, 3)]


def test_what_fits_better_comes_before_what_was_given_last(finder):
    finder.entries = given_last(finder, 2)  # Acer rubrum
    opened(finder, "qu")
    assert shown(finder)[:2] == ["Quercus robur", "Quercus nigra"]
    finder.entries = given_last(finder, 1, 2)
    opened(finder, "quer")
    assert shown(finder)[:2] == ["Quercus nigra", "Quercus robur"]


# -- in the window -----------------------------------------------------------------------


def offered(window):
    window.commands.find_class.trigger()
    finder = window.workspace.class_finder
    names = [finder.classes.entry(row).name for row in range(finder.classes.rowCount())]
    finder.give_up()
    return names


def give_by_key(window, press):
    press(Qt.Key.Key_3)


def give_by_search(window, press):
    window.commands.find_class.trigger()
    field = window.workspace.class_finder.field
    field.setText("cat")
    press(Qt.Key.Key_Return)


def give_in_the_panel(window, press):
    window.workspace.classes.class_given.emit(2)


def give_to_neighbours(window, press):
    window.workspace.neighbors.label_requested.emit(np.array([7, 8]), 2)


@pytest.mark.parametrize(
    "way", [give_by_key, give_by_search, give_in_the_panel, give_to_neighbours]
)
def test_a_class_is_remembered_whatever_the_way_it_was_given_by(window, press, way):
    assert offered(window) == ["ant", "bee", "cat"]
    way(window, press)
    assert offered(window) == ["cat", "ant", "bee"]
    press(Qt.Key.Key_2)
    assert offered(window) == ["bee", "cat", "ant"]
    window.commands.undo.trigger()
    assert offered(window) == ["bee", "cat", "ant"]


def test_what_was_accepted_in_bulk_was_not_given(window):
    session = window.model.session
    ids = np.flatnonzero(session.labels.given_labels != 2)[:3]
    window.model.took_in(session.accept(ids, np.full(3, 2), reviewer=""))
    assert offered(window) == ["ant", "bee", "cat"]


def test_an_input_method_writes_into_it_and_gives_the_keys_over_when_a_word_is_done(
    finder, qtbot, place
):
    finder.open_composing(np.array([7]), "scan_7.png", finder.entries)
    assert place.field.hasFocus()
    finder.compose(QInputMethodEvent("mei", []))
    assert place.field.hasFocus()
    done = QInputMethodEvent()
    done.setCommitString("梅")
    finder.compose(done)
    assert finder.field.text() == "梅"
    assert finder.field.hasFocus()
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.given == [([7], 3)]
