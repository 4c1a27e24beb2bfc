"""The menu bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import Command, commands_of


class Menus:
    """The menus of a window.

    Parameters
    ----------
    window : QMainWindow
    actions : Actions
    recent : callable
        The projects opened last.
    open_recent : callable
        Called with the one that was picked.
    """

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        recent: Callable[[], tuple[Path, ...]],
        open_recent: Callable[[Path], None],
    ) -> None:
        self._recent, self._open_recent = recent, open_recent
        bar = window.menuBar()
        file = bar.addMenu(QCoreApplication.translate("Menus", "&File"))
        file.addActions([actions.new_project, actions.open_project])
        self._recent_menu = file.addMenu(QCoreApplication.translate("Menus", "Open &recent"))
        self._recent_menu.aboutToShow.connect(self._list_recent)
        file.addActions([actions.export, actions.save_picture])
        file.addActions([actions.add_images, actions.relocate, actions.close_project])
        file.addSeparator()
        file.addAction(actions.quit)

        edit = bar.addMenu(QCoreApplication.translate("Menus", "&Edit"))
        edit.addActions([actions.undo, actions.redo])
        edit.addSeparator()
        edit.addActions(list(actions.files))
        edit.addSeparator()
        edit.addActions([actions.search, actions.reviewer, actions.edit_shortcuts])
        language = edit.addMenu(QCoreApplication.translate("Menus", "L&anguage"))
        language.addActions(list(actions.languages.values()))
        appearance = edit.addMenu(QCoreApplication.translate("Menus", "App&earance"))
        appearance.addActions(list(actions.appearances.values()))
        contrast = edit.addMenu(QCoreApplication.translate("Menus", "Con&trast"))
        contrast.addActions(list(actions.contrasts.values()))
        text_size = edit.addMenu(QCoreApplication.translate("Menus", "Text si&ze"))
        text_size.addActions(list(actions.text_sizes.values()))
        edit.addSeparator()
        edit.addAction(actions.preferences)

        label = bar.addMenu(QCoreApplication.translate("Menus", "&Label"))
        label.addActions([actions.confirm, actions.suggested])
        label.addActions([actions.unsure, actions.exclude, actions.later])
        label.addSeparator()
        label.addActions([actions.note, actions.flag])
        label.addSeparator()
        label.addActions([actions.check_suspects, actions.accept_suspects, actions.leave_out])
        label.addSeparator()
        label.addAction(actions.find_class)
        self._label, self._after_classes = label, actions.find_class
        likeliest = label.addMenu(QCoreApplication.translate("Menus", "Li&keliest classes"))
        likeliest.addActions(list(actions.likeliest))
        classes = label.addMenu(QCoreApplication.translate("Menus", "Cl&asses"))
        classes.addActions([actions.add_class, actions.edit_classes])
        classes.addSeparator()
        classes.addActions([actions.rename_class, actions.merge_class])
        classes.addActions([actions.describe_class, actions.picture])
        classes.addActions([actions.class_up, actions.class_down])
        label.addSeparator()
        label.addActions([actions.copies_too, actions.blind])

        rounds = bar.addMenu(QCoreApplication.translate("Menus", "&Round"))
        rounds.addActions([actions.next_round, actions.audit, actions.automatic, actions.method])
        rounds.addSeparator()
        rounds.addActions([actions.prepare, actions.cancel])
        rounds.addSeparator()
        rounds.addAction(actions.notices)

        self._view = bar.addMenu(QCoreApplication.translate("Menus", "&View"))
        self._view.addActions([actions.show_suspects, actions.show_batch, actions.show_checks])
        self._view.addAction(actions.show_all)
        self._view.addActions([actions.show_unsure, actions.show_similar, actions.show_two_names])
        self._view.addActions([actions.second_look, actions.renew_suspects])
        self._view.addSeparator()
        self._view.addActions([actions.loupe, actions.full_screen])
        self._view.addActions([actions.compare, actions.next_example, actions.previous_example])
        self._view.addActions([actions.actual_size, actions.fit, actions.reset_levels])
        self._view.addSeparator()
        self._view.addActions([actions.larger, actions.smaller])
        self._view.addSeparator()
        self._view.addActions([actions.next_pane, actions.previous_pane])
        self._view.addSeparator()
        self._view.addActions([actions.answer_bar, actions.reset_layout])
        self._before_docks = actions.answer_bar
        self._docks: list[QAction] = []
        self._classes: list[QAction] = []

        help_menu = bar.addMenu(QCoreApplication.translate("Menus", "&Help"))
        help_menu.addActions([actions.guide, actions.whats_this, actions.tour])
        help_menu.addSeparator()
        help_menu.addActions([actions.find_action, actions.keys])
        help_menu.addSeparator()
        help_menu.addActions([actions.diagnostics, actions.about])
        self._bar = bar

    def titles(self) -> list[str]:
        """Titles of the menus, with the marks of their letters."""
        return [action.text() for action in self._bar.actions()]

    def commands(self) -> list[Command]:
        """Every action of the menus under its lasting name."""
        return commands_of(self._bar)

    def show_classes(self, actions: list[QAction]) -> None:
        """Offer to give these classes."""
        for action in self._classes:
            self._label.removeAction(action)
        self._classes = list(actions)
        self._label.insertActions(self._after_classes, self._classes)

    def show_docks(self, actions: list[QAction]) -> None:
        """Offer to show and hide these docks."""
        for action in self._docks:
            self._view.removeAction(action)
        self._docks = list(actions)
        for action in self._docks:
            action.setMenuRole(QAction.MenuRole.NoRole)
        self._view.insertActions(self._before_docks, self._docks)

    def _list_recent(self) -> None:
        self._recent_menu.clear()
        for path in self._recent():
            action = self._recent_menu.addAction(path.stem.replace("&", "&&"))
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, chosen=path: self._open_recent(chosen))
        if self._recent_menu.isEmpty():
            self._recent_menu.addAction(
                QCoreApplication.translate("Menus", "No project yet")
            ).setEnabled(False)
