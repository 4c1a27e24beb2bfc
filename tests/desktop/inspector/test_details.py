"""Whatever the inspector has room for is known of some image, and is drawn where it is known."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from alc_desktop.inspector.details import image_details
from alc_desktop.inspector.image_details import DetailsPanel, ImageDetails
from alc_desktop.model import operations
from alc_desktop.model.likeliest import Likely
from alc_desktop.model.session_model import SessionModel
from alc_engine.labels.store import Status
from alc_engine.project import Project

FULL = ImageDetails(
    image_id=0,
    path=Path("cat.png"),
    file_name="cat.png",
    given="cat",
    current="dog",
    status=Status.CORRECTED,
    likely=(Likely(1, "dog", 0.7), Likely(0, "cat", 0.2)),
    entropy=1.842,
    alpha_history=np.array([1.0, 0.5, 0.25]),
    reason="least trusted 2 % of labels",
    history=("round 1: unsure",),
    came_as="tabby",
    weighed="cat",
    hidden=True,
)
"""Says something in every field."""
OTHER = {"given": "bee", "current": "bee", "status": Status.UNREVIEWED}
"""Of fields that always say something."""
ABOVE = {"image_id", "path", "file_name", "copies", "alike", "likely", "asked"}
"""Shown above the panel, with the picture."""


@pytest.fixture
def model(qapp, project_file):
    with Project.open(project_file) as project:
        yield SessionModel(project, "Ada")


def test_every_field_is_known_of_some_image(model):
    first = int(model.session.batch[0])
    groups = np.arange(len(model.session)) // 2 * 2
    model.session.prepared = replace(model.session.prepared, known_groups=groups)
    model.took_preparation()
    operations.answer(model, np.array([first]), 1)
    operations.merge_classes(model, 0, 2)
    seen = [image_details(model, image_id) for image_id in range(len(model.session))]
    model.set_blind(True)
    seen += [image_details(model, image_id) for image_id in range(len(model.session))]
    for field in fields(ImageDetails):
        assert len({repr(getattr(details, field.name)) for details in seen}) > 1, field.name


@pytest.mark.parametrize(
    "field", [f for f in fields(ImageDetails) if f.name not in ABOVE], ids=lambda f: f.name
)
def test_every_field_is_drawn(qtbot, field):
    without = OTHER[field.name] if field.default is MISSING else field.default
    panel = DetailsPanel()
    qtbot.addWidget(panel)
    panel.resize(340, 900)
    panel.show()
    pictures = []
    base = FULL if field.name == "hidden" else replace(FULL, hidden=False)
    for details in (base, replace(base, **{field.name: without})):
        panel.show_details(details)
        QApplication.processEvents()
        pictures.append(panel.grab().toImage())
    assert pictures[0] != pictures[1]
