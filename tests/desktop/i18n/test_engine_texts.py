"""What the engine says is shown in the user's language."""

from __future__ import annotations

import argparse
import errno
import re
import time
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QAbstractButton, QLabel

from alc_desktop.i18n.engine_texts import (
    control_name,
    in_users_language,
    place_in_users_language,
    problem_text,
)
from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.sentence_templates import Template
from alc_desktop.i18n.translations import ENGINE, read_texts, text_file
from alc_desktop.model import operations
from alc_desktop.projects.merge_offer import MergeOffer
from alc_desktop.projects.reading_form import ReadingForm
from alc_engine.cli import reading_options as reading
from alc_engine.cli.console import with_options
from alc_engine.formats import ColumnNotFound, scan
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.image_kinds import damaged, unreachable, unrecognized
from alc_engine.images.reading import ReadAs, with_choices
from alc_engine.project.explain import explain
from alc_engine.runtime.errors import UserFixableError

ODD = ("{0}", "}", "a 'quoted' “name”", "two\nlines", "C:\\x\\%n", "12")
SOURCES = sorted(text for context, text in read_texts(text_file("de")) if context == ENGINE)


def filled(text, values):
    """A template or its translation with values in its holes."""
    template = Template.of(text, "")
    inside = (values[hole] for hole in template.holes)
    parts = zip(template.literals, (*inside, ""), strict=True)
    return "".join(literal + value for literal, value in parts)


def test_every_template_is_found_again_with_odd_values_in_it(german):
    translations = read_texts(text_file("de"))
    wrong = {}
    for source in SOURCES:
        holes = Template.of(source, "").holes
        for shift in range(len(ODD)):
            values = {hole: ODD[(place + shift) % len(ODD)] for place, hole in enumerate(holes)}
            said = in_users_language(filled(source, values))
            if said != with_choices(filled(translations[ENGINE, source][0], values), control_name):
                wrong[source] = said
    assert len(SOURCES) > 300
    assert wrong == {}


CHOICES = [source for source in SOURCES if "‹" in source]
"""What the engine says with a choice of `ReadAs` in it."""
_OPTION = re.compile(r"(?<![\w-])--?[a-z]")
_COMMAND = re.compile(r"`[^`]*`")


def test_nothing_that_the_window_says_names_an_option_of_the_command_line():
    """But in a whole command, for what only the command line does."""
    assert [source for source in SOURCES if _OPTION.search(_COMMAND.sub("", source))] == []
    assert len(CHOICES) >= 8


@pytest.mark.parametrize("source", CHOICES)
def test_a_choice_is_called_what_the_window_and_the_command_line_call_it(qapp, german, source):
    """Both name something that is there, and the field of `ReadAs` is in neither."""
    values = dict.fromkeys(Template.of(source, "").holes, "x")
    text = filled(source, values)
    (field,) = re.findall(r"‹([a-z_]+)", text)
    assert field in {each.name for each in fields(ReadAs)}
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group()
    reading.add_table_arguments(group)
    reading.add_folder_arguments(group)
    (option,) = re.findall(r"--[a-z-]+", with_options(text))
    assert option in parser.format_help().split()
    said = in_users_language(text)
    assert not set("‹›") & set(said + with_options(text))
    assert not _OPTION.search(said)
    form, offer = ReadingForm(), MergeOffer()
    shown = {w.text() for w in (*form.findChildren(QLabel), *form.findChildren(QAbstractButton))}
    name = control_name(field).strip("„“")
    assert f"(„{name}“" in said
    assert name in {*shown, offer.button.text()}
    assert "(„" not in in_users_language(text, offered=True)


def test_words_in_a_sentence_are_translated_and_names_are_not(german):
    assert in_users_language("This is an image, not a table of text.") == (
        "Das ist ein Bild, keine Texttabelle."
    )
    assert in_users_language("There is a class “an image” already.") == (
        "Eine Klasse „an image“ gibt es schon."
    )


def test_a_sentence_within_a_sentence_is_translated(german):
    reason = unrecognized("a.png", b"%PDF-1.7").what
    assert in_users_language(
        f"None of the files is an image that can be read. The last one: {reason}"
    ) == ("Keine der Dateien ist ein lesbares Bild. Zur letzten: "
          "Die Datei ist kein lesbares Bild: Sie ist ein PDF.")  # fmt: skip


def test_two_sentences_that_are_put_together_are_both_translated(german, tmp_path):
    table = tmp_path / "labels.csv"
    table.write_text("path,klasse,befund\na.png,Katze,x\n")
    with pytest.raises(ColumnNotFound) as caught:
        scan(tmp_path, table)
    failure = Failure.of(caught.value)
    assert failure.what.endswith("für das Label. Die Tabelle hat: 'path', 'klasse', 'befund'.")
    assert "Wählen Sie die Spalte mit dem Label" in failure.remedy


def test_an_error_as_it_writes_itself_is_translated_part_by_part(german):
    error = unreachable(Path("cats/1.png"), FileNotFoundError())
    assert in_users_language(str(error)) == (
        "Das Bild ist nicht da.\n"
        f"Wo: {Path('cats/1.png')}\n"
        "Abhilfe: Legen Sie es zurück, schließen Sie den Datenträger an, "
        "oder sagen Sie dem Projekt, wo die Bilder jetzt sind."
    )


