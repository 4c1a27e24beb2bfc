"""The class view: cells of labels against predictions, by mouse and by keyboard."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from alc_desktop.confusion.class_view import ClassViewPanel, Presentation
from alc_desktop.confusion.class_view_cells import ink_on
from alc_desktop.model.blind import told
from alc_desktop.widgets.contrast import mixed
from alc_engine.learning.insights import ClassView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def class_view(labels, predicted, entropy, classes):
    cell = np.asarray(labels) * classes + predicted
    count = np.bincount(cell, minlength=classes**2)
    sums = np.bincount(cell, weights=entropy, minlength=classes**2)
    mean = np.divide(sums, count, out=np.full(classes**2, np.nan), where=count > 0)
    square = (classes, classes)
    return ClassView(np.arange(classes), count.reshape(square), mean.reshape(square), cell)


# (label, prediction): airplane 0, bird 1, cat 2, deer 3
LABELS = np.array([0, 0, 1, 1, 1, 1, 2, 3, 3, 3])
PREDICTED = np.array([0, 1, 1, 2, 2, 2, 2, 3, 0, 0])
ENTROPY = np.array([0.1, 1.4, 0.2, 0.5, 0.6, 0.7, 0.1, 0.0, 1.0, 1.2])


@pytest.fixture
def shown():
    return class_view(LABELS, PREDICTED, ENTROPY, 4)


@pytest.fixture
def panel(show, shown, make_plain_facts):
    panel = show(ClassViewPanel(), 460, 440)
    panel.show_classes(shown, make_plain_facts(10))
    return panel


@pytest.fixture
def chosen(panel):
    """Ids and words of every choice so far."""
    choices = []
    panel.images_chosen.connect(lambda ids, words: choices.append((ids.tolist(), words)))
    return choices


def click(panel, row, column):
    table = panel.table
    place = table.visualRect(table.cells.index(row, column)).center()
    QTest.mouseClick(table.viewport(), LEFT, NONE, place)


def keys(widget, *pressed):
    for key in pressed:
        QTest.keyClick(widget, key)


def words_of(table, row, column):
    return table.cells.index(row, column).data(Qt.ItemDataRole.ToolTipRole)


def test_before_the_first_round_it_says_what_will_be_here(panel):
    panel.show_classes(None, None)
    assert "After the first round" in panel.empty_text()


def test_cells_hold_counts_and_empty_ones_nothing(panel):
    cells = panel.table.cells
    texts = [[cells.index(row, column).data() for column in range(4)] for row in range(4)]
    assert texts == [
        ["1", "1", "", ""],
        ["", "1", "3", ""],
        ["", "", "1", ""],
        ["2", "", "", "1"],
    ]


def test_every_cell_says_in_words_what_it_holds(panel):
    table = panel.table
    assert words_of(table, 1, 2) == (
        "3 images labelled bird that the model takes for cat; mean entropy 0.60 nats"
    )
    assert words_of(table, 0, 1) == (
        "1 image labelled airplane that the model takes for bird; mean entropy 1.40 nats"
    )
    assert words_of(table, 2, 2) == (
        "1 image labelled cat that the model takes for cat too; mean entropy 0.10 nats"
    )
    assert words_of(table, 0, 3) == "no image labelled airplane that the model takes for deer"


def test_assistive_tools_read_the_same_words(panel):
    interface = QAccessible.queryAccessibleInterface(panel.table)
    children = (interface.child(place) for place in range(interface.childCount()))
    spoken = [child.text(QAccessible.Text.Name) for child in children if child is not None]
    assert sum(text.startswith("3 images labelled bird") for text in spoken) == 1
    assert {"labelled deer", "the model takes it for deer"} <= set(spoken)
    assert interface.text(QAccessible.Text.Name) == "Labels against predictions"


def test_a_click_names_the_images_of_a_cell(panel, chosen):
    click(panel, 1, 2)
    assert chosen == [([3, 4, 5], "3 images labelled bird that the model takes for cat")]


def test_an_empty_cell_chooses_nothing(panel, chosen):
    click(panel, 0, 3)
    assert chosen == []


def test_arrows_walk_over_the_cells_and_enter_takes_one(panel, chosen):
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.cells.index(0, 0))
    keys(panel.table, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    keys(panel.table, Qt.Key.Key_Left)
    assert "labelled deer that the model takes for airplane" in panel.hint()
    keys(panel.table, Qt.Key.Key_Return)
    assert chosen == [([8, 9], "2 images labelled deer that the model takes for airplane")]
    keys(panel.table, Qt.Key.Key_Space)
    assert len(chosen) == 2


def test_the_mouse_over_a_cell_says_what_it_is_and_marks_its_colour(panel, qtbot):
    table = panel.table
    QTest.mouseMove(table.viewport(), table.visualRect(table.cells.index(3, 0)).center())
    qtbot.waitUntil(lambda: "labelled deer" in panel.hint())
    assert panel.color_bar.value() == pytest.approx(1.1)
    QTest.mouseMove(panel, QPoint(2, 2))
    table.cell_pointed.emit(None)
    assert panel.hint().startswith("The model takes 6 of 10 images for another class")
    assert panel.color_bar.value() is None


def test_colour_is_mean_entropy_and_the_diagonal_is_muted(panel, pixel_at, theme):
    table = panel.table

    def ground(row, column):
        rect = table.visualRect(table.cells.index(row, column))
        return pixel_at(table.viewport(), rect.left() + 6, rect.top() + 4)

    scale = panel.table._delegate.scale
    mixed_up = scale.color(int(scale.levels(np.array([0.6]))[0]))
    agreed = scale.color(int(scale.levels(np.array([0.2]))[0]))
    assert ground(1, 2) == mixed_up
    assert ground(1, 1) == mixed(theme.surface, agreed, 0.22)
    assert ground(0, 3) == theme.surface


def test_numbers_stand_out_on_every_colour():
    assert ink_on(QColor("#16233f")) == QColor("white")
    assert ink_on(QColor("#f4e35c")) == QColor("black")


def test_the_classes_most_mixed_up_come_first_on_demand(panel, chosen):
    panel.order_box.setFocus()
    keys(panel.order_box, Qt.Key.Key_Down)
    panel.order_box.activated.emit(panel.order_box.currentIndex())
    header = panel.table.cells.headerData
    names = [header(row, Qt.Orientation.Vertical) for row in range(4)]
    assert names == ["bird", "airplane", "cat", "deer"]
    click(panel, 0, 2)
    assert chosen[0][0] == [3, 4, 5]


def test_the_list_holds_the_pairs_most_first(panel, chosen):
    QTest.mouseClick(panel.presentations.buttons[Presentation.LIST], LEFT)
    lines = panel.pairs.model()
    texts = [[lines.index(row, column).data() for column in range(4)] for row in range(3)]
    assert texts == [
        ["bird", "cat", "3", "0.60"],
        ["deer", "airplane", "2", "1.10"],
        ["airplane", "bird", "1", "1.40"],
    ]
    panel.pairs.setFocus()
    panel.pairs.setCurrentIndex(lines.index(0, 0))
    keys(panel.pairs, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert chosen == [([8, 9], "2 images labelled deer that the model takes for airplane")]


def test_new_figures_leave_the_focus_where_it_is(panel, make_plain_facts):
    panel.table.setCurrentIndex(panel.table.cells.index(1, 2))
    panel.pairs.setCurrentIndex(panel.pairs.model().index(1, 0))
    moved = PREDICTED.copy()
    moved[3] = 1  # bird and cat are no longer the worst pair alone
    panel.show_classes(class_view(LABELS, moved, ENTROPY, 4), make_plain_facts(10))
    current = panel.table.currentIndex()
    assert (current.row(), current.column(), current.data()) == (1, 2, "2")
    assert panel.pairs.currentIndex().siblingAtColumn(0).data() == "deer"


def test_blind_closes_the_view(panel, make_plain_facts):
    shown, facts = class_view(LABELS, PREDICTED, ENTROPY, 4), make_plain_facts(10)
    panel.show_classes(shown, told(facts))
    assert "blind" in panel.empty_text()
    panel.show_classes(shown, facts)
    assert panel.empty_text() == ""


def test_with_two_hundred_and_fifty_classes_the_list_comes_first_and_the_table_scrolls(
    show, make_plain_facts
):
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 250, 20_000)
    predicted = np.where(rng.random(20_000) < 0.9, labels, (labels + 1) % 250)
    names = tuple(f"species {i:03}" for i in range(250))
    panel = show(ClassViewPanel(), 460, 440)
    shown = class_view(labels, predicted, rng.random(20_000), 250)
    panel.show_classes(shown, make_plain_facts(20_000, names=names))
    assert panel.presentation is Presentation.LIST
    assert panel.pairs.model().index(0, 2).data() == str(shown.mixed_up.max())
    QTest.mouseClick(panel.presentations.buttons[Presentation.TABLE], LEFT)
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.cells.index(0, 0))
    keys(panel.table, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert panel.table.currentIndex().row() > 10
    rect = panel.table.visualRect(panel.table.currentIndex())
    assert panel.table.viewport().rect().contains(rect.center())
    panel.show_classes(shown, make_plain_facts(20_000, names=names))
    assert panel.presentation is Presentation.TABLE  # as the user chose
