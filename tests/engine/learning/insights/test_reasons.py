"""Why an image was asked about."""

import numpy as np
import pytest

from alc_engine.learning import insights
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.learning.strategies.base import Figure
from alc_engine.learning.suspicion import suspicion_rank


def test_the_reason_of_a_pick_says_place_trust_and_neighbours(started):
    batch = started.latest.batch
    reason = insights.query_reason(started, int(batch[3]))
    assert reason.position == 4
    predictions = started.latest.predictions
    assert reason.entropy == predictions.entropy[batch[3]]
    doubt = suspicion_rank(predictions.suspicion)
    assert reason.trust_rank == pytest.approx((doubt > doubt[batch[3]]).mean())
    neighbors, _ = started.prepared.graph.neighbors_of(int(batch[3]))
    assert reason.neighbors_asked_before == len(set(neighbors) & set(batch[:3]))
    assert reason.entropy_left == pytest.approx(started.latest.traces.entropy[3, 0, 0])
    assert (reason.label_probability, reason.best_probability, reason.margin) == (None, None, None)
    assert insights.query_reason(started, int(np.setdiff1d(np.arange(150), batch)[0])) is None


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_reason_names_what_the_method_looked_at_and_nothing_else(blobs, name):
    session = blobs.session()
    session.finish_round(session.begin_round(strategy=name)())
    pick = int(session.batch[-1])
    reason, said = insights.query_reason(session, pick), session.latest.predictions
    trust = said.alpha if said.suspicion is None else -suspicion_rank(said.suspicion)
    best, second = said.top_probabilities[pick, :2].tolist()
    expected = {
        Figure.TRUST: {"trust_rank": (trust < trust[pick]).mean()},
        Figure.ENTROPY: {"entropy": said.entropy[pick]},
        Figure.LABEL: {"label_probability": said.label_probability[pick]},
        Figure.BEST: {"best_probability": best},
        Figure.MARGIN: {"margin": best - second},
    }
    for figure, values in expected.items():
        for field, value in values.items():
            seen = getattr(reason, field)
            if figure in STRATEGIES[name].looks_at:
                assert seen == pytest.approx(value)
            else:
                assert seen is None
    spreads = Figure.SUPPRESSION in STRATEGIES[name].looks_at
    assert (reason.entropy_left is not None) == spreads
    assert (reason.neighbors_asked_before is not None) == spreads
    if name == "random":
        assert reason == insights.QueryReason(len(session.batch))
