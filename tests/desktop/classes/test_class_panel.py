from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from alc_desktop.classes.class_model import HEADING_ROLE
from alc_desktop.classes.class_panel import ClassEntry, ClassPanel
from alc_desktop.classes.shown_examples import ShownExamples
from alc_desktop.model.class_examples import Source
from alc_desktop.widgets.wrapped_name import WrappedName
from alc_engine.labels.store import Status

LEFT = Qt.MouseButton.LeftButton


def entries(count, corrected=0):
    words = ("tern", "cat", "catbird", "bobcat", "dog", "gull", "heron", "wren", "owl", "teal")
    names = [words[i % 10] + ("" if i < 10 else f" {i // 10}") for i in range(count)]
    return tuple(
        ClassEntry(i, name, str((i + 1) % 10) if i < 10 else "", 100 + i, corrected)
        for i, name in enumerate(names)
    )


@pytest.fixture
def facts_with(make_facts):
    """Facts of 48 images of 250 classes, of which these were confirmed to be of a class."""

    def facts_with(confirmed):
        labels, status = np.full(48, -1), np.zeros(48, np.int8)
        for class_id, ids in confirmed.items():
            labels[list(ids)], status[list(ids)] = class_id, Status.CONFIRMED
        names = tuple(entry.name for entry in entries(250))
        return make_facts(48, class_names=names, labels=labels, status=status, predicted=None)

    return facts_with


class Window(QMainWindow):
    """A window with a panel, a grid that has the keys, and single-key shortcuts."""

    def __init__(self, panel):
        super().__init__()
        self.panel = panel
        self.grid = QWidget()
        self.grid.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCentralWidget(self.grid)
        self.pressed = []
        panel.setParent(self.grid)
        panel.resize(280, 480)
        for key in ("Return", "Space", "U", "X", "1", "Down", "Esc"):
            action = QAction(self, shortcut=QKeySequence(key))
            action.triggered.connect(lambda _=False, key=key: self.pressed.append(key))
            self.addAction(action)


@pytest.fixture
def window(loader, show, facts_with):
    window = show(Window(ClassPanel(loader)), 300, 500)
    window.panel.show_classes(entries(250))
    window.panel.show_facts(facts_with({0: [3, 5], 1: range(8, 48), 2: [7]}))
    window.grid.setFocus()
    return window


@pytest.fixture
def panel(window):
    return window.panel


def type_keys(window, *keys):
    for key in keys:
        QTest.keyClick(window.focusWidget(), key)


def names_shown(panel):
    model = panel.list.classes
    return [model.entry(row).name for row in range(model.rowCount())]


def row_point(panel, row):
    return panel.list.visualRect(panel.list.classes.index(row)).center()


def hover(panel, row):
    """Move the mouse into a row, from outside the list."""
    QTest.mouseMove(panel.list.viewport(), QPoint(1, 1))
    QTest.mouseMove(panel.list.viewport(), row_point(panel, row))


def test_clicking_a_class_looks_at_it_and_leaves_the_keys_where_they_were(window, panel, qtbot):
    with (
        qtbot.waitSignal(panel.class_opened) as opened,
        qtbot.assertNotEmitted(panel.class_given),
    ):
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=row_point(panel, 3))
    assert opened.args == [3]
    assert window.grid.hasFocus()


def test_the_row_under_the_mouse_has_a_button_that_gives_its_class(window, panel, qtbot):
    panel.set_giving(True)
    panel.search.setText("cat")
    entry = panel.list.classes.entry(1)
    hover(panel, 1)
    give = panel.list.give
    assert give.isVisible()
    assert give.geometry().intersects(panel.list.visualRect(panel.list.classes.index(1)))
    assert give.toolTip() == f"Give “{entry.name}” to the selected images (3)"
    with qtbot.assertNotEmitted(panel.class_opened), qtbot.waitSignal(panel.class_given) as given:
        QTest.mouseClick(give, LEFT)
    assert given.args == [entry.class_id]
    assert window.grid.hasFocus()


