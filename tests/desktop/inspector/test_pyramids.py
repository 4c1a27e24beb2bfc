"""Large images: the wanted one first, then those ahead, within a bound of memory."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject

from alc_desktop.inspector.pyramids import Pyramids
from alc_engine.images.decoding_process import Helpers
from alc_engine.images.shown_pixels import whole

SIDE = 600
BYTES = SIDE * SIDE * 4
"""Of one image; it is too small to be halved, and too large to be enlarged."""


@pytest.fixture
def files(tmp_path):
    paths = []
    for number in range(6):
        paths.append(tmp_path / f"{number}.png")
        Image.fromarray(np.full((SIDE, SIDE, 3), number * 40, dtype=np.uint8)).save(paths[-1])
    return list(enumerate(paths))


@pytest.fixture
def make_pyramids(qapp):
    made = []

    def make(kept_bytes):
        made.append(Pyramids((), Helpers(whole), QObject(qapp), kept_bytes))
        made[-1].decoded, made[-1].shown = [], []
        made[-1].queue.finished.connect(lambda key, *_: made[-1].decoded.append(key[0]))
        made[-1].read.connect(lambda pyramid, message: made[-1].shown.append((pyramid, message)))
        made[-1].set_keeping(True)
        return made[-1]

    yield make
    for pyramids in made:
        pyramids.close()
        pyramids.parent().deleteLater()


def ids(pyramids):
    return [image_id for image_id, _ in pyramids._kept]


def test_those_ahead_come_after_the_wanted_one_and_are_at_hand(qtbot, make_pyramids, files):
    pyramids = make_pyramids(10 * BYTES)
    assert pyramids.want(*files[0]) is None
    pyramids.ahead(files[1:2])
    qtbot.waitUntil(lambda: len(pyramids.decoded) == 2)
    assert pyramids.decoded == [0, 1]
    assert len(pyramids.shown) == 1  # of the one ahead nothing is said
    pyramids.ahead(files[1:3])
    qtbot.waitUntil(lambda: len(pyramids.decoded) == 3)
    assert pyramids.want(*files[1]).width == SIDE
    assert pyramids.want(*files[2]).size == BYTES
    assert pyramids.decoded == [0, 1, 2]


def test_whoever_comes_to_an_image_that_is_being_read_ahead_waits_for_it(
    qtbot, make_pyramids, files
):
    pyramids = make_pyramids(10 * BYTES)
    pyramids.want(*files[0])
    qtbot.waitUntil(lambda: len(pyramids.shown) == 1)
    pyramids.ahead(files[1:3])
    assert pyramids.want(*files[1]) is None
    pyramids.ahead(files[2:4])
    qtbot.waitUntil(lambda: len(pyramids.decoded) == 4)
    assert pyramids.decoded == [0, 1, 2, 3]
    assert len(pyramids.shown) == 2


def test_another_image_comes_before_those_ahead(qtbot, make_pyramids, files):
    pyramids = make_pyramids(10 * BYTES)
    pyramids.want(*files[0])
    qtbot.waitUntil(lambda: len(pyramids.shown) == 1)
    pyramids.ahead(files[1:4])
    pyramids.want(*files[5])
    qtbot.waitUntil(lambda: len(pyramids.shown) == 2)
    assert pyramids.decoded[-1] == 5
    assert len(pyramids.decoded) <= 3  # one may have begun


@pytest.mark.parametrize("room", [1, 2, 3])
def test_what_is_kept_and_read_ahead_stays_within_the_bound(qtbot, make_pyramids, files, room):
    pyramids = make_pyramids(room * BYTES)
    for place, file in enumerate(files):
        pyramids.want(*file)
        qtbot.waitUntil(lambda: not pyramids._asked)
        pyramids.ahead(files[place + 1 : place + 3])
        qtbot.waitUntil(lambda: not pyramids._asked)
        assert sum(each.size for each in pyramids._kept.values()) <= room * BYTES
        assert place in ids(pyramids)
        assert len([i for i in ids(pyramids) if i > place]) <= room - 1
    assert len(pyramids.decoded) == len(files)  # none twice


def test_an_image_beyond_the_bound_is_shown_and_nothing_is_read_ahead(qtbot, make_pyramids, files):
    pyramids = make_pyramids(BYTES // 2)
    for place, file in enumerate(files[:3]):
        assert pyramids.want(*file) is None
        qtbot.waitUntil(lambda n=place: len(pyramids.shown) > n)
        pyramids.ahead(files[place + 1 : place + 3])
    assert ids(pyramids) == []
    assert pyramids.decoded == [0, 1, 2]


def test_nothing_is_kept_or_read_ahead_where_nobody_looks_closely(qtbot, make_pyramids, files):
    pyramids = make_pyramids(10 * BYTES)
    pyramids.want(*files[0])
    pyramids.ahead(files[1:2])
    qtbot.waitUntil(lambda: len(pyramids.decoded) == 2)
    pyramids.set_keeping(False)
    assert ids(pyramids) == []
    pyramids.want(*files[2])
    pyramids.ahead(files[3:5])
    qtbot.waitUntil(lambda: len(pyramids.shown) == 2)
    qtbot.wait(50)
    assert pyramids.decoded == [0, 1, 2]
    assert ids(pyramids) == []


def test_an_image_that_could_not_be_read_ahead_says_why_when_it_is_wanted(
    qtbot, make_pyramids, files, tmp_path
):
    broken = (9, tmp_path / "broken.png")
    broken[1].write_bytes(b"")
    pyramids = make_pyramids(10 * BYTES)
    pyramids.want(*files[0])
    pyramids.ahead([broken])
    qtbot.waitUntil(lambda: len(pyramids.decoded) == 2)
    assert len(pyramids.shown) == 1
    assert pyramids.want(*broken) is None
    qtbot.waitUntil(lambda: len(pyramids.shown) == 2)
    pyramid, message = pyramids.shown[-1]
    assert pyramid is None
    assert message
