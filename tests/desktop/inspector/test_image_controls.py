"""The controls below the image leave it as much room as they can."""

from __future__ import annotations

from alc_desktop.inspector.image_controls import ImageControls


def test_in_a_wide_place_one_row_does(qtbot):
    controls = ImageControls()
    qtbot.addWidget(controls)
    controls.resize(300, controls.sizeHint().height())
    controls.show()
    narrow = controls.sizeHint().height()
    controls.resize(1300, narrow)
    qtbot.waitUntil(lambda: controls.sizeHint().height() < 0.7 * narrow)
    controls.resize(300, narrow)
    qtbot.waitUntil(lambda: controls.sizeHint().height() == narrow)
    assert controls.minimumSizeHint().width() <= 300
