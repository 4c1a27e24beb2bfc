"""What each command refuses, reports and promises."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from alc_engine.cli import COMMANDS
from alc_engine.cli.console import long_work
from alc_engine.labels.store import Status
from alc_engine.project import Project
from alc_engine.runtime.errors import Cancelled
from alc_engine.runtime.progress import Progress, stop_if


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_help_of_every_command_has_an_example(alc, command):
    status, out, _ = alc(command, "--help")
    assert status == 0
    assert f"alc {command}" in out.split("example:")[1]


def test_help_answers_without_loading_anything_heavy():
    code = "import sys; from alc_engine.cli import main\ntry: main(['--help'])\nexcept SystemExit: "
    code += "print([m for m in ('numpy', 'torch', 'alc_engine.project') if m in sys.modules])"
    shown = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ).stdout
    assert shown.endswith("[]\n")
    assert all(f"  {command}" in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("new", "a.alc"),
        ("round", "a.alc"),
        ("round", "a.alc", "--out", "b.csv", "--batch-size", "0"),
        ("round", "a.alc", "--out", "b.csv", "--seed", "-1"),
        ("export", "a.alc", "--out", "c.csv", "--format", "papyrus"),
    ],
)
def test_a_wrong_command_line_is_status_2(alc, words):
    status, out, err = alc(*words)
    assert status == 2
    assert out == ""
    assert "usage: alc" in err


@pytest.mark.parametrize("command", ["prepare", "status", "check"])
def test_a_project_that_is_not_there_is_status_1_with_a_remedy(alc, tmp_path, command):
    status, out, err = alc(command, tmp_path / "no.alc")
    assert (status, out) == (1, "")
    assert "There is no project file here." in err
    assert f"Where: {tmp_path / 'no.alc'}" in err
    assert "Remedy: " in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--backbone", "resnet9000"), "no backbone called 'resnet9000'"),
        (("--weights", "gone.pth"), "does not exist"),
        (("--weights", "labels.csv", "--backbone", "patches"), "has no weights"),
        (("--strategy", "astrology"), "no strategy called 'astrology'"),
        (("--embeddings", "labels.csv", "--backbone", "patches"), "not from both"),
        (("--labels", "gone.csv"), "gone.csv"),
    ],
)
def test_settings_that_can_not_work_are_refused_before_a_project_is_made(
    shapes, alc, monkeypatch, words, message
):
    monkeypatch.chdir(shapes.folder)
    given = () if "--labels" in words else ("--labels", shapes.table)
    status, _, err = alc("new", shapes.project, "--images", shapes.images, *given, *words)
    assert status == 1
    assert message in err
    assert not shapes.project.exists()


def test_new_does_not_overwrite(shapes, alc):
    shapes.project.write_text("mine")
    status, _, err = alc("new", shapes.project, "--images", shapes.images)
    assert status == 1
    assert "ever overwritten" in err
    assert shapes.project.read_text() == "mine"


def test_new_lists_the_rows_that_were_left_out(shapes, alc):
    rows = [{"file_name": n, "label": g} for n, g in shapes.given.items()]
    rows[4]["file_name"] = "gone.png"
    table = shapes.write("labels.csv", rows)
    status, out, err = alc("new", shapes.project, "--images", shapes.images, "--labels", table)
    assert status == 0
    assert "59 images" in out
    assert "gone.png" in err
    assert "row 6" in err


def test_a_round_before_preparing_says_what_to_do(shapes, alc):
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    assert alc(*new)[0] == 0
    status, _, err = alc("round", shapes.project, "--out", shapes.folder / "batch.csv")
    assert status == 1
    assert "alc prepare" in err
    assert not (shapes.folder / "batch.csv").exists()


def test_rank_before_the_first_round_says_what_to_do(prepared, alc):
    status, _, err = alc("rank", prepared.project, "--out", prepared.folder / "r.csv")
    assert status == 1
    assert "alc round" in err


def test_the_current_batch_can_be_written_again(prepared, alc, monkeypatch):
    monkeypatch.chdir(prepared.folder)
    assert alc("round", prepared.project, "--current", "--out", "batch.csv")[0] == 1
    assert alc("round", prepared.project, "--out", "batch.csv")[0] == 0
    first = prepared.read("batch.csv")
    assert alc("round", prepared.project, "--current", "--out", "again.csv")[0] == 0
    assert prepared.read("again.csv") == first


def test_a_batch_is_overwritten_only_when_its_answers_were_taken_in(prepared, alc, monkeypatch):
    monkeypatch.chdir(prepared.folder)
    assert alc("round", prepared.project, "--out", "batch.csv")[0] == 0
    prepared.fill_in("batch.csv")  # saved by a spreadsheet, with another separator
    status, _, err = alc("round", prepared.project, "--out", "batch.csv")
    assert status == 1
    assert "8 answers that the project has not got yet" in err
    assert alc("answer", prepared.project, "batch.csv")[0] == 0
    assert alc("round", prepared.project, "--out", "batch.csv")[0] == 0
    assert {row["label"] for row in prepared.read("batch.csv")} == {""}


def test_a_list_never_replaces_a_file_of_another_kind(prepared, alc):
    assert alc("round", prepared.project, "--out", prepared.folder / "batch.csv")[0] == 0
    notes = prepared.folder / "notes.csv"
    notes.write_text("dear,diary\n1,2\n")
    for command in ("round", "rank"):
        status, _, err = alc(command, prepared.project, "--out", notes)
        assert status == 1
        assert "something else" in err
    assert notes.read_text() == "dear,diary\n1,2\n"


def test_the_users_own_table_is_never_overwritten(prepared, alc):
    before = prepared.table.read_bytes()
    for words in (
        ("round", prepared.project, "--out", prepared.table),
        ("export", prepared.project, "--out", prepared.table),
    ):
        status, _, err = alc(*words)
        assert status == 1
        assert "never written to" in err
    assert prepared.table.read_bytes() == before
    assert Project.open(prepared.project, read_only=True).session.round == 0


def test_answers_go_in_together_and_refused_rows_are_named(prepared, alc):
    names = list(prepared.truth)
    table = prepared.write(
        "answers.csv",
        [
            {"file_name": names[0], "label": "disc", "status": ""},
            {"file_name": names[1], "label": "disk", "status": ""},
            {"file_name": names[2], "label": "", "status": "unsure"},
            {"file_name": names[3], "label": "", "status": "excluded"},
            {"file_name": "nowhere.png", "label": "disc", "status": ""},
            {"file_name": names[4], "label": "disc", "status": ""},
            {"file_name": names[4], "label": "square", "status": ""},
            {"file_name": names[5], "label": "", "status": ""},
        ],
    )
    status, out, err = alc("answer", prepared.project, table, "--json")
    assert status == 1
    said = json.loads(out)
    assert said["changed"] == 3
    assert (said["corrected"], said["unsure"], said["excluded"]) == (1, 1, 1)
    assert said["without_answer"] == 1
    assert "row 3" in err
    assert "There is no class 'disk'" in err
    assert "'disc', 'square', 'stripe'" in err
    assert "nowhere.png" in err
    with Project.open(prepared.project) as project:
        labels = project.session.labels
        assert labels.status[:5].tolist() == [
            Status.CORRECTED,
            Status.UNREVIEWED,
            Status.UNSURE,
            Status.EXCLUDED,
            Status.UNREVIEWED,
        ]
        project.session.undo()  # the whole table was one operation
        assert not labels.reviewed.any()


def test_the_table_of_given_labels_is_not_taken_for_answers(prepared, alc):
    status, _, err = alc("answer", prepared.project, prepared.table)
    assert status == 1
    assert "not an expert's answers" in err
    with Project.open(prepared.project) as project:
        assert not project.session.labels.reviewed.any()


def test_the_same_answers_twice_change_nothing_the_second_time(prepared, alc_json):
    names = list(prepared.truth)
    table = prepared.write("a.csv", [{"file_name": names[0], "label": "disc"}])
    assert alc_json("answer", prepared.project, table)["changed"] == 1
    again = alc_json("answer", prepared.project, table)
    assert (again["changed"], again["unchanged"]) == (0, 1)
    with Project.open(prepared.project) as project:
        assert len(list(project.session.labels._log)) == 1


def test_status_and_export_work_beside_an_open_project(prepared, alc, alc_json):
    with Project.open(prepared.project) as project:
        project.session.answer(0, 2).saved.result()
        assert alc_json("status", prepared.project)["reviewed"] == 1
        status, _, err = alc("round", prepared.project, "--out", prepared.folder / "b.csv")
        assert status == 1
        assert "open already" in err
        assert alc("export", prepared.project, "--out", prepared.folder / "c.csv")[0] == 0


def test_the_command_asks_the_same_as_a_session_inline(prepared, alc):
    with Project.open(prepared.project) as project:
        inline = project.session.begin_round()().batch
        names = [project.catalog.file_names[i] for i in inline]
    assert alc("round", prepared.project, "--out", prepared.folder / "batch.csv")[0] == 0
    assert [row["file_name"] for row in prepared.read("batch.csv")] == names


def test_strategy_seed_and_size_of_one_round_leave_the_settings_alone(prepared, alc_json):
    out = ("--out", prepared.folder / "b.csv")
    words = ("--strategy", "random", "--seed", 5, "--batch-size", 3)
    done = alc_json("round", prepared.project, *words, *out)
    assert (done["strategy"], done["seed"], done["batch"]) == ("random", 5, 3)
    with Project.open(prepared.project) as project:
        assert (project.settings.strategy, project.settings.batch_size) == ("guided", 8)


def test_a_damaged_project_is_reported_and_salvaged(prepared, alc, alc_json):
    with Project.open(prepared.project) as project:
        project.session.answer([0, 1], 2, reviewer="Mallory")
    data = prepared.project.read_bytes()
    spoiled = bytearray(data)
    spoiled[data.index(b"Mallory")] ^= 1
    prepared.project.write_bytes(bytes(spoiled))
    status, out, _ = alc("check", prepared.project)
    assert status == 1
    assert "was changed" in out
    assert "--salvage" in out
    rescued = prepared.folder / "rescued.alc"
    assert alc_json("check", prepared.project, "--salvage", rescued)["answers"] == 1
    assert alc("status", rescued)[0] == 0


def test_strategies_and_backbones_are_listed_a_line_each(alc, alc_json):
    for command in ("strategies", "backbones"):
        _, out, _ = alc(command)
        listed = alc_json(command)[command]
        assert [line.split()[0] for line in out.splitlines()] == [x["name"] for x in listed]


def test_ctrl_c_asks_long_work_to_stop_and_a_second_one_insists(capsys):
    def work(interrupts: int) -> None:
        with long_work() as (progress, cancelled):
            progress(Progress("embedding", 1, 10))
            for _ in range(interrupts):
                signal.raise_signal(signal.SIGINT)
            stop_if(cancelled)

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(Cancelled):
        work(1)
    with pytest.raises(KeyboardInterrupt):
        work(2)
    assert signal.getsignal(signal.SIGINT) is before
    assert "Features" in capsys.readouterr().err


def test_a_stopped_round_is_status_130_and_leaves_the_project_as_it_was(prepared, alc, monkeypatch):
    from alc_engine.learning.rounds import RoundRequest

    real = RoundRequest.__call__

    def interrupted(self, progress, cancelled):
        signal.raise_signal(signal.SIGINT)
        return real(self, progress, cancelled)

    monkeypatch.setattr(RoundRequest, "__call__", interrupted)
    out = prepared.folder / "batch.csv"
    status, _, err = alc("round", prepared.project, "--out", out)
    assert status == 130
    assert "stopped" in err
    assert not out.exists()
    monkeypatch.undo()
    with Project.open(prepared.project) as project:
        assert project.session.round == 0
    assert alc("round", prepared.project, "--out", out)[0] == 0


def test_embeddings_of_the_wrong_length_are_refused_with_both_numbers(shapes, alc):
    np.save(shapes.embeddings, np.zeros((59, 8), dtype=np.float32))
    new = ("new", shapes.project, "--images", shapes.images, "--labels", shapes.table)
    status, _, err = alc(*new, "--embeddings", shapes.embeddings)
    assert status == 1
    assert not shapes.project.exists()
    assert "59" in err
    assert "60" in err


def test_a_device_that_fails_in_a_round_is_said_once_on_stderr(prepared, alc, monkeypatch):
    import torch

    from alc_engine.learning.training import trainer

    lay_out = trainer.lay_out

    def failing(task, settings, device):
        if device.type != "cpu":
            raise torch.AcceleratorError("CUDA error: unspecified launch failure")
        return lay_out(task, settings, device)

    monkeypatch.setattr(trainer, "choose_device", lambda _: torch.device("cuda"))
    monkeypatch.setattr(trainer, "lay_out", failing)
    status, _, err = alc("round", prepared.project, "--out", prepared.folder / "batch.csv")
    assert status == 0
    assert err.count("The device cuda can't go on") == 1
    assert (prepared.folder / "batch.csv").is_file()


def test_a_command_that_finds_no_memory_says_so_without_a_traceback(prepared, alc, monkeypatch):
    from alc_engine.cli import status as command

    def starve(args):
        raise MemoryError

    monkeypatch.setattr(command, "run", starve)
    status, _, err = alc("status", prepared.project)
    assert status == 1
    assert "not enough memory" in err
    assert "Traceback" not in err


def test_a_project_in_a_sync_folder_is_made_and_worked_on_with_a_warning(shapes, alc):
    folder = shapes.folder / "Dropbox"
    folder.mkdir()
    project = folder / "cats.alc"
    new = ("new", project, "--images", shapes.images, "--labels", shapes.table)
    for words in ((*new, "--embeddings", shapes.embeddings), ("prepare", project)):
        status, out, err = alc(*words)
        assert status == 0
        assert "Dropbox keeps in step" in err
        assert "Dropbox keeps" not in out
    assert "Dropbox keeps in step" in alc("status", project, "--json")[2]


LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    [
        ("new", f"{LONG}.alc", "--images", "images"),
        ("new", "a.alc", "--images", LONG),
        ("new", "a.alc", "--images", "images", "--labels", f"{LONG}.csv"),
        ("new", "a.alc", "--images", "images", "--embeddings", f"{LONG}.npy"),
        ("new", "a.alc", "--images", "images", "--backbone", "resnet18", "--weights", LONG),
        ("status", f"{LONG}.alc"),
        ("check", f"{LONG}.alc"),
        ("check", f"{LONG}.alc", "--salvage", "b.alc"),
        ("check", "shapes.alc", "--salvage", f"{LONG}.alc"),
        ("export", "shapes.alc", "--out", f"{LONG}.csv"),
        ("export", "shapes.alc", "--out", f"{LONG}/a.csv"),
        ("answer", "shapes.alc", f"{LONG}.csv"),
        ("round", "shapes.alc", "--out", f"{LONG}.csv"),
        ("rank", "shapes.alc", "--out", f"{LONG}.csv"),
    ],
    ids=lambda words: " ".join(word if word[0] != "x" else "LONG" for word in words),
)
def test_an_overlong_name_is_refused_in_words_wherever_it_stands(prepared, alc, monkeypatch, words):
    monkeypatch.chdir(prepared.folder)
    before = sorted(path.name for path in prepared.folder.iterdir())
    status, _, err = alc(*words)
    assert status == 1
    assert "Remedy:" in err
    assert sorted(path.name for path in prepared.folder.iterdir()) == before


def test_a_project_that_differs_from_another_only_in_capitals_is_refused(shapes, alc):
    new = ("--images", shapes.images, "--labels", shapes.table)
    assert alc("new", shapes.folder / "cats.alc", *new)[0] == 0
    status, _, err = alc("new", shapes.folder / "Cats.alc", *new)
    assert status == 1
    assert "'cats.alc' is there already" in err


def test_images_whose_features_are_no_numbers_are_called_by_name(prepared, alc, monkeypatch):
    from alc_engine.features.preparation import PreparationRequest

    cached = PreparationRequest.cached

    def damaged(request):
        found = cached(request)
        vectors = np.array(found.vectors)
        vectors[[3, 5]] = np.nan
        return replace(found, vectors=vectors)

    monkeypatch.setattr(PreparationRequest, "cached", damaged)
    status, _, err = alc("round", prepared.project, "--out", prepared.folder / "batch.csv")
    assert status == 1
    assert "no numbers" in err
    assert "images shape 03.png, shape 05.png" in err
