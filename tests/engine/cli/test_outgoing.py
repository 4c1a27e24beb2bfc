"""Answers that would replace answers, undo, moved images, and the user's own table."""

from __future__ import annotations

import io
import json
import shutil

import pytest

from alc_engine.project import Project


@pytest.fixture
def reviewed(shapes, alc):
    """A project in which Ada has answered three images; and her export of then."""
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    assert alc(*new)[0] == 0
    names = list(shapes.given)[:3]
    rows = [{"file_name": name, "label": "disc"} for name in names]
    shapes.write("ada.csv", rows)
    assert alc("answer", shapes.project, shapes.folder / "ada.csv", "--reviewer", "Ada")[0] == 0
    assert alc("export", shapes.project, "--out", shapes.folder / "old.csv")[0] == 0
    shapes.write("bob.csv", [row | {"label": "stripe"} for row in rows[:2]] + rows[2:])
    return shapes


def answers(shapes):
    with Project.open(shapes.project, read_only=True) as project:
        reviews = project.session.labels.reviews
        names = project.session.class_names
        return {i: (r.reviewer, names[r.class_id], r.time) for i, r in reviews.items()}


def test_answers_that_would_be_replaced_are_listed_and_stay(reviewed, alc):
    before = answers(reviewed)
    status, out, err = alc("answer", reviewed.project, reviewed.folder / "bob.csv")
    assert status == 1
    assert "2 rows would replace an answer and did not go in; add --replace" in out
    assert f"row 2: shape 00.png: 'disc' by Ada at {before[0][2]} would become 'stripe'" in err
    assert answers(reviewed) == before


def test_replace_lets_them_in_and_undo_brings_the_old_ones_back(reviewed, alc, alc_json):
    before = answers(reviewed)
    words = ("answer", reviewed.project, reviewed.folder / "bob.csv", "--reviewer", "Bob")
    said = alc_json(*words, "--replace")
    assert (said["changed"], said["replaced"], said["unchanged"]) == (2, 2, 1)
    assert [one[:2] for one in answers(reviewed).values()] == [
        ("Bob", "stripe"),
        ("Bob", "stripe"),
        ("Ada", "disc"),
    ]
    said = alc_json("undo", reviewed.project)
    assert (said["undone"], said["images"]) == ("answers", ["shape 00.png", "shape 01.png"])
    assert answers(reviewed) == before


@pytest.mark.parametrize(("typed", "replaced"), [("y\n", 2), ("n\n", 0), ("", 0)])
def test_a_person_at_the_terminal_is_asked(reviewed, alc, monkeypatch, typed, replaced):
    terminal = io.StringIO(typed)
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", terminal)
    status, out, err = alc("answer", reviewed.project, reviewed.folder / "bob.csv", "--json")
    assert "Replace 2 answers? [y/N]" in err
    assert err.count("would become 'stripe'") == 2
    assert (status, json.loads(out)["replaced"]) == (0 if replaced else 1, replaced)


def test_an_old_export_takes_back_no_newer_answer(reviewed, alc, alc_json):
    words = ("answer", reviewed.project, reviewed.folder / "bob.csv", "--reviewer", "Bob")
    alc_json(*words, "--replace")
    now = answers(reviewed)
    said = alc_json("answer", reviewed.project, reviewed.folder / "old.csv", "--replace")
    assert (said["changed"], said["older"], said["unchanged"]) == (0, 2, 1)
    assert answers(reviewed) == now


def test_an_export_handed_in_elsewhere_keeps_who_answered_and_when(reviewed, alc, alc_json):
    copy = reviewed.folder / "copy.alc"
    new = ("new", copy, "--images", reviewed.images, "--labels", reviewed.table)
    assert alc(*new)[0] == 0
    said = alc_json("answer", copy, reviewed.folder / "old.csv", "--reviewer", "somebody")
    assert said["changed"] == 3
    before = answers(reviewed)
    reviewed.project.unlink()
    copy.rename(reviewed.project)
    assert answers(reviewed) == before


