"""Every text can be translated, is translated into every language, and is shown so."""

from __future__ import annotations

import importlib
import re
import string
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

import alc_desktop
from alc_desktop.i18n.numbers import count_text, decimal_text
from alc_desktop.i18n.plurals import Plurals
from alc_desktop.i18n.translations import (
    TextTable,
    language_for,
    languages,
    read_texts,
    text_file,
)
from tests.desktop.walk import english_left

LANGUAGES = tuple(languages())
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")
ROOT = Path(alc_desktop.__file__).parent.parent


@pytest.fixture(scope="module")
def collector():
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        yield importlib.import_module("source_texts")
    finally:
        sys.path.remove(str(ROOT / "packaging"))


@pytest.fixture(scope="module")
def calls(collector):
    return collector.calls(*collector.PACKAGES)


def placeholders(text):
    return sorted(
        [f"{name}:{spec}" for _, name, spec, _ in string.Formatter().parse(text) if name]
        + re.findall(r"%L?n", text)
    )


# -- the files -----------------------------------------------------------------------


def test_every_text_to_translate_can_be_read_from_the_source(calls):
    assert len(calls) > 900
    assert [call.place for call in calls if call.text is None] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_has_a_finished_translation(language, calls):
    texts = read_texts(text_file(language))
    missing = {(c.context, c.text) for c in calls if (c.context, c.text) not in texts}
    assert missing == set(), "run packaging/source_texts.py and translate what is unfinished"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_counting_text_has_a_form_for_each_plural(language, calls):
    texts, count = read_texts(text_file(language)), len(Plurals(language).categories)
    forms = {(c.context, c.text): texts.get((c.context, c.text)) for c in calls if c.counts}
    assert forms
    assert {key: found for key, found in forms.items() if len(found or ()) != count} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders_and_the_dots(language):
    for (context, source), forms in read_texts(text_file(language)).items():
        for form in forms:
            assert placeholders(form) == placeholders(source), (context, source)
            assert form.endswith("…") == source.endswith("…"), (context, source)
            assert ("&" in form.replace("&&", "")) == ("&" in source), (context, source)
            blanks = form[: len(form) - len(form.lstrip())], form[len(form.rstrip()) :]
            assert blanks == (
                source[: len(source) - len(source.lstrip())],
                source[len(source.rstrip()) :],
            )


def test_the_files_hold_no_text_that_the_source_has_no_more(calls):
    known = {(call.context, call.text) for call in calls}
    for language in LANGUAGES:
        assert set(read_texts(text_file(language))) <= known


def test_updating_a_file_keeps_what_is_finished_and_adds_the_new(collector, tmp_path):
    path = tmp_path / "alc_de.ts"
    old = collector.Call("Menus", "&File", False, "")
    path.write_text(text_file("de").read_text(encoding="utf-8"), encoding="utf-8")
    left = collector.update(path, [old, collector.Call("Menus", "A new one", False, "")])
    assert left == 1
    assert read_texts(path) == {("Menus", "&File"): ("&Datei",)}


def test_a_new_language_begins_as_an_empty_file_with_a_form_for_each_plural(collector, tmp_path):
    path = tmp_path / "alc_pl.ts"
    path.touch()
    found = [collector.Call("A", "%Ln x", True, ""), collector.Call("A", "y", False, "")]
    assert collector.update(path, found) == 2
    assert path.read_text(encoding="utf-8").count("<numerusform") == 3
    assert 'language="pl"' in path.read_text(encoding="utf-8")


def test_a_text_that_is_no_literal_is_noticed(collector, tmp_path):
    package = tmp_path / "some"
    package.mkdir()
    source = "class A:\n    def b(self, x):\n        self.tr(x)\n        self.tr('%n', None, 2)\n"
    (package / "a.py").write_text(source)
    found = [(call.context, call.text, call.counts) for call in collector.calls(package)]
    assert found == [("A", None, False), ("A", "%n", True)]


def test_what_the_engine_says_is_collected_but_for_messages_of_the_terminal(collector, tmp_path):
    for name in ("cli/new.py", "experiments/runner.py", "sample/form.py"):
        path = tmp_path / "alc_engine" / name
        path.parent.mkdir(parents=True)
        path.write_text(f"say('See {name} {{it}}.', it=1)\nvoice.say('No.')\nsay(unread)")
    found = [
        (call.context, call.text, call.place) for call in collector.calls(tmp_path / "alc_engine")
    ]
    assert found == [
        ("Engine", "See sample/form.py {it}.", "alc_engine/sample/form.py:1"),
        ("Engine", None, "alc_engine/sample/form.py:3"),
    ]


# -- the language ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "system", "spoken"),
    [
        ("", "de_AT", "de"),
        ("", "en_GB", "en"),
        ("", "fi_FI", "en"),
        ("de", "fi_FI", "de"),
        ("en", "de_DE", "en"),
        ("xx", "de_DE", "de"),
    ],
)
def test_the_wish_comes_first_then_the_system_then_english(wish, system, spoken):
    assert language_for(wish, QLocale(system)) == spoken


def test_a_table_leaves_what_it_does_not_know_to_others(qapp):
    texts = {("A", "one"): ("eins",), ("A", "%Ln x"): ("%Ln Ix", "%Ln Ixe")}
    table = TextTable(texts, Plurals("de"))
    qapp.installTranslator(table)
    try:
        translate = QCoreApplication.translate
        assert translate("A", "one") == "eins"
        assert translate("A", "two") == "two"
        assert [translate("A", "%Ln x", None, n) for n in (0, 1, 2)] == ["0 Ixe", "1 Ix", "2 Ixe"]
    finally:
        qapp.removeTranslator(table)


def test_numbers_and_plurals_follow_the_language(german):
    from alc_desktop.model.class_words import images_text

    assert (count_text(12345), decimal_text(1.5)) == ("12.345", "1,50")
    assert [images_text(n) for n in (1, 2, 2000)] == ["1 Bild", "2 Bilder", "2.000 Bilder"]
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Ctrl+Shift+Z").toString(native) == "Strg+Umschalt+Z"


def test_english_counts_one_alone():
    from alc_desktop.model.class_words import images_text

    assert [images_text(n) for n in (1, 2, 2000)] == ["1 image", "2 images", "2,000 images"]


# -- the window ------------------------------------------------------------------------


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_window_shows_no_english(language, speak, make_window, project_file):
    speak(language)
    window = make_window()
    assert english_left(window, language) == set()
    window.open_path(project_file)
    assert english_left(window, language) == set()
    file = read_texts(text_file(language))["Menus", "&File"]
    assert (window.menuBar().actions()[0].text(),) == file != ("&File",)
    window.commands.edit_shortcuts.trigger()
    window.finder.open()
    window.commands.method.trigger()
    assert english_left(window, language) == set()
    QApplication.closeAllWindows()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_marked_twice_in_a_menu(language, speak, make_window, project_file):
    speak(language)
    window = make_window()
    window.open_path(project_file)
    bar = window.menuBar()
    for menu in (bar, *(menu for menu in bar.findChildren(QMenu))):
        named = [action for action in menu.actions() if not action.objectName().startswith("class")]
        marks = [QKeySequence.mnemonic(action.text()).toString() for action in named]
        marks = [mark for mark in marks if mark]
        assert len(marks) == len(set(marks)), sorted(marks)


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_two_keys_clash_in_another_language_either(language, speak, make_window, project_file):
    from alc_desktop.commands.shortcuts import keys

    speak(language)
    window = make_window()
    window.open_path(project_file)
    for command in window.menus.commands():
        for key in keys(command):
            assert window.shortcuts.clash(command, key) is None
