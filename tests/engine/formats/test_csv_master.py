"""The master export and the corrections: what is in the file, and that it comes back the same."""

import csv
from pathlib import Path

import numpy as np
import pytest

from alc_engine.errors import UserFixableError
from alc_engine.formats import EXPORTS, cleaned_table, read_answers, scan
from alc_engine.formats.cleaned import COLUMNS
from alc_engine.labels import MemoryEventLog, Verdict
from alc_engine.session import ActiveLearningSession, MemoryRoundArchive
from alc_engine.settings import ProjectSettings

LABELS = ("=1+1", "'=x", "-", "@home", 'a, "b"; c', "two\nlines", "Bär", "cat")


def start(catalog) -> ActiveLearningSession:
    return ActiveLearningSession(
        catalog.given_labels,
        catalog.class_names,
        ProjectSettings(),
        MemoryEventLog(),
        MemoryRoundArchive(),
    )


@pytest.fixture
def catalog(draw, tmp_path):
    """Eight images of eight classes, most of which a spreadsheet or a parser may trip over."""
    names = [f"{i}.png" for i in range(8)]
    names[1] = "=cmd.png"
    root = draw(*(f"images/{name}" for name in names))
    table = tmp_path / "given.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["file_name", "label"])
        for name, label in zip(names, LABELS, strict=True):
            guarded = {"=1+1": "'=1+1", "'=x": "''=x", "-": "'-", "@home": "'@home"}
            writer.writerow([name.replace("=cmd", "'=cmd"), guarded.get(label, label)])
    return scan(root, table).catalog


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_one_row_per_image_with_exactly_the_master_columns(catalog, tmp_path):
    session = start(catalog)
    session.answer([0, 2], catalog.class_names.index("cat"))
    session.answer(3, int(catalog.given_labels[3]))
    session.set_aside(4, Verdict.UNSURE)
    report = EXPORTS["csv"].write(cleaned_table(catalog, session), tmp_path / "out.csv")
    written = rows(report.path)
    assert tuple(written[0]) == COLUMNS
    assert len(written) == report.rows == 8
    assert report.by_status == {"unreviewed": 4, "confirmed": 1, "corrected": 2, "unsure": 1}
    assert [row["status"] for row in written[:5]] == [
        "corrected",
        "unreviewed",
        "corrected",
        "confirmed",
        "unsure",
    ]
    assert report.notes == ()


def test_no_cell_is_a_formula_and_every_cell_is_quoted(catalog, tmp_path):
    EXPORTS["csv"].write(cleaned_table(catalog, start(catalog)), tmp_path / "out.csv")
    for row in rows(tmp_path / "out.csv"):
        assert not any(
            cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values()
        )
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    assert text.startswith('"file_name","label"')
    assert ",," not in text


def test_exported_labels_come_back_as_answers(catalog, tmp_path):
    session = start(catalog)
    answers = np.roll(np.arange(8), 1)
    session.answer(np.arange(8), answers)
    report = EXPORTS["csv"].write(cleaned_table(catalog, session), tmp_path / "out.csv")
    matched = read_answers(report.path).match(catalog, session.classes)
    assert matched.problems == ()
    np.testing.assert_array_equal(matched.image_ids, np.arange(8))
    np.testing.assert_array_equal(matched.class_ids, answers)
    again = start(catalog)
    again.review(matched.image_ids, matched.verdicts, matched.class_ids)
    np.testing.assert_array_equal(again.labels.labels, session.labels.labels)
    np.testing.assert_array_equal(again.labels.status, session.labels.status)


def test_exported_labels_come_back_as_a_table_of_images(catalog, tmp_path):
    session = start(catalog)
    session.answer([0, 1], [3, 4])
    report = EXPORTS["csv"].write(cleaned_table(catalog, session), tmp_path / "out.csv")
    again = scan(catalog.root, report.path).catalog
    assert again.file_names == catalog.file_names
    assert again.digests == catalog.digests
    expected = [catalog.class_names[label] for label in session.labels.labels]
    assert [again.class_names[label] for label in again.given_labels] == expected


def test_corrections_are_the_changed_rows_only(catalog, tmp_path):
    session = start(catalog)
    session.answer([5, 2], catalog.class_names.index("cat"))
    session.answer(3, int(catalog.given_labels[3]))
    session.set_aside(4, Verdict.EXCLUDE)
    report = EXPORTS["corrections"].write(cleaned_table(catalog, session), tmp_path / "out.csv")
    written = rows(report.path)
    assert [row["file_name"] for row in written] == ["2.png", "5.png"]
    assert all(row["label"] != row["given_label"] for row in written)
    assert (report.rows, dict(report.by_status)) == (2, {"corrected": 2})


def test_no_corrections_give_a_table_without_rows(catalog, tmp_path):
    table = cleaned_table(catalog, start(catalog))
    report = EXPORTS["corrections"].write(table, tmp_path / "out.csv")
    assert rows(report.path) == []
    assert (report.rows, report.by_status) == (0, {})


def test_an_export_replaces_an_earlier_export_but_never_the_users_files(catalog, tmp_path):
    session = start(catalog)
    target = tmp_path / "out.csv"
    EXPORTS["csv"].write(cleaned_table(catalog, session), target)
    session.answer(0, catalog.class_names.index("cat"))
    EXPORTS["csv"].write(cleaned_table(catalog, session), target)
    assert rows(target)[0]["status"] == "corrected"
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for own in (tmp_path / "given.csv", catalog.path(0), catalog.root):
        with pytest.raises(UserFixableError):
            EXPORTS["csv"].write(cleaned_table(catalog, session), own)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_negative_numbers_are_guarded_too(catalog, tmp_path):
    table = cleaned_table(catalog, start(catalog))
    table.suppression[0] = -0.25
    EXPORTS["csv"].write(table, tmp_path / "out.csv")
    assert rows(tmp_path / "out.csv")[0]["suppression"] == "'-0.25"
