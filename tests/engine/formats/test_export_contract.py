"""What every export format promises; one that is not in `EXPORTS`, or has no test, fails here."""

from __future__ import annotations

import errno
import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

from alc_engine import formats
from alc_engine.formats import EXPORTS, Exporter, cleaned_table, safe_write, scan
from alc_engine.formats.class_notes import class_notes
from alc_engine.labels.store import MemoryEventLog
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import ProjectSettings

every = pytest.mark.parametrize("name", EXPORTS)

LIKE_THE_USERS = {"table"}
"""Their files can't be told from the user's own, so that no earlier one is written over."""


@pytest.fixture
def cleaned(images, table):
    """Four images, one corrected and one of a class that was renamed."""
    found = scan(images, table("file_name,label\na.png,cat\nb.png,dog\nc.png,cat\nsub/d.png,\n"))
    catalog = found.catalog
    session = ActiveLearningSession(
        *(catalog.given_labels, catalog.class_names, ProjectSettings()),
        *(MemoryEventLog(), MemoryRoundArchive()),
    )
    session.answer(0, catalog.class_names.index("dog"))
    session.rename_class(catalog.class_names.index("cat"), "tabby")
    return cleaned_table(catalog, session, found.source_table)


def all_files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@every
def test_has_a_name_a_title_and_a_suffix(name):
    assert EXPORTS[name].name == name
    assert EXPORTS[name].title
    assert EXPORTS[name].suffix.startswith(".")


@every
def test_says_where_it_wrote_how_many_images_and_what_became_of_the_classes(
    name, cleaned, tmp_path
):
    path = tmp_path / f"out{EXPORTS[name].suffix}"
    report = EXPORTS[name].write(cleaned, path)
    assert report.path == path
    assert path.stat().st_size
    assert 0 < report.rows == sum(report.by_status.values())
    assert set(class_notes(cleaned.catalog, cleaned.classes)) <= set(report.notes)


@every
def test_takes_the_place_of_an_earlier_export_where_it_can_be_told(name, cleaned, tmp_path):
    path = tmp_path / f"out{EXPORTS[name].suffix}"
    EXPORTS[name].write(cleaned, path)
    if name in LIKE_THE_USERS:
        with pytest.raises(UserFixableError):
            EXPORTS[name].write(cleaned, path)
    else:
        assert EXPORTS[name].write(cleaned, path).path == path


@every
def test_never_writes_over_a_file_of_the_user(name, cleaned, tmp_path):
    catalog, other = cleaned.catalog, tmp_path / f"mine{EXPORTS[name].suffix}"
    other.write_text('{"images": []}\n', encoding="utf-8")
    before = all_files(tmp_path)
    for own in (catalog.path(0), catalog.source_table, catalog.root, other):
        with pytest.raises(UserFixableError):
            EXPORTS[name].write(cleaned, own)
    assert all_files(tmp_path) == before


@every
def test_a_full_disk_leaves_everything_as_it_was(name, cleaned, tmp_path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(safe_write.os, "fsync", full)
    before = all_files(tmp_path)
    with pytest.raises(UserFixableError):
        EXPORTS[name].write(cleaned, tmp_path / f"out{EXPORTS[name].suffix}")
    assert all_files(tmp_path) == before


@every
def test_what_is_written_is_read_back_in_a_test(name):
    tests = (path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert any(f'EXPORTS["{name}"]' in text for text in tests)


def test_every_exporter_is_offered():
    made = set()
    for module in pkgutil.iter_modules(formats.__path__, f"{formats.__name__}."):
        for _, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if hasattr(found, "suffix") and hasattr(found, "write") and found is not Exporter:
                made.add(found)
    assert made == {type(exporter) for exporter in EXPORTS.values()}
