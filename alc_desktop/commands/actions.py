"""Every action of the window with its name and keys; what they do is wired elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from alc_desktop.app.text_size import TEXT_SIZES
from alc_desktop.commands.action_keys import (
    Heard,
    give_keys,
    hear,
    is_bare_letter,
    key_text,
    keys_of,
    name_action,
)
from alc_desktop.i18n.translations import languages

Texts = tuple[str, ...]

_LIKELIEST = 5
"""Places of the list of likeliest classes that have keys: as many as are named."""


class Actions(QObject):
    """The actions of one window.

    A single key means something only where images have the focus; which widgets
    those are, and who hears it there, is in `alc_desktop.commands.image_keys`.
    With more classes than number keys a letter begins the name of a class, and
    so does Shift with a letter, since names begin with capitals; commands whose
    key is a letter have a function key instead then.

    Signals
    -------
    class_chosen(int)
        A key of a class was pressed: its id.
    likely_chosen(int)
        One of the likeliest classes of the current image: its place among them, from 0.
    """

    class_chosen = Signal(int)
    likely_chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.project_open = self.writable = False
        self._defaults: dict[QAction, tuple[Texts, Texts]] = {}
        tr = self.tr
        # Labelling
        self.confirm = self._over_images(tr("&Confirm the given label"), "Return", "Enter", "Space")
        self.suggested = self._over_images(tr("Take the &model's suggestion"), "M", many="F4")
        self.unsure = self._over_images(tr("&Unsure"), "U", many="F6")
        self.exclude = self._over_images(tr("E&xclude"), "X", many="F7")
        self.later = self._over_images(tr("&Later"), "S", many="F8")
        self.leave_out = self._over_images(tr("Leave &out when accepting"), "O", many="F11")
        self.likeliest = tuple(self._likeliest(place) for place in range(_LIKELIEST))
        self.answers = (self.confirm, self.suggested, self.unsure, self.exclude, self.later)
        self.by_class: dict[int, QAction] = {}
        self.find_class = self._wide(tr("&Find a class…"), "/")
        self.note = self._over_images(tr("No&te…"), "N", "Ctrl+Shift+N")
        self.flag = self._over_images(tr("Fla&g, or take the flag off"), "G", "Ctrl+Shift+G")
        self.copies_too = self._wide(tr("Answer &near-duplicates too"), "D", many="F10")
        self.copies_too.setCheckable(True)
        self.blind = self._wide(tr("&Blind: hide given labels until answered"), "B", many="F12")
        self.blind.setCheckable(True)
        # Classes
        self.add_class = self._wide(tr("&Add a class…"), "Ctrl+Shift+A")
        self.edit_classes = self._wide(tr("&Edit the classes"), "Ctrl+Shift+E")
        self.edit_classes.setCheckable(True)
        self.rename_class = self._of_class(tr("&Rename…"), "F2")
        self.merge_class = self._of_class(tr("&Merge into…"), "F3")
        self.class_up = self._of_class(tr("Move &up"), "Alt+Up")
        self.class_down = self._of_class(tr("Move &down"), "Alt+Down")
        self.describe_class = self._of_class(tr("De&scribe…"), "F4")
        self.of_class = (
            *(self.rename_class, self.merge_class, self.describe_class),
            *(self.class_up, self.class_down),
        )
        self.picture = self._wide(tr("Use as a &picture of its class, or no longer"))
        # Rounds
        self.next_round = self._wide(tr("Start next &round"), "R", "Ctrl+R", many="F9")
        self.audit = self._wide(tr("Start random chec&ks"), "Ctrl+T")
        self.automatic = self._wide(tr("Start the next round by itself"))
        self.automatic.setCheckable(True)
        self.notices = self._wide(tr("Say when it is read&y"))
        self.notices.setCheckable(True)
        self.method = self._wide(tr("&Method of choosing…"), "Ctrl+M")
        self.prepare = self._wide(tr("&Prepare images"))
        self.cancel = self._wide(tr("&Cancel background work"), "Ctrl+.")
        self.show_all = self._wide(tr("Show all images"))
        self.show_suspects = self._wide(tr("Show the suspects"), "Ctrl+1")
        self.show_batch = self._wide(tr("Show the questions"), "Ctrl+2")
        self.show_checks = self._wide(tr("Show the random checks"), "Ctrl+4")
        self.renew_suspects = self._wide(tr("Renew the list of suspects"), "F5")
        self.check_suspects = self._wide(tr("Spot check the suspects"), "Ctrl+3")
        self.accept_suspects = self._wide(tr("Accept the suggestions"), "Ctrl+Return")
        self.show_unsure = self._wide(tr("Show &unsure images"), "Ctrl+U")
        self.show_similar = self._wide(tr("Show s&imilar images"), "Ctrl+I")
        self.show_two_names = self._wide(tr("Show the same picture with &two names"), "Ctrl+D")
        self.second_look = self._wide(tr("Show labels of yours for a second look"), "Ctrl+J")
        # Editing
        self.undo = self._wide(tr("&Undo"), "Ctrl+Z")
        self.redo = self._wide(tr("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.search = self._wide(tr("&Search"), "Ctrl+F")
        self.copy_paths = self._wide(tr("Copy &path"), "Ctrl+Shift+C")
        self.copy_image = self._wide(tr("Copy i&mage"))
        self.show_in_folder = self._wide(tr("Show in &folder"))
        self.open_elsewhere = self._wide(tr("&Open in another program"))
        self.files = (
            *(self.copy_image, self.copy_paths),
            *(self.show_in_folder, self.open_elsewhere),
        )
        self.reviewer = self._wide(tr("Your &name…"))
        self.preferences = self._wide(tr("Preferen&ces…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.languages = self._language_choices()
        self.appearances = self._choices(
            "appearance", {"": tr("&System"), "light": tr("&Light"), "dark": tr("&Dark")}
        )
        self.contrasts = self._choices(
            "contrast", {"": tr("&System"), "normal": tr("&Normal"), "high": tr("&High")}
        )
        sizes = {wish: f"{wish} %" if wish else tr("&System") for wish in TEXT_SIZES}
        self.text_sizes = self._choices("text_size", sizes)
        # Files
        self.new_project = self._wide(tr("&New project…"), "Ctrl+N")
        self.open_project = self._wide(tr("&Open project…"), "Ctrl+O")
        self.close_project = self._wide(tr("&Close project"), "Ctrl+W")
        self.relocate = self._wide(tr("&Find moved images…"))
        self.add_images = self._wide(tr("&Add images…"))
        self.export = self._wide(tr("&Export…"), "Ctrl+E")
        self.save_picture = self._wide(tr("Save &picture of the neighbours…"))
        self.quit = self._wide(tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        # Looking
        self.loupe = self._over_images(tr("L&oupe"), "F", many="F3")
        self.loupe.setCheckable(True)
        self.full_screen = self._wide(tr("Loupe over the whole s&creen"), "Ctrl+Shift+F")
        self.full_screen.setCheckable(True)
        self.compare = self._over_images(tr("Co&mpare"), "C", many="F2")
        self.compare.setCheckable(True)
        self.next_example = self._over_images(tr("Compare with the &next example"), ".")
        self.previous_example = self._over_images(tr("Compare with the &previous example"), ",")
        self.actual_size = self._wide(tr("A pixel for a pi&xel"), "Ctrl+0")
        self.fit = self._wide(tr("The &whole image"), "Ctrl+9")
        self.larger = self._wide(tr("&Larger thumbnails"), "Ctrl++", "Ctrl+=")
        self.smaller = self._wide(tr("&Smaller thumbnails"), "Ctrl+-")
        self.reset_levels = self._wide(tr("Reset &brightness and window"), "Ctrl+L")
        self.reset_layout = self._wide(tr("&Reset the layout"))
        self.answer_bar = self._wide(tr("Buttons to &answer"))
        self.answer_bar.setCheckable(True)
        self.next_pane = self._wide(tr("N&ext pane"), "Ctrl+F6")
        self.previous_pane = self._wide(tr("Pre&vious pane"), "Ctrl+Shift+F6")
        # Help
        self.find_action = self._wide(tr("&All actions…"), "Ctrl+K")
        self.keys = self._wide(tr("&Keys"), "?")
        self.edit_shortcuts = self._wide(tr("S&hortcuts…"))
        self.guide = self._wide(tr("&Guide"), "F1")
        self.whats_this = self._wide(tr("&What is this?"), "Shift+F1")
        self.tour = self._wide(tr("&Tour of the window"))
        self.diagnostics = self._wide(tr("&Copy diagnostics"))
        self.about = self._wide(tr("A&bout this program"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self._answering = (
            *(*self.answers, *self.likeliest, self.find_class, self.blind, self.undo, self.redo),
            *(
                self.next_round,
                self.audit,
                self.automatic,
                self.method,
                self.relocate,
                self.add_images,
            ),
            *(self.add_class, self.edit_classes, self.copies_too, self.leave_out),
            *(self.note, self.flag, self.picture),
        )
        self._looking = (
            *(self.show_suspects, self.renew_suspects, self.show_batch, self.show_checks),
            *(self.show_all, self.show_unsure, self.show_similar, self.show_two_names),
            *(self.second_look, self.search, self.close_project, self.export, self.tour),
            *(self.loupe, self.full_screen, self.actual_size, self.fit, self.answer_bar),
            *(self.next_pane, self.previous_pane),
            *(self.compare, self.next_example, self.previous_example, *self.files),
            *(self.larger, self.smaller, self.reset_levels, self.reset_layout, self.save_picture),
        )
        self._name_all()
        self.set_project_open(False)

    def show_classes(self, classes: Mapping[int, str]) -> None:
        """Have an action for each class that gives it; their keys come from `Shortcuts`.

        Parameters
        ----------
        classes : mapping of class id to name
            Those that stand, in the order shown.
        """
        for class_id in [each for each in self.by_class if each not in classes]:
            action = self.by_class.pop(class_id)
            action.setVisible(False)
            action.deleteLater()
        known, self.by_class = self.by_class, {}
        for class_id, name in classes.items():
            action = known.get(class_id) or self._class_action(class_id)
            name_action(action, name.replace("&", "&&"))
            action.setEnabled(self.writable)
            self.by_class[class_id] = action

    @property
    def keyed_classes(self) -> list[QAction]:
        """The actions of the classes that have a key, in the order shown."""
        return [action for action in self.by_class.values() if keys_of(action)]

    def class_keys(self) -> dict[int, str]:
        """The key of each class that has one, as it stands on the keyboard, by class id."""
        return {i: key_text(action) for i, action in self.by_class.items() if keys_of(action)}

    def set_project_open(self, is_open: bool, *, writable: bool = True) -> None:
        """Enable what can be done with a project, or disable it."""
        self.project_open, self.writable = is_open, is_open and writable
        for action in (*self._answering, *self.by_class.values()):
            action.setEnabled(is_open and writable)
        for action in self._looking:
            action.setEnabled(is_open)
        for action in (self.check_suspects, self.accept_suspects):
            action.setEnabled(is_open and writable)
        # Enabled by what runs.
        for action in (self.prepare, self.cancel):
            action.setEnabled(False)

    def needs_project(self, action: QAction) -> bool:
        """Whether there must be a project for it."""
        return action in self._looking or self.needs_writing(action)

    def needs_writing(self, action: QAction) -> bool:
        """Whether it changes a project, or lets one be changed."""
        driven = (
            *(self.next_round, self.audit, self.prepare),
            *(self.check_suspects, self.accept_suspects),
        )
        answering = (*self._answering, *self.by_class.values())
        return action in (*answering, *driven, *self.of_class)

    def single_key_actions(self) -> list[QAction]:
        """Those that images may hear by a single key."""
        return [*self._defaults, *self.by_class.values()]

    def is_answer(self, action: QAction) -> bool:
        """Whether it answers, or marks, the images that have the focus: they must be seen."""
        own = (*self.answers, *self.likeliest, self.leave_out, self.flag)
        return action in (*own, *self.by_class.values())

    def default_keys(self, action: QAction, *, many: bool) -> tuple[QKeySequence, ...]:
        """The keys that an action comes with.

        Parameters
        ----------
        action : QAction
        many : bool
            Whether letters find classes.
        """
        few_keys, many_keys = self._defaults.get(action, ((), ()))
        return tuple(QKeySequence(key) for key in (many_keys if many else few_keys))

    def differs(self, action: QAction) -> bool:
        """Whether it comes with other keys where letters find classes."""
        few_keys, many_keys = self._defaults.get(action, ((), ()))
        return few_keys != many_keys

    # -- making ----------------------------------------------------------------

    def _over_images(self, text: str, *keys: str, many: str = "") -> QAction:
        """Heard where images have the focus, whatever its key."""
        action = self._make(text, keys, many)
        hear(action, Heard.IMAGES)
        give_keys(action, self.default_keys(action, many=False))
        return action

    def _likeliest(self, place: int) -> QAction:
        """Gives the class at a place of the list of likeliest ones."""
        titles = (
            self.tr("Give the &likeliest class"),
            self.tr("Give the &second likeliest class"),
            self.tr("Give the &third likeliest class"),
            self.tr("Give the f&ourth likeliest class"),
            self.tr("Give the &fifth likeliest class"),
        )
        action = self._over_images(titles[place], f"Alt+{place + 1}")
        action.setObjectName(f"likeliest_{place + 1}")
        action.triggered.connect(lambda: self.likely_chosen.emit(place))
        return action

    def _of_class(self, text: str, *keys: str) -> QAction:
        """Heard in the class panel alone; for the class highlighted there."""
        action = self._make(text, keys)
        hear(action, Heard.CLASSES)
        give_keys(action, self.default_keys(action, many=False))
        action.setEnabled(False)
        return action

    def _class_action(self, class_id: int) -> QAction:
        action = QAction(self)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setObjectName(f"give_{class_id}")
        hear(action, Heard.IMAGES)
        action.triggered.connect(lambda: self.class_chosen.emit(class_id))
        return action

    def _wide(self, text: str, *keys: str, many: str = "") -> QAction:
        """Heard in the whole window; a single key among its keys where images have the focus."""
        action = self._make(text, keys, many)
        give_keys(action, self.default_keys(action, many=False))
        self._window.addAction(action)
        return action

    def _language_choices(self) -> dict[str, QAction]:
        """By code; each language is named in itself, so that who is lost finds the own one."""
        names = {"": self.tr("&System"), **languages()}
        return self._choices(
            "language", dict(zip(names, _with_letters(names.values()), strict=True))
        )

    def _choices(self, of: str, names: Mapping[str, str]) -> dict[str, QAction]:
        """An action for each, one of which is checked; the empty one is the system's."""
        group = QActionGroup(self)
        choices = {}
        for value, name in names.items():
            action = choices[value] = self._wide(name)
            action.setCheckable(True)
            action.setObjectName(f"{of}_{value or 'system'}")
            group.addAction(action)
        return choices

    def _name_all(self) -> None:
        """Give every action the name of its attribute, which lasts where texts and keys change."""
        for name, value in vars(self).items():
            if isinstance(value, QAction):
                value.setObjectName(name)

    def _make(self, text: str, keys: tuple[str, ...], many: str = "") -> QAction:
        action = QAction(self)
        # macOS else moves what only reads like its own entries, a class called “About” too.
        action.setMenuRole(QAction.MenuRole.NoRole)
        name_action(action, text)
        self._defaults[action] = keys, _with_many_classes(keys, many)
        return action


def _with_letters(names: Iterable[str]) -> Iterator[str]:
    """Names of a menu, the first letter marked where every keyboard has it and none had it yet."""
    taken: set[str] = set()
    for name in names:
        letter = QKeySequence.mnemonic(name).toString()[-1:] or name[:1].upper()
        free = letter.isascii() and letter.isalpha() and letter not in taken
        yield f"&{name}" if free and "&" not in name else name
        taken.add(letter)


def _with_many_classes(keys: Texts, function_key: str) -> Texts:
    """Keys where a letter begins the name of a class: a function key in place of the letter."""
    rest = (key for key in keys if not is_bare_letter(QKeySequence(key)))
    return (*filter(None, [function_key]), *rest)
