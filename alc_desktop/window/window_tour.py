"""The tour of the window: five notes beside the controls that the work is done with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import plain
from alc_desktop.help.callout import Callout, Note
from alc_desktop.window.workspace import Workspace


class WindowTour(QObject):
    """Leads through the views of an open project, then puts them back as they were.

    Parameters
    ----------
    window : QMainWindow
    views : Workspace
    actions : Actions
        Their keys are named as they are now.
    many : bool
        Whether letters find classes.
    """

    def __init__(
        self, window: QMainWindow, views: Workspace, actions: Actions, *, many: bool
    ) -> None:
        super().__init__(window)
        self._window, self._views, self._actions, self._many = window, views, actions, many
        self._step = 0
        self._layout: QByteArray | None = None
        self.callout: Callout | None = None
        self._steps: tuple[Callable[[], Note], ...] = (
            self._queue,
            self._images,
            self._image,
            self._classes,
            self._progress,
        )

    @property
    def is_running(self) -> bool:
        """Whether a note is shown."""
        return self.callout is not None

    def start(self) -> None:
        """Show the first note."""
        if self.callout is not None:
            return
        self._views.looking.close()  # the notes are beside the grid and the docks
        self._layout = self._window.saveState()
        self.callout = Callout(self._window)
        self.callout.stepped.connect(lambda steps: self._go(self._step + steps))
        self.callout.left.connect(self._leave)
        self._views.browser.scope_changed.connect(self._show_again)
        self._go(0)

    def end(self) -> None:
        """Take the note away, and put the docks back."""
        callout, self.callout = self.callout, None
        if callout is None:
            return
        callout.close_note()
        self._views.browser.scope_changed.disconnect(self._show_again)
        self._views.docks.restore(self._layout)
        self._views.came_after_waiting()  # a key meant for the note answers nothing
        self._views.grid.setFocus()
        self.deleteLater()

    def _leave(self) -> None:
        """The user is through, or has enough."""
        self.end()
        self._views.looking.open_if_natural()

    def _show_again(self) -> None:
        """A batch came, and large images open in the loupe by themselves: not over a note."""
        self._views.looking.close()
        self._go(self._step)

    def _go(self, step: int) -> None:
        if self.callout is None or step < 0:
            return
        if step >= len(self._steps):
            self._leave()
            return
        self._step = step
        self.callout.show_note(self._steps[step](), step, len(self._steps))

    # -- the notes -------------------------------------------------------------------

    def _queue(self) -> Note:
        return Note(
            self.tr("The work, in its order"),
            self.tr(
                "Suspects are labels that look wrong, questions teach the model most, and checks"
                " tell how many wrong labels are left. Go from left to right."
            ),
            (self._views.browser.scopes,),
        )

    def _images(self) -> Note:
        actions = self._actions
        keys = {
            "confirm": _key(actions.confirm),
            "unsure": _key(actions.unsure),
            "undo": _key(actions.undo),
        }
        if self._many:
            text = self.tr(
                "{confirm}: the label is right. A letter begins the name of another class;"
                " {unsure} is for what you can't tell. {undo} takes the last answer back."
            )
        else:
            text = self.tr(
                "{confirm}: the label is right. The key of a class gives that class instead;"
                " {unsure} is for what you can't tell. {undo} takes the last answer back."
            )
        browser = self._views.browser
        return Note(
            self.tr("One key answers the image with the ring"),
            text.format(**keys),
            (browser.grid, browser.key_line),
        )

    def _image(self) -> Note:
        views, keys = self._views, [_key(each) for each in self._actions.likeliest]
        self._bring(views.inspector)
        text = self.tr(
            "Here is the image, large, with why it is asked. The likeliest classes have keys of"
            " their own, {first} to {last}; {loupe} shows the image in the whole window."
        )
        return Note(
            self.tr("Look closely"),
            text.format(first=keys[0], last=keys[-1], loupe=_key(self._actions.loupe)),
            (views.inspector,),
        )

    def _classes(self) -> Note:
        self._bring(self._views.classes)
        return Note(
            self.tr("The classes"),
            self.tr(
                "A click on a class shows its images, and below are examples of it. The button"
                " Give, under the mouse, gives it to the selected images."
            ),
            (self._views.classes,),
        )

    def _progress(self) -> Note:
        self._bring(self._views.progress)
        text = self.tr(
            "{round} starts the next round, which learns from your answers. Progress says how"
            " many wrong labels are left, and when you can stop. {guide} opens the guide."
        )
        keys = {"round": _key(self._actions.next_round), "guide": _key(self._actions.guide)}
        return Note(self.tr("Round by round"), text.format(**keys), (self._views.progress,))

    def _bring(self, view: QWidget) -> None:
        self._views.docks.raise_view(view)


def _key(action: QAction) -> str:
    """Its key; its name if the user left it without one."""
    return key_text(action) or plain(action.text())
