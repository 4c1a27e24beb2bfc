from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSlider, QToolButton

from alc_desktop.inspector.inspector import ImageDetails, Inspector
from alc_desktop.model.likeliest import Likely
from alc_engine.labels.store import Status


@pytest.fixture
def loader(make_loader, make_facts):
    return make_loader(make_facts(8).path_of)


@pytest.fixture
def inspector(qtbot, loader):
    inspector = Inspector(loader)
    qtbot.addWidget(inspector)
    inspector.resize(340, 900)
    inspector.show()
    yield inspector
    inspector.close_threads()


@pytest.fixture
def details(drawn_images):
    return ImageDetails(
        image_id=0,
        path=drawn_images[0],
        file_name="cat/cat.png",
        given="cat",
        current="cat",
        status=Status.UNREVIEWED,
        likely=(Likely(1, "dog", 0.7), Likely(0, "cat", 0.2)),
        entropy=1.842,
        alpha_history=np.array([1.0, 0.5, 0.25]),
        asked="Asked because its answer teaches most; a mistake is learned.",
        reason="least trusted 2 % of labels",
        history=("round 1: unsure", "round 2: confirmed"),
    )


def shown(inspector):
    """All words that can be seen or heard."""
    words = []
    for label in inspector.findChildren(QLabel):
        if label.isVisible():
            words += label.text().splitlines()
    for part in (inspector.likeliest, inspector.panel._curve):
        if part.isVisible():
            words.append(part.accessibleDescription())
    return words


def wait_for_image(qtbot, inspector):
    qtbot.waitUntil(lambda: inspector.canvas.pyramid is not None)


def test_nothing_selected_gives_a_hint(inspector, details):
    inspector.show_image(details)
    inspector.show_image(None)
    assert shown(inspector) == []
    hint = inspector.layout().currentWidget()
    assert hint.accessibleName() == "No image selected"


