"""Training that meets a small memory, a lost device, or numbers that are none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from alc_engine.learning.training import (
    TRAINERS,
    RobustTrainer,
    Trainer,
    TrainingTask,
    class_probabilities,
    trainer,
)
from alc_engine.learning.training.training_loop import TrainingLoop
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import TrainingSettings

SETTINGS = TrainingSettings(
    hidden=(16, 12, 8),
    epochs=6,
    batch_size=16,
    min_steps=1,
    decay_every=3,
    learning_rate=0.1,
    assumed_noise=0.2,
    quick_products=False,
)
PRODUCTS = (torch.ops.aten.addmm.default, torch.ops.aten.mm.default)
FAULTS = (
    torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
    torch.AcceleratorError("CUDA error: unspecified launch failure"),
    RuntimeError("MPS backend out of memory (MPS allocated: 17.4 GB)."),
    RuntimeError("Found no NVIDIA driver on your system."),
)


class SmallMemory(TorchDispatchMode):
    """Products of more than `rows` rows find no memory, from the `after`-th product on."""

    def __init__(self, rows, after=0):
        super().__init__()
        self.rows, self.left, self.refused = rows, after, 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        if function in PRODUCTS:
            self.left -= 1
            if self.left < 0 and max(a.shape[0] for a in args if a.dim() == 2) > self.rows:
                self.refused += 1
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 1.00 GiB.")
        return function(*args, **(kwargs or {}))


@pytest.fixture
def task():
    """120 points of 3 classes, 20 of them with a wrong label."""
    from alc_engine.features.neighbor_graph import build_graph

    rng = np.random.default_rng(0)
    truth = np.repeat(np.arange(3), 40)
    vectors = (np.eye(3, 6)[truth] * 4 + rng.normal(size=(120, 6))).astype(np.float32)
    given = truth.copy()
    given[::6] = (given[::6] + 1) % 3
    nobody = np.zeros(120, dtype=bool)
    return TrainingTask(
        vectors, given, given, ~nobody, nobody, 3, seed=3, graph=build_graph(vectors, k=5)
    )


def notes(reports):
    return [report.values["note"] for report in reports if "note" in report.values]


def test_a_mini_batch_that_is_too_large_is_learned_in_parts_with_the_same_result(task):
    whole = RobustTrainer(SETTINGS, "cpu").fit(task)
    with SmallMemory(rows=12) as memory:  # the layers themselves have up to 16 columns
        parts = RobustTrainer(replace(SETTINGS, hidden=(8, 8, 8)), "cpu").fit(task)
    assert memory.refused > 0
    assert len(parts.history) == SETTINGS.epochs
    with SmallMemory(rows=17) as memory:
        larger = RobustTrainer(replace(SETTINGS, batch_size=40), "cpu").fit(task)
    exact = RobustTrainer(replace(SETTINGS, batch_size=40), "cpu").fit(task)
    assert memory.refused > 0
    np.testing.assert_allclose(larger.probabilities, exact.probabilities, atol=1e-4)
    np.testing.assert_allclose(larger.alpha, exact.alpha, atol=1e-5)
    assert whole.stopped_early == larger.stopped_early == ""


@pytest.mark.parametrize("mode", sorted(TRAINERS))
@pytest.mark.parametrize("error", FAULTS[:2], ids=["memory", "lost"])
def test_every_way_of_training_goes_on_on_the_processor(task, monkeypatch, mode, error):
    plain = TRAINERS[mode](SETTINGS, "cpu").fit(task)
    reports = []
    failing = on_failing_device(monkeypatch, TRAINERS[mode], error)
    result = failing.fit(task, reports.append)
    np.testing.assert_array_equal(result.probabilities, plain.probabilities)
    np.testing.assert_array_equal(result.alpha_history, plain.alpha_history)
    (said,) = notes(reports)
    assert "cuda can't go on" in said
    assert str(error).split(".")[0] in said


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: str(error)[:20])
def test_every_fault_of_a_device_leads_to_the_processor(task, monkeypatch, error):
    reports = []
    result = on_failing_device(monkeypatch, Trainer, error).fit(task, reports.append)
    assert len(result.history) == SETTINGS.epochs
    assert len(notes(reports)) == 1


def on_failing_device(monkeypatch, kind, error):
    """A trainer whose device gives `error` as soon as anything is brought there."""
    lay_out = trainer.lay_out

    def failing(task, settings, device):
        if device.type != "cpu":
            raise error
        return lay_out(task, settings, device)

    monkeypatch.setattr(trainer, "lay_out", failing)
    made = kind(SETTINGS, "cpu")
    made.device = torch.device("cuda")
    return made


def test_memory_that_runs_out_after_an_epoch_ends_training_with_the_model_so_far(task):
    two_epochs = Trainer(replace(SETTINGS, epochs=2), "cpu").fit(task)
    products = Products()
    with products:
        Trainer(replace(SETTINGS, epochs=2), "cpu").fit(task)
    with OnlyOnce(products.count - 4) as memory:  # the last 4 are the probabilities of all
        result = Trainer(SETTINGS, "cpu").fit(task)
    assert memory.refused > 0
    assert result.stopped_early == "there was not enough memory for epoch 3"
    assert len(result.history) == 2
    np.testing.assert_array_equal(result.probabilities, two_epochs.probabilities)


class Products(TorchDispatchMode):
    """Counts products."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.count += function in PRODUCTS
        return function(*args, **(kwargs or {}))


