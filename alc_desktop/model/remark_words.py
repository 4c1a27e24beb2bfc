"""Sentences about notes, flags, descriptions and pictures, for the status line."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import EventKind, LabelChange, Remark


def remark_change_text(change: LabelChange, remark: Remark, facts: ImageFacts) -> str:
    """What was said, undone or redone: ``Undone: note on 5.png``.

    What a note says is not repeated: it stands where the image does, if it may be told.
    """
    words = remark_text(remark, facts)
    text = {
        EventKind.UNDO: QCoreApplication.translate("RemarkWording", "Undone: {remark}"),
        EventKind.REDO: QCoreApplication.translate("RemarkWording", "Redone: {remark}"),
    }.get(change.kind)
    return words[:1].upper() + words[1:] if text is None else text.format(remark=words)


def image_remarks(facts: ImageFacts, image_id: int) -> list[str]:
    """What a screen reader says of flag and note of an image: ``flagged``, ``note: blurry``."""
    said = []
    if image_id in facts.flagged:
        said.append(QCoreApplication.translate("RemarkWording", "flagged"))
    note = facts.notes.get(image_id)
    if note:
        text = QCoreApplication.translate("RemarkWording", "note: {note}")
        said.append(text.format(note=note))
    return said


def remark_text(remark: Remark, facts: ImageFacts) -> str:
    """What was said, as the end of a sentence: ``note on 5.png``."""
    translate = QCoreApplication.translate
    removed = not any(remark.after.values())
    count = len(remark.image_ids)
    images = translate("RemarkWording", "%Ln images", None, count)
    if count == 1:
        images = facts.file_names[remark.image_ids[0]]
    if remark.kind is EventKind.NOTE_IMAGE:
        text = translate("RemarkWording", "note on {images}")
        if removed:
            text = translate("RemarkWording", "note on {images} removed")
    elif remark.kind is EventKind.FLAG_IMAGE:
        text = translate("RemarkWording", "flag on {images}")
        if removed:
            text = translate("RemarkWording", "flag on {images} removed")
    elif remark.kind is EventKind.DESCRIBE_CLASS:
        text = translate("RemarkWording", "description of “{name}”")
        if removed:
            text = translate("RemarkWording", "description of “{name}” removed")
    else:
        (before,), (after,) = remark.before.values(), remark.after.values()
        text = translate("RemarkWording", "picture of “{name}”: {images}")
        if len(after) < len(before):
            text = translate("RemarkWording", "no longer a picture of “{name}”: {images}")
        if facts.hides_any(np.array(remark.image_ids, dtype=np.int64)):
            text = translate("RemarkWording", "pictures of “{name}”")
    return text.format(images=images, name=facts.class_name(remark.class_id))
