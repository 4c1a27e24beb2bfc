"""An experiment's file becomes runs from the right start, and tables of them, by the command."""

import pytest

from alc_engine.experiments import runs
from alc_engine.experiments.results import folder_words

from .conftest import CONFIG


def test_it_writes_a_row_a_round_a_row_a_run_and_their_summary(shapes):
    assert shapes.run() == 0
    rows = shapes.table("results")
    assert list(rows[0])[:6] == ["data", "noise", "rate", "method", "strategy", "seed"]
    assert len(rows) == 2 * 2 * 3
    assert [row["labels"] for row in rows[:3]] == ["0", "10", "20"]
    assert {row["method"] for row in rows} == {"Ours", "By chance"}
    assert {(row["data"], row["noise"], row["rate"]) for row in rows} == {
        (folder_words(shapes.folder / "train"), "uniform", "0.5")
    }
    runs = shapes.table("runs")
    assert len(runs) == 4
    assert runs[0]["training.hidden"] == "12 8"
    assert runs[0]["selection.diffusion"] == "deficit"
    assert {"python", "torch", "numpy", "program", "device", "wall_seconds"} <= set(runs[0])
    summary = shapes.table("summary")
    assert len(summary) == 2 * 3
    last = summary[2]
    ours = [row for row in rows if row["method"] == "Ours" and row["labels"] == "20"]
    mean = sum(float(row["test_accuracy"]) for row in ours) / 2
    assert float(last["test_accuracy_mean"]) == pytest.approx(mean)
    found = sum(int(row["errors_found"]) for row in ours) / 2
    assert float(last["wrong_share_mean"]) == pytest.approx(found / 20)
    assert float(last["errors_found_mean"]) == pytest.approx(found)
    assert last["seeds"] == "2"


def test_every_method_starts_from_the_same_noise_and_every_seed_from_another(shapes):
    shapes.run()
    start = {
        (row["method"], row["seed"]): row["train_label_accuracy"]
        for row in shapes.table("results")
        if row["labels"] == "0"
    }
    assert start["Ours", "0"] == start["By chance", "0"]
    assert start["Ours", "1"] == start["By chance", "1"]
    assert start["Ours", "0"] != start["Ours", "1"]


def test_a_method_told_the_noise_gets_the_true_share_of_wrong_labels(shapes, monkeypatch):
    told = []
    rounds = runs.run_rounds

    def listening(data, strategy, seed, batch_size, budget, settings, cancelled, **others):
        told.append((settings.training.assumed_noise, (data.given != data.truth).mean()))
        return rounds(data, strategy, seed, batch_size, budget, settings, cancelled, **others)

    monkeypatch.setattr(runs, "run_rounds", listening)
    shapes.write(CONFIG.replace('strategy = "alc"', 'strategy = "alc"\ntold_noise = true'))
    shapes.run("--seeds", 0, "--only", "Ours")
    assert told[0][0] == told[0][1] > 0


def test_known_labels_stand_for_noise_in_pure_active_learning(shapes):
    text = CONFIG.replace('noise = [{ kind = "uniform", rate = 0.5 }]\n', "")
    text = text.replace("seeds = [0, 1]\n", "seeds = [0, 1]\nknown_labels = 15\n")
    shapes.write(text.replace('strategy = "alc"', 'strategy = "alc_without_robust"'))
    assert shapes.run("--seeds", 0) == 0
    rows = shapes.table("results")
    assert [row["labels"] for row in rows[:3]] == ["0", "10", "20"]
    assert float(rows[0]["train_label_accuracy"]) == 15 / 60
    assert float(rows[2]["train_label_accuracy"]) == pytest.approx(35 / 60, abs=1e-5)
    assert {row["queried_wrong"] for row in rows} == {"0"}
    assert {row["noise"] for row in rows} == {"none"}
