"""A text that counts takes the form that its language has for the number."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

import alc_desktop
from alc_desktop.i18n import translations
from alc_desktop.i18n.plurals import Plurals
from alc_desktop.i18n.translations import language_for, languages, text_file

COUNTS = (0, 1, 2, 3, 5, 11, 21, 100)
FORMS = {
    "en": "other one other other other other other other",
    "de": "other one other other other other other other",
    "fr": "one one other other other other other other",
    "pl": "many one few few many many many many",
    "ar": "zero one two few few many many other",
    "ja": "other other other other other other other other",
}
"""By language, the category of each of `COUNTS` in CLDR's table of cardinal plurals."""


@pytest.fixture
def made_up(tmp_path, monkeypatch):
    """A folder of files in each of `FORMS`, whose forms name themselves, is the program's own."""
    for code in FORMS:
        forms = "".join(f"<numerusform>{name}</numerusform>" for name in Plurals(code).categories)
        (tmp_path / f"alc_{code}.ts").write_text(
            f'<TS language="{code}"><context><name>A</name><message numerus="yes">'
            f"<source>%Ln x</source><translation>{forms}</translation></message></context></TS>"
        )
    monkeypatch.setattr(translations, "text_folder", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize("code", FORMS)
def test_each_number_has_the_form_of_its_language(made_up, speak, code):
    assert speak(code) == code
    said = [QCoreApplication.translate("A", "%Ln x", None, n) for n in COUNTS]
    assert said == FORMS[code].split()


def test_a_million_in_french_has_the_form_for_many(qapp):
    """CLDR has a form of its own for it; Linguist, and so our files, have none."""
    assert Plurals("fr").categories == ("one", "other")
    assert Plurals("fr").form(1_000_000) == 1


def test_languages_are_those_of_the_folder_by_their_own_names(made_up):
    (made_up / "alc_pt_BR.ts").touch()
    (made_up / "alc_qqq.ts").touch()  # no language
    assert languages() == {
        "ar": "العربية",
        "de": "Deutsch",
        "en": "English",
        "fr": "Français",
        "ja": "日本語",
        "pl": "Polski",
        "pt_BR": "Português (Brasil)",
    }


def test_the_language_of_the_own_country_comes_before_others_of_the_same(made_up):
    for code in ("pt_PT", "pt_BR"):
        (made_up / f"alc_{code}.ts").touch()
    assert language_for("", QLocale("pt_PT")) == "pt_PT"
    assert language_for("", QLocale("pt_BR")) == "pt_BR"
    assert language_for("", QLocale("pt_AO")).startswith("pt_")


def test_every_language_of_the_folder_is_in_the_menu(made_up, make_window):
    window = make_window()
    texts = {code: action.text() for code, action in window.commands.languages.items()}
    assert list(texts) == ["", *languages()]
    assert texts["fr"] == "&Français"
    assert texts["ja"] == "日本語"  # no letter that every keyboard has


def test_no_source_names_a_language_of_the_window_by_its_code():
    package = Path(alc_desktop.__file__).parent
    texts = {path.name: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    named = {
        name
        for name, text in texts.items()
        if "translations" in text
        and any(f'"{code}"' in text for code in languages() if code != "en")
    }
    assert named == set()
    assert all(text_file(code).is_file() for code in languages())
