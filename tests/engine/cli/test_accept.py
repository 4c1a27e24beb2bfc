"""`alc accept`: nothing in bulk before a random sample was looked at; undone as one."""

import numpy as np

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
