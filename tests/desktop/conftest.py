"""Fixtures of the desktop's tests: a screenless application, drawn images, facts about them.

Every test here fails if it leaves a thread behind or makes Qt say anything.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import threading
import time
import weakref
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from PySide6.QtGui import QColor, QPixmap
from shiboken6 import isValid

from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.high_contrast import dark_high_contrast, light_high_contrast
from alc_desktop.widgets.theme import current_theme, dark_theme, light_theme, worn
from alc_engine.labels.store import LabelStore, Status
from alc_engine.learning.session import ActiveLearningSession

CLASS_NAMES = ("cat", "dog", "ship", "tree")

# What the screenless platform says of itself, whatever the program does.
PLATFORM_CHATTER = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support grabbing the keyboard",
    "support raise()",
)
OPENS_PROJECTS = "open project"
_ENDS_WITHIN = 2.0
"""Seconds that a thread may take to end after its test."""


def _own_threads():
    """Threads that Python made; Qt's own are in `started_in_qt`."""
    return {
        thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)
    }


@pytest.fixture(scope="session")
def started_in_qt():
    """Every `QThread` that was started and still is there."""
    started = weakref.WeakSet()
    start = QThread.start

    def note(thread, *priority):
        started.add(thread)
        start(thread, *priority)

    QThread.start = note
    yield started
    QThread.start = start


def _running(threads):
    return {thread for thread in threads if isValid(thread) and thread.isRunning()}


@pytest.fixture(autouse=True)
def leaves_nothing_behind(qtlog, started_in_qt):
    """Fail a test that leaks a thread, of Python or of Qt, or makes Qt log a line."""
    before = _own_threads() | _running(started_in_qt)
    yield
    deadline = time.monotonic() + _ENDS_WITHIN
    while leaked := (_own_threads() | _running(started_in_qt)) - before:
        if time.monotonic() > deadline:
            break
        time.sleep(0.01)
    assert not leaked, f"threads left behind: {leaked}"
    said = [
        record.message
        for record in qtlog.records
        if not any(words in record.message for words in PLATFORM_CHATTER)
    ]
    assert not said, f"Qt said: {said}"


@pytest.fixture(scope="session")
def readings_of_live_sessions():
    """Attributes of a session, or of its labels, that were read beside the window's thread.

    The thread that opens a project makes its session, and hands it over.
    """
    found = []

    def watched(kind):
        read = kind.__getattribute__

        def note_and_read(self, name):
            thread = threading.current_thread()
            if thread is not threading.main_thread() and thread.name != OPENS_PROJECTS:
                found.append(f"{kind.__name__}.{name} in {thread.name}")
            return read(self, name)

        return note_and_read

    with pytest.MonkeyPatch.context() as patch:
        for kind in (ActiveLearningSession, LabelStore):
            patch.setattr(kind, "__getattribute__", watched(kind))
        yield found


@pytest.fixture(autouse=True)
def live_sessions_are_the_windows(readings_of_live_sessions):
    """Fail a test in which another thread reads a session: it is to be given a snapshot."""
    readings_of_live_sessions.clear()
    yield
    assert not readings_of_live_sessions


@pytest.fixture(autouse=True)
def nothing_opens_on_the_desktop(monkeypatch):
    """Commands that hand files to the desktop are taken, and open nothing."""
    from alc_desktop.background import file_manager

    monkeypatch.setattr(file_manager.QDesktopServices, "openUrl", lambda url: True)
    monkeypatch.setattr(file_manager, "_on_the_bus", lambda path: True)


@pytest.fixture(scope="session", autouse=True)
def english(qapp):
    """Plurals and numbers as in English, whatever the system speaks."""
    from alc_desktop.i18n.translations import use_language

    use_language(qapp, "en")


@pytest.fixture(scope="session")
def windows_garbage(qapp):
    """What collects cyclic garbage, as in the application."""
    from alc_desktop.app.garbage import WindowsGarbage

    return WindowsGarbage(qapp)


@pytest.fixture(autouse=True)
def garbage_is_collected(windows_garbage):
    """Many tests are through before the event loop turns long enough."""
    yield
    windows_garbage.look()


@pytest.fixture
def speak(qapp):
    """Speaks a language, by its code, for this test; English again after it."""
    from alc_desktop.i18n.translations import use_language

    yield lambda code: use_language(qapp, code)
    use_language(qapp, "en")


