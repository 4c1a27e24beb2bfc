"""Wherever the name of a class is shortened on screen, no other class could be meant by it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QPainter

from alc_desktop.confusion.class_view_cells import NamesHeader
from alc_desktop.confusion.class_view_model import CellModel
from alc_desktop.inspector.copy_strip import Copy, CopyTiles
from alc_desktop.model.short_names import ShortNames
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.widgets.name_label import NameLabel
from alc_engine.labels.store import Status
from alc_engine.learning.insights import Neighborhood

NAMES = tuple(
    f"{genus} {kind}" for genus in ("Abisko birch", "Salix herbacea") for kind in ("1", "2", "old")
)


class Written(QPainter):
    """A painter that knows what was written."""

    texts: list[str] = []

    def drawText(self, *arguments):
        Written.texts += [each for each in arguments if isinstance(each, str)]
        super().drawText(*arguments)


@pytest.fixture
def written(monkeypatch) -> Callable[[str], list[str]]:
    """What a widget writes where a module paints."""

    def written(widget, module):
        Written.texts = []
        monkeypatch.setattr(f"{module}.QPainter", Written)
        widget.grab()
        return list(Written.texts)

    return written


def apart(texts: list[str]) -> bool:
    """Whether each name is there in a form of its own."""
    return len({each for each in texts if each[0] in "AS…"}) == len(NAMES)


def test_near_duplicates_of_an_image(loader, show, written):
    tiles = CopyTiles(loader)
    tiles.show_copies(
        tuple(Copy(i, f"{i}.png", name, Status.UNREVIEWED) for i, name in enumerate(NAMES))
    )
    show(tiles, 400, tiles.height())
    texts = written(tiles, "alc_desktop.inspector.copy_strip")
    assert not set(NAMES) & set(texts)
    assert apart(texts), texts


def test_neighbours_of_an_image(loader, show, make_plain_facts, written):
    view = show(NeighborView(loader), 300, 420)
    count = len(NAMES)
    names = tuple(f"A valley far in the north: {name}" for name in NAMES)
    facts = make_plain_facts(count, names=names, batch=[0])
    entropy = np.linspace(1.0, 0.5, 2 * count).reshape(2, count)
    ids = np.arange(1, count)
    nothing = np.zeros(count - 1, bool)
    view.show_neighborhood(
        Neighborhood(0, ids, ids.astype(np.float32), entropy, nothing, nothing, True, count - 1),
        facts,
    )
    texts = written(view.chart, "alc_desktop.neighbors.neighbor_chart")
    assert not set(names) & set(texts)
    assert apart(texts), texts


@pytest.mark.parametrize("turned", [False, True])
def test_headings_of_the_class_view(show, qtbot, turned):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QTableView

    table = QTableView()
    qtbot.addWidget(table)
    model = CellModel(table)
    model.short = ShortNames(NAMES)
    table.setModel(model)
    header = NamesHeader(Qt.Orientation.Horizontal, table)
    table.setHorizontalHeader(header)
    header.turned = turned
    metrics = header.fontMetrics()
    shown = [header._fitting(name, metrics, 48) for name in NAMES]
    assert len(set(shown)) == len(NAMES)
    assert all(metrics.horizontalAdvance(each) <= 48 for each in shown)
    assert [header._fitting(name, metrics, 900) for name in NAMES] == list(NAMES)


@pytest.mark.parametrize("width", [40, 120, 400])
def test_a_label_of_names_leaves_nothing_out(qtbot, width):
    label = NameLabel("Donaudampfschifffahrtsgesellschaft × Abisko birch 2")
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    lines = label._laid_out(width)._layout
    assert sum(lines.lineAt(i).textLength() for i in range(lines.lineCount())) == len(label.text())
    assert all(lines.lineAt(i).naturalTextWidth() <= width for i in range(lines.lineCount()))
    assert label.height() >= sum(lines.lineAt(i).height() for i in range(lines.lineCount())) - 1
