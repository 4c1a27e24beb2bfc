"""Eqs. 2-4 by hand, uniform alpha against plain training, and what a fit promises."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn

from alc_engine.learning.training import (
    RobustTrainer,
    Trainer,
    TrainingTask,
    cross_entropy,
    update_alpha,
)
from alc_engine.learning.training.training_loop import learning_rate, mini_batch
from alc_engine.runtime.devices import choose_device
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.progress import Progress
from alc_engine.runtime.settings import TrainingSettings

SMALL = TrainingSettings(
    hidden=(16, 12, 8),
    epochs=12,
    batch_size=16,
    min_steps=1,
    decay_every=6,
    learning_rate=0.1,
    quick_products=False,
)


@pytest.fixture
def blobs():
    """240 points of 3 classes, 60 of them with a wrong label."""
    rng = np.random.default_rng(0)
    truth = np.repeat(np.arange(3), 80)
    centers = np.eye(3, 6) * 6
    vectors = (centers[truth] + rng.normal(size=(240, 6))).astype(np.float32)
    given = truth.copy()
    wrong = rng.permutation(240)[:60]
    given[wrong] = (truth[wrong] + 1) % 3
    return vectors, given.astype(np.int64), truth, np.isin(np.arange(240), wrong)


def fit(vectors, labels, *, robust=True, seed=3, settings=SMALL, **options):
    everyone, nobody = np.ones(len(labels), dtype=bool), np.zeros(len(labels), dtype=bool)
    task = TrainingTask(
        vectors,
        labels,
        given=labels,
        trained=options.pop("trained", everyone),
        trusted=options.pop("trusted", nobody),
        class_count=3,
        seed=seed,
    )
    return (RobustTrainer if robust else Trainer)(settings, "cpu").fit(task, **options)


def test_alpha_update_by_hand():
    """Losses 1, 2, 3: sigma = 4, g = e^-1/4, e^-1, e^-9/4; one step of Eq. 3 with delta 0.1."""
    alpha = torch.full((3,), 1 / 3, dtype=torch.float64)
    losses = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    g = np.exp([-1 / 4, -1, -9 / 4])
    expected = 0.9 / 3 + 0.1 * g / g.sum()
    updated = update_alpha(alpha, losses, 0.1)
    np.testing.assert_allclose(updated.numpy(), expected / expected.sum(), rtol=1e-14)
    again = 0.9 * expected + 0.1 * g / g.sum()
    np.testing.assert_allclose(update_alpha(updated, losses, 0.1).numpy(), again, rtol=1e-14)


def test_labels_of_the_expert_keep_g_at_one():
    alpha = torch.full((3,), 1 / 3, dtype=torch.float64)
    losses = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    trusted = torch.tensor([False, False, True])
    g = np.array([np.exp(-1 / 4), np.exp(-1), 1.0])
    updated = update_alpha(alpha, losses, 0.1, trusted)
    np.testing.assert_allclose(updated.numpy(), 0.3 + 0.1 * g / g.sum(), rtol=1e-14)


def test_losses_of_zero_leave_alpha_even():
    alpha = torch.full((4,), 0.25, dtype=torch.float64)
    updated = update_alpha(alpha, torch.zeros(4, dtype=torch.float64), 0.1)
    np.testing.assert_allclose(updated.numpy(), 0.25)


def plain_training(vectors, labels, seed, settings) -> dict[str, np.ndarray]:
    """Plain mean cross entropy with SGD, written independently of the trainer."""
    generator = torch.Generator().manual_seed(seed)
    centered = vectors - vectors.mean(0, dtype=np.float64)
    x = torch.from_numpy(centered / np.sqrt((centered**2).mean())).float()
    y = torch.from_numpy(labels)
    layers = [nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 12), nn.ReLU(), nn.Linear(12, 8)]
    layers += [nn.ReLU(), nn.Linear(8, 3)]
    for layer in layers[::2]:
        bound = layer.in_features**-0.5
        nn.init.kaiming_uniform_(layer.weight, a=5**0.5, generator=generator)
        nn.init.uniform_(layer.bias, -bound, bound, generator=generator)
    net = nn.Sequential(*layers)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, settings.decay_every, 0.1)
    for _ in range(settings.epochs):
        for rows in torch.split(torch.randperm(len(x), generator=generator), settings.batch_size):
            optimizer.zero_grad()
            nn.functional.cross_entropy(net(x[rows]), y[rows]).backward()
            optimizer.step()
        schedule.step()
    return {k: v.numpy() for k, v in net.state_dict().items()}


def test_uniform_alpha_is_plain_cross_entropy_training(blobs):
    vectors, given, _, _ = blobs
    ours = fit(vectors, given, robust=False).classifier.weights
    plain = plain_training(vectors, given, 3, SMALL)
    assert ours.keys() == plain.keys()
    for name in plain:
        np.testing.assert_allclose(ours[name], plain[name], rtol=2e-3, atol=2e-4)


def test_robust_training_distrusts_the_wrong_labels(blobs):
    vectors, given, truth, wrong = blobs
    result = fit(vectors, given)
    assert result.alpha.sum() == pytest.approx(1)
    assert wrong[np.argsort(result.alpha)[:60]].mean() > 0.9
    assert (result.probabilities.argmax(1) == truth).mean() > 0.97
    np.testing.assert_allclose(fit(vectors, given, robust=False).alpha, 1 / 240)


def test_untrained_images_have_no_weight_but_are_predicted(blobs):
    vectors, given, truth, _ = blobs
    trained = np.ones(240, dtype=bool)
    trained[:7] = False
    labels = given.copy()
    labels[:3] = -1
    result = fit(vectors, labels, trained=trained)
    assert (result.alpha[:7] == 0).all()
    assert result.alpha.sum() == pytest.approx(1)
    assert (result.losses[:3] == 0).all()
    assert (result.probabilities[:7].argmax(1) == truth[:7]).all()


def test_trusted_labels_end_with_more_weight(blobs):
    vectors, given, _, wrong = blobs
    trusted = np.isin(np.arange(240), np.flatnonzero(wrong)[:5])
    assert fit(vectors, given, trusted=trusted).alpha[trusted].min() > (
        fit(vectors, given).alpha[trusted].max()
    )


def test_same_seed_same_fit_and_another_seed_another(blobs):
    vectors, given, _, _ = blobs
    first, second = fit(vectors, given), fit(vectors, given)
    np.testing.assert_array_equal(first.probabilities, second.probabilities)
    np.testing.assert_array_equal(first.alpha, second.alpha)
    assert not np.array_equal(first.alpha, fit(vectors, given, seed=4).alpha)


def test_global_random_state_is_neither_read_nor_written(blobs):
    vectors, given, _, _ = blobs
    torch.manual_seed(1)
    before = torch.get_rng_state()
    first = fit(vectors, given)
    torch.manual_seed(2)
    np.testing.assert_array_equal(first.alpha, fit(vectors, given).alpha)
    torch.manual_seed(1)
    fit(vectors, given)
    assert torch.equal(before, torch.get_rng_state())


def test_line_11_keeps_alpha_fixed_and_restarts_the_schedule(blobs):
    vectors, given, _, _ = blobs
    settings = replace(SMALL, refit_epochs=4)
    short, refitted = fit(vectors, given), fit(vectors, given, settings=settings)
    np.testing.assert_array_equal(short.alpha, refitted.alpha)
    assert len(refitted.history) == 16
    assert not np.array_equal(short.probabilities, refitted.probabilities)
    rates = [learning_rate(settings, epoch) for epoch in (0, 5, 6, 11, 12, 15)]
    assert rates == pytest.approx([0.1, 0.1, 0.01, 0.01, 0.1, 0.1])


def test_every_epoch_is_reported_with_loss_and_alpha(blobs):
    vectors, given, _, _ = blobs
    seen: list[Progress] = []
    result = fit(vectors, given, progress=seen.append)
    assert [p.done for p in seen] == list(range(1, 13))
    assert {p.stage for p in seen} == {"training"}
    assert seen[-1].values["loss"] == result.history[-1].loss
    assert sum(seen[-1].values["alpha_histogram"]) == 240
    assert result.alpha_history.shape == (13, 240)
    np.testing.assert_allclose(result.alpha_history[-1], result.alpha * 240, rtol=1e-3)


def test_cancel_ends_within_one_mini_batch(blobs):
    vectors, given, _, _ = blobs
    calls = iter([False] * 5)
    with pytest.raises(Cancelled):
        fit(vectors, given, cancelled=lambda: next(calls, True))


def test_a_diverging_fit_stops_with_the_last_finite_model(blobs):
    vectors, given, _, _ = blobs
    wild = replace(SMALL, learning_rate=1e25)
    result = fit(vectors, given, settings=wild)
    assert "was no number" in result.stopped_early
    assert np.isfinite(result.probabilities).all()
    assert result.alpha.sum() == pytest.approx(1)


def test_one_class_is_refused_with_the_remedy(blobs):
    vectors, _, _, _ = blobs
    with pytest.raises(UserFixableError, match="two classes"):
        fit(vectors, np.zeros(240, dtype=np.int64))


def test_unknown_device_is_refused():
    with pytest.raises(UserFixableError, match="abacus"):
        choose_device("abacus")


def test_cross_entropy_of_unlabelled_is_zero_and_of_certainty_finite():
    p = np.array([[1, 0], [0.5, 0.5], [0.2, 0.8]], dtype=np.float32)
    losses = cross_entropy(p, np.array([1, -1, 1]))
    assert losses[1] == 0
    assert losses[2] == pytest.approx(-np.log(0.8), rel=1e-6)
    assert np.isfinite(losses[0])
    assert losses[0] > 80


def test_a_small_project_takes_smaller_steps_and_a_large_one_the_papers():
    settings = TrainingSettings()
    assert mini_batch(settings, 50_000) == 128
    assert mini_batch(settings, 400) == 10
    assert mini_batch(settings, 3) == 1


def test_few_images_in_many_dimensions_are_learned_from_their_strongest_ones(blobs):
    """240 images, 6 strong dimensions among 200 of noise: 240 / 16 = 15 < 16 are kept."""
    vectors, given, truth, _ = blobs
    noise = np.random.default_rng(1).normal(size=(240, 200)).astype(np.float32) * 0.5
    result = fit(np.concatenate([noise, vectors], axis=1), given)
    assert result.classifier.axes.shape == (206, 16)
    strength = np.linalg.norm(result.classifier.axes, axis=1)
    assert strength[200:].min() > strength[:200].max()
    assert (result.probabilities.argmax(1) == truth).mean() > 0.9


def test_enough_images_keep_every_dimension_at_one_scale(blobs):
    vectors, given, _, _ = blobs
    classifier = fit(vectors, given).classifier
    inputs = (vectors - classifier.mean) @ classifier.axes
    assert np.square(inputs).mean() == pytest.approx(1, rel=1e-5)
    np.testing.assert_array_equal(classifier.axes, np.eye(6) * classifier.axes[0, 0])
