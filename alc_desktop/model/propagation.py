"""Whether a round's method tells neighbours anything, and the neighbourhood that goes with it.

Only some methods spread the entropy of a pick. For the others the engine can
still compute what spreading would do; showing that would claim what did not
happen.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from alc_engine.learning.insights import Neighborhood, neighborhood
from alc_engine.learning.rounds import RoundResult
from alc_engine.learning.session import SessionView


def propagates(result: RoundResult) -> bool:
    """Whether a pick of the round changed the entropy of a neighbour."""
    traces = result.traces
    if traces is None:
        return False
    if traces.entropy.shape[2] < 2:  # no image has a neighbour
        return True
    neighbors = traces.entropy[:, :, 1:]
    change = np.abs(neighbors[:, -1] - neighbors[:, 0])
    return bool((change > 0).any())


def neighborhood_shown(session: SessionView, image_id: int) -> Neighborhood | None:
    """The neighbours of an image; without diffusion steps where the round spread nothing.

    Returns
    -------
    Neighborhood
        Its `entropy` is (1, K + 1) where nothing was spread, and what the model
        says; None before the first round.
    """
    shown = neighborhood(session, image_id)
    if shown is None or session.latest is None or propagates(session.latest):
        return shown
    ids = np.concatenate([[shown.image_id], shown.neighbor_ids])
    return replace(shown, entropy=session.latest.predictions.entropy[None, ids])
