"""Another language takes effect at once, and nothing but the words changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from alc_desktop.i18n.translations import languages
from alc_desktop.model.listing import Order, Scope
from tests.desktop.walk import english_left

OTHERS = tuple(code for code in languages() if code != "en")


@pytest.fixture
def switch(qtbot, speak):
    """Choose a language in the menu of a window, and wait for it."""

    def choose(window, code):
        before = window.commands
        window.commands.languages[code].trigger()
        qtbot.waitUntil(lambda: window.commands is not before)
        qtbot.wait(20)  # docks take their places

    return choose


def standing(window):
    """What must stay as it is."""
    workspace = window.workspace
    return {
        "project": window.model.project.path,
        "image": workspace.grid.current_id(),
        "images": workspace.grid.image_ids().tolist(),
        "scope": workspace.browser.scope,
        "order": workspace.browser.order,
        "search": workspace.browser.search_field.text(),
        "docks": {
            each.objectName(): place(window, each) for each in window.findChildren(QDockWidget)
        },
        "size": window.size(),
        "loupe": workspace.looking.is_open,
        "copies too": window.commands.copies_too.isChecked(),
        "blind": window.commands.blind.isChecked(),
        "undo": window.commands.undo.isEnabled(),
        "asks": window.model.session.waiting.tolist(),
    }


def place(window, dock):
    """Where a dock stands; its width where it is in sight, give or take what words may need."""
    in_front = dock.isVisible() and not dock.visibleRegion().isEmpty()
    return (
        window.dockWidgetArea(dock),
        [each.objectName() for each in window.tabifiedDockWidgets(dock)],
        (dock.isHidden(), in_front, dock.isFloating()),
        pytest.approx(dock.width(), abs=24) if in_front else None,
    )


@pytest.mark.parametrize("code", OTHERS)
def test_nothing_but_the_words_changes(qtbot, window, preferences, switch, code):
    workspace = window.workspace
    workspace.browser.choose(Scope.ALL, Order.CLASS)
    workspace.grid.go_to(3)
    workspace.docks.raise_view(workspace.progress)
    workspace.docks._all[0].hide()
    window.commands.copies_too.setChecked(True)
    qtbot.wait(50)
    model, rounds, before = window.model, window.host.rounds, standing(window)
    switch(window, code)
    qtbot.waitUntil(lambda: window.workspace.keys.is_settled)
    assert (window.model, window.host.rounds) == (model, rounds)
    assert standing(window) == before
    assert english_left(window, code) == set()
    assert preferences.language == code
    assert QLocale().language() == QLocale(code).language()
    spoken = {each.locale().language() for each in window.findChildren(QWidget)}
    assert spoken == {QLocale(code).language()}  # its numbers, too
    assert window.commands.languages[code].isChecked()
    assert window.workspace.grid.hasFocus()


def test_there_and_back_leaves_the_window_as_it_was(qtbot, window, switch):
    before = standing(window), texts(window)
    for code in (*OTHERS, "en"):
        switch(window, code)
    qtbot.waitUntil(lambda: window.workspace.keys.is_settled)
    assert (standing(window), texts(window)) == before


def texts(window):
    return [action.text() for action in window.menuBar().actions()], [
        command.action.text() for command in window.menus.commands()
    ]


def test_a_search_a_chosen_list_and_the_loupe_stay(qtbot, window, switch):
    browser = window.workspace.browser
    images = window.workspace.grid.image_ids()
    name = window.model.facts.file_names[int(images[2])]
    browser.search_field.setText(name)
    qtbot.waitUntil(lambda: len(window.workspace.grid.image_ids()) == 1)
    window.workspace.looking.open()
    qtbot.wait(20)
    before = standing(window)
    switch(window, "de")
    qtbot.waitUntil(lambda: len(window.workspace.grid.image_ids()) == 1)
    assert standing(window) == before
    window.workspace.looking.close()
    window.workspace.browser.show_images(images[2:5], "a reason")
    chosen = images[2:5].tolist()
    switch(window, "fr")
    assert window.workspace.grid.image_ids().tolist() == chosen
    assert english_left(window, "fr") == set()


def test_answers_are_kept_and_can_be_undone_in_the_other_language(qtbot, window, switch):
    image_id = window.workspace.grid.current_id()
    window.commands.unsure.trigger()
    label = window.model.session.labels.status[image_id]
    switch(window, "fr")
    qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    assert window.model.session.labels.status[image_id] == label
    assert "✓" in window.status._saved.text()
    window.commands.undo.trigger()
    assert window.model.session.labels.status[image_id] != label
    window.commands.unsure.trigger()
    assert english_left(window, "fr") == set()


def test_every_action_is_there_once_and_has_its_keys(qtbot, window, switch):
    keys = {each.name: each.action.shortcuts() for each in window.menus.commands()}
    switch(window, "fr")
    assert {each.name: each.action.shortcuts() for each in window.menus.commands()} == keys
    names = [each.objectName() for each in window.actions()]
    assert len(names) == len(set(names))


@pytest.mark.slow
def test_work_that_runs_runs_on(qtbot, make_window, project_file, switch, ready):
    window = make_window()
    window.open_path(project_file)
    ready(window)
    window.commands.next_round.trigger()
    if not window.worker.busy:
        window.commands.prepare.trigger()
    assert window.worker.busy
    round_before, call = window.model.session.round, window.host.rounds.work
    switch(window, "fr")
    assert window.worker.busy
    assert window.host.rounds.work is call
    assert window.status._cancel.isVisible()
    assert english_left(window, "fr") == set()
    qtbot.waitUntil(
        lambda: window.model.ready is not None or window.model.session.round > round_before,
        timeout=120_000,
    )
    assert english_left(window, "fr") == set()


def test_the_ways_in_are_said_in_the_other_language(make_window, switch):
    window = make_window()
    switch(window, "fr")
    assert window.pages.currentWidget() is window.welcome
    assert english_left(window, "fr") == set()


def test_an_import_is_finished_before_the_language_changes(
    qtbot, make_window, make_data_set, monkeypatch, speak
):
    window = make_window()
    monkeypatch.setattr(window.worker, "submit", lambda *_: None)
    window.import_images(make_data_set(5).table)
    commands = window.commands
    commands.languages["fr"].trigger()
    QApplication.processEvents()
    assert window.commands is commands
    assert "when the import is done" in window.status._said.text()
    window.show_welcome()
    qtbot.waitUntil(lambda: window.commands is not commands)
    assert english_left(window, "fr") == set()
