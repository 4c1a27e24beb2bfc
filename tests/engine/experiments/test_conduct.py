"""What is finished is taken up, what is missing is done, what fails leaves the others alone."""

import csv
import json

import numpy as np
import pytest

from alc_engine.experiments import runs

from .conftest import CONFIG


def test_called_again_it_computes_nothing_and_writes_the_same_bytes(shapes, pictures, counted):
    shapes.run()
    assert len(counted) == 4
    written = {path: path.read_bytes() for path in shapes.out.glob("shapes*")}
    assert len(written) == 6
    shapes.run()
    assert len(counted) == 4
    assert {path: path.read_bytes() for path in shapes.out.glob("shapes*")} == written


def test_stopped_after_a_run_it_goes_on_with_the_others(shapes, counted, monkeypatch, capsys):
    rounds = runs.run_rounds

    def stopped(data, strategy, seed, *more, **others):
        if counted:
            raise KeyboardInterrupt
        return rounds(data, strategy, seed, *more, **others)

    with monkeypatch.context() as patch:
        patch.setattr(runs, "run_rounds", stopped)
        assert shapes.run() == 130
    assert "the same command goes on" in capsys.readouterr().err
    assert counted == [("alc", 0)]
    assert shapes.run() == 0
    assert counted == [("alc", 0), ("random", 0), ("alc", 1), ("random", 1)]


def test_a_run_that_was_cut_short_on_the_disk_is_computed_again(shapes, counted):
    shapes.run()
    broken = sorted((shapes.out / "runs").glob("*.csv"))[0]
    broken.write_text(broken.read_text()[:150])
    shapes.run()
    assert len(counted) == 5


def test_experiments_in_one_folder_share_their_runs(shapes, counted):
    shapes.run()
    shapes.write(CONFIG.replace('"By chance"', '"Random"').replace('"alc"', '"entropy"'))
    assert shapes.run() == 0
    assert counted[4:] == [("entropy", 0), ("entropy", 1)]
    assert {row["method"] for row in shapes.table("results")} == {"Ours", "Random"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rate = 0.5", "rate = 0.4"),
        ('kind = "uniform"', 'kind = "flip"'),
        ("epochs = 6", "epochs = 7"),
        ("budget = 20", "budget = 30"),
        ("images_per_class = 20", "images_per_class = 19"),
        ('strategy = "random"', 'strategy = "random"\ntold_noise = true'),
    ],
)
def test_whatever_may_change_a_result_makes_another_run(shapes, counted, old, new):
    shapes.run("--seeds", 0, "--only", "By chance")
    shapes.write(CONFIG.replace(old, new))
    if "per_class" in old:
        vectors = np.load(shapes.folder / "train.npy")
        np.save(shapes.folder / "train.npy", np.delete(vectors, [19, 39, 59], axis=0))
    shapes.run("--seeds", 0, "--only", "By chance")
    assert counted == [("random", 0), ("random", 0)]


def test_methods_that_come_to_the_same_run_are_computed_once(shapes, counted):
    same = '\n[[methods]]\nlabel = "Again"\nstrategy = "alc"\nselection.diffusion = "deficit"\n'
    shapes.write(CONFIG.replace("\n[full]", f"{same}\n[full]"))
    assert shapes.run("--seeds", 0) == 0
    assert counted == [("alc", 0), ("random", 0)]
    assert len(shapes.table("runs")) == 3


def test_a_run_that_fails_says_why_and_the_others_go_on(shapes, monkeypatch, capsys):
    rounds = runs.run_rounds

    def failing(data, strategy, seed, *more, **others):
        if strategy == "alc":
            raise ValueError("the machine is tired")
        return rounds(data, strategy, seed, *more, **others)

    monkeypatch.setattr(runs, "run_rounds", failing)
    assert shapes.run("--seeds", 0) == 1
    shown = capsys.readouterr()
    assert (
        "/train, 50 % uniform noise, Ours, seed 0: failed. ValueError: the machine is" in shown.out
    )
    assert "Traceback" in shown.err
    assert "1 run failed" in shown.err
    assert {row["method"] for row in shapes.table("results")} == {"By chance"}


def test_a_finished_run_says_what_it_was(shapes):
    shapes.run("--seeds", 3, "--only", "Ours")
    facts = json.loads(next((shapes.out / "runs").glob("*.json")).read_text())
    assert (facts["strategy"], facts["seed"], facts["noise"], facts["rate"]) == (
        *("alc", 3),
        *("uniform", 0.5),
    )
    with next((shapes.out / "runs").glob("*.csv")).open(newline="") as file:
        assert len(list(csv.DictReader(file))) == facts["rows"] == 3
