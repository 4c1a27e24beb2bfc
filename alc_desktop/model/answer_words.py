"""Sentences about answers, for the status line and the inspector."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.joining import clauses, listing
from alc_desktop.i18n.numbers import count_text, decimal_text, percent_text
from alc_desktop.model.class_words import class_change_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.remark_words import remark_change_text
from alc_engine.labels.store import EventKind, LabelChange, Status

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from alc_engine.learning.insights import QueryReason


def status_word(status: int) -> str:
    """The word for a status."""
    return {
        Status.UNREVIEWED: QCoreApplication.translate("Wording", "not reviewed"),
        Status.CONFIRMED: QCoreApplication.translate("Wording", "confirmed"),
        Status.CORRECTED: QCoreApplication.translate("Wording", "corrected"),
        Status.UNSURE: QCoreApplication.translate("Wording", "unsure"),
        Status.EXCLUDED: QCoreApplication.translate("Wording", "excluded"),
        Status.LABELLED: QCoreApplication.translate("Wording", "labelled"),
        Status.ACCEPTED: QCoreApplication.translate("Wording", "accepted in bulk"),
    }[Status(status)]


def counts_text(counts: Mapping[Status, int]) -> str:
    """``98 corrected, 2 confirmed``: what was said how often, most often first."""
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    return listing(f"{count_text(count)} {status_word(status)}" for status, count in ranked)


def change_text(change: LabelChange, facts: ImageFacts) -> str:
    """What was answered, undone or redone, by counting it.

    ``Undone: “cat” for 100 images: 98 corrected, 2 confirmed``; of a single
    image its name and what was said of it. Of images that are hidden again since
    it was undone, only which they are: what was said tells their labels.
    """
    if change.remark is not None:
        return remark_change_text(change, change.remark, facts)
    if change.edit is not None:
        return class_change_text(change, change.edit, counted=not facts.blind)
    if not len(change.image_ids):
        return _already_text(change, facts)
    images = _images_text(change.image_ids, facts)
    said = _said_text(change)
    if facts.hides_any(change.image_ids):
        text = "{images}"
    elif change.class_id >= 0:
        text = QCoreApplication.translate("Wording", "“{name}” for {images}: {said}")
    else:
        text = QCoreApplication.translate("Wording", "{images}: {said}")
    name = facts.class_name(change.class_id)
    done = text.format(name=name, images=images, said=said)
    if change.kind is EventKind.ANSWER:
        if not len(change.already):
            return done
        left = QCoreApplication.translate(
            "Wording", "{done}; %Ln images were so already", None, len(change.already)
        )
        return left.format(done=done)
    if change.kind is EventKind.UNDO:
        return QCoreApplication.translate("Wording", "Undone: {answer}").format(answer=done)
    return QCoreApplication.translate("Wording", "Redone: {answer}").format(answer=done)


def _images_text(image_ids: NDArray[np.int64], facts: ImageFacts) -> str:
    """The name of an image, or how many they are."""
    if len(image_ids) == 1:
        return facts.file_names[int(image_ids[0])]
    return QCoreApplication.translate("Wording", "%Ln images", None, len(image_ids))


def _said_text(change: LabelChange) -> str:
    """``corrected`` of one image, ``98 corrected, 2 as before`` of many."""
    again = QCoreApplication.translate("Wording", "as before")
    if len(change.image_ids) == 1:
        return listing(map(status_word, change.counts)) or again
    repeated = f"{count_text(change.repeated)} {again}" if change.repeated else ""
    return listing((counts_text(change.counts), repeated))


def _already_text(change: LabelChange, facts: ImageFacts) -> str:
    """That nothing was written, as just that stands: ``5.png: already “birch”``."""
    status = {int(each) for each in facts.status[change.already]}
    if change.class_id >= 0:
        text = QCoreApplication.translate("Wording", "{images}: already “{name}”")
    elif len(status) == 1 and status <= {Status.UNSURE, Status.EXCLUDED}:
        text = QCoreApplication.translate("Wording", "{images}: already {status}")
    else:
        text = QCoreApplication.translate("Wording", "{images}: already answered so")
    return text.format(
        images=_images_text(change.already, facts),
        name=facts.class_name(change.class_id),
        status=status_word(status.pop()),
    )


def reason_text(reason: QueryReason, asked_by: str) -> str:
    """What the method looked at when it picked an image, as it was then.

    A random check was picked by nothing; see `asked_words` for why any image is asked.
    """
    text = QCoreApplication.translate("Wording", "Pick {n} of the round.")
    sentences = [text.format(n=count_text(reason.position))]
    figures = clauses(_figures(reason))
    if figures:
        sentences.append(f"{figures[:1].upper()}{figures[1:]}.")
    text = QCoreApplication.translate("Wording", "Asked by: {method}.")
    return " ".join((*sentences, text.format(method=asked_by)))


def _figures(reason: QueryReason) -> Iterator[str]:
    """Each figure that the method looked at in a few words."""
    translate = QCoreApplication.translate
    if reason.trust_rank is not None:
        share = math.floor(100 * reason.trust_rank) + 1  # the smallest that it is among
        text = translate("Wording", "among the least trusted {n} % of labels")
        yield text.format(n=count_text(share))
    if reason.label_probability is not None:
        text = translate("Wording", "probability of its label {share}")
        yield text.format(share=percent_text(reason.label_probability))
    if reason.best_probability is not None:
        text = translate("Wording", "probability of the likeliest class {share}")
        yield text.format(share=percent_text(reason.best_probability))
    if reason.margin is not None:
        text = translate("Wording", "the likeliest class is {share} ahead of the next")
        yield text.format(share=percent_text(reason.margin))
    if reason.entropy is not None:
        text = translate("Wording", "entropy {nats} nats")
        left = reason.entropy_left
        if left is not None and decimal_text(left) != decimal_text(reason.entropy):
            text = translate("Wording", "entropy {nats} nats, {left} when it was picked")
            yield text.format(nats=decimal_text(reason.entropy), left=decimal_text(left))
        else:
            yield text.format(nats=decimal_text(reason.entropy))
    if reason.neighbors_asked_before == 1:
        yield translate("Wording", "one of its neighbours was picked before it")
    elif reason.neighbors_asked_before:
        text = translate("Wording", "{n} of its neighbours were picked before it")
        yield text.format(n=count_text(reason.neighbors_asked_before))
