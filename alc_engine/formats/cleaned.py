"""The labels of a project as they stand, one row an image: what every exporter writes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alc_engine.formats.project_images import written_names
from alc_engine.formats.tabular import plain_name
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.classes import Classes
from alc_engine.labels.remarks import FLAGGED, Remarks
from alc_engine.labels.store import UNLABELLED, Review, Status

if TYPE_CHECKING:  # a session brings scipy along, which scanning a folder does not need
    from alc_engine.learning.session import SessionView

COLUMNS = (
    "file_name",
    "label",
    "given_label",
    "status",
    "predicted_label",
    "predicted_probability",
    "is_label_issue",
    "label_score",
    "entropy",
    "alpha",
    "suppression",
    "round",
    "reviewed_by",
    "reviewed_at",
    "seconds_to_answer",
)

REMARK_COLUMNS = ("note", "flag")
"""They follow where any image has a note or a flag."""

STATUS_WORDS = {status: status.name.lower() for status in Status}
"""How a status is written in every format."""


@dataclass(frozen=True, eq=False)
class CleanedTable:
    """N images of M classes; arrays are in the order of the catalogue.

    Attributes
    ----------
    catalog : ImageCatalog
    classes : Classes
        Of the session: some may have been added, renamed, merged or put in
        another order since the import.
    labels : (N,) int64
        Cleaned labels: the expert's, else the given ones; -1 where there is none, and
        where the expert took the image out or was unsure.
    status : (N,) int8
        `labels.Status`.
    predicted : (N,) int32
        Most probable class; -1 where unknown.
    predicted_probability : (N,) float32
        NaN where unknown, as in all arrays below.
    label_score : (N,) float64
        How far the label in the same row is trusted, 0..1, low is suspicious;
        NaN where the latest round was trained on another label or on none.
    entropy, suppression : (N,) float64
        In nats: the model's, before the batch was picked, and what the
        diffusion of the batch took from it (0 for the asked images themselves).
    alpha : (N,) float64
        Contribution weight of the label in the same row, NaN as `label_score`;
        those of all labels trained on sum to 1.
    issues : (N,) bool or None
        Given labels that are probably, or known to be, wrong; None if unknown.
    reviews : mapping of int to Review
        The standing answers by image id.
    remarks : Remarks
        Notes and flags are in the table, in columns of their own where there are any.
    source : SourceTable or None
        The user's own table.
    """

    catalog: ImageCatalog
    classes: Classes
    labels: NDArray[np.int64]
    status: NDArray[np.int8]
    predicted: NDArray[np.int32]
    predicted_probability: NDArray[np.float32]
    label_score: NDArray[np.float64]
    entropy: NDArray[np.float64]
    alpha: NDArray[np.float64]
    suppression: NDArray[np.float64]
    issues: NDArray[np.bool_] | None
    reviews: Mapping[int, Review]
    remarks: Remarks = field(default_factory=Remarks)
    source: SourceTable | None = None

    def __len__(self) -> int:
        return len(self.catalog)

    @property
    def order(self) -> NDArray[np.int64]:
        """(N,) int64: image ids in the order of the user's own rows."""
        if self.source is None:
            return np.arange(len(self), dtype=np.int64)
        return np.argsort(np.asarray(self.source.order), kind="stable")

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of our own columns, which `rows` fills."""
        any_of_an_image = self.remarks.notes or self.remarks.flagged
        return (*COLUMNS, *REMARK_COLUMNS) if any_of_an_image else COLUMNS

    @property
    def further_columns(self) -> tuple[str, ...]:
        """Names of the user's own columns; one that bears a name of ours is called another."""
        taken = {plain_name(column) for column in self.columns}
        names = []
        for name in () if self.source is None else self.source.columns:
            while plain_name(name) in taken:
                name = f"source_{name}"
            taken.add(plain_name(name))
            names.append(name)
        return tuple(names)

    def further_cells(self, image_id: int) -> tuple[str, ...]:
        """What the user's own columns say of an image."""
        if self.source is None:
            return ()
        return tuple(cells[image_id] for cells in self.source.columns.values())

    def by_status(self, image_ids: Iterable[int]) -> dict[str, int]:
        """How many of these images have each status; statuses that none has are left out."""
        counts = Counter(self.status[list(image_ids)].tolist())
        return {word: counts[status] for status, word in STATUS_WORDS.items() if counts[status]}

    def rows(self, image_ids: Iterable[int]) -> Iterator[tuple[str, ...]]:
        """The `columns` of each image as text; empty where nothing is known."""
        remarks = len(self.columns) > len(COLUMNS)
        for image_id in image_ids:
            yield (
                self.name(image_id),
                self._class(self.labels[image_id]),
                self._class(self.catalog.given_labels[image_id]),
                STATUS_WORDS[Status(self.status[image_id])],
                self._class(self.predicted[image_id]),
                _number(self.predicted_probability[image_id]),
                "" if self.issues is None else str(bool(self.issues[image_id])),
                _number(self.label_score[image_id]),
                _number(self.entropy[image_id]),
                _number(self.alpha[image_id]),
                _number(self.suppression[image_id]),
                *_review_cells(self.reviews.get(image_id)),
                *(self._remark_cells(image_id) if remarks else ()),
            )

    def name(self, image_id: int) -> str:
        """The path of an image as the user writes it."""
        return self._names[image_id]

    def _remark_cells(self, image_id: int) -> tuple[str, str]:
        flag = FLAGGED if image_id in self.remarks.flagged else ""
        return self.remarks.notes.get(image_id, ""), flag

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return written_names(self.catalog, self.source)

    def _class(self, class_id: np.integer) -> str:
        return "" if class_id == UNLABELLED else self.classes.names[class_id]


