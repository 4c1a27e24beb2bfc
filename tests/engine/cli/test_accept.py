"""`alc accept`: nothing in bulk before a random sample was looked at; undone as one."""

from dataclasses import replace

import numpy as np
import pytest

from alc_engine.labels.store import Status
from alc_engine.learning import insights
from alc_engine.project import Project


def test_accepting_asks_for_checks_first_and_is_undone_as_one(prepared, alc, alc_json):
    shapes, project = prepared, str(prepared.project)
    assert alc("accept", project, "--above", "0.5")[0] == 1  # before the first round
    alc("round", project, "--out", str(shapes.folder / "batch.csv"))
    shapes.fill_in("batch.csv")
    alc("answer", project, str(shapes.folder / "batch.csv"))
    with Project.open(shapes.project, read_only=True) as opened:
        listed = insights.suspects(opened.session)
        offer = insights.acceptance(opened.session, listed, 0.5)
    assert len(offer.to_check) > 0
    status, _, complaint = alc("accept", project, "--above", "0.5")
    assert status == 1
    assert "--checks" in complaint

    checks = shapes.folder / "checks.csv"
    said = alc_json("accept", project, "--above", "0.5", "--checks", str(checks))
    assert (said["accepted"], said["to_check"]) == (0, len(offer.to_check))
    shapes.fill_in("checks.csv")
    alc("answer", project, str(checks))
    said = alc_json("accept", project, "--above", "0.5")
    assert (said["to_check"], said["accepted"]) == (0, 0)  # few images: all were checked
    assert said["checked"] >= len(offer.to_check)
    alc("undo", project)  # the checks

    said = alc_json("accept", project, "--above", "0.5", "--unchecked", "--reviewer", "Ada")
    assert said["accepted"] == len(offer.image_ids) > 0
    exported = shapes.folder / "cleaned.csv"
    alc("export", project, "--out", str(exported))
    rows = {row["file_name"]: row for row in shapes.read("cleaned.csv")}
    with Project.open(shapes.project, read_only=True) as opened:
        names, labels = opened.catalog.file_names, opened.session.labels
        assert np.flatnonzero(labels.status == Status.ACCEPTED).tolist() == sorted(offer.image_ids)
        for image_id, class_id in zip(offer.image_ids, offer.class_ids, strict=True):
            row = rows[names[image_id]]
            assert row["status"] == "accepted"
            assert row["label"] == opened.session.class_names[class_id]
            assert row["reviewed_by"] == "Ada"
    assert alc_json("status", project)["accepted"] == said["accepted"]
    corrections = shapes.folder / "corrections.csv"
    alc("export", project, "--out", str(corrections), "--format", "corrections")
    status = [row["status"] for row in shapes.read("corrections.csv")]
    assert status.count("accepted") == said["accepted"]

    alc("undo", project)
    assert alc_json("status", project)["accepted"] == 0
    assert alc_json("redo", project)["redone"] == "answers"
    again = alc_json("answer", project, str(exported))
    assert (again["changed"], again["older"]) == (0, 0)  # all of it stands, as accepted


def test_a_sample_that_belies_the_threshold_holds_back_the_rest(
    prepared, alc, alc_json, monkeypatch
):
    shapes, project = prepared, str(prepared.project)
    alc("round", project, "--out", str(shapes.folder / "batch.csv"))

    def belied(*arguments):
        offer, none = insights.acceptance(*arguments), np.zeros(0, dtype=np.int64)
        return replace(offer, to_check=none, measured=insights.precision(2, 20))

    monkeypatch.setattr("alc_engine.cli.accept.acceptance", belied)
    status, _, complaint = alc("accept", project, "--above", "0.5")
    assert status == 1
    assert "2 were right" in complaint
    assert "--unchecked" in complaint
    assert alc_json("status", project)["accepted"] == 0
    assert alc_json("accept", project, "--above", "0.5", "--unchecked")["accepted"] > 0


def test_without_anything_to_look_at_no_empty_table_is_written(prepared, alc):
    shapes, project = prepared, str(prepared.project)
    alc("round", project, "--out", str(shapes.folder / "batch.csv"))
    checks = shapes.folder / "checks.csv"
    status, _, complaint = alc("accept", project, "--above", "1", "--checks", str(checks))
    assert status == 1
    assert "another threshold" in complaint
    assert not checks.exists()


@pytest.mark.parametrize("text", ["90%", "much", "0.3", "nan", ""])
def test_a_threshold_that_is_none_is_refused_in_words(prepared, alc, text):
    status, _, complaint = alc("accept", str(prepared.project), "--above", text)
    assert status == 2
    assert "from 0.5 to 1" in complaint


def test_a_look_at_what_was_accepted_is_no_second_answer(prepared, alc, alc_json):
    shapes, project = prepared, str(prepared.project)
    alc("round", project, "--out", str(shapes.folder / "batch.csv"))
    taken = alc_json("accept", project, "--above", "0.5", "--unchecked")["accepted"]
    assert taken > 0
    everything = shapes.folder / "audit.csv"
    alc("round", project, "--audit", "--batch-size", "200", "--out", str(everything))
    shapes.fill_in("audit.csv")
    status, _, complaint = alc("answer", project, str(everything))
    assert status == 0, complaint
    said = alc_json("status", project)
    assert (said["accepted"], said["waiting"]) == (0, 0)
