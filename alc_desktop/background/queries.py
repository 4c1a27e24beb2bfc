"""Answers short questions in a thread: beside the window's, in its process.

For what takes a moment, or reads and writes what can't travel to another process: a
project that is opened, a table that is written, the neighbours of an image. What is
handed to it is a snapshot, never the session, and holds no widget: Qt objects may be
deleted in the window's thread alone.

A thread lasts as long as its question. Questions come at the pace of a person, who
would not notice what a waiting thread saves, and there is none to be ended.
"""

from __future__ import annotations

import logging
import threading
from ctypes import c_longlong
from functools import partial

from PySide6.QtCore import QObject

from alc_desktop.background.job import Job, Reporter, SharedNumber, outcome
from alc_desktop.background.mailbox import Mailbox
from alc_desktop.background.runner import Runner

_log = logging.getLogger(__name__)
_CLOSING = 2.0
"""Seconds that closing waits for an answer that nobody wants any more."""


class QueryRunner(Runner):
    """One question at a time; `cancel` and `submit` put another in its place.

    Work that takes longer than a moment asks whether it was cancelled: a thread, unlike a
    process, can't be ended from outside.

    Parameters
    ----------
    name : str
        Of its threads, for the log of a crash.
    parent : QObject, optional
        When it is deleted, what runs is cancelled.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(c_longlong(0), parent)
        self.setObjectName(name)

    def close(self) -> None:
        """Stop whatever runs, and run nothing more.

        Work that does not stop is left to itself after two seconds: its disk may never
        answer. Nobody hears of it, and it does not keep the program from ending.
        """
        self._closed = True
        self.cancel()
        if not self.settle(_CLOSING):
            _log.warning("%s: still at work, and nobody waits for it", self.objectName())

    def _run(self, job: Job) -> None:
        arguments = job, self._cancelled_up_to, self._mail
        threading.Thread(
            target=_answer, args=arguments, name=self.objectName(), daemon=True
        ).start()


def _answer(job: Job, cancelled_up_to: SharedNumber, mail: Mailbox) -> None:
    """In the thread."""
    report = Reporter(partial(mail.post, job.number))
    ended = outcome(lambda: job.work(report, lambda: cancelled_up_to.value >= job.number))
    mail.post(job.number, ended)
