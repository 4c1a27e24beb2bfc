"""Choosing how the next batch is chosen, as a person does it: keys and clicks in the window."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from alc_desktop.model import operations
from alc_desktop.model.methods import method
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.widgets.heat_colors import HeatMode
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
USUAL = ProjectSettings.strategy


@pytest.fixture
def inline(window, monkeypatch):
    """Requests are run at once, in this process; what was asked for is kept."""
    asked = []

    def submit(request, then):
        asked.append(request)
        then(request())

    monkeypatch.setattr(window.worker, "submit", submit)
    return asked


@pytest.fixture
def held(window, monkeypatch):
    """Requests are taken and not run; the worker counts as busy until it is told to cancel."""
    asked = []
    monkeypatch.setattr(window.worker, "submit", lambda request, then: asked.append(request))
    monkeypatch.setattr(window.worker, "cancel", lambda: asked.append("cancel"))
    free = property(lambda _: not asked or asked[-1] == "cancel")
    monkeypatch.setattr(type(window.worker), "free", free)
    return asked


def open_dialog(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.workspace.grid, Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MethodDialog))
    return QApplication.activeModalWidget()


def use(qtbot, window, dialog):
    (take,) = (
        button
        for button in dialog.buttons.buttons()
        if dialog.buttons.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole
    )
    QTest.mouseClick(take, LEFT)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def choose(qtbot, window, name):
    dialog = open_dialog(qtbot, window)
    radio = dialog.radios[name]
    if not radio.isVisible():
        QTest.mouseClick(dialog.comparison, LEFT)
    place = radio.rect().center()
    place.setX(8)
    dialog._area.ensureWidgetVisible(radio)
    QTest.mouseClick(radio, LEFT, pos=place)
    use(qtbot, window, dialog)


def answer_all(window):
    operations.confirm(window.model, window.model.session.waiting)


def test_the_next_batch_is_chosen_by_the_chosen_method(qtbot, window, inline, press):
    choose(qtbot, window, "random")
    assert window.model.session.settings.strategy == "random"
    assert "By chance" in window.status._said.text()
    answer_all(window)
    window.workspace.grid.setFocus()
    press(Qt.Key.Key_R)
    assert [request.strategy for request in inline] == ["random"]
    assert window.model.session.latest.strategy == "random"
    assert window.model.session.round == 2


def test_a_project_that_is_opened_again_remembers_it(qtbot, make_window, window):
    choose(qtbot, window, "dalc")
    path = window.model.project.path
    window.close()
    with Project.open(path, read_only=True) as project:
        assert project.settings.strategy == "dalc"
    again = make_window()
    again.open_project(path)
    dialog = open_dialog(qtbot, again)
    assert dialog.name == "dalc"
    dialog.reject()


def test_the_rest_of_the_settings_stays_as_it_was(qtbot, window):
    before = window.model.session.settings
    choose(qtbot, window, "entropy")
    after = window.model.session.settings
    assert (after.training, after.selection) == (before.training, before.selection)
    assert (after.batch_size, after.backbone) == (before.batch_size, before.backbone)


def test_a_method_that_must_be_told_gets_the_share_that_was_typed(qtbot, window):
    dialog = open_dialog(qtbot, window)
    QTest.mouseClick(dialog.comparison, LEFT)
    dialog.radios["o2u"].click()
    dialog.shares["o2u"].selectAll()
    QTest.keyClicks(dialog.shares["o2u"], "12.5")
    use(qtbot, window, dialog)
    settings = window.model.session.settings
    assert settings.strategy == "o2u"
    assert settings.training.assumed_noise == pytest.approx(0.125)


def test_cancelling_changes_nothing(qtbot, window):
    changed = []
    window.model.method_changed.connect(lambda: changed.append(1))
    dialog = open_dialog(qtbot, window)
    dialog.radios["random"].click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.model.session.settings.strategy == USUAL
    dialog = open_dialog(qtbot, window)
    use(qtbot, window, dialog)  # the same again
    assert changed == []


def test_beside_the_next_round_stands_how_it_will_be_chosen(qtbot, window):
    answer_all(window)
    strip = window.workspace.strip
    assert f"Asked by: {method(USUAL).title}" in strip._text.text()
    assert "Next batch" not in strip._text.text()
    assert strip.method_button.accessibleName() == f"Method: {method(USUAL).title}"
    QTest.mouseClick(strip.method_button, LEFT)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    dialog.radios["margin"].click()
    use(qtbot, window, dialog)
    assert f"Next batch: {method('margin').title}" in strip._text.text()
    assert window.workspace.grid.hasFocus()


def test_the_round_says_by_which_method_it_was_asked(qtbot, window, inline):
    choose(qtbot, window, "random")
    answer_all(window)
    window.commands.next_round.trigger()
    window.workspace.figures.show()
    by = f"asked by: {method('random').title}"
    assert window.workspace.progress.tiles["round"].meaning().endswith(by)
    assert window.status._round.toolTip() == f"Asked by: {method('random').title}"
    window.workspace.current.inspect()
    reason = window.workspace.inspector.panel._reason.text()
    assert reason.endswith(f"Asked by: {method('random').title}.")


def test_a_round_on_its_way_is_chosen_anew(qtbot, window, held):
    window.commands.next_round.trigger()
    choose(qtbot, window, "entropy")
    first, stop, second = held
    assert (first.strategy, stop, second.strategy) == (USUAL, "cancel", "entropy")


def test_a_round_that_is_ready_is_chosen_anew_and_the_batch_stays(qtbot, window, held):
    batch = window.model.facts.batch.tolist()
    window.model.hold_round(window.model.session.begin_round()())
    choose(qtbot, window, "entropy")
    assert window.model.ready is None
    assert [request.strategy for request in held] == ["entropy"]
    assert window.model.facts.batch.tolist() == batch


def test_random_checks_that_are_ready_stay_random_checks(qtbot, window, held):
    window.commands.audit.trigger()
    window.model.hold_round(held.pop()())
    window.worker.busy_changed.emit(False)
    choose(qtbot, window, "entropy")
    assert [request.audit_share for request in held] == [1.0]


def test_other_work_is_not_stopped_for_it(qtbot, window, held):
    window.model.hold_round(window.model.session.begin_round()())
    held.append("something else")
    choose(qtbot, window, "entropy")
    assert held == ["something else"]
    assert window.model.ready is None


def test_what_can_not_be_kept_is_said_and_nothing_changes(qtbot, window, monkeypatch):
    def refuse(settings):
        raise UserFixableError("The disk is full.", remedy="Make room.")

    monkeypatch.setattr(window.model.project, "change_settings", refuse)
    choose(qtbot, window, "random")
    assert window.banner.failure.what == "The disk is full."
    assert window.model.session.settings.strategy == USUAL


def test_a_choice_that_is_not_saved_yet_stays_in_sight(qtbot, window, monkeypatch):
    saved = Future()
    monkeypatch.setattr(window.model.project, "change_settings", lambda settings: saved)
    operations.choose_method(window.model, "random")
    saved.set_exception(UserFixableError("The disk is full."))
    qtbot.waitUntil(window.save_banner.isVisible)
    assert window.save_banner.failure.what == "The disk is full."


def test_read_only_there_is_nothing_to_choose(make_window, window):
    other = make_window()
    other.open_project(window.model.project.path)
    other.banner.action_wanted.emit()
    assert not other.commands.method.isEnabled()
    assert window.commands.method.isEnabled()


def test_views_say_that_nothing_was_spread_and_show_what_there_is(qtbot, window, inline):
    choose(qtbot, window, "random")
    answer_all(window)
    window.commands.next_round.trigger()
    views = window.workspace
    views.docks.raise_view(views.neighbors)
    pick = int(window.model.facts.batch[0])
    qtbot.waitUntil(lambda: views.neighbors.shown_id() == pick)
    assert "This method does not spread entropy to neighbours" in views.neighbors.sentence()
    assert len(views.neighbors.chart.columns) > 2
    assert all(len(column.bars()) == 1 for column in views.neighbors.chart.columns)
    assert not views.neighbors.slider.isVisible()
    assert "after" not in views.neighbors.legend.accessibleDescription()
    views.docks.raise_view(views.heatmap)
    views.heatmap.modes.choose(HeatMode.DIFFERENCE)
    assert "This method does not spread entropy to neighbours" in views.heatmap.note()


def test_the_recommended_method_has_nothing_of_the_kind_to_say(qtbot, window):
    views = window.workspace
    views.docks.raise_view(views.neighbors)
    qtbot.waitUntil(lambda: views.neighbors.shown_id() >= 0)
    assert views.neighbors.slider.isVisible()
    assert views.heatmap.note() == ""
