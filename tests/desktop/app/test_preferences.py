"""What is remembered from one start to the next."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QByteArray, QSettings

from alc_desktop.app.preferences import Place, Preferences
from alc_desktop.model.listing import Order, Scope


@pytest.fixture
def reopened(tmp_path):
    """Preferences, as the next start of the program finds them."""
    settings = []

    def make():
        if settings:
            settings[-1].sync()
        path = str(tmp_path / "window.ini")
        settings.append(QSettings(path, QSettings.Format.IniFormat))
        return Preferences(settings[-1])

    return make


def test_the_newest_project_comes_first_and_none_twice(reopened, tmp_path):
    paths = [tmp_path / f"{i}.alc" for i in range(12)]
    for path in paths:
        path.touch()
        reopened().remember_project(path)
    reopened().remember_project(paths[7])
    recent = reopened().recent_projects
    assert recent[:2] == (paths[7], paths[11])
    assert len(recent) == len(set(recent)) == 8


def test_a_project_that_is_gone_is_not_offered(reopened, tmp_path):
    path = tmp_path / "gone.alc"
    reopened().remember_project(path)
    assert reopened().recent_projects == ()
    path.touch()  # its disk is there again
    assert reopened().recent_projects == (path,)


def test_where_the_expert_was_is_kept_for_each_project(reopened, tmp_path):
    a, b = tmp_path / "a.alc", tmp_path / "b.alc"
    places = {
        a: Place(Scope.ALL, Order.ENTROPY, 7),
        b: Place(Scope.REVIEWED, Order.CLASS, -1, Order.SUSPICION),
    }
    for path, place in places.items():
        reopened().save_place(path, place)
    assert {path: reopened().place(path) for path in places} == places


def test_an_unknown_project_is_shown_from_the_start_of_its_batch(reopened, tmp_path):
    assert reopened().place(tmp_path / "new.alc") == Place()


def test_the_window_and_the_habits_come_back(reopened):
    preferences = reopened()
    preferences.save_window(QByteArray(b"geometry"), QByteArray(b"layout"))
    preferences.save_window(QByteArray(b"moved"), None)
    preferences.blind = True
    preferences.automatic_rounds = True
    preferences.tile = 200
    preferences.reviewer = "Dr. Anna"
    again = reopened()
    assert again.window_geometry == b"moved"
    assert again.window_layout == b"layout"
    assert (again.blind, again.automatic_rounds, again.tile) == (True, True, 200)
    assert again.reviewer == "Dr. Anna"


# -- damaged settings ------------------------------------------------------------------

DAMAGED = {
    "window/geometry": "no bytes",
    "window/layout-2": 7,
    "blind": "perhaps",
    "automatic rounds": ["true", "false"],
    "tile": "large",
    "language": ["de", "en"],
    "appearance": "grey",
    "contrast": "low",
    "text size": "huge",
    "reviewer": ["a", "b"],
    "recent": 5,
    "commands/recent": [1, 2],
    "keys/confirm": "{",
    "place/x": "nowhere",
}


def read_all(preferences) -> dict:
    return {
        "window/geometry": preferences.window_geometry,
        "window/layout-2": preferences.window_layout,
        "blind": preferences.blind,
        "automatic rounds": preferences.automatic_rounds,
        "tile": preferences.tile,
        "language": preferences.language,
        "appearance": preferences.appearance,
        "contrast": preferences.contrast,
        "text size": preferences.text_size,
        "reviewer": preferences.reviewer,
        "recent": preferences.recent_projects,
        "commands/recent": preferences.recent_commands,
        "keys/confirm": preferences.keys("confirm"),
    }


@pytest.mark.parametrize("key", [key for key in DAMAGED if not key.startswith("place")])
def test_a_damaged_value_is_set_aside_and_said_and_the_usual_one_stands_in(reopened, key, tmp_path):
    usual = read_all(reopened())
    preferences = reopened()
    preferences._settings.setValue(key, DAMAGED[key])
    told = []
    preferences = reopened()
    preferences.tell_set_aside(lambda names: told.append(list(names)))
    assert read_all(preferences) == usual
    assert told == [[key]]
    assert preferences._settings.contains(f"damaged/{key}")
    again = reopened()
    assert read_all(again) == usual
    assert again._aside == []


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff" * 500,
        b"[window\ngeometry=@ByteArray(",
        b"tile=@Variant(\\0\\0)\n",
        b"=\n=\n[",
        b"",
    ],
)
def test_the_window_comes_up_whatever_the_file_holds(qapp, tmp_path, content):
    from alc_desktop.window.main_window import MainWindow

    (tmp_path / "window.ini").write_bytes(b"[General]\nblind=true\n" + content)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    window = MainWindow(preferences)
    window.show()
    window.close()
    preferences.blind = True
    assert preferences.blind


STARTED = """
import sys
from PySide6.QtCore import QSettings, QTimer
from alc_desktop import application
from alc_desktop.app.preferences import Preferences
from alc_desktop.window.main_window import MainWindow

settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
application.Preferences = lambda: Preferences(settings)
show = MainWindow.show

def show_and_read(window):
    show(window)
    QTimer.singleShot(0, lambda: (print(window.banner.failure.details), window.close()))

MainWindow.show = show_and_read
sys.exit(application.run(None))
"""


def test_the_application_starts_with_a_damaged_value_and_says_so(reopened, tmp_path):
    reopened()._settings.setValue("blind", DAMAGED["blind"])
    reopened()
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(tmp_path / "window.ini")],
        capture_output=True,
        text=True,
        env=os.environ | dict.fromkeys(homes, str(tmp_path)) | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert (done.returncode, done.stdout) == (0, "blind\n")


def test_a_file_that_is_no_settings_is_kept_beside(tmp_path):
    path = tmp_path / "window.ini"
    path.write_bytes(b"[General\nblind=true\n")
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    told = []
    preferences.tell_set_aside(told.extend)
    if settings.status() is QSettings.Status.FormatError:
        assert told == [f"{path}.damaged"]
        assert (tmp_path / "window.ini.damaged").read_bytes().startswith(b"[General\n")
    preferences.blind = True
    assert preferences.blind
