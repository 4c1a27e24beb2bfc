"""The program in the menu of three systems: written, opened by a double click, taken away again."""

from __future__ import annotations

import os
import plistlib
import shlex
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QSettings

from alc_desktop.system_menu import this_system
from alc_desktop.system_menu.linux import LinuxMenu
from alc_desktop.system_menu.macos import MacMenu
from alc_desktop.system_menu.this_system import start_command, system_menu
from alc_desktop.system_menu.windows import WindowsMenu

ODD = ("/odd folder/it's 100 %/$HOME/alc-desktop",)
QUIET = {"tell": lambda: None}


@pytest.fixture
def told():
    return []


@pytest.fixture
def registry(tmp_path):
    return lambda: QSettings(str(tmp_path / "classes.ini"), QSettings.Format.IniFormat)


@pytest.fixture(params=["linux", "windows", "macos"])
def menu(request, tmp_path, told, registry):
    folder = tmp_path / "user"
    made = {
        "linux": lambda: LinuxMenu(ODD, folder, told.append),
        "windows": lambda: WindowsMenu(ODD, folder, registry, lambda: told.append(("explorer",))),
        "macos": lambda: MacMenu(ODD, folder, told.append),
    }
    return made[request.param]()


def test_what_is_added_is_there_and_is_taken_away_without_a_rest(menu, tmp_path, registry, told):
    assert not menu.holds()
    written = menu.add()
    assert menu.holds()
    assert written
    assert all(os.path.lexists(path) for path in written)  # a shortcut leads to no program here
    assert menu.add() == written, "a second time is no error"
    menu.remove()
    assert not menu.holds()
    left = [path for path in (tmp_path / "user").rglob("*") if path.is_file()]
    assert left == []
    assert registry().allKeys() == []
    menu.remove()
    assert told, "the system was told"


def test_linux_starts_the_program_however_its_path_is_written(tmp_path, told):
    entry, kind, icon = LinuxMenu(ODD, tmp_path, told.append).add()
    lines = dict(line.split("=", 1) for line in entry.read_text().splitlines() if "=" in line)
    # The value is unescaped first, then read as a quoted argument, then its field codes.
    value = lines["Exec"].replace("\\\\", "\\")
    program, field = (part.replace("\\$", "$") for part in shlex.split(value))
    assert program.replace("%%", "%") == ODD[0]
    assert field == "%f"
    names = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    of_file = ElementTree.parse(kind).getroot().find("m:mime-type", names)
    assert lines["MimeType"] == f"{of_file.get('type')};"
    assert of_file.find("m:glob", names).get("pattern") == "*.alc"
    assert icon.read_text().lstrip().startswith("<")
    assert ("xdg-mime", "default", entry.name, of_file.get("type")) in told


def test_the_entry_holds_what_the_rules_of_entries_ask(tmp_path):
    entry = LinuxMenu(ODD, tmp_path, lambda _: None).add()[0]
    read = ConfigParser(interpolation=None, strict=True)
    read.optionxform = str
    read.read(entry, encoding="utf-8")
    assert read.sections() == ["Desktop Entry"]
    values = dict(read["Desktop Entry"])
    assert values["Type"] == "Application"
    assert {"Name", "Exec", "Icon"} <= values.keys()
    assert values["Terminal"] in ("true", "false")
    assert all(values[key].endswith(";") for key in ("Categories", "Keywords", "MimeType"))
    spoken = {key.partition("[")[0] for key in values if "[" in key}
    assert spoken <= values.keys(), "what is translated is there untranslated, too"


def test_windows_opens_a_project_with_the_program(tmp_path, registry):
    WindowsMenu((r"C:\Program Files\alc-desktop.exe",), tmp_path, registry, **QUIET).add()
    classes = registry()
    kind = classes.value(".alc/.")
    command = classes.value(f"{kind}/shell/open/command/.")
    assert command == r'"C:\Program Files\alc-desktop.exe" "%1"'
    icon = Path(classes.value(f"{kind}/DefaultIcon/.").strip('"'))
    with Image.open(icon) as picture:
        assert {(16, 16), (256, 256)} <= picture.info["sizes"]


def test_windows_leaves_what_another_program_claims(tmp_path, registry):
    menu = WindowsMenu(ODD, tmp_path, registry, **QUIET)
    menu.add()
    classes = registry()
    classes.setValue(".alc/.", "Another.Program")
    classes.sync()
    assert not menu.holds()
    menu.remove()
    assert registry().value(".alc/.") == "Another.Program"


def test_macos_gets_an_application_that_owns_projects_and_starts_the_program(tmp_path):
    started = tmp_path / "it's started"
    started.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/said"\n')
    started.chmod(0o755)
    (bundle,) = MacMenu((str(started),), tmp_path, lambda _: None).add()
    contents = bundle / "Contents"
    read = plistlib.loads((contents / "Info.plist").read_bytes())
    subprocess.run([contents / "MacOS" / read["CFBundleExecutable"], "a b.alc"], check=True)
    assert (tmp_path / "said").read_text() == "a b.alc\n"
    (declared,) = read["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["alc"]}
    (owned,) = read["CFBundleDocumentTypes"]
    assert owned["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    with Image.open(contents / "Resources" / read["CFBundleIconFile"]) as picture:
        assert picture.size[0] >= 256


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", LinuxMenu), ("win32", WindowsMenu), ("darwin", MacMenu)]
)
def test_each_system_has_its_menu(monkeypatch, platform, kind):
    monkeypatch.setattr(this_system.sys, "platform", platform)
    assert isinstance(system_menu(), kind)


def test_the_program_is_the_command_beside_python_or_the_frozen_program(monkeypatch, tmp_path):
    python = tmp_path / "python"
    monkeypatch.setattr(this_system.sys, "executable", str(python))
    assert start_command() == (str(python), "-m", "alc_desktop")
    (tmp_path / "alc-desktop").touch()
    assert start_command() == (str(tmp_path / "alc-desktop"),)
    monkeypatch.setattr(this_system.sys, "frozen", True, raising=False)
    assert start_command() == (str(python),)


@pytest.mark.skipif(sys.platform != "linux", reason="writes where the system of Linux looks")
def test_the_command_says_what_it_wrote_and_takes_it_away(tmp_path):
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path)}

    def call(option):
        command = [sys.executable, "-m", "alc_desktop", option]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return done.stdout

    said = call("--add-to-menu")
    entry = tmp_path / "applications" / "alc-desktop.desktop"
    assert str(entry) in said
    assert entry.is_file()
    call("--remove-from-menu")
    assert not entry.exists()


def test_a_file_that_the_system_asks_for_is_opened():
    # The test runner's application is another, so this one lives in a process of its own.
    code = (
        "from PySide6.QtCore import QCoreApplication, QUrl\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from alc_desktop.app.desktop_application import DesktopApplication\n"
        "application = DesktopApplication([])\n"
        "application.file_wanted.connect(lambda path: print(path.name))\n"
        "event = QFileOpenEvent(QUrl.fromLocalFile('/photos/cats.alc'))\n"
        "QCoreApplication.sendEvent(application, event)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "cats.alc\n"
