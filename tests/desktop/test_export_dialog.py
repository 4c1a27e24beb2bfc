"""The export dialog: format, target, and a report of what was written."""

from __future__ import annotations

import csv

import pytest

from alc_desktop import operations
from alc_desktop.export_dialog import ExportDialog
from alc_desktop.session_model import SessionModel
from alc_engine.formats import scan
from alc_engine.project import Project


@pytest.fixture
def model(qapp, make_data_set, small_settings, tmp_path):
    data = make_data_set(12)
    catalog = scan(data.table.parent, data.table).catalog
    with Project.create(tmp_path / "p.alc", catalog, small_settings) as project:
        model = SessionModel(project, "anna")
        operations.answer(model, [0], 2)
        operations.mark_unsure(model, [1])
        project.flush()
        yield model


@pytest.fixture
def dialog(qtbot, model):
    dialog = ExportDialog(model)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_all_rows_are_written_and_counted_by_status(dialog, tmp_path):
    dialog.target.setText(str(tmp_path / "out.csv"))
    dialog.export_button.click()
    rows = read(tmp_path / "out.csv")
    assert len(rows) == 12
    assert (rows[0]["label"], rows[0]["reviewed_by"]) == ("cat", "anna")
    assert "12 rows" in dialog.report.text()
    assert "1 corrected" in dialog.report.text()
    assert "1 unsure" in dialog.report.text()
    assert not dialog.complaint.isVisible()


def test_a_format_proposes_its_own_file_beside_the_project(dialog, tmp_path):
    assert dialog.target.text() == str(tmp_path / "p-csv.csv")
    dialog.choose_format("corrections")
    assert dialog.target.text() == str(tmp_path / "p-corrections.csv")
    dialog.export_button.click()
    assert [row["label"] for row in read(tmp_path / "p-corrections.csv")] == ["cat"]


def test_a_target_that_can_not_be_written_is_said_with_the_remedy(dialog, tmp_path):
    dialog.target.setText(str(tmp_path / "no" / "such" / "out.csv"))
    dialog.export_button.click()
    assert dialog.complaint.isVisible()
    assert "Remedy" in dialog.complaint.text()
    assert not dialog.report.isVisible()
