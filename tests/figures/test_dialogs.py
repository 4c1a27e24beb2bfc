"""Every figure that a dialog says, by hand; dialogs without an entry here say none."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.commands.key_help import KeyHelp
from alc_desktop.commands.shortcut_editor import ShortcutEditor
from alc_desktop.export.export_dialog import ExportDialog
from alc_desktop.model.methods import wrong_share
from alc_desktop.projects.found_images import FoundImagesDialog
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_engine.images.reading import AS_FOUND
from alc_engine.learning.strategies import STRATEGIES
from alc_engine.project import Addition
from tests.desktop.walk import OPENERS

from .conftest import COUNT, NAMES

LISTS_KEYS = {KeyHelp, ShortcutEditor}
"""Their digits are on keys; `test_guide_keys` compares those."""


def said(dialog) -> list[str]:
    """What labels and buttons of a dialog say, a line each."""
    texts = [
        each.text() for kind in (QLabel, QAbstractButton) for each in dialog.findChildren(kind)
    ]
    return [line for text in texts for line in text.splitlines()]


def with_digits(lines) -> list[str]:
    return [line for line in lines if re.search(r"\d", line)]


def close(dialog):
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize(
    "kind",
    sorted(
        set(OPENERS)
        - LISTS_KEYS
        - {ClassMergeDialog, ExportDialog, FoundImagesDialog, MethodDialog},
        key=lambda kind: kind.__name__,
    ),
)
def test_a_dialog_without_an_entry_says_no_figure(kind, window):
    dialog = OPENERS[kind](window)
    assert with_digits(said(dialog)) == []
    close(dialog)


def test_the_export_counts_its_rows_by_status(known, window, qtbot, tmp_path):
    dialog = ExportDialog(window.model, window)
    dialog.target.setText(str(tmp_path / "out.csv"))
    dialog.export_button.click()
    qtbot.waitUntil(dialog.close_button.isEnabled, timeout=20_000)
    counted = known.counts() | {"unreviewed": COUNT - len(known.book)}
    lines = dialog.report.text().splitlines()
    assert lines[0].startswith(f"✓ {COUNT} rows written to ")
    words = {"unreviewed": "not reviewed"}
    expected = {f"{n} {words.get(word, word)}" for word, n in counted.items() if n}
    assert set(lines[1].split(", ")) == expected
    close(dialog)


def test_merging_says_how_many_images_go(known, window):
    dialog = OPENERS[ClassMergeDialog](window)
    gone = 0  # the first class in the order shown
    # An image that was set aside still bears the label that it came with.
    labels = [known.given[i] if known.standing(i) < 0 else known.standing(i) for i in range(COUNT)]
    count = labels.count(gone)
    assert dialog.windowTitle() == f"Merge “{NAMES[gone]}” into"
    dialog.highlight(1)
    figures = re.findall(r"\d+", " ".join(with_digits(said(dialog))))
    assert figures
    assert set(figures) <= {str(count)}
    close(dialog)


def test_the_share_of_wrong_labels_is_what_the_estimate_says(window):
    estimate = wrong_share(window.model.session)
    dialog = MethodDialog("alc", 0.1, estimate, window)
    compared = re.search(r"For comparison \((\d+)\)", dialog.comparison.text())
    offered = len(dialog.radios)
    assert offered <= len(STRATEGIES)
    assert compared is None or 0 < int(compared[1]) < offered
    about = [line for line in said(dialog) if "speak for about" in line]
    assert about == [f"The model and your answers speak for about {100 * estimate:.1f} %."] * len(
        about
    )
    assert bool(about) == bool(dialog.shares)
    close(dialog)


def test_what_was_found_is_counted(window):
    catalog = window.model.project.catalog
    addition = Addition(catalog, 3, (5, 6), None, None, (), None)
    dialog = FoundImagesDialog(addition, AS_FOUND, window)
    figures = [re.findall(r"\d+", line) for line in with_digits(said(dialog))]
    assert sorted(figures) == sorted([[str(COUNT)], ["3"], ["2"]])
    close(dialog)
