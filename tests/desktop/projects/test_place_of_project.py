"""A project on a network or in a sync folder: said once, never in the way of anything."""

from __future__ import annotations

import shutil

import pytest


@pytest.fixture
def synced(project_file):
    """The project in a folder that a sync program looks after."""
    folder = project_file.parent / "Dropbox"
    folder.mkdir()
    for path in project_file.parent.glob("*.alc*"):
        shutil.move(path, folder / path.name)
    return folder / project_file.name


def test_the_warning_comes_once_for_a_project_and_not_at_every_start(make_window, synced):
    window = make_window()
    window.open_path(synced)
    assert "Dropbox keeps in step" in window.banner.failure.what
    assert "disk of this computer" in window.banner.failure.remedy
    assert window.banner.isVisible()
    assert window.model.project.path == synced  # open all the same
    window.show_welcome()
    window.open_path(synced)
    assert not window.banner.isVisible()


def test_another_risk_is_said_anew(make_window, synced, monkeypatch):
    from alc_engine.project import place

    window = make_window()
    window.open_path(synced)
    window.show_welcome()
    monkeypatch.setattr(place, "network_kind", lambda folder: "NFS")
    window.open_path(synced)
    assert "NFS" in window.banner.failure.what


def test_what_is_wrong_already_comes_first_and_the_warning_at_the_next_opening(
    make_window, synced, monkeypatch
):
    from alc_engine.images.catalog import ImportProblem
    from alc_engine.project import project

    window = make_window()
    with monkeypatch.context() as patched:
        gone = (ImportProblem("images", "One image is not there.", "Find it."),)
        patched.setattr(project, "missing_images", lambda catalog: gone)
        window.open_path(synced)
        assert "not there" in window.banner.failure.what
        window.show_welcome()
    window.open_path(synced)
    assert "Dropbox keeps in step" in window.banner.failure.what


def test_an_ordinary_place_is_not_mentioned(window):
    assert not window.banner.isVisible()
