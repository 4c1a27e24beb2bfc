"""The master export and the corrections: what is in the file, and that it comes back the same."""

import csv
from pathlib import Path

import numpy as np
import pytest

from alc_engine.formats import EXPORTS, cleaned_table, read_answers, scan
from alc_engine.formats.cleaned import COLUMNS
from alc_engine.labels.store import MemoryEventLog, Verdict
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings

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


def guarded(written: list[dict[str, str]]) -> int:
    return sum(cell.startswith("'") for row in written for cell in row.values())


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
    assert written[4]["label"] == ""
    assert written[4]["given_label"] != ""
    assert len(written) == report.rows == 8
    assert report.by_status == {"unreviewed": 4, "confirmed": 1, "corrected": 2, "unsure": 1}
    assert [row["status"] for row in written[:5]] == [
        "corrected",
        "unreviewed",
        "corrected",
        "confirmed",
        "unsure",
    ]
    (note,) = report.notes
    assert note.endswith(f"takes off again: {guarded(written)}.")


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


def test_an_export_that_comes_back_as_a_table_of_images_brings_its_answers(catalog, tmp_path):
    session = start(catalog)
    session.answer([0, 1], [3, 4], reviewer="Ada")
    session.answer(2, int(catalog.given_labels[2]))
    session.set_aside(3, Verdict.UNSURE)
    session.set_aside(4, Verdict.EXCLUDE)
    report = EXPORTS["csv"].write(cleaned_table(catalog, session), tmp_path / "out.csv")
    found = scan(catalog.root, report.path)
    again = found.catalog
    assert again.file_names == catalog.file_names
    assert again.digests == catalog.digests
    given = [catalog.class_names[label] for label in catalog.given_labels]
    assert [again.class_names[label] for label in again.given_labels] == given
    assert any("Answers that go in as answers: 5." in each.what for each in found.problems)
    taken_in = start(again)
    answers = found.answers
    taken_in.review(
        answers.image_ids, answers.verdicts, answers.class_ids, signatures=answers.signatures
    )
    np.testing.assert_array_equal(taken_in.labels.status, session.labels.status)
    names = [catalog.class_names[label] for label in session.labels.labels]
    assert [again.class_names[label] for label in taken_in.labels.labels] == names
    for image_id, review in session.labels.reviews.items():
        back = taken_in.labels.reviews[image_id]
        assert (back.reviewer, back.time) == (review.reviewer, review.time)
    assert found.source_table.columns == {}  # what the program computed is not the user's


@pytest.mark.parametrize(
    ("row", "given", "status", "label"),
    [
        ("cat,dog,unreviewed", "cat", "unreviewed", "cat"),
        ("cat,dog,confirmed", "cat", "confirmed", "cat"),
        ("cat,dog,accepted", "dog", "accepted", "cat"),
        ("cat,dog,corrected", "dog", "corrected", "cat"),
        ("cat,,labelled", "", "labelled", "cat"),
        (",dog,unsure", "dog", "unsure", ""),
        (",dog,excluded", "dog", "excluded", ""),
        ("cat,dog,excluded", "dog", "excluded", ""),  # as earlier versions wrote it
    ],
)
def test_the_status_of_a_cleaned_table_is_honoured(images, table, row, given, status, label):
    """Nothing that an expert took out comes back as a plain label."""
    path = table(f"file_name,label,given_label,status\na.png,{row}\nb.png,dog,dog,unreviewed\n")
    found = scan(images, path)
    session = start(found.catalog)
    if found.answers is not None:
        session.review(found.answers.image_ids, found.answers.verdicts, found.answers.class_ids)
    written = cleaned_table(found.catalog, session)
    cells = dict(zip(COLUMNS, next(written.rows([0])), strict=True))
    assert (cells["given_label"], cells["status"], cells["label"]) == (given, status, label)


def test_a_status_of_the_users_own_is_a_column_like_any_other(images, table):
    found = scan(images, table("file_name,label,status\na.png,cat,done\nb.png,dog,unsure\n"))
    assert found.answers is None
    assert found.source_table.columns == {"status": ("done", "unsure")}
    assert [found.catalog.class_names[i] for i in found.catalog.given_labels] == ["cat", "dog"]


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


def test_negative_numbers_stay_numbers(catalog, tmp_path):
    table = cleaned_table(catalog, start(catalog))
    table.suppression[0] = -0.25
    EXPORTS["csv"].write(table, tmp_path / "out.csv")
    assert rows(tmp_path / "out.csv")[0]["suppression"] == "-0.25"


def test_a_label_for_an_image_that_had_none_is_no_correction(images, table, tmp_path):
    catalog = scan(images, table("file_name,label\na.png,\nb.png,dog\nc.png,cat\n")).catalog
    session = start(catalog)
    session.answer([0, 1], 0)
    cleaned = cleaned_table(catalog, session)
    report = EXPORTS["csv"].write(cleaned, tmp_path / "out.csv")
    assert report.by_status == {"unreviewed": 1, "corrected": 1, "labelled": 1}
    EXPORTS["corrections"].write(cleaned, tmp_path / "corrections.csv")
    assert [row["file_name"] for row in rows(tmp_path / "corrections.csv")] == ["b.png"]
    matched = read_answers(report.path).match(catalog, session.classes)
    assert matched.problems == ()
    np.testing.assert_array_equal(matched.image_ids, [0, 1])


