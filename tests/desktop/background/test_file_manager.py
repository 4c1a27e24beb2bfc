"""Whatever a file is called, the desktop gets its name unchanged, and no shell reads it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from alc_desktop.background import file_manager
from alc_desktop.background.file_manager import FileManager, url_text

NAMES = (
    *("plain.png", "two words.png", 'it\'s "quoted".png', "-rf.png", "100%41.png", "Grün 木.png"),
    *("a#b?c&d=e.png", "a;b$(c)`d`|e.png", "a,b.png", "+ +.png"),
)


@pytest.fixture
def opened(monkeypatch):
    urls = []
    monkeypatch.setattr(
        file_manager.QDesktopServices, "openUrl", lambda url: urls.append(url) or True
    )
    return urls


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_opened_under_its_name(opened, name):
    path = Path("/pictures") / name
    assert FileManager().open(path)
    assert [Path(url.toLocalFile()) for url in opened] == [path]


@pytest.mark.parametrize("name", NAMES)
def test_its_address_leads_to_it_and_holds_no_special_character(name):
    text = url_text(Path("/pictures") / name)
    assert Path(QUrl(text).toLocalFile()) == Path("/pictures") / name
    assert text.isascii()
    assert not set(text) & set(' "<>`|#?')


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("platform", "way"), [("darwin", "mac"), ("linux", "bus")])
def test_it_is_shown_in_its_folder_by_the_way_of_the_platform(
    opened, monkeypatch, platform, way, name
):
    monkeypatch.setattr(file_manager.sys, "platform", platform)
    called = []

    class Process:
        @staticmethod
        def startDetached(program, arguments):
            called.append(("mac", program, arguments))
            return True, 1

    monkeypatch.setattr(file_manager, "QProcess", Process)
    monkeypatch.setattr(
        file_manager, "_on_the_bus", lambda path: called.append(("bus", path)) or True
    )
    path = Path("/pictures") / name
    assert FileManager().show(path)
    expected = {"mac": ("mac", "/usr/bin/open", ["-R", str(path)]), "bus": ("bus", path)}
    assert called == [expected[way]]
    assert opened == []


def test_explorer_gets_one_line_with_the_path_in_quotes(opened, monkeypatch):
    lines = []

    class Process:
        def setProgram(self, program):
            lines.append(program)

        def setNativeArguments(self, text):
            lines.append(text)

        def startDetached(self):
            return True, 1

    monkeypatch.setattr(file_manager.sys, "platform", "win32")
    monkeypatch.setattr(file_manager, "QProcess", Process)
    assert FileManager().show(Path("/pictures/a, b.png"))
    assert lines[0].endswith("/explorer.exe")
    assert len(Path(lines[0]).parts) > 1  # none that lies elsewhere
    assert lines[1:] == ['/select,"/pictures/a, b.png"']


def test_without_a_file_manager_on_the_bus_the_folder_is_opened(opened, monkeypatch):
    monkeypatch.setattr(file_manager.sys, "platform", "linux")
    monkeypatch.setattr(file_manager, "_on_the_bus", lambda path: False)
    assert FileManager().show(Path("/pictures/a.png"))
    assert [url.toLocalFile() for url in opened] == ["/pictures"]
