"""Sentences about changes of the classes, for the status line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alc_engine.labels.store import ClassEdit, EventKind, LabelChange


def class_change_text(change: LabelChange, edit: ClassEdit, *, counted: bool = True) -> str:
    """What was done to the classes, undone or redone: ``Undone: class “ant” renamed “emmet”``.

    `counted`: whether it may be told how many labels moved; labels of images that
    are not answered yet are among them.
    """
    text = {
        EventKind.UNDO: QCoreApplication.translate("ClassWording", "Undone: {edit}"),
        EventKind.REDO: QCoreApplication.translate("ClassWording", "Redone: {edit}"),
    }.get(change.kind)
    words = _edit_text(edit, counted)
    return words[:1].upper() + words[1:] if text is None else text.format(edit=words)


def _edit_text(edit: ClassEdit, counted: bool) -> str:
    if edit.kind is EventKind.ADD_CLASS:
        text = QCoreApplication.translate("ClassWording", "class “{name}” added")
    elif edit.kind is EventKind.RENAME_CLASS:
        text = QCoreApplication.translate("ClassWording", "class “{name}” renamed “{other}”")
    elif edit.kind is EventKind.MERGE_CLASSES:
        text = QCoreApplication.translate("ClassWording", "class “{name}” merged into “{other}”")
        if counted:
            text = QCoreApplication.translate(
                "ClassWording", "class “{name}” merged into “{other}” ({images})"
            )
    else:
        text = QCoreApplication.translate("ClassWording", "another order of the classes")
    return text.format(name=edit.name, other=edit.other, images=images_text(edit.images))


def images_text(count: int) -> str:
    """``1 image``, ``2,000 images``."""
    return QCoreApplication.translate("ClassWording", "%Ln images", None, count)
