"""A banner goes when its cause is gone, and not before."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from alc_desktop.i18n.failure import Failure
from alc_desktop.model import operations
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import Progress


@pytest.fixture
def refused(window, monkeypatch):
    """An answer that could not be kept, with its banner."""

    def refuse(*_, **__):
        raise UserFixableError("It can't be kept.", "here", "Wait.")

    with monkeypatch.context() as patched:
        patched.setattr(operations, "answer", refuse)
        window.workspace.labelling.give_class(0)
    assert window.banner.failure.what == "It can't be kept."
    return window


def test_an_answer_that_failed_is_over_when_another_succeeds(refused):
    refused.workspace.labelling.give_class(0)
    assert refused.banner.failure is None


def test_an_answer_that_failed_is_over_when_another_image_is_looked_at(refused):
    refused.workspace.grid.go_to(refused.workspace.grid.currentIndex().row() + 1)
    assert refused.banner.failure is None


def test_an_earlier_answer_that_is_saved_ends_nothing(refused):
    refused.model.labels_changed.emit(np.array([0]))
    refused.model.facts_changed.emit(np.array([0]))
    refused.model.saved_changed.emit()
    assert refused.banner.failure is not None


def test_work_that_failed_is_over_when_work_goes_again(window):
    window.worker.failed.emit(Failure("It broke."))
    assert window.banner.failure.what == "It broke."
    window.worker.progressed.emit(Progress("training", 1, 2))
    assert window.banner.failure is None


def test_images_that_are_missing_are_told_until_they_are_found(make_window, project_file, qtbot):
    from alc_engine.project import Project

    with Project.open(project_file, read_only=True) as project:
        root = project.catalog.root
    elsewhere = project_file.parent / "elsewhere"
    hidden = project_file.parent / "hidden"
    copy = Path(shutil.copytree(root / "images", elsewhere / "images"))
    window = make_window()
    shutil.move(root / "images", hidden)
    try:
        window.open_path(project_file)
        first = window.banner.failure
        assert first is not None
        window._remedy = lambda: None  # the user looks for them, and gives up
        window.banner.action_wanted.emit()
        assert window.banner.failure is first
        operations.relocate(window.model, window.worker, copy.parent)
        qtbot.waitUntil(lambda: window.banner.failure is None, timeout=60_000)
        assert window.model.project.problems == ()
    finally:
        shutil.move(hidden, root / "images")


def test_whoever_tells_of_a_failure_says_until_when(window):
    with pytest.raises(TypeError, match="until"):
        window.show_failure(Failure("It broke."))
