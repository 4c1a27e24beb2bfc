"""Why an image was asked about."""

import numpy as np
import pytest

from alc_engine import insights


def test_the_reason_of_a_pick_says_place_trust_and_neighbours(started):
    batch = started.latest.batch
    reason = insights.query_reason(started, int(batch[3]))
    assert reason.position == 4
    predictions = started.latest.predictions
    assert reason.entropy == predictions.entropy[batch[3]]
    assert reason.trust_rank == pytest.approx(
        (predictions.alpha < predictions.alpha[batch[3]]).mean()
    )
    neighbors, _ = started.prepared.graph.neighbors_of(int(batch[3]))
    assert reason.neighbors_asked_before == len(set(neighbors) & set(batch[:3]))
    assert insights.query_reason(started, int(np.setdiff1d(np.arange(150), batch)[0])) is None
