"""Values for people to look at: why an image was asked, what its neighbours lost, what is left.

Everything here is computed from a session and changes nothing. No torch, no
screen: the application's views, ``alc status`` and ``alc rank`` read the same
functions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from alc_engine.diffusion import DIFFUSIONS
from alc_engine.labels import Status
from alc_engine.session import ActiveLearningSession


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
        Nats after each of S diffusion steps; column 0 is the image itself.
    in_batch : (K,) bool
        Neighbours asked about in the current batch.
    spared : (K,) bool
        Neighbours that the same batch would have asked about without suppression.
    is_pick : bool
        Whether the image itself is in the current batch; then `entropy` is the
        field at the moment of its pick, else what its answer would do now.
    """

    image_id: int
    neighbor_ids: NDArray[np.int64]
    distances: NDArray[np.float32]
    entropy: NDArray[np.float64]
    in_batch: NDArray[np.bool_]
    spared: NDArray[np.bool_]
    is_pick: bool


@dataclass(frozen=True, eq=False)
class EntropyMap:
    """Mean entropy over the cells of the 2-D map.

    Attributes
    ----------
    x_edges, y_edges : (C + 1,), (R + 1,) float64
        Cell borders in the map's own unit.
    count : (R, C) int64
        Images per cell.
    before, after : (R, C) float64
        Mean entropy per cell in nats, before and after the batch was picked;
        NaN where a cell is empty.
    cell : (N,) int64
        Row times C plus column of each image; -1 for one without a place.
    layout : (N, 2) float32
        Place of each image; NaN for one without.
    """

    x_edges: NDArray[np.float64]
    y_edges: NDArray[np.float64]
    count: NDArray[np.int64]
    before: NDArray[np.float64]
    after: NDArray[np.float64]
    cell: NDArray[np.int64]
    layout: NDArray[np.float32]


@dataclass(frozen=True)
class ErrorEstimate:
    """Wrong labels among the images not reviewed: a 90 % interval and its centre."""

    low: float
    expected: float
    high: float


@dataclass(frozen=True)
class SessionSummary:
    """Where the work stands.

    Attributes
    ----------
    images, reviewed, confirmed, corrected, unsure, excluded : int
        Images by status; reviewed is the sum of the four after it.
    round, waiting, batch_size : int
        The current round, images of its batch without an answer, and its size.
    corrections_per_hundred : float or None
        Corrected labels per hundred labels given; None before the first.
    agreement : float or None
        Share of the expert's labels that the model's present suggestion equals.
    errors_left : ErrorEstimate or None
        None before the first round.
    """

    images: int
    reviewed: int
    confirmed: int
    corrected: int
    unsure: int
    excluded: int
    round: int
    waiting: int
    batch_size: int
    corrections_per_hundred: float | None
    agreement: float | None
    errors_left: ErrorEstimate | None


@dataclass(frozen=True)
class QueryReason:
    """Why an image of the current batch was asked about.

    Attributes
    ----------
    position : int
        Place in the batch, from 1.
    trust_rank : float or None
        Share of the labels that are trusted less; None for an image without a label.
    entropy : float
        Predictive entropy in nats.
    entropy_rank : float
        Share of the images with a smaller entropy.
    neighbors_asked_before : int
        Graph neighbours that were picked before it in the same batch.
    """

    position: int
    trust_rank: float | None
    entropy: float
    entropy_rank: float
    neighbors_asked_before: int


def label_scores(session: ActiveLearningSession) -> NDArray[np.float64] | None:
    """How far each label is to be trusted: the share of labels with a smaller alpha.

    Low is suspicious. Alpha ranks wrong labels by how their loss behaved over
    the whole training, not only at its end. Labels of the same alpha, which are
    all where the training weighs them alike, are ranked by the probability that
    the classifier gives them.

    Returns
    -------
    (N,) float64 in 0..1, NaN for images that were not trained on; None before
    the first round.
    """
    if session.latest is None:
        return None
    predictions = session.latest.predictions
    trained = predictions.alpha_history[0] > 0
    scores = np.full(len(trained), np.nan)
    scores[trained] = _share_below(
        predictions.alpha[trained], predictions.label_probability[trained]
    )
    return scores


