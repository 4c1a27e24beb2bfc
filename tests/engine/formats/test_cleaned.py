"""The cleaned table says what the session says, image by image."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from alc_engine.formats.cleaned import COLUMNS, CleanedTable, cleaned_table
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.store import Verdict
from alc_engine.learning import insights


@pytest.fixture
def catalog(blobs, tmp_path) -> ImageCatalog:
    names = tuple(f"{row:03d}.png" for row in range(len(blobs.given)))
    digests = tuple(hashlib.sha256(name.encode()).hexdigest() for name in names)
    return ImageCatalog(tmp_path, names, digests, ("ant", "bee", "cat"), blobs.given)


@pytest.fixture
def session(blobs):
    """A session with one round and the first four images of its batch answered."""
    session = blobs.session()
    batch = session.finish_round(session.begin_round()())
    wrong = next(i for i in batch if blobs.wrong[i])
    right = next(i for i in range(len(session)) if not blobs.wrong[i] and i not in batch)
    session.answer(int(wrong), int(blobs.truth[wrong]), reviewer="Ann", seconds=1.5)
    session.answer(right, int(blobs.truth[right]), reviewer="Ben")
    unsure, excluded = [i for i in batch if i != wrong][:2]
    session.set_aside(int(unsure), Verdict.UNSURE)
    session.set_aside(int(excluded), Verdict.EXCLUDE)
    return session


def cells(table: CleanedTable, image_id: int) -> dict[str, str]:
    return dict(zip(COLUMNS, next(table.rows([image_id])), strict=True))


def test_the_columns_are_those_of_the_master_export():
    assert ",".join(COLUMNS) == (
        "file_name,label,given_label,status,predicted_label,predicted_probability,is_label_issue,"
        "label_score,entropy,alpha,suppression,round,reviewed_by,reviewed_at,seconds_to_answer"
    )


def test_before_the_first_round_only_labels_are_known(blobs, catalog):
    row = cells(cleaned_table(catalog, blobs.session()), 7)
    name = ("ant", "bee", "cat")[blobs.given[7]]
    known = {"file_name": "007.png", "label": name, "given_label": name, "status": "unreviewed"}
    assert {key: value for key, value in row.items() if value} == known


def test_every_row_agrees_with_the_session(catalog, session):
    table = cleaned_table(catalog, session)
    said = session.latest.predictions
    scores, issues = insights.label_scores(session), insights.label_issues(session)
    judged = session.judged()
    assert not judged.all()
    for image_id, values in enumerate(table.rows(range(len(table)))):
        row = dict(zip(COLUMNS, values, strict=True))
        taken_out = row["status"] in ("unsure", "excluded")
        standing = session.class_names[session.labels.labels[image_id]]
        assert row["label"] == ("" if taken_out else standing)
        assert row["given_label"] == session.class_names[catalog.given_labels[image_id]]
        assert row["predicted_label"] == session.class_names[said.predicted[image_id]]
        assert np.float32(row["predicted_probability"]) == said.top_probabilities[image_id, 0]
        assert row["is_label_issue"] == str(bool(issues[image_id]))
        for column, value in (
            ("label_score", scores[image_id]),
            ("entropy", said.entropy[image_id]),
            ("alpha", said.alpha[image_id] if judged[image_id] else np.nan),
            ("suppression", session.latest.suppression[image_id]),
        ):
            if np.isnan(value):
                assert row[column] == ""
            else:
                assert float(row[column]) == pytest.approx(value, rel=1e-8, abs=1e-300)


def test_answers_carry_status_round_reviewer_time_and_seconds(catalog, session):
    table = cleaned_table(catalog, session)
    by_status = {}
    for image_id, review in session.labels.reviews.items():
        row = cells(table, image_id)
        by_status[row["status"]] = row
        assert row["round"] == "1"
        assert row["reviewed_at"] == review.time
        assert row["reviewed_at"].endswith("+00:00")
    assert set(by_status) == {"confirmed", "corrected", "unsure", "excluded"}
    assert by_status["corrected"]["reviewed_by"] == "Ann"
    assert by_status["corrected"]["seconds_to_answer"] == "1.5"
    assert by_status["corrected"]["label"] != by_status["corrected"]["given_label"]
    assert by_status["confirmed"]["seconds_to_answer"] == ""
    for word in ("unsure", "excluded"):
        assert (by_status[word]["label"], by_status[word]["given_label"] != "") == ("", True)


def test_statuses_are_counted(catalog, session):
    table = cleaned_table(catalog, session)
    assert table.by_status(np.arange(len(table))) == {
        "unreviewed": len(table) - 4,
        "confirmed": 1,
        "corrected": 1,
        "unsure": 1,
        "excluded": 1,
    }
    assert table.by_status(np.arange(0)) == {}


def test_nothing_is_said_of_an_image_that_could_not_be_read(blobs, catalog, session):
    readable = blobs.prepared.readable.copy()
    readable[3] = False
    session.finish_preparation(replace(blobs.prepared, readable=readable))
    row = cells(cleaned_table(catalog, session), 3)
    for column in ("predicted_label", "predicted_probability", "entropy", "alpha", "suppression"):
        assert row[column] == ""


def test_the_table_is_a_snapshot(catalog, session):
    table = cleaned_table(catalog, session)
    before = list(table.rows(range(len(table))))
    session.undo()
    assert list(table.rows(range(len(table)))) == before


def test_an_unlabelled_image_has_empty_labels(blobs, catalog):
    given = blobs.given.copy()
    given[0] = -1
    session = replace(blobs, given=given).session()
    row = cells(cleaned_table(replace(catalog, given_labels=given), session), 0)
    assert (row["label"], row["given_label"]) == ("", "")
    session.answer(0, 1)
    row = cells(cleaned_table(replace(catalog, given_labels=given), session), 0)
    assert (row["label"], row["given_label"], row["status"]) == ("bee", "", "labelled")


def test_the_users_columns_follow_ours_under_names_of_their_own(catalog, session):
    count = len(catalog)
    names = ("patient", "Label", "source_Label", "status", "split")
    source = SourceTable(
        spelled=tuple(f"C:\\photos\\{row}.png" for row in range(count)),
        columns={name: tuple(f"{name} {row}" for row in range(count)) for name in names},
        order=tuple(reversed(range(count))),
    )
    table = cleaned_table(catalog, session, source)
    assert table.further_columns == (
        "patient",
        "source_Label",
        "source_source_Label",
        "source_status",
        "split",
    )
    assert table.further_cells(3) == tuple(f"{name} 3" for name in names)
    assert cells(table, 3)["file_name"] == "C:\\photos\\3.png"
    assert table.order.tolist() == list(reversed(range(count)))


def test_a_session_of_another_catalogue_is_a_bug(tmp_path, session):
    small = ImageCatalog(tmp_path, (), (), (), np.zeros(0, dtype=np.int64))
    with pytest.raises(ValueError, match="a catalogue of 0"):
        cleaned_table(small, session)
