"""Trimmed loss: who is left out, when, and that the choice is made anew."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from alc_engine.learning.training import Trainer, TrainingTask, TrimmedTrainer
from alc_engine.learning.training.contribution import even
from alc_engine.learning.training.task import lay_out
from alc_engine.learning.training.training_loop import TrainingLoop
from alc_engine.runtime.settings import TrainingSettings

SETTINGS = TrainingSettings(
    hidden=(16, 12, 8),
    epochs=16,
    batch_size=16,
    min_steps=1,
    decay_every=12,
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


def choose(trainer, task, epoch, losses) -> list[int]:
    """Which images are left out after an epoch with these losses."""
    examples = lay_out(task, trainer.settings, trainer.device)
    loop = TrainingLoop(examples, trainer.settings, torch.Generator().manual_seed(0))
    alpha = even(len(examples), trainer.device)
    after = trainer.after_epoch(epoch, loop, torch.from_numpy(losses), alpha)
    assert float(after.sum()) == pytest.approx(1)
    return np.flatnonzero(after.numpy() == 0).tolist()


def test_exactly_the_wrong_labels_are_left_out(blobs):
    task, truth, wrong = blobs
    result = TrimmedTrainer(SETTINGS, "cpu").fit(task)
    np.testing.assert_array_equal(result.alpha == 0, wrong)
    np.testing.assert_allclose(result.alpha[~wrong], 1 / 180)
    assert (result.probabilities.argmax(1) == truth).all()


def test_the_first_stage_learns_all_labels_and_the_next_those_of_the_smallest_losses(blobs):
    """Half a step of the learning rate is six epochs; a quarter of 240 labels is left out."""
    task, _, _ = blobs
    history = TrimmedTrainer(SETTINGS, "cpu").fit(task).alpha_history
    left_out = (history == 0).sum(axis=1).tolist()
    assert left_out == [0] * 6 + [60] * 11


def test_the_choice_is_made_anew_and_a_label_comes_back_when_its_loss_falls(blobs):
    task, _, _ = blobs
    trainer = TrimmedTrainer(replace(SETTINGS, assumed_noise=2 / 240), "cpu")
    losses = np.linspace(0, 1, 240)
    assert choose(trainer, task, 6, losses) == [238, 239]
    losses[[238, 7]] = [0.1, 5.0]
    assert choose(trainer, task, 7, losses) == [7, 239]


def test_a_poor_first_choice_is_mended_by_later_ones(blobs):
    """After one epoch on all labels the losses say little yet."""
    task, _, wrong = blobs
    settings = replace(SETTINGS, decay_every=2, decay_factor=1.0, learning_rate=0.02)
    history = TrimmedTrainer(settings, "cpu").fit(task).alpha_history == 0
    first, last = wrong[history[1]].mean(), wrong[history[-1]].mean()
    assert first < 0.9
    assert last > first + 0.1


def test_labels_of_the_expert_stay_and_each_correction_leaves_one_label_more(blobs):
    task, truth, wrong = blobs
    corrected = np.flatnonzero(wrong)[:20]
    trusted = np.isin(np.arange(240), corrected)
    trusted[np.flatnonzero(~wrong)[:5]] = True  # confirmed
    later = replace(task, labels=np.where(trusted, truth, task.labels), trusted=trusted)
    result = TrimmedTrainer(SETTINGS, "cpu").fit(later)
    np.testing.assert_array_equal(result.alpha == 0, wrong & ~trusted)


def test_no_assumed_noise_is_plain_training(blobs):
    task, _, _ = blobs
    settings = replace(SETTINGS, assumed_noise=0.0)
    trimmed, plain = (kind(settings, "cpu").fit(task) for kind in (TrimmedTrainer, Trainer))
    np.testing.assert_array_equal(trimmed.probabilities, plain.probabilities)


def test_a_training_of_one_epoch_still_chooses(blobs):
    task, _, _ = blobs
    result = TrimmedTrainer(replace(SETTINGS, epochs=1), "cpu").fit(task)
    assert (result.alpha == 0).sum() == 60