def cleaned_table(
    catalog: ImageCatalog,
    session: SessionView,
    source: SourceTable | None = None,
    *,
    as_asked: bool = False,
) -> CleanedTable:
    """The labels of `session` as they stand, and what the last round said of each image.

    Parameters
    ----------
    catalog : ImageCatalog
    session : ActiveLearningSession
    source : SourceTable, optional
        The user's own table, see `Project.source_table`.
    as_asked : bool
        Show images that are asked about again as the expert sees them: without the
        answer that they bear. For a table of questions; every other table has it.

    Raises
    ------
    ValueError
        If the session is of another catalogue.
    """
    from alc_engine.learning.insights import label_issues, label_scores

    count = len(catalog)
    if len(session) != count:
        raise ValueError(f"a session of {len(session)} images, a catalogue of {count}")
    if not as_asked:
        session = session.kept()
    unknown = np.full(count, np.nan)
    predicted = np.full(count, UNLABELLED, dtype=np.int32)
    probability, entropy, alpha, suppression = (unknown.copy() for _ in range(4))
    scores, issues = label_scores(session), label_issues(session)
    if session.latest is not None:
        # Of an image that could not be read, the classifier saw zeros.
        seen = slice(None) if session.prepared is None else session.prepared.readable
        said = session.latest.predictions
        predicted[seen] = said.predicted[seen]
        probability[seen] = said.top_probabilities[seen, 0]
        entropy[seen] = said.entropy[seen]
        alpha[seen] = said.alpha[seen]
        suppression[seen] = session.latest.suppression[seen]
        alpha[~session.judged()] = np.nan
    taken_out = np.isin(session.labels.status, (Status.UNSURE, Status.EXCLUDED))
    return CleanedTable(
        catalog=catalog,
        classes=session.classes,
        labels=np.where(taken_out, UNLABELLED, session.labels.labels),
        status=session.labels.status.copy(),
        predicted=predicted,
        predicted_probability=probability.astype(np.float32),
        label_score=unknown if scores is None else scores,
        entropy=entropy,
        alpha=alpha,
        suppression=suppression,
        issues=issues,
        reviews=dict(session.labels.reviews),
        remarks=session.labels.remarks.copy(),
        source=source,
    )


def _review_cells(review: Review | None) -> tuple[str, str, str, str]:
    if review is None:
        return "", "", "", ""
    seconds = "" if review.seconds is None else _number(review.seconds)
    return str(review.round), review.reviewer, review.time, seconds


def _number(value: float | np.floating) -> str:
    """Nine digits, enough to give a 32-bit number back exactly; empty for NaN."""
    return "" if np.isnan(value) else f"{value:.9g}"
