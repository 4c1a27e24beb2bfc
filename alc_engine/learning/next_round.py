"""What the next round works on, frozen from the labels as they stand.

A request says everything the round needs, so that it can be computed in any thread
or process. What can't become a round is refused here, before anything is trained.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import LabelStore, Status
from alc_engine.learning.audit import Draws, without_answer
from alc_engine.learning.classifier import Classifier
from alc_engine.learning.repeats import drawn_again, measured_error, repeatable
from alc_engine.learning.rounds import RoundRequest, RoundResult
from alc_engine.learning.standing_labels import StandingLabels
from alc_engine.learning.strategies import strategy_class
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say
from alc_engine.runtime.settings import ProjectSettings, TrainingSettings


def next_round(
    labels: LabelStore,
    prepared: Prepared | None,
    draws: tuple[Draws, ...],
    latest: RoundResult | None,
    settings: ProjectSettings,
    *,
    strategy: str,
    batch_size: int,
    seed: int,
    device: str,
    audit: bool,
    expected_left: float,
) -> RoundRequest:
    """Freeze what the round after `latest` needs.

    Parameters
    ----------
    labels : LabelStore
    prepared : Prepared or None
    draws : tuple of Draws
        What each round so far drew by chance.
    latest : RoundResult or None
        The round finished last, in terms of the classes it knew.
    settings : ProjectSettings
        Its training, selection, and shares of checks and repeats count.
    strategy, batch_size, seed, device
        How this round asks.
    audit : bool
        Ask for random checks alone.
    expected_left : float
        Wrong labels that are thought to be left now; NaN where nothing is known.

    Raises
    ------
    UserFixableError
        If the images are not prepared, nothing is left to ask about or to check, or
        there are fewer than two classes to learn.
    """
    if prepared is None:
        raise UserFixableError(
            say("The images are not prepared yet."),
            remedy=say("Prepare the project first: `alc prepare`, or Prepare in the application."),
        )
    strategy_class(strategy)  # an unknown name is refused here, not after training
    if batch_size < 1:
        raise UserFixableError(
            say("A batch of {size} images can't be asked about.", size=batch_size),
            remedy=say("Choose a batch size of at least 1."),
        )
    number = 1 if latest is None else latest.round + 1
    standing = StandingLabels.of(labels, with_reviews=False).kept()
    pool = ~standing.reviewed & prepared.readable
    accepted = np.asarray(labels.status == Status.ACCEPTED) & prepared.readable
    checkable = (pool & (labels.given_labels >= 0)) | accepted
    if not pool.any() and not (audit and checkable.any()):
        raise UserFixableError(
            say("Every image has been reviewed; there is nothing left to ask about."),
            remedy=say("Export the cleaned labels.")
            if not accepted.any()
            else say(
                "Export the cleaned labels, or ask for random checks alone: they draw what was "
                "accepted in bulk, too."
            ),
        )
    if audit and not checkable.any():
        raise UserFixableError(
            say("No image that came with a label is left to check."),
            remedy=say("Export the cleaned labels, or ask for an ordinary round."),
        )
    again = np.zeros(0, dtype=np.int64)
    if not audit and settings.repeat_share > 0:
        again = _to_repeat(labels, prepared, draws, number, settings.repeat_share, batch_size, seed)
    standing = standing.without(again)
    trained = (
        prepared.readable
        & (standing.labels >= 0)
        & (standing.status != Status.UNSURE)
        & (standing.status != Status.EXCLUDED)
    )
    if len(np.unique(standing.labels[trained])) < 2:
        raise UserFixableError(
            say("A classifier needs images of at least two classes to learn from."),
            remedy=say("Label images of a second class; labelling works without a classifier."),
        )
    return RoundRequest(
        round=number,
        strategy=strategy,
        seed=seed,
        batch_size=batch_size,
        device=device,
        class_count=len(labels.classes),
        vectors=prepared.vectors,
        graph=prepared.graph,
        groups=prepared.near_duplicates,
        labels=standing.labels,
        given=labels.given_labels,
        trained=trained,
        # What was accepted in bulk nobody looked at: it is a label like a given one.
        trusted=(standing.expert_labels >= 0) & (standing.status != Status.ACCEPTED),
        pool=pool,
        reviewed=standing.reviewed,
        accepted=accepted,
        training=_training(labels, settings.training),
        selection=settings.selection,
        previous=_previous(latest, len(labels.classes)),
        audit_share=1.0 if audit else settings.audit_share,
        expected_left=expected_left,
        # Draws without an answer that can still be given one.
        owed=without_answer(draws, ~checkable),
        again=again,
    )


def _to_repeat(
    labels: LabelStore,
    prepared: Prepared,
    draws: tuple[Draws, ...],
    number: int,
    share: float,
    batch_size: int,
    seed: int,
) -> NDArray[np.int64]:
    """Answered images that round `number` asks about again; no random checks among them."""
    fit = prepared.readable.copy()
    for each in draws:
        fit[each.checks] = False
    seeds = np.random.SeedSequence((seed, number, *b"again"))
    reviews = chain(labels.reviews.items(), labels.kept.items())
    return drawn_again(
        repeatable(reviews, number, fit), share, batch_size, np.random.default_rng(seeds)
    )


def _training(labels: LabelStore, training: TrainingSettings) -> TrainingSettings:
    """Those of the project, with the error that repeats have measured."""
    return replace(training, expert_error=measured_error(labels.repeats, training.expert_error))


def _previous(latest: RoundResult | None, class_count: int) -> Classifier | None:
    """The classifier of the round before, if it knows all classes there are now."""
    if latest is None or latest.classifier.class_count != class_count:
        return None
    return latest.classifier