def test_a_double_click_on_the_button_gives_once(panel):
    panel.set_giving(True)
    hover(panel, 1)
    given = []
    panel.class_given.connect(given.append)
    point = panel.list.give.rect().center()
    QTest.mouseClick(panel.list.give, LEFT, pos=point)
    QTest.mouseDClick(panel.list.give, LEFT, pos=point)
    assert given == [1]


def test_there_is_no_button_to_give_where_nothing_can_be_given(panel):
    hover(panel, 1)
    assert not panel.list.give.isVisible()  # the project may be for reading only
    panel.set_giving(True)
    panel.set_editing(True)
    hover(panel, 2)
    assert not panel.list.give.isVisible()
    panel.set_editing(False)
    hover(panel, 2)
    assert panel.list.give.isVisible()
    panel.search.setText("dog")  # other classes are under the mouse now
    assert not panel.list.give.isVisible()


def test_the_tool_tip_says_what_a_click_does(panel):
    index = panel.list.classes.index(1)
    assert index.data(Qt.ItemDataRole.ToolTipRole).endswith("A click shows its images.")
    panel.set_giving(True)
    assert "“Give” labels the selected ones" in index.data(Qt.ItemDataRole.ToolTipRole)
    panel.set_editing(True)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "cat: 101 images, 0 corrected, key 2"


def test_each_row_says_name_key_and_figures(panel):
    panel.show_classes(entries(10, corrected=7))
    text = panel.list.classes.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "catbird: 102 images, 7 corrected, key 3"


def test_few_classes_need_no_search_line_and_many_do(panel):
    assert panel.search.isVisible()
    panel.show_classes(entries(10))
    assert not panel.search.isVisible()


def test_typing_filters_marks_the_best_and_enter_looks_at_it(window, panel, qtbot):
    panel.start_typing("c")
    type_keys(window, Qt.Key.Key_A, Qt.Key.Key_T)
    assert panel.search.text() == "cat"
    assert names_shown(panel)[0] == "cat"
    assert panel.list.currentIndex().row() == 0
    with qtbot.waitSignal(panel.class_opened) as opened:
        type_keys(window, Qt.Key.Key_Return)
    assert opened.args == [1]
    assert panel.search.text() == ""
    assert len(names_shown(panel)) == 250
    assert panel.list.hasFocus()
    assert panel.highlighted == 1
    with qtbot.waitSignal(panel.left):
        type_keys(window, Qt.Key.Key_Escape)
    assert window.pressed == []