class OnlyOnce(SmallMemory):
    """Refuses products until a single row was refused, then takes all of them again."""

    def __init__(self, after):
        super().__init__(rows=0, after=after)

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        if self.refused and function in PRODUCTS and args[1].shape[0] == 1:
            self.rows = 1 << 30
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return super().__torch_dispatch__(function, types, args, kwargs)


def test_without_memory_for_one_epoch_the_user_is_told(task):
    with SmallMemory(rows=0), pytest.raises(UserFixableError, match="not enough memory"):
        Trainer(SETTINGS, "cpu").fit(task)


def test_a_mistake_in_training_is_no_fault_of_the_device(task):
    class Wrong(Trainer):
        def loss(self, logits, labels, rows):
            raise RuntimeError("shapes do not fit")

    with pytest.raises(RuntimeError, match="shapes do not fit"):
        Wrong(SETTINGS, "cpu").fit(task)


def test_losses_and_probabilities_are_computed_in_parts_where_memory_is_small(task):
    result = Trainer(SETTINGS, "cpu").fit(task)
    with SmallMemory(rows=30) as memory:
        parts = class_probabilities(result.classifier, task.vectors, "cpu")
    assert memory.refused > 0
    np.testing.assert_allclose(parts, result.probabilities, atol=1e-6)


def test_probabilities_are_computed_on_the_processor_when_the_device_fails(task, monkeypatch):
    from alc_engine.learning.training import network

    result = Trainer(SETTINGS, "cpu").fit(task)
    load = network.load_network

    class Lost(torch.nn.Module):
        def to(self, device):
            if device.type != "cpu":
                raise torch.AcceleratorError("CUDA error: unspecified launch failure")
            return load(result.classifier)

    monkeypatch.setattr(network, "load_network", lambda _: Lost())
    monkeypatch.setattr(network, "choose_device", torch.device)
    said = []
    again = class_probabilities(result.classifier, task.vectors, "cuda", said.append)
    np.testing.assert_array_equal(again, result.probabilities)
    assert len(said) == 1


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_features_that_are_no_numbers_are_refused_with_their_images(task, value):
    vectors = task.vectors.copy()
    vectors[[7, 90], 2] = value
    with pytest.raises(UserFixableError, match="no numbers") as refused:
        Trainer(SETTINGS, "cpu").fit(replace(task, vectors=vectors))
    assert refused.value.where == "images 7, 90"


def test_the_images_whose_loss_is_no_number_are_named(task, monkeypatch):
    measured, epochs = TrainingLoop.losses, iter(range(SETTINGS.epochs))

    def losses(loop):
        found = measured(loop)
        if next(epochs) == 2:
            found[[4, 5, 6, 7, 8, 9, 10]] = torch.nan
        return found

    with monkeypatch.context() as patched:
        patched.setattr(TrainingLoop, "losses", losses)
        result = Trainer(SETTINGS, "cpu").fit(task)
    assert result.stopped_early == (
        "the loss at images 4, 5, 6, 7, 8 and 2 more was no number in epoch 3"
    )
    expected = Trainer(replace(SETTINGS, epochs=2), "cpu").fit(task)
    np.testing.assert_array_equal(result.probabilities, expected.probabilities)


def test_a_loss_that_is_infinite_everywhere_says_so(task):
    result = Trainer(replace(SETTINGS, learning_rate=1e25), "cpu").fit(task)
    assert "the loss at every image was no number in epoch" in result.stopped_early
    assert np.isfinite(result.probabilities).all()


def test_an_image_that_the_numbers_overflow_at_counts_as_unknown(task):
    vectors = task.vectors * np.float32(0.01)
    vectors[11] = 3e38
    reports = []
    everyone_else = np.arange(120) != 11
    with np.errstate(over="ignore", invalid="ignore"):
        result = Trainer(SETTINGS, "cpu").fit(
            replace(task, vectors=vectors, trained=everyone_else), reports.append
        )
    np.testing.assert_allclose(result.probabilities[11], 1 / 3)
    assert np.isfinite(result.probabilities).all()
    assert "image 11" in notes(reports)[0]
