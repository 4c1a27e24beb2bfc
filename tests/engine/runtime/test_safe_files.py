"""What lies beside a project is opened by one module, and never where it is something else."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from alc_engine.runtime import safe_files
from alc_engine.runtime.safe_files import UnsafeFile

ROOT = Path(__file__).parents[3] / "alc_engine"
BESIDE_A_PROJECT = (
    *sorted((ROOT / "project").glob("*.py")),
    *(ROOT / "features" / name for name in ("mapped.py", "embeddings.py", "preparation.py")),
    ROOT / "runtime" / "user_key.py",
    ROOT / "features" / "backbones" / "patches.py",
    ROOT / "features" / "backbones" / "patch_learning.py",
)
OPENING = {
    *("open", "read_bytes", "read_text", "write_bytes", "write_text", "unlink", "rmtree"),
    *("replace", "rename", "mkdir", "touch", "copyfile", "tofile", "glob", "iterdir", "remove"),
}
OF_OPEN_FILES = {"memmap", "fromfile", "MappedArray"}
ALLOWED = {
    ("place.py", "read_text"),  # the kernel's table of mounts
    ("contents.py", "rename"),  # into the user's folder, after a link failed there
    ("lock.py", "mkdir"),  # the user's own folder
    ("user_key.py", "mkdir"),  # likewise
    ("embeddings.py", "iterdir"),  # only lists, and looks at each
}
NOT_FILES = {"safe_files", "Project", "cls"}


def calls(path):
    """Calls that open or remove a file without `safe_files`, with what they are called on."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Name) and function.id == "open":
            yield "open"
        elif isinstance(function, ast.Attribute) and ast.unparse(function.value) not in NOT_FILES:
            moved = function.attr != "replace" or len(node.args) == 1  # not a text, not a time
            if function.attr in OPENING and moved:
                yield function.attr
            if function.attr in OF_OPEN_FILES and ast.unparse(node.args[0]) != "file":
                yield f"{function.attr} of a name"


@pytest.mark.parametrize("path", BESIDE_A_PROJECT, ids=lambda path: path.name)
def test_files_beside_a_project_are_opened_by_one_module_alone(path):
    assert {(path.name, call) for call in calls(path)} <= ALLOWED


def test_the_rule_sees_what_it_forbids(tmp_path):
    path = tmp_path / "careless.py"
    path.write_text(
        "path.open('rb'); open(path); path.unlink(); new.replace(path)\n"
        "np.memmap(path, mode='r'); np.fromfile(path); shutil.copyfile(path, new)\n"
    )
    assert sorted(calls(path)) == [
        *("copyfile", "fromfile of a name", "memmap of a name", "open", "open"),
        *("replace", "unlink"),
    ]


@pytest.fixture
def victim(tmp_path):
    path = tmp_path / "victim"
    path.write_bytes(b"mine")
    return path


def link(place, victim):
    place.symlink_to(victim)


def dangling_link(place, victim):
    place.symlink_to(victim.with_name("nowhere"))


def pipe(place, victim):
    os.mkfifo(place)


def folder(place, victim):
    place.mkdir()


def device(place, victim):
    place.symlink_to("/dev/zero")


OTHERS = [link, dangling_link, pipe, folder, device]


@pytest.mark.parametrize("put", OTHERS, ids=lambda put: put.__name__)
@pytest.mark.parametrize("use", [safe_files.opened, safe_files.opened_to_change])
def test_only_a_regular_file_is_opened(tmp_path, victim, put, use):
    put(tmp_path / "place", victim)
    with pytest.raises(UnsafeFile), use(tmp_path / "place"):
        pass
    assert victim.read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("put", OTHERS, ids=lambda put: put.__name__)
def test_a_new_file_is_made_over_nothing(tmp_path, victim, put):
    put(tmp_path / "place", victim)
    with pytest.raises(FileExistsError), safe_files.created(tmp_path / "place"):
        pass


def test_a_file_with_a_second_name_is_read_and_not_written_to(tmp_path, victim):
    os.link(victim, tmp_path / "place")
    with safe_files.opened(tmp_path / "place") as file:
        assert file.read() == b"mine"
    with pytest.raises(UnsafeFile), safe_files.opened_to_change(tmp_path / "place"):
        pass


def test_a_file_that_was_swapped_after_the_look_is_still_refused(tmp_path, victim, monkeypatch):
    (tmp_path / "place").symlink_to(victim)
    monkeypatch.setattr(safe_files, "require_plain_or_nothing", lambda *_, **__: True)
    with pytest.raises(UnsafeFile), safe_files.opened(tmp_path / "place"):
        pass


@pytest.mark.parametrize("steps", [1, 2])
def test_a_linked_folder_is_no_folder_of_ours(tmp_path, steps):
    (tmp_path / "elsewhere" / "in").mkdir(parents=True)
    (tmp_path / "elsewhere" / "in" / "mine").write_bytes(b"")
    (tmp_path / "cache").symlink_to("elsewhere")
    place = tmp_path / "cache" / "in" if steps == 2 else tmp_path / "cache"
    for use in (
        lambda: safe_files.is_real_folder(place, steps),
        lambda: safe_files.make_folder(place, steps),
        lambda: safe_files.files_in(place, "*", steps),
    ):
        with pytest.raises(UnsafeFile):
            use()


def test_what_is_larger_than_it_can_be_is_not_read(tmp_path):
    with (tmp_path / "giant").open("wb") as file:
        file.truncate(3 << 30)
    with pytest.raises(UnsafeFile, match="larger"):
        safe_files.read_bytes(tmp_path / "giant", 1000)


def test_a_finished_file_takes_the_place_of_a_link_and_not_of_what_it_leads_to(tmp_path, victim):
    (tmp_path / "place").symlink_to(victim)
    new = safe_files.new_beside(tmp_path / "place")
    new.write_bytes(b"new")
    safe_files.put(new, tmp_path / "place")
    assert (victim.read_bytes(), (tmp_path / "place").read_bytes()) == (b"mine", b"new")
