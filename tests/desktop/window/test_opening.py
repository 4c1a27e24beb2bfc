"""Opening takes a while: the window waits, can cancel, and takes no key before it shows."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from alc_desktop.window.project_host import ProjectHost
from alc_engine.project import Project
from alc_engine.runtime.progress import Progress, stop_if

PATIENCE = ProjectHost.patience
"""As it comes; fixtures set others."""


@pytest.fixture
def held(monkeypatch, make_window):
    """Opening stops half way until `go` is set; the threads it ran in."""
    monkeypatch.setattr(ProjectHost, "patience", 0.0)
    real, go, threads = Project.open.__func__, threading.Event(), []

    def slow(cls, path, read_only, progress, cancelled):
        threads.append(threading.current_thread())
        progress(Progress("answers", 1000, 200_000))
        while not go.wait(0.01):
            stop_if(cancelled)
        return real(cls, path, read_only, progress, cancelled)

    monkeypatch.setattr(Project, "open", classmethod(slow))
    yield go, threads
    go.set()


@pytest.fixture
def window(held, make_window, project_file, qtbot):
    """A window that is opening a project, with its page of waiting."""
    window = make_window()
    window.open_path(project_file)
    qtbot.waitUntil(lambda: "1,000 of 200,000" in window.import_page.progress_line.text())
    return window


def test_it_happens_beside_the_window_s_thread_and_says_how_far_it_is(held, window):
    assert held[1] == [thread for thread in held[1] if thread is not threading.main_thread()]
    assert window.pages.currentWidget() is window.import_page
    assert window.import_page.title.text() == "Opening p.alc"


def test_no_key_gives_a_label_before_the_project_is_shown(held, window, qtbot, ready, monkeypatch):
    # However slow the machine is, the time in which nobody has seen anything lasts.
    monkeypatch.setattr("alc_desktop.window.workspace.SEEN", 3000)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Space):
        qtbot.keyClick(window, key)
        qtbot.keyClick(window.import_page, key)
    held[0].set()
    qtbot.waitUntil(lambda: window.model is not None)
    assert not window.model.session.labels.reviewed.any()
    assert window.pages.currentWidget() is window.workspace.centre
    assert window.workspace.keys.is_holding
    qtbot.wait(200)  # painted by now, but hardly seen
    qtbot.keyClick(window.workspace.grid, Qt.Key.Key_1)
    assert not window.model.session.labels.reviewed.any()
    ready(window)
    qtbot.keyClick(window.workspace.grid, Qt.Key.Key_1)
    assert window.model.session.labels.reviewed.sum() == 1


def test_cancel_leads_back_and_lets_go_of_the_file(held, window, qtbot, project_file):
    window.import_page.left.emit()
    assert window.pages.currentWidget() is window.welcome
    assert window.model is None
    held[0].set()
    window.open_path(project_file)
    qtbot.waitUntil(lambda: window.model is not None)


def test_the_window_can_be_closed_meanwhile(window):
    assert window.close()
    assert not window.host.opening


def test_a_project_that_was_open_already_when_it_was_given_up_is_closed(
    make_window, project_file, qtbot, monkeypatch
):
    """Cancelled too late for the thread to hear of it: the file is let go of all the same."""
    monkeypatch.setattr(ProjectHost, "patience", 0.0)
    real, opened = Project.open.__func__, []

    def open_unheard(cls, path, read_only, progress, cancelled):
        opened.append(real(cls, path, read_only))
        return opened[-1]

    window = make_window()
    monkeypatch.setattr(Project, "open", classmethod(open_unheard))
    window.open_path(project_file)
    qtbot.waitUntil(lambda: window.model is not None or len(opened) == 1)
    if window.model is None:
        window.show_welcome()
        qtbot.waitUntil(lambda: not window.host.opening)
        assert window.model is None
    else:
        window.show_welcome()
    monkeypatch.undo()
    with Project.open(project_file):  # for writing: nobody else holds it
        pass


def test_a_mistake_while_opening_leads_back_with_its_details(held, window, qtbot, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("oh")

    window.show_welcome()
    monkeypatch.setattr(Project, "open", fail)
    window.open_project(window.host._path)
    qtbot.waitUntil(lambda: window.banner.failure is not None)
    assert "ZeroDivisionError: oh" in window.banner.failure.details
    assert window.pages.currentWidget() is window.welcome


def test_a_project_that_can_not_be_opened_leads_back_with_the_reason(held, window, qtbot, tmp_path):
    bad = tmp_path / "bad.alc"
    bad.write_text("no project")
    held[0].set()
    qtbot.waitUntil(lambda: window.model is not None)
    window.open_project(bad)
    qtbot.waitUntil(lambda: window.banner.failure is not None)
    assert "not a project" in window.banner.failure.what
    assert window.pages.currentWidget() is window.welcome


# -- a sign from the first moment ------------------------------------------------------


def test_the_window_says_that_it_opens_before_anything_is_done_for_it(
    make_window, project_file, qtbot, monkeypatch
):
    """Not even the engine is imported in the window's thread, which takes seconds at first."""
    from alc_desktop.model import operations
    from alc_desktop.window.status_bar import StatusBar

    monkeypatch.setattr(ProjectHost, "patience", PATIENCE)
    assert PATIENCE < 0.1
    window = make_window()
    painted, go, threads = [], threading.Event(), []
    repaint = StatusBar.repaint
    monkeypatch.setattr(
        StatusBar, "repaint", lambda bar: painted.append(bar._said.text()) or repaint(bar)
    )
    real = operations.opening

    def slow(path, read_only):
        assert painted == ["Opening p.alc…"]
        threads.append(threading.current_thread())
        go.wait(20)
        return real(path, read_only)

    monkeypatch.setattr(operations, "opening", slow)
    window.welcome.project_chosen.emit(project_file)
    # It came back although nothing is open yet, and shows that it waits.
    assert not go.is_set()
    assert painted == ["Opening p.alc…"]
    assert window.pages.currentWidget() is window.import_page
    assert window.import_page.title.text() == "Opening p.alc"
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
    go.set()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.status._said.text() == ""


def test_what_was_said_of_opening_goes_where_nothing_opens(make_window, tmp_path, qtbot):
    window = make_window()
    broken = tmp_path / "broken.alc"
    broken.write_text("no project")
    window.open_path(broken)
    qtbot.waitUntil(lambda: window.banner.failure is not None)
    assert window.status._said.text() == ""
