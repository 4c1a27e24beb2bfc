"""`alc classes`: what it lists, changes and refuses."""

from __future__ import annotations

import pytest

from alc_engine.project import Project


@pytest.fixture
def project(shapes, alc, monkeypatch):
    """Sixty images of disc, square and stripe, not prepared; the first three answered."""
    monkeypatch.chdir(shapes.folder)
    assert alc("new", "s.alc", "--images", "images", "--labels", "labels.csv")[0] == 0
    with Project.open("s.alc") as opened:
        opened.session.answer([0, 1, 2], [0, 1, 2])
    return "s.alc"


def names(alc_json, project):
    return [row["name"] for row in alc_json("classes", project)["classes"]]


def test_it_lists_every_class_with_its_figures_and_changes_nothing(project, alc, alc_json, shapes):
    before = (shapes.folder / project).read_bytes()
    status, out, _ = alc("classes", project)
    assert status == 0
    head, *lines = out.splitlines()
    assert head.split() == ["class", "images", "given", "confirmed", "corrected"]
    assert [line.split()[0] for line in lines] == ["disc", "square", "stripe"]
    rows = alc_json("classes", project)["classes"]
    assert rows[0] == {
        "class_id": 0, "name": "disc", "images": 21, "given": 20, "confirmed": 0, "corrected": 1,
    }  # fmt: skip
    assert (shapes.folder / project).read_bytes() == before


def test_a_class_is_added_renamed_merged_and_ordered(project, alc, alc_json):
    assert "was added" in alc("classes", project, "--add", "ring")[1]
    assert "is called “circle” now" in alc("classes", project, "--rename", "disc", "circle")[1]
    merged = alc("classes", project, "--merge", "circle", "ring", "--reviewer", "Ada")[1]
    assert "“circle” was merged into “ring”: 21 images moved." in merged
    assert "another order" in alc("classes", project, "--order", "stripe", "ring")[1]
    assert names(alc_json, project) == ["stripe", "ring", "square"]
    assert alc_json("classes", project)["merged"] == [{"name": "circle", "into": "ring"}]
    assert alc_json("status", project)["classes"] == ["stripe", "ring", "square"]
    with Project.open(project) as opened:
        session = opened.session
        assert [event.reviewer for event in session.labels._log][-2:] == ["Ada", ""]
        assert session.labels.status[0] == 2
        for _ in range(4):
            session.undo()
    assert names(alc_json, project) == ["disc", "square", "stripe"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--add", ""), "needs a name"),
        (("--add", "disc"), "a class “disc” already"),
        (("--rename", "disc", "square"), "Merge “disc” into it instead."),
        (("--rename", "disk", "circle"), "The classes are: “disc”, “square”, “stripe”."),
        (("--merge", "disc", "disc"), "into itself"),
        (("--order", "disc", "disc"), "named twice"),
        (("--order", "disc", "square"), "in this order already"),
    ],
)
def test_what_can_not_be_done_is_status_1_with_a_remedy(project, alc, alc_json, words, message):
    status, out, err = alc("classes", project, *words)
    assert (status, out) == (1, "")
    assert message in err
    assert "Remedy: " in err
    assert names(alc_json, project) == ["disc", "square", "stripe"]


def test_one_change_at_a_time(project, alc):
    assert alc("classes", project, "--add", "a", "--rename", "disc", "b")[0] == 2


def test_names_of_merged_classes_are_still_understood_in_answers(project, alc, alc_json, shapes):
    assert alc("classes", project, "--merge", "disc", "square")[0] == 0
    rows = [{"file_name": "shape 04.png", "label": "disc"}]
    shapes.write("answers.csv", rows)
    said = alc_json("answer", project, "answers.csv")
    assert (said["changed"], said["refused"]) == (1, 0)
    exported = alc_json("export", project, "--out", "cleaned.csv")
    assert "“disc” was merged into “square”" in exported["notes"][0]
    row = next(row for row in shapes.read("cleaned.csv") if row["file_name"] == "shape 04.png")
    assert row["label"] == "square"


def test_a_batch_is_written_in_the_names_that_stand(prepared, alc, alc_json):
    assert alc("classes", prepared.project, "--merge", "disc", "square")[0] == 0
    assert alc("classes", prepared.project, "--add", "ring")[0] == 0
    out = prepared.folder / "batch.csv"
    assert alc_json("round", prepared.project, "--out", out)["batch"] == 8
    assert {row["predicted_label"] for row in prepared.read("batch.csv")} <= {
        "square", "stripe", "ring",
    }  # fmt: skip
