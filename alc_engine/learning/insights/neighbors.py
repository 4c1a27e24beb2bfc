"""An image, its neighbours, and what they lose when it is labelled (Fig. 1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.diffusion import DIFFUSIONS
from alc_engine.learning.rounds import RoundResult, not_negative
from alc_engine.learning.session import SessionView


@dataclass(frozen=True, eq=False)
class Neighborhood:
    """How the entropy of an image's K neighbours follows when it is labelled (Fig. 1).

    Attributes
    ----------
    image_id : int
    neighbor_ids : (K,) int64
        Graph neighbours, nearest first.
    distances : (K,) float32
        In embedding space.
    entropy : (S + 1, K + 1) float64
        Nats after each of S diffusion steps, never negative; column 0 is the
        image itself.
    in_batch : (K,) bool
        Neighbours picked in the latest round.
    spared : (K,) bool
        Neighbours that the same batch would have asked about without suppression.
    is_pick : bool
        Whether the strategy chose the image itself for the current batch; then `entropy` is the
        field at its pick, which earlier picks may have lowered, else what its
        answer would do to the model's entropy, before the batch.
    neighbor_count : int
        Of all its graph neighbours; K of them are shown.
    """

    image_id: int
    neighbor_ids: NDArray[np.int64]
    distances: NDArray[np.float32]
    entropy: NDArray[np.float64]
    in_batch: NDArray[np.bool_]
    spared: NDArray[np.bool_]
    is_pick: bool
    neighbor_count: int


def neighborhood(session: SessionView, image_id: int, limit: int = 16) -> Neighborhood | None:
    """The neighbours of an image and how their entropy follows its label (Fig. 1).

    For an image of the current batch these are the values at the moment it was
    picked. For any other, its label is tried out on the entropy before the batch.

    Parameters
    ----------
    image_id : int
    limit : int
        Neighbours at most, nearest first.

    Returns
    -------
    Neighborhood, or None before the first round.
    """
    if session.latest is None or session.prepared is None:
        return None
    result, graph = session.latest, session.prepared.graph
    ids, distances = graph.neighbors_of(image_id)
    count = len(ids)
    place = np.flatnonzero((result.batch == image_id) & np.isin(result.batch, result.questions))
    if len(place) and result.traces is not None:
        steps = result.traces.entropy[place[0]].astype(np.float64)
        shown = min(limit, len(ids), steps.shape[1] - 1)
        ids, distances, steps = ids[:shown], distances[:shown], steps[:, : shown + 1]
    else:
        ids, distances = ids[:limit], distances[:limit]
        selection = session.settings.selection
        field = DIFFUSIONS[selection.diffusion](
            graph, result.predictions.entropy, selection.steps, selection.delta
        )
        steps = field.take(image_id, np.concatenate([[image_id], ids]))
    return Neighborhood(
        image_id=image_id,
        neighbor_ids=ids,
        distances=distances,
        entropy=not_negative(steps),
        in_batch=np.isin(ids, result.batch),
        spared=np.isin(ids, _spared(session)),
        is_pick=bool(len(place)),
        neighbor_count=count,
    )


def _spared(session: SessionView) -> NDArray[np.int64]:
    """Images that the batch would have asked about, had its picks told their neighbours nothing.

    The candidates are those of the batch: the images not reviewed at the pick
    whose label was trusted no more than that of the most trusted pick.
    """
    assert session.latest is not None
    batch, predictions = session.latest.questions, session.latest.predictions
    if session.latest.traces is None or len(batch) == 0:
        return np.zeros(0, dtype=np.int64)
    candidates = np.flatnonzero(
        ~_reviewed_before(session, session.latest)
        & (predictions.alpha <= predictions.alpha[batch].max())
    )
    order = np.argsort(-predictions.entropy[candidates], kind="stable")
    return np.setdiff1d(candidates[order[: len(batch)]], session.latest.batch)


def _reviewed_before(session: SessionView, latest: RoundResult) -> NDArray[np.bool_]:
    """(N,) bool: images that could not be asked about, being reviewed or unreadable."""
    first = session.labels.first_rounds
    before = (first >= 0) & (first < latest.round)
    before[latest.batch] = False
    if session.prepared is not None:
        before |= ~session.prepared.readable
    return before
