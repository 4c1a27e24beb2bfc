"""The export dialog: format, target, and a report of what was written."""

from __future__ import annotations

import csv
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from alc_desktop.export.export_dialog import ExportDialog
from alc_desktop.model import operations
from alc_desktop.model.session_model import SessionModel
from alc_engine.formats import EXPORTS, cleaned_table, scan
from alc_engine.project import Project
from alc_engine.runtime.progress import ignore_progress, never_cancelled


@pytest.fixture
def model(qapp, make_data_set, small_settings, tmp_path):
    data = make_data_set(12)
    catalog = scan(data.table.parent, data.table).catalog
    with Project.create(tmp_path / "p.alc", catalog, small_settings) as project:
        model = SessionModel(project, "anna")
        operations.answer(model, np.array([0]), 2)
        operations.mark_unsure(model, np.array([1]))
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


def export(qtbot, dialog):
    dialog.export_button.click()
    assert not dialog.close_button.isEnabled()
    dialog.reject()
    assert dialog.isVisible()  # not before it is written
    qtbot.waitUntil(dialog.close_button.isEnabled)


@pytest.mark.parametrize("name", sorted(set(EXPORTS) - {"table"}))  # there is none here
def test_the_table_is_made_where_it_is_written_of_the_labels_of_that_moment(
    name, model, tmp_path, monkeypatch
):
    """In the window's thread nothing is done for each image."""
    made = []

    def noted(*arguments):
        made.append(threading.current_thread())
        return cleaned_table(*arguments)

    monkeypatch.setattr("alc_engine.formats.cleaned_table", noted)
    write = operations.export(model, name, tmp_path / f"out{EXPORTS[name].suffix}")
    assert made == []
    operations.answer(model, np.array([1, 2, 3]), 2)  # comes after the moment
    with ThreadPoolExecutor(1) as pool:
        report = pool.submit(write, ignore_progress, never_cancelled).result()
    assert threading.main_thread() not in made
    assert made
    assert sum(count for word, count in report.by_status.items() if word != "unreviewed") in (1, 2)


def test_all_rows_are_written_and_counted_by_status(qtbot, dialog, tmp_path):
    dialog.target.setText(str(tmp_path / "out.csv"))
    export(qtbot, dialog)
    rows = read(tmp_path / "out.csv")
    assert len(rows) == 12
    assert (rows[0]["label"], rows[0]["reviewed_by"]) == ("cat", "anna")
    assert "12 rows" in dialog.report.text()
    assert "1 corrected" in dialog.report.text()
    assert "1 unsure" in dialog.report.text()
    assert not dialog.complaint.isVisible()


def test_a_format_proposes_its_own_file_beside_the_project(qtbot, dialog, tmp_path):
    assert dialog.target.text() == str(tmp_path / "p-cleaned.csv")
    dialog.choose_format("corrections")
    assert dialog.target.text() == str(tmp_path / "p-corrections.csv")
    export(qtbot, dialog)
    assert [row["label"] for row in read(tmp_path / "p-corrections.csv")] == ["cat"]


def test_a_target_that_can_not_be_written_is_said_with_the_remedy(qtbot, dialog, tmp_path):
    dialog.target.setText(str(tmp_path / "no" / "such" / "out.csv"))
    export(qtbot, dialog)
    assert dialog.complaint.isVisible()
    assert "Remedy" in dialog.complaint.text()
    assert not dialog.report.isVisible()
    assert not dialog.show_button.isVisible()


def test_the_folder_of_what_was_written_can_be_shown(qtbot, dialog, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.target.setText(str(tmp_path / "out.csv"))
    export(qtbot, dialog)
    dialog.show_button.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_answers_given_while_the_file_is_written_are_not_in_it(model, tmp_path):
    write = operations.export(model, "csv", tmp_path / "out.csv")
    operations.answer(model, np.array([2]), 0)
    write(ignore_progress, never_cancelled)
    assert read(tmp_path / "out.csv")[2]["status"] == "unreviewed"


def test_a_mistake_of_the_program_reaches_the_window(qtbot, dialog, monkeypatch):
    def fail(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(operations, "export", lambda *_, **__: fail)
    with qtbot.waitSignal(dialog.failed) as caught:
        export(qtbot, dialog)
    assert "a bug" in caught.args[0].details
    assert not dialog.report.isVisible()
    assert dialog.export_button.isEnabled()


def test_the_users_own_table_is_offered_where_it_is_kept_else_why_not_is_said(
    qtbot, make_data_set, small_settings, tmp_path
):
    data = make_data_set(12)
    found = scan(data.table.parent, data.table)
    folders = replace(found.catalog, source_table=None)
    rows = replace(found.source_table, text=None)
    for number, (catalog, source, why) in enumerate(
        (
            (found.catalog, found.source_table, ""),
            (found.catalog, rows, "are not given back"),
            (found.catalog, None, "an earlier version"),
            (folders, None, "from folders"),
        )
    ):
        path = tmp_path / f"{number}.alc"
        with Project.create(path, catalog, small_settings, source) as project:
            dialog = ExportDialog(SessionModel(project, "anna"))
            qtbot.addWidget(dialog)
            dialog.show()
            (button,) = (
                each for each in dialog._formats.buttons() if each.property("format") == "table"
            )
            assert button.isVisible()
            assert button.isEnabled() == (not why)
            assert dialog.why_no_table.isVisible() == bool(why)
            assert why in dialog.why_no_table.text()


def test_a_certificate_is_offered_after_a_round_and_written_beside_the_table(
    qtbot, model, tmp_path
):
    before = ExportDialog(model)
    qtbot.addWidget(before)
    assert before.certified.isHidden()
    session = model.session
    session.finish_preparation(model.project.preparation()())
    session.finish_round(session.begin_round()())
    dialog = ExportDialog(model)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.certified.setChecked(True)
    dialog.target.setText(str(tmp_path / "out.csv"))
    export(qtbot, dialog)
    values = json.loads((tmp_path / "out-certificate.json").read_text("utf-8"))
    assert values["table"] == "out.csv"
    assert values["random_checks"] == 0
    assert "out-certificate.json" in dialog.report.text()
