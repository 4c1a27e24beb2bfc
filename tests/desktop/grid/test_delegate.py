import math

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from alc_desktop.grid.delegate import TileDelegate
from alc_desktop.grid.model import ThumbnailModel
from alc_desktop.model.blind import told
from alc_engine.labels.store import Status

SIDE = 96
ENABLED = QStyle.StateFlag.State_Enabled


@pytest.fixture
def loader(qtbot, make_loader, make_facts):
    """A loader that has images 0 to 4 at hand: 0 and 4 look alike."""
    loader = make_loader(make_facts(5).path_of, side=SIDE)
    for image_id in range(5):
        loader.pixmap(image_id)
    qtbot.waitUntil(lambda: all(loader.pixmap(i) is not None for i in range(5)))
    return loader


@pytest.fixture
def painted(qapp, loader):
    """Paint the tile of a row; gives its pixels as (H, W, 4) uint8."""

    def paint(facts, row=0, state=ENABLED, blind=False, ratio=1.0, source=loader):
        model = ThumbnailModel()
        model.show_images(np.arange(len(facts)), told(facts) if blind else facts)
        delegate = TileDelegate(source)
        delegate.fit(SIDE, qapp.font(), ratio)
        option = QStyleOptionViewItem()
        option.state = state
        option.rect = QRect(0, 0, delegate.metrics.width, delegate.metrics.height)
        size = option.rect.size()
        image = QImage(
            math.ceil(size.width() * ratio),
            math.ceil(size.height() * ratio),
            QImage.Format.Format_RGB32,
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.magenta)
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(row))
        painter.end()
        pixels = np.array(image.constBits()).reshape(image.height(), image.width(), 4)
        return pixels, delegate.metrics

    return paint


def part(pixels, rect):
    box = rect.toAlignedRect()
    return pixels[box.top() : box.bottom() + 1, box.left() : box.right() + 1]


def changed(facts, image_id, **values):
    for name, value in values.items():
        getattr(facts, name)[image_id] = value
    return facts


def test_the_image_is_shown_whole_and_centred(painted, make_facts):
    pixels, metrics = painted(make_facts(4))
    image = part(pixels, metrics.image)
    assert image[SIDE // 2, 10].tolist()[:3] == [30, 30, 200]  # blue, green, red
    assert image[SIDE // 2, SIDE // 2].tolist()[:3] == [255, 255, 255]
    above = image[4, SIDE // 2].tolist()[:3]  # 48 x 32: a third is left free
    assert above == [255, 255, 255]


def test_pixels_are_copied_exactly_on_a_screen_of_fractional_density(
    qtbot, painted, make_facts, loader
):
    loader.set_side(144)
    qtbot.waitUntil(lambda: loader.pixmap(0).width() == 144)
    pixels, metrics = painted(make_facts(4), ratio=1.5)
    thumbnail = loader.pixmap(0).toImage()
    left = round(metrics.image.left() * 1.5)
    top = round((metrics.image.center().y() - 96 / 3) * 1.5)
    for x, y in ((60, 30), (72, 48), (85, 62), (130, 90)):
        color = thumbnail.pixelColor(x, y)
        expected = [color.blue(), color.green(), color.red()]
        assert pixels[top + y, left + x].tolist()[:3] == expected


def test_an_image_that_is_not_there_yet_and_a_broken_one_look_different(
    qtbot, painted, make_facts, make_loader, tmp_path
):
    (tmp_path / "broken.png").write_text("no picture")
    source = make_loader(lambda _: tmp_path / "broken.png")
    with source.held():
        waiting, metrics = painted(make_facts(4), source=source)
        pixel = part(waiting, metrics.image)
        assert (pixel[20:-20, 20:-20] == pixel[20, 20]).all()
    qtbot.waitUntil(lambda: source.failed(0) is not None)
    broken, metrics = painted(make_facts(4), source=source)
    assert (part(broken, metrics.image) != pixel).any()


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.UNREVIEWED])
def test_every_answer_has_a_mark_of_its_own(painted, make_facts, status):
    plain, metrics = painted(make_facts(4))
    marked, _ = painted(changed(make_facts(4), 0, status=status))
    corner = metrics.image.adjusted(SIDE - 18, -4, 4, 18 - SIDE)
    assert (part(plain, corner) != part(marked, corner)).any()


def test_the_bar_is_as_long_as_the_entropy_is_large(painted, make_facts):
    def length(entropy):
        pixels, metrics = painted(changed(make_facts(4), 0, entropy=entropy))
        row = part(pixels, metrics.bar)[2, :, :3].astype(int)
        return int((np.abs(row - row[-1]).sum(axis=1) > 30).sum())

    assert length(0.25 * np.log(4)) == pytest.approx(SIDE / 4, abs=3)
    assert length(0.75 * np.log(4)) == pytest.approx(3 * SIDE / 4, abs=3)


def test_before_the_first_round_there_is_no_bar(painted, make_facts):
    pixels, metrics = painted(make_facts(4, entropy=None))
    bar = part(pixels, metrics.bar)
    assert (bar == bar[0, 0]).all()


def test_blind_tiles_look_the_same_whatever_the_label(painted, make_facts):
    one = changed(make_facts(5), 0, entropy=0.5)
    other = changed(make_facts(5), 0, entropy=0.5, given_labels=2, labels=2, predicted=1)
    assert (painted(one)[0] != painted(other)[0]).any()
    assert (painted(one, blind=True)[0] == painted(other, blind=True)[0]).all()


def test_a_blind_tile_is_open_after_the_answer(painted, make_facts):
    facts = changed(make_facts(4), 0, status=Status.CONFIRMED)
    assert (painted(facts, blind=True)[0] == painted(facts)[0]).all()


def test_a_dot_is_shown_until_the_answer_is_saved(painted, make_facts, theme):
    pixels, metrics = painted(make_facts(4, unsaved=frozenset({0})))
    line = part(pixels, metrics.label)
    color = theme.warning
    dot = line[line.shape[0] // 2, -5].tolist()[:3]
    assert dot == [color.blue(), color.green(), color.red()]


def test_selection_focus_and_hover_can_be_told_apart(any_theme, painted, make_facts):
    flags = QStyle.StateFlag
    states = [
        ENABLED,
        ENABLED | flags.State_Selected,
        ENABLED | flags.State_HasFocus | flags.State_Active,
        ENABLED | flags.State_HasFocus,
        ENABLED | flags.State_Selected | flags.State_HasFocus | flags.State_Active,
        ENABLED | flags.State_MouseOver,
    ]
    tiles = [painted(make_facts(4), state=state)[0] for state in states]
    assert len({tile.tobytes() for tile in tiles}) == len(states)
