"""The whole job at the command line, on drawn images, with the built-in features."""

from __future__ import annotations

from alc_engine.project import Project


def test_from_a_noisy_table_to_cleaned_labels(shapes, alc, alc_json, monkeypatch):
    monkeypatch.chdir(shapes.folder)
    truth, given = shapes.truth, shapes.given
    before = {p: p.read_bytes() for p in [shapes.table, *shapes.images.iterdir()]}

    made = alc_json(
        *("new", "shapes.alc", "--images", "images", "--labels", "labels.csv"),
        *("--backbone", "patches", "--image-size", 24, "--batch-size", 10, "--seed", 3),
        *("--device", "cpu", "--strategy", "alc"),
    )
    assert made["images"] == 60
    assert made["classes"]["disc"] == sum(label == "disc" for label in given.values())
    with Project.open("shapes.alc") as project:
        settings = project.settings
        assert (settings.batch_size, settings.seed, settings.device) == (10, 3, "cpu")
        assert settings.backbone.image_size == 24
    shapes.train_little()

    prepared = alc_json("prepare", "shapes.alc")
    assert (prepared["readable"], prepared["was_ready"]) == (60, False)
    assert alc_json("prepare", "shapes.alc")["was_ready"]

    first = alc_json("round", "shapes.alc", "--out", "batch.csv")
    rows = shapes.read("batch.csv")
    assert (first["round"], first["batch"], len(rows)) == (1, 10, 10)
    with Project.open("shapes.alc") as project:
        names = [project.catalog.file_names[i] for i in project.session.batch]
    assert [row["file_name"] for row in rows] == names  # in the order of asking
    for row in rows:
        assert row["given_label"] == given[row["file_name"]]
        assert row["predicted_label"] in {"disc", "square", "stripe"}
        assert 0 <= float(row["entropy"]) <= 1.0987
        assert (row["label"], row["status"]) == ("", "")

    shapes.fill_in("batch.csv")
    said = alc_json("answer", "shapes.alc", "batch.csv", "--reviewer", "Ada")
    wrong = sum(given[name] != truth[name] for name in names)
    assert (said["changed"], said["corrected"], said["waiting"]) == (10, wrong, 0)

    second = alc_json("round", "shapes.alc", "--batch-size", 7, "--out", "batch2.csv")
    others = [row["file_name"] for row in shapes.read("batch2.csv")]
    assert (second["round"], len(others)) == (2, 7)
    assert not set(others) & set(names)
    shapes.fill_in("batch2.csv")
    assert alc("answer", "shapes.alc", "batch2.csv")[0] == 0
    reviewed = {*names, *others}

    status = alc_json("status", "shapes.alc")
    corrected = sum(given[name] != truth[name] for name in reviewed)
    assert (status["images"], status["reviewed"], status["corrected"]) == (60, 17, corrected)
    assert status["errors_left"]["low"] <= status["errors_left"]["high"]
    assert [done["answered"] for done in status["rounds"]] == [10, 7]

    assert alc("rank", "shapes.alc", "--out", "ranking.csv")[0] == 0
    ranking = shapes.read("ranking.csv")
    assert ",".join(ranking[0]) == (
        "file_name,label,given_label,status,predicted_label,label_score,entropy,alpha,suppression"
    )
    assert {row["file_name"] for row in ranking} == set(truth)
    # Corrections of the second batch were not trained on yet: they have no score, and come last.
    unknown = {name for name in others if given[name] != truth[name]}
    assert {row["file_name"] for row in ranking if not row["label_score"]} == unknown
    known = len(ranking) - len(unknown)
    scores = [float(row["label_score"]) for row in ranking[:known]]
    assert scores == sorted(scores)

    exported = alc_json("export", "shapes.alc", "--out", "cleaned.csv")
    assert (exported["format"], exported["rows"]) == ("csv", 60)
    cleaned = {row["file_name"]: row for row in shapes.read("cleaned.csv")}
    for name in truth:
        row = cleaned[name]
        assert row["label"] == (truth[name] if name in reviewed else given[name])
        assert row["given_label"] == given[name]
        state = "corrected" if given[name] != truth[name] else "confirmed"
        assert row["status"] == (state if name in reviewed else "unreviewed")
        assert row["reviewed_by"] == ("Ada" if name in names else "")
    assert alc("export", "shapes.alc", "--format", "corrections", "--out", "few.csv")[0] == 0
    assert len(shapes.read("few.csv")) == corrected

    assert alc("check", "shapes.alc")[0] == 0
    assert {p: p.read_bytes() for p in before} == before  # never written to
