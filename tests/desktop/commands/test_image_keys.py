"""Keys over images: places, letters that begin a name, input methods."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.commands.action_keys import Heard, give_keys, hear, keys_text, name_action
from alc_desktop.commands.image_keys import ImageKeys
from alc_desktop.commands.key_places import legends

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
GREEK_UPSILON, CYRILLIC_GE = 0x3A5, 0x413


@pytest.fixture
def images(qtbot):
    """A widget with the focus that stands for images."""
    widget = QWidget()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    yield widget
    legends.forget()


@pytest.fixture
def done():
    """Names of the actions that were triggered, in order."""
    return []


@pytest.fixture
def keys(images, done, qtbot):
    """Keys of three actions; many classes can be switched on."""
    actions = []
    for name, *texts in (("one", "1", "Q"), ("two", "2"), ("unsure", "U", "F6")):
        action = QAction(images)
        action.setObjectName(name)
        hear(action, Heard.IMAGES)
        name_action(action, name)
        give_keys(action, map(QKeySequence, texts))
        action.triggered.connect(lambda _=False, name=name: done.append(name))
        actions.append(action)
    heard = ImageKeys(lambda: actions, lambda action: True, lambda widget: True, images)
    heard.listen_on(images)
    heard.begun = []
    heard.typed.connect(heard.begun.append)
    return heard


def many(keys):
    """Letters find classes from now on."""
    for action in keys._actions():
        left = [key for key in map(QKeySequence, keys_text(action).split(", ")) if key.toString()]
        give_keys(action, [key for key in left if key.toString() not in ("U", "Q")])
    keys.set_many(True)


def press(widget, key, text, held=NONE, place=0):
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held, place, 0, 0, text))


def test_on_a_french_keyboard_digits_answer_by_their_place(images, keys, done):
    press(images, Qt.Key.Key_Ampersand, "&", place=10)
    press(images, Qt.Key.Key_Eacute, "é", place=11)
    press(images, Qt.Key.Key_1, "1", SHIFT, place=10)  # so the digit is written there
    assert done == ["one", "two", "one"]
    assert keys_text(keys._actions()[0]) == "&, Q"


def test_on_a_czech_keyboard_as_well(images, keys, done):
    press(images, Qt.Key.Key_Plus, "+", place=10)
    press(images, Qt.Key(0x11A), "ě", place=11)
    assert done == ["one", "two"]


def test_shift_and_a_digit_is_no_digit_where_digits_need_no_shift(images, keys, done):
    press(images, Qt.Key.Key_Exclam, "!", SHIFT, place=10)
    assert done == []


def test_the_numeric_pad_answers_by_what_it_bears(images, keys, done):
    press(images, Qt.Key.Key_1, "1", Qt.KeyboardModifier.KeypadModifier, place=87)
    assert done == ["one"]


@pytest.fixture
def with_alt(keys):
    """The second action has a chord with Alt."""
    give_keys(keys._actions()[1], [QKeySequence("Alt+2")])
    return keys


@pytest.mark.parametrize(
    ("key", "text", "place"),
    [(Qt.Key.Key_2, "2", 11), (Qt.Key.Key_Eacute, "é", 11), (Qt.Key(0x11A), "ě", 11)],
    ids=["English", "French", "Czech"],
)
def test_a_digit_with_alt_is_the_key_in_its_place_and_is_written_so(
    images, with_alt, done, key, text, place
):
    press(images, key, text, place=place)
    assert done == []
    press(images, key, text, Qt.KeyboardModifier.AltModifier, place=place)
    assert done == ["two"]
    assert keys_text(with_alt._actions()[1]) == f"Alt+{text}"


def test_alt_and_the_numeric_pad_write_a_letter_by_its_number(images, with_alt, done):
    held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    press(images, Qt.Key.Key_2, "2", held, place=88)
    assert done == []


@pytest.mark.parametrize(("key", "text"), [(GREEK_UPSILON, "υ"), (CYRILLIC_GE, "г")])
def test_a_letter_that_the_keyboard_lacks_is_the_key_in_its_place(images, keys, done, key, text):
    press(images, Qt.Key(key), text, place=30)
    assert done == ["unsure"]


def test_a_latin_letter_is_itself_wherever_it_lies(images, keys, done):
    press(images, Qt.Key.Key_Q, "q", place=38)  # French: where American keyboards have A
    press(images, Qt.Key.Key_A, "a", place=24)
    assert done == ["one"]


# -- letters that find classes ---------------------------------------------------------


@pytest.mark.parametrize("text", ["m", "u", "q", "é", "г", "字"])
def test_every_letter_begins_a_name(images, keys, done, text):
    many(keys)
    press(images, Qt.Key(ord(text.upper())), text)
    assert keys.begun == [text]
    assert done == []


def test_digits_keep_their_classes(images, keys, done):
    many(keys)
    press(images, Qt.Key.Key_1, "1", place=10)
    press(images, Qt.Key.Key_Eacute, "é", place=11)
    assert done == ["one", "two"]
    assert keys.begun == []


def test_a_name_may_begin_with_a_capital(images, keys, done):
    many(keys)
    press(images, Qt.Key.Key_U, "U", SHIFT)
    press(images, Qt.Key.Key_U, "U")  # Caps Lock
    assert keys.begun == ["U", "U"]
    assert done == []


def test_a_function_key_is_the_command_then(images, keys, done):
    many(keys)
    press(images, Qt.Key.Key_F6, "")
    assert done == ["unsure"]


# -- input methods --------------------------------------------------------------------


def test_an_input_method_is_asked_for_only_where_names_are_typed(images, keys):
    asked = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not images.testAttribute(asked)
    many(keys)
    assert images.testAttribute(asked)


def test_what_an_input_method_writes_begins_a_name(images, keys):
    composed = []
    keys.composed.connect(lambda event: composed.append(event.preeditString()))
    QApplication.sendEvent(images, QInputMethodEvent("mei", []))
    assert composed == []
    many(keys)
    QApplication.sendEvent(images, QInputMethodEvent("mei", []))
    assert composed == ["mei"]
    assert keys.begun == []
