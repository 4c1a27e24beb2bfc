"""How the work went is said with who is counted and since when, and as the log has it."""

import numpy as np
import pytest

from alc_desktop.model import operations
from alc_desktop.progress.work_panel import WorkPanel, figures_text
from alc_desktop.window import figures
from alc_engine.labels.work_figures import WorkFigures, WorkTally

SINCE = "2024-05-06T10:11:12.000+00:00"


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (WorkFigures(SINCE, 0, 0, 0, None, 0.0), "0 answers in a few seconds of work; 0 of them"),
        (
            WorkFigures(SINCE, 312, 31, 300, 4.24, 2460.0),
            "312 answers in 41 min of work, 457 an hour; 31 of them corrections;"
            " median 4.2 s an answer, of 300 given to an image alone.",
        ),
        (WorkFigures(SINCE, 1, 1, 0, None, 30.0), "1 answer in 30 s of work; 1 of them a correc"),
    ],
)
def test_figures_in_words(qapp, figures, said):
    assert figures_text(figures).startswith(said)


def test_both_populations_are_told_apart_and_pauses_explained(qtbot):
    panel = WorkPanel()
    qtbot.addWidget(panel)
    panel.show_work(WorkFigures(), WorkFigures())
    assert panel.isHidden()
    panel.show_work(WorkFigures(), WorkFigures(SINCE, 2))
    assert panel.sitting.text() == "This sitting: nothing was done yet."
    assert panel.project.text().startswith("The whole project, since 2024-05-0")
    assert "more than 5 minutes does not count" in panel.toolTip()


def test_the_window_says_what_the_log_says(make_window, project_file, qtbot, ready):
    from alc_engine.project import Project

    with Project.open(project_file) as project:
        project.session.answer([0, 1], [1, 1], seconds=None)
        given = project.session.labels.given_labels.copy()
    window = make_window()
    window.open_path(project_file)
    ready(window)
    model, panel = window.model, window.workspace.progress.work
    window.workspace.docks.raise_view(window.workspace.progress)
    qtbot.waitUntil(lambda: "nothing was done yet" in panel.sitting.text())
    wrong = (given[3:6] + 1) % 3
    for image_id, label in zip((3, 4, 5), wrong, strict=True):
        operations.answer(model, np.array([image_id]), int(label), 2.5)
    operations.undo(model)
    window.workspace.figures.show()
    assert panel.sitting.text().count("2 answers in ") == 1
    assert "2 of them corrections; median 2.5 s an answer, of 2 given" in panel.sitting.text()
    assert " 4 answers in " in panel.project.text()
    before = int((given[:2] != 1).sum())
    assert f"{2 + before} of them corrections" in panel.project.text()
    assert panel.sitting.text() in panel.accessibleDescription()


def test_a_long_history_is_added_up_in_slices(make_window, project_file, qtbot, ready, monkeypatch):
    from alc_engine.project import Project

    with Project.open(project_file) as project:
        for image_id in range(7):
            project.session.answer([image_id], [1])
    pieces = []
    add = WorkTally.add

    def note(tally, past):
        pieces.append(len(past))
        add(tally, past)

    monkeypatch.setattr(WorkTally, "add", note)
    monkeypatch.setattr(figures, "_SLICE", 3)
    window = make_window()
    window.open_path(project_file)
    ready(window)
    panel = window.workspace.progress.work
    window.workspace.docks.raise_view(window.workspace.progress)
    qtbot.waitUntil(lambda: " 7 answers in " in panel.project.text())
    assert max(pieces) == 3
    assert "nothing was done yet" in panel.sitting.text()
