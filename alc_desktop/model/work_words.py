"""Long work in one line: what is being done, how fast, and the time left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.durations import duration
from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.pace import Pace
from alc_engine.runtime.progress import Progress

_COUNTS_IMAGES = ("embedding", "scanning", "drawing")


def stage_text(progress: Progress) -> str:
    """What is being done, in a few words."""
    done, total = count_text(progress.done), count_text(progress.total)
    text = {
        "scanning": QCoreApplication.translate("Work", "Looking through the images: {done}"),
        "answers": QCoreApplication.translate("Work", "Reading answers: {done} of {total}"),
        "drawing": QCoreApplication.translate("Work", "Drawing images: {done} of {total}"),
        "backbone": QCoreApplication.translate("Work", "Getting the feature network ready"),
        "embedding": QCoreApplication.translate("Work", "Preparing images: {done} of {total}"),
        "graph": QCoreApplication.translate("Work", "Finding similar images: {done} of {total}"),
        "map": QCoreApplication.translate("Work", "Drawing the map"),
        "training": QCoreApplication.translate("Work", "Training: epoch {done} of {total}"),
        "selection": QCoreApplication.translate("Work", "Choosing images: {done} of {total}"),
    }.get(progress.stage, QCoreApplication.translate("Work", "Working: {done}"))
    return text.format(done=done, total=total)


def progress_text(progress: Progress, pace: Pace) -> str:
    """The stage, its speed where images are counted, and the time left."""
    parts = [stage_text(progress)]
    speed = pace.per_second
    if progress.stage in _COUNTS_IMAGES and speed is not None:
        parts.append(
            QCoreApplication.translate("Work", "{n} images/s").format(n=count_text(round(speed)))
        )
    left = pace.seconds_left
    if left is not None and left >= 1:
        parts.append(QCoreApplication.translate("Work", "{time} left").format(time=duration(left)))
    return "  ·  ".join(parts)
