"""O2U: the cyclical rate, the averaging of losses, and who is left out."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from alc_engine.learning.training import O2UTrainer, TrainingTask
from alc_engine.learning.training.o2u import LossRecord, cyclical_rate
from alc_engine.learning.training.task import lay_out
from alc_engine.learning.training.training_loop import TrainingLoop, cross_entropy_loss
from alc_engine.runtime.errors import Cancelled
from alc_engine.runtime.progress import Progress
from alc_engine.runtime.settings import TrainingSettings

SETTINGS = TrainingSettings(
    hidden=(16, 12, 8),
    epochs=12,
    batch_size=16,
    min_steps=1,
    learning_rate=0.05,
    assumed_noise=0.25,
    quick_products=False,
)


@pytest.fixture
def blobs() -> tuple[TrainingTask, np.ndarray, np.ndarray]:
    """240 points of 3 far classes, 60 of them with a wrong label; truth; which are wrong."""
    rng = np.random.default_rng(0)
    truth = np.repeat(np.arange(3), 80)
    vectors = (np.eye(3, 6)[truth] * 8 + rng.normal(size=(240, 6))).astype(np.float32)
    wrong = np.isin(np.arange(240), rng.permutation(240)[:60])
    given = np.where(wrong, (truth + 1) % 3, truth)
    everyone, nobody = np.ones(240, dtype=bool), np.zeros(240, dtype=bool)
    return TrainingTask(vectors, given, given, everyone, nobody, 3, seed=3), truth, wrong


@pytest.fixture
def scripted(monkeypatch):
    """A detection whose losses are written beforehand; returns the rate of every epoch."""

    def write(rows):
        script = iter(rows)
        rates = []

        def epoch(self, alpha, rate, cancelled, loss=cross_entropy_loss):
            rates.append(rate)
            if isinstance(loss, LossRecord):
                loss.losses[:] = torch.tensor(next(script))

        monkeypatch.setattr(TrainingLoop, "epoch", epoch)
        return rates

    return write


def five(assumed_noise, labels=(0, 1, 0, 1, 0)):
    """Five points with a label each, and a trainer of three epochs: phases of one epoch."""
    given = np.array(labels)
    vectors = np.random.default_rng(0).normal(size=(5, 3)).astype(np.float32)
    everyone, nobody = np.ones(5, dtype=bool), np.zeros(5, dtype=bool)
    settings = replace(SETTINGS, epochs=3, assumed_noise=assumed_noise)
    return O2UTrainer(settings, "cpu"), TrainingTask(
        vectors, given, given, everyone, nobody, 2, seed=0
    )


def test_the_rate_falls_linearly_within_a_cycle_and_jumps_back():
    rates = [cyclical_rate(epoch, 4, high=0.9, low=0.1) for epoch in range(9)]
    assert rates == pytest.approx([0.7, 0.5, 0.3, 0.1, 0.7, 0.5, 0.3, 0.1, 0.7])


def test_pre_training_then_two_cycles_then_the_ordinary_schedule(scripted):
    """Mini-batches of 64 are half of 128, so the high rate is half of 0.2."""
    settings = replace(SETTINGS, learning_rate=0.02, decay_every=6, batch_size=64)
    trainer = O2UTrainer(settings, "cpu")
    vectors = np.random.default_rng(0).normal(size=(64, 3)).astype(np.float32)
    labels = np.arange(64) % 2
    everyone, nobody = np.ones(64, dtype=bool), np.zeros(64, dtype=bool)
    rates = scripted([[0.0] * 64] * 12)
    trainer.fit(TrainingTask(vectors, labels, labels, everyone, nobody, 2, seed=0))
    cycle = [0.08, 0.06, 0.04, 0.02]
    assert rates == pytest.approx([0.02] * 4 + cycle * 2 + [0.02] * 6 + [0.002] * 6)


def test_losses_are_averaged_over_the_cycles_less_the_mean_of_each_epoch(scripted):
    """Sums over the two cycles: 12, 11.7, 12, 1, 2, so 0 and 2 go.

    The largest loss of all or the first cycle alone would leave out 1 and 2, the
    last epoch alone or shares of each epoch's mean 0 and 4, pre-training 3 and 4.
    """
    trainer, task = five(0.4)
    scripted([[0, 0, 0, 99, 99], [11, 11.5, 12, 1, 0.5], [1, 0.2, 0, 0, 1.5]])
    assert np.flatnonzero(trainer.fit(task).alpha == 0).tolist() == [0, 2]


def test_a_detection_that_diverges_ends_with_what_was_recorded(scripted):
    trainer, task = five(0.2)
    rates = scripted([[0.0] * 5, [1.0, 9, 1, 1, 1], [np.nan, 1, 1, 1, 1]])
    assert np.flatnonzero(trainer.fit(task).alpha == 0).tolist() == [1]
    assert len(rates) == 6


def test_losses_are_recorded_as_examples_pass_each_exactly_once(blobs):
    task, _, _ = blobs
    examples = lay_out(task, SETTINGS, torch.device("cpu"))
    loop = TrainingLoop(examples, SETTINGS, torch.Generator().manual_seed(0))
    before = loop.losses()
    record = LossRecord(examples)
    alpha = torch.full((240,), 1 / 240, dtype=torch.float64)
    loop.epoch(alpha, 0.0, lambda: False, record)  # nothing learned: losses as they were
    np.testing.assert_allclose(record.losses, before, rtol=1e-4, atol=1e-5)


def test_exactly_the_wrong_labels_are_left_out(blobs):
    task, truth, wrong = blobs
    result = O2UTrainer(SETTINGS, "cpu").fit(task)
    np.testing.assert_array_equal(result.alpha == 0, wrong)
    np.testing.assert_allclose(result.alpha[~wrong], 1 / 180)
    assert (result.probabilities.argmax(1) == truth).all()


def test_the_choice_is_made_once_before_the_fit(blobs):
    task, _, _ = blobs
    history = O2UTrainer(SETTINGS, "cpu").fit(task).alpha_history
    assert len(history) == 13
    assert (history == history[0]).all()


def test_labels_of_the_expert_stay_and_each_correction_leaves_one_label_more(blobs):
    task, truth, wrong = blobs
    corrected = np.flatnonzero(wrong)[:20]
    trusted = np.isin(np.arange(240), corrected)
    trusted[np.flatnonzero(~wrong)[:5]] = True  # confirmed
    later = replace(task, labels=np.where(trusted, truth, task.labels), trusted=trusted)
    result = O2UTrainer(SETTINGS, "cpu").fit(later)
    np.testing.assert_array_equal(result.alpha == 0, wrong & ~trusted)


def test_progress_counts_the_epochs_of_the_detection_too(blobs):
    task, _, _ = blobs
    seen: list[Progress] = []
    result = O2UTrainer(SETTINGS, "cpu").fit(task, progress=seen.append)
    assert [p.done for p in seen] == list(range(1, 25))
    assert {p.total for p in seen} == {24}
    assert all("loss" in p.values for p in seen)
    assert [summary.epoch for summary in result.history] == list(range(1, 13))


def test_the_detection_ends_within_one_mini_batch_of_a_cancel(blobs):
    task, _, _ = blobs
    calls = iter([False] * 5)
    with pytest.raises(Cancelled):
        O2UTrainer(SETTINGS, "cpu").fit(task, cancelled=lambda: next(calls, True))


def test_same_seed_same_choice(blobs):
    task, _, _ = blobs
    first, second = (O2UTrainer(SETTINGS, "cpu").fit(task) for _ in range(2))
    np.testing.assert_array_equal(first.probabilities, second.probabilities)
