"""Undoes very many operations while the window stays alive, and says how far it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from alc_desktop.model import operations
from alc_desktop.model.session_model import SessionModel
from alc_engine.runtime.errors import UserFixableError

_SLICE = 500
"""Operations that are undone in one piece: some 40 ms. Each slice is saved as a whole."""
_PATIENCE = 300
"""Milliseconds until a dialog says how far it is; fewer than some thousands never show one."""


class UndoingMany(QObject):
    """Undoes operations slice by slice; nothing else can be done in the window meanwhile.

    Signals
    -------
    ended(int)
        How many were undone: all, or fewer as it was stopped, failed, or something else
        came between. Each is a step of its own, so that any number is a state that was.
    failed(Exception)
        Before `ended`.
    """

    ended = Signal(int)
    failed = Signal(object)

    def __init__(self, model: SessionModel, count: int, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._count, self._undone = model, count, 0
        self._length = len(model.session.labels.past)
        self._is_over = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        text = self.tr("Undoing %Ln operations…", None, count)
        self._dialog = QProgressDialog(text, self.tr("Stop here"), 0, count, window)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(_PATIENCE)
        self._dialog.setAutoClose(False)
        self._dialog.setAutoReset(False)
        self._dialog.canceled.connect(self.stop)

    def start(self) -> None:
        """Begin; a single slice is through when this returns."""
        self._go_on()

    def stop(self) -> None:
        """Leave the rest as it stands."""
        self._end()

    def _go_on(self) -> None:
        if len(self._model.session.labels.past) != self._length:
            self._end()
            return
        try:
            most = min(_SLICE, self._count - self._undone)
            self._undone += len(operations.undo_last(self._model, most))
        except UserFixableError as error:
            self.failed.emit(error)
            self._end()
            return
        self._length = len(self._model.session.labels.past)
        if self._undone >= self._count:
            self._end()
            return
        self._dialog.setValue(self._undone)  # which lets the window live, once it is shown
        if not self._is_over:
            self._next.start()

    def _end(self) -> None:
        self._is_over = True
        self._next.stop()
        self._dialog.canceled.disconnect(self.stop)
        self._dialog.close()
        self._dialog.deleteLater()
        self.deleteLater()
        self.ended.emit(self._undone)
