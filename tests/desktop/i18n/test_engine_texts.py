"""What the engine says is shown in the user's language."""

from __future__ import annotations

import argparse
import errno
import re
import string
import time
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel

import alc_engine
from alc_desktop.i18n.engine_texts import (
    ENGINE,
    control_name,
    in_users_language,
    problem_text,
)
from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.translations import languages, read_texts, text_file
from alc_desktop.model import operations
from alc_desktop.projects.merge_offer import MergeOffer
from alc_desktop.projects.reading_form import ReadingForm
from alc_engine.cli import reading_options as reading
from alc_engine.cli.console import Terminal
from alc_engine.formats import ColumnNotFound, scan
from alc_engine.formats.class_notes import class_notes
from alc_engine.formats.foreign import unpacked
from alc_engine.images.catalog import ImageCatalog, ImportProblem
from alc_engine.images.image_kinds import damaged, unreachable, unrecognized
from alc_engine.images.reading import ReadAs
from alc_engine.labels.classes import Classes
from alc_engine.learning.training.soundness import unsound
from alc_engine.project.explain import explain
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import (
    Message,
    Option,
    and_more,
    event,
    images,
    row_of,
    say,
    verbatim,
)

ODD = ("{0}", "}", "a 'quoted' “name”", "two\nlines", "C:\\x\\%n", "1,234")


def engine_texts(language):
    """Translation of each template of the engine."""
    texts = read_texts(text_file(language)).items()
    return {source: forms[0] for (context, source), forms in texts if context == ENGINE}


GERMAN = engine_texts("de")


