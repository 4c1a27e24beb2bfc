import numpy as np
import pytest
import torch
from scipy.optimize import minimize
from scipy.special import log_softmax

from alc_engine.learning.label_model import fit_soft_logistic, principal_axes, with_constant
from alc_engine.learning.label_model.soft_logistic import L2, L2_OF_SHARE
from alc_engine.runtime.progress import Cancelled, never_cancelled


def test_it_finds_the_minimum_that_another_optimiser_finds():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(60, 4)).astype(np.float32)
    soft = rng.dirichlet((1, 1, 0.05), size=60).astype(np.float32)
    weights = rng.uniform(0.5, 3, size=60).astype(np.float32)
    inputs = with_constant(torch.from_numpy(x))
    found = fit_soft_logistic(
        *(inputs, torch.from_numpy(soft), torch.from_numpy(weights)),
        iterations=200,
        cancelled=never_cancelled,
    ).numpy()

    def loss(flat):
        w = flat.reshape(5, 3)
        logits = x @ w[:-1] + w[-1]
        share = weights / weights.sum()
        fit = -(share[:, None] * soft * log_softmax(logits, axis=1)).sum()
        penalty = np.minimum(L2, L2_OF_SHARE * (share[:, None] * soft).sum(axis=0))
        return fit + (penalty * np.square(w[:-1])).sum() / 2

    best = minimize(loss, np.zeros(15), method="BFGS", options={"gtol": 1e-8})
    assert loss(found.ravel().astype(np.float64)) == pytest.approx(best.fun, abs=1e-6)
    np.testing.assert_allclose(found[:-1], best.x.reshape(5, 3)[:-1], atol=2e-2)


def test_it_stops_when_it_is_told_to():
    with pytest.raises(Cancelled):
        fit_soft_logistic(
            torch.ones(4, 2), torch.eye(2).repeat(2, 1), torch.ones(4), iterations=5,
            cancelled=lambda: True,
        )  # fmt: skip


def test_few_dimensions_stay_as_they_are_and_many_become_the_strongest():
    rng = np.random.default_rng(1)
    x = torch.from_numpy(rng.normal(size=(50, 6)).astype(np.float32) * [5, 4, 3, 0.1, 0.1, 0.1])
    x = (x - x.mean(0)).float()
    torch.testing.assert_close(principal_axes(x, 6), torch.eye(6))
    axes = principal_axes(x, 3)
    assert (x @ axes).square().mean().item() == pytest.approx(1, rel=1e-5)
    assert axes[3:].abs().max() < 0.05 * axes[:3].abs().max()
