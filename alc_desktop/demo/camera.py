"""Grabs pictures of the window while a simulated expert works in it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from alc_desktop.demo.simulated_expert import SimulatedExpert
from alc_desktop.neighbors.picture_files import read_stills, save_picture
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.widgets.theme import dark_theme, light_theme
from alc_desktop.window.main_window import MainWindow

_OWN_COLORS, _APART, _MARK = 128, 10, 16
"""Colours of the window that a picture keeps exactly, at most; how far they are
apart in one channel at least; and how many pixels make a colour one of them.
The photographs share what is left of 256."""
_PACK = np.array([1 << 16, 1 << 8, 1])
"""Makes one number of a colour."""


class Camera:
    """Grabs a window into PNG files.

    Parameters
    ----------
    expert : SimulatedExpert
        Lets the window live while the camera waits.
    window : MainWindow
    folder : Path
        Made if it is missing.
    """

    def __init__(self, expert: SimulatedExpert, window: MainWindow, folder: Path) -> None:
        self._expert, self._window, self._folder = expert, window, folder
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """Grab the window into `name`.png once it has settled."""
        self.keep(self._window, name)

    def keep(self, widget: QWidget, name: str) -> None:
        """Grab any widget into `name`.png once the window has settled."""
        self._expert.settle()
        path = self._folder / f"{name}.png"
        widget.grab().save(str(path))
        _shrink(path)

    def take_views(self) -> None:
        """The open project: suspects, the batch, each view, the dark theme, and the methods."""
        views = self._expert.workspace
        self.take("suspects")
        self.take_batch()
        self.take_neighbors()
        views.docks.raise_view(views.heatmap)
        self.take("map")
        views.docks.raise_view(views.progress)
        self.take("progress")
        views.docks.raise_view(views.neighbors)
        self._window.wear(dark_theme())
        self.take("dark")
        self._window.wear(light_theme())
        self.take_method()

    def take_batch(self) -> None:
        """The window with a batch and the neighbours of its first image."""
        views = self._expert.workspace
        self._expert.show_questions()
        self._expert.settle()  # so that the docks stand where they belong
        views.docks.raise_view(views.neighbors)
        self._expert.wait_for("neighbours", lambda: views.neighbors.shown_id() >= 0)
        self.take("batch")

    def take_neighbors(self) -> None:
        """What *Save picture* makes of the neighbour view."""
        view, facts = self._expert.workspace.neighbors, self._expert.model.facts
        self._expert.wait_for("neighbours", lambda: view.shown_id() >= 0)
        picture = view.picture(light_theme())
        assert picture is not None
        ids = [column.image_id for column in picture.columns]
        stills = read_stills({image_id: facts.path_of(image_id) for image_id in ids})
        path = self._folder / "neighbours.png"
        save_picture(picture, stills, path, view.locale())
        _shrink(path)

    def take_method(self) -> None:
        """The dialog that chooses a method."""
        self._window.commands.method.trigger()
        self.take_dialog("method", MethodDialog)

    def take_dialog(self, name: str, kind: type[QDialog]) -> None:
        """The dialog that is open, which is then given up."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        self.keep(dialog, name)
        dialog.reject()
        self._window.activateWindow()  # keys go to the images again
        self._expert.wait_for("the window", self._window.isActiveWindow)


def _shrink(path: Path) -> None:
    """Keep 256 colours, the window's own exactly, so that a page loads quickly."""
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    pixels = np.asarray(image).reshape(-1, 3)
    packed = pixels @ _PACK
    own = _own_colors(pixels, packed)
    rest = pixels[~np.isin(packed, own @ _PACK)]
    palette = own.astype(np.uint8)
    if len(rest):
        photographs = Image.fromarray(rest[None]).quantize(
            256 - len(own), method=Image.Quantize.MAXCOVERAGE, kmeans=2
        )
        others = np.array(photographs.getpalette(), dtype=np.uint8).reshape(-1, 3)
        palette = np.concatenate([palette, others])
    table = Image.new("P", (1, 1))
    table.putpalette(palette.tobytes())
    image.quantize(palette=table, dither=Image.Dither.NONE).save(path, optimize=True)


def _own_colors(pixels: NDArray[np.uint8], packed: NDArray[np.int64]) -> NDArray[np.int64]:
    """(K, 3): the colours of areas and marks: frequent ones, each well apart from the others."""
    _, first, counts = np.unique(packed, return_index=True, return_counts=True)
    frequent = np.flatnonzero(counts >= _MARK)
    by_count = frequent[np.argsort(-counts[frequent], kind="stable")]
    own = np.empty((0, 3), dtype=np.int64)
    for color in pixels[first[by_count]].astype(np.int64):
        if len(own) < _OWN_COLORS and (np.abs(own - color).max(axis=1) >= _APART).all():
            own = np.vstack([own, color])
    return own