def label_issues(session: ActiveLearningSession) -> NDArray[np.bool_] | None:
    """Images whose given label is probably, or known to be, wrong.

    A reviewed image is an issue if the expert corrected it. One that is not
    reviewed is an issue if the model predicts another class and its label has
    less than an even share of the training; where the training weighs all labels
    alike, the prediction alone decides.

    Returns
    -------
    (N,) bool; None before the first round.
    """
    if session.latest is None:
        return None
    predictions = session.latest.predictions
    labels = session.labels
    share = predictions.alpha_history[-1].astype(np.float64)
    trained = predictions.alpha_history[0] > 0
    weighs_alike = bool((share[trained] == 1).all())
    suspected = trained & (predictions.predicted != labels.given_labels)
    suspected &= weighs_alike | (share < 1)
    return np.asarray(
        np.where(labels.reviewed, labels.status == Status.CORRECTED, suspected), dtype=bool
    )


def errors_left(session: ActiveLearningSession) -> ErrorEstimate | None:
    """Wrong labels among the images that are not reviewed.

    The model splits the images into suspected and unsuspected ones. What the
    expert found among those already reviewed gives the share of wrong labels
    on either side (Beta(1, 1) prior for the suspected, Beta(1, 9) for the
    others, of which few are ever asked about); the images left are counted
    with these shares. The reviewed images were chosen, not drawn, so the
    interval is a guide and no guarantee.

    Returns
    -------
    ErrorEstimate, in images; None before the first round.
    """
    issues = label_issues(session)
    if issues is None or session.latest is None:
        return None
    labels = session.labels
    decided = (labels.status == Status.CONFIRMED) | (labels.status == Status.CORRECTED)
    wrong = labels.status == Status.CORRECTED
    disagrees = session.latest.predictions.predicted != labels.given_labels
    unlabelled = labels.given_labels < 0
    low = expected = high = 0.0
    for side, issue_side, prior in ((disagrees, issues, (1, 1)), (~disagrees, ~issues, (1, 9))):
        seen = decided & side & ~unlabelled
        left = int((issue_side & ~labels.reviewed & ~unlabelled).sum())
        a = prior[0] + int((seen & wrong).sum())
        b = prior[1] + int((seen & ~wrong).sum())
        low += left * float(betaincinv(a, b, 0.05))
        expected += left * a / (a + b)
        high += left * float(betaincinv(a, b, 0.95))
    return ErrorEstimate(low, expected, high)


def summarize(session: ActiveLearningSession) -> SessionSummary:
    """Where the work stands, for the status line, ``alc status`` and the progress view."""
    labels = session.labels
    counts = np.bincount(labels.status, minlength=len(Status))
    confirmed, corrected = int(counts[Status.CONFIRMED]), int(counts[Status.CORRECTED])
    given = confirmed + corrected
    agreement = None
    if session.latest is not None and given:
        answered = labels.expert_labels >= 0
        predicted = session.latest.predictions.predicted
        agreement = float((predicted[answered] == labels.expert_labels[answered]).mean())
    return SessionSummary(
        images=len(session),
        reviewed=int(labels.reviewed.sum()),
        confirmed=confirmed,
        corrected=corrected,
        unsure=int(counts[Status.UNSURE]),
        excluded=int(counts[Status.EXCLUDED]),
        round=session.round,
        waiting=len(session.waiting),
        batch_size=len(session.batch),
        corrections_per_hundred=100 * corrected / given if given else None,
        agreement=agreement,
        errors_left=errors_left(session),
    )


def query_reason(session: ActiveLearningSession, image_id: int) -> QueryReason | None:
    """Why an image was asked about; None if it is not in the latest batch."""
    if session.latest is None:
        return None
    place = np.flatnonzero(session.latest.batch == image_id)
    if len(place) == 0:
        return None
    predictions = session.latest.predictions
    entropy = predictions.entropy
    alpha, probability = predictions.alpha, predictions.label_probability
    trained = predictions.alpha_history[0] > 0
    trust = None
    if trained[image_id]:  # as in `label_scores`, without sorting all labels for one
        below = alpha < alpha[image_id]
        below |= (alpha == alpha[image_id]) & (probability < probability[image_id])
        trust = float(below[trained].mean())
    before = session.latest.batch[: place[0]]
    neighbors = np.zeros(0, dtype=np.int64)
    if session.prepared is not None:
        neighbors, _ = session.prepared.graph.neighbors_of(image_id)
    return QueryReason(
        position=int(place[0]) + 1,
        trust_rank=trust,
        entropy=float(entropy[image_id]),
        entropy_rank=float((entropy < entropy[image_id]).mean()),
        neighbors_asked_before=int(np.isin(neighbors, before).sum()),
    )


