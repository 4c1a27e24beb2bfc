"""Names that no disk can hold are refused in words, and asking about them harms nobody."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.file_names import (
    disk_key,
    is_file,
    is_folder,
    is_there,
    reachable,
    readable,
    real_path,
    refuse_impossible_name,
    refuse_twin,
)

CAFE = ("caf\u00e9.alc", "cafe\u0301.alc")  # composed and decomposed


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CON", "device"),
        ("con.alc", "device"),
        ("Aux.tar.csv", "device"),
        ("nul .csv", "device"),
        ("COM1.csv", "device"),
        ("lpt9", "device"),
        ("COM\u00b2.csv", "device"),
        ("CONIN$", "device"),
        ("a:b.csv", "':'"),
        ("what?.csv", "'?'"),
        ("a\tb.csv", "'\\t'"),
        ("labels.", "ends with a dot"),
        ("labels ", "ends with a dot"),
        ("x" * 250 + ".csv", "too long by"),
        ("\U0001f431" * 125 + ".csv", "too long by"),  # two units of 16 bits each
    ],
)
def test_what_windows_refuses_is_said_beforehand(name, words):
    with pytest.raises(UserFixableError, match=words.replace("?", "[?]").replace("\\", ".")):
        refuse_impossible_name(PureWindowsPath(f"C:/Users/ann/{name}"), windows=True)


@pytest.mark.parametrize(
    "name",
    ["console.alc", "COM10.csv", "com.csv", "my con.csv", "a.con", ".csv", "Katzen \u00fc.alc"],
)
def test_what_only_looks_like_it_is_allowed(name):
    refuse_impossible_name(PureWindowsPath("C:/Users/ann") / name, windows=True)


def test_what_lies_beside_a_file_counts_for_its_path():
    path = PureWindowsPath("C:/") / ("x" * 240 + ".alc")
    refuse_impossible_name(path, windows=True)
    with pytest.raises(UserFixableError, match="too long by 2 characters"):
        refuse_impossible_name(path, "-backups/2.alc", windows=True)


def test_other_systems_count_the_bytes_of_a_name():
    folder = PurePosixPath("/home/ann") / ("deep/" * 100)
    refuse_impossible_name(folder / "CON.alc", windows=False)
    refuse_impossible_name(folder / ("x" * 251 + ".alc"), windows=False)
    with pytest.raises(UserFixableError, match="too long by 3 bytes") as refused:
        refuse_impossible_name(folder / ("\u00fc" * 127 + ".alc"), windows=False)
    assert len(refused.value.where) < 200
    with pytest.raises(UserFixableError, match="too long by 8 bytes"):
        refuse_impossible_name(folder / ("x" * 251 + ".alc"), "-journal", windows=False)


@pytest.mark.parametrize(("there", "new"), [("Cats.alc", "cats.ALC"), CAFE, CAFE[::-1]])
def test_a_name_that_some_disks_take_for_another_is_refused(tmp_path, there, new):
    (tmp_path / there).touch()
    assert disk_key(there) == disk_key(new)
    with pytest.raises(UserFixableError, match="only capitals or the form"):
        refuse_twin(tmp_path / new)
    refuse_twin(tmp_path / there)
    refuse_twin(tmp_path / "dogs.alc")
    refuse_twin(tmp_path / "no folder" / "cats.alc")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "gone", "file/below"])
def test_asking_for_what_can_not_be_there_is_no_error(tmp_path, name):
    (tmp_path / "file").touch()
    for ask in (is_file, is_folder):
        assert not ask(tmp_path / name)
    assert is_file(tmp_path / "file")
    assert is_folder(tmp_path)


def test_a_link_that_leads_nowhere_is_there_but_no_file(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    assert is_there(tmp_path / "link")
    assert not is_file(tmp_path / "link")


DEEP = "grains\\" * 40


@pytest.mark.parametrize(
    ("path", "opened"),
    [
        (f"C:\\{DEEP}a.png", f"\\\\?\\C:\\{DEEP}a.png"),
        (f"C:/{DEEP}b/a.png", f"\\\\?\\C:\\{DEEP}b\\a.png"),
        (f"\\\\server\\share\\{DEEP}a.png", f"\\\\?\\UNC\\server\\share\\{DEEP}a.png"),
        (f"\\\\?\\C:\\{DEEP}a.png", f"\\\\?\\C:\\{DEEP}a.png"),
        ("C:\\grains\\a.png", "C:\\grains\\a.png"),
        (f"{DEEP}a.png", f"{DEEP}a.png"),
    ],
)
def test_windows_opens_a_path_however_long_and_people_read_it_as_they_wrote_it(path, opened):
    assert reachable(path, windows=True) == opened
    assert reachable(path, windows=False) == path
    assert readable(opened) == path.replace("/", "\\").removeprefix("\\\\?\\")


def test_a_real_path_is_that_of_the_system(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    assert real_path(str(tmp_path / "link")) == str((tmp_path / "there").resolve())
