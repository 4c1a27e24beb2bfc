"""Who may know whom, asked of a fresh interpreter; import-linter asks the source."""

import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HEAVY = ("torch", "torchvision", "faiss", "openTSNE", "sklearn")
SHARED_WITH_THE_WINDOW = (
    "features.backbones",
    "features.neighbor_graph",
    "features.preparation",
    "formats",
    "images.catalog",
    "images.decoding",
    "labels.store",
    "learning.diffusion",
    "learning.insights",
    "learning.rounds",
    "learning.session",
    "learning.strategies",
    "project",
    "runtime.errors",
    "runtime.progress",
    "runtime.settings",
    "sample.sample_project",
)


def modules_after(statement: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after `statement`."""
    code = f"import sys; {statement}; print(' '.join({{m.partition('.')[0] for m in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


@pytest.fixture(scope="module")
def shared_modules():
    names = ", ".join(f"alc_engine.{name}" for name in SHARED_WITH_THE_WINDOW)
    return modules_after(f"import {names}")


def test_what_the_window_shares_with_the_engine_needs_no_torch(shared_modules):
    assert shared_modules.isdisjoint(HEAVY)


def test_the_engine_knows_no_screen(shared_modules):
    assert not {name for name in shared_modules if name.startswith(("PySide", "pyqtgraph"))}


def test_the_command_line_shows_its_help_without_torch():
    assert modules_after("import alc_engine.cli").isdisjoint(HEAVY)


def test_every_package_of_the_source_is_in_the_wheel():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = {
        ".".join(init.parent.relative_to(ROOT).parts)
        for package in ("alc_engine", "alc_desktop")
        for init in (ROOT / package).rglob("__init__.py")
    }
    mapped = {
        "alc_desktop.docs",
        "alc_desktop.docs.pictures",
        "alc_desktop.resources",
        "alc_desktop.resources.guide",
        "alc_desktop.resources.icons",
        "alc_desktop.resources.system",
        "alc_desktop.resources.translations",
    }
    assert found | mapped == set(project["tool"]["setuptools"]["packages"])


def test_the_picture_of_the_house_shows_every_room_and_no_arrow_goes_up(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "packaging")
    house_picture = importlib.import_module("house_picture")
    drawn = (ROOT / "docs/developers/house.svg").read_text(encoding="utf-8")
    for package in house_picture.PACKAGES:
        house = house_picture.house(package)
        rooms = {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
        shown = {room.partition(".")[2] for floor in house.floors for room in floor}
        assert rooms <= shown
        assert house.upward == []
        assert all(f">{room}</text>" in drawn for room in shown)
