"""`alc simulate`: a row for each strategy, seed and round; it resumes and takes settings."""

import pytest

from alc_engine.experiments import runs
from alc_engine.experiments.runner import run as run_rounds

COLUMNS = (
    "strategy,seed,round,labels,test_accuracy,train_label_accuracy,queried,queried_wrong,"
    "errors_found,errors_total,seconds_train,seconds_select"
)


@pytest.fixture
def simulate(shapes, alc):
    """Runs the command over the drawn images, in this process alone."""
    rows = [{"file_name": name, "label": label} for name, label in shapes.truth.items()]
    truth = shapes.write("truth.csv", rows)
    words = (
        *("simulate", "--images", shapes.images, "--given", shapes.table, "--truth", truth),
        *("--embeddings", shapes.embeddings, "--batch-size", 8, "--budget", 16),
        *("--device", "cpu", "--jobs", 1, "--out", shapes.folder / "results.csv"),
        *("--set", "training.hidden=[12, 8]", "--set", "training.epochs=4"),
    )
    return lambda *more: alc(*words, *more)


@pytest.fixture
def computed(monkeypatch):
    """What every run that is computed was called with."""
    calls = []

    def listening(data, strategy, seed, batch_size, budget, settings, cancelled, **others):
        calls.append((strategy, seed, settings))
        return run_rounds(data, strategy, seed, batch_size, budget, settings, cancelled, **others)

    monkeypatch.setattr(runs, "run_rounds", listening)
    return calls


def test_rows_are_in_the_order_of_strategies_seeds_and_rounds(simulate, shapes):
    status, out, _ = simulate("--strategy", "random", "--strategy", "alc", "--seed", 1, "--seed", 0)
    assert status == 0
    assert "12 rows in" in out
    text = (shapes.folder / "results.csv").read_text(encoding="utf-8")
    assert text.splitlines()[0] == COLUMNS
    rows = shapes.read("results.csv")
    assert [(row["strategy"], row["seed"], row["labels"]) for row in rows] == [
        (strategy, seed, labels)
        for strategy in ("random", "alc")
        for seed in ("1", "0")
        for labels in ("0", "8", "16")
    ]
    assert {row["errors_total"] for row in rows} == {"15"}
    assert {row["test_accuracy"] for row in rows} == {""}


def test_called_again_it_computes_only_what_is_missing(simulate, shapes, computed):
    simulate("--strategy", "random", "--seed", 0)
    first = shapes.read("results.csv")
    simulate("--strategy", "random", "--seed", 0, "--seed", 1)
    assert [(strategy, seed) for strategy, seed, _ in computed] == [("random", 0), ("random", 1)]
    assert shapes.read("results.csv")[:3] == first


def test_settings_are_set_by_name_and_a_word_needs_no_quotes(simulate, computed):
    chosen = ("--set", "selection.diffusion=paper", "--set", "training.trust_reviewed=false")
    assert simulate("--strategy", "random", "--seed", 0, *chosen)[0] == 0
    settings = computed[0][2]
    assert (settings.training.hidden, settings.training.epochs) == ((12, 8), 4)
    assert settings.selection.diffusion == "paper"
    assert settings.training.trust_reviewed is False


@pytest.mark.parametrize(
    ("more", "key", "right"),
    [
        (("--set", "training.epoch=3"), "--set: training.epoch", "Did you mean 'epochs'?"),
        (("--set", "training.epochs=few"), "--set: training.epochs", "a whole number"),
        (("--set", "selection.delta=2"), "--set: selection.delta", "between 0 and 1"),
        (("--set", "epochs"), "--set", "KEY=VALUE"),
        (("--set", "a b=3"), "--set", "KEY=VALUE"),
        (("--strategy", "alk"), "", "Choose one of"),
        (("--budget", 60), "budget", "smaller budget"),
        (("--test-images", "test"), "--test-images, --test-labels", "Give both"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_computed(simulate, computed, more, key, right):
    status, _, err = simulate("--strategy", "random", "--seed", 0, *more)
    assert status == 1
    assert key in err
    assert right in err
    assert not computed


def test_a_negative_seed_is_a_wrong_command_line(simulate):
    status, _, err = simulate("--strategy", "random", "--seed", "-3")
    assert status == 2
    assert "at least 0" in err


def test_a_run_that_fails_leaves_the_others_and_ends_with_1(simulate, shapes, monkeypatch):
    def failing(data, strategy, *more, **others):
        if strategy == "alc":
            raise ValueError("the machine is tired")
        return run_rounds(data, strategy, *more, **others)

    monkeypatch.setattr(runs, "run_rounds", failing)
    status, out, err = simulate("--strategy", "alc", "--strategy", "random", "--seed", 0)
    assert status == 1
    assert "alc, seed 0: failed. ValueError: the machine is tired" in out
    assert "Traceback" in err
    assert [row["strategy"] for row in shapes.read("results.csv")] == ["random"] * 3
