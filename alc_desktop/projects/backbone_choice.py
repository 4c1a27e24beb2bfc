"""The choice of the feature network, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.app import places
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.headings import paragraph
from alc_desktop.widgets.theme import SPACING
from alc_engine.features.backbones import BackboneInfo, available, default_spec
from alc_engine.runtime.file_names import is_file
from alc_engine.runtime.settings import BackboneSpec

_SHORT = 12
"""Characters that a choice shows at least."""
_PATCHES, _PAPER = "patches", "resnet101"


class BackboneChoice(QWidget):
    """Four ways to features, each with what it costs.

    Signals
    -------
    changed()
        Of `spec` or `missing`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._infos = {info.name: info for info in available()}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING // 2)
        self._build()
        self._group.buttonToggled.connect(self._refresh)
        self._refresh()

    def spec(self) -> BackboneSpec:
        """What was chosen."""
        if self.embeddings_radio.isChecked():
            return BackboneSpec("precomputed", embeddings=self.embeddings_file.path_text())
        if self.other_radio.isChecked():
            return BackboneSpec(
                self._network().name,
                weights=self.weights_file.path_text() if self._network().has_weights else "",
            )
        return BackboneSpec(_PAPER if self.paper_radio.isChecked() else _PATCHES)

    def missing(self) -> str:
        """What is not filled in yet, in words; empty if all is."""
        fields = (self.embeddings_file,) if self.embeddings_radio.isChecked() else ()
        if self.other_radio.isChecked() and self._network().has_weights:
            fields = (self.weights_file,)
        for field in fields:
            if field.required and not field.path_text():
                return self.tr("Choose the file of embeddings.")
            if field.path_text() and not is_file(field.path_text()):
                return self.tr("There is no file {path}.").format(path=field.path_text())
        return ""

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.patches_radio = self._way(
            self.tr("Built in"), self.tr("Learns features from your images. No download.")
        )
        self.paper_radio = self._way(self.tr("ResNet-101, the paper's choice"), self._cost(_PAPER))
        self.other_radio = self._way(
            self.tr("Another network"), self.tr("With published weights, or with your own.")
        )
        self.network = DropDown()
        self.network.setAccessibleName(self.tr("Network"))
        let_shrink(self.network)
        for info in self._infos.values():
            if info.name not in (_PATCHES, "precomputed"):
                self.network.addItem(info.title, info.name)
        self.network.currentIndexChanged.connect(self._refresh)
        self.weights_file = _FileField(
            self.tr("Weights file"),
            self.tr("published weights"),
            self.tr("Weights (*.pth *.pt *.safetensors)"),
        )
        self._network_cost = paragraph("", "muted")
        self._other_part = _indented(self.network, self._network_cost, self.weights_file)
        self._column.addWidget(self._other_part)
        self.embeddings_radio = self._way(
            self.tr("Embeddings from a file"),
            self.tr(
                "Matched by their names (.npz, Parquet), or one row per image in the order of the "
                "table (.npy), which is trusted."
            ),
        )
        self.embeddings_file = _FileField(
            self.tr("File of embeddings"),
            "",
            self.tr("Embeddings (*.npy *.npz *.parquet)"),
            required=True,
        )
        self._embeddings_part = _indented(self.embeddings_file)
        self._column.addWidget(self._embeddings_part)
        for field in (self.weights_file, self.embeddings_file):
            field.changed.connect(self._refresh)
        at_hand = default_spec().name
        (self.paper_radio if at_hand == _PAPER else self.patches_radio).setChecked(True)

    def _way(self, title: str, cost: str) -> QRadioButton:
        radio = QRadioButton(title)
        radio.setAccessibleDescription(cost)
        self._group.addButton(radio)
        self._column.addWidget(radio)
        self._column.addWidget(_indented(paragraph(cost, "muted")))
        return radio

    def _cost(self, name: str) -> str:
        info = self._infos.get(name)
        if info is None or not info.download_mb:
            return self.tr("No download.")
        return self.tr("{mb} MB download, needs the network once.").format(
            mb=round(info.download_mb)
        )

    def _network(self) -> BackboneInfo:
        """The one that is chosen among the others."""
        return self._infos[str(self.network.currentData())]

    def _refresh(self) -> None:
        self._other_part.setVisible(self.other_radio.isChecked())
        self._embeddings_part.setVisible(self.embeddings_radio.isChecked())
        network = self._network()
        self.weights_file.setVisible(network.has_weights)
        own = bool(self.weights_file.path_text())
        self._network_cost.setText(self.tr("No download.") if own else self._cost(network.name))
        self.changed.emit()


class _FileField(QWidget):
    """A path with a button that looks for it."""

    changed = Signal()

    def __init__(
        self, name: str, placeholder: str, name_filter: str, *, required: bool = False
    ) -> None:
        super().__init__()
        self.required = required
        self._name, self._filter = name, name_filter
        self._edit = QLineEdit()
        self._edit.setAccessibleName(name)
        self._edit.setPlaceholderText(placeholder)
        self._edit.textChanged.connect(self.changed)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose: {name}").format(name=name))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._edit, 1)
        row.addWidget(choose)

    def path_text(self) -> str:
        """The path as typed, without spaces around it."""
        return self._edit.text().strip()

    def set_path(self, path: Path) -> None:
        """Fill in a path."""
        self._edit.setText(str(path))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self._name, places.last_folder(), self._filter
        )
        if chosen:
            self.set_path(places.remember(chosen))


def let_shrink(box: QComboBox) -> None:
    """Let a choice be narrower than its longest text; the list it opens is not."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORT)


def _indented(*widgets: QWidget) -> QWidget:
    """Widgets below each other, in line with the text of a radio button."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(3 * SPACING, 0, 0, SPACING // 2)
    column.setSpacing(SPACING // 2)
    for widget in widgets:
        column.addWidget(widget)
    return box
