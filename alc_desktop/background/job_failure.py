"""Why a piece of work came to nothing, in words for the person at the screen."""

from __future__ import annotations

import signal

from PySide6.QtCore import QCoreApplication

from alc_desktop.background.job import Kind, Message
from alc_desktop.i18n.failure import Failure, mistake


def job_failure(message: Message) -> Failure:
    """What a message says that ended a job, and is no result."""
    if message.kind is Kind.USER_FIXABLE:
        return Failure.of(message.payload)
    if message.kind is Kind.OUT_OF_MEMORY:
        return Failure(
            QCoreApplication.translate("Worker", "The computer ran out of memory."),
            remedy=QCoreApplication.translate(
                "Worker", "No answer is lost. Close other programs and try again."
            ),
            details=message.payload,
        )
    if message.kind is Kind.DIED:
        return _death(message.payload)
    return mistake(message.payload)


def _death(status: int | None) -> Failure:
    """Why the background process is gone, as far as its end tells it."""
    what = QCoreApplication.translate("Worker", "The background process ended unexpectedly.")
    if status is not None and status == -getattr(signal, "SIGBUS", 0):
        remedy = QCoreApplication.translate(
            "Worker",
            "No answer is lost. A file of computed features was cut short while it was read, or "
            "the disk reports an error: check the disk and try again.",
        )
    else:
        remedy = QCoreApplication.translate(
            "Worker",
            "No answer is lost. Try again; if it comes back, the computer may be "
            "short of memory: close other programs.",
        )
    return Failure(what, remedy=remedy)
