"""Adding, renaming, merging and moving classes: from the class panel to the operation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from alc_desktop.classes.class_entries import class_entries
from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.classes.class_name import ClassNameDialog
from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.widget_keys import WidgetKeys
from alc_desktop.model import operations
from alc_desktop.model.answer_words import change_text
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_engine.labels.store import LabelChange
from alc_engine.runtime.errors import UserFixableError


class ClassEditing(QObject):
    """What the expert does to the classes of the open project.

    The actions act on the class that is highlighted in the panel. Keys of the
    panel are heard in the panel alone.

    Signals
    -------
    said(str)
        What was done, for the status line.
    failed(Exception)
    entered()
        The classes are being edited from now on; the panel should be in sight.
    left()
        They are not any more; the keys belong to the images again.
    """

    said = Signal(str)
    failed = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        model: SessionModel,
        panel: ClassPanel,
        actions: Actions,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._panel, self._actions = model, panel, actions
        self._window = window
        self._wiring = Wiring()
        for signal, slot in (
            (actions.add_class.triggered, lambda: self.add()),
            (actions.edit_classes.toggled, self._set_editing),
            (actions.rename_class.triggered, lambda: self.rename(panel.highlighted)),
            (actions.merge_class.triggered, lambda: self.merge(panel.highlighted)),
            (actions.class_up.triggered, lambda: self._step(-1)),
            (actions.class_down.triggered, lambda: self._step(1)),
            (panel.rename_asked, self.rename),
            (panel.class_moved, self.move),
            (panel.menu_asked, self._show_menu),
            (panel.class_highlighted, self._enable),
            (model.classes_changed, self._enable),
            (panel.editing_left, lambda: actions.edit_classes.setChecked(False)),
        ):
            self._wiring.connect(signal, slot)
        panel.offer(
            ((actions.add_class, "add"), (actions.edit_classes, "edit")),
            (
                (actions.rename_class, "rename"),
                (actions.merge_class, "merge"),
                (actions.class_up, "up"),
                (actions.class_down, "down"),
            ),
        )
        self._keys = WidgetKeys(lambda: actions.of_class, self)
        self._keys.listen_on(panel.list, panel.search)
        self._enable()

    def close(self) -> None:
        """Hear nothing any more."""
        self._wiring.cut()
        self._keys.stop()
        self._actions.edit_classes.setChecked(False)
        for action in self._actions.of_class:
            action.setEnabled(False)

    # -- what the user does ------------------------------------------------------

    def add(self) -> None:
        """Ask for the name of a new class, and add it."""
        dialog = ClassNameDialog(self._model.session.classes, parent=self._window)
        self._open(dialog, lambda: self._add(dialog.name))

    def rename(self, class_id: int) -> None:
        """Ask for another name of a class; if that is taken, merging is offered."""
        if not self._may_edit(class_id):
            return
        dialog = ClassNameDialog(self._model.session.classes, class_id, self._window)
        self._open(dialog, lambda: self._rename(class_id, dialog))

    def merge(self, class_id: int, into: int = -1) -> None:
        """Ask which class to merge one into, and what comes of it.

        Parameters
        ----------
        class_id : int
        into : int
            Highlighted at first; -1 for none.
        """
        if not self._may_edit(class_id):
            return
        entries = {entry.class_id: entry for entry in class_entries(self._model.facts)}
        gone = entries.pop(class_id)
        dialog = ClassMergeDialog(gone, tuple(entries.values()), self._window)
        dialog.highlight(into)
        self._open(dialog, lambda: self._merge(class_id, dialog.into))

    def move(self, class_id: int, place: int) -> None:
        """Show a class at another place."""
        if not self._may_edit(class_id):
            return
        order = [each for each in self._model.facts.class_order if each != class_id]
        order.insert(place, class_id)
        self._do(lambda: operations.order_classes(self._model, order))

    # -- within ------------------------------------------------------------------

    def _step(self, places: int) -> None:
        class_id = self._panel.highlighted
        order = self._model.facts.class_order
        place = order.index(class_id) + places if class_id in order else -1
        if 0 <= place < len(order):
            self.move(class_id, place)

    def _add(self, name: str) -> None:
        if self._do(lambda: operations.add_class(self._model, name)) is not None:
            self._panel.highlight(self._model.facts.class_order[-1])

    def _rename(self, class_id: int, dialog: ClassNameDialog) -> None:
        if dialog.merge_into >= 0:
            self.merge(class_id, dialog.merge_into)
        else:
            self._do(lambda: operations.rename_class(self._model, class_id, dialog.name))

    def _merge(self, class_id: int, into: int) -> None:
        merged = self._do(lambda: operations.merge_classes(self._model, class_id, into))
        if merged is not None and self._panel.list.editing:
            self._panel.highlight(into)

    def _do(self, operation: Callable[[], LabelChange | None]) -> LabelChange | None:
        try:
            change = operation()
        except UserFixableError as error:
            self.failed.emit(error)
            return None
        if change is not None:
            self.said.emit(change_text(change, self._model.facts))
        return change

    def _open(self, dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.open()

    def _may_edit(self, class_id: int) -> bool:
        return class_id >= 0 and not self._model.project.read_only

    # -- the panel ---------------------------------------------------------------

    def _set_editing(self, editing: bool) -> None:
        if editing:
            self.entered.emit()
        self._panel.set_editing(editing)
        if editing:
            self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _enable(self) -> None:
        """Offer what can be done with the highlighted class."""
        class_id, order = self._panel.highlighted, self._model.facts.class_order
        place = order.index(class_id) if self._may_edit(class_id) and class_id in order else -1
        known, movable = place >= 0, place >= 0 and not self._panel.is_searching
        for action, possible in (
            (self._actions.rename_class, known),
            (self._actions.describe_class, known),
            (self._actions.merge_class, known and len(order) > 1),
            (self._actions.class_up, movable and place > 0),
            (self._actions.class_down, movable and place < len(order) - 1),
        ):
            action.setEnabled(possible)

    def _show_menu(self, place: QPoint) -> None:
        actions, panel, class_id = self._actions, self._panel, self._panel.highlighted
        menu = QMenu(panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if class_id >= 0:
            name = self._model.facts.class_name(class_id).replace("&", "&&")
            for text, signal in (
                (self.tr("Show the images of “{name}”"), panel.class_opened),
                (self.tr("Give “{name}” to the selected images"), panel.class_given),
            ):
                action = menu.addAction(text.format(name=name))
                action.triggered.connect(lambda _=False, signal=signal: signal.emit(class_id))
            action.setEnabled(self._may_edit(class_id))
            menu.addSeparator()
        menu.addActions([actions.rename_class, actions.merge_class, actions.describe_class])
        menu.addSeparator()
        menu.addActions([actions.class_up, actions.class_down])
        menu.addSeparator()
        menu.addActions([actions.add_class, actions.edit_classes])
        menu.aboutToHide.connect(self._end_menu, Qt.ConnectionType.QueuedConnection)
        menu.popup(place)

    def _end_menu(self) -> None:
        """The highlight was for the menu, unless the keys are in the list."""
        if not self._panel.list.editing and not self._panel.list.hasFocus():
            self._panel.highlight(-1)
