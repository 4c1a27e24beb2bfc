"""Looking closely: the loupe in place of grid and docks, in the window or on the whole screen.

For large images it is the natural mode: it opens over the questions by itself, until the
user chose otherwise, once for each project.

Keys mean what they mean over the grid, with one difference: there the next image was
in sight before it became current. Here it was not, so each time another image comes, keys
wait until it was painted itself; its thumbnail does not count.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from alc_desktop.commands.actions import Actions
from alc_desktop.commands.image_keys import SEEN, ImageKeys
from alc_desktop.grid.accepting import Accepting
from alc_desktop.grid.image_browser import ImageBrowser
from alc_desktop.inspector.inspector import Inspector
from alc_desktop.inspector.loupe import Loupe
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.listing import Scope
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.window.current_image import CurrentImage
from alc_desktop.window.docks import Docks


class LoupeMode(QObject):
    """Opens the loupe over the current image and leads back to what was there before.

    Parameters
    ----------
    model : SessionModel
    window : QMainWindow
    pages : QStackedWidget
        Shows the browser; the loupe comes as another page of it.
    browser : ImageBrowser
    views : (Inspector, CurrentImage, Docks)
    keys : ImageKeys
    accepting : Accepting
    actions : Actions
    parent : QObject

    Signals
    -------
    said(str)
        For the status line.
    shown()
        The loupe was opened or closed, or another image or list came into it.

    Attributes
    ----------
    within : callable
        Leaves what was opened within the loupe; whether anything was.
    """

    said = Signal(str)
    shown = Signal()

    choice: bool | None = None
    """What the user chose for this project: the loupe or the grid; None: nothing yet."""

    def __init__(
        self,
        model: SessionModel,
        window: QMainWindow,
        pages: QStackedWidget,
        browser: ImageBrowser,
        views: tuple[Inspector, CurrentImage, Docks],
        keys: ImageKeys,
        accepting: Accepting,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._window, self._pages, self._browser = model, window, pages, browser
        self._grid = browser.grid
        self._inspector, self._current, self._docks = views
        self._large = self._inspector.large
        self._keys, self._accepting, self._actions = keys, accepting, actions
        self._before_screen: tuple[Qt.WindowState, QSize] | None = None  # while it fills it
        self._opened_by_screen = False
        self._suits = False
        self.within: Callable[[], bool] = lambda: False
        self.loupe = Loupe()
        self._wiring = Wiring()
        self.loupe.line.offer((actions.compare, actions.full_screen), self._wiring)
        pages.addWidget(self.loupe)
        self.loupe.left.connect(self.step_back)
        self.loupe.stepped.connect(self._step)
        self._large.changed.connect(self._hold)
        self._grid.opened.connect(lambda _: self._toggle())
        self._grid.current_changed.connect(lambda _: self._show_current())
        browser.listed.connect(self._show_current)
        self._docks.called.connect(self.close)
        self._wiring.connect(actions.loupe.triggered, self._toggle)
        self._wiring.connect(actions.full_screen.triggered, self._toggle_screen)
        self._wiring.connect(actions.actual_size.triggered, self._large.canvas.show_actual_size)
        self._wiring.connect(actions.fit.triggered, self._large.canvas.fit)

    @property
    def is_open(self) -> bool:
        """Whether the loupe is in place of the grid."""
        return self._pages.currentWidget() is self.loupe

    @property
    def fills_screen(self) -> bool:
        """Whether it is on the whole screen."""
        return self._before_screen is not None

    def end(self) -> None:
        """Lead back, and hear no action any more."""
        self.close()
        self._wiring.cut()

    def open(self) -> None:
        """Put the current image in place of grid and docks."""
        image_id = self._grid.current_id()
        if not self.is_open and image_id < 0:
            self.said.emit(self.tr("There is no image to look at."))
        elif not self.is_open:
            with self._grid.by_hand():
                self._grid.set_current(image_id)  # alone: an answer is for the image in sight
            self.loupe.hold(self._inspector.lend())
            self._docks.put_aside()
            self._pages.setCurrentWidget(self.loupe)
            self._accepting.set_covered(True)
            self._grid.setFocusProxy(self._large.canvas)  # who gives the images the keys means it
            self._large.canvas.setFocus()
            self._large.look_closely(True)
            self._keys.turn_to(self._large.canvas)
            self._show_current()
            self._keys.hold()
        self._show_state()

    def close(self) -> None:
        """Put grid and docks back as they were."""
        if self.is_open:
            self._leave_screen()
            self._large.look_closely(False)
            self._grid.setFocusProxy(None)  # type: ignore[arg-type]  # the stub leaves None out
            self._pages.setCurrentWidget(self._browser)
            self._docks.bring_back()
            self._inspector.take_back()
            self._accepting.set_covered(False)
            self._grid.setFocus()
            self._grid.show_current()
            self._keys.turn_to(self._grid)
            self._keys.hold()
            self.shown.emit()
        self._show_state()

    def set_suiting(self, suits: bool) -> None:
        """Whether the images are so large that they are naturally looked at in the loupe."""
        self._suits = suits

    def open_if_natural(self) -> None:
        """Open over the questions if that is what the user chose, or what suits the images."""
        if self._browser.scope is Scope.BATCH and self._grid.current_id() >= 0:
            natural = self._suits if self.choice is None else self.choice
            if natural and not self.is_open:
                self.open()

    def step_back(self) -> None:
        """From the screen to the window if that is where it came from, else one step out."""
        if self.fills_screen and not self._opened_by_screen:
            self._leave_screen()
            self._show_state()
        elif not self.within():
            if self._grid.any_waiting:  # else it only leads on to the next step
                self.choice = False
            self.close()

    def sees(self, image_id: int) -> bool:
        """Whether this image was painted in the loupe; if not, that is said."""
        seen = self._large.was_seen(image_id)
        if not seen:
            self.said.emit(self.tr("This image is still being read; the key answered nothing."))
        return seen

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None = None) -> None:
        """Say something else of the image in the line; see `FactView`."""
        if self.is_open:
            grid = self._grid
            count = len(grid.image_ids())
            self.loupe.line.show_image(facts, grid.current_id(), grid.current_row(), count)

    # -- within ----------------------------------------------------------------

    def _show_current(self) -> None:
        """Another image, or another list: at once, and the images after it are read ahead."""
        if self.is_open:
            self._current.inspect()
            self.refresh(self._model.facts)
            path_of = self._model.facts.path_of
            self._large.come_next((each, path_of(each)) for each in self._grid.coming())
            self.shown.emit()

    def _hold(self, at_once: bool) -> None:
        """What is shown is new: no key answers it before it was painted."""
        if self.is_open and not self._keys.waits_for_move:
            self._keys.hold(0 if at_once else SEEN)

    def _step(self, rows: int) -> None:
        with self._grid.by_hand():
            self._grid.step(rows)

    def _toggle(self) -> None:
        if self.is_open:
            self.close()
        else:
            self.open()
        self.choice = self.is_open

    def _toggle_screen(self) -> None:
        if self.fills_screen:
            self.step_back()
            return
        self._opened_by_screen = not self.is_open
        self.open()
        if self.is_open:
            self._before_screen = self._window.windowState(), self._window.size()
            self._window.menuBar().hide()
            self._window.showFullScreen()
        self._show_state()

    def _leave_screen(self) -> None:
        if self._before_screen is not None:
            state, size = self._before_screen
            self._window.setWindowState(state)
            self._window.menuBar().show()
            if state == Qt.WindowState.WindowNoState:
                self._window.resize(size)
            layout = self._window.layout()
            assert layout is not None
            layout.activate()  # now, so that the docks are put back into that room
            self._before_screen = None

    def _show_state(self) -> None:
        self._actions.loupe.setChecked(self.is_open)
        self._actions.full_screen.setChecked(self.fills_screen)
