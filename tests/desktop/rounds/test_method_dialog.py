"""The dialog that chooses a method: groups, words, and the one setting that some need."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from alc_desktop.model.methods import MethodGroup, methods
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_engine.learning.strategies import STRATEGIES

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def make(qtbot):
    def make(chosen="alc", noise_share=0.2, estimate=None):
        dialog = MethodDialog(chosen, noise_share, estimate)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def click(radio):
    circle = radio.rect().center()
    circle.setX(8)
    QTest.mouseClick(radio, LEFT, pos=circle)


def test_it_opens_on_the_present_method(make):
    assert make("margin").name == "margin"
    dialog = make("alc")
    assert dialog.name == "alc"
    assert dialog.radios["alc"].isVisible()
    assert set(dialog.radios) == set(STRATEGIES)


def test_each_method_says_what_it_is_good_for(make):
    dialog = make()
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for group in MethodGroup:
        for one in methods(group):
            radio = dialog.radios[one.name]
            assert radio.text() == one.title
            assert radio.accessibleDescription() == one.good_for
            assert one.good_for in texts
            assert one.reference in radio.toolTip()


def test_methods_for_comparison_are_folded_until_asked_for(make):
    dialog = make()
    assert not dialog.radios["dalc"].isVisible()
    QTest.mouseClick(dialog.comparison, LEFT)
    assert dialog.radios["dalc"].isVisible()
    QTest.mouseClick(dialog.comparison, LEFT)
    assert not dialog.radios["dalc"].isVisible()
    unfolded = make("dalc")
    assert unfolded.radios["dalc"].isVisible()


def test_arrow_keys_walk_and_return_takes(make, qtbot):
    dialog = make()
    dialog.radios["alc"].setFocus()
    QTest.keyClick(dialog.radios["alc"], Qt.Key.Key_Down)
    assert dialog.name == methods(MethodGroup.SIMPLE)[0].name
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_leaves_everything_as_it_is(make, qtbot):
    dialog = make()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_share_of_wrong_labels_is_asked_only_where_it_matters(make):
    dialog = make(estimate=0.125)
    QTest.mouseClick(dialog.comparison, LEFT)
    assert not any(share.isVisible() for share in dialog.shares.values())
    assert dialog.noise_share is None
    dialog._area.ensureWidgetVisible(dialog.radios["o2u"])
    click(dialog.radios["o2u"])
    assert dialog.shares["o2u"].isVisible()
    assert not dialog.shares["trimmed"].isVisible()
    assert dialog.shares["o2u"].text() == "12.5 %"
    assert dialog.noise_share == pytest.approx(0.125)
    dialog.shares["o2u"].selectAll()
    QTest.keyClicks(dialog.shares["o2u"], "30")
    assert dialog.noise_share == pytest.approx(0.3)


def test_what_was_told_goes_before_the_estimate_and_without_one_the_default_stands(make):
    assert make("o2u", 0.4, 0.125).noise_share == pytest.approx(0.4)
    dialog = make("alc", 0.2, None)
    dialog.radios["trimmed"].setChecked(True)
    assert dialog.noise_share == pytest.approx(0.2)


def test_a_method_that_is_not_there_any_more_has_to_be_replaced(make):
    dialog = make("gone")
    assert dialog.name == ""
    assert not dialog._use.isEnabled()
    dialog.radios["alc"].setChecked(True)
    assert dialog._use.isEnabled()
