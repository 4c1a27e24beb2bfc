"""Wherever the name of a class is shortened on screen, no other class could be meant by it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAction, QFontMetrics, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QListView, QWidget

from alc_desktop.classes.class_finder import ClassFinder
from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.classes.shown_examples import ShownExamples
from alc_desktop.commands.command import Command
from alc_desktop.commands.palette_rows import PaletteDelegate, PaletteModel, PaletteRow
from alc_desktop.confusion.class_view_cells import NamesHeader
from alc_desktop.confusion.class_view_list import PairList
from alc_desktop.confusion.class_view_model import CellModel, CellSource
from alc_desktop.grid.list_notice import ListNotice
from alc_desktop.inspector.copy_strip import Copy, CopyTiles
from alc_desktop.inspector.likeliest_list import LikeliestList
from alc_desktop.model.likeliest import Likely
from alc_desktop.model.short_names import NamingText, ShortNames
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.widgets.hover_card import HoverCard
from alc_desktop.widgets.name_label import NameLabel
from alc_desktop.widgets.wrapped_name import WrappedName
from alc_engine.labels.store import Status
from alc_engine.learning.insights import ClassView, Neighborhood

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


# -- every other view that names classes: in full, or in a form of its own -------------------------

LONG = tuple(
    f"{genus} {kind}{form}"
    for genus in ("Abies", "Acer", "Prunus")
    for kind in ("alba", "nordmanniana", "pseudoplatanus")
    for form in ("", " var. equi-trojani", " subsp. bornmuelleriana", "_forma_glaucescens")
)
NARROW = 190


def entries():
    return tuple(ClassEntry(i, name, "", 1000 + i, 0) for i, name in enumerate(LONG))


def rows_have_room(view):
    """What a list of classes shows: all names, if each row is as high as its name needs."""
    QApplication.processEvents()
    model, delegate, shown = view.model(), view.itemDelegate(), []
    for row in range(model.rowCount()):
        index = model.index(row)
        columns = delegate._columns(view.fontMetrics(), index)
        words = WrappedName(model.entry(row).name, (), view.font(), columns.name_width)
        assert columns.name + columns.name_width <= view.viewport().width()
        assert words.height <= view.visualRect(index).height()
        shown.append(model.entry(row).name)
    return shown


def in_the_class_panel(show, loader, facts):
    panel = show(ClassPanel(loader), NARROW, 500)
    panel.show_classes(entries())
    return rows_have_room(panel.list)


def above_the_examples(show, loader, facts):
    panel = show(ClassPanel(loader), NARROW, 500)
    panel.show_classes(entries())
    shown = []
    for name in LONG:
        panel.examples.show_examples(name, ShownExamples((1,), (2,)))
        shown.append(panel.examples.heading_in(panel.examples.width()))
        assert name in panel.examples.accessibleName()
    return shown


def in_the_finder(show, loader, facts):
    over = show(QWidget(), 320, 600)
    finder = ClassFinder(loader, over)
    finder.open(np.array([1]), "1.png", entries())
    shown = rows_have_room(finder.list)
    finder.stop()
    return shown


def in_the_dialog_that_merges(show, loader, facts):
    gone = ClassEntry(99, "Acer", "", 3, 0)
    dialog = show(ClassMergeDialog(gone, entries()), 320, 600)
    return rows_have_room(dialog.list)


def among_the_likeliest(show, loader, facts):
    shown = []
    for start in range(0, len(LONG), 5):
        some = LONG[start : start + 5]
        listed = LikeliestList()
        listed.show_likely(1, tuple(Likely(i, name, 0.2) for i, name in enumerate(some)), "")
        show(listed, NARROW + 100, 400)
        for row, name in zip(listed.rows, some, strict=False):
            assert row.name.heightForWidth(row.name.width()) <= row.name.height()
            shown.append(row.name.text())
            assert row.name.text() == name
    return shown


def in_the_card_on_the_map(show, loader, facts):
    card, shown = HoverCard(loader), []
    for image_id, name in enumerate(LONG):
        card.show_image(image_id, facts, "", QPointF(10, 10))
        canvas = QPixmap(600, 400)
        painter = QPainter(canvas)
        area = card._area(painter, QRectF(canvas.rect()))
        lines = card._laid_out(painter.font(), area.width() - 16)
        painter.end()
        assert 88 + 16 + sum(line.height for line in lines) <= area.height()
        assert all(line.width <= area.width() - 16 for line in lines)
        shown.append(name if card.lines[1].startswith(name) else "")
    return shown


def above_the_groups_of_suspects(show, loader, facts):
    short = ShortNames(LONG)
    titles = [NamingText("{a} → {b}  (3)", short, a=name, b=LONG[0]) for name in LONG]
    metrics = QFontMetrics(QApplication.font())
    return [each.fitting(lambda text: metrics.horizontalAdvance(text) <= 260) for each in titles]


def on_the_button_for_neighbours(show, loader, facts):
    view, shown = show(NeighborView(loader), 300, 500), []
    entropy = np.ones((2, 5))
    nothing = np.zeros(4, bool)
    for image_id, name in enumerate(LONG):
        ids = (image_id + np.arange(1, 5)) % len(LONG)
        view.show_neighborhood(
            Neighborhood(image_id, ids, ids.astype(np.float32), entropy, nothing, nothing, True, 4),
            facts,
        )
        QApplication.processEvents()
        button = view.label_button
        assert button.width() < button.sizeHint().width()  # there is no room for all of it
        shown.append(button.text())
        assert name in button.accessibleName()
        assert name in button.toolTip()
    return shown


def above_the_grid(show, loader, facts):
    notice, shown = ListNotice(), []
    show(notice, 300, 80)
    for name in LONG:
        notice.show_chosen(f"“{name}”: 5 images")
        QApplication.processEvents()
        words = notice._words
        assert words.heightForWidth(words.width()) <= words.height()
        shown.append(words.text())
    return shown


def among_the_pairs_that_are_mixed_up(show, loader, facts):
    count = np.zeros((len(LONG), len(LONG)), int)
    count[np.arange(len(LONG)), (np.arange(len(LONG)) + 1) % len(LONG)] = 3
    view = ClassView(np.arange(len(LONG)), count, np.ones(count.shape), np.zeros(0, int))
    pairs = show(PairList(), 360, 400)
    pairs.show_cells(CellSource(view, facts))
    QApplication.processEvents()
    model, shown = pairs.model(), []
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        needed = WrappedName(index.data(), (), pairs.font(), pairs.columnWidth(0) - 8).height
        assert needed <= pairs.visualRect(index).height()
        shown.append(index.data())
    return shown


def in_the_palette(show, loader, facts):
    listed = show(QListView(), 320, 400)
    model, delegate = PaletteModel(listed), PaletteDelegate(listed)
    actions = [QAction(name, listed) for name in LONG]
    model.show([PaletteRow(Command(each, "Classes")) for each in actions])
    listed.setModel(model)
    listed.setItemDelegate(delegate)
    QApplication.processEvents()
    shown = []
    for row, palette_row in enumerate(model.rows):
        room = delegate._title_room(QFontMetricsF(listed.font()), palette_row)
        title = WrappedName(palette_row.command.title, (), listed.font(), room)
        assert title.height <= listed.visualRect(model.index(row)).height()
        shown.append(palette_row.command.title)
    return shown


@pytest.mark.parametrize(
    "view",
    [
        *(in_the_class_panel, above_the_examples, in_the_finder, in_the_dialog_that_merges),
        *(among_the_likeliest, in_the_card_on_the_map, above_the_groups_of_suspects),
        *(on_the_button_for_neighbours, above_the_grid, among_the_pairs_that_are_mixed_up),
        in_the_palette,
    ],
    ids=lambda view: view.__name__,
)
def test_no_two_classes_look_alike(view, show, loader, make_plain_facts):
    facts = make_plain_facts(len(LONG), names=LONG, batch=[0])
    shown = view(show, loader, facts)
    assert len(shown) == len(LONG)
    assert len(set(shown)) == len(LONG), [each for each in shown if shown.count(each) > 1]