def test_nothing_to_undo_is_said(shapes, alc):
    assert alc("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)[0] == 0
    status, _, err = alc("undo", shapes.project)
    assert status == 1
    assert "nothing to take back" in err


def test_redo_brings_back_what_undo_took_back(reviewed, alc, alc_json):
    before = answers(reviewed)
    names = list(reviewed.given)[:3]
    assert alc_json("undo", reviewed.project) == {"undone": "answers", "images": names}
    assert answers(reviewed) == {}
    assert alc_json("redo", reviewed.project) == {"redone": "answers", "images": names}
    assert answers(reviewed) == before
    status, _, err = alc("redo", reviewed.project)
    assert status == 1
    assert "nothing to bring back" in err
    assert "alc redo cats.alc" in alc("redo", "--help")[1]
    assert "alc undo cats.alc" in alc("undo", "--help")[1]


def test_undo_goes_past_images_that_were_added(reviewed, alc, alc_json):
    (reviewed.images / "ring").mkdir()
    for name in ("a.png", "b.png"):
        data = (reviewed.images / "shape 00.png").read_bytes() + name.encode()
        (reviewed.images / "ring" / name).write_bytes(data)
    status, out, _ = alc("add", reviewed.project, "--images", reviewed.images)
    assert status == 0
    assert "alc undo does not take them back" in out
    assert alc_json("undo", reviewed.project)["images"] == list(reviewed.given)[:3]
    assert alc("undo", reviewed.project)[0] == 1
    labels = {row["file_name"]: row["label"] for row in exported(reviewed, alc)}
    assert (labels["ring/a.png"], labels["ring/b.png"]) == ("ring", "ring")


def test_status_counts_every_image_once(shapes, alc, alc_json):
    rows = [{"file_name": n, "label": g} for n, g in shapes.given.items()]
    shapes.write("labels.csv", [row | {"label": ""} for row in rows[:7]] + rows[7:])
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    assert alc(*new)[0] == 0
    answered = [{"file_name": row["file_name"], "label": "disc", "status": ""} for row in rows[4:9]]
    shapes.write("a.csv", [*answered[:-1], answered[-1] | {"status": "excluded"}])
    assert alc("answer", shapes.project, shapes.folder / "a.csv")[0] == 0
    said = alc_json("status", shapes.project)
    assert (said["unlabelled"], said["unreviewed"], said["labelled"]) == (4, 51, 3)
    words = ("confirmed", "corrected", "labelled", "unsure", "excluded")
    assert sum(said[word] for word in (*words, "unreviewed", "unlabelled")) == said["images"] == 60
    out = alc("status", shapes.project)[1]
    assert "55 not reviewed: 51 with the label they came with, 4 without a label" in out


def test_prepare_advises_what_can_be_done(shapes, alc):
    """A round, where one can begin; never one that would refuse."""
    one = [{"file_name": name, "label": "disc"} for name in shapes.given]
    shapes.write("labels.csv", one)
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    assert alc(*new, "--embeddings", shapes.embeddings)[0] == 0
    out = alc("prepare", shapes.project)[1]
    assert "alc round" not in out
    assert "at least two classes" in out
    assert f"alc classes {shapes.project} --add NAME" in out
    assert alc("round", shapes.project, "--out", shapes.folder / "b.csv")[0] == 1
    assert alc("classes", shapes.project, "--add", "square")[0] == 0
    shapes.write("a.csv", [one[0] | {"label": "square"}])
    assert alc("answer", shapes.project, shapes.folder / "a.csv")[0] == 0
    assert f"Next: alc round {shapes.project}" in alc("prepare", shapes.project)[1]
    assert alc("answer", shapes.project, shapes.write("all.csv", one[1:]))[0] == 0
    out = alc("prepare", shapes.project)[1]
    assert "alc round" not in out
    assert "Export the cleaned labels." in out
    assert "--add" not in out


def exported(shapes, alc):
    assert alc("export", shapes.project, "--out", shapes.folder / "now.csv")[0] == 0
    return shapes.read("now.csv")


@pytest.mark.parametrize(
    ("say", "images", "words"),
    [
        (lambda s: s.note_images([0, 1], "blurry"), 2, "2 notes (shape 00.png, …)"),
        (lambda s: s.flag_images([1], True), 1, "1 flag (shape 01.png)"),
        (lambda s: s.describe_class(0, "round"), 0, "the description of a class"),
        (lambda s: s.picture_class(0, [2]), 1, "a choice of pictures of a class"),
    ],
)
def test_undo_takes_back_a_remark_and_says_which(reviewed, alc, alc_json, say, images, words):
    before = answers(reviewed)
    with Project.open(reviewed.project) as project:
        say(project.session)
    status, out, _ = alc("undo", reviewed.project)
    assert (status, out.strip()) == (0, f"Taken back: {words}.")
    said = alc_json("redo", reviewed.project)
    assert (said["redone"], len(said["images"])) == ("remarks", images)
    assert answers(reviewed) == before


def test_an_export_has_notes_and_flags_where_there_are_any(reviewed, alc):
    assert "note" not in exported(reviewed, alc)[0]
    with Project.open(reviewed.project) as project:
        project.session.note_images([0], "blurry")
        project.session.flag_images([1], True)
    rows = exported(reviewed, alc)
    assert [(row["note"], row["flag"]) for row in rows[:3]] == [
        ("blurry", ""),
        ("", "flagged"),
        ("", ""),
    ]


def test_undo_takes_back_a_change_of_the_classes(reviewed, alc, alc_json):
    assert alc("classes", reviewed.project, "--add", "ring")[0] == 0
    assert alc_json("undo", reviewed.project) == {"undone": "classes", "images": []}
    with Project.open(reviewed.project, read_only=True) as project:
        assert "ring" not in project.session.classes.shown_names
        assert len(project.session.labels.reviews) == 3


def test_relocate_says_what_was_found_and_what_was_not(reviewed, alc):
    moved = reviewed.folder / "elsewhere"
    reviewed.images.rename(moved)
    (moved / "shape 00.png").rename(moved / "first.png")
    (moved / "shape 59.png").unlink()
    status, out, _ = alc("relocate", reviewed.project, "--images", moved)
    assert status == 1
    assert "59 of 60 images found" in out
    shutil.copy(moved / "first.png", moved / "shape 00.png")
    status, out, _ = alc("relocate", reviewed.project, "--images", moved, "--json")
    assert json.loads(out)["missing"] == ["shape 59.png"]


def test_the_users_own_table_comes_back_with_the_answers(reviewed, alc, alc_json):
    out = reviewed.folder / "back.csv"
    said = alc_json("export", reviewed.project, "--format", "table", "--out", out)
    assert said["rows"] == 60
    before, after = (path.read_text("utf-8-sig").splitlines() for path in (reviewed.table, out))
    other = [(b, a) for b, a in zip(before, after, strict=True) if b != a]
    assert [b.split(",")[0] for b, _ in other] == [a.split(",")[0] for _, a in other]
    given = list(reviewed.given.values())[:3]
    assert len(other) == sum(label != "disc" for label in given)
    status, _, err = alc("export", reviewed.project, "--format", "table", "--out", out)
    assert status == 1
    assert "may be a table of yours" in err


def test_a_cleaned_table_as_a_new_project_keeps_what_was_taken_out(reviewed, alc, alc_json):
    names = list(reviewed.given)
    rows = [
        {"file_name": names[10], "label": "", "status": "excluded"},
        {"file_name": names[11], "label": "", "status": "unsure"},
    ]
    reviewed.write("out.csv", rows)
    assert alc("answer", reviewed.project, reviewed.folder / "out.csv")[0] == 0
    assert alc("export", reviewed.project, "--out", reviewed.folder / "cleaned.csv")[0] == 0
    again = reviewed.folder / "again.alc"
    labels = reviewed.folder / "cleaned.csv"
    status, _, err = alc("new", again, "--images", reviewed.images, "--labels", labels)
    assert status == 0
    assert "Answers that go in as answers: 5." in err
    said = alc_json("status", again)
    assert (said["reviewed"], said["excluded"], said["unsure"]) == (5, 1, 1)
    with Project.open(again, read_only=True) as project:
        given = project.catalog.given_labels
        assert [project.catalog.class_names[i] for i in given] == list(reviewed.given.values())


def test_added_images_alone_are_computed_and_all_the_rest_stays(shapes, alc, alc_json, monkeypatch):
    """Built-in features, learned from the first images: the new ones are seen by the same eyes."""
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    assert alc(*new)[0] == 0
    shapes.train_little()
    assert alc("prepare", shapes.project)[0] == 0
    assert (
        alc("round", shapes.project, "--out", shapes.folder / "b.csv", "--batch-size", "4")[0] == 0
    )
    with Project.open(shapes.project) as project:
        vectors = project.session.prepared.vectors[:]
        predicted = project.session.latest.predictions.predicted.copy()
    for number in (0, 1):
        name = f"shape {number:02d}.png"
        data = (shapes.images / name).read_bytes()
        (shapes.images / f"late {number}.png").write_bytes(data + b"\0")  # other bytes, same image
    (shapes.images / "shape 59.png").unlink()
    rows = [{"file_name": f"late {number}.png", "label": "ring"} for number in (0, 1)]
    said = alc_json(
        *("add", shapes.project, "--images", shapes.images),
        *("--labels", shapes.write("late.csv", rows)),
    )
    assert (said["added"], said["images"], said["new_classes"]) == (2, 62, ["ring"])
    assert said["vanished"] == ["shape 59.png"]
    computed = []
    from alc_engine.features.embeddings import EmbeddingStore

    append = EmbeddingStore.append
    monkeypatch.setattr(
        EmbeddingStore, "append", lambda self, d, v: (computed.extend(d), append(self, d, v))[1]
    )
    assert alc("prepare", shapes.project)[0] == 0
    with Project.open(shapes.project) as project:
        assert sorted(computed) == sorted(project.catalog.digests[60:])
        assert (project.session.prepared.vectors[:60] == vectors).all()
        said = project.session.latest.predictions.predicted
        assert (said[:60] == predicted).all()
        assert len(said) == 62
        assert project.session.round == 1
    assert alc("round", shapes.project, "--out", shapes.folder / "c.csv")[0] == 0
