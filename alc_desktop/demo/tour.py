"""The tour for README and guide: every page and view of the program, grabbed once.

It works with the sample project, a flawed copy of it for the import page, and
a project of 250 classes. Where each picture is used stands in the guide.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.demo.camera import Camera
from alc_desktop.demo.flawed_table import make_flawed_table
from alc_desktop.demo.hidden_window import SIZE
from alc_desktop.demo.sign_project import make_sign_project
from alc_desktop.demo.simulated_expert import SimulatedExpert, read_truth
from alc_desktop.projects.sample import sample_in
from alc_desktop.widgets.heat_colors import HeatMode
from alc_desktop.widgets.theme import dark_theme, light_theme
from alc_desktop.window.main_window import MainWindow

_SMALL = (1280, 720)
"""The smallest window that everything must fit in."""
_WIDE, _TALL, _SQUARE = (860, 470), (860, 720), (460, 430)
"""Sizes of a view that is shown by itself."""
_ANY = (1 << 24) - 1
"""What Qt takes for no limit of a widget's size."""
_ROUNDS = 2
_EXPERT = "Marie"
_TYPED = "teal s"
"""What is typed to find one of 250 classes."""
_SPELLINGS = ("alder", "birch")
"""Classes of the sample; the first is about to be merged into the second."""


class PictureTour:
    """Takes all pictures.

    Parameters
    ----------
    window : MainWindow
        Shown, with the light theme and nothing open.
    projects : Path
        Where the projects are made; the sample may be there already.
    pictures : Path
        Folder for the pictures.
    signs_per_class : int
        Images of each of the 250 classes.
    """

    def __init__(
        self, window: MainWindow, projects: Path, pictures: Path, signs_per_class: int = 8
    ) -> None:
        self._window, self._projects = window, projects
        self._signs_per_class = signs_per_class
        self._expert = SimulatedExpert(window)
        self._camera = Camera(self._expert, window, pictures)

    def take_all(self) -> None:
        """From the welcome page to a batch of 250 classes.

        Raises
        ------
        Impasse
            If the window did not do what it should.
        """
        self._window.resize(*SIZE)
        self._camera.take("welcome")
        self._window.open_sample(self._projects)
        self._expert.wait_for_batch()
        self._expert.model.reviewer = _EXPERT  # not whoever takes the pictures
        self._take_window()
        self._take_neighbors()
        self._take_map()
        self._take_classes()
        self._camera.take_method()
        self._answer()
        self._take_import()
        self._take_many_classes()

    # -- the sample --------------------------------------------------------------

    def _take_window(self) -> None:
        """A batch: as the window comes up, small, and with the map in the dark."""
        docks = self._expert.workspace.docks
        self._camera.take("suspects")
        self._camera.take_batch()
        self._take_close_looks()
        self._window.resize(*_SMALL)
        docks.reset()
        self._camera.take("small")
        self._window.resize(*SIZE)
        docks.reset()
        self._expert.rest(0.2)  # the docks take their places
        docks.raise_view(self._expert.workspace.heatmap)
        self._window.wear(dark_theme())
        self._camera.take("dark")
        self._window.wear(light_theme())

    def _take_close_looks(self) -> None:
        """An image in all the room of the window, and beside examples of its classes."""
        commands = self._window.commands
        for action, name in ((commands.loupe, "loupe"), (commands.compare, "compare")):
            action.trigger()
            self._expert.settle()
            self._camera.take(name)
            action.trigger()

    def _take_neighbors(self) -> None:
        views = self._expert.workspace
        views.docks.raise_view(views.neighbors)
        self._camera.take_neighbors()
        slider = views.neighbors.slider
        slider.setValue(slider.maximum() // 2)
        self._alone(views.neighbors, "diffusion", _WIDE)

    def _take_map(self) -> None:
        heatmap = self._expert.workspace.heatmap
        for mode in HeatMode:
            heatmap.modes.choose(mode)
            self._alone(heatmap, f"map_{mode.value}", _SQUARE)

    def _take_classes(self) -> None:
        """The class view, and a class about to be merged into another."""
        views, commands = self._expert.workspace, self._window.commands
        self._alone(views.class_view, "class_view", _SQUARE)
        gone, kept = (self._expert.model.facts.class_names.index(name) for name in _SPELLINGS)
        commands.edit_classes.trigger()
        views.editing.merge(gone, kept)
        self._camera.take_dialog("merge", ClassMergeDialog)
        commands.edit_classes.trigger()

    def _answer(self) -> None:
        """Two batches, the window after them, and how the work stands."""
        truth = self._truth()
        for number in range(_ROUNDS):
            if number > 0:
                self._expert.start_round()
            self._expert.answer_batch(truth)
        self._camera.take("finished")
        self._alone(self._expert.workspace.progress, "progress", _TALL)
        self._alone(self._expert.workspace.history, "history", _SQUARE)

    def _truth(self) -> NDArray[np.int64]:
        return read_truth(sample_in(self._projects).truth, self._expert.model)

    # -- other data ----------------------------------------------------------------

    def _take_import(self) -> None:
        folder = self._fresh("pollen")
        self._window.import_images(make_flawed_table(sample_in(self._projects), folder))
        page = self._window.import_page
        self._expert.wait_for("the import page", lambda: page.currentWidget() is page.found_page)
        # Where the pictures are taken is nobody's business.
        page.form.project_path.setText("~/pollen.alc")
        page.form.root.setText("~/pollen")
        page.found.origin.setText(page.found.origin.text().replace(str(folder), "~/pollen"))
        self._camera.take("import")

    def _take_many_classes(self) -> None:
        self._window.open_project(make_sign_project(self._fresh("signs"), self._signs_per_class))
        self._expert.wait_for_batch()
        views = self._expert.workspace
        views.docks.reset()
        self._expert.rest(0.2)
        views.docks.raise_view(views.class_view)
        views.grid.setFocus()
        self._expert.wait_for("the images", lambda: views.keys.is_settled)
        QTest.keyClicks(views.grid, _TYPED[0])
        QTest.keyClicks(QApplication.focusWidget() or views.grid, _TYPED[1:])
        self._camera.take("many_classes")
        QTest.keyClick(QApplication.focusWidget() or views.grid, Qt.Key.Key_Escape)

    def _fresh(self, name: str) -> Path:
        """An empty folder among the projects."""
        folder = self._projects / name
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        return folder

    # -- views by themselves -------------------------------------------------------

    def _alone(self, view: QWidget, name: str, size: tuple[int, int]) -> None:
        """Grab a view out of its dock at a size of its own, then put all docks back."""
        dock = view.parentWidget()
        assert isinstance(dock, QDockWidget)
        dock.setFloating(True)
        dock.show()
        view.setFixedSize(*size)
        dock.adjustSize()
        self._expert.rest(0.2)  # the window of its own takes the focus
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._camera.keep(view, name)
        view.setMinimumSize(0, 0)
        view.setMaximumSize(_ANY, _ANY)
        self._expert.workspace.docks.reset()
        self._window.activateWindow()
        self._expert.wait_for("the window", self._window.isActiveWindow)
        self._expert.workspace.grid.setFocus()
