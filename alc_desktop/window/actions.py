"""Every action of the window with its name and keys; what they do is wired elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from alc_desktop.commands.fixed_keys import Heard

CLASS_KEYS = "1234567890"
"""Keys of the first ten classes, in order."""


class Actions(QObject):
    """The actions of one window.

    Single keys label images, so they are heard only where images have the
    focus (`listen_on`); in a search field they are letters. Keys with Ctrl are
    heard everywhere in the window.

    Signals
    -------
    class_chosen(int)
        A key of a class was pressed; the place of that class among those shown.
    """

    class_chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.project_open = self.writable = False
        self._labelling: list[QAction] = []
        tr = self.tr
        # Labelling
        self.confirm = self._single(tr("&Confirm the given label"), "Return", "Enter", "Space")
        self.suggested = self._single(tr("Take the &model's suggestion"), "M")
        self.unsure = self._single(tr("&Unsure"), "U")
        self.exclude = self._single(tr("E&xclude"), "X")
        self.later = self._single(tr("&Later"), "S")
        self.classes = [self._class_key(place, key) for place, key in enumerate(CLASS_KEYS)]
        self.name_classes(())
        self.find_class = self._single(tr("&Find a class…"), "/")
        self.blind = self._single(tr("&Blind: hide given labels until answered"), "B")
        self.blind.setCheckable(True)
        # Classes
        self.add_class = self._wide(tr("&Add a class…"), "Ctrl+Shift+A")
        self.edit_classes = self._wide(tr("&Edit the classes"), "Ctrl+Shift+E")
        self.edit_classes.setCheckable(True)
        self.rename_class = self._of_class(tr("&Rename…"), "F2")
        self.merge_class = self._of_class(tr("&Merge into…"), "F3")
        self.class_up = self._of_class(tr("Move &up"), "Alt+Up")
        self.class_down = self._of_class(tr("Move &down"), "Alt+Down")
        self.of_class = (self.rename_class, self.merge_class, self.class_up, self.class_down)
        # Rounds
        self.next_round = self._single(tr("Start next &round"), "R", "Ctrl+R")
        self.automatic = self._wide(tr("Start the next round by itself"))
        self.automatic.setCheckable(True)
        self.method = self._wide(tr("&Method of choosing…"), "Ctrl+M")
        self.prepare = self._wide(tr("&Prepare images"))
        self.cancel = self._wide(tr("&Cancel background work"), "Ctrl+.")
        self.show_all = self._wide(tr("Show all images"))
        self.show_batch = self._wide(tr("Show the batch"))
        self.show_unsure = self._wide(tr("Show &unsure images"), "Ctrl+U")
        self.show_similar = self._wide(tr("Show s&imilar images"), "Ctrl+I")
        # Editing
        self.undo = self._wide(tr("&Undo"), "Ctrl+Z")
        self.redo = self._wide(tr("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.search = self._wide(tr("&Search"), "Ctrl+F")
        self.reviewer = self._wide(tr("Your &name…"))
        self.languages = self._language_choices()
        # Files
        self.new_project = self._wide(tr("&New project…"), "Ctrl+N")
        self.open_project = self._wide(tr("&Open project…"), "Ctrl+O")
        self.close_project = self._wide(tr("&Close project"), "Ctrl+W")
        self.relocate = self._wide(tr("&Find moved images…"))
        self.add_images = self._wide(tr("&Add images…"))
        self.export = self._wide(tr("&Export…"), "Ctrl+E")
        self.save_picture = self._wide(tr("Save &picture of the neighbours…"))
        self.quit = self._wide(tr("&Quit"), "Ctrl+Q")
        # Looking
        self.larger = self._wide(tr("&Larger thumbnails"), "Ctrl++", "Ctrl+=")
        self.smaller = self._wide(tr("&Smaller thumbnails"), "Ctrl+-")
        self.reset_levels = self._wide(tr("Reset &brightness and window"), "Ctrl+L")
        self.reset_layout = self._wide(tr("&Reset the layout"))
        # Help
        self.find_action = self._wide(tr("&All actions…"), "Ctrl+K")
        self.keys = self._wide(tr("&Keys"), "?", "F1")
        self.edit_shortcuts = self._wide(tr("S&hortcuts…"))
        self.diagnostics = self._wide(tr("&Copy diagnostics"))
        self._answering = (
            *(*self._labelling, self.undo, self.redo),
            *(self.automatic, self.method, self.relocate, self.add_images),
            *(self.add_class, self.edit_classes),
        )
        self._looking = (
            *(self.show_all, self.show_batch, self.show_unsure, self.show_similar),
            *(self.search, self.close_project, self.export),
            *(self.larger, self.smaller, self.reset_levels, self.reset_layout, self.save_picture),
        )
        self._name_all()
        self.set_project_open(False)

    def listen_on(self, widgets: Iterable[QWidget]) -> None:
        """Hear the single keys while the focus is in one of `widgets`."""
        for widget in widgets:
            widget.addActions(self._labelling)

    def name_classes(self, class_names: tuple[str, ...]) -> None:
        """Give the keys of the classes their names; keys without a class fall silent."""
        for place, action in enumerate(self.classes):
            known = place < len(class_names)
            name = class_names[place] if known else self.tr("Class {n}").format(n=place + 1)
            action.setText(name.replace("&", "&&"))
            action.setEnabled(known)
            action.setVisible(known)

    def set_project_open(self, is_open: bool, *, writable: bool = True) -> None:
        """Enable what can be done with a project, or disable it."""
        self.project_open, self.writable = is_open, is_open and writable
        for action in self._answering:
            action.setEnabled(is_open and writable)
        for action in self._looking:
            action.setEnabled(is_open)
        for action in (self.prepare, self.cancel):  # enabled by what runs
            action.setEnabled(False)

    def needs_project(self, action: QAction) -> bool:
        """Whether there must be a project for it."""
        return action in self._looking or self.needs_writing(action)

    def needs_writing(self, action: QAction) -> bool:
        """Whether it changes a project, or lets one be changed."""
        driven = (self.next_round, self.prepare)
        return action in (*self._answering, *driven, *self.of_class)

    @property
    def class_keys(self) -> tuple[str, ...]:
        """The first key of each of the first classes, as shown."""
        return tuple(key_text(action) for action in self.classes)

    def heard(self, action: QAction) -> Heard:
        """Where the keys of an action are heard."""
        if action in self._labelling:
            return Heard.IMAGES
        return Heard.CLASSES if action in self.of_class else Heard.WINDOW

    # -- making ----------------------------------------------------------------

    def _single(self, text: str, *keys: str) -> QAction:
        action = self._make(text, keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._labelling.append(action)
        return action

    def _of_class(self, text: str, *keys: str) -> QAction:
        """Heard in the class panel alone, which takes it up; for the class highlighted there."""
        action = self._make(text, keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(False)
        return action

    def _class_key(self, place: int, key: str) -> QAction:
        action = self._single("", key)
        action.triggered.connect(lambda: self.class_chosen.emit(place))
        return action

    def _wide(self, text: str, *keys: str) -> QAction:
        action = self._make(text, keys)
        self._window.addAction(action)
        return action

    def _language_choices(self) -> dict[str, QAction]:
        """By code; each language is named in itself, so that who is lost finds the own one."""
        names = {"": self.tr("&System"), "en": "&English", "de": "&Deutsch"}
        group = QActionGroup(self)
        choices = {}
        for code, name in names.items():
            action = choices[code] = self._wide(name)
            action.setCheckable(True)
            action.setObjectName(f"language_{code or 'system'}")
            group.addAction(action)
        return choices

    def _name_all(self) -> None:
        """Give every action the name of its attribute, which lasts where texts and keys change."""
        for name, value in vars(self).items():
            if isinstance(value, QAction):
                value.setObjectName(name)
        for place, action in enumerate(self.classes, start=1):
            action.setObjectName(f"class_{place}")

    def _make(self, text: str, keys: tuple[str, ...]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action


def key_text(action: QAction) -> str:
    """The first key of an action as the system writes it; empty if it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def keys_text(action: QAction) -> str:
    """The keys of an action as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(key.toString(native) for key in action.shortcuts()))
