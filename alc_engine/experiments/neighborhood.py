"""Fig. 1 of an experiment: one pick, its neighbours, and their entropy step by step.

The values are the engine's and go into a table; the picture is drawn by whoever
registered as ``neighborhood`` among the entry points ``alc.figures``, which is
the application with its own neighbour view.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.config import ShownPick
from alc_engine.experiments.corruption import started
from alc_engine.experiments.data import LabelledImages
from alc_engine.experiments.runner import ExperimentData, open_session
from alc_engine.experiments.runs import Run, cell, replace_file
from alc_engine.learning.insights import Neighborhood, neighborhood
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)

Drawer = Callable[..., tuple[Path, ...]]
"""``draw(shown, image_paths, class_names, labels, out)``: the pick first, then the neighbours."""


@dataclass(frozen=True, eq=False)
class ShownNeighborhood:
    """A pick as it was when it was chosen.

    Attributes
    ----------
    method : str
        Label of the method that chose it.
    shown : Neighborhood
        Of K neighbours.
    labels : (K + 1,) int64
        Labels at that time, of the pick first.
    mean_entropy : float
        Of all images before the batch was chosen, in nats.
    """

    method: str
    shown: Neighborhood
    labels: NDArray[np.int64]
    mean_entropy: float

    @property
    def image_ids(self) -> NDArray[np.int64]:
        """(K + 1,) int64: the pick first, then its neighbours, nearest first."""
        return np.concatenate([[self.shown.image_id], self.shown.neighbor_ids])


def shown_neighborhood(
    data: ExperimentData,
    method: str,
    run: Run,
    pick: ShownPick,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> ShownNeighborhood:
    """Run rounds up to the one that is to be shown.

    Raises
    ------
    UserFixableError
        If the strategy chose fewer images than the place of the pick.
    Cancelled
    """
    begins = started(data, run.start, run.seed)
    settings = replace(run.settings, strategy=run.strategy, seed=run.seed)
    session, oracle = open_session(begins, settings)
    for _ in range(pick.round):
        oracle.answer(session)
        result = session.begin_round(batch_size=run.batch_size)(progress, cancelled)
        session.finish_round(result)
    if pick.place > len(result.batch):
        raise UserFixableError(
            say(
                "The batch has {batch} images, and the pick is number {place}.",
                batch=len(result.batch),
                place=pick.place,
            ),
            where=verbatim("pick.place"),
            remedy=say("Write a number of at most {batch}.", batch=len(result.batch)),
        )
    shown = neighborhood(session, int(result.batch[pick.place - 1]), pick.neighbors)
    assert shown is not None
    ids = np.concatenate([[shown.image_id], shown.neighbor_ids])
    mean = float(result.predictions.entropy.mean())
    return ShownNeighborhood(method, shown, session.labels.labels[ids], mean)


def write_values(path: Path, found: Sequence[ShownNeighborhood], images: LabelledImages) -> None:
    """A row for each pick (rank 0) and neighbour: distance, entropy before and after each step."""
    steps = max(len(one.shown.entropy) for one in found) - 1
    after = [f"entropy_after_{step}" for step in range(1, steps + 1)]

    def write(file: TextIO) -> None:
        writer = csv.writer(file, lineterminator="\n")
        leading = ("method", "rank", "file_name", "label", "distance")
        writer.writerow([*leading, "entropy_before", *after])
        for one in found:
            distances = np.concatenate([[0.0], one.shown.distances])
            for rank, image_id in enumerate(one.image_ids):
                label = int(one.labels[rank])
                writer.writerow(
                    [
                        one.method,
                        rank,
                        images.catalog.file_names[image_id],
                        images.class_names[label] if label >= 0 else "",
                        cell(float(distances[rank])),
                        *(cell(float(value)) for value in one.shown.entropy[:, rank]),
                    ]
                )

    replace_file(path, write)


def drawer() -> Drawer | None:
    """Who draws neighbourhoods; None where the application is not installed."""
    for point in entry_points(group="alc.figures", name="neighborhood"):
        try:
            found: Any = point.load()
        except ImportError:  # installed without the screen
            continue
        return found  # type: ignore[no-any-return]
    return None


def draw_with(
    draw: Drawer, found: ShownNeighborhood, images: LabelledImages, out: Path
) -> tuple[Path, ...]:
    """The picture of a pick; its files."""
    paths = [images.catalog.path(int(image_id)) for image_id in found.image_ids]
    return draw(found.shown, paths, images.class_names, found.labels, out)