def test_a_spreadsheet_with_decimal_comma_gets_its_own_form(catalog, tmp_path):
    session = start(catalog)
    session.answer(0, 1, seconds=1.5)
    table = cleaned_table(catalog, session)
    table.entropy[0] = 0.25
    report = EXPORTS["csv-semicolon"].write(table, tmp_path / "out.csv")
    with report.path.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.DictReader(file, delimiter=";"))
    assert (written[0]["entropy"], written[0]["seconds_to_answer"]) == ("0,25", "1,5")
    (row,) = read_answers(report.path).rows
    assert row.signature.seconds == 1.5
    EXPORTS["csv-semicolon"].write(table, report.path)  # over an earlier one


def test_rows_stand_as_in_the_users_table_with_its_paths_and_columns(images, table, tmp_path):
    path = table(
        "patient;status of mine;image;label;entropy\n"
        "7;ok;./sub/d.png;cat;low\n3;-1;images\\\\a.png;dog;\n5;=x;c.png;cat;high\n".replace(
            "\\\\", "\\"
        )
    )
    found = scan(images, path)
    assert found.problems == ()
    session = start(found.catalog)
    session.answer(0, 1)
    cleaned = cleaned_table(found.catalog, session, found.source_table)
    report = EXPORTS["csv"].write(cleaned, tmp_path / "out.csv")
    written = rows(report.path)
    assert tuple(written[0]) == (*COLUMNS, "patient", "status of mine", "source_entropy")
    assert [row["file_name"] for row in written] == ["./sub/d.png", "images\\a.png", "c.png"]
    assert [row["status of mine"] for row in written] == ["ok", "-1", "'=x"]
    assert [row["source_entropy"] for row in written] == ["low", "", "high"]
    back = read_answers(report.path).match(found.catalog, session.classes, found.source_table)
    assert (back.problems, back.image_ids.tolist()) == ((), [0])


def test_notes_and_flags_stand_in_columns_of_their_own_where_there_are_any(images, table, tmp_path):
    path = table("image,label,note,flag\na.png,cat,mine,x\nb.png,dog,,\nc.png,cat,,\n")
    found = scan(images, path)
    session = start(found.catalog)
    session.answer(0, 1)
    plain = cleaned_table(found.catalog, session, found.source_table)
    report = EXPORTS["csv"].write(plain, tmp_path / "out.csv")
    assert tuple(rows(report.path)[0]) == (*COLUMNS, "note", "flag")
    assert [row["note"] for row in rows(report.path)] == ["mine", "", ""]
    session.note_images([0, 2], 'Ünscharf, "halb"\n=links')
    session.flag_images([1], True)
    said = cleaned_table(found.catalog, session, found.source_table)
    session.note_images([0], "")  # the table is as it stood
    report = EXPORTS["csv"].write(said, tmp_path / "out.csv")  # over the earlier one
    written = rows(report.path)
    assert tuple(written[0]) == (*COLUMNS, "note", "flag", "source_note", "source_flag")
    assert [row["note"] for row in written] == ['Ünscharf, "halb"\n=links', "", written[0]["note"]]
    assert [row["flag"] for row in written] == ["", "flagged", ""]
    assert [row["source_note"] for row in written] == ["mine", "", ""]
    assert [row["source_flag"] for row in written] == ["x", "", ""]


@pytest.mark.parametrize("name", ["csv", "csv-semicolon", "corrections"])
def test_a_table_with_notes_comes_back_as_answers_like_one_without(catalog, tmp_path, name):
    session = start(catalog)
    session.answer(np.arange(8), np.roll(np.arange(8), 1), reviewer="Ada")
    back = []
    for turn in range(2):
        out = EXPORTS[name].write(cleaned_table(catalog, session), tmp_path / "out.csv").path
        matched = read_answers(out).match(catalog, session.classes)
        told = (matched.image_ids, matched.class_ids, matched.verdicts, matched.signatures)
        back.append((matched.problems, *map(list, told)))
        if turn == 0:
            session.note_images(range(8), "looks like b.png,\ncat; unsure")
            session.flag_images([0, 5], True)
    assert back[0] == back[1]


def test_the_users_own_table_is_handed_back_without_notes(images, table, tmp_path):
    path = table("image,label,note\na.png,cat,mine\nb.png,dog,\nc.png,cat,\n")
    found = scan(images, path)
    session = start(found.catalog)
    session.note_images([0, 1], "ours")
    cleaned = cleaned_table(found.catalog, session, found.source_table)
    report = EXPORTS["table"].write(cleaned, tmp_path / "out.csv")
    assert report.path.read_bytes() == path.read_bytes()


def test_our_table_with_notes_taken_for_images_keeps_the_notes_as_columns(catalog, tmp_path):
    session = start(catalog)
    session.note_images([1], "blurry")
    out = EXPORTS["csv"].write(cleaned_table(catalog, session), tmp_path / "out.csv").path
    found = scan(catalog.root, out)
    assert found.source_table.columns["note"][1] == "blurry"