def test_up_and_down_move_the_highlight_while_typing(window, panel, qtbot):
    panel.start_typing("cat")
    second = panel.list.classes.entry(1).class_id
    type_keys(window, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    with qtbot.waitSignal(panel.class_opened) as opened:
        type_keys(window, Qt.Key.Key_Return)
    assert opened.args == [second]


def test_single_key_shortcuts_are_letters_while_a_class_is_searched(window, panel):
    panel.start_typing("g")
    type_keys(window, Qt.Key.Key_U, Qt.Key.Key_Space, Qt.Key.Key_1)
    assert panel.search.text() == "gu 1"
    assert window.pressed == []


def test_escape_leaves_the_search_and_looks_at_nothing(window, panel, qtbot):
    with qtbot.assertNotEmitted(panel.class_opened):
        panel.start_typing("do")
        type_keys(window, Qt.Key.Key_Escape)
    assert window.grid.hasFocus()
    assert len(names_shown(panel)) == 250
    type_keys(window, Qt.Key.Key_U)
    assert window.pressed == ["U"]


def test_enter_looks_at_nothing_when_no_class_fits(window, panel, qtbot):
    panel.start_typing("xqz")
    with qtbot.assertNotEmitted(panel.class_opened):
        type_keys(window, Qt.Key.Key_Return)
    assert names_shown(panel) == []
    assert panel.search.hasFocus()
    assert panel.list.grab().toImage().size().height() > 0


def test_looking_elsewhere_ends_the_search(window, panel):
    panel.start_typing("dog")
    QTest.mouseClick(window.grid, LEFT, pos=QPoint(290, 490))
    assert window.grid.hasFocus()
    assert len(names_shown(panel)) == 250


def test_with_few_classes_the_search_line_goes_away_again(window, panel):
    panel.show_classes(entries(10))
    panel.start_typing("d")
    assert panel.search.isVisible()
    assert names_shown(panel)[0] == "dog"
    type_keys(window, Qt.Key.Key_Return)
    assert not panel.search.isVisible()


def test_counts_that_change_while_searching_keep_the_search(window, panel):
    panel.start_typing("cat")
    type_keys(window, Qt.Key.Key_Down)
    shown = names_shown(panel)
    panel.show_classes(entries(250, corrected=2))
    assert names_shown(panel) == shown
    assert panel.list.currentIndex().row() == 1
    assert panel.list.classes.entry(0).corrected == 2
    assert panel.search.hasFocus()


def test_the_list_itself_is_reached_by_tab_and_walked_by_arrows(window, panel, qtbot):
    panel.list.setFocus()
    type_keys(window, Qt.Key.Key_Home, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(panel.class_opened) as opened:
            type_keys(window, key)
        assert opened.args == [1]
    assert panel.list.hasFocus()
    for key, text in ((Qt.Key.Key_D, "d"), (Qt.Key.Key_3, "3")):
        panel.list.setFocus()
        type_keys(window, key)
        assert panel.search.hasFocus()
        assert panel.search.text() == text
    type_keys(window, Qt.Key.Key_Escape)
    assert panel.list.hasFocus()
    with qtbot.waitSignal(panel.left):
        type_keys(window, Qt.Key.Key_Escape)
    assert window.pressed == []


def test_the_menu_of_a_class_that_was_searched_leaves_the_search_as_it_is(window, panel):
    panel.start_typing("cat")
    QApplication.sendEvent(
        panel.search, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    )
    assert panel.search.text() == "cat"
    assert panel.highlighted == 1


def test_examples_follow_the_mouse_and_the_highlight(window, panel):
    assert panel.examples.image_ids == (3, 5)
    QTest.mouseMove(panel.list.viewport(), row_point(panel, 2))
    assert panel.examples.image_ids == (7,)
    assert "catbird" in panel.examples.heading()
    QTest.mouseMove(panel.list.viewport(), row_point(panel, 5))
    assert len(panel.examples.image_ids) == 0
    assert panel.examples.heading() == "There is no image of “gull”"
    panel.start_typing("cat")
    assert len(panel.examples.places()) >= 4
    right = max(place.right() for place in panel.examples.places())
    bottom = max(place.bottom() for place in panel.examples.places())
    assert right <= panel.examples.width() + 1
    assert bottom <= panel.examples.height() + 1


def test_while_editing_a_click_highlights_and_enter_asks_for_a_name(window, panel, qtbot):
    panel.show_classes(entries(10))
    panel.set_editing(True)
    assert panel.highlighted == 0
    with qtbot.assertNotEmitted(panel.class_opened):
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=row_point(panel, 3))
        assert panel.highlighted == 3
        panel.list.setFocus()
        with qtbot.waitSignal(panel.rename_asked) as asked:
            type_keys(window, Qt.Key.Key_Return)
        assert asked.args == [3]
    with qtbot.waitSignal(panel.editing_left):
        type_keys(window, Qt.Key.Key_Escape)
    panel.set_editing(False)
    assert panel.highlighted == -1
    assert window.pressed == []


def test_a_drag_says_where_the_class_would_go(panel, qtbot):
    panel.show_classes(entries(10))
    panel.set_editing(True)
    viewport = panel.list.viewport()
    with qtbot.waitSignal(panel.class_moved) as moved:
        QTest.mousePress(viewport, LEFT, pos=row_point(panel, 5))
        QTest.mouseMove(viewport, row_point(panel, 3))
        QTest.mouseRelease(viewport, LEFT, pos=row_point(panel, 1) - QPoint(0, 6))
    assert moved.args == [5, 1]


def test_nothing_is_dragged_while_some_classes_are_out_of_sight(loader, show, qtbot):
    panel = show(ClassPanel(loader), 280, 480)  # in no widget that takes the keys
    panel.show_classes(entries(250))
    panel.set_editing(True)
    panel.start_typing("cat")
    viewport, third = panel.list.viewport(), panel.list.classes.entry(3)
    with qtbot.assertNotEmitted(panel.class_moved):
        QTest.mousePress(viewport, LEFT, pos=row_point(panel, 3))
        QTest.mouseMove(viewport, row_point(panel, 1))
        QTest.mouseRelease(viewport, LEFT, pos=row_point(panel, 1))
    assert panel.search.text() == "cat"
    assert panel.highlighted == third.class_id


def test_without_editing_a_drag_does_nothing(panel, qtbot):
    panel.show_classes(entries(10))
    viewport = panel.list.viewport()
    with qtbot.assertNotEmitted(panel.class_opened), qtbot.assertNotEmitted(panel.class_moved):
        QTest.mousePress(viewport, LEFT, pos=row_point(panel, 5))
        QTest.mouseMove(viewport, row_point(panel, 3))
        QTest.mouseRelease(viewport, LEFT, pos=row_point(panel, 3))


def test_the_highlight_follows_its_class_to_another_place_and_ends_with_it(panel, qtbot):
    panel.show_classes(entries(10))
    panel.highlight(4)
    shown = entries(10)
    panel.show_classes((shown[4], *shown[:4], *shown[5:]))
    assert (panel.highlighted, panel.list.currentIndex().row()) == (4, 0)
    with qtbot.waitSignal(panel.class_highlighted) as told:
        panel.show_classes((*shown[:4], *shown[5:]))
    assert told.args == [-1]


def test_the_buttons_say_what_their_action_says(panel, show):
    action = QAction("&Rename…", panel, shortcut=QKeySequence("F2"), enabled=False)
    toggle = QAction("&Edit", panel, checkable=True)
    panel.offer([(toggle, "edit")], [(action, "rename")])
    rename, edit = panel.bar.buttons[action], panel.bar.buttons[toggle]
    assert (rename.isHidden(), rename.isEnabled()) == (True, False)
    assert (rename.accessibleName(), rename.toolTip()) == ("Rename", "Rename (F2)")
    panel.set_editing(True)
    action.setEnabled(True)
    assert (rename.isHidden(), rename.isEnabled()) == (False, True)
    QTest.mouseClick(edit, LEFT)
    assert toggle.isChecked()
    toggle.setChecked(False)
    assert not edit.isChecked()


def test_it_paints_while_editing_in_both_themes(loader, any_theme, show):
    panel = show(ClassPanel(loader), 190, 500)
    panel.show_classes(entries(10, corrected=3))
    plain = panel.list.grab().toImage()
    panel.set_editing(True)
    panel.list.select_row(-1)
    assert panel.list.grab().toImage() != plain


def test_each_letter_narrows_250_classes(panel):
    shown = []
    for text in ("c", "ca", "cat", "cat 1"):
        panel.start_typing(text)
        shown.append(len(names_shown(panel)))
    assert shown == sorted(shown, reverse=True)
    assert names_shown(panel)[0] == "cat 1"


def test_it_paints_in_both_themes(loader, any_theme, show, facts_with):
    panel = show(ClassPanel(loader), 280, 500)
    panel.show_classes(entries(10, corrected=3))
    panel.show_facts(facts_with({0: range(6)}))
    image = panel.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(280) for y in range(0, 500, 2)}
    for class_id in range(10):
        assert any_theme.class_color(class_id).name() in colors


