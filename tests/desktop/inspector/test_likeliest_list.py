"""The list of likeliest classes: what it says, and which class could be read there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from alc_desktop.inspector import likeliest_list
from alc_desktop.inspector.likeliest_list import LikeliestList
from alc_desktop.model.likeliest import Likely

LIKELY = (Likely(1, "bee", 0.62), Likely(0, "ant", 0.3), Likely(2, "cat", 0.08))
KEYS = tuple(f"Alt+{place}" for place in range(1, 6))


@pytest.fixture
def likeliest(qtbot, monkeypatch):
    monkeypatch.setattr(likeliest_list, "SEEN", 60)
    shown = LikeliestList()
    shown.show_keys(KEYS)
    qtbot.addWidget(shown)
    shown.resize(300, 240)
    shown.show_likely(7, LIKELY, "ant")
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_a_row_says_key_class_and_probability(likeliest):
    assert [row.words for row in likeliest.rows if row.isVisible()] == [
        *("Alt+1 bee 62 %", "Alt+2 ant 30 %", "Alt+3 cat 8 %")
    ]
    assert likeliest.accessibleDescription() == "Alt+1 bee 62 %, Alt+2 ant 30 %, Alt+3 cat 8 %"
    assert [row.name.font().bold() or row.name.font().weight() > 400 for row in likeliest.rows] == [
        *(False, True, False, False, False)
    ]


def test_a_place_without_a_key_shows_none(likeliest):
    likeliest.show_keys(("Alt+1", "", "F9", "Alt+4", "Alt+5"))
    assert likeliest.accessibleDescription() == "Alt+1 bee 62 %, ant 30 %, F9 cat 8 %"
    assert not likeliest.rows[1].key.isVisible()


def test_nothing_likely_is_no_list(likeliest):
    likeliest.show_likely(7, (), "ant")
    assert not likeliest.isVisible()
    assert likeliest.accessibleDescription() == ""


def test_a_class_counts_as_seen_once_there_was_time_to_read_it(likeliest, qtbot):
    qtbot.waitUntil(lambda: likeliest.seen(7, 0) == LIKELY[0])
    assert likeliest.seen(7, 2) == LIKELY[2]
    assert likeliest.seen(7, 3) is None
    assert likeliest.seen(8, 0) is None


@pytest.mark.parametrize(
    "other", [(8, LIKELY), (7, LIKELY[::-1])], ids=["another image", "another order"]
)
def test_what_has_just_come_was_not_seen(likeliest, qtbot, other):
    qtbot.waitUntil(lambda: likeliest.seen(7, 0) is not None)
    likeliest.show_likely(*other, "ant")
    assert likeliest.seen(other[0], 0) is None
    likeliest.grab()
    assert likeliest.seen(other[0], 0) is None
    qtbot.waitUntil(lambda: likeliest.seen(other[0], 0) == other[1][0])


def test_a_label_that_changes_leaves_what_was_seen(likeliest, qtbot):
    qtbot.waitUntil(lambda: likeliest.seen(7, 0) is not None)
    likeliest.show_likely(7, LIKELY, "bee")
    assert likeliest.seen(7, 0) == LIKELY[0]


def test_what_is_hidden_or_scrolled_away_is_not_seen(likeliest, qtbot):
    area = QScrollArea(widgetResizable=True)
    qtbot.addWidget(area)
    page = QWidget()
    page.setMinimumHeight(900)
    column = QVBoxLayout(page)
    column.addWidget(likeliest)
    column.addStretch(1)
    area.setWidget(page)
    area.resize(320, 160)
    area.show()
    qtbot.waitUntil(lambda: likeliest.seen(7, 0) is not None)
    area.verticalScrollBar().setValue(700)
    qtbot.waitUntil(lambda: likeliest.seen(7, 0) is None)
    area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: likeliest.seen(7, 0) is not None)
    area.hide()
    assert likeliest.seen(7, 0) is None
    likeliest.setParent(None)


def test_the_button_of_a_row_says_its_place_and_takes_no_key(likeliest, qtbot):
    given = []
    likeliest.given.connect(given.append)
    assert not likeliest.rows[1].give.isVisible()
    likeliest.set_giving(True)
    button = likeliest.rows[1].give
    assert button.accessibleName() == "Give “ant” to the selected images"
    assert button.toolTip() == "Give “ant” to the selected images (Alt+2)"
    assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert given == [1]
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert given == [1]  # by the second click of a double one another image is shown


@pytest.mark.parametrize("name", ["Abisko birch 1", "Abisko birch 2", "Donaudampfschiff" * 6])
def test_a_name_is_whole_however_narrow_the_list(likeliest, name):
    likeliest.show_likely(7, (Likely(1, name, 0.6), *LIKELY[1:]), "")
    likeliest.resize(150, likeliest.heightForWidth(150))
    likeliest.grab()
    label = likeliest.rows[0].name
    lines = label._laid_out(label.width())._layout
    assert sum(lines.lineAt(i).textLength() for i in range(lines.lineCount())) == len(name)
    assert all(
        lines.lineAt(i).naturalTextWidth() <= label.width() for i in range(lines.lineCount())
    )
    assert label.height() >= label.heightForWidth(label.width())