def test_the_thumbnail_stands_in_until_the_image_is_read(qtbot, inspector, loader, details):
    loader.pixmap(0)
    qtbot.waitUntil(lambda: loader.pixmap(0) is not None)
    with inspector.large.pyramids.queue.held():
        inspector.show_image(details)
        picture = inspector.canvas.grab().toImage()
        middle = picture.pixelColor(60, picture.height() // 2)
        assert (middle.red(), middle.green()) == (200, 30)
        assert inspector.canvas.pyramid is None
    wait_for_image(qtbot, inspector)


def test_size_and_everything_known_is_said(qtbot, inspector, details):
    inspector.show_image(details)
    wait_for_image(qtbot, inspector)
    words = shown(inspector)
    for expected in (
        "cat/cat.png",
        "48 × 32 pixels",
        "cat",
        "not reviewed",
        "1.84 nats",
        "dog 70 %, cat 20 %",
        "from 1.00 to 0.25 in 2 epochs; 1 is an even share",
        "least trusted 2 % of labels",
        "round 1: unsure",
        "round 2: confirmed",
    ):
        assert expected in words


def test_the_plain_sentence_comes_first_then_the_likeliest_classes_then_all_figures(
    qtbot, inspector, details
):
    inspector.show_image(details)
    wait_for_image(qtbot, inspector)
    heights = [
        part.mapTo(inspector, part.rect().topLeft()).y()
        for part in (inspector._asked, inspector.likeliest, inspector._name, inspector.panel)
    ]
    assert heights == sorted(set(heights))
    assert inspector._asked.text() == details.asked
    inspector.show_image(replace(details, asked="Asked by chance."))
    assert inspector._asked.text() == "Asked by chance."


def test_what_is_not_known_takes_no_room(qtbot, inspector, details):
    bare = replace(
        details, likely=(), entropy=None, alpha_history=None, asked="", reason="", history=()
    )
    inspector.show_image(bare)
    wait_for_image(qtbot, inspector)
    assert set(shown(inspector)) - {"Brightness", "Contrast"} == {
        "cat/cat.png",
        "48 × 32 pixels",
        "Given label",
        "cat",
        "Status",
        "not reviewed",
        f"{100 * inspector.canvas.scale:.0f} %",
    }


def test_a_corrected_label_is_struck_out_beside_the_new_one(qtbot, inspector, details):
    inspector.show_image(replace(details, current="dog", status=Status.CORRECTED))
    struck = [
        label.text()
        for label in inspector.findChildren(QLabel)
        if label.isVisible() and label.font().strikeOut()
    ]
    assert struck == ["cat"]
    assert "dog" in shown(inspector)
    assert any(words.endswith("corrected") for words in shown(inspector))
    inspector.show_image(replace(details, status=Status.CONFIRMED))
    assert not any(label.font().strikeOut() for label in inspector.findChildren(QLabel))


def test_what_is_kept_back_is_neither_shown_nor_in_a_tool_tip(qtbot, inspector, details):
    kept_back = replace(
        details,
        file_name="image 1",
        given="",
        current="",
        likely=(),
        history=(),
        alpha_history=None,
        weighed="",
        hidden=True,
    )
    inspector.show_image(kept_back)
    wait_for_image(qtbot, inspector)
    words = " ".join(shown(inspector))
    assert "cat" not in words
    assert "dog" not in words
    assert "round" not in words
    assert "image 1" in words
    assert "cat" not in " ".join(label.toolTip() for label in inspector.findChildren(QLabel))
    inspector.show_image(replace(details, status=Status.CONFIRMED))
    assert "cat/cat.png" in shown(inspector)


def test_an_answer_to_the_same_image_keeps_the_zoom(qtbot, inspector, details):
    inspector.show_image(details)
    wait_for_image(qtbot, inspector)
    inspector.canvas.show_actual_size()
    inspector.show_image(replace(details, status=Status.CONFIRMED))
    assert inspector.canvas.scale == 1
    assert not inspector.canvas.is_fitted


def test_brightness_and_contrast_stay_from_image_to_image(qtbot, inspector, details, drawn_images):
    slider = inspector.controls.plain.brightness
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    inspector.show_image(details)
    wait_for_image(qtbot, inspector)
    inspector.show_image(replace(details, image_id=2, path=drawn_images[2]))
    wait_for_image(qtbot, inspector)
    picture = inspector.canvas.grab().toImage()
    color = picture.pixelColor(60, picture.height() // 2)
    assert slider.value() == 100
    assert (color.red(), color.green(), color.blue()) == (158, 188, 255)  # (30, 60, 200) + 127.5


def test_reset_shows_values_as_they_are(qtbot, inspector):
    controls = inspector.controls
    button = next(b for b in controls.findChildren(QToolButton) if b.text() == "Reset")
    inspector.show_image(None)
    assert not button.isEnabled()
    controls.plain.contrast.setValue(40)
    assert button.isEnabled()
    levels = controls.levels()
    assert levels[0] == 0
    assert levels[255] == 255
    assert levels[137] - levels[117] == 40
    button.click()
    assert controls.levels() is None


def test_the_buttons_fit_and_show_the_actual_size(qtbot, inspector, details):
    inspector.show_image(details)
    wait_for_image(qtbot, inspector)
    buttons = {button.text(): button for button in inspector.findChildren(QToolButton)}
    QTest.mouseClick(buttons["1:1"], Qt.MouseButton.LeftButton)
    assert inspector.canvas.scale == 1
    assert not buttons["Fit"].isChecked()
    QTest.mouseClick(buttons["Fit"], Qt.MouseButton.LeftButton)
    assert inspector.canvas.is_fitted
    assert buttons["Fit"].isChecked()


def test_an_unreadable_image_says_why_and_the_next_one_is_shown(
    qtbot, inspector, details, tmp_path
):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"")
    inspector.show_image(replace(details, image_id=5, path=broken))
    qtbot.waitUntil(lambda: not inspector.canvas.is_waiting)
    assert inspector.canvas.pyramid is None
    inspector.show_image(details)
    wait_for_image(qtbot, inspector)


def test_only_the_last_of_many_images_is_shown(qtbot, inspector, details, drawn_images):
    read = []
    inspector.large.pyramids.queue.finished.connect(lambda key, *_: read.append(key[0]))
    for image_id in range(4):
        inspector.show_image(replace(details, image_id=image_id, path=drawn_images[image_id]))
    wait_for_image(qtbot, inspector)
    assert read[-1] == 3
    assert len(read) <= 2


def test_notes_of_the_decoder_are_shown(qtbot, inspector, details, tmp_path):
    from PIL import Image

    path = tmp_path / "deep.png"
    Image.fromarray(np.array([[0, 4000]], dtype=np.uint16)).save(path)
    inspector.show_image(replace(details, path=path))
    wait_for_image(qtbot, inspector)
    assert "2 × 1 pixels · grey values 0 to 4000" in shown(inspector)


def test_every_control_has_a_name(inspector):
    for kind in (QSlider, QToolButton):
        for widget in inspector.controls.findChildren(kind):
            assert widget.accessibleName()
    assert inspector.canvas.accessibleName()
