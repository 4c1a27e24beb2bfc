"""Rows of a tree are as high as their text needs, at any width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeWidgetItem

from alc_desktop.widgets.wrapped_tree import WrappedTree

LONG = "labels.csv, row 3: " + "There is no such image in the images folder. " * 4


@pytest.fixture
def tree(qtbot):
    tree = WrappedTree()
    qtbot.addWidget(tree)
    top = QTreeWidgetItem(["Problems: 2"])
    top.addChildren([QTreeWidgetItem(["Short."]), QTreeWidgetItem([LONG])])
    tree.addTopLevelItem(top)
    top.setExpanded(True)
    tree.resize(500, 400)
    tree.show()
    return tree


def heights(tree):
    tree.doItemsLayout()
    top = tree.topLevelItem(0)
    return [tree.visualItemRect(top.child(row)).height() for row in range(2)]


def test_a_long_row_is_higher_by_whole_lines(tree):
    short, long = heights(tree)
    lines = tree.fontMetrics().horizontalAdvance(LONG) / tree.columnWidth(0)
    assert lines > 1
    assert long - short >= int(lines) * tree.fontMetrics().height()


def test_a_narrower_tree_has_higher_rows_and_a_wide_one_single_lines(tree, qtbot):
    _, before = heights(tree)
    tree.resize(300, 400)
    qtbot.waitUntil(lambda: heights(tree)[1] > before)
    tree.resize(4000, 400)
    qtbot.waitUntil(lambda: len(set(heights(tree))) == 1)