@pytest.fixture
def german(qapp, speak):
    """German for this test; English again after it."""
    speak("de")
    return qapp


@pytest.fixture(autouse=True)
def own_language(qapp):
    """English again after a test that changed the language in another way than by `speak`."""
    yield
    if QCoreApplication.translate("AnswerBar", "%Ln images", None, 1) != "1 image":
        from alc_desktop.i18n.translations import use_language

        use_language(qapp, "en")


@pytest.fixture(autouse=True)
def own_look(qapp):
    """Give the application its look back after a test that changed it."""
    palette, sheet, theme = qapp.palette(), qapp.styleSheet(), current_theme()
    yield
    worn.theme = theme
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.palette() != palette:
        qapp.setPalette(palette)


@pytest.fixture
def theme():
    """The one that is worn."""
    return current_theme()


@pytest.fixture(scope="session")
def drawn_images(tmp_path_factory):
    """Paths of four images of 48 x 32 pixels, each of one colour with a white square."""
    folder = tmp_path_factory.mktemp("drawn")
    paths = []
    for number, color in enumerate(((200, 30, 30), (30, 160, 40), (30, 60, 200), (200, 180, 20))):
        pixels = np.full((32, 48, 3), color, dtype=np.uint8)
        pixels[12:20, 20:28] = 255
        path = folder / f"{CLASS_NAMES[number]}.png"
        Image.fromarray(pixels).save(path)
        paths.append(path)
    return paths


@pytest.fixture
def make_facts(drawn_images):
    """Facts of `count` images, class i % 4, nothing answered; keywords replace fields."""

    def make(count, **fields):
        given = np.arange(count) % len(CLASS_NAMES)
        values = {
            "file_names": [f"{CLASS_NAMES[i % 4]}-{i}.png" for i in range(count)],
            "path_of": lambda image_id: drawn_images[image_id % 4],
            "class_names": CLASS_NAMES,
            "given_labels": given,
            "labels": given.copy(),
            "status": np.full(count, Status.UNREVIEWED, dtype=np.int8),
            "unsaved": frozenset(),
            "batch": np.arange(count),
            "predicted": ((given + 1) % len(CLASS_NAMES)).astype(np.int32),
            "predicted_probability": np.full(count, 0.75, dtype=np.float32),
            "entropy": np.linspace(0.0, np.log(len(CLASS_NAMES)), count),
        }
        return ImageFacts(**(values | fields))

    return make


@pytest.fixture
def make_loader():
    """A loader of the real kind for some facts, closed after the test."""
    from alc_desktop.background.thumbnails import ThumbnailLoader

    loaders = []

    def make(paths, **options):
        loaders.append(ThumbnailLoader(paths, **options))
        return loaders[-1]

    yield make
    for loader in loaders:
        loader.close()


# -- a window with a project -------------------------------------------------------


@pytest.fixture(scope="session")
def finished(make_data_set, make_project, tmp_path_factory):
    """A project file with one round, beside its cache; to be copied."""
    return make_project(make_data_set(45), tmp_path_factory.mktemp("p") / "p.alc", rounds=1)


@pytest.fixture
def small_sample(tmp_path):
    """A folder as the demonstration leaves it, with a sample of 64 small images."""
    from alc_desktop.projects.sample import SampleMaker, sample_in
    from alc_engine.formats import scan
    from alc_engine.project import Project
    from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings
    from alc_engine.sample.recipe import Recipe
    from alc_engine.sample.sample_project import SampleProjectRequest

    recipe = Recipe.read()
    classes = tuple(replace(entry, count=8) for entry in recipe.classes)
    folder = tmp_path / "demo"
    folder.mkdir()
    place = sample_in(folder)
    small = replace(recipe, classes=classes, side=48)
    sample = SampleProjectRequest(place.folder, small, processes=1)()
    catalog = scan(sample.images, sample.labels).catalog
    features = tmp_path / "features.npy"
    np.save(features, np.random.default_rng(0).normal(size=(len(catalog), 12)).astype(np.float32))
    settings = ProjectSettings(
        backbone=BackboneSpec("precomputed", embeddings=str(features)),
        batch_size=7,
        training=TrainingSettings(epochs=4),
    )
    project_file = SampleMaker(None, lambda _: None, folder).project_file
    Project.create(project_file, catalog, settings).close()
    return folder