def neighborhood(
    session: ActiveLearningSession, image_id: int, limit: int = 16
) -> Neighborhood | None:
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
    place = np.flatnonzero(result.batch == image_id)
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
        entropy=steps,
        in_batch=np.isin(ids, result.batch),
        spared=np.isin(ids, _spared(session)),
        is_pick=bool(len(place)),
    )


def entropy_map(session: ActiveLearningSession, cells: int = 0) -> EntropyMap | None:
    """Mean entropy over the 2-D map of the embeddings.

    Parameters
    ----------
    cells : int
        Cells along the longer side; 0: so many that a cell holds about four
        images, between 8 and 64.

    Returns
    -------
    EntropyMap, or None before the first round or where no image has a place.
    """
    if session.latest is None or session.prepared is None:
        return None
    layout = session.prepared.layout
    placed = np.isfinite(layout).all(axis=1)
    if not placed.any():
        return None
    points = layout[placed].astype(np.float64)
    cells = cells or int(np.clip(np.sqrt(len(points) / 4), 8, 64))
    low, high = points.min(axis=0), points.max(axis=0)
    span = np.maximum(high - low, 1e-6)
    columns, rows = np.maximum(np.ceil(cells * span / span.max()).astype(int), 1)
    x_edges = np.linspace(low[0], low[0] + span[0], columns + 1)
    y_edges = np.linspace(low[1], low[1] + span[1], rows + 1)
    column = np.clip(((points[:, 0] - low[0]) / span[0] * columns).astype(int), 0, columns - 1)
    row = np.clip(((points[:, 1] - low[1]) / span[1] * rows).astype(int), 0, rows - 1)
    cell = np.full(len(layout), -1, dtype=np.int64)
    cell[placed] = row * columns + column
    count = np.bincount(cell[placed], minlength=rows * columns)
    predictions = session.latest.predictions

    def mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
        sums = np.bincount(cell[placed], weights=values[placed], minlength=rows * columns)
        filled = np.full(rows * columns, np.nan)
        return np.divide(sums, count, out=filled, where=count > 0).reshape(rows, columns)

    return EntropyMap(
        x_edges=x_edges,
        y_edges=y_edges,
        count=count.reshape(rows, columns),
        before=mean(predictions.entropy),
        after=mean(predictions.entropy_after),
        cell=cell,
        layout=layout,
    )


def _share_below(
    values: NDArray[np.float64], tie_breakers: NDArray[np.float32]
) -> NDArray[np.float64]:
    """(n,) float64: for each value the share of values that are smaller.

    Equal values are compared by their tie breakers.
    """
    order = np.lexsort((tie_breakers, values))
    ordered = np.stack([values[order], tie_breakers[order].astype(np.float64)])
    differs = (ordered[:, 1:] != ordered[:, :-1]).any(axis=0)
    starts = np.concatenate([[True], differs])[: len(order)]  # of runs of equals
    below = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    shares = np.empty(len(order))
    shares[order] = below / max(len(order), 1)
    return shares


def _spared(session: ActiveLearningSession) -> NDArray[np.int64]:
    """Images that the batch would have asked about, had its picks told their neighbours nothing.

    The candidates are those of the batch: the images whose label is trusted no
    more than that of the most trusted pick.
    """
    assert session.latest is not None
    batch, predictions = session.latest.batch, session.latest.predictions
    if session.latest.traces is None or len(batch) == 0:
        return np.zeros(0, dtype=np.int64)
    reviewed_before = session.labels.reviewed.copy()
    reviewed_before[batch] = False
    candidates = np.flatnonzero(
        ~reviewed_before & (predictions.alpha <= predictions.alpha[batch].max())
    )
    order = np.argsort(-predictions.entropy[candidates], kind="stable")
    return np.setdiff1d(candidates[order[: len(batch)]], batch)
