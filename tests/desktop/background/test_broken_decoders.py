"""A decoder that crashes, hangs or eats memory costs a thumbnail, or a look at one image."""

import importlib
import os
import signal
from pathlib import Path

import pytest

from alc_desktop.inspector.inspector import ImageDetails, Inspector
from alc_engine.images.decoding_process import Helpers, Limits
from alc_engine.labels.store import Status

FAKES = Path(__file__).parents[2] / "engine" / "faults"
SHORT = Limits(seconds=3.0, seconds_per_megabyte=0, gigabytes=2)
LONG = Limits(seconds=500.0, seconds_per_megabyte=0, gigabytes=2)
PATIENCE = 60_000


@pytest.fixture
def fakes(monkeypatch):
    monkeypatch.syspath_prepend(FAKES)
    return importlib.import_module("fake_decoders")


@pytest.fixture
def write(tmp_path):
    """Paths of files that hold these deeds."""

    def write(*deeds, suffix=".jpg"):
        paths = []
        for number, deed in enumerate(deeds):
            paths.append(tmp_path / f"{number}{suffix}")
            paths[-1].write_text(deed)
        return paths

    return write


@pytest.fixture
def make_inspector(qtbot, make_loader, fakes, drawn_images):
    """An inspector that reads with the treacherous decoder; closed after the test."""
    inspectors = []

    def make(limits):
        loader = make_loader(lambda _: drawn_images[0])
        helpers = Helpers(fakes.treacherous_whole, limits)
        quick = Helpers(fakes.treacherous_reduced, limits)
        inspectors.append(Inspector(loader, helpers=helpers, quick_helpers=quick))
        qtbot.addWidget(inspectors[-1])
        inspectors[-1].show()
        return inspectors[-1]

    yield make
    for inspector in inspectors:
        inspector.close_threads()


def details(path, image_id=0):
    return ImageDetails(image_id, path, path.name, "cat", "cat", Status.UNREVIEWED)


def pids(helpers):
    return [helper.pid for helper in helpers._alive]


def is_running(pid):
    """Whether the process is there, be it as a zombie."""
    return Path(f"/proc/{pid}").exists()


def test_only_the_thumbnails_of_bad_files_have_a_reason_instead(qtbot, make_loader, fakes, write):
    paths = write("good", "crash", "hang", "eat memory", "good", "crash once", "good")
    helpers = Helpers(fakes.treacherous, SHORT)
    loader = make_loader(lambda image_id: paths[image_id], helpers=helpers)
    came = []
    loader.loaded.connect(came.append)
    for image_id in range(6):
        assert loader.pixmap(image_id) is None
    qtbot.waitUntil(lambda: len(came) == 6, timeout=PATIENCE)
    assert [i for i in range(6) if loader.failed(i) is not None] == [1, 2, 3]
    assert "ended the program" in loader.failed(1)
    assert "takes too long" in loader.failed(2)
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE):
        loader.pixmap(6)
    left = pids(helpers)
    assert left
    loader.close()
    assert not any(is_running(pid) for pid in left)


def test_a_helper_killed_from_outside_is_replaced_and_no_image_is_blamed(
    qtbot, make_loader, fakes, write
):
    paths = write("good", "good")
    helpers = Helpers(fakes.treacherous, LONG)
    loader = make_loader(lambda image_id: paths[image_id], helpers=helpers)
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE):
        loader.pixmap(0)
    (first,) = pids(helpers)
    os.kill(first, signal.SIGKILL)
    with qtbot.waitSignal(loader.loaded, timeout=PATIENCE):
        loader.pixmap(1)
    assert loader.failed(1) is None
    assert not is_running(first)


def test_closing_waits_for_no_image_that_hangs(qtbot, make_loader, fakes, write):
    (path,) = write("hang and hold the interpreter")
    helpers = Helpers(fakes.treacherous, LONG)
    loader = make_loader(lambda _: path, helpers=helpers)
    loader.pixmap(0)
    qtbot.waitUntil(lambda: any(helper.ready for helper in helpers._alive), timeout=PATIENCE)
    (pid,) = pids(helpers)
    loader.close()
    assert not is_running(pid)


def test_without_a_wish_no_helper_is_started(make_loader, fakes, write):
    helpers = Helpers(fakes.treacherous, LONG)
    make_loader(lambda _: Path(), helpers=helpers)
    assert pids(helpers) == []


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
@pytest.mark.parametrize(("deed", "reason"), [("crash", "ended"), ("hang", "takes too long")])
def test_the_inspector_says_why_and_shows_the_next_image(
    qtbot, make_inspector, write, deed, reason, suffix
):
    bad, good = write(deed, "good", suffix=suffix)
    inspector = make_inspector(SHORT)
    inspector.show_image(details(bad))
    qtbot.waitUntil(lambda: not inspector.canvas.is_waiting, timeout=PATIENCE)
    assert reason in inspector.canvas._message
    inspector.show_image(details(good, 1))
    qtbot.waitUntil(lambda: inspector.canvas.pyramid is not None, timeout=PATIENCE)
    assert inspector.canvas.pyramid.notes == ("a note",)


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_an_image_that_hangs_does_not_hold_up_the_next_one(qtbot, make_inspector, write, suffix):
    hanging, good = write("hang", "good", suffix=suffix)
    inspector = make_inspector(LONG)
    inspector.show_image(details(hanging))
    large = inspector.large
    helpers = (large.quick if suffix == ".jpg" else large.pyramids).helpers
    qtbot.waitUntil(lambda: any(helper.ready for helper in helpers._alive), timeout=PATIENCE)
    inspector.show_image(details(good, 1))
    qtbot.waitUntil(lambda: inspector.canvas.pyramid is not None, timeout=PATIENCE)


def test_deleting_the_inspector_ends_its_helper(qtbot, make_loader, fakes, write):
    (hanging,) = write("hang")
    helpers = Helpers(fakes.treacherous_reduced, LONG)
    inspector = Inspector(make_loader(lambda _: hanging), quick_helpers=helpers)
    inspector.show_image(details(hanging))
    qtbot.waitUntil(lambda: any(helper.ready for helper in helpers._alive), timeout=PATIENCE)
    (pid,) = pids(helpers)
    inspector.deleteLater()
    qtbot.waitUntil(lambda: not is_running(pid), timeout=PATIENCE)