def test_the_heading_of_the_examples_wraps_and_only_a_long_name_is_shortened(panel):
    strip = panel.examples
    strip.show_examples("airplane", ShownExamples((3,)))
    assert strip.heading_in(170) == "“airplane” as you confirmed it"
    strip.show_examples("airplane" * 8, ShownExamples((3,)))
    shortened = strip.heading_in(170)
    assert shortened.startswith("“airp")
    assert shortened.endswith("” as you confirmed it")
    assert "airplane" * 8 in strip.heading()


LONG_NAMES = [
    f"{genus} {kind}{form}"
    for genus in ("Abies", "Acer", "Betula", "Quercus", "Salix")
    for kind in ("alba", "nordmanniana", "pseudoplatanus", "campestris", "robur")
    for form in (
        *("", " var. equi-trojani", " subsp. bornmuelleriana", " var. pendula 'Aurea'"),
        *(" var. pendula 'Alba'", "_forma_glauca", "_forma_glaucescens", " × media"),
        *(" × medica", " subsp. orientalis"),
    )
]


@pytest.mark.parametrize("points", [10, 15])
@pytest.mark.parametrize("width", [180, 256, 400])
def test_250_long_names_are_shown_in_full_with_their_counts(loader, show, width, points):
    panel = ClassPanel(loader)
    font = panel.font()
    font.setPointSize(points)
    panel.setFont(font)
    panel = show(panel, width, 600)
    panel.set_giving(True)
    panel.show_classes(
        tuple(
            ClassEntry(i, name, str(i % 10), 1000 + i, i % 3) for i, name in enumerate(LONG_NAMES)
        )
    )
    QApplication.processEvents()
    listed, delegate = panel.list, panel.list.itemDelegate()
    assert listed.classes.rowCount() == len(LONG_NAMES) == 250
    bottom = listed.visualRect(listed.classes.index(0)).top()
    for row, name in enumerate(LONG_NAMES):
        index = listed.classes.index(row)
        place, columns = listed.visualRect(index), delegate._columns(listed.fontMetrics(), index)
        assert place.top() == bottom  # rows neither overlap nor leave a gap
        bottom = place.bottom() + 1
        below = listed.fontMetrics().height() if columns.stacked else 0
        words = WrappedName(name, (), listed.font(), columns.name_width)
        assert columns.name_width > 5 * listed.fontMetrics().averageCharWidth()
        assert words.height + below <= place.height()
        assert columns.name + columns.name_width <= listed.viewport().width()


