"""Puts together what the inspector shows of one image."""

from __future__ import annotations

import numpy as np

from alc_desktop.inspector.copy_strip import Copy
from alc_desktop.inspector.history_words import history_lines
from alc_desktop.inspector.image_details import ImageDetails
from alc_desktop.model.answer_words import reason_text
from alc_desktop.model.asked_words import asked_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.likeliest import likeliest
from alc_desktop.model.look_alikes import nearest_of, nearest_words
from alc_desktop.model.session_model import SessionModel
from alc_engine.labels.store import Status
from alc_engine.learning.insights import QueryReason, query_reason


def image_details(model: SessionModel, image_id: int) -> ImageDetails:
    """Everything the inspector shows of an image of the open project, as it may be told."""
    facts, session, catalog = model.facts, model.session, model.project.catalog
    entropy, alpha_history, weighed = None, None, ""
    asked: QueryReason | None = None
    seen = session.prepared is None or bool(session.prepared.readable[image_id])
    if session.latest is not None and seen:  # of an image not read, the classifier saw zeros
        predictions = session.latest.predictions
        entropy = float(predictions.entropy[image_id])
        if predictions.alpha_history[0, image_id] > 0:  # it was trained on
            alpha_history = predictions.alpha_history[:, image_id].astype(np.float64)
            if session.trained_on is not None:
                weighed = facts.class_name(int(session.trained_on[image_id]))
        asked = query_reason(session, image_id)
    if facts.hides(image_id):
        asked = None  # a random check would be told from a question, and checks tell of doubt
    why = asked_text(model, image_id, asked)
    reason = "" if asked is None or asked.by_chance else reason_text(asked, model.asked_by)
    if facts.hides(image_id):
        return ImageDetails(
            image_id=image_id,
            path=facts.path_of(image_id),
            file_name=facts.file_names[image_id],
            given="",
            current="",
            status=Status.UNREVIEWED,
            entropy=entropy,
            asked=why,
            reason=reason,
            hidden=True,
            copies=_copies(facts, image_id),
        )
    given, came_as = int(facts.given_labels[image_id]), int(catalog.given_labels[image_id])
    return ImageDetails(
        image_id=image_id,
        path=facts.path_of(image_id),
        file_name=facts.file_names[image_id],
        given=facts.class_name(given),
        came_as=facts.class_name(came_as) if came_as != given else "",
        current=facts.class_name(int(facts.labels[image_id])),
        status=Status(facts.status[image_id]),
        likely=likeliest(model, image_id),
        entropy=entropy,
        alpha_history=alpha_history,
        weighed=weighed,
        asked=why,
        reason=reason,
        history=history_lines(came_as, session.labels.history(image_id), facts),
        copies=_copies(facts, image_id),
        alike=nearest_words(facts, image_id, nearest_of(model, image_id)),
    )


def _copies(facts: ImageFacts, image_id: int) -> tuple[Copy, ...]:
    """Near-duplicates as they may be told."""
    own = int(facts.labels[image_id])
    return tuple(
        Copy(
            image_id=copy,
            file_name=facts.file_names[copy],
            label=facts.class_name(int(facts.labels[copy])),
            status=Status(facts.status[copy]),
            differs=_bears_name(facts, image_id)
            and _bears_name(facts, copy)
            and int(facts.labels[copy]) != own,
        )
        for copy in facts.copies(image_id).tolist()
    )


def _bears_name(facts: ImageFacts, image_id: int) -> bool:
    aside = facts.status[image_id] in (Status.UNSURE, Status.EXCLUDED)
    return bool(facts.labels[image_id] >= 0) and not aside
