"""The map: the whole data set on a plane, like images close together.

Around the canvas: what the colours stand for; how to select; the colour bar;
what colours and marks mean. The view gets an `EntropyMap` and says which images the
expert selected; it computes nothing of the engine's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.entropy_map.colorings import coloring_meaning, coloring_name
from alc_desktop.entropy_map.heatmap_canvas import HeatmapCanvas
from alc_desktop.entropy_map.heatmap_scene import HeatmapScene, MarkKind, mark_styles
from alc_desktop.model.color_by import ColorBy
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.color_bar import ColorBar
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.heat_colors import HeatMode
from alc_desktop.widgets.legend import Legend, LegendEntry
from alc_desktop.widgets.segmented import SegmentedControl
from alc_desktop.widgets.selection_drag import SelectionTool
from alc_desktop.widgets.steady_label import SteadyLabel
from alc_desktop.widgets.theme import SPACING, current_theme, follow_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails
from alc_desktop.widgets.tool_icons import fit_icon, lasso_icon, marks_icon, rectangle_icon

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap


class EntropyHeatmap(QWidget):
    """The map with its controls."""

    images_selected = Signal(object)
    """(K,) int64 ids, rising; empty once a selection is given up."""
    image_activated = Signal(int)
    color_by_changed = Signal(object)
    """The `ColorBy` that the user chose."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Map"))
        self.canvas = HeatmapCanvas(loader)
        self.color_bar = ColorBar()
        self.legend = Legend()
        self._hint = SteadyLabel()
        self._hint.reserve([self._how_to_use()])
        self._note = QLabel(
            self.tr(
                "This method does not spread entropy to neighbours: before and after differ at"
                " the images asked at most."
            ),
            wordWrap=True,
        )
        self._note.setProperty("role", "muted")
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setProperty("role", "muted")
        self._empty.setContentsMargins(24, 24, 24, 24)
        self.color_box = DropDown()
        self.color_box.setAccessibleName(self.tr("What the colours of the map stand for"))
        for by in ColorBy:
            self.color_box.addItem(coloring_name(by), by)
            row = self.color_box.count() - 1
            self.color_box.setItemData(row, coloring_meaning(by), Qt.ItemDataRole.ToolTipRole)
        self.modes = SegmentedControl(
            [
                (HeatMode.BEFORE, self.tr("Before"), None),
                (HeatMode.AFTER, self.tr("After"), None),
                (HeatMode.DIFFERENCE, self.tr("Difference"), None),
            ],
        )
        # In full the row is too wide for large text.
        for mode, words in (
            (HeatMode.BEFORE, self.tr("The model's entropy, before the batch was picked")),
            (HeatMode.AFTER, self.tr("After the batch was picked, its answers counted as given")),
            (HeatMode.DIFFERENCE, self.tr("What the batch takes away, its own images included")),
        ):
            self.modes.buttons[mode].setToolTip(words)
            self.modes.buttons[mode].setAccessibleDescription(words)
        self.tools = SegmentedControl(
            [
                (
                    SelectionTool.RECTANGLE,
                    self.tr("Select with a rectangle"),
                    rectangle_icon,
                ),
                (SelectionTool.LASSO, self.tr("Select with a lasso"), lasso_icon),
            ],
        )
        self.marks_button = QToolButton(autoRaise=True)
        self.marks_button.setCheckable(True)
        self.marks_button.setChecked(True)
        self.fit_button = QToolButton(autoRaise=True)
        for button, words in (
            (self.marks_button, self.tr("Show the batch and the reviewed images")),
            (self.fit_button, self.tr("Show the whole map")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._spreads = True
        self._arrange()
        self._connect()
        self.show_map(None, None)
        follow_theme(self._renew)

    def show_map(
        self, shown: EntropyMap | None, facts: ImageFacts | None, *, spreads: bool = True
    ) -> None:
        """Show a map with what is known of its images; None says why there is none.

        Parameters
        ----------
        shown : EntropyMap or None
        facts : ImageFacts or None
        spreads : bool
            Whether the round's method spread entropy to neighbours; if not, that is said.
        """
        self._spreads = spreads
        self._show_controls()
        if shown is None or facts is None:
            self._empty.setText(self._reason_for_nothing(facts))
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        self.canvas.show_map(shown, facts)
        self._show_scale()

    @property
    def color_by(self) -> ColorBy:
        """What the map is coloured by."""
        return self.canvas.color_by

    def set_color_by(self, by: ColorBy) -> None:
        """Colour the map otherwise, without a signal."""
        with QSignalBlocker(self.color_box):
            self.color_box.setCurrentIndex(self.color_box.findData(by))
        self.color_box.setToolTip(coloring_meaning(by))
        self.canvas.set_color_by(by)
        self._show_controls()
        self._show_scale()

    def hint(self) -> str:
        """The line below the map, as shown."""
        return self._hint.text()

    def note(self) -> str:
        """What is said above the map, as shown."""
        return "" if self._note.isHidden() else self._note.text()

    def empty_text(self) -> str:
        """Why there is no map, as shown."""
        return self._empty.text()

    # -- building ------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACING)
        bar.addWidget(self.color_box)
        bar.addStretch(1)
        bar.addWidget(self.tools)
        bar.addWidget(self.marks_button)
        bar.addWidget(self.fit_button)
        plane = QHBoxLayout()
        plane.setSpacing(SPACING // 2)
        plane.addWidget(self.canvas, 1)
        plane.addWidget(self.color_bar)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(bar)
        column.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._note)
        column.addLayout(plane, 1)
        column.addWidget(self.legend)
        column.addWidget(self._hint)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.color_box.activated.connect(self._choose_color_by)
        self.canvas.colors_changed.connect(self._show_scale)
        self.modes.chosen.connect(self._set_mode)
        self.tools.chosen.connect(self._set_tool)
        self.marks_button.toggled.connect(self.canvas.set_marks)
        self.marks_button.toggled.connect(self._show_scale)
        self.fit_button.clicked.connect(self.canvas.reset_view)
        self.canvas.value_pointed.connect(self.color_bar.point_at)
        self.canvas.image_activated.connect(self.image_activated)
        self.canvas.images_selected.connect(self._select)

    def _renew(self) -> None:
        text = current_theme().text
        self.marks_button.setIcon(marks_icon(text))
        self.fit_button.setIcon(fit_icon(text))
        self.canvas.renew()
        self._show_scale()

    # -- what the controls do ------------------------------------------------

    def _choose_color_by(self) -> None:
        by = ColorBy(self.color_box.currentData())
        self.set_color_by(by)
        self.color_by_changed.emit(by)

    def _show_controls(self) -> None:
        """Before, after and difference are of entropy alone."""
        of_entropy = self.color_by is ColorBy.ENTROPY
        self.modes.setVisible(of_entropy)
        self._note.setVisible(of_entropy and not self._spreads)

    def _set_mode(self, mode: HeatMode) -> None:
        self.canvas.set_mode(mode)
        self._show_scale()

    def _set_tool(self, tool: SelectionTool) -> None:
        self.canvas.tool = tool

    def _select(self, ids: NDArray[np.int64]) -> None:
        self._show_hint()
        self.images_selected.emit(ids)

    def _show_scale(self) -> None:
        scene = self.canvas.scene
        if scene is None:
            return
        scale = scene.coloring.scale
        self.color_bar.setVisible(scale is not None)
        if scale is not None:
            percent = self.color_by is ColorBy.SUSPICION
            self.color_bar.show_scale(scale, self.tr("% wrong") if percent else self.tr("nats"))
        self.color_bar.point_at(None)
        marks = self._marks_meaning(scene) if self.marks_button.isChecked() else []
        entries = [*scene.coloring.legend(), *marks]
        self.legend.show_entries(entries)
        self.legend.setVisible(bool(entries))
        self._show_hint()

    def _marks_meaning(self, scene: HeatmapScene) -> list[LegendEntry]:
        names = {
            MarkKind.WAITING: self.tr("in the batch, waiting"),
            MarkKind.ANSWERED: self.tr("in the batch, answered"),
            MarkKind.REVIEWED: self.tr("reviewed, not in the batch"),
        }
        styles = mark_styles()
        return [
            LegendEntry(
                styles[kind].mark,
                styles[kind].fill,
                f"{name} ({self.locale().toString(len(scene.marks[kind]))})",
                styles[kind].outline,
            )
            for kind, name in names.items()
            if len(scene.marks[kind])
        ]

    def _show_hint(self) -> None:
        count = self.canvas.selected_count()
        if count == 1:
            self._hint.setText(self.tr("1 image selected"))
        elif count:
            number = self.locale().toString(count)
            self._hint.setText(self.tr("{count} images selected").format(count=number))
        else:
            self._hint.setText(self._how_to_use())

    def _how_to_use(self) -> str:
        return self.tr("Drag to select, wheel to zoom, middle button or Space to move.")

    def _reason_for_nothing(self, facts: ImageFacts | None) -> str:
        if facts is not None and facts.entropy is not None:
            return self.tr("The map of the images is not drawn yet; preparing draws it.")
        return self.tr("After the first round you see here where in your data the model is unsure.")
