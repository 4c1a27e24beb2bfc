"""Training that is watched is the training that nobody watches, and margins are those of logits."""

import numpy as np
import pytest
import torch

from alc_engine.experiments.rankers import Evidence
from alc_engine.experiments.rankers.epochs import label_margins
from alc_engine.learning.training import class_probabilities


def test_watching_changes_no_digit_of_a_round(blobs):
    """The round trains with the same seed, so its classifier says the same."""
    session = blobs.session()
    watched = Evidence(session, "corractive").epochs.last
    result = session.begin_round("corractive", batch_size=1)()
    said = class_probabilities(result.classifier, blobs.prepared.vectors)
    np.testing.assert_array_equal(watched, said)


def test_margins_of_logits_are_had_from_probabilities():
    logits = torch.tensor([[2.0, -1.0, 0.5], [0.0, 3.0, 1.0], [-60.0, 0.0, 1.0]])
    labels = torch.tensor([0, 2, 0])
    margins = label_margins(logits.softmax(1), labels)
    np.testing.assert_allclose(margins, [1.5, -2.0, -61.0], rtol=1e-5)


def test_means_are_over_the_epochs(blobs):
    """Fewer epochs of the same training give other means of the same beginning."""
    from dataclasses import replace

    session = blobs.session()
    one, two = (
        Evidence(_with_epochs(session, replace, count), "corractive").epochs for count in (1, 2)
    )
    second = 2 * two.probabilities - one.probabilities
    np.testing.assert_allclose(second, two.last, atol=1e-5)
    assert not np.allclose(one.probabilities, two.probabilities)


def _with_epochs(session, replace, count):
    training = replace(session.settings.training, epochs=count)
    session.settings = replace(session.settings, training=training, device="cpu")
    return session


def test_the_mean_margin_of_a_single_epoch_is_that_of_its_probabilities(blobs):
    from dataclasses import replace

    means = Evidence(_with_epochs(blobs.session(), replace, 1), "corractive").epochs
    logs = np.log(means.probabilities)
    own = logs[np.arange(150), blobs.given]
    logs[np.arange(150), blobs.given] = -np.inf
    assert means.margin == pytest.approx(own - logs.max(axis=1), abs=1e-4)
