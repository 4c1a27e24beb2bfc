"""The neighbour view (Fig. 1): what one answer tells about the images next to it.

The picked image comes first, its neighbours follow by rising distance. For
each the entropy before and after diffusion, its thumbnail and its label; a
slider walks through the diffusion steps. The view gets a `Neighborhood` and
says what the expert wants; it computes nothing of the engine's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractAnimation,
    QEvent,
    QObject,
    QSignalBlocker,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.explanations import Term, explained, with_terms
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.short_names import NamingText, ShortNames
from alc_desktop.neighbors.neighbor_chart import NeighborChart
from alc_desktop.neighbors.neighbor_column import CHART_TERMS, NeighborColumn
from alc_desktop.neighbors.neighbor_figures import NeighborPicture
from alc_desktop.neighbors.neighbor_words import picture_of
from alc_desktop.widgets.elided_button import ElidedButton
from alc_desktop.widgets.legend import Legend
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.steady_label import SteadyLabel
from alc_desktop.widgets.theme import SPACING, Theme, current_theme, follow_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails
from alc_desktop.widgets.tool_icons import pause_icon, play_icon, save_icon

if TYPE_CHECKING:
    from alc_engine.learning.insights import Neighborhood

_MILLISECONDS_PER_STEP = 220


class NeighborView(QWidget):
    """Bars, thumbnails and the slider over the diffusion steps."""

    image_activated = Signal(int)
    label_requested = Signal(object, int)
    """(K,) int64: neighbours that shall get a class, and the class: the one the button names."""
    picture_wanted = Signal()
    """The user wants what is shown in a file; `picture` is that."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Neighborhood | None = None
        self._facts: ImageFacts | None = None
        self._build(NeighborChart(loader))
        self._play = QVariantAnimation(self)
        self._play.valueChanged.connect(self._play_to)
        self._play.stateChanged.connect(self._show_play_state)
        self._connect()
        self.show_neighborhood(None, None)
        follow_theme(self._renew)

    def show_neighborhood(self, shown: Neighborhood | None, facts: ImageFacts | None) -> None:
        """Show an image and its neighbours; None says why there is nothing to see.

        The step and the selection are kept while the same is shown, so that an
        answer given meanwhile changes the labels and nothing else.
        """
        same = (
            shown is not None
            and self._shown is not None
            and shown.image_id == self._shown.image_id
            and np.array_equal(shown.neighbor_ids, self._shown.neighbor_ids)
            and len(shown.entropy) == len(self._shown.entropy)
        )
        selected = self.chart.selected_ids() if same else np.zeros(0, dtype=np.int64)
        step = self.slider.value()
        self._shown, self._facts = shown, facts
        self._play.stop()
        if shown is None or facts is None:
            self._empty.setText(self._reason_for_nothing(facts))
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        picture = picture_of(shown, facts, current_theme(), self.locale())
        self._sentence.setText(picture.sentence)
        self.legend.show_entries(picture.legend)
        self.chart.show_picture(picture)
        for column in self.chart.columns:
            column.setChecked(column.figures.image_id in selected)
        steps = picture.steps
        for widget in (self.play_button, self.slider, self._step_text):
            widget.setVisible(steps > 0)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, steps)
            self.slider.setValue(min(step, steps) if same else steps)
        self._show_step(self.slider.value())
        self._offer_label()
        self._read_out(None)
        self._keep_readable()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None) -> None:
        """Name the labels as they are now; see `FactView`."""
        shown = self._shown
        if shown is None:
            self._facts = facts
            return
        ids = [shown.image_id, *shown.neighbor_ids.tolist()]
        if image_ids is None or np.isin(ids, image_ids).any():
            self.show_neighborhood(shown, facts)

    def picture(self, theme: Theme) -> NeighborPicture | None:
        """What is shown, in the colours of `theme`; None where nothing is."""
        if self._shown is None or self._facts is None:
            return None
        return picture_of(self._shown, self._facts, theme, self.locale())

    def shown_id(self) -> int:
        """The image whose neighbours are shown; -1 for none."""
        return -1 if self._shown is None else self._shown.image_id

    def menu(self) -> QMenu:
        """What a click with the right button offers."""
        menu = QMenu(self)
        save = menu.addAction(self.save_button.icon(), self.save_button.toolTip())
        save.setEnabled(self._shown is not None)
        save.triggered.connect(lambda _=False: self.picture_wanted.emit())
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to save the picture."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def sentence(self) -> str:
        """What the picture says in words, as shown."""
        return self._sentence.text()

    def empty_text(self) -> str:
        """Why there is nothing to see, as shown."""
        return self._empty.text()

    def play(self) -> None:
        """Let the news spread from the first step to the last; a second call stops it."""
        if self._play.state() == QAbstractAnimation.State.Running:
            self._play.stop()
            return
        last = self.slider.maximum()
        start = 0 if self.slider.value() == last else self.slider.value()
        self._play.setStartValue(float(start))
        self._play.setEndValue(float(last))
        self._play.setDuration((last - start) * _MILLISECONDS_PER_STEP)
        self._play.start()

    # -- building ------------------------------------------------------------

    def _build(self, chart: NeighborChart) -> None:
        self.chart = chart
        self.setAccessibleName(self.tr("Neighbours"))
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setProperty("role", "muted")
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._sentence = QLabel(wordWrap=True)
        self.legend = Legend()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(chart)
        chart.walked.connect(area.ensureWidgetVisible)
        bar = area.horizontalScrollBar().sizeHint().height()
        area.setMinimumHeight(chart.minimumSizeHint().height() + bar)
        set_role(chart, QAccessible.Role.Chart)
        chart.setAccessibleName(self.tr("Entropy of the image and its neighbours"))

        self.play_button = QToolButton(autoRaise=True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setMinimumWidth(120)
        self.slider.setMaximumWidth(320)
        self.slider.setAccessibleName(self.tr("Diffusion step"))
        self._step_text = QLabel()
        self._readout = SteadyLabel()
        self._readout.reserve([self._how_to_use()])
        for part in (self._sentence, self.legend, chart, self._readout):
            part.setToolTip(explained(*CHART_TERMS))
        for control in (self.slider, self._step_text):
            control.setToolTip(explained(Term.DIFFUSION))
        self.label_button = ElidedButton()
        self.save_button = QToolButton(autoRaise=True)
        self.save_button.setAccessibleName(self.tr("Save picture…"))
        self.save_button.setToolTip(self.tr("Save picture…"))
        self.save_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        steps = QHBoxLayout()
        for widget in (self.play_button, self.slider, self._step_text):
            steps.addWidget(widget)
        steps.addStretch(1)
        giving = QHBoxLayout()
        giving.addStretch(1)
        giving.addWidget(self.label_button)
        giving.addWidget(self.save_button)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        for shown in (self._sentence, self.legend):
            column.addWidget(shown)
        column.addWidget(area, 1)
        below = QVBoxLayout()
        below.setSpacing(SPACING // 2)
        below.addWidget(self._readout)
        below.addLayout(giving)
        below.addLayout(steps)
        column.addLayout(below)

        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._around = QScrollArea(widgetResizable=True)  # where there is less than is readable
        self._around.setFrameShape(QScrollArea.Shape.NoFrame)
        self._around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._around.setWidget(self._body)
        self._pages.addWidget(self._around)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means more lines of text."""
        super().resizeEvent(event)
        self._keep_readable()

    def _keep_readable(self) -> None:
        """Keep the height at which no text lies on the chart; below it all is scrolled."""
        layout = self._body.layout()
        assert layout is not None
        layout.invalidate()
        self._body.setMinimumHeight(layout.minimumHeightForWidth(self._around.viewport().width()))

    def _connect(self) -> None:
        self.play_button.clicked.connect(self.play)
        self.slider.valueChanged.connect(self._slide_to)
        self.chart.activated.connect(self.image_activated)
        self.chart.selection_changed.connect(self._offer_label)
        self.chart.pointed.connect(self._read_out)
        self.label_button.clicked.connect(self._request_label)
        self.save_button.clicked.connect(lambda _=False: self.picture_wanted.emit())
        self.slider.installEventFilter(self)
        self._show_play_state(QAbstractAnimation.State.Stopped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The slider's own keys stay its own where the window knows them too."""
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in keys
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    # -- steps ---------------------------------------------------------------

    def _slide_to(self, step: int) -> None:
        self._play.stop()
        self._show_step(step)

    def _play_to(self, step: float) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(int(step))
        self._show_step(step)

    def _show_step(self, step: float) -> None:
        self.chart.set_step(step)
        self._step_text.setText(
            self.tr("step {step} of {steps}").format(step=int(step), steps=self.slider.maximum())
        )

    def _show_play_state(self, state: QAbstractAnimation.State) -> None:
        playing = state == QAbstractAnimation.State.Running
        self._show_play_icon()
        name = self.tr("Stop") if playing else self.tr("Play the diffusion steps")
        self.play_button.setAccessibleName(name)
        self.play_button.setToolTip(with_terms(name, Term.DIFFUSION))

    def _show_play_icon(self) -> None:
        playing = self._play.state() == QAbstractAnimation.State.Running
        self.play_button.setIcon((pause_icon if playing else play_icon)(current_theme().text))

    def _renew(self) -> None:
        theme = current_theme()
        self._show_play_icon()
        self.save_button.setIcon(save_icon(theme.text))
        picture = self.picture(theme)
        if picture is not None:
            self.legend.show_entries(picture.legend)
            self.chart.recolor(picture)

    # -- words ---------------------------------------------------

    def _reason_for_nothing(self, facts: ImageFacts | None) -> str:
        if facts is not None and facts.entropy is not None:
            return self.tr("Choose an image to see what its label tells about its neighbours.")
        return self.tr(
            "After the first round you see here what each answer tells about similar images."
        )

    def _read_out(self, column: NeighborColumn | None) -> None:
        """The pointed column in words; without one, how to use the chart.

        The words get one line, the whole of them is in the column's tool tip:
        a second line would be taken from the bars of a small window.
        """
        if column is not None:
            column.describe()
            self._readout.setText(
                self._readout.fontMetrics().elidedText(
                    column.accessibleName(),
                    Qt.TextElideMode.ElideRight,
                    self._readout.width() - SPACING,
                )
            )
        else:
            self._readout.setText(self._how_to_use())

    def _how_to_use(self) -> str:
        return self.tr("Click an image to go there; Ctrl or Shift and click to select.")

    def _request_label(self) -> None:
        assert self._shown is not None
        assert self._facts is not None
        label = int(self._facts.labels[self._shown.image_id])
        self.label_requested.emit(self.chart.selected_ids(), label)

    def _offer_label(self) -> None:
        """Say on the button what it would do."""
        assert self._shown is not None
        assert self._facts is not None
        count = len(self.chart.selected_ids())
        label = int(self._facts.labels[self._shown.image_id])
        hidden = self._facts.hides(self._shown.image_id)
        self.label_button.setVisible(len(self._shown.neighbor_ids) > 0)
        self.label_button.setEnabled(count > 0 and label >= 0 and not hidden)
        if hidden or label < 0:
            text = self.tr("Label this image first, then its neighbours")
        elif count == 0:
            text = self.tr("Select neighbours to label them “{label}”")
        elif count == 1:
            text = self.tr("Label the selected neighbour “{label}”")
        else:
            text = self.tr("Label the {count} selected neighbours “{label}”")
        words = text.format(count=count_text(count), label=self._facts.class_name(label))
        if hidden or label < 0:
            self.label_button.say(words)
        else:  # in a narrow view the name needs the room of the sentence
            short = ShortNames(self._facts.shown_names)
            brief = NamingText(
                self.tr("Give “{label}”"), short, label=self._facts.class_name(label)
            )
            self.label_button.say(words, brief.fitting)
