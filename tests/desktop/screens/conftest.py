"""Views with fixed facts at a fixed size, and how their pictures are compared with references.

The views are set in a font that comes with matplotlib, so that the fonts of the
machine don't matter. References are compared by what is there and in which
colours, not by glyphs: pictures are blurred, and what is painted may lie some
pixels off. After a wanted change `ALC_RENEW_SCREENS=1 pytest
tests/desktop/screens` writes the references anew; look at each of them before
it is committed.
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QCursor, QFont, QFontDatabase, QImage, QPixmap
from scipy.ndimage import uniform_filter

from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import dark_theme, light_theme

REFERENCES = Path(__file__).parent / "references"
BLOCK, SHIFT = 8, 6
"""Pixels between two places that are compared, and how far off their match may lie."""
LEVELS, PLACES = 20, 0.004
"""How far a colour channel may be off, of 255, and the share of places that may be further off."""


@pytest.fixture
def theme():
    return light_theme()


@pytest.fixture(scope="session")
def families(qapp):
    """Names of the two fonts, sans and serif."""
    folder = Path(find_spec("matplotlib").origin).parent / "mpl-data" / "fonts" / "ttf"
    names = {}
    for kind in ("Sans", "Serif"):
        for face in ("", "-Bold"):
            added = QFontDatabase.addApplicationFont(str(folder / f"DejaVu{kind}{face}.ttf"))
            names[kind] = QFontDatabase.applicationFontFamilies(added)[0]
    return names


@pytest.fixture
def dressed(qapp, families):
    """Dress the application in a theme and a font, until the test ends."""
    before = qapp.font()

    def dress(theme, kind="Sans"):
        qapp.setFont(QFont(families[kind], 9))
        apply_theme(qapp, theme)

    yield dress
    qapp.setFont(before)


@pytest.fixture(params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture
def themes():
    return {"light": light_theme(), "dark": dark_theme()}


class PlainLoader(QObject):
    """A thumbnail loader whose images are plain colours, there at once."""

    loaded = Signal(int)

    def pixmap(self, image_id, *, fleeting=False):
        pixmap = QPixmap(96, 96)
        pixmap.fill(QColor.fromHsv(image_id * 67 % 360, 150, 190))
        return pixmap

    def failed(self, image_id):
        return None

    def set_side(self, side):
        pass

    def keep(self, image_ids, viewer):
        pass

    def prefetch(self, image_ids):
        pass

    def held(self):
        return nullcontext()


@pytest.fixture
def loader(qapp):
    return PlainLoader()


@pytest.fixture(autouse=True)
def pointer_elsewhere(qapp):
    """The pointer is not where a test before left it: what it is over looks different."""
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())


@pytest.fixture
def picture(qtbot):
    """Pixels of a widget shown at a size, (H, W, 3) uint8, once `ready` holds."""

    def grab(widget, width, height, ready=lambda: True):
        if not widget.isVisible():
            qtbot.addWidget(widget)
            widget.resize(width, height)
            widget.show()
            qtbot.waitExposed(widget)
        qtbot.waitUntil(ready)
        # What was set after showing has changed the layout; that takes its turns.
        for _ in range(5):
            qtbot.wait(1)
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()

    return grab


@pytest.fixture
def check(tmp_path):
    """Compare a picture with the reference of a name; says where both lie if they differ."""

    def check(name, picture):
        reference = REFERENCES / f"{name}.png"
        if os.environ.get("ALC_RENEW_SCREENS"):
            Image.fromarray(picture).save(reference, optimize=True)
        with Image.open(reference) as opened:
            wanted = np.asarray(opened.convert("RGB"))
        new, marked = tmp_path / f"{name}.png", tmp_path / f"{name}-difference.png"
        assert picture.shape == wanted.shape, f"{name} is of another size than {reference}"
        off = distances(picture, wanted)
        share = float((off > LEVELS).mean())
        if share > PLACES:
            Image.fromarray(picture).save(new)
            _mark(picture, off > LEVELS).save(marked)
        assert share <= PLACES, (
            f"{name} looks different at {share:.1%} of its places ({PLACES:.1%} may):\n"
            f"  wanted      {reference}\n  painted     {new}\n  difference  {marked}\n"
            "If the change is wanted: ALC_RENEW_SCREENS=1 pytest tests/desktop/screens"
        )

    return check


def distances(picture, wanted):
    """(H / BLOCK, W / BLOCK): how far each place is from the most alike one nearby, 0..255."""
    blurred, reference = (
        uniform_filter(pixels.astype(np.float32), (BLOCK, BLOCK, 1), mode="nearest")
        for pixels in (picture, wanted)
    )
    places = blurred[BLOCK // 2 :: BLOCK, BLOCK // 2 :: BLOCK]
    padded = np.pad(reference, ((SHIFT, SHIFT), (SHIFT, SHIFT), (0, 0)), mode="edge")
    best = np.full(places.shape[:2], np.inf, dtype=np.float32)
    height, width = picture.shape[:2]
    for down in range(0, 2 * SHIFT + 1, 2):
        for right in range(0, 2 * SHIFT + 1, 2):
            moved = padded[down : down + height, right : right + width]
            off = np.abs(places - moved[BLOCK // 2 :: BLOCK, BLOCK // 2 :: BLOCK]).max(axis=2)
            np.minimum(best, off, out=best)
    return best


def _mark(picture, differs):
    """The picture, pale, with the places that differ in red."""
    pale = 160 + picture // 3
    rows, columns = (np.arange(side) // BLOCK for side in picture.shape[:2])
    last = np.array(differs.shape) - 1
    mask = differs[np.ix_(np.minimum(rows, last[0]), np.minimum(columns, last[1]))]
    pale[mask] = (220, 0, 0)
    return Image.fromarray(pale.astype(np.uint8))