@pytest.mark.parametrize(
    ("where", "german_place"),
    [
        ("labels.csv, row 3", "labels.csv, Zeile 3"),
        ("labels.csv, row 3: cats/1.png", "labels.csv, Zeile 3: cats/1.png"),
        ("image 17", "Bild 17"),
        ("image 17.png", "image 17.png"),
        ("images 1, 2", "Bilder 1, 2"),
        ("images 1, 2, 3, 4, 5 and 9 more", "Bilder 1, 2, 3, 4, 5 und 9 weitere"),
        ("a.txt and 2 more", "a.txt und 2 weitere"),
        ("event 7", "Antwort 7 des Protokolls"),
        ("/data/an image, row by row/1.png", "/data/an image, row by row/1.png"),
    ],
)
def test_places_are_named_in_german_and_paths_stay(german, where, german_place):
    assert place_in_users_language(where) == german_place


def test_numbers_in_a_sentence_are_written_as_here(german):
    text = "The class “a” was merged into “b”; 1,234 given labels still say “a”."
    assert "1.234 gegebene Labels" in in_users_language(text)


def test_what_matches_nothing_stays_as_it_is(german):
    for text in ("", "Nothing of this is said by the engine.", "no\nsense", "{0}"):
        assert in_users_language(text) == text


def test_english_stays_as_it_is(qapp):
    for error in (
        damaged(Path("a.png"), EOFError()),
        explain(OSError(errno.ENOSPC, "no space"), Path("a.alc")),
        UserFixableError("What.", "labels.csv, row 3", "Remedy."),
    ):
        failure = Failure.of(error)
        assert (failure.what, failure.where, failure.remedy) == (
            error.what,
            error.where,
            error.remedy,
        )
        assert in_users_language(str(error)) == str(error)


def test_a_failure_speaks_german_and_keeps_the_error(german):
    error = explain(OSError(errno.EACCES, "denied", "x/a.alc"), Path("a.alc"))
    failure = Failure.of(error)
    assert failure.what == "An diesen Ort kann nicht geschrieben werden."
    assert failure.where == "x/a.alc"
    assert failure.error is error


def test_problems_are_one_failure_with_the_others_as_details(german):
    first, second = (
        ImportProblem(f"t.csv, row {n}", "The row names no image.", "Fill in the path.")
        for n in (1, 2)
    )
    failure = Failure.of_problems((first, second))
    assert failure.what == "Die Zeile nennt kein Bild."
    assert failure.where == "t.csv, Zeile 1"
    assert failure.details == "t.csv, Zeile 2: Die Zeile nennt kein Bild. Tragen Sie den Pfad ein."


def test_a_thousand_problems_are_translated_at_once(german):
    problems = [
        ImportProblem(
            f"labels.csv, row {n}",
            f"There is no image 'cats/{n}.png' in the images folder.",
            "Put the image there, or choose the folder that the paths are relative to.",
        )
        for n in range(1000)
    ]
    problem_text(problems[0])  # the templates are read once
    begin = time.process_time()
    lines = [problem_text(problem) for problem in problems]
    assert time.process_time() - begin < 1
    assert "Das Bild „cats/999.png“ gibt es im Bilderordner nicht." in lines[-1]


# -- in the window -----------------------------------------------------------------------


def test_a_foreign_file_is_refused_in_german(german, make_window, tmp_path):
    foreign = tmp_path / "foreign.alc"
    foreign.write_bytes(b"not a project at all, but long enough to look like one" * 100)
    window = make_window()
    window.open_path(foreign)
    said = window.banner.accessibleDescription()
    assert said.startswith("Diese Datei ist kein Projekt dieses Programms.")
    assert str(foreign) in said


def test_what_looks_odd_in_an_import_is_told_in_german(german, theme, tmp_path):
    from alc_desktop.projects.found_view import FoundView
    from alc_engine.formats import ScanRequest

    (tmp_path / "cats").mkdir()
    (tmp_path / "dogs").mkdir()
    Image.new("RGB", (9, 9)).save(tmp_path / "cats" / "1.png")
    (tmp_path / "cats" / "2.png").write_bytes(b"%PDF-1.7")
    scan = ScanRequest(tmp_path)(lambda progress: None, lambda: False)
    view = FoundView(theme)
    view.show_scan(scan)
    top = view.notes.topLevelItem(0)
    lines = [top.child(row).text(0) for row in range(top.childCount())]
    assert any("Sie ist ein PDF." in line for line in lines)
    assert any("er gilt als Klasse ohne Bilder" in line for line in lines)
    view.deleteLater()


def test_why_training_ended_is_told_in_german_with_the_names_of_the_images(
    german, make_window, project_file
):
    window = make_window()
    window.open_path(project_file)
    why = "the loss at images 0, 1 was no number in epoch 3"
    result = replace(window.model.session.begin_round()(), stopped_early=why)
    operations.take_round(window.model, result)
    first, second = window.model.facts.file_names[:2]
    said = window.banner.failure.what
    assert "der Verlust war in Epoche 3 keine Zahl" in said
    assert f"Bilder {first}, {second}" in said
