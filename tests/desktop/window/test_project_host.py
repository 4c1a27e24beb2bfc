"""At most one project is open, and it is there as a whole or not at all."""

from __future__ import annotations

import pytest


def test_without_a_project_there_is_nothing_and_who_needs_one_is_told_so(make_window):
    host = make_window().host
    assert (host.project, host.model, host.rounds) == (None, None, None)
    with pytest.raises(RuntimeError, match="No project is open"):
        _ = host.current


def test_an_open_project_has_its_model_and_its_rounds_until_it_is_closed(window):
    host, project = window.host, window.host.current
    assert host.project is project
    assert (host.model, host.rounds) == (project.model, project.rounds)
    assert window.workspace.model is project.model
    assert host.close()
    assert host.project is None
    assert window.workspace is None


def test_every_view_of_it_sees_it_whole_from_the_first_moment_to_the_last(
    make_window, project_file
):
    window, seen = make_window(), []
    host = window.host
    host.opened.connect(lambda: seen.append(host.project))
    host.closing.connect(lambda: seen.append(host.project))
    window.open_path(project_file)
    project = host.current
    assert host.close()
    assert seen == [project, project]


def test_other_colours_change_neither_project_nor_views_nor_messages(window, theme):
    from alc_desktop.widgets.theme import dark_theme, light_theme

    project, workspace, messages = window.host.current, window.workspace, window._views.messages
    window.wear(light_theme() if theme.dark else dark_theme())
    assert window.host.current is project
    assert window.workspace is workspace
    assert window._views.messages is messages