def test_the_button_stands_on_no_name(loader, show):
    for names in (LONG_NAMES, ["cat", "dog"]):
        panel = show(ClassPanel(loader), 256, 600)
        panel.set_giving(True)
        panel.show_classes(
            tuple(ClassEntry(i, name, str(i % 10), 1000 + i, 0) for i, name in enumerate(names))
        )
        QApplication.processEvents()
        listed = panel.list
        hover(panel, 1)
        index = listed.classes.index(1)
        columns = listed.itemDelegate()._columns(listed.fontMetrics(), index)
        place = listed.visualRect(index)
        button = listed.give.geometry()
        assert place.contains(button)
        if columns.stacked:
            words = WrappedName(names[1], (), listed.font(), columns.name_width)
            assert button.top() >= place.top() + words.height - 1
        else:
            assert button.left() >= columns.name + columns.name_width


def test_the_heading_of_the_examples_keeps_what_tells_long_names_apart(panel):
    strip = panel.examples
    strip.set_names(LONG_NAMES)
    headings = set()
    for name in LONG_NAMES:
        strip.show_examples(name, ShownExamples((3,)))
        headings.add(strip.heading_in(170))
    assert len(headings) == len(LONG_NAMES)


# -- groups ------------------------------------------------------------------------------


def headings_shown(panel):
    model = panel.list.classes
    rows = {row: model.index(row).data(HEADING_ROLE) for row in range(model.rowCount())}
    return {row: heading for row, heading in rows.items() if heading}


def in_use(given=(), asked=()):
    ages = {class_id: age for age, class_id in enumerate(given)}
    return tuple(
        replace(each, age=ages.get(each.class_id, -1), asked=each.class_id in asked)
        for each in entries(250)
    )


def test_classes_in_use_stand_above_the_others_and_a_search_is_one_list(window, panel):
    panel.show_classes(in_use(given=(40, 9), asked=(7, 9, 100)))
    assert headings_shown(panel) == {0: "Given last", 2: "Among the questions", 4: "All others"}
    assert [panel.list.classes.entry(row).class_id for row in range(6)] == [9, 40, 7, 100, 0, 1]
    assert len(names_shown(panel)) == 250
    panel.start_typing("teal")
    assert headings_shown(panel) == {}
    assert names_shown(panel)[0] == "teal"  # it fits best; among its like the latest comes first
    type_keys(window, Qt.Key.Key_Escape)
    assert len(headings_shown(panel)) == 3
    panel.set_editing(True)
    assert headings_shown(panel) == {}
    assert panel.list.classes.entry(0).class_id == 0