@pytest.fixture
def project_file(finished, tmp_path):
    """A project of 45 images with one round, for this test alone."""
    shutil.copytree(finished.parent, tmp_path / "copy")
    return tmp_path / "copy" / finished.name


@pytest.fixture
def preferences(tmp_path):
    """Preferences of this test alone."""
    from PySide6.QtCore import QSettings

    from alc_desktop.app.preferences import Preferences

    return Preferences(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def make_window(qapp, preferences, monkeypatch):
    """Show a main window; closed after the test."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from alc_desktop.window.main_window import MainWindow
    from alc_desktop.window.project_host import ProjectHost

    # However busy the computer is, a project is there when `open_path` returns.
    monkeypatch.setattr(ProjectHost, "patience", 60.0)
    windows = []

    def make():
        windows.append(MainWindow(preferences))
        windows[-1].resize(1280, 800)
        windows[-1].show()
        return windows[-1]

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window, project_file, ready):
    """A main window with `project_file` open, that takes keys."""
    window = make_window()
    window.open_path(project_file)
    window.activateWindow()
    ready(window)
    return window


@pytest.fixture
def ready(qtbot):
    """Wait until a window shows its project and takes keys."""

    def wait(window):
        qtbot.waitUntil(lambda: window.workspace is not None)
        qtbot.waitUntil(lambda: window.workspace.keys.is_settled)

    return wait


@pytest.fixture
def press(qtbot, window, ready):
    """Press keys where the focus is, once they count."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    def press_keys(*keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            ready(window)  # as who looks before answering
            target = QApplication.focusWidget() or window.workspace.grid
            qtbot.keyClick(target, key, modifier)

    return press_keys


# -- views without files ----------------------------------------------------------

PLAIN_NAMES = ("airplane", "bird", "cat", "deer")


class PlainThumbnails(QObject):
    """Every image is a plain colour, there at once; images in `missing` are still being read."""

    loaded = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.missing: set[int] = set()
        self.broken: dict[int, str] = {}
        self.asked: list[int] = []
        self.kept: dict[str, list[int]] = {}

    def keep(self, image_ids, viewer):
        self.kept[viewer] = list(image_ids)

    def held(self):
        return nullcontext()

    def pixmap(self, image_id, *, fleeting=False):
        self.asked.append(image_id)
        if image_id in self.missing or image_id in self.broken:
            return None
        pixmap = QPixmap(32, 24)
        pixmap.fill(QColor.fromHsv(image_id * 37 % 360, 160, 200))
        return pixmap

    def failed(self, image_id):
        return self.broken.get(image_id)


@pytest.fixture
def loader(qapp):
    return PlainThumbnails()


@pytest.fixture(
    params=[light_theme, dark_theme, light_high_contrast, dark_high_contrast],
    ids=lambda make: make.__name__,
)
def any_theme(request):
    """Each in its turn; it is worn."""
    worn.theme = request.param()
    return worn.theme


@pytest.fixture
def make_plain_facts():
    def make(count, *, entropy=None, batch=(), status=None, after=None, names=PLAIN_NAMES):
        entropy = np.linspace(0.1, 1.2, count) if entropy is None else np.asarray(entropy)
        suppression = np.zeros(count) if after is None else entropy - np.asarray(after)
        labels = np.arange(count) % len(names)
        return ImageFacts(
            file_names=[f"{names[label]}/{i:05}.jpg" for i, label in enumerate(labels)],
            path_of=lambda image_id: Path(f"{image_id}.jpg"),
            class_names=tuple(names),
            given_labels=labels.astype(np.int64),
            labels=labels.astype(np.int64),
            status=np.zeros(count, np.int8) if status is None else np.asarray(status, np.int8),
            unsaved=frozenset(),
            batch=np.asarray(batch, dtype=np.int64),
            entropy=entropy,
            suppression=suppression,
            entropy_after=None if after is None else np.asarray(after),
        )

    return make


@pytest.fixture
def show(qtbot):
    """Show a widget of a size and wait until it is laid out."""

    def show(widget, width, height):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def pixel_at():
    """Colour of a widget's pixel, as painted."""

    def pixel_at(widget, x, y):
        image = widget.grab().toImage()
        ratio = image.devicePixelRatio()
        return image.pixelColor(round(x * ratio), round(y * ratio))

    return pixel_at