def filled_in(translation, values):
    """A translation with names as they are and numbers as they are written in its language."""
    signs = {",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()}
    said = ""
    for literal, name, spec, _ in string.Formatter().parse(translation):
        value = "" if name is None else values[name]
        if not isinstance(value, str):
            value = format(value, spec).translate(str.maketrans(signs))
        said += literal + value
    return said


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_every_template_is_said_in_each_language_with_odd_values_in_it(language, speak):
    speak(language)
    wrong, texts = {}, engine_texts(language)
    for source, translation in texts.items():
        places = [(name, spec) for _, name, spec, _ in string.Formatter().parse(source) if name]
        for shift in range(len(ODD)):
            values = {
                name: 1234567.25 if spec else ODD[(place + shift) % len(ODD)]
                for place, (name, spec) in enumerate(places)
            }
            said = in_users_language(Message(source, values))
            if said != filled_in(translation, values):
                wrong[source] = said
    assert len(texts) > 300
    assert wrong == {}


CHOSEN = sorted(
    {
        field
        for path in Path(alc_engine.__file__).parent.rglob("*.py")
        for field in re.findall(r'Option\("(\w+)"', path.read_text(encoding="utf-8"))
    }
)
"""Fields of `ReadAs` that messages name."""
_OPTION = re.compile(r"(?<![\w-])--?[a-z]")
_COMMAND = re.compile(r"`[^`]*`")


def test_nothing_that_the_window_says_names_an_option_of_the_command_line():
    """But in a whole command, for what only the command line does."""
    assert [source for source in GERMAN if _OPTION.search(_COMMAND.sub("", source))] == []
    assert len(CHOSEN) >= 5


@pytest.mark.parametrize("field", CHOSEN)
def test_a_choice_is_called_what_the_window_and_the_command_line_call_it(qapp, german, field):
    """Both name something that is there, and the field of `ReadAs` is in neither."""
    message = say("Choose it {option}.", option=Option(field, "x"))
    assert field in {each.name for each in fields(ReadAs)}
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group()
    reading.add_table_arguments(group)
    reading.add_folder_arguments(group)
    (option,) = re.findall(r"--[a-z-]+", Terminal().say(message))
    assert option in parser.format_help().split()
    said = in_users_language(message)
    assert not _OPTION.search(said)
    form, offer = ReadingForm(), MergeOffer()
    shown = {w.text() for w in (*form.findChildren(QLabel), *form.findChildren(QAbstractButton))}
    name = control_name(field).strip("„“")
    assert f"(„{name}“" in said
    assert name in {*shown, offer.button.text()}
    assert "(" not in in_users_language(message, offered=True)


def test_words_in_a_sentence_are_translated_and_names_are_not(german):
    with pytest.raises(UserFixableError) as caught:
        unpacked(Path("a.csv"), b"\x89PNG")
    assert in_users_language(caught.value.what) == "Das ist ein Bild, keine Texttabelle."
    with pytest.raises(UserFixableError) as caught:
        Classes.named(("an image",)).checked_name("an image")
    assert in_users_language(caught.value.what) == "Eine Klasse „an image“ gibt es schon."


def test_a_sentence_within_a_sentence_is_translated(german):
    reason = unrecognized("a.png", b"%PDF-1.7").what
    last = "None of the files is an image that can be read. The last one: {reason}"
    assert in_users_language(Message(last, {"reason": reason})) == (
        "Keine der Dateien ist ein lesbares Bild. Zur letzten: "
        "Die Datei ist kein lesbares Bild: Sie ist ein PDF."
    )


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
    assert in_users_language(error.message) == (
        "Das Bild ist nicht da.\n"
        f"Wo: {Path('cats/1.png')}\n"
        "Abhilfe: Legen Sie es zurück, schließen Sie den Datenträger an, "
        "oder sagen Sie dem Projekt, wo die Bilder jetzt sind."
    )


@pytest.mark.parametrize(
    ("where", "german_place"),
    [
        (row_of("labels.csv", 3), "labels.csv, Zeile 3"),
        (images([17]), "Bild 17"),
        (images([1, 2]), "Bilder 1, 2"),
        (images(range(1300)), "Bilder 0, 1, 2, 3, 4 und 1.295 weitere"),
        (and_more("a.txt", 2), "a.txt und 2 weitere"),
        (event("7"), "Antwort 7 des Protokolls"),
        (verbatim("/data/an image, row by row/1.png"), "/data/an image, row by row/1.png"),
        (verbatim("labels.csv, row 3"), "labels.csv, row 3"),
        (verbatim("image 17"), "image 17"),
    ],
)
def test_places_are_named_in_german_and_paths_stay(german, where, german_place):
    assert in_users_language(where) == german_place


def test_images_are_called_by_name_where_the_names_are_known(german):
    names = ("a.png", "b.png")
    assert in_users_language(images([1, 0]), file_names=names) == "Bilder b.png, a.png"
    assert in_users_language(images([1, 7]), file_names=names) == "Bilder b.png, 7"


def test_numbers_in_a_sentence_are_written_as_here_and_names_that_look_like_them_stay(german):
    (note,) = class_notes(*merged("1,234", into="5.5", images=1234))
    assert in_users_language(note) == (
        "Die Klasse „1,234“ wurde mit „5.5“ zusammengelegt; "
        "1.234 gegebene Labels lauten noch „1,234“."
    )


def merged(name, into, images):
    """A catalogue of so many images of a class that was merged into another one."""
    catalog = ImageCatalog(
        Path("images"),
        tuple(f"{n}.png" for n in range(images)),
        ("",) * images,
        (name, into),
        np.zeros(images, dtype=np.int64),
    )
    return catalog, Classes.named((name, into)).with_merged(0, 1)


def test_a_text_that_is_no_message_stays_as_it_is(german):
    for text in ("", "Choose another name.", "no\nsense", "{0}"):
        assert in_users_language(text) == text


def test_english_stays_as_it_is(qapp):
    for error in (
        damaged(Path("a.png"), EOFError()),
        explain(OSError(errno.ENOSPC, "no space"), Path("a.alc")),
        UserFixableError(verbatim("What."), row_of("labels.csv", 3), verbatim("Remedy.")),
    ):
        failure = Failure.of(error)
        assert (failure.what, failure.where, failure.remedy) == (
            error.what,
            error.where,
            error.remedy,
        )
        assert in_users_language(error.message) == str(error)


def test_a_failure_speaks_german_and_keeps_the_error(german):
    error = explain(OSError(errno.EACCES, "denied", "x/a.alc"), Path("a.alc"))
    failure = Failure.of(error)
    assert failure.what == "An diesen Ort kann nicht geschrieben werden."
    assert failure.where == "x/a.alc"
    assert failure.error is error


def test_problems_are_one_failure_with_the_others_as_details(german):
    first, second = (
        ImportProblem(row_of("t.csv", n), say("The row names no image."), say("Fill in the path."))
        for n in (1, 2)
    )
    failure = Failure.of_problems((first, second))
    assert failure.what == "Die Zeile nennt kein Bild."
    assert failure.where == "t.csv, Zeile 1"
    assert failure.details == "t.csv, Zeile 2: Die Zeile nennt kein Bild. Tragen Sie den Pfad ein."


def test_a_thousand_problems_are_translated_at_once(german):
    problems = [
        ImportProblem(
            row_of("labels.csv", n),
            say("There is no image '{name}' in the images folder.", name=f"cats/{n}.png"),
            say("Put the image there, or choose the folder that the paths are relative to."),
        )
        for n in range(1000)
    ]
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


def test_what_looks_odd_in_an_import_is_told_in_german(german, tmp_path):
    from alc_desktop.projects.found_view import FoundView
    from alc_engine.formats import ScanRequest

    (tmp_path / "cats").mkdir()
    (tmp_path / "dogs").mkdir()
    Image.new("RGB", (9, 9)).save(tmp_path / "cats" / "1.png")
    (tmp_path / "cats" / "2.png").write_bytes(b"%PDF-1.7")
    scan = ScanRequest(tmp_path)(lambda progress: None, lambda: False)
    view = FoundView()
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
    why = unsound(torch.tensor([torch.nan, 1.0, torch.nan]), np.array([0, 2, 1]), 3)
    result = replace(window.model.session.begin_round()(), stopped_early=why)
    operations.take_round(window.model, result)
    first, second = window.model.facts.file_names[:2]
    said = window.banner.failure.what
    assert "der Verlust war in Epoche 3 keine Zahl" in said
    assert f"Bilder {first}, {second}" in said