def test_a_click_on_a_heading_looks_at_nothing_and_a_click_below_it_at_its_class(panel, qtbot):
    panel.show_classes(in_use(given=(40,)))
    first = panel.list.visualRect(panel.list.classes.index(0))
    viewport = panel.list.viewport()
    with qtbot.assertNotEmitted(panel.class_opened):
        QTest.mouseClick(viewport, LEFT, pos=first.topLeft() + QPoint(20, 6))
    with qtbot.waitSignal(panel.class_opened) as opened:
        QTest.mouseClick(viewport, LEFT, pos=first.bottomLeft() + QPoint(20, -4))
    assert opened.args == [40]


def test_a_screen_reader_hears_the_group_where_it_begins(panel):
    panel.show_classes(in_use(given=(40,)))
    said = panel.list.classes.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Given last. tern 4: 140 images, 0 corrected"
    panel.set_giving(True)
    hover(panel, 0)
    button, row = panel.list.give.geometry(), panel.list.visualRect(panel.list.classes.index(0))
    assert button.top() > row.top() + panel.list.fontMetrics().height()


def test_what_one_looks_at_stays_in_place_when_a_class_goes_to_another_group(panel):
    panel.show_classes(in_use(given=(40,)))
    panel.list.verticalScrollBar().setValue(1500)
    top = panel.list.indexAt(QPoint(100, 1))
    class_id, place = panel.list.classes.entry(top.row()).class_id, panel.list.visualRect(top).top()
    panel.show_classes(in_use(given=(200, 40)))
    row = panel.list.classes.row_of(class_id)
    assert row == top.row() + 1
    assert panel.list.visualRect(panel.list.classes.index(row)).top() == place


def test_by_keyboard_from_the_search_through_the_groups_and_back(window, panel, qtbot):
    panel.show_classes(in_use(given=(40,), asked=(7,)))
    panel.start_typing("")
    walked = []
    for _ in range(3):
        type_keys(window, Qt.Key.Key_Down)
        walked.append(panel.highlighted)
    assert walked == [40, 7, 0]
    with qtbot.waitSignal(panel.class_opened) as opened, qtbot.assertNotEmitted(panel.class_given):
        type_keys(window, Qt.Key.Key_Return)
    assert opened.args == [0]
    assert panel.list.hasFocus()
    with qtbot.waitSignal(panel.left):
        type_keys(window, Qt.Key.Key_Escape)
    assert window.pressed == []


# -- what vouches for an example ------------------------------------------------------------


@pytest.mark.parametrize(
    ("examples", "heading"),
    [
        (ShownExamples((1, 2)), "“cat” as you confirmed it"),
        (ShownExamples((1,), (2,)), "“cat”: yours (✓), then those that training trusts most"),
        (
            ShownExamples((1,), (2,), Source.GIVEN),
            "“cat”: yours (✓), then some with that label, unchecked",
        ),
        (ShownExamples((), (2,)), "“cat”: those that training trusts most"),
        (
            ShownExamples((), (2,), Source.GIVEN),
            "“cat”: images that came with this label, unchecked",
        ),
        (ShownExamples(), "There is no image of “cat”"),
        (ShownExamples(blind=True), "No image of “cat” is answered yet"),
    ],
)
def test_the_heading_says_what_vouches_for_the_examples(panel, examples, heading):
    panel.examples.show_examples("cat", examples)
    assert panel.examples.heading() == heading
    assert panel.examples.accessibleName() == heading


def test_only_where_others_follow_do_own_examples_bear_a_mark(panel, any_theme):
    def marked(examples):
        panel.examples.show_examples("cat", examples)
        image = panel.examples.grab().toImage()
        colors = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        return any_theme.status_color(Status.CONFIRMED).name() in colors

    assert marked(ShownExamples((1,), (2,)))
    assert not marked(ShownExamples((1, 2)))
    assert not marked(ShownExamples((), (1, 2)))
